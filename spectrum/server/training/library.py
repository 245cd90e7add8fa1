"""The library of stories: for learners, who must not learn an answer from it, and for trainers, with all there is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import flask
from flask import Blueprint

from spectrum.atlas import Atlas
from spectrum.papers.pack.guide import usual_steps
from spectrum.server.training.doors import doors_of
from spectrum.server.training.shelf import (
    DIFFICULTY,
    FOR_LEARNERS,
    KINDS,
    PHASE,
    POINT,
    SECTOR,
    TRAIT,
    WAY,
    StoryShelf,
    TagFilter,
    shelf_of,
)
from spectrum.training import Library


def library_routes(pages: Blueprint, atlas: Atlas, library: Library) -> None:
    """The routes of the two lists of stories."""
    shelf = shelf_of(atlas, library)

    @pages.get("/stories")
    def stories() -> tuple[str, int]:
        return _list_page("training/stories.html", shelf, FOR_LEARNERS)

    @pages.get("/stories/for-trainers")
    def stories_for_trainers() -> tuple[str, int]:
        kinds = {"POINT": POINT, "WAY": WAY, "TRAIT": TRAIT, "SECTOR": SECTOR, "PHASE": PHASE, "DIFFICULTY": DIFFICULTY}
        begin_with = shelf.to_begin_with
        return _list_page(
            "training/for_trainers.html",
            shelf,
            tuple(KINDS),
            doors_of=doors_of,
            begin_with=begin_with,
            usual_steps=usual_steps,
            **kinds,
        )


def _list_page(template: str, shelf: StoryShelf, kinds: Sequence[str], **more: object) -> tuple[str, int]:
    """A list of stories, filtered as the address says; what is wrong with that is told above all of them."""
    filters = shelf.filters(kinds, flask.request.args)
    mistakes = [one for one in filters if one.mistake]
    found = shelf.found(kinds, flask.request.args)
    page = flask.render_template(
        template,
        shelf=shelf,
        filters=filters,
        mistakes=[{"text": one.mistake, "href": f"#{one.kind}"} for one in mistakes],
        chosen=[one for one in filters if one.chosen],
        found=found,
        instead=list(_instead(filters)) if not found else [],
        **more,
    )
    return page, 422 if mistakes else 200


def _instead(filters: Sequence[TagFilter]) -> Iterator[tuple[TagFilter, Mapping[str, str]]]:
    """Each filter without which there would be stories, and what else is chosen."""
    for one in filters:
        if one.chosen and one.without:
            yield one, {other.kind: other.chosen for other in filters if other.chosen and other is not one}
