"""What is asked with one command, looked at whole before anything is decided."""

from __future__ import annotations

import codecs
import os
from dataclasses import dataclass
from pathlib import Path

from spectrum.columnar import ColumnarDecider
from spectrum.input.mistakes import Mistake
from spectrum.portfolio.forms import STREAM, BadPortfolio, form_of
from spectrum.portfolio.keeping import KeptFiles, Streamed, run_key
from spectrum.portfolio.mapping import read_mapping
from spectrum.portfolio.places import MISTAKES, OUT, SUMMARY, place_mistakes
from spectrum.portfolio.running import Keeper, Run
from spectrum.portfolio.sources import source_of
from spectrum.portfolio.titles import Wishes

WIDE = ("utf-16", "utf-32", "utf-7", "idna", "punycode")
"""Ways to save text in which the sign that ends a row is not one byte."""


@dataclass(frozen=True)
class BatchAsked:
    """What was asked: see the options of `spectrum batch`."""

    folder: Path | None = None
    from_: str | None = None
    to: str | None = None
    said: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    encoding: str = "utf-8"
    side: Path | None = None
    summary: Path | None = None
    resume: bool = False
    force: bool = False

    def side_of(self, out: str) -> Path:
        """Where rows with mistakes are told."""
        return self.side or Path(f"{out}.mistakes.csv")


def run_of(decider: ColumnarDecider, source: str, out: str, asked: BatchAsked) -> Run:
    """A run that is ready to begin or to go on. Raises BadPortfolio with what is wrong with what was asked."""
    book = decider.atlas.rulebook
    wishes = Wishes(read_mapping(book, asked.said), asked.keep, asked.ignore)
    from_, to = form_of(source, asked.from_, "--from"), form_of(out, asked.to, "--to")
    encoding = _encoding(asked.encoding)
    _refuse_the_same(source, out, asked)
    found = source_of(source, from_, book, wishes, encoding)
    about = (book.identity, from_, to, str(wishes), encoding)
    try:
        keeper = _keeper(source, out, to, asked, about)
        keeper.begin(force=asked.force, resume=asked.resume)
        return Run(decider, asked.folder, found, to, keeper)
    except BadPortfolio:
        found.close()
        raise
    except OSError as error:
        found.close()
        raise BadPortfolio([Mistake(out, f"this file can't be written: {error.strerror or error}.")]) from None


def _refuse_the_same(source: str, out: str, asked: BatchAsked) -> None:
    """Raise BadPortfolio where something that is written would take the place of something else of the run."""
    read = {} if source == STREAM else {"IN": Path(source)}
    read |= {f"--map {name}": Path(name) for name in asked.said if "=" not in name}
    written = {} if out == STREAM else {OUT: Path(out), MISTAKES: asked.side_of(out)}
    written |= {SUMMARY: asked.summary} if asked.summary else {}
    mistakes = place_mistakes(read, written)
    if mistakes:
        raise BadPortfolio(mistakes)


def _keeper(source: str, out: str, form: str, asked: BatchAsked, about: tuple[str, ...]) -> Keeper:
    if out == STREAM:
        return Streamed()
    if source == STREAM and asked.resume:
        raise BadPortfolio([Mistake(source, "a run from standard input can't be resumed. Read from a file.")])
    side = asked.side_of(out)
    missing = [path for path in (Path(out), side) if not os.access(path.parent, os.W_OK)]
    if missing:
        raise BadPortfolio(Mistake(str(path), "nothing can be written into this folder.") for path in missing)
    key = "" if source == STREAM else run_key(source, *about)
    return KeptFiles(Path(out), side, form, key)


def _encoding(name: str) -> str:
    """The name that Python gives a way to save text. Raises BadPortfolio."""
    try:
        found = codecs.lookup(name).name
    except LookupError:
        says = f"no way to save text is called {name!r}. Usual ones are utf-8, windows-1252 and iso-8859-15."
        raise BadPortfolio([Mistake("--encoding", says)]) from None
    if found.startswith(WIDE):
        raise BadPortfolio([Mistake("--encoding", f"{name} can't be read row by row. Save the table as UTF-8.")])
    return found
