"""What is written, kept beside its final name until it is whole, with a note of how far it is, to go on from there."""

from __future__ import annotations

import csv
import dataclasses
import hashlib
import io
import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from spectrum.input.mistakes import Mistake
from spectrum.language.words import counted
from spectrum.portfolio.claiming import Claim
from spectrum.portfolio.forms import STREAM, XLSX, BadPortfolio
from spectrum.portfolio.noting import ROOM, NoteFile
from spectrum.portfolio.row_groups import add_row_group, end_with_footer
from spectrum.portfolio.rows import RowMistake
from spectrum.portfolio.totals import PortfolioTotals
from spectrum.portfolio.workbook_writing import write_workbook
from spectrum.spreadsheet import csv_cell

SECONDS_BETWEEN_NOTES = 2.0
MISTAKE_COLUMNS = ("row", "reference", "column", "said", "what is wrong", "accepted")
BOM = b"\xef\xbb\xbf"
LENGTH_BYTES = 4
KEPT = "what was decided so far is kept: go on with --resume"
NOTHING_KEPT = "nothing was kept"
STREAMED_PART = "what was written to standard output is not whole"


@dataclass
class Progress:
    """How far a run is: the place of the next block, what was counted, and how long each file beside is."""

    next: int = 0
    rows: int = 0
    decided: int = 0
    mistaken_rows: int = 0
    mistakes: int = 0
    lengths: dict[str, int] = field(default_factory=dict)


def run_key(source: str, *asked: object) -> str:
    """What a run is about: the same file, untouched, and the same wishes. Raises OSError."""
    path = Path(source)
    about = path.stat()
    with path.open("rb") as file:
        start = file.read(65_536)
    known = [
        str(path.resolve()),
        about.st_size,
        about.st_mtime_ns,
        hashlib.sha256(start).hexdigest(),
        *map(repr, asked),
    ]
    return hashlib.sha256(json.dumps(known).encode()).hexdigest()


