"""Counts as bars and circles: drawn for the eye alone, since the counts themselves stand beside them.

They are backgrounds of empty places, since a PDF would have every picture read aloud.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from markupsafe import Markup

from spectrum.printing.paper import Bars

SIDE, LARGEST, SMALLEST = 3.0, 2.9, 0.2
"""How wide the place of a circle is, and how wide circles are, in em; the smallest can still be seen."""


def bar_of(bars: Bars, counts: tuple[int, ...]) -> Markup:
    """The bar of one row, its parts one after another."""
    return Markup(f'<span class="p-bar" aria-hidden="true">{"".join(_parts(bars, counts))}</span>')


def _parts(bars: Bars, counts: tuple[int, ...]) -> Iterator[str]:
    for shade, count in enumerate(counts[bars.undrawn :]):
        if count:
            share = 100 * count / max(bars.longest, 1)
            yield f'<span class="p-shade p-shade--{shade}" style="width:{share:.2f}%"></span>'


def swatch_of(bars: Bars, place: int) -> Markup:
    """The shade in which a count is drawn, to stand at the head of its column; nothing where there is but one."""
    drawn = len(bars.head) - 1 - bars.undrawn
    if place < bars.undrawn or drawn == 1:
        return Markup()
    return Markup(f'<span class="p-shade p-shade--{place - bars.undrawn} p-swatch" aria-hidden="true"></span>')


def circle_of(count: int, most: int, hollow: bool) -> Markup:
    """A circle whose area is as large as its count, beside one of `most`; nothing for none."""
    wide = max(LARGEST * math.sqrt(count / most), SMALLEST) if count else 0
    size = f"width:{wide:.2f}em;height:{wide:.2f}em;margin-top:{(SIDE - wide) / 2:.2f}em"
    disc = f'<span class="p-disc{" p-disc--hollow" if hollow else ""}" style="{size}"></span>' if count else ""
    return Markup(f'<span class="p-circle" aria-hidden="true">{disc}</span>')
