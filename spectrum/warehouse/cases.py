"""The cases of a conformance kit: together they pass every cell of the folded atlas that any situation can pass.

A case is told by its codes: for each question the place of an option, or one past them for an unknown answer. It is
kept with its trace, so that whoever goes through it and meets an altered cell is somewhere else than the trace says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from spectrum.warehouse.folded import ENDS, START, Folded
from spectrum.warehouse.sides import NOWHERE, RUNNING, Walk
from spectrum.warehouse.tables import options_of, questions_of

SEED, TRIES = 1, 100
OFTEN = 0.15
"""How often an answer that may be anything is not known."""

Case = tuple[int, ...]
CellAt = tuple[Any, ...]
Wanted = dict[int, int]
"""Question, by its place, -> code."""


@dataclass(frozen=True)
class Trace:
    """Where a case leads: the states of each walk after each question, the four ends, and the class of each in aspects.

    `standing` are the grounds that its answers leave standing, and `holding` those of them that hold.
    """

    states: Mapping[str, tuple[int, ...]]
    ends: tuple[int, ...]
    classes: tuple[tuple[int, ...], ...]
    outcomes: tuple[int, ...]
    standing: tuple[int, ...]
    holding: tuple[int, ...]


class CaseTracer:
    """A folded atlas, made ready to follow cases through it."""

    def __init__(self, folded: Folded) -> None:
        self.folded = folded
        self.questions = questions_of(folded)
        self.options = [options_of(folded, name) for name in self.questions]
        self.place = {name: at for at, name in enumerate(self.questions)}
        self.will_do = [
            np.array([[name not in g.when or one in g.when[name] for g in folded.grounds] for one in options])
            for name, options in zip(self.questions, self.options, strict=True)
        ]
        self.looks_for = [
            np.array([1 << one.conditions.index(g.when[one.name]) if one.name in g.when else 0 for g in folded.grounds])
            for one in folded.aspects
        ]
        self.shows = [self.place[factor.id] for factor in folded.rulebook.factors if factor.shows_it_runs]

    def known(self, case: Case) -> Case:
        """The codes with what follows from them: whoever tells of practice tells that it runs."""
        at = self.place[RUNNING]
        if case[at] != self.unknown(at) or all(case[one] == self.unknown(one) for one in self.shows):
            return case
        return (*case[:at], self.options[at].index("yes"), *case[at + 1 :])

    def unknown(self, question: int) -> int:
        return len(self.options[question]) - 1

    def trace(self, case: Case) -> Trace:
        """Follow a case."""
        codes = self.known(case)
        states = {walk.side: tuple(self._states(walk, codes)) for walk in self.folded.walks}
        start = int(self.folded.starts[self.sides(states)])
        ends = tuple(start if end == START else states[end][-1] for end in ENDS)
        classes = tuple(
            tuple(of[end] for of, end in zip(one.classes, ends, strict=True)) for one in self.folded.aspects
        )
        outcomes = tuple(int(one.outcome[place]) for one, place in zip(self.folded.aspects, classes, strict=True))
        left = np.all([will_do[code] for will_do, code in zip(self.will_do, codes, strict=True)], axis=0)
        missed = [(one & outcome) != 0 for one, outcome in zip(self.looks_for, outcomes, strict=True)]
        hold = left & ~np.any(missed, axis=0)
        return Trace(states, ends, classes, outcomes, _places(left), _places(hold))

    def sides(self, states: Mapping[str, tuple[int, ...]]) -> tuple[int, ...]:
        """The last states of the walks that come to a start."""
        return tuple(states[walk.side][-1] for walk in self.folded.start_walks)

    def _states(self, walk: Walk, codes: Case) -> Iterator[int]:
        state = 0
        yield state
        for name, step in zip(walk.questions, walk.steps, strict=True):
            state = int(step[state, codes[self.place[name]]])
            yield state

    def passed(self, case: Case) -> Iterator[CellAt]:
        """The cells that a case passes; of grounds, those options on which alone it turns whether the ground stands."""
        codes, trace = self.known(case), self.trace(case)
        for walk in self.folded.walks:
            for at, name in enumerate(walk.questions):
                yield "steps", walk.side, at, trace.states[walk.side][at], codes[self.place[name]]
        yield "starts", *self.sides(trace.states)
        told = [one for one in self.shows if case[one] != self.unknown(one)]
        if len(told) == 1 and codes != case:
            yield "shows", told[0]
        for number, (classes, aspect) in enumerate(zip(trace.classes, self.folded.aspects, strict=True)):
            yield "outcomes", number, *classes
            for at, end in enumerate(trace.ends):
                if aspect.outcome.shape[at] > 1:
                    yield "classes", number, at, end
        yield from self._of_grounds(trace)
        unmet = np.array([~will_do[code] for will_do, code in zip(self.will_do, codes, strict=True)])
        failing = unmet.sum(axis=0)
        for question, code in enumerate(codes):
            alone = (failing == unmet[question]) & ~self.will_do[question][-1]
            for ground in np.flatnonzero(alone).tolist():
                yield "grounds", question, code, ground

    def _of_grounds(self, trace: Trace) -> Iterator[CellAt]:
        """Grounds on which alone a rule holds; and conditions such that with another one a ground would or wouldn't."""
        rules = [self.folded.grounds[ground].rule for ground in trace.holding]
        for ground in trace.holding:
            if rules.count(self.folded.grounds[ground].rule) == 1:
                yield "holding", ground
        for ground in trace.standing:
            missed = [at for at, one in enumerate(self.looks_for) if one[ground] & trace.outcomes[at]]
            for at in self.looked_at[ground]:
                if missed in ([], [at]):
                    for other in range(len(self.folded.aspects[at].conditions)):
                        if bool(trace.outcomes[at] >> other & 1) != bool(missed):
                            yield "conditions", ground, at, other

    @cached_property
    def looked_at(self) -> list[list[int]]:
        """The aspects that each ground looks at."""
        return [[at for at, one in enumerate(self.looks_for) if one[g]] for g in range(len(self.folded.grounds))]

    def cells(self) -> Iterator[CellAt]:
        """Every cell there is, those first that take a case each."""
        yield from (("starts", *place) for place in np.ndindex(self.folded.starts.shape))
        yield from (("shows", question) for question in self.shows)
        for walk in self.folded.walks:
            for at, step in enumerate(walk.steps):
                yield from (("steps", walk.side, at, *place) for place in np.argwhere(step != NOWHERE).tolist())
        for number, aspect in enumerate(self.folded.aspects):
            yield from (("outcomes", number, *place) for place in np.ndindex(aspect.outcome.shape))
            for at, of_end in enumerate(aspect.classes):
                if aspect.outcome.shape[at] > 1:
                    yield from (("classes", number, at, end) for end in range(len(of_end)))
        for ground, aspects in enumerate(self.looked_at):
            yield "holding", ground
            for at in aspects:
                others = range(len(self.folded.aspects[at].conditions))
                yield from (("conditions", ground, at, o) for o in others if 1 << o != self.looks_for[at][ground])
        for question, will_do in enumerate(self.will_do):
            for code in range(len(will_do) - 1):
                yield from (("grounds", question, code, g) for g in np.flatnonzero(~will_do[-1]).tolist())


