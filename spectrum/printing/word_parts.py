"""Parts of a Word document for which python-docx has no word of its own."""

from __future__ import annotations

import copy
import datetime
from collections.abc import Sequence
from io import BytesIO
from typing import Any

LANGUAGE = "en-GB"
FONT = "Arial"
DEEP, ACCENT, LINE = "0D3B41", "14545C", "B9C4C1"
LONGEST_PROPERTY = 255
"""How many characters of a title the properties of a document take."""
CUT_INSIDE = 170
"""How far words stand from a line to cut along, in twentieths of a point: 3 mm."""
MARGIN = 16
"""The margin of a page, in millimetres."""


def empty_document(title: str, now: datetime.datetime, *, wide: bool, more: float = 0.0) -> Any:
    """A document with nothing in it, on A4, with our fonts and colours, and with the dates of this moment.

    Letters are `more` points larger than usual.
    """
    from docx import Document  # noqa: PLC0415  # an extra
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415
    from docx.shared import Mm  # noqa: PLC0415

    document = Document()
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    page.page_width, page.page_height = (Mm(297), Mm(210)) if wide else (Mm(210), Mm(297))
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(MARGIN)
    _tell_about(document.core_properties, title, now)
    _look(document, more)
    return document


def begin_anew(document: Any, *, on_a_sheet: bool) -> None:
    """Go on with the next page, or with the next sheet also where both sides are printed."""
    from docx.enum.section import WD_SECTION  # noqa: PLC0415

    document.add_section(WD_SECTION.ODD_PAGE if on_a_sheet else WD_SECTION.NEW_PAGE)


def _tell_about(properties: Any, title: str, now: datetime.datetime) -> None:
    """The properties of the file: nobody is named as its author."""
    properties.title = " ".join(title.split())[:LONGEST_PROPERTY]
    properties.created = properties.modified = now.astimezone(datetime.timezone.utc).replace(tzinfo=None)
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.language = LANGUAGE


def _look(document: Any, more: float) -> None:
    """Fonts, sizes and colours; `more` points are added to each size."""
    from docx.shared import Pt, RGBColor  # noqa: PLC0415

    for language in document.styles.element.iter(_name("lang")):
        language.set(_name("val"), LANGUAGE)
    looks = {"Normal": 10, "Heading 1": 20, "Heading 2": 12, "Subtitle": 12, "Caption": 9}
    for name, size in looks.items():
        style = document.styles[name]
        style.font.name, style.font.size = FONT, Pt(size + more)
        _no_theme(style)
        style.paragraph_format.space_after = Pt(4)
        if name.startswith("Heading"):
            style.font.color.rgb = RGBColor.from_string(DEEP if name.endswith("1") else ACCENT)
            style.paragraph_format.space_before = Pt(2 if name.endswith("1") else 12)
    document.styles["Subtitle"].font.color.rgb = RGBColor.from_string(ACCENT)
    for spread in document.styles["Subtitle"].element.rPr.findall(_name("spacing")):
        spread.getparent().remove(spread)
    document.styles["Subtitle"].font.italic = document.styles["Caption"].font.bold = False
    document.styles["Subtitle"].font.bold = document.styles["Caption"].paragraph_format.keep_with_next = True
    document.styles["Caption"].font.color.rgb = RGBColor.from_string("4C595E")
    for name in ("List Bullet", "List Number"):
        document.styles[name].paragraph_format.space_after = Pt(2)


def _no_theme(style: Any) -> None:
    """Take away the fonts of the theme, which would win over those that are named."""
    fonts = style.element.rPr.rFonts
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(_name(name), None)
    fonts.set(_name("cs"), FONT)


def make_small(paragraph: Any) -> None:
    """A paragraph in small print."""
    from docx.shared import Pt, RGBColor  # noqa: PLC0415

    paragraph.paragraph_format.space_after = Pt(2)
    for run in paragraph.runs:
        run.font.size = Pt(8.5)
        run.font.color.rgb = RGBColor.from_string("4C595E")


def border(paragraph: Any) -> None:
    """Draw a box around a paragraph."""
    edges = _part("pBdr")
    for side in ("top", "left", "bottom", "right"):
        edges.append(_part(side, val="single", sz="12", space="4", color="1B2426"))
    paragraph._p.get_or_add_pPr().insert_element_before(edges, *_AFTER_BORDER)


def dashed_above(paragraph: Any) -> None:
    """Draw a dashed line above a paragraph."""
    edges = _part("pBdr")
    edges.append(_part("top", val="dashed", sz="8", space="4", color="4C595E"))
    paragraph._p.get_or_add_pPr().insert_element_before(edges, *_AFTER_BORDER)


def keep_with_next(paragraph: Any) -> None:
    """Keep a paragraph on the page of the next one."""
    paragraph.paragraph_format.keep_with_next = True


