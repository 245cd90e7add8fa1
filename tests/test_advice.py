"""Advice: a mode is named alone only when it is proven, both sides are shown, and what does not bind stays quiet."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spectrum.advice import WorkstreamAdvice
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.rulebook import Rulebook
from spectrum.situation import Answers, Partner, Workstream

TRUE_CASE = {
    "solo_reach": "no", "interdependence": "back_and_forth", "problem_type": "unclear", "side_effects": "overlap",
    "put_in": "real", "goal_fit": "shared", "value_gain": "large", "joint_cost": "heavy", "time_pressure": "none",
    "mandate": "none", "sole_duty": "no", "info_lawful": "in_place", "trust": "strong", "leader_backing": "backed",
    "time_people": "set_aside", "give_up": "named", "incentives": "together", "convening": "trusted",
    "power_gap": "small", "power_talk": "openly",
}  # fmt: skip
JOB_FOR_ONE = {
    **TRUE_CASE, "solo_reach": "yes_all", "interdependence": "separate", "side_effects": "none", "put_in": "no",
    "value_gain": "none",
}  # fmt: skip
FIVE_TO_MEND = {
    "trust": "untested", "leader_backing": "words", "time_people": "spare", "give_up": "not_discussed", "incentives": "apart",
}  # fmt: skip
SEVEN_TO_MEND = {**FIVE_TO_MEND, "convening": "chair_only", "power_gap": "large", "power_talk": "never"}
NEEDED = {
    "adds_value": "essential",
    "partner_wants": "willing",
    "partner_capacity": "yes",
    "must_stay_independent": "no",
}

Given = dict[str, "str | tuple[str, ...]"]


def ask(atlas: Atlas, answers: Given, claimed: str = "", *partners: Given) -> WorkstreamAdvice:
    some = tuple(Partner(f"Partner {number}", plain(one)) for number, one in enumerate(partners))
    return Consultation.of(atlas, Workstream("Work", plain(answers), claimed, partners=some)).advice_on()


def plain(answers: Given) -> Answers:
    return {name: (said,) if isinstance(said, str) else said for name, said in answers.items()}


def test_a_settled_case_names_one_mode(atlas: Atlas) -> None:
    advice = ask(atlas, TRUE_CASE)
    assert (advice.needed, advice.feasible, advice.advised) == (("collaborate",),) * 3
    assert advice.line == "On these answers, the lightest way of working that fits is collaborating."
    assert advice.unanswered == ()
    assert advice.close_call == ()
    assert advice.conditions == advice.to_mend == advice.limits == ()


def test_nothing_answered_leaves_everything_open(atlas: Atlas, book: Rulebook) -> None:
    advice = ask(atlas, {})
    assert advice.advised == book.mode_ids
    assert {book.rule[one].layer for one in advice.fired} == {"hedge"}
    assert advice.reasons == advice.against == advice.limits == advice.conditions == advice.to_mend == ()
    assert (advice.floor, advice.floors) == (None, (None, "coordinate", "cooperate"))
    assert advice.comply_light is None
    assert (advice.weighing, advice.name_and_practice) == ("", "")


def test_an_open_answer_that_cannot_matter_leaves_the_mode_proven(atlas: Atlas) -> None:
    assert ask(atlas, {**JOB_FOR_ONE, "trust": (), "convening": ("nobody", "trusted")}).advised == ("act_alone",)


def test_an_open_answer_that_matters_leaves_both_modes(atlas: Atlas) -> None:
    advice = ask(atlas, {**TRUE_CASE, "goal_fit": ("separate", "overlapping")})
    assert advice.advised == ("cooperate", "collaborate")
    assert advice.line == "On these answers, it is still open between cooperating and collaborating."
    assert "aims-differ" in advice.may_fire
    assert advice.close_call == ("Answers that are still open could change it.",)
    assert advice.unanswered == ("goal_fit",)
    assert advice.limits == ()


def test_a_ceiling_never_shows_through_as_a_need(atlas: Atlas) -> None:
    advice = ask(atlas, {**TRUE_CASE, "goal_fit": "opposed"})
    assert (advice.needed, advice.feasible, advice.advised) == (("collaborate",), ("coordinate",), ("coordinate",))
    assert "fits" not in advice.line


def test_reasons_say_which_of_them_the_need_rests_on(atlas: Atlas) -> None:
    reasons = ask(atlas, TRUE_CASE).reasons
    assert [(reason.rule, reason.decides) for reason in reasons] == [
        ("create-together", True), ("put-something-in", False), ("agree-the-hand-offs", False),
    ]  # fmt: skip


def test_an_argument_that_was_thrown_out_is_set_aside(atlas: Atlas) -> None:
    advice = ask(atlas, {**TRUE_CASE, "value_gain": "small"})
    assert advice.needed == ("coordinate",)
    aside = {reason.rule: reason.set_aside for reason in advice.reasons}
    assert aside == {"create-together": True, "agree-the-hand-offs": False}


def test_the_losing_side_is_shown_strongest_first(atlas: Atlas) -> None:
    against = ask(atlas, {**TRUE_CASE, "problem_type": "known", "side_effects": "harm"}).against
    assert [reason.strength for reason in against] == ["strong", "strong", "medium", "medium"]


def test_what_is_missing_stays_quiet_when_the_work_needs_no_more(atlas: Atlas) -> None:
    advice = ask(atlas, {**JOB_FOR_ONE, **SEVEN_TO_MEND, "sole_duty": "one_only"})
    assert advice.limits == advice.conditions == advice.to_mend == ()


def test_what_is_missing_is_told_to_those_who_claim_to_work_closely(atlas: Atlas) -> None:
    answers: Given = {**TRUE_CASE, "problem_type": "known", "leader_backing": "words", "sole_duty": "one_only"}
    claimed = ask(atlas, answers, "collaborate")
    assert (claimed.advised, claimed.conditions) == (("cooperate",), ())
    assert [(one.rule, one.binds) for one in claimed.to_mend] == [("leaders-only-say-so", False)]
    assert [(one.rule, one.binds) for one in claimed.limits] == [("one-body-decides", False)]
    quiet = ask(atlas, answers, "coordinate")
    assert quiet.to_mend == quiet.limits == ()


def test_limits_come_lowest_first_each_with_who_would_take_a_first_step(atlas: Atlas) -> None:
    limits = ask(atlas, {**TRUE_CASE, "leader_backing": "against", "sole_duty": "one_only"}).limits
    assert [(limit.rule, limit.cap, limit.bound_by) for limit in limits] == [
        ("leaders-are-against", "coordinate", "partners"),
        ("one-body-decides", "cooperate", "law"),
    ]
    assert all(limit.first_step and limit.who and limit.binds for limit in limits)


def test_a_partner_that_refuses_is_the_first_thing_in_the_way(atlas: Atlas) -> None:
    refuses = {**NEEDED, "partner_wants": "no"}
    advice = ask(atlas, {**TRUE_CASE, "goal_fit": "opposed", "give_up": "refuse"}, "", NEEDED, refuses)
    assert advice.limits[0].rule == "essential-partner-refuses"
    assert advice.advised == ("coordinate",)


def test_a_start_carries_some_things_to_mend_as_conditions(atlas: Atlas) -> None:
    four = {name: said for name, said in FIVE_TO_MEND.items() if name != "incentives"}
    advice = ask(atlas, {**TRUE_CASE, **four})
    assert (advice.advised, len(advice.conditions), advice.to_mend) == (("collaborate",), 4, ())
    assert advice.line == "On these answers, collaborating fits, on four conditions."
    assert all(one.first_step and one.who and one.by and one.binds for one in advice.conditions)
    assert {one.otherwise for one in advice.conditions} == {("cooperate",)}


@pytest.mark.parametrize(
    ("answers", "advised", "count"), [(FIVE_TO_MEND, "cooperate", 5), (SEVEN_TO_MEND, "coordinate", 7)]
)
def test_too_much_to_mend_holds_the_work_back(atlas: Atlas, answers: Given, advised: str, count: int) -> None:
    advice = ask(atlas, {**TRUE_CASE, **answers})
    assert advice.advised == (advised,)
    assert advice.conditions == ()
    assert len([one for one in advice.to_mend if one.binds]) == count


def test_when_time_presses_nothing_waits_for_months(atlas: Atlas) -> None:
    advice = ask(atlas, {**TRUE_CASE, "info_lawful": "to_be_made", "time_pressure": "hours"})
    assert [(one.rule, one.by) for one in advice.conditions] == [("sharing-not-set-up", "")]
    assert "look-again" not in advice.fired


@pytest.mark.parametrize(
    ("changes", "floor", "light"),
    [
        ({}, None, False),
        ({"mandate": "required_joint"}, "cooperate", False),
        ({"mandate": "required_joint", "value_gain": "small"}, "cooperate", True),
        ({"mandate": ("none", "required_align")}, None, False),
        ({"mandate": ("none", "required_joint"), "value_gain": "small"}, None, None),
    ],
)
def test_a_duty_deeper_than_the_need_is_met_lightly(
    atlas: Atlas, changes: Given, floor: str | None, light: bool | None
) -> None:
    advice = ask(atlas, {**TRUE_CASE, **changes})
    assert (advice.floor, advice.comply_light) == (floor, light)


def test_practice_is_told_only_when_it_was_asked_about(atlas: Atlas) -> None:
    assert len(ask(atlas, TRUE_CASE).actual) in (0, 5)
    some: Given = {"work_changed": "nothing", "decisions_made": "separately"}
    assert ask(atlas, {**TRUE_CASE, **some}).actual == ("coexist", "cooperate")
    assert ask(atlas, {**TRUE_CASE, **some, "answerable": "unclear"}).actual == ("coexist",)


def test_the_name_is_set_beside_the_practice_where_both_are_known(atlas: Atlas) -> None:
    practice: Given = {"work_changed": "nothing", "resources_joined": "nothing", "decisions_made": "separately"}
    told = ask(atlas, {**TRUE_CASE, **practice, "answerable": "unclear"}, "collaborate")
    assert told.name_and_practice == "You call it collaborating; in practice you work side by side."
    assert ask(atlas, {**TRUE_CASE, **practice, "answerable": "unclear"}).name_and_practice == ""
    assert ask(atlas, TRUE_CASE, "collaborate").name_and_practice == ""


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
    wide, narrow = (Consultation.of(atlas, Workstream("Work", one)).advice_on() for one in (before, after))
    for aspect in ("needed", "feasible", "advised"):
        assert set(getattr(narrow, aspect)) <= set(getattr(wide, aspect))
    assert set(wide.fired) <= set(narrow.fired)
