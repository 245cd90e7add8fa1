"""Which pages take long: those that look at every piece of work and partner of a case, and the files made of them.

The costs are in milliseconds of CPU, measured for cases of one to 400 places (a partner in a piece of work).
"""

from __future__ import annotations

from contextlib import AbstractContextManager

from spectrum.server.pages.case import Case
from spectrum.server.running import gate

A_PIECE = 5
A_PLACE = 4
A_DIFFERENCE = 10
"""For each answer on which people differ: each is one more that could be settled either way."""
A_FILE = 200


def cost_of(case: Case) -> int:
    """What a page costs that looks at all of a case."""
    places = sum(len(piece.partners) for piece in case.pieces)
    differing = sum(len(options) > 1 for piece in case.pieces for options in piece.answers.values())
    return A_PIECE * len(case.pieces) + A_PLACE * places + A_DIFFERENCE * differing


def while_it_is_its_turn(case: Case, more: int = 0) -> AbstractContextManager[None]:
    """Where a page about a case, or a file of it that costs so much more, is made: behind the gate if it is dear."""
    return gate.passing(cost_of(case) + more)
