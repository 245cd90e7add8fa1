"""What a portfolio comes to: counts over any number of pieces of work, in a memory that does not grow with them."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from spectrum.columnar import ColumnarDecider, ColumnsTold, Decided
from spectrum.columnar.coding import Codes
from spectrum.columnar.decided import WORD
from spectrum.columnar.telling import teller_of
from spectrum.portfolio.open_questions import OpenQuestions

Counts = NDArray[np.int64]
CLAIMED, RUNNING = "claimed_mode", "is_running"
BYTE = 256


class PortfolioTotals:
    """Counts over the pieces of work of a portfolio, added block by block, and the same in whatever order.

    `counts` holds them by name. A *set* is the modes still possible as bits, as in `Decided`; a count of sets has a
    place for each of them. With S sets, R rules in the order of `ColumnarDecider.rule_ids`, and columns as in
    `CodedColumns`:

    - `advised_needed`, `needed_feasible`, `practised_needed`: S x S
    - `named_needed`, `named_practised`: what people call it (each option, then not known) x S
    - `running`: each option, then not known
    - `conditions`, `to_mend`, `limits`: R; `misconceptions`: in the rulebook's order
    - `asked_beyond_need`: for each mode, work of which a duty asks so much, and that needs less
    - `unsafe`: no, yes, open
    - `not_known`: for each column, open work of which it may be what keeps it open
    - `any_condition`, `any_to_mend`, `any_limit`, `any_misconception`, `doubtful`, `mistaken`: 1 each
    """

    def __init__(self, decider: ColumnarDecider) -> None:
        self.book = decider.atlas.rulebook
        self.rule_ids = decider.rule_ids
        self.columns = decider.columns
        self._teller, self._open = teller_of(decider), _open_questions(decider)
        self._floors = {one.id: self.book.depth(one.then.floor) for one in self.book.current_rules if one.then.floor}
        sets, rules = 1 << len(self.book.modes), len(self.rule_ids)
        names, running = (len(self.columns.options[name]) + 1 for name in (CLAIMED, RUNNING))
        shapes: dict[str, int | tuple[int, int]] = {
            "advised_needed": (sets, sets),
            "needed_feasible": (sets, sets),
            "practised_needed": (sets, sets),
            "named_needed": (names, sets),
            "named_practised": (names, sets),
            "running": running,
            "conditions": rules,
            "to_mend": rules,
            "limits": rules,
            "misconceptions": len(self.book.misconceptions),
            "asked_beyond_need": len(self.book.modes),
            "unsafe": 3,
            "not_known": len(self.columns.names),
            **dict.fromkeys(("any_condition", "any_to_mend", "any_limit", "any_misconception"), 1),
            **dict.fromkeys(("doubtful", "mistaken"), 1),
        }
        self.counts: dict[str, Counts] = {name: np.zeros(shape, dtype=np.int64) for name, shape in shapes.items()}

    @property
    def decided(self) -> int:
        """How many pieces of work were decided."""
        return int(self.counts["unsafe"].sum())

    @property
    def mistaken(self) -> int:
        """How many rows were set aside because of mistakes."""
        return int(self.counts["mistaken"][0])

    def add(self, codes: Codes, decided: Decided, told: ColumnsTold | None = None) -> None:
        """Count a block: `codes` has shape (columns, n), SEVERAL where a row decided alone has no one code.

        `told` is what the teller tells of them. Give it where it was told already, and where it was told of a piece
        with several answers or partners, of which it can't be told from `decided` alone.
        """
        told = self._teller.told(decided) if told is None else told
        self._count_modes(codes, decided)
        self._count_told(told)
        self._count_duties(decided)
        self.counts["unsafe"] += np.bincount(decided.unsafe, minlength=3)
        self.counts["not_known"] += self._open.counted(codes, decided)

    def add_mistaken(self, count: int = 1) -> None:
        """Count rows that were set aside because of mistakes."""
        self.counts["mistaken"] += count

    def merge(self, other: PortfolioTotals) -> None:
        """Add what others have counted. Raises ValueError where it was counted by another rulebook."""
        self.add_plain(other.plain())

    def plain(self) -> dict[str, Any]:
        """The counts as plain data, to be sent between processes or kept in a file."""
        counts = {name: some.ravel().tolist() for name, some in self.counts.items()}
        return {"rulebook": self.book.identity, "counts": counts}

    def add_plain(self, plain: Mapping[str, Any]) -> None:
        """Add counts given as plain data. Raises ValueError where they were counted by another rulebook."""
        if plain["rulebook"] != self.book.identity:
            raise ValueError(f"these were counted by {plain['rulebook']}, and not by {self.book.identity}")
        for name, some in self.counts.items():
            self.counts[name] = some + np.array(plain["counts"][name], dtype=np.int64).reshape(some.shape)

    def _count_modes(self, codes: Codes, decided: Decided) -> None:
        named = self._answered(codes, CLAIMED)
        for name, down, across in (
            ("advised_needed", decided.advised, decided.needed),
            ("needed_feasible", decided.needed, decided.feasible),
            ("practised_needed", decided.actual, decided.needed),
            ("named_needed", named, decided.needed),
            ("named_practised", named, decided.actual),
        ):
            self.counts[name] += _counted_together(down, across, self.counts[name].shape)
        self.counts["running"] += np.bincount(self._answered(codes, RUNNING), minlength=len(self.counts["running"]))

    def _answered(self, codes: Codes, name: str) -> Codes:
        """The codes of a column; the number of its options stands for whatever is not known."""
        options = len(self.columns.options[name])
        answered: Codes = np.minimum(codes[self.columns.names.index(name)], np.uint8(options))
        return answered

    def _count_told(self, told: ColumnsTold) -> None:
        for name, any_, words in (
            ("conditions", "any_condition", told.conditions),
            ("to_mend", "any_to_mend", told.to_mend),
            ("limits", "any_limit", told.limits),
        ):
            self.counts[name] += _counted_bits(words)[: len(self.rule_ids)]
            self.counts[any_] += np.count_nonzero(functools.reduce(np.bitwise_or, words))
        self.counts["misconceptions"] += _counted_bits(told.misconceptions[None])[: len(self.book.misconceptions)]
        self.counts["any_misconception"] += np.count_nonzero(told.misconceptions)
        self.counts["doubtful"] += np.count_nonzero(told.doubtful)

    def _count_duties(self, decided: Decided) -> None:
        """Work of which a duty certainly asks for more than it needs, by what is asked."""
        floor = np.full(decided.needed.shape, -1, dtype=np.int8)
        for rule_id, depth in self._floors.items():
            np.maximum(floor, np.where(self._holds(decided, rule_id), np.int8(depth), np.int8(-1)), out=floor)
        beyond = floor[floor > self._teller.deepest[decided.needed]]
        self.counts["asked_beyond_need"] += np.bincount(beyond, minlength=len(self.book.modes))

    def _holds(self, decided: Decided, rule_id: str) -> NDArray[np.bool_]:
        word, bit = divmod(self.rule_ids.index(rule_id), WORD)
        holds: NDArray[np.bool_] = (decided.fired[word] >> np.uint64(bit) & np.uint64(1)).astype(np.bool_)
        return holds


@functools.lru_cache(16)
def _open_questions(decider: ColumnarDecider) -> OpenQuestions:
    """What counts open questions; kept, since every block is counted with it."""
    return OpenQuestions(decider.columns)


def _counted_together(down: NDArray[np.uint8], across: NDArray[np.uint8], shape: tuple[int, ...]) -> Counts:
    """How often each two values stand together."""
    pairs = down.astype(np.uint16) * np.uint16(shape[1]) + across  # at most 256 x 256
    found = np.bincount(pairs, minlength=shape[0] * shape[1])
    return found.reshape(shape)


def _counted_bits(words: NDArray[np.uint64]) -> Counts:
    """How often each bit is set: `words` has shape (words, n), and what comes back (words * 64,)."""
    # a count of whole bytes, and then of their bits, is much quicker than one of every bit of every row
    bits = np.unpackbits(np.arange(BYTE, dtype=np.uint8)[:, None], axis=1, bitorder="little").astype(np.int64)
    found = np.zeros((len(words), WORD // 8, 8), dtype=np.int64)
    for counts, word in zip(found, words, strict=True):
        ever = int(np.bitwise_or.reduce(word, initial=0))
        for place in range(WORD // 8):
            shift = np.uint64(8 * place)
            if ever >> int(shift) & 0xFF:
                counts[place] = np.bincount((word >> shift & np.uint64(0xFF)).astype(np.intp), minlength=BYTE) @ bits
    return found.ravel()
