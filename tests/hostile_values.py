"""What nobody should send, in one list: whoever finds a new way to hurt a door adds it here, and every door is tried."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

TEXTS: Mapping[str, str] = {
    "from a slide": "Frailty\x0bat home",
    "from a web page": "Frailty\u00a0at\u2028home\u3000now",
    "from a terminal": "\x1b[31mred\x1b[0m",
    "nothing at all": "a\0b",
    "the wrong encoding": "don\x92t",
    "no sign": "a\ufffeb",
    "turned around": "\u202egnp.exe",
    "zero width": "Po\u200blice\u2060",
    "only zero width": "\u200b\ufeff\u2060",
    "only blanks": " \t\u00a0\u3000",
    "looks empty": "\u3164\u2800",
    "a formula": '=HYPERLINK("http://x.example","y")',
    "a formula behind a mark": "\ufeff=1+1",
    "a formula behind nothing": "\u200b=1+1",
    "a formula behind a turn": "\u202e=1+1",
    "a formula behind a joiner": "\u200d@SUM(1)",
    "a command": "-2+3+cmd|' /C calc'!A0",
    "markup": "<script>alert(1)</script>",
    "the end of markup": "]]></textarea><b>",
    "an attribute": "\" onmouseover='x' autofocus=\"",
    "a template": "{{7*7}}${7*7}{%raw%}",
    "a path": "../../../../etc/passwd",
    "a header": "a\r\nSet-Cookie: x=1",
    "a format": "%s%n%00%x",
    "many marks": "e" + "\u0301" * 150,
    "a family": "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "right to left": "\u0634\u0631\u0627\u0643\u0629\u200f",
    "other digits": "\u0661\u0662",
    "one long word": "x" * 199,
    "much too long": "y" * 60_000,
    "a number too large": "1e400",
    "a number of many digits": "9" * 5_000,
    "not a number": "NaN",
    "minus": "-1",
    "a day that is none": "2027-02-30",
    "a word of ours": "unknown",
    "a word of Python": "__class__",
    "a calendar's line": "a;b,c\\n\nEND:VEVENT",
}
"""What any text can be, in addresses, forms and cells as in JSON."""

IN_JSON: Mapping[str, str] = {
    "half a sign": '"a\\ud800b"',
    "beyond any number": "1e400",
    "many digits": "1" * 5_000,
    "nearly nothing": "1e-400",
    "NaN": "NaN",
    "Infinity": "-Infinity",
    "true": "true",
    "null": "null",
    "nested": "[" * 60 + "]" * 60,
    "nested sets": '{"a":' * 60 + "1" + "}" * 60,
    "an empty list": "[]",
    "an empty set": "{}",
    "a list of nothing": "[null, null]",
    "a long list": "[" + ",".join(['"no"'] * 3_000) + "]",
    "a key that is half a sign": '{"\\udfff": 1}',
    "a long key": '{"' + "k" * 5_000 + '": 1}',
    "a key twice": '{"a": 1, "a": 2}',
    "many unknown keys": "{" + ",".join(f'"k{at}": {at}' for at in range(3_000)) + "}",
}
"""What only JSON can say, as it is written."""


class Raw:
    """JSON as it stands, put among other values before they are written."""

    def __init__(self, text: str) -> None:
        self.text = text


HOSTILE: tuple[Any, ...] = (*TEXTS.values(), *map(Raw, IN_JSON.values()))
"""Everything that a field of a body may be sent."""
