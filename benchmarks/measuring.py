"""Figures of rounds in which contenders take turns, and what they come to."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from typing import NamedTuple

Rounds = dict[str, list[list[float]]]
"""Name -> for each round what was measured in it."""


class Summary(NamedTuple):
    """The median of the rounds' medians, the slowest hundredth of all, and how many times as long as ours."""

    median: float
    p99: float
    ratio: float


def summaries(rounds: Mapping[str, Sequence[Sequence[float]]], ours: str) -> dict[str, Summary]:
    """What each comes to. A ratio is taken round by round, so that a busy moment hits both sides of it."""
    middles = {name: [statistics.median(one) for one in some] for name, some in rounds.items()}
    return {
        name: Summary(
            statistics.median(middles[name]),
            percentile([figure for one in some for figure in one], 0.99),
            statistics.median(mine / own for mine, own in zip(middles[name], middles[ours], strict=True)),
        )
        for name, some in rounds.items()
    }


def percentile(figures: Sequence[float], share: float) -> float:
    """The figure that this share of all does not exceed."""
    return sorted(figures)[min(len(figures) - 1, int(len(figures) * share))]
