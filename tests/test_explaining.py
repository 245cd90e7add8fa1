"""Explanations in three layers: the deeper never contradicts the higher, and everything said is true of the answers."""

from __future__ import annotations

import dataclasses
import json
import random
from typing import Any

import pytest
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator

from spectrum.advice import WorkstreamAdvice
from spectrum.advice.schema import EXPLAIN
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.interview import SKIPPABLE
from spectrum.scenarios import Story
from spectrum.situation import Situation, Workstream

from .test_interview import LIFTS, worked
from .walking import put_at


def advice_of(atlas: Atlas, answers: dict[str, tuple[str, ...]]) -> WorkstreamAdvice:
    (piece,) = Consultation(atlas, Situation("x", (Workstream("x", answers),))).advice.workstreams
    return piece


def some_answers(atlas: Atlas, chance: random.Random) -> dict[str, tuple[str, ...]]:
    factors = [one for one in atlas.rulebook.factors if one.scope in ("workstream", "partnership")]
    return {one.id: (chance.choice(one.option_ids),) for one in factors if chance.random() < 0.9}


def test_no_layer_says_what_a_deeper_one_does_not_hold(atlas: Atlas) -> None:
    chance = random.Random(1)
    for _ in range(40):
        answers = some_answers(atlas, chance)
        called = chance.choice(["", *atlas.rulebook.mode_ids])
        asked = Consultation.of(atlas, Workstream("x", answers, claimed_mode=called))
        line, reasons, proof = (asked.plain(one)["workstreams"][0] for one in EXPLAIN)
        assert set(line) < set(reasons) < set(proof)
        assert [one["title"] for one in line.pop("conditions")] == [one["title"] for one in reasons["conditions"]]
        assert all(reasons[name] == said for name, said in line.items())
        assert all(proof[name] == said for name, said in reasons.items())
        links = {one["rule"]: one for one in proof["proof"]}
        told = ("reasons", "against", "limits", "conditions", "to_mend")
        for reason in (one for name in told for one in reasons[name]):
            assert links[reason["rule"]]["because"] == reason["text"]
        assert set(links) <= set(proof["fired"])


def test_the_dangerous_half_is_never_held_alone(atlas: Atlas) -> None:
    line = Consultation.of(atlas, Workstream("x", {})).plain("line")["workstreams"][0]
    assert {"unsafe", "conditions", "needed", "line"} <= set(line)


def test_each_link_rests_on_answers_given_or_on_findings_made_before_it(atlas: Atlas) -> None:
    chance = random.Random(2)
    for _ in range(40):
        answers = some_answers(atlas, chance)
        made: set[str] = set()
        for link in advice_of(atlas, answers).explanation.proof:
            for one in link.rests_on:
                if one.factor in answers:
                    assert one.options == answers[one.factor]
                    (condition,) = (c for c in atlas.rulebook.rule[link.rule].when if c.name == one.factor)
                    assert set(one.options) <= set(condition.values)
                else:
                    assert one.factor in made
            assert link.concludes
            made.add(atlas.rulebook.rule[link.rule].then.finding)


def alone(atlas: Atlas, story: Story) -> WorkstreamAdvice:
    """The advice on a worked scenario without its partners, whose answers are their own."""
    piece = dataclasses.replace(story.piece(), partners=())
    return Consultation(atlas, Situation("x", (piece,))).advice.workstreams[0]


def test_why_not_names_answers_that_were_given_and_rules_that_look_at_them(atlas: Atlas) -> None:
    silent = told = 0
    for name, story in worked(atlas):
        piece = alone(atlas, story)
        answers = {**story.piece().answers, "is_running": (story.piece().is_running,)}
        assert [one.mode for one in piece.explanation.why_not] == [
            mode for mode in atlas.rulebook.mode_ids if mode not in piece.advised
        ], name
        for why_not in piece.explanation.why_not:
            assert why_not.blocks
            sizes = [len(block.answers) for block in why_not.blocks]
            assert sizes == sorted(sizes)
            assert all({*block.told, *block.besides} == set(block.answers) for block in why_not.blocks)
            for blocked in (one for block in why_not.blocks for one in block.answers):
                assert blocked.options == answers[blocked.factor]
                assert not blocked.holds or set(blocked.rules) <= set(piece.fired)
                told += 1
                silent += not blocked.because
    assert silent / told < 0.02, "answers that block, with no rule to say why"


