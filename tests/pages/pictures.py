"""Takes the pictures of real pages that the README shows: python -m tests.pages.pictures, or `make pictures`.

Beside each picture stands a hash of the words on its page. A test compares it with the page as it is now, since the
picture itself differs from one browser version to the next.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from spectrum.atlas import Atlas, load_atlas
from spectrum.rulebook import load_rulebook

from .browsing import CHROMIUM, Visit, served, visit

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "pictures"
HASHES = FOLDER / "words.json"
DAY = re.compile(r"[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}")


def _question(visitor: Visit) -> None:
    visitor.begin("A front desk shared by three charities")
    visitor.page.locator("input[name=answer]").first.check()


PICTURES = {"question": _question, "answer": lambda visitor: visitor.go("/examples/frailty")}


def pages(browser: Browser, atlas: Atlas) -> Iterator[tuple[str, Visit, str]]:
    """Each page that is shown: its name, somebody who looks at it, and the hash of its words."""
    with served(atlas) as address:
        for name, go in PICTURES.items():
            with visit(browser, address, atlas.rulebook, viewport={"width": 1100, "height": 900}) as visitor:
                go(visitor)
                words = DAY.sub("a day", visitor.page.inner_text("body"))
                yield name, visitor, hashlib.sha256(words.encode()).hexdigest()


def main() -> None:
    """Take the pictures anew."""
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as play:
        browser = play.chromium.launch(**CHROMIUM)  # type: ignore[arg-type]
        hashes = {}
        for name, visitor, words in pages(browser, load_atlas(load_rulebook())):
            visitor.page.screenshot(path=FOLDER / f"{name}.png")
            hashes[name] = words
        browser.close()
    HASHES.write_text(json.dumps(hashes, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
