"""The command line: advice that can be read, JSON that can be parsed, and 2 for bad input with every mistake."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from spectrum.cli import main
from spectrum.live import LiveEngine

from .conftest import ROOT

FRAILTY = str(ROOT / "examples" / "frailty.yaml")


def run(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=text, catch_exceptions=False)


def test_advice_reads_well_and_defines_the_mode_it_names() -> None:
    result = run("advise", FRAILTY)
    assert result.exit_code == 0
    assert "the lightest way of working that fits is cooperating" in result.output
    assert "Partners coordinate and also put something in" in result.output
    assert "Replace the hospital's lifts" in result.output


def test_json_holds_the_contract() -> None:
    plain = json.loads(run("advise", "--json", FRAILTY).output)
    assert plain["rulebook"].keys() == {"name", "version", "hash"}
    first, second, third = plain["workstreams"]
    assert [piece["advised"] for piece in (first, second, third)] == [["cooperate"], ["coordinate"], ["act_alone"]]
    assert [piece["actual"] for piece in (first, second, third)] == [["coordinate"]] * 3
    assert {
        "title",
        "needed",
        "feasible",
        "floor",
        "comply_light",
        "reasons",
        "against",
        "limits",
        "fired",
    } <= first.keys()
    assert first["reasons"][0].keys() >= {"rule", "text", "for", "strength", "source"}
    assert first["reasons"][0]["for"] == "collaborate"
    assert first["limits"][0].keys() >= {"rule", "text", "cap", "gap", "closes"}
    assert {limit["gap"] for limit in first["limits"]} == {
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


def test_the_live_engine_can_be_asked_too(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "says the same" in run("advise", "--live", FRAILTY).output
    monkeypatch.setattr(LiveEngine, "second_look", lambda self, choices: None)
    with pytest.raises(RuntimeError, match="disagree"):
        run("advise", "--live", FRAILTY)


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
    assert "Keeping people off the street" in shown
    result = run("rules", "joint-creatoin")
    assert result.exit_code == 2
    assert 'Did you mean "joint-creation"?' in result.stderr


def test_scenarios_run_and_a_wrong_one_is_told(tmp_path: Path) -> None:
    assert run("scenarios").output.strip().endswith("scenarios hold")
    wrong = tmp_path / "wrong.feature"
    wrong.write_text(
        "Feature: F\n  Scenario: S\n    Given people call it coordinating\n    Then the advice is acting alone\n"
    )
    result = run("scenarios", str(wrong))
    assert result.exit_code == 1
    assert "not acting alone" in result.output
    assert "0 of 1 scenarios hold" in result.output


def test_changes_are_told_in_words_and_in_json() -> None:
    result = run("changes", str(ROOT / "examples" / "lifts.json"))
    assert result.exit_code == 0, result.output
    said = " ".join(result.output.split())
    assert "Now possible: Act alone" in said
    assert "What going it alone would do: “Some doubling up”" in said
    plain = json.loads(run("changes", str(ROOT / "examples" / "lifts.json"), "--json").output)
    assert set(plain) == {"rulebook", "advised", "radius", "settled_by", "no_part", "single", "to"}


def test_changes_refuse_several_pieces_of_work_and_unknown_modes() -> None:
    several = run("changes", str(ROOT / "examples" / "frailty.yaml"))
    assert (several.exit_code, "one at a time" in several.output) == (2, True)
    unknown = run("changes", str(ROOT / "examples" / "lifts.json"), "--to", "colaborate")
    assert (unknown.exit_code, 'Did you mean "collaborate"?' in unknown.output) == (2, True)


@pytest.mark.parametrize(("explain", "shown"), [("line", False), ("reasons", False), ("proof", True)])
def test_as_much_is_explained_as_is_asked_for(explain: str, shown: bool) -> None:
    result = run("advise", "--explain", explain, str(ROOT / "examples" / "lifts.json"))
    assert "lightest way of working that fits is acting alone" in result.output
    assert ("These answers alone settle it" in result.output) is shown
    assert ("People call it" in result.output or "The work needs" in result.output) is (explain != "line")
