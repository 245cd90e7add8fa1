"""The commands of `spectrum`."""

from __future__ import annotations

import click

from spectrum import __version__
from spectrum.cli.advice_commands import advise_command, ask_command, changes_command, serve_command
from spectrum.cli.assist_command import assist_command
from spectrum.cli.atlas_command import atlas_commands
from spectrum.cli.batch_command import batch_command
from spectrum.cli.export_commands import export_commands
from spectrum.cli.key_commands import key_commands
from spectrum.cli.map_commands import map_command
from spectrum.cli.new_commands import new_commands
from spectrum.cli.pack_command import pack_command
from spectrum.cli.pair_command import pairs_command
from spectrum.cli.rulebook_commands import (
    check_command,
    diff_command,
    handbook_command,
    mutate_command,
    rules_command,
    trace_command,
)
from spectrum.cli.scenario_commands import scenario_commands
from spectrum.cli.shared import BAD_INPUT
from spectrum.input.mistakes import BadInput


class Commands(click.Group):
    """Prints what is wrong with an input on standard error, all of it, and leaves with 2."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BadInput as error:
            click.echo(str(error), err=True)
            ctx.exit(BAD_INPUT)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="spectrum")
def main() -> None:
    """Should we collaborate on this? Names the way of working that fits, and says why."""


for _command in (
    advise_command,
    ask_command,
    batch_command,
    changes_command,
    map_command,
    pack_command,
    rules_command,
    scenario_commands,
    pairs_command,
    check_command,
    mutate_command,
    diff_command,
    trace_command,
    new_commands,
    export_commands,
    key_commands,
    serve_command,
    assist_command,
    atlas_commands,
    handbook_command,
):
    main.add_command(_command)
