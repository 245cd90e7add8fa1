"""What people typed on papers, and what the link on a paper opens."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.input.mistakes import BadSituation
from spectrum.papers.paper import DAY, LONG, Blank, PaperTable, ToOpen
from spectrum.papers.to_open import MORE_WAYS, WHOLE, to_open, to_share, with_link
from spectrum.papers.typed import filled, kept_by_the_case, mistakes_in, put_in
from spectrum.rulebook import Rulebook
from spectrum.situation import Partner, Situation, Task, Workstream
from spectrum.situation.link import case_text
from spectrum.situation.schema import LONGEST_LINE, LONGEST_TITLE, MOST_TASKS, read_situation

from .sample_paper import sample
from .test_report import worked

TWO = Situation("Two things", (Workstream("Lifts", {"solo_reach": ("no",)}), Workstream("Stairs")))


def test_what_is_typed_goes_into_the_piece_of_work_it_is_about() -> None:
    typed = {
        "owner-0-joint-creation": " Dr  Okafor ",
        "by-0-joint-creation": "2027-03-31",
        "by-1-money": "2027-01-02",
        "dissent-1": "The clinic.\r\nIt fears for its rota.",
        "review-1": "2027-06-30",
        "decided_by-0": "The board",
        "place": "The library",
    }
    lifts, stairs = put_in(TWO, typed).workstreams
    assert lifts.tasks == {"joint-creation": Task("Dr Okafor", "2027-03-31")}
    assert stairs.tasks == {"money": Task("", "2027-01-02")}
    assert (stairs.dissent, stairs.review) == ("The clinic.\nIt fears for its rota.", "2027-06-30")
    assert (lifts.decided_by, stairs.decided_by) == ("The board", "")
    assert lifts.answers == TWO.workstreams[0].answers


def test_an_empty_box_takes_back_what_stood_there() -> None:
    typed = {"owner-0-a": "Ann", "by-0-a": "2027-03-31", "review-0": "2027-03-31", "dissent-0": "No."}
    assert put_in(put_in(TWO, typed), dict.fromkeys(typed, "")) == TWO
    kept = put_in(put_in(TWO, typed), {"owner-0-a": " "})
    assert kept.workstreams[0].tasks == {"a": Task("", "2027-03-31")}


def test_everything_that_is_wrong_is_told_at_once_at_its_field() -> None:
    typed = {
        "by-0-a": "31/03/2027",
        "review-0": "2027-02-30",
        "owner-0-a": "A" * (LONGEST_TITLE + 1),
        "dissent-0": "A" * (LONGEST_LINE + 1),
        "decided_by-2": "The board",
        "owner-0-b": "Ann",
    }
    with pytest.raises(BadSituation) as told:
        put_in(TWO, typed)
    said = {one.place: one.detail for one in told.value.mistakes}
    assert set(said) == set(typed) - {"owner-0-b"}
    assert "such as 2027-03-31" in said["by-0-a"]
    assert "no day of the calendar" in said["review-0"]
    assert said["owner-0-a"] == "Use 200 characters or fewer here. Now there are 201."
    assert "from 0 to 1" in said["decided_by-2"]


def test_no_more_owners_are_taken_than_a_case_may_hold() -> None:
    with pytest.raises(BadSituation, match="at most 200"):
        put_in(TWO, {f"owner-0-{rule}": "Ann" for rule in range(MOST_TASKS + 1)})
    assert len(put_in(TWO, {f"owner-0-{rule}": "Ann" for rule in range(MOST_TASKS)}).workstreams[0].tasks) == MOST_TASKS


@pytest.mark.parametrize(
    "name", ["", "place", "owner-0", "owner-x-a", "review-0-a", "dissent", "by-12345-a", "title", "review--1"]
)
def test_other_fields_are_not_kept_by_the_case(name: str) -> None:
    assert not kept_by_the_case(name)
    assert put_in(TWO, {name: "2027-03-31"}) == TWO


NAMES = ["owner-0-a", "owner-1-a", "by-0-a", "by-1-b", "dissent-0", "review-1", "decided_by-1"]
DAYS = st.dates(datetime.date(1000, 1, 1)).map(str)


@given(st.dictionaries(st.sampled_from(NAMES), st.text(max_size=60) | DAYS))
def test_what_was_put_in_can_be_kept_and_opened_again(book: Rulebook, typed: dict[str, str]) -> None:
    """Either something is refused, or a file of the case holds exactly what was typed."""
    try:
        situation = put_in(TWO, typed)
    except BadSituation as error:
        assert {one.place for one in error.mistakes} <= set(typed)
        return
    assert read_situation(case_text(situation), "case", book) == situation
    assert put_in(situation, typed) == situation


def test_a_paper_is_filled_where_something_was_typed_and_nowhere_else() -> None:
    paper = filled(sample(), {"place": "The town hall", "owner-0-info_lawful": "Ann", "nowhere": "Bob"})
    now = {one.name: one.value for one in paper.fields}
    assert now == {
        **{one.name: one.value for one in sample().fields},
        "place": "The town hall",
        "owner-0-info_lawful": "Ann",
    }
    assert filled(paper, {"place": "The library", "owner-0-info_lawful": ""}) == sample()


def test_fields_that_only_the_paper_has_are_checked_too() -> None:
    paper = dataclasses.replace(sample(), first=(Blank("met", "We met on", kind=DAY), Blank("why", "Why", kind=LONG)))
    told = mistakes_in(
        paper, {"met": "soon", "why": "w" * (LONGEST_LINE + 1), "place": "p" * LONGEST_TITLE, "other": "o" * 999}
    )
    assert [one.place for one in told] == ["met", "why"]
    assert not mistakes_in(paper, {"met": "", "why": "w" * LONGEST_LINE})


# The link on paper

SAID = "The school never keeps its word"


def told_of_partners() -> Situation:
    answers = {"adds_value": ("essential",), "partner_wants": ("no",)}
    school = Partner("The school", answers, {"adds_value": SAID}, asked="no", small="yes", invited="yes")
    desk = Workstream("A desk", {"trust": ("broken",)}, partners=(school,), notes={"trust": SAID}, dissent=SAID)
    view = Situation("A desk", (Workstream("A desk", notes={"trust": SAID}),), answers_of="The school")
    return Situation("A desk", (desk, Workstream("Stairs", partners=(school,))), views=(view,))


def test_what_one_partner_said_of_another_is_never_in_the_link() -> None:
    shared = to_share(told_of_partners())
    assert SAID not in case_text(shared)
    assert not shared.views
    for piece, before in zip(shared.workstreams, told_of_partners().workstreams, strict=True):
        assert piece.partners == (Partner("The school"),)
        assert (piece.title, piece.answers) == (before.title, before.answers)


def texts() -> st.SearchStrategy[str]:
    return st.text("abc ", min_size=1, max_size=9).map(lambda text: f"secret {text}")


@given(texts(), texts(), texts())
def test_no_words_about_partners_pass(one: str, two: str, three: str) -> None:
    partner = Partner("P", {"adds_value": ()}, {"adds_value": one}, "yes", "yes", "no")
    piece = Workstream("W", notes={"trust": two}, partners=(partner,), dissent=three)
    shared = case_text(to_share(Situation("S", (piece,), views=(Situation(one, (piece,)),))))
    assert "secret" not in shared
    assert "adds_value" not in shared


def test_the_paper_says_what_was_left_out_and_only_that(atlas: Atlas) -> None:
    told = to_open(Consultation(atlas, told_of_partners()), case_text)
    assert told.says.startswith(
        "It opens this case without what was told of each partner, the notes beside the answers, "
        "who sees it differently and what partners answered for themselves."
    )
    named = Situation("A desk", (Workstream("A desk", {"trust": ("broken",)}, partners=(Partner("The school"),)),))
    assert to_open(Consultation(atlas, named), case_text).says == WHOLE
    noted = Situation("A desk", (Workstream("A desk", {"trust": ("broken",)}, notes={"trust": "Ann"}),))
    assert (
        to_open(Consultation(atlas, noted), case_text).says
        == "It opens this case without the notes beside the answers."
    )


def cases(atlas: Atlas) -> Iterator[Situation]:
    """Worked cases, with their partners and with what was told of these turned around."""
    for _, piece in worked(atlas):
        yield Situation(piece.title, (piece,))
        refusing = (Partner("The clinic", {"adds_value": ("essential",), "partner_wants": ("no",)}),)
        yield Situation(piece.title, (dataclasses.replace(piece, partners=refusing),))


def test_the_paper_says_that_the_page_may_show_more_ways_exactly_where_it_does(atlas: Atlas) -> None:
    found = set()
    for situation in cases(atlas):
        says = to_open(Consultation(atlas, situation), case_text).says
        before = set(Consultation(atlas, situation).advice_on().advised)
        after = set(Consultation(atlas, to_share(situation)).advice_on().advised)
        assert before <= after
        assert (MORE_WAYS in says) is (before < after)
        found.add(before < after)
    assert found == {True, False}


def test_the_link_stands_at_the_end_of_the_paper(atlas: Atlas) -> None:
    link = to_open(Consultation(atlas, TWO), lambda situation: "https://example.org/?case=" + situation.title)
    paper = with_link(sample(link=""), link)
    assert list(paper.blocks)[-1] == link
    assert link == ToOpen("https://example.org/?case=Two things", "Open this case", WHOLE)
    assert not [one for one in sample(link="").blocks if isinstance(one, ToOpen)]
    assert [one for one in paper.blocks if isinstance(one, PaperTable)]
