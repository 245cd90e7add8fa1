"""Drawings on papers: an SVG made fit to stand in a page, and the same as a PNG for Word."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from spectrum.printing.paper import Drawing

SVG = "http://www.w3.org/2000/svg"
PARTS = frozenset(
    {"circle", "clipPath", "defs", "desc", "ellipse", "g", "line", "linearGradient", "marker", "path", "pattern"}
    | {"polygon", "polyline", "rect", "stop", "svg", "symbol", "text", "title", "tspan", "use"}
)
"""What a drawing may be made of; everything else could fetch, run or style something."""
REFUSED = re.compile(r"on.*|style|src", re.IGNORECASE)
DOTS = 1600
"""How many dots a drawing is wide as a PNG: sharp on A4."""


def drawn(drawing: Drawing, name: str) -> str:
    """A drawing as SVG to stand in a page, told by its words; `name` begins every id in it.

    What is no part of a plain drawing is left out. Raises ValueError where it can't be read at all.
    """
    root = _read(drawing.svg)
    _keep_plain(root)
    _rename(root, name)
    for title in [one for one in root if one.tag == f"{{{SVG}}}title"]:
        root.remove(title)
    title = ElementTree.Element(f"{{{SVG}}}title", {"id": f"{name}-words"})
    title.text = drawing.words
    root.insert(0, title)
    root.set("role", "img")
    root.set("aria-labelledby", f"{name}-words")
    root.set("class", "p-drawing")
    return _written(root)


def as_png(drawing: Drawing) -> bytes:
    """A drawing as a PNG. Raises ImportError without resvg-py, of the extra `report`, and ValueError for no drawing."""
    import resvg_py  # noqa: PLC0415  # an extra

    root = _read(drawing.svg)
    _keep_plain(root)
    return bytes(resvg_py.svg_to_bytes(svg_string=_written(root), width=DOTS, background="#ffffff"))


def _written(root: ElementTree.Element) -> str:
    ElementTree.register_namespace("", SVG)
    return ElementTree.tostring(root, encoding="unicode")


def _read(svg: str) -> ElementTree.Element:
    if "<!" in svg.replace("<!--", ""):  # a document type could grow without end
        raise ValueError("a drawing has no document type")
    try:
        root = ElementTree.fromstring(svg)
    except ElementTree.ParseError as error:
        raise ValueError(f"this is no drawing: {error}") from None
    if root.tag != f"{{{SVG}}}svg":
        raise ValueError(f"a drawing is an svg element of {SVG}")
    if "viewBox" not in root.attrib:
        root.set("viewBox", f"0 0 {_number(root.get('width', ''))} {_number(root.get('height', ''))}")
    root.set("width", _number(root.attrib["viewBox"].split()[-2:][0]))
    root.attrib.pop("height", None)  # it follows from the width, also where that is cut to the page
    return root


def _number(text: str) -> str:
    found = re.match(r"\d+(\.\d+)?", text)
    if not found:
        raise ValueError("a drawing needs a viewBox, or a width and a height")
    return found.group()


def _keep_plain(part: ElementTree.Element) -> None:
    """Take out of a part of a drawing what could fetch, run or style something."""
    for name in list(part.attrib):
        outside = name.rpartition("}")[2] == "href" or "url(" in part.attrib[name]
        elsewhere = outside and not re.fullmatch(r"#\S+|url\(#[^)]+\)", part.attrib[name])
        if REFUSED.fullmatch(name) or elsewhere:
            del part.attrib[name]
    for child in list(part):
        if child.tag in {f"{{{SVG}}}{one}" for one in PARTS}:
            _keep_plain(child)
        else:
            part.remove(child)


def _rename(root: ElementTree.Element, name: str) -> None:
    """Begin every id in a drawing, and all that points at one, with the name, so that two can stand in one page."""
    for part in root.iter():
        for attribute, said in part.attrib.items():
            if attribute == "id":
                part.set(attribute, f"{name}-{said}")
            elif attribute.rpartition("}")[2] == "href":
                part.set(attribute, f"#{name}-{said[1:]}")
            elif said.startswith("url(#"):
                part.set(attribute, f"url(#{name}-{said[5:]}")
