"""What is written under the name of a feature or a scenario: the story, and what is kept for after the answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

TO_TALK_ABOUT = "To talk about:"
EXPERTS_DIFFER = "Experts could differ:"


class About(NamedTuple):
    """Paragraphs: what happened, what there is to talk about, and what two experts could differ about."""

    story: tuple[str, ...]
    to_talk_about: tuple[str, ...]
    experts_differ: tuple[str, ...]


def parted(paragraphs: Iterable[str]) -> About:
    """Paragraphs by what they begin with; what is kept for later stands there without its beginning."""
    told = tuple(paragraphs)
    kept = (TO_TALK_ABOUT, EXPERTS_DIFFER)
    return About(tuple(one for one in told if not one.startswith(kept)), *(_after(told, one) for one in kept))


def _after(told: Iterable[str], beginning: str) -> tuple[str, ...]:
    rest = (one.removeprefix(beginning).strip() for one in told if one.startswith(beginning))
    return tuple(one[:1].upper() + one[1:] for one in rest)
