"""The releases of the guidance as an Atom feed (RFC 4287): what moves with each, in words and as a share.

Written with the XML library of Python. The usual one for feeds brings a parser in C for the dozen elements used here.
"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable, Iterable, Iterator
from xml.etree import ElementTree as Xml

from markupsafe import Markup

from spectrum.rulebook import Rulebook
from spectrum.server.guidance.differences import Told
from spectrum.server.guidance.releases import Release

ATOM = "application/atom+xml"
SPACE = "http://www.w3.org/2005/Atom"
OURS = uuid.uuid5(uuid.NAMESPACE_URL, "urn:spectrum:rulebook")
"""The ids of entries are made within this, from names and versions: the same on every server, and for ever."""

Before = Callable[[Release], Told | None]


def feed(book: Rulebook, releases: Iterable[Release], since: Before, address: str, today: datetime.date) -> bytes:
    """The feed of a rulebook's dated releases; `since` tells what moves from each to the one before."""
    root = Xml.Element("feed", {"xmlns": SPACE, "xml:lang": "en-GB"})
    _text(root, "id", _id(book.name))
    _text(root, "title", f"Releases of the guidance: {book.title}")
    _text(root, "subtitle", "What each release of the rulebook moves, in words and as a share of all answers")
    author = Xml.SubElement(root, "author")
    _text(author, "name", f"Those who look after the rulebook {book.name}")
    Xml.SubElement(root, "link", {"rel": "self", "type": ATOM, "href": address})
    dated = [(one, _updated(one, today)) for one in releases if one.dated]
    _text(root, "updated", _instant(max((day for _, day in dated), default=today)))
    for release, updated in dated:
        _entry(root, book, release, since(release), updated)
    text: bytes = Xml.tostring(root, encoding="utf-8", xml_declaration=True)
    return text


def _updated(release: Release, today: datetime.date) -> datetime.date:
    """The last day on which something about a release changed for those who hold to it."""
    days = (release.dated, release.retired, release.removed)
    return max(day for day in days if day and (day <= today or day == release.dated))


def _entry(root: Xml.Element, book: Rulebook, release: Release, told: Told | None, updated: datetime.date) -> None:
    entry = Xml.SubElement(root, "entry")
    _text(entry, "id", _id(book.name, release.version))
    _text(entry, "title", f"Rulebook {release.version}{' (under way)' if release.under_way else ''}")
    _text(entry, "updated", _instant(updated))
    if release.dated and not release.under_way:
        _text(entry, "published", _instant(release.dated))
    _text(entry, "summary", told["says"] if told else release.about)
    content = _text(entry, "content", "".join(_content(release, told)))
    content.set("type", "html")


def _content(release: Release, told: Told | None) -> Iterator[str]:
    yield Markup("<p>{}</p>").format(release.about)
    if told:
        yield Markup("<p>From {} to {}: {}</p>").format(told["old"]["version"], release.version, told["says"])
        more = [f"and {told['more_moves']} more ways"] if told["more_moves"] else []
        yield _list([*(move["says"] for move in told["moves"]), *more])
        yield Markup("<p>Rules: {added} new, {removed} gone, {changed} changed, {reworded} in other words.</p>").format(
            **told["rules"]
        )
        yield _list(told["only_in_one"])
    if release.retired:
        yield Markup("<p>It is retired from {} on.</p>").format(release.retired)
    if release.removed:
        yield Markup("<p>It is removed on {}.</p>").format(release.removed)
    yield Markup("<p>Its hash is <code>{}</code>.</p>").format(release.hash)


def _list(says: list[str]) -> str:
    points = Markup("").join(Markup("<li>{}</li>").format(one) for one in says)
    return Markup("<ul>{}</ul>").format(points) if says else ""


def _text(parent: Xml.Element, name: str, text: str) -> Xml.Element:
    made = Xml.SubElement(parent, name)
    made.text = text
    return made


def _id(*names: str) -> str:
    return uuid.uuid5(OURS, "/".join(names)).urn


def _instant(day: datetime.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
