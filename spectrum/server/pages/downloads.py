"""What people download: a file with its name, of which no cache keeps a copy."""

from __future__ import annotations

from werkzeug.wrappers import Response

from spectrum.printing.file_names import attached


def download(content: bytes | str, content_type: str, name: str) -> Response:
    """A file to download, `name` as people keep it."""
    headers = {"Content-Disposition": attached(name), "Cache-Control": "no-store"}
    return Response(content, content_type=content_type, headers=headers)
