"""The page on which stories are written and run: every line is marked, nothing typed is lost, and nothing is kept."""

from __future__ import annotations

import hashlib
import io
import re
import time

import pytest
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from spectrum.scenarios.writing import FRAME
from spectrum.server.training.written import MOST_MS, OF_PAGES
from spectrum.situation.link import packed
from spectrum.situation.schema import read_situation

from .conftest import ROOT

OTHER_FILES = {
    b"PK\x03\x04\x14\x00\x06\x00word/document.xml": "This is a Word file, or another file in a packed form.",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "This is a file of an older Word, or the like.",
    b"{\\rtf1\\ansi Given}": "This is a rich text file.",
    b"%PDF-1.4": "This is a PDF.",
}
JARGON = re.compile(r"gherkin|feature|scenario|doc ?string|background|outline|pytest|keyword|\bstep definition", re.I)
WRONG = FRAME.replace("some steps must", "some stesp must").replace("is coordinating", "is coexisting")
FRAILTY = (ROOT / "examples" / "frailty.yaml").read_text(encoding="utf-8")


def main_of(page: str) -> str:
    """The words of a page, without its head and its foot."""
    inside = page.partition("<main")[2].partition("</main>")[0]
    return " ".join(Markup(re.sub(r"<[^>]+>", " ", inside)).unescape().split())


def typed_in(page: str) -> str:
    """What stands in the box."""
    found = re.search(r"<textarea[^>]*>\n(.*?)</textarea>", page, re.S)
    assert found
    return Markup(found[1]).unescape()


def ran(client: FlaskClient, text: str, status: int = 200, **more: str) -> str:
    answer = client.post("/write", data={"text": text, **more})
    assert answer.status_code == status, answer.text
    assert answer.headers["Cache-Control"] == "no-store"
    return answer.text


def test_an_empty_frame_is_offered_and_holds(client: FlaskClient) -> None:
    page = client.get("/write").text
    assert typed_in(page) == FRAME
    assert "Nobody could get this result alone" in page
    assert "The expectation holds." in main_of(ran(client, FRAME))


def test_the_story_that_stands_there_at_first_is_called_an_example(client: FlaskClient) -> None:
    example = "The story in the box is an example. Write over it"
    assert example in main_of(client.get("/write").text)
    assert example in main_of(ran(client, FRAME.replace("\n", "\r\n")))
    assert example not in main_of(ran(client, WRONG))
    assert example not in main_of(client.get("/write?story=respond-tonight").text)


def test_each_line_is_marked_in_words_and_the_text_is_kept(client: FlaskClient) -> None:
    page = ran(client, WRONG)
    words = main_of(page)
    assert typed_in(page) == WRONG
    assert words.count("Does not hold") == 1
    assert "Not understood And some stesp must wait" in words
    assert "Near to it: Some steps must wait for somebody else's or fit round them" in words
    assert "0 of 1 expectations hold" in words
    assert "One line was not understood, and what follows is said without it" in words
    assert "What it says now On these answers" in words


def test_mistakes_in_reading_come_at_once_beside_what_could_be_run(client: FlaskClient) -> None:
    words = main_of(ran(client, f"{FRAME}\nStory: Another\nGivn x\nStroy: Third\n@a b\nGiven y"))
    assert "4 lines could not be read" in words or "3 lines could not be read" in words
    assert 'Did you mean "Given …"?' in words
    assert "The expectation holds." in words


def test_a_line_that_another_takes_the_place_of_says_so(client: FlaskClient) -> None:
    line = next(at for at, one in enumerate(FRAME.splitlines(), 1) if "one organisation alone" in one)
    later = "  Given nobody could get this result alone\n"
    page = ran(client, FRAME.replace("  When they ask", f"{later}  When they ask"))
    words = main_of(page)
    assert "One line is not used, since a later line is about the same question." in words
    assert re.search(rf"line {line} Line {line + 7} answers the same question\.", words)
    assert "Not used And one organisation alone could do a useful part of it and no more" in words


