"""Asking the engine itself about a situation, so that the atlas can be held against it at any time."""

from __future__ import annotations

import itertools
import logging
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

from spectrum.advice import Look, look_at
from spectrum.atlas import Atlas, Choices, Conclusion, Orderings, Outlook, StillOpen, sum_up
from spectrum.engine import Engine
from spectrum.rulebook import Rulebook, TablePlan, held_at_once, plan_tables
from spectrum.situation import Workstream

_log = logging.getLogger(__name__)


MOST_LEFT_OPEN = 1024
"""For how many tables with some answers it is remembered what they leave open. A full memory is emptied."""


class EngineDisagrees(RuntimeError):
    """The atlas and the live engine say different things: an error of ours, never to be papered over."""


MOST_REMEMBERED = 4096
"""For how many combinations of answers it is remembered what the engine said: about a kilobyte each."""


class LiveEngine:
    """The engine on whole situations; it runs afresh what it was not asked lately and remembers what it said.

    Its engines hold memory that Python does not see: close it, or use it in a `with` statement. Making them takes as
    long as a hundred runs, so a server keeps one; threads may share it. `remembers` is for how many combinations of
    answers it is remembered what the engine said.
    """

    def __init__(self, rulebook: Rulebook, remembers: int = MOST_REMEMBERED) -> None:
        self.rulebook = rulebook
        self.remembers = remembers
        self.orderings = Orderings(rulebook)
        self.whole = Engine(rulebook) if held_at_once(rulebook.current_rules) else None
        plans = plan_tables(rulebook)
        self.parts = {plan.name: Engine(rulebook, plan.rules) for plan in plans}
        self.first = [plan for plan in plans if not plan.second and not plan.partner]
        self.partner = [plan for plan in plans if plan.partner]
        self.second = [plan for plan in plans if plan.second]
        self.said: dict[tuple[str, tuple[str, ...]], frozenset[str]] = {}
        self.left_open: dict[tuple[str, tuple[tuple[int, ...], ...]], StillOpen] = {}

    def __enter__(self) -> LiveEngine:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def outlook(self, choices: Choices) -> Outlook:
        """What these answers leave possible, as the engine says it.

        A settled situation is one run of the whole rulebook, where one engine can hold all of it. Otherwise, and in an
        open one, every completion of each group is run.
        """
        plans = [plan for plan in self.first if plan.counts(choices)]
        settled = all(len(choices.get(factor, ())) == 1 for plan in plans for factor in plan.factors)
        if settled and self.whole:
            parts = [self._settled(self.whole, choices)]
        else:
            parts = [self._open(plan, choices) for plan in plans]
        return sum_up(self.rulebook, self.orderings, parts)

    def second_look(self, choices: Choices) -> Outlook:
        """What follows from answers and modes reached together, as the engine says it."""
        return sum_up(self.rulebook, self.orderings, [self._open(plan, choices) for plan in self.second])

    def partner_outlook(self, choices: Choices) -> Outlook:
        """What a partner's answers leave possible for that partner, as the engine says it."""
        return sum_up(self.rulebook, self.orderings, [self._open(plan, choices) for plan in self.partner])

    def runs(self, look: Look, partners: Iterable[Choices] = ()) -> int:
        """How often the engine may have to be run to see the same of a piece of work, and of what partners answered."""
        first = sum(self._size(plan, look.choices) for plan in self.first if plan.counts(look.choices))
        second = sum(self._size(plan, {**look.choices, **look.reached}) for plan in self.second)
        return first + second + sum(self._size(plan, one) for one in partners for plan in self.partner)

    def _size(self, plan: TablePlan, choices: Choices) -> int:
        """How many completions of a table's factors there are."""
        options = zip(plan.factors, plan.shape, strict=True)
        return math.prod(len(choices.get(name, range(size))) for name, size in options)

    def close(self) -> None:
        """Free the memory of every network; an engine that is closed opens again when it is next asked."""
        for engine in filter(None, (self.whole, *self.parts.values())):
            engine.close()

    def _settled(self, whole: Engine, choices: Choices) -> StillOpen:
        values = self.rulebook.looked_at
        answers = {name: values[name][places[0]] for name, places in choices.items() if len(places) == 1}
        return StillOpen(True, [self._case(whole.fire(answers))])

    def _open(self, plan: TablePlan, choices: Choices) -> StillOpen:
        places = tuple(
            tuple(choices.get(name, range(size))) for name, size in zip(plan.factors, plan.shape, strict=True)
        )
        found = self.left_open.get((plan.name, places))
        if found is None:
            fired = {self._fire(plan, combination) for combination in self._completions(plan, places)}
            found = StillOpen(plan.decides, [self._case(rules, plan.home) for rules in fired])
            if len(self.left_open) >= MOST_LEFT_OPEN:
                self.left_open.clear()
            self.left_open[plan.name, places] = found
        return found

    def _completions(self, plan: TablePlan, places: Sequence[Sequence[int]]) -> Iterator[tuple[str, ...]]:
        options = [self.rulebook.looked_at[name] for name in plan.factors]
        possible = [[ids[place] for place in some] for ids, some in zip(options, places, strict=True)]
        return itertools.product(*possible)

    def _fire(self, plan: TablePlan, combination: tuple[str, ...]) -> frozenset[str]:
        key = (plan.name, combination)
        said = self.said.get(key)
        if said is None:
            said = self.parts[plan.name].fire(dict(zip(plan.factors, combination, strict=True)))
            if len(self.said) >= self.remembers:
                self.said.clear()
            self.said[key] = said
        return said

    def _case(self, fired: frozenset[str], home: tuple[str, ...] | None = None) -> tuple[tuple[str, ...], Conclusion]:
        said = [self.orderings.of(self.rulebook.rule[rule_id]) for rule_id in fired]
        conclusion = self.orderings.all_of(said)
        return tuple(sorted(fired if home is None else fired.intersection(home))), conclusion


def compare(atlas: Atlas, live: LiveEngine, pieces: Sequence[Workstream]) -> list[Look]:
    """What the atlas shows of some pieces of work, once the live engine says the same.

    Raises EngineDisagrees when it does not, and logs the answers, without which the error could not be found.
    """
    kept, fresh = look_at(atlas, pieces), look_at(live, pieces)
    if kept != fresh:
        _log.error("the atlas and the engine disagree on %s", [_answers_alone(piece) for piece in pieces])
        raise EngineDisagrees("the atlas and the rules engine disagree on this situation; please report it")
    return kept


def _answers_alone(piece: Workstream) -> list[Mapping[str, object]]:
    """All that decides about a piece of work, and nothing that anybody wrote: its answers, and its partners'."""
    told = {**piece.answers, "is_running": piece.is_running, "claimed_mode": piece.claimed_mode}
    return [told, *(partner.answers for partner in piece.partners)]
