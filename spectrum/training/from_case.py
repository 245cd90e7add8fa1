"""From a case of the interview to a story to teach with: without what played no part, and without names.

What is left out is found by leaving it out: an answer goes where the advice, and all that the story expects of it,
stays exactly as it was. What the story expects is what was advised, so that it holds at once; it is run to be sure.
"""

from __future__ import annotations

import dataclasses
import functools
import string
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from spectrum.advice import WorkstreamAdvice
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.rulebook.phrases import mode_words, role_words
from spectrum.scenarios import Scenario, StoryRun, run_lines
from spectrum.scenarios.feature_files import StepText
from spectrum.scenarios.vocabulary import BETWEEN_OPTIONS, DONT_KNOW
from spectrum.scenarios.writing import ASKED, story_lines
from spectrum.situation import CONTEXT, AnswerKey, Answers, Partner, Situation, Workstream, answered

Pieces = tuple[Workstream, ...]
Fewer = Callable[[Pieces], Pieces]

TITLE = "A piece of work"
MOST_PARTNERS, MOST_PIECES = 12, 6
"""How many partners and other pieces of work a story can be made of: more can't be told to a group."""
READ_OVER = (
    "Read this over before you show it to anyone: no machine can find every name. The titles and the names of partners "
    "were replaced, and what was written in free words was left out."
)
TELL = "Say here in your own words what happened, and give the people other names and another place."


class CaseTooLarge(BadInput):
    """A case of which no story can be made."""

    aftermath = "no story was made"


