"""What the pages show is what happens, and what ships is what the tree holds."""

from __future__ import annotations

import configparser
import doctest
import os
import re
import shlex
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from spectrum import __version__
from spectrum.atlas import Atlas
from spectrum.cli import main
from spectrum.cli.commands import MODULES
from spectrum.interview import MODE, interview
from spectrum.language.words import listed
from spectrum.situation import Workstream, answered

from .conftest import ROOT
from .test_interview import worked

WRITTEN = (
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "GOVERNANCE.md")),
    *(
        ROOT / "docs" / f"{name}.md"
        for name in (
            "README",
            "architecture",
            "glossary",
            "install",
            "limits-and-keys",
            "running",
            "settings",
            "using",
            "versions",
        )
    ),
    *sorted((ROOT / "docs" / "decisions").glob("*.md")),
    *sorted((ROOT / "docs" / "security").glob("*.md")),
)
"""The pages that are written by hand."""
TEXT = {page.relative_to(ROOT): page.read_text() for page in WRITTEN}
README, USING = TEXT[Path("README.md")], TEXT[Path("docs/using.md")]
CONSOLE = [case for text in TEXT.values() for case in re.findall(r"```console\n\$ (.*?)\n(.*?)```", text, re.DOTALL)]
LINKS = [(page, link) for page, text in TEXT.items() for link in re.findall(r"\]\((?!http)(.*?)\)", text)]
COMMANDS = [(page, one) for page, text in TEXT.items() for one in re.findall(r"([^\s`]*)\bspectrum ([a-z]+)\b", text)]
SHIPPED = ("spectrum", "rules", "features", "releases", "web")


def plain(text: str) -> str:
    """Text without the lines and spacing that only a terminal needs."""
    return " ".join(text.replace("─", " ").split())


