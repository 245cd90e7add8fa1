"""A process that holds one peer and does what it is told, a line of JSON at a time; node/worker.mjs does the same.

`python -m benchmarks.peers.worker MODULE FILE` loads the rules from the file before it listens.
"""

from __future__ import annotations

import functools
import importlib
import json
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

Reply = dict[str, Any]


class OneByOne:
    """Holds a peer that decides a piece of work at a time."""

    def __init__(self, module: Any, text: str) -> None:
        self.load = functools.partial(module.loaded, text)
        self.decide = self.load()
        self.several = getattr(module, "several", None)
        self.pieces: list[dict[str, str]] = []

    def first(self, answers: dict[str, str]) -> Reply:
        return {"ids": list(self.decide(answers))}

    def situations(self, file: str) -> Reply:
        self.pieces = json.loads(Path(file).read_text())
        return {"count": len(self.pieces)}

    def answers(self, file: str) -> Reply:
        found = [list(self.decide(one)) for one in self.pieces]
        Path(file).write_text(json.dumps(found))
        return {"count": len(found)}

    def time(self, **told: int) -> Reply:
        """How long each decision takes."""
        decide, clock = self.decide, time.perf_counter_ns
        taken = []
        for one in self.pieces[told["from"] : told["to"]]:
            start = clock()
            decide(one)
            taken.append(clock() - start)
        return {"nanoseconds": taken}

    def many(self, **told: int) -> Reply:
        """How long many decisions take together, by the peer's own call for many where it has one."""
        some = self.pieces[told["from"] : told["to"]]
        start = time.perf_counter()
        if self.several:
            self.several(self.decide, some)
        else:
            for one in some:
                self.decide(one)
        return {"seconds": time.perf_counter() - start}

    def serve(self, port: int) -> Reply:
        """Answer at a port, in a thread of its own."""
        serve = importlib.import_module("benchmarks.peers.door").serve
        threading.Thread(target=serve, args=(self.load, port), daemon=True).start()
        return {"port": port}


class ByColumns:
    """Holds a peer that decides whole columns at once."""

    def __init__(self, module: Any, text: str) -> None:
        self.numpy = importlib.import_module("numpy")
        self.peer = module.loaded(text)
        self.codes: Any = None

    def situations(self, file: str) -> Reply:
        self.codes = self.numpy.load(file, mmap_mode="r")
        return {"count": self.codes.shape[1]}

    def first(self, codes: list[int]) -> Reply:
        column = self.numpy.array(codes, dtype=self.numpy.uint8)[:, None]
        return {"advised": self._told(column).advised.tolist()}

    def answers(self, file: str) -> Reply:
        told = self._told(self.codes)
        self.numpy.savez(file, **told._asdict())
        return {"count": len(told.advised), "ids": getattr(self.peer, "rule_ids", None)}

    def many(self, **told: int) -> Reply:
        rows = self.numpy.ascontiguousarray(self.codes[:, told["from"] : told["to"]])
        ready = self.peer.prepared(rows)
        start = time.perf_counter()
        self.peer.decide(ready)
        return {"seconds": time.perf_counter() - start}

    def _told(self, codes: Any) -> Any:
        return self.peer.told(self.peer.decide(self.peer.prepared(codes)))


def main(name: str, file: str) -> None:
    module = importlib.import_module(f"benchmarks.peers.{name}")
    kind: Callable[..., Any] = ByColumns if hasattr(module, "Columns") else OneByOne
    holder = kind(module, Path(file).read_text())
    for line in sys.stdin:
        told = json.loads(line)
        reply = getattr(holder, told.pop("do"))(**told)
        sys.stdout.write(json.dumps(reply) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
