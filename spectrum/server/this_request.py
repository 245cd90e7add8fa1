"""The request that is being answered, and what is looked at of every request, quickly."""

from __future__ import annotations

import functools
import math
from typing import IO, TYPE_CHECKING, Any, cast

import flask
from werkzeug.datastructures import MultiDict
from werkzeug.utils import cached_property

if TYPE_CHECKING:
    from werkzeug.local import LocalProxy

MOST_KEPT, LONGEST_KEPT = 256, 100
"""Of how many queries it is kept how they are read, and of how many bytes each."""
MOST_DIGITS = 18
"""How many digits the length of a body may have to be looked at here."""


class QuickRequest(flask.Request):
    """A request that is read quickly in the plain case, and as Flask reads it in all others."""

    @cached_property
    def args(self) -> MultiDict[str, str]:
        """The parameters of the query; not to be changed. Most callers send one of a few, and it is kept."""
        return _args(self.query_string) if len(self.query_string) <= LONGEST_KEPT else super().args

    @cached_property
    def stream(self) -> IO[bytes]:
        """What was sent. Where the server ends it, and it is no longer than it may be, nothing is left to count."""
        said = self.environ.get("CONTENT_LENGTH", "")
        length = int(said) if len(said) <= MOST_DIGITS and said.isdecimal() else math.inf
        if "wsgi.input_terminated" in self.environ and length <= (self.max_content_length or 0):
            return cast("IO[bytes]", self.environ["wsgi.input"])
        return super().stream

    @property
    def is_json(self) -> bool:
        """Whether what was sent is said to be JSON."""
        return self.environ.get("CONTENT_TYPE") == "application/json" or super().is_json


@functools.lru_cache(MOST_KEPT)
def _args(query: bytes) -> MultiDict[str, str]:
    return flask.Request({"QUERY_STRING": query.decode("latin-1")}).args


def this_request() -> QuickRequest:
    """The request itself, for those who look at it more than once: Flask's proxy takes as long as what is looked at.

    Raises RuntimeError outside of one.
    """
    return cast("LocalProxy[QuickRequest]", flask.request)._get_current_object()


def noted_here() -> Any:
    """What is noted while this request is answered (`flask.g`), itself."""
    return cast("LocalProxy[Any]", flask.g)._get_current_object()
