"""What is measured. In each section contenders take turns, round by round; the first round warms up and counts not."""

from __future__ import annotations

import contextlib
import http.client
import itertools
import json
import socket
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.ground import Ground, Sizes, holding
from benchmarks.measuring import Rounds
from benchmarks.peers.columns import Codes
from benchmarks.peers.registry import COLUMNS, DECISION, EXPLAINED, LOOK_UP, Peer
from benchmarks.processes import Held, PeerFailed, seconds_to_first_answer
from benchmarks.words import counted
from benchmarks.workload import (
    SEED,
    Told,
    codes_of,
    in_part,
    many_codes,
    rows_of,
    settled,
    write_pieces,
)
from spectrum.columnar import UNKNOWN, CodedColumns
from spectrum.situation import Workstream
from spectrum.situation.plain import plain_piece
from tests.serving import free_port, running

SERVER = "Spectrum's server"
OPEN = "Spectrum's columns with open answers"
ONE_BY_ONE = 8_000
"""Rows that who decides one by one is given of a batch, for all rounds; it is asked about as many as fit."""
MADE_OF = 5_000
"""Pieces of work that the rows of a batch are made of."""
ROWS_GROWN = 5_000
"""Rows of a round where rulebooks grow: with a hundred times the rules each row takes much memory."""
LONGEST = 5.0
"""Seconds that the decisions of a round may take there."""
OK = 200
WITHOUT_LIMIT = {"SPECTRUM_LIMIT_REQUESTS": "0", "SPECTRUM_LIMIT_UNITS": "0", "SPECTRUM_LOG_LEVEL": "error"}


def turns(sizes: Sizes) -> Iterator[tuple[int, bool]]:
    """The rounds, and whether each counts."""
    return ((number, number > 0) for number in range(sizes.rounds + 1))


def single(ground: Ground, sizes: Sizes, held: Mapping[str, Held]) -> Rounds:
    """Microseconds of one decision with the ids of the rules, each about a piece of work not asked about before."""
    pieces = settled(ground.book, (sizes.rounds + 1) * sizes.single, SEED + 2)
    some = {name: one for name, one in held.items() if not one.peer.by_columns}
    give(ground.folder, some.values(), pieces)
    found: Rounds = {name: [] for name in some}
    for number, counts in turns(sizes):
        for name, one in some.items():
            taken = timed(one, number * sizes.single, (number + 1) * sizes.single)
            if counts:
                found[name].append(taken)
    return found


def give(folder: Path, some: Iterable[Held], pieces: Sequence[Told]) -> None:
    """Hand pieces of work to processes."""
    file = folder / "asked.json"
    write_pieces(file, pieces)
    for one in some:
        one.ask("situations", file=str(file))


def timed(held: Held, first: int, last: int) -> list[float]:
    """Microseconds of each decision about the pieces that it has been given, from one to before another."""
    return [one / 1e3 for one in held.ask("time", **{"from": first, "to": last})["nanoseconds"]]


def part(ground: Ground, sizes: Sizes, held: Mapping[str, Held]) -> Rounds:
    """Microseconds of one decision with one to three answers open.

    Spectrum is asked once. The others know no open answers, so each is asked about every way to complete them.
    """
    parts = in_part(ground.book, (sizes.rounds + 1) * sizes.part, SEED + 3)
    ours, others = _split(held)
    give(ground.folder, ours.values(), [one.told for one in parts])
    give(ground.folder, others.values(), [one for part in parts for one in part.completions])
    ends = [0, *itertools.accumulate(len(one.completions) for one in parts)]
    found: Rounds = {name: [] for name in (*ours, *others)}
    for number, counts in turns(sizes):
        first, last = number * sizes.part, (number + 1) * sizes.part
        for name, one in ours.items():
            taken = timed(one, first, last)
            if counts:
                found[name].append(taken)
        for name, one in others.items():
            each = timed(one, ends[first], ends[last])
            shares = [each[ends[at] - ends[first] : ends[at + 1] - ends[first]] for at in range(first, last)]
            if counts:
                found[name].append([sum(share) for share in shares])
    return found


def _split(held: Mapping[str, Held]) -> tuple[dict[str, Held], dict[str, Held]]:
    some = {name: one for name, one in held.items() if not one.peer.by_columns}
    ours = {name: one for name, one in some.items() if one.peer.ours}
    return ours, {name: one for name, one in some.items() if name not in ours}


def explained(ground: Ground, sizes: Sizes) -> Rounds:
    """Microseconds of a full explanation, beside a look-up and a whole decision of the same pieces."""
    pieces = settled(ground.book, (sizes.rounds + 1) * sizes.explained, SEED + 4)
    with holding(ground, (LOOK_UP, DECISION, EXPLAINED)) as held:
        give(ground.folder, held.values(), pieces)
        found: Rounds = {name: [] for name in held}
        for number, counts in turns(sizes):
            for name, one in held.items():
                taken = timed(one, number * sizes.explained, (number + 1) * sizes.explained)
                if counts:
                    found[name].append(taken)
    return found


