"""Raising alerts: which misconception is at work, on which answers, and what to ask about it in the room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spectrum.advice.looking import Look
from spectrum.advice.parts import Alert, Limit, Trigger
from spectrum.atlas import Choices
from spectrum.rulebook import Rule, Rulebook
from spectrum.rulebook.phrases import condition_words
from spectrum.rulebook.tables import Chains
from spectrum.situation import Workstream


def alerts(
    book: Rulebook, piece: Workstream, look: Look, rules: Sequence[Rule], limits: Sequence[Limit]
) -> Iterable[Alert]:
    """Every alert that certainly holds, in the order of the essay.

    An alert that hangs on a ceiling is only told together with it (the quiet rule).
    """
    told = {limit.rule for limit in limits}
    found = [
        _alert(book, one, rule, triggers(book, piece, look, rule), "")
        for rule in rules
        if not rule.then.cap or rule.id in told
        for one in rule.then.alerts
    ]
    found += [alert for name in look.partners for alert in _of_partner(book, piece, look, name)]
    order = [misconception.id for misconception in book.misconceptions]
    return sorted(found, key=lambda alert: order.index(alert.id))


def _of_partner(book: Rulebook, piece: Workstream, look: Look, name: str) -> Iterable[Alert]:
    (answers,) = (partner.answers for partner in piece.partners if partner.name == name)
    for rule_id in look.partners[name].certain:
        rule = book.rule[rule_id]
        for one in rule.then.alerts:
            said = [_answered(book, condition.name, answers[condition.name]) for condition in rule.when]
            yield _alert(book, one, rule, said, name)


def _alert(book: Rulebook, misconception: str, rule: Rule, said: Iterable[Trigger], partner: str) -> Alert:
    (about,) = (one for one in book.misconceptions if one.id == misconception)
    cited = next(citation for citation in rule.source if citation.passage == misconception)
    return Alert(
        id=about.id,
        title=about.title,
        text=rule.because,
        question=about.question,
        otherwise=about.otherwise,
        triggered_by=tuple(said),
        passage=cited.passage,
        sentence=cited.sentence,
        rule=rule.id,
        evidence=rule.evidence,
        partner=partner,
    )


def triggers(book: Rulebook, piece: Workstream, look: Look, rule: Rule) -> Iterable[Trigger]:
    """The answers and comparisons that made a rule hold, its findings followed back to their answers."""
    holding = {one.id: one for one in Chains(book).behind(rule).values() if one.id in look.first.certain or one is rule}
    names = {condition.name: None for one in holding.values() for condition in one.when}
    for name in names:
        if name in book.factor:
            yield _answered(book, name, _left(book, name, look.choices))
        elif name in book.looked_at:
            yield _compared(book, name, rule)


def _left(book: Rulebook, name: str, choices: Choices) -> tuple[str, ...]:
    ids = book.factor[name].option_ids
    return tuple(ids[place] for place in choices.get(name, range(len(ids))))


def _answered(book: Rulebook, name: str, options: Sequence[str]) -> Trigger:
    return Trigger(name, tuple(options), condition_words(book, name, options))


def _compared(book: Rulebook, name: str, rule: Rule) -> Trigger:
    """A mode reached, or a comparison, in words."""
    values = next(condition.values for condition in rule.when if condition.name == name)
    return Trigger(name, values, condition_words(book, name, values))
