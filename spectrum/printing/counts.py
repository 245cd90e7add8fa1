"""Counts as bars and circles: drawn for the eye alone, since the counts themselves stand beside them.

They are backgrounds of empty places, since a PDF would have every picture read aloud. A place tells its size by a
class, since pages of the house hold no styles of their own; whoever shows it adds what `sizes_css` says.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from markupsafe import Markup

from spectrum.printing.paper import Bars

WIDEST, LARGEST, SMALLEST = 10_000, 290, 20
"""A bar across its column, in hundredths of a per cent; circles, in hundredths of an em; the smallest can be seen."""
SIZE = re.compile(r"\bp-(long|wide)-(\d{1,5})\b")


def bar_of(bars: Bars, counts: tuple[int, ...]) -> Markup:
    """The bar of one row, its parts one after another."""
    return Markup(f'<span class="p-bar" aria-hidden="true">{"".join(_parts(bars, counts))}</span>')


def _parts(bars: Bars, counts: tuple[int, ...]) -> Iterator[str]:
    for shade, count in enumerate(counts[bars.undrawn :]):
        if count:
            yield f'<span class="p-shade p-shade--{shade} p-long-{WIDEST * count // max(bars.longest, 1)}"></span>'


def swatch_of(bars: Bars, place: int) -> Markup:
    """The shade in which a count is drawn, to stand at the head of its column; nothing where there is but one."""
    drawn = len(bars.head) - 1 - bars.undrawn
    if place < bars.undrawn or drawn == 1:
        return Markup()
    return Markup(f'<span class="p-shade p-shade--{place - bars.undrawn} p-swatch" aria-hidden="true"></span>')


def circle_of(count: int, most: int, hollow: bool) -> Markup:
    """A circle whose area is as large as its count, beside one of `most`; nothing for none."""
    wide = max(round(LARGEST * math.sqrt(count / most)), SMALLEST) if count else 0
    disc = f'<span class="p-disc{" p-disc--hollow" if hollow else ""} p-wide-{wide}"></span>' if count else ""
    return Markup(f'<span class="p-circle" aria-hidden="true">{disc}</span>')


def sizes_css(html: str) -> str:
    """The sizes of all bars and circles in a page, as a style sheet."""
    return "".join(_rule(kind, int(size)) for kind, size in sorted(set(SIZE.findall(html))))


def _rule(kind: str, size: int) -> str:
    what = f"width:{size / 100:g}%" if kind == "long" else f"width:{size / 100:g}em;height:{size / 100:g}em"
    return f".p-{kind}-{size}{{{what}}}"
