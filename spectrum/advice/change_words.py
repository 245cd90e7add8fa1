"""What would change an advice, in words: said once, and shown on the page and in a terminal alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spectrum.language.words import counted, in_words, quoted
from spectrum.reasoning import AnyOf, Atom, Change
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import SUMMED_UP

MOST_SHOWN = 3
"""How many ways to get to a mode are told; the rest is only counted."""
NOBODY = "nobody"
COULD = {
    ("you",): "you could change this",
    ("partners",): "your partners could change this",
    ("you", "partners"): "you and your partners could change this",
    (): "the facts would have to be different",
}
FACTS_TOO = "some facts would have to be different too"
THE_PARTNERS = "The partners you can't do without"


@dataclass(frozen=True)
class ChangeWords:
    """One way to change an advice: a line, and what the line leaves to choose from, each with its heading.

    `who` tells who could do it, and `ways` how many exact ways it stands for (empty for one).
    """

    says: str
    choose_from: tuple[tuple[str, tuple[str, ...]], ...]
    who: str
    ways: str


@dataclass(frozen=True)
class ChangesWords:
    """What leads to one mode: the nearest ways, what is not shown (empty for nothing), and how many exact ways."""

    shown: tuple[ChangeWords, ...]
    more: str
    in_all: str


def changes_words(book: Rulebook, changes: Sequence[Change]) -> ChangesWords:
    """Some ways to get to a mode, the nearest first, in words."""
    shown = tuple(change_words(book, one) for one in changes[:MOST_SHOWN])
    return ChangesWords(shown, other_ways(changes[MOST_SHOWN:]), ways_in_all(changes))


def change_words(book: Rulebook, change: Change) -> ChangeWords:
    """A way to change an advice, in words.

    A line such as "mend any two of these five" stands for all of them, whose list comes with it.
    """
    choose_from = tuple(
        (_so_many(book, one), tuple(_becomes(book, atom) for atom in one.atoms)) for one in change.any_of
    )
    parts = [*(_becomes(book, atom) for atom in change.all_of), *(heading for heading, _ in choose_from)]
    says = "; ".join(parts[:-1]) + ("; and " if len(parts) > 1 else "") + parts[-1]
    ways = f"{in_words(change.count)} ways" if change.count > 1 else ""
    return ChangeWords(says[:1].upper() + says[1:], choose_from, _who(book, change), ways)


def ways_in_all(changes: Sequence[Change]) -> str:
    """'1 way', '12 ways in all': for how many exact sets of answers some ways to change an advice stand."""
    count = sum(one.count for one in changes)
    return counted(count, "way") + (" in all" if count > 1 else "")


def other_ways(changes: Sequence[Change]) -> str:
    """'… and 2 more like these (34 ways)': what is not shown of the ways to change an advice; nothing for none."""
    if not changes:
        return ""
    return f"… and {in_words(len(changes))} more like these ({counted(sum(one.count for one in changes), 'way')})"


def name_of(book: Rulebook, name: str) -> str:
    """What a question is about, in a few words; also for what is summed up of the partners."""
    return book.factor[name].name if name in book.factor else THE_PARTNERS


def _becomes(book: Rulebook, atom: Atom) -> str:
    """What an answer would have to become, any of several options where they do as well."""
    if atom.factor in book.factor:
        words = [book.factor[atom.factor].option(option).words for option in atom.options]
    else:
        return " or ".join(f"“{SUMMED_UP[atom.factor, option]}”" for option in atom.options)
    return f"{name_of(book, atom.factor)}: {quoted(words)}"


def _so_many(book: Rulebook, some: AnyOf) -> str:
    """'mend any two of these five', or 'change' where not all of them mend something."""
    verb = "mend" if all(_mends(book, atom) for atom in some.atoms) else "change"
    some_of = "one" if some.count == 1 else f"any {in_words(some.count)}"
    return f"{verb} {some_of} of these {in_words(len(some.of))}"


def _mends(book: Rulebook, atom: Atom) -> bool:
    """Whether a question can show a thing to mend, and with these answers shows none."""
    rules = [rule for rule in book.current_rules if rule.then.otherwise]
    shows = [condition.values for rule in rules for condition in rule.when if condition.name == atom.factor]
    return bool(shows) and not any(set(atom.options) & set(values) for values in shows)


def _who(book: Rulebook, change: Change) -> str:
    could = COULD[tuple(one for one in change.who if one != NOBODY)]
    return f"{could}; {FACTS_TOO}" if len(change.who) > 1 and _needs_other_facts(book, change) else could


def _needs_other_facts(book: Rulebook, change: Change) -> bool:
    """Whether something that nobody could change has to be different, whatever is chosen."""
    alone = any(_is_fact(book, atom) for atom in change.all_of)
    return alone or any(one.count > sum(not _is_fact(book, atom) for atom in one.atoms) for one in change.any_of)


def _is_fact(book: Rulebook, atom: Atom) -> bool:
    return atom.factor in book.factor and book.factor[atom.factor].who == NOBODY
