"""From lines as people type them to lines as Gherkin wants them, each still knowing where it came from.

What a person plainly meant is read so: words in capitals or not, a heading left out, a statement on a line of its own.
What can't be read is struck out and told, so that everything else can still be looked at.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from spectrum.language.words import shown
from spectrum.scenarios.keywords import (
    ANY_STEP,
    ASKS,
    BACKGROUND,
    EXAMPLES,
    EXPECTS,
    FEATURE,
    OUTLINE,
    RULE,
    STORY,
    TELLS,
    Begun,
    Language,
)

TOP, ABOUT_ALL, ABOUT, LINES, ROWS, STRUCK = "top", "about all", "about", "lines", "rows", "struck"
"""Where a line stands: above everything, under a name of several stories or of one, among the lines or the rows of a
story, or under a heading that was struck out."""
FENCES = ('"""', "```")
BULLET = re.compile(r"\s*([•‣◦▪●·\u2013-]|\d{1,2}[.)])\s+(?=\S)")
BAR = re.compile(r"(?:^|(?<=[^\\]))(?:\\\\)*\|")
LAST_BAR = re.compile(r"(?<!\\)(\\\\)*\|\s*$")
MOST_CELLS = 50_000
"""A table is evened out up to so many cells."""
ANSWERS = "these answers"


@dataclass
class Mended:
    """Lines for Gherkin, for each the line it came from (from 1), and what was struck out: line -> why.

    `rows` holds the places of rows that belong to statements.
    """

    lines: list[str] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)
    struck: list[tuple[int, str]] = field(default_factory=list)
    rows: set[int] = field(default_factory=set)

    def add(self, line: str, origin: int) -> None:
        self.lines.append(line)
        self.origins.append(origin)

    def strike(self, origin: int, why: str) -> None:
        """Leave a line out, and note why."""
        self.add("", origin)
        self.struck.append((origin, why))


def mended(lines: Sequence[str], words: Language) -> Mended:
    """Lines as Gherkin wants them, in the words of a language."""
    mender = _Mender(lines, words)
    for at, line in enumerate(lines):
        mender.take(at, line)
    _even(mender.out)
    return mender.out


def _even(out: Mended) -> None:
    """Let sentences, and questions with answers, stand in one table: each row has as many cells as the longest."""
    table: list[int] = []
    for at, line in enumerate([*out.lines, "end"]):
        if at in out.rows:
            table.append(at)
        elif line and not line.startswith("#"):
            bars = {row: len(BAR.findall(out.lines[row])) for row in table}
            for row, count in bars.items():
                most = max(bars.values())
                out.lines[row] += " |" * (most - count if most * len(bars) <= MOST_CELLS else 0)
            table = []


