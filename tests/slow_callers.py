"""Callers that are slow on purpose: they send half of something, or read nothing of what they are sent."""

from __future__ import annotations

import contextlib
import socket
import time
import urllib.request
from collections.abc import Iterator

HALF_A_HEAD = b"GET /short HTTP/1.1\r\nHost: local"
HALF_A_BODY = b"POST /sent HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4000\r\n\r\nHalf of"
READS_NOTHING = b"GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n"
KINDS = {"half a head": HALF_A_HEAD, "half a body": HALF_A_BODY, "reads nothing": READS_NOTHING}
LITTLE = 4_096


def connect(port: int, sent: bytes = b"") -> socket.socket:
    """A connection that takes little in one go, on which something was sent."""
    caller = socket.socket()
    caller.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, LITTLE)
    caller.settimeout(10)
    try:
        caller.connect(("127.0.0.1", port))
        caller.sendall(sent)
    except OSError:
        caller.close()
        raise
    return caller


@contextlib.contextmanager
def slow_callers(port: int, kind: str, count: int) -> Iterator[list[socket.socket]]:
    """So many callers of a kind, at once, for as long as it takes."""
    callers: list[socket.socket] = []
    try:
        for _ in range(count):
            callers.append(connect(port, KINDS[kind]))
        yield callers
    finally:
        for one in callers:
            one.close()


def seconds_for(port: int, path: str = "/short", longest: float = 10) -> float:
    """How long a short question takes, on a connection of its own; infinity where it takes too long."""
    began = time.monotonic()
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=longest) as answer:
            answer.read()
    except OSError:
        return float("inf")
    return time.monotonic() - began
