"""What a table can't hold: told before it is lost, and kept when a table is laid over the case it came from."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from spectrum.language.words import counted
from spectrum.situation.model import Partner, Situation, Workstream

OF_CASE = ("answers_of", "may_be_named", "views")
OF_PIECE = ("notes", "tasks", "dissent", "review")
OF_PARTNER = ("notes",)
"""What has no column, by the names of the model."""


def laid_over(case: Situation, table: Situation) -> Situation:
    """The table's answers, with what a table can't hold kept from the case, by the names of pieces and partners."""
    pieces = {piece.title: piece for piece in reversed(case.workstreams)}
    laid = tuple(_piece_over(pieces[one.title], one) if one.title in pieces else one for one in table.workstreams)
    kept = {name: getattr(case, name) for name in OF_CASE}
    return dataclasses.replace(table, workstreams=laid, **kept)


def _piece_over(case: Workstream, table: Workstream) -> Workstream:
    partners = {partner.name: partner for partner in case.partners}
    laid = tuple(_partner_over(partners[one.name], one) if one.name in partners else one for one in table.partners)
    return dataclasses.replace(table, partners=laid, **{name: getattr(case, name) for name in OF_PIECE})


def _partner_over(case: Partner, table: Partner) -> Partner:
    return dataclasses.replace(table, **{name: getattr(case, name) for name in OF_PARTNER})


def not_in_a_table(situation: Situation) -> tuple[str, ...]:
    """What would be lost if a case were kept as a table only: each a line of a list, nothing when all of it is held."""
    return tuple(_lost(situation))


def _lost(case: Situation) -> Iterator[str]:
    pieces = case.workstreams
    noted = [one.notes for piece in pieces for one in piece.partners]
    notes = sum(len(some) for some in (*(piece.notes for piece in pieces), *noted))
    tasks = sum(len(piece.tasks) for piece in pieces)
    dissent = sum(bool(piece.dissent) for piece in pieces)
    review = sum(bool(piece.review) for piece in pieces)
    if notes:
        yield counted(notes, "note beside an answer", "notes beside answers")
    if tasks:
        yield f"Who sees to {counted(tasks, 'thing')} that the advice asks for, and by when"
    if dissent:
        yield f"Who sees it differently, in {counted(dissent, 'piece of work', 'pieces of work')}"
    if review:
        yield f"The day on which to look again, in {counted(review, 'piece of work', 'pieces of work')}"
    if case.views:
        yield f"The answers that {counted(len(case.views), 'partner')} gave each for itself"
    if case.answers_of or case.may_be_named:
        yield "Whose own answers these are, and whether others may see that"
