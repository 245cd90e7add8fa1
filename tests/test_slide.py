"""What goes on a slide or into an email: an advice in three sentences, and its picture as a file."""

from __future__ import annotations

import dataclasses
import datetime
import io
import itertools
import struct
import sys
import zlib
from pathlib import Path, PurePath
from xml.etree import ElementTree

import pytest
from flask import Blueprint, Flask
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from spectrum.advice import WorkstreamAdvice
from spectrum.advice.headline import ESCALATE as ESCALATED
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.mutation.mutants import Mutant
from spectrum.mutation.mutated_atlas import with_change
from spectrum.papers.picture import HEIGHT, RINGS, WIDTH, picture_png, picture_svg
from spectrum.papers.slide import three_sentences
from spectrum.report.picture import told_of
from spectrum.report.sentences import ESCALATE, answer_headline
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import SUMMARIES
from spectrum.rulebook.phrases import mode_words
from spectrum.scenarios import load_features, told
from spectrum.server.pages.case_files import case_file_routes
from spectrum.server.safety import make_safe
from spectrum.situation import Workstream
from spectrum.situation.link import case_text, packed
from spectrum.situation.model import Situation

from .conftest import ROOT
from .plausible import plausible

TODAY = datetime.date(2026, 12, 7)
SVG = "{http://www.w3.org/2000/svg}"
MOST_WORDS = 25
LONGEST_OF_THE_GUIDANCE = 36
"""Some questions and reasons of the guidance are longer than a sentence of ours may be."""


@pytest.fixture(scope="module")
def worked(atlas: Atlas) -> dict[str, Consultation]:
    """Every worked scenario by itself, by the file it stands in and its place there."""
    return {
        f"{PurePath(feature.file).stem} {at}": Consultation.of(
            atlas, dataclasses.replace(told(atlas, scenario).piece(), title=scenario.name)
        )
        for feature in load_features(ROOT / "features" / "worked")
        for at, scenario in enumerate(feature.scenarios)
    }


@pytest.fixture(scope="module")
def several(atlas: Atlas, worked: dict[str, Consultation]) -> list[Consultation]:
    """The worked scenarios, and 200 cases that people could tell of."""
    return [*worked.values(), *(Consultation.of(atlas, plausible(atlas.rulebook, seed)) for seed in range(200))]


@pytest.fixture(scope="module")
def unsafe(atlas: Atlas, worked: dict[str, Consultation]) -> Consultation:
    """Work that nobody may leave as light as these partners can only have it."""
    rule = atlas.rulebook.rule["aims-clash"]
    lower = dataclasses.replace(rule, then=dataclasses.replace(rule.then, cap="coexist"))
    piece = worked["frailty 0"].pieces[0]
    clash = dataclasses.replace(piece, answers={**piece.answers, "goal_fit": ("opposed",)})
    return Consultation.of(with_change(atlas, Mutant(rule, "conclude", "a lower cap", lower)), clash)


# -- three sentences ---------------------------------------------------------------------------------------------------


def test_there_are_three_and_each_is_short_or_in_the_words_of_the_guidance(several: list[Consultation]) -> None:
    book = several[0].rulebook
    guidance = [*(rule.because for rule in book.rules), *(factor.question for factor in book.factors)]
    for consultation in several:
        answer, why, first = three_sentences(consultation, 0, TODAY)
        assert len(answer.split()) <= MOST_WORDS
        for said in (why, first):
            assert len(said.split()) <= MOST_WORDS or any(one in said for one in guidance)
            assert len(said.split()) <= LONGEST_OF_THE_GUIDANCE
        for said in (answer, why, first):
            assert said[0].isupper()
            assert said[-1] in ".?"
            assert "  " not in said


def test_the_first_says_what_the_advice_says(several: list[Consultation]) -> None:
    for consultation in several:
        book, advice = consultation.rulebook, consultation.advice_on()
        answer, *_ = three_sentences(consultation, 0, TODAY)
        assert answer.startswith(f"For “{advice.title}”, ")
        about = answer.removeprefix(f"For “{advice.title}”, ")
        named = {mode.id for mode in book.modes if mode.gerund in about}
        assert named == (set() if "every way" in about else set(advice.advised))
        assert about.removesuffix(".") in advice.line[:1].lower() + advice.line[1:]


