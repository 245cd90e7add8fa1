"""The exercise: read a story, choose a way of working and the reason for it, and only then see the advice.

Until both are chosen nothing of the answer is worked out here, so nothing of it can be in a page, in what it loads, in
its headers, in its size or in the time it takes.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import flask
from flask import Blueprint, Response
from werkzeug.exceptions import NotFound

from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.consultation.live_engine import LiveEngine
from spectrum.input.signs import broken, one_line
from spectrum.input.strict import not_among
from spectrum.report import sentences
from spectrum.rulebook import Rulebook
from spectrum.server.cost import cost_of_proof
from spectrum.server.pages.addresses import to
from spectrum.server.pages.case import Case
from spectrum.server.training.doors import ways_on
from spectrum.training import ABOUT, Library, MainReason, Reveal, TeachingStory, mark, reasons_of

LONGEST_OWN_WORDS = 300
MOST_TO_PROVE = 500
"""What proving an answer may cost, in units of work; shipped stories take at most some 300, once."""
NO_WAY = "Choose the way of working that fits."
NO_REASON = "Choose the reason that decides it most."


@dataclass(frozen=True)
class Chosen:
    """What a learner chose, as it was sent, and what is missing or wrong: the field, and what to do about it."""

    way: str = ""
    reason: str = ""
    said: str = ""
    mistakes: Mapping[str, str] = field(default_factory=dict)


def exercise_routes(pages: Blueprint, atlas: Atlas, library: Library) -> None:
    """The routes of an exercise: the story with its choices, and what the advice is once they are made."""
    book = atlas.rulebook
    live = functools.lru_cache(1)(lambda: LiveEngine(book))

    @pages.get("/stories/<story>")
    def exercise(story: str) -> str:
        return _exercise_page(book, story_called(library, story), Chosen())

    @pages.get("/stories/<story>/answer")
    def story_answer(story: str) -> Response:
        told, chosen = story_called(library, story), _chosen(book, flask.request.args)
        if chosen.mistakes:
            return not_kept(_exercise_page(book, told, chosen), 422)
        return not_kept(_answer_page(atlas, live(), told, chosen))

    @pages.get("/stories/<story>/for-trainers")
    def story_for_trainers(story: str) -> Response:
        return not_kept(_answer_page(atlas, live(), story_called(library, story), None))


def story_called(library: Library, name: str) -> TeachingStory:
    """The story with this id. Raises NotFound."""
    try:
        return library.story(name)
    except KeyError:
        raise NotFound from None


def not_kept(page: str, status: int = 200) -> Response:
    """A page about what somebody chose, of which nothing stays behind in a cache."""
    response = Response(page, status=status, mimetype="text/html")
    response.headers["Cache-Control"] = "no-store"
    return response


def _chosen(book: Rulebook, sent: Mapping[str, str]) -> Chosen:
    way, reason, said = sent.get("way", ""), sent.get("reason", ""), one_line(sent.get("said", ""))
    asked = {"way": (way, NO_WAY, "a way of working", book.mode_ids)}
    asked["reason"] = (reason, NO_REASON, "a reason", tuple(one.id for one in reasons_of(book)))
    mistakes = {}
    for name, (chosen, missing, what, accepted) in asked.items():
        if chosen not in accepted:
            mistakes[name] = str(not_among(chosen, what, accepted)) if chosen else missing
    if len(said) > LONGEST_OWN_WORDS:
        mistakes["said"] = f"Your own words take {LONGEST_OWN_WORDS} characters at most; these are {len(said)}."
    elif hidden := broken(said):
        mistakes["said"] = f"What you wrote {hidden}"
    return Chosen(way, reason, said, mistakes)


def _exercise_page(book: Rulebook, story: TeachingStory, chosen: Chosen) -> str:
    return flask.render_template(
        "training/exercise.html",
        story=story,
        chosen=chosen,
        ways=book.modes,
        groups=list(reason_groups(reasons_of(book))),
        longest=LONGEST_OWN_WORDS,
    )


def reason_groups(reasons: Sequence[MainReason]) -> Iterator[tuple[str, list[MainReason]]]:
    """The reasons under their headings."""
    for about, some in itertools.groupby(reasons, key=lambda one: one.about):
        yield ABOUT[about], list(some)


def _is_cheap_to_prove(atlas: Atlas, live: LiveEngine, story: TeachingStory) -> bool:
    """Whether the rules engine may be asked afresh; it remembers what it said, so that only the first pays for it."""
    looks = Consultation(atlas, story.situation).looks
    costs = (cost_of_proof(live, *one) for one in zip(story.situation.workstreams, looks, strict=True))
    return sum(one.units for one in costs) <= MOST_TO_PROVE


def proven_mark(atlas: Atlas, live: LiveEngine, story: TeachingStory, way: str, reason: str) -> Reveal:
    """A choice held against the advice, which is held against the rules engine where that is cheap."""
    return mark(atlas, story, way, reason, live if _is_cheap_to_prove(atlas, live, story) else None)


def revealed(atlas: Atlas, reveal: Reveal) -> dict[str, object]:
    """What templates show of a choice beside the advice."""
    book, advice = atlas.rulebook, reveal.advice
    return {
        "reveal": reveal,
        "lead": sentences.beside_headline(book, advice),
        "headline": sentences.answer_headline(book, advice),
        "conditions_heading": sentences.conditions_heading(book, advice),
        "limits": sentences.binding(advice),
        "mend_heading": sentences.mend_heading(book, advice),
        "to_mend": sentences.to_mend(advice),
        "loose_heading": sentences.loose_heading(book, advice),
        "loose": sentences.loose(advice),
    }


def _answer_page(atlas: Atlas, live: LiveEngine, story: TeachingStory, chosen: Chosen | None) -> str:
    """The answer to a story, beside what was chosen; where nothing was, it is for trainers."""
    book = atlas.rulebook
    way, reason = (chosen.way, chosen.reason) if chosen else (book.mode_ids[0], reasons_of(book)[0].id)
    return flask.render_template(
        "training/story_answer.html",
        story=story,
        chosen=chosen,
        book=book,
        whole=to("answer", Case(story.situation)),
        doors=list(ways_on(story, "exercise")),
        **revealed(atlas, proven_mark(atlas, live, story, way, reason)),
    )