def doors(ground: Ground, sizes: Sizes, held: Mapping[str, Held]) -> Rounds:
    """Microseconds of a request from one caller that keeps its connection, from asking to having read the answer.

    Each peer stands behind the same small application; so does Spectrum, and once more behind its own server.
    """
    pieces = settled(ground.book, (sizes.rounds + 1) * sizes.requests, SEED + 5)
    bodies = [json.dumps(one).encode() for one in pieces]
    own = [json.dumps({"workstreams": [plain_piece(one)]}).encode() for one in _pieces(ground, pieces)]
    port = free_port()
    with running("spectrum.cli", "serve", "--port", str(port), "--workers", "1", **WITHOUT_LIMIT):
        asked = {SERVER: (port, "/api/v1/advice?explain=line", own)}
        asked |= {
            name: (one.ask("serve", port=free_port())["port"], "/", bodies)
            for name, one in held.items()
            if one.peer.serves
        }
        for at, _, _ in asked.values():
            _wait_for(at)
        found: Rounds = {name: [] for name in asked}
        for number, counts in turns(sizes):
            for name, (at, path, some) in asked.items():
                taken = _requests(at, path, some[number * sizes.requests : (number + 1) * sizes.requests])
                if counts:
                    found[name].append(taken)
    return found


def _pieces(ground: Ground, pieces: Sequence[Told]) -> Iterator[Workstream]:
    columns = CodedColumns(ground.book)
    return (columns.piece(row) for row in codes_of(ground.rules, pieces).T.tolist())


