"""A situation: what is known about one or more pieces of joint work, as frozen values."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field

Answers = Mapping[str, tuple[str, ...]]
"""Factor id -> the options that may be true; one when it is settled, several when people differ, none when nobody
knows. A factor that is left out was not asked: never a default."""

UNTITLED = "Untitled piece of work"


@dataclass(frozen=True)
class Partner:
    """One partner in a piece of work, and the answers about it."""

    name: str
    answers: Answers = field(default_factory=dict)


@dataclass(frozen=True)
class Workstream:
    """One piece of work with everything that holds for it, the partnership's answers included.

    `claimed_mode` is what people call it (a mode id), and `is_running` is `yes` or `no`; empty when not known.
    `answered_by` says who gave the answers, and `decided_by` who will decide.
    """

    title: str
    answers: Answers = field(default_factory=dict)
    claimed_mode: str = ""
    is_running: str = ""
    partners: tuple[Partner, ...] = ()
    answered_by: str = ""
    decided_by: str = ""


@dataclass(frozen=True)
class Situation:
    """A partnership's title and its pieces of work, at least one.

    `lone_gap` says how a single gap counts, `ceiling` or `condition`; empty for what the rulebook says.
    """

    title: str
    workstreams: tuple[Workstream, ...]
    lone_gap: str = ""


Place = tuple[str, str]
"""Whom an answer is about (a partner's name, or nobody: the work) and its factor."""


def answered(piece: Workstream, place: Place, options: tuple[str, ...] | None) -> Workstream:
    """A piece of work with one answer given (no option: nobody knows), or with None taken back."""
    partner, name = place
    if not partner:
        return dataclasses.replace(piece, answers=_with(piece.answers, name, options))
    partners = tuple(
        Partner(one.name, _with(one.answers, name, options)) if one.name == partner else one for one in piece.partners
    )
    return dataclasses.replace(piece, partners=partners)


def _with(answers: Answers, name: str, options: tuple[str, ...] | None) -> Answers:
    kept = {one: said for one, said in answers.items() if one != name}
    return kept if options is None else {**kept, name: options}
