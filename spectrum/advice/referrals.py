"""Where the advice on a piece of work ends, and whose door is next: told by its answers, or by a word written of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spectrum.advice.parts import Referred, Trigger
from spectrum.atlas import Choices
from spectrum.language.sought import found_in
from spectrum.language.words import quoted
from spectrum.rulebook import Referral, Rulebook
from spectrum.rulebook.phrases import answer_words, condition_words
from spectrum.situation import Workstream


def referrals(book: Rulebook, piece: Workstream, choices: Choices) -> Iterator[Referred]:
    """The referrals that apply to a piece of work, in the order of the rulebook; an open answer sends nobody on."""
    for one in book.referrals:
        answers = tuple(_answers(book, one, choices))
        words = found_in(one.pattern, (piece.title, piece.result, piece.lightest)) if one.words else ()
        if answers or words:
            because = _because(book, answers, words)
            yield Referred(one.id, one.title, one.text, one.door, because, answers, words, one.source)


def _answers(book: Rulebook, one: Referral, choices: Choices) -> Iterator[Trigger]:
    """The answers that certainly bring a referral about, or none."""
    if any(condition.name not in choices for condition in one.when):
        return
    told = {condition.name: _told(book, condition.name, choices) for condition in one.when}
    if all(told[condition.name] and {*told[condition.name]} <= {*condition.values} for condition in one.when):
        yield from (Trigger(name, options, condition_words(book, name, options)) for name, options in told.items())


def _told(book: Rulebook, name: str, choices: Choices) -> tuple[str, ...]:
    return tuple(book.factor[name].option_ids[index] for index in choices[name])


def _because(book: Rulebook, answers: Sequence[Trigger], words: Sequence[str]) -> str:
    """Why it applies: what was told, and which words were written."""
    said = " ".join(answer_words(book, one.factor, one.options) for one in answers)
    told = f"You told: {said}" if said else ""
    wrote = f"{'And you' if answers else 'You'} wrote {quoted(words, 'and')}." if words else ""
    return " ".join(filter(None, (told, wrote)))
