"""The id by which a request is found again: in the answer, in every line of the log, and at whoever sent it."""

from __future__ import annotations

import re
import secrets

REQUEST_ID = "Request-Id"
ACCEPTED = re.compile(r"[A-Za-z0-9._-]{1,128}")
IN_ENVIRON = "spectrum.request_id"
"""Where a request id stands in the environ of WSGI, for whoever is asked before and after Flask."""


def request_id_of(sent: str | None) -> str:
    """The id that a caller sent, when it can stand in a log as it is; else a new one."""
    return sent if sent and ACCEPTED.fullmatch(sent) else secrets.token_hex(16)
