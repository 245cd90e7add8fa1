"""The command line: advice that can be read, JSON that can be parsed, and 2 for bad input with every mistake."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rich.console import Console

from spectrum.atlas import Atlas
from spectrum.cli import main
from spectrum.cli.advice_commands import hold_conversation
from spectrum.cli.conversation import Conversation, Stopped
from spectrum.consultation.live_engine import LiveEngine
from spectrum.rulebook import Rulebook
from spectrum.scenarios import load_features, scenarios_of
from spectrum.situation import Workstream
from spectrum.situation.plain import plain_piece
from spectrum.situation.schema import LIGHTEST, RESULT

from .conftest import ROOT
from .plausible import plausible

FRAILTY = str(ROOT / "examples" / "frailty.yaml")


def run(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=text, catch_exceptions=False)


def test_advice_reads_well_and_defines_the_mode_it_names() -> None:
    result = run("advise", FRAILTY)
    assert result.exit_code == 0
    assert "Start by cooperating. The work needs collaborating." in result.output
    assert "There are six things to mend" in result.output
    assert "You call it collaborating; in practice you fit in with each other" in result.output
    assert "One team of nurses, carers and housing staff" in result.output
    assert "Partners coordinate and also put something in" in result.output
    assert "Replace the hospital's lifts" in result.output


def test_json_holds_the_contract() -> None:
    plain = json.loads(run("advise", "--json", FRAILTY).output)
    assert plain["rulebook"].keys() == {"name", "version", "hash"}
    first, second, third = plain["workstreams"]
    assert [piece["advised"] for piece in (first, second, third)] == [["cooperate"], ["coordinate"], ["act_alone"]]
    assert first["actual"] == ["coordinate"]
    assert first["name_and_practice"].startswith("You call it collaborating; in practice")
    assert {
        "title", "result", "lightest", "needed", "feasible", "floor", "comply_light", "reasons", "against",
        "conditions", "to_mend", "limits", "fired",
    } <= first.keys()  # fmt: skip
    assert first["reasons"][0].keys() >= {"rule", "text", "for", "strength", "source"}
    assert first["reasons"][0]["for"] == "collaborate"
    assert first["to_mend"][0].keys() >= {"rule", "text", "gap", "first_step", "who", "by", "otherwise", "binds"}
    assert {one["gap"] for one in first["to_mend"] if one["binds"]} == {
        "leaders",
        "people",
        "loss",
        "incentives",
        "convening",
        "power",
    }


def test_several_files_give_a_list_and_standard_input_works() -> None:
    found = json.loads(run("advise", "--json", FRAILTY, "-", text='{"title": "Typed"}').output)
    assert [one["title"] for one in found] == ["Westvale Health and Care Partnership", "Typed"]


def test_the_live_engine_can_be_asked_too_and_is_closed_after(monkeypatch: pytest.MonkeyPatch) -> None:
    closed: list[LiveEngine] = []
    close = LiveEngine.close
    monkeypatch.setattr(LiveEngine, "close", lambda live: (closed.append(live), close(live)))
    assert "says the same" in run("advise", "--live", FRAILTY).output
    assert len(closed) == 1
    monkeypatch.setattr(LiveEngine, "second_look", lambda self, choices: None)
    with pytest.raises(RuntimeError, match="disagree"):
        run("advise", "--live", FRAILTY)
    assert len(closed) == 2


def test_nothing_counts_a_lone_gap_any_more() -> None:
    for command in ("advise", "changes", "diff"):
        assert "lone" not in run(command, "--help").output
    assert run("advise", "--lone-gap", "condition", FRAILTY).exit_code == 2


def test_bad_input_leaves_with_2_and_every_mistake_of_every_file(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("answers: {trsut: broken, trust: huge}")
    result = run("advise", str(bad), str(tmp_path / "none.yaml"), FRAILTY, "-", text="")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 5
    assert 'Did you mean "trust"?' in result.stderr
    assert "No such file" in result.stderr
    assert "standard input: this is empty" in result.stderr
    assert "4 errors; nothing was advised." in result.stderr


def test_a_file_that_is_not_text_leaves_with_2(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_bytes(b"\xff\xfe\xfa")
    assert "not text in UTF-8" in run("advise", str(bad)).stderr
    assert run("advise", str(tmp_path)).exit_code == 2


def test_another_rulebook_can_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    missing = str(tmp_path / "none")
    result = run("advise", "--rulebook", missing, FRAILTY)
    assert result.exit_code == 2
    assert "there is no such folder" in result.stderr
    monkeypatch.setenv("SPECTRUM_RULEBOOK", missing)
    assert run("rules").exit_code == 2


def test_rules_are_listed_and_shown_with_sources_and_scenarios() -> None:
    assert "joint-creation" in run("rules").output
    shown = run("rules", "joint-creation").output
    assert "Grint" in shown
    features = load_features()
    assert all(one.name in " ".join(shown.split()) for one in scenarios_of(features, "joint-creation"))
    result = run("rules", "joint-creatoin")
    assert result.exit_code == 2
    assert 'Did you mean "joint-creation"?' in result.stderr


def test_scenarios_run_and_a_wrong_one_is_told(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.feature"
    wrong.write_text(
        "Feature: F\n  Scenario: S\n    Given people call it coordinating\n    When they ask how to work together\n"
        "    Then the advice is acting alone\n"
    )
    result = run("scenarios", str(wrong))
    assert result.exit_code == 1
    assert "at: the advice is acting alone" in result.output
    assert "0 of 1 scenarios hold" in result.output


def test_changes_are_told_in_words_and_in_json() -> None:
    result = run("changes", str(ROOT / "examples" / "lifts.json"))
    assert result.exit_code == 0, result.output
    said = " ".join(result.output.split())
    assert "Now possible: Act alone" in said
    assert "What would earn coexisting: 8 ways in all One of these four (the facts would have to be different" in said
    assert "What going it alone would do: “Some doubling up”" in said
    plain = json.loads(run("changes", str(ROOT / "examples" / "lifts.json"), "--json").output)
    assert set(plain) == {"rulebook", "reference", "advised", "radius", "settled_by", "no_part", "single", "to"}
    assert plain["to"]["coexist"]["count"] == 8


def test_changes_tell_what_would_earn_it_in_which_order_and_what_would_lose_it(book: Rulebook, tmp_path: Path) -> None:
    file = tmp_path / "work.json"
    file.write_text(json.dumps({"workstreams": [plain_piece(plausible(book, 9))]}))
    result = run("changes", str(file))
    assert result.exit_code == 0, result.output
    said = " ".join(result.output.split())
    assert "Now possible: Coordinate" in said
    assert "When coordinating would no longer hold, and it would be coexisting" in said
    earned = said.partition("What would earn collaborating")[2]
    assert "In this order, for the first of these ways: First “" in earned
    assert ": it would be collaborating." in earned


def test_changes_refuse_several_pieces_of_work_and_unknown_modes() -> None:
    several = run("changes", str(ROOT / "examples" / "frailty.yaml"))
    assert (several.exit_code, "keep one of them in a file of its own" in several.output) == (2, True)
    unknown = run("changes", str(ROOT / "examples" / "lifts.json"), "--to", "colaborate")
    assert (unknown.exit_code, 'Did you mean "collaborate"?' in unknown.output) == (2, True)


@pytest.mark.parametrize(("explain", "shown"), [("line", False), ("reasons", False), ("proof", True)])
def test_as_much_is_explained_as_is_asked_for(explain: str, shown: bool) -> None:
    result = run("advise", "--explain", explain, str(ROOT / "examples" / "lifts.json"))
    assert "lightest way of working that fits is acting alone" in result.output
    assert ("These answers alone settle it" in result.output) is shown
    assert ("People call it" in result.output or "The work needs" in result.output) is (explain != "line")


CONDITIONS = """
title: A shared front door
claimed_mode: collaborate
answers: {solo_reach: no, interdependence: back_and_forth, problem_type: unclear, side_effects: overlap, put_in: real,
  value_gain: large, joint_cost: steady, time_pressure: %s, mandate: none, sole_duty: no, info_lawful: to_be_made,
  goal_fit: shared, trust: strong, leader_backing: words, time_people: set_aside, give_up: named, incentives: together,
  convening: trusted, power_gap: small, power_talk: openly}
