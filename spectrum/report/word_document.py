"""The record as a Word document."""

from __future__ import annotations

import io
from typing import Any

from spectrum.report.record import Record


def as_word(record: Record) -> bytes:
    """The record as a .docx file. Raises ImportError when python-docx, of the extra `report`, is not installed."""
    document = _empty(f"{record.title}: {record.mode}")
    document.add_heading(f"{record.title}: {record.mode.lower()}", level=1)
    if record.warning:
        document.add_paragraph().add_run(record.warning).bold = True
    for heading, text in ABOUT:
        if getattr(record, text):
            document.add_paragraph(f"{heading}: {getattr(record, text)}")
    document.add_paragraph(" ".join(record.in_short))
    document.add_heading("Options considered", level=2)
    _table(document, record)
    for heading, lines in record.sections:
        document.add_heading(heading, level=2)
        for line in lines:
            document.add_paragraph(line, style="List Bullet")
    _case(document, record)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


ABOUT = (("What people would get", "result"), ("The smallest version", "lightest"))


def _empty(title: str) -> Any:
    from docx import Document  # noqa: PLC0415  # an extra
    from docx.shared import Mm, Pt  # noqa: PLC0415

    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(18)
    page.top_margin = page.bottom_margin = Mm(12)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Arial", Pt(9)
    style.paragraph_format.space_after = Pt(2)
    document.core_properties.title = title
    document.core_properties.author = ""
    return document


def _table(document: Any, record: Record) -> None:
    """The five ways of working, and what was found of each."""
    from docx.shared import Mm  # noqa: PLC0415

    table = document.add_table(rows=0, cols=2, style="Table Grid")
    for option in record.options:
        name, found = table.add_row().cells
        name.width, found.width = Mm(32), Mm(142)
        name.text = f"{option.name} (advised)" if option.advised else option.name
        found.text = option.found


def _case(document: Any, record: Record) -> None:
    """The case as text, from which it can be opened again."""
    from docx.shared import Pt  # noqa: PLC0415

    if record.case_needs_a_sheet:
        document.add_page_break()
    case = document.add_paragraph().add_run(record.case)
    case.font.size = Pt(6)