def _wait_for(port: int) -> None:
    """Wait until somebody listens. Raises TimeoutError after half a minute."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        with contextlib.suppress(ConnectionRefusedError), socket.create_connection(("127.0.0.1", port)):
            return
        time.sleep(0.05)
    raise TimeoutError(f"nobody listens at {port}")


def _requests(port: int, path: str, bodies: Sequence[bytes]) -> list[float]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    taken = []
    for body in bodies:
        start = time.perf_counter()
        connection.request("POST", path, body, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        answer.read()
        taken.append((time.perf_counter() - start) * 1e6)
        if answer.status != OK:
            raise AssertionError(f"{path}: {answer.status}")
    connection.close()
    return taken


def batch(ground: Ground, sizes: Sizes, count: int, held: Mapping[str, Held]) -> tuple[Rounds, dict[str, int]]:
    """Microseconds a row of a batch of so many, and how many rows each was asked about in a round.

    Each round has rows of its own. Who decides one row at a time is asked about rows of the smallest batch only.
    """
    file = _rows(ground, sizes, count)
    codes = np.load(file, mmap_mode="r")
    columns = {name: one for name, one in held.items() if one.peer.by_columns}
    others = {name: one for name, one in held.items() if not one.peer.by_columns and count == sizes.batches[0]}
    _give_codes(columns.values(), file)
    give(ground.folder, others.values(), rows_of(ground.rules, codes[:, :ONE_BY_ONE]))
    with holding(ground, [COLUMNS]) as more:
        _give_codes(more.values(), _with_gaps(file, codes))
        everybody = {**columns, OPEN: more[COLUMNS.name], **others}
        rows = {name: _fitting(one, sizes, count) for name, one in everybody.items()}
        found: Rounds = {name: [] for name in everybody}
        for number, counts in turns(sizes):
            for name, one in everybody.items():
                taken = _seconds(one, rows[name], number * _most(one, sizes, count)) / rows[name] * 1e6
                if counts:
                    found[name].append([taken])
    return found, rows


def _rows(ground: Ground, sizes: Sizes, count: int) -> Path:
    """A file with rows for all rounds, made of many pieces of work."""
    file = ground.folder / f"rows-{count}.npy"
    pieces = settled(ground.book, MADE_OF, SEED + 6)
    shape = (len(ground.rules.options), (sizes.rounds + 1) * count)
    codes = np.lib.format.open_memmap(file, "w+", np.uint8, shape)
    for number, _ in turns(sizes):
        codes[:, number * count : (number + 1) * count] = many_codes(ground.rules, pieces, count, SEED + number)
    codes.flush()
    return file


def _most(held: Held, sizes: Sizes, count: int) -> int:
    """How many rows a round has at most."""
    return count if held.peer.by_columns else min(count, ONE_BY_ONE // (sizes.rounds + 1))


def _give_codes(some: Iterable[Held], file: Path) -> None:
    """Hand rows to processes, which read the file while it is there: it must not change."""
    for one in some:
        one.ask("situations", file=str(file))


def _with_gaps(file: Path, codes: Codes) -> Path:
    """A file with the same rows, one to three answers taken out of each fourth."""
    dice = np.random.default_rng(SEED)
    found = np.array(codes)
    rows = np.arange(0, codes.shape[1], 4)
    for most in range(3):
        some = rows[dice.integers(0, 3, len(rows)) >= most]
        found[dice.integers(2, len(codes), len(some)), some] = UNKNOWN
    gaps = file.with_stem(f"{file.stem}-in-part")
    np.save(gaps, found)
    return gaps


def _fitting(held: Held, sizes: Sizes, count: int) -> int:
    """How many rows it decides within the time of a round, all of them at most. It warms up by that."""
    most, seconds = _most(held, sizes, count), sizes.seconds * (10 if held.peer.by_columns else 1)
    some = min(most, 100)
    _seconds(held, some)
    while some < most:
        taken = _seconds(held, some)
        if taken * 2 > seconds:
            return max(100, int(some * min(1.0, seconds / taken)))
        some = min(most, some * 4)
    return most


def _seconds(held: Held, count: int, first: int = 0) -> float:
    return float(held.ask("many", **{"from": first, "to": first + count})["seconds"])


def starting(ground: Ground, sizes: Sizes, peers: Sequence[Peer]) -> tuple[Rounds, Rounds]:
    """Seconds from starting a process to its first answer, and MB that it holds then."""
    (piece,) = settled(ground.book, 1, SEED + 7)
    codes = codes_of(ground.rules, [piece])[:, 0].tolist()
    seconds: Rounds = {peer.name: [] for peer in peers}
    memory: Rounds = {peer.name: [] for peer in peers}
    for _, counts in turns(sizes):
        for peer in peers:
            first = {"codes": codes} if peer.by_columns else {"answers": piece}
            taken, held = seconds_to_first_answer(peer, ground.written(peer), **first)
            if counts:
                seconds[peer.name].append([taken])
                memory[peer.name].append([held])
    return seconds, memory


class Growing(NamedTuple):
    """What is asked where rulebooks grow: pieces of work, and rows for those that decide columns."""

    pieces: list[Told]
    codes: Codes

    def ready(self, ground: Ground, held: Held, sizes: Sizes) -> tuple[int, float]:
        """How many decisions it is to make in a round, and seconds to its first answer. Raises PeerFailed."""
        start = time.perf_counter()
        columns = held.peer.by_columns
        first = {"codes": self.codes[:, 0].tolist()} if columns else {"answers": self.pieces[0]}
        held.ask("first", within=sizes.patience, **first)
        taken = time.perf_counter() - start
        if columns:
            _give_codes([held], self._file(ground))
        else:
            give(ground.folder, [held], self.pieces)
        return self._each(held, sizes), taken

    def _file(self, ground: Ground) -> Path:
        file = ground.folder / "grown.npy"
        if not file.exists():
            np.save(file, self.codes)
        return file

    def _each(self, held: Held, sizes: Sizes) -> int:
        """How many decisions fit into a round. Raises PeerFailed where not even the fewest do."""
        fewest, most = (ROWS_GROWN, ROWS_GROWN) if held.peer.by_columns else (1, sizes.grown)
        taken = float(held.ask("many", within=sizes.patience, **{"from": 0, "to": fewest})["seconds"])
        if taken > LONGEST:
            raise PeerFailed(f"{held.peer.name} takes {taken:.1f} s for {counted(fewest, 'decision')}")
        _warm_up(held, max(fewest, min(sizes.grown, int(0.1 / taken))))
        return max(fewest, min(most, int(sizes.seconds / 4 / taken * fewest)))


class Grown(NamedTuple):
    """For each size of the rulebook: microseconds of a decision, and seconds to the first answer. And who could not."""

    deciding: dict[int, Rounds]
    starting: dict[int, dict[str, float]]
    failed: dict[str, str]


class Ready(NamedTuple):
    """A peer that is ready with a rulebook of some size, and how many decisions it makes in a round."""

    times: int
    held: Held
    each: int


def growing(grounds: Mapping[int, Ground], sizes: Sizes, peers: Sequence[Peer]) -> Grown:
    """Deciding (a row, where columns are decided) with so many times the rules; all sizes take turns, too."""
    pieces = settled(grounds[1].book, (sizes.rounds + 1) * sizes.grown, SEED + 8)
    asked = Growing(pieces, many_codes(grounds[1].rules, pieces, (sizes.rounds + 1) * ROWS_GROWN))
    found = Grown({times: {} for times in grounds}, {times: {} for times in grounds}, {})
    with contextlib.ExitStack() as stack:
        ready = []
        for (times, ground), peer in itertools.product(grounds.items(), peers):
            if peer.name not in found.failed:
                held = stack.enter_context(Held(peer, ground.written(peer)))
                try:
                    each, found.starting[times][peer.name] = asked.ready(ground, held, sizes)
                    ready.append(Ready(times, held, each))
                except PeerFailed as trouble:
                    held.process.kill()
                    found.failed[peer.name] = f"{trouble}, with {len(ground.book.current_rules):,} rules."
        for number, counts in turns(sizes):
            for times, held, each in ready:
                taken = _decided(held, sizes, number, each)
                if counts:
                    found.deciding[times].setdefault(held.peer.name, []).append(taken)
    return found


def _warm_up(held: Held, some: int) -> None:
    """Half a second of decisions that don't count: what compiles as it runs needs many."""
    end = time.monotonic() + 0.5
    while time.monotonic() < end:
        _seconds(held, some)


def _decided(held: Held, sizes: Sizes, number: int, each: int) -> list[float]:
    if held.peer.by_columns:
        return [_seconds(held, each, number * ROWS_GROWN) / each * 1e6]
    return timed(held, number * sizes.grown, number * sizes.grown + each)
