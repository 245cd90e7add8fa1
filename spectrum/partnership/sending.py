"""What each partner is sent to answer for itself, and what it sends back."""

from __future__ import annotations

import dataclasses

from spectrum.language.words import quoted
from spectrum.situation import CONTEXT, UNTITLED, Partner, Situation, Workstream

MOST_TITLES = 3
"""Of so many pieces of work a case without a title of its own takes its name."""


def title_of(situation: Situation) -> str:
    """What a case is called: by its own title, or else by those of its pieces of work."""
    titles = [piece.title for piece in situation.workstreams]
    if situation.title != UNTITLED or len(titles) == 1:
        return situation.title if situation.title != UNTITLED else titles[0]
    more = len(titles) - MOST_TITLES
    told = quoted(titles[:MOST_TITLES], "and")
    return f"{told}, and {more} more" if more > 0 else told


def partners_of(situation: Situation) -> tuple[str, ...]:
    """The partners of all pieces of work, each once, in the order in which they are named."""
    return tuple(dict.fromkeys(one.name for piece in situation.workstreams for one in piece.partners))


def to_send(situation: Situation, partner: str) -> Situation:
    """The case for one partner to answer: what each piece of work is, and nothing that anybody said of it or of anyone.

    The partner stands in those pieces in which it is named, by its name alone; nobody else is in it.
    """
    pieces = (
        Workstream(
            piece.title,
            result=piece.result,
            lightest=piece.lightest,
            partners=tuple(Partner(one.name) for one in piece.partners if one.name == partner),
        )
        for piece in situation.workstreams
    )
    return Situation(situation.title, tuple(pieces), answers_of=partner)


def to_send_back(situation: Situation) -> Situation:
    """A partner's own answers as it sends them back: where it told of itself, it was asked."""
    pieces = (
        dataclasses.replace(
            piece,
            partners=tuple(
                dataclasses.replace(one, asked="yes") if one.answers else one
                for one in piece.partners
                if one.name == situation.answers_of
            ),
        )
        for piece in situation.workstreams
    )
    return dataclasses.replace(situation, workstreams=tuple(pieces))


def has_answers(piece: Workstream) -> bool:
    """Whether anything was answered about a piece of work or about a partner in it."""
    about_the_work = piece.answers or any(getattr(piece, name) for name in CONTEXT)
    return bool(about_the_work) or any(one.answers for one in piece.partners)
