"""What is asked about each partner, as long as some rule depends on it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from spectrum.advice import choices, roles
from spectrum.atlas import Atlas, Choices, Table
from spectrum.interview.ask import PARTNER, Ask, role_bearing
from spectrum.rulebook import Factor, Rulebook
from spectrum.situation import Answers, Workstream


def asked_of_partners(book: Rulebook) -> list[Factor]:
    """What is asked of each partner: first what holds for this piece of work, then what holds for all of its work."""
    return sorted((one for one in book.factors if one.scope == PARTNER), key=lambda one: one.carries_over)


def about_partners(atlas: Atlas, piece: Workstream) -> Iterator[Ask]:
    """What is left to ask about the partners, one after the other."""
    found: dict[tuple[object, ...], tuple[Ask, ...]] = {}
    for partner in piece.partners:
        told = tuple(sorted(partner.answers.items()))
        if told not in found:  # of most partners nothing is known yet: then all are asked the same
            found[told] = tuple(_about_one(atlas, partner.answers))
        yield from (dataclasses.replace(ask, partner=partner.name) for ask in found[told])


def _about_one(atlas: Atlas, answers: Answers) -> Iterator[Ask]:
    """What is asked about a partner of whom so much is known, as long as some rule depends on it."""
    book = atlas.rulebook
    known = choices(book, answers)
    for factor in asked_of_partners(book):
        if factor.id in answers or not any(_matters(table, factor.id, known) for table in atlas.partner_tables):
            continue
        told = {}
        for at, option in enumerate(factor.option_ids):
            possible = roles(book, atlas.partner_outlook({**known, factor.id: [at]}))
            told[option] = tuple(sorted(role for role in possible if role))
        yield Ask(factor, PARTNER, role_bearing(book, told), told)


def _matters(table: Table, name: str, known: Choices) -> bool:
    """Whether the rules at home in a table hold differently along one of its factors."""
    return name in table.plan.factors and table.differs(table.kinds(frozenset(table.plan.home)), name, known)
