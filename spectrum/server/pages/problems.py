"""The pages about problems: what each kind means, why it comes, how to mend it, and a request that causes it."""

from __future__ import annotations

import flask
from flask import Blueprint
from werkzeug.exceptions import NotFound

from spectrum.input.codes import CODES
from spectrum.server.problems import KINDS
from spectrum.server.problems.kinds import SERVER


def problem_routes(pages: Blueprint) -> None:
    """The routes of the pages that the `type` of a problem leads to."""

    @pages.get("/problems")
    def problems() -> str:
        return flask.render_template("problems.html", kinds=KINDS.values(), codes=CODES)

    @pages.get("/problems/<kind>")
    def problem(kind: str) -> str:
        if kind not in KINDS:
            raise NotFound
        about = KINDS[kind]
        command = about.request.replace(SERVER, flask.request.host_url.rstrip("/"))
        return flask.render_template("problem.html", kind=about, command=command, codes=CODES)
