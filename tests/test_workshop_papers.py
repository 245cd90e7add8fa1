"""What is printed for a workshop: the blank questionnaire, and the poster of the ways of working."""

from __future__ import annotations

import dataclasses
import datetime
import io
import itertools
import random
import re
from xml.etree import ElementTree

import pytest
from PIL import ImageFont
from pypdf import PdfReader

from spectrum.atlas import Atlas
from spectrum.interview import CONTEXT, MODE, USUALLY_ON_THE_MODE, asked_early, begin_with, interview
from spectrum.interview.first import EARLY
from spectrum.language.words import in_words
from spectrum.papers.poster import HEIGHT, WIDTH, neighbours, poster_paper, poster_svg, poster_words, text_size
from spectrum.papers.questionnaire import AN_HOUR, BOX, NOT_KNOWN, questionnaire_paper
from spectrum.printing.drawing import as_png, drawn
from spectrum.printing.paper import Blank, Bullets, Drawing, Paper, Paragraph
from spectrum.printing.pdf import as_pdf
from spectrum.printing.setting import set_in, width_of
from spectrum.rulebook import Rulebook, load_rulebook
from spectrum.rulebook.model import TOPICS
from spectrum.situation import Workstream
from spectrum.situation.schema import LIGHTEST, RESULT

from .pages.test_everybody import READING_LIMIT, grade
from .test_own_rulebook import FACTORS, HEAD, RULES

TODAY = datetime.date(2026, 11, 30)
NOW = datetime.datetime(2026, 11, 30, 12, tzinfo=datetime.timezone.utc)
FIRST = ("interdependence", "put_in", "value_gain")
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def blank(book: Rulebook) -> Paper:
    return questionnaire_paper(book, TODAY, begin_with=FIRST)


def asked(paper: Paper) -> list[str]:
    """The questions of a questionnaire with their numbers and marks, in reading order."""
    return [one.name for one in paper.blocks if isinstance(one, Paragraph) and re.match(r"\d+\.", one.name)]


def question_of(text: str) -> str:
    return re.sub(r"^\d+\.( \(.*?\))? ", "", text)


# -- the questionnaire -------------------------------------------------------------------------------------------------


def test_everything_that_may_be_asked_is_on_it_once(blank: Paper, book: Rulebook) -> None:
    assert sorted(map(question_of, asked(blank))) == sorted(one.question for one in book.factors)
    numbers = [int(one.partition(".")[0]) for one in asked(blank)]
    assert numbers == list(range(1, len(book.factors) + 1))


def test_questions_stand_under_the_topics_of_the_interview_and_in_its_order(blank: Paper, book: Rulebook) -> None:
    by_question = {one.question: one for one in book.factors}
    found = [by_question[question_of(one)] for one in asked(blank)]
    assert [one.id for one in found][:2] == ["is_running", "claimed_mode"]
    topics = [TOPICS.index(one.asked_under) if one.scope != "partner" else len(TOPICS) for one in found]
    assert topics == sorted(topics)


def test_each_question_has_its_hint_its_options_nobody_knows_and_room_for_a_note(blank: Paper, book: Rulebook) -> None:
    by_question = {one.question: one for one in book.factors}
    blocks = list(blank.blocks)
    for at, block in enumerate(blocks):
        if not (isinstance(block, Paragraph) and re.match(r"\d+\.", block.name)):
            continue
        factor = by_question[question_of(block.name)]
        boxes = list(itertools.takewhile(lambda one: isinstance(one, Paragraph) and one.name == BOX, blocks[at + 1 :]))
        assert [one.text for one in boxes if isinstance(one, Paragraph)] == [
            *(one.words for one in factor.options),
            NOT_KNOWN,
        ]
        assert blocks[at + 1 + len(boxes)] == Blank("", "Note")
        assert block.text == ("" if factor.scope == "partner" else factor.hint)


def test_the_two_lines_come_before_any_question(blank: Paper) -> None:
    blocks = list(blank.blocks)
    labels = [one.label for one in blocks if isinstance(one, Blank) and one.label != "Note"]
    assert labels[1:] == [RESULT, LIGHTEST]
    lines = [at for at, one in enumerate(blocks) if isinstance(one, Blank) and one.label in (RESULT, LIGHTEST)]
    first = next(at for at, one in enumerate(blocks) if isinstance(one, Paragraph) and one.name.startswith("1."))
    assert max(lines) < first


def test_nothing_typed_on_it_is_kept_and_no_case_is_on_it(blank: Paper, book: Rulebook) -> None:
    assert {(one.name, one.value) for one in blank.fields} == {("", "")}
    assert not blank.about
    assert questionnaire_paper(book, TODAY, "Meals on wheels").title == "Meals on wheels: blank questionnaire"


def test_it_says_how_to_use_it_in_an_hour(blank: Paper) -> None:
    assert sum(minutes for minutes, _ in AN_HOUR) == 60
    steps = next(one for one in blank.blocks if isinstance(one, Bullets))
    assert steps.steps
    alone, compare = (next(at for at, line in enumerate(steps.lines) if word in line) for word in ("alone", "Compare"))
    assert alone < compare


