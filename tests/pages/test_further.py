"""What would change an answer, and where the advice ends, as the pages tell it."""

from __future__ import annotations

import re

import pytest

from .browsing import Visit

HELD_BACK = """title: A shared front door
is_running: no
claimed_mode: collaborate
answers: {solo_reach: no, interdependence: back_and_forth, problem_type: unclear, side_effects: harm, put_in: real,
  value_gain: large, joint_cost: steady, time_pressure: none, sole_duty: no, info_lawful: not_needed, goal_fit: shared,
  trust: broken, leader_backing: words, time_people: spare, give_up: not_discussed, incentives: apart,
  convening: trusted, power_gap: small, power_talk: openly}
"""
ORDERS = re.compile("^(mend|change|get|make|lose|ask) ", re.IGNORECASE)


def test_what_would_earn_a_way_of_working_stands_apart_from_what_would_lose_it(visitor: Visit) -> None:
    visitor.open(HELD_BACK)
    assert visitor.title == "Start by cooperating"
    visitor.unfold()
    section = visitor.page.locator("#change")
    words = section.inner_text()
    earn, _, lose = words.partition("When it would be another way of working")
    assert "What you could do" in earn
    assert "What would earn collaborating" in earn
    assert "mend one of these" in earn.casefold()
    assert "would no longer hold" in lose
    lines = [one.strip() for one in section.locator("h3:last-of-type ~ details li").all_inner_texts()]
    assert lines
    assert not [one for one in lines if ORDERS.match(one)]  # nobody is told to lose anything
    for shown in section.locator("details").all():
        assert shown.locator("> .govuk-details__text > ul > li").count() <= 4


def test_several_changes_come_with_an_order_and_what_is_advised_after_each(visitor: Visit) -> None:
    more = HELD_BACK.replace("power_gap: small, power_talk: openly", "power_gap: large, power_talk: never")
    visitor.open(more)
    visitor.unfold()
    told = visitor.page.locator("#change").inner_text()
    order = told.partition("In this order")[2]
    assert re.search(r"First .*: it would (still )?be", order)
    assert re.search(r"Then .*: it would be collaborating\.", order)


@pytest.mark.parametrize(
    ("text", "door"),
    [
        ("title: Merge our two charities", "charity regulator"),
        ("title: The bus service\nresult: A good bus company wins the tender", "procurement or commercial team"),
        ("title: Small grants for youth clubs", "grants team"),
        ("title: Taking a child into care\nanswers: {sole_duty: one_only}", "legal adviser of the body"),
        ("title: The river is rising\nanswers: {time_pressure: hours}", "999"),
    ],
)
def test_where_the_advice_ends_it_says_whose_door_is_next(visitor: Visit, text: str, door: str) -> None:
    visitor.open(text)
    told = visitor.page.inner_text(".s-answer").partition("Where this advice ends")[2]
    assert "Whose door is next: " in told
    assert door in told
    assert "You told: " in told or "You wrote " in told


def test_nothing_is_said_of_other_doors_where_none_is_next(visitor: Visit) -> None:
    visitor.open(HELD_BACK)
    assert "Where this advice ends" not in visitor.words()
