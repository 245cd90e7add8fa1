"""The sides of a decision: what argues, what limits, what is practised, what is a duty, and what people call it.

Each side is a *walk* through its questions: from state 0, every answer leads from one state to the next. The states at
its end stand for what the side may conclude. Sides share no question, so every mix of their ends can happen.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Container, Hashable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from spectrum.atlas import NO_MODE, Atlas, Conclusion, Table, join
from spectrum.input.mistakes import BadRulebook, Mistake
from spectrum.warehouse.residue import Residues, Steps, residues_of

NEED, LIMITS, PRACTICE, DUTY, NAME = "need", "limits", "practice", "duty", "name"
CLAIMED, RUNNING = "claimed_mode", "is_running"
NOWHERE = -1
"""In place of a state: no situation comes here."""
MOST_STATES = 50_000

End = frozenset[Conclusion]
Place = tuple[End, int, bool]
"""Where a walk is: what its finished tables may conclude, the state in the table at hand, whether that was asked of."""


@dataclass(frozen=True, eq=False)
class Walk:
    """A side's questions in order, the steps for each, and for each last state what the side may conclude."""

    side: str
    questions: tuple[str, ...]
    steps: tuple[Steps, ...]
    ends: tuple[frozenset[Hashable], ...]


def walks_of(atlas: Atlas) -> tuple[Walk, ...]:
    """The walk of every side; raises BadRulebook when one has too many states to write down."""
    deciding = [table for table in atlas.work_tables if table.plan.decides]
    by_side: dict[str, list[Table]] = {NEED: [], LIMITS: [], DUTY: []}
    for table in deciding:
        side = _side_of(table)
        # each group about practice counts or not by itself, so each is a side of its own
        name = f"{PRACTICE}_{len(by_side)}" if side in by_side and side == PRACTICE else side
        by_side.setdefault(name, []).append(table)
    mends = [side for side, tables in by_side.items() if any(one.mend for table in tables for one in table.conclusions)]
    walks = [_walk(atlas, side, tables, mends == [side]) for side, tables in by_side.items()]
    shows = {one.id for one in atlas.rulebook.factors if one.shows_it_runs}
    return (*(_fewest_ends(_as_said(walk, shows)) for walk in walks), _name_walk(atlas))


def _side_of(table: Table) -> str:
    said = table.conclusions
    if not table.plan.counts(()):
        return PRACTICE
    if any(one.argued or one.discarded for one in said):
        return NEED
    only_duty = all(one._replace(floor=NO_MODE) == said[0]._replace(floor=NO_MODE) for one in said)
    return DUTY if only_duty else LIMITS


def _walk(atlas: Atlas, side: str, tables: Iterable[Table], mends_alone: bool) -> Walk:
    read = [residues_of(atlas, table, [one._replace(roles=0) for one in table.conclusions]) for table in tables]
    layer: list[Place] = [(frozenset([atlas.orderings.nothing]), 0, False)]
    questions: list[str] = []
    steps: list[Steps] = []
    for residues in read:
        for at, name in enumerate(residues.questions):
            last = at == len(residues.questions) - 1
            known: dict[Place, int] = {}
            step = [[_numbered(known, one) for one in _next(residues, at, last, place)] for place in layer]
            if len(known) > MOST_STATES:
                says = f"what {name} and the questions before it lead to is too much to write down for a warehouse."
                raise BadRulebook([Mistake("rules", says)])
            questions.append(name)
            steps.append(np.array(step))
            layer = list(known)
    ends = [frozenset(atlas.orderings.bare(one, side == NEED, mends_alone) for one in end) for end, _, _ in layer]
    return Walk(side, tuple(questions), tuple(steps), tuple(ends))


def _fewest_ends(walk: Walk) -> Walk:
    return fewest_states(walk, walk.ends)[0]


def _as_said(walk: Walk, shows: Container[str]) -> Walk:
    """A walk without what nobody says: that it is not known whether the work runs, and then how it runs.

    Whoever tells of practice tells that it runs, so that no such situation is ever looked up.
    """
    if RUNNING not in walk.questions:
        return walk
    asked = walk.questions.index(RUNNING)
    layer = {(0, False)}
    steps = []
    numbers = [0]
    for at, (name, step) in enumerate(zip(walk.questions, walk.steps, strict=True)):
        unknown = step.shape[1] - 1
        said = np.full(step.shape, NOWHERE)
        after = set()
        for state, not_known in layer:
            for code in range(step.shape[1]):
                if not (not_known and name in shows and code != unknown):
                    said[state, code] = step[state, code]
                    after.add((int(step[state, code]), not_known or (at == asked and code == unknown)))
        steps.append(said[numbers])
        layer, numbers = after, sorted({state for state, _ in after})
        steps[-1] = np.array(
            [*(numbers.index(one) if one in numbers else NOWHERE for one in range(said.max() + 1)), NOWHERE]
        )[steps[-1]]
    return Walk(walk.side, walk.questions, tuple(steps), tuple(walk.ends[state] for state in numbers))


def _numbered(known: dict[Place, int], one: Place) -> int:
    return known.setdefault(one, len(known))


def _next(residues: Residues, at: int, last: bool, place: Place) -> Iterable[Place]:
    """Where each option of a question leads, and after them an unknown answer."""
    so_far, state, asked = place
    row = residues.steps[at][state].tolist()
    for number, after in enumerate(row):
        # only what counts once it was asked about has to know whether it was
        now = not residues.counts_unasked and (asked or number < len(row) - 1)
        if not last:
            yield so_far, after, now
        elif residues.counts_unasked or now:
            yield _joined(so_far, residues.ends[after]), 0, False
        else:
            yield so_far, 0, False


@functools.lru_cache(16_384)
def _joined(one: End, other: End) -> End:
    return frozenset(itertools.starmap(join, itertools.product(one, other)))


def _name_walk(atlas: Atlas) -> Walk:
    """What people call it: one question, whose options are ways of working or none of them (NO_MODE)."""
    book = atlas.rulebook
    depths = [book.depth(name) if name in book.mode else NO_MODE for name in book.looked_at[CLAIMED]]
    ends = tuple(frozenset([depth]) for depth in (*depths, NO_MODE))
    return Walk(NAME, (CLAIMED,), (np.arange(len(ends))[None, :],), ends)


def fewest_states(walk: Walk, kinds: Sequence[Hashable]) -> tuple[Walk, list[int]]:
    """The walk with as few states as tell its ends' kinds apart; and an old end for each new one.

    From the last question back, states that lead to the same places are one.
    """
    numbers, first = merged(kinds)
    kept = first
    steps: list[Steps] = []
    for step in reversed(walk.steps):
        renamed = np.array([*numbers, NOWHERE])[step]
        numbers, first = merged([tuple(row) for row in renamed.tolist()])
        steps.append(renamed[first])
    return Walk(walk.side, walk.questions, tuple(reversed(steps)), tuple(walk.ends[at] for at in kept)), kept


def merged(things: Sequence[Hashable]) -> tuple[list[int], list[int]]:
    """A number for each thing, the same for the same; and where each number first stands."""
    known: dict[Hashable, int] = {}
    numbers = [known.setdefault(one, len(known)) for one in things]
    return numbers, [numbers.index(number) for number in range(len(known))]
