"""The command line: ask for advice, read the rules, run scenarios, start the server."""

from spectrum.cli.commands import main

__all__ = ["main"]
