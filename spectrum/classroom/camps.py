"""The answer that best separates the camps of a room: the one which, told otherwise, would make others right.

Worked out from the atlas, for the camps that may be told. It says nothing of what anybody thought.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spectrum.advice import Decision, decide
from spectrum.atlas import Atlas
from spectrum.rulebook import Rulebook
from spectrum.situation import Workstream, answered
from spectrum.training import TeachingStory


@dataclass(frozen=True)
class PartingAnswer:
    """One answer of a story, as it is told, and what would have to be told instead: way of working -> a sentence.

    With each of these sentences alone in its place, that way of working and no other would be the advice.
    """

    tells: str
    instead: Mapping[str, str]


@dataclass(frozen=True)
class _Change:
    """One told answer told otherwise: both sentences, and the piece of work as it would be then."""

    tells: str
    instead: str
    piece: Workstream


def parting_answer(atlas: Atlas, story: TeachingStory, camps: Sequence[str]) -> PartingAnswer | None:
    """The told answer that makes most camps the advice when it is told otherwise; the first of several in the story.

    `camps` are ids of ways of working. Camps that the advice leaves possible already need no other answer. None where
    no single answer makes any of the others the advice. Changes after which the guidance would ask again, since some
    answers seem not to go together, do not count.
    """
    book = atlas.rulebook
    changes = [*_changes(book, story.piece)]
    pieces = [story.piece, *(one.piece for one in changes)]
    today, *changed = (found[0] for found in decide(atlas, [[piece, *story.others] for piece in pieces]))
    wanted = set(camps) - {*_advised(book, today)}
    instead: dict[str, dict[str, str]] = {}
    for change, decision in zip(changes, changed, strict=True):
        advised = _advised(book, decision)
        if len(advised) == 1 and wanted.issuperset(advised) and _asks_again(book, decision) <= _asks_again(book, today):
            instead.setdefault(change.tells, {}).setdefault(advised[0], change.instead)
    if not instead:
        return None
    best = max(instead, key=lambda tells: len(instead[tells]))
    return PartingAnswer(best, {mode: instead[best][mode] for mode in book.mode_ids if mode in instead[best]})


def _changes(book: Rulebook, piece: Workstream) -> Iterator[_Change]:
    """Every answer of a story that is one option, told in each other way."""
    about = [("", piece.answers), *((one.name, one.answers) for one in piece.partners)]
    for of, answers in about:
        for name, options in answers.items():
            tells = {one.id: _sentence(of, one.tells) for one in book.factor[name].options}
            said = tells.pop(options[0], "") if len(options) == 1 else ""
            if said:
                yield from (
                    _Change(said, other, answered(piece, (of, name), (option,))) for option, other in tells.items()
                )


def _sentence(of: str, tells: str) -> str:
    return f"{of}: {tells[:1].lower()}{tells[1:]}" if of else tells


def _advised(book: Rulebook, decision: Decision) -> tuple[str, ...]:
    return tuple(book.mode_ids[depth] for depth in sorted({one.advised for one in decision.verdicts}))


def _asks_again(book: Rulebook, decision: Decision) -> set[str]:
    """What the guidance would ask again, since some answers seem not to go together: ids of rules."""
    return {name for name in decision.fired if book.rule[name].layer == "contradiction"}