def test_each_partner_answers_about_itself(blank: Paper, book: Rulebook) -> None:
    last = blank.sections[-1]
    about = [one.question for one in book.factors if one.scope == "partner"]
    assert [
        question_of(one.name) for one in last.blocks if isinstance(one, Paragraph) and one.name[:1].isdigit()
    ] == about
    assert "“This partner” is your own organisation" in str(last.blocks[0])


def test_what_only_running_work_can_show_says_so(blank: Paper, book: Rulebook) -> None:
    marked = {question_of(one) for one in asked(blank) if "(planned work too)" in one}
    assert marked == {one.question for one in book.factors if one.scope == "practice" and one.also_when_planned}


def test_its_own_words_are_plain(blank: Paper) -> None:
    own = [line for _, line in AN_HOUR] + [
        one.text for one in blank.blocks if isinstance(one, Paragraph) and not one.name
    ]
    assert grade(own) <= READING_LIMIT


# -- which few to begin with -------------------------------------------------------------------------------------------


def test_the_few_to_begin_with_are_worked_out_and_marked(atlas: Atlas, blank: Paper, book: Rulebook) -> None:
    assert begin_with(atlas) == FIRST
    marked = [question_of(one) for one in asked(blank) if "(begin here)" in one]
    assert marked == [book.factor[name].question for name in FIRST]
    (says,) = (one.text for one in blank.blocks if isinstance(one, Paragraph) and one.text.startswith("Begin with"))
    numbers = [one.partition(".")[0] for one in asked(blank) if "(begin here)" in one]
    assert re.findall(r"\d+", says) == numbers
    assert in_words(EARLY) in says


def test_without_them_nothing_is_claimed(book: Rulebook) -> None:
    paper = questionnaire_paper(book, TODAY)
    assert not [
        one
        for one in paper.blocks
        if isinstance(one, Paragraph) and ("Begin with" in one.text or "begin here" in one.name)
    ]


def test_how_often_a_question_comes_early_is_what_interviews_show(atlas: Atlas) -> None:
    """Interviews with answers drawn evenly ask each question among their first as often as was worked out."""
    dice, walks = random.Random(5), 300
    counts: dict[str, int] = {}
    for _ in range(walks):
        piece = Workstream("x", {}, "unknown", "no")
        for _ in range(EARLY):
            ask = interview(atlas, piece).question
            if ask is None or ask.part not in (MODE, CONTEXT):
                break
            counts[ask.factor.id] = counts.get(ask.factor.id, 0) + 1
            piece = dataclasses.replace(
                piece, answers={**piece.answers, ask.factor.id: (dice.choice(ask.factor.option_ids),)}
            )
    early = asked_early(atlas)
    assert {name for name in counts if counts[name] > walks / 20} <= {*early}
    for name, share in early.items():
        assert abs(counts.get(name, 0) / walks - share) < 0.1, name


def test_how_many_it_usually_takes_is_said(blank: Paper) -> None:
    few, many = map(in_words, USUALLY_ON_THE_MODE)
    assert any(f"{few} to {many} questions" in one.text for one in blank.blocks if isinstance(one, Paragraph))


# -- the poster --------------------------------------------------------------------------------------------------------


def lines_of_letters(svg: str) -> list[tuple[float, float, float, str, bool]]:
    """Every line of a picture: where it begins, the size of its letters in px, the words, and whether it is bold."""
    root = ElementTree.fromstring(svg)
    return [
        (float(one.attrib["x"]), float(one.attrib["y"]), float(one.attrib["font-size"]), one.text or "", "font-weight" in one.attrib)
        for one in root.iter(f"{SVG}text")
    ]  # fmt: skip


def boxes_of(svg: str) -> list[tuple[float, float, float, float]]:
    root = ElementTree.fromstring(svg)
    return [tuple(float(one.attrib[name]) for name in ("x", "y", "width", "height")) for one in root.iter(f"{SVG}rect")]  # type: ignore[misc]


def test_the_poster_holds_every_way_its_line_and_the_questions_between_neighbours(book: Rulebook) -> None:
    paper = poster_paper(book, TODAY)
    (drawing,) = paper.blocks
    assert isinstance(drawing, Drawing)
    assert paper.wide
    shown = " ".join(text for *_, text, _ in lines_of_letters(drawing.svg))
    for mode in book.modes:
        assert mode.name in shown
        assert mode.doing[1:] in shown
        assert mode.looks_like["form"] in shown
        assert mode.doing[1:] in drawing.words
    for one in book.boundaries:
        assert (one.question in shown) == (one.question in drawing.words) == bool(one.between)
        assert (one.if_yes in shown) == bool(one.between)


def test_the_words_of_the_poster_are_those_in_the_picture(book: Rulebook) -> None:
    shown = re.findall(r"\w+", " ".join(text for *_, text, _ in lines_of_letters(poster_svg(book))))
    assert sorted(shown) == sorted(re.findall(r"\w+", poster_words(book)))


