"""What may be shown of answers that differ, so that nobody can tell who said what unless they chose to be named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spectrum.partnership.views import Voice

ENOUGH = 3
"""So many answers hide each other: of two, each of the two could tell what the other said."""


@dataclass(frozen=True)
class Shown:
    """What may be shown of the answers to one question.

    `voiced` are all options that somebody gave, in the question's order, and empty where too few answered; `named` are
    the partners that chose to be named, each with its answer.
    """

    voiced: tuple[str, ...]
    named: tuple[tuple[str, tuple[str, ...]], ...]


def may_be_shown(name: str, options: tuple[str, ...], voices: Sequence[Voice]) -> Shown:
    """What may be shown of one question; `options` are all that were given to it.

    Taking the named answers away must leave nobody else, or enough others: else what is left would be theirs alone.
    """
    answered = [voice for voice in voices if voice.answers.get(name)]
    others = sum(not voice.named for voice in answered)
    safe = others == 0 or others >= ENOUGH
    named = tuple((voice.of, voice.answers[name]) for voice in answered if voice.named and safe)
    return Shown(options if len(answered) >= ENOUGH else (), named)
