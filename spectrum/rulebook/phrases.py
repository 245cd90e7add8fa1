"""What a rule looks at, in the words of the questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from spectrum.language.words import listed, quoted
from spectrum.rulebook.book import Rulebook
from spectrum.rulebook.model import NOT_KNOWN, Citation, Factor, Gap, Misconception, Rule, Then

Entry = TypeVar("Entry", Gap, Misconception)

REACHED = {
    "needed": "The work needs {}.",
    "advised": "The advice is {}.",
    "actual": "In practice it is {}.",
}
COMPARED = {
    ("name_and_practice", "name_is_deeper"): "The name promises more than people do in practice.",
    ("name_and_practice", "same"): "The name says what people do in practice.",
    ("name_and_practice", "name_is_lighter"): "People do more in practice than the name says.",
    ("name_and_need", "name_is_deeper"): "The name goes beyond what the work needs.",
    ("name_and_need", "same"): "The name says what the work needs.",
    ("name_and_need", "name_is_lighter"): "The work needs more than the name says.",
    ("practice_and_need", "much_lighter"): "In practice people are two or more steps lighter than the work needs.",
    ("practice_and_need", "lighter"): "In practice people are one step lighter than the work needs.",
    ("practice_and_need", "same"): "In practice people work as the work needs.",
    ("practice_and_need", "deeper"): "In practice people do more together than the work needs.",
    ("practice_and_advice", "much_lighter"): "In practice people are two or more steps lighter than the advice.",
    ("practice_and_advice", "lighter"): "In practice people are one step lighter than the advice.",
    ("practice_and_advice", "same"): "In practice people work as the advice says.",
    ("practice_and_advice", "deeper"): "In practice people do more together than the advice says.",
    ("advice_and_need", "lighter"): "The work needs more than the advice can be now.",
    ("advice_and_need", "same"): "The advice is what the work needs.",
    ("need_and_duty", "lighter_than_duty"): "The duty asks for more than the work needs.",
    ("need_and_duty", "meets_duty"): "The work needs as much as any duty asks for.",
    ("advice_and_duty", "lighter_than_duty"): "The duty asks for more than the advice can be now.",
    ("advice_and_duty", "meets_duty"): "The advice meets every duty.",
    ("mending", "too_many"): "There are more things to mend than a start can carry.",
    ("mending", "carried"): "There are things to mend, and a start can carry them.",
    ("mending", "nothing"): "There is nothing to mend.",
    ("core_partners", "none"): "None of the partners is in the core.",
    ("core_partners", "one"): "Besides you, only one of the partners is in the core.",
    ("core_partners", "some"): "Some of the partners are in the core.",
    ("core_partners", "all"): "All of the partners are in the core.",
    ("pieces_of_work", "same"): "The pieces of work call for the same way of working.",
    ("pieces_of_work", "different"): "The pieces of work call for different ways of working.",
}
SUMMED_UP = {
    ("essential_partners", "refuses"): "A partner you can't do without does not want to be part of it.",
    ("essential_partners", "told_to"): "A partner you can't do without is there only because it was told to.",
    ("essential_partners", "unable"): "A partner you can't do without has neither the time nor the money.",
    (
        "essential_partners",
        "willing",
    ): "The partners you can't do without are willing, and can do their part with help or without.",
    ("essential_partners", "none"): "None of the partners named is one you can't do without.",
    ("essential_partners", NOT_KNOWN): "No partner was named.",
}

NOBODY_KNOWS = "It is not known how the two compare."


ROLE_WORDS = {"core": "in the core", "consult": "to be consulted", "not_involved": "not involved"}


def mode_words(book: Rulebook, modes: Iterable[str]) -> str:
    """'acting alone, coexisting or cooperating'; nothing for no mode."""
    return listed([book.mode[mode].gerund for mode in modes], "or")


def role_words(book: Rulebook, role: str) -> str:
    """How a partner takes part: its place, or the way of working with it; an empty role is still open."""
    if not role:
        return "still open"
    return ROLE_WORDS.get(role) or book.mode[role].gerund


def condition_words(book: Rulebook, name: str, values: Sequence[str]) -> str:
    """A condition as a sentence or two: a question with its answers, a finding, or what was reached."""
    if name in book.factor:
        factor = book.factor[name]
        options = [factor.option(value).words for value in values]
        return f"{factor.question} {options[0] if len(options) == 1 else quoted(options)}"
    if name in REACHED:
        known = [value for value in values if value != NOT_KNOWN]
        return REACHED[name].format(mode_words(book, known) or "not known")
    if (name, values[0]) in SUMMED_UP:
        return " Or: ".join(SUMMED_UP[name, value] for value in values)
    if name in book.looked_at:
        known = sorted(values, key=lambda value: value == NOT_KNOWN)
        return " Or: ".join(COMPARED.get((name, value), NOBODY_KNOWS) for value in known)
    return f"It has been found that {book.finding[name].words}."


def said_words(factor: Factor, options: Sequence[str]) -> str:
    """An answer in the words of its options; none stands for what nobody knows."""
    return " / ".join(factor.option(one).words for one in options) or "We don't know yet"


def answer_words(book: Rulebook, name: str, options: Sequence[str]) -> str:
    """An answer as a person would say it; where several may be true, its question with all of them."""
    if len(options) == 1:
        return book.factor[name].option(options[0]).tells
    return condition_words(book, name, options)


def citation_words(book: Rulebook, citation: Citation) -> str:
    """Where something comes from, for people who don't know our names of passages: a title, or a place in the essay."""
    source = next(one for one in book.sources if one.id == citation.source)
    if not citation.passage:
        return f"{source.title} ({source.author})"
    place = f"the essay, {PASSAGES.get(citation.passage) or f'misconception {citation.passage[1:]}'}"
    return f"{place}, sentence {citation.sentence}" if citation.sentence else place


