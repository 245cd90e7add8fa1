"""What all measures share: a rulebook, processes that hold peers, and how much is measured."""

from __future__ import annotations

import contextlib
import importlib
import pickle
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from benchmarks.peers.plain import PlainRules
from benchmarks.peers.registry import Peer
from benchmarks.processes import Held
from benchmarks.workload import plain_rules
from spectrum.rulebook import Rulebook


@dataclass(frozen=True)
class Sizes:
    """How much is measured."""

    rounds: int
    alike: int
    """Pieces of work that all have to decide alike first, in full and (a tenth) in part."""
    single: int
    part: int
    explained: int
    requests: int
    batches: tuple[int, ...]
    seconds: float
    """How long one round of a batch may take; who would take longer is asked about fewer rows. Columns may take ten
    times as long."""
    growth: tuple[int, ...]
    grown: int
    """Pieces of work in a round where rulebooks grow."""
    patience: float
    """Seconds within which a peer has to be ready with its rules, and then to decide once."""


WHOLE = Sizes(7, 1000, 200, 10, 20, 100, (100_000, 1_000_000), 0.8, (1, 10, 100), 20, 25)
QUICK = Sizes(2, 60, 30, 3, 5, 20, (2_000, 20_000), 0.2, (1, 2), 5, 20)


@dataclass(frozen=True)
class Ground:
    """A rulebook, shipped or made, and a folder for the rules in each peer's own form."""

    book: Rulebook
    folder: Path
    made: bool = False

    @cached_property
    def rules(self) -> PlainRules:
        return plain_rules(self.book)

    def written(self, peer: Peer) -> Path:
        """The file with a peer's rules, written where it is not there yet."""
        file = self.folder / f"{peer.name}.rules".replace(" ", "-")
        if not file.exists():
            module = importlib.import_module(f"benchmarks.peers.{peer.module}")
            if self.made and hasattr(module, "written_from"):
                file.write_text(module.written_from(self._pickled(), self.rules))
            else:
                file.write_text(module.written(self.rules))
        return file

    def _pickled(self) -> Path:
        file = self.folder / "rulebook.pickle"
        if not file.exists():
            file.write_bytes(pickle.dumps(self.book))
        return file


@contextlib.contextmanager
def holding(ground: Ground, peers: Iterable[Peer]) -> Iterator[dict[str, Held]]:
    """A process for each peer, by its name."""
    with contextlib.ExitStack() as stack:
        yield {peer.name: stack.enter_context(Held(peer, ground.written(peer))) for peer in peers}
