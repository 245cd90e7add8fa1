"""The examples on the start page are features that say so, and one whose words no longer fit is left out."""

from __future__ import annotations

import dataclasses
import logging

import pytest

from spectrum.atlas import Atlas
from spectrum.rulebook import Rulebook
from spectrum.scenarios import load_features
from spectrum.scenarios.feature_files import read_feature
from spectrum.server.pages.examples import examples_of

FEATURE = """
@example @another
Feature: Two food banks
  Scenario: A list
    Given a piece of work called "A list of who is open when"
    And nobody could get this result alone
    And the partner "The church": this partner is keen to be part of it
    When they ask how to work together
    Then the advice is collaborating

  Scenario: A store
    Given Trust: Small promises are kept
    Then the advice is collaborating
"""


def test_a_feature_with_the_tag_is_an_example_with_its_own_name(atlas: Atlas) -> None:
    example = examples_of(atlas, [read_feature(FEATURE, "features/worked/food_banks.feature")])["food-banks"]
    assert example.title == example.situation.title == "Two food banks"
    first, second = example.situation.workstreams
    assert (first.title, second.title) == ("A list of who is open when", "A store")
    assert first.answers == {"solo_reach": ("no",)}
    assert first.partners[0].answers == {"partner_wants": ("keen",)}
    assert second.answers == {"trust": ("growing",)}


def test_a_feature_without_the_tag_is_none(atlas: Atlas) -> None:
    assert not examples_of(atlas, [read_feature(FEATURE.replace("@example", "@exampel"), "a.feature")])


def test_the_shipped_features_give_examples(atlas: Atlas) -> None:
    assert {"frailty", "flood", "rough-sleeping", "one-building"} <= examples_of(atlas, load_features()).keys()


def test_a_feature_that_does_not_fit_the_rulebook_is_no_example_and_no_error(
    atlas: Atlas, caplog: pytest.LogCaptureFixture
) -> None:
    reworded = dataclasses.replace(atlas, rulebook=_reworded(atlas.rulebook, "None of us could."))
    with caplog.at_level(logging.WARNING):
        assert not examples_of(reworded, [read_feature(FEATURE, "mine.feature")])
    assert "mine.feature can't be shown as an example: no statement reads" in caplog.text


def test_words_with_two_meanings_give_no_example_and_no_error(atlas: Atlas, caplog: pytest.LogCaptureFixture) -> None:
    twice = dataclasses.replace(atlas, rulebook=_reworded(atlas.rulebook, "This partner is keen to be part of it."))
    with caplog.at_level(logging.WARNING):
        assert not examples_of(twice, [read_feature(FEATURE, "mine.feature")])
    assert "is said of two things" in caplog.text


def _reworded(book: Rulebook, tells: str) -> Rulebook:
    """The rulebook with another sentence for "Nobody could get this result alone."."""
    reach = book.factor["solo_reach"]
    options = (*reach.options[:-1], dataclasses.replace(reach.options[-1], tells=tells))
    changed = dataclasses.replace(reach, options=options)
    return dataclasses.replace(book, factors=tuple(changed if one is reach else one for one in book.factors))
