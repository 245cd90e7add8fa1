"""Stories on the command line: run line by line, begun from a frame, a story or a case, and statements found."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from spectrum.cli import main
from spectrum.rulebook import Rulebook
from spectrum.scenarios.writing import FRAME, empty_frame, in_plain_words, in_words_of_files

from .conftest import ROOT

FRAILTY = str(ROOT / "examples" / "frailty.yaml")
WORKED = sorted((ROOT / "features" / "worked").glob("*.feature"))


def run(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(main, ["scenarios", *arguments], input=text, catch_exceptions=False)


def written(folder: Path, text: str) -> str:
    file = folder / "mine.feature"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_a_run_tells_everything_that_is_wrong_at_once(tmp_path: Path) -> None:
    text = (
        FRAME.replace("is coordinating", "is collaborating\nAnd the advice is nice") + "And the advice is acting alone"
    )
    result = run("run", written(tmp_path, text.replace("some steps must", "some stesp must")))
    assert result.exit_code == 1
    for said in (
        "line 9, at: some stesp must wait",
        "nearest: Some steps must wait for somebody else's or fit round them",
        "at: the advice is collaborating",
        "because: The story leaves this open",
        '"nice" is no way of working',
        "at: the advice is acting alone",
        "0 of 1 scenarios hold",
    ):
        assert said in result.output, (said, result.output)


def test_the_smallest_change_is_told(tmp_path: Path) -> None:
    result = run("run", written(tmp_path, FRAME.replace("is coordinating", "is coexisting")))
    assert "it would hold if the story said: “" in result.output
    assert "true is: the advice is coordinating" in result.output


def test_without_a_command_files_are_run(tmp_path: Path) -> None:
    file = written(tmp_path, FRAME)
    assert run(file).output == run("run", file).output == "1 of 1 scenarios hold\n"


def test_what_is_no_ordinary_file_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.feature"
    os.mkfifo(pipe)
    result = CliRunner().invoke(main, ["scenarios", "run", str(pipe)])
    assert result.exit_code != 0
    assert f"{pipe}: this is no ordinary file" in str(result.output) + str(result.exception)
    (tmp_path / "mine.feature").write_bytes(b"%PDF-1.4")
    for one in (tmp_path, tmp_path / "mine.feature"):
        result = CliRunner().invoke(main, ["scenarios", "run", str(one)])
        assert "this is a PDF" in str(result.output) + str(result.exception)


def test_what_checks_nothing_is_an_error_unless_it_is_asked_what_it_says_now(tmp_path: Path) -> None:
    file = written(tmp_path, FRAME.partition("  Then")[0])
    checked = run("run", file)
    assert (checked.exit_code, 'has no "Then"' in checked.stderr) == (2, True)
    now = run("run", "--now", file)
    assert now.exit_code == 0
    assert "now: On these answers, the lightest way of working that fits is coordinating." in now.output
    assert "0 of 0" not in now.output
    nothing = run("run", "--now", written(tmp_path, ""))
    assert (nothing.exit_code, "this holds no text" in nothing.stderr) == (2, True)


@pytest.mark.parametrize("how", [[], ["--from", "respond-tonight"], ["--from", "Respond tonight"], ["--case", FRAILTY]])
def test_a_new_story_holds_at_once(tmp_path: Path, how: list[str]) -> None:
    made = run("new", str(tmp_path / "bus"), *how)
    assert made.exit_code == 0, made.stderr
    text = (tmp_path / "bus.feature").read_text(encoding="utf-8")
    assert "Feature: " in text
    assert "Scenario: " in text
    assert run("run", str(tmp_path / "bus.feature")).output == "1 of 1 scenarios hold\n"
    again = run("new", str(tmp_path / "bus.feature"))
    assert (again.exit_code, "is there already" in again.stderr) == (2, True)


def test_a_story_or_a_piece_of_work_that_there_is_not_is_told(tmp_path: Path) -> None:
    wrong = run("new", str(tmp_path / "x"), "--from", "respond-tonigt")
    assert (wrong.exit_code, 'Did you mean "respond-tonight"?' in wrong.stderr) == (2, True)
    beyond = run("new", str(tmp_path / "x"), "--case", FRAILTY, "--at", "9")
    assert (beyond.exit_code, "none is number 9" in beyond.stderr) == (2, True)
    both = run("new", str(tmp_path / "x"), "--case", FRAILTY, "--from", "x")
    assert both.exit_code == 2
    assert not list(tmp_path.iterdir())


def test_statements_are_listed_and_found() -> None:
    listed = run("steps").output
    assert "    Given Nobody could get this result alone" in listed
    assert "    Then the advice is cooperating" in listed
    found = run("steps", "nobody", "has", "time").output
    assert "Given Nobody has time to run the joint part" in found.splitlines()[2]
    nothing = run("steps", "zzzz")
    assert nothing.exit_code == 2


def test_shipped_files_come_back_byte_for_byte_from_plain_words() -> None:
    for file in WORKED:
        text = file.read_text(encoding="utf-8")
        assert in_words_of_files(in_plain_words(text)) == text


def test_the_empty_frame_keeps_what_a_rulebook_knows(book: Rulebook) -> None:
    assert empty_frame(book) == FRAME
    strange = empty_frame(dataclasses.replace(book, factors=book.factors[:3]))
    assert "one organisation alone could do" in strange
    assert "people would get: what" in strange
    assert "small promises" not in strange
