"""What is said while people answer: where the interview stands, what is ahead, and when it is over; for every door."""

from __future__ import annotations

from spectrum.interview import PARTNER, WARNING, Ahead, Interview
from spectrum.language.words import counted, in_words
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import mode_words

NEXT = {
    WARNING: "The questions that are left can't change that. They show misconceptions and what to mend.",
    PARTNER: "What is left to tell about the partners can't change that. It shows how each takes part.",
}
"""What the next questions are good for, once the way of working is settled."""


def settled_words(book: Rulebook, now: Interview) -> str:
    """That the way of working is settled, and what the next questions are good for."""
    settled = f"The way of working is settled: {mode_words(book, now.advised)}."
    if now.question is None:
        return f"{settled} {over_words(now)}"
    return f"{settled} {NEXT.get(now.question.part, '')}".strip()


def second_part_words(book: Rulebook, now: Interview) -> str:
    """What the second part is for, over each of its questions, also where the way of working stays open."""
    if now.settled:
        return settled_words(book, now)
    open_ = f"What nobody knows yet leaves the way of working open: {mode_words(book, now.advised)}."
    return f"{open_} {NEXT[WARNING]}"


def over_words(now: Interview) -> str:
    """What it means that nothing is left to ask."""
    if not now.settled:
        return "There is no more to ask. What nobody knows yet leaves it open."
    return "Nothing left to ask can change the way of working or what to watch for."


def stand_words(book: Rulebook, now: Interview) -> str:
    """Where the interview stands, in a sentence or two."""
    if now.settled:
        return settled_words(book, now)
    if now.question is None:
        return over_words(now)
    return f"Still possible: {mode_words(book, now.advised)}. You can see the answer now, or go on with the questions."


def ahead_words(ahead: Ahead, now: Interview) -> str:
    """How many questions are still ahead: about so many, and never more than can matter."""
    if ahead.mode:
        most = len(now.relevant)
        at_most = f", at most {most}" if most > ahead.mode else ""
        about = f"About {counted(ahead.mode, 'more question')}{at_most}, about the way of working."
        spared = f" {counted(len(now.irrelevant), 'other')} need not be asked." if now.irrelevant else ""
        return f"{about} Then comes a second part, which you can skip.{spared}"
    told = [f"At most {counted(ahead.second, 'more question')} in this part."] if ahead.second else []
    if ahead.partners:
        told.append(f"{'Then one' if told else 'One'} page is about {_partners(ahead.partners)}.")
    return " ".join(told)


def _partners(count: int) -> str:
    return "the partner you named" if count == 1 else f"the {in_words(count)} partners you named"
