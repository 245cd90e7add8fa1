"""Whether all decide alike, which has to be seen before their times mean anything."""

from __future__ import annotations

import itertools
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.ground import Ground
from benchmarks.peers.columns import Told as ColumnsTold
from benchmarks.processes import Held
from benchmarks.workload import Expected, Finish, Part, Told, codes_of, together, write_pieces


def differs_settled(held: Held, ground: Ground, pieces: Sequence[Told], wanted: Sequence[Expected]) -> str:
    """Where a peer first differs on pieces of work told in full; empty where it is the same everywhere."""
    found = (by_columns if held.peer.by_columns else one_by_one)(held, ground, pieces)
    return _first(held.peer.name, pieces, found, wanted)


def differs_in_part(held: Held, ground: Ground, parts: Sequence[Part], wanted: Sequence[Expected]) -> str:
    """The same for pieces told in part: a peer is asked about each way in which the rest can be answered."""
    completions = [one for part in parts for one in part.completions]
    each = iter(one_by_one(held, ground, completions))
    found = [together(itertools.islice(each, len(part.completions))) for part in parts]
    return _first(held.peer.name, [part.told for part in parts], found, wanted)


def one_by_one(held: Held, ground: Ground, pieces: Sequence[Told]) -> list[Expected]:
    """What a peer tells that decides one piece at a time; Spectrum's whole decision tells of more rules than others."""
    finish = Finish(ground.rules)
    return [finish(finish.known.intersection(ids)) for ids in _ids(held, pieces, ground.folder)]


def by_columns(held: Held, ground: Ground, pieces: Sequence[Told]) -> list[Expected]:
    """What a peer tells that decides columns; Spectrum's tells of more rules than the others."""
    rules, asked, answered = ground.rules, ground.folder / "asked.npy", ground.folder / "answered.npz"
    np.save(asked, codes_of(rules, pieces))
    held.ask("situations", file=str(asked))
    ids = held.ask("answers", file=str(answered)).get("ids") or [rule.id for rule in rules.rules]
    told = ColumnsTold(**np.load(answered))
    known = frozenset(rule.id for rule in rules.rules)
    modes = (told.needed, told.feasible, told.advised, told.actual)
    return [
        Expected(
            known.intersection(itertools.compress(ids, told.fired[:, at])),
            *(frozenset([int(one[at])]) - {-1} for one in modes),
        )
        for at in range(len(pieces))
    ]


def _ids(held: Held, pieces: Sequence[Told], folder: Path) -> list[list[str]]:
    asked, answered = folder / "asked.json", folder / "answered.json"
    write_pieces(asked, pieces)
    held.ask("situations", file=str(asked))
    held.ask("answers", file=str(answered))
    found: list[list[str]] = json.loads(answered.read_text())
    return found


def _first(name: str, pieces: Sequence[Told], found: Sequence[Expected], wanted: Sequence[Expected]) -> str:
    for piece, one, other in zip(pieces, found, wanted, strict=True):
        if one != other:
            aspects = [
                f"{aspect}: {sorted(getattr(one, aspect) ^ getattr(other, aspect))}"
                for aspect in Expected._fields
                if getattr(one, aspect) != getattr(other, aspect)
            ]
            return f"{name} differs in {'; '.join(aspects)} on {piece}"
    return ""
