"""The code of a room, as it is read from a wall and typed into a phone."""

from __future__ import annotations

import secrets

LETTERS = "BCDFGHJKMNPQRSTVWXZ"
"""Letters that can't be taken for another or for a digit; without vowels, so that no code is a word."""
LENGTH = 8
"""So many letters make some 17,000 million codes."""
FIRST_GROUP = 4


def new_code() -> str:
    """A code that nobody can foresee."""
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))


def read_code(text: str) -> str:
    """A code as somebody typed it, with spaces, hyphens or small letters; empty where it can't be one."""
    if len(text) > 4 * LENGTH:
        return ""
    code = "".join(sign for sign in text.upper() if sign.isalnum())
    return code if len(code) == LENGTH and set(code) <= set(LETTERS) else ""


def shown_code(code: str) -> str:
    """A code in two groups, as it is easier to read."""
    return f"{code[:FIRST_GROUP]} {code[FIRST_GROUP:]}"
