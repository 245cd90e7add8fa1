"""The atlas as bytes for a browser: every cell, the rules that fire there, and the space that orders the questions."""

from __future__ import annotations

import base64
import itertools
import zlib
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from spectrum.advice import compared
from spectrum.advice.partners import core_partners, essential_partners, roles
from spectrum.atlas import NO_MODE, Atlas, Conclusion, Outlook, Side, Table, Verdict
from spectrum.interview.warnings import ASPECTS, COMPARES
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import COMPARISONS, NOT_KNOWN, ROLES, STANCES, SUMMARIES

SMALL, MIDDLE, LARGE = np.dtype("u1"), np.dtype("<u2"), np.dtype("<u4")
WIDTHS = (SMALL, MIDDLE, LARGE)


class Arrays:
    """Arrays one after the other; each is told by where it begins, how many entries it has and how wide they are."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._size = 0

    def add(self, numbers: NDArray[Any] | Sequence[int]) -> list[int]:
        """Put an array of numbers from 0 at the end: its first byte, its count, and how many bytes an entry takes."""
        array = np.asarray(numbers).ravel()
        most = int(array.max(initial=0))
        width = next(one for one in WIDTHS if most <= np.iinfo(one).max)
        # a view of several bytes an entry has to begin at a multiple of them
        gap = -self._size % width.itemsize
        place = [self._size + gap, int(array.size), width.itemsize]
        self._parts += [bytes(gap), array.astype(width).tobytes()]
        self._size += gap + array.size * width.itemsize
        return place

    def text(self) -> str:
        """All of it, squeezed (zlib) and in letters (base64)."""
        return base64.b64encode(zlib.compress(b"".join(self._parts), 9)).decode()


def packed_atlas(atlas: Atlas) -> dict[str, Any]:
    """What a program needs to join the tables as `Orderings` does, and to ask in the same order.

    `tables` holds for each table its factors, the pattern of each cell in row-major order, and for each pattern the
    rules at home that fire (bits, the lowest first) and its conclusion, a place in `conclusions`. `space` holds the
    sides on which the order of the questions rests. Arrays are places in `bytes`.
    """
    book, data = atlas.rulebook, Arrays()
    numbers = {rule.id: at for at, rule in enumerate(book.current_rules)}
    conclusions: dict[Conclusion, int] = {}
    tables = [_table(one, data, numbers, conclusions) for one in atlas.tables]
    return {
        "tables": tables,
        "conclusions": [list(one) for one in conclusions],
        "nothing": list(atlas.orderings.nothing),
        "no_case": atlas.orderings.no_case,
        "carried": [atlas.orderings.carried(mend) for mend in range(most_to_mend(book) + 1)],
        "comparisons": _comparisons(book, data),
        "rests_on": _rests_on(),
        "partners": _partners(book, data),
        "space": {
            "sides": [_side(one, data) for one in atlas.space.sides],
            "shape": list(atlas.space.advised.shape),
            "advised": data.add(atlas.space.advised),
        },
        "bytes": data.text(),
    }


def most_to_mend(book: Rulebook) -> int:
    """As many things to mend as there can be."""
    return sum(bool(rule.then.gap) for rule in book.current_rules)


def _table(table: Table, data: Arrays, numbers: dict[str, int], conclusions: dict[Conclusion, int]) -> dict[str, Any]:
    plan = table.plan
    home = [numbers[rule_id] for rule_id in plan.home]
    fires = np.array([[rule_id in set(fired) for rule_id in plan.home] for fired in table.fired], dtype=np.bool_)
    return {
        "factors": list(plan.factors),
        "shape": list(plan.shape),
        "decides": plan.decides,
        "about": "partner" if plan.partner else "second" if plan.second else "work",
        "when_asked": not plan.counts(()),
        "home": home,
        "cells": data.add(table.pattern),
        "fired": data.add(np.packbits(fires, axis=1, bitorder="little")),
        "concluded": data.add([conclusions.setdefault(one, len(conclusions)) for one in table.conclusions]),
    }


def _side(side: Side, data: Arrays) -> dict[str, Any]:
    axes = [{"factor": axis.factor, "classes": [list(some) for some in axis.classes]} for axis in side.axes]
    return {"axes": axes, "cells": data.add(side.cells), "unsaid": side.unsaid}


def _comparisons(book: Rulebook, data: Arrays) -> dict[str, Any]:
    """How modes reached compare, for every verdict that can be told apart and every name: one row each.

    Rows run over needed, advised, actual (from no mode), floor (from no mode), mending and the name (from no mode).
    """
    rows = [
        [book.place[name][value] for name, value in compared(book, verdict, claimed).items()]
        for verdict, claimed in _every_verdict(book)
    ]
    names = list(compared(book, next(_every_verdict(book))[0], NO_MODE))
    return {"names": names, "rows": data.add(np.array(rows))}


def _every_verdict(book: Rulebook) -> Iterator[tuple[Verdict, int]]:
    modes, or_none = range(len(book.modes)), range(NO_MODE, len(book.modes))
    mendings = range(len(COMPARISONS["mending"]))
    for needed, advised, actual, floor, mending, claimed in itertools.product(
        modes, modes, or_none, or_none, mendings, or_none
    ):
        # what is not compared stands at the deepest
        deepest = len(book.modes) - 1
        yield Verdict(needed, deepest, deepest, deepest, advised, floor, NO_MODE, actual, 0, mending), claimed


def _rests_on() -> dict[str, dict[str, list[int]]]:
    """What each comparison rests on: its parts, and of each the places of the fields of a conclusion."""
    fields = Conclusion._fields
    places = {part: [fields.index(aspect) for aspect in aspects] for part, aspects in ASPECTS.items()}
    return {name: {part: places[part] for part in parts} for name, parts in COMPARES.items()}


def _partners(book: Rulebook, data: Arrays) -> dict[str, Any]:
    """How a partner takes part, for every verdict on it that can be told apart: role, stance, and whether in the core.

    Rows run over its limit, what it can carry, and what was said of it as bits.
    """
    modes, kinds = range(len(book.modes)), 1 << len((*ROLES, *STANCES))
    names, stances = ["", *ROLES, *book.mode_ids], [one for one in SUMMARIES["essential_partners"] if one != NOT_KNOWN]
    rows = []
    for limit, carried, said in itertools.product(modes, modes, range(kinds)):
        verdict = Verdict(0, limit, carried, 0, 0, NO_MODE, NO_MODE, NO_MODE, said, 0)
        outlook = Outlook(frozenset([verdict]), (), ())
        (role,), (stance,) = roles(book, outlook), essential_partners({"": outlook})
        rows.append([names.index(role), stances.index(stance), core_partners({"": outlook}) == {"all"}])
    return {"roles": names, "stances": stances, "kinds": kinds, "rows": data.add(np.array(rows))}