class CaseChoice:
    """Cases chosen one after the other, each aimed at a cell that none before it passes."""

    def __init__(self, folded: Folded) -> None:
        self.folded = folded
        self.tracer = CaseTracer(folded)
        self.dice = np.random.default_rng(SEED)
        self.paths = {walk.side: _paths(walk) for walk in folded.walks}
        self.cases: dict[Case, None] = {}
        self.left = {cell: cell for cell in self.tracer.cells()}
        self.ahead = {walk.side: [one for one in self.left if one[:2] == ("steps", walk.side)] for walk in folded.walks}

    def choose(self) -> None:
        """Aim at every cell in turn, some times over where it takes luck."""
        for cell in list(self.left):
            for _ in range(TRIES):
                if cell not in self.left:
                    break
                self._take(self._aimed(cell))

    def _take(self, case: Case) -> None:
        """Take a case if it passes any cell that none before it did."""
        new = [self.left.pop(one) for one in self.tracer.passed(case) if one in self.left]
        if new:
            self.cases[case] = None

    def _aimed(self, cell: CellAt) -> Case:
        """A situation that passes a cell, where one can, and is anything else besides."""
        kind, *at = cell
        wanted: Wanted = {}
        for walk in self.folded.walks:
            wanted.update(self._anywhere(walk))
        wanted.update(getattr(self, f"_{kind}")(*at))
        case = tuple(wanted.get(question, self._anything(question)) for question in range(len(self.tracer.questions)))
        running = self.tracer.place[RUNNING]
        if wanted[running] != self.tracer.unknown(running):
            return case
        # what only shows in practice would tell that it runs
        silent = {one for one in self.tracer.shows if cell != ("shows", one)}
        return tuple(self.tracer.unknown(at) if at in silent else code for at, code in enumerate(case))

    def _shows(self, question: int) -> Wanted:
        """Nothing but one answer tells that it runs."""
        running = self.tracer.place[RUNNING]
        return {running: self.tracer.unknown(running), question: int(self.dice.integers(self.tracer.unknown(question)))}

    def _anywhere(self, walk: Walk) -> Wanted:
        """A way through a walk, by a cell that no case passes yet where there is one."""
        self.ahead[walk.side] = [one for one in self.ahead[walk.side] if one in self.left]
        if not self.ahead[walk.side]:
            return self._to(walk, int(self.dice.integers(len(walk.ends))))
        return self._steps(*self.ahead[walk.side][0][1:])

    def _anything(self, question: int) -> int:
        unknown = self.tracer.unknown(question)
        return unknown if self.dice.random() < OFTEN else int(self.dice.integers(unknown))

    def _to(self, walk: Walk, end: int) -> Wanted:
        return self._coded(walk, self.paths[walk.side][-1][end])

    def _coded(self, walk: Walk, codes: Case) -> Wanted:
        return {self.tracer.place[name]: code for name, code in zip(walk.questions, codes, strict=True)}

    def _steps(self, side: str, at: int, state: int, code: int) -> Wanted:
        walk = next(one for one in self.folded.walks if one.side == side)
        codes = [*self.paths[side][at][state], code]
        for later in range(at, len(walk.steps) - 1):
            state = int(walk.steps[later][state, codes[-1]])
            codes.append(self._onward(walk, later + 1, state))
        return self._coded(walk, tuple(codes))

    def _onward(self, walk: Walk, at: int, state: int) -> int:
        """An answer that leads on, such as no case gave here yet where there is one."""
        codes = np.flatnonzero(walk.steps[at][state] != NOWHERE).tolist()
        fresh = [code for code in codes if ("steps", walk.side, at, state, code) in self.left]
        return int(self.dice.choice(fresh or codes))

    def _starts(self, *sides: int) -> Wanted:
        found: Wanted = {}
        for walk, end in zip(self.folded.start_walks, sides, strict=True):
            found.update(self._to(walk, end))
        return found

    def _classes(self, _: int, at: int, end: int) -> Wanted:
        return self._to_end(ENDS[at], end)

    def _outcomes(self, number: int, *place: int) -> Wanted:
        found: Wanted = {}
        for end, of_end, one in zip(ENDS, self.folded.aspects[number].classes, place, strict=True):
            found.update(self._to_end(end, int(self.dice.choice(np.flatnonzero(np.array(of_end) == one)))))
        return found

    def _to_end(self, end: str, number: int) -> Wanted:
        if end == START:
            places = np.argwhere(self.folded.starts == number)
            return self._starts(*places[self.dice.integers(len(places))].tolist())
        return self._to(next(walk for walk in self.folded.walks if walk.side == end), number)

    def _holding(self, ground: int) -> Wanted:
        """All answers that a ground asks for."""
        found: Wanted = {}
        for at, will_do in enumerate(self.tracer.will_do):
            if not will_do[-1, ground]:
                found[at] = int(self.dice.choice(np.flatnonzero(will_do[:-1, ground])))
        return found

    def _conditions(self, ground: int, *_: int) -> Wanted:
        return self._holding(ground)

    def _grounds(self, question: int, code: int, ground: int) -> Wanted:
        """All other answers that a ground asks for."""
        return {**self._holding(ground), question: code}


def _places(flags: NDArray[np.bool_]) -> tuple[int, ...]:
    return tuple(np.flatnonzero(flags).tolist())


def _paths(walk: Walk) -> list[dict[int, Case]]:
    """For each question of a walk, and after the last, how to come to each state: the codes of the questions before.

    Known answers first, since what is known decides more of what else can be said.
    """
    layers: list[dict[int, Case]] = [{0: ()}]
    for step in walk.steps:
        after: dict[int, Case] = {}
        for state, codes in layers[-1].items():
            for code, following in enumerate(step[state].tolist()):
                if following != NOWHERE:
                    after.setdefault(following, (*codes, code))
        layers.append(after)
    return layers