def test_an_answer_told_instead_takes_the_place_of_its_line(client: FlaskClient) -> None:
    page = ran(client, FRAME.replace("is coordinating", "is coexisting"))
    found = re.search(r'in place of line (\d+)</span> <button [^>]*data-of="([^"]*)" data-at="(\d+)"', page)
    assert found
    assert found[1] == found[3]
    assert FRAME.splitlines()[int(found[1]) - 1].strip() == Markup(found[2]).unescape()


def test_without_any_then_it_says_what_it_would_say_now(client: FlaskClient) -> None:
    words = main_of(ran(client, FRAME.partition("  Then")[0]))
    assert "Nothing is expected of the advice yet." in words
    assert "the lightest way of working that fits is coordinating" in words


@pytest.mark.parametrize("text", ["", "   \n", "\ufeff"])
def test_nothing_is_no_story(client: FlaskClient, text: str) -> None:
    assert "This holds no text." in main_of(ran(client, text, 422))


def test_statements_are_found_without_scripts_and_the_text_is_kept(client: FlaskClient) -> None:
    page = ran(client, WRONG, words="nobody has time", do="find")
    assert typed_in(page) == WRONG
    nearest = main_of(page).partition("Nearest to “nobody has time”")[2]
    assert nearest.strip().startswith("Does anyone have time to run the joint part")
    assert "Given Nobody has time to run the joint part, and nobody can find any" in nearest


def test_a_story_of_the_library_can_be_changed_and_its_file_stays_as_it_is(client: FlaskClient) -> None:
    before = _shipped()
    text = typed_in(client.get("/write?story=respond-tonight").text)
    assert "Story: Respond tonight" in text
    assert "To talk about:" in text
    assert "expectations hold." in main_of(ran(client, text))
    changed = text.replace("Then the work calls for cooperating", "Then the work calls for acting alone")
    assert "Does not hold" in main_of(ran(client, changed))
    client.post("/write/file", data={"text": changed})
    assert _shipped() == before
    assert client.get("/write?story=no-such-story").status_code == 404


def _shipped() -> dict[str, str]:
    files = sorted((ROOT / "features").rglob("*"))
    return {str(one): hashlib.sha256(one.read_bytes()).hexdigest() for one in files if one.is_file()}


def test_a_file_that_is_kept_opens_again_and_runs_elsewhere(client: FlaskClient) -> None:
    kept = client.post("/write/file", data={"text": WRONG})
    assert kept.headers["Content-Disposition"] == 'attachment; filename="the-name-of-your-story-story.feature"'
    assert kept.text.startswith("Feature: ")
    assert "Scenario: The name of your story" in kept.text
    for content in (kept.data, kept.text.replace("\n", "\r\n").encode("utf-16")):
        opened = client.post("/write/open", data={"file": (io.BytesIO(content), "mine.feature")})
        assert opened.status_code == 200
        assert typed_in(opened.text).partition("Story: ")[2] == WRONG.partition("Story: ")[2]


def test_a_file_that_is_no_text_says_so(client: FlaskClient) -> None:
    wrong = client.post("/write/open", data={"file": (io.BytesIO(b"caf\xe9"), "mine.feature")})
    assert (wrong.status_code, "Save it as plain text" in main_of(wrong.text)) == (422, True)
    for content, says in OTHER_FILES.items():
        other = client.post("/write/open", data={"file": (io.BytesIO(content), "mine.feature")})
        assert (other.status_code, f"{says} Open it, copy its text" in main_of(other.text)) == (422, True), content
        assert typed_in(other.text) == FRAME
    none = client.post("/write/open", data={})
    assert (none.status_code, "Choose a file first" in main_of(none.text)) == (422, True)


