"""Commands for whoever runs a server: making, listing and revoking the keys by which other systems ask."""

from __future__ import annotations

import datetime
import os
from typing import TYPE_CHECKING

import click
from rich.table import Table
from rich.text import Text

from spectrum.cli.screen import console

if TYPE_CHECKING:
    from spectrum.server.callers.keys import Key, KeyFile


@click.group("keys")
def key_commands() -> None:
    """Make, list and revoke keys of the API; they are kept in the folder SPECTRUM_STORE."""


@key_commands.command("make")
@click.argument("name")
@click.option("--until", metavar="DAY", type=click.DateTime(["%Y-%m-%d"]), help="The last day on which it works (UTC).")
@click.option(
    "--limit",
    "units",
    metavar="UNITS",
    type=click.IntRange(1, 1_000_000_000),
    help="Units a minute that it may use, in place of what everybody may.",
)
def make_command(name: str, until: datetime.datetime | None, units: int | None) -> None:
    """Make a key for the system or people called NAME. Its text is printed once, and kept nowhere."""
    key, text = _keys().make(name, until.date() if until else None, units)
    click.echo(f'Made the key {key.id} for "{key.name}". This is the only time that it is shown:', err=True)
    click.echo(text)


@key_commands.command("list")
def list_command() -> None:
    """List every key that was made: its id, whose it is, and whether it works."""
    found = _keys().all()
    if not found:
        click.echo('There is no key yet. "spectrum keys make NAME" makes one.')
        return
    table = Table(header_style="bold")
    for column in ("Id", "Name", "Made", "Units a minute", "Works"):
        table.add_column(column, justify="right" if column.startswith("Units") else "left")
    for key in found:
        table.add_row(key.id, Text(key.name), f"{key.made}", f"{key.units:,}" if key.units else "", _works(key))
    console().print(table)


@key_commands.command("revoke")
@click.argument("key_id", metavar="ID")
def revoke_command(key_id: str) -> None:
    """Revoke the key with this id. Servers that run refuse it a few seconds later."""
    key = _keys().revoke(key_id)
    click.echo(f'Revoked the key {key.id} of "{key.name}".')


def _works(key: Key) -> str:
    from spectrum.server.callers.keys import today  # noqa: PLC0415  # the server's libraries are slow to import

    trouble = key.trouble(today())
    if trouble:
        return f"no: {trouble}"
    return f"until {key.until}" if key.until else "yes"


def _keys() -> KeyFile:
    """The file of keys that the server uses too. Raises BadInput when there can't be one."""
    from spectrum.server.callers.folder import ready_folder  # noqa: PLC0415  # the server's libraries are slow to import
    from spectrum.server.callers.keys import KeyFile  # noqa: PLC0415
    from spectrum.server.operating import settings_from  # noqa: PLC0415

    return KeyFile(ready_folder(settings_from(os.environ).store))
