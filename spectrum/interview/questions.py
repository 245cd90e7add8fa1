"""The interview about one piece of work: what to ask next and why, what need not be asked, and when it is over.

First comes what the work is. Then, topic by topic, the questions that decide the way of working: each as long as its
answer can still change it, and inside a topic the one that settles most. Then those that show what to watch for, each
as long as some warning hangs on it; then what is left about the partners. Each part has a stop of its own, and the last
means that nothing left can change what is said.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from spectrum.advice import Look, look_at
from spectrum.atlas import Atlas
from spectrum.interview.ask import CONTEXT, MODE, Ask, mode_bearing
from spectrum.interview.partners import about_partners
from spectrum.interview.warnings import open_warnings, warnings
from spectrum.reasoning import Position, futures, next_question, relevant
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import TOPICS
from spectrum.situation import Workstream

ADVISED = "Depending on the answer, the way of working is"


@dataclass(frozen=True)
class Interview:
    """Where an interview stands.

    `settled` when nothing left can change the advised mode; `advised` holds the modes still possible. `question` is the
    one to ask next, None when the interview is over. `relevant` are open questions about the mode that can still change
    it, and `irrelevant` those that can no longer matter. `open_warnings` are the titles of the misconceptions that may
    still turn out to be at work, as far as anybody could still say.
    """

    settled: bool
    advised: tuple[str, ...]
    question: Ask | None
    relevant: tuple[str, ...]
    irrelevant: tuple[str, ...]
    open_warnings: tuple[str, ...]


def interview(atlas: Atlas, piece: Workstream, without: Collection[str] = ()) -> Interview:
    """Where the interview about a piece of work stands, from the answers so far; `unknown` counts as asked.

    `without` are parts that nobody wants to be asked, such as WARNING or PARTNER.
    """
    (look,) = look_at(atlas, [piece])
    position = Position(atlas, look.choices)
    matter = relevant(position)
    deciding = (factor.id for factor in atlas.rulebook.factors if factor.id in position.factors)
    open_ = [name for name in matter if name not in piece.answers]
    asks = _questions(atlas, piece, look, position, open_)
    return Interview(
        settled=position.is_settled,
        advised=position.names(position.modes),
        question=next((ask for ask in asks if ask.part not in without), None),
        relevant=tuple(open_),
        irrelevant=tuple(name for name in deciding if name not in piece.answers and name not in matter),
        open_warnings=tuple(open_warnings(atlas.rulebook, look)),
    )


def _questions(atlas: Atlas, piece: Workstream, look: Look, position: Position, open_: Sequence[str]) -> Iterator[Ask]:
    """What is left to ask, part by part; `open_` are the questions that can still change the mode."""
    yield from about_the_work(atlas.rulebook, piece)
    name = _first_topic_first(position, open_)
    if name:
        told = futures(position, name)
        yield Ask(atlas.rulebook.factor[name], MODE, mode_bearing(atlas.rulebook, told, ADVISED), told)
    if not position.is_settled:
        yield from about_partners(atlas, piece)
    yield from warnings(atlas, piece, look)
    yield from about_partners(atlas, piece)


def about_the_work(book: Rulebook, piece: Workstream) -> Iterator[Ask]:
    """What is known of the work before any other question."""
    for name, said in (("is_running", piece.is_running), ("claimed_mode", piece.claimed_mode)):
        if not said:
            yield Ask(book.factor[name], CONTEXT, "", {})


def next_about_the_mode(position: Position, asked: Sequence[str] = ()) -> str | None:
    """The next question about the mode: of the first topic in which one can matter, the one that settles most.

    So nobody is asked what the partners can carry before the work itself has been looked at. `asked` are questions that
    were put already, also where nobody knew. None when no question can change the mode.
    """
    return _first_topic_first(position, [name for name in relevant(position) if name not in asked])


def _first_topic_first(position: Position, open_: Sequence[str]) -> str | None:
    factors = position.atlas.rulebook.factor
    topics = [[name for name in open_ if factors[name].asked_under == topic] for topic in TOPICS]
    return next_question(position, next((some for some in topics if some), ()))
