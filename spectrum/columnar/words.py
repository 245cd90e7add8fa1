"""What the values of a column mean: ids, the words of the page, and what spreadsheets and databases make of both."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from spectrum.columnar.coding import MISTAKEN, SEVERAL, UNKNOWN
from spectrum.input.strict import Detail
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import UNKNOWN as SAID_UNKNOWN
from spectrum.situation import CONTEXT
from spectrum.spreadsheet.choices import CellChoices, factor_choices, in_one_form, understood, why_not

NOTHING = ("", "n/a", "#n/a", "na", "null", "nan", "?", "-", "\u2013", "\u2014")
NOT_KNOWN = ("don't know", "do not know", "not known")
"""What people and programs write where there is no answer: all of it is read as not known, unless it is an option."""
YES_TOO, NO_TOO = ("true", "y", "1", "1.0"), ("false", "n", "0", "0.0")
"""What programs make of yes and no. `true` and `false` are read wherever a question has that one word among its
answers, the others only where it has both."""
RUNNING = "is_running"
APART = re.compile(r"[\s_\-\u2010-\u2015]+")
AT_END = " .:;?!*"


def loosely(text: str) -> str:
    """A text as it is compared at last: no capitals or accents, no underscores or hyphens, no mark at its end."""
    plain = unicodedata.normalize("NFKD", in_one_form(text))
    letters = "".join(one for one in plain if not unicodedata.combining(one))
    return APART.sub(" ", letters).strip(AT_END)


@dataclass(frozen=True, eq=False)
class ColumnWords:
    """How the values of one column are read: `options` are the ids in the order of their codes.

    `mapped` holds what whoever asks says that values mean, by their form; it goes before everything else. Where
    `tells_unknown`, saying that nobody knows is not the same as saying nothing.
    """

    options: tuple[str, ...]
    choices: CellChoices
    mapped: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tells_unknown: bool = False

    def read(self, text: str) -> tuple[str, ...] | None:
        """The options that a value names, none where nothing is known; None where it can't be read.

        `unknown` is named only where that is not the same as saying nothing.
        """
        found = self.mapped.get(in_one_form(text))
        if found is None:
            found = understood(self.choices, text) or understood(self.choices, loosely(text))
        if found and SAID_UNKNOWN in found and self.tells_unknown and in_one_form(text) not in NOTHING:
            return (SAID_UNKNOWN,)
        return None if found is None else tuple(one for one in self.options if one in found)

    def code(self, text: str) -> int:
        """The code of a value: a place, UNKNOWN or MISTAKEN; SEVERAL for whatever is decided one by one."""
        found = self.read(text)
        if found is None:
            return MISTAKEN
        if len(found) > 1 or SAID_UNKNOWN in found:
            return SEVERAL
        return self.options.index(found[0]) if found else UNKNOWN

    def wrong(self, text: str) -> Detail:
        """Why a value can't be read, as the end of a sentence that begins with its column."""
        return why_not(self.choices, text)


def words_of(book: Rulebook, name: str, mapped: Mapping[str, tuple[str, ...]] | None = None) -> ColumnWords:
    """How the column about one question is read; one answer only about what is known before any question."""
    factor = book.factor[name]
    choices = factor_choices(factor, several=name not in CONTEXT)
    accepted = {in_one_form(""): SAID_UNKNOWN, **_with_looser(_with_truths(choices.accepted))}
    told = {in_one_form(text): options for text, options in (mapped or {}).items()}
    several = CellChoices(choices.words, accepted, choices.several)
    return ColumnWords(factor.option_ids, several, told, tells_unknown=name == RUNNING)


def _with_truths(accepted: Mapping[str, str]) -> dict[str, str]:
    """What is accepted, with no answer, and what programs make of yes and no where the question has these."""
    found = {**dict.fromkeys((*NOTHING, *NOT_KNOWN), SAID_UNKNOWN), **accepted}
    both = "yes" in accepted and "no" in accepted
    for word, others in (("yes", YES_TOO), ("no", NO_TOO)):
        if word in accepted:
            found |= {other: accepted[word] for other in (others if both else others[:1]) if other not in accepted}
    return found


def _with_looser(accepted: Mapping[str, str]) -> dict[str, str]:
    """What is accepted, with looser forms of it where these mean one thing only."""
    looser: dict[str, set[str]] = {}
    for text, option in accepted.items():
        looser.setdefault(loosely(text), set()).add(option)
    return {**{text: min(options) for text, options in looser.items() if text and len(options) == 1}, **accepted}