def test_the_second_says_why_and_claims_no_more_than_was_found(several: list[Consultation]) -> None:
    kinds = set()
    for consultation in several:
        book, advice = consultation.rulebook, consultation.advice_on()
        _, why, _ = three_sentences(consultation, 0, TODAY)
        limits = [one.title for one in advice.limits if one.binds]
        if len(advice.advised) > 1:
            assert "could still change the way of working" in why
            assert ("people differ" in why) == (advice.explanation.disagreement is not None)
            kinds.add("open")
        elif advice.advised == advice.needed:
            held = [one.text for one in advice.reasons if not one.set_aside and one.modes == advice.advised]
            assert (why in held[0]) if held else "makes a case for working more closely" in why
            kinds.add("reason" if held else "no reason")
        elif len(advice.needed) > 1:
            assert mode_words(book, advice.needed) in why
            assert why.endswith(f"the advice is {mode_words(book, advice.advised)}.")
            kinds.add("need is open")
        else:
            assert why.startswith(f"The work needs {mode_words(book, advice.needed)}, but ")
            told_title = [one for one in limits if one[1:] in why]
            assert ("this stands in the way" in why) == bool(told_title)
            assert ("no time" in why) == any(one.bound_by == "time" for one in advice.limits if one.binds)
            assert "too much to mend" not in why or "things to mend, and" in advice.weighing
            kinds.add("held back")
    assert kinds == {"open", "reason", "no reason", "need is open", "held back"}


def test_the_third_says_what_to_do_or_to_find_out_first(several: list[Consultation]) -> None:
    kinds = set()
    for consultation in several:
        book, advice = consultation.rulebook, consultation.advice_on()
        *_, first = three_sentences(consultation, 0, TODAY)
        if len(advice.advised) > 1:
            assert first.startswith(("First find out: ", "First settle", "First, "))
            kinds.add(any(factor.question in first for factor in book.factors))
        else:
            steps = [one.text for one in advice.next_steps]
            assert first.startswith("First, ")
            assert any(first[7:].rstrip(".").casefold() in one.casefold() for one in steps)
    assert True in kinds


def test_what_was_said_of_partners_is_in_none_of_them(several: list[Consultation]) -> None:
    book = several[0].rulebook
    about = {factor.id for factor in book.factors if factor.scope == "partner"} | {*SUMMARIES}
    rules = [rule for rule in book.current_rules if about & {one.name for one in rule.when}]
    secret = {part[1:] for rule in rules for part in (rule.title, rule.because, rule.closes) if part}
    binding = 0
    for consultation in several:
        said = " ".join(three_sentences(consultation, 0, TODAY))
        assert not [one for one in secret if one in said]
        binding += any(one.binds and book.rule[one.rule] in rules for one in consultation.advice_on().limits)
    assert binding, "no case is held back by a partner"


def test_where_somebody_could_be_hurt_all_three_say_so(unsafe: Consultation) -> None:
    answer, why, first = three_sentences(unsafe, 0, TODAY)
    assert answer == f"For “{unsafe.pieces[0].title}”, {ESCALATED[:1].lower()}{ESCALATED[1:]}"
    assert why == unsafe.rulebook.rule["alone-would-harm"].because
    assert first == ESCALATE


def test_a_long_title_is_left_to_the_slide(atlas: Atlas) -> None:
    consultation = Consultation.of(
        atlas, Workstream("A very long title that says a great deal about all that is to be done")
    )
    assert three_sentences(consultation, 0, TODAY)[0].startswith("For this piece of work, ")


# -- the picture -------------------------------------------------------------------------------------------------------


def drawn(advice: WorkstreamAdvice, book: Rulebook, title: str | None = None) -> ElementTree.Element:
    """The picture of an advice, read as an XML file."""
    told_here = told_of(book, advice)
    svg = picture_svg(book, told_here, advice.title if title is None else title, answer_headline(book, advice))
    return ElementTree.fromstring(svg)


def texts(root: ElementTree.Element) -> list[str]:
    return [one.text or "" for one in root.iter(f"{SVG}text")]


