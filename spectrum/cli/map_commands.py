"""The command that maps a partnership: who should be in what, and what changed since an earlier map."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from spectrum.cli.screen import console
from spectrum.cli.shared import atlas_of, rulebook_option, situations_in
from spectrum.input.mistakes import BadSituation, Mistake
from spectrum.partnership import PartnershipMap, map_of
from spectrum.partnership.changes import MapChanges, changes_between
from spectrum.partnership.schema import plain_map
from spectrum.printing.legible import legible
from spectrum.report.map_view import MapView, changes_view, map_view
from spectrum.rulebook import Rulebook, load_rulebook
from spectrum.situation import Situation
from spectrum.spreadsheet import as_csv, as_xlsx, read_with_remarks

TABLES = (".csv", ".xlsx")


@click.command("map")
@click.argument("file")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--since", "earlier", metavar="FILE", help="An earlier map: say exactly what changed since.")
@click.option("--table", "table", type=click.Path(path_type=Path), help="Write the table as well, to a .csv or .xlsx.")
@rulebook_option
def map_command(file: str, as_json: bool, earlier: str | None, table: Path | None, folder: Path | None) -> None:
    """Map who should be in what: FILE is a situation (YAML, JSON) or a table (CSV, XLSX); "-" reads standard input."""
    book = load_rulebook(folder)
    if table and table.suffix.lower() not in TABLES:
        raise BadSituation([Mistake(str(table), f"the name of a table ends in {' or '.join(TABLES)}.")])
    situation, before = _read(file, book), _read(earlier, book) if earlier else None
    atlas = atlas_of(book)
    found = map_of(atlas, situation)
    changes = changes_between(atlas, before, situation) if before else None
    if table:
        write = as_xlsx if table.suffix.lower() == ".xlsx" else as_csv
        _write(table, write(book, situation))
    if as_json:
        told = {"changes": dataclasses.asdict(changes)} if changes is not None else {}
        click.echo(json.dumps({**plain_map(found), **told}, indent=2, ensure_ascii=False))
        return
    show_map(console(), found)
    if changes is not None:
        show_changes(console(), changes)


def _read(file: str, book: Rulebook) -> Situation:
    """A situation from a file of any form. Raises BadSituation with every mistake."""
    if Path(file).suffix.lower() not in TABLES:
        return situations_in((file,), book)[0]
    try:
        content = Path(file).read_bytes()
    except OSError as error:
        raise BadSituation([Mistake(file, f"this file can't be read: {error.strerror}.")]) from None
    reading = read_with_remarks(content, file, book)
    for one in reading.remarks:
        click.echo(one, err=True)
    return reading.situation


def _write(file: Path, content: bytes) -> None:
    try:
        file.write_bytes(content)
    except OSError as error:
        raise BadSituation([Mistake(str(file), f"this file can't be written: {error.strerror}.")]) from None


def _text(words: str) -> Text:
    """Words as a terminal may show them: nothing in a name commands it."""
    return Text(legible(words))


def show_map(to: Console, map_: PartnershipMap) -> None:
    """Print the map: what it shows in a few sentences, the table, and who has to work closely."""
    view = map_view(map_)
    to.print()
    for one in view.lead:
        to.print(_text(one))
    to.print()
    to.print(_squares(view))
    for part in view.parts:
        to.print(Text.assemble((f"{part.name}: ", "bold"), part.text))
    for column in view.columns:
        to.print(
            Text.assemble(
                (f"\n{legible(column.title)}\n", "bold"), f"Who has to work closely: {legible(column.closely)}"
            )
        )
    for term in (*view.small, *view.ask_first):
        to.print(Text.assemble((f"\n{legible(term.name)}. ", "bold"), legible(term.text)))


def _squares(view: MapView) -> Table:
    table = Table(show_lines=False, header_style="bold")
    table.add_column("Partner")
    for column in view.columns:
        table.add_column(_text(f"{column.title}\n{column.answer}"))
    for row in view.rows:
        said = [f"{one.name}{'' if one.asked or not one.name else ' (not yet asked)'}" for one in row.squares]
        table.add_row(_text(row.name), *map(_text, said))
    return table


def show_changes(to: Console, changes: MapChanges) -> None:
    """Print what changed since an earlier map."""
    view = changes_view(changes)
    to.print(Text("\nWhat changed" if view else "\nNothing changed.", style="bold"))
    for heading, lines in view:
        to.print(Text(f"\n{heading}", style="bold"))
        for line in lines:
            to.print(_text(f"- {line}"))
