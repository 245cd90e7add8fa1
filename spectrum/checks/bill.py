"""The whole proof of a rulebook, with its counts."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from spectrum.atlas import Atlas
from spectrum.checks.agreements import tellable
from spectrum.checks.coherence import incoherence
from spectrum.checks.fault import Fault
from spectrum.checks.faults import faults, impossible_cells
from spectrum.checks.laws import Proof, prove

TRIED, SORTED = 100, 2_000
STATEMENT_BY_GROUP, COMBINATION = 0.25, 0.002
"""What a proof takes, as measured by `benchmarks/growth.py`, in times of sorting so many numbers."""


@dataclass(frozen=True)
class Bill:
    """What was proven of a rulebook: counts, faults that are not declared, and every law.

    `without_case` counts the combinations of answers about the work that no argument speaks for, where the rulebook's
    `no_case` mode is needed.
    """

    counts: dict[str, int]
    faults: tuple[Fault, ...]
    proofs: tuple[Proof, ...]
    without_case: int

    @property
    def clean(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults and not any(proof.broken for proof in self.proofs)


def seconds_to_prove(atlas: Atlas) -> float:
    """About how long the whole proof takes on this machine, by how long it takes to sort some numbers.

    Each statement is held against what all groups can conclude, and each combination is looked at a few times.
    """
    book = atlas.rulebook
    lines = sum(len(section.lines) for agreement in book.agreements for section in agreement.sections)
    statements = len(book.laws) + lines + sum(1 + len(rule.not_with) for rule in book.current_rules if rule.fits)
    groups = sum(table.plan.decides for table in atlas.work_tables)
    begun = time.perf_counter()
    for _ in range(TRIED):
        np.unique(np.arange(SORTED) % 701)
    sorting = (time.perf_counter() - begun) / TRIED
    return sorting * (STATEMENT_BY_GROUP * statements * groups + COMBINATION * atlas.cells)


def prove_all(atlas: Atlas, progress: Callable[[], None] = lambda: None) -> Bill:
    """Prove a rulebook sound and what it says coherent, or find what is wrong; `progress` is called after each law."""
    book = atlas.rulebook
    proofs = []
    for law in book.laws:
        proofs.append(prove(atlas, law))
        progress()
    incoherent = incoherence(atlas)
    counts = {name: len(getattr(book, name)) for name in ("modes", "factors", "findings", "laws", "declarations")}
    counts["impossible combinations"] = sum(int(impossible_cells(atlas, table).sum()) for table in atlas.tables)
    counts |= {"rules": len(book.current_rules), "tables": len(atlas.tables), "combinations": atlas.cells}
    counts |= incoherent.counts
    agreed = tellable(atlas)
    if book.agreements:
        counts["sentences of agreements that can be told with their way of working"] = agreed.count
    found = (*faults(atlas), *incoherent.faults, *agreed.faults)
    return Bill(counts, found, tuple(proofs), _without_case(atlas))


def _without_case(atlas: Atlas) -> int:
    """The cells of the groups that can argue for a mode in which no argument is left standing."""
    count = 0
    for table in atlas.work_tables:
        if not any(rule.then.supports for rule in table.plan.rules):
            continue
        silent = [not one.argued & ~one.discarded for one in table.conclusions]
        count += int(np.bincount(table.pattern.ravel())[silent].sum())
    return count
