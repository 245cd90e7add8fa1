"""The request that is being answered, itself: Flask's proxy for it takes as long at each look as what is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import flask

if TYPE_CHECKING:
    from werkzeug.local import LocalProxy


def this_request() -> flask.Request:
    """The request, for those who look at it more than once. Raises RuntimeError outside of one."""
    return cast("LocalProxy[flask.Request]", flask.request)._get_current_object()
