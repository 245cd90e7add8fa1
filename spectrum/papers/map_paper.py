"""The map as a paper: who should be in what, to lay on a table; why is not on it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from spectrum.consultation import Consultation
from spectrum.partnership import map_of
from spectrum.printing.paper import Block, Bullets, Drawing, Paper, PaperTable, Paragraph, Section
from spectrum.report.map_picture import map_svg, map_words
from spectrum.report.map_view import MapView, Square, map_view
from spectrum.report.sentences import day_words

NOT_NAMED = "-"
MOST_UPRIGHT = 5
"""How many pieces of work fit beside each other on a page that stands upright."""
NOT_ASKED = "not yet asked"


def map_paper(consultation: Consultation, _at: int, today: datetime.date) -> Paper:
    """The map of a whole case, whichever piece of work the page is about."""
    found = map_of(consultation.atlas, consultation.situation)
    view, book = map_view(found), consultation.rulebook
    sections = (
        Section("The map", (Drawing(map_svg(found), map_words(found)),)),
        Section("Each partner's part in each piece of work", tuple(_parts(view))),
        Section("Who has to work closely", tuple(Paragraph(one.closely, f"{one.title}.") for one in view.columns)),
        Section("Hours of meetings a month, from the figures that were given", tuple(_hours(view))),
        Section("What small organisations bear", tuple(Paragraph(one.text, f"{one.name}.") for one in view.small)),
        Section("Whom to ask first", tuple(Paragraph(one.text, f"{one.name}.") for one in view.ask_first)),
    )
    return Paper(
        kind="Map",
        about=view.title,
        headline="Who should be in what",
        first=(Bullets(view.lead),) if view.lead else (),
        sections=tuple(one for one in sections if one.blocks),
        foot=(f"{day_words(today)}. Guidance {book.version}. This is advice; people decide.",),
        made=today,
        wide=len(view.columns) > MOST_UPRIGHT,
    )


def _parts(view: MapView) -> Iterator[Block]:
    head = ("Partner", *(f"{one.title}: {one.answer.lower()}" for one in view.columns))
    rows = tuple((row.name, *map(_square, row.squares)) for row in view.rows)
    yield PaperTable("Each partner, and the part that fits it", head, rows)
    yield Bullets(tuple(f"{one.name}: {one.text}" for one in view.parts))


def _square(square: Square) -> str:
    if not square.name:
        return NOT_NAMED
    return square.name if square.asked else f"{square.name} ({NOT_ASKED})"


def _hours(view: MapView) -> Iterator[Block]:
    head = ("Partner", "Now", "For work in which it has a part", "Can be spared", "Can be spared if heard another way")
    rows = tuple((one.name, one.now, one.for_its_part, one.spared, one.if_heard_otherwise) for one in view.hours)
    if rows:
        yield PaperTable("What each partner gives to meetings", head, rows)
