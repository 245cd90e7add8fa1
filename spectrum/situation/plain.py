"""Situations as plain data, for files, addresses and answers to requests: what the schema reads, written."""

from __future__ import annotations

from typing import Any

from spectrum.rulebook.model import UNKNOWN
from spectrum.situation.model import UNTITLED, Answers, Partner, Situation, Workstream


def plain_situation(situation: Situation) -> dict[str, Any]:
    """A whole situation as plain data, from which the same one can be read again."""
    title = {} if situation.title == UNTITLED else {"title": situation.title}
    whose = _said(
        {
            "reference": situation.reference,
            "answers_of": situation.answers_of,
            "may_be_named": situation.may_be_named,
        }
    )
    pieces = {"workstreams": [plain_piece(one) for one in situation.workstreams]}
    views = {"views": [plain_situation(one) for one in situation.views]} if situation.views else {}
    return {**title, **whose, **pieces, **views}


def plain_piece(piece: Workstream) -> dict[str, Any]:
    """A piece of work as plain data, from which the same one can be read again."""
    context = {
        "title": "" if piece.title == UNTITLED else piece.title,
        "reference": piece.reference,
        "result": piece.result,
        "lightest": piece.lightest,
        "is_running": piece.is_running,
        "claimed_mode": piece.claimed_mode,
        "answered_by": piece.answered_by,
        "decided_by": piece.decided_by,
    }
    plain: dict[str, Any] = _said(context)
    plain["answers"] = _plain_answers(piece.answers)
    if piece.notes:
        plain["notes"] = dict(piece.notes)
    if piece.partners:
        plain["partners"] = [_plain_partner(one) for one in piece.partners]
    if piece.meeting_hours is not None:
        plain["meeting_hours"] = int(piece.meeting_hours) if piece.meeting_hours.is_integer() else piece.meeting_hours
    if piece.tasks:
        plain["tasks"] = {rule: _said({"owner": one.owner, "by": one.by}) for rule, one in piece.tasks.items()}
    return {**plain, **_said({"dissent": piece.dissent, "review": piece.review})}


def _plain_partner(partner: Partner) -> dict[str, Any]:
    plain = {"name": partner.name, "answers": _plain_answers(partner.answers)}
    notes = {"notes": dict(partner.notes)} if partner.notes else {}
    return {**plain, **notes, **_said({"asked": partner.asked, "small": partner.small, "invited": partner.invited})}


def _plain_answers(answers: Answers) -> dict[str, Any]:
    return {name: _plain_answer(options) for name, options in answers.items()}


def _plain_answer(options: tuple[str, ...]) -> str | list[str]:
    if not options:
        return UNKNOWN
    return options[0] if len(options) == 1 else list(options)


def _said(values: dict[str, str]) -> dict[str, Any]:
    """What was said: blanks are left out."""
    return {name: said for name, said in values.items() if said}
