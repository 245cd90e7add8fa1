"""The pages in a real browser, as a programme manager would walk through them."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import docx
import pytest
import yaml
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from spectrum.atlas import Atlas
from spectrum.interview.beginning import TITLE
from spectrum.rulebook import Rulebook
from spectrum.server.pages import paper_files, paper_pages
from spectrum.situation import Workstream
from spectrum.situation.schema import LIGHTEST, LONGEST_LINE, LONGEST_TITLE, RESULT

from ..test_report import worked
from .browsing import Visit, visit
from .pictures import FOLDER, HASHES, pages

FEWER_TO_MEND = {
    "leader_backing": "backed",
    "time_people": "set_aside",
    "give_up": "named",
    "incentives": "together",
    "power_gap": "small",
    "convening": "nobody",
}
"""With the other answers of the frailty case, one thing to mend is left."""


CONDITIONS = {
    "solo_reach": "no", "interdependence": "back_and_forth", "problem_type": "unclear_disputed", "side_effects": "harm",
    "put_in": "real", "value_gain": "large", "time_pressure": "none", "sole_duty": "no", "info_lawful": "to_be_made",
    "leader_backing": "words", "time_people": "spare", "give_up": "named", "incentives": "together", "convening": "trusted",
}  # fmt: skip
"""As many conditions as a start can carry."""


def truth_of(atlas: Atlas, name: str) -> Workstream:
    return next(piece for title, piece in worked(atlas) if title == name)


@pytest.mark.parametrize(
    ("name", "headline"),
    [
        ("Redesign support for frail older people at home", "Start by cooperating"),
        ("This autumn's vaccination round", "Coordinate"),
        ("Replace the hospital's lifts", "Act alone"),
    ],
)
def test_a_worked_scenario_from_the_start_to_the_printed_record(
    visitor: Visit, atlas: Atlas, name: str, headline: str
) -> None:
    truth = truth_of(atlas, name)
    visitor.begin(name, truth.is_running, truth.claimed_mode)
    asked = visitor.answer_all(truth.answers)
    assert asked
    assert "Nothing left to ask can change the way of working or what to watch for." in visitor.page.inner_text("main")
    visitor.press("See the answer")
    assert visitor.title == headline
    visitor.page.fill("#answered_by", "The three deputies")
    visitor.page.fill("#decided_by", "The board in March")
    visitor.press("Papers to print and keep")
    visitor.follow("Record for a board")
    assert visitor.title == name
    printed = PdfReader(io.BytesIO(visitor.page.pdf(format="A4", prefer_css_page_size=True)))
    assert len(printed.pages) == 1
    words = " ".join(printed.pages[0].extract_text().split())
    assert headline in words
    assert name in words
    assert "Options considered" in words
    assert "The three deputies" in words
    assert "The board in March" in words
    with visitor.page.expect_download() as told:
        visitor.button("Download as PDF").click()
    assert len(PdfReader(told.value.path()).pages) == 1
    with visitor.page.expect_download() as told:
        visitor.button("Download for Word").click()
    document = docx.Document(str(told.value.path()))
    assert name in [one.text for one in document.paragraphs]


@pytest.mark.parametrize("kind", ["mend", "conditions"])
def test_the_longest_record_there_is_is_printed_on_one_page(visitor: Visit, book: Rulebook, kind: str) -> None:
    """Everything told as long as it can be, and as many partners as fit into an address."""
    answers = {one.id: max(one.option_ids, key=len) for one in book.factors if one.scope not in ("partner", "context")}
    if kind == "conditions":
        answers |= CONDITIONS
    piece = {
        "title": ("A title " * LONGEST_TITLE)[:LONGEST_TITLE].strip(),
        "answered_by": ("People " * LONGEST_TITLE)[:LONGEST_TITLE].strip(),
        "decided_by": ("A board " * LONGEST_TITLE)[:LONGEST_TITLE].strip(),
        "result": ("People " * LONGEST_LINE)[:LONGEST_LINE].strip(),
        "lightest": ("A board " * LONGEST_LINE)[:LONGEST_LINE].strip(),
        "is_running": "yes",
        "claimed_mode": "collaborate",
        "answers": {**answers, "trust": ["broken", "mending"], "goal_fit": ["overlapping", "shared"]},
        "partners": [{"name": f"Partner number {one}", "answers": {"adds_value": "essential"}} for one in range(40)],
    }
    visitor.open(json.dumps({"workstreams": [piece]}))
    visitor.press("Papers to print and keep")
    visitor.follow("Record for a board")
    printed = PdfReader(io.BytesIO(visitor.page.pdf(format="A4", prefer_css_page_size=True)))
    with visitor.page.expect_download() as told:
        visitor.button("Download as PDF").click()
    for paper in (printed, PdfReader(told.value.path())):
        assert len(paper.pages) == 1
        assert "The people who answer for the work decide" in " ".join(paper.pages[0].extract_text().split())


def test_an_interview_of_which_nobody_knows_anything(visitor: Visit) -> None:
    visitor.begin("A shared front desk")
    asked = visitor.answer_all({})
    assert len(asked) == len(set(asked))
    visitor.press("See the answer")
    assert visitor.title == "Still open"
    assert "First find out" in visitor.page.inner_text("main")
    visitor.press("Papers to print and keep")
    visitor.follow("Record for a board")
    printed = visitor.page.inner_text("main")
    assert "What to find out first" in printed
    assert "Still open" in printed


def test_changing_an_early_answer_keeps_the_rest(visitor: Visit, atlas: Atlas) -> None:
    visitor.begin("Lifts")
    visitor.answer_all(truth_of(atlas, "Replace the hospital's lifts").answers)
    before = visitor.page.locator(".govuk-summary-list__value").all_inner_texts()
    with visitor.page.expect_navigation():
        visitor.page.get_by_role("link", name="the answer to: Could one organisation").click()
    kept = visitor.page.locator("input[name=answer]:checked")
    assert kept.count() == 1
    visitor.answer("unknown")
    after = visitor.page.locator(".govuk-summary-list__value").all_inner_texts()
    changed = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    assert [now for _, now in changed] == ["We don't know yet"]


def test_changing_what_the_work_is_keeps_the_answers(visitor: Visit) -> None:
    visitor.go("/examples/frailty")
    visitor.press("Change my answers")
    before = visitor.page.locator(".govuk-summary-list__value").all_inner_texts()
    visitor.page.get_by_role("link", name=re.compile("Change ?: The piece of work")).click()
    assert visitor.page.input_value("#title") == before[0]
    visitor.page.fill("#title", "Frailty at home")
    visitor.press("Continue")
    assert visitor.title == "Check your answers"
    assert visitor.page.locator(".govuk-summary-list__value").all_inner_texts() == ["Frailty at home", *before[1:]]


def test_answers_that_do_not_go_together_are_asked_again_and_can_be_changed(visitor: Visit) -> None:
    visitor.open("{title: A desk, answers: {solo_reach: yes_all, value_gain: large}}")
    assert "What is it that the others add?" in visitor.page.inner_text(".s-answer")
    visitor.press("Change my answers")
    visitor.follow("Change “One organisation's reach”")
    assert visitor.factor == "solo_reach"
    visitor.answer("no")
    assert visitor.title == "Check your answers"
    assert "What is it that the others add?" not in visitor.page.inner_text("main")


def test_a_case_saved_by_other_means_opens_with_all_that_it_says(visitor: Visit) -> None:
    """As YAML, with who answered, and with what it is about."""
    visitor.go("/examples/frailty")
    case = json.loads(visitor.case)
    case["workstreams"][0] |= {"answered_by": "The deputies", "result": "Fewer falls", "lightest": "One street"}
    case["workstreams"][0]["answers"] |= FEWER_TO_MEND
    visitor.open(yaml.safe_dump(case))
    assert visitor.title == "Collaborate, on one condition"
    words = visitor.words()
    for said in ("One condition for collaborating", "Who:", "By:"):
        assert said in words
    assert "If that is not done by then, coordinate." in words
    assert "The smallest version: One street" in words
    assert "Answered by The deputies" in words
    assert json.loads(visitor.case)["workstreams"][0]["result"] == "Fewer falls"


def test_a_case_in_an_old_form_says_what_is_not_known_any_more(visitor: Visit) -> None:
    visitor.open('{"lone_gap": "condition", "workstreams": [{"title": "A desk"}]}')
    assert '"lone_gap" is not' in visitor.page.locator(".govuk-error-summary").inner_text()
    assert "A desk" in visitor.page.input_value("#case")


def test_what_it_is_about_is_asked_first_and_shown_beside_every_question(visitor: Visit) -> None:
    visitor.go("/begin")
    labels = visitor.page.locator("main form label.govuk-label--s, main form legend").all_inner_texts()
    assert [one.strip() for one in labels][:3] == [TITLE.question, RESULT, LIGHTEST]
    assert "besides your own organisation" in labels[-1]
    visitor.page.fill("#title", "A desk")
    visitor.page.evaluate("document.getElementById('result').removeAttribute('maxlength')")
    visitor.page.fill("#result", "x" * (LONGEST_LINE + 1))
    visitor.press("Continue")
    assert f"Use {LONGEST_LINE} characters or fewer" in visitor.page.get_by_role("alert").inner_text()
    visitor.page.fill("#result", "People get seen on the day")
    visitor.page.fill("#lightest", "One rota")
    visitor.page.locator("input[name=is_running][value=no]").check()
    visitor.press("Continue")
    assert visitor.factor == "claimed_mode"  # it was left out, so it is asked before any other question
    assert not visitor.page.locator("input[value=several]").count()
    visitor.answer("unknown")
    for _ in range(3):
        assert visitor.page.locator(".s-about p").all_inner_texts() == [
            "The result: People get seen on the day", "The smallest version: One rota",
        ]  # fmt: skip
        visitor.answer("unknown")
    visitor.press("Stop here")
    assert "People get seen on the day" in visitor.page.inner_text("main")


def test_the_second_part_says_what_it_is_for_and_can_be_skipped(visitor: Visit, atlas: Atlas) -> None:
    truth = truth_of(atlas, "Redesign support for frail older people at home")
    visitor.begin("Frailty", "yes", "collaborate")
    told = []
    while name := visitor.factor:
        told += [one.splitlines()[0] for one in visitor.page.locator("div.s-settled").all_inner_texts()]
        visitor.answer(truth.answers[name][0] if truth.answers.get(name) else "unknown")
    assert told
    left = [int(re.search(r"At most ([0-9]+) more", one)[1]) for one in told]  # type: ignore[index]
    assert left == sorted(left, reverse=True)
    assert left[0] >= len(told)
    settled = "The way of working is settled: cooperating. The questions that are left can't change that."
    assert all(one.startswith(settled) for one in told)
    assert "Nothing left to ask" in visitor.page.inner_text("main")
    visitor.page.go_back()
    visitor.follow("Skip this part and see the answer")
    assert visitor.title == "Start by cooperating"


def test_stopping_early_says_which_warnings_are_still_open(visitor: Visit) -> None:
    visitor.begin("A desk", "yes", "collaborate")
    visitor.press("Stop here")
    visitor.press("See the answer")
    assert "Not asked or not known yet" in visitor.words()


def test_a_damaged_link_says_so(visitor: Visit) -> None:
    visitor.go("/open#not-a-case-%")
    expect(visitor.page.get_by_role("alert")).to_contain_text("This link is damaged")


def test_going_back_shows_the_answer_that_was_given(visitor: Visit) -> None:
    visitor.begin("A shared front desk")
    first = visitor.factor
    visitor.answer("unknown")
    visitor.follow("Back")
    assert visitor.factor == first
    assert visitor.page.locator("input[name=answer]:checked").input_value() == "unknown"


def test_a_page_with_nothing_chosen_says_so_beside_the_question(visitor: Visit) -> None:
    visitor.begin("A shared front desk")
    visitor.press("Continue")
    assert visitor.page.get_by_role("alert").inner_text().startswith("There is a problem")
    assert visitor.page.locator(".govuk-error-message").count() == 1
    visitor.page.locator("input[value=several]").check()
    visitor.page.locator("input[name=options]").nth(0).check()
    visitor.page.locator("input[name=options]").nth(1).check()
    visitor.press("Continue")
    assert not visitor.page.get_by_role("alert").count()


def test_everything_works_without_scripts(browser: Browser, address: str, book: Rulebook, atlas: Atlas) -> None:
    with visit(browser, address, book, java_script_enabled=False) as visitor:
        visitor.begin("Lifts")
        visitor.answer_all(truth_of(atlas, "Replace the hospital's lifts").answers)
        visitor.press("See the answer")
        assert visitor.title == "Act alone"
        visitor.page.locator("#change summary").first.click()
        visitor.follow("Try other answers beside this case")
        visitor.page.locator("select#change").select_option("interdependence:hand_offs")
        visitor.press("See what would be advised")
        assert visitor.page.locator(".s-side .govuk-heading-l").all_inner_texts()[0] == "Act alone"
        assert visitor.page.locator(".s-side .govuk-heading-l").all_inner_texts()[1] != "Act alone"


def test_with_the_keyboard_only(visitor: Visit) -> None:
    keys = visitor.page.keyboard

    def tab_to(selector: str) -> None:
        for _ in range(60):
            keys.press("Tab")
            if visitor.page.evaluate("one => document.activeElement.matches(one)", selector):
                return
        raise AssertionError(f"{selector} can't be reached with the keyboard")

    visitor.go("/")
    tab_to(".govuk-button--start")
    keys.press("Enter")
    visitor.page.wait_for_selector("#title")
    tab_to("#title")
    keys.type("A shared front desk")
    keys.press("Enter")
    for _ in range(3):
        visitor.page.wait_for_selector("input[name=answer]")
        name = visitor.factor
        tab_to("input[name=answer]")
        keys.press("Space")
        keys.press("ArrowDown")
        keys.press("Enter")
        expect(visitor.page.locator("input[name=factor]")).not_to_have_value(name)
    tab_to("button[value=check]")
    keys.press("Enter")
    expect(visitor.page.locator("h1")).to_have_text("Check your answers")


def test_another_piece_of_work_takes_no_answer_over_and_tells_what_was_answered_before(
    visitor: Visit, book: Rulebook
) -> None:
    visitor.go("/examples/rough-sleeping")
    visitor.press("Add another piece of work")
    visitor.page.fill("#title", "A fourth thing")
    for name in ("is_running", "claimed_mode"):
        visitor.page.locator(f"input[name={name}][value=unknown]").check()
    visitor.press("Continue")
    told = []
    while name := visitor.factor:
        assert not visitor.page.locator("input[name=answer]:checked").count()
        if book.factor[name].scope == "partnership":
            told += visitor.page.get_by_text("you answered:").all_inner_texts()
        visitor.answer("unknown")
    assert told


def test_the_pictures_in_the_readme_show_the_pages_as_they_are(browser: Browser, atlas: Atlas) -> None:
    kept = json.loads(HASHES.read_text())
    assert {name: words for name, _, words in pages(browser, atlas)} == kept, "take them anew with: make pictures"
    assert all((FOLDER / f"{name}.png").exists() for name in kept)


def test_without_the_extra_the_record_is_still_there_to_print(visitor: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper_files, "can_make", lambda _: False)
    monkeypatch.setattr(paper_pages, "can_make", lambda _: False)
    visitor.go("/examples/flood")
    visitor.press("Papers to print and keep")
    visitor.follow("Record for a board")
    assert "Download" not in visitor.page.inner_text("main")
    assert visitor.title


def test_a_case_file_is_kept_and_opened_again(visitor: Visit, tmp_path: Path) -> None:
    visitor.open(json.dumps({"title": "A desk", "answers": {"trust": "growing"}}))
    kept = visitor.case
    with visitor.page.expect_download() as told:
        visitor.page.get_by_role("link", name="Download the case file").click()
    file = tmp_path / "case.json"
    file.write_bytes(told.value.path().read_bytes())
    assert told.value.suggested_filename == "a-desk-case.json"
    visitor.go("/open")
    visitor.page.set_input_files("#file", file)
    visitor.press("Open")
    assert visitor.case == kept
