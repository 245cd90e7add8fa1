"""The commands of `spectrum`."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as ProgressBar

from spectrum import __version__
from spectrum.advice import Advice, advise
from spectrum.advice_schema import plain_advice
from spectrum.atlas import Atlas, Progress, cells_to_build, load_atlas
from spectrum.checks import prove_all
from spectrum.cli.show import console, show_advice, show_bill, show_rule, show_rules
from spectrum.live import LiveEngine, compare
from spectrum.mistakes import BadInput, BadSituation, Mistake
from spectrum.rulebook import Rulebook, load_rulebook
from spectrum.rulebook.model import LONE_GAP
from spectrum.scenarios import load_features, run_features, scenarios_of
from spectrum.situation import Situation
from spectrum.situation_schema import LARGEST_TEXT, read_situation
from spectrum.words import did_you_mean

BAD_INPUT = 2

rulebook_option = click.option(
    "--rulebook",
    "folder",
    envvar="SPECTRUM_RULEBOOK",
    type=click.Path(path_type=Path),
    help="A rulebook folder to use in place of the one that ships.",
)


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


@main.command("advise")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: one object for one file, a list for several.")
@click.option(
    "--lone-gap",
    type=click.Choice(LONE_GAP),
    default=None,
    help="How a single gap counts: as a ceiling, or as a condition that lowers it by one step at most.",
)
@click.option("--live", is_flag=True, help="Ask the rules engine as well, and compare.")
@rulebook_option
def advise_command(
    files: tuple[str, ...], as_json: bool, lone_gap: str | None, live: bool, folder: Path | None
) -> None:
    """Advise on situations in YAML or JSON files; "-" reads standard input."""
    book = load_rulebook(folder)
    situations = _situations(files, book)
    if lone_gap:
        situations = [dataclasses.replace(one, lone_gap=lone_gap) for one in situations]
    atlas = _atlas(book)
    if live:
        _ask_the_engine(atlas, situations)
    found = [advise(atlas, situation) for situation in situations]
    if as_json:
        _print_json(found)
        return
    terminal = console()
    for one in found:
        show_advice(terminal, one)
    if live:
        terminal.print("The rules engine was asked as well, and says the same.")


def _situations(files: tuple[str, ...], book: Rulebook) -> list[Situation]:
    """Every file as a situation, or the mistakes of all of them together."""
    mistakes: list[Mistake] = []
    situations: list[Situation] = []
    for name in files:
        try:
            situations.append(read_situation(_text(name), "standard input" if name == "-" else name, book))
        except BadSituation as error:
            mistakes.extend(error.mistakes)
    if mistakes:
        raise BadSituation(mistakes)
    return situations


def _text(name: str) -> str:
    try:
        content = sys.stdin.buffer.read(4 * LARGEST_TEXT) if name == "-" else _bytes(Path(name))
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadSituation([Mistake(name, "this is not text in UTF-8.")]) from None
    except OSError as error:
        raise BadSituation([Mistake(name, f"this file can't be read: {error.strerror}.")]) from None


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(4 * LARGEST_TEXT)


def _ask_the_engine(atlas: Atlas, situations: list[Situation]) -> None:
    for situation in situations:
        chosen = atlas.counting_lone_gaps(situation.lone_gap)
        compare(chosen, LiveEngine(chosen.rulebook), situation.workstreams)


def _print_json(found: list[Advice]) -> None:
    plain = [plain_advice(one) for one in found]
    click.echo(json.dumps(plain[0] if len(plain) == 1 else plain, indent=2, ensure_ascii=False))


def _atlas(book: Rulebook) -> Atlas:
    return load_atlas(book, progress=lambda: _building(book))


def _building(book: Rulebook) -> contextlib.AbstractContextManager[Progress]:
    return _watched("Working out every answer once", cells_to_build(book))


@contextlib.contextmanager
def _watched(what: str, total: int) -> Iterator[Progress]:
    """A progress bar on standard error, when a person is watching."""
    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn())
    terminal = console(stderr=True)
    with ProgressBar(*columns, console=terminal, transient=True, disable=not terminal.is_terminal) as bar:
        task = bar.add_task("", total=total)
        yield lambda steps: bar.advance(task, steps)


@main.command("rules")
@click.argument("rule_id", required=False, metavar="[RULE]")
@rulebook_option
def rules_command(rule_id: str | None, folder: Path | None) -> None:
    """List the rules, or show one with its sources and its scenarios."""
    book = load_rulebook(folder)
    if rule_id is None:
        show_rules(console(), book, book.rules)
        return
    rule = book.rule.get(rule_id)
    if rule is None:
        hint = did_you_mean(rule_id, book.rule)
        raise BadInput([Mistake("", f'no rule is called "{rule_id}".{hint} "spectrum rules" lists them.')])
    show_rule(console(), book, rule, [str(one) for one in scenarios_of(load_features(), rule.id)])


@main.command("check")
@rulebook_option
def check_command(folder: Path | None) -> None:
    """Prove the rulebook sound on every combination of answers; leaves with 1 when anything is wrong."""
    book = load_rulebook(folder)
    atlas = _atlas(book)
    with _watched("Proving", 2 * len(book.laws)) as step:
        bill = prove_all(atlas, lambda: step(1))
    show_bill(console(), atlas, bill)
    if not bill.clean:
        raise SystemExit(1)


@main.command("scenarios")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE...]")
@rulebook_option
def scenarios_command(files: tuple[Path, ...], folder: Path | None) -> None:
    """Run worked scenarios (.feature files); without a file, all that ship with Spectrum."""
    book = load_rulebook(folder)
    features = load_features(*files)
    failed = 0
    total = 0
    for outcome in run_features(_atlas(book), features):
        total += 1
        failed += not outcome.passed
        if not outcome.passed:
            click.echo(str(outcome))
    click.echo(f"{total - failed} of {total} scenarios hold")
    if failed:
        raise SystemExit(1)


@main.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port.")
@click.option("--workers", default=2, show_default=True, type=click.IntRange(1, 64), help="Processes.")
@click.option("--threads", default=4, show_default=True, type=click.IntRange(1, 64), help="Threads a process.")
@rulebook_option
def serve_command(host: str, port: int, workers: int, threads: int, folder: Path | None) -> None:
    """Start the web server: pages and JSON API."""
    from spectrum.server.serving import serve  # the server's libraries are slow to import and only needed here

    atlas = _atlas(load_rulebook(folder))
    click.echo(f"Spectrum is at http://{host}:{port} (stop it with Ctrl+C)")
    serve(atlas, host, port, workers, threads)
