"""Why, why not and how sure, in words: worked out only when somebody asks, from the same rules and answers."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property

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
        told = [Block(tuple(self._blocked(mode, name) for name in names)) for names in sets]
        return WhyNot(mode, tuple(told), count)

    def _blocked(self, mode: str, name: str) -> Blocked:
        answer = self._answer(name)
        holding = self._holding(mode, name)
        rules, because = (holding, [one.because for one in holding]) if holding else self._other_answer(mode, name)
        ids = tuple(one.id for one in rules)
        return Blocked(name, answer.options, answer.words, ids, tuple(dict.fromkeys(because)), bool(holding))

    def _other_answer(self, mode: str, name: str) -> tuple[list[Rule], list[str]]:
        """What another answer could bring towards a mode: the rules, and a sentence."""
        missing = self._missing(mode, name)
        if missing:
            way = self.book.mode[mode].gerund
            return missing, [f"Another answer here could be a reason for {way}: {_titles(missing)}."]
        kept, helped = self._could_hold(mode, name)
        if kept:
            return kept, [f"Another answer here could lead to {_titles(kept)}."]
        return helped, [f"Other answers keep it from coming to {_titles(helped)}."] if helped else []

    def _holding(self, mode: str, name: str) -> list[Rule]:
        """The rules through which an answer keeps a mode away as things are: they lower, or ask for more."""
        rules = _keeping_away(self.book, mode, name, self._deepest)
        return [rule for rule in rules if rule.id in self._certain]

    def _missing(self, mode: str, name: str) -> list[Rule]:
        """The arguments for a mode that an answer keeps from being made."""
        failing = self._failing(name)
        return [
            rule for rule, _ in _leading_to(self.book, mode, name) if rule.then.supports == mode and rule.id in failing
        ]

    def _could_hold(self, mode: str, name: str) -> tuple[list[Rule], list[Rule]]:
        """The rules that could lead to a mode: those that this answer keeps from holding, and those that it helps."""
        failing, leading = self._failing(name), _leading_to(self.book, mode, name)
        kept = [rule for rule, _ in leading if rule.id in failing]
        others = ((rule, argues) for rule, argues in leading if rule.id not in failing)
        return kept, [rule for rule, argues in others if argues and rule.id not in self._certain]

    def _failing(self, name: str) -> AbstractSet[str]:
        """The rules that can't hold, where an answer is among those that keep them from it."""
        options = self.reasoning.position.options(name, self.look.choices[name])
        return _kept_from_holding(self.book, name, options) - self._possible

    @cached_property
    def _deepest(self) -> int:
        return max(self.book.depth(one) for one in self.how_sure.modes)

    @cached_property
    def _certain(self) -> frozenset[str]:
        return frozenset(self.look.first.certain)

    @cached_property
    def _possible(self) -> frozenset[str]:
        return frozenset(self.look.first.possible)


def people_differ(book: Rulebook, choices: Choices) -> bool:
    """Whether several options were given to some question."""
    return any(len(options) > 1 and name in book.factor for name, options in choices.items())


def words_of_sureness(book: Rulebook, sure: Sureness, differ: bool) -> str:
    """How sure an advice is, in a sentence or two; `differ` tells whether people gave several options to a question."""
    return " ".join(sureness_sentences(book, sure, differ))


@functools.lru_cache(MOST_KEPT)
def _keeping_away(book: Rulebook, mode: str, name: str, deepest: int) -> tuple[Rule, ...]:
    """The rules resting on an answer that keep a mode away where they hold, and the deepest mode possible is this."""
    depth = book.depth(mode)

    def keeps_away(rule: Rule) -> bool:
        then = rule.then
        cap = then.cap or then.otherwise
        lowers = (bool(cap) and book.depth(cap) < depth) or mode in then.discards
        return lowers or bool(then.supports and depth < min(book.depth(then.supports), deepest))

    return tuple(rule for rule, _ in _resting(book).get(name, ()) if keeps_away(rule))


@functools.lru_cache(MOST_KEPT)
def _leading_to(book: Rulebook, mode: str, name: str) -> tuple[tuple[Rule, bool], ...]:
    """The rules resting on an answer that could lead to a mode, each with whether it argues for as much as that."""
    depth, found = book.depth, []
    for rule, _ in _resting(book).get(name, ()):
        then = rule.then
        lowers = bool(then.discards or then.otherwise) or bool(then.cap and depth(then.cap) <= depth(mode))
        argues = any(one and depth(one) >= depth(mode) for one in (then.supports, then.actual))
        if lowers or argues:
            found.append((rule, argues))
    return tuple(found)


@functools.lru_cache(MOST_KEPT)
def _kept_from_holding(book: Rulebook, name: str, options: tuple[str, ...]) -> frozenset[str]:
    """The rules that look for another answer than these to a question, themselves or through what they rest on."""
    said = {*options}
    resting = _resting(book).get(name, ())
    looks = ((rule, one) for rule, behind in resting for each in behind for one in each.when if one.name == name)
    return frozenset(rule.id for rule, one in looks if said.isdisjoint(one.values))


@functools.lru_cache(4)
def _resting(book: Rulebook) -> Mapping[str, list[tuple[Rule, Sequence[Rule]]]]:
    """For each name, the rules in force that look at it, themselves or through others, with all that they rest on."""
    chains, found = chains_of(book), dict[str, list[tuple[Rule, Sequence[Rule]]]]()
    for rule in book.current_rules:
        behind = list(chains.behind(rule).values())
        for name in {one.name for each in behind for one in each.when}:
            found.setdefault(name, []).append((rule, behind))
    return found


def _titles(rules: Sequence[Rule]) -> str:
    return quoted(one.title for one in rules)


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
