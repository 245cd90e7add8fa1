"""From every sentence of the essay to the questions, rules, alerts and scenarios that rest on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from spectrum.rulebook import Citation, Rule, Rulebook
from spectrum.rulebook.model import Passage
from spectrum.scenarios import Feature

ABOUT = """\
# Where it comes from

<!-- Written by `make docs`; a test compares it with what `spectrum trace` prints. -->

The guidance grew out of an essay about what collaboration is not. Each of its sentences is cited by passage and number,
and told in our own words. This page follows every sentence to the questions and rules that rest on it, to the
misconceptions whose alerts they raise, and to the worked scenarios that hold them.
"""
REST = """
## Rules that rest on other works

These rules come from practice guidance, research or our own judgement; `spectrum rules RULE` names the sources of each.
"""


def trace(book: Rulebook, features: Sequence[Feature]) -> str:
    """The table of traces in Markdown: passage by passage, then the rules that cite no passage."""
    scenarios = Counter(scenario.rule for feature in features for scenario in feature.scenarios)
    lines = [ABOUT]
    for passage in book.passages:
        lines += [f"## {passage.id}. {passage.heading}", "", passage.about, "", *_table(book, passage, scenarios), ""]
    others = [rule for rule in book.current_rules if not any(one.passage for one in rule.source)]
    lines += [REST.strip("\n"), "", *(f"- {_rule(rule, scenarios)}: {rule.title}" for rule in others), ""]
    return "\n".join(lines)


def _table(book: Rulebook, passage: Passage, scenarios: Counter[str]) -> Iterator[str]:
    yield "| sentence | questions | rules, with their scenarios | alerts |"
    yield "| ---: | --- | --- | --- |"
    unused = {one.sentence: one.because for one in passage.not_used}
    for sentence in range(1, passage.sentences + 1):
        if sentence in unused:
            yield f"| {sentence} | not used, because: {unused[sentence]} | | |"
            continue
        factors = [one.name for one in book.factors if _cites(one.source, passage, sentence)]
        factors += [one.question for one in book.boundaries if _cites(one.source, passage, sentence)]
        rules = [one for one in book.current_rules if _cites(one.source, passage, sentence)]
        alerts = [one.id for one in book.misconceptions if any(one.id in rule.then.alerts for rule in rules)]
        told = "<br>".join(_rule(rule, scenarios) for rule in rules)
        yield f"| {sentence} | {'<br>'.join(factors)} | {told} | {', '.join(alerts)} |"


def _cites(source: Iterable[Citation], passage: Passage, sentence: int) -> bool:
    return any((one.passage, one.sentence) == (passage.id, sentence) for one in source)


def _rule(rule: Rule, scenarios: Counter[str]) -> str:
    return f"{rule.id} ({scenarios[rule.id]})"
