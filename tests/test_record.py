"""The record for a board: a whole case on one page, true to the advice, and silent about what was said of partners."""

from __future__ import annotations

import dataclasses
import datetime
import io
import re

import pytest
from pypdf import PdfReader

from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.language.periods import end_of
from spectrum.mutation.mutants import Mutant
from spectrum.mutation.mutated_atlas import with_change
from spectrum.papers.record import record_paper
from spectrum.papers.record_actions import otherwise_words
from spectrum.printing.height import DENSE_PAGE, height_of
from spectrum.printing.paper import Blank, Bullets, Caution, Paper, PaperTable, Paragraph
from spectrum.printing.pdf import as_pdf
from spectrum.printing.to_open import to_open, with_link
from spectrum.printing.typed import put_in
from spectrum.report.sentences import ESCALATE, day_words, presses
from spectrum.rulebook import Rulebook
from spectrum.scenarios import load_features
from spectrum.situation import Partner, Situation, Task
from spectrum.situation.link import case_text, packed
from tests import planted
from tests.conftest import ROOT
from tests.test_map import situation_of, told_in

TODAY = datetime.date(2026, 11, 30)
STORIES = sorted(file.name for file in (ROOT / "features" / "worked").glob("*.feature"))


def words(paper: Paper) -> list[str]:
    """All that stands on a paper, in reading order."""
    said: list[str] = [paper.headline]
    for section in paper.sections:
        said.append(section.heading)
    for block in paper.blocks:
        if isinstance(block, Paragraph | Caution):
            said.append(block.text)
        elif isinstance(block, Bullets):
            said += block.lines
        elif isinstance(block, PaperTable):
            said += [one if isinstance(one, str) else one.value for row in block.rows for one in row]
        elif isinstance(block, Blank):
            said.append(block.value)
    return [*said, *paper.foot]


def record(atlas: Atlas, situation: Situation) -> Paper:
    return record_paper(Consultation(atlas, situation), 0, TODAY)


@pytest.mark.parametrize("name", STORIES)
def test_every_piece_of_work_is_on_it_with_its_answer(atlas: Atlas, name: str) -> None:
    situation = told_in(atlas, name)
    paper = record(atlas, situation)
    answers = paper.sections[0].blocks[0]
    assert isinstance(answers, PaperTable)
    assert len(answers.rows) == len(situation.workstreams)
    for row, piece in zip(answers.rows, situation.workstreams, strict=True):
        assert str(row[0]).endswith(piece.title)
        assert all(row)


def test_the_gap_and_the_name_against_the_practice_stand_beside_the_answer(atlas: Atlas, book: Rulebook) -> None:
    said = words(record(atlas, planted.planted(book)))
    gap = (
        "The work needs collaborating. There are six things to mend, and collaborating can't start with more than four."
    )
    assert gap in said
    assert any(one.startswith("You call it collaborating; in practice") for one in said)


def test_a_condition_has_a_field_for_its_owner_and_its_day_and_says_what_follows_otherwise(atlas: Atlas) -> None:
    found = 0
    for name in STORIES:
        situation = told_in(atlas, name)
        advices = Consultation(atlas, situation).advice.workstreams
        paper = record(atlas, situation)
        fields = {one.name for one in paper.fields}
        for at, advice in enumerate(advices):
            for one in advice.conditions if not presses(atlas.rulebook, advice) else ():
                if f"owner-{at}-{one.rule}" in fields:
                    found += 1
                    assert f"by-{at}-{one.rule}" in fields
                    usual = f"{one.who}, by {day_words(end_of(one.by, TODAY))}"
                    assert usual in words(paper)
                    assert any(line.endswith(otherwise_words(atlas.rulebook, advice)) for line in words(paper))
    assert found


