"""Near-miss pairs, mined: every two situations one answer apart of which different ways of working are advised.

Situations are those that somebody has told in full, and all that lie one answer away from these and do not contradict
themselves. Each is a cell of the space of the atlas, and so are its neighbours, one answer further on; what is advised
in all of them is read off the space by array expressions, side by side. Nothing is sampled.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from spectrum.advice import choices_of, decide
from spectrum.atlas import Atlas, Choices
from spectrum.reasoning.nearby import SideNow
from spectrum.rulebook import Condition, Rulebook
from spectrum.situation import AnswerKey, Workstream, answered
from spectrum.training.flip_partners import IN_SUM

Depths = NDArray[np.int64]
Flags = NDArray[np.bool_]

NOT_TOGETHER = -1
"""In place of a depth: two changes of the same answer can't be made together."""
SET_IN_PLACE = ("is_running", IN_SUM)
"""What is looked at and is no answer to a question about the work: what work it is, and what partners come to."""


@dataclass(frozen=True)
class OtherAnswer:
    """One answer of a case that could be another.

    `key` says whom and what it is about; `now` and `option` are options. `away` is how far away, on which `side` of the
    space, the cell with the other answer is. Moves of one `lever` can't be made together.
    """

    key: AnswerKey
    now: str
    option: str
    side: int
    away: int
    lever: str


@dataclass(frozen=True)
class Around:
    """A case and everything near it.

    `advised` holds the depth that is advised after any two moves: entry 0 on both axes is no move, and entry n the move
    n - 1. `plausible` tells of each single move (0 for none) whether what is told then goes together.
    """

    piece: Workstream
    moves: tuple[OtherAnswer, ...]
    advised: Depths
    plausible: Flags

    @cached_property
    def levers(self) -> Mapping[AnswerKey, tuple[int, ...]]:
        """The moves of each answer, by their entries in `advised`."""
        found: dict[AnswerKey, tuple[int, ...]] = {}
        for at, move in enumerate(self.moves, start=1):
            found[move.key] = (*found.get(move.key, ()), at)
        return found

    def moved(self, *entries: int) -> Workstream:
        """The case after some moves, by their entries."""
        piece = self.piece
        for at in entries:
            if at:
                move = self.moves[at - 1]
                piece = answered(piece, move.key, (move.option,))
        return piece

    @cached_property
    def pairs(self) -> NDArray[np.int64]:
        """Every near-miss pair here: what is changed of the case first (an entry), and the move to another advice.

        Shape (pairs, 2). What is told before the move is plausible; whether it is after it has to be looked at yet.
        """
        together = self.advised != NOT_TOGETHER
        differs = together & (self.advised != self.advised[:, :1]) & self.plausible[:, None]
        # what is changed before, and leaves both ways as they were, only makes the same pair longer
        same = (self.advised == self.advised[:1]) & (self.advised[:, :1] == self.advised[0, 0])
        same[0] = False
        return np.argwhere(differs & ~same)


def arounds(atlas: Atlas, cases: Sequence[Workstream]) -> tuple[Around, ...]:
    """Every case that tells all that has a say in its advice, and goes together, with everything near it."""
    mapped = [found for piece in cases if (found := _mapped(atlas, piece)) is not None]
    near = [_near(one.piece, one.moves) for one in mapped]
    goes = iter(go_together(atlas, [piece for some in near for piece in some]))
    plausible = [np.array([next(goes) for _ in some]) for some in near]
    whole = (replace(one, plausible=flags) for one, flags in zip(mapped, plausible, strict=True))
    return tuple(one for one in whole if one.plausible[0])


def _near(piece: Workstream, moves: Sequence[OtherAnswer]) -> list[Workstream]:
    return [piece, *(answered(piece, move.key, (move.option,)) for move in moves)]


def go_together(atlas: Atlas, pieces: Sequence[Workstream]) -> list[bool]:
    """Whether what is told of each piece of work goes together: no declared contradiction, and nothing impossible."""
    book = atlas.rulebook
    asks_again = {rule.id for rule in book.current_rules if rule.layer == "contradiction"}
    decisions = decide(atlas, [[piece] for piece in pieces])
    return [
        asks_again.isdisjoint(decision.fired) and not any(_holds(one.when, piece) for one in book.impossible)
        for piece, (decision,) in zip(pieces, decisions, strict=True)
    ]


