"""The whole proof of a rulebook, with its counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from spectrum.atlas import Atlas
from spectrum.checks.laws import Proof, prove
from spectrum.checks.soundness import Fault, faults, impossible_cells
from spectrum.rulebook.model import LONE_GAP


@dataclass(frozen=True)
class Bill:
    """What was proven of a rulebook: counts, faults that are not declared, and every law under both ways of counting.

    `proofs` maps `ceiling` and `condition` (how a lone gap counts) to the proofs of all laws. `without_case` counts the
    combinations of answers about the work that no argument speaks for, where the rulebook's `no_case` mode is needed.
    """

    counts: dict[str, int]
    faults: tuple[Fault, ...]
    proofs: dict[str, tuple[Proof, ...]]
    without_case: int

    @property
    def clean(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults and not any(proof.broken for proofs in self.proofs.values() for proof in proofs)


def prove_all(atlas: Atlas, progress: Callable[[], None] = lambda: None) -> Bill:
    """Prove a rulebook sound, or find what is wrong; `progress` is called after each law."""
    book = atlas.rulebook
    proofs: dict[str, tuple[Proof, ...]] = {}
    for lone_gap in LONE_GAP:
        chosen = atlas.counting_lone_gaps(lone_gap)
        found = []
        for law in book.laws:
            found.append(prove(chosen, law))
            progress()
        proofs[lone_gap] = tuple(found)
    counts = {name: len(getattr(book, name)) for name in ("modes", "factors", "findings", "laws", "declarations")}
    counts["impossible combinations"] = sum(int(impossible_cells(atlas, table).sum()) for table in atlas.tables)
    counts |= {"rules": len(book.current_rules), "tables": len(atlas.tables), "combinations": atlas.cells}
    return Bill(counts, tuple(faults(atlas)), proofs, _without_case(atlas))


def _without_case(atlas: Atlas) -> int:
    """The cells of the groups that can argue for a mode in which no argument is left standing."""
    count = 0
    for table in atlas.work_tables:
        if not any(rule.then.supports for rule in table.plan.rules):
            continue
        silent = [not one.argued & ~one.discarded for one in table.conclusions]
        count += sum(silent[pattern] for pattern in table.pattern.ravel().tolist())
    return count
