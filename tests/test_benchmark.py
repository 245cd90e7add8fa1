"""The comparison with other engines compares what is the same, and says of its figures what is so."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import report, sameness
from benchmarks.ground import Ground, holding
from benchmarks.peers.registry import COLUMNS, DECISION, LOOK_UP, PEERS, Peer
from benchmarks.processes import PeerFailed
from benchmarks.words import figure, listed, standing
from benchmarks.workload import Expected, expected, in_part, settled
from spectrum.atlas import Atlas

from .conftest import ROOT

IN_TEST = [peer for peer in PEERS if peer.module in {"plain_python", "durable_rules", "numpy_arrays"}]
"""The peers that need no more than the tests; `make bench` has all decide alike before it times them."""
PIECES, PARTS = 30, 4


@pytest.fixture(scope="module")
def ground(atlas: Atlas, tmp_path_factory: pytest.TempPathFactory) -> Ground:
    return Ground(atlas.rulebook, tmp_path_factory.mktemp("ground"))


def differences(ground: Ground, atlas: Atlas, peer: Peer, wanted: list[Expected] | None = None) -> list[str]:
    pieces, parts = settled(ground.book, PIECES), in_part(ground.book, PARTS)
    with holding(ground, [peer]) as held:
        one = held[peer.name]
        found = [sameness.differs_settled(one, ground, pieces, wanted or expected(atlas, ground.rules, pieces))]
        if not peer.by_columns and not peer.ours:
            told = expected(atlas, ground.rules, [part.told for part in parts])
            found.append(sameness.differs_in_part(one, ground, parts, told))
    return [one for one in found if one]


@pytest.mark.parametrize("peer", [LOOK_UP, DECISION, COLUMNS, *IN_TEST], ids=lambda peer: peer.module)
def test_everybody_decides_as_the_advice_does(ground: Ground, atlas: Atlas, peer: Peer) -> None:
    assert differences(ground, atlas, peer) == []


@pytest.mark.parametrize("peer", IN_TEST[:1], ids=lambda peer: peer.module)
def test_a_rule_that_says_something_else_is_noticed(ground: Ground, atlas: Atlas, peer: Peer, tmp_path: Path) -> None:
    other = Ground(ground.book, tmp_path)
    file = other.written(peer)
    file.write_text(file.read_text().replace("fired.append('no-gain')", "pass"))
    (found, *_) = differences(other, atlas, peer)
    assert found.startswith("plain Python differs in ids: ['no-gain'] on {")


def test_a_way_of_working_that_differs_is_noticed(ground: Ground, atlas: Atlas) -> None:
    wanted = expected(atlas, ground.rules, settled(ground.book, PIECES))
    wanted[7] = wanted[7]._replace(advised=frozenset([9]))
    (found,) = differences(ground, atlas, COLUMNS, wanted)
    assert "differs in advised: [" in found


def test_pieces_of_work_are_told_in_full_and_in_part(ground: Ground) -> None:
    assert settled(ground.book, PIECES) == settled(ground.book, PIECES)
    for part in in_part(ground.book, PARTS):
        assert all(part.told.items() <= one.items() for one in part.completions)
        assert 1 <= len(part.completions[0]) - len(part.told) <= 3


# -- what is said ------------------------------------------------------------------------------------------------------


def ratios(**told: float) -> dict[str, dict[str, float]]:
    return {"ours": {"ratio": 1.0}, **{name: {"ratio": ratio} for name, ratio in told.items()}}


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (ratios(a=0.5), "a (2.00 times) is faster than ours."),
        (ratios(a=0.5, b=0.1), "b (10.0 times) and a (2.00 times) are faster than ours."),
        (ratios(a=2), "Nobody is faster than ours. a (2.00 times) is slower."),
        (ratios(a=3, b=2, c=0.25), "c (4.00 times) is faster than ours. b (2.00 times) and a (3.00 times) are slower."),
        (ratios(a=1.05), "Nobody is faster than ours. a is about as fast."),
        (ratios(a=0.95, b=1.1), "Nobody is faster than ours. a and b are about as fast."),
        (ratios(), "Nobody is faster than ours."),
        (
            ratios(a=0.5, b=0.4, c=0.3, d=0.25, e=0.2, f=0.1, g=0.05, h=7),
            "7 engines, from g (20.0 times) to a (2.00 times), are faster than ours. h (7.00 times) is slower.",
        ),
    ],
)
def test_who_is_faster_follows_from_the_figures(told: dict[str, dict[str, float]], says: str) -> None:
    assert standing(told, "ours") == says


def test_of_memory_it_says_who_holds_less() -> None:
    assert standing(ratios(a=0.5, b=2, c=3), "ours", less=True) == (
        "a (2.00 times) holds less than ours. b (2.00 times) and c (3.00 times) hold more."
    )


def test_figures_have_three_digits_that_count() -> None:
    assert [figure(one) for one in (0.0421, 1.234, 12.34, 123.4, 1234)] == ["0.042", "1.23", "12.3", "123", "1,234"]
    assert [listed(one) for one in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]


@pytest.fixture(scope="module")
def figures() -> dict[str, Any]:
    """What the page in docs/ was made from."""
    kept: dict[str, Any] = json.loads((ROOT / "docs/benchmark.json").read_text())
    return kept


@pytest.mark.parametrize("ratio", [1e-5, 1e5])
def test_winners_and_losers_change_places_with_the_figures(figures: dict[str, Any], ratio: float) -> None:
    """Had one engine been far ahead or far behind in everything, the page would say so wherever it speaks of it."""
    name = "datalogic"
    changed = json.loads(json.dumps(figures))
    measured = [changed[one] for one in ("single", "part", "doors", "starting", "memory")]
    for found in (*measured, *(size["found"] for size in changed["batch"].values())):
        if name in found:
            found[name]["ratio"] = ratio
    short = report.page(changed).split("## What is asked")[0].replace("\n  ", " ")
    lines = [line for line in short.split("\n- ") if "than Spectrum" in line]
    assert len(lines) == len(measured) + 1
    for line in lines:
        ahead, _, behind = line.replace("holds less", "faster").replace("hold less", "faster").partition("faster than")
        assert f"{name} (100,000 times)" in (ahead if ratio < 1 else behind)


def test_the_page_is_made_from_its_figures(figures: dict[str, Any]) -> None:
    assert (ROOT / "docs/benchmark.md").read_text() == report.page(figures)


def test_the_page_names_machine_and_versions(figures: dict[str, Any]) -> None:
    page = (ROOT / "docs/benchmark.md").read_text()
    for name, one in figures["about"]["peers"].items():
        assert one["version"] or "not installed" in page
        assert name in page
        assert one["version"] in page
    assert all(value in page for value in figures["machine"].values())
    assert "make bench" in page


def test_every_peer_that_is_compared_can_be_installed_by_name() -> None:
    wanted = (ROOT / "setup.cfg").read_text() + (ROOT / "benchmarks/peers/node/package.json").read_text()
    wanted += (ROOT / "Makefile").read_text() + (ROOT / "tools/install-for-bench").read_text()
    for peer in PEERS:
        assert peer.package in wanted, peer.name


def test_a_peer_that_can_not_be_started_says_why_in_a_line(ground: Ground, tmp_path: Path) -> None:
    other = Ground(ground.book, tmp_path)
    peer = IN_TEST[0]
    other.written(peer).write_text("def decide(answers):\n    return nothing\n")
    with holding(other, [peer]) as held, pytest.raises(PeerFailed) as failed:
        held[peer.name].ask("first", answers={})
    assert str(failed.value) == "plain Python failed: NameError: name 'nothing' is not defined"
