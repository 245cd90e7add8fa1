"""One caller's connection: it may be slow, silent or gone, and costs a place in a list, but no thread."""

from __future__ import annotations

import socket
import time

from waitress.channel import HTTPChannel
from waitress.task import WSGITask

from spectrum.server.running.limits import (
    LARGEST_BODY,
    SECONDS_FOR_BODY,
    SECONDS_FOR_HEAD,
    SECONDS_IDLE,
    SECONDS_TO_HEAR_US_OUT,
    SECONDS_TO_READ,
    SLOWEST,
)
from spectrum.server.running.refusing import RefusalTask, TooSlow
from spectrum.server.running.request import Request


class AnsweringTask(WSGITask):  # type: ignore[misc]  # waitress carries no types
    """One request that the application answers."""

    def build_response_header(self) -> bytes:
        """The head of the answer. While the server stops, it tells the caller that this was the last one here."""
        if self.channel.server.stopping:
            self.set_close_on_finish()
        head: bytes = super().build_response_header()
        return head


class Connection(HTTPChannel):  # type: ignore[misc]  # waitress carries no types
    """A connection that ends when its caller takes too long, whether to send, to read or to send again."""

    parser_class = Request
    task_class = AnsweringTask
    error_task_class = RefusalTask

    request: Request | None
    requests: list[Request]
    close_when_flushed: bool
    refused = False
    """Whether a refusal was sent here, perhaps to a caller that still sends."""
    hears_us_until: float | None = None
    """Until when what a refused caller still sends is read, and thrown away."""
    thrown_away = 0
    was_used = False
    sent = 0
    unread_since: float | None = None
    began: float | None = None
    """When the first byte of the request came that is on its way."""

    @property
    def is_busy(self) -> bool:
        """Whether the caller waits for an answer, or reads one."""
        return bool(self.requests or self.total_outbufs_len or self.close_when_flushed)

    def waits_since(self) -> float | None:
        """Since when the caller keeps us waiting; nothing while it waits for us."""
        if self.unread_since is not None:
            return self.unread_since
        if self.requests:
            return None
        return self.began if self.began is not None else float(self.last_activity)

    def look_at_the_clock(self, now: float) -> None:
        """End what takes too long; a request on its way is told so."""
        if self.hears_us_until is not None:
            if now > self.hears_us_until:
                self.handle_close()
        elif self.total_outbufs_len:
            self._look_at_reading(now)
        else:
            self.unread_since = None
            if not self.requests:
                self._look_at_sending(now)

    def _look_at_reading(self, now: float) -> None:
        if self.unread_since is None:
            self.unread_since, self.sent = now, 0
        if now > self.unread_since + SECONDS_TO_READ + self.sent / SLOWEST:
            self.handle_close()  # to be closed when it can be written to, as waitress has it, it would have to read

    def _look_at_sending(self, now: float) -> None:
        request, began = self.request, self.began
        if request is None or began is None:
            if now > self.last_activity + (SECONDS_IDLE if self.was_used else SECONDS_FOR_HEAD):
                self.handle_close()
            return
        body = request.body_bytes_received
        if now > began + (SECONDS_FOR_BODY + body / SLOWEST if request.headers_finished else SECONDS_FOR_HEAD):
            self._give_up_on(request)

    def _give_up_on(self, request: Request) -> None:
        with self.requests_lock:
            self.request, self.began = None, None
            request.error, request.completed = TooSlow(), True
            self.requests.append(request)
            self.server.add_task(self)

    def received(self, data: bytes) -> bool:
        """Take in bytes, on the loop's thread."""
        before = self.request
        taken: bool = super().received(data)
        if self.request is None:
            self.began = None
        elif self.request is not before:
            self.began = time.time()
        self.was_used = self.was_used or bool(self.requests)
        return taken

    def send(self, data: bytes, do_close: bool = True) -> int:
        sent: int = super().send(data, do_close=do_close)
        self.sent += sent
        return sent

    def service(self) -> None:
        """Answer the request whose turn it is, on a thread of its own; whatever goes wrong, nobody is left waiting."""
        try:
            super().service()
        except Exception:
            self.cancel()
            self.server.pull_trigger()
            raise

    # A refusal is sent while its caller may still be sending. Closing at once would lose it: what was sent and not
    # read makes the machine reset the connection, and throw away what the caller has not read. So only our half is
    # closed, and what comes is read for a while.

    def handle_write(self) -> None:
        if not self.refused or self.will_close:
            super().handle_write()
            return
        self._flush_exception(self._flush_some_if_lockable)
        if self.close_when_flushed and not self.total_outbufs_len and self.connected:
            self.close_when_flushed = False
            self.hears_us_until = time.time() + SECONDS_TO_HEAR_US_OUT
            self._close_our_half()

    def _close_our_half(self) -> None:
        try:
            self.socket.shutdown(socket.SHUT_WR)
        except OSError:
            self.will_close = True

    def handle_read(self) -> None:
        if self.hears_us_until is None:
            super().handle_read()
            self._read_what_followed()
            return
        try:
            self.thrown_away += len(self.recv(65_536))
        except OSError:
            self.handle_close()
        if self.thrown_away > 2 * LARGEST_BODY:
            self.handle_close()

    def _read_what_followed(self) -> None:
        """Read the body that came while its head was read: most callers send it right after, in a message of its own.

        Waiting for it takes another turn of the loop. Where nothing came, or nothing more will, the loop sees to it.
        """
        if not self.connected or self.request is None or not self.request.headers_finished:
            return
        try:
            data = self.socket.recv(self.adj.recv_bytes)
        except OSError:
            return
        if data:
            self.last_activity = time.time()
            self.received(data)
