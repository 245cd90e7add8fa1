"""A story in turns: a part of it at a time, with a choice after each; what was chosen travels in the address.

Until the last choice nothing of the answer is worked out. A part is shown only after a choice on every part before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import flask
from flask import Blueprint, Response

from spectrum.atlas import Atlas
from spectrum.input.strict import not_among
from spectrum.language.words import counted
from spectrum.report import sentences
from spectrum.rulebook import Rulebook
from spectrum.server.training.doors import ways_on
from spectrum.server.training.exercise import not_kept, story_called
from spectrum.training import EARLY, Library, StoryBlock, TeachingStory, debrief, prose_of_parts

TOO_EARLY = "Too early to say"
NO_CHOICE = "Choose the way of working that fits on what is told so far, or that it is too early to say."
NOT_YET = "You have not come to this part yet."


@dataclass(frozen=True)
class ToldPart:
    """A part of a story that is shown: what is told in it, what was chosen after it, and the address to look at it."""

    number: int
    prose: tuple[str, ...]
    block: StoryBlock
    chosen: str
    address: str


def turns_routes(pages: Blueprint, atlas: Atlas, library: Library) -> None:
    """The route of a story in turns, from its first part to what there is to say after the last."""
    book = atlas.rulebook

    @pages.get("/stories/<story>/turns")
    def turns(story: str) -> Response:
        told, sent = story_called(library, story), flask.request.args
        chosen, mistakes = _chosen_so_far(book, told, sent.get("chose", ""))
        if not mistakes and len(chosen) < len(told.blocks) and sent.get("way") in _accepted(book):
            return flask.redirect(_address(told, (*chosen, sent["way"])), 303)  # type: ignore[return-value]
        if not mistakes and "look" in sent:
            return _look_back(book, told, chosen, sent["look"])
        if not mistakes and len(chosen) == len(told.blocks):
            return not_kept(_debrief_page(atlas, told, chosen))
        mistakes = mistakes or _mistakes_of_choice(book, sent)
        return not_kept(_part_page(book, told, chosen, mistakes), 422 if mistakes else 200)


def _accepted(book: Rulebook) -> tuple[str, ...]:
    return (*book.mode_ids, EARLY)


def _address(story: TeachingStory, chosen: Sequence[str], **more: object) -> str:
    return flask.url_for("pages.turns", story=story.id, chose=",".join(chosen) or None, **more)  # type: ignore[arg-type]


def _chosen_so_far(book: Rulebook, story: TeachingStory, sent: str) -> tuple[tuple[str, ...], list[str]]:
    """The choices in an address up to the first that is none, and what is wrong with the rest."""
    said = sent.split(",") if sent else []
    if len(said) > len(story.blocks):
        parts = counted(len(story.blocks), "part")
        return (), [f"This story has {parts}, and the address holds {len(said)} choices. Begin again below."]
    good = [one in _accepted(book) for one in said]
    if all(good):
        return tuple(said), []
    at = good.index(False)
    wrong = str(not_among(said[at], "a choice", _accepted(book)))
    return tuple(said[:at]), [f"The address holds something else after part {at}: {wrong} Go on below."]


def _mistakes_of_choice(book: Rulebook, sent: Mapping[str, str]) -> list[str]:
    """What is wrong with a choice that was sent; nothing where none was asked for."""
    if sent.get("way"):
        return [str(not_among(sent["way"], "a choice", _accepted(book)))]
    return [NO_CHOICE] if "part" in sent else []


def _parts(book: Rulebook, story: TeachingStory, chosen: Sequence[str], until: int) -> Iterator[ToldPart]:
    """The first parts of a story, with what was chosen after each."""
    prose = prose_of_parts(story)
    for at, block in enumerate(story.blocks[:until]):
        way = _words(book, chosen[at]) if at < len(chosen) else ""
        yield ToldPart(
            at + 1, prose[at], block, way, _address(story, chosen, look=at + 1, _anchor=f"part-{at + 1}") if way else ""
        )


def _words(book: Rulebook, chosen: str) -> str:
    return TOO_EARLY if chosen == EARLY else book.mode[chosen].name


def _part_page(book: Rulebook, story: TeachingStory, chosen: Sequence[str], mistakes: Sequence[str]) -> str:
    return flask.render_template(
        "training/turns.html",
        story=story,
        parts=list(_parts(book, story, chosen, len(chosen) + 1)),
        chose=",".join(chosen),
        ways=book.modes,
        early=(EARLY, TOO_EARLY),
        mistakes=mistakes,
        on="",
    )


def _look_back(book: Rulebook, story: TeachingStory, chosen: Sequence[str], sent: str) -> Response:
    """An earlier part as it was, with what was chosen then; it is not chosen again once later parts are known."""
    known = {str(number): number for number in range(1, len(chosen) + 1)}
    if sent not in known:
        return not_kept(_part_page(book, story, chosen, [NOT_YET]), 422)
    page = flask.render_template(
        "training/turns.html",
        story=story,
        parts=list(_parts(book, story, chosen, known[sent])),
        mistakes=(),
        on=_address(story, chosen),
    )
    return not_kept(page)


def _debrief_page(atlas: Atlas, story: TeachingStory, chosen: Sequence[str]) -> str:
    found = debrief(atlas, story, chosen)
    return flask.render_template(
        "training/debrief.html",
        story=story,
        found=found,
        conditions_heading=sentences.conditions_heading(atlas.rulebook, found.advice),
        book=atlas.rulebook,
        early=EARLY,
        words={one: _words(atlas.rulebook, one) for one in chosen},
        doors=list(ways_on(story, "turns")),
    )
