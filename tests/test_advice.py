"""Advice: a mode is named alone only when it is proven, both sides are shown, and what does not bind stays quiet."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spectrum.advice import WorkstreamAdvice, advise_workstream
from spectrum.atlas import Atlas
from spectrum.rulebook import Rulebook
from spectrum.situation import Answers, Workstream

TRUE_CASE = {
    "solo_reach": "no", "interdependence": "back_and_forth", "problem_type": "unclear", "side_effects": "overlap",
    "goal_fit": "shared", "value_gain": "large", "joint_cost": "heavy", "time_pressure": "none", "mandate": "none",
    "sole_duty": "no", "info_lawful": "in_place", "trust": "strong", "leader_backing": "backed",
    "time_people": "set_aside", "give_up": "named", "incentives": "together", "convening": "trusted",
    "power_gap": "small", "power_talk": "openly",
}  # fmt: skip
JOB_FOR_ONE = {
    **TRUE_CASE, "solo_reach": "yes_all", "interdependence": "none", "side_effects": "none", "value_gain": "none",
}  # fmt: skip


def ask(atlas: Atlas, answers: dict[str, str | tuple[str, ...]], claimed: str = "") -> WorkstreamAdvice:
    given = {name: (said,) if isinstance(said, str) else said for name, said in answers.items()}
    return advise_workstream(atlas, Workstream("Work", given, claimed))


def test_a_settled_case_names_one_mode(atlas: Atlas) -> None:
    advice = ask(atlas, TRUE_CASE)
    assert (advice.needed, advice.feasible, advice.advised) == (("collaborate",),) * 3
    assert advice.line == "On these answers, the lightest way of working that fits is collaborating."
    assert advice.unanswered == ()
    assert advice.close_call == ()


def test_nothing_answered_leaves_everything_open(atlas: Atlas, book: Rulebook) -> None:
    advice = ask(atlas, {})
    assert advice.advised == book.mode_ids
    assert advice.fired == ("a-person-decides", "look-again")
    assert advice.reasons == advice.against == advice.limits == ()
    assert advice.actual == ()
    assert (advice.floor, advice.floors) == (None, (None, "coordinate", "cooperate"))
    assert advice.comply_light is None
    assert len(advice.unanswered) == 19


def test_an_open_answer_that_cannot_matter_leaves_the_mode_proven(atlas: Atlas) -> None:
    assert ask(atlas, {**JOB_FOR_ONE, "trust": (), "convening": ("nobody", "trusted")}).advised == ("act_alone",)


def test_an_open_answer_that_matters_leaves_both_modes(atlas: Atlas) -> None:
    advice = ask(atlas, {**TRUE_CASE, "trust": ("untested", "growing")})
    assert advice.advised == ("cooperate", "collaborate")
    assert advice.line == "On these answers, it is still open between cooperating and collaborating."
    assert "trust-is-untested" in advice.may_fire
    assert advice.close_call == ("Answers that are still open could change it.",)
    assert advice.unanswered == ("trust",)
    assert advice.limits == ()


def test_a_ceiling_never_shows_through_as_a_need(atlas: Atlas) -> None:
    advice = ask(atlas, {**TRUE_CASE, "trust": "broken"})
    assert (advice.needed, advice.feasible, advice.advised) == (("collaborate",), ("coordinate",), ("coordinate",))


def test_reasons_say_which_of_them_the_need_rests_on(atlas: Atlas) -> None:
    reasons = ask(atlas, TRUE_CASE).reasons
    assert [(reason.rule, reason.decides) for reason in reasons] == [
        ("create-together", True), ("put-something-in", False), ("keep-adjusting", False), ("agree-the-hand-offs", False),
    ]  # fmt: skip


def test_an_argument_that_was_thrown_out_is_set_aside(atlas: Atlas) -> None:
    advice = ask(atlas, {**TRUE_CASE, "value_gain": "small"})
    assert advice.needed == ("coordinate",)
    aside = {reason.rule: reason.set_aside for reason in advice.reasons}
    assert aside == {"create-together": True, "keep-adjusting": True, "agree-the-hand-offs": False}


def test_the_losing_side_is_shown_strongest_first(atlas: Atlas) -> None:
    against = ask(atlas, {**TRUE_CASE, "problem_type": "known", "side_effects": "harm"}).against
    assert [reason.strength for reason in against] == ["strong", "strong", "medium", "medium"]


def test_limits_stay_quiet_when_the_work_needs_no_more(atlas: Atlas) -> None:
    unready = {"trust": "untested", "convening": "nobody", "info_lawful": "to_be_made", "sole_duty": "one_only"}
    assert ask(atlas, {**JOB_FOR_ONE, **unready}).limits == ()


def test_limits_are_told_to_those_who_claim_to_cooperate_or_collaborate(atlas: Atlas) -> None:
    claimed = ask(atlas, {**JOB_FOR_ONE, "convening": "nobody"}, "collaborate")
    assert [(limit.rule, limit.binds) for limit in claimed.limits] == [("nobody-convenes", False)]
    assert ask(atlas, {**JOB_FOR_ONE, "convening": "nobody"}, "coordinate").limits == ()


def test_limits_come_lowest_first_with_a_first_step(atlas: Atlas) -> None:
    limits = ask(atlas, {**TRUE_CASE, "trust": "untested", "leader_backing": "against", "sole_duty": "one_only"}).limits
    assert [(limit.rule, limit.cap, limit.gap) for limit in limits] == [
        ("leaders-are-against", "coexist", "leaders"),
        ("one-body-decides", "coordinate", ""),
        ("trust-is-untested", "cooperate", "trust"),
    ]
    assert all(limit.closes and limit.binds for limit in limits)


@pytest.mark.parametrize(
    ("changes", "floor", "light"),
    [
        ({}, None, False),
        ({"mandate": "required_joint"}, "cooperate", False),
        ({"mandate": "required_joint", "trust": "broken"}, "cooperate", True),
        ({"mandate": ("none", "required_align")}, None, False),
        ({"mandate": ("none", "required_joint"), "trust": "broken"}, None, None),
    ],
)
def test_a_duty_deeper_than_the_advice_is_met_lightly(
    atlas: Atlas, changes: dict[str, str | tuple[str, ...]], floor: str | None, light: bool | None
) -> None:
    advice = ask(atlas, {**TRUE_CASE, **changes})
    assert (advice.floor, advice.comply_light) == (floor, light)


def test_practice_is_told_only_when_it_was_asked_about(atlas: Atlas) -> None:
    assert ask(atlas, TRUE_CASE).actual == ()
    assert ask(atlas, {**TRUE_CASE, "work_changed": "nothing"}).actual == ("coexist",)
    assert ask(atlas, {**TRUE_CASE, "work_changed": "dates"}).actual == ("coordinate", "cooperate")


def test_advice_cannot_be_changed_once_given(atlas: Atlas) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        ask(atlas, TRUE_CASE).title = "Other"  # type: ignore[misc]


@st.composite
def answers(draw: st.DrawFn, book: Rulebook) -> Answers:
    given = {}
    for factor in book.factors:
        if factor.scope in ("workstream", "partnership", "practice") and draw(st.booleans()):
            given[factor.id] = tuple(draw(st.lists(st.sampled_from(factor.option_ids), unique=True)))
    return given


@given(st.data())
def test_saying_more_never_brings_a_mode_back(atlas: Atlas, book: Rulebook, data: st.DataObject) -> None:
    before = data.draw(answers(book))
    after = dict(before)
    name = data.draw(st.sampled_from([factor.id for factor in book.factors if factor.scope == "workstream"]))
    left = before.get(name) or book.factor[name].option_ids
    after[name] = tuple(data.draw(st.lists(st.sampled_from(left), min_size=1, unique=True)))
    wide, narrow = (advise_workstream(atlas, Workstream("Work", one)) for one in (before, after))
    for aspect in ("needed", "feasible", "advised"):
        assert set(getattr(narrow, aspect)) <= set(getattr(wide, aspect))
    assert set(wide.fired) <= set(narrow.fired)
