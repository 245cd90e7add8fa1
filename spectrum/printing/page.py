"""A paper as HTML: the same templates for the page in a browser and for the PDF, only the boxes to type in differ."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from spectrum.files.shipped import shipped_folder
from spectrum.printing.code import TOO_LONG_FOR_A_CODE, code_of
from spectrum.printing.counts import bar_of, circle_of, sizes_css, swatch_of
from spectrum.printing.drawing import drawn
from spectrum.printing.legible import breakable, legible
from spectrum.printing.paper import BOX, DAY, LONG, Blank, Block, Caution, Cell, Drawing, Paper, PaperTable
from spectrum.printing.typed import day_of
from spectrum.report.sentences import day_words

CODE_WORDS = "The link “{}” as a code for a phone"
NO_MISTAKES: Mapping[str, str] = {}
PREFIX = "p"
MOST_WHOLE = 6
"""How many rows a table has at most that is kept on one page."""


def as_html(paper: Paper, *, typing: bool = False, mistakes: Mapping[str, str] = NO_MISTAKES) -> Markup:
    """A paper as HTML to stand in a page, with boxes to type in or as it is printed.

    `mistakes` tell what is wrong with what was typed, by the name of the field.
    """
    return _html(paper, typing=typing, on_screen=typing, mistakes=mistakes)


def all_as_html(papers: Sequence[Paper]) -> Markup:
    """Papers as HTML to be read one after another in a page that has a heading of its own."""
    told = (_html(one, on_screen=True, prefix=f"{PREFIX}{at}", level=2) for at, one in enumerate(papers))
    return Markup().join(told)


def _html(paper: Paper, **how: object) -> Markup:
    """A paper as HTML; every id in it begins with `prefix`, and its title is a heading of that `level`."""
    template = _templates().get_template("paper/whole.html")
    told = {"typing": False, "on_screen": False, "mistakes": NO_MISTAKES, "prefix": PREFIX, "level": 1, **how}
    shown = breakable(legible(paper), ("name", "value", "kind") if told["typing"] else ())
    return Markup(template.render(paper=shown, **told))


def whole_page(paper: Paper, now: datetime.datetime, *more: Paper) -> str:
    """A paper, and more after it, as an HTML file of its own, made at this moment and titled as the first."""
    made = now.astimezone(datetime.timezone.utc).isoformat(timespec="seconds")
    title = legible(paper.title)
    prefixes = (PREFIX, *(f"{PREFIX}{at}" for at in range(1, len(more) + 1)))
    body = Markup().join(_html(one, prefix=prefix) for one, prefix in zip((paper, *more), prefixes, strict=True))
    return _templates().get_template("paper/alone.html").render(title=title, body=body, made=made, style="")


def standing_alone(paper: Paper, now: datetime.datetime) -> str:
    """A paper as an HTML file to read on a screen and to print, with how it looks in it and nothing from elsewhere."""
    made = now.astimezone(datetime.timezone.utc).isoformat(timespec="seconds")
    style = (shipped_folder("web") / "static" / "paper.css").read_text("utf-8")
    body = _html(paper, on_screen=True)
    style = Markup(style + sizes_css(body))
    return (
        _templates()
        .get_template("paper/alone.html")
        .render(title=legible(paper.title), body=body, made=made, style=style)
    )


def places_of_fields(paper: Paper) -> dict[str, str]:
    """Where each field that has a name stands in the HTML: its id, the first where a name stands twice."""
    blocks = [
        (f"{PREFIX}-0", paper.first),
        *((f"{PREFIX}-{at}", one.blocks) for at, one in enumerate(paper.sections, 1)),
    ]
    found: dict[str, str] = {}
    for section, some in blocks:
        for number, block in enumerate(some, 1):
            for field, place in _fields_in(block, f"{section}-{number}"):
                found.setdefault(field.name, place)
    return {name: place for name, place in found.items() if name}


def _fields_in(block: Block, place: str) -> Iterator[tuple[Blank, str]]:
    if isinstance(block, Blank):
        yield block, place
    for down, row in enumerate(block.rows, 1) if isinstance(block, PaperTable) else ():
        yield from ((cell, f"{place}-{down}-{across}") for across, cell in enumerate(row) if isinstance(cell, Blank))


def as_typed(field: Blank) -> str:
    """What stands in a field as it is printed: a day in words, all else as it was typed."""
    day = day_of(field.value) if field.kind == DAY else None
    return day_words(day) if day else field.value


@dataclass(frozen=True)
class NameInTable:
    """What a field in a table is called: `row` is only read out, and `label` shows where columns have no room."""

    row: str
    label: str


def name_in_table(row: Cell, column: str, field: Blank) -> NameInTable:
    """What a field is called where its row and its column are not seen beside it."""

    def besides(words: str) -> str:
        return "" if words.casefold() in field.label.casefold() else words

    label = ": ".join(one for one in (besides(column), field.label) if one)
    return NameInTable("" if isinstance(row, Blank) else besides(row), label)


def has_fields(block: PaperTable) -> bool:
    """Whether a table holds anything to fill in."""
    return any(isinstance(cell, Blank) for row in block.rows for cell in row)


def stays_whole(block: PaperTable) -> bool:
    """Whether a table is short and written on by hand, so that it is better not parted between two pages."""
    by_hand = has_fields(block) or any(cell == BOX for row in block.rows for cell in row)
    return by_hand and len(block.rows) <= MOST_WHOLE


def code_svg(link: str, words: str, name: str) -> Markup:
    """A link as a code to stand in a page; nothing where it is too long for one."""
    code = code_of(link)
    return Markup(code.as_svg(CODE_WORDS.format(words), name)) if code else Markup()


def drawing_svg(drawing: Drawing, name: str) -> Markup:
    """A drawing to stand in a page."""
    return Markup(drawn(drawing, name))


@cache
def _templates() -> Environment:
    """The templates of papers, which no web server is needed for."""
    found = FileSystemLoader(shipped_folder("web") / "templates")
    made = Environment(loader=found, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.globals.update(
        code_svg=code_svg,
        drawing_svg=drawing_svg,
        bar_of=bar_of,
        circle_of=circle_of,
        swatch_of=swatch_of,
        name_in_table=name_in_table,
        as_typed=as_typed,
        day_words=day_words,
        template_of=lambda block: f"paper/{type(block).__name__.lower()}.html",
        has_fields=has_fields,
        stays_whole=stays_whole,
        box=BOX,
        is_field=lambda cell: isinstance(cell, Blank),
        is_caution=lambda block: isinstance(block, Caution),
        kinds={"day": DAY, "long": LONG},
        too_long_for_a_code=TOO_LONG_FOR_A_CODE,
    )
    return made
