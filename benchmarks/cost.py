"""How far the reckoned cost of requests is from what they take: `python -m benchmarks.cost`.

A unit is meant to be about a millisecond of CPU, and never less than what a request takes. Prints, for each kind of
request, the units and milliseconds of the dearest ones that were found, and the largest ratio.
"""

from __future__ import annotations

import dataclasses
import random
import time
from collections.abc import Callable, Iterator

import click

from spectrum.advice import look_at
from spectrum.advice.schema import EXPLAIN, PROOF
from spectrum.atlas import Atlas, load_atlas
from spectrum.consultation import Consultation
from spectrum.consultation.live_engine import LiveEngine
from spectrum.interview import next_round
from spectrum.interview.schema import ChangesSchema, changes_document
from spectrum.partnership import map_of
from spectrum.partnership.schema import plain_map
from spectrum.rulebook import load_rulebook
from spectrum.server import cost
from spectrum.situation import Situation, Workstream
from tests.plausible import plausible

PIECES = 60
ODDS = ((0.0, 0.0), (0.3, 0.0), (0.1, 0.2), (0.0, 0.5), (0.0, 1.0), (1.0, 0.0))
"""How often an answer is left open, and how often several are given."""

Work = Callable[[Workstream], object]


def main() -> None:
    """Print how what was reckoned compares with what it took."""
    atlas = load_atlas(load_rulebook())
    pieces = list(_pieces(atlas))
    with LiveEngine(atlas.rulebook) as live:
        click.echo(f"{'':18}{'pieces':>8}{'refused':>9}{'dearest':>12}{'it took':>10}{'worst ms a unit':>17}")
        for name, reckoned, work in _kinds(atlas, live):
            _show(name, [(reckoned(one), one) for one in pieces], work)


def _pieces(atlas: Atlas) -> Iterator[Workstream]:
    """Situations as people could tell them, with answers left open or given in several ways, and with partners."""
    book, chance = atlas.rulebook, random.Random(1)
    for seed in range(PIECES):
        piece = plausible(book, 7_000 + seed)
        for open_, several in ODDS:
            answers = {}
            for name, given in piece.answers.items():
                options = book.factor[name].option_ids
                if chance.random() >= open_:
                    many = chance.random() < several
                    answers[name] = tuple(sorted(chance.sample(options, 2), key=options.index)) if many else given
            yield dataclasses.replace(piece, answers=answers)


def _kinds(atlas: Atlas, live: LiveEngine) -> Iterator[tuple[str, Callable[[Workstream], cost.Cost], Work]]:
    def advice(explain: str) -> Work:
        def work(piece: Workstream) -> object:
            asked = Consultation.of(atlas, piece)
            if explain == PROOF:
                asked.prove(live)
            return asked.plain(explain)

        return work

    def reckoned(explain: str) -> Callable[[Workstream], cost.Cost]:
        def reckon(piece: Workstream) -> cost.Cost:
            found = cost.cost_of_advice(atlas, piece, explain)
            return found + cost.cost_of_proof(live, piece, look_at(atlas, [piece])[0]) if explain == PROOF else found

        return reckon

    for explain in EXPLAIN:
        yield explain, reckoned(explain), advice(explain)
    book = atlas.rulebook
    yield (
        "changes",
        lambda one: cost.cost_of_changes(atlas, one),
        lambda one: ChangesSchema().dump(changes_document(book, Consultation.of(atlas, one).reasoning(), "")),
    )
    yield "interview", cost.cost_of_interview, lambda one: next_round(atlas, one, ())
    yield (
        "map",
        lambda one: cost.cost_of_map(Situation("", (one,))),
        lambda one: plain_map(map_of(atlas, Situation("", (one,)))),
    )


def _show(name: str, reckoned: list[tuple[cost.Cost, Workstream]], work: Work) -> None:
    taken = []
    for units, piece in (*reckoned[: len(ODDS)], *reckoned):  # the first ones twice: what is made once is made then
        if units.fits:
            start = time.process_time()
            work(piece)
            taken.append((units.units, (time.process_time() - start) * 1e3))
    taken = taken[len(ODDS) :]
    dearest = max(taken, key=lambda one: one[1])
    worst = max(ms / units for units, ms in taken)
    refused = sum(not units.fits for units, _ in reckoned)
    click.echo(f"{name:18}{len(reckoned):8}{refused:9}{dearest[0]:9.0f} units{dearest[1]:7.0f} ms{worst:17.2f}")


if __name__ == "__main__":
    main()