partners:
  - name: The school
    answers: {adds_value: essential, partner_wants: %s, partner_capacity: yes, must_stay_independent: no}
"""


def told(text: str, *arguments: str) -> str:
    return " ".join(run("advise", "-", *arguments, text=text).output.split())


def test_conditions_are_told_as_conditions() -> None:
    said = told(CONDITIONS % ("none", "keen"))
    assert "collaborating fits, on two conditions." in said
    assert "Leaders back it in words only." in said
    assert "First step: Ask each leader for one decision" in said
    assert (
        "Who: your counterpart at each partner. By: within six weeks. If that is not done by then, cooperate." in said
    )
    assert "What stands in the way" not in said
    assert "collaborating fits, on two conditions. " in told(CONDITIONS % ("none", "keen"), "--explain", "line")
    assert "Condition: Leaders back it in words only" in told(CONDITIONS % ("none", "keen"), "--explain", "line")


def test_when_time_presses_a_condition_comes_before_anything_else() -> None:
    said = told(CONDITIONS % ("hours", "keen"))
    assert "By: before anything else. If that can't be done now, coordinate." in said
    assert "months" not in said


def test_a_partner_that_refuses_is_the_first_thing_in_the_way() -> None:
    said = told(CONDITIONS % ("none", "no"))
    assert "What stands in the way A partner you can't do without does not want to." in said
    assert "Once that is lifted, the advice would be collaborating." in said


def test_the_scenarios_of_a_rulebook_of_ones_own_travel_with_it(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "rules", tmp_path / "rules")
    own = ("--rulebook", str(tmp_path / "rules"))
    assert "Scenarios" not in run("rules", "joint-creation", *own).output
    without = run("scenarios", *own)
    assert (without.exit_code, "there is none to run" in without.output) == (2, True)
    (tmp_path / "features").mkdir()
    (tmp_path / "features" / "mine.feature").write_text(
        "Feature: Mine\n  Rule: joint-creation - Mine\n    Scenario: One of my own\n      Given people call it coordinating\n"
        "      When they ask how to work together\n      Then this rule may apply\n"
    )
    assert "One of my own" in run("rules", "joint-creation", *own).output
    assert run("scenarios", *own).output == "1 of 1 scenarios hold\n"


class Answering:
    """Somebody who writes what is prepared, chooses the first answer of each question, and stops after some."""

    def __init__(self, written: list[str], questions: int) -> None:
        self.written, self.questions = list(written), questions
        self.heard: list[str] = []

    def choose(self, message: str, choices: Iterable[tuple[str, str]]) -> str:
        self.heard.append(message)
        if len(self.heard) > self.questions:
            raise Stopped
        return next(iter(choices))[0]

    def choose_several(self, message: str, _choices: Iterable[str]) -> list[str]:
        raise AssertionError(message)

    def write(self, message: str) -> str:
        self.heard.append(message)
        return self.written.pop(0) if self.written else ""


def test_asking_begins_with_the_result_and_shows_it_under_every_question(atlas: Atlas) -> None:
    prompts = Answering(["A desk", "x" * 401, "People get seen", "One rota", "The college; The school; The college"], 9)
    screen = Console(file=io.StringIO(), width=200)
    talk = Conversation(atlas, prompts, screen, Workstream(""))
    hold_conversation(talk, None)
    for heard, asked in zip(prompts.heard[1:4], (RESULT, RESULT, LIGHTEST), strict=True):
        assert heard.startswith(asked)
    assert [one.split("?")[0] for one in prompts.heard[4:6]] == [
        atlas.rulebook.factor[name].question.rstrip("?") for name in ("is_running", "claimed_mode")
    ]
    assert "besides your own organisation" in prompts.heard[6]
    questions = [one for one in prompts.heard[7:] if not one.startswith("Save the answers")]
    assert questions
    assert all("  The result: People get seen\n  The smallest version: One rota" in one for one in questions)
    assert (talk.piece.result, [one.name for one in talk.piece.partners]) == (
        "People get seen",
        ["The college", "The school"],
    )
    said = screen.file.getvalue()  # type: ignore[attr-defined]
    assert "That is too long: use 400 characters or fewer." in said
    assert "Not asked or not known yet" in said
