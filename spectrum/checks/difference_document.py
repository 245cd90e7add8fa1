"""What moves between two rulebooks as plain data: counts, shares and sentences, short enough for an answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from marshmallow import Schema, fields

from spectrum.checks.difference import Difference, Move
from spectrum.language.words import quoted
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import mode_words

MOST_MOVES = 12
"""So many moves are told one by one, the most frequent first; the rest is counted."""
MOST_ONLY_IN_ONE = 20


class NamedVersionSchema(Schema):
    """A rulebook by its version and hash."""

    version = fields.String(required=True)
    hash = fields.String(required=True)


class MoveSchema(Schema):
    """One way in which the advice moves: the ways of working possible before and after, and how often."""

    before = fields.List(fields.String(), required=True)
    after = fields.List(fields.String(), required=True)
    share = fields.Float(required=True, metadata={"description": "of all combinations that both know, from 0 to 1"})
    says = fields.String(required=True)


class RulesMovedSchema(Schema):
    """How many rules are others."""

    added = fields.Integer(required=True)
    removed = fields.Integer(required=True)
    changed = fields.Integer(required=True, metadata={"description": "look at or conclude something else"})
    reworded = fields.Integer(required=True, metadata={"description": "tell it in other words"})


class DifferenceSchema(Schema):
    """What moves from one rulebook to another, over every combination of the answers that both know.

    Every combination counts once, however likely it is.
    """

    old = fields.Nested(NamedVersionSchema, required=True)
    new = fields.Nested(NamedVersionSchema, required=True)
    says = fields.String(required=True, metadata={"description": "what moves, in a sentence or two"})
    share = fields.Float(
        required=True, metadata={"description": "of combinations where the advice is another, from 0 to 1"}
    )
    share_open = fields.Float(
        required=True,
        metadata={"description": "of those where it may be another, depending on what only one of them asks"},
    )
    moves = fields.List(fields.Nested(MoveSchema), required=True)
    more_moves = fields.Integer(required=True, metadata={"description": "how many more ways there are than are told"})
    rules = fields.Nested(RulesMovedSchema, required=True)
    only_in_one = fields.List(
        fields.String(), required=True, metadata={"description": "questions and answers of only one of them, told"}
    )


def difference_document(found: Difference) -> dict[str, Any]:
    """A difference in the form of DifferenceSchema."""
    maybe = found.moved - found.certainly_moved
    return {
        "old": _named(found.old),
        "new": _named(found.new),
        "says": _in_a_sentence(found, maybe),
        "share": _part(found.certainly_moved, found.cases),
        "share_open": _part(maybe, found.cases),
        "moves": [_move(found, one) for one in found.moves[:MOST_MOVES]],
        "more_moves": max(0, len(found.moves) - MOST_MOVES),
        "rules": {name: len(getattr(found, name)) for name in ("added", "removed", "changed", "reworded")},
        "only_in_one": _the_first(list(only_in_one(found.old, found.new))),
    }


def _the_first(says: list[str]) -> list[str]:
    more = len(says) - MOST_ONLY_IN_ONE
    return [*says[:MOST_ONLY_IN_ONE], f"And {more} more."] if more > 0 else says


def _named(book: Rulebook) -> dict[str, str]:
    return {"version": book.version, "hash": book.hash}


def _part(some: int, whole: int) -> float:
    return float(f"{some / whole:.4g}")


def _in_a_sentence(found: Difference, maybe: int) -> str:
    if not found.moved:
        return f"Wherever both know the answers, the advice of {found.new.version} is that of {found.old.version}."
    share = share_words(found.certainly_moved, found.cases)
    certain = f"Of all combinations of answers that both know, the advice is another in {share}."
    if not maybe:
        return certain
    more = share_words(maybe, found.cases)
    return f"{certain} In {more} more it may be another: that depends on what only one of them asks."


def _move(found: Difference, move: Move) -> dict[str, Any]:
    ways = [mode_words(found.new, modes) for modes in (move.before, move.after)]
    return {
        "before": list(move.before),
        "after": list(move.after),
        "share": _part(move.cases, found.cases),
        "says": f"from {ways[0]} to {ways[1]} in {share_words(move.cases, found.cases)}",
    }


def share_words(part: int, whole: int) -> str:
    """'31.5 %', or 'less than 0.1 %' of what is more than nothing."""
    share = 100 * part / whole
    return f"{share:.1f} %" if share >= 0.1 or not part else "less than 0.1 %"


def only_in_one(old: Rulebook, new: Rulebook) -> Iterator[str]:
    """Questions that one version asks and the other does not, then answers that one offers and the other does not."""
    for book, other in ((new, old), (old, new)):
        asked = [factor.name for factor in book.factors if factor.id not in other.factor]
        if asked:
            yield f"Asked by {book.version} only: {quoted(asked, 'and')}."
        for factor in (one for one in book.factors if one.id in other.factor):
            known = other.factor[factor.id].option_ids
            words = [option.words for option in factor.options if option.id not in known]
            if words:
                yield f"{factor.name}: {quoted(words, 'and')}, offered by {book.version} only."
