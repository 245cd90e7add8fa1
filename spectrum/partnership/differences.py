"""Where partners who answered for themselves differ: what moves the advice, and what is worth an hour's talk.

All that stands in here may be shown to everybody: no count, order or list in it tells who gave which answer.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spectrum.advice import choices_of
from spectrum.atlas import Atlas
from spectrum.partnership.differences_shown import may_be_shown
from spectrum.partnership.views import Voice, all_said, all_voices, laid_over
from spectrum.reasoning import Position, decides, next_question, relevant, worth_settling
from spectrum.situation import Situation, Workstream

MOST_WAYS = 8
"""So many ways to settle some questions are told one by one; of more, only what they may come to."""

Modes = tuple[str, ...]
"""Ways of working that are still possible, from light to deep."""


@dataclass(frozen=True)
class SettledWay:
    """One way to settle some questions (each with the option it is settled on), and what is advised then."""

    answers: tuple[tuple[str, str], ...]
    advised: Modes


@dataclass(frozen=True)
class SeenDifferently:
    """A question to which people gave different answers, as far as these may be shown.

    `moves` tells whether it can move the way of working. `voiced` holds the options that were given, and is empty where
    that could give somebody away; `named` the answers of those who chose to be named. `outcomes` is what settling it
    alone could leave possible, each once; `ways` which answer leads where, and is empty where `voiced` is.
    """

    factor: str
    moves: bool
    voiced: tuple[str, ...]
    named: tuple[tuple[str, tuple[str, ...]], ...]
    outcomes: tuple[Modes, ...]
    ways: tuple[SettledWay, ...]


@dataclass(frozen=True)
class Differences:
    """Where people differ on one piece of work; `at` counts pieces from 0, and `voices` those who answered about it.

    `advised` is what all answers together leave possible. Of the questions seen differently those that can move it come
    first, and before them the one that matters first. `to_talk_about` is the smallest set which, settled in whatever
    way, leaves nothing that hangs on the others; `settles` whether the way of working is then settled, or still open
    for what nobody has answered. `outcomes` and `ways` are what settling the set leads to, as for one question.
    """

    at: int
    title: str
    voices: int
    advised: Modes
    questions: tuple[SeenDifferently, ...]
    to_talk_about: tuple[str, ...]
    settles: bool
    outcomes: tuple[Modes, ...]
    ways: tuple[SettledWay, ...]

    @property
    def moving(self) -> tuple[SeenDifferently, ...]:
        """The questions that can move the way of working, the one that matters first at the front."""
        return tuple(one for one in self.questions if one.moves)

    @property
    def idle(self) -> tuple[SeenDifferently, ...]:
        """The questions on which people differ, and that move nothing."""
        return tuple(one for one in self.questions if not one.moves)


@dataclass(frozen=True)
class NamedPair:
    """Two partners that chose to be named, and whose own answers alone lead to different ways of working."""

    at: int
    one: str
    one_advised: Modes
    other: str
    other_advised: Modes


def differences(atlas: Atlas, situation: Situation) -> tuple[Differences, ...]:
    """Where people differ, for every piece of work. Raises BadSituation where the views don't fit the case."""
    told = zip(situation.workstreams, all_voices(situation), strict=True)
    return tuple(_worked_out(atlas, at, piece, voices) for at, (piece, voices) in enumerate(told))


def differences_on(atlas: Atlas, situation: Situation, at: int) -> Differences:
    """Where people differ on one piece of work alone. Raises BadSituation, and IndexError for none that there is."""
    return _worked_out(atlas, at, situation.workstreams[at], all_voices(situation)[at])


def pairs_that_differ(situation: Situation, atlas: Atlas) -> tuple[NamedPair, ...]:
    """The pairs of named partners that see a piece of work differently: no way of working fits what both say.

    Each is worked out from its own answers alone. Raises BadSituation where the views don't fit the case.
    """
    return tuple(pair for at, voices in enumerate(all_voices(situation)) for pair in _pairs(atlas, at, voices))


def _pairs(atlas: Atlas, at: int, voices: Sequence[Voice]) -> Iterator[NamedPair]:
    alone = {voice.of: _position(atlas, voice.piece) for voice in voices if voice.named}
    possible = {name: position.names(position.modes) for name, position in alone.items()}
    for one, other in itertools.combinations(possible, 2):
        if set(possible[one]).isdisjoint(possible[other]):
            yield NamedPair(at, one, possible[one], other, possible[other])


def _worked_out(atlas: Atlas, at: int, piece: Workstream, voices: Sequence[Voice]) -> Differences:
    said = all_said(voices, atlas.rulebook)
    position = _position(atlas, laid_over(piece, voices, atlas.rulebook))
    differ = [name for name, options in said.items() if len(options) > 1]
    talk = worth_settling(position, differ)
    order = _most_telling_first(position, differ, talk)
    questions = tuple(_question(position, one, said[one], voices, moves) for one, moves in order.items())
    shown = {one.factor: one.voiced for one in questions}
    ways = _ways(position, {name: said[name] for name in talk})
    return Differences(
        at=at,
        title=piece.title,
        voices=len(voices),
        advised=position.names(position.modes),
        questions=questions,
        to_talk_about=tuple(name for name in order if name in talk),
        settles=decides(position, differ),
        outcomes=_outcomes(position, ways),
        ways=ways if all(shown[name] for name in talk) else (),
    )


def _position(atlas: Atlas, piece: Workstream) -> Position:
    return Position(atlas, choices_of(atlas, piece))


def _most_telling_first(position: Position, differ: Sequence[str], talk: Sequence[str]) -> Mapping[str, bool]:
    """The questions on which people differ, and whether each can move the way of working.

    First comes the one that is expected to leave least open once it is settled, then what else is worth the talk.
    """
    may_move = set(relevant(position))
    moving = [name for name in differ if name in may_move]
    first = next_question(position, talk) if talk else None
    told = [*([first] if first else []), *talk, *moving, *differ]
    return {name: name in may_move for name in dict.fromkeys(told)}


def _question(
    position: Position, name: str, options: tuple[str, ...], voices: Sequence[Voice], moves: bool
) -> SeenDifferently:
    shown = may_be_shown(name, options, voices)
    ways = _ways(position, {name: options}) if moves else ()
    return SeenDifferently(
        name, moves, shown.voiced, shown.named, _outcomes(position, ways), ways if shown.voiced else ()
    )


def _ways(position: Position, said: Mapping[str, tuple[str, ...]]) -> tuple[SettledWay, ...]:
    """Every way to settle some questions on an answer that somebody gave; none where these are too many to tell."""
    if not said or math.prod(map(len, said.values())) > MOST_WAYS:
        return ()
    found = []
    for settled in itertools.product(*said.values()):
        answers = tuple(zip(said, settled, strict=True))
        places = {name: (position.atlas.rulebook.factor[name].index(option),) for name, option in answers}
        found.append(SettledWay(answers, position.names(position.modes_with(places))))
    return tuple(found)


def _outcomes(position: Position, ways: Sequence[SettledWay]) -> tuple[Modes, ...]:
    """What some ways to settle it lead to: each outcome once, from light to deep."""
    depth = position.atlas.rulebook.depth
    return tuple(sorted({way.advised for way in ways}, key=lambda modes: [depth(mode) for mode in modes]))
