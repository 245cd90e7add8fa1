"""Proving a rulebook sound over every combination of answers."""

from spectrum.checks.difference import Difference, Move, difference
from spectrum.checks.kept_proof import ProofSchema, keep_proof, kept_proof
from spectrum.checks.laws import Broken, Proof, prove, story
from spectrum.checks.proving import Bill, prove_all
from spectrum.checks.soundness import Fault, faults

__all__ = [
    "Bill",
    "Broken",
    "Difference",
    "Fault",
    "Move",
    "Proof",
    "ProofSchema",
    "difference",
    "faults",
    "keep_proof",
    "kept_proof",
    "prove",
    "prove_all",
    "story",
]