def test_what_settles_it_and_what_played_no_part_do_not_overlap(atlas: Atlas) -> None:
    for _, story in worked(atlas):
        piece = dataclasses.replace(story.piece(), partners=())
        explanation = alone(atlas, story).explanation
        settled_by = {one.factor for one in explanation.settled_by}
        assert settled_by.isdisjoint(explanation.no_part)
        assert settled_by <= {*piece.answers, "is_running"}
        left = {name: said for name, said in piece.answers.items() if name not in explanation.no_part}
        without = Consultation(atlas, Situation("x", (dataclasses.replace(piece, answers=left),))).advice.workstreams[0]
        assert without.advised == explanation.how_sure.modes


def test_settled_is_what_stays_when_the_kindest_answers_are_one_step_worse(atlas: Atlas) -> None:
    words = set()
    for _, story in worked(atlas):
        piece = alone(atlas, story)
        sure = piece.explanation.how_sure
        assert (sure.word == "settled") == (len(piece.advised) == 1 and sure.optimism.survives)
        assert ("is a close call" in piece.sure_words) == (bool(piece.close_call) and len(piece.advised) == 1)
        words.add(sure.word)
    assert {"settled", "leaning"} <= words


# -- through the API ---------------------------------------------------------------------------------------------------


def post(client: FlaskClient, path: str, body: object) -> dict[str, Any]:
    response = client.post(f"/api/v1/{path}", json=body)
    assert response.status_code == 200, response.get_data(as_text=True)
    found: dict[str, Any] = response.json  # type: ignore[assignment]
    return found


def plain(answers: dict[str, tuple[str, ...]]) -> dict[str, str]:
    return {name: said[0] for name, said in answers.items()}


def nearest(some: dict[str, Any]) -> list[dict[str, Any]]:
    """The changes of a choice that are fewest."""
    parts = sorted((nearest(one) if "of" in one else [one] for one in some["of"]), key=len)
    return [atom for part in parts[: some["count"]] for atom in part]


def test_changes_hold_the_contract(client: FlaskClient, atlas: Atlas) -> None:
    found = post(client, "changes", {"answers": plain(LIFTS)})
    assert found["advised"] == ["act_alone"]
    assert found["radius"] == 1
    assert found["settled_by"] == list(LIFTS)
    assert found["no_part"] == []
    assert {"factor": "side_effects", "option": "overlap", "advised": ["coexist"]} in found["single"]
    assert found["to"]["coexist"]["ways"][0]["size"] == 1
    assert set(found["to"]) == set(atlas.rulebook.mode_ids) - {"act_alone"}
    for mode, way in found["to"].items():
        assert way["count"] == sum(one["count"] for one in way["ways"]) + way["not_told"]
        for one in way["ways"]:
            chosen = [*one["all_of"], *(atom for some in one["any_of"] for atom in nearest(some))]
            answers = {atom["factor"]: atom["options"][0] for atom in chosen}
            assert len(answers) == one["size"]
            then = post(client, "advice?explain=line", {"answers": {**plain(LIFTS), **answers}})
            assert then["workstreams"][0]["advised"] == [mode]


def test_the_next_question_holds_the_contract(client: FlaskClient) -> None:
    body: dict[str, Any] = {"answers": {}}
    parts = []
    while (found := post(client, "interview/next", body))["question"]:
        question = found["question"]
        parts.append(question["part"])
        assert found["stop"] == ("mode" if found["settled"] else "none")
        if question["part"] == "mode":
            assert question["factor"] in found["relevant"]
            assert set(question["futures"]) == {option["id"] for option in question["options"]}
            assert set().union(*question["futures"].values()) == set(found["advised"])
        options = [option["id"] for option in question["options"]]
        words = {"line": "A desk", "names": [{"name": "The college"}]}
        put_at(body, question["at"], options[-1] if options else words[question["form"]])
    assert found["settled"]
    assert found["stop"] == "all"
    assert found["questions"] == []
    assert found["open_warnings"] == []
    assert len(found["advised"]) == 1
    assert parts[:7] == ["context"] * 6 + ["mode"]
    assert 0 < parts.count("mode") < 19


