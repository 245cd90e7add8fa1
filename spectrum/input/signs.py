"""The signs that words are made of: blanks of every kind become one, and what can't be seen goes or is refused.

Words come in from slides, spreadsheets, emails and forms, and bring signs along that nobody can see. One rule holds at
every door:

- Line breaks and blanks of any kind, such as the U+000B of a slide or the U+00A0 of a web page, become one blank.
- Signs that show nothing are taken out: zero-width blanks, U+FEFF, soft hyphens, and those that turn the direction of
  what follows, which could make a name read otherwise than it is written. Phones put them around what they copy.
- Other control signs, halves of signs and what is no sign at all are refused. Something broke on the way:
  "don\\x92t" is "don't" read in the wrong encoding, and nobody can guess back what was meant.
- What joins letters in Persian, in Hindi or in a picture of a family (U+200C, U+200D) stays, and so do the marks of
  right-to-left writing (U+200E, U+200F, U+061C): these words can't be written without them.
"""

from __future__ import annotations

import re
import unicodedata

TURNING = "\u202a-\u202e\u2066-\u2069"
"""Signs that turn the direction of what follows, as part of a regular expression."""
SHOWS_NOTHING = re.compile(f"[\u00ad\u200b\u2060-\u2064\u206a-\u206f\ufeff{TURNING}]")
BROKEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)
LINE_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
SEVERAL_BLANK = re.compile("\n{3,}")
BLANK_LETTERS = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters and patterns that look like a blank."""
UNSEEN_KINDS = frozenset({"Cf", "Mn", "Me", "Zs"})
BEFORE_SHOWN = 20
"""How many signs before a mistake are quoted, so that its place can be found."""


def one_line(text: str) -> str:
    """What was written as one line: blanks and line breaks as one blank, and without signs that show nothing.

    >>> one_line("  Frailty\\x0bat home\\u200b,\\u00a0this  autumn\\ufeff\\n")
    'Frailty at home, this autumn'
    """
    return " ".join(SHOWS_NOTHING.sub("", text).split())


def in_lines(text: str) -> str:
    """What was written as lines, each as `one_line` has it, with one blank line between them at most.

    >>> in_lines("The school:\\r\\n not   this year\\u2028The desk: never\\n\\n\\n\\nAnn\\n")
    'The school:\\nnot this year\\nThe desk: never\\n\\nAnn'
    """
    lines = "\n".join(map(one_line, LINE_BREAK.split(text)))
    return SEVERAL_BLANK.sub("\n\n", lines).strip("\n")


def is_blank(text: str) -> bool:
    """Whether nothing of a text can be seen.

    >>> is_blank("\\u3164\\u200d"), is_blank("\\u0301"), is_blank("é"), is_blank("🙂")
    (True, True, False, False)
    """
    return all(unicodedata.category(one) in UNSEEN_KINDS or one in BLANK_LETTERS for one in text)


def broken(text: str) -> str:
    """Why a text can't be taken as it is, as the end of a sentence about it; empty where it can.

    >>> broken("don\\x92t")
    'holds a sign that can\\'t be seen (number 146), after "don". Delete it.'
    """
    found = BROKEN.search(text)
    if found is None:
        return ""
    before = _shown(text[: found.start()][-BEFORE_SHOWN:])
    where = f'after "{before}"' if before else "at its beginning"
    what = "half of a sign" if "\ud800" <= found[0] <= "\udfff" else "a sign that can't be seen"
    return f"holds {what} (number {ord(found[0])}), {where}. Delete it."


def displayed(text: str) -> str:
    """A text as a page can show it again, with a sign that can be seen in place of each that was refused."""
    return BROKEN.sub("\ufffd", LINE_BREAK.sub("\n", text).replace("\x1f", " "))


def _shown(text: str) -> str:
    return " ".join(text.split())
