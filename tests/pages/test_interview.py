"""The guided questions: their order, notes, earlier answers, the second part, and partners as one table."""

from __future__ import annotations

import json
import re
import statistics

from spectrum.atlas import Atlas
from spectrum.interview import MODE, USUALLY_IN_ALL, USUALLY_ON_THE_MODE, ahead, interview
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import TOPICS
from spectrum.situation import Workstream, answered

from ..plausible import plausible
from .browsing import Visit

TWO_PIECES = """
workstreams:
  - title: The rota
    is_running: no
    claimed_mode: unknown
    answers: {solo_reach: no}
    partners:
      - {name: The hospice, answers: {must_stay_independent: yes, adds_value: essential, partner_capacity: with_help}}
      - {name: The college}
  - title: The leaflet
    is_running: no
    claimed_mode: unknown
    partners: [{name: The hospice}]
"""


def test_the_work_is_asked_about_before_the_partners(visitor: Visit, book: Rulebook) -> None:
    visitor.begin("A shared front desk")
    topics = []
    while visitor.factor and not visitor.page.locator(".s-settled").count():
        topics.append(TOPICS.index(book.factor[visitor.factor].asked_under))
        visitor.answer("unknown")
    assert topics == sorted(topics)
    assert topics[0] == 0


def test_why_we_ask_is_one_sentence_and_no_answer_is_given_away(visitor: Visit, book: Rulebook) -> None:
    visitor.begin("A shared front desk")
    for _ in range(3):
        factor = book.factor[visitor.factor]
        assert factor.why in visitor.page.locator(".s-why").inner_text()
        hangs = visitor.page.locator("details", has_text="What hangs on it")
        assert hangs.get_attribute("open") is None
        hangs.locator("summary").click()
        told = hangs.locator(".govuk-details__text").inner_text()
        assert told.startswith("Depending on the answer, the way of working is")
        assert not any(option.words in told for option in factor.options)
        before = visitor.page.inner_text(".s-possible")
        visitor.page.locator("input[name=answer]").nth(0).check()
        assert visitor.page.inner_text(".s-possible") == before
        visitor.answer("unknown")


def test_a_note_beside_an_answer_goes_to_the_answer_and_on_no_paper(visitor: Visit) -> None:
    visitor.begin("A shared front desk")
    name = visitor.factor
    visitor.page.locator("summary", has_text="Add a note").click()
    visitor.page.fill("#note", "Ann of the hospice says so")
    visitor.answer("unknown")
    visitor.page.locator("summary", has_text="Your answers so far").click()
    assert "(Ann of the hospice says so)" in visitor.page.inner_text("main")
    visitor.press("Stop here")
    assert "Ann of the hospice says so" in visitor.page.inner_text(".s-checks")
    visitor.press("See the answer")
    assert json.loads(visitor.case)["workstreams"][0]["notes"] == {name: "Ann of the hospice says so"}
    assert "Ann of the hospice says so" in visitor.words()
    visitor.press("Papers to print and keep")
    visitor.follow("Record for a board")
    assert "Ann of the hospice" not in visitor.page.inner_text("main")


def test_earlier_answers_stay_in_view_each_with_change(visitor: Visit) -> None:
    visitor.begin("A shared front desk")
    first = visitor.factor
    visitor.answer("unknown")
    visitor.page.locator("summary", has_text="Your answers so far: 3").click()
    earlier = visitor.page.locator(".s-earlier dd")
    assert earlier.count() == 3
    with visitor.page.expect_navigation():
        earlier.nth(2).get_by_role("link").click()
    assert visitor.factor == first


def test_whoever_knows_little_is_offered_to_stop(visitor: Visit) -> None:
    visitor.begin("A family hub")
    for _ in range(3):
        assert "Much is not known yet" not in visitor.page.inner_text("main")
        visitor.answer("unknown")
    visitor.follow("Stop here, and see what to find out first")
    assert visitor.title == "Still open"
    assert "First find out" in visitor.page.inner_text(".s-first")


def test_how_much_is_ahead_is_said_and_shrinks(visitor: Visit, atlas: Atlas) -> None:
    visitor.begin("A shared front desk")
    aside = visitor.page.inner_text("aside")
    assert re.search(r"About [0-9]+ more questions?, at most [0-9]+, about the way of working\.", aside)
    assert "Then comes a second part, which you can skip." in aside
    start = Workstream("x", {}, "unknown", "no")
    counts = [ahead(atlas, start).mode]
    while (ask := interview(atlas, start).question) and ask.part == MODE:
        start = answered(start, ("", ask.factor.id), (ask.factor.option_ids[-1],))
        counts.append(ahead(atlas, start).mode)
    assert counts[-1] == 0
    assert counts[0] <= 2 * (len(counts) - 1) + 2