def test_each_row_has_a_mark_for_each_way_of_working_and_a_large_one_for_what_is_meant(
    several: list[Consultation],
) -> None:
    for consultation in several:
        book, advice = consultation.rulebook, consultation.advice_on()
        root, told_here = drawn(advice, book), told_of(book, advice)
        marks = list(root.iter(f"{SVG}circle"))
        assert len(marks) == len(told_here) * len(book.modes)
        for at, modes in enumerate(told_here.values()):
            row = marks[at * len(book.modes) : (at + 1) * len(book.modes)]
            large = [mode.id for mode, mark in zip(book.modes, row, strict=True) if float(mark.attrib["r"]) > 10]
            assert large == list(modes)
            filled = [mark for mark in row if float(mark.attrib["r"]) > 10 and mark.attrib["fill"] != "#ffffff"]
            assert len(filled) == (len(modes) == 1)
        assert (RINGS in texts(root)) == any(len(modes) > 1 for modes in told_here.values())


def test_it_stands_alone_with_its_answer_and_tells_the_same_in_words(several: list[Consultation]) -> None:
    for consultation in several[:60]:
        book, advice = consultation.rulebook, consultation.advice_on()
        root = drawn(advice, book)
        answer = answer_headline(book, advice)
        assert root.attrib["role"] == "img"
        ids = {one.attrib["id"]: one for one in root.iter() if "id" in one.attrib}
        assert [ids[one].tag for one in root.attrib["aria-labelledby"].split()] == [f"{SVG}title", f"{SVG}desc"]
        assert ids["title"].text == advice.title
        words = ids["words"].text or ""
        assert words.startswith(answer.rstrip("."))
        for says, modes in told_of(book, advice).items():
            assert f"{says}: {mode_words(book, modes) or 'not known'}." in words
        large = "".join(one.text or "" for one in root.iter(f"{SVG}text") if one.attrib["font-size"] == "44")
        assert large.replace(" ", "") == answer.replace(" ", "")


def test_nothing_in_it_is_drawn_over_anything_else_or_outside_the_slide(several: list[Consultation]) -> None:
    """However long the title, however many the rows."""
    most = max((one.advice_on() for one in several), key=lambda one: len(told_of(several[0].rulebook, one)))
    unsafe_line = dataclasses.replace(most, unsafe=True, line=ESCALATED)
    for advice in (unsafe_line, *(one.advice_on() for one in several[:60])):
        for title in ("Lifts", "Work with a long name " * 9, "W" * 200):
            root = drawn(advice, several[0].rulebook, title)
            (group,) = root.iter(f"{SVG}g")
            right, down = (float(one) for one in group.attrib["transform"][10:-1].split())
            heads = [float(one.attrib["y"]) for one in root if one.tag == f"{SVG}text" and one.attrib["y"] != "680"]
            names = [one for one in group if one.attrib.get("text-anchor") == "middle"]
            assert max(heads) + 20 <= down + float(names[0].attrib["y"]) - 18
            marks = list(group.iter(f"{SVG}circle"))
            assert max(float(one.attrib["cy"]) for one in marks) + down + 20 < 680 - 15
            rows = sorted({float(one.attrib["cy"]) for one in marks})
            assert all(after - before >= 34 for before, after in itertools.pairwise(rows))
            assert max(float(one.attrib["cx"]) for one in marks) + right + 20 < WIDTH
    assert WIDTH * 9 == HEIGHT * 16


@given(title=st.text(max_size=200), answer=st.text(max_size=200))
def test_whatever_people_write_stays_words(book: Rulebook, title: str, answer: str) -> None:
    hostile = f"{title}<script>alert(1)</script><image href='http://x/'/>&]]>"
    svg = picture_svg(book, {"The advice": ("coexist",)}, hostile, f'{answer}" onload="x"<style>')
    root = ElementTree.fromstring(svg.encode())
    kinds = {one.tag.removeprefix(SVG) for one in root.iter()}
    assert kinds == {"svg", "title", "desc", "rect", "text", "g", "line", "circle"}
    names = {name for one in root.iter() for name in one.attrib}
    assert not [name for name in names if name.startswith("on") or "href" in name or name == "style"]
    assert "url(" not in "".join(value for one in root.iter() for value in one.attrib.values())


