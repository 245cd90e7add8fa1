"""The page for when too much is asked at once. It holds what was sent, so that a click sends it again."""

from __future__ import annotations

import flask
from flask import Response
from werkzeug.exceptions import HTTPException

WAIT = (429, 503)
"""The errors that go away by waiting."""
LONGEST_RESENT = 200_000
"""How many characters of a form are put on the page to be sent again."""


def waiting_page(error: HTTPException) -> Response:
    """The page that says to wait, and for how long, and loses nothing that was typed."""
    request = flask.request
    headers = dict(getattr(error, "with_headers", None) or {})
    posted = request.method == "POST"
    sent = list(request.form.items(multi=True)) if posted else []
    files = posted and any(file.filename for file in request.files.values())
    by_hand = files or sum(len(name) + len(value) for name, value in sent) > LONGEST_RESENT
    again = request.full_path if request.endpoint else flask.url_for("pages.home")
    page = flask.render_template(
        "waiting.html", error=error, wait=headers.get("Retry-After"), sent=sent, again=again, by_hand=by_hand
    )
    return Response(page, error.code, {**headers, "Cache-Control": "no-store"}, mimetype="text/html")
