"""Commands for people who write stories: running them line by line, beginning one, and finding statements."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

import click
from slugify import slugify

from spectrum.cli.shared import atlas_of, rulebook_option, situations_in
from spectrum.files.storage import write_whole
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.language.words import counted, did_you_mean, quoted, shown
from spectrum.rulebook import Rulebook, load_rulebook
from spectrum.scenarios import (
    Feature,
    LineRun,
    Scenario,
    Statement,
    StoryRun,
    features_of,
    run_lines,
    run_scenario,
    search_of,
    statements_of,
)
from spectrum.scenarios.line_by_line import FAILS, UNCLEAR
from spectrum.scenarios.writing import empty_frame, in_words_of_files, story_text
from spectrum.training import story_of_case

NOTHING_TO_RUN = "there is none to run. Name .feature files, or put some beside the rulebook."
ENDING = ".feature"


class RunsByItself(click.Group):
    """A group whose command `run` needs no name: `spectrum scenarios FILE` is `spectrum scenarios run FILE`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0] not in self.commands and args[0] not in ctx.help_option_names):
            args = ["run", *args]
        return super().parse_args(ctx, args)


@click.group("scenarios", cls=RunsByItself)
def scenario_commands() -> None:
    """Run worked scenarios (.feature files), begin one, or find statements for one.

    Without a command: run all that travel with the rulebook, or the files that are named.
    """


# -- running -----------------------------------------------------------------------------------------------------------


@scenario_commands.command("run")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE...]")
@click.option("--now", is_flag=True, help="Say what would be advised now, also for stories that expect nothing.")
@rulebook_option
def run_command(files: tuple[Path, ...], now: bool, folder: Path | None) -> None:
    """Run stories line by line; without a file, all that travel with the rulebook.

    Leaves with 1 when a line does not hold, and with 2 when files can't be read or nothing would be checked.
    """
    book = load_rulebook(folder)
    stories = [one for feature in features_of(folder, files, must_expect=not now) for one in feature.scenarios]
    if not stories:
        raise BadInput([Mistake("scenarios", NOTHING_TO_RUN)])
    atlas = atlas_of(book)
    failed = 0
    for one in stories:
        if not now and run_scenario(atlas, one).passed:
            continue
        found = run_lines(atlas, one)
        wrong = any(line.sign in (FAILS, UNCLEAR) for line in found.lines)
        failed += wrong
        for line in _told(found, now=now) if now or wrong else ():
            click.echo(line)
    expecting = sum(1 for one in stories if any(step.is_outcome for step in one.steps))
    click.echo(_in_sum(len(stories), expecting, failed))
    if failed:
        raise SystemExit(1)


def _in_sum(stories: int, expecting: int, failed: int) -> str:
    if not expecting:
        return f"{counted(stories, 'story', 'stories')} told, and nothing is expected of the advice"
    return f"{stories - failed} of {stories} scenarios hold"


def _told(found: StoryRun, *, now: bool) -> Iterator[str]:
    """A story with what came of its lines that do not hold, and with what would be advised now if that is asked."""
    yield str(found.scenario)
    for line in found.lines:
        if line.sign in (FAILS, UNCLEAR) and (not line.of or line.why):
            yield from _line(line)
    if now:
        yield f"  now: {found.story.advice().line}"


def _line(line: LineRun) -> Iterator[str]:
    yield f"  line {line.line}, at: {line.text}"
    yield f"    {'but' if line.sign == FAILS else 'not understood'}: {line.why}"
    yield from (f"    because: {one}" for one in line.grounds)
    if line.true:
        yield f"    true is: {line.true}"
    if line.change:
        told, ways = quoted(line.change.statements, "and"), counted(line.change.ways, "way")
        yield f"    it would hold if the story said: {told} ({ways} with so few answers)"
    yield from (f"    nearest: {one}" for one in line.meant)


# -- beginning one -----------------------------------------------------------------------------------------------------


