"""The report as a file: HTML that stands by itself, or PDF. What can't be written is refused before a run begins."""

from __future__ import annotations

import contextlib
import datetime
import os
from collections.abc import Callable
from pathlib import Path

from spectrum.input.mistakes import BadInput, Mistake
from spectrum.language.words import did_you_mean, listed
from spectrum.portfolio.report.report import portfolio_report
from spectrum.portfolio.totals import PortfolioTotals
from spectrum.printing.page import standing_alone
from spectrum.printing.paper import Paper

HTML, PDF = ".html", ".pdf"
ENDINGS = (HTML, PDF)
NEEDS_PDF = 'a PDF needs the extra "report", with WeasyPrint: see docs/install.md. Or write a .html, and print that.'
Printer = Callable[[Paper, datetime.datetime], bytes]


class ReportFile:
    """Where a report is to be written.

    Raises BadInput at once, before anything is counted, where the name ends in neither .html nor .pdf, where its folder
    is not there or can't be written to, and where what makes a PDF is missing.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        mistakes = [*_name_mistakes(path), *_place_mistakes(path)]
        if mistakes:
            raise BadInput(mistakes)
        self._print = _printer(path)

    def write(self, totals: PortfolioTotals, about: str, now: datetime.datetime) -> None:
        """Write the report on what was counted, whole or not at all. Raises BadInput where it can't be written."""
        content = self._print(portfolio_report(totals, about, now.date()), now)
        part = self.path.with_name(f".{self.path.name}.part")
        try:
            part.write_bytes(content)
            os.replace(part, self.path)
        except OSError as error:
            with contextlib.suppress(OSError):
                part.unlink()
            raise BadInput([_not_written(self.path, error.strerror or str(error))]) from None


def _name_mistakes(path: Path) -> list[Mistake]:
    ending = path.suffix.lower()
    if ending in ENDINGS:
        return []
    trouble = f"the name of a report ends in {listed(ENDINGS, 'or')}.{did_you_mean(ending, ENDINGS)}"
    return [Mistake(str(path), trouble)]


def _place_mistakes(path: Path) -> list[Mistake]:
    folder = path.parent
    if not folder.is_dir():
        return [_not_written(path, f"there is no folder {folder}")]
    if path.is_dir():
        return [_not_written(path, "it is a folder")]
    return [] if os.access(folder, os.W_OK) else [_not_written(path, f"nothing can be written to the folder {folder}")]


def _not_written(path: Path, why: str) -> Mistake:
    return Mistake(str(path), f"this report can't be written: {why}.")


def _printer(path: Path) -> Printer:
    """What makes files of this ending. Raises BadInput where something is missing that it needs."""
    if path.suffix.lower() == HTML:
        return lambda paper, now: standing_alone(paper, now).encode()
    try:
        import weasyprint  # noqa: F401, PLC0415  # an extra

        from spectrum.printing.pdf import as_pdf  # noqa: PLC0415
    except (ImportError, OSError):
        raise BadInput([Mistake(str(path), NEEDS_PDF)]) from None
    return as_pdf
