"""From the text of a feature file, or of somebody who has never seen one, to scenarios, with all that is wrong in it.

The parser is Gherkin's own. What it can't take is struck out and told, line by line, and the rest is read all the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from gherkin.errors import AstBuilderException, CompositeParserException, ParserError, ParserException
from gherkin.parser import Parser
from gherkin.token_matcher import TokenMatcher

from spectrum.input.mistakes import Mistake
from spectrum.language.words import listed, quoted, shown
from spectrum.scenarios.keywords import codes_like, known_code, language, languages_of, named_language
from spectrum.scenarios.mending import Mended, mended
from spectrum.scenarios.typed_text import typed_lines

MOST_TRIES = 6
"""How often a text is parsed, with what can't be read struck out, before it is given up."""
CANT_STAND_HERE = "this line can't stand here."
UNEVEN = "this row has another number of cells than the first row of its table."
GIVEN_UP = "so much is wrong up to here that the rest was not looked at."
NO_TEXT = "this holds no text."


@dataclass(frozen=True)
class Parsed:
    """A text as Gherkin's parser sees it: its feature (None where there is none), and what was struck out.

    `origins` holds for each line of the parser (from 0) the line of the text (from 1).
    """

    feature: Any
    origins: Sequence[int]
    mistakes: tuple[tuple[int, str], ...]

    def line(self, node: Any) -> int:
        """The line of the text at which something stands."""
        line: int = node["location"]["line"]
        return self.origins[min(line, len(self.origins)) - 1]


def parsed(text: str) -> Parsed:
    """What Gherkin's parser sees in a text."""
    lines = typed_lines(text)
    found = _language(lines)
    if isinstance(found, tuple):
        return Parsed(None, (), (found,))
    out = mended(lines, language(found))
    if not any(line.strip() for line in out.lines):
        return Parsed(None, (), ((1, NO_TEXT),))
    feature = _feature(out, found)
    return Parsed(feature, out.origins, tuple(sorted(out.struck)))


def _language(lines: list[str]) -> str | tuple[int, str]:
    """The code of the language of a text, or what is wrong with it (line, why). Blanks the line that names it."""
    named = named_language(lines)
    if named:
        at, said = named
        lines[at] = ""
        return known_code(said) or (at + 1, f"{shown(said)} is no language of stories.{codes_like(said)}")
    codes = languages_of(lines)
    if len(codes) == 1:
        return codes[0]
    adds = quoted((f"# language: {code}" for code in codes), "or")
    return 1, f"these lines can be read in {listed(codes, 'or')}. Write one of these above everything else: {adds}."


def _feature(out: Mended, code: str) -> Any:
    """The feature in lines for Gherkin, in which whatever its parser can't take is struck out and noted."""
    for _ in range(MOST_TRIES):
        try:
            return Parser().parse("\n".join(out.lines), TokenMatcher(code)).get("feature")
        except ParserError as error:
            for one in error.errors if isinstance(error, CompositeParserException) else [error]:
                _strike(out, one)
    out.struck.append((max(line for line, _ in out.struck), GIVEN_UP))
    return None


def _strike(out: Mended, error: Exception) -> None:
    """Leave out the line that an error is about, or where it is about the end the last line that says something."""
    at = error.location["line"] - 1 if isinstance(error, ParserException) else len(out.lines)
    said = [at for at, line in enumerate(out.lines) if line.strip()]
    at = at if at in said else said[-1] if said else 0
    origin = out.origins[at]
    why = UNEVEN if isinstance(error, AstBuilderException) else CANT_STAND_HERE
    if out.lines[at].strip() and origin not in [line for line, _ in out.struck]:
        out.struck.append((origin, why))
    out.lines[at] = ""


def descriptions(node: Any) -> tuple[str, ...]:
    """What is written under a name, each paragraph as one line."""
    parts = str(node.get("description") or "").split("\n\n")
    return tuple(" ".join(one.split()) for one in parts if one.strip())


def tags(*nodes: Any) -> tuple[str, ...]:
    """The tags of some nodes, each once, without their "@"."""
    return tuple(dict.fromkeys(tag["name"].removeprefix("@") for node in nodes for tag in node["tags"]))


def placed(name: str, mistakes: Sequence[tuple[int, str]]) -> Iterator[Mistake]:
    """Mistakes in lines, at their places in a file of some name."""
    return (Mistake(f"{name}:{line}", why) for line, why in sorted(mistakes))
