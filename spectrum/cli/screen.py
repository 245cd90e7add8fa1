"""What every screen in the terminal is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text

from spectrum.language.words import listed
from spectrum.rulebook import Rulebook

WIDEST = 100


def console(*, stderr: bool = False) -> Console:
    """A terminal as wide as is comfortable to read."""
    found = Console(stderr=stderr, highlight=False)
    found.width = min(found.width, WIDEST)
    return found


def section(title: str, lines: Iterable[RenderableType]) -> list[RenderableType]:
    found = list(lines)
    return [Text(f"\n{title}", style="bold"), *(Padding(line, (0, 0, 0, 2)) for line in found)] if found else []


def mode_names(book: Rulebook, modes: Sequence[str]) -> str:
    return listed([book.mode[mode].name for mode in modes], "or")
