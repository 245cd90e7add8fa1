"""Why, why not and how sure, in words: worked out only when somebody asks, from the same rules and answers."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from spectrum.advice.blocking_words import RulesNow, blocked
from spectrum.advice.change_words import ChangesWords, changes_words
from spectrum.advice.look import Look, contradicts
from spectrum.advice.parts import Block, Blocked, Link, Trigger, WhyNot
from spectrum.atlas import Choices
from spectrum.language.words import in_words, quoted
from spectrum.reasoning import Change, Disagreement, Order, Reasoning, SingleChange, Sureness, expanded, order_of
from spectrum.reasoning.sureness import OPEN, SETTLED
from spectrum.rulebook import Rule, Rulebook
from spectrum.rulebook.model import LAYERS
from spectrum.rulebook.phrases import SUMMED_UP, conclusion_words, condition_words, mode_words
from spectrum.rulebook.tables import chains_of

MOST_KEPT = 2048
"""For how many answers and modes it is kept which rules have to do with both."""


@dataclass(frozen=True)
class Explanation:
    """What can be asked about the advice on one piece of work; each part is worked out when it is first asked for.

    `choices` of the look and the place of the reasoning come from the same answers.
    """

    book: Rulebook
    look: Look
    reasoning: Reasoning = field(repr=False)

    @cached_property
    def how_sure(self) -> Sureness:
        """How sure the advice is, in one of three words that numbers define."""
        return self.reasoning.sureness

    @cached_property
    def sureness_words(self) -> str:
        """How sure the advice is, in a sentence or two."""
        return words_of_sureness(self.book, self.how_sure, self.people_differ)

    @property
    def people_differ(self) -> bool:
        """Whether several options were given to some question."""
        return people_differ(self.book, self.look.choices)

    @property
    def next_best(self) -> str | None:
        """The way of working that would come next."""
        return self.reasoning.next_best

    @cached_property
    def settled_by(self) -> tuple[Trigger, ...]:
        """The smallest set of the given answers that alone proves the advice."""
        return tuple(self._answer(name) for name in self.reasoning.settled_by)

    @property
    def no_part(self) -> tuple[str, ...]:
        """The answers that played no part in it."""
        return self.reasoning.no_part

    @cached_property
    def why_not(self) -> tuple[WhyNot, ...]:
        """For each way of working that is ruled out: the answers that block it, the smallest set first."""
        ruled_out = [mode for mode in self.book.mode_ids if mode not in self.how_sure.modes]
        return tuple(self._why_not(mode) for mode in ruled_out)

    @cached_property
    def disagreement(self) -> Disagreement | None:
        """What people differ on, and which of it needs settling; None when they differ on nothing."""
        return self.reasoning.disagreement if self.people_differ else None

    @cached_property
    def proof(self) -> tuple[Link, ...]:
        """The full chain: every rule that certainly holds and bears on the mode, from answers to findings to modes."""
        certain = (self.book.rule[rule_id] for rule_id in self.look.first.certain)
        bearing = [rule for rule in certain if rule.then.moves_work or rule.then.finding or rule.then.against]
        chains, layers = chains_of(self.book), list(LAYERS)
        bearing.sort(key=lambda rule: (layers.index(rule.layer), len(chains.behind(rule))))
        return tuple(self._link(rule) for rule in bearing)

    def changes_to(self, mode: str) -> ChangesWords:
        """What would earn a way of working, with the order to go in, or what would lose today's, in few lines."""
        now = self.reasoning.position.names(self.reasoning.position.modes)
        return changes_words(self.book, self.reasoning.lines_to(mode), now, self._order)

    # -- the parts -----------------------------------------------------------------------------------------------------

    def _order(self, change: Change) -> Order | None:
        """The order for the first of the sets that a way to change stands for."""
        position = self.reasoning.position
        return order_of(position, next(iter(expanded(change))), contradicts(position.atlas, self.look))

    def _answer(self, name: str) -> Trigger:
        options = self.reasoning.position.options(name, self.look.choices[name])
        return Trigger(name, options, condition_words(self.book, name, options))

    def _link(self, rule: Rule) -> Link:
        rests_on = (
            self._answer(one.name)
            if one.name in self.look.choices
            else Trigger(one.name, one.values, condition_words(self.book, one.name, one.values))
            for one in rule.when
        )
        concludes = tuple(conclusion_words(self.book, rule))
        return Link(rule.id, rule.layer, rule.title, rule.because, tuple(rests_on), concludes, rule.source)

    def _why_not(self, mode: str) -> WhyNot:
        sets, count = self.reasoning.blocking(mode)
        answers = {name: self._blocked(mode, name) for names in sets for name in names}
        return WhyNot(mode, tuple(Block(tuple(answers[name] for name in names)) for names in sets), count)

    def _blocked(self, mode: str, name: str) -> Blocked:
        options = self.reasoning.position.options(name, self.look.choices[name])
        return blocked(self.book, mode, name, options, self._rules_now)

    @cached_property
    def _rules_now(self) -> RulesNow:
        deepest = max(self.book.depth(one) for one in self.how_sure.modes)
        return RulesNow(deepest, frozenset(self.look.first.certain), frozenset(self.look.first.possible))


def people_differ(book: Rulebook, choices: Choices) -> bool:
    """Whether several options were given to some question."""
    several = max(map(len, choices.values()), default=0) > 1
    return several and any(len(options) > 1 and name in book.factor for name, options in choices.items())


def words_of_sureness(book: Rulebook, sure: Sureness, differ: bool) -> str:
    """How sure an advice is, in a sentence or two; `differ` tells whether people gave several options to a question."""
    return " ".join(sureness_sentences(book, sure, differ))


def sureness_sentences(book: Rulebook, sure: Sureness, differ: bool) -> Iterator[str]:
    """How sure an advice is: one claim a sentence, each from what was worked out."""
    if sure.word == OPEN:
        which = "missing, or that people differ on," if differ else "missing"
        yield f"This is still open: answers that are {which} could change it."
        return
    yield "This is settled on these answers." if sure.word == SETTLED else "It leans this way."
    yield from _optimism_words(book, sure)
    if sure.radius > 1:
        yield f"At least {in_words(sure.radius)} answers would have to be wrong to change it."
    if sure.check:
        then = mode_words(book, sure.check.advised)
        yield f"The answer most worth checking: with {_answer_words(book, sure.check)}, it would be {then}."


def _optimism_words(book: Rulebook, sure: Sureness) -> Iterator[str]:
    """What would be advised if answers that people tend to give too kindly were one step worse."""
    if sure.optimism.survives:
        return
    for one in sure.optimism.alone:
        if sure.check is None or (one.factor, one.option) != (sure.check.factor, sure.check.option):
            yield f"If it is really {_answer_words(book, one)}, it would be {mode_words(book, one.advised)}."
    if not sure.optimism.alone:
        names = quoted((book.factor[name].name for name in sure.optimism.answers), "and")
        yield f"If {names} were all one step worse, it would be {mode_words(book, sure.optimism.advised)}."


@functools.lru_cache(MOST_KEPT)
def _answer_words(book: Rulebook, one: SingleChange) -> str:
    """An answer in quotes, with the name of its question."""
    if one.factor in book.factor:
        factor = book.factor[one.factor]
        return f"“{factor.option(one.option).words}” for “{factor.name}”"
    return f"“{SUMMED_UP[one.factor, one.option]}”"
