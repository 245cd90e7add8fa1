"""The twin that needs no network says what the library says, in every cell and in any situation."""

from __future__ import annotations

import datetime
import gzip
import html
import itertools
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from spectrum.advice import compared
from spectrum.atlas import NO_MODE, Atlas, Conclusion, Orderings, Verdict, build_atlas
from spectrum.cli import main
from spectrum.consultation import Consultation
from spectrum.input.signs import broken, is_blank, one_line
from spectrum.language.periods import NUMBERS, end_of
from spectrum.offline import offline_page
from spectrum.offline.page import EXPORT, IMPORT
from spectrum.report.result_view import ResultView
from spectrum.report.result_writer import result_view
from spectrum.report.sentences import day_words
from spectrum.rulebook import Rulebook
from spectrum.situation import Partner, Situation, Workstream, answered
from spectrum.situation.plain import plain_situation
from spectrum.situation.schema import read_situation

from .allotments import write_version
from .conftest import ROOT
from .hostile_values import TEXTS
from .offline.asking import SCRIPTS, Twin, any_answer, any_piece, asked_next, plain, running, said_of

SITUATIONS, WALKS, PAGES = 120, 8, 20
LARGEST = 2_000_000
TODAY = datetime.date(2027, 1, 31)


@pytest.fixture(scope="module")
def page(atlas: Atlas) -> str:
    return offline_page(atlas)


@pytest.fixture(scope="module")
def twin(page: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Twin]:
    file = tmp_path_factory.mktemp("offline") / "twin.html"
    file.write_text(page, encoding="utf-8")
    with running(file) as one:
        yield one


def pieces_of(book: Rulebook, seed: int) -> tuple[Workstream, ...]:
    """One piece of work, or now and then two of one case."""
    more = (any_piece(book, seed + 1_000_000),) if seed % 7 == 0 else ()
    return (any_piece(book, seed), *more)


# -- the tables ----------------------------------------------------------------------------------------------------------


def test_every_cell_of_every_table_is_there(atlas: Atlas, twin: Twin) -> None:
    number = {rule.id: at for at, rule in enumerate(atlas.rulebook.current_rules)}
    cells = 0
    for at, table in enumerate(atlas.tables):
        found = twin.ask("cells", table=at)
        patterns = [
            [[number[rule] for rule in fired], list(said)]
            for fired, said in zip(table.fired, table.conclusions, strict=True)
        ]
        assert found == {
            "factors": list(table.plan.factors),
            "shape": list(table.plan.shape),
            "patterns": patterns,
            "cells": table.pattern.ravel().tolist(),
        }
        cells += len(found["cells"])
    assert cells == atlas.cells


def test_every_conclusion_comes_to_the_same_verdict(atlas: Atlas, twin: Twin) -> None:
    orderings = Orderings(atlas.rulebook)
    modes = range(len(atlas.rulebook.modes))
    sets, mends = range(1 << len(modes)), range(orderings.carrying[-1][0] + 4)
    discards = {said.discarded for table in atlas.tables for said in table.conclusions}
    every = itertools.product(sets, sorted(discards), modes, mends, (NO_MODE, *modes))
    states = [Conclusion(*argued, NO_MODE, 1, actual, 3) for *argued, actual in every]
    for one, found in zip(states, twin.ask("verdicts", states=[list(one) for one in states]), strict=True):
        assert found == orderings.verdict(one)._asdict()


def test_modes_compare_alike(atlas: Atlas, twin: Twin) -> None:
    book, modes = atlas.rulebook, range(len(atlas.rulebook.modes))
    or_none = (NO_MODE, *modes)
    every = itertools.product(modes, modes, or_none, or_none, range(3), or_none)
    rows = [
        (Verdict(needed, 0, 0, 0, advised, floor, NO_MODE, actual, 0, mending), claimed)
        for needed, advised, actual, floor, mending, claimed in every
    ]
    found = twin.ask("comparisons", rows=[[one._asdict(), claimed] for one, claimed in rows])
    for (one, claimed), places in zip(rows, found, strict=True):
        assert places == [book.place[name][value] for name, value in compared(book, one, claimed).items()]


# -- the advice ----------------------------------------------------------------------------------------------------------


def test_any_situation_is_advised_alike(atlas: Atlas, twin: Twin) -> None:
    for seed in range(SITUATIONS):
        pieces = pieces_of(atlas.rulebook, seed)
        found = twin.ask("advice", pieces=plain(pieces))
        for one, told in zip(found, said_of(atlas, pieces), strict=True):
            one.pop("warnings")
            assert one == told, seed


