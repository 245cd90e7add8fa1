"""What the value of a setting may be: told in words, and read from the text that the environment holds."""

from __future__ import annotations

import re
import urllib.parse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from spectrum.language.words import listed

A_HOST = re.compile(r"\.?[a-z0-9]([a-z0-9.-]*[a-z0-9])?", re.IGNORECASE)
"""A name of a server; with a dot before it, the servers below it as well."""
AN_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


@dataclass(frozen=True)
class KindOfValue:
    """What a setting may hold: `accepts` says it in words, and `read` turns text into it or raises ValueError."""

    accepts: str
    read: Callable[[str], object]


def whole(least: int, most: int) -> KindOfValue:
    """A whole number between two, which may be either."""

    def read(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,12}", text) or not least <= int(text) <= most:
            raise ValueError
        return int(text)

    return KindOfValue(f"a whole number from {least:,} to {most:,}", read)


def one_of(*words: str) -> KindOfValue:
    """One of several words."""

    def read(text: str) -> str:
        if text not in words:
            raise ValueError
        return text

    return KindOfValue(listed([f"`{word}`" for word in words], "or"), read)


def some_of(each: Callable[[str], str], accepts: str) -> KindOfValue:
    """Several values with commas between them; `each` reads one, or raises ValueError."""

    def read(text: str) -> tuple[str, ...]:
        return tuple(each(one.strip()) for one in text.split(","))

    return KindOfValue(accepts, read)


def _switch(text: str) -> bool:
    return {"on": True, "off": False}[text]


def _host(text: str) -> str:
    return _matching(A_HOST, text).casefold()


def _matching(form: re.Pattern[str], text: str) -> str:
    if not form.fullmatch(text):
        raise ValueError
    return text


def _web_address(text: str) -> str:
    parts = urllib.parse.urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment or "@" in text:
        raise ValueError
    return text.rstrip("/")


ANY_TEXT = KindOfValue("any text", str)
ON_OR_OFF = KindOfValue("`on` or `off`", _switch)
A_FOLDER = KindOfValue("a folder", Path)
HOSTS = some_of(_host, "names of servers with commas between them; one that begins with a dot takes those below it too")
WEB_ADDRESS = KindOfValue("an address that begins with `https://` or `http://`", _web_address)
REDIS = KindOfValue(
    "the address of a Redis, such as `redis://127.0.0.1:6379/0`",
    lambda text: _matching(re.compile(r"rediss?://[^\s/].*"), text),
)
EMAIL = KindOfValue("an e-mail address", lambda text: _matching(AN_EMAIL, text))