def _holds(when: Sequence[Condition], piece: Workstream) -> bool:
    told = {**piece.answers, "is_running": (piece.is_running,), "claimed_mode": (piece.claimed_mode,)}
    return all(len(told.get(one.name, ())) == 1 and told[one.name][0] in one.values for one in when)


def _mapped(atlas: Atlas, piece: Workstream) -> Around | None:
    """A case in the space; None where an answer that has a say in the advice is not told, or several are."""
    known = choices_of(atlas, piece)
    sides = [SideNow(side, known) for side in atlas.space.sides]
    if any(one.place is None and (one.now.bit_count() > 1 or _shows(atlas.rulebook, piece, one)) for one in sides):
        return None
    moves = (*_moves(atlas, sides, known), *_moves_of_partners(atlas, piece, sides, known))
    return Around(piece, moves, _advised(atlas, sides, moves), np.ones(len(moves) + 1, dtype=np.bool_))


def _shows(book: Rulebook, piece: Workstream, side: SideNow) -> bool:
    """Whether a side has a say in work of this kind: one about practice has none before the work runs."""
    practice = [name for name in side.side.factors if name in book.factor and book.factor[name].scope == "practice"]
    return piece.is_running == "yes" or not practice


def _moves(atlas: Atlas, sides: Sequence[SideNow], known: Choices) -> Iterator[OtherAnswer]:
    """Every other answer to every question about the work that has a say in the advice."""
    for at, one in enumerate(sides):
        for name, (axis, step) in one.side.by_factor.items() if one.place is not None else ():
            if name not in SET_IN_PLACE:
                (now,), options = known[name], atlas.rulebook.looked_at[name]
                for place in range(len(options)):
                    if place != now:
                        away = (axis.of[place] - axis.of[now]) * step
                        yield OtherAnswer(("", name), options[now], options[place], at, away, name)


def _moves_of_partners(
    atlas: Atlas, piece: Workstream, sides: Sequence[SideNow], known: Choices
) -> Iterator[OtherAnswer]:
    """Every other answer of one partner that is told, where partners then come to one thing in sum."""
    at = atlas.space.side_of.get(IN_SUM)
    if at is None or sides[at].place is None:
        return
    axis, step = sides[at].side.by_factor[IN_SUM]
    for partner in piece.partners:
        for name in (name for table in atlas.partner_tables if table.plan.decides for name in table.plan.factors):
            told = partner.answers.get(name, ())
            for option in atlas.rulebook.factor[name].option_ids if len(told) == 1 else ():
                stands = choices_of(atlas, answered(piece, (partner.name, name), (option,)))[IN_SUM]
                if (option,) != told and len(stands) == 1:
                    away = (axis.of[stands[0]] - axis.of[known[IN_SUM][0]]) * step
                    yield OtherAnswer((partner.name, name), told[0], option, at, away, IN_SUM)


def _advised(atlas: Atlas, sides: Sequence[SideNow], moves: Sequence[OtherAnswer]) -> Depths:
    """What is advised after any two moves, as depths; one axis for each of the two, no move first."""
    values = []
    for at, one in enumerate(sides):
        if one.place is None:
            values.append(np.full((len(moves) + 1,) * 2, one.now.bit_length() - 1))
            continue
        away = np.array([0, *(move.away if move.side == at else 0 for move in moves)])
        places = one.place + away[:, None] + away[None, :]
        values.append(one.side.cells.ravel()[np.where(_alike(moves), one.place, places)])
    return np.where(_alike(moves), NOT_TOGETHER, atlas.space.advised[tuple(values)])


def _alike(moves: Sequence[OtherAnswer]) -> Flags:
    """Which two moves are of one lever, and so can't be made together."""
    levers = np.array(["", *(move.lever for move in moves)])
    return np.asarray((levers[:, None] == levers[None, :]) & (levers != "")[:, None], dtype=np.bool_)
