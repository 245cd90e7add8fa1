"""What a rule looks at, in the words of the questions."""

from __future__ import annotations

from collections.abc import Sequence

from spectrum.rulebook.model import NOT_KNOWN, Rulebook
from spectrum.words import listed

REACHED = {
    "needed": "The work needs {}.",
    "advised": "The advice is {}.",
    "actual": "In practice it is {}.",
}
COMPARED = {
    ("name_and_practice", "name_is_deeper"): "The name promises more than people do in practice.",
    ("name_and_practice", "same"): "The name says what people do in practice.",
    ("name_and_practice", "name_is_lighter"): "People do more in practice than the name says.",
    ("practice_and_advice", "much_lighter"): "In practice people are two or more steps lighter than the advice.",
    ("practice_and_advice", "lighter"): "In practice people are one step lighter than the advice.",
    ("practice_and_advice", "same"): "In practice people work as the advice says.",
    ("practice_and_advice", "deeper"): "In practice people do more together than the work needs.",
    ("advice_and_duty", "lighter_than_duty"): (
        "The duty asks for more than the work needs, or than these partners can carry."
    ),
    ("advice_and_duty", "meets_duty"): "The advice meets every duty.",
    ("core_partners", "none"): "None of the partners is in the core.",
    ("core_partners", "one"): "Only one of the partners is in the core.",
    ("core_partners", "some"): "Some of the partners are in the core.",
    ("core_partners", "all"): "All of the partners are in the core.",
    ("pieces_of_work", "same"): "The pieces of work call for the same way of working.",
    ("pieces_of_work", "different"): "The pieces of work call for different ways of working.",
}


def condition_words(book: Rulebook, name: str, values: Sequence[str]) -> str:
    """A condition as a sentence or two: a question with its answers, a finding, or what was reached."""
    if name in book.factor:
        factor = book.factor[name]
        return f"{factor.question} {listed([factor.option(value).words for value in values], 'or')}"
    if name in REACHED:
        known = [book.mode[value].gerund for value in values if value != NOT_KNOWN]
        return REACHED[name].format(listed(known, "or") or "not known")
    if name in book.looked_at:
        return " ".join(COMPARED.get((name, value), "It is not known.") for value in values)
    return f"It has been found that {book.finding[name].words}."
