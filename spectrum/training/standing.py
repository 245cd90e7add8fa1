"""How each reason stands to one piece of work: whether it is true there, and whether it decides."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from spectrum.advice import look_at
from spectrum.advice.look import Look
from spectrum.atlas import NO_MODE, Atlas, Verdict
from spectrum.rulebook import Rule
from spectrum.rulebook.model import COMPARISONS
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
from spectrum.training.shortfall import Needs, answers_told

DECIDES, HOLDS, MAY_HOLD, DOES_NOT_HOLD = "decides", "holds", "may_hold", "does_not_hold"
OUTCOMES = (DECIDES, HOLDS, MAY_HOLD, DOES_NOT_HOLD)
"""How a reason can stand: it decides; it is true and something else decides; that is open; it is not true."""

_TOO_MANY = COMPARISONS["mending"].index("too_many")


def true_reasons(atlas: Atlas, piece: Workstream) -> frozenset[str]:
    """The ids of the reasons that decide the advice on a piece of work; never none."""
    return frozenset(one.id for one in Grounds(atlas, look_at(atlas, [piece])[0]).deciding)


@dataclass(frozen=True)
class Grounds:
    """Every reason held against what was found out about one piece of work.

    The advice is the shallower of what the work needs and what is feasible. A reason decides where it says why the
    advice is no lighter way of working (`less`) or no closer one (`more`).

    Why not less: the work needs at least this, for some argument, or the next lighter way is spoken against. Why not
    more: limits come to just this, or there is too much to mend; or where the work needs no more, nothing argues for
    more, it costs more than it brings, or what is told rules the arguments for more out. While several ways of working
    are possible, what is not known decides; the others then say why it is none beyond them.
    """

    atlas: Atlas
    look: Look

    @cached_property
    def deciding(self) -> tuple[MainReason, ...]:
        """The reasons that decide in every case still possible; where none does in all, those that do in some."""
        book = self.atlas.rulebook
        if self.is_open:
            return (reason_of(book, NOT_KNOWN),)
        sure = {*self.less, *self.more}
        may = [one for one in reasons_of(book) if self.holds(one) is not False]
        some = [one for one in may if any(self._decides(one, case) for case in self.look.first.verdicts)]
        return tuple(one for one in reasons_of(book) if one in sure) or tuple(some)

    @cached_property
    def less(self) -> tuple[MainReason, ...]:
        """The reasons that say, in every case still possible, why the advice is no lighter way of working."""
        return tuple(one for one in reasons_of(self.atlas.rulebook) if self.holds(one) and self._keeps_from_less(one))

    @cached_property
    def more(self) -> tuple[MainReason, ...]:
        """The reasons that say, in every case still possible, why the advice is no closer way of working."""
        return tuple(one for one in reasons_of(self.atlas.rulebook) if self.holds(one) and self._keeps_from_more(one))

    @property
    def lightest(self) -> int:
        """The lightest way of working still possible, as a depth."""
        return min(one.advised for one in self.look.first.verdicts)

    @property
    def closest(self) -> int:
        """The closest way of working still possible, as a depth."""
        return max(one.advised for one in self.look.first.verdicts)

    @property
    def possible(self) -> tuple[int, ...]:
        """Every way of working still possible, as depths."""
        return tuple(sorted({one.advised for one in self.look.first.verdicts}))

    def needs(self, rules: Sequence[str]) -> Needs:
        """What some rules need, held against what is told."""
        return Needs(self.atlas.rulebook, self.look.choices, tuple(rules))

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
        """The arguments, certain or possible, for working more closely than the closest way still possible."""
        return [rule for rule in self.arguments_for_more if rule.id in getattr(self.look.first, kind)]

    @property
    def arguments_for_more(self) -> list[Rule]:
        """Every argument there is for working more closely than the closest way still possible."""
        book = self.atlas.rulebook
        return [one for one in book.current_rules if one.then.supports and book.depth(one.then.supports) > self.closest]

    # -- whether it decides --------------------------------------------------------------------------------------------

    def _keeps_from_less(self, reason: MainReason) -> bool:
        """Whether a reason that holds says why the advice is no lighter than the lightest way still possible."""
        if self.lightest == 0:
            return False
        if reason.id == DONE_ALREADY:
            return all(self._decides(reason, case) for case in self.look.first.verdicts)
        return any(self._argues_for_it(rule) or self._against_lighter(rule) for rule in self._certain(reason))

    def _argues_for_it(self, rule: Rule) -> bool:
        """Whether a rule argues for at least the lightest way still possible, and for no more than the work needs."""
        depth, most = self.atlas.rulebook.depth, min(one.needed for one in self.look.first.verdicts)
        return bool(rule.then.supports) and self.lightest <= depth(rule.then.supports) <= most

    def _against_lighter(self, rule: Rule) -> bool:
        """Whether a rule speaks against the next lighter way of working, and not against the advice."""
        against = {self.atlas.rulebook.depth(mode) for mode in rule.then.against}
        return self.lightest - 1 in against and self.lightest not in against

    def _keeps_from_more(self, reason: MainReason) -> bool:
        """Whether a reason that holds says why the advice is no closer than the closest way still possible."""
        cases = [one for one in self.look.first.verdicts if one.advised == self.closest]
        if self.closest == self.atlas.orderings.deepest:
            return False
        if reason.id == NOTHING_FOR_MORE:
            return True
        if reason.id == TOO_MANY_TO_MEND:
            return all(self._decides(reason, case) for case in cases)
        certain = self._certain(reason)
        return any(all(self._rule_keeps_back(rule, case) for case in cases) for rule in certain)

    def _rule_keeps_back(self, rule: Rule, case: Verdict) -> bool:
        if rule.then.cap or rule.then.discards:
            return self._rule_decides(rule, case)
        if rule.then.supports:  # where one can do it alone, that is why it takes no more
            return self.closest == 0 and self._rule_decides(rule, case)
        return bool(rule.then.against) and case.advised == case.needed and self._rules_out_more(rule)

    def _rules_out_more(self, rule: Rule) -> bool:
        """Whether what a rule rests on keeps every argument for more from holding, or moves the advice by itself."""
        if {self.atlas.rulebook.depth(mode) for mode in rule.then.against} <= set(range(self.closest + 1)):
            return False
        if rule.id in self._moving:
            return True
        only = {name: self.look.choices[name] for name in self.needs([rule.id]).met_by}
        possible = self.atlas.outlook(only).possible
        return not any(one.id in possible for one in self.arguments_for_more)

    def _certain(self, reason: MainReason) -> list[Rule]:
        return [self.atlas.rulebook.rule[one] for one in reason.rules if one in self.look.first.certain]

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
        return self.atlas.orderings.carried(len(self._things_to_mend))

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

    def to_mend(self) -> tuple[str, ...]:
        """The titles of what certainly has to be mended between the partners."""
        return tuple(one.title for one in self._things_to_mend)

    @property
    def _things_to_mend(self) -> list[Rule]:
        rules = (self.atlas.rulebook.rule[rule_id] for rule_id in self.look.first.certain)
        return [one for one in rules if one.then.gap and not one.then.partner_cap]

    def said_by(self, reason: MainReason) -> tuple[str, ...]:
        """The answers that make a reason true, as sentences, by the shortest way; none where it is no rule's."""
        names = dict.fromkeys(name for rule in self._certain(reason) for name in self.needs([rule.id]).met_by)
        if reason.id == NOTHING_FOR_MORE:
            names = dict.fromkeys(self.ruled_out_by([one.id for one in self.arguments_for_more]))
        return tuple(answers_told(self.atlas.rulebook, self.look.choices, names))

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


def _always(found: set[bool]) -> bool | None:
    return found.pop() if len(found) == 1 else None


def _none(certain: Sequence[Rule], possible: Sequence[Rule]) -> bool | None:
    """Whether there is none of something: not where some is certain, open where some is possible."""
    return False if certain else None if possible else True
