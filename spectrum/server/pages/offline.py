"""The page that runs without a server, to download: made when somebody first asks for it, and kept from then on."""

from __future__ import annotations

from flask import Blueprint, Response

from spectrum.atlas import Atlas
from spectrum.offline import offline_page
from spectrum.printing.file_names import attached
from spectrum.server.guidance.keeping import keep_answers

FILE_NAME = "spectrum.html"


def offline_routes(pages: Blueprint, atlas: Atlas) -> None:
    """The route of the page that needs no network."""
    kept = keep_answers(lambda: Response(offline_page(atlas), content_type="text/html; charset=utf-8"))

    @pages.get("/offline")
    def offline() -> Response:
        response: Response = kept()
        response.headers["Content-Disposition"] = attached(FILE_NAME)
        return response
