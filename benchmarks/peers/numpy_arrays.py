"""numpy, as somebody who knows it well might write it: a table a condition, looked up for a block of rows at a time."""

from __future__ import annotations

import functools
import json
from typing import Any

import numpy as np

from benchmarks.peers.columns import Codes, Told, carries, form_of, needs
from benchmarks.peers.plain import PlainRules

BLOCK = 16_384
"""Rows that are decided together, so that what is worked out on the way stays in the processor's own memory."""


def written(rules: PlainRules) -> str:
    return json.dumps(form_of(rules))


class Columns:
    def __init__(self, text: str) -> None:
        self.form = json.loads(text)
        self.tests = [self._table(name, codes) for name, codes in self.form["tests"]]
        self.needed = np.array(needs(self.form), dtype=np.int8)
        self.carried = np.array(carries(self.form), dtype=np.int8)

    def _table(self, column: int, codes: list[int]) -> tuple[int, Any]:
        table = np.zeros(256, dtype=bool)
        table[codes] = True
        return column, table

    def prepared(self, codes: Codes) -> Codes:
        return codes

    def decide(self, codes: Codes) -> list[Told]:
        return [self._block(codes[:, at : at + BLOCK]) for at in range(0, codes.shape[1], BLOCK)]

    def told(self, blocks: list[Told]) -> Told:
        return Told(*(np.concatenate(part, axis=-1) for part in zip(*blocks, strict=True)))

    def _block(self, codes: Codes) -> Told:
        rules = self.form["rules"]
        tests = [table[codes[column]] for column, table in self.tests]
        found: dict[str, Any] = {}
        fired = np.empty((len(rules), codes.shape[1]), dtype=bool)
        for at, rule in enumerate(rules):
            parts = [*(tests[one] for one in rule["tests"]), *(found[one] for one in rule["findings"])]
            functools.reduce(lambda one, other: np.logical_and(one, other, out=fired[at]), parts[1:], parts[0])
            if len(parts) == 1:
                fired[at] = parts[0]
            if rule["finding"]:
                known = found.get(rule["finding"])
                found[rule["finding"]] = fired[at] if known is None else known | fired[at]
        return Told(fired, *self._modes(fired))

    def _modes(self, fired: Any) -> tuple[Any, Any, Any, Any]:
        count, deepest = fired.shape[1], self.form["deepest"]
        argued, discarded, mend = (np.zeros(count, dtype=kind) for kind in (np.uint8, np.uint8, np.uint16))
        limit, actual = np.full(count, deepest, dtype=np.int8), np.full(count, -1, dtype=np.int8)
        for holds, rule in zip(fired, self.form["rules"], strict=True):
            if rule["argued"]:
                argued |= holds.view(np.uint8) * np.uint8(rule["argued"])
            if rule["discarded"]:
                discarded |= holds.view(np.uint8) * np.uint8(rule["discarded"])
            if rule["mend"]:
                mend += holds
            if rule["limit"] < deepest:
                np.minimum(limit, np.where(holds, np.int8(rule["limit"]), np.int8(deepest)), out=limit)
            if rule["actual"] >= 0:
                np.maximum(actual, np.where(holds, np.int8(rule["actual"]), np.int8(-1)), out=actual)
        needed = self.needed[argued & ~discarded]
        feasible = np.minimum(limit, np.maximum(self.carried[mend], actual))
        return needed, feasible, np.minimum(needed, feasible), actual


loaded = Columns
