"""One loop for all connections of a process: only whole requests get a thread, and answers wait in the loop's hands."""

from __future__ import annotations

import itertools
import logging
import socket
import time
from collections.abc import Callable, Sequence
from typing import Any

from waitress import wasyncore
from waitress.adjustments import Adjustments
from waitress.server import TcpWSGIServer
from waitress.task import ThreadedTaskDispatcher

from spectrum.server.running.connection import Connection
from spectrum.server.running.limits import LARGEST_BODY, LARGEST_HEAD, MOST_CONNECTIONS

SECONDS_A_TURN = 1.0
SECONDS_TO_SAY_GOODBYE = 2.0
"""How long a connection between two requests is kept while the server stops, for a request that may be under way."""
MOST_A_TURN = 64
"""How many connections are taken before those that are here get their turn."""
SETTINGS = {
    "ident": "",
    "server_name": "localhost",
    "connection_limit": MOST_CONNECTIONS + 100,
    "cleanup_interval": 1,
    "log_socket_errors": False,
    "max_request_header_size": LARGEST_HEAD,
    "max_request_body_size": 2 * LARGEST_BODY,
    "outbuf_overflow": LARGEST_BODY // 2,
    "outbuf_high_watermark": 4 * LARGEST_BODY,
    "channel_request_lookahead": 1,
    "clear_untrusted_proxy_headers": False,
}
"""What waitress is told. Its own limit for bodies counts what chunks add; Request holds them to LARGEST_BODY. An answer
is taken from its thread whole, whoever reads it, and kept in memory unless it is very large: files were 15 times slower
with 200 callers that read nothing. One request is read ahead, which is how we hear that a caller hung up.
What proxies say is the application's to believe or not.
"""


class Listener(TcpWSGIServer):  # type: ignore[misc]  # waitress carries no types
    """Takes connections from one socket, and looks after them."""

    channel_class = Connection
    stopping = False

    def __init__(self, *rest: Any, answered: Callable[[], None], **settings: Any) -> None:
        self.answered = answered
        super().__init__(*rest, **settings)

    def add_task(self, task: Connection) -> None:
        self.answered()
        super().add_task(task)

    def maintenance(self, now: float) -> None:
        """Look at the clock, for every connection; the loop calls it about once a second."""
        for one in list(self.active_channels.values()):
            one.look_at_the_clock(now)

    def handle_accept(self) -> None:
        """Take in everybody who is at the door, rather than one a turn: many may come at once only to stand there."""
        for _ in range(MOST_A_TURN):
            before = len(self.active_channels)
            super().handle_accept()
            if len(self.active_channels) == before:
                break
        self._make_room()

    def _make_room(self) -> None:
        """Close the connections whose callers have kept us waiting longest, when there are too many."""
        too_many = len(self.active_channels) - MOST_CONNECTIONS
        if too_many <= 0:
            return
        waiting = [(since, at) for at, one in self.active_channels.items() if (since := one.waits_since()) is not None]
        for _, at in sorted(waiting)[:too_many]:
            self.active_channels[at].handle_close()


class Loop:
    """The loop of a process over its listening sockets."""

    def __init__(self, app: Any, sockets: Sequence[socket.socket], threads: int) -> None:
        logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # a request that waits for a thread is no news
        self.map: dict[int, Any] = {}
        self._count = itertools.count(1)
        self.requests = 0
        self.threads = ThreadedTaskDispatcher()
        self.threads.set_thread_count(threads)
        self.listeners = [self._listener(app, one) for one in sockets]

    def _listener(self, app: Any, at: socket.socket) -> Listener:
        about = (at.family, at.type, at.proto, at.getsockname())
        return Listener(
            app,
            self.map,
            True,
            at,
            dispatcher=self.threads,
            adj=Adjustments(sockets=[at], **SETTINGS),
            bind_socket=False,
            sockinfo=about,
            answered=self._answered,
        )

    def _answered(self) -> None:
        self.requests = next(self._count)

    def turn(self, longest: float = SECONDS_A_TURN) -> None:
        """Wait for something to happen on any connection, at most so many seconds, and see to it."""
        wasyncore.poll2(longest, self.map)

    def wake(self) -> None:
        """Have the loop take its next turn now; from any thread, and from a signal."""
        self.listeners[0].pull_trigger()

    def stop(self, within: float, each_turn: Callable[[], None]) -> None:
        """Take no more connections, answer what has come, and say goodbye to everybody, within so many seconds."""
        now = time.time()
        goodbye, end = now + min(SECONDS_TO_SAY_GOODBYE, within / 2), now + within
        for one in self.listeners:
            one.stopping = True
            one.accepting = False
        while time.time() < end and self._still_there(late=time.time() > goodbye):
            each_turn()
            self.turn(0.1)

    def _still_there(self, late: bool) -> bool:
        """Whether any caller is there; when it is late, only those that wait for an answer may stay."""
        callers = [one for each in self.listeners for one in each.active_channels.values()]
        for one in callers:
            if late and not one.is_busy:
                one.handle_close()
        return any(one.connected for one in callers)
