"""Where the browser goes next: every page about a case has an address, so that Back and reload never lose anything."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import flask
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from spectrum.server.pages.case import TRAVELS, Case
from spectrum.situation.link import LONGEST_LINK, packed_fields, unpacked_fields

NOT_FILLED_IN = (*TRAVELS, "action", "draft")


def to(endpoint: str, case: Case, **more: str | list[str]) -> str:
    """The address of a page about a case."""
    fields: dict[str, Any] = {**case.address, **{name: said for name, said in more.items() if said}}
    return flask.url_for(f"pages.{endpoint}", **fields)


def go(endpoint: str, case: Case, **more: str | list[str]) -> Response:
    """Send the browser on, so that Back, reload and a second tab find a page and not a form that was sent."""
    return flask.redirect(to(endpoint, case, **more), 303)


def ask_again(endpoint: str, case: Case, form: MultiDict[str, str], **more: str) -> Response | None:
    """Send the browser back to a page with what was filled in; None when that is too much for an address."""
    fields = {name: form.getlist(name) for name in form if name not in NOT_FILLED_IN}
    draft = packed_fields(fields)
    room = LONGEST_LINK - len(case.address["case"])
    return go(endpoint, case, draft=draft, **more) if len(draft) <= room else None


def draft_of(args: Mapping[str, str]) -> MultiDict[str, str] | None:
    """What was filled in on the page before it was sent back; None when it was not."""
    return MultiDict(unpacked_fields(args["draft"])) if args.get("draft") else None