@pytest.mark.parametrize("more", ["x", "é", "x" * 200_000])
def test_a_file_that_could_not_be_run_is_not_opened(client: FlaskClient, more: str) -> None:
    for text, status in (("é" * OF_PAGES.text, 200), ("é" * OF_PAGES.text + more, 422)):
        opened = client.post("/write/open", data={"file": (io.BytesIO(text.encode()), "mine.feature")})
        assert opened.status_code == status
        assert ("at most 40,000 characters are accepted" in main_of(opened.text)) == (status == 422)


def test_a_case_becomes_a_story(client: FlaskClient, book: object) -> None:
    from spectrum.situation.link import case_text  # noqa: PLC0415

    case = packed(case_text(read_situation(FRAILTY, "x", book)))  # type: ignore[arg-type]
    page = client.get(f"/write/from-case?case={case}&at=1")
    words = main_of(page.text)
    assert page.status_code == 200
    assert "played no part in the advice" in words
    assert "no machine can find every name" in words
    assert "expectations hold." in main_of(ran(client, typed_in(page.text)))
    for place in ("answer", "check"):
        assert "/write/from-case?case=" in client.get(f"/{place}?case={case}").text
    assert client.get("/write/from-case").status_code == 302


def test_the_story_in_the_handbook_for_trainers_holds(client: FlaskClient) -> None:
    own = (ROOT / "docs" / "teaching.md").read_text(encoding="utf-8").partition("## Write your own")[2]
    story = own.partition("```\n")[2].partition("```")[0]
    assert "The expectation holds." in main_of(ran(client, story))


def test_pages_for_trainers_name_no_testing_tool(client: FlaskClient) -> None:
    for page in (client.get("/write").text, client.get("/write?story=respond-tonight").text, ran(client, WRONG)):
        found = JARGON.findall(main_of(page))
        assert not found


TOO_MUCH = {
    "characters": "x" * (OF_PAGES.text + 1),
    "lines": "Given x\n" * (OF_PAGES.lines + 1),
    "stories": "Story: S\nGiven x\n" * (OF_PAGES.stories + 1),
    "advice": "Given nobody could get this result alone\nThen the advice is cooperating\n" * 380,
    "partners": 'Given the partner "{}": this partner is keen to be part of it\nThen no duty is set\n' * 200,
}


@pytest.mark.parametrize("kind", TOO_MUCH)
def test_what_would_take_too_long_is_refused_before_it_is_run(client: FlaskClient, kind: str) -> None:
    started = time.process_time()
    page = ran(client, TOO_MUCH[kind], 422)
    assert time.process_time() - started < MOST_MS / 1000
    assert "There is a problem" in main_of(page)


def test_what_is_just_allowed_is_run_in_time(client: FlaskClient) -> None:
    told = "Given nobody could get this result alone\n"
    slow = {
        "nothing understood": "Given " + "\n".join(f"the partners number {n} like each other" for n in range(300)),
        "nothing holds": told
        + "\n".join('Then the misconception "Everyone only gains" is at work' for _ in range(300)),
        "all changes": told + "Then the advice is cooperating\n" * 20,
        "told anew": "Given the case “a shared store”\nThen the advice is collaborating\n" + told * 30,
    }
    for kind, text in slow.items():
        started = time.process_time()
        ran(client, text)
        assert time.process_time() - started < MOST_MS / 1000, kind


PIECES = st.sampled_from(
    [*FRAME.splitlines(), "<script>", '"""', "| a | b |", "Rows:", "{{ 7 * 7 }}", "${x}", "`rm -rf /`"]
)


@given(text=st.lists(st.one_of(PIECES, st.text(max_size=30)), max_size=25).map("\n".join))
@settings(max_examples=40)
def test_no_text_brings_the_page_down(client: FlaskClient, text: str) -> None:
    started = time.process_time()
    answer = client.post("/write", data={"text": text})
    assert answer.status_code in (200, 422)
    assert "<script>" not in answer.text
    assert client.post("/write/file", data={"text": text}).status_code == 200
    assert time.process_time() - started < 5