@dataclass(frozen=True)
class MadeStory:
    """A story made of a case: its text, how many answers it tells, how many played no part, and how it ran.

    `elsewhere` are the titles of what the case was sent elsewhere for because of words in it that are gone.
    """

    text: str
    told: int
    left_out: int
    run: StoryRun
    elsewhere: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether all that it expects is so."""
        return self.run.holds


def story_of_case(atlas: Atlas, situation: Situation, at: int = 0) -> MadeStory:
    """A story of one piece of work of a case (counted from 0). Raises CaseTooLarge."""
    piece, others = situation.workstreams[at], [*situation.workstreams[:at], *situation.workstreams[at + 1 :]]
    _refuse_too_large(piece, others)
    before = Consultation(atlas, situation).advice_on(at)
    beside = (_nameless(one, f"{TITLE} {number}", with_partners=False) for number, one in enumerate(others, 2))
    whole = (_nameless(piece, TITLE), *beside)
    needed = _needed(atlas, whole)
    advice = _advice(atlas, needed)
    steps = (*_told(atlas.rulebook, needed), StepText(ASKED), *_expected(atlas.rulebook, advice))
    scenario = Scenario(
        TITLE, "", tuple(dataclasses.replace(step, line=line) for line, step in enumerate(steps, 1)), ""
    )
    text = f"# {READ_OVER}\n\n" + story_lines(TITLE, (TELL,), steps)
    gone = {one.title for one in before.referrals} - {one.title for one in advice.referrals}
    counts = [sum(len(_keys(one)) for one in pieces) for pieces in (whole, needed)]
    return MadeStory(text, counts[1], counts[0] - counts[1], run_lines(atlas, scenario), tuple(sorted(gone)))


MS_AN_ANSWER = 1
"""What it takes to leave an answer out and to be advised without it, in milliseconds of CPU at most."""


def cost_of_story(situation: Situation, at: int = 0) -> int:
    """What making a story costs, in milliseconds of CPU at most: each answer is left out twice, and advised without."""
    pieces = situation.workstreams
    answers = sum(len(_keys(one)) for one in pieces)
    return MS_AN_ANSWER * answers * (len(pieces) + len(pieces[at].partners) // 4 + 1)


def _refuse_too_large(piece: Workstream, others: Sequence[Workstream]) -> None:
    if len(piece.partners) > MOST_PARTNERS or len(others) > MOST_PIECES:
        says = f"a story to teach with takes {MOST_PARTNERS} partners and {MOST_PIECES} other pieces of work at most."
        raise CaseTooLarge([Mistake("", f"{says} This has {len(piece.partners)} and {len(others)}; leave some out.")])


# -- without names -----------------------------------------------------------------------------------------------------


def _nameless(piece: Workstream, title: str, *, with_partners: bool = True) -> Workstream:
    """A piece of work with its answers alone, and with those partners of whom something was said, called by letters."""
    spoken_of = [one for one in piece.partners if one.answers and with_partners]
    named = zip(string.ascii_uppercase, spoken_of, strict=False)
    partners = tuple(Partner(f"Partner {letter}", dict(one.answers)) for letter, one in named)
    called, runs = ("" if said == UNKNOWN else said for said in (piece.claimed_mode, piece.is_running))
    return Workstream(title, dict(piece.answers), called, runs, partners)


def _context(piece: Workstream) -> dict[str, str]:
    return {name: getattr(piece, name) for name in CONTEXT}


def _keys(piece: Workstream) -> list[AnswerKey]:
    """Every answer that is told of a piece of work."""
    about = [("", name) for name, said in _context(piece).items() if said]
    of_partners = [(one.name, name) for one in piece.partners for name in one.answers]
    return [*about, *(("", name) for name in piece.answers), *of_partners]


# -- without what played no part ---------------------------------------------------------------------------------------


def _advice(atlas: Atlas, pieces: Pieces) -> WorkstreamAdvice:
    return Consultation(atlas, Situation(TITLE, pieces)).advice_on(0)


def _needed(atlas: Atlas, pieces: Pieces) -> Pieces:
    """What is left when nothing more can be left out by itself without changing what is expected of the first."""
    wanted = list(_expected(atlas.rulebook, _advice(atlas, pieces)))
    before: Pieces = ()
    while before != pieces:
        before = pieces
        for fewer in _ways(pieces):
            tried = fewer(pieces)
            if list(_expected(atlas.rulebook, _advice(atlas, tried))) == wanted:
                pieces = tried
    return pieces


def _ways(pieces: Pieces) -> Iterator[Fewer]:
    """Each way to leave one thing out: another piece of work, or an answer; the last ones first."""
    for one in reversed(pieces[1:]):
        yield functools.partial(_without_piece, one.title)
    for one in reversed(pieces):
        for key in reversed(_keys(one)):
            yield functools.partial(_without_answer, one.title, key)


def _without_piece(title: str, pieces: Pieces) -> Pieces:
    return tuple(one for one in pieces if one.title != title)


def _without_answer(title: str, key: AnswerKey, pieces: Pieces) -> Pieces:
    """Without one answer, and without a partner of whom nothing is left to say."""
    return tuple(_spoken_of(answered(one, key, None)) if one.title == title else one for one in pieces)


def _spoken_of(piece: Workstream) -> Workstream:
    return dataclasses.replace(piece, partners=tuple(one for one in piece.partners if one.answers))


# -- as lines ----------------------------------------------------------------------------------------------------------


def _told(book: Rulebook, pieces: Pieces) -> Iterator[StepText]:
    """What is told: the piece of work, its partners, and other work."""
    first, *others = pieces
    yield StepText(f'a piece of work called "{first.title}"')
    yield from _table("these answers", _sentences(book, {**_said_of(first), **first.answers}))
    for partner in first.partners:
        yield from _table(f'these answers about the partner "{partner.name}"', _sentences(book, partner.answers))
    for other in others:
        told = _sentences(book, {**_said_of(other), **other.answers})
        yield from _table("another piece of work with these answers", told)


def _said_of(piece: Workstream) -> dict[str, tuple[str, ...]]:
    return {name: (said,) for name, said in _context(piece).items() if said}


def _sentences(book: Rulebook, answers: Answers) -> list[str]:
    return [_sentence(book, name, answers[name]) for name in book.factor if name in answers]


def _sentence(book: Rulebook, name: str, options: Sequence[str]) -> str:
    """An answer as a line tells it: one option as its sentence, several or none by the name of what is asked."""
    factor = book.factor[name]
    if len(options) == 1:
        return factor.option(options[0]).tells
    return f"{factor.name}: {BETWEEN_OPTIONS.join(factor.option(one).words for one in options) or DONT_KNOW}"


def _table(text: str, lines: Sequence[str]) -> Iterator[StepText]:
    if lines:
        yield StepText(text, tuple((one,) for one in lines))


def _expected(book: Rulebook, advice: WorkstreamAdvice) -> Iterator[StepText]:
    """What a story expects of an advice that was given."""
    for text in (*_ways_expected(book, advice), *_duties_expected(book, advice)):
        yield StepText(text, is_outcome=True)
    listed = (
        (
            "these limits stand in the way",
            "no limit stands in the way",
            [one.title for one in advice.limits if one.binds],
        ),
        (
            "the advice rests on these conditions",
            "the advice rests on no condition",
            [one.title for one in advice.conditions],
        ),
        ("these misconceptions are at work", "no misconception is at work", [one.title for one in advice.alerts]),
    )
    for several, none, titles in listed:
        yield StepText(several if titles else none, tuple((one,) for one in titles), is_outcome=True)
    for text in (*_steps_expected(advice), *_partners_expected(book, advice)):
        yield StepText(text, is_outcome=True)


def _ways_expected(book: Rulebook, advice: WorkstreamAdvice) -> Iterator[str]:
    yield f"the work calls for {mode_words(book, advice.needed)}"
    yield f"these partners can go as far as {mode_words(book, advice.feasible)}"
    yield f"the advice is {mode_words(book, advice.advised)}"
    if advice.actual:
        yield f"in practice it is {mode_words(book, advice.actual)}"


def _duties_expected(book: Rulebook, advice: WorkstreamAdvice) -> Iterator[str]:
    if advice.floor:
        yield f"a duty asks for at least {book.mode[advice.floor].gerund}"
    if advice.unsafe is not None:
        yield f"leaving it there would {'not ' if advice.unsafe else ''}be safe"


def _steps_expected(advice: WorkstreamAdvice) -> Iterator[str]:
    yield from (f'the next step "{one.title}" comes with it' for one in advice.next_steps)
    yield from (f'the advice sends them elsewhere for "{one.title}"' for one in advice.referrals)


def _partners_expected(book: Rulebook, advice: WorkstreamAdvice) -> Iterator[str]:
    for one in advice.partners:
        if one.role:
            yield f'the partner "{one.name}" is {role_words(book, one.role)}'
