"""The commands about the atlas itself: taking it to a warehouse, or to another language."""

from __future__ import annotations

from pathlib import Path

import click

from spectrum.cli.shared import atlas_of, rulebook_option
from spectrum.language.words import counted
from spectrum.rulebook import load_rulebook
from spectrum.warehouse import export
from spectrum.warehouse.export import DIALECTS, FORMATS


@click.group("atlas")
def atlas_commands() -> None:
    """Take every answer there is to where your data are."""


@atlas_commands.command("export")
@click.argument("target", type=click.Path(path_type=Path), metavar="FOLDER")
@click.option("--format", "form", type=click.Choice(FORMATS), required=True, help="What to write.")
@click.option(
    "--dialect", type=click.Choice(DIALECTS), default=DIALECTS[0], show_default=True, help="What is to load it."
)
@rulebook_option
def export_command(target: Path, form: str, dialect: str, folder: Path | None) -> None:
    """Write the atlas to a new FOLDER: as tables with the query that decides, or as one file for other languages.

    docs/warehouse.md says how to load and use the tables, and docs/conformance.md how to read the file of JSON.
    """
    book = load_rulebook(folder)
    files = export(atlas_of(book), form, dialect, target)
    click.echo(f"{book.identity}: {counted(len(files), 'file')} in {target}")
