"""How a story is written: its steps as lines, in the words that trainers read or in those of feature files."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gherkin.dialect import DIALECTS

from spectrum.input.signs import LINE_BREAK
from spectrum.rulebook import Rulebook
from spectrum.scenarios.expanding import Scenario, StepText
from spectrum.scenarios.keywords import ENGLISH, FEATURE, IN_PLAIN_WORDS, STORY, language, languages_of, named_language
from spectrum.scenarios.typed_text import typed_lines
from spectrum.scenarios.vocabulary import plain, vocabulary_of

ASKED = "they ask how to work together"
INSIDE = "  "
ONE_FILE = "Stories to teach with"


@dataclass(frozen=True)
class _Words:
    """The headings of a text, as trainers read them or as feature files have them."""

    of: Mapping[str, str]

    def heading(self, kind: str, name: str) -> str:
        return f"{self.of[kind]}: {name}".rstrip()


PLAIN = _Words({kind: words[0] for kind, words in IN_PLAIN_WORDS.items()})
IN_FILES = _Words({kind: {STORY: "Scenario"}.get(kind, DIALECTS[ENGLISH][kind][0]) for kind in IN_PLAIN_WORDS})


def story_text(scenario: Scenario) -> str:
    """A story with its lines, as trainers read it."""
    return story_lines(scenario.name, scenario.about, scenario.steps, even=True)


def story_lines(name: str, about: Sequence[str], steps: Sequence[StepText], *, even: bool = False) -> str:
    """A story of some name, with paragraphs about it and its lines, as trainers read it; its rows may be `even`."""
    parts = [[PLAIN.heading(STORY, name)], *([f"{INSIDE}{one}"] for one in about), list(_lines(steps, even=even))]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _lines(steps: Sequence[StepText], *, even: bool) -> Iterator[str]:
    before = ""
    for step in steps:
        word = "Then" if step.is_outcome else "When" if plain(step.text) == ASKED else "Given"
        yield f"{INSIDE}{word if word != before else 'And'} {step.text}"
        before = word
        yield from _rows(step.rows, even=even)


def _rows(rows: Sequence[Sequence[str]], *, even: bool) -> Iterator[str]:
    """Rows, with their bars below each other where they are to be even."""
    cells = [[cell.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "\\n") for cell in row] for row in rows]
    columns = max(map(len, cells), default=0)
    widths = [max(len(row[at]) for row in cells if at < len(row)) if even else 0 for at in range(columns)]
    for row in cells:
        yield f"{INSIDE * 2}| {' | '.join(cell.ljust(width) for cell, width in zip(row, widths, strict=False))} |"


def in_plain_words(text: str) -> str:
    """A text with its headings in the words that trainers read; nothing else of it is changed."""
    return _with_headings(text, PLAIN)


def in_words_of_files(text: str) -> str:
    """A text with its headings in the words of feature files, and with those that such a file must have."""
    lines = typed_lines(text)
    told = _with_headings(text, IN_FILES)
    if not _is_english(lines):
        return told
    kinds = [found.kind for line in lines if (found := language(ENGLISH).header(line))]
    missing = [IN_FILES.heading(FEATURE, ONE_FILE)] if FEATURE not in kinds else []
    missing += [IN_FILES.heading(STORY, "A story")] if not kinds else []
    return "".join(f"{one}\n\n" for one in missing) + told


def _with_headings(text: str, words: _Words) -> str:
    if not _is_english(typed_lines(text)):
        return text
    return "\n".join(_with_heading(line, words) for line in LINE_BREAK.split(text))


def _with_heading(line: str, words: _Words) -> str:
    found = language(ENGLISH).header(typed_lines(line)[0])
    if found is None or found.kind not in words.of:
        return line
    indent = line[: len(line) - len(line.lstrip())]
    return f"{indent}{words.of[found.kind]}: {line.partition(':')[2].strip()}".rstrip()


def _is_english(lines: Sequence[str]) -> bool:
    named = named_language(lines)
    return named[1].casefold() == ENGLISH if named else languages_of(lines) == (ENGLISH,)


FRAME = """\
Story: The name of your story

  What happened, in a few sentences. People read this first.

  Given a piece of work called "The name of the piece of work"
  And people would get: what they would get, in your words
  And the smallest version: the least that would get it
  And one organisation alone could do a useful part of it and no more
  And some steps must wait for somebody else's or fit round them
  And it is known what has to be done, and it needs doing well
  And each partner can do its part with what it has
  And no date in the next few months would hurt people or break the law if it were missed
  And the partners keep small promises to each other
  And the leaders back this with decisions, such as time, money or leave to commit
  When they ask how to work together
  Then the advice is coordinating
"""
"""A story to write over; it holds as it stands with the guidance that ships."""
AND = "  And "


def empty_frame(book: Rulebook) -> str:
    """A story to write over, with those statements that a rulebook knows."""
    known = vocabulary_of(book.factors).tells
    return "\n".join(line for line in FRAME.splitlines() if _is_usable(line, known)) + "\n"


def _is_usable(line: str, known: Container[str]) -> bool:
    """Whether a line of the frame is no statement that a rulebook lacks."""
    said = line.removeprefix(AND)
    return said == line or ": " in said or plain(said) in known
