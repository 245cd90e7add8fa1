"""polars: the rules as expressions of one lazy query over a frame with a column a question."""

from __future__ import annotations

import json
import os
from typing import Any

os.environ["POLARS_MAX_THREADS"] = "1"  # before it is imported; all are compared on one core

import numpy as np
import polars as pl

from benchmarks.peers.columns import Codes, Told, form_of
from benchmarks.peers.plain import PlainRules, identifier

MODES = ("needed", "feasible", "advised", "actual")


def written(rules: PlainRules) -> str:
    return json.dumps(form_of(rules))


class Columns:
    def __init__(self, text: str) -> None:
        self.form = json.loads(text)
        self.fired = [identifier(rule["id"]) for rule in self.form["rules"]]
        self.stages = [
            *self._findings(),
            [self._holds(rule) for rule in self.form["rules"]],
            self._said(),
            self._able(),
        ]

    def prepared(self, codes: Codes) -> pl.DataFrame:
        return pl.DataFrame(dict(zip(self.form["questions"], codes, strict=True)))

    def decide(self, work: pl.DataFrame) -> pl.DataFrame:
        query = work.lazy()
        for stage in self.stages:
            query = query.with_columns(stage)
        return query.select(*self.fired, *MODES).collect()

    def told(self, found: pl.DataFrame) -> Told:
        fired = np.array([found[name].to_numpy() for name in self.fired])
        return Told(fired, *(found[name].to_numpy().astype(np.int8) for name in MODES))

    def _findings(self) -> list[list[pl.Expr]]:
        """Findings, those that rest on others after these."""
        stages: list[list[pl.Expr]] = []
        left = list(self.form["findings"])
        known: set[str] = set()
        while left:
            makers = {name: [rule for rule in self.form["rules"] if rule["finding"] == name] for name in left}
            now = [name for name in left if all(known.issuperset(rule["findings"]) for rule in makers[name])]
            stages.append([pl.any_horizontal(map(self._all, makers[name])).alias(name) for name in now])
            known.update(now)
            left = [name for name in left if name not in known]
        return stages

    def _all(self, rule: dict[str, Any]) -> pl.Expr:
        tests = [self._test(*self.form["tests"][one]) for one in rule["tests"]]
        return pl.all_horizontal(*tests, *map(pl.col, rule["findings"]))

    def _test(self, column: int, codes: list[int]) -> pl.Expr:
        asked = pl.col(self.form["questions"][column])
        return pl.any_horizontal(*(asked == code for code in codes))

    def _holds(self, rule: dict[str, Any]) -> pl.Expr:
        return self._all(rule).alias(identifier(rule["id"]))

    def _said(self) -> list[pl.Expr]:
        deepest = self.form["deepest"]
        rules = [(pl.col(identifier(rule["id"])), rule) for rule in self.form["rules"]]
        return [
            *(self._bits(rules, name) for name in ("argued", "discarded")),
            pl.sum_horizontal(*(one.cast(pl.Int8) for one, rule in rules if rule["mend"])).alias("mend"),
            pl.min_horizontal(
                pl.lit(deepest, pl.Int8),
                *(self._either(one, rule["limit"], deepest) for one, rule in rules if rule["limit"] < deepest),
            ).alias("limit"),
            pl.max_horizontal(
                pl.lit(-1, pl.Int8),
                *(self._either(one, rule["actual"], -1) for one, rule in rules if rule["actual"] >= 0),
            ).alias("actual"),
        ]

    def _bits(self, rules: list[tuple[pl.Expr, dict[str, Any]]], name: str) -> pl.Expr:
        found = pl.lit(0, pl.Int8)
        for one, rule in rules:
            if rule[name]:
                found |= one.cast(pl.Int8) * pl.lit(rule[name], pl.Int8)
        return found.alias(name)

    def _either(self, holds: pl.Expr, then: int, otherwise: int) -> pl.Expr:
        return pl.when(holds).then(pl.lit(then, pl.Int8)).otherwise(pl.lit(otherwise, pl.Int8))

    def _able(self) -> list[pl.Expr]:
        carried = pl.lit(self.form["deepest"], pl.Int8)
        for more_than, cap in sorted(self.form["carrying"]):
            carried = pl.when(pl.col("mend") > more_than).then(pl.lit(cap, pl.Int8)).otherwise(carried)
        stands = pl.col("argued") & ~pl.col("discarded")
        needed = pl.lit(self.form["no_case"], pl.Int8)
        for depth in range(self.form["deepest"] + 1):
            argued = (stands & pl.lit(1 << depth, pl.Int8)) > 0
            needed = pl.when(argued).then(pl.lit(depth, pl.Int8)).otherwise(needed)
        feasible = pl.min_horizontal("limit", pl.max_horizontal(carried, "actual"))
        return [
            needed.alias("needed"),
            feasible.alias("feasible"),
            pl.min_horizontal(needed, feasible).alias("advised"),
        ]


loaded = Columns
