"""What the README shows is what happens, and what ships is what the tree holds."""

from __future__ import annotations

import configparser
import os
import re
import shlex
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from spectrum.atlas import Atlas
from spectrum.cli import main
from spectrum.interview import MODE, interview
from spectrum.situation import Workstream, answered
from spectrum.words import listed

from .conftest import ROOT
from .test_interview import worked

README = (ROOT / "README.md").read_text()
CONSOLE = re.findall(r"```console\n\$ (.*?)\n(.*?)```", README, re.DOTALL)
SHIPPED = ("spectrum", "rules", "features", "web")


def plain(text: str) -> str:
    """Text without the lines and spacing that only a terminal needs."""
    return " ".join(text.replace("─", " ").split())


@pytest.mark.parametrize(("command", "shown"), [case for case in CONSOLE if "spectrum" in case[0].split()[0]])
def test_the_readme_shows_what_is_printed(command: str, shown: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    printed = plain(CliRunner().invoke(main, shlex.split(command)[1:]).output)
    for part in shown.split("...\n"):
        assert plain(part) in printed


def test_the_readme_shows_a_request_that_works(monkeypatch: pytest.MonkeyPatch) -> None:
    (request,) = [command for command, _ in CONSOLE if command.startswith("curl")]
    assert "/api/v1/advice" in request
    assert (ROOT / request.rpartition("@")[2]).exists()


def test_the_readme_shows_an_interview_as_it_goes(atlas: Atlas) -> None:
    book = atlas.rulebook
    (story,) = (story for name, story in worked(atlas) if name.startswith("Replace the hospital"))
    whole = story.piece()
    piece = Workstream("x", is_running=whole.is_running, claimed_mode=whole.claimed_mode)
    rows = []
    while (ask := interview(atlas, piece).question) is not None and ask.part == MODE:
        said = whole.answers[ask.factor.id]
        piece = answered(piece, ("", ask.factor.id), said)
        left = listed([book.mode[mode].gerund for mode in interview(atlas, piece).advised], "or")
        rows.append(f"| {ask.factor.question} | {ask.factor.option(said[0]).words} | {left} |")
    assert "\n".join(rows) in README
    assert len(rows) == 5


@pytest.mark.parametrize("link", re.findall(r"\]\((?!http)(.*?)\)", README))
def test_the_readme_links_to_what_is_there(link: str) -> None:
    assert (ROOT / link).exists()


def test_the_packages_listed_are_those_in_the_tree() -> None:
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg")
    listed = config["options"]["packages"].split()
    folders = {
        str(file.parent.relative_to(ROOT))
        for top in SHIPPED
        for file in (ROOT / top).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    expected = {
        folder.replace("/", ".") if folder.startswith("spectrum") else f"spectrum.{folder.replace('/', '.')}"
        for folder in folders
    }
    assert set(listed) == expected


def test_folders_of_data_hold_no_python() -> None:
    assert not [file for top in SHIPPED[1:] for file in (ROOT / top).rglob("*.py")]


def test_an_installed_copy_works_without_the_checkout(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "build", "--wheel", "--outdir", str(tmp_path), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    place = {**os.environ, "PYTHONPATH": str(tmp_path / "installed")}

    def run(*arguments: str) -> str:
        done = subprocess.run([sys.executable, *arguments], cwd=tmp_path, env=place, capture_output=True, check=True)
        return done.stdout.decode()

    assert str(tmp_path) in run("-c", "import spectrum; print(spectrum.__file__)")
    assert run("-m", "spectrum.cli", "scenarios").strip().endswith("scenarios hold")
    asks = "from spectrum.server import create_app; ask = create_app().test_client().get; print(ask({!r}).status_code)"
    assert run("-c", asks.format("/")).strip() == "200"
    assert run("-W", "ignore", "-c", asks.format("/static/spectrum.css")).strip() == "200"
