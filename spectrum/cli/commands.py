"""The commands of `spectrum`. Each is loaded when it is asked for, so that none waits for what the others need."""

from __future__ import annotations

import importlib

import click

from spectrum import __version__
from spectrum.cli.shared import BAD_INPUT
from spectrum.input.mistakes import BadInput

MODULES = {
    "advise": "advice_commands",
    "ask": "advice_commands",
    "assist": "assist_command",
    "atlas": "atlas_command",
    "batch": "batch_command",
    "changes": "advice_commands",
    "check": "rulebook_commands",
    "diff": "rulebook_commands",
    "export": "export_commands",
    "handbook": "rulebook_commands",
    "keys": "key_commands",
    "map": "map_commands",
    "mutate": "rulebook_commands",
    "new": "new_commands",
    "pack": "pack_command",
    "pairs": "pair_command",
    "rules": "rulebook_commands",
    "scenarios": "scenario_commands",
    "serve": "advice_commands",
    "trace": "rulebook_commands",
}
"""The module of `spectrum.cli` where each command stands."""


class Commands(click.Group):
    """Prints what is wrong with an input on standard error, all of it, and leaves with 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*MODULES, *super().list_commands(ctx)})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in MODULES and cmd_name not in self.commands:
            module = importlib.import_module(f"spectrum.cli.{MODULES[cmd_name]}")
            found = (one for one in vars(module).values() if isinstance(one, click.Command) and one.name == cmd_name)
            self.add_command(next(found))
        return super().get_command(ctx, cmd_name)

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
