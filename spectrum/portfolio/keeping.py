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
from spectrum.portfolio.forms import STREAM, XLSX, BadPortfolio
from spectrum.portfolio.row_groups import add_row_group, end_with_footer
from spectrum.portfolio.rows import RowMistake
from spectrum.portfolio.totals import PortfolioTotals
from spectrum.portfolio.workbook_writing import write_workbook
from spectrum.spreadsheet import csv_cell

SECONDS_BETWEEN_NOTES = 2.0
MISTAKE_COLUMNS = ("row", "reference", "column", "said", "what is wrong", "accepted")
BOM = b"\xef\xbb\xbf"
LENGTH_BYTES = 4


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
    """The files of one run: what is written, the mistakes, and beside them how far it is."""

    def __init__(self, out: Path, side: Path, form: str, key: str) -> None:
        self.out, self.side, self.form, self.key = out, side, form, key
        self.part, self.side_part = _beside(out, ".part"), _beside(side, ".part")
        self.footers, self.note = _beside(out, ".footers"), _beside(out, ".progress")
        self.progress = Progress()
        self.counted: dict[str, Any] = {}
        self.noted = time.monotonic()
        self.files: dict[str, BinaryIO] = {}

    def begin(self, *, force: bool, resume: bool) -> None:
        """Begin anew, or go on where a run stopped. Raises BadPortfolio when something would be lost."""
        found = self._noted()
        if resume and found is not None and found["key"] != self.key:
            says = "the run that stopped was about another file or other options. Start anew with --force."
            raise BadPortfolio([Mistake(str(self.out), says)])
        if not resume and found is not None and not force:
            says = "a run that writes this file was stopped. Go on with --resume, or start anew with --force."
            raise BadPortfolio([Mistake(str(self.out), says)])
        for path in (self.out, self.side):
            if path.exists() and not force and not (resume and found is not None):
                raise BadPortfolio([Mistake(str(path), "this file is there already. Replace it with --force.")])
        if resume and found is not None:
            self.progress, self.counted = Progress(**found["progress"]), found["totals"]
        self._open()

    def _noted(self) -> dict[str, Any] | None:
        try:
            return json.loads(self.note.read_text())  # type: ignore[no-any-return]
        except FileNotFoundError:
            return None
        except ValueError:
            raise BadPortfolio([Mistake(str(self.note), "this note of a stopped run is damaged. Delete it.")]) from None

    def _open(self) -> None:
        """Open the files beside, each as long as was noted."""
        for name, path in (("part", self.part), ("side", self.side_part), ("footers", self.footers)):
            file = path.open("r+b" if path.exists() else "w+b", buffering=0)
            self.files[name] = file
            file.truncate(self.progress.lengths.get(name, 0))
            file.seek(0, os.SEEK_END)

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
        for file in self.files.values():
            os.fsync(file.fileno())
        fresh = _beside(self.note, ".new")
        note = {"key": self.key, "progress": dataclasses.asdict(self.progress), "totals": totals.plain()}
        fresh.write_text(json.dumps(note))
        fresh.replace(self.note)
        self.noted = time.monotonic()

    def finish(self) -> None:
        """Give everything its final name. Raises OSError."""
        self.close()
        if self.form == XLSX:
            end_with_footer(self.part, self._footers())
            fresh = _beside(self.out, ".xlsx.part")
            write_workbook(self.part, fresh)
            fresh.replace(self.out)
            self.part.unlink()
        else:
            if self.footers.stat().st_size:
                end_with_footer(self.part, self._footers())
            self.part.replace(self.out)
        if self.progress.mistakes:
            self.side_part.replace(self.side)
        else:
            self.side_part.unlink()
            self.side.unlink(missing_ok=True)
        for path in (self.footers, self.note):
            path.unlink(missing_ok=True)

    def _footers(self) -> Iterator[bytes]:
        with self.footers.open("rb") as file:
            while length := file.read(LENGTH_BYTES):
                yield file.read(int.from_bytes(length, "big"))

    def close(self) -> None:
        for file in self.files.values():
            file.close()

    def drop(self) -> None:
        """Take away what was begun, where nothing of it was worth noting."""
        self.close()
        if not self.note.exists():
            for path in (self.part, self.side_part, self.footers):
                with suppress(OSError):
                    path.unlink()


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

    def keep(self, _: PortfolioTotals) -> None:
        sys.stdout.buffer.flush()

    def finish(self) -> None:
        sys.stdout.buffer.flush()

    def close(self) -> None:
        """Nothing was opened."""

    def drop(self) -> None:
        """Nothing was begun that could be taken away."""


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
