"""The commands that write something to take away: today a page that needs no server and no network."""

from __future__ import annotations

from pathlib import Path

import click

from spectrum.cli.shared import atlas_of, rulebook_option
from spectrum.files.storage import write_whole
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.offline import offline_page
from spectrum.rulebook import Rulebook, load_rulebook

KILOBYTE = 1_000
STREAM = "-"


@click.group("export")
def export_commands() -> None:
    """Write something to take away."""


@export_commands.command("html")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE.html")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@rulebook_option
def html_command(file: Path, force: bool, folder: Path | None) -> None:
    """Write a page that runs the questions and the answer without a server or a network, in one file."""
    if str(file) == STREAM:
        raise BadInput([Mistake(STREAM, "a page is written to a file, and not to standard output. Name a file.")])
    if not file.parent.is_dir():
        raise BadInput([Mistake(str(file), f"this file can't be written: there is no folder {file.parent}.")])
    if file.exists() and not force:
        raise BadInput([Mistake(str(file), "this file is there already. Name another one, or add --force.")])
    book = load_rulebook(folder)
    content = _page(book).encode()
    try:
        write_whole(file, content)
        file.chmod(0o644)  # it is for others to read
    except OSError as error:
        raise BadInput([Mistake(str(file), f"this file can't be written: {error.strerror}.")]) from None
    click.echo(f"{file}: guidance version {book.version}, {len(content) // KILOBYTE} kB")


def _page(book: Rulebook) -> str:
    try:
        return offline_page(atlas_of(book))
    except FileNotFoundError as error:
        says = f"{error.filename} is missing: the styles of the pages were not set up. See docs/install.md."
        raise BadInput([Mistake("", says)]) from None
