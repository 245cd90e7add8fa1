"""A case as a short text for an address: packed so that it fits in an email, and read back with a bound on its size."""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from functools import cache
from importlib.resources import files
from typing import Any

from spectrum.input.mistakes import BadSituation, Mistake
from spectrum.situation.model import Situation
from spectrum.situation.plain import plain_situation

FORM = "1"
"""What a link of today's form begins with."""
LONGEST_LINK = 6_000
"""How many characters a packed case may have: with the rest of an address, fewer than what servers and proxies take."""
LARGEST_UNPACKED = 200_000
"""How many bytes a link may stand for; more is refused before it is unpacked."""
DAMAGED = "This link is damaged, perhaps cut short on its way. Ask for it again, or paste the case below."


def case_text(situation: Situation) -> str:
    """A situation as text, from which the same one can be read again."""
    return json.dumps(plain_situation(situation), ensure_ascii=False, separators=(",", ":"))


def packed(text: str) -> str:
    """A text in letters, digits, '-' and '_' only, short where it holds words that cases often hold."""
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS, 9, zlib.Z_DEFAULT_STRATEGY, _words())
    data = squeeze.compress(text.encode(errors="replace")) + squeeze.flush()
    return FORM + base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unpacked(link: str, longest: int = LONGEST_LINK, largest: int = LARGEST_UNPACKED) -> str:
    """The text that was packed. Raises BadSituation when it is damaged, of another form, or would be too large.

    A link has at most the `longest` characters, and stands for at most the `largest` number of bytes.
    """
    try:
        if not link.startswith(FORM) or len(link) > longest:
            raise ValueError(link[:1])
        data = base64.b64decode(link[1:] + "=" * (-len(link[1:]) % 4), altchars=b"-_", validate=True)
        open_up = zlib.decompressobj(-zlib.MAX_WBITS, _words())
        text = open_up.decompress(data, largest)
        if not open_up.eof or open_up.unused_data:
            raise ValueError(len(text))
        return text.decode()
    except (ValueError, binascii.Error, zlib.error):
        raise BadSituation([Mistake("case", DAMAGED)]) from None


def packed_fields(fields: dict[str, Any]) -> str:
    """What was filled in on a page, packed like a case."""
    return packed(json.dumps(fields, ensure_ascii=False, separators=(",", ":")))


def unpacked_fields(link: str) -> dict[str, list[str]]:
    """What was filled in on a page: each field with the values sent for it; nothing where it can't be read."""
    try:
        told = json.loads(unpacked(link))
    except (BadSituation, ValueError, RecursionError):
        return {}
    fields = told.items() if isinstance(told, dict) else ()
    return {str(name): [str(one) for one in some] for name, some in fields if isinstance(some, list)}


@cache
def _words() -> bytes:
    """Words that cases often hold. A link is read with the words with which it was packed: they never change."""
    return files("spectrum.situation").joinpath("link_words.txt").read_bytes()
