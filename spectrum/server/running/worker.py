"""A process of gunicorn with waitress in it: gunicorn forks, watches and recycles, waitress speaks with callers."""

from __future__ import annotations

import os
from types import FrameType

from gunicorn.workers.base import Worker

from spectrum.server.running.gate import keep_threads_free
from spectrum.server.running.listening import Loop


class PatientWorker(Worker):  # type: ignore[misc]  # gunicorn carries no types
    """Reads requests and sends answers in one loop, so that a slow caller holds up nobody."""

    alive: bool
    loop: Loop | None = None

    def run(self) -> None:
        """Answer until told to stop, or until there were so many requests that a fresh process shall go on."""
        keep_threads_free(self.cfg.threads)
        self.loop = Loop(self.wsgi, [one.sock for one in self.sockets], self.cfg.threads)
        while self.alive and self.ppid == os.getppid():
            self.notify()
            self.loop.turn()
            if self.loop.requests >= self.max_requests:
                self.alive = False
        self.loop.stop(self.cfg.graceful_timeout, self.notify)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Told to stop: what has come is still answered."""
        super().handle_exit(sig, frame)
        if self.loop:
            self.loop.wake()
