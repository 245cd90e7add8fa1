"""All that a rule says, in words for people: nothing that is written in a rule is left untold."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from spectrum.language.words import quoted
from spectrum.rulebook.book import Rulebook
from spectrum.rulebook.model import Rule
from spectrum.rulebook.phrases import citation_words, conclusion_words, condition_words, mode_words

GRADES = {"guidance": "Practice guidance", "research": "Research", "judgement": "Our own judgement"}
SET_BY = {
    "law": "The law sets this limit.",
    "time": "The time that there is sets this limit.",
    "partners": "The partners set this limit.",
}
RED_FLAG = "This is in the way even of work that needs no more than the limit allows."
ALWAYS = "This holds always."
BESIDE_ANY = "This can be said beside any advice."
RETIRED = "This is no longer in force. It is kept so that earlier answers can be understood."


@dataclass(frozen=True)
class RulePart:
    """One part of a rule as it is told: the field of the rule that it is about, a heading, and lines."""

    field: str
    heading: str
    lines: tuple[str, ...]


def rule_parts(book: Rulebook, rule: Rule) -> tuple[RulePart, ...]:
    """Every part of a rule that says something, in reading order; its id and its title are its name.

    Every field of `Rule` and of `Then` is told by one of the parts.
    """
    told = ((name, heading, tuple(lines(book, rule))) for name, (heading, lines) in PARTS.items())
    return tuple(RulePart(*one) for one in told if one[2])


Lines = Callable[[Rulebook, Rule], Iterable[str]]


def _when(book: Rulebook, rule: Rule) -> Iterable[str]:
    return [condition_words(book, one.name, one.values) for one in rule.when] or [ALWAYS]


def _then(book: Rulebook, rule: Rule) -> Iterable[str]:
    return [f"{one[:1].upper()}{one[1:]}." for one in conclusion_words(book, rule)]


def _by(_: Rulebook, rule: Rule) -> Iterable[str]:
    return [f"Within {rule.by}."] if rule.by else []


def _who(_: Rulebook, rule: Rule) -> Iterable[str]:
    return [f"{rule.who[:1].upper()}{rule.who[1:].rstrip('.')}."] if rule.who else []


def _bound_by(_: Rulebook, rule: Rule) -> Iterable[str]:
    return [SET_BY[rule.bound_by]] if rule.bound_by else []


def _red_flag(_: Rulebook, rule: Rule) -> Iterable[str]:
    return [RED_FLAG] if rule.red_flag else []


def _fits(book: Rulebook, rule: Rule) -> Iterable[str]:
    if set(rule.fits) == set(book.mode_ids):
        return [BESIDE_ANY]
    return [f"This is said only where the advice is {mode_words(book, rule.fits)}."] if rule.fits else []


def _not_with(book: Rulebook, rule: Rule) -> Iterable[str]:
    others = [book.rule[one].title for one in rule.not_with]
    return [f"This is never said beside {quoted(others)}."] if others else []


def _source(book: Rulebook, rule: Rule) -> Iterable[str]:
    return [f"{words[:1].upper()}{words[1:]}." for words in (citation_words(book, one) for one in rule.source)]


def _plain(name: str) -> Lines:
    """What is written under a field, as it is."""
    return lambda _, rule: filter(None, [getattr(rule, name)])


PARTS: dict[str, tuple[str, Lines]] = {
    "when": ("When", _when),
    "then": ("What follows", _then),
    "step": ("What to do next", _plain("step")),
    "because": ("Because", _plain("because")),
    "bound_by": ("Who or what sets it", _bound_by),
    "red_flag": ("When it counts", _red_flag),
    "closes": ("First step", _plain("closes")),
    "who": ("Who would take it", _who),
    "by": ("By when", _by),
    "fits": ("Beside which advice", _fits),
    "not_with": ("Not beside", _not_with),
    "evidence": ("What it rests on", lambda _, rule: [f"{GRADES[rule.evidence]}."]),
    "source": ("Where it comes from", _source),
    "status": ("Whether it is in force", lambda _, rule: [RETIRED] if rule.status != "current" else []),
    "place": ("Where it is written", _plain("place")),
}
"""The parts of a rule in reading order: field -> its heading, and what tells it."""
