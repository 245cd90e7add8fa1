"""The conformance kit: a small program in JavaScript passes it, and any altered cell makes it fail."""

from __future__ import annotations

import functools
import json
import random
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from spectrum.atlas import Atlas
from spectrum.warehouse import export, fold
from spectrum.warehouse.cases import CaseChoice
from spectrum.warehouse.kit import kit_hash

from .test_clients import NODE

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "examples" / "decide.mjs"
ALTERS = ROOT / "tests" / "altered_kits.mjs"
OF_EACH_KIND = 8
SEED = 17
ALIKE = "look-again-with-more-time"
"""A rule with a condition that, beside the answers it asks for, comes to the same as another."""

CellPath = list[str | int]
Alteration = tuple[CellPath, Any]


@pytest.fixture(scope="module")
def kit_file(atlas: Atlas, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kit") / "export"
    assert export(atlas, "json", "duckdb", folder) == ("conformance.json",)
    return folder / "conformance.json"


@pytest.fixture(scope="module")
def kit(kit_file: Path) -> dict[str, Any]:
    return dict(json.loads(kit_file.read_text(encoding="utf-8")))


def node(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*NODE, *map(str, arguments)], capture_output=True, text=True, check=False)


def test_a_small_program_in_another_language_passes(kit_file: Path, kit: dict[str, Any]) -> None:
    assert len(PROGRAM.read_text(encoding="utf-8").splitlines()) < 100
    done = node(PROGRAM, kit_file)
    assert (done.returncode, done.stdout) == (0, f"all {len(kit['cases'])} cases agree\n"), done.stderr


def test_the_program_decides_one_piece_of_work(kit_file: Path) -> None:
    said = {"solo_reach": "yes_all", "interdependence": "separate", "side_effects": "none", "put_in": "no"}
    done = node(PROGRAM, kit_file, json.dumps({**said, "value_gain": "none"}))
    assert done.stdout.splitlines()[1] == "needed: act_alone"


def test_the_cases_touch_every_rule_that_can_hold(kit: dict[str, Any]) -> None:
    assert {rule for case in kit["cases"] for rule in case["rules"]} == set(kit["rules"])


def test_nothing_that_can_be_passed_is_left_out(atlas: Atlas) -> None:
    """What no case passes: another condition that comes to the same, with the answers that the rule asks for."""
    choice = CaseChoice(fold(atlas))
    choice.choose()
    assert {(kind, choice.folded.grounds[ground].rule) for kind, ground, *_ in choice.left} == {("conditions", ALIKE)}


@pytest.mark.parametrize("what", ["a step", "a word", "a case"])
def test_an_altered_kit_fails_by_its_hash(kit: dict[str, Any], tmp_path: Path, what: str) -> None:
    altered = json.loads(json.dumps(kit))
    if what == "a step":
        altered["walks"][0]["steps"][0][0][0] += 1
    elif what == "a word":
        altered["licence"] = "another"
    else:
        altered["cases"][0]["advised"] ^= 1
    (tmp_path / "altered.json").write_text(json.dumps(altered), encoding="utf-8")
    done = node(PROGRAM, tmp_path / "altered.json")
    assert done.returncode == 1
    assert done.stdout.startswith("the hash is not that of this kit")


def test_the_hash_is_over_all_but_itself(kit: dict[str, Any]) -> None:
    assert kit_hash(kit) == kit["sha256"]
    assert kit_hash({**kit, "licence": "another"}) != kit["sha256"]


def test_any_altered_cell_is_noticed_by_a_case(kit: dict[str, Any], kit_file: Path, tmp_path: Path) -> None:
    """Also where whoever alters it makes the hash fit: here the cases alone are asked."""
    dice = random.Random(SEED)
    kinds: dict[str, list[Alteration]] = {}
    for kind, path, value in alterations(kit, dice):
        kinds.setdefault(kind, []).append((path, value))
    some = [one for found in kinds.values() for one in dice.sample(found, min(OF_EACH_KIND, len(found)))]
    (tmp_path / "alterations.json").write_text(json.dumps(some), encoding="utf-8")
    done = node(ALTERS, PROGRAM, kit_file, tmp_path / "alterations.json")
    assert json.loads(done.stdout) == [], done.stderr
    assert set(kinds) == {"steps", "starts", "classes", "outcomes", "options", "rule", "conditions", "shows", "rules"}


def alterations(kit: dict[str, Any], dice: random.Random) -> Iterator[tuple[str, CellPath, Any]]:
    """For every cell that decides, its kind, its place and another value that it could have."""
    numbers = [("steps", 40, ["walks", at, "steps"]) for at in range(len(kit["walks"]))]
    numbers += [("starts", 200, ["start", "starts"])]
    numbers += [
        (kind, 5, ["aspects", at, kind]) for at in range(len(kit["aspects"])) for kind in ("classes", "outcomes")
    ]
    for kind, below, path in numbers:
        holder = functools.reduce(lambda inner, key: inner[key], path, kit)
        yield from ((kind, place, another(own, below, dice)) for place, own in cells(holder, path))
    for number, ground in enumerate(kit["grounds"]):
        yield from altered_grounds(kit, ["grounds", number], ground, dice)
    yield from (("shows", ["shows_it_runs", at], "trust") for at in range(len(kit["shows_it_runs"])))
    yield from (("rules", ["rules", at], "another") for at in range(len(kit["rules"])))


def altered_grounds(
    kit: dict[str, Any], path: CellPath, ground: dict[str, Any], dice: random.Random
) -> Iterator[tuple[str, CellPath, Any]]:
    """Another rule, an option that joins or leaves those that will do, and other conditions."""
    yield "rule", [*path, "rule"], dice.choice([one for one in kit["rules"] if one != ground["rule"]])
    for name, some in ground["answers"].items():
        yield "options", [*path, "answers", name], sorted({*some} ^ {dice.choice(kit["questions"][name])})
    many = {one["aspect"]: len(one["conditions"]) for one in kit["aspects"]}
    for name, own in ground["conditions"].items():
        if many[name] > 1 and ground["rule"] != ALIKE:
            yield "conditions", [*path, "conditions", name], another(own, many[name], dice)


def cells(value: Any, path: CellPath) -> Iterator[tuple[CellPath, int]]:
    """The numbers in lists within lists."""
    if isinstance(value, list):
        for at, one in enumerate(value):
            yield from cells(one, [*path, at])
    elif value is not None:
        yield path, value


def another(own: int, below: int, dice: random.Random) -> int:
    return dice.choice([one for one in range(below) if one != own])
