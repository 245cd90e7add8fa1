"""By which rulebook a request is to be answered: that which `?rulebook=` names by version or hash, else the present."""

from __future__ import annotations

import urllib.parse
from dataclasses import dataclass
from typing import NoReturn

import flask
from werkzeug.datastructures import ImmutableMultiDict

from spectrum.input.strict import not_among
from spectrum.server.guidance.releases import Release
from spectrum.server.guidance.shelf import Shelf
from spectrum.server.problems import InParameter, note_mistake, refuse, refuse_noted

PARAMETER = "rulebook"


@dataclass(frozen=True)
class AskedRelease:
    """The release that answers a request, and whether the address names it by its hash."""

    release: Release
    by_hash: bool = False


def asked_for(shelf: Shelf) -> AskedRelease:
    """By which rulebook a request with the parameter is to be answered. Refuses one that is unknown or was removed.

    The parameter is taken out of the request: the views refuse those that they do not know, and do not know this one.
    Where it was given several times that is a mistake noted already, which the view tells with all the others.
    """
    sent = flask.request.args.to_dict(flat=False)
    named = sent.pop(PARAMETER, [])
    flask.request.args = ImmutableMultiDict(sent)
    if len(named) != 1:
        return AskedRelease(shelf.present)
    release = shelf.find(named[0])
    if release and shelf.is_removed(release):
        _refuse_removed(shelf, release)
    if release is None or release.rulebook is None:
        served = [one.version for one in shelf.served]
        note_mistake(InParameter(PARAMETER), not_among(named[0], "a rulebook that this server has", served))
        refuse_noted()
        raise AssertionError("a mistake was noted, so the request is refused")
    return AskedRelease(release, by_hash=named[0] == release.hash)


def _refuse_removed(shelf: Shelf, release: Release) -> NoReturn:
    present = shelf.present
    detail = f"The rulebook {release.version} was removed on {release.removed}. The present one is {present.version}."
    refuse(
        "rulebook-removed",
        detail,
        headers={"Link": successor(shelf)},
        removed=str(release.removed),
        served=[one.version for one in shelf.served],
    )


def successor(shelf: Shelf) -> str:
    """A Link to the same thing by the present rulebook."""
    path = urllib.parse.quote(flask.request.path)  # it may hold what can't stand in a header
    asked = [(name, value) for name, value in flask.request.args.items(multi=True) if name != PARAMETER]
    query = urllib.parse.urlencode([*asked, (PARAMETER, shelf.present.version)], errors="replace")
    return f'<{path}?{query}>; rel="successor-version"'
