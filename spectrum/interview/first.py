"""Which questions to begin with: those that come up early, whatever is answered."""

from __future__ import annotations

from fractions import Fraction

from spectrum.atlas import Atlas
from spectrum.interview.questions import next_about_the_mode
from spectrum.reasoning import Position

EARLY = 4
"""How many questions into an interview it is looked; one more would take three times as long, and tell hardly more."""
OFTEN = Fraction(1, 2)


def asked_early(atlas: Atlas) -> dict[str, Fraction]:
    """How often each question about the mode is among the first few, if every answer is as likely as every other.

    Exact: every way to answer so many questions is gone. That is some 40 steps of a few milliseconds each.
    """
    found: dict[str, Fraction] = {}
    _go_on(Position(atlas, {}), (), Fraction(1), found)
    return found


def begin_with(atlas: Atlas) -> tuple[str, ...]:
    """The questions that at least every other interview asks among its first few, in the rulebook's order."""
    early = asked_early(atlas)
    return tuple(one.id for one in atlas.rulebook.factors if early.get(one.id, 0) >= OFTEN)


def _go_on(position: Position, asked: tuple[str, ...], share: Fraction, found: dict[str, Fraction]) -> None:
    """Count the next question, and go on with each answer to it."""
    name = next_about_the_mode(position, asked) if len(asked) < EARLY else None
    if name is None:
        return
    found[name] = found.get(name, Fraction(0)) + share
    options = range(len(position.atlas.rulebook.factor[name].options))
    for option in options:
        _go_on(position.with_answers({name: [option]}), (*asked, name), share / len(options), found)
