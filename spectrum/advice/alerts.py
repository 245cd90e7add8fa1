"""Raising alerts: which misconceptions are at work, on which answers, and which of them matter most here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from spectrum.advice.look import Look
from spectrum.advice.parts import Alert, Evidence, Trigger
from spectrum.atlas import Choices
from spectrum.rulebook import Rule, Rulebook
from spectrum.rulebook.phrases import condition_words
from spectrum.rulebook.tables import Chains, chains_of
from spectrum.situation import Workstream

MOST_FIRST = 2
"""How many misconceptions are shown open; the others are there to be opened."""


def alerts(
    book: Rulebook, piece: Workstream, look: Look, rules: Sequence[Rule], deciding: Callable[[Rule], bool]
) -> list[Alert]:
    """Every misconception that is certainly at work, once, with all that shows it; what matters most here first.

    Those matter most that rest on answers which rules that decide here rest on, then those that more of the work shows.
    """
    shown: dict[str, list[Evidence]] = {}
    chains = chains_of(book)
    for misconception, evidence in _evidence(chains, piece, look, rules):
        shown.setdefault(misconception, []).append(evidence)
    behind = {name for rule in rules if deciding(rule) for name in _looked_at(chains, rule)}
    order = [one.id for one in book.misconceptions]

    def rank(misconception: str) -> tuple[int, int, int]:
        said = {trigger.factor for one in shown[misconception] for trigger in one.triggered_by}
        of_work = sum(not one.partner for one in shown[misconception])
        return -len(said & behind), -of_work, order.index(misconception)

    return [_alert(book, one, shown[one], index < MOST_FIRST) for index, one in enumerate(sorted(shown, key=rank))]


def _alert(book: Rulebook, misconception: str, shown_by: Sequence[Evidence], first: bool) -> Alert:
    (about,) = (one for one in book.misconceptions if one.id == misconception)
    return Alert(about.id, about.title, about.text, about.question, about.otherwise, tuple(shown_by), first)


def _evidence(chains: Chains, piece: Workstream, look: Look, rules: Sequence[Rule]) -> Iterator[tuple[str, Evidence]]:
    book = chains.rulebook
    for rule in rules:
        for misconception in rule.then.alerts:
            yield misconception, _shown(misconception, rule, triggers(chains, look, rule), "")
    for partner in piece.partners:
        for rule_id in look.partners[partner.name].certain:
            rule = book.rule[rule_id]
            for misconception in rule.then.alerts:
                said = [_answered(book, one.name, partner.answers[one.name]) for one in rule.when]
                yield misconception, _shown(misconception, rule, said, partner.name)


def _shown(misconception: str, rule: Rule, said: Iterable[Trigger], partner: str) -> Evidence:
    cited = next(citation for citation in rule.source if citation.passage == misconception)
    return Evidence(rule.id, rule.because, tuple(said), cited.passage, cited.sentence, rule.evidence, partner)


def _looked_at(chains: Chains, rule: Rule) -> Iterator[str]:
    """All that a rule looks at, itself and through what it rests on."""
    return (condition.name for one in chains.behind(rule).values() for condition in one.when)


def triggers(chains: Chains, look: Look, rule: Rule) -> Iterable[Trigger]:
    """The answers and comparisons that made a rule hold, its findings followed back to their answers."""
    book, behind = chains.rulebook, chains.behind(rule)
    holding = [one for one in behind.values() if one.id in look.first.certain or one.id == rule.id]
    names = {condition.name: None for one in holding for condition in one.when}
    for name in names:
        if name in book.factor:
            yield _answered(book, name, _left(book, name, look.choices))
        elif name in book.looked_at:
            yield _compared(book, name, rule)


def _left(book: Rulebook, name: str, choices: Choices) -> tuple[str, ...]:
    ids = book.factor[name].option_ids
    return tuple(ids[index] for index in choices.get(name, range(len(ids))))


def _answered(book: Rulebook, name: str, options: Sequence[str]) -> Trigger:
    return Trigger(name, tuple(options), condition_words(book, name, options))


def _compared(book: Rulebook, name: str, rule: Rule) -> Trigger:
    """A mode reached, or a comparison, in words."""
    values = next(condition.values for condition in rule.when if condition.name == name)
    return Trigger(name, values, condition_words(book, name, values))