def test_it_can_be_read_in_grey(book: Rulebook) -> None:
    """What is meant, what is advised and what is not are told apart by how light they are, besides by size."""
    root = ElementTree.fromstring(picture_svg(book, {"The work needs": ("coexist",), "The advice": ("coexist",)}, "x"))
    large = [one.attrib["fill"] for one in root.iter(f"{SVG}circle") if float(one.attrib["r"]) > 10]
    needs, advice = map(lightness, large)
    assert lightness("#ffffff") - needs > 60
    assert needs - advice > 60


def lightness(colour: str) -> float:
    """How light a colour is in grey, from 0 to 255."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def size_of(png: bytes) -> tuple[int, int]:
    """How wide and high a PNG is, in dots."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", png[16:24])


def dark_dots(png: bytes) -> int:
    """About how much is drawn: the bytes of the picture that are not white."""
    stream, at, data = io.BytesIO(png), 8, b""
    while at < len(png):
        stream.seek(at)
        (length,) = struct.unpack(">I", stream.read(4))
        kind, body = stream.read(4), stream.read(length)
        data += body if kind == b"IDAT" else b""
        at += length + 12
    return sum(one not in (0, 255) for one in zlib.decompress(data))


def test_the_png_fits_a_slide_and_shows_its_words(worked: dict[str, Consultation]) -> None:
    book, advice = worked["frailty 0"].rulebook, worked["frailty 0"].advice_on()
    svg = picture_svg(book, told_of(book, advice), advice.title, answer_headline(book, advice))
    png = picture_png(svg)
    assert size_of(png) == (1920, 1080)
    without = picture_png(svg.replace("Start by cooperating", ""))
    assert dark_dots(png) > dark_dots(without) + 1000


def test_without_any_font_there_is_no_picture_rather_than_one_without_words(book: Rulebook, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="no fonts"):
        picture_png(picture_svg(book, {"The advice": ("coexist",)}, "x"), fonts=tmp_path)


def test_a_folder_of_fonts_can_be_given(book: Rulebook) -> None:
    folders = [one.parent for one in Path("/usr/share/fonts").rglob("*.ttf")]
    if not folders:
        pytest.skip("this machine has no fonts")
    assert size_of(picture_png(picture_svg(book, {"The advice": ("coexist",)}, "x"), fonts=folders[0])) == (1920, 1080)


def test_without_the_extra_there_is_no_png(book: Rulebook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(ImportError):
        picture_png(picture_svg(book, {"The advice": ("coexist",)}, "x"))


# -- as files ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def files(atlas: Atlas) -> FlaskClient:
    """Only the routes of files, with the headers that all pages have."""
    app, pages = Flask("files"), Blueprint("pages", "pages")
    pages.add_url_rule("/begin", "begin", lambda: "begin")
    case_file_routes(pages, atlas)
    app.register_blueprint(pages)
    make_safe(app, "/api/v1")
    return app.test_client()


def test_the_picture_comes_as_a_file_of_the_piece_of_work_that_was_looked_at(
    files: FlaskClient, worked: dict[str, Consultation]
) -> None:
    pieces = (worked["frailty 0"].pieces[0], dataclasses.replace(worked["frailty 2"].pieces[0], title="Lifts"))
    sent = {"case": packed(case_text(Situation("Whole", pieces))), "at": "1"}
    svg = files.get("/papers/picture.svg", query_string=sent)
    assert svg.headers["Content-Type"] == "image/svg+xml"
    assert svg.headers["Content-Disposition"] == 'attachment; filename="lifts-picture.svg"'
    assert svg.headers["Cache-Control"] == "no-store"
    assert svg.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'self'" in svg.headers["Content-Security-Policy"]
    assert "Act alone" in texts(ElementTree.fromstring(svg.data))
    png = files.get("/papers/picture.png", query_string=sent)
    assert png.headers["Content-Type"] == "image/png"
    assert png.headers["Content-Disposition"] == 'attachment; filename="lifts-picture.png"'
    assert size_of(png.data) == (1920, 1080)


def test_there_is_no_png_where_it_cannot_be_made(
    files: FlaskClient, worked: dict[str, Consultation], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    sent = {"case": packed(case_text(worked["frailty 0"].situation))}
    assert files.get("/papers/picture.png", query_string=sent).status_code == 404
    assert files.get("/papers/picture.svg", query_string=sent).status_code == 200
