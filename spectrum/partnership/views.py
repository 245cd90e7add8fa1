"""What partners answered each for itself: what of it fits a case, and everybody's answers laid over each other."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from spectrum.input.mistakes import BadSituation, Mistake
from spectrum.language.words import counted, listed, quoted
from spectrum.partnership.sending import has_answers, partners_of
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.situation import CONTEXT, UNTITLED, Answers, Situation, Workstream
from spectrum.situation.schema import LONGEST_TITLE, MOST_VIEWS

OWN = ""
"""Whose voice it is when it is that of whoever asks, and of no partner."""
NOBODY_SAID = "somebody who is not named"
MOST_NAMED = 5
"""How many names an error quotes."""


@dataclass(frozen=True)
class Voice:
    """What one organisation says of one piece of work; `of` is a partner, or OWN for whoever asks.

    `named` tells whether it chose that others may see which answers are its own.
    """

    of: str
    piece: Workstream
    named: bool = False

    @cached_property
    def answers(self) -> Answers:
        """All that it answers about the work itself, with what is known of the work before any question."""
        context = {name: getattr(self.piece, name) for name in CONTEXT}
        known = {name: () if said == UNKNOWN else (said,) for name, said in context.items() if said}
        return {**known, **self.piece.answers}

    @cached_property
    def itself(self) -> Answers:
        """What a partner answers about itself; nothing for whoever asks."""
        return next((one.answers for one in self.piece.partners if self.of and one.name == self.of), {})


# -- what fits ---------------------------------------------------------------------------------------------------------


def places_of(situation: Situation, view: Situation) -> list[int | None]:
    """For each piece of work of a view, which piece of the case it is, from 0; None for one that is not in the case.

    Pieces go by their titles; of several with the same title, the first is the first.
    """
    known: dict[str, list[int]] = {}
    for at, piece in enumerate(situation.workstreams):
        known.setdefault(piece.title, []).append(at)
    return [known[one.title].pop(0) if known.get(one.title) else None for one in view.workstreams]


def what_does_not_fit(situation: Situation, view: Situation) -> list[str]:
    """Why a partner's answers can't be laid over a case, all at once, as sentences; empty where they can."""
    return list(_not_fitting(situation, view))


def _not_fitting(situation: Situation, view: Situation) -> Iterator[str]:
    name, partners = view.answers_of, partners_of(situation)
    if not name:
        yield (
            "it does not say whose answers these are. Ask the partner for the file or the link from its page "
            "“Send your answers back”."
        )
    elif name not in partners:
        named = f"Its partners are: {_some(partners)}." if partners else "It has no partners yet."
        yield f"these are the answers of “{name}”, who is no partner in this case. {named} Names have to be the same."
    if not any(has_answers(piece) for piece in view.workstreams):
        yield "there are no answers in it yet."
    others = [piece.title for piece, at in zip(view.workstreams, places_of(situation, view), strict=True) if at is None]
    if others:
        ours = _some([one.title for one in situation.workstreams])
        yield f"it answers about {_some(others)}, which this case does not hold. The case holds: {ours}."
    about = {one.name: None for piece in view.workstreams for one in piece.partners if one.name != name}
    if name and about:
        yield f"it also tells about {_some([*about])}. A partner answers for itself only."


def _some(names: Sequence[str]) -> str:
    more = len(names) - MOST_NAMED
    return quoted(names, "and") if more <= 0 else f"{quoted(names[:MOST_NAMED], 'and')}, and {more} more"


def check_views(situation: Situation) -> None:
    """Raise BadSituation with every reason why the views of a case can't be laid over it."""
    names = [view.answers_of for view in situation.views]
    mistakes = [
        Mistake(f"views/{at}", text, pointer=("views", at))
        for at, view in enumerate(situation.views)
        for text in _with_twins(situation, view, view.answers_of in names[:at])
    ]
    if mistakes:
        raise BadSituation(mistakes)


def left_out_words(situation: Situation) -> str:
    """Whose own answers can't be laid over a case and so count for nothing in it, as a sentence; empty for nobody's."""
    try:
        check_views(situation)
    except BadSituation as error:
        wrong = dict.fromkeys(int(one.pointer[1]) for one in error.told)
        names = dict.fromkeys(situation.views[at].answers_of or NOBODY_SAID for at in wrong)
        return f"Not counted here are the answers that don't fit this case, of: {_some([*names])}. Take them in again."
    return ""


def _with_twins(situation: Situation, view: Situation, twice: bool) -> Iterator[str]:
    yield from _not_fitting(situation, view)
    if twice and view.answers_of:
        yield f"the answers of “{view.answers_of}” are in it twice; keep one."