def test_neighbours_stand_in_order_and_no_box_above_its_neighbour(book: Rulebook) -> None:
    assert [one.between for one in neighbours(book)] == list(itertools.pairwise(book.mode_ids))
    boxes = boxes_of(poster_svg(book))
    ways, questions = boxes[: len(book.modes)], boxes[len(book.modes) :]
    for row in (ways, questions):
        assert len({(top, height) for _, top, _, height in row}) == 1
    assert len({round(width, 1) for *_, width, _ in ways}) == 1
    names = [one for one in lines_of_letters(poster_svg(book)) if one[3] in {mode.name for mode in book.modes}]
    assert len({(y, size) for _, y, size, _, _ in names}) == 1


def test_it_can_be_read_from_two_metres(book: Rulebook) -> None:
    """Names well, and the line and the question of each with capitals over 3.3 mm: five minutes of arc and more."""
    px_to_mm, capitals = 25.4 / 96, 0.716
    size = {text: letters for _, _, letters, text, _ in lines_of_letters(poster_svg(book))}
    assert min(size[mode.name] for mode in book.modes) * px_to_mm * capitals > 5
    assert text_size(book) * 96 / 72 * px_to_mm * capitals > 3.3
    assert min(size.values()) * px_to_mm * capitals > 2


def test_nothing_runs_over_its_box_or_the_page(book: Rulebook) -> None:
    svg = poster_svg(book)
    boxes = boxes_of(svg)
    assert max(x + width for x, _, width, _ in boxes) <= WIDTH
    assert max(y + height for _, y, _, height in boxes) <= HEIGHT
    for x, y, size, text, bold in lines_of_letters(svg):
        font = ImageFont.truetype(
            f"/usr/share/fonts/truetype/liberation/LiberationSans-{'Bold' if bold else 'Regular'}.ttf", 100
        )
        width = font.getlength(text) * size / 100
        assert any(
            left < x and x + width < left + wide and top < y - size * 0.7 and y + size * 0.2 < top + height
            for left, top, wide, height in boxes
        ), text


def test_the_poster_is_one_page_on_its_side(book: Rulebook) -> None:
    (page,) = PdfReader(io.BytesIO(as_pdf(poster_paper(book, TODAY), NOW))).pages
    assert round(float(page.mediabox.width) / 72 * 25.4) == 297
    assert round(float(page.mediabox.height) / 72 * 25.4) == 210


def test_the_poster_loses_nothing_when_it_is_made_fit_for_a_page(book: Rulebook) -> None:
    (drawing,) = poster_paper(book, TODAY).blocks
    assert isinstance(drawing, Drawing)
    kept = drawn(drawing, "poster")
    assert lines_of_letters(kept) == lines_of_letters(drawing.svg)
    assert boxes_of(kept) == boxes_of(drawing.svg)
    assert as_png(drawing)[1:4] == b"PNG"


def test_nothing_on_the_poster_measures(book: Rulebook) -> None:
    assert not re.search(r"%|\bscore|\blevel|\bstep|\bladder|\brank", poster_words(book))
    fills = {one.attrib["fill"] for one in ElementTree.fromstring(poster_svg(book)).iter(f"{SVG}rect")}
    assert len(fills) == 2


def test_words_of_a_rulebook_are_escaped(book: Rulebook) -> None:
    first, *others = book.modes
    odd = dataclasses.replace(book, modes=(dataclasses.replace(first, name="A <b> & b"), *others))
    assert "A &lt;b&gt; &amp;" in poster_svg(odd)
    assert ElementTree.fromstring(poster_svg(odd)) is not None


def test_a_small_rulebook_of_ones_own_gets_both_papers(tmp_path: object) -> None:
    (tmp_path / "all.yaml").write_text(HEAD + FACTORS + RULES)  # type: ignore[operator]
    own = load_rulebook(tmp_path)  # type: ignore[arg-type]
    assert poster_paper(own, TODAY).kind == "Three ways of working"
    assert len(asked(questionnaire_paper(own, TODAY))) == len(own.factors)
    assert len(boxes_of(poster_svg(own))) == 3


def test_a_rulebook_with_very_long_words_is_set_small_and_still_read(book: Rulebook) -> None:
    long = tuple(dataclasses.replace(one, doing=" ".join([one.doing] * 6)) for one in book.modes)
    wordy = dataclasses.replace(book, modes=long)
    assert 8 <= text_size(wordy) < text_size(book)
    assert ElementTree.fromstring(poster_svg(wordy)).attrib["viewBox"].startswith("0 0 1016 ")


# -- words set in a picture --------------------------------------------------------------------------------------------


def test_words_are_broken_where_they_would_run_over() -> None:
    set_ = set_in(100, "one two three four five six seven", 20, "#000")
    assert " ".join(set_.lines) == "one two three four five six seven"
    assert all(width_of(line, 20) <= 100 for line in set_.lines)
    assert set_in(10, "incomprehensible", 20, "#000").lines == ("incomprehensible",)
    assert width_of("wide", 10, bold=True) > width_of("wide", 10)
