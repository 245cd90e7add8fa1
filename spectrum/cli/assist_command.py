"""The command that makes Spectrum a tool of assistants."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import click

from spectrum.cli.shared import atlas_of, rulebook_option
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.rulebook import load_rulebook

NEEDED = 'this needs the extra "assistants": install collaboration-spectrum[assistants].'


@click.command("assist")
@click.option(
    "--http", is_flag=True, help="Serve over HTTP on 127.0.0.1, at /mcp, and not on standard input and output."
)
@click.option("--port", default=8001, show_default=True, type=click.IntRange(1, 65535), help="The port, with --http.")
@rulebook_option
def assist_command(http: bool, port: int, folder: Path | None) -> None:
    """Serve assistants by the Model Context Protocol: ask, advise, and tell what would change it.

    Every answer holds all ways of working that are still possible, and nothing is filled in for a person.
    """
    if find_spec("mcp") is None:
        raise BadInput([Mistake("", NEEDED)])
    from spectrum.assistants.serving import serve_http, serve_stdio  # noqa: PLC0415  # an extra

    atlas = atlas_of(load_rulebook(folder))
    if http:
        click.echo(f"Spectrum is at http://127.0.0.1:{port}/mcp for assistants (stop it with Ctrl+C)")
        serve_http(atlas, port)
    else:
        serve_stdio(atlas)
