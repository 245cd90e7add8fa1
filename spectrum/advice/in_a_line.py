"""The advice in a line: what is said of a piece of work where little is asked, without working out the rest of it."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from spectrum.advice.compose import against_of, always, close_call, floors_of
from spectrum.advice.explanation import Explanation
from spectrum.advice.headline import Weighed, headline
from spectrum.advice.look import Look
from spectrum.advice.model import sure_words
from spectrum.advice.obstacles import limits_of, things_to_mend
from spectrum.atlas import Atlas
from spectrum.reasoning import Position, Reasoning
from spectrum.rulebook import Rule, Rulebook
from spectrum.situation import Workstream


def in_a_line(atlas: Atlas, piece: Workstream, look: Look) -> Mapping[str, Any]:
    """The few fields of an advice that its shortest form holds, as plain data; the same as in the whole advice."""
    book, verdicts = atlas.rulebook, look.first.verdicts
    bearing = _bearing(book)
    certain = {bearing[rule_id] for rule_id in (*look.first.certain, *look.second.certain) if rule_id in bearing}
    rules = [book.current_rules[at] for at in sorted(certain)]
    conditions, to_mend = things_to_mend(book, piece, look, rules)
    limits = limits_of(atlas, piece, look, rules, with_then=False)
    mends = sum(bool(rule.then.gap) for rule in rules)
    found = Weighed(book, verdicts, limits, conditions, to_mend, mends)
    floors = floors_of(book, verdicts)
    close = close_call(piece, look.first, against_of(rules), found.advised)
    explanation = Explanation(book, look, Reasoning(Position(atlas, look.choices)))
    return {
        "title": piece.title,
        "reference": piece.reference or None,
        "line": headline(found),
        "needed": list(found.needed),
        "feasible": list(found.modes("feasible")),
        "advised": list(found.advised),
        "floor": floors[0] if len(floors) == 1 else None,
        "unsafe": always(verdicts, lambda one: one.advised < one.safety),
        "conditions": [{"title": one.title} for one in conditions],
        "sureness": sure_words(explanation.sureness_words, tuple(close), found.advised),
    }


@functools.lru_cache
def _bearing(book: Rulebook) -> Mapping[str, int]:
    """The rules that have a say in the short form, and where they stand in the rulebook."""
    return {rule.id: at for at, rule in enumerate(book.current_rules) if _bears(rule)}


def _bears(rule: Rule) -> bool:
    then = rule.then
    return bool(then.cap or then.otherwise or then.gap or then.against or rule.bound_by)