def test_the_front_page_says_how_many_questions_there_usually_are(visitor: Visit, atlas: Atlas) -> None:
    """Eight in ten plausible pieces of work lie within; what the page says is what is measured here."""
    on_the_mode, in_all = [], []
    for seed in range(100):
        truth = plausible(atlas.rulebook, seed)
        piece = Workstream("x", {}, truth.claimed_mode or "unknown", truth.is_running)
        parts = []
        while ask := interview(atlas, piece).question:
            parts.append(ask.part)
            piece = answered(piece, ("", ask.factor.id), truth.answers.get(ask.factor.id, ()))
        on_the_mode.append(parts.count(MODE))
        in_all.append(len(parts))
    for counts, (least, most) in ((on_the_mode, USUALLY_ON_THE_MODE), (in_all, USUALLY_IN_ALL)):
        tenths = statistics.quantiles(counts, n=10)
        assert abs(tenths[0] - least) <= 1.5
        assert abs(tenths[-1] - most) <= 1.5
    visitor.go("/")
    words = visitor.page.inner_text("main")
    assert f"{USUALLY_ON_THE_MODE[0]} to {USUALLY_ON_THE_MODE[1]} questions" in words
    assert f"{USUALLY_IN_ALL[0]} to {USUALLY_IN_ALL[1]} with the second part" in words


def test_all_partners_are_told_of_in_one_table(visitor: Visit) -> None:
    visitor.go("/begin")
    visitor.page.fill("#title", "A rota")
    visitor.page.fill("#partners", "The hospice\nThe college")
    for name in ("is_running", "claimed_mode"):
        visitor.page.locator(f"input[name={name}][value=unknown]").check()
    visitor.press("Continue")
    while visitor.factor:
        visitor.answer("unknown")
    assert visitor.title == "What does each partner bring, and want?"
    assert visitor.page.locator("tbody th").all_inner_texts() == ["The hospice", "The college"]
    visitor.page.locator("#partner-0-adds_value").select_option("essential")
    visitor.page.locator("#partner-1-partner_wants").select_option("unknown")
    visitor.press("Continue")
    while visitor.factor:
        visitor.answer("unknown")
    visitor.press("See the answer")
    partners = json.loads(visitor.case)["workstreams"][0]["partners"]
    assert partners == [
        {"name": "The hospice", "answers": {"adds_value": "essential"}},
        {"name": "The college", "answers": {"partner_wants": "unknown"}},
    ]


def test_the_table_is_filled_in_from_other_pieces_only_where_that_holds_for_the_partner(visitor: Visit) -> None:
    visitor.open(TWO_PIECES)
    visitor.follow("The leaflet")
    visitor.press("Change my answers")
    visitor.follow("Tell about the partners")
    chosen = {
        name: visitor.page.locator(f"#partner-0-{name}").input_value()
        for name in ("must_stay_independent", "partner_capacity", "adds_value", "partner_wants")
    }
    assert chosen == {
        "must_stay_independent": "yes",
        "partner_capacity": "with_help",
        "adds_value": "",
        "partner_wants": "",
    }
    assert visitor.page.locator("td", has_text="As in “The rota”").count() == 2
    visitor.press("Continue")
    visitor.press("See the answer")
    assert json.loads(visitor.case)["workstreams"][1]["partners"][0]["answers"]["partner_capacity"] == "with_help"


def test_another_piece_of_work_offers_the_partners_and_chooses_none(visitor: Visit) -> None:
    visitor.open(TWO_PIECES)
    visitor.press("Add another piece of work")
    boxes = visitor.page.locator("input[name=known]")
    assert boxes.count() == 2
    assert not visitor.page.locator("input[name=known]:checked").count()
    visitor.page.fill("#title", "A third thing")
    boxes.nth(0).check()
    visitor.press("Continue")
    visitor.page.goto(visitor.page.url.replace("/question?", "/answer?"))
    third = json.loads(visitor.case)["workstreams"][2]
    assert [one["name"] for one in third["partners"]] == ["The college"]
