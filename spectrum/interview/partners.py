"""What is asked about each partner, as long as some rule depends on it."""

from __future__ import annotations

from collections.abc import Iterator

from spectrum.advice import choices, roles
from spectrum.atlas import Atlas, Choices, Table
from spectrum.interview.ask import PARTNER, Ask, role_bearing
from spectrum.situation import Partner, Workstream


def about_partners(atlas: Atlas, piece: Workstream) -> Iterator[Ask]:
    """What is left to ask about the partners, one after the other."""
    for partner in piece.partners:
        yield from _about_partner(atlas, partner)


def _about_partner(atlas: Atlas, partner: Partner) -> Iterator[Ask]:
    """What is asked about one partner, as long as some rule depends on it."""
    book = atlas.rulebook
    known = choices(book, partner.answers)
    for factor in book.factors:
        if factor.scope != "partner" or factor.id in partner.answers:
            continue
        if any(_matters(table, factor.id, known) for table in atlas.partner_tables):
            told = {}
            for at, option in enumerate(factor.option_ids):
                possible = roles(book, atlas.partner_outlook({**known, factor.id: [at]}))
                told[option] = tuple(sorted(role for role in possible if role))
            yield Ask(factor, PARTNER, role_bearing(book, told), told, partner.name)


def _matters(table: Table, name: str, known: Choices) -> bool:
    """Whether the rules at home in a table hold differently along one of its factors."""
    return name in table.plan.factors and table.differs(table.kinds(frozenset(table.plan.home)), name, known)
