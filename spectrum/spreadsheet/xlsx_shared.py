"""What the cells of a workbook share: texts that are kept once, and how numbers are shown."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spectrum.spreadsheet.grid import Value, text_value
from spectrum.spreadsheet.xlsx_parts import Package

PLAIN, AS_DAY, AS_PERCENT, AS_OTHER = "plain", "day", "percent", "other"
BUILT_IN = {
    **dict.fromkeys((0, 1, 2, 3, 4, 49), PLAIN),
    **dict.fromkeys((9, 10), AS_PERCENT),
    **dict.fromkeys((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)), AS_DAY),
}
"""Forms of numbers that every workbook knows by number."""
LONGEST_FORM = 255
"""How many characters the form of a number may have; looking through longer ones could take for ever."""
NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
"""What in the form of a number is text, space, colour or condition."""
PLAIN_FORM = re.compile(r"general|@|[#,]*0?(\.[0#]+)?", re.IGNORECASE)
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""How a workbook writes signs that XML can't hold."""


@dataclass(frozen=True)
class SharedByCells:
    """The texts that cells share, and for each style of cell how it shows a number."""

    texts: Sequence[Value | None]
    shown_as: Sequence[str]


class RunReader:
    """Puts a text together from its runs, each of which may look different; how it is pronounced is left out."""

    def __init__(self) -> None:
        self.runs: list[str] = []
        self.run: list[str] | None = None
        self.pronounced = 0

    def begin(self, element: str) -> None:
        if element == "rPh":
            self.pronounced += 1
        if element == "t" and not self.pronounced:
            self.run = []

    def written(self, text: str) -> None:
        if self.run is not None:
            self.run.append(text)

    def end(self, element: str) -> None:
        if element == "rPh":
            self.pronounced -= 1
        if element == "t" and self.run is not None:
            self.runs.append(unescaped("".join(self.run)))
            self.run = None

    def taken(self) -> str:
        """The text so far; the next one begins."""
        text = "".join(self.runs)
        self.runs = []
        return text


def unescaped(text: str) -> str:
    """A text with the signs that stand escaped in it."""
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def shared_texts(package: Package, part: str | None) -> list[Value | None]:
    """The texts that cells refer to by number, from 0. Raises NotATable."""
    texts: list[Value | None] = []
    runs = RunReader()

    def end(element: str) -> None:
        runs.end(element)
        if element == "si":
            texts.append(text_value(runs.taken()))

    if part is not None:
        package.read(part, lambda element, _: runs.begin(element), end, runs.written)
    return texts


def shown_as(package: Package, part: str | None) -> list[str]:
    """For each style of a cell, by number from 0, how it shows a number. Raises NotATable."""
    codes: dict[str, str] = {}
    styles: list[str] = []
    inside: list[str] = []

    def end(_: str) -> None:
        inside.pop()

    def begin(element: str, attributes: Mapping[str, str]) -> None:
        if element == "numFmt":
            codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        if element == "xf" and inside[-1:] == ["cellXfs"]:
            styles.append(attributes.get("numFmtId", "0"))
        inside.append(element)

    if part is not None:
        package.read(part, begin, end)
    return [_form(codes.get(number), number) for number in styles]


def _form(code: str | None, number: str) -> str:
    """How a number is shown under a form, given as its code or as one of the numbers that are built in."""
    if code is None:
        return BUILT_IN.get(int(number), AS_OTHER) if number.isdecimal() else AS_OTHER
    if len(code) > LONGEST_FORM:
        return AS_OTHER
    left = NOT_SHOWN.sub("", code)
    if PLAIN_FORM.fullmatch(code):
        return PLAIN
    if "%" in left:
        return AS_PERCENT
    return AS_DAY if re.search("[dmyhs]", left, re.IGNORECASE) else AS_OTHER
