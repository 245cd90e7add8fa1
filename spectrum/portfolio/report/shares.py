"""Counts as words: never a share without the counts behind it."""

from __future__ import annotations

from spectrum.language.words import counted

LEAST = 50
"""Of fewer pieces of work than these, a share in the hundred would say more than is known."""


def work(count: int) -> str:
    """'1 piece of work', '2,000 pieces of work'."""
    return counted(count, "piece of work", "pieces of work")


def among(part: int, whole: int) -> str:
    """'431 (49%) of the 874 pieces of work', 'all 12 pieces of work', 'the only piece of work'; part is never 0."""
    if part < whole:
        return f"{part:,}{share(part, whole)} of the {work(whole)}"
    if whole > 2:
        return f"all {work(whole)}"
    return "both pieces of work" if whole > 1 else "the only piece of work"


def share(part: int, whole: int) -> str:
    """' (49%)'; nothing where the whole is small."""
    if whole < LEAST:
        return ""
    hundredths = round(100 * part / whole)
    if not hundredths:
        return " (less than 1%)"
    return f" ({hundredths}%)" if hundredths < 100 else " (more than 99%)"
