"""Commands for people who look after a rulebook: reading it, proving it, trying its scenarios."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from pathlib import Path

import click

from spectrum.atlas import Atlas
from spectrum.checks import Difference, difference, difference_document, keep_proof, prove_all, seconds_to_prove
from spectrum.cli.screen import console
from spectrum.cli.shared import atlas_of, rulebook_option, say_how_long, watched
from spectrum.cli.show_rulebook import show_bill, show_difference, show_kills, show_rule, show_rules
from spectrum.files.shipped import shipped_folder
from spectrum.handbook import kill_report, rule_format, steps_page, trace, what_changed
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.language.words import did_you_mean
from spectrum.mutation import count_mutants, try_all
from spectrum.rulebook import Rule, Rulebook, load_rulebook
from spectrum.scenarios import Feature, features_of, run_scenario, scenarios_of


@click.command("rules")
@click.argument("rule_id", required=False, metavar="[RULE]")
@rulebook_option
def rules_command(rule_id: str | None, folder: Path | None) -> None:
    """List the rules, or show one with all that it says, and run its scenarios."""
    book = load_rulebook(folder)
    if rule_id is None:
        show_rules(console(), book, book.rules)
        return
    rule = _rule(book, rule_id)
    scenarios = scenarios_of(features_of(folder), rule.id)
    atlas = atlas_of(book) if scenarios else None
    outcomes = [run_scenario(atlas, one) for one in scenarios] if atlas else []
    show_rule(console(), book, rule, outcomes)


def _rule(book: Rulebook, rule_id: str) -> Rule:
    rule = book.rule.get(rule_id)
    if rule is None:
        hint = did_you_mean(rule_id, book.rule)
        raise BadInput([Mistake("", f'no rule is called "{rule_id}".{hint} "spectrum rules" lists them.')])
    return rule


@click.command("check")
@rulebook_option
def check_command(folder: Path | None) -> None:
    """Prove the rulebook sound on every combination of answers; leaves with 1 when anything is wrong."""
    book = load_rulebook(folder)
    atlas = atlas_of(book)
    say_how_long(f"The rulebook is proven on {atlas.cells:,} combinations", seconds_to_prove(atlas))
    with watched("Proving", len(book.laws)) as step:
        bill = prove_all(atlas, lambda: step(1))
    keep_proof(atlas, bill, datetime.date.today())
    untold = _without_scenarios(book, features_of(folder))
    show_bill(console(), atlas, bill, untold)
    if untold or not bill.clean:
        raise SystemExit(1)


def _without_scenarios(book: Rulebook, features: Sequence[Feature]) -> list[str]:
    """The rules that no scenario stands under; none where no scenarios travel with the rulebook."""
    return [rule.id for rule in book.current_rules if features and not scenarios_of(features, rule.id)]


@click.command("mutate")
@click.argument("rules", nargs=-1, metavar="[RULE...]")
@click.option("--features", "paths", multiple=True, type=click.Path(path_type=Path), help="Other scenarios to try.")
@click.option("--report", type=click.Path(path_type=Path), help="Write the kill table to this file.")
@click.option("--workers", default=0, type=click.IntRange(0, 64), help="Processes; as many as processors by default.")
@rulebook_option
def mutate_command(
    rules: tuple[str, ...], paths: tuple[Path, ...], report: Path | None, workers: int, folder: Path | None
) -> None:
    """Change rules in every small way, to see whether their scenarios notice; leaves with 1 when one does not.

    Without a rule, all rules are tried.
    """
    book = load_rulebook(folder)
    for rule_id in rules:
        _rule(book, rule_id)
    features = features_of(folder, paths)
    atlas = atlas_of(book)
    with watched("Changing rules", count_mutants(atlas, rules)) as step:
        table = try_all(atlas, features, rules, step, workers)
    if report:
        report.write_text(kill_report(book, features, table), encoding="utf-8")
    show_kills(console(), table)
    if not table.clean:
        raise SystemExit(1)


@click.command("trace")
@rulebook_option
def trace_command(folder: Path | None) -> None:
    """Follow every sentence of the essay to the questions, rules, alerts and scenarios that rest on it."""
    click.echo(trace(load_rulebook(folder), features_of(folder)), nl=False)


@click.command("diff")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--report", type=click.Path(path_type=Path), help="Write what moves to this file, as a page.")
def diff_command(old: Path, new: Path, report: Path | None) -> None:
    """Show what moves from the rulebook in the folder OLD to the one in NEW."""
    before, after = (atlas_of(load_rulebook(folder)) for folder in (old, new))
    found = difference(before, after)
    if report:
        report.write_text(what_changed(found), encoding="utf-8")
        return
    show_difference(console(), found)


@click.command("handbook", hidden=True)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.option("--since", type=click.Path(path_type=Path), help="A rulebook to tell what changed from.")
@click.option("--kills/--no-kills", default=True, help="Whether to write the kill table, which takes a while.")
def handbook_command(folder: Path, since: Path | None, kills: bool) -> None:
    """Write the pages in docs/ that are made from the rulebook that ships and from the code."""
    book = load_rulebook()
    features, atlas = features_of(None), atlas_of(book)
    pages = {
        "where-it-comes-from.md": trace(book, features),
        "rule-format.md": rule_format(book),
        "steps.md": steps_page(book, features),
        "openapi.json": openapi(atlas, features),
        "settings.md": settings_table(),
    }
    if since:
        found = difference(atlas_of(load_rulebook(since)), atlas)
        pages["what-changed.md"] = what_changed(found)
        file, text = beside_releases(found)
        pages[str(file)] = text
    if kills:
        with watched("Changing rules", count_mutants(atlas, ())) as step:
            pages["kill-table.md"] = kill_report(book, features, try_all(atlas, features, (), step, 0))
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")
        click.echo(f"wrote {folder / name}")


def settings_table() -> str:
    """What the server reads from its environment, as a page."""
    from spectrum.server.operating.settings import settings_page  # noqa: PLC0415  # slow, and no other command needs it

    return settings_page()


def beside_releases(found: Difference) -> tuple[Path, str]:
    """The file in which the server finds what moves between two releases, and its text."""
    file = shipped_folder("releases") / "differences" / f"{found.old.version}-to-{found.new.version}.json"
    return file, json.dumps(difference_document(found), indent=2, ensure_ascii=False) + "\n"


def openapi(atlas: Atlas, features: Sequence[Feature]) -> str:
    """The description of the API in JSON, with its keys in the order of the alphabet."""
    from spectrum.server import create_app  # noqa: PLC0415  # slow, and no other command here needs it

    answer = create_app(atlas, features).test_client().get("/api/v1/openapi.json")
    return json.dumps(answer.json, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
