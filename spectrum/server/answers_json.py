"""Advice as JSON: the same values as Python's own writer would send, written by orjson in a tenth of the time.

It writes every sign as it is, so it writes only what holds no signs that were refused: problems, and what comes back as
it was sent, are left to Flask, which writes signs that can't be seen as numbers.
"""

from __future__ import annotations

import json

import orjson


def as_json(told: object) -> bytes:
    """One value, on one line, without its end."""
    try:
        return orjson.dumps(told)
    except orjson.JSONEncodeError:  # such as half a pair of surrogates, or a number of more than 64 bits
        return json.dumps(told, separators=(",", ":")).encode()