def test_what_is_filled_in_stands_on_it_and_what_is_not_stays_blank(atlas: Atlas, book: Rulebook) -> None:
    situation = planted.planted(book)
    blank = record(atlas, situation)
    assert not [one.value for one in blank.fields if one.value]
    rule = next(one.name for one in blank.fields if one.name.startswith("owner-0-")).removeprefix("owner-0-")
    first, *others = situation.workstreams
    told = dataclasses.replace(first, tasks={rule: Task("Mo Ali", "2027-01-31")}, decided_by="The board")
    filled = record(atlas, dataclasses.replace(situation, workstreams=(told, *others)))
    values = {one.name: one.value for one in filled.fields}
    assert values[f"owner-0-{rule}"] == "Mo Ali"
    assert values[f"by-0-{rule}"] == "2027-01-31"
    assert (values["decided_by-0"], values["decided_by-1"]) == ("The board", "")


def test_where_somebody_could_be_hurt_that_comes_first(atlas: Atlas) -> None:
    rule = atlas.rulebook.rule["aims-clash"]
    lower = dataclasses.replace(rule, then=dataclasses.replace(rule.then, cap="coexist"))
    changed = with_change(atlas, Mutant(rule, "conclude", "a lower cap", lower))
    (piece, *others) = told_in(atlas, "frailty.feature").workstreams
    clash = dataclasses.replace(piece, answers={**piece.answers, "goal_fit": ("opposed",)})
    situation = Situation("Westvale", (*others, clash))
    assert [one.unsafe for one in Consultation(changed, situation).advice.workstreams] == [False, False, True]
    first, *_ = record(changed, situation).first
    assert isinstance(first, Caution)
    assert first.text.startswith(piece.title)
    assert ESCALATE in first.text


@pytest.mark.parametrize("seed", range(30))
def test_what_was_said_of_a_partner_is_never_on_it(atlas: Atlas, book: Rulebook, seed: int) -> None:
    """Only roles are: two cases that differ in nothing else than why a partner has its role read the same."""
    situation = situation_of(book, seed, 2, 4)
    said = " ".join(words(record(atlas, situation)))
    for factor in book.factors:
        for option in factor.options if factor.scope == "partner" else ():
            assert option.tells not in said
            assert option.words not in said
    first, *others = situation.workstreams
    noted = tuple(dataclasses.replace(one, notes={"partner_wants": "They never wanted to"}) for one in first.partners)
    loud = dataclasses.replace(first, partners=noted, notes={"trust": "The hospital broke its word"})
    told = record(atlas, dataclasses.replace(situation, workstreams=(loud, *others)))
    assert " ".join(words(told)) == said


def test_other_ways_of_working_are_not_taken_because_of_what_was_said(atlas: Atlas, book: Rulebook) -> None:
    said = [one for one in words(record(atlas, planted.planted(book))) if "because you said" in one]
    assert said
    tells = {option.tells.rstrip(".") for factor in book.factors for option in factor.options}
    quotes = [quote for one in said for quote in re.findall("“(.*?)”", one)]
    assert quotes
    assert set(quotes) <= tells


def test_what_several_pieces_of_work_ask_for_is_told_once(atlas: Atlas) -> None:
    paper = record(atlas, told_in(atlas, "food_poverty.feature"))
    (actions,) = (one for one in paper.blocks if isinstance(one, PaperTable) and one.about == "What has to be done")
    steps = [row[1] for row in actions.rows]
    assert len(steps) == len(set(steps))


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("pieces", [1, 3, 6])
def test_it_is_counted_to_fit_on_a_page(atlas: Atlas, book: Rulebook, seed: int, pieces: int) -> None:
    assert height_of(record(atlas, situation_of(book, seed, pieces, 6))) <= DENSE_PAGE


def longest(book: Rulebook) -> Situation:
    """Three pieces of work with the longest titles, results and names there are."""
    situation = situation_of(book, 5, 3, 5)
    pieces = []
    for at, one in enumerate(situation.workstreams):
        named = tuple(
            dataclasses.replace(each, name=f"{each.name} {'of the county ' * 13}"[:200]) for each in one.partners
        )
        title = f"{at} {'Support for frail older people at home ' * 5}"[:200]
        told = {"result": "They stay well " * 26, "lightest": "One team in one part of town " * 13}
        pieces.append(dataclasses.replace(one, title=title, partners=named, **told))
    return dataclasses.replace(situation, workstreams=tuple(pieces))


