"""The guidance as plain data: what the page shows of modes, questions, rules and misconceptions."""

from __future__ import annotations

from typing import Any

from marshmallow import fields

from spectrum.language.sought import LETTER
from spectrum.rulebook import Factor, Referral, Rule, Rulebook
from spectrum.rulebook.model import TOPICS
from spectrum.rulebook.phrases import citation_words
from spectrum.rulebook.tables import chains_of
from spectrum.situation.schema import (
    LARGEST_TEXT,
    LONGEST_LINE,
    LONGEST_TITLE,
    MOST_PARTNERS,
    Listed,
    situation_schema,
)

LETTER_OF_SCRIPTS = r"[\p{L}\p{N}]"
"""A letter or a number, as expressions of browsers write it."""


def plain_guidance(book: Rulebook) -> dict[str, Any]:
    """All that the page shows of a rulebook; modes by their depth, rules by their place among those in force."""
    return {
        "name": book.name,
        "title": book.title,
        "version": book.version,
        "hash": book.hash,
        "modes": [
            {"id": one.id, "name": one.name, "gerund": one.gerund, "definition": one.definition, **_seen(book, at)}
            for at, one in enumerate(book.modes)
        ],
        "topics": list(TOPICS),
        "looked_at": {name: list(values) for name, values in book.looked_at.items()},
        "reached": [name for name in book.looked_at if name in book.reached],
        "quiet_unless_claimed": [book.depth(mode) for mode in book.quiet_unless_claimed],
        "optimism": list(book.optimism),
        "factors": [_factor(one) for one in book.factors],
        "rules": [_rule(book, one) for one in book.current_rules],
        "misconceptions": [
            {"id": one.id, "title": one.title, "question": one.question, "otherwise": one.otherwise}
            for one in book.misconceptions
        ],
        "referrals": [_referral(one) for one in book.referrals],
        "fields": _fields(book),
    }


def _fields(book: Rulebook) -> dict[str, Any]:
    """What a case file may hold: of the whole case, of a piece of work and of a partner; and how long words may be."""
    whole = situation_schema(book).fields
    parts = {"workstream": whole["workstreams"], "partner": whole["partners"]}
    inside = {
        name: list(one.inner.schema.fields)
        for name, one in parts.items()
        if isinstance(one, Listed) and isinstance(one.inner, fields.Nested)
    }
    longest = {"title": LONGEST_TITLE, "line": LONGEST_LINE, "partners": MOST_PARTNERS, "text": LARGEST_TEXT}
    return {"whole": list(whole), **inside, "longest": longest}


def _seen(book: Rulebook, depth: int) -> dict[str, Any]:
    """What one would see of a way of working."""
    seen = book.modes[depth].looks_like
    return {"looks_like": [[one.name, seen[one.id]] for one in book.dimensions]}


def _factor(factor: Factor) -> dict[str, Any]:
    return {
        "id": factor.id,
        "name": factor.name,
        "scope": factor.scope,
        "topic": factor.asked_under,
        "question": factor.question,
        "hint": factor.hint,
        "why": factor.why,
        "who": factor.who,
        "also_when_planned": factor.also_when_planned,
        "carries_over": factor.carries_over,
        "options": [
            {"id": one.id, "words": one.words, "tells": one.tells, "example": one.example} for one in factor.options
        ],
    }


def _rule(book: Rulebook, rule: Rule) -> dict[str, Any]:
    """A rule in force, without what it does not say."""
    then = rule.then
    number = {one.id: at for at, one in enumerate(book.current_rules)}
    behind = chains_of(book).behind(rule).values()
    modes = {
        name: book.depth(mode)
        for name in ("supports", "cap", "otherwise", "partner_cap")
        if (mode := getattr(then, name))
    }
    told = {
        "because": rule.because,
        "closes": rule.closes,
        "who": rule.who,
        "by": rule.by,
        "bound_by": rule.bound_by,
        "red_flag": rule.red_flag,
        "step": rule.step,
        "strength": then.strength,
        "gap": bool(then.gap),
        "against": [book.depth(mode) for mode in then.against],
        "discards": [book.depth(mode) for mode in then.discards],
        "role": then.role,
        "stance": then.stance,
        "alerts": {one: _cited(book, rule, one) for one in then.alerts},
    }
    return {
        "id": rule.id,
        "layer": rule.layer,
        "title": rule.title,
        "when": [[one.name, list(one.values)] for one in rule.when],
        "behind": [number[one.id] for one in behind],
        **modes,
        **{name: said for name, said in told.items() if said},
    }


def _cited(book: Rulebook, rule: Rule, misconception: str) -> str:
    """Where in the essay the misconception is that a rule raises, in words."""
    return citation_words(book, next(one for one in rule.source if one.passage == misconception))


def _referral(one: Referral) -> dict[str, Any]:
    told = {"title": one.title, "text": one.text, "door": one.door}
    return {
        **told,
        "when": [[each.name, list(each.values)] for each in one.when],
        "sought": one.pattern.pattern.replace(LETTER, LETTER_OF_SCRIPTS) if one.words else "",
    }
