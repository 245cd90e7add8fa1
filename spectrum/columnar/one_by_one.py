"""Pieces of work that are no columns of codes, since they have several answers or partners: decided one by one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from spectrum.advice import decide
from spectrum.advice.look import outlooks_of_partners
from spectrum.atlas import Atlas
from spectrum.columnar.alone import decided_of
from spectrum.columnar.decided import Decided
from spectrum.columnar.telling import ColumnarTeller, ColumnsTold
from spectrum.situation import Workstream

AT_ONCE = 1_000
"""So many situations are decided together."""


def decide_one_by_one(
    teller: ColumnarTeller, situations: Sequence[Sequence[Workstream]]
) -> tuple[Decided, ColumnsTold]:
    """Decide every piece of work of some situations, in their order, and tell what stands beside; some 0.3 ms each."""
    atlas = teller.decider.atlas
    parts = (decide(atlas, situations[at : at + AT_ONCE]) for at in range(0, len(situations), AT_ONCE))
    found = [one for part in parts for some in part for one in some]
    told = teller.told_alone(found)
    misconceptions = told.misconceptions.copy()
    for at, piece in enumerate(piece for some in situations for piece in some):
        if piece.partners:
            misconceptions[at] |= np.uint64(_shown_by_partners(atlas, piece))
    return decided_of(teller.decider.rule_ids, found), told._replace(misconceptions=misconceptions)


def _shown_by_partners(atlas: Atlas, piece: Workstream) -> int:
    """The misconceptions that what is said of its partners shows to be at work, as bits."""
    place = {one.id: at for at, one in enumerate(atlas.rulebook.misconceptions)}
    certain = {rule_id for one in outlooks_of_partners(atlas, piece).values() for rule_id in one.certain}
    shown = {place[alert] for rule_id in certain for alert in atlas.rulebook.rule[rule_id].then.alerts}
    return sum(1 << at for at in shown)