def with_views(situation: Situation, views: Iterable[Situation]) -> tuple[Situation, tuple[str, ...]]:
    """A case with some more partners' answers, and the partners whose earlier answers were replaced.

    Of the answers only what counts is kept: not the notes beside them, nor what they repeat of the case. They stand in
    the order of the partners, so that nobody can see who answered first. Raises BadSituation where they don't fit, or
    are more than can be laid over each other.
    """
    there = {view.answers_of: view for view in situation.views}
    replaced = []
    for view in views:
        if view.answers_of in there:
            replaced.append(view.answers_of)
        there[view.answers_of] = _what_counts(view)
    order = partners_of(situation)
    laid = sorted(there.values(), key=lambda view: order.index(view.answers_of) if view.answers_of in order else -1)
    if len(laid) > MOST_VIEWS:
        too_many = f"these are the answers of {len(laid)} partners; at most {MOST_VIEWS} can be laid over each other."
        raise BadSituation([Mistake("", too_many)])
    together = dataclasses.replace(situation, views=tuple(laid))
    check_views(together)
    return together, tuple(dict.fromkeys(replaced))


def _what_counts(view: Situation) -> Situation:
    """A partner's answers without notes, and without what the case says of each piece of work anyway."""
    pieces = (
        Workstream(
            piece.title,
            piece.answers,
            piece.claimed_mode,
            piece.is_running,
            tuple(dataclasses.replace(one, notes={}) for one in piece.partners),
        )
        for piece in view.workstreams
    )
    return Situation(UNTITLED, tuple(pieces), view.answers_of, view.may_be_named)


# -- laid over each other ----------------------------------------------------------------------------------------------


def all_voices(situation: Situation) -> tuple[tuple[Voice, ...], ...]:
    """For each piece of work, everybody who answered: whoever asks as one voice, then partners in the case's order.

    Raises BadSituation where the views don't fit the case.
    """
    check_views(situation)
    found = [[own] if (own := Voice(OWN, piece)).answers else [] for piece in situation.workstreams]
    order = partners_of(situation)
    for view in sorted(situation.views, key=lambda one: order.index(one.answers_of)):
        for piece, at in zip(view.workstreams, places_of(situation, view), strict=True):
            if at is not None and has_answers(piece):
                found[at].append(Voice(view.answers_of, piece, view.may_be_named == "yes"))
    return tuple(tuple(told) for told in found)


def lay_over(situation: Situation, book: Rulebook) -> Situation:
    """One case with everybody's answers: each question with every answer that somebody gave to it.

    Where these differ they are a list, as when people tell that they differ. What a partner says of itself replaces
    what others said of it. Raises BadSituation where the views don't fit the case.
    """
    told = zip(situation.workstreams, all_voices(situation), strict=True)
    return Situation(situation.title, tuple(laid_over(piece, voices, book) for piece, voices in told))


def laid_over(piece: Workstream, voices: Sequence[Voice], book: Rulebook) -> Workstream:
    """One piece of work with everybody's answers, as `lay_over` has it."""
    said = all_said(voices, book)
    context: dict[str, Any] = {name: _one(said.get(name)) for name in CONTEXT}
    itself = {voice.of: voice.itself for voice in voices if voice.itself}
    partners = (
        dataclasses.replace(one, answers=itself[one.name], notes={}, asked="yes") if one.name in itself else one
        for one in piece.partners
    )
    return dataclasses.replace(
        piece,
        answers={name: options for name, options in said.items() if name not in CONTEXT},
        partners=tuple(partners),
        answered_by=_answered_by(piece, voices),
        **context,
    )


def all_said(voices: Sequence[Voice], book: Rulebook) -> dict[str, tuple[str, ...]]:
    """Every option that some voice gave to each question that was answered, all in the rulebook's order."""
    found = {}
    for factor in book.factors:
        said = [voice.answers[factor.id] for voice in voices if factor.id in voice.answers]
        options = {option for some in said for option in some}
        if said:
            found[factor.id] = tuple(option for option in factor.option_ids if option in options)
    return found


def _one(options: tuple[str, ...] | None) -> str:
    """What is known of the work before any question: one thing, or that it is not known where people differ."""
    if options is None:
        return ""
    return options[0] if len(options) == 1 else UNKNOWN


def _answered_by(piece: Workstream, voices: Sequence[Voice]) -> str:
    """Who answered, by name: whoever asks first; how many, where the names take too much room."""
    if not any(voice.of for voice in voices):
        return piece.answered_by
    names = [voice.of or piece.answered_by or "the organisation that asks" for voice in voices]
    words = f"{listed(names)}, each for itself"
    return words if len(words) <= LONGEST_TITLE else f"{counted(len(names), 'organisation')}, each for itself"
