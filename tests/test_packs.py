"""A lesson on paper: minutes that add up, answers that stay closed, and no word that only those who build this know."""

from __future__ import annotations

import ast
import dataclasses
import datetime
import html
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient
from pypdf import PdfReader

from spectrum.atlas import Atlas
from spectrum.cli.commands import main
from spectrum.input.mistakes import BadInput
from spectrum.papers.pack import PACK_KINDS, Lesson, LessonPlan, PackKind, lesson_on
from spectrum.papers.pack.guide import AS_BEFORE
from spectrum.papers.pack.learners import KIND, MOVED, WHY, WHY_NOW
from spectrum.papers.pack.lesson import MOST_MINUTES, MOST_PARTS, MOST_STORIES, parts_of
from spectrum.papers.pack.run_sheet import BREAK, IN_HAND, PART, REVEAL, WELCOME, fewest_minutes, run_sheet
from spectrum.printing.paper import Paper, PaperTable, Section
from spectrum.printing.pdf import as_pdf
from spectrum.printing.word_document import as_word
from spectrum.rulebook import Rulebook
from spectrum.scenarios import load_features
from spectrum.scenarios.feature_files import Scenario, StepText
from spectrum.training import Library, stories_of

TODAY = datetime.date(2026, 11, 30)
NOW = datetime.datetime(2026, 11, 30, 12, tzinfo=datetime.timezone.utc)
ROOT = Path(__file__).resolve().parent.parent
FLOOD = "respond-tonight"
FORM = re.compile(r'name="form" value="([^"]+)"')
BOG = "mend-the-bog-at-high-carrow"
OPEN = tuple(one for one in PACK_KINDS if one.open)
CLOSED = tuple(one for one in PACK_KINDS if not one.open)
OURS = re.compile(
    r"\b(scenarios?|features?|gherkin|rulebook|facts?|engine|atlas|modes?|factors?|yaml|json|fired|"
    r"scores?|workstreams?|(test|story|line) (passe[sd]|fail(s|ed)))\b|^(Given|Then) [a-z]",
    re.IGNORECASE | re.MULTILINE,
)
"""Words of the tool that no paper says."""
OURS_OR_NOT = re.compile(
    r"\b(given|expected|tags?|steps?|rules?|tests?|tested|pass(es|ed)?|fail(s|ed)?)\b", re.IGNORECASE
)
"""Words of the tool that stories and the guidance may use for something else; the papers themselves never write them."""


@pytest.fixture(scope="module")
def library(atlas: Atlas) -> Library:
    return stories_of(atlas, load_features())


def lesson(atlas: Atlas, library: Library, *names: str, minutes: int = 45, in_turns: bool = False) -> Lesson:
    return lesson_on(atlas, library, LessonPlan(names, minutes, in_turns), TODAY)


