"""The ways of working that were considered, as the record tells them: not this, because you said so."""

from __future__ import annotations

from collections.abc import Sequence

from spectrum.advice import WorkstreamAdvice
from spectrum.advice.parts import WhyNot
from spectrum.language.words import in_words, listed
from spectrum.papers.kept_private import tells_of_partners
from spectrum.printing.paper import PaperTable
from spectrum.report import sentences
from spectrum.rulebook import Rulebook

NOT_CALLED_FOR = "Nothing in these answers calls for working this closely."
ADVISED = "This is the advice."
POSSIBLE = "Still possible on these answers."
NOT_NOW = "Not now: these partners can't carry it yet."
NOT_SAFE = "As close as it can be now, and not close enough to be safe."


def ways_considered(book: Rulebook, advices: Sequence[WorkstreamAdvice], heads: Sequence[str], said: int) -> PaperTable:
    """All ways of working, and what was found of each for each piece of work; `said` answers are quoted at most."""
    rows = tuple((mode.name, *(_found(book, one, mode.id, said) for one in advices)) for mode in book.modes)
    only = advices[0] if len(advices) == 1 else None
    marked = [at for at, mode in enumerate(book.modes) if only and only.advised == (mode.id,) and not only.unsafe]
    return PaperTable("Ways of working that were considered", ("Way of working", *heads), rows, tuple(marked))


def nearest_words(book: Rulebook, advice: WorkstreamAdvice, said: int) -> str:
    """The nearest other way of working, and why it is not the advice; nothing where none is near."""
    explanation = advice.explanation
    best = None if explanation.reasoning.takes_too_long else explanation.next_best
    return f"{book.mode[best].name}: {_found(book, advice, best, said)}" if best else ""


def _found(book: Rulebook, advice: WorkstreamAdvice, mode: str, said: int) -> str:
    if mode not in advice.advised:
        return _not_this(book, advice, mode, said)
    if advice.unsafe:
        return NOT_SAFE
    return ADVISED if len(advice.advised) == 1 else POSSIBLE


def _not_this(book: Rulebook, advice: WorkstreamAdvice, mode: str, said: int) -> str:
    """Why a way of working is not advised: what stands in its way, or the answers that rule it out."""
    depth = book.depth(mode)
    if book.depth(advice.advised[-1]) < depth <= book.depth(advice.needed[-1]):
        lower = [one for one in sentences.binding(advice) if book.depth(one.cap) < depth]
        if any(tells_of_partners(book, one.rule) for one in lower):
            return NOT_NOW
        return next((one.text for one in lower), f"Not now. {advice.weighing}" if advice.weighing else NOT_NOW)
    why_not = next((one for one in advice.explanation.why_not if one.mode == mode), None)
    return _because(book, why_not, said) or NOT_CALLED_FOR


def _because(book: Rulebook, why_not: WhyNot | None, most: int) -> str:
    """'Not this, because you said ...', with the first answers of the smallest set that rules it out."""
    answers = why_not.blocks[0].told if why_not else ()
    said = [
        book.factor[one.factor].option(one.options[0]).tells.rstrip(".")
        for one in answers
        if one.factor in book.factor and len(one.options) == 1
    ]
    if not said or len(said) < len(answers):
        return ""
    more = len(said) - most
    told = [f"“{one}”" for one in said[:most]]
    if more > 0:
        told.append(f"{in_words(more)} more answer{'s'[: more != 1]}")
    return f"Not this, because you said {listed(told)}."
