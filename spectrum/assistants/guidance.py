"""What an assistant can read of the rulebook: lists, and all of one thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from spectrum.input.mistakes import BadInput, Mistake
from spectrum.input.strict import not_among
from spectrum.rulebook import Factor, Mode, Rule, Rulebook
from spectrum.rulebook.phrases import citation_words, conclusion_words, condition_words

WAYS, QUESTIONS, RULES = "ways_of_working", "questions", "rules"
GUIDANCE = (WAYS, QUESTIONS, RULES)

Told = dict[str, Any]


def guidance(book: Rulebook, about: str, wanted: str) -> Told:
    """A list of what there is, or with an id all of one thing. Raises BadInput for an id that there is not."""
    all_of: Mapping[str, Mapping[str, Any]] = {WAYS: book.mode, QUESTIONS: book.factor, RULES: book.rule}
    there = all_of[about]
    if wanted and wanted not in there:
        raise BadInput([Mistake("/id", str(not_among(wanted, "an id here", list(there))))])
    whole: Mapping[str, Callable[[Rulebook, Any], Told]] = {WAYS: _way, QUESTIONS: _question, RULES: _rule}
    told = whole[about](book, there[wanted]) if wanted else {about: [_line(one) for one in there.values()]}
    return {"rulebook": {"name": book.name, "version": book.version, "hash": book.hash}, **told}


def _line(one: Mode | Factor | Rule) -> Told:
    says = one.title if isinstance(one, Rule) else one.definition if isinstance(one, Mode) else one.question
    return {"id": one.id, "says": says}


def _way(_: Rulebook, mode: Mode) -> Told:
    return {"id": mode.id, "name": mode.name, "definition": mode.definition, "looks_like": dict(mode.looks_like)}


def _question(book: Rulebook, factor: Factor) -> Told:
    options = [{"id": one.id, "words": one.words, "example": one.example} for one in factor.options]
    asked = {"id": factor.id, "question": factor.question, "hint": factor.hint, "why": factor.why, "who": factor.who}
    return {**asked, "options": options, "source": [citation_words(book, one) for one in factor.source]}


def _rule(book: Rulebook, rule: Rule) -> Told:
    return {
        "id": rule.id,
        "title": rule.title,
        "when": [condition_words(book, one.name, one.values) for one in rule.when],
        "then": list(conclusion_words(book, rule)),
        "because": rule.because,
        "evidence": rule.evidence,
        "source": [citation_words(book, one) for one in rule.source],
    }
