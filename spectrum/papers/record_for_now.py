"""The present one-page record as a paper, until the record for a board takes its place."""

from __future__ import annotations

import datetime

from spectrum.consultation import Consultation
from spectrum.papers.paper import Block, Caution, Field, Lines, Paper, Section, Table, Text
from spectrum.report import Beside, make_record, to_find_out
from spectrum.report.sentences import noted


def record_for_now(consultation: Consultation, at: int, today: datetime.date) -> Paper:
    """The record of one piece of work."""
    piece, book = consultation.pieces[at], consultation.rulebook
    find_out = to_find_out(consultation, at, today)
    beside = Beside(list(noted(book, piece)), find_out.question if find_out else "")
    record = make_record(book, consultation.advice_on(at), "", today, beside)
    about = (("What people would get:", record.result), ("The smallest version:", record.lightest))
    told: list[Block] = [Caution(record.warning)] if record.warning else []
    told += [Text(said, name) for name, said in about if said]
    rows = tuple((f"{one.name} (advised)" if one.advised else one.name, one.found) for one in record.options)
    marked = tuple(number for number, one in enumerate(record.options) if one.advised)
    options = Table("The five ways of working, and what was found of each", ("Way of working", "Found"), rows, marked)
    decided = Field(f"decided_by-{at}", "Decided by", piece.decided_by)
    return Paper(
        kind="Record",
        about=record.title,
        headline=record.mode,
        first=(*told, Text(" ".join(record.in_short))),
        sections=(
            Section("Options considered", (options,)),
            *(Section(heading, (Lines(lines),)) for heading, lines in record.sections),
            Section("Who decides", (decided,)),
        ),
        foot=("This is advice; people decide.",),
        made=today,
    )
