"""Somebody who has never written a story does so in a browser: statements are added, used in place, and run."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe

from .browsing import Visit

TYPED = """Story: The minibus
  Three lunch clubs each have a minibus.

  Given nobody could get thsi result alone
  And some steps must wait for somebody else's or fit round them
  When they ask how to work together
  Then the advice is coordinating

Story: Another
  Given trust is broken
"""


def test_a_story_is_written_from_the_list_and_run(visitor: Visit) -> None:
    visitor.go("/write")
    visitor.page.fill("#text", TYPED)
    visitor.page.locator("#text").evaluate("box => box.setSelectionRange(150, 150)")
    visitor.page.fill("#words", "can do its part with")
    assert visitor.page.locator(".s-topic:visible").count() < visitor.page.locator(".s-topic").count()
    visitor.page.locator("[data-add*='Each partner can do its part with what it has']:visible").first.click()
    lines = visitor.page.input_value("#text").split("\n")
    assert "  And Each partner can do its part with what it has" in lines[4:6]
    visitor.page.fill("#words", "nothing like this")
    assert "Press Find" in visitor.page.inner_text("#added")
    visitor.press("Run it")
    assert "One line was not understood" in visitor.words()
    visitor.page.locator("[data-use='Nobody could get this result alone']").first.click()
    kept = visitor.page.input_value("#text")
    assert "  Given Nobody could get this result alone" in kept.split("\n")
    assert "thsi" not in kept
    visitor.press("Run it")
    first = visitor.page.locator(".s-story-ran").first
    assert "The expectation holds." in first.inner_text()
    found = Axe().run(visitor.page, options={"resultTypes": ["violations"]}).response["violations"]
    assert not [one["id"] for one in found]


def test_what_is_expected_is_added_below_what_is_told(visitor: Visit) -> None:
    visitor.go("/write")
    visitor.page.fill("#text", TYPED)
    visitor.page.locator("#text").evaluate("box => box.setSelectionRange(90, 90)")
    visitor.page.fill("#words", "no duty is set")
    visitor.page.locator("[data-add*='no duty is set']:visible").first.click()
    lines = visitor.page.input_value("#text").split("\n")
    assert lines[7] == "  And no duty is set"
    visitor.page.fill("#words", "misconceptions are at work")
    visitor.page.locator("[data-add*='these misconceptions are at work']:visible").first.click()
    lines = visitor.page.input_value("#text").split("\n")
    assert lines[8] == "  And these misconceptions are at work"
    assert lines[9].strip().startswith("| ")
    assert lines[10:12] == ["", "Story: Another"]


def test_an_answer_told_instead_is_put_in_place_of_the_one_that_counts(visitor: Visit) -> None:
    alone = "One organisation alone could do a useful part of it and no more"
    visitor.go("/write")
    text = visitor.page.input_value("#text").replace("is coordinating", "is coexisting")
    visitor.page.fill("#text", text.replace("  When they ask", f"  And {alone}\n  When they ask"))
    visitor.press("Run it")
    assert "Not used" in visitor.page.locator(".s-ran").inner_text()
    button = visitor.page.locator(".s-line__why li:has-text('in place of line') [data-use]").first
    at, use = button.get_attribute("data-at"), button.get_attribute("data-use")
    before = visitor.page.input_value("#text").split("\n")
    button.click()
    after = visitor.page.input_value("#text").split("\n")
    changed = [place for place, (old, new) in enumerate(zip(before, after, strict=True), 1) if old != new]
    assert changed == [int(at or 0)]
    assert after[changed[0] - 1] == f"  And {use}"
    for other in visitor.page.locator(".s-line__why li button").all()[1:]:
        other.click()
    visitor.press("Run it")
    assert "The expectation holds." in visitor.page.locator(".s-story-ran").inner_text()
