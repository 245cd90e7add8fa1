"""The page that runs without a server: one file with its style, its script, the guidance and the atlas."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from string import Template
from typing import Any

from spectrum.atlas import Atlas
from spectrum.files.shipped import shipped_folder
from spectrum.offline.guidance import plain_guidance
from spectrum.offline.packing import packed_atlas
from spectrum.offline.styles import only_used
from spectrum.offline.wording import every_sentence

PAGES = ("case", "html", "picture", "answer", "asking", "page")
SCRIPTS = ("words", "atlas", "looking", "space", "interview", "sureness", "advice", *PAGES)
"""The parts of the script, each after those that it needs."""
IMPORT = re.compile(r"^import (\{[^}]*\}) from \"\./([a-z]+)\.js\";$", re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:const|async function|function\*?) (\w+))", re.MULTILINE)


def offline_page(atlas: Atlas) -> str:
    """The page, the same for the same rulebook. Raises FileNotFoundError where the styles were not set up."""
    style, script = _style(), _script()
    guards = {"style": _digest(style), "script": _digest(script)}
    return Template(_read("offline/page.html")).substitute(
        title=html.escape(atlas.rulebook.title),
        style=style,
        script=script,
        data=_in_html(page_data(atlas)),
        **{f"{name}_guard": digest for name, digest in guards.items()},
    )


def page_data(atlas: Atlas) -> dict[str, Any]:
    """All that the page knows."""
    return {"guidance": plain_guidance(atlas.rulebook), "packed": packed_atlas(atlas), "words": every_sentence(atlas)}


def _read(name: str) -> str:
    return (shipped_folder("web") / name).read_text(encoding="utf-8")


def _script() -> str:
    """All parts of the script as one, for a page that is a file has nowhere to import from."""
    return "\n".join(_part(name, _read(f"offline/{name}.js")) for name in SCRIPTS)


def _part(name: str, text: str) -> str:
    """A part of the script with names of its own, of which it gives those that others import."""
    inside = EXPORT.sub("", IMPORT.sub(r"const \1 = \2Part;", text))
    given = ", ".join(EXPORT.findall(text))
    return f"const {name}Part = await (async () => {{\n{inside}return {{ {given} }};\n}})();"


def _style() -> str:
    """The look of the pages, as far as it is used here."""
    sources = [_read("offline/page.html"), *(_read(f"offline/{name}.js") for name in PAGES)]
    words = frozenset(re.findall(r"[\w-]+", " ".join(sources)))
    shared = (only_used(_read(f"static/{name}"), words) for name in ("govuk-frontend.css", "spectrum.css"))
    return "".join((*shared, _read("offline/page.css")))


def _in_html(data: object) -> str:
    """Data as a page can hold it: nothing in it can end the element that it stands in."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _digest(text: str) -> str:
    """What a page names to run or show just this text and no other."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
