"""What there is to do with a story on this server."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

import flask

from spectrum.training import TeachingStory

DOORS: Mapping[str, str] = {
    "exercise": "Exercise",
    "turns": "In turns",
    "flip": "Make it flip",
    "room": "In the room",
    "packs": "Print",
    "write": "Change and run it",
}
"""A page that takes a story by its id, and the words of the link to it; a server may be without some of them."""
BESIDES = {"pairs": "Stories one answer apart"}
"""Pages that are about no one story, and good to go on with."""
FOR_TRAINERS = ("room", "packs", "write")
"""What learners have no use for."""


@dataclass(frozen=True)
class StoryDoor:
    """A link to something there is to do with a story."""

    words: str
    address: str


def doors_of(story: TeachingStory, besides: Collection[str] = ()) -> Iterator[StoryDoor]:
    """Everything there is to do with a story here, besides some of it."""
    in_one_go = {"turns"} if len(story.blocks) == 1 else set()
    for name in _there(DOORS):
        if name not in {*besides, *in_one_go}:
            yield StoryDoor(DOORS[name], flask.url_for(f"pages.{name}", story=story.id))


def ways_on(story: TeachingStory, here: str) -> Iterator[StoryDoor]:
    """Where a learner goes on from a page about a story, once its answer is known."""
    yield from doors_of(story, (here, "exercise", *FOR_TRAINERS))
    for name in _there(BESIDES):
        yield StoryDoor(BESIDES[name], flask.url_for(f"pages.{name}"))


def _there(names: Iterable[str]) -> Iterator[str]:
    """Those pages that this server has."""
    return (one for one in names if f"pages.{one}" in flask.current_app.view_functions)
