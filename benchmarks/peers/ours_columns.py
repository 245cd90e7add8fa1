"""Spectrum's columns of codes: what `spectrum batch`, warehouses and clusters decide with."""

from __future__ import annotations

import numpy as np

from benchmarks.peers import ours
from benchmarks.peers.columns import Codes, Told
from spectrum.columnar import ColumnarDecider, Decided

written, written_from = ours.written, ours.written_from


class Columns:
    def __init__(self, text: str) -> None:
        self.decider = ColumnarDecider(ours.atlas_of(text))
        self.rule_ids = self.decider.rule_ids

    def prepared(self, codes: Codes) -> Codes:
        return codes

    def decide(self, codes: Codes) -> Decided:
        return self.decider.decide(codes)

    def told(self, found: Decided) -> Told:
        """Depths of ways of working, where one is possible; which rules hold, of all that there are."""
        each = np.ascontiguousarray(found.fired.T).view(np.uint8)
        bits = np.unpackbits(each, axis=1, bitorder="little", count=len(self.rule_ids))
        modes = (found.needed, found.feasible, found.advised, found.actual)
        return Told(bits.T.astype(bool), *map(_depth, modes))


def _depth(modes: np.ndarray) -> np.ndarray:
    """The place of the only bit, -1 where there is none, -2 where there are several."""
    one = (modes & (modes - 1)) == 0
    depth = np.where(modes > 0, np.log2(np.maximum(modes, 1)), -1)
    return np.where(one, depth, -2).astype(np.int8)


loaded = Columns
