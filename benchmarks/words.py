"""Figures, tables, and sentences about who is faster, in words."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence

ALIKE = 1.1
"""Figures that differ by less than a tenth are told as about the same."""
WIDTH = 120
FEW = 6
"""So many are all named; of more the first and the last."""
IS = ("is faster", "is about as fast", "is slower")
HOLDS = ("holds less", "holds about as much", "holds more")


def figure(value: float) -> str:
    """A figure with three digits that count, or all before the point."""
    if value >= 100:
        return f"{value:,.0f}"
    if value >= 10:
        return f"{value:.1f}"
    return f"{value:.2f}" if value >= 1 else f"{value:.3f}"


def times(ratio: float) -> str:
    return f"{figure(ratio)} times"


def counted(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def listed(words: Sequence[str]) -> str:
    """Words as people list them."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def paragraph(*parts: str, hang: int = 0) -> str:
    """Parts of a paragraph as lines of Markdown; further lines are moved in by `hang`."""
    return textwrap.fill(
        " ".join(parts), WIDTH, break_long_words=False, break_on_hyphens=False, subsequent_indent=" " * hang
    )


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def standing(found: Mapping[str, Mapping[str, float]], ours: str, less: bool = False) -> str:
    """Who is ahead of ours and who is behind, by their ratios to it; `less` speaks of how much is held."""
    ratios = {name: one["ratio"] for name, one in found.items() if name != ours}
    order = sorted(ratios, key=ratios.__getitem__)
    ahead = [(name, 1 / ratios[name]) for name in order if ratios[name] * ALIKE < 1]
    behind = [(name, ratios[name]) for name in order if ratios[name] > ALIKE]
    alike = [name for name in order if ratios[name] * ALIKE >= 1 and ratios[name] <= ALIKE]
    better, same, worse = HOLDS if less else IS
    first = _told(ahead, f"{better} than {ours}") or f"Nobody {better} than {ours}."
    third = f"{listed(alike)} {_fitting(same, len(alike))}." if alike else ""
    return " ".join(filter(None, [first, third, _told(behind, worse)]))


def _told(names: Sequence[tuple[str, float]], verb: str) -> str:
    """That these do so, and how many times; the first and the last of many; nothing where there are none."""
    if not names:
        return ""
    told = [f"{name} ({times(ratio)})" for name, ratio in names]
    who = listed(told) if len(told) <= FEW else f"{len(told)} engines, from {told[0]} to {told[-1]},"
    return f"{who} {_fitting(verb, len(told))}."


def _fitting(verb: str, count: int) -> str:
    """A verb that fits the number of those who do it."""
    return verb if count == 1 else verb.replace("holds", "hold", 1).replace("is ", "are ", 1)
