"""The report on a portfolio: what it says of twenty pieces of work that were composed for it, and at the edges."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from rich.console import Console

from spectrum.cli.show_totals import show_report
from spectrum.columnar import ColumnarDecider, coded
from spectrum.input.mistakes import BadInput
from spectrum.portfolio import PortfolioTotals
from spectrum.portfolio.report import ReportFile, portfolio_report
from spectrum.portfolio.report.shares import among
from spectrum.printing.paper import Bars, Bullets, Caution, Circles, Paper, Paragraph
from spectrum.rulebook import Rulebook
from spectrum.situation import Workstream

from .plausible import plausible

NOW = datetime.datetime(2026, 11, 30, 9, 5, 7, tzinfo=datetime.timezone.utc)
MOST_PAGES = 2

# -- twenty pieces of work of one region, and one row that could not be read -------------------------------------------

FREE = {
    "time_pressure": "none",
    "joint_cost": "steady",
    "mandate": "none",
    "sole_duty": "no",
    "info_lawful": "not_needed",
    "goal_fit": "shared",
    "trust": "strong",
    "leader_backing": "backed",
    "time_people": "set_aside",
    "give_up": "named",
    "incentives": "neutral",
    "convening": "trusted",
    "power_gap": "small",
    "power_talk": "openly",
}
"""Nothing stands in the way, and nothing is to be mended."""
ALONE = {
    "solo_reach": "yes_all",
    "interdependence": "separate",
    "problem_type": "known",
    "side_effects": "none",
    "put_in": "no",
    "value_gain": "none",
}
BESIDE = {**ALONE, "solo_reach": "each_own", "side_effects": "overlap", "value_gain": "small"}
HAND_OFFS = {
    "solo_reach": "part_only",
    "interdependence": "hand_offs",
    "problem_type": "known",
    "side_effects": "friction",
    "put_in": "favours",
    "value_gain": "clear",
}
LENDING = {**HAND_OFFS, "problem_type": "expert", "put_in": "real"}
KNOT = {
    "solo_reach": "no",
    "interdependence": "back_and_forth",
    "problem_type": "unclear",
    "side_effects": "overlap",
    "put_in": "real",
    "value_gain": "large",
}
SIDE_BY_SIDE = {"work_changed": "nothing", "resources_joined": "nothing", "decisions_made": "separately"}
SHARED_ROOMS = {"work_changed": "dates", "resources_joined": "people_or_space", "decisions_made": "separately"}
APART = {"answerable": "each_own"}


def work(called: str, *answers: dict[str, str], running: str = "no") -> Workstream:
    known = {name: said for some in (FREE, *answers) for name, said in some.items()}
    return Workstream("", {name: (said,) for name, said in known.items() if said}, called, running)


def the_region() -> Iterator[Workstream]:
    """Much is called collaborating. Little of it needs that, and what does is not ready."""
    yield from [work("collaborate", ALONE)] * 3
    yield from [work("collaborate", BESIDE, SIDE_BY_SIDE, APART, running="yes")] * 2
    yield from [work("cooperate", HAND_OFFS, SHARED_ROOMS, APART, running="yes")] * 2
    yield from [work("coordinate", HAND_OFFS)] * 2
    yield work("cooperate", LENDING, {"trust": "broken"})
    broken = {"trust": "broken", "convening": "nobody"}
    yield work("cooperate", LENDING, broken, SHARED_ROOMS, APART, running="yes")
    yield work("cooperate", LENDING)
    yield from [work("collaborate", KNOT, {"leader_backing": "words", "give_up": "not_discussed"})] * 2
    missing = {"trust": "untested", "leader_backing": "words", "time_people": "spare", "give_up": "not_discussed"}
    yield work("collaborate", KNOT, missing, {"incentives": "apart", "convening": "chair_only"})
    yield work("collaborate", KNOT, {"sole_duty": "one_only"})
    yield work("collaborate", KNOT, {"problem_type": ""})
    yield work("coordinate", HAND_OFFS, {"put_in": ""})
    yield work("only_a_name", ALONE, {"mandate": "required_joint"})
    yield work("", BESIDE, {"mandate": "required_align"})


def counted(decider: ColumnarDecider, pieces: list[Workstream], mistaken: int = 0) -> PortfolioTotals:
    totals = PortfolioTotals(decider)
    codes = coded(decider.columns, pieces)
    totals.add(codes, decider.decide(codes))
    totals.add_mistaken(mistaken)
    return totals


def report_on(totals: PortfolioTotals) -> Paper:
    return portfolio_report(totals, "Northshire, all bids", NOW.date())


@pytest.fixture(scope="module")
def region(decider: ColumnarDecider) -> Paper:
    return report_on(counted(decider, list(the_region()), mistaken=1))


def lines(paper: Paper) -> list[str]:
    """Everything that a report says in sentences."""
    found = [paper.headline]
    for block in paper.blocks:
        if isinstance(block, Bullets):
            found += block.lines
        elif isinstance(block, Paragraph | Caution):
            found.append(block.text)
    return found


def table(paper: Paper, about: str) -> dict[str, tuple[int, ...]]:
    (found,) = (one for one in paper.blocks if isinstance(one, Bars | Circles) and one.about == about)
    return dict(found.rows)


def under(paper: Paper, heading: str) -> str:
    (found,) = (one for one in paper.sections if one.heading == heading)
    return " ".join(block.text for block in found.blocks if isinstance(block, Paragraph))


def test_the_head_of_the_report_tells_the_story_of_the_region(region: Paper) -> None:
    assert region.headline == (
        "In 7 of the 18 pieces of work that carry the name of a way of working, a lighter way would do."
    )
    (told,) = region.first
    assert isinstance(told, Bullets)
    assert list(told.lines) == [
        "20 pieces of work were decided. 1 row was set aside because of a mistake in it, and is not counted here. "
        "The advice is still open for 2 of them.",
        "Cooperating is advised most often, for 5 of the 20 pieces of work.",
        "In 2 of the 5 pieces of work of which it is known how people work in practice, people do more together than "
        "the work needs.",
        "In 2 of the 20 pieces of work, the name promises more than people do in practice.",
        "In 2 of the 20 pieces of work, the law, a regulator or a funder asks for more than the work needs.",
        "In 2 of the 20 pieces of work, the need goes beyond what is possible now.",
    ]


def test_names_practice_need_and_advice_stand_beside_each_other(region: Paper) -> None:
    assert table(region, "In how many pieces of work") == {
        "People call it": (0, 0, 3, 5, 10, 2),
        "In practice it is": (0, 2, 0, 3, 0, 15),
        "The work needs": (4, 3, 4, 3, 4, 2),
        "Possible now, at most": (0, 0, 0, 2, 18, 0),
        "The advice": (4, 3, 4, 5, 2, 2),
    }


def test_it_says_where_a_lighter_way_would_do(region: Paper) -> None:
    assert under(region, "Where a lighter way would do").endswith(
        "Of these, 5 are called collaborating and 2 cooperating."
    )
    assert table(region, "What people call it, beside what the work needs") == {
        "Coordinate": (3, 0, 2, 0, 1),
        "Cooperate": (5, 2, 3, 0, 0),
        "Collaborate": (10, 5, 4, 0, 1),
    }
    assert table(region, "What people do in practice, beside what the work needs") == {
        "Coexist": (2, 0, 2, 0, 0),
        "Cooperate": (3, 2, 1, 0, 0),
    }


def test_it_says_what_recurs_and_the_first_step(region: Paper) -> None:
    assert table(region, "What is to be mended") == {
        "Leaders back it in words only": (2, 1),
        "What would be given up has not been talked about": (2, 1),
        "Trust is broken": (2, 0),
        "Trust is untested": (0, 1),
        "It is run on top of other work": (0, 1),
    }
    assert under(region, "What to mend") == (
        "The advice on 4 of the 20 pieces of work rests on conditions. "
        "In 1 of the 20 pieces of work, what is to be mended stands in the way of what the work needs. "
        "3 more, in at most 1 piece of work each. "
        "Nothing recurs more than “Leaders back it in words only”, and the first step is the same everywhere: "
        "ask each leader for one decision, such as named people, hours, or leave to commit."
    )
    assert table(region, "Limits in the way") == {"The law gives one body the last word": (1,)}


def test_it_says_which_misconceptions_may_be_at_work(region: Paper) -> None:
    assert table(region, "Misconceptions that may be at work") == {
        "If it is called collaborative, it is": (4,),
        "Everyone has to do everything": (3,),
        "Everyone only gains": (3,),
        "Equals need no leader": (2,),
        "It can be had without effort": (1,),
    }
    assert under(region, "Misconceptions that may be at work") == (
        "At least one misconception may be at work in 11 of the 20 pieces of work."
    )


def test_it_says_what_nobody_could_answer(region: Paper) -> None:
    told = under(region, "What is not known")
    assert told.startswith(
        "The advice on 2 of the 20 pieces of work is still open. "
        "There it may be coordinating or cooperating (1); cooperating or collaborating (1)."
    )
    assert table(region, "Questions that may keep work open") == {
        "How well the answer is known": (1,),
        "What has to be handed over": (1,),
    }


# -- at the edges ------------------------------------------------------------------------------------------------------


def times(totals: PortfolioTotals, count: int) -> PortfolioTotals:
    """The same portfolio, so many times over."""
    totals.counts = {name: some * count for name, some in totals.counts.items()}
    return totals


def test_without_work_there_is_one_sentence(decider: ColumnarDecider) -> None:
    assert set(lines(report_on(counted(decider, [])))) == {"There is no piece of work in this portfolio."}


def test_where_every_row_has_a_mistake_it_says_so(decider: ColumnarDecider) -> None:
    paper = report_on(counted(decider, [], mistaken=12))
    assert lines(paper) == [
        "No piece of work could be decided.",
        "12 rows were set aside because of mistakes in them, and are not counted here.",
    ]
    assert not paper.sections


def test_of_one_piece_of_work_it_speaks_as_of_one(decider: ColumnarDecider) -> None:
    paper = report_on(counted(decider, [work("collaborate", ALONE)]))
    assert paper.headline == (
        "In the only piece of work that carries the name of a way of working, a lighter way would do."
    )
    assert lines(paper)[1:3] == ["1 piece of work was decided.", "Acting alone is advised for the only piece of work."]
    assert under(paper, "Where a lighter way would do").endswith("It is called collaborating.")
    assert under(paper, "The ways of working").startswith(
        "Nowhere is the advice coexisting, coordinating, cooperating or collaborating. "
    )


def test_where_nothing_is_known_all_of_it_is_open(decider: ColumnarDecider) -> None:
    paper = report_on(counted(decider, [Workstream("")] * 40))
    assert paper.headline == "The advice on all 40 pieces of work is still open."
    ways = "acting alone, coexisting, coordinating, cooperating or collaborating"
    assert f"There it may be {ways} (40)." in under(paper, "What is not known")
    told = " ".join(lines(paper))
    assert "most often" not in told
    assert "Nowhere" not in told
    assert len(table(paper, "Questions that may keep work open")) == 5


def test_where_all_is_the_same_nothing_is_said_to_be_most(decider: ColumnarDecider) -> None:
    paper = report_on(counted(decider, [work("coordinate", HAND_OFFS)] * 60))
    assert paper.headline == "Coordinating is advised for all 60 pieces of work."
    assert under(paper, "Where a lighter way would do") == "No piece of work is known to need less than its name says."
    unnamed = report_on(counted(decider, [work("", {"interdependence": "back_and_forth"})]))
    assert under(unnamed, "Where a lighter way would do") == (
        "No piece of work is known to carry the name of a way of working."
    )
    assert not any("most" in line for line in lines(paper))


def test_ways_that_are_advised_as_often_are_named_together(decider: ColumnarDecider) -> None:
    some = [work("act_alone", ALONE), work("coordinate", HAND_OFFS)] * 2
    headline = report_on(counted(decider, some)).headline
    assert headline == "Acting alone and coordinating are advised most often, each for 2 of the 4 pieces of work."


def test_ten_million_pieces_of_work_are_told_with_shares(decider: ColumnarDecider) -> None:
    paper = report_on(times(counted(decider, list(the_region()), mistaken=1), 500_000))
    assert paper.headline.startswith("In 3,500,000 (39%) of the 9,000,000 pieces of work that carry")
    assert lines(paper)[1].startswith("10,000,000 pieces of work were decided. 500,000 rows were set aside")


def test_danger_is_told_before_anything_else(decider: ColumnarDecider) -> None:
    totals = counted(decider, list(the_region()))
    totals.counts["unsafe"][:] = 17, 2, 1
    assert [block.text for block in report_on(totals).first if isinstance(block, Caution)] == [
        "In 2 of the 20 pieces of work, no way of working fits as things stand: someone could be hurt. Take each of "
        "these to whoever can change it today. It is not a choice. "
        "In 1 of the 20 pieces of work, what is not known leaves open whether someone could be hurt.",
    ]


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        (1, 1, "the only piece of work"),
        (2, 2, "both pieces of work"),
        (3, 3, "all 3 pieces of work"),
        (1, 49, "1 of the 49 pieces of work"),
        (25, 50, "25 (50%) of the 50 pieces of work"),
        (1, 1_000, "1 (less than 1%) of the 1,000 pieces of work"),
        (999, 1_000, "999 (more than 99%) of the 1,000 pieces of work"),
        (1_000, 1_000, "all 1,000 pieces of work"),
    ],
)
def test_a_share_stands_beside_its_counts(part: int, whole: int, words: str) -> None:
    assert among(part, whole) == words


@pytest.fixture(scope="module")
def pool(book: Rulebook, decider: ColumnarDecider) -> tuple[np.ndarray, tuple[np.ndarray, ...]]:
    """Pieces of work of every kind as codes, with what is decided of them."""
    some = [plausible(book, seed) for seed in range(150)]
    told = [Workstream("", one.answers, one.claimed_mode, one.is_running) for one in some]
    codes = coded(decider.columns, [*told, *the_region(), Workstream("")])
    return codes, decider.decide(codes)


@settings(max_examples=60)
@given(st.lists(st.integers(0, 170), min_size=1, max_size=60), st.integers(0, 2))
def test_whatever_is_counted_the_report_holds_together(
    decider: ColumnarDecider, pool: tuple[np.ndarray, tuple[np.ndarray, ...]], chosen: list[int], mistaken: int
) -> None:
    codes, decided = pool
    totals = PortfolioTotals(decider)
    totals.add(codes[:, chosen], type(decided)(*(some[..., chosen] for some in decided)))
    totals.add_mistaken(mistaken)
    paper, whole = report_on(totals), len(chosen)
    for block in paper.blocks:
        if isinstance(block, Circles):
            assert all(sum(counts) == whole for _, counts in block.rows)
        if isinstance(block, Bars):
            assert all(0 < sum(counts[block.undrawn :]) <= min(whole, block.longest) for _, counts in block.rows)
            assert all(counts[0] == sum(counts[1:]) for _, counts in block.rows if block.undrawn)
    for line in lines(paper):
        assert re.match(r"[A-Z0-9“]", line)
        assert line.endswith(".")
        assert not re.search(r"\b1 (\(.*?\) )?(pieces|rows|of them are)|[^.,\d]\b0 |both of|all [12] |  ", line)
        for part, rest in re.findall(r"([\d,]+) (?:\([^)]*\) )?of the ([\d,]+)", line):
            assert 0 < int(part.replace(",", "")) < int(rest.replace(",", "")) <= whole


# -- as files, and in a terminal ---------------------------------------------------------------------------------------


def crowded(decider: ColumnarDecider, book: Rulebook) -> PortfolioTotals:
    """As much to tell as there can be: every way, every limit and all that is to be mended, in very large numbers."""
    some = [plausible(book, seed) for seed in range(400)]
    told = [Workstream("", one.answers, one.claimed_mode, one.is_running) for one in some]
    totals = times(counted(decider, [*told, *the_region()], mistaken=3), 30_000)
    for place, rule_id in enumerate(totals.rule_ids):
        rule = book.rule[rule_id]
        longer = 1_000_000 + 10_000 * len(rule.title)  # the longest names come first
        totals.counts["conditions"][place] = longer if rule.then.otherwise else 0
        totals.counts["to_mend"][place] = longer if rule.then.otherwise else 0
        totals.counts["limits"][place] = longer if rule.then.cap else 0
    totals.counts["not_known"][:] = [1_000_000 + 10_000 * len(book.factor[one].name) for one in totals.columns.names]
    return totals


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("reports")


def test_all_that_there_can_be_fits_on_two_pages_that_can_be_read_aloud(
    folder: Path, decider: ColumnarDecider, book: Rulebook
) -> None:
    ReportFile(folder / "report.pdf").write(crowded(decider, book), "Northshire, all bids of 2026", NOW)
    pdf = PdfReader(io.BytesIO((folder / "report.pdf").read_bytes()))
    assert len(pdf.pages) <= MOST_PAGES
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    kinds = set(kinds_of(root["/StructTreeRoot"]))
    assert {"/H1", "/H2", "/Table", "/TH", "/Caption"} <= kinds
    assert "/Figure" not in kinds  # bars and circles say nothing that is not in the table


def kinds_of(part: object) -> Iterator[str]:
    """The kinds of all parts of a tagged PDF."""
    part = part.get_object() if hasattr(part, "get_object") else part
    if isinstance(part, list):
        for one in part:
            yield from kinds_of(one)
    if isinstance(part, dict):
        if "/S" in part:
            yield part["/S"]
        yield from kinds_of(part.get("/K"))


def test_the_page_needs_nothing_from_elsewhere_and_names_its_tables(folder: Path, decider: ColumnarDecider) -> None:
    hostile = '<script>alert(1)</script> & "quoted"'
    ReportFile(folder / "report.HTML").write(counted(decider, list(the_region())), hostile, NOW)
    page = (folder / "report.HTML").read_text("utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert not re.search(r"(src|href|url\()\s*=?\s*[\"']?(https?:)?//", page)
    assert 'lang="en-GB"' in page
    assert page.count("<h1") == 1
    assert page.count("<table") == page.count("<caption") == 7
    assert not list(folder.glob(".*"))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("report.htm", r'report.htm: the name of a report ends in .html or .pdf. Did you mean ".html"\?'),
        ("report", "report: the name of a report ends in .html or .pdf."),
        ("nowhere/report.pdf", "report.pdf: this report can't be written: there is no folder .*nowhere"),
    ],
)
def test_what_cannot_be_written_is_refused_at_once(folder: Path, name: str, told: str) -> None:
    with pytest.raises(BadInput, match=told):
        ReportFile(folder / name)


def test_a_pdf_is_refused_at_once_where_nothing_can_make_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "weasyprint", None)
    with pytest.raises(BadInput, match='a PDF needs the extra "report"'):
        ReportFile(folder / "report.pdf")


def test_the_terminal_tells_the_same_plainly(region: Paper) -> None:
    screen = io.StringIO()
    show_report(Console(file=screen, width=100, highlight=False), region)
    told = " ".join(screen.getvalue().split())
    assert "\x1b" not in screen.getvalue()
    for line in lines(region):
        assert line in told
    assert "1 How well the answer is known" in told
