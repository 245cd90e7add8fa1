"""What if an answer were different: beside the case, with before and after, and kept only on purpose."""

from __future__ import annotations

import json

from .browsing import Visit

CASE = """title: A shared front door
is_running: no
claimed_mode: collaborate
answers: {solo_reach: yes_all, interdependence: separate, side_effects: none, put_in: no, value_gain: none,
  time_pressure: none, trust: broken}
"""


def _try(visitor: Visit, change: str) -> None:
    visitor.page.locator("select#change").select_option(change)
    assert "/what-if" in visitor.page.url  # choosing alone sends nothing
    visitor.press("See what would be advised")


def _sides(visitor: Visit) -> list[str]:
    return visitor.page.locator(".s-side .govuk-heading-l").all_inner_texts()


def _open(visitor: Visit) -> None:
    visitor.open(CASE)
    visitor.page.locator("details#change > summary").click()
    visitor.follow("Try other answers beside this case")


def test_before_and_after_stand_side_by_side_and_the_case_stays_as_it_is(visitor: Visit) -> None:
    _open(visitor)
    assert _sides(visitor) == ["Act alone"]
    address = visitor.page.url
    _try(visitor, "interdependence:hand_offs")
    assert _sides(visitor) == ["Act alone", "Coordinate"]
    assert visitor.page.url.startswith(address)
    visitor.follow("Back to the answer, as it is")
    assert visitor.title == "Act alone"
    assert json.loads(visitor.case)["workstreams"][0]["answers"]["interdependence"] == "separate"


def test_choosing_in_the_list_sends_nothing(visitor: Visit) -> None:
    _open(visitor)
    before = visitor.page.url
    visitor.page.locator("select#change").select_option("interdependence:hand_offs")
    visitor.page.wait_for_timeout(300)
    assert visitor.page.url == before


def test_each_change_can_be_undone_and_all_of_them(visitor: Visit) -> None:
    _open(visitor)
    _try(visitor, "interdependence:hand_offs")
    _try(visitor, "trust:strong")
    assert visitor.page.locator(".s-changes .govuk-summary-list__row").count() == 2
    visitor.page.locator(".s-changes a", has_text="Undo").first.click()
    visitor.page.wait_for_load_state()
    assert _sides(visitor) == ["Act alone", "Act alone"]
    visitor.follow("Undo it")
    assert _sides(visitor) == ["Act alone"]


def test_a_change_is_kept_on_purpose_only(visitor: Visit) -> None:
    _open(visitor)
    _try(visitor, "interdependence:hand_offs")
    visitor.press("Keep this change in the case")
    assert visitor.title == "Coordinate"
    assert json.loads(visitor.case)["workstreams"][0]["answers"]["interdependence"] == "hand_offs"
    visitor.page.go_back()
    assert _sides(visitor) == ["Act alone", "Coordinate"]


def test_back_takes_the_last_change_away(visitor: Visit) -> None:
    _open(visitor)
    _try(visitor, "interdependence:hand_offs")
    _try(visitor, "put_in:real")
    visitor.page.go_back()
    assert _sides(visitor) == ["Act alone", "Coordinate"]