PASSAGES = {"INTRO": "its opening", "CONCL": "its closing words"}
STANCE_WORDS = {
    "refuses": "this partner, which the work can't do without, does not want to be part of it",
    "told_to": "this partner, which the work can't do without, is there only because it was told to",
    "unable": "this partner, which the work can't do without, has neither the time nor the money",
}
MODE_CONCLUDED = {
    "cap": "at most {}",
    "partner_cap": "for this partner, at most {}",
    "floor": "a duty of at least {}",
    "safety": "for safety, at least {}",
    "actual": "in practice, {}",
    "otherwise": "if it is not mended in time, at most {} fits",
}
"""What a rule concludes that is one way of working, in the words of each."""


def conclusion_words(book: Rulebook, rule: Rule) -> Iterator[str]:
    """Everything that a rule concludes, a phrase for each part; nothing for a rule that only says a sentence."""
    then = rule.then
    if then.finding:
        yield f"it is found that {book.finding[then.finding].words}"
    yield from _argument_words(book, then)
    if then.gap:
        yield f"a thing to mend: {_named(book.gaps, then.gap).name}"
    for part, words in MODE_CONCLUDED.items():
        if getattr(then, part):
            yield words.format(book.mode[getattr(then, part)].gerund)
    if then.role:
        yield f"this partner is {role_words(book, then.role)}"
    if then.stance:
        yield STANCE_WORDS[then.stance]
    for name in then.alerts:
        yield f"the misconception “{_named(book.misconceptions, name).title}” may be at work"


def _argument_words(book: Rulebook, then: Then) -> Iterator[str]:
    weight = f"a {then.strength} argument" if then.strength else "an argument"
    if then.supports:
        yield f"{weight} for {book.mode[then.supports].gerund}"
    if then.against:
        yield f"{weight} against {mode_words(book, then.against)}"
    if then.discards:
        yield f"arguments for {mode_words(book, then.discards)} are set aside"


def _named(among: Iterable[Entry], name: str) -> Entry:
    return next(one for one in among if one.id == name)
