"""Pages that take long wait for their turn, and the others don't."""

from __future__ import annotations

import json

from spectrum.rulebook import Rulebook
from spectrum.server.pages.case import Case, opened_case
from spectrum.server.pages.dear import A_FILE, cost_of
from spectrum.server.running.gate import DEAR


def _case(book: Rulebook, pieces: int, partners: int, differing: int = 0) -> Case:
    factors = [one for one in book.factors if one.scope == "workstream"][:differing]
    answers = {one.id: [option.id for option in one.options[:2]] for one in factors}
    named = [{"name": f"Partner {at}"} for at in range(partners)]
    told = {name: some for name, some in (("answers", answers), ("partners", named)) if some}
    text = {"workstreams": [{"title": f"Piece {at}", **told} for at in range(pieces)]}
    return opened_case(json.dumps(text), book)


def test_only_pages_about_much_wait_for_their_turn(book: Rulebook) -> None:
    assert cost_of(_case(book, 3, 2)) <= DEAR
    assert cost_of(_case(book, 1, 0, differing=3)) <= DEAR
    assert cost_of(_case(book, 20, 20)) > 1000
    assert cost_of(_case(book, 1, 0, differing=8)) > DEAR


def test_files_always_wait_for_their_turn() -> None:
    assert A_FILE > DEAR
