"""Changing every rule in every small way, to see whether its scenarios would notice."""

from spectrum.mutation.equal import same
from spectrum.mutation.mutants import KINDS, Mutant, mutants_of
from spectrum.mutation.mutated_atlas import with_change
from spectrum.mutation.trials import EQUAL, KILLED, SURVIVED, KillTable, Trial, count_mutants, try_all, try_rule

__all__ = [
    "EQUAL",
    "KILLED",
    "KINDS",
    "SURVIVED",
    "KillTable",
    "Mutant",
    "Trial",
    "count_mutants",
    "mutants_of",
    "same",
    "try_all",
    "try_rule",
    "with_change",
]
