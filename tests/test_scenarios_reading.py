"""Stories are read as people type, paste and save them; what can't be read is told with its line, all at once."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spectrum.scenarios import BadScenario, load_features
from spectrum.scenarios.expanding import Limits
from spectrum.scenarios.feature_files import Scenario, TextRead, read_text
from spectrum.scenarios.typed_text import typed_lines

from .conftest import ROOT

PLAIN = """\
Feature: Two clubs
  Scenario: The minibus
    Given a piece of work called "The minibus"
    And the partners keep small promises to each other
    When they ask how to work together
    Then the advice is cooperating
"""
SMALL = Limits(text=20_000, stories=20, lines=500, told=50_000)


def read(text: str, *, must_expect: bool = True, limits: Limits = SMALL) -> TextRead:
    return read_text(text, "mine", must_expect=must_expect, limits=limits)


def stories(text: str) -> tuple[Scenario, ...]:
    """The stories of a text in which nothing is wrong."""
    reading = read(text)
    assert not reading.mistakes, [str(one) for one in reading.mistakes]
    return reading.feature.scenarios


def steps(one: Scenario) -> list[tuple[str, bool]]:
    return [(step.text, step.is_outcome) for step in one.steps]


SAME_AS_PLAIN = {
    "in capitals": PLAIN.replace("Given", "GIVEN").replace("Scenario", "SCENARIO"),
    "in small letters": PLAIN.replace("Given", "given").replace("Then", "then").replace("And", "and"),
    "with colons": PLAIN.replace("Given", "Given:").replace("Then", "Then:"),
    "in plain words": PLAIN.replace("Feature:", "Stories:").replace("Scenario:", "Story:"),
    "a number in its heading": PLAIN.replace("Scenario:", "Story 1:"),
    "without its first heading": PLAIN.partition("\n")[2],
    "with blanks of the web": PLAIN.replace(" ", "\u00a0"),
    "with tabs": PLAIN.replace("    ", "\t\t").replace("Given ", "Given\t"),
    "with curly quotes": PLAIN.replace('"The', "\u201cThe").replace('bus"', "bus\u201d"),
    "in German quotes": PLAIN.replace('"The', "\u201eThe").replace('bus"', "bus\u201c"),
    "from Windows": PLAIN.replace("\n", "\r\n"),
    "from an old Mac": PLAIN.replace("\n", "\r"),
    "with what nobody sees": PLAIN.replace("Given", "\u200bGiven\u200b").replace("Then", "\ufeffThen"),
    "bare lines go on": PLAIN.replace("And the", "the").replace("When they", "they"),
    "in bullets": PLAIN.replace("And the", "• the").replace("When they", "- they"),
    "with words and lines apart": PLAIN.replace("Given ", "Given\n      ").replace("Then ", "Then:\n      "),
}


@pytest.mark.parametrize("kind", SAME_AS_PLAIN)
def test_it_makes_no_difference_how_it_is_typed(kind: str) -> None:
    (plain,), (typed,) = stories(PLAIN), stories(SAME_AS_PLAIN[kind])
    assert (typed.name, steps(typed)) == (plain.name, steps(plain))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_files_are_read_however_their_letters_are_written_down(tmp_path: Path, encoding: str) -> None:
    text = PLAIN.replace("minibus", "café's minibus")
    marked = text if encoding in ("utf-8", "utf-8-sig", "utf-16") else "\ufeff" + text
    (tmp_path / "mine.feature").write_bytes(marked.replace("\n", "\r\n").encode(encoding))
    (feature,) = load_features(tmp_path)
    assert feature.scenarios[0].name == "The café's minibus"


def test_a_file_in_another_encoding_says_how_to_save_it(tmp_path: Path) -> None:
    (tmp_path / "mine.feature").write_bytes(PLAIN.replace("minibus", "café").encode("latin-1"))
    with pytest.raises(BadScenario, match="Save it as plain text, in UTF-8"):
        load_features(tmp_path)


def test_apostrophes_are_one_and_quotes_inside_quotes_stay() -> None:
    (one,) = stories(
        "Given the partner that mustn\u2019t wait has said so\n"
        'And a piece of work called "The \u201cbig\u201d tent"\nThen the advice is coordinating'
    )
    assert [text for text, _ in steps(one)][:2] == [
        "the partner that mustn't wait has said so",
        'a piece of work called "The \u201cbig\u201d tent"',
    ]


def test_lines_without_any_heading_are_one_story() -> None:
    (one,) = stories("given the partners keep small promises to each other\nthen the advice is coordinating")
    assert steps(one) == [
        ("the partners keep small promises to each other", False),
        ("the advice is coordinating", True),
    ]
    (named,) = stories("The bus to the clinic\n\nGiven the case “x”\nThen the advice is coordinating")
    assert named.name == "The bus to the clinic"
    (file,) = stories("Feature: The bus\nSome words.\nGiven the case “x”\nThen the advice is coordinating")
    assert (file.name, len(file.steps)) == ("The bus", 2)


def test_words_under_a_name_stay_words() -> None:
    (one,) = stories(
        "Feature: F\n  When the flood comes, it is too late.\n\n  Scenario: S\n"
        "    The council wants this,\n    and the school does not.\n\n    Given x\n    Then y\n"
    )
    assert one.about == ("The council wants this, and the school does not.",)
    assert steps(one) == [("x", False), ("y", True)]


FRENCH = """\
Fonctionnalité: F
  Contexte:
    Soit x
  Scénario: S
    Étant donné que y
    Quand they ask how to work together
    Alors the advice is coordinating
    Et z
