"""How each reason stands to one piece of work: whether it is true there, and whether it decides."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from spectrum.advice import look_at
from spectrum.advice.headline import counted_in_words, lowered
from spectrum.advice.look import Look
from spectrum.atlas import NO_MODE, Atlas, Choices, Verdict
from spectrum.rulebook import Rule, Rulebook
from spectrum.rulebook.model import COMPARISONS
from spectrum.rulebook.phrases import answer_words, condition_words
from spectrum.rulebook.tables import chains_of
from spectrum.situation import Workstream
from spectrum.training.reasons import (
    DONE_ALREADY,
    NOT_KNOWN,
    NOTHING_FOR_MORE,
    TOO_MANY_TO_MEND,
    MainReason,
    reason_of,
    reasons_of,
)

DECIDES, HOLDS, MAY_HOLD, DOES_NOT_HOLD = "decides", "holds", "may_hold", "does_not_hold"
OUTCOMES = (DECIDES, HOLDS, MAY_HOLD, DOES_NOT_HOLD)
"""How a reason can stand: it decides; it is true and something else decides; that is open; it is not true."""

_TOO_MANY = COMPARISONS["mending"].index("too_many")


@dataclass(frozen=True)
class Standing:
    """How one reason stands: its outcome (one of OUTCOMES), and what of the story says so, as sentences.

    For a reason that does not hold, `says` is the smallest set of answers that rules it out; for the others, what the
    guidance makes of it.
    """

    reason: MainReason
    outcome: str
    says: tuple[str, ...]


def true_reasons(atlas: Atlas, piece: Workstream) -> frozenset[str]:
    """The ids of the reasons that decide the advice on a piece of work; never none."""
    return frozenset(one.id for one in Grounds(atlas, look_at(atlas, [piece])[0]).deciding)


@dataclass(frozen=True)
class Grounds:
    """Every reason held against what was found out about one piece of work.

    The advice is the shallower of what the work needs and what is feasible. Where the work needs no more than is
    advised, its need decides: the argument that it rests on, or that there is none, or that it costs too much. Where
    it needs more, what holds it back decides: the limits that come to just that, or the number of things to mend. A
    reason against that moves nothing by itself decides where, at some other answer to what it looks at, the advice
    would be what it speaks against. While several ways of working are possible, what is not known decides.
    """

    atlas: Atlas
    look: Look

    @cached_property
    def deciding(self) -> tuple[MainReason, ...]:
        """The reasons that decide in every case still possible; where none does in all, those that do in some."""
        reasons, verdicts = reasons_of(self.atlas.rulebook), self.look.first.verdicts
        if self.is_open:
            return (reason_of(self.atlas.rulebook, NOT_KNOWN),)
        may = [one for one in reasons if self.holds(one) is not False]
        sure = [one for one in may if self.holds(one) and all(self._decides(one, case) for case in verdicts)]
        return tuple(sure or (one for one in may if any(self._decides(one, case) for case in verdicts)))

    def standing(self, reason: MainReason) -> Standing:
        """How one reason stands here."""
        holds = self.holds(reason)
        if reason in self.deciding:
            return Standing(reason, DECIDES, tuple(self._because(reason)))
        if holds is False:
            return Standing(reason, DOES_NOT_HOLD, tuple(self._otherwise(reason)))
        return Standing(reason, MAY_HOLD if holds is None else HOLDS, tuple(self._because(reason)))

    @property
    def is_open(self) -> bool:
        """Whether more than one way of working is still possible."""
        return len({one.advised for one in self.look.first.verdicts}) > 1

    # -- whether a reason is true here ---------------------------------------------------------------------------------

    def holds(self, reason: MainReason) -> bool | None:
        """Whether a reason is true here; None while answers that are open could make it so."""
        if reason.rules:
            first = self.look.first
            sure = any(rule_id in first.certain for rule_id in reason.rules)
            return True if sure else None if any(one in first.possible for one in reason.rules) else False
        return self._own[reason.id]

    @cached_property
    def _own(self) -> Mapping[str, bool | None]:
        """The same for the reasons that are worked out from the whole."""
        verdicts = self.look.first.verdicts
        return {
            NOTHING_FOR_MORE: _none(self._for_more("certain"), self._for_more("possible")),
            TOO_MANY_TO_MEND: _always({one.mending == _TOO_MANY for one in verdicts}),
            DONE_ALREADY: _always({one.actual != NO_MODE and one.actual >= one.advised for one in verdicts}),
            NOT_KNOWN: self.is_open,
        }

    def _for_more(self, kind: str) -> list[Rule]:
        """The arguments for working more closely than where nothing speaks for anything, certain or possible."""
        orderings, book = self.atlas.orderings, self.atlas.rulebook
        rules = (book.rule[rule_id] for rule_id in getattr(self.look.first, kind))
        return [rule for rule in rules if rule.then.supports and book.depth(rule.then.supports) > orderings.no_case]

    # -- whether it decides --------------------------------------------------------------------------------------------

    def _decides(self, reason: MainReason, case: Verdict) -> bool:
        """Whether a reason that may hold decides in one case."""
        if reason.id == TOO_MANY_TO_MEND:
            return case.advised == case.carried < case.needed
        if reason.id == DONE_ALREADY:
            return self._carried_without_practice < case.advised <= case.actual
        if reason.id == NOTHING_FOR_MORE:
            return case.advised == case.needed == self.atlas.orderings.no_case and not self._argued(case.needed)
        rules = [self.atlas.rulebook.rule[rule_id] for rule_id in reason.rules]
        return any(self._rule_decides(rule, case) for rule in rules if rule.id in self.look.first.possible)

    def _rule_decides(self, rule: Rule, case: Verdict) -> bool:
        depth, then = self.atlas.rulebook.depth, rule.then
        if then.cap:
            return depth(then.cap) == case.limit == case.advised < case.needed
        if case.advised != case.needed:
            return False
        if then.supports:
            return depth(then.supports) == case.needed
        if then.discards:
            return any(self._argued(depth(mode)) for mode in then.discards if depth(mode) > case.needed)
        return bool(then.against) and rule.id in self._moving

    def _argued(self, depth: int) -> bool:
        rules = (self.atlas.rulebook.rule[rule_id] for rule_id in self.look.first.possible)
        return any(rule.then.supports and self.atlas.rulebook.depth(rule.then.supports) == depth for rule in rules)

    @cached_property
    def _carried_without_practice(self) -> int:
        """The deepest way of working that a start could carry with the things that certainly have to be mended."""
        rules = (self.atlas.rulebook.rule[rule_id] for rule_id in self.look.first.certain)
        return self.atlas.orderings.carried(sum(bool(one.then.gap) and not one.then.partner_cap for one in rules))

    @cached_property
    def _moving(self) -> frozenset[str]:
        """The reasons against that hold and move nothing by themselves, and keep away what they speak against."""
        rules = (self.atlas.rulebook.rule[rule_id] for rule_id in self.look.first.certain)
        against = (rule for rule in rules if rule.then.against and not rule.then.discards)
        return frozenset(rule.id for rule in against if self._keeps_away(rule))

    def _keeps_away(self, rule: Rule) -> bool:
        """Whether the advice would be what a rule speaks against at some other answers to what the rule looks at."""
        book = self.atlas.rulebook
        names, modes = [one.name for one in rule.when], {book.depth(mode) for mode in rule.then.against}
        if any(name not in book.factor for name in names):
            return False
        for options in itertools.product(*(range(len(book.factor[name].options)) for name in names)):
            answers = {name: (at,) for name, at in zip(names, options, strict=True)}
            other = self.atlas.outlook({**self.look.choices, **answers})
            if rule.id not in other.possible and {one.advised for one in other.verdicts} <= modes:
                return True
        return False

    # -- what says so --------------------------------------------------------------------------------------------------

    def _because(self, reason: MainReason) -> Iterator[str]:
        """What the guidance makes of a reason that is true, or may be."""
        for rule_id in reason.rules:
            if rule_id in self.look.first.possible:
                yield self.atlas.rulebook.rule[rule_id].because
        if reason.id == TOO_MANY_TO_MEND:
            yield from self._to_mend()

    def _to_mend(self) -> Iterator[str]:
        """How much there is to mend for certain, and what of it."""
        rules = (self.atlas.rulebook.rule[rule_id] for rule_id in self.look.first.certain)
        told = [one.title for one in rules if one.then.gap and not one.then.partner_cap]
        things = f"{'is' if len(told) == 1 else 'are'} {counted_in_words(len(told), 'thing')}"
        yield f"There {things} to mend{': ' if told else ''}{'; '.join(map(lowered, told))}."

    def _otherwise(self, reason: MainReason) -> Iterator[str]:
        """What says that a reason is not true."""
        if reason.rules:
            yield from self._answers_against(reason)
        elif reason.id == NOTHING_FOR_MORE:
            yield from dict.fromkeys(rule.because for rule in self._for_more("certain"))
        elif reason.id == TOO_MANY_TO_MEND:
            yield from self._to_mend()
            yield "What the work needs can be begun with that."
        elif reason.id == DONE_ALREADY:
            yield self._practice()
        elif reason.id == NOT_KNOWN:
            yield "What is told is enough: whatever is not told, the advice stays the same."

    def _practice(self) -> str:
        book = self.atlas.rulebook
        done = {one.actual for one in self.look.first.verdicts} - {NO_MODE}
        if not done:
            return "Nothing is told of what people do in practice that would show it."
        return f"In practice it is {' or '.join(book.mode[book.mode_ids[depth]].gerund for depth in sorted(done))}."

    def _answers_against(self, reason: MainReason) -> Iterator[str]:
        """The smallest set of answers that keeps every rule behind a reason from holding, as sentences."""
        yield from answers_told(self.atlas.rulebook, self.look.choices, self.ruled_out_by(reason.rules))

    def ruled_out_by(self, rules: Sequence[str]) -> tuple[str, ...]:
        """The smallest set of answers that alone keeps all of these rules from holding; of as many, the first."""
        ways = {frozenset[str]()}
        for rule_id in rules:
            ways = {one | more for one in ways for more in self._ruling_out(self.atlas.rulebook.rule[rule_id], ())}
        order = self.atlas.rulebook.order
        found = [tuple(sorted(one, key=order.__getitem__)) for one in ways]
        return min(found, key=lambda one: (len(one), [order[name] for name in one]), default=())

    def _ruling_out(self, rule: Rule, within: tuple[str, ...]) -> Iterator[frozenset[str]]:
        """Sets of answers that each keep a rule from holding, findings followed back; `within` are those underway."""
        makers = chains_of(self.atlas.rulebook).makers
        for one in rule.when:
            if one.name in self.atlas.rulebook.looked_at:
                places = [self.atlas.rulebook.place[one.name][value] for value in one.values]
                if one.name in self.look.choices and not set(self.look.choices[one.name]) & set(places):
                    yield frozenset([one.name])
                continue
            ways = {frozenset[str]()}
            for maker in makers.get(one.name, ()):
                if maker.id not in within:  # a finding that rests on itself is never made by that
                    more = set(self._ruling_out(maker, (*within, rule.id)))
                    ways = {some | other for some in ways for other in more}
            yield from ways


def answers_told(book: Rulebook, choices: Choices, names: Iterable[str]) -> Iterator[str]:
    """Some of the answers about a piece of work, as sentences; `choices` holds the places of their options."""
    for name in names:
        options = [book.looked_at[name][place] for place in choices.get(name, ())]
        if not options:
            yield f"{book.factor[name].question} That is not known any more."
        elif name in book.factor:
            yield answer_words(book, name, options)
        else:
            yield condition_words(book, name, options)


def _always(found: set[bool]) -> bool | None:
    return found.pop() if len(found) == 1 else None


def _none(certain: Sequence[Rule], possible: Sequence[Rule]) -> bool | None:
    """Whether there is none of something: not where some is certain, open where some is possible."""
    return False if certain else None if possible else True
