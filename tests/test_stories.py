"""Worked scenarios as stories: what they tell, what they keep for later, and what the shipped ones cover."""

from __future__ import annotations

import collections

import pytest

from spectrum.atlas import Atlas
from spectrum.scenarios import load_features
from spectrum.scenarios.feature_files import read_feature
from spectrum.training import Library, expected_ways, load_teaching, mistakes_in_stories, stories_of

FEATURE = """
@sector-schools @difficulty-plain @phase-planned
Feature: Two food banks
  They stand in one street.

  To talk about: who eats where.

  Background:
    Given nobody could get this result alone

  @point-M1
  Scenario: A list
    Somebody must keep it.

    Experts could differ: about the street.

    Given a piece of work called "A list of who is open when"
    And people would get: Food when they need it
    And the partner "The church": this partner is keen to be part of it
    And these answers
      | The partners keep small promises to each other. |
      | No law gives one body alone the last word on the main decision. |
    When they ask how to work together
    Then the advice is cooperating or collaborating
    And the work calls for collaborating
"""


def test_a_story_tells_in_blocks_and_keeps_the_rest_for_later(atlas: Atlas) -> None:
    story = stories_of(atlas, [read_feature(FEATURE, "a.feature")]).story("a-list")
    assert story.setting == ("They stand in one street.", "Somebody must keep it.")
    assert story.to_talk_about == ("Who eats where.",)
    assert story.experts_differ == ("About the street.",)
    first, second = story.blocks
    assert first.sentences == (
        "Nobody could get this result alone.",
        "The church: this partner is keen to be part of it.",
    )
    assert [*first.piece.answers] == ["solo_reach"]
    assert [*second.piece.answers] == ["solo_reach", "trust", "sole_duty"]
    assert {one.piece.result for one in story.blocks} == {"Food when they need it"}
    assert (story.tags.sector, story.tags.points) == ("schools", ("M1",))
    assert expected_ways(atlas, story) == ("cooperate", "collaborate")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("@sector-schools", "@sector-school", 'Did you mean "schools"?'),
        ("@phase-planned", "", "needs one tag that begins @phase-, and has 0"),
        ("@point-M1", "@point-M8", '"@point-M8" is no tag of stories'),
        ("@difficulty-plain", "@difficulty-plain @difficulty-thought", "and has 2"),
    ],
)
def test_a_mistyped_tag_is_told_and_its_story_left_out(atlas: Atlas, before: str, after: str, said: str) -> None:
    features = [read_feature(FEATURE.replace(before, after), "a.feature")]
    mistakes = [str(one) for one in mistakes_in_stories(atlas, features, load_teaching(atlas.rulebook))]
    assert len(mistakes) >= 1
    assert said in mistakes[0]
    assert not stories_of(atlas, features).stories


@pytest.fixture(scope="module")
def library(atlas: Atlas) -> Library:
    return stories_of(atlas, load_features())


def test_every_shipped_story_can_be_told(atlas: Atlas, library: Library) -> None:
    features = load_features()
    assert not [*mistakes_in_stories(atlas, features, library.teaching)]
    worked = [one for feature in features if "worked/" in feature.file for one in feature.scenarios]
    assert [one.scenario for one in library.stories] == worked
    for story in library.stories:
        assert story.setting
        assert story.piece.result
        assert story.to_talk_about, story.id
        assert story.experts_differ, story.id
        assert expected_ways(atlas, story), story.id


def test_the_shipped_stories_cover_what_trainers_teach(atlas: Atlas, library: Library) -> None:
    stories = library.stories
    assert len(stories) >= 30
    points = collections.Counter(point for one in stories for point in one.tags.points)
    assert [one.id for one in atlas.rulebook.misconceptions if points[one.id] < 3] == []
    ways = collections.Counter(way for one in stories for way in expected_ways(atlas, one)[:1])
    assert [mode for mode in atlas.rulebook.mode_ids if ways[mode] < 4] == []
    traits = collections.Counter(trait for one in stories for trait in one.tags.traits)
    wanted = {"fashionable": 6, "alone-looks-easy": 3, "nobody-knows": 3, "ending": 2, "refusing-partner": 2}
    assert {trait: count for trait, count in wanted.items() if traits[trait] < count} == {}
    sectors = {one.tags.sector for one in stories}
    assert {"schools", "police", "employment", "planning", "climate", "migration", "culture"} <= sectors
    assert {"research", "emergencies"} <= sectors


def test_what_a_story_is_the_point_of_is_raised_in_it(atlas: Atlas, library: Library) -> None:
    """Held by the scenario itself: it names the misconception as one that is at work."""
    titles = {one.id: one.title for one in atlas.rulebook.misconceptions}
    for story in library.stories:
        expected = [
            cell
            for step in story.scenario.steps
            if step.is_outcome and "not at work" not in step.text
            for cell in (step.text, *(row[0] for row in step.rows))
        ]
        for point in story.tags.points:
            assert any(titles[point] in one for one in expected), (story.id, point)
