"""The conformance kit: all that decides as one JSON document, cases with what the library says of them, and a hash."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from spectrum.atlas import Atlas
from spectrum.columnar import UNKNOWN, ColumnarDecider, Decided
from spectrum.warehouse.cases import Case, CaseChoice, CaseTracer
from spectrum.warehouse.folded import ENDS, Folded
from spectrum.warehouse.reached import ACTUAL, UNSAFE, WAYS, Aspect
from spectrum.warehouse.sides import NOWHERE
from spectrum.warehouse.words import LICENCE

FORM = "spectrum-conformance/1"
NOT_KNOWN = "-"
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
"""An answer in a case is one sign: the place of its option, or a dash."""

Kit = Mapping[str, Any]


def kit_of(atlas: Atlas, folded: Folded) -> Kit:
    """The kit of an atlas, with its hash. Plain values of JSON, and all its numbers are whole."""
    choice = CaseChoice(folded)
    choice.choose()
    kit = {**_head(folded), **_that_decides(folded), "cases": list(_cases(atlas, choice.tracer, tuple(choice.cases)))}
    return {**kit, "sha256": kit_hash(kit)}


def kit_hash(kit: Kit) -> str:
    """SHA-256 of a kit without its own hash: as JSON in UTF-8, its keys in order, and no blanks between."""
    rest = {key: value for key, value in kit.items() if key != "sha256"}
    content = json.dumps(rest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(content.encode()).hexdigest()


def _head(folded: Folded) -> Kit:
    book = folded.rulebook
    return {
        "form": FORM,
        "rulebook": {"name": book.name, "version": book.version, "hash": book.hash},
        "licence": LICENCE,
        "modes": list(book.mode_ids),
    }


def _that_decides(folded: Folded) -> Kit:
    tracer = CaseTracer(folded)
    return {
        "questions": {name: list(folded.rulebook.looked_at[name]) for name in tracer.questions},
        "order": list(tracer.questions),
        "shows_it_runs": [tracer.questions[at] for at in tracer.shows],
        "walks": [
            {
                "side": walk.side,
                "questions": list(walk.questions),
                "steps": [_nowhere_as_null(step.tolist()) for step in walk.steps],
            }
            for walk in folded.walks
        ],
        "start": {"sides": [walk.side for walk in folded.start_walks], "starts": folded.starts.tolist()},
        "aspects": [_aspect(one) for one in folded.aspects],
        "grounds": [_ground(folded, at) for at in range(len(folded.grounds))],
        "rules": list(dict.fromkeys(ground.rule for ground in folded.grounds)),
    }


def _nowhere_as_null(rows: list[list[int]]) -> list[list[int | None]]:
    return [[None if after == NOWHERE else after for after in row] for row in rows]


def _aspect(aspect: Aspect) -> Kit:
    """An aspect over the ends on which it depends."""
    ends = [at for at in range(len(ENDS)) if aspect.outcome.shape[at] > 1]
    pairs = np.array([_pair(aspect, int(one)) for one in aspect.outcome.ravel()])
    return {
        "aspect": aspect.name,
        "values": list(aspect.values[1:] if aspect.name == ACTUAL else aspect.values),
        "conditions": [list(some) for some in aspect.conditions],
        "ends": [ENDS[at] for at in ends],
        "classes": [list(aspect.classes[at]) for at in ends],
        "outcomes": pairs.reshape([*(aspect.outcome.shape[at] for at in ends), 2]).tolist(),
    }


def _pair(aspect: Aspect, outcome: int) -> tuple[int, int]:
    """What is possible and which conditions hold, both as bits. What is practised has no value for *not known*."""
    possible = outcome >> len(aspect.conditions)
    return possible >> (aspect.name == ACTUAL), sum(1 << at for at in aspect.holds(outcome))


def _ground(folded: Folded, at: int) -> Kit:
    when = folded.grounds[at].when
    aspects = {one.name: one for one in folded.aspects}
    return {
        "rule": folded.grounds[at].rule,
        "answers": {name: list(some) for name, some in when.items() if name not in aspects},
        "conditions": {name: aspects[name].conditions.index(some) for name, some in when.items() if name in aspects},
    }


# -- cases -------------------------------------------------------------------------------------------------------------


def _cases(atlas: Atlas, tracer: CaseTracer, cases: Sequence[Case]) -> Iterator[Kit]:
    """Each case with its trace, and what the library says of it."""
    decider = ColumnarDecider(atlas)
    unknown = [tracer.unknown(question) for question in range(len(tracer.questions))]
    codes = np.array([[UNKNOWN if c == u else c for c, u in zip(case, unknown, strict=True)] for case in cases])
    decided = decider.decide(codes.T.astype(np.uint8))
    for at, case in enumerate(cases):
        trace = tracer.trace(case)
        signs = (NOT_KNOWN if c == u else DIGITS[c] for c, u in zip(case, unknown, strict=True))
        aspects = list(zip(tracer.folded.aspects, trace.classes, trace.outcomes, strict=True))
        yield {
            "answers": "".join(signs),
            "states": [list(trace.states[walk.side][1:]) for walk in tracer.folded.walks],
            "start": trace.ends[1],
            "classes": [[c for c, n in zip(some, one.outcome.shape, strict=True) if n > 1] for one, some, _ in aspects],
            "outcomes": [list(_pair(one, outcome)) for one, _, outcome in aspects],
            "standing": list(trace.standing),
            "holding": list(trace.holding),
            **_said(decider, decided, at),
        }


def _said(decider: ColumnarDecider, decided: Decided, at: int) -> Kit:
    fired = int.from_bytes(np.ascontiguousarray(decided.fired[:, at]).astype("<u8").tobytes(), "little")
    return {
        **{way: int(getattr(decided, way)[at]) for way in WAYS},
        UNSAFE: int(decided.unsafe[at]) + 1,
        "rules": [rule for place, rule in enumerate(decider.rule_ids) if fired >> place & 1],
    }