def test_what_opens_an_interview_can_be_told_in_one_go_or_left_out(client: FlaskClient) -> None:
    found = post(client, "interview/next", {})
    names = ["title", "result", "lightest", "is_running", "claimed_mode", "partners"]
    assert [one["factor"] for one in found["questions"]] == names
    assert [one["factor"] for one in found["questions"] if one["may_skip"]] == ["result", "lightest", "partners"]
    body = {"title": "A desk", "is_running": "talking", "claimed_mode": "unknown"}
    left = post(client, "interview/next?skip=result", body)
    assert [one["factor"] for one in left["questions"]] == ["lightest", "partners"]
    told = post(client, "interview/next?skip=result,lightest,partners", body)
    assert told["question"]["part"] == "mode"
    refused = client.post("/api/v1/interview/next?skip=result,moed", json=body)
    assert refused.status_code == 422
    assert refused.json is not None
    assert refused.json["errors"][0]["allowed"] == list(SKIPPABLE)


def test_where_an_answer_goes_is_said_for_every_form_of_a_situation(client: FlaskClient) -> None:
    """Beside each other, in a piece of work, and of a partner that is named for all."""
    told = {"title": "A", "is_running": "no", "claimed_mode": "unknown", "answers": plain(LIFTS)}
    for body, at in (
        ({}, "/title"),
        ({"title": "All", "workstreams": [{}]}, "/workstreams/0/title"),
        ({"answers": {"trust": "growing"}, "workstreams": [{}]}, "/workstreams/0/is_running"),
        ({**told, "partners": [{"name": "B"}, {"name": "C"}]}, "/partners/0/answers/adds_value"),
        ({"workstreams": [{**told, "partners": [{"name": "B"}]}]}, "/workstreams/0/partners/0/answers/adds_value"),
        ({"partners": [{"name": "B"}], "workstreams": [told]}, "/partners/0/answers/adds_value"),
    ):
        found = post(client, "interview/next?skip=warning", body)
        assert found["question"]["at"] == at
        put_at(body, at, found["question"]["options"][0]["id"] if found["question"]["options"] else "A desk")
        assert post(client, "interview/next?skip=warning", body)["question"]["at"] != at


def test_what_is_accepted_is_accepted_and_nothing_else(client: FlaskClient) -> None:
    body: dict[str, Any] = {"title": "A", "is_running": "yes", "claimed_mode": "unknown", "partners": [{"name": "B"}]}
    question = post(client, "interview/next?skip=result,lightest", body)["question"]
    form = Draft202012Validator(question["accepts"])
    options = [one["id"] for one in question["options"]]
    for said in (*options, "unknown", options[:2], [], "huge", 3, [options[0], "unknown"]):
        tried = json.loads(json.dumps(body))
        put_at(tried, question["at"], said)
        status = client.post("/api/v1/interview/next", json=tried).status_code
        assert (status == 200) == form.is_valid(said), said


def test_what_nobody_knows_is_not_asked_again(client: FlaskClient) -> None:
    body: dict[str, Any] = {"title": "A", "is_running": "unknown", "claimed_mode": "unknown"}
    skip = "interview/next?skip=result,lightest,partners"
    first = post(client, skip, body)["question"]["factor"]
    second = post(client, skip, {**body, "answers": {first: "unknown"}})
    assert second["question"]["factor"] != first
    assert first not in second["irrelevant"]


def test_people_who_differ_are_told_what_to_settle(client: FlaskClient) -> None:
    body = {"answers": {**plain(LIFTS), "side_effects": ["none", "overlap"], "trust": ["broken", "strong"]}}
    (piece,) = post(client, "advice", body)["workstreams"]
    assert piece["disagreement"] == {
        "differ": ["side_effects", "trust"],
        "settle": ["side_effects"],
        "leave": ["trust"],
    }


@pytest.mark.parametrize("path", ["changes", "interview/next"])
def test_several_pieces_of_work_are_asked_about_one_at_a_time(client: FlaskClient, path: str) -> None:
    response = client.post(f"/api/v1/{path}", json={"workstreams": [{"title": "A"}, {"title": "B"}]})
    assert response.status_code == 422
    assert response.json is not None
    assert response.json["errors"][0]["pointer"] == "/workstreams"


def test_an_amount_of_explanation_that_is_not_known_is_refused(client: FlaskClient) -> None:
    response = client.post("/api/v1/advice?explain=everything", json={})
    assert response.status_code == 422
    assert response.json is not None
    assert response.json["errors"][0]["allowed"] == list(EXPLAIN)
