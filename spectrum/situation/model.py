"""A situation: what is known about one or more pieces of joint work, as frozen values."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from spectrum.rulebook.model import UNKNOWN

Answers = Mapping[str, tuple[str, ...]]
"""Factor id -> the options that may be true; one when it is settled, several when people differ, none when nobody
knows. A factor that is left out was not asked: never a default."""

Notes = Mapping[str, str]
"""Factor id -> why it was answered so, or who says so."""

UNTITLED = "Untitled piece of work"


@dataclass(frozen=True)
class Partner:
    """One partner in a piece of work, and the answers about it, with what was noted beside them.

    The rest is `yes`, `no`, or empty when not said: `asked` whether it answered for itself, `small` whether it is a
    small organisation, `invited` whether it is invited to the meetings about this piece of work today.
    """

    name: str
    answers: Answers = field(default_factory=dict)
    notes: Notes = field(default_factory=dict)
    asked: str = ""
    small: str = ""
    invited: str = ""


@dataclass(frozen=True)
class Task:
    """Who sees to something that the advice asks for, and by which day (YYYY-MM-DD); empty where not settled."""

    owner: str = ""
    by: str = ""


@dataclass(frozen=True)
class Workstream:
    """One piece of work with everything that holds for it, the partnership's answers included.

    `result` is what people would get from it, and `lightest` the smallest thing done together that would get it; both
    decide nothing, and all questions are about these two. `claimed_mode` is what people call it (an option of that
    question), and `is_running` whether it runs; `unknown` when nobody knows, and empty when not asked. `answered_by`
    says who gave the answers, and `decided_by` who will decide. Partners are besides the organisation that asks.
    `notes` decide nothing. `meeting_hours` is how many hours a month each of those invited gives to meetings about it,
    None when not said. `tasks` holds who sees to what, by the id of the rule that asks for it; `dissent` who sees it
    differently and why; `review` the day on which to look again (YYYY-MM-DD), where people chose one. `reference` is
    what whoever asks calls it in its own files, such as a case number; it decides nothing and is nobody's name.
    """

    title: str
    answers: Answers = field(default_factory=dict)
    claimed_mode: str = ""
    is_running: str = ""
    partners: tuple[Partner, ...] = ()
    answered_by: str = ""
    decided_by: str = ""
    result: str = ""
    lightest: str = ""
    notes: Notes = field(default_factory=dict)
    meeting_hours: float | None = None
    tasks: Mapping[str, Task] = field(default_factory=dict)
    dissent: str = ""
    review: str = ""
    reference: str = ""


@dataclass(frozen=True)
class Situation:
    """A partnership's title and its pieces of work, at least one.

    `answers_of` names the one partner whose own answers these are, empty when they are the partnership's;
    `may_be_named` is `yes` when that partner chose that others may see which answers are its own. `views` are the
    answers that partners gave each for itself, laid beside the partnership's; they decide nothing. `reference` is what
    whoever asks calls the whole case in its own files.
    """

    title: str
    workstreams: tuple[Workstream, ...]
    answers_of: str = ""
    may_be_named: str = ""
    views: tuple[Situation, ...] = ()
    reference: str = ""


AnswerKey = tuple[str, str]
"""Whom an answer is about (a partner's name, or nobody: the work) and its factor."""


CONTEXT = ("is_running", "claimed_mode")
"""What is known of the work before any question: answers to these stand beside the others, not among them."""


def answer_keys(piece: Workstream) -> list[AnswerKey]:
    """Whom and what each answer of a piece of work is about, in the order in which they were given; partners last."""
    about = [("", name) for name in CONTEXT if getattr(piece, name)]
    work = [("", name) for name in piece.answers]
    return [*about, *work, *((one.name, name) for one in piece.partners for name in one.answers)]


def answered(piece: Workstream, key: AnswerKey, options: tuple[str, ...] | None) -> Workstream:
    """A piece of work with one answer given (no option: nobody knows), or with None taken back."""
    partner, name = key
    if not partner and name in CONTEXT:
        said: dict[str, Any] = {name: "" if options is None else next(iter(options), UNKNOWN)}
        return dataclasses.replace(piece, **said)
    if not partner:
        return dataclasses.replace(piece, answers=_with(piece.answers, name, options))
    return _of_partner(piece, partner, lambda one: dataclasses.replace(one, answers=_with(one.answers, name, options)))


def noted(piece: Workstream, key: AnswerKey, text: str) -> Workstream:
    """A piece of work with something noted beside an answer; an empty text takes the note away."""
    partner, name = key
    if not partner:
        return dataclasses.replace(piece, notes=_noted(piece.notes, name, text))
    return _of_partner(piece, partner, lambda one: dataclasses.replace(one, notes=_noted(one.notes, name, text)))


def _of_partner(piece: Workstream, name: str, changed: Callable[[Partner], Partner]) -> Workstream:
    """A piece of work with what is told of one partner changed."""
    partners = tuple(changed(one) if one.name == name else one for one in piece.partners)
    return dataclasses.replace(piece, partners=partners)


def _noted(notes: Notes, name: str, text: str) -> Notes:
    kept = {one: said for one, said in notes.items() if one != name}
    return {**kept, name: text} if text else kept


def _with(answers: Answers, name: str, options: tuple[str, ...] | None) -> Answers:
    """Answers in the order in which they were first given, with one given, changed or taken back."""
    if options is None:
        return {one: said for one, said in answers.items() if one != name}
    return {**answers, name: options}
