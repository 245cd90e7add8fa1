"""What stands in the place of an agreement where no way of working is settled, or none is safe."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterator, Sequence

from spectrum.advice import WorkstreamAdvice, choices
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.interview import Interview
from spectrum.papers.kept_private import is_private
from spectrum.printing.paper import DAY, Blank, Block, Bullets, Caution, Paper, Paragraph, Section
from spectrum.report import to_find_out
from spectrum.report.sentences import ESCALATE, binding
from spectrum.rulebook import Factor
from spectrum.rulebook.model import UNKNOWN
from spectrum.situation import Partner

KIND = "No agreement yet"
OPEN = "How to work together is still open"
UNSAFE = "No way of working is safe as things stand"
MAY_BE_UNSAFE = "It is still open whether this way of working would be safe."
WHY_NONE = "So there is nothing to agree yet. Find out first what is missing here, and then make this paper again."
GO_THROUGH = "Go through the questions about this work again, and see which are still open."
MOST_QUESTIONS = 5
"""How many more questions are told besides the first."""


def no_agreement_paper(consultation: Consultation, at: int, today: datetime.date) -> Paper:
    """What to find out, or whom to take it to, before anything is agreed; none of the ways of working is offered."""
    advice, piece, book = consultation.advice_on(at), consultation.pieces[at], consultation.rulebook
    about = (("What people would get:", piece.result), ("The smallest version:", piece.lightest))
    return Paper(
        kind=KIND,
        about=piece.title,
        headline=UNSAFE if advice.unsafe else OPEN,
        first=(*_why_none(advice), *(Paragraph(said, name) for name, said in about if said)),
        sections=tuple(_sections(consultation, at, today)),
        foot=(f"{book.title} Version {book.version}. This is advice; people decide.",),
        made=today,
    )


def _why_none(advice: WorkstreamAdvice) -> Iterator[Block]:
    if advice.unsafe:
        yield Caution(f"{advice.line} {ESCALATE}")
    else:
        yield Paragraph(f"{advice.line if len(advice.advised) > 1 else MAY_BE_UNSAFE} {WHY_NONE}")


def _sections(consultation: Consultation, at: int, today: datetime.date) -> Iterator[Section]:
    advice, piece = consultation.advice_on(at), consultation.pieces[at]
    found = _in_the_way(consultation, at) if advice.unsafe else _to_find_out(consultation, at, today)
    yield from (Section(heading, tuple(blocks)) for heading, blocks in found if blocks)
    who = Blank(f"finds-{at}", "Who sees to this")
    yield Section("Who sees to it, and by when", (who, Blank(f"review-{at}", "Look again on", piece.review, DAY)))


def _in_the_way(consultation: Consultation, at: int) -> Iterator[tuple[str, Sequence[Block]]]:
    """What keeps any way of working from being safe; nothing that is about one partner."""
    book = consultation.rulebook
    limits = [one for one in binding(consultation.advice_on(at)) if not is_private(book, one.rule)]
    lines = tuple(f"{one.title}. First step: {one.first_step} Usually: {one.who}." for one in limits)
    yield "What stands in the way", [Bullets(lines)] if lines else []


def _to_find_out(consultation: Consultation, at: int, today: datetime.date) -> Iterator[tuple[str, Sequence[Block]]]:
    """The question that is best asked first, others that may matter after it, and what people differ on."""
    first, now = to_find_out(consultation, at, today), _as_if_not_known(consultation, at)
    question = first.question if first else ""
    asked: list[Block] = [Paragraph(question), Paragraph(first.why, "Why:")] if first and question else []
    if first is None:
        asked = list(_to_ask_a_partner(consultation, at)) or [Paragraph(GO_THROUGH)]
    yield "What to find out first", asked
    factors = consultation.rulebook.factor
    others = [text for name in now.relevant if (text := factors[name].question) != question]
    yield "What may matter after that", [Bullets(tuple(others[:MOST_QUESTIONS]))] if others else []
    yield "What people differ on", [Bullets(first.differ)] if first and first.differ else []


def _to_ask_a_partner(consultation: Consultation, at: int) -> Iterator[Paragraph]:
    """The first thing to ask of a partner on which the way of working may hang."""
    for partner in consultation.pieces[at].partners:
        for factor in consultation.rulebook.factors:
            if factor.scope == "partner" and _may_matter(consultation.atlas, partner, factor):
                yield Paragraph(f"Ask {partner.name}: {factor.question}")
                yield Paragraph(factor.why, "Why:")
                return


def _may_matter(atlas: Atlas, partner: Partner, factor: Factor) -> bool:
    """Whether an open answer of a partner may tell that the work can't do without it, and how it stands to that."""
    if len(partner.answers.get(factor.id, ())) == 1:
        return False
    stances = frozenset(rule.id for rule in atlas.rulebook.current_rules if rule.then.stance)
    known = choices(atlas.rulebook, partner.answers)
    tables = (one for one in atlas.partner_tables if factor.id in one.plan.factors)
    return any(one.differs(one.kinds(stances), factor.id, known) for one in tables)


def _as_if_not_known(consultation: Consultation, at: int) -> Interview:
    """Where the interview would stand if what nobody knew could be asked again."""
    piece = consultation.pieces[at]
    answers = {name: options for name, options in piece.answers.items() if options}
    running, claimed = piece.is_running or UNKNOWN, piece.claimed_mode or UNKNOWN
    again = dataclasses.replace(piece, answers=answers, is_running=running, claimed_mode=claimed)
    return Consultation.of(consultation.atlas, again).interview()
