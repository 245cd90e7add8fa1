"""Marking a choice: the reasons that decide, and the answers that rule a reason out, held against brute force."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator

import pytest

from spectrum.advice import look_at
from spectrum.atlas import Atlas
from spectrum.consultation.live_engine import LiveEngine
from spectrum.rulebook import Rulebook
from spectrum.scenarios import load_features, told
from spectrum.scenarios.feature_files import read_feature
from spectrum.situation import Workstream
from spectrum.training import ABOUT, Grounds, TeachingStory, mark, reason_of, reasons_of, stories_of, true_reasons

from .oracle import needed_and_feasible

CASES = 150
STORY = """
@sector-schools @difficulty-plain @phase-planned @point-M1
Feature: A front desk
  Three charities share a hall.

  Scenario: One desk
    To talk about: who sits there.

    Experts could differ: about the key.

    Given a piece of work called "One desk"
    And people would get: Help without being sent on
    And these answers
      | One organisation alone could do a useful part of it and no more.                       |
      | Some steps must wait for somebody else's or fit round them.                            |
      | It is known what has to be done, and it needs doing well.                              |
      | Going ahead alone would mean some doubling up.                                         |
      | Someone must hand over something that costs it, or there must be a pot that all draw on. |
      | Doing this together would leave people clearly better off, and we can say how.         |
      | Joining up would cost some hours of meetings and messages.                             |
    And these answers
      | The partners we can't do without want the same result.                                 |
      | No date in the next few months would hurt people or break the law if it were missed.   |
      | No law gives one body alone the last word on the main decision.                        |
      | No personal or protected information needs to pass between the partners.               |
      | The leaders back this with decisions, such as time, money or leave to commit.          |
      | The partner that must change most will change small things.                            |
      | A named person has time to run the joint part.                                         |
    When they ask how to work together
    Then the advice is cooperating