def printed(atlas: Atlas, situation: Situation) -> int:
    """On how many pages a record is printed, with the link that opens the case."""
    consultation = Consultation(atlas, situation)
    link = to_open(consultation, lambda one: f"https://spectrum.example.org/answer?case={packed(case_text(one))}")
    paper = with_link(record_paper(consultation, 0, TODAY), link)
    content = as_pdf(paper, datetime.datetime(2026, 11, 30, tzinfo=datetime.timezone.utc))
    return len(PdfReader(io.BytesIO(content)).pages)


@pytest.mark.parametrize("name", STORIES)
def test_every_worked_story_is_printed_on_one_page(atlas: Atlas, name: str) -> None:
    assert printed(atlas, told_in(atlas, name)) == 1


@pytest.mark.parametrize("make", [planted.planted, longest], ids=["23 partners", "longest texts"])
def test_large_cases_are_printed_on_one_page(atlas: Atlas, book: Rulebook, make: object) -> None:
    assert callable(make)
    assert printed(atlas, make(book)) == 1


@pytest.mark.parametrize("seed", range(4))
def test_several_pieces_of_work_are_printed_on_one_page(atlas: Atlas, book: Rulebook, seed: int) -> None:
    assert printed(atlas, situation_of(book, seed, 2 + seed, 6)) == 1


def test_a_partner_without_a_name_for_its_part_is_not_settled(atlas: Atlas, book: Rulebook) -> None:
    situation = situation_of(book, 1, 1, 1)
    (piece,) = situation.workstreams
    bare = dataclasses.replace(piece, partners=(Partner("The school"),))
    said = words(record(atlas, dataclasses.replace(situation, workstreams=(bare,))))
    assert "Not settled: The school." in said


def test_what_was_typed_stays_on_it_whatever_else_has_to_go(atlas: Atlas, book: Rulebook) -> None:
    """Filling in every row, one after the other, never makes a row that was filled in before go away."""
    for situation in (planted.planted(book), told_in(atlas, "frailty.feature"), situation_of(book, 4, 3, 4)):
        typed: dict[str, str] = {}
        for blank in [one for one in record(atlas, situation).fields if one.name.startswith("owner-")]:
            typed[blank.name] = f"Owner of {blank.name}"
            paper = record(atlas, put_in(situation, typed))
            now = {one.name: one.value for one in paper.fields}
            assert {name: now.get(name) for name in typed} == typed


def test_why_a_partner_holds_the_work_back_is_not_on_it(atlas: Atlas) -> None:
    of_partner = {"adds_value": ("essential",), "partner_wants": ("no",), "affected": ("some",)}
    (piece, *_) = told_in(atlas, "rough_sleeping.feature").workstreams
    unwilling = dataclasses.replace(piece, partners=(*piece.partners, Partner("Zed", of_partner, asked="yes")))
    situation = Situation("Rough sleeping", (unwilling,))
    advice = Consultation(atlas, situation).advice_on()
    assert "essential-partner-refuses" in advice.fired
    said = " ".join(words(record(atlas, situation)))
    assert "does not want to" not in said
    assert "These partners can't work that closely yet." in said


def test_everybody_who_sees_it_differently_is_on_it(atlas: Atlas, book: Rulebook) -> None:
    first, second, *others = planted.planted(book).workstreams
    second = dataclasses.replace(second, dissent="The pharmacies would start sooner")
    assert "The pharmacies would start sooner" in words(record(atlas, Situation("W", (first, second, *others))))


def test_every_story_is_there() -> None:
    assert len(load_features(ROOT / "features" / "worked")) == len(STORIES) > 10
