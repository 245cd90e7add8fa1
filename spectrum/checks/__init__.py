"""Proving a rulebook sound over every combination of answers."""

from spectrum.checks.bill import Bill, prove_all, seconds_to_prove
from spectrum.checks.coherence import Incoherence, Way, can_be, incoherence
from spectrum.checks.difference import Difference, Move, difference
from spectrum.checks.difference_document import DifferenceSchema, difference_document
from spectrum.checks.fault import Fault
from spectrum.checks.faults import faults
from spectrum.checks.groups import groups_of
from spectrum.checks.kept_differences import checked_difference, keep_difference, kept_difference
from spectrum.checks.laws import Broken, Proof, prove, story
from spectrum.checks.proof import ProofSchema, found_proof, keep_proof, kept_proof

__all__ = [
    "Bill",
    "Broken",
    "Difference",
    "DifferenceSchema",
    "Fault",
    "Incoherence",
    "Move",
    "Proof",
    "ProofSchema",
    "Way",
    "can_be",
    "checked_difference",
    "difference",
    "difference_document",
    "faults",
    "found_proof",
    "groups_of",
    "incoherence",
    "keep_difference",
    "keep_proof",
    "kept_difference",
    "kept_proof",
    "prove",
    "prove_all",
    "seconds_to_prove",
    "story",
]
