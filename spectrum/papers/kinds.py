"""The kinds of papers there are: what each is for, who makes it, and when it can be made."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from spectrum.consultation import Consultation
from spectrum.interview import begin_with
from spectrum.papers.agreement import agreement_paper
from spectrum.papers.differences import differences_paper, whole_differences_paper
from spectrum.papers.map_paper import map_paper
from spectrum.papers.meeting import meeting_as_typed, meeting_paper
from spectrum.papers.poster import poster_paper
from spectrum.papers.questionnaire import questionnaire_paper
from spectrum.papers.record import record_paper
from spectrum.printing.paper import Paper

Builder = Callable[[Consultation, int, datetime.date], Paper]
"""Makes a paper of a consultation, the piece of work that it is about (from 0), and today."""
TypedBuilder = Callable[[Consultation, int, datetime.date, Mapping[str, str]], Paper]
"""Makes a paper that also depends on what was typed on it, by the names of its fields."""


def always(consultation: Consultation) -> bool:  # noqa: ARG001  # what other kinds look at
    """Whether a paper can be made of a case: of any."""
    return True


def has_views(consultation: Consultation) -> bool:
    """Whether partners answered for themselves, and their answers were laid beside the others."""
    return bool(consultation.situation.views)


def has_views_on_several(consultation: Consultation) -> bool:
    """Whether partners answered for themselves about more than one piece of work."""
    return has_views(consultation) and len(consultation.pieces) > 1


def has_partners(consultation: Consultation) -> bool:
    """Whether a paper about partners can be made of a case: when some are named."""
    return any(piece.partners for piece in consultation.pieces)


@dataclass(frozen=True)
class OtherFile:
    """A file besides PDF and Word that comes with a kind of paper.

    `ending` stands at the end of its name, `words` say what it is, and `make` makes it as a paper is made.
    """

    ending: str
    words: str
    media_type: str
    make: Callable[[Consultation, int, datetime.date], bytes]


@dataclass(frozen=True)
class Kind:
    """A kind of paper. `name` stands in its address, `title` is what people call it, and `purpose` is one sentence.

    `whole` papers are about the whole case, the others about one piece of work. Where `needs_case` is false, it is the
    same for everybody. `fits` tells whether it can be made of a case. `opens` papers end with the link to their case.
    Where what is typed on a paper changes more than its field, `as_typed` makes it of that, and raises BadInput.
    """

    name: str
    title: str
    purpose: str
    build: Builder
    needs_case: bool = True
    whole: bool = False
    opens: bool = True
    fits: Callable[[Consultation], bool] = always
    files: tuple[OtherFile, ...] = ()
    as_typed: TypedBuilder | None = None


def _blank_questionnaire(consultation: Consultation, _at: int, today: datetime.date) -> Paper:
    return questionnaire_paper(consultation.rulebook, today, begin_with=begin_with(consultation.atlas))


def _poster(consultation: Consultation, _at: int, today: datetime.date) -> Paper:
    return poster_paper(consultation.rulebook, today)


ABOUT_RECORD = "The whole case on one page: the answers, what has to be done, and who decides."
ABOUT_MEETING = "What to talk about and for how long, who must be there, and who can be spared."
ABOUT_DIFFERENCES = "What partners see differently, and what is worth an hour's talk."
ABOUT_ALL_DIFFERENCES = "What partners see differently on every piece of work, on one paper."
ABOUT_AGREEMENT = "What to write down, as much as this way of working takes and no more."
ABOUT_QUESTIONNAIRE = "All questions, to answer by hand in a workshop."
ABOUT_POSTER = "The five ways of working side by side, to hang on a wall."
ABOUT_MAP = "Who should be in what, with a picture."

KINDS: tuple[Kind, ...] = (
    Kind("record", "Record for a board", ABOUT_RECORD, record_paper, whole=True),
    Kind("meeting", "Plan of a meeting", ABOUT_MEETING, meeting_paper, as_typed=meeting_as_typed),
    Kind("agreement", "Working agreement", ABOUT_AGREEMENT, agreement_paper, opens=False),
    Kind("differences", "Where partners differ", ABOUT_DIFFERENCES, differences_paper, opens=False, fits=has_views),
    Kind(
        "all-differences",
        "Where partners differ, on everything",
        ABOUT_ALL_DIFFERENCES,
        whole_differences_paper,
        whole=True,
        opens=False,
        fits=has_views_on_several,
    ),
    Kind("map", "Map of the partnership", ABOUT_MAP, map_paper, whole=True, opens=False, fits=has_partners),
    Kind("questionnaire", "Blank questionnaire", ABOUT_QUESTIONNAIRE, _blank_questionnaire, needs_case=False),
    Kind("poster", "Poster of the five ways", ABOUT_POSTER, _poster, needs_case=False),
)
"""Every kind of paper, in the order in which they are listed."""