def words(value: object) -> Iterator[str]:
    """Every text of a paper, or of any part of one."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from words(one)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            if field.name not in ("name", "kind", "letters", "begins") or isinstance(value, Paper):
                yield from words(getattr(value, field.name))
            elif field.name in ("name", "kind") and type(value).__name__ in ("Paragraph", "Card"):
                yield getattr(value, field.name)


def said(papers: tuple[Paper, ...]) -> str:
    return "\n".join(one for paper in papers for one in words(paper))


def said_in(section: Section) -> str:
    return "\n".join(words(section))


def pdf_words(papers: tuple[Paper, ...]) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(as_pdf(papers[0], NOW, *papers[1:]))).pages)


def word_words(papers: tuple[Paper, ...]) -> str:
    document = docx.Document(io.BytesIO(as_word(papers[0], NOW, *papers[1:])))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


# -- the minutes -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("in_turns", [False, True])
@pytest.mark.parametrize("count", range(1, MOST_STORIES + 1))
def test_the_minutes_add_up_whatever_is_asked_for(library: Library, count: int, in_turns: bool) -> None:
    for first in range(0, len(library.stories), count * 3):
        stories = [*library.stories, *library.stories][first : first + count]
        if in_turns:
            stories = [dataclasses.replace(one, blocks=parts_of(one)) for one in stories]
        for minutes in range(fewest_minutes(stories, in_turns=in_turns), MOST_MINUTES + 1, 7):
            run = run_sheet(stories, minutes, in_turns=in_turns)
            assert sum(one.minutes for one in run) == minutes
            assert [one.begins for one in run] == [sum(x.minutes for x in run[:at]) for at in range(len(run))]
            assert all(one.phase.fewest <= one.minutes <= one.phase.most for one in run), minutes
            assert [one.phase.story for one in run if one.phase.kind == REVEAL] == [one.id for one in stories]
            assert run[0].phase.kind == WELCOME


def test_more_time_never_shortens_a_part(library: Library) -> None:
    stories = [library.story(FLOOD)]
    before: dict[str, int] = {}
    for minutes in range(fewest_minutes(stories, in_turns=False), 120):
        run = run_sheet(stories, minutes, in_turns=False)
        now = {one.phase.kind: one.minutes for one in run}
        assert all(now[kind] >= took for kind, took in before.items())
        before = now
    assert before[IN_HAND] > 0


def test_a_long_lesson_with_several_stories_has_a_break(library: Library) -> None:
    stories = list(library.stories[:3])
    assert BREAK in [one.phase.kind for one in run_sheet(stories, 150, in_turns=False)]
    assert BREAK not in [one.phase.kind for one in run_sheet(stories[:1], 150, in_turns=False)]


def test_parts_of_a_story_tell_all_of_it_in_order(library: Library) -> None:
    for one in library.stories:
        parts = parts_of(one)
        assert [line for part in parts for line in part.sentences] == [
            line for block in one.blocks for line in block.sentences
        ]
        assert 1 <= len(parts) <= MOST_PARTS
        assert parts[-1].piece == one.piece


def test_everything_wrong_with_a_lesson_is_said_at_once(atlas: Atlas, library: Library) -> None:
    with pytest.raises(BadInput) as caught:
        lesson(atlas, library, "respond-tonigh", "nothing-like-it", minutes=7)
    told = [one.detail for one in caught.value.mistakes]
    assert told[0] == f'no story is called "respond-tonigh". Did you mean "{FLOOD}"?'
    assert len(told) == 3
    for plan in (LessonPlan(()), LessonPlan(tuple(one.id for one in library.stories[: MOST_STORIES + 1]), 240)):
        with pytest.raises(BadInput, match=r"at least one story|at most four stories"):
            lesson_on(atlas, library, plan, TODAY)


def test_a_lesson_that_is_too_short_says_what_would_fit(atlas: Atlas, library: Library) -> None:
    names = [one.id for one in library.stories[:2]]
    with pytest.raises(BadInput) as caught:
        lesson(atlas, library, *names, minutes=25)
    found = re.search(r"Give it (\d+) minutes or more, or choose fewer stories", str(caught.value))
    assert found
    least = int(found[1])
    assert lesson(atlas, library, *names, minutes=least).run
    with pytest.raises(BadInput):
        lesson(atlas, library, *names, minutes=least - 1)


# -- what stands on the papers -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("in_turns", [False, True])
def test_no_paper_of_any_story_says_a_word_of_the_tool(
    atlas: Atlas, book: Rulebook, library: Library, in_turns: bool
) -> None:
    ids = re.compile(rf"\b({'|'.join(one.id for one in book.rules if '-' in one.id)})\b")
    for one in library.stories:
        one_lesson = lesson(atlas, library, one.id, minutes=MOST_MINUTES, in_turns=in_turns)
        for kind in PACK_KINDS:
            text = said(kind.build(one_lesson))
            assert not ids.search(text), (one.id, kind.name)
            assert [line for line in text.splitlines() if OURS.search(line)] == [], (one.id, kind.name)


def test_what_the_papers_write_themselves_holds_no_word_of_the_tool_at_all() -> None:
    for file in (ROOT / "spectrum" / "papers" / "pack").glob("*.py"):
        for one in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(one, ast.Assign | ast.Return | ast.Call | ast.AnnAssign | ast.Yield):
                for part in ast.walk(one):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str) and " " in part.value:
                        assert not OURS.search(part.value), part.value
                        assert not OURS_OR_NOT.search(part.value), part.value


def test_a_story_is_told_in_full_on_its_sheet_and_nothing_is_told_of_its_answer(atlas: Atlas, library: Library) -> None:
    for one in library.stories:
        one_lesson = lesson(atlas, library, one.id, minutes=MOST_MINUTES)
        worked = one_lesson.stories[0]
        kept = [*one.to_talk_about, *one.experts_differ, worked.advice.line]
        for kind in OPEN:
            text = said(kind.build(one_lesson))
            assert all(line in text for block in one.blocks for line in block.sentences)
            assert not [line for line in kept if line in text], (one.id, kind.name)
        closed = said(next(kind for kind in PACK_KINDS if kind.name == "answers").build(one_lesson))
        assert all(line in closed for line in kept)


@pytest.mark.parametrize("kind", PACK_KINDS, ids=lambda one: one.name)
def test_what_is_printed_is_what_the_paper_says_as_pdf_and_for_word(
    atlas: Atlas, library: Library, kind: PackKind
) -> None:
    """So that what holds of the papers holds of the files: no word comes in on the way."""
    papers = kind.build(lesson(atlas, library, FLOOD))
    known = set(re.findall(r"\w+", said(papers))) | {"30", "November", "2026", "of", *map(str, range(1, 12))}
    for printed in (pdf_words(papers), word_words(papers)):
        found = set(re.findall(r"\w+", printed.replace("-\n", "-")))
        assert not found - known
        assert set(re.findall(r"\w{5,}", said(papers))) - found <= {"larger", "large", "sheet"}


def test_whatever_is_learnt_of_a_story_from_its_papers_is_the_same_whatever_its_answer(atlas: Atlas) -> None:
    """Byte for byte, the properties of the files included, where only what is expected, tagged and kept differs."""
    features = load_features()
    (flood,) = (one for one in features if one.file.endswith("flood.feature"))
    other = dataclasses.replace(flood, scenarios=tuple(map(_otherwise, flood.scenarios)), about=_kept(flood.about))
    for plan in (LessonPlan((FLOOD,), 60), LessonPlan((FLOOD,), 60, in_turns=True)):
        before, after = (lesson_on(atlas, stories_of(atlas, [one]), plan, TODAY) for one in (flood, other))
        assert before.stories[0].story.tags != after.stories[0].story.tags
        for kind in OPEN:
            first, second = kind.build(before), kind.build(after)
            assert first == second
            if plan.in_turns:
                continue  # the same papers give the same files, which is looked at once
            assert as_pdf(first[0], NOW, *first[1:]) == as_pdf(second[0], NOW, *second[1:])
            assert _inside(as_word(first[0], NOW, *first[1:])) == _inside(as_word(second[0], NOW, *second[1:]))
        for kind in CLOSED:
            assert kind.build(before) != kind.build(after)


def _otherwise(scenario: Scenario) -> Scenario:
    """The same story with other tags, another answer expected, and other things to talk about."""
    steps = (StepText("the advice is acting alone", (), True) if one.is_outcome else one for one in scenario.steps)
    tags = ("sector-culture", "difficulty-plain", "phase-ending", "point-M7", "trait-ending")
    return dataclasses.replace(scenario, steps=tuple(steps), tags=tags, about=_kept(scenario.about))


def _kept(about: tuple[str, ...]) -> tuple[str, ...]:
    return (
        *(one for one in about if ":" not in one[:22]),
        "To talk about: something else.",
        "Experts could differ: no.",
    )


def _inside(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_story_in_turns_is_told_part_by_part_with_a_choice_after_each(atlas: Atlas, library: Library) -> None:
    in_turns = lesson(atlas, library, FLOOD, minutes=60, in_turns=True)
    parts = len(in_turns.stories[0].story.blocks)
    assert parts > 1
    assert [one.phase.part for one in in_turns.run if one.phase.kind == PART] == list(range(1, parts + 1))
    sheet = said(PACK_KINDS[1].build(in_turns))
    assert [f"After part {number}:" in sheet for number in range(1, parts + 2)] == [True] * parts + [False]
    assert "The debrief: part by part" in said(PACK_KINDS[0].build(in_turns))


def test_the_guide_says_what_speaks_against_each_other_way(atlas: Atlas, book: Rulebook, library: Library) -> None:
    guide = said(PACK_KINDS[0].build(lesson(atlas, library, FLOOD)))
    for mode in book.modes:
        assert mode.name in guide
    assert "The story says: “Nobody could get this result alone”." in guide
    assert "What has to be done" not in guide or "Specialists" in guide


@pytest.mark.parametrize("name", [BOG, "start-with-one-neighbourhood"])
def test_what_the_advice_rests_on_is_named_wherever_the_answer_is(
    atlas: Atlas, library: Library, client: FlaskClient, name: str
) -> None:
    one_lesson = lesson(atlas, library, name)
    places = [said(kind.build(one_lesson)) for kind in CLOSED]
    screen = client.post("/room", data={"story": name}).location
    code = screen.split("/")[2]
    for now, then in (("first", "told"), ("told", "reveal")):
        form = FORM.findall(client.get(screen).text)[0]
        assert client.post(f"/room/{code}/move", data={"form": form, "now": now, "then": then}).status_code == 303
    places.append(html.unescape(client.get(screen).text))
    for each in one_lesson.stories[0].advice.conditions:
        for place in places:
            assert each.title in place
            assert each.text in place
            assert each.first_step in place


def test_what_leads_to_a_wrong_answer_is_never_called_not_at_work(atlas: Atlas, library: Library) -> None:
    for one in library.stories:
        _, _, guide = PACK_KINDS[0].build(lesson(atlas, library, one.id, minutes=MOST_MINUTES))
        told = {section.heading: said_in(section) for section in guide.sections}
        wrong = told["Likely wrong answers"]
        others = told["What each misconception would have said"].partition("Not at work here:")[2]
        quoted = re.findall(r"“([^”]+)”: ", wrong)
        assert not [title for title in quoted if f"“{title}”" in others], one.id


@pytest.mark.parametrize("name", [FLOOD, BOG, "free-dinners-that-are-eaten", "share-four-minibuses"])
def test_a_sheet_has_the_story_on_its_front_and_all_of_the_choice_on_its_back(
    atlas: Atlas, library: Library, name: str
) -> None:
    (sheet,) = PACK_KINDS[1].build(lesson(atlas, library, name))
    _, back = (page.extract_text() for page in PdfReader(io.BytesIO(as_pdf(sheet, NOW))).pages)
    assert all(one in back for one in (KIND, WHY, WHY_NOW, MOVED))


def test_cards_of_the_story_are_for_longer_lessons(atlas: Atlas, library: Library) -> None:
    def titles(*names: str, minutes: int) -> list[str]:
        return [one.about for one in PACK_KINDS[2].build(lesson(atlas, library, *names, minutes=minutes))]

    assert titles(FLOOD, minutes=45) == ["Ways of working", "Reasons"]
    assert titles(FLOOD, minutes=60)[2:] == ["What the story tells"]
    assert len(titles(FLOOD, BOG, minutes=60)) == 2
    assert len(titles(FLOOD, BOG, minutes=120)) == 4


@pytest.mark.parametrize("in_turns", [False, True])
def test_every_count_that_the_guide_has_room_for_is_taken_in_its_run(
    atlas: Atlas, library: Library, in_turns: bool
) -> None:
    one = lesson(atlas, library, FLOOD, minutes=90, in_turns=in_turns)
    _, runs, _ = PACK_KINDS[0].build(one)
    (run,), (counts,) = runs.first, runs.sections[0].blocks
    assert isinstance(run, PaperTable)
    assert isinstance(counts, PaperTable)
    taken = [row for row in run.rows if "count hands" in str(row[3]) or "show of hands" in str(row[3])]
    again = [row for row in run.rows if row[3] == AS_BEFORE]
    assert len(counts.head) - 1 == len(taken) + len(again)


# -- on the command line and on the page -------------------------------------------------------------------------------


def test_a_lesson_of_45_minutes_is_printed_by_one_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["pack", FLOOD])
    assert result.exit_code == 0, result.output
    assert "Respond tonight: a lesson of 45 minutes, in respond-tonight-lesson" in result.output
    files = sorted((tmp_path / "respond-tonight-lesson").iterdir())
    assert [one.name for one in files] == ["1-guide.pdf", "2-sheets.pdf", "3-cards.pdf", "4-answers.pdf"]
    assert all(one.name in result.output and PdfReader(one).pages for one in files)


def test_the_command_writes_for_word_and_says_what_is_wrong(tmp_path: Path) -> None:
    def run(*arguments: str) -> tuple[int, str]:
        result = CliRunner().invoke(main, ["pack", *arguments])
        return result.exit_code, result.output

    assert run(FLOOD, "--format", "word", "--minutes", "60", "--in-turns", "--out", str(tmp_path))[0] == 0
    assert len(list(tmp_path.glob("*.docx"))) == len(PACK_KINDS)
    (tmp_path / "taken").write_text("")
    code, told = run(FLOOD, "--format", "word", "--out", str(tmp_path / "taken"))
    assert (code, "can't be written" in told) == (2, True)
    code, told = run()
    assert code == 0
    assert "such as: spectrum pack free-dinners-that-are-eaten" in told
    assert re.search(rf"{FLOOD} +Respond tonight", told)


def test_the_page_offers_every_story_and_gives_the_papers(client: FlaskClient, library: Library) -> None:
    page = client.get("/packs").text
    assert all(f'value="{one.id}"' in page for one in library.stories)
    asked = f"story={FLOOD}&minutes=50"
    page = client.get(f"/packs?{asked}").text
    assert "Respond tonight: 50 minutes" in page
    for kind in PACK_KINDS:
        assert f"/packs/{kind.name}.docx?{asked}" in page.replace("&amp;", "&")
        shown = client.get(f"/packs/{kind.name}?{asked}")
        assert (shown.status_code, "Respond tonight" in shown.text) == (200, True)
        file = client.get(f"/packs/{kind.name}.docx?{asked}")
        assert file.status_code == 200
        assert file.headers["Content-Disposition"].startswith('attachment; filename="respond-tonight-')
    assert client.get(f"/packs/sheets.pdf?{asked}").data.startswith(b"%PDF")


def test_stories_are_told_in_the_order_that_the_page_lets_choose(client: FlaskClient) -> None:
    page = client.get(f"/packs?story={FLOOD}&story={BOG}&minutes=60").text
    (first,) = (html.unescape(one) for one in re.findall(r'href="(/packs\?[^"]+)">Tell it first', page))
    page = client.get(first).text
    order = re.findall(r"<li>(Respond tonight|Mend the bog at High Carrow)", page)
    assert order == ["Mend the bog at High Carrow", "Respond tonight"]
    assert f"story={BOG}&story={FLOOD}&minutes=60" in html.unescape(page)


def test_the_plan_for_trainers_is_the_run_in_the_guide(atlas: Atlas, library: Library, client: FlaskClient) -> None:
    page = html.unescape(client.get("/stories/for-trainers").text)
    (name,) = re.findall(r"/packs\?story=([\w-]+)\">print this lesson", page)
    _, runs, _ = PACK_KINDS[0].build(lesson(atlas, library, name))
    (run,) = runs.first
    assert isinstance(run, PaperTable)
    for _, minutes, what, do in run.rows[:-1]:
        assert f"<strong>{what}, {minutes} minutes.</strong> {do}</li>" in page


def test_the_page_says_what_is_wrong_and_keeps_what_was_chosen(client: FlaskClient) -> None:
    answer = client.get(f"/packs?story={FLOOD}&minutes=soon&turns=yes")
    assert answer.status_code == 422
    assert 'value="soon"' in answer.text
    assert "is no number of minutes" in answer.text
    assert answer.text.count(" checked") == 2
    answer = client.get("/packs?minutes=9")
    assert "choose at least one story" in answer.text.casefold()
    assert "9 minutes" in answer.text
    for path in ("/packs/guide?minutes=9", "/packs/guide.docx?story=nobody"):
        sent_back = client.get(path)
        assert (sent_back.status_code, sent_back.location.startswith("/packs?")) == (303, True)
    assert client.get(f"/packs/nothing?story={FLOOD}").status_code == 404
    assert client.get(f"/packs/guide.exe?story={FLOOD}").status_code == 404
    assert client.get(f"/packs?story={FLOOD}&turns=maybe").status_code == 422
