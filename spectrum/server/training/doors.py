"""What there is to do with a story on this server."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
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
"""A page that takes a story's id, and the words of the link to it; a server may be without some of them."""


@dataclass(frozen=True)
class StoryDoor:
    """A link to something there is to do with a story."""

    words: str
    address: str


def doors_of(story: TeachingStory, besides: Collection[str] = ()) -> Iterator[StoryDoor]:
    """Everything there is to do with a story here, besides some of it."""
    for name, words in DOORS.items():
        in_one_go = name == "turns" and len(story.blocks) == 1
        if name not in besides and not in_one_go and f"pages.{name}" in flask.current_app.view_functions:
            yield StoryDoor(words, flask.url_for(f"pages.{name}", story=story.id))
