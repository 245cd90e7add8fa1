"""A process that holds one peer, as the program that measures sees it."""

from __future__ import annotations

import json
import os
import select
import subprocess
import time
from pathlib import Path
from typing import Any

from benchmarks.peers.registry import Peer

ROOT = Path(__file__).parent.parent
ONE_THREAD = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "POLARS_MAX_THREADS", "NUMBA_NUM_THREADS"), "1")


class PeerFailed(Exception):
    """A process of a peer ended or said what nobody can read; the message is what it said of why."""


class Held:
    """A peer in a process of its own. Use it in a `with` statement."""

    def __init__(self, peer: Peer, rules: Path) -> None:
        self.peer = peer
        environment = {**os.environ, **ONE_THREAD, "PYTHONPATH": str(ROOT)}
        self.complaints = rules.with_suffix(".complaints").open("w+")
        self.process = subprocess.Popen(
            peer.command(rules),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.complaints,
            text=True,
            env=environment,
        )

    def __enter__(self) -> Held:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()
        self.complaints.close()

    def ask(self, do: str, within: float = 600, **told: Any) -> dict[str, Any]:
        """Have it do something and wait for its answer, so many seconds at most. Raises PeerFailed."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        try:
            self.process.stdin.write(json.dumps({"do": do, **told}) + "\n")
            self.process.stdin.flush()
            if not select.select([self.process.stdout], [], [], within)[0]:
                raise PeerFailed(f"{self.peer.name} gave no answer within {within:g} s")
            reply: dict[str, Any] = json.loads(self.process.stdout.readline())
        except (BrokenPipeError, json.JSONDecodeError):
            raise PeerFailed(f"{self.peer.name} failed: {self._trouble()}") from None
        return reply

    def _trouble(self) -> str:
        """The line of its complaints that says what went wrong: the last that speaks of an error, or the last."""
        self.process.wait(10)
        self.complaints.seek(0)
        lines = [line.strip() for line in self.complaints if line.strip()]
        errors = [line for line in lines if "error" in line.lower()]
        return next(reversed(errors or lines), "it ended without a word")

    def megabytes(self) -> float:
        """How much memory it holds now, what it shares with others included."""
        lines = Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
        (resident,) = (line.split()[1] for line in lines if line.startswith("VmRSS"))
        return int(resident) / 1024


def seconds_to_first_answer(peer: Peer, rules: Path, **first: Any) -> tuple[float, float]:
    """How long it takes from starting a process to its first answer, and the memory that it holds then."""
    start = time.perf_counter()
    with Held(peer, rules) as held:
        held.ask("first", **first)
        return time.perf_counter() - start, held.megabytes()