@pytest.mark.parametrize(("command", "shown"), [case for case in CONSOLE if "spectrum" in case[0].split()[0]])
def test_the_pages_show_what_is_printed(command: str, shown: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    printed = plain(CliRunner().invoke(main, shlex.split(command)[1:]).output)
    for part in shown.split("...\n"):
        assert plain(part) in printed


def test_the_pages_show_an_advice_a_mistake_and_a_scenario() -> None:
    shown = [command for command, _ in CONSOLE]
    for example in ("advise examples/frailty.yaml", "advise examples/mistaken.yaml", "scenarios run features/worked/"):
        assert [command for command in shown if example in command]


def test_the_readme_shows_a_request_that_works() -> None:
    (request,) = [command for command, _ in CONSOLE if command.startswith("curl")]
    assert request in README
    assert "/api/v1/advice" in request
    assert (ROOT / request.rpartition("@")[2]).exists()


def test_the_readme_is_short_and_shows_one_advice() -> None:
    assert len(README.splitlines()) <= 100
    assert README.count("```console\n$ .venv") == 1


def test_an_interview_is_shown_as_it_goes(atlas: Atlas) -> None:
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
    assert "\n".join(rows) in USING
    assert len(rows) == 5


@pytest.mark.parametrize(("page", "link"), LINKS, ids=[f"{page}: {link}" for page, link in LINKS])
def test_the_pages_link_to_what_is_there(page: Path, link: str) -> None:
    path, _, heading = link.partition("#")
    assert (ROOT / page.parent / path).exists()
    assert not heading or heading in headings((ROOT / page.parent / path if path else ROOT / page).read_text())


def headings(text: str) -> set[str]:
    """The headings of a page, as links name them."""
    return {re.sub(r"[^a-z0-9 -]", "", one.lower()).replace(" ", "-") for one in re.findall(r"(?m)^#+ (.*)$", text)}


@pytest.mark.parametrize("page", sorted({page for page, _ in COMMANDS}), ids=str)
def test_the_pages_write_commands_that_there_are_and_write_them_one_way(page: Path) -> None:
    for written, (before, command) in COMMANDS:
        if written == page:
            assert before == ".venv/bin/"
            assert command in MODULES


def test_what_is_worked_through_comes_out_so() -> None:
    result = doctest.testfile(str(ROOT / "docs" / "architecture.md"), module_relative=False)
    assert result.attempted > 10
    assert not result.failed


def test_the_files_in_reading_order_are_there() -> None:
    files = [file.relative_to(ROOT / "spectrum") for file in (ROOT / "spectrum").rglob("*.py")]
    order = TEXT[Path("docs/architecture.md")].partition("## Rooms")[2]
    named = set(re.findall(r"`(?:\w+/)?([a-z]\w*\.py|__init__\.py)`", order))
    assert named <= {file.name for file in files}
    told_in_sum = ("cli", "handbook", "scenarios", "server")
    assert {file.name for file in files if file.parts[0] not in told_in_sum} <= named


def test_no_page_or_script_holds_what_a_merge_left_open() -> None:
    folders = ("benchmarks", "deploy", "docs", "examples", "features", "releases", "rules", "tools", "web")
    files = [file for folder in folders for file in (ROOT / folder).rglob("*") if file.is_file()]
    files += [file for file in ROOT.iterdir() if file.is_file()]
    marks = (b"<" * 7 + b" ", b">" * 7 + b" ")
    assert [file for file in files if any(line.startswith(marks) for line in file.read_bytes().splitlines())] == []


@pytest.mark.parametrize("script", [file for file in (ROOT / "tools").iterdir() if file.read_text()[:9] == "#!/bin/sh"])
def test_scripts_can_be_read_by_a_plain_shell(script: Path) -> None:
    subprocess.run(["sh", "-n", script], check=True)


def test_every_decision_is_listed() -> None:
    index = TEXT[Path("docs/decisions/README.md")]
    records = [page.name for page in WRITTEN if page.parent.name == "decisions" and page.name != "README.md"]
    assert re.findall(r"\]\((.*?)\)", index) == records
    for record in records:
        assert set(re.findall(r"\*\*(\w+)\.\*\*", TEXT[Path("docs/decisions") / record])) >= {
            "Context", "Decision", "Consequences",
        }  # fmt: skip


def test_catalogues_are_told_the_version_of_the_code() -> None:
    told = yaml.safe_load((ROOT / "publiccode.yml").read_text())
    assert told["softwareVersion"] == __version__
    assert told["legal"]["license"] == "MIT"
    assert len(told["description"]["en"]["shortDescription"]) <= 150
    assert 500 <= len(told["description"]["en"]["longDescription"]) <= 10_000


@pytest.mark.parametrize(("contract", "left_out"), [("engine", {"engine"}), ("flask", {"cli", "server"})])
def test_the_import_contracts_bind_every_room(contract: str, left_out: set[str]) -> None:
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg")
    bound = config[f"importlinter:contract:{contract}"]["source_modules"].split()
    assert bound == [f"spectrum.{room}" for room in sorted(rooms() - left_out)]


def rooms() -> set[str]:
    """Everything that stands directly in the package."""
    found = {file.stem for file in (ROOT / "spectrum").glob("*.py")} - {"__init__"}
    return found | {file.parent.name for file in (ROOT / "spectrum").glob("*/__init__.py")}


def test_one_range_of_pythons_is_named_everywhere() -> None:
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg")
    named = re.findall(r"Python :: (3\.\d+)", config["metadata"]["classifiers"])
    minors = [int(version.partition(".")[2]) for version in named]
    first, after = minors[0], minors[-1] + 1
    assert minors == list(range(first, after))
    assert config["options"]["python_requires"] == f">=3.{first},<3.{after}"
    install, checked = ((ROOT / name).read_text() for name in ("docs/install.md", "tools/check-machine"))
    assert f"`python3` ({listed(named, 'or')})" in install
    assert f"(3, {first}) <= sys.version_info[:2] < (3, {after})" in checked
    assert f"it needs Python {listed(named, 'or')}, and" in checked


def test_the_line_for_pip_alone_builds_the_engine_as_the_commands_do() -> None:
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg")
    (line,) = re.findall(r"^CPPFLAGS=.* pip install .*$", (ROOT / "docs/install.md").read_text(), re.MULTILINE)
    define, _, _, *words, engine = line.split()
    assert engine.replace("==", " == ") in config["options"]["install_requires"].split("\n")
    script = (ROOT / "tools/install-engine").read_text()
    assert define.removeprefix("CPPFLAGS=") in script
    assert " ".join(words) in script


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
    # Names of versions hold dots, so that the folders of releases can't be packages of their own.
    folders = {folder.partition("/")[0] if folder.startswith("releases/") else folder for folder in folders}
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
