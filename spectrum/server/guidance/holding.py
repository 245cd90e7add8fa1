"""Holding to a rulebook: `If-Match` with its hash, so that nobody is answered by another one unawares."""

from __future__ import annotations

import flask

from spectrum.input.strict import Detail
from spectrum.server.guidance.differences import KnownDifferences
from spectrum.server.guidance.releases import Release
from spectrum.server.problems import InHeader, note_mistake, refuse
from spectrum.server.this_request import QuickRequest, this_request

HEADER = "If-Match"


def holds(request: QuickRequest) -> bool:
    """Whether a request holds to a rulebook."""
    return "HTTP_IF_MATCH" in request.environ


def note_what_holds_to_nothing() -> None:
    """Note a header that names nothing as a mistake."""
    request = this_request()
    if not holds(request):
        return
    tags = request.if_match
    if not tags.star_tag and not any(tags.as_set()):
        detail = Detail('must hold the hash of a rulebook in quotes, such as "4f23...", not marked as weak (W/).')
        note_mistake(InHeader(HEADER), detail)


def hold_to(differences: KnownDifferences, release: Release, tag: str | None = None) -> None:
    """Refuse a request that holds to other rulebooks than the one that answers, and say what moved between the two.

    `tag` is that of the answer itself, where it has one: holding to that is as good. A header that names nothing is
    a mistake that was noted before.
    """
    tags = flask.request.if_match
    if tags.star_tag or tags.contains(release.hash) or (tag and tags.contains(tag)):
        return
    held_to = sorted(one for one in tags.as_set() if one)
    if held_to:
        _refuse_another(differences, release, held_to)


def _refuse_another(differences: KnownDifferences, release: Release, held_to: list[str]) -> None:
    noted = [one for one in differences.shelf.releases if one.hash in held_to]
    answers = f"The rulebook that answers here is {release.version}, with the hash {release.hash}"
    now = {"version": release.version, "hash": release.hash}
    if not noted:
        detail = f"{answers}. The one that you hold to is not known here, so nothing can be said about what changed."
        refuse("rulebook-differs", detail, rulebook=now)
    told = differences.between(noted[0], release)
    what = told["says"] if told else "What moves between the two is not known here, or not yet."
    refuse(
        "rulebook-differs",
        f"{answers}; you hold to {noted[0].version}. {what}",
        rulebook=now,
        held_to={"version": noted[0].version, "hash": noted[0].hash},
        difference=told,
    )