def resize(paragraph: Any, *, size: float = 0, above: float = 0, middle: bool = False, right: bool = False) -> None:
    """Set how large a paragraph's letters are and how much stands above it, in points, and where it stands."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415
    from docx.shared import Pt  # noqa: PLC0415

    if above:
        paragraph.paragraph_format.space_before = Pt(above)
    if middle or right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if middle else WD_ALIGN_PARAGRAPH.RIGHT
    for run in paragraph.runs if size else ():
        run.font.size = Pt(size)


_AFTER_BORDER = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr", "w:pPrChange")


def fill_line(paragraph: Any) -> None:
    """A line to write on, from here to the margin."""
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER  # noqa: PLC0415

    room = _room(paragraph.part.document.sections[0])
    paragraph.paragraph_format.tab_stops.add_tab_stop(room, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
    paragraph.add_run("\t")


def begin_again(document: Any, paragraphs: Sequence[Any]) -> None:
    """Number these paragraphs from one, whatever list came before."""
    numbering = document.part.numbering_part.element
    style = document.styles["List Number"].element.pPr.numPr.numId.val
    of_style = next(one for one in numbering.num_lst if one.numId == style)
    number = numbering.add_num(of_style.abstractNumId.val)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    for paragraph in paragraphs:
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = number.numId


def head_row(table: Any, about: str) -> None:
    """Make the first row the head of a table on every page, break no row, and tell what the table holds."""
    rows = table._tbl.tr_lst
    rows[0].get_or_add_trPr().append(_part("tblHeader"))
    for row in rows:
        row.get_or_add_trPr().append(_part("cantSplit"))
    properties = table._tbl.tblPr
    edges = _part("tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        edges.append(_part(side, val="single", sz="4", space="0", color=LINE))
    look = properties.find(_name("tblLook"))
    look.addprevious(edges)
    for name, said in {"firstRow": "1", "firstColumn": "1", "noVBand": "1", "noHBand": "0", "val": "04A0"}.items():
        look.set(_name(name), said)
    look.addnext(_part("tblCaption", val=about))


def dashed_table(table: Any, about: str) -> None:
    """Draw dashed lines around every place of a table, to cut along, and break no row."""
    for row in table._tbl.tr_lst:
        row.get_or_add_trPr().append(_part("cantSplit"))
    edges = _part("tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        edges.append(_part(side, val="dashed", sz="8", space="0", color="4C595E"))
    look = table._tbl.tblPr.find(_name("tblLook"))
    look.addprevious(edges)
    inside = _part("tblCellMar")
    for side in ("top", "left", "bottom", "right"):
        inside.append(_part(side, w=str(CUT_INSIDE), type="dxa"))
    look.addprevious(inside)
    look.addnext(_part("tblCaption", val=about))


def set_heights(table: Any, millimetres: float) -> None:
    """Make every row of a table at least so high."""
    from docx.shared import Mm  # noqa: PLC0415

    for row in table._tbl.tr_lst:
        row.trHeight_val = Mm(millimetres)


def set_widths(document: Any, table: Any, shares: Sequence[float]) -> None:
    """Make the columns of a table as wide as their shares of the page."""
    from docx.shared import Emu  # noqa: PLC0415

    room, whole = _room(document.sections[0]), sum(shares)
    widths = [Emu(int(room * one / whole)) for one in shares]
    for column, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):
        column.w = width
    for row in table._tbl.tr_lst:
        for cell, width in zip(row.tc_lst, widths, strict=True):
            cell.width = width


def _room(page: Any) -> int:
    """How wide what stands on a page may be."""
    return int(page.page_width - page.left_margin - page.right_margin)


def shade(cell: Any) -> None:
    """Let a place in a table stand out."""
    cell._tc.get_or_add_tcPr().append(_part("shd", val="clear", color="auto", fill="E7EEEC"))


def picture(document: Any, png: bytes, words: str, millimetres: float | None = None) -> None:
    """A picture as wide as the page, or as told, with the same in words for those who don't see it."""
    from docx.shared import Mm  # noqa: PLC0415

    width = Mm(millimetres) if millimetres else _room(document.sections[0])
    shape = document.add_picture(BytesIO(png), width=width)
    shape._inline.docPr.set("descr", words)


def link_to(paragraph: Any, address: str, words: str) -> None:
    """A link in a paragraph."""
    from docx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415
    from docx.shared import RGBColor  # noqa: PLC0415

    run = paragraph.add_run(words)
    run.underline = True
    run.font.color.rgb = RGBColor.from_string(ACCENT)
    target = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = _part("hyperlink")
    link.set(_name("id", "r"), target)
    link.append(copy.deepcopy(run._r))
    paragraph._p.replace(run._r, link)


def _part(name: str, **said: str) -> Any:
    """An element of a Word document, with what is said of it."""
    from docx.oxml import OxmlElement  # noqa: PLC0415

    made = OxmlElement(f"w:{name}")
    for attribute, value in said.items():
        made.set(_name(attribute), value)
    return made


def _name(name: str, space: str = "w") -> str:
    """A name as it is written inside the file."""
    from docx.oxml.ns import qn  # noqa: PLC0415

    return str(qn(f"{space}:{name}"))
