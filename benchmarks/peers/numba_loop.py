"""numba: the same `if` a rule as a person might write it, compiled to machine code, a loop over the rows."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import numba
import numpy as np

from benchmarks.peers.columns import Codes, Told, carries, form_of, needs
from benchmarks.peers.plain import PlainRules

WORD = 64


def written(rules: PlainRules) -> str:
    """The tables that the function looks up, on a line, and the function."""
    form = form_of(rules)
    head = {"rules": len(form["rules"]), "needs": needs(form), "carries": carries(form)}
    return "\n".join([json.dumps(head), *_lines(form)])


def _lines(form: dict[str, Any]) -> Iterable[str]:
    words = range(-(-len(form["rules"]) // WORD))
    yield "def decide(codes, fired, needed, feasible, advised, actual, needs, carries):"
    yield "    for row in range(codes.shape[1]):"
    yield from (f"        c{at} = codes[{at}, row]" for at in range(len(form["questions"])))
    yield from (f"        w{word} = np.uint64(0)" for word in words)
    yield from (f"        {name} = False" for name in form["findings"])
    yield "        argued = discarded = mend = 0"
    yield f"        limit, done = {form['deepest']}, -1"
    for at, rule in enumerate(form["rules"]):
        yield from _rule(form, at, rule)
    yield from (f"        fired[{word}, row] = w{word}" for word in words)
    yield "        need, able = needs[argued & ~discarded], min(limit, max(carries[mend], done))"
    yield "        needed[row], feasible[row], advised[row], actual[row] = need, able, min(need, able), done"


def _rule(form: dict[str, Any], at: int, rule: dict[str, Any]) -> Iterable[str]:
    tests = [_test(*form["tests"][one]) for one in rule["tests"]] + rule["findings"]
    yield f"        if {' and '.join(tests)}:"
    yield f"            w{at // WORD} |= np.uint64({1 << at % WORD})"
    if rule["finding"]:
        yield f"            {rule['finding']} = True"
    yield from (f"            {name} |= {rule[name]}" for name in ("argued", "discarded") if rule[name])
    if rule["mend"]:
        yield "            mend += 1"
    if rule["limit"] < form["deepest"]:
        yield f"            limit = min(limit, {rule['limit']})"
    if rule["actual"] >= 0:
        yield f"            done = max(done, {rule['actual']})"


def _test(column: int, codes: tuple[int, ...]) -> str:
    tests = " or ".join(f"c{column} == {code}" for code in codes)
    return tests if len(codes) == 1 else f"({tests})"


class Columns:
    def __init__(self, text: str) -> None:
        head, source = text.split("\n", 1)
        form = json.loads(head)
        self.rules: int = form["rules"]
        self.needs = np.array(form["needs"], dtype=np.int8)
        self.carries = np.array(form["carries"], dtype=np.int8)
        names: dict[str, Any] = {"np": np}
        exec(source, names)  # written above, from our own rulebook
        self.function = numba.njit(names["decide"])

    def prepared(self, codes: Codes) -> Codes:
        return codes

    def decide(self, codes: Codes) -> tuple[Any, ...]:
        count = codes.shape[1]
        fired = np.empty((-(-self.rules // WORD), count), dtype=np.uint64)
        modes = [np.empty(count, dtype=np.int8) for _ in range(4)]
        self.function(codes, fired, *modes, self.needs, self.carries)
        return (fired, *modes)

    def told(self, found: tuple[Any, ...]) -> Told:
        fired, *modes = found
        bits = np.unpackbits(fired.T.copy().view(np.uint8), axis=1, bitorder="little", count=self.rules)
        return Told(bits.T.astype(bool), *modes)


loaded = Columns
