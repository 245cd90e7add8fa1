"""The record as a Word document."""

from __future__ import annotations

import io

from spectrum.report.record import Record


def as_word(record: Record) -> bytes:
    """The record as a .docx file. Raises ImportError when python-docx, of the extra `report`, is not installed."""
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
    document.core_properties.title = f"{record.title}: {record.mode}"
    document.core_properties.author = ""

    document.add_heading(f"{record.title}: {record.mode.lower()}", level=1)
    document.add_paragraph(record.in_short)
    document.add_heading("Options considered", level=2)
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    for option in record.options:
        name, found = table.add_row().cells
        name.width, found.width = Mm(32), Mm(142)
        name.text = f"{option.name} (fits)" if option.fits else option.name
        found.text = option.found
    for heading, lines in record.sections:
        document.add_heading(heading, level=2)
        for line in lines:
            document.add_paragraph(line, style="List Bullet")
    if record.case_needs_a_sheet:
        document.add_page_break()
    case = document.add_paragraph().add_run(record.case)
    case.font.size = Pt(6)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()
