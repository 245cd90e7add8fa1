"""The picture of the five ways of working: side by side, none above another, with what is known marked on each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spectrum.advice import WorkstreamAdvice
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import mode_words


@dataclass(frozen=True)
class Room:
    """The room of a picture, in its own units: row headings stand left of the marks, or above where it is narrow.

    Every second name stands lower by `lower`, so that long names do not touch, however widely letters are spaced.
    """

    name: str
    width: int
    left: int
    names: int
    lower: int
    top: int
    row: int
    heading: int
    radius: int


ROOMS = (
    Room("wide", width=720, left=190, names=30, lower=0, top=64, row=44, heading=6, radius=9),
    Room("narrow", width=330, left=0, names=13, lower=17, top=53, row=54, heading=-22, radius=8),
)


@dataclass(frozen=True)
class Column:
    """A way of working, how far from the left it stands, and how far down its name."""

    x: float
    y: int
    name: str
    mode: str


@dataclass(frozen=True)
class Row:
    """One line of the picture: what it tells, at which height, of which modes, and the same in words."""

    says: str
    y: float
    modes: tuple[str, ...]
    words: str

    @property
    def is_open(self) -> bool:
        return len(self.modes) > 1


@dataclass(frozen=True)
class Picture:
    """The picture as places and words; the template only draws it."""

    room: Room
    height: int
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def words(self) -> str:
        """The whole picture in words."""
        return " ".join(row.words for row in self.rows)


def told_of(book: Rulebook, advice: WorkstreamAdvice) -> Mapping[str, Sequence[str]]:
    """What the picture of an advice tells of modes: row heading -> modes, the advice last."""
    told: dict[str, Sequence[str]] = {"The work needs": advice.needed}
    if advice.advised != advice.needed or len(advice.advised) > 1:  # else nothing keeps it from what it needs
        told["Possible now, at most"] = advice.feasible
    if advice.floor:
        told["A duty asks for"] = (advice.floor,)
    if 0 < len(advice.actual) < len(book.modes):
        told["In practice it is"] = advice.actual
    if advice.claimed_mode in book.mode:
        told["People call it"] = (advice.claimed_mode,)
    return {**told, "As close as it can be" if advice.unsafe else "The advice": advice.advised}


def pictures_of_advice(book: Rulebook, advice: WorkstreamAdvice) -> tuple[Picture, ...]:
    """The picture of an advice, for wide and for narrow screens."""
    return pictures_of(book, told_of(book, advice))


def pictures_of(book: Rulebook, told: Mapping[str, Sequence[str]]) -> tuple[Picture, ...]:
    """Pictures of what is told of modes, one for each room: row heading -> modes, several where it is still open."""
    return tuple(picture_of(book, told, room) for room in ROOMS)


def picture_of(book: Rulebook, told: Mapping[str, Sequence[str]], room: Room) -> Picture:
    """The picture of what is told of modes, in one room."""
    step = (room.width - room.left) / len(book.modes)
    columns = tuple(
        Column(room.left + step * (depth + 0.5), room.names + room.lower * (depth % 2), mode.name, mode.id)
        for depth, mode in enumerate(book.modes)
    )
    known = {says: mode_words(book, modes) or "not known" for says, modes in told.items()}
    rows = tuple(
        Row(says, room.top + room.row * (number + 0.5), tuple(modes), f"{says}: {known[says]}.")
        for number, (says, modes) in enumerate(told.items())
    )
    return Picture(room, room.top + room.row * len(rows), columns, rows)