class KeptFiles:
    """The files of one run: what is written, the mistakes, and beside them how far it is.

    The key says what the run is about; one without a key can't be gone on with.
    """

    def __init__(self, out: Path, side: Path, form: str, key: str) -> None:
        self.out, self.side, self.form, self.key = out, side, form, key
        self.part, self.side_part = _beside(out, ".part"), _beside(side, ".part")
        self.footers, self.note = _beside(out, ".footers"), NoteFile(_beside(out, ".progress"))
        self.progress = Progress()
        self.kept: Progress | None = None
        self.counted: dict[str, Any] = {}
        self.noted = time.monotonic()
        self.files: dict[str, BinaryIO] = {}
        self.claims: list[Claim] = []

    def begin(self, *, force: bool, resume: bool) -> None:
        """Begin anew, or go on where a run stopped. Raises BadPortfolio when something would be lost, and OSError."""
        try:
            for path in (self.out, self.side):
                self.claims.append(Claim(path))
            found = self._found(force=force, resume=resume)
        except BaseException:
            self._release()
            raise
        try:
            self._open(found)
        except BaseException:
            if found is None:
                self.drop()
            self._leave()
            raise

    def _found(self, *, force: bool, resume: bool) -> dict[str, Any] | None:
        """What was noted of the run that is gone on with, if it is. Raises BadPortfolio, and OSError."""
        found = self.note.read()
        if resume and found is not None and found["key"] != self.key:
            says = "the run that stopped was about another file or other options. Start anew with --force."
            raise BadPortfolio([Mistake(str(self.out), says)])
        if not resume and found is not None and not force:
            says = "a run that writes this file was stopped. Go on with --resume, or start anew with --force."
            raise BadPortfolio([Mistake(str(self.out), says)])
        for path in (self.out, self.side):
            if path.exists() and not force and not (resume and found is not None):
                raise BadPortfolio([Mistake(str(path), "this file is there already. Replace it with --force.")])
        return found if resume else None

    def _open(self, found: dict[str, Any] | None) -> None:
        """Open the files beside, each as long as was noted. Raises BadPortfolio where one is shorter, and OSError."""
        if found is None:
            self.note.remove()  # or it would be taken for one of what is written now
        else:
            self.progress, self.counted = Progress(**found["progress"]), found["totals"]
            self.kept = self.progress
        for name, path in self.parts.items():
            file = path.open("r+b" if path.exists() else "w+b", buffering=0)
            self.files[name] = file
            length = self.progress.lengths.get(name, 0)
            if file.seek(0, os.SEEK_END) < length:
                says = "less is there than was kept of the run that stopped. Start anew with --force."
                raise BadPortfolio([Mistake(str(path), says)])
            file.truncate(length)
            file.seek(0, os.SEEK_END)
        if self.key:
            self.note.make_room()

    @property
    def parts(self) -> dict[str, Path]:
        return {"part": self.part, "side": self.side_part, "footers": self.footers}

    def write(self, data: Any) -> None:
        """Write a part: bytes, or a record batch. Raises OSError."""
        if isinstance(data, bytes):
            _write_all(self.files["part"], data)
            return
        footer = add_row_group(self.part, data)
        _write_all(self.files["footers"], len(footer).to_bytes(LENGTH_BYTES, "big") + footer)

    def write_mistakes(self, mistakes: Sequence[RowMistake], first: int) -> None:
        """Write mistakes, each at the row that people see. Raises OSError."""
        if not mistakes:
            return
        head = b"" if self.progress.mistakes else BOM + mistake_lines([MISTAKE_COLUMNS])
        _write_all(self.files["side"], head + mistake_lines(told_mistakes(mistakes, first)))

    def reached(self, progress: Progress, totals: PortfolioTotals) -> None:
        """Keep in mind how far it is, with what was counted so far, and note it from time to time. Raises OSError."""
        lengths = {name: os.fstat(file.fileno()).st_size for name, file in self.files.items()}
        self.progress = dataclasses.replace(progress, lengths=lengths)
        if time.monotonic() - self.noted > SECONDS_BETWEEN_NOTES:
            self.keep(totals)

    def keep(self, totals: PortfolioTotals) -> None:
        """Note how far it is, once what was written is safely on the disk. Raises OSError."""
        if not self.key:
            return
        for path in self.parts.values():
            with path.open("r+b") as file:
                os.fsync(file.fileno())
        self.note.write({"key": self.key, "progress": dataclasses.asdict(self.progress), "totals": totals.plain()})
        self.kept, self.noted = self.progress, time.monotonic()
        self.note.make_room(max(ROOM, 2 * self.note.path.stat().st_size))

    def finish(self) -> None:
        """Give everything its final name. Raises OSError; then it can still be gone on with."""
        self._close()
        whole = self._whole()
        if self.progress.mistakes:
            self.side_part.replace(self.side)
        try:
            whole.replace(self.out)
        except OSError:
            if self.progress.mistakes:
                self.side.replace(self.side_part)
            raise
        if not self.progress.mistakes:
            self.side.unlink(missing_ok=True)
        self.kept = None
        self.drop()

    def _whole(self) -> Path:
        """What was written, with what stands at its end. Raises OSError."""
        if self.footers.stat().st_size:
            end_with_footer(self.part, self._footers())
        if self.form != XLSX:
            return self.part
        write_workbook(self.part, self.fresh)
        return self.fresh

    @property
    def fresh(self) -> Path:
        """A workbook before it has its name."""
        return _beside(self.out, ".xlsx.part")

    def _footers(self) -> Iterator[bytes]:
        with self.footers.open("rb") as file:
            while length := file.read(LENGTH_BYTES):
                yield file.read(int.from_bytes(length, "big"))

    def stop(self, totals: PortfolioTotals) -> str:
        """Keep what was done, where it can be gone on with; else take it away. What became of it, in words."""
        if self.progress.next:
            with suppress(OSError):
                self._give_back()
                self.keep(totals)
        if self.kept is None:
            return self.drop()
        self._leave()
        return f"{KEPT} ({counted(self.kept.rows, 'row')})"

    def _give_back(self) -> None:
        """Give back what the disk holds of a block that is not whole. Raises OSError."""
        for name, path in self.parts.items():
            os.truncate(path, self.progress.lengths[name])

    def _leave(self) -> None:
        """Leave what was kept to a later run."""
        self._close()
        for path in (self.fresh, self.note.room):
            with suppress(OSError):
                path.unlink()
        self._release()

    def drop(self) -> str:
        """Take away everything beside. What became of what was done, in words."""
        self._close()
        for path in (*self.parts.values(), self.fresh):
            with suppress(OSError):
                path.unlink()
        self.note.remove()
        self._release()
        return NOTHING_KEPT

    def _close(self) -> None:
        for file in self.files.values():
            file.close()

    def _release(self) -> None:
        for claim in self.claims:
            claim.release()


class Streamed:
    """What is written to standard output, with mistakes on standard error; it can't be resumed."""

    def __init__(self) -> None:
        self.progress = Progress()
        self.counted: dict[str, Any] = {}

    def begin(self, *, force: bool, resume: bool) -> None:  # noqa: ARG002  # nothing is there that could be replaced
        """Nothing has to be made ready. Raises BadPortfolio where it should go on."""
        if resume:
            raise BadPortfolio([Mistake(STREAM, "a run to standard output can't be resumed. Write to a file.")])

    def write(self, data: Any) -> None:
        sys.stdout.buffer.write(data)

    def write_mistakes(self, mistakes: Sequence[RowMistake], first: int) -> None:
        head = b"" if self.progress.mistakes else mistake_lines([MISTAKE_COLUMNS])
        if mistakes:
            sys.stderr.write((head + mistake_lines(told_mistakes(mistakes, first))).decode())

    def reached(self, progress: Progress, _: PortfolioTotals) -> None:
        self.progress = progress

    def finish(self) -> None:
        sys.stdout.buffer.flush()

    def stop(self, _: PortfolioTotals) -> str:
        """What became of what was done, in words: it is gone already."""
        return self.drop()

    def drop(self) -> str:
        """Nothing was begun that could be taken away. What became of what was done, in words."""
        return STREAMED_PART if self.progress.next else NOTHING_KEPT


def told_mistakes(mistakes: Sequence[RowMistake], first: int) -> Iterator[Sequence[str]]:
    """Mistakes as rows of a table; `first` is the number of the first row of their block."""
    for one in mistakes:
        yield (str(first + one.row), *map(csv_cell, one[1:]))


def mistake_lines(rows: Any) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _write_all(file: BinaryIO, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[file.write(view) :]
