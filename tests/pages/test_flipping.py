"""Make it flip, and two stories one answer apart, in a real browser: everything travels in the address."""

from __future__ import annotations

from .browsing import Visit

STORY = "/stories/the-joint-wellbeing-plan"


def test_somebody_tries_reads_what_came_of_it_and_tries_again(visitor: Visit) -> None:
    visitor.go(f"{STORY}/flip")
    visitor.page.get_by_label("Cooperating", exact=True).check()
    visitor.page.locator("summary", has_text="The work").click()
    visitor.page.locator("[id='work.put_in']").select_option("real")
    visitor.press("See what is advised then")
    outcome = visitor.page.locator(".s-flip__outcome")
    assert "It does not flip" in outcome.inner_text()
    assert visitor.page.locator("[id='work.put_in']").input_value() == "real"
    visitor.page.locator("[id='work.value_gain']").select_option("large")
    visitor.press("See what is advised then")
    assert "It flips" in outcome.inner_text()
    visitor.press("Show the fewest changes that do it")
    assert "Two answers are enough" in outcome.inner_text()
    visitor.page.go_back()
    visitor.page.go_back()
    assert "It does not flip" in outcome.inner_text()
    visitor.press("Begin again")
    assert visitor.page.locator("[id='work.put_in']").input_value() == "no"


def test_somebody_chooses_for_both_stories_and_then_reads_why(visitor: Visit) -> None:
    visitor.go("/stories")
    visitor.follow("stories one answer apart")
    visitor.page.locator(".s-pairs a").first.click()
    for side in ("first", "second"):
        visitor.page.locator(f"input[name={side}][value=coordinate]").check()
        before = visitor.page.inner_text("main")
        assert "The guidance says" not in before
        assert "So does the guidance." not in before
    visitor.press("See what the guidance says")
    after = visitor.page.inner_text("main")
    assert "So does the guidance." in after or "The guidance says" in after
    address = visitor.page.url
    visitor.press("Read this one again")
    assert not visitor.page.locator("input:checked").count()
    visitor.page.go_back()
    assert visitor.page.url == address
    visitor.press("Next pair")
    assert visitor.page.locator("input[name=first]").count()
