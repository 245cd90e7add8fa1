"""The proof of a rulebook as plain data, kept beside its atlas: a rulebook that was proven once stays proven."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from marshmallow import Schema, ValidationError, fields

from spectrum import __version__
from spectrum.atlas import Atlas
from spectrum.checks.bill import Bill, prove_all
from spectrum.checks.laws import story
from spectrum.engine import ENGINE
from spectrum.files.storage import cache_folder, read_own, write_whole
from spectrum.rulebook.model import FAULTS

_log = logging.getLogger(__name__)


class FaultSchema(Schema):
    """Something wrong with the rulebook that is not declared."""

    kind = fields.String(required=True, metadata={"description": f"such as {', '.join(FAULTS)}"})
    of = fields.List(fields.String(), required=True)
    says = fields.String(required=True)


class LawSchema(Schema):
    """A law, held against every pair of neighbouring cases."""

    id = fields.String(required=True)
    says = fields.String(required=True)
    holds = fields.Boolean(required=True)
    pairs = fields.Integer(required=True, metadata={"description": "pairs of neighbouring cases it was held against"})
    story = fields.String(required=True, metadata={"description": "the plainest case that breaks it; else empty"})


class ProofSchema(Schema):
    """What was proven of a rulebook, on every combination of answers, by which engine and when."""

    hash = fields.String(required=True)
    engine = fields.String(required=True)
    spectrum = fields.String(required=True, metadata={"description": "the version of Spectrum that proved it"})
    proven_on = fields.Date(required=True)
    clean = fields.Boolean(required=True)
    counts = fields.Dict(keys=fields.String(), values=fields.Integer(), required=True)
    faults = fields.List(fields.Nested(FaultSchema), required=True)
    laws = fields.List(fields.Nested(LawSchema), required=True)


def keep_proof(atlas: Atlas, bill: Bill, today: date) -> dict[str, Any]:
    """The proof with its date (a dictionary in the form of ProofSchema), kept for later when it can be."""
    proof = {
        **_made_with(atlas),
        "proven_on": today,
        "clean": bill.clean,
        "counts": bill.counts,
        "faults": [{"kind": one.kind, "of": list(one.of), "says": one.says} for one in bill.faults],
        "laws": list(_laws(atlas, bill)),
    }
    try:
        write_whole(_place(atlas), json.dumps(ProofSchema().dump(proof)).encode())
    except OSError as reason:
        _log.warning("the proof can't be kept, so it will be made again next time: %s", reason)
    return proof


def kept_proof(atlas: Atlas, today: date) -> dict[str, Any]:
    """The proof that was kept of this rulebook by this engine and version, or else a new one, dated today."""
    try:
        proof: dict[str, Any] = ProofSchema().load(json.loads(read_own(_place(atlas))))
    except (OSError, ValueError, ValidationError):
        return keep_proof(atlas, prove_all(atlas), today)
    made_with = _made_with(atlas)
    if {name: proof[name] for name in made_with} != made_with:
        return keep_proof(atlas, prove_all(atlas), today)
    return proof


def _made_with(atlas: Atlas) -> dict[str, str]:
    return {"hash": atlas.rulebook.hash, "engine": ENGINE, "spectrum": __version__}


def _place(atlas: Atlas) -> Path:
    return cache_folder() / f"{atlas.rulebook.hash}.proof.json"


def _laws(atlas: Atlas, bill: Bill) -> Iterator[dict[str, object]]:
    for proof in bill.proofs:
        yield {
            "id": proof.law.id,
            "says": proof.law.says,
            "holds": proof.broken is None,
            "pairs": proof.pairs,
            "story": story(atlas, proof) if proof.broken else "",
        }
