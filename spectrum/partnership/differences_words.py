"""Where people differ, in words: what the page, the paper and every other door say of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spectrum.language.words import in_words, listed, quoted
from spectrum.partnership.differences import Differences, Modes, SeenDifferently, SettledWay
from spectrum.partnership.sending import partners_of
from spectrum.rulebook import Factor, Rulebook
from spectrum.rulebook.phrases import mode_words
from spectrum.situation import Situation

AN_HOUR = 5
"""So many questions can be talked about in an hour."""
NOT_TOLD = "what nobody knows or has answered yet"
TOO_FEW = "Too few answered this to show what they said."
WHO_IS_SHOWN = (
    "Nobody can see here who gave which answer, unless a partner chose to be named. Where a name would give others "
    "away, it is left out. Answers stand here only where at least three answered."
)
"""What is shown of anybody, to say once on every page and paper."""


@dataclass(frozen=True)
class DisputedQuestion:
    """A question in full, why it is asked, and what may be told of its answers; `leads_to` says what hangs on it."""

    question: str
    hint: str
    why: str
    answers: tuple[str, ...]
    leads_to: tuple[str, ...]


@dataclass(frozen=True)
class DifferencesWords:
    """Where people differ on one piece of work, in words and in reading order; whatever is empty is left out.

    `stand` is what all answers together come to. `first` is the disagreement that matters first. `talk` are those that
    are worth an hour's talk, with `first` among them, and `leads_to` what settling them leads to. `also` can move the
    way of working only as long as `talk` is open, and `idle` never.
    """

    title: str
    stand: str
    first: DisputedQuestion | None
    talk_intro: str
    talk: tuple[DisputedQuestion, ...]
    leads_to: tuple[str, ...]
    also: tuple[DisputedQuestion, ...]
    idle: tuple[DisputedQuestion, ...]


def differences_words(book: Rulebook, one: Differences) -> DifferencesWords:
    """Where people differ on one piece of work, in words."""
    told = {seen.factor: _question(book, seen) for seen in one.questions}
    moving = [seen.factor for seen in one.moving]
    several = len(one.to_talk_about) > 1
    return DifferencesWords(
        title=one.title,
        stand=" ".join(_stand(book, one)),
        first=told[moving[0]] if moving else None,
        talk_intro=" ".join(_talk(one)),
        talk=tuple(told[name] for name in one.to_talk_about),
        leads_to=_leads_to(book, one.ways, one.outcomes, several) if several else (),
        also=tuple(told[name] for name in moving if name not in one.to_talk_about),
        idle=tuple(told[seen.factor] for seen in one.idle),
    )


def who_answered(situation: Situation) -> tuple[str, ...]:
    """Whose answers are here and whose are not, in sentences; that somebody answered at all is no secret."""
    return tuple(_who(situation))


def _who(situation: Situation) -> Iterator[str]:
    partners, there = partners_of(situation), {view.answers_of for view in situation.views}
    answered = [name for name in partners if name in there]
    missing = [name for name in partners if name not in there]
    if not answered:
        yield "No partner's answers are here yet."
        return
    yield f"Here are the answers of {len(answered)} of {len(partners)} partners: {listed(answered)}."
    if missing:
        yield f"Not here yet: {listed(missing)}."


def short_stand(book: Rulebook, one: Differences) -> str:
    """How a piece of work stands, in a few words beside its title."""
    if one.voices < 2:
        return "nothing to compare yet"
    modes = mode_words(book, one.advised)
    return modes if len(one.advised) == 1 else f"open: {_modes(book, one.advised)}"


# -- sentences ---------------------------------------------------------------------------------------------------------


def _stand(book: Rulebook, one: Differences) -> Iterator[str]:
    """What all answers together come to, and what that hangs on."""
    if one.voices < 2:
        yield "Only one has answered about this." if one.voices else "Nobody has answered about this yet."
        yield "There is nothing to compare."
        return
    modes, settled = _modes(book, one.advised), len(one.advised) == 1
    if one.moving:
        yield f"It is still open: {modes}."
        yield f"It hangs on what people differ on{'' if one.settles else f', and on {NOT_TOLD}'}."
        return
    yield "People differ on some questions." if one.questions else "No question got different answers."
    if settled:
        yield f"Whoever is right, it is {modes}." if one.questions else f"With all answers together it is {modes}."
    else:
        yield f"It is still open: {modes}. That hangs only on {NOT_TOLD}."


def _talk(one: Differences) -> Iterator[str]:
    """What is worth an hour's talk, and what settling it does."""
    count = len(one.to_talk_about)
    if not count:
        return
    them = "it" if count == 1 else "them"
    if count == 1:
        yield "This one question is enough."
    elif count <= AN_HOUR:
        yield f"These {in_words(count)} questions are enough."
    else:
        yield f"It takes these {in_words(count)} questions. That is more than an hour's talk, so begin at the top."
    yield f"Once you have settled {them}, nothing else that people differ on can change the way of working."
    yield "It is settled then." if one.settles else f"Only {NOT_TOLD} can still leave it open."


def _question(book: Rulebook, seen: SeenDifferently) -> DisputedQuestion:
    factor = book.factor[seen.factor]
    leads_to = _leads_to(book, seen.ways, seen.outcomes) if seen.moves else ()
    return DisputedQuestion(factor.question, factor.hint, factor.why, tuple(_answers(factor, seen)), leads_to)


def _answers(factor: Factor, seen: SeenDifferently) -> Iterator[str]:
    """What may be told of the answers: which there were, and whose those are that have a name."""
    yield f"Answers: {_options(factor, seen.voiced, 'and')}." if seen.voiced else TOO_FEW
    for name, options in seen.named:
        yield f"{name}: {_options(factor, options, 'or')}."


def _options(factor: Factor, options: Sequence[str], last: str) -> str:
    return quoted([factor.option(option).words for option in options], last)


def _leads_to(
    book: Rulebook, ways: Sequence[SettledWay], outcomes: Sequence[Modes], several: bool = False
) -> tuple[str, ...]:
    """What settling leads to: which answer leads where if that may be told, and else only what it may come to."""
    told = [_outcome(book, modes) for modes in outcomes]
    if len(told) == 1:
        return ("By themselves they settle nothing." if several else "By itself it settles nothing.",)
    if ways:
        return tuple(_way(book, way) for way in ways)
    return (f"Depending on what you settle: {listed(told, 'or')}.",) if told else ()


def _way(book: Rulebook, way: SettledWay) -> str:
    """'If it is “Small promises are kept”: cooperating.'; with several questions, each by its name."""
    several = len(way.answers) > 1
    told = []
    for name, option in way.answers:
        factor = book.factor[name]
        told.append(f"“{factor.option(option).words}”{f' for “{factor.name}”' if several else ''}")
    return f"If it is {listed(told)}: {_outcome(book, way.advised)}."


def _outcome(book: Rulebook, modes: Modes) -> str:
    return mode_words(book, modes) if len(modes) == 1 else f"still open ({_modes(book, modes)})"


def _modes(book: Rulebook, modes: Modes) -> str:
    return "any of the five ways of working" if len(modes) == len(book.modes) else mode_words(book, modes)