"""
IN_TIME = "No date in the next few months would hurt people or break the law if it were missed."
AT_ONCE = "If this is not done within hours, people are hurt or the law is broken."


def a_story(atlas: Atlas, *instead: str) -> TeachingStory:
    """The story above, perhaps with one sentence instead of another."""
    text = STORY.replace(*instead) if instead else STORY
    return stories_of(atlas, [read_feature(text, "a.feature")]).stories[0]


def some_pieces(book: Rulebook, chance: random.Random, known: float) -> Iterator[Workstream]:
    """Pieces of work with random answers, of which so great a part is known."""
    asked = [one for one in book.factors if one.scope in ("workstream", "partnership")]
    for number in range(CASES):
        answers = {one.id: (chance.choice(one.option_ids),) for one in asked if chance.random() < known}
        yield Workstream(f"Case {number}", answers)


def test_the_list_of_reasons_is_the_same_for_every_story_and_says_no_way_of_working(book: Rulebook) -> None:
    reasons = reasons_of(book)
    assert reasons is reasons_of(book)
    assert len({one.id for one in reasons}) == len({one.words for one in reasons}) == len(reasons)
    assert [about for about, _ in itertools.groupby(one.about for one in reasons)] == [*ABOUT]
    named = {word for mode in book.modes for word in (mode.name, mode.gerund)}
    assert not [one.words for one in reasons for word in named if word.casefold() in one.words.casefold()]


def test_what_decides_is_what_the_advice_rests_on(atlas: Atlas, book: Rulebook) -> None:
    """By the words of the design: the need where it is met, else what holds it back, and never nothing."""
    for piece in some_pieces(book, random.Random(5), known=1):
        look = look_at(atlas, [piece])[0]
        needed, feasible = needed_and_feasible(book, look.first.certain)
        advised = min(needed, feasible, key=book.depth)
        deciding = [reason_of(book, name) for name in sorted(true_reasons(atlas, piece))]
        assert deciding
        rules = [book.rule[name] for one in deciding for name in one.rules if name in look.first.certain]
        if advised == needed:
            assert not [one for one in rules if one.then.cap]
            assert all(one.then.supports in ("", advised) for one in rules)
        else:
            for_it = [book.depth(one.then.supports) for one in rules if one.then.supports]
            assert all(book.depth(advised) <= depth <= book.depth(needed) for depth in for_it)
            assert all(one.then.cap == advised for one in rules if one.then.cap)
            assert {one.about for one in deciding} & {"partners", "law_and_time"}


def test_while_ways_of_working_are_open_what_is_not_known_decides(atlas: Atlas, book: Rulebook) -> None:
    found = {len(true_reasons(atlas, piece)) for piece in some_pieces(book, random.Random(6), known=0.6)}
    assert 0 not in found
    assert true_reasons(atlas, Workstream("Nothing is told")) == {"not-known"}


def test_a_reason_that_does_not_hold_is_ruled_out_by_as_few_answers_as_can_be(atlas: Atlas, book: Rulebook) -> None:
    checked = 0
    for piece in itertools.islice(some_pieces(book, random.Random(7), known=0.8), 40):
        grounds = Grounds(atlas, look_at(atlas, [piece])[0])
        for reason in reasons_of(book):
            found = grounds.ruled_out_by(reason.rules)
            if reason.rules and grounds.holds(reason) is False and "essential_partners" not in found:
                assert _rules_out(atlas, piece, found, reason.rules)
                for fewer in itertools.combinations(piece.answers, len(found) - 1):
                    assert not _rules_out(atlas, piece, fewer, reason.rules)
                checked += 1
    assert checked > 200


def _rules_out(atlas: Atlas, piece: Workstream, names: tuple[str, ...], rules: tuple[str, ...]) -> bool:
    known = Workstream(piece.title, {name: piece.answers[name] for name in names})
    return not set(rules) & set(look_at(atlas, [known])[0].first.possible)


CHOICES = [
    (("cooperate", "put-something-in"), (True, "decides")),
    (("coordinate", "agree-the-hand-offs"), (False, "holds")),
    (("collaborate", "create-together"), (False, "does_not_hold")),
    (("cooperate", "aims-clash"), (True, "does_not_hold")),
    (("cooperate", "not-known"), (True, "does_not_hold")),
]


@pytest.mark.parametrize(("choice", "marked"), CHOICES)
def test_a_choice_is_marked(atlas: Atlas, live: LiveEngine, choice: tuple[str, str], marked: tuple[bool, str]) -> None:
    reveal = mark(atlas, a_story(atlas), *choice, live=live)
    assert (reveal.way_fits, reveal.reason.outcome) == marked
    assert reveal.advice.advised == ("cooperate",)
    assert reveal.proven
    assert reveal.reason.reply
    assert [one.reason.id for one in reveal.deciding] == [
        *("put-something-in", "answer-is-known", "pieces-can-be-planned", "nothing-for-more")
    ]
    assert {one.id for one in reveal.concluded} == {one.id for one in atlas.rulebook.misconceptions}
    assert [one.id for one in reveal.concluded if one.is_point] == ["M1"]


def test_a_limit_that_holds_the_work_back_decides_and_what_it_needs_only_holds(atlas: Atlas) -> None:
    story = a_story(atlas, IN_TIME, AT_ONCE)
    reveal = mark(atlas, story, "cooperate", "one-lead-now")
    assert reveal.advice.advised == ("cooperate",)
    assert reveal.reason.outcome == "holds"
    clash = a_story(atlas, "want the same result.", "want things that clash.")
    assert mark(atlas, clash, "coordinate", "aims-clash").reason.outcome == "decides"
    assert mark(atlas, clash, "coordinate", "put-something-in").reason.outcome == "decides"
    assert mark(atlas, clash, "coordinate", "answer-is-known").reason.outcome == "holds"


def test_a_reason_that_does_not_hold_is_told_with_the_answers_that_say_otherwise(atlas: Atlas) -> None:
    story = a_story(atlas)
    says = mark(atlas, story, "collaborate", "create-together").reason.says
    assert len(says) == 2
    assert set(says) <= {one for block in story.blocks for one in block.sentences}


def test_every_shipped_scenario_has_something_that_decides(atlas: Atlas) -> None:
    for feature in load_features():
        for scenario in feature.scenarios if "worked" in feature.file else ():
            assert true_reasons(atlas, told(atlas, scenario).piece()), str(scenario)
