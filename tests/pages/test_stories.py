"""Somebody works through a story in a real browser: nothing of the answer comes before the choice, by any channel."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from spectrum.atlas import Atlas
from spectrum.scenarios import load_features
from spectrum.training import Reveal, TeachingStory, mark, stories_of

from .browsing import Visit

STORY = "share-the-building-and-its-front-desk"


@pytest.fixture(scope="module")
def story(atlas: Atlas) -> TeachingStory:
    return stories_of(atlas, load_features()).story(STORY)


@pytest.fixture(scope="module")
def reveal(atlas: Atlas, story: TeachingStory) -> Reveal:
    return mark(atlas, story, "collaborate", "aims-clash")


def given_away_by(visitor: Visit, reveal: Reveal) -> Iterator[str]:
    """What belongs after the choice and is held by the page: its words, its markup, what is kept of it anywhere."""
    page = visitor.page
    held = [page.content(), page.evaluate("document.body.innerText"), page.url, page.title()]
    held.append(page.evaluate("JSON.stringify([localStorage, sessionStorage, document.cookie, history.state])"))
    kept = [reveal.advice.line, *reveal.story.to_talk_about, *reveal.story.experts_differ]
    kept += [one.concludes for one in reveal.concluded]
    yield from (one for one in kept for where in held if one in where)


def test_a_story_is_worked_through_and_nothing_of_the_answer_comes_before_the_choice(
    visitor: Visit, story: TeachingStory, reveal: Reveal
) -> None:
    visitor.go("/stories")
    visitor.follow(story.title)
    assert visitor.title == story.title
    assert not list(given_away_by(visitor, reveal))
    visitor.page.locator("input[name=way][value=collaborate]").check()
    visitor.page.fill("#said", "They share a desk")
    visitor.page.wait_for_timeout(200)
    assert not list(given_away_by(visitor, reveal))
    for one in visitor.asked:
        said = visitor.page.request.get(one)
        assert reveal.advice.line not in said.text() + json.dumps(said.headers)
    before = {urlsplit(one).path for one in visitor.asked}
    assert {one for one in before if not one.startswith("/static/")} == {"/stories", f"/stories/{STORY}"}

    visitor.press("Choose, and see the answer")
    assert visitor.page.locator(".govuk-error-summary li").inner_text() == "Choose the reason that decides it most."
    assert not list(given_away_by(visitor, reveal))
    assert visitor.page.locator("input[name=way][value=collaborate]").is_checked()
    assert visitor.page.input_value("#said") == "They share a desk"
    visitor.page.get_by_label("Aims clash").check()
    visitor.press("Choose, and see the answer")
    told = visitor.words()
    assert reveal.advice.line in told
    assert "In your words: They share a desk" in told
    assert all(one in told for one in (*story.to_talk_about, *story.experts_differ))


def test_the_parts_of_a_story_come_one_at_a_time(visitor: Visit, story: TeachingStory, reveal: Reveal) -> None:
    visitor.go(f"/stories/{STORY}/turns")
    for number, block in enumerate(story.blocks, start=1):
        assert f"part {number} of {len(story.blocks)}" in visitor.page.title()
        told = visitor.words()
        assert all(one in told for one in block.sentences)
        later = [one for after in story.blocks[number:] for one in after.sentences]
        assert not [one for one in later if one in visitor.page.content()]
        assert not list(given_away_by(visitor, reveal))
        visitor.page.get_by_label("Too early to say" if number == 1 else "Coordinate").check()
        visitor.press("Choose, and read on" if number < len(story.blocks) else "Choose, and look back on it all")
    assert visitor.title == "Looking back, part by part"
    assert visitor.page.locator("td .s-chosen").count() == len(story.blocks)
    visitor.page.go_back()
    assert f"part {len(story.blocks)} of" in visitor.page.title()
    visitor.page.get_by_role("link", name="Look at it as it was").first.click()
    assert "After this you chose: Too early to say" in visitor.words()
    assert not [one for one in story.blocks[1].sentences if one in visitor.page.content()]
    visitor.follow("Back to where you were")
    assert f"part {len(story.blocks)} of" in visitor.page.title()
