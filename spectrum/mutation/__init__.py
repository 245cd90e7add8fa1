"""Changing every rule in every small way, to see whether its scenarios would notice."""

from spectrum.mutation.changed import with_change
from spectrum.mutation.equal import same
from spectrum.mutation.killing import EQUAL, KILLED, SURVIVED, KillTable, Trial, count_mutants, try_all, try_rule
from spectrum.mutation.mutants import KINDS, Mutant, mutants_of
from spectrum.mutation.report import kill_report

__all__ = [
    "EQUAL",
    "KILLED",
    "KINDS",
    "SURVIVED",
    "KillTable",
    "Mutant",
    "Trial",
    "count_mutants",
    "kill_report",
    "mutants_of",
    "same",
    "try_all",
    "try_rule",
    "with_change",
]