def told_on_the_page(view: ResultView) -> Iterator[str]:
    """What the answer on the website says that the twin says too."""
    yield from (
        view.title,
        view.headline,
        *view.lead,
        view.warning,
        view.sure_in_short,
        view.sure,
        view.name_and_practice,
        *view.asked_again,
    )
    for way in view.in_the_way:
        yield way.heading
        for one in (*way.shown, *way.more):
            yield from (one.title, one.text, one.first_step, one.who, one.by, one.otherwise)
    yield from (text for one in view.loose for text in (view.loose_heading, one.name, one.text))
    yield from (text for one in view.referrals for text in (one.title, one.text, one.door, one.because))
    yield from (text for one in view.reasons for text in (one.text, one.speaks_for))
    yield from (view.against.name, view.against.text) if view.against else ()
    yield view.alerts_heading if view.first_alerts or view.not_known else ""
    for alert in (*view.first_alerts, *view.other_alerts):
        yield from (alert.title, alert.question, alert.source, alert.otherwise)
        yield from (text for shown in alert.shown_by for text in (shown.name, shown.text))
    yield from (view.not_known, *view.next_steps, *view.worth_keeping, view.giving, view.review, *view.hedges)
    yield from (text for one in (*view.partners, *view.looks_like) for text in (one.name, one.text))
    yield from (view.meaning.name, view.meaning.text) if view.meaning else ()
    yield from (view.find_out.question, view.find_out.why) if view.find_out else ()
    yield view.first_step.name


def test_the_answer_reads_as_on_the_website(atlas: Atlas, twin: Twin) -> None:
    for seed in range(PAGES):
        pieces = pieces_of(atlas.rulebook, seed)
        consultation = Consultation(atlas, Situation("", pieces))
        for at, found in enumerate(twin.ask("page", pieces=plain(pieces), today=TODAY.isoformat())):
            words = " ".join(html.unescape(re.sub("<[^>]*>", " ", found)).split())
            for text in told_on_the_page(result_view(consultation, at, TODAY)):
                assert " ".join(text.split()) in words, (seed, text)


# -- the interview -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(WALKS))
def test_the_same_is_asked_in_the_same_order_up_to_the_same_stop(atlas: Atlas, twin: Twin, seed: int) -> None:
    assert walked_alike(atlas, twin, seed) > 2


def walked_alike(atlas: Atlas, twin: Twin, seed: int) -> int:
    """One random walk through the interview of both, from nothing to its end; how many questions were asked."""
    chance, asked, skip = random.Random(seed), 0, ()
    partners = tuple(Partner(f"Partner {number}") for number in range(chance.choice((0, 0, 1, 2))))
    piece = Workstream("A piece of work", partners=partners)
    while True:
        now = asked_next(atlas, piece, skip)
        assert twin.ask("next", piece=plain([piece])[0], skip=skip) == now
        if not now["asks"]:
            return asked
        asked += len(now["asks"])
        if now["asks"][0]["part"] == "warning" and chance.random() < 0.05:
            skip = ("warning",)
            continue
        for one in now["asks"]:
            piece = answered(piece, (one["partner"], one["factor"]), _said(atlas.rulebook, chance, one))


def _said(book: Rulebook, chance: random.Random, ask: dict[str, str]) -> tuple[str, ...]:
    """Any answer that a person can give to what is asked."""
    factor = book.factor[ask["factor"]]
    if factor.scope not in ("context", "partner"):
        return any_answer(chance, factor, 0.8)
    return (chance.choice(factor.option_ids),) if chance.random() < 0.8 else ()


def test_another_rulebook_has_a_twin_of_its_own(tmp_path: Path) -> None:
    atlas = build_atlas(write_version(tmp_path / "rules", "1"))
    assert len(atlas.rulebook.modes) != 5
    file = tmp_path / "twin.html"
    file.write_text(offline_page(atlas), encoding="utf-8")
    with running(file) as twin:
        for seed in range(60):
            pieces = (any_piece(atlas.rulebook, 3 * seed + 1),)
            (found,) = twin.ask("advice", pieces=plain(pieces))
            found.pop("warnings")
            assert [found] == said_of(atlas, pieces)
        assert sum(walked_alike(atlas, twin, seed) for seed in range(10)) > 20


# -- words and files -----------------------------------------------------------------------------------------------------


def test_days_are_counted_alike(twin: Twin) -> None:
    periods = [f"{number} {unit}s" for number in NUMBERS for unit in ("week", "month", "year")]
    for start in (datetime.date(2026, 11, 30), datetime.date(2027, 1, 31), datetime.date(2028, 2, 29)):
        told = twin.ask("days", periods=periods, start=start.isoformat())
        assert told == [day_words(end_of(period, start)) for period in periods]


def test_words_are_put_in_order_alike(twin: Twin) -> None:
    texts = list(TEXTS.values())
    assert len(texts) > 10
    for text, found in zip(texts, twin.ask("lines", texts=texts), strict=True):
        assert found == [one_line(text), bool(broken(text)), is_blank(text)], repr(text)


def test_a_case_is_opened_and_kept_so_that_the_website_reads_the_same(book: Rulebook, twin: Twin) -> None:
    for seed in range(40):
        kept = Situation("A case", pieces_of(book, seed), reference="A 7")
        found = twin.ask("kept", text=json.dumps(plain_situation(kept)))
        assert read_situation(found["text"], "kept", book) == kept
        assert found["name"] == "a-case-case.json"


