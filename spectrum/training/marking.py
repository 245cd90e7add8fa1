"""Marking a choice against the advice: the way of working, and the reason for it."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterator
from dataclasses import dataclass

from spectrum.advice import Alert, WorkstreamAdvice
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.consultation.live_engine import LiveEngine
from spectrum.report.result_view import ToFindOut
from spectrum.report.result_writer import to_find_out
from spectrum.rulebook import Rulebook
from spectrum.training.reasons import reason_of
from spectrum.training.replies import Standing, standing_of
from spectrum.training.shortfall import answers_told
from spectrum.training.standing import Grounds
from spectrum.training.stories import TeachingStory
from spectrum.training.teaching import Teaching, load_teaching
from spectrum.training.why_not import AnswerGroup, WhySide, answer_groups, why_not_less, why_not_more


@dataclass(frozen=True)
class Concluded:
    """What one misconception would have concluded, and whether it is at work in this story (by what it shows).

    `way` is empty where it names no way of working; `agrees` tells that it names one that the advice leaves possible.
    `is_point` marks a misconception that the story was written for.
    """

    id: str
    title: str
    concludes: str
    way: str
    agrees: bool
    shown_by: tuple[str, ...]
    is_point: bool

    @property
    def at_work(self) -> bool:
        return bool(self.shown_by)


@dataclass(frozen=True)
class Reveal:
    """A choice beside the advice on a story.

    `reason` is how the chosen reason stands, and `deciding` are all that decide; `less` and `more` say why the advice
    is no lighter and no closer way of working. `settled_by` is the smallest set of answers that alone leaves just as
    much possible as the whole story does, as sentences, and `settled` the same in groups; `find_out` is what would
    settle it, where several ways of working are possible. `proven` tells that the rules engine was asked afresh and
    said the same; it raises where it does not.
    """

    story: TeachingStory
    way: str
    reason: Standing
    deciding: tuple[Standing, ...]
    less: WhySide
    more: WhySide
    advice: WorkstreamAdvice
    settled_by: tuple[str, ...]
    settled: tuple[AnswerGroup, ...]
    find_out: ToFindOut | None
    concluded: tuple[Concluded, ...]
    proven: bool

    @property
    def way_fits(self) -> bool:
        """Whether the chosen way of working is one that the advice leaves possible."""
        return self.way in self.advice.advised

    @property
    def is_open(self) -> bool:
        """Whether the story leaves several ways of working possible."""
        return len(self.advice.advised) > 1


def mark(
    atlas: Atlas,
    story: TeachingStory,
    way: str,
    reason: str,
    live: LiveEngine | None = None,
) -> Reveal:
    """Hold a choice (the ids of a mode and of a reason) against the advice on a story. Raises KeyError for other ids.

    With the live engine, it is asked as well; raises EngineDisagrees where it says anything else.
    """
    book = atlas.rulebook
    consultation = Consultation(atlas, story.situation)
    if live:
        consultation.prove(live)
    advice, look = consultation.advice_on(), consultation.looks[0]
    grounds, settled_by = Grounds(atlas, look), consultation.reasoning().settled_by
    return Reveal(
        story=story,
        way=book.mode[way].id,
        reason=standing_of(grounds, reason_of(book, reason)),
        deciding=tuple(standing_of(grounds, one) for one in grounds.deciding),
        advice=advice,
        less=why_not_less(grounds),
        more=why_not_more(grounds),
        settled_by=tuple(answers_told(book, look.choices, settled_by)),
        settled=answer_groups(atlas, look.choices, settled_by),
        find_out=to_find_out(consultation, 0, datetime.date.today()) if len(advice.advised) > 1 else None,
        concluded=tuple(_concluded(book, story, advice)),
        proven=live is not None,
    )


def _concluded(book: Rulebook, story: TeachingStory, advice: WorkstreamAdvice) -> Iterator[Concluded]:
    """What each misconception would have concluded: the points of the story first, then those at work."""
    teaching = _teaching(book)
    at_work = {one.id: one for one in advice.alerts}
    told = [one for one in book.misconceptions if one.id in teaching.misconceptions]
    for one in sorted(told, key=lambda one: (one.id not in story.tags.points, one.id not in at_work)):
        would = teaching.misconceptions[one.id]
        yield Concluded(
            id=one.id,
            title=one.title,
            concludes=would.concludes,
            way=would.way,
            agrees=would.way in advice.advised,
            shown_by=_shown_by(at_work.get(one.id)),
            is_point=one.id in story.tags.points,
        )


@functools.lru_cache(4)
def _teaching(book: Rulebook) -> Teaching:
    return load_teaching(book)


def _shown_by(alert: Alert | None) -> tuple[str, ...]:
    return tuple(one.says for one in alert.shown_by) if alert else ()