@scenario_commands.command("new")
@click.argument("name", type=click.Path(path_type=Path))
@click.option("--from", "origin", help="The name of a worked story to begin with.")
@click.option("--case", "case", help="A case file of which the story is made, without names; - for standard input.")
@click.option("--at", default=1, type=click.IntRange(1), help="Which piece of work of the case, from 1.")
@rulebook_option
def new_story_command(name: Path, origin: str | None, case: str | None, at: int, folder: Path | None) -> None:
    """Write a story to begin with to the file NAME: an empty frame, a worked story, or one made of a case."""
    file = name if name.suffix == ENDING else name.with_name(name.name + ENDING)
    if file.exists():
        raise BadInput([Mistake(str(file), "this file is there already. Choose another name, or move it away.")])
    if origin and case:
        raise BadInput([Mistake("", "give --from or --case, and not both.")])
    book = load_rulebook(folder)
    text = _of_case(book, case, at) if case else _of_story(folder, origin) if origin else empty_frame(book)
    try:
        write_whole(file, in_words_of_files(text).encode())
    except OSError as error:
        raise BadInput([Mistake(str(file), f"this file can't be written: {error.strerror}.")]) from None
    with contextlib.suppress(OSError):
        file.chmod(0o644)
    click.echo(f"Wrote {file}. Change it, then run it:")
    click.echo(f"  spectrum scenarios run {file}")
    click.echo("Statements to write it with: spectrum scenarios steps, with words to look for.")


def _of_story(folder: Path | None, said: str) -> str:
    """A worked story, by its name or by the name that stands in its address."""
    found: dict[str, Scenario] = {}
    for one in (one for feature in features_of(folder) for one in feature.scenarios):
        found.setdefault(one.name.casefold(), one)
        found.setdefault(slugify(one.name, max_length=80), one)
    if said.casefold() not in found:
        hint = did_you_mean(said, found)
        raise BadInput([Mistake("", f"no story is called {shown(said)}.{hint}")])
    return story_text(found[said.casefold()])


def _of_case(book: Rulebook, file: str, at: int) -> str:
    (situation,) = situations_in((file,), book)
    pieces = len(situation.workstreams)
    if at > pieces:
        raise BadInput([Mistake(file, f"this case has {counted(pieces, 'piece')} of work, and none is number {at}.")])
    made = story_of_case(atlas_of(book), situation, at - 1)
    click.echo(f"{counted(made.left_out, 'answer')} played no part and were left out; {made.told} are told.", err=True)
    if made.elsewhere:
        says = "Words of the case that are gone now sent it elsewhere as well, for"
        click.echo(f"{says} {quoted(made.elsewhere, 'and')}.", err=True)
    return made.text


# -- finding statements ------------------------------------------------------------------------------------------------


@scenario_commands.command("steps")
@click.argument("words", nargs=-1, metavar="[WORDS...]")
@rulebook_option
def steps_command(words: tuple[str, ...], folder: Path | None) -> None:
    """List the statements that stories are written with, or those that have most in common with some words."""
    book, cases = load_rulebook(folder), _case_names(features_of(folder))
    found = search_of(book, cases).found(" ".join(words)) if words else statements_of(book, cases)
    if not found:
        raise BadInput([Mistake("", f"no statement has anything in common with {shown(' '.join(words))}.")])
    for line in _listed(found):
        click.echo(line)


def _case_names(features: Sequence[Feature]) -> tuple[str, ...]:
    return tuple(case.name for one in features[:1] for story in one.scenarios[:1] for case in story.cases)


def _listed(found: Sequence[Statement]) -> Iterator[str]:
    for topic, of_topic in groupby(found, key=lambda one: one.topic):
        yield topic
        for heading, statements in groupby(of_topic, key=lambda one: one.heading):
            yield f"  {heading}"
            yield from (f"    {one.keyword} {one.text}" for one in statements)