class _Mender:
    """Goes through the lines once; `place` is where it stands."""

    def __init__(self, lines: Sequence[str], words: Language) -> None:
        self.source, self.words, self.out = lines, words, Mended()
        self.place, self.fresh, self.fence, self.bare, self.name = TOP, True, "", "", ""
        self.lost = False
        """Whether the statement that rows would belong to was struck out."""
        kinds = [found.kind for line in lines if (found := words.header(line))]
        self.has_story = not {STORY, OUTLINE, BACKGROUND, RULE}.isdisjoint(kinds)
        self.has_heading = bool(kinds)
        self.begun = ""
        """The last heading that somebody wrote."""
        if kinds[:1] != [FEATURE] and any(line.strip() for line in lines):
            self._heading(FEATURE, "", 1)
            if not self.has_heading:
                self._name_story()

    def _heading(self, kind: str, name: str, origin: int) -> None:
        """Write a heading that nobody wrote."""
        word = next(word for of, word in self.words.headers.values() if of == kind)
        self.out.add(f"{word}: {name}", origin)
        self.place = ABOUT_ALL if kind == FEATURE else ABOUT

    def _name_story(self) -> None:
        """A story without any heading is called what its first line says, if that is no statement."""
        at, first = next((at, line.strip()) for at, line in enumerate(self.source) if line.strip())
        if not self.words.step(first) and first[0] not in "#@|" and not first.startswith(FENCES):
            self.name = first
        self._heading(STORY, self.name, at + 1)

    def take(self, at: int, line: str) -> None:
        """Take the next line, the one at a place (from 0)."""
        said, origin = line.strip(), at + 1
        if self.fence or said.startswith(FENCES):
            self._fenced(at, line, said)
        elif not said or said.startswith("#"):
            self.out.add(said, origin)
            self.fresh = self.fresh or not said
        else:
            self._words(said, origin)

    def _words(self, said: str, origin: int) -> None:
        header = self.words.header(said)
        if said.startswith("@"):
            self._tags(said, origin)
        elif said.startswith("|"):
            self._row(said, origin)
        elif header:
            self._header(header, origin)
        elif self.place == STRUCK:
            self.out.add("", origin)
        else:
            self._statement(said, origin)
        self.fresh = bool(header) or self._is_name(said)

    def _is_name(self, said: str) -> bool:
        return not self.has_story and said == self.name

    # -- headings ------------------------------------------------------------------------------------------------------

    def _header(self, header: Begun, origin: int) -> None:
        why = self._misplaced(header.kind)
        self.bare, self.lost = "", False
        if why:
            self.out.strike(origin, why)
            self.place = STRUCK
            return
        self.out.add(f"{header.word}: {header.rest}", origin)
        self.place = {FEATURE: ABOUT_ALL, RULE: ABOUT_ALL, EXAMPLES: ROWS}.get(header.kind, ABOUT)
        self.name = header.rest if header.kind == FEATURE else self.name
        self.begun = header.kind

    def _misplaced(self, kind: str) -> str:
        """Why a heading can't stand here; empty where it can."""
        if kind == FEATURE and self.begun:
            return (
                "this heading stands once, above everything else. Keep the rest in a file of its own, or leave it out."
            )
        if kind == BACKGROUND and self.begun not in ("", FEATURE, RULE):
            return "what holds in all stories stands above the first of them."
        if kind == EXAMPLES and self.begun not in (STORY, OUTLINE, EXAMPLES):
            return "rows for a story stand under its lines, and no story stands above these."
        return ""

    def _tags(self, said: str, origin: int) -> None:
        tags = said.partition(" #")[0].split()
        if all(one.startswith("@") and len(one) > 1 for one in tags):
            self.out.add(said, origin)
        else:
            self.out.strike(origin, f'{shown(said)} is no list of names: each begins with "@", without blanks in it.')

    # -- rows and texts under a statement ------------------------------------------------------------------------------

    def _row(self, said: str, origin: int) -> None:
        self._use_bare(origin)
        if self.place not in (LINES, ROWS):
            why = "a row of a table stands under the statement that it belongs to, and none stands above this one."
            self.out.strike(origin, why) if self.place != STRUCK else self.out.add("", origin)
        elif self.lost:
            self.out.add("", origin)
        else:
            row = _closed(said, in_rows=self.place == ROWS)
            if row and self.place == LINES:
                self.out.rows.add(len(self.out.lines))
            self.out.add(row, origin)

    def _use_bare(self, origin: int) -> None:
        """What stands under a line that says no more than "Given" are answers."""
        if self.bare and self.place == LINES:
            self.out.add(f"{self.bare}{ANSWERS}", origin)
            self.bare, self.lost = "", False

    def _fenced(self, at: int, line: str, said: str) -> None:
        """A text between two lines of marks, which belongs to the statement above it."""
        if self.fence:
            self.out.add(line if self.place == LINES and not self.lost else "", at + 1)
            self.fence = "" if said.startswith(self.fence) else self.fence
            return
        mark = said[:3]
        self._use_bare(at + 1)
        if not any(one.strip().startswith(mark) for one in self.source[at + 1 :]):
            self.out.strike(at + 1, f"a text that begins with {mark} needs a line of {mark} at its end.")
        elif self.place not in (LINES, STRUCK):
            self.out.strike(at + 1, "a text between marks stands under the statement that it belongs to.")
            self.fence = mark
        else:
            self.out.add(line if self.place == LINES and not self.lost else "", at + 1)
            self.fence = mark

    # -- statements and names ------------------------------------------------------------------------------------------

    def _statement(self, said: str, origin: int) -> None:
        step = self.words.step(said)
        if self.place == LINES:
            self._among_lines(said, step, origin)
        elif self.place == ROWS:
            self.out.strike(origin, "lines of a story stand above its rows.")
        elif step and self._begins(step):
            if self.place != ABOUT:
                self._heading(STORY, self.name, origin)
            self.place = LINES
            self._among_lines(said, step, origin)
        else:
            self._description(said, origin)

    def _begins(self, step: Begun) -> bool:
        """Whether a line begins a story's lines, and is no sentence under its name."""
        opens = step.kind in (TELLS, ASKS, EXPECTS)
        if self.place == ABOUT:
            return step.exact or (opens and (self.fresh or not self.has_heading))
        return self.place != TOP and not self.has_story and opens and (step.exact or self.fresh)

    def _among_lines(self, said: str, step: Begun | None, origin: int) -> None:
        meant = "" if step else self.words.meant_step(said)
        heading = "" if step or meant else self.words.meant_header(said)
        self.lost = bool(meant or heading)
        if meant:
            self.out.strike(origin, f'{shown(said)} begins with no word that is read here. Did you mean "{meant} …"?')
        elif heading:
            self.out.strike(origin, f'{shown(said)} is no heading. Did you mean "{heading}: …"?')
            self.place = STRUCK
        elif step and not step.rest:
            self.out.add("", origin)
            self.bare = step.word
        elif step:
            self.out.add(f"{step.word}{step.rest}", origin)
            self.bare = ""
        else:
            self.out.add(f"{self.bare or ANY_STEP}{BULLET.sub('', said, count=1)}", origin)
            self.bare = ""

    def _description(self, said: str, origin: int) -> None:
        meant, heading = self.words.meant_step(said) if self.fresh else "", self.words.meant_header(said)
        if self.place == ABOUT and meant:
            self.place = LINES
            self._among_lines(said, None, origin)
        elif heading and self.fresh:
            self.out.strike(origin, f'{shown(said)} is no heading. Did you mean "{heading}: …"?')
            self.place = STRUCK
        elif self.place == TOP:
            self.out.add(f"# {said}", origin)
        else:
            self.out.add("" if self._is_name(said) else said, origin)


def _closed(said: str, in_rows: bool) -> str:
    """A row of a table with a bar at its end, and without empty cells behind what it says."""
    row = said if LAST_BAR.search(said) else f"{said} |"
    if in_rows:
        return row
    kept = row.rstrip("| ")
    return row if kept.endswith("\\") else f"{kept} |" if kept else ""
