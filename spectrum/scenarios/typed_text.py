"""Text as people type, paste and save it: what Word, Windows and web pages put in it makes no difference."""

from __future__ import annotations

import re

from spectrum.input.mistakes import Mistake
from spectrum.input.signs import BLANK_LETTERS, LINE_BREAK, SHOWS_NOTHING, broken
from spectrum.scenarios.step_mistakes import BadScenario

MARKED = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
"""What a file begins with that says how its letters are written down."""
NOT_TEXT = "this file is not text in UTF-8, nor UTF-16 that begins with its mark. Save it as plain text, in UTF-8."
SAVED = "save that as plain text, in UTF-8."
OTHER_FILES = {
    b"PK\x03\x04": f"this is a Word file, or another file in a packed form. Open it, copy its text, and {SAVED}",
    b"\xd0\xcf\x11\xe0": f"this is a file of an older Word, or the like. Open it, copy its text, and {SAVED}",
    b"{\\rtf": f"this is a rich text file. Open it, copy its text, and {SAVED}",
    b"%PDF-": f"this is a PDF. Open it, copy its text, and {SAVED}",
}
"""What other files begin with, and what to do with them."""
APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4", "'"))
QUOTES = str.maketrans(dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02", '"'))
FENCE = re.compile('\\s*(```|["\u201c\u201d]{3})')


def decoded(content: bytes, name: str) -> str:
    """A file as text, its letters written down as its first bytes say, or in UTF-8. Raises BadScenario."""
    other = next((why for mark, why in OTHER_FILES.items() if content.startswith(mark)), "")
    if other:
        raise BadScenario([Mistake(name, other)])
    encoding = next((one for mark, one in MARKED.items() if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise BadScenario([Mistake(name, NOT_TEXT)]) from None


def typed_lines(text: str) -> list[str]:
    """The lines of a text with every blank as a blank, straight quotes, and nothing that can't be seen.

    Signs that are broken become a question mark in a diamond, as they are on a page.

    >>> typed_lines("Given the partner \\u201cAnn\\u2019s\\u00a0school\\u201d:\\tthis partner is keen\\r\\n")
    ['Given the partner "Ann\\'s school": this partner is keen', '']
    """
    return [_typed_line(line) for line in LINE_BREAK.split(text)]


def _typed_line(line: str) -> str:
    """One line. Curly quotes in a line that has straight ones belong to its words, and stay."""
    line = SHOWS_NOTHING.sub("", line)
    if not line.isascii():
        line = "".join(" " if one in BLANK_LETTERS or one.isspace() else one for one in line)
        fenced = FENCE.match(line)
        line = line if '"' in line and not fenced else line.translate(QUOTES)
        line = line.translate(APOSTROPHES)
    line = line.replace("\t", " ").replace("\x1f", " ")
    return "".join("\ufffd" if broken(one) else one for one in line) if broken(line) else line