@pytest.mark.parametrize("file", sorted(one.name for one in (ROOT / "examples").glob("*.json")))
def test_examples_are_opened(book: Rulebook, twin: Twin, file: str) -> None:
    text = (ROOT / "examples" / file).read_text()
    found = twin.ask("kept", text=text)
    assert read_situation(found["text"], "kept", book).workstreams == read_situation(text, "file", book).workstreams


def test_what_the_whole_case_says_holds_for_each_piece_of_work(book: Rulebook, twin: Twin) -> None:
    shared = {"trust": "broken", "convening": None}
    partners = [{"name": "The church", "answers": {"adds_value": "useful"}}]
    pieces = [
        {"title": "One", "answers": {"trust": "strong"}},
        {"partners": [{"name": "The school"}], "notes": {"trust": "We met"}},
    ]
    data = {
        "title": "Ours",
        "answers": shared,
        "partners": partners,
        "is_running": "yes",
        "notes": {"trust": "They say"},
        "workstreams": pieces,
    }
    found = twin.ask("kept", text=json.dumps(data))
    assert read_situation(found["text"], "kept", book) == read_situation(json.dumps(data), "file", book)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ([], "not a case file"),
        ({"answers": {"trust": "huge"}}, "has to be “broken”"),
        ({"answers": {"trust": []}}, "has to be “broken”"),
        ({"answers": {"trusst": "broken"}}, "“trusst” is no question"),
        ({"answers": {"partner_wants": "keen"}}, "“partner_wants” is no question"),
        ({"answers": "none"}, "an answer for each question"),
        ({"titel": "x"}, "“titel” has no place"),
        ({"title": "x" * 201}, "is too long"),
        ({"title": "don\x92t"}, "can't be seen"),
        ({"workstreams": []}, "a list of pieces of work"),
        ({"workstreams": [3]}, "a list of pieces of work"),
        ({"workstreams": [{}], "answers": {"solo_reach": "no"}}, "can't be answered for all"),
        ({"partners": [{"name": "A"}, {"name": "A"}]}, "the same name"),
        ({"partners": [{"name": ""}]}, "is empty"),
        ({"is_running": ["no"]}, "has to be “no”"),
    ],
)
def test_what_the_website_refuses_is_not_opened(book: Rulebook, twin: Twin, data: Any, says: str) -> None:
    from spectrum.input.mistakes import BadSituation  # noqa: PLC0415

    found = twin.ask("kept", text=json.dumps(data))
    assert any(says in one for one in found["mistakes"]), found
    with pytest.raises(BadSituation):
        read_situation(json.dumps(data), "file", book)


# -- the file ------------------------------------------------------------------------------------------------------------


def test_the_file_is_small_whole_and_the_same_each_time(atlas: Atlas, page: str) -> None:
    assert len(page.encode()) < LARGEST
    assert offline_page(atlas) == page
    assert not re.search(
        r"(?:src|href)=\"(?!#)|url\(|@import|https?://\w|import\(|\bfetch\(|XMLHttpRequest|WebSocket", page
    )
    assert atlas.rulebook.hash in page
    assert atlas.rulebook.version in page


def test_every_part_of_the_script_is_given_what_it_needs() -> None:
    texts = {file.stem: file.read_text(encoding="utf-8") for file in SCRIPTS.glob("*.js")}
    given = {name: set(EXPORT.findall(text)) for name, text in texts.items()}
    for name, text in texts.items():
        for names, part in IMPORT.findall(text):
            assert set(re.findall(r"\w+", names)) <= given[part], name
        used = {one for names, _ in IMPORT.findall(text) for one in re.findall(r"\w+", names)}
        body = IMPORT.sub("", text)
        assert all(re.search(rf"\b{one}\b", body) for one in used), name


def test_the_command_writes_the_file_and_never_over_another(tmp_path: Path, page: str) -> None:
    file, run = tmp_path / "spectrum.html", CliRunner().invoke
    done = run(main, ["export", "html", str(file)])
    assert done.exit_code == 0, done.output
    assert file.read_text(encoding="utf-8") == page
    for other in ("-", str(tmp_path / "none" / "x.html")):
        assert run(main, ["export", "html", other]).exit_code == 2
    assert not Path("-").exists()
    assert not (tmp_path / "none").exists()
    file.write_text("mine")
    refused = run(main, ["export", "html", str(file)])
    assert refused.exit_code == 2
    assert "--force" in refused.output
    assert file.read_text() == "mine"
    assert run(main, ["export", "html", str(file), "--force"]).exit_code == 0
    assert file.read_text(encoding="utf-8") == page


def test_the_website_offers_the_file_packed_and_kept(client: FlaskClient, page: str) -> None:
    found = client.get("/offline", headers={"Accept-Encoding": "gzip"})
    assert gzip.decompress(found.data).decode() == page
    assert len(found.data) < len(page) / 3
    assert found.headers["Content-Disposition"] == 'attachment; filename="spectrum.html"'
    again = client.get("/offline", headers={"Accept-Encoding": "gzip", "If-None-Match": found.headers["ETag"]})
    assert again.status_code == 304
    assert b'href="/offline"' in client.get("/").data
