"""Commands for people who ask: advice on situations, and the server."""

from __future__ import annotations

import dataclasses
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
import yaml
from rich.text import Text

from spectrum.advice.schema import EXPLAIN, REASONS
from spectrum.cli.conversation import Conversation, Stopped
from spectrum.cli.screen import console
from spectrum.cli.shared import atlas_of, rulebook_option, situations_in
from spectrum.cli.show_advice import show_advice
from spectrum.cli.show_reasoning import show_changes
from spectrum.consultation import Consultation
from spectrum.consultation.live_engine import LiveEngine
from spectrum.input.mistakes import BadInput, BadSituation, Mistake
from spectrum.input.strict import not_among
from spectrum.interview.schema import ChangesSchema, changes_document
from spectrum.report.sentences import not_known_words
from spectrum.rulebook import Rulebook, load_rulebook
from spectrum.scenarios import features_of
from spectrum.situation import UNTITLED, Workstream
from spectrum.situation.plain import plain_piece


@click.command("advise")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: one object for one file, a list for several.")
@click.option(
    "--explain",
    type=click.Choice(EXPLAIN),
    default=REASONS,
    show_default=True,
    help="How much to say of it: one line, the reasons, or the full chain from answers to modes as well.",
)
@click.option("--live", is_flag=True, help="Ask the rules engine as well, and compare.")
@rulebook_option
def advise_command(files: tuple[str, ...], as_json: bool, explain: str, live: bool, folder: Path | None) -> None:
    """Advise on situations in YAML or JSON files; "-" reads standard input."""
    book = load_rulebook(folder)
    situations = situations_in(files, book)
    atlas = atlas_of(book)
    consultations = [Consultation(atlas, situation) for situation in situations]
    if live:
        _ask_the_engine(book, consultations)
    if as_json:
        _print_json([one.plain(explain) for one in consultations])
        return
    terminal = console()
    for one in consultations:
        show_advice(terminal, one.advice, explain)
    if live:
        terminal.print("The rules engine was asked as well, and says the same.")


@click.command("ask")
@click.argument("file", required=False, metavar="[FILE]")
@rulebook_option
def ask_command(file: str | None, folder: Path | None) -> None:
    """Ask the questions one by one, and end with the advice; FILE holds answers to go on from.

    Only what can still change the advice is asked. The answers can be saved at the end, also after stopping early.
    """
    from spectrum.cli.terminal import Terminal  # slow to import, and only needed here

    if not sys.stdin.isatty():
        raise BadInput(
            [Mistake("", 'asking needs a terminal. Without one, write a file and use "spectrum advise FILE".')]
        )
    book = load_rulebook(folder)
    piece = _one_piece(file, book) if file else Workstream("")
    hold_conversation(Conversation(atlas_of(book), Terminal(), console(), piece), file)


def _one_piece(file: str, book: Rulebook) -> Workstream:
    (situation,) = situations_in((file,), book)
    if len(situation.workstreams) > 1:
        raise BadSituation(
            [
                Mistake(
                    file,
                    f"holds {len(situation.workstreams)} pieces of work; keep one of them in a file of its own.",
                )
            ]
        )
    return situation.workstreams[0]


def hold_conversation(talk: Conversation, file: str | None) -> None:
    """Ask, show the advice, and offer to save the answers; whatever happens, they are not lost."""
    talk.hold()
    piece = dataclasses.replace(talk.piece, title=talk.piece.title or UNTITLED)
    consultation = Consultation.of(talk.atlas, piece)
    show_advice(talk.console, consultation.advice)
    not_known = not_known_words(consultation.interview().open_warnings)
    if not_known:
        talk.console.print(Text(f"\n{not_known}", style="dim"))
    _offer_to_save(talk, piece, file)


def _offer_to_save(talk: Conversation, piece: Workstream, file: str | None) -> None:
    text = yaml.safe_dump(plain_piece(piece), sort_keys=False, allow_unicode=True)
    try:
        name = talk.prompts.write(f"Save the answers as{f' ({file})' if file else ''} (leave empty not to save):")
    except Stopped:
        name = ""
    if name.strip():
        Path(name.strip()).write_text(text, encoding="utf-8")
        talk.console.print(f'Saved. "spectrum ask {name.strip()}" goes on from there.')
    else:
        talk.console.print(Text(f"\nYour answers, to keep or to paste:\n\n{text}", style="dim"))


def _ask_the_engine(book: Rulebook, consultations: Sequence[Consultation]) -> None:
    with LiveEngine(book) as live:
        for one in consultations:
            one.prove(live)


@click.command("changes")
@click.argument("file")
@click.option("--to", "modes", multiple=True, metavar="MODE", help="Only what leads to this way of working.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with every single-answer change as well.")
@rulebook_option
def changes_command(file: str, modes: tuple[str, ...], as_json: bool, folder: Path | None) -> None:
    """Say what would change the advice on a piece of work, and which answers it rests on; "-" reads standard input."""
    book = load_rulebook(folder)
    wrong = [Mistake("--to", str(not_among(mode, "a mode", book.mode_ids))) for mode in modes if mode not in book.mode]
    if wrong:
        raise BadInput(wrong)
    piece = _one_piece(file, book)
    explanation = Consultation.of(atlas_of(book), piece).advice_on().explanation
    if as_json:
        _print_json([ChangesSchema().dump(changes_document(book, explanation.reasoning, piece.reference))])
        return
    show_changes(console(), explanation, modes or book.mode_ids)


def _print_json(plain: list[dict[str, Any]]) -> None:
    click.echo(json.dumps(plain[0] if len(plain) == 1 else plain, indent=2, ensure_ascii=False))


@click.command("serve")
@click.option("--host", help="The address to listen on: 127.0.0.1 if nothing else is set.")
@click.option("--port", type=click.IntRange(1, 65535), help="The port: 8000 if nothing else is set.")
@click.option("--workers", type=click.IntRange(1, 64), help="Processes: 2 if nothing else is set.")
@click.option("--threads", type=click.IntRange(8, 64), help="Threads of each process: 16 if nothing else is set.")
@rulebook_option
def serve_command(folder: Path | None, **said: Any) -> None:
    """Start the web server: pages and JSON API.

    Every setting is read from the environment; docs/settings.md lists them. What is said here wins.
    """
    from spectrum.server import create_app  # the server's libraries are slow to import and only needed here
    from spectrum.server.batch import prepare_batches
    from spectrum.server.guidance import prepare_releases
    from spectrum.server.operating import settings_from
    from spectrum.server.operating.figures_folder import shared_figures
    from spectrum.server.operating.logs import set_up_logs
    from spectrum.server.running.machine import prepare_machine
    from spectrum.server.running.serving import Processes, check_free, serve

    options = {name: value for name, value in said.items() if value is not None}
    settings = dataclasses.replace(settings_from(os.environ), **options)
    prepare_machine()
    check_free(settings.host, settings.port)
    set_up_logs(settings)
    with shared_figures(settings):
        app = create_app(atlas_of(load_rulebook(folder)), features_of(folder), settings)
        prepare_releases(app)
        prepare_batches(app)
        processes = Processes(settings.workers, settings.threads, settings.requests_a_process)
        serve(app, (settings.host, settings.port), processes, _say_where)


def _say_where(address: str) -> None:
    click.echo(f"Spectrum is at {address} (stop it with Ctrl+C)")
