"""Every paper is in plain words: short sentences, no rule ids, and no word that only those who build this know."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

import pytest

from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.papers.kinds import KINDS, Kind
from spectrum.printing.paper import Blank, Bullets, Caution, Drawing, Paper, PaperTable, Paragraph
from spectrum.rulebook import Rulebook
from spectrum.situation import Situation
from tests import planted
from tests.pages.test_everybody import READING_LIMIT, grade
from tests.test_map import situation_of, told_in
from tests.test_record import STORIES

TODAY = datetime.date(2026, 11, 30)
OURS = re.compile(r"\b(facts?|engine|gherkin|json|atlas|factor|mode|fired|cell|cap|score|situation|workstream)\b", re.I)
"""Words of the code that no paper says. What people wrote may hold any word, so it is made without them here."""
WORDS_OF_A_SENTENCE = 4


def said(paper: Paper) -> Iterator[str]:
    """Everything that stands on a paper and was not typed by people."""
    yield from (paper.headline, *paper.foot)
    for section in paper.sections:
        yield section.heading
    for block in paper.blocks:
        yield from _said(block)


def _said(block: object) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield from (one for one in (block.name, block.text) if one)
    elif isinstance(block, Caution):
        yield block.text
    elif isinstance(block, Bullets):
        yield from block.lines
    elif isinstance(block, PaperTable):
        yield from (block.about, *block.head, *(one for row in block.rows for one in row if isinstance(one, str)))
    elif isinstance(block, Blank):
        yield block.label
    elif isinstance(block, Drawing):
        yield block.words


def cases(atlas: Atlas, book: Rulebook) -> Iterator[Situation]:
    yield from (told_in(atlas, name) for name in STORIES)
    yield planted.planted(book)
    yield from (situation_of(book, seed, 2, 4) for seed in range(12))


def papers(atlas: Atlas, book: Rulebook, kind: Kind) -> Iterator[Paper]:
    for situation in cases(atlas, book):
        consultation = Consultation(atlas, situation)
        if kind.fits(consultation):
            yield from (
                kind.build(consultation, at, TODAY) for at in range(1 if kind.whole else len(consultation.pieces))
            )
        if not kind.needs_case:
            return


@pytest.mark.parametrize("kind", KINDS, ids=lambda one: one.name)
def test_a_paper_is_in_short_sentences_and_plain_words(atlas: Atlas, book: Rulebook, kind: Kind) -> None:
    for paper in papers(atlas, book, kind):
        texts = list(said(paper))
        sentences = [one for one in texts if len(one.split()) >= WORDS_OF_A_SENTENCE]
        assert grade(sentences) <= READING_LIMIT, paper.title
        assert [one for one in texts if OURS.search(one)] == []
        ids = {rule.id for rule in book.rules if "-" in rule.id} | {one for one in book.factor if "_" in one}
        assert not ids & {word for one in texts for word in re.findall(r"[a-z]+(?:[-_][a-z]+)+", one)}
