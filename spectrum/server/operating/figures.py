"""Figures for Prometheus: how much is asked, how long it takes and what is refused, over all processes of the server.

No label holds anything that a caller can choose: routes are patterns, methods those that there are, kinds of refusals
those of the problems. Otherwise a caller could fill the memory with labels, and answers would stand in the figures.

What figures are kept in is chosen when prometheus-client is first imported, so import this once `shared_figures` holds.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Iterable
from pathlib import Path

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, Metric, generate_latest
from prometheus_client.mmap_dict import MmapedDict, mmap_key
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead
from prometheus_client.registry import Collector

from spectrum.server.operating.figures_folder import FOLDER, held

SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
ADDED_UP = ("counter", "histogram")


class Figures:
    """What is counted. Made once in a process, since prometheus-client keeps one set of them for it."""

    form = CONTENT_TYPE_LATEST

    def __init__(self) -> None:
        ours = self.registry = CollectorRegistry()
        about = "Requests answered, by pattern of the route"
        self.requests = Counter("spectrum_requests", about, ("route", "method", "status"), registry=ours)
        about = "Seconds from a request's arrival to the end of its answer"
        self.seconds = Histogram("spectrum_request_seconds", about, ("route",), buckets=SECONDS, registry=ours)
        about = "Requests refused, by kind of problem"
        self.refused = Counter("spectrum_refused", about, ("kind",), registry=ours)
        about = "Requests being answered now"
        self.in_flight = Gauge("spectrum_requests_in_flight", about, multiprocess_mode="livesum", registry=ours)

    def begun(self) -> None:
        """A request came in."""
        self.in_flight.inc()

    def ended(self, route: str, method: str, status: int, seconds: float, refused: str | None) -> None:
        """A request was answered; `refused` is the kind of problem that the answer is, if it is one."""
        self.in_flight.dec()
        self.requests.labels(route, method, str(status)).inc()
        self.seconds.labels(route).observe(seconds)
        if refused:
            self.refused.labels(refused).inc()

    def refused_early(self, route: str, method: str, status: int, kind: str) -> None:
        """A request was refused before the application saw it."""
        self.requests.labels(route, method, str(status)).inc()
        self.refused.labels(kind).inc()

    def text(self) -> bytes:
        """All figures of all processes, as Prometheus reads them."""
        folder = os.environ.get(FOLDER)
        if not folder:
            return generate_latest(self.registry)
        registry = CollectorRegistry()
        with held(folder):
            registry.register(_BegunFiles(folder))
            return generate_latest(registry)


class _BegunFiles(Collector):
    """The figures of all processes. The file of one that has only just opened it is empty, and can't be read yet."""

    def __init__(self, folder: str) -> None:
        self.folder = folder

    def collect(self) -> Iterable[Metric]:
        files = [str(file) for file in Path(self.folder).glob("*.db") if file.stat().st_size]
        found: Iterable[Metric] = MultiProcessCollector.merge(files, accumulate=True)
        return found


@functools.cache
def figures() -> Figures:
    """The figures of this process."""
    return Figures()


def add_up(folder: str, pid: int) -> None:
    """Add what an ended process counted to what those before it did, so that files don't pile up."""
    with held(folder):
        mark_process_dead(pid, folder)
        for kind in ADDED_UP:
            _add_up(folder, kind, pid)


def _add_up(folder: str, kind: str, pid: int) -> None:
    ended, gone, fresh = (Path(folder, f"{kind}_{name}") for name in (f"{pid}.db", "gone.db", "gone.new"))
    if not ended.exists():
        return
    fresh.unlink(missing_ok=True)
    kept = MmapedDict(str(fresh))
    for metric in MultiProcessCollector.merge([str(one) for one in (gone, ended) if one.exists()], accumulate=False):
        for sample in metric.samples:
            labels = sample.labels
            key = mmap_key(metric.name, sample.name, list(labels), list(labels.values()), metric.documentation)
            kept.write_value(key, sample.value, 0.0)
    kept.close()
    os.replace(fresh, gone)
    ended.unlink()
