"""Proving a rulebook sound over every combination of answers."""

from spectrum.checks.bill import Bill, prove_all
from spectrum.checks.coherence import Incoherence, Way, can_be, incoherence
from spectrum.checks.contexts import contexts_of
from spectrum.checks.difference import Difference, Move, difference
from spectrum.checks.fault import Fault
from spectrum.checks.faults import faults
from spectrum.checks.laws import Broken, Proof, prove, story
from spectrum.checks.proof import ProofSchema, keep_proof, kept_proof

__all__ = [
    "Bill",
    "Broken",
    "Difference",
    "Fault",
    "Incoherence",
    "Move",
    "Proof",
    "ProofSchema",
    "Way",
    "can_be",
    "contexts_of",
    "difference",
    "faults",
    "incoherence",
    "keep_proof",
    "kept_proof",
    "prove",
    "prove_all",
    "story",
]
