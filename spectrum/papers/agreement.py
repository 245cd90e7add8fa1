"""The working agreement of a piece of work: as much to write down as its way of working takes, and no more."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator

from spectrum.consultation import Consultation
from spectrum.papers.agreement_parts import (
    Agreed,
    HowMuch,
    cautions,
    factors_of,
    sentences_of,
    settled_by_people,
    short_of_the_need,
    what_to_mend,
    who_is_in_it,
    written_in_short,
    written_section,
)
from spectrum.papers.no_agreement import no_agreement_paper
from spectrum.printing.height import PAGE, height_of, height_of_block
from spectrum.printing.paper import Block, Paper, Paragraph, Section
from spectrum.printing.typed import filled
from spectrum.rulebook import AgreementSection

ALL = 1000
CUTS = (
    HowMuch(ALL, ALL, ALL, 3, meaning=True, boxes=True),
    HowMuch(ALL, 4, ALL, 3, meaning=True, boxes=True),
    HowMuch(ALL, 4, ALL, 3, boxes=True),
    HowMuch(16, 4, 40, 1, boxes=True),
    HowMuch(12, 3, 40, 1, boxes=True),
    HowMuch(ALL, 4, ALL, 3),
    HowMuch(16, 3, 40, 3),
    HowMuch(12, 3, 30, 1),
    HowMuch(8, 2, 20, 1),
    HowMuch(6, 2, 12, 1),
    HowMuch(4, 1, 8, 1),
    HowMuch(2, 1, 4, 1),
    HowMuch(0, 0, 2, 0),
)
"""From all that there is to what nearly always fits."""


def agreement_paper(consultation: Consultation, at: int, today: datetime.date) -> Paper:
    """The agreement for the way of working that is advised on a piece of work (`at` counts from 0).

    Where it is still open, or not safe, the paper says so, and what to find out first. Raises IndexError for a piece of
    work that there is not.
    """
    advice = consultation.advice_on(at)
    if advice.unsafe is not False or len(advice.advised) > 1:
        return no_agreement_paper(consultation, at, today)
    agreed = Agreed(consultation, at, today)
    papers = (_paper(agreed, room) for room in CUTS)
    return next((one for one in papers if _fits(agreed, one)), None) or _paper(agreed, CUTS[-1])


def _fits(agreed: Agreed, paper: Paper) -> bool:
    """Whether a paper keeps its bound; a caution comes on top of that, but takes no other page.

    It is measured with its blanks empty, so that no blank goes away because of what is typed into another.
    """
    most, height = agreed.agreement.most_lines, height_of(filled(paper, {one.name: "" for one in paper.fields}))
    return height <= PAGE * math.ceil(most / PAGE) and height - sum(map(height_of_block, cautions(agreed))) <= most


def _paper(agreed: Agreed, room: HowMuch) -> Paper:
    """The agreement with as much on it as there is room for."""
    first: tuple[Block, ...] = (*cautions(agreed), *_about(agreed, room))
    sections = _in_short if agreed.agreement.short else _in_sections
    return Paper(
        kind=agreed.agreement.name,
        about=agreed.piece.title,
        headline=agreed.agreement.purpose,
        first=first,
        sections=tuple(sections(agreed, room)),
        foot=_foot(agreed),
        made=agreed.today,
    )


def _about(agreed: Agreed, room: HowMuch) -> Iterator[Paragraph]:
    """What the work is, what the way of working means, and whether the work needs more."""
    mode, piece = agreed.book.mode[agreed.agreement.mode], agreed.piece
    if piece.result:
        yield Paragraph(piece.result, "What people would get:")
    if piece.lightest and agreed.book.depth(mode.id):
        yield Paragraph(piece.lightest, "The smallest version:")
    needs = short_of_the_need(agreed)
    if room.meaning and not agreed.agreement.short:
        yield Paragraph(f"{mode.definition} {needs}".strip(), f"{mode.gerund.capitalize()}:")
    elif needs:
        yield Paragraph(needs)


def _told(agreed: Agreed, room: HowMuch) -> set[str]:
    """What is said already by the things to mend, and so by no sentence of a section."""
    return factors_of(agreed.book, (one.rule for one in agreed.things[: room.mends]))


def _written(agreed: Agreed, room: HowMuch) -> Iterator[tuple[str, AgreementSection, tuple[str, ...]]]:
    """The sections of the guidance with what holds in each, and the name of its blank."""
    told = _told(agreed, room)
    for number, section in enumerate(agreed.agreement.sections, 1):
        sentences = sentences_of(agreed, section, told)
        if sentences or not section.optional:
            yield f"agreed-{agreed.at}-{number}", section, sentences


def _in_sections(agreed: Agreed, room: HowMuch) -> Iterator[Section]:
    yield Section("Who is in it", tuple(who_is_in_it(agreed, room)))
    yield from (written_section(section, said, room, name) for name, section, said in _written(agreed, room))
    to_mend = tuple(what_to_mend(agreed, room))
    if to_mend:
        yield Section("What we mend", to_mend)
    yield Section("Who decides, and when we look again", settled_by_people(agreed))


def _in_short(agreed: Agreed, room: HowMuch) -> Iterator[Section]:
    """All of it under one another, without headings; a table comes first, since it is what the paper is for."""
    who = tuple(who_is_in_it(agreed, room))
    blocks: list[Block] = []
    for name, section, said in _written(agreed, room):
        blocks += written_in_short(section, said, name)
    inner = (*who, *blocks) if agreed.agreement.columns else (*blocks, *who)
    yield Section("", (*inner, *what_to_mend(agreed, room), *settled_by_people(agreed)))


def _foot(agreed: Agreed) -> tuple[str, ...]:
    """What the sentences rest on, what is never on it, and that it is no contract."""
    by = f" by {agreed.piece.answered_by}" if agreed.piece.answered_by else ""
    said = f"The sentences filled in rest on answers given{by}. Change what is not so, and fill in the blanks."
    ends = "Where this advice ends, and whose door is next, is on the page with the answer."
    book = agreed.book
    told = [said, "What was said of a single partner is not on this paper.", "This is not a contract."]
    told += [ends] if len(agreed.advice.referrals) > len([*cautions(agreed)]) else []
    return (" ".join([*told, f"{book.title} Version {book.version}. This is advice; people decide."]),)
