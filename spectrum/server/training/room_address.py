"""Which address phones should use to come to a room, and whether they can reach it at all."""

from __future__ import annotations

import contextlib
import ipaddress
import socket
import urllib.parse
from collections.abc import Iterator
from dataclasses import dataclass

SOMEWHERE = ("192.168.0.1", "10.0.0.1", "172.16.0.1", "192.0.2.1")
"""Addresses towards which the machine would use its network. Nothing is sent to them."""


@dataclass(frozen=True)
class PhoneAddress:
    """Where phones find this server: the beginning of its addresses, such as `http://192.168.1.20:8000`.

    `only_here` says that no other machine reaches it. `own` is where this machine stands in its network, if in one.
    """

    begins: str
    only_here: bool = False
    own: str = ""

    @property
    def as_typed(self) -> str:
        """As people type it into a phone."""
        return self.begins.removeprefix("http://")


def phone_address(asked: str, listens_on: str) -> PhoneAddress:
    """Where phones find the server, from the address that the trainer's browser used and the one it listens on.

    A trainer at the machine itself may have used an address that means "this machine" on each phone.
    """
    begins = asked.rstrip("/")
    parts = urllib.parse.urlsplit(begins)
    if not _is_this_machine(parts.hostname or ""):
        return PhoneAddress(begins)
    own = next(own_addresses(), "")
    if _is_this_machine(listens_on) or not own:
        return PhoneAddress(begins, only_here=True, own=own)
    if not _is_any(listens_on):
        own = listens_on
    port = f":{parts.port}" if parts.port else ""
    return PhoneAddress(f"{parts.scheme}://{_in_an_address(own)}{port}", own=own)


def own_addresses() -> Iterator[str]:
    """Where this machine stands in its networks; needs no internet and sends nothing."""
    for towards in SOMEWHERE:
        with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
            line.connect((towards, 9))
            own = str(line.getsockname()[0])
            if not _is_this_machine(own):
                yield own


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _is_any(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False


def _in_an_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host
