"""Make it flip: the fewest changed answers are exact, every smallest way flips, and the page gives no hint."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from spectrum.atlas import Atlas
from spectrum.consultation import Consultation, LiveEngine
from spectrum.reasoning import expanded
from spectrum.rulebook import Rulebook
from spectrum.scenarios import load_features
from spectrum.scenarios.feature_files import read_feature
from spectrum.server import create_app
from spectrum.situation import Partner, Workstream, answered
from spectrum.training import Library, stories_of
from spectrum.training.flip import FewestWays, FlipTask
from spectrum.training.flip_partners import IN_SUM, Recipe, partners_in_sum
from spectrum.training.flip_words import attempt_words, smallest_words

from .flipping import Decider, cases, check
from .plausible import plausible

SAMPLE, MOST_SETS = 8, 3_000
WISH = Workstream(
    "A shared front door",
    {
        "solo_reach": ("no",),
        "interdependence": ("back_and_forth",),
        "problem_type": ("unclear",),
        "side_effects": ("friction",),
        "put_in": ("real",),
        "value_gain": ("large",),
        "joint_cost": ("steady",),
        "time_pressure": ("none",),
        "sole_duty": ("no",),
        "info_lawful": ("in_place",),
        "goal_fit": ("shared",),
        "trust": ("growing",),
        "leader_backing": ("backed",),
        "time_people": ("set_aside",),
        "give_up": ("named",),
        "incentives": ("neutral",),
        "convening": ("not_yet",),
        "power_gap": ("small",),
        "power_talk": (),
    },
    is_running="no",
    partners=tuple(
        Partner(name, {"adds_value": ("essential",), "partner_wants": (wants,), "partner_capacity": ("yes",)})
        for name, wants in (("Council", "no"), ("Tenants", "no"), ("Police", "willing"))
    ),
)


@pytest.fixture(scope="module")
def library(atlas: Atlas) -> Library:
    return stories_of(atlas, load_features())


def test_the_fewest_changes_are_those_found_by_trying_everything(atlas: Atlas) -> None:
    decider = Decider()
    reached = [check(atlas, decider, piece, MOST_SETS)[0] for piece in itertools.islice(cases(atlas), SAMPLE)]
    assert max(max(some.values()) for some in reached) >= 4


def test_every_smallest_way_flips_it_for_the_engine_too(atlas: Atlas, library: Library, live: LiveEngine) -> None:
    for story in library.stories[:8]:
        task = FlipTask(atlas, story.piece, story.others)
        for target, par in task.pars.items():
            for one in task.smallest(target):
                for ways in itertools.islice(_exact(one), 3):
                    piece = story.piece
                    for (partner, name), option in ways.items():
                        piece = answered(piece, (partner, name), (option,))
                    consultation = Consultation.of(atlas, piece)
                    consultation.prove(live)
                    assert (len(ways), consultation.advice_on().advised) == (par, (target,))


def _exact(one: FewestWays) -> Iterator[dict[tuple[str, str], str]]:
    for recipe, answers in itertools.product(one.recipes, expanded(one.change)):
        for options in itertools.product(*(atom.options for _, atom in recipe)):
            partners = {(name, atom.factor): option for (name, atom), option in zip(recipe, options, strict=True)}
            yield {**partners, **{("", name): option for name, option in answers.items()}}


def test_two_partners_who_say_no_are_two_answers_to_change(atlas: Atlas) -> None:
    task = FlipTask(atlas, WISH)
    assert task.now == ("coordinate",)
    assert task.pars["collaborate"] == 2
    found = task.smallest("collaborate")
    assert {_named(recipe) for one in found for recipe in one.recipes} == {("Council", "Tenants")}
    ways = [way for one in found for way in _exact(one)]
    assert {("Council", "partner_wants"): "keen", ("Tenants", "adds_value"): "useful"} in ways
    told = smallest_words(task, "collaborate")
    assert any("Council, The partner's own wish" in item for _, some in told.lines[0].choose_from for item in some)


def _named(recipe: Recipe) -> tuple[str, ...]:
    return tuple(name for name, _ in recipe)


def test_what_partners_come_to_is_what_the_advice_says_of_them(atlas: Atlas, book: Rulebook) -> None:
    for seed in range(60):
        piece = plausible(book, seed)
        for some in partners_in_sum(atlas, piece):
            for recipe in some.recipes[:2]:
                changed = piece
                for partner, atom in recipe:
                    changed = answered(changed, (partner, atom.factor), (atom.options[0],))
                look = Consultation.of(atlas, changed).looks[0]
                assert tuple(look.choices[IN_SUM]) == some.stands
                assert len(recipe) == some.changed


def test_an_answer_that_nobody_knows_may_be_told_and_what_work_it_is_stays(atlas: Atlas) -> None:
    task = FlipTask(atlas, WISH)
    asked = {name for partner, name in task.questions if not partner}
    assert "power_talk" in asked
    assert not asked & {"is_running", "claimed_mode", "work_changed"}
    attempt = task.attempt({("", "power_talk"): "openly", ("", "is_running"): "yes"}, "cooperate")
    assert dict(attempt.changed) == {("", "power_talk"): "openly"}
    assert attempt_words(task, attempt).changed[0].was == "Nobody knows"


def test_answers_that_do_not_go_together_are_told(atlas: Atlas) -> None:
    task = FlipTask(atlas, WISH)
    attempt = task.attempt({("", "value_gain"): "none"}, "act_alone")
    assert not attempt.flips
    assert len(attempt_words(task, attempt).asked_again) == 3
    assert any(one.asked_again for one in smallest_words(task, "act_alone").lines) or task.pars["act_alone"] > 1


@pytest.mark.parametrize(
    ("changed", "target", "says"),
    [
        ({"goal_fit": "opposed"}, "collaborate", "You changed one answer. It takes two at least."),
        (
            {"side_effects": "harm", "trust": "broken"},
            "collaborate",
            "You changed two answers. Two can be enough, but other ones than these.",
        ),
        ({}, "collaborate", "You have not changed an answer yet. The fewest that would do is two."),
    ],
)
def test_how_it_stands_to_the_fewest_is_said(atlas: Atlas, changed: dict[str, str], target: str, says: str) -> None:
    task = FlipTask(atlas, WISH)
    attempt = task.attempt({("", name): option for name, option in changed.items()}, target)
    assert attempt_words(task, attempt).compared == says


def test_a_case_that_leaves_too_much_open_is_refused_before_any_work(atlas: Atlas) -> None:
    assert not FlipTask(atlas, Workstream("Nothing is told", is_running="yes")).is_small_enough


# -- the page ----------------------------------------------------------------------------------------------------------


def test_every_story_can_be_flipped(client: FlaskClient, library: Library, atlas: Atlas) -> None:
    for story in library.stories:
        page = client.get(f"/stories/{story.id}/flip").get_data(as_text=True)
        targets = FlipTask(atlas, story.piece, story.others).pars
        assert all(f'value="{mode}"' in page for mode in targets)
        assert "fewest that would" not in page  # nothing of how few would do, before somebody tries


def test_a_try_is_marked_and_the_smallest_ways_come_on_request(client: FlaskClient) -> None:
    address = "/stories/the-joint-wellbeing-plan/flip?to=cooperate&work.put_in=real"
    tried = client.get(address).get_data(as_text=True)
    assert "It does not flip" in tried
    assert "It takes two at least." in tried
    assert "Two answers are enough" not in tried
    told = client.get(address + "&work.value_gain=large&show=fewest").get_data(as_text=True)
    assert "It flips" in told
    assert "It can&#39;t be done with fewer." in told
    assert "Two answers are enough" in told
    assert "thought experiment" in told


def test_every_mistake_is_told_at_once_and_nothing_is_lost(client: FlaskClient) -> None:
    page = client.get("/stories/the-joint-wellbeing-plan/flip?work.put_in=reel&work.value_gain=clear").get_data(True)
    assert "There is a problem" in page
    assert "Choose the way of working that the advice should become." in page
    assert "Did you mean &#34;real&#34;?" in page
    assert '<option value="clear" selected>' in page


UNTOLD = """
@sector-police @difficulty-plain @phase-running
Feature: Patrols

  Scenario: Patrols on the line
    Given a piece of work called "Patrols on the line"
    And the partners are already doing this together
    When they ask how to work together
    Then the advice is acting alone
"""


def test_a_story_that_leaves_too_much_open_says_so(atlas: Atlas) -> None:
    client = create_app(atlas, [read_feature(UNTOLD, "untold.feature")]).test_client()
    page = client.get("/stories/patrols-on-the-line/flip?to=coexist").get_data(as_text=True)
    assert "This story can't be flipped here" in page


def test_there_is_no_such_story(client: FlaskClient) -> None:
    assert client.get("/stories/no-such-story/flip").status_code == 404