"""


@pytest.mark.parametrize("text", [f"# language: fr\n{FRENCH}", f"#LANGUAGE : FR\n{FRENCH}", FRENCH])
def test_the_words_of_other_languages_are_read(text: str) -> None:
    (one,) = stories(text)
    assert [outcome for _, outcome in steps(one)] == [False, False, False, True, True]


def test_a_language_that_can_not_be_told_apart_is_asked_for_by_the_line_to_add() -> None:
    (mistake,) = read("Scenariu: S\nDat fiind x\nAtunci y\nEgenskap: Z\nGitt v\nSå w").mistakes
    assert "Write one of these above everything else: “# language:" in mistake.detail


@pytest.mark.parametrize(("said", "meant"), [("french", "fr"), ("frr", "fr"), ("xx-yy", "")])
def test_an_unknown_language_says_which_was_meant(said: str, meant: str) -> None:
    (mistake,) = read(f"# language: {said}\n{FRENCH}").mistakes
    assert mistake.place == "mine:1"
    assert (f'Did you mean "{meant}"?' in mistake.detail) == bool(meant)


OUTLINE = """\
Scenario Outline: {name}
  Given Trust: <said>
  And these answers
    | <said> |
  Then the advice is <mode>
  Examples:
    | what | said   | mode         | a(+[  |
    | kept | <mode> | coordinating | x     |
    | open | b      | cooperating  | y     |
"""


def test_each_row_is_a_story_whose_name_tells_it() -> None:
    told = stories(OUTLINE.format(name="Trust is <what>"))
    assert [one.name for one in told] == ["Trust is kept", "Trust is open"]
    assert [one.place for one in told] == ["mine:8", "mine:9"]
    assert told[0].steps[0].text == "Trust: <mode>", "a row's own words are no blanks"
    assert told[1].steps[1].rows == (("b",),)
    assert [one.name for one in stories(OUTLINE.format(name="Trust"))] == [
        "Trust (kept, <mode>, coordinating, x)",
        "Trust (open, b, cooperating, y)",
    ]


def test_two_stories_may_have_one_name() -> None:
    assert [one.place for one in stories(f"{PLAIN}\n  Scenario: The minibus\n    Then x")] == ["mine:2", "mine:8"]


def test_a_text_under_a_statement_goes_on_with_it_or_is_its_rows() -> None:
    (one,) = stories(
        'Given people would get:\n  """\n  A bus\n  on Sundays\n  """\n'
        "And these answers\n  ```\n  trust is broken\n\n  nobody knows\n  ```\nThen x"
    )
    assert one.steps[0].text == "people would get: A bus on Sundays"
    assert one.steps[1].rows == (("trust is broken",), ("nobody knows",))


def test_tables_need_no_last_bar_and_lose_empty_cells() -> None:
    (one,) = stories("Given these answers\n| a\n| b |  |\n|  |\n|c \\| d|\nGiven\n| e |\nThen x")
    assert [step.rows for step in one.steps[:2]] == [(("a",), ("b",), ("c | d",)), (("e",),)]
    assert one.steps[1].text == "these answers"
    assert one.steps[0].row_lines == (2, 3, 5)


def test_every_mistake_is_told_at_once_with_its_line() -> None:
    text = (
        "Feature: F\n@one two\nScenario: S\n  Givn x\n    | lost with it |\n  Given y\n"
        "    | a | b | c |\n    | d |\n  Then z\nFeature: G\nScenaro: T\n  Given u\n"
        "Scenario Outline: O\n  Then <a>\n  Examples:\n    | a | b |\n    | c |\n    | c | d |\n"
        'Scenario: U\n"""\nBackground: B\n  Given v\n'
    )
    told = [(one.place, one.detail) for one in read(text).mistakes]
    assert [place.removeprefix("mine:") for place, _ in told] == ["2", "4", "10", "17", "19", "20", "21"]
    for word, (_, detail) in zip(
        ('begins with "@"', "Given …", "stands once", "number of cells", "says nothing", '"""', "the first of them"),
        told,
        strict=True,
    ):
        assert word in detail


def test_a_mistyped_heading_is_told() -> None:
    (mistake, _) = read("Scenaro: The bus\nGiven x\nThen y\nScenario: S\nGiven x").mistakes
    assert (mistake.place, 'Did you mean "Scenario: …"?' in mistake.detail) == ("mine:1", True)


NOTHING = {"nothing": "", "blanks": " \n\t\n", "a mark": "\ufeff", "a language": "# language: fr\n"}


@pytest.mark.parametrize("kind", NOTHING)
def test_a_file_that_holds_nothing_says_so(kind: str) -> None:
    assert [one.detail for one in read(NOTHING[kind]).mistakes] == ["this holds no text."]


def test_what_expects_nothing_can_be_told_where_nobody_must_expect() -> None:
    text = "Story: S\nGiven x"
    assert 'has no "Then"' in read(text).mistakes[0].detail
    assert not read(text, must_expect=False).mistakes


HUGE = {
    "characters": ("x" * 20_001, "too long"),
    "stories": ("Given x\nThen y\n" + "Scenario: S\nThen y\n" * 21, "stories"),
    "rows": ("Scenario Outline: S\nThen <a>\nExamples:\n| a |\n" + "| b |\n" * 21, "stories"),
    "lines": ("Given x\n" * 501, "lines"),
    "lines of backgrounds": ("Background:\n" + "Given x\n" * 100 + "Scenario: S\nThen y\n" * 10, "lines"),
    "words": (f"Scenario Outline: S\nThen {'<a>' * 500}\nExamples:\n| a |\n| {'b' * 500} |", "characters"),
}


@pytest.mark.parametrize("kind", HUGE)
def test_what_would_be_too_much_is_refused_before_it_is_told(kind: str) -> None:
    text, said = HUGE[kind]
    started = time.process_time()
    reading = read(text)
    assert time.process_time() - started < 1
    assert not reading.feature.scenarios
    assert said in reading.mistakes[-1].detail


SHIPPED = [file.read_text(encoding="utf-8") for file in sorted((ROOT / "features").rglob("*.feature"))]
PIECES = st.sampled_from(
    [
        *PLAIN.splitlines(),
        *FRENCH.splitlines(),
        *OUTLINE.splitlines(),
        '"""',
        "```",
        "|",
        "| a | b |",
        "@x",
        "#",
        "*",
        "Given",
    ]
)
LINES = st.lists(st.one_of(PIECES, st.text(max_size=40)), max_size=40).map("\n".join)


@given(text=st.one_of(LINES, st.text(max_size=400)))
@settings(max_examples=400)
def test_no_text_is_too_strange_to_be_read(text: str) -> None:
    for one in read(text).mistakes:
        line = int(one.place.rpartition(":")[2]) if ":" in one.place else 1
        assert 1 <= line <= len(typed_lines(text))
        assert one.detail.endswith((".", "?"))


@given(file=st.sampled_from(SHIPPED), at=st.floats(0, 1), cut=st.integers(0, 60), more=st.text(max_size=12))
@settings(max_examples=60)
def test_shipped_files_with_something_changed_are_read(file: str, at: float, cut: int, more: str) -> None:
    text = file[:20_000]
    place = int(at * len(text))
    changed = text[:place] + more + text[place + cut :]
    read(changed[:20_000])
