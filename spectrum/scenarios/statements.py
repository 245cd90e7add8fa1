"""Every statement that a story may be written with, in the words of one rulebook, and finding those that are meant."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spectrum.language.likeness import Likeness
from spectrum.rulebook import Factor, Rule, Rulebook
from spectrum.rulebook.phrases import ROLE_WORDS
from spectrum.scenarios.vocabulary import DONT_KNOW

A_PARTNER = "Partner A"
ABOUT_WORK, ABOUT_PARTNERSHIP, ABOUT_PRACTICE, ABOUT_ONE, EXPECTED = (
    "The piece of work",
    "The partners together",
    "What it is like in practice",
    "One partner",
    "What to expect",
)
TOPICS = {
    "context": ABOUT_WORK,
    "workstream": ABOUT_WORK,
    "partnership": ABOUT_PARTNERSHIP,
    "practice": ABOUT_PRACTICE,
    "partner": ABOUT_ONE,
}
BEGIN, SEVERAL, CASES = "How to begin", "Several statements at once, one a line below", "Begin like an ordinary case"
OTHER_WORK = "Other work of the same partners"
LEAST_LIKE = 0.12
"""How like a statement must be to be told as one that may be meant; below, it is a guess at random."""


@dataclass(frozen=True)
class Statement:
    """A statement to choose from: what is written, and the topic and the heading (a question) it stands under.

    One that `expects` belongs under Then, the others under Given. `takes_rows` tells that lines in bars stand under it,
    and `rows` holds an example. `also` are other words by which it is found.
    """

    text: str
    topic: str
    heading: str
    expects: bool = False
    takes_rows: bool = False
    rows: tuple[str, ...] = ()
    also: str = ""

    @property
    def keyword(self) -> str:
        """The word before it."""
        return "Then" if self.expects else "Given"


@functools.lru_cache(maxsize=4)
def statements_of(book: Rulebook, cases: tuple[str, ...] = ()) -> tuple[Statement, ...]:
    """Every statement, in the order in which a story is told; `cases` are the names of ordinary cases."""
    return (*_begin(cases), *(one for factor in book.factors for one in _answers(factor)), *_expected(book))


def _begin(cases: Sequence[str]) -> Iterator[Statement]:
    yield Statement('a piece of work called "Its name"', ABOUT_WORK, BEGIN, also="title")
    yield Statement("people would get: what they would get, in your words", ABOUT_WORK, BEGIN, also="result goal")
    yield Statement("the smallest version: the least that would get it", ABOUT_WORK, BEGIN, also="lightest")
    rows = ("Nobody could get this result alone.", "The partners keep small promises to each other.")
    yield Statement("these answers", ABOUT_WORK, SEVERAL, takes_rows=True, rows=rows, also="table list")
    about = f'these answers about the partner "{A_PARTNER}"'
    wants = ("this partner is keen to be part of it", "this partner brings something useful")
    yield Statement(about, ABOUT_ONE, SEVERAL, takes_rows=True, rows=wants, also="table list")
    for name in cases:
        yield Statement(f'the case "{name}"', ABOUT_WORK, CASES)
    other = "another piece of work with these answers"
    yield Statement(other, ABOUT_WORK, OTHER_WORK, takes_rows=True, rows=rows[:1])
    for name in cases:
        yield Statement(f'another piece of work like the case "{name}"', ABOUT_WORK, OTHER_WORK)


def _answers(factor: Factor) -> Iterator[Statement]:
    """The answers to a question: each as its own sentence, and that nobody knows."""
    before = f'the partner "{A_PARTNER}": ' if factor.scope == "partner" else ""
    topic = TOPICS[factor.scope]
    for one in factor.options:
        also = " ".join((factor.name, one.words, one.example, factor.hint))
        tells = one.tells.rstrip(".")
        tells = f"{tells[:1].lower()}{tells[1:]}" if before else tells
        yield Statement(f"{before}{tells}", topic, factor.question, also=also)
    yield Statement(
        f"{before}{factor.name}: {DONT_KNOW}", topic, factor.question, also="nobody knows unknown not known"
    )


# -- what may be expected ----------------------------------------------------------------------------------------------

Values = Callable[[Rulebook], Sequence[str]]


def _modes(book: Rulebook) -> Sequence[str]:
    return [one.gerund for one in book.modes]


def _titles(fits: Callable[[Rule], object]) -> Values:
    return lambda book: list(dict.fromkeys(rule.title for rule in book.current_rules if fits(rule)))


def _nothing(_: Rulebook) -> Sequence[str]:
    return ("",)


_LIMITS = _titles(lambda rule: rule.then.cap)
_MENDED = _titles(lambda rule: rule.then.otherwise)
_STEPS = _titles(lambda rule: rule.layer == "next_step")


def _misconceptions(book: Rulebook) -> Sequence[str]:
    return [one.title for one in book.misconceptions]


def _referrals(book: Rulebook) -> Sequence[str]:
    return [one.title for one in book.referrals]


def _roles(book: Rulebook) -> Sequence[str]:
    return [*ROLE_WORDS.values(), *_modes(book)]


WAY, DUTY, SAFETY, LIMITS, MEND = "The way of working", "Duties", "Safety", "What stands in the way", "Conditions"
WRONG, STEPS, ELSEWHERE, PARTNERS = "Misconceptions", "Next steps", "Where the advice ends", "How a partner takes part"
MAY_BE_EXPECTED: Mapping[str, tuple[str, Values]] = {
    "the advice is {modes}": (WAY, _modes),
    "the work calls for {modes}": (WAY, _modes),
    "these partners can go as far as {modes}": (WAY, _modes),
    "in practice it is {modes}": (WAY, _modes),
    "nothing is known of the practice": (WAY, _nothing),
    "a duty asks for at least {mode}": (DUTY, _modes),
    "no duty is set": (DUTY, _nothing),
    "the duty asks for more than the work needs": (DUTY, _nothing),
    "the duty asks for no more than the work needs": (DUTY, _nothing),
    "leaving it there would not be safe": (SAFETY, _nothing),
    "leaving it there would be safe": (SAFETY, _nothing),
    "no limit stands in the way": (LIMITS, _nothing),
    "these limits stand in the way": (LIMITS, _LIMITS),
    "the advice rests on no condition": (MEND, _nothing),
    'the condition "{title}" comes with it': (MEND, _MENDED),
    'the condition "{title}" does not come with it': (MEND, _MENDED),
    "the advice rests on these conditions": (MEND, _MENDED),
    "no misconception is at work": (WRONG, _nothing),
    'the misconception "{title}" is at work': (WRONG, _misconceptions),
    'the misconception "{title}" is not at work': (WRONG, _misconceptions),
    "these misconceptions are at work": (WRONG, _misconceptions),
    'the next step "{title}" comes with it': (STEPS, _STEPS),
    'the next step "{title}" does not come with it': (STEPS, _STEPS),
    'the advice sends them elsewhere for "{title}"': (ELSEWHERE, _referrals),
    'the advice does not send them elsewhere for "{title}"': (ELSEWHERE, _referrals),
    "the advice sends them nowhere else": (ELSEWHERE, _nothing),
    'the partner "{partner}" is {role}': (PARTNERS, _roles),
    'the partner "{partner}" can go as far as {modes}': (PARTNERS, _modes),
}
"""The sentences of expectations that are offered: the heading they stand under, and what their blank can hold."""
WITH_ROWS = (
    "these limits stand in the way",
    "the advice rests on these conditions",
    "these misconceptions are at work",
)
NOT_OFFERED = (
    'the answer begins "{text}"',
    'the name and the practice are told as "{sentence}"',
    "nothing is told of name and practice",
    'the partner "{partner}" is told "{words}"',
    "the case",
    "nobody has given it a name",
    "they ask how to work together",
)
"""Sentences that are understood and that nobody needs to choose from a list; besides, all that speak of one rule."""


def _expected(book: Rulebook) -> Iterator[Statement]:
    for sentence, (heading, values) in MAY_BE_EXPECTED.items():
        found = values(book)
        if sentence in WITH_ROWS:
            if found:
                yield Statement(sentence, EXPECTED, heading, expects=True, takes_rows=True, rows=tuple(found[:1]))
            continue
        for value in found:
            yield Statement(_with(sentence, value), EXPECTED, heading, expects=True)


def _with(sentence: str, value: str) -> str:
    """A sentence with its blank filled in; where it speaks of a partner, of the first."""
    blanks = {"partner": A_PARTNER, **dict.fromkeys(("modes", "mode", "title", "role"), value)}
    return sentence.format(**blanks)


# -- finding -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class StatementSearch:
    """Finding statements by words, and those that are like something that was typed."""

    statements: tuple[Statement, ...]

    @functools.cached_property
    def _by_words(self) -> dict[str, Statement]:
        return {" ".join((one.text, one.text, one.heading, one.also)): one for one in self.statements}

    @functools.cached_property
    def _likeness(self) -> Likeness:
        return Likeness(self._by_words)

    def found(self, words: str, most: int = 20) -> list[Statement]:
        """Statements with these words, or words like them, in what they say or in what they answer; nearest first."""
        return [self._by_words[one] for one in self._likeness.most_like(words, most, LEAST_LIKE)]

    def like(self, text: str, most: int = 3, *, expects: bool | None = None) -> list[Statement]:
        """The statements that may have been meant, the nearest first; those under Then or not, where that is known."""
        among = self.found(text, 4 * most)
        return [one for one in among if expects is None or one.expects == expects][:most]


@functools.lru_cache(maxsize=4)
def search_of(book: Rulebook, cases: tuple[str, ...] = ()) -> StatementSearch:
    """Finding statements in the words of one rulebook."""
    return StatementSearch(statements_of(book, cases))
