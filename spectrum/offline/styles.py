"""Styles cut down to what a page uses, so that it stays small enough to be sent by email."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
CLASS = re.compile(r"\.([A-Za-z_][\w-]*)")
NESTS = ("@media", "@supports")
"""Rules that hold rules."""
ALWAYS = frozenset({"govuk-template", "govuk-frontend-supported", "js-enabled"})


def only_used(css: str, words: Collection[str]) -> str:
    """The rules of some styles whose selectors name only classes among some words, in their order."""
    return "".join(_kept(COMMENT.sub("", css), words))


def _kept(css: str, words: Collection[str]) -> Iterator[str]:
    for head, body in _rules(css):
        if head.startswith(NESTS):
            inside = "".join(_kept(body, words))
            if inside:
                yield f"{head}{{{inside}}}\n"
        elif head.startswith("@"):
            # the set of signs of a file has no place inside a page
            yield "" if not body else f"{head}{{{body}}}\n"
        else:
            selectors = [one.strip() for one in head.split(",") if _is_used(one, words)]
            if selectors:
                yield f"{','.join(selectors)}{{{body.strip()}}}\n"


def _is_used(selector: str, words: Collection[str]) -> bool:
    return all(name in words or name in ALWAYS for name in CLASS.findall(selector))


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Each rule of some styles: what stands before its braces, and between them."""
    at = 0
    while at < len(css):
        opens, ends = css.find("{", at), css.find(";", at)
        if ends >= 0 and (opens < 0 or ends < opens):  # a statement without braces
            yield css[at:ends].strip(), ""
            at = ends + 1
        elif opens < 0:
            return
        else:
            closes = _closing(css, opens)
            yield css[at:opens].strip(), css[opens + 1 : closes]
            at = closes + 1


def _closing(css: str, opens: int) -> int:
    """Where the braces that open somewhere close."""
    depth = 0
    for found in re.compile(r"[{}]").finditer(css, opens):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            return found.start()
    return len(css)
