"""The answers that a column accepts: how each is written in a cell, and what a person may have meant by a word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spectrum.input.strict import Detail
from spectrum.language.words import listed, nearest, shown
from spectrum.rulebook import Factor
from spectrum.rulebook.model import UNKNOWN

DONT_KNOW = "We don't know yet"
BETWEEN = " | "
"""What stands between several answers in one cell."""
BAR = BETWEEN.strip()
LONGEST_WORD_COMPARED = 200
"""How many characters a word may have for its nearest right one to be looked for: comparing takes time."""
_STRAIGHT = str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")


@dataclass(frozen=True)
class CellChoices:
    """What a column accepts: option -> how it is written, and everything that is read (in one form) -> option.

    `several` says whether more than one may stand in a cell.
    """

    words: Mapping[str, str]
    accepted: Mapping[str, str]
    several: bool = False

    @property
    def told(self) -> tuple[str, ...]:
        """The words to choose from, in order."""
        return tuple(self.words.values())


def in_one_form(text: str) -> str:
    """A text as it is compared: capitals, spaces and the bent quotation marks of spreadsheets make no difference."""
    return " ".join(text.translate(_STRAIGHT).split()).casefold()


def factor_choices(factor: Factor, *, several: bool) -> CellChoices:
    """The answers to a question. One whose words could be taken for another's is written as its id."""
    accepted = {in_one_form(DONT_KNOW): UNKNOWN, UNKNOWN: UNKNOWN, **{one: one for one in factor.option_ids}}
    words = {}
    for option in factor.options:
        clear = BAR not in option.words and accepted.setdefault(in_one_form(option.words), option.id) == option.id
        words[option.id] = option.words if clear else option.id
    if {"yes", "no"} <= set(words):
        accepted = {"true": "yes", "false": "no", **accepted}
    return CellChoices({**words, UNKNOWN: DONT_KNOW}, accepted, several)


YES_OR_NO = CellChoices({"yes": "Yes", "no": "No"}, {"yes": "yes", "no": "no", "true": "yes", "false": "no"})
"""Spreadsheets make TRUE and FALSE of what people type and tick, so these are read too."""


def written(choices: CellChoices, options: Iterable[str]) -> str:
    """Answers as they stand in a cell, in the order of the question; none is "We don't know yet"."""
    given = set(options) or {UNKNOWN}
    return BETWEEN.join(words for option, words in choices.words.items() if option in given)


def understood(choices: CellChoices, text: str) -> tuple[str, ...] | None:
    """The options that a cell names, `unknown` among them; None where its words are no answer here."""
    whole = choices.accepted.get(in_one_form(text))
    if whole is not None:
        return (whole,)
    found = [choices.accepted.get(in_one_form(part)) for part in _parts(text)]
    options = tuple(dict.fromkeys(one for one in found if one is not None))
    alone = not choices.several or UNKNOWN in options
    return None if not options or None in found or (alone and len(options) > 1) else options


def why_not(choices: CellChoices, text: str) -> Detail:
    """Why the words in a cell are no answer here: the end of a sentence that begins with the title of its column."""
    wrong = next((part for part in _parts(text) or [text] if in_one_form(part) not in choices.accepted), None)
    if wrong is not None:
        return _no_answer(choices, wrong)
    if not choices.several:
        return Detail("takes one answer, not several.", choices.told)
    return Detail(f"says {shown(DONT_KNOW)} beside another answer. Keep one of the two.", choices.told)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(BAR) if part.strip()]


def _no_answer(choices: CellChoices, text: str) -> Detail:
    """That a word is no answer here, with the nearest right one and all that are accepted."""
    short = len(text) <= LONGEST_WORD_COMPARED
    near = nearest(in_one_form(text), choices.accepted) if short else None
    hint = f" Did you mean {_hinted(choices, near)}?" if near else ""
    accepted = listed([_in_marks(words) for words in choices.told], "or")
    return Detail(f"says {shown(text)}, which is not one of its answers.{hint} Accepted: {accepted}.", choices.told)


def _hinted(choices: CellChoices, near: str) -> str:
    """The words of an answer; where its id is what is near, this first."""
    option = choices.accepted[near]
    words = choices.words[option]
    by_id = near == option != UNKNOWN and in_one_form(words) != near
    return f"{_in_marks(option)} ({_in_marks(words)})" if by_id else _in_marks(words)


def _in_marks(words: str) -> str:
    return f"“{words}”" if '"' in words else f'"{words}"'
