"""What can be printed of what people wrote: signs that no page and no Word document can hold are taken out."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from spectrum.printing.paper import Bars, Block, Circles, Paper, PaperTable

Printed = TypeVar("Printed")

BREAKS = str.maketrans(
    {"\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n", "\t": " "}
)
"""Signs that part words, and what they become; a slide, for one, holds U+000B where a line ends."""
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that turn the direction of what follows, and could make a paper read otherwise than it was written."""
NOT_SIGNS = ("Cc", "Cs")
LONGEST_WORD, PIECE = 60, 30
"""A word longer than this many characters may be parted after each so many: laying it out whole would take minutes."""
LONGEST_IN_TABLE, PIECE_IN_TABLE = 24, 12
"""The same in a table, whose columns could not stand beside each other else."""
MAY_PART = "\u200b"


def legible(value: Printed) -> Printed:
    """A paper, or any part of one, with all of its words fit to print."""
    return _changed(value, _words)


def breakable(paper: Paper, leave: Sequence[str] = ()) -> Paper:
    """A paper in which every word can be laid out in time and has room; links and drawings stay as they are.

    `leave` names further fields of blocks that stay as they are.
    """
    stay = ("link", "svg", *leave)

    def parted(block: Block) -> Block:
        in_table = isinstance(block, PaperTable | Bars | Circles)
        longest, piece = (LONGEST_IN_TABLE, PIECE_IN_TABLE) if in_table else (LONGEST_WORD, PIECE)
        return _changed(block, partial(_parted, longest=longest, piece=piece), stay)

    sections = tuple(
        replace(one, heading=_parted(one.heading), blocks=tuple(map(parted, one.blocks))) for one in paper.sections
    )
    head = {name: _parted(getattr(paper, name)) for name in ("kind", "about", "headline")}
    foot = tuple(map(_parted, paper.foot))
    return replace(paper, **head, first=tuple(map(parted, paper.first)), sections=sections, foot=foot)  # type: ignore[arg-type]


def _changed(value: Printed, change: Callable[[str], str], leave: Sequence[str] = ()) -> Printed:
    """A value with each text in it changed, apart from the fields with these names."""
    if isinstance(value, str):
        return change(value)  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(_changed(one, change, leave) for one in value)  # type: ignore[return-value]
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    names = [one.name for one in dataclasses.fields(value) if one.name not in leave]
    parts: dict[str, Any] = {name: _changed(getattr(value, name), change, leave) for name in names}
    return replace(value, **parts)


def _parted(text: str, longest: int = LONGEST_WORD, piece: int = PIECE) -> str:
    if len(text) <= longest:
        return text
    return re.sub(
        rf"\S{{{longest + 1},}}", lambda word: MAY_PART.join(re.findall(f".{{1,{piece}}}", word.group())), text
    )


def _words(text: str) -> str:
    if text.isprintable():
        return text if TURNING.isdisjoint(text) else "".join(one for one in text if one not in TURNING)
    return "".join(one for one in text.replace("\r\n", "\n").translate(BREAKS) if _is_sign(one))


def _is_sign(one: str) -> bool:
    """Whether a printer and an XML file can hold it."""
    if one == "\n":
        return True
    return one not in TURNING and unicodedata.category(one) not in NOT_SIGNS and ord(one) & 0xFFFE != 0xFFFE
