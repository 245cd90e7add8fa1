"""Every statement that a story may be written with, in the words of one rulebook, and finding those that are meant."""

from __future__ import annotations

import functools
import itertools
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
ORDER = (ABOUT_WORK, ABOUT_PARTNERSHIP, ABOUT_PRACTICE, ABOUT_ONE, EXPECTED)
BEGIN, SEVERAL, CASES = "How to begin", "Several statements at once, one a line below", "Begin like an ordinary case"
OTHER_WORK = "Other work of the same partners"
MOST_FOUND = 40
LEAST_COVERED = 0.35
"""How much of the words sought a statement, or its question with all answers, must hold to be found."""
ALONE_COUNTS = 0.7
"""How much a statement that is no answer counts beside a question with its answers."""
EVERYDAY: Mapping[str, str] = {
    "solo_reach": "alone by itself on its own single handed without the others could do it themselves",
    "interdependence": "wait for each other depend fit together adjust knock on hand over order of steps joined up",
    "problem_type": "nobody knows the answer unclear complex expert proven method disagree about the problem wicked",
    "side_effects": "harm get in the way overlap duplicate double up undo hurt",
    "put_in": "lend borrow pool pot share buses staff rooms money vehicles drivers chip in contribute pay in",
    "value_gain": "worth it benefit difference better off outcome results saving",
    "joint_cost": "effort meetings hours cost of working together too much time expensive",
    "time_pressure": "deadline urgent emergency date Easter soon hurry by when tonight",
    "mandate": "inspector regulator funder told to must have to law statutory duty required grant condition pressure",
    "sole_duty": "legal decision responsible last word statutory power delegate",
    "info_lawful": "data protection sharing information lawful legal consent privacy records law lets them share",
    "must_stay_independent": "independent watchdog inspector conflict of interest arm's length",
    "goal_fit": "same aim goals want the same agree shared purpose competing clash",
    "trust": "trust like each other friends fallen out bad history get on well promises wary know each other",
    "leader_backing": "boss chief executive leaders support top management backing against mayor head trustees",
    "time_people": "nobody has time coordinator staff capacity run the rota busy paid post who runs it",
    "give_up": "give up lose sacrifice loss let go of change most",
    "incentives": "targets contracts funding rules compete money pulls incentives bids",
    "convening": "chair lead leader convenor holds it together who brings them together nobody in charge",
    "power_gap": "power powerful big small budget stronger weaker dominate equal",
    "power_talk": "unhappy complain corridors say in the room decides power spoken about",
    "partner_wants": "keen not keen does not want refuses reluctant willing told to join",
    "partner_capacity": "partner has no time or money afford needs help to take part",
    "adds_value": "brings useful essential can't do without expertise contribution",
    "affected": "touched affected matters to them users residents",
    "claimed_mode": "called partnership name label proposal says calls it",
    "is_running": "started begun already running planned talking yet",
}
"""Words that people use for what is asked, by the id of the question."""
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
    def is_answer(self) -> bool:
        """Whether it answers a question, which is its heading."""
        return self.heading.endswith("?")

    @property
    def keyword(self) -> str:
        """The word before it."""
        return "Then" if self.expects else "Given"


@functools.lru_cache(maxsize=4)
def statements_of(book: Rulebook, cases: tuple[str, ...] = ()) -> tuple[Statement, ...]:
    """Every statement, in the order in which a story is told; `cases` are the names of ordinary cases."""
    told = (*_begin(cases), *(one for factor in book.factors for one in _answers(factor)), *_expected(book))
    return tuple(sorted(told, key=lambda one: ORDER.index(one.topic)))


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
    topic, everyday = TOPICS[factor.scope], EVERYDAY.get(factor.id, "")
    for one in factor.options:
        also = " ".join((factor.name, one.words, one.example, factor.hint, everyday))
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
    def _groups(self) -> Sequence[tuple[Statement, ...]]:
        """What is found together: all answers to a question, and every other statement by itself."""
        questions: dict[str, list[Statement]] = {}
        for one in self.statements:
            questions.setdefault(one.heading if one.is_answer else one.text, []).append(one)
        return [tuple(some) for some in questions.values()]

    @functools.cached_property
    def _words(self) -> Likeness:
        return Likeness(
            " ".join((some[0].heading, *(f"{one.text} {one.also}" for one in some))) for some in self._groups
        )

    @functools.cached_property
    def _texts(self) -> Likeness:
        return Likeness(" ".join((one.text, one.text, one.also)) for one in self.statements)

    def found(self, words: str, most: int = MOST_FOUND) -> list[Statement]:
        """Statements about what some words speak of, nearest first: of each question all answers."""
        like = {self.statements[at].text: score for score, at in self._texts.scored(words)}
        ranked: list[tuple[float, int]] = []
        for at, (share, some) in enumerate(zip(self._words.covered(words), self._groups, strict=True)):
            counted = share * (1 if some[0].is_answer else ALONE_COUNTS)
            if counted > LEAST_COVERED:
                ranked.append((-counted - max(like.get(one.text, 0.0) for one in some), at))
        return list(itertools.islice((one for _, at in sorted(ranked) for one in self._groups[at]), most))

    def like(
        self,
        text: str,
        most: int = 3,
        *,
        expects: bool,
        least: float = LEAST_LIKE,
        fits: Callable[[Statement], bool] = lambda _: True,
    ) -> list[Statement]:
        """The statements that may have been meant, the nearest first: those under Then, or the others, that fit."""
        near = (self.statements[at] for like, at in self._texts.scored(text) if like > least)
        return list(itertools.islice((one for one in near if one.expects == expects and fits(one)), most))


@functools.lru_cache(maxsize=4)
def search_of(book: Rulebook, cases: tuple[str, ...] = ()) -> StatementSearch:
    """Finding statements in the words of one rulebook."""
    return StatementSearch(statements_of(book, cases))
