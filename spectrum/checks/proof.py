"""The proof of a rulebook as plain data, kept beside its atlas: a rulebook that was proven once stays proven."""

from __future__ import annotations

import json
import logging
import threading
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
from spectrum.files.sealed import NotUsable, seal, unseal
from spectrum.files.storage import cache_folder, read_own, write_whole
from spectrum.rulebook.model import FAULTS

FORMAT = 1
MAGIC = b"spectrum proof\n"
_log = logging.getLogger(__name__)
_making = threading.Lock()
_in_memory: dict[str, dict[str, Any]] = {}
"""Proofs that could not be kept in a file, by the hash of the rulebook."""


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
    """The proof with its date (a dictionary in the form of ProofSchema), kept for later.

    Where it can't be kept in a file, this process keeps it while it runs.
    """
    made_for = _made_for(atlas)
    proof = {
        **_made_with(atlas),
        "proven_on": today,
        "clean": bill.clean,
        "counts": bill.counts,
        "faults": [{"kind": one.kind, "of": list(one.of), "says": one.says} for one in bill.faults],
        "laws": list(_laws(atlas, bill)),
    }
    try:
        write_whole(_place(atlas), seal(MAGIC, made_for, {}, json.dumps(ProofSchema().dump(proof)).encode()))
    except OSError as reason:
        _log.warning("the proof can't be kept in a file, so each process will make it once: %s", reason)
        _in_memory[atlas.rulebook.hash] = proof
    return proof


def found_proof(atlas: Atlas) -> dict[str, Any] | None:
    """The proof that was kept of this rulebook by this engine and version, if a sound one is there."""
    try:
        _, body = unseal(MAGIC, _made_for(atlas), read_own(_place(atlas)))
        proof: dict[str, Any] = ProofSchema().load(json.loads(body))
    except FileNotFoundError:
        return _in_memory.get(atlas.rulebook.hash)
    except (NotUsable, OSError, ValueError, ValidationError) as reason:
        if atlas.rulebook.hash not in _in_memory:
            _log.warning("the kept proof is not used and is made again: %s", reason)
        return _in_memory.get(atlas.rulebook.hash)
    return proof


def kept_proof(atlas: Atlas, today: date) -> dict[str, Any]:
    """The proof that was kept, or else a new one, dated today; made once, however many ask at the same time."""
    with _making:
        return found_proof(atlas) or keep_proof(atlas, prove_all(atlas), today)


def _made_with(atlas: Atlas) -> dict[str, str]:
    return {"hash": atlas.rulebook.hash, "engine": ENGINE, "spectrum": __version__}


def _made_for(atlas: Atlas) -> dict[str, object]:
    """What a kept proof must agree with to be used."""
    return {"format": FORMAT, **_made_with(atlas)}


def _place(atlas: Atlas) -> Path:
    return cache_folder() / f"{atlas.rulebook.hash}.proof"


def _laws(atlas: Atlas, bill: Bill) -> Iterator[dict[str, object]]:
    for proof in bill.proofs:
        yield {
            "id": proof.law.id,
            "says": proof.law.says,
            "holds": proof.broken is None,
            "pairs": proof.pairs,
            "story": story(atlas, proof) if proof.broken else "",
        }
