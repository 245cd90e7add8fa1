"""How long a short question takes while slow callers hold connections.

Run it with the port of a server of this machine that has the routes of tests.serving_app, as one started with
"""

from __future__ import annotations

import sys

import click

from tests.slow_callers import KINDS, seconds_for, slow_callers

COUNTS = (12, 200)
ASKED = 5


def main(port: int) -> None:
    click.echo(f"{'callers':>8}  {'kind':<14}{'longest of ' + str(ASKED) + ', ms':>20}")
    click.echo(f"{0:>8}  {'-':<14}{_longest(port):>20}")
    for kind in KINDS:
        for count in COUNTS:
            with slow_callers(port, kind, count):
                click.echo(f"{count:>8}  {kind:<14}{_longest(port):>20}")


def _longest(port: int) -> str:
    taken = 0.0
    for _ in range(ASKED):
        taken = max(taken, seconds_for(port))
        if taken == float("inf"):
            return "none within 10 s"
    return f"{taken * 1000:.0f}"


if __name__ == "__main__":
    main(int(sys.argv[1]))
