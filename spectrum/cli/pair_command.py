"""The command for trainers that lists near-miss pairs: two situations one answer apart, with different advice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
from rich.console import Group
from rich.text import Text

from spectrum.cli.screen import console
from spectrum.cli.shared import atlas_of, rulebook_option
from spectrum.language.words import counted
from spectrum.rulebook import Rulebook, load_rulebook
from spectrum.rulebook.phrases import mode_words
from spectrum.scenarios import features_of
from spectrum.training import stories_of
from spectrum.training.pair_ranking import MOST_PAIRS
from spectrum.training.pair_words import before_words, pair_story, surprise_words
from spectrum.training.pairs import PairShelf, TwoSituations
from spectrum.training.told_cases import told_cases


@click.command("pairs")
@click.option("--top", default=MOST_PAIRS, type=click.IntRange(1, MOST_PAIRS), help="How many to list; all by default.")
@rulebook_option
def pairs_command(top: int, folder: Path | None) -> None:
    """List pairs of situations one answer apart, with different advice: the most surprising first, in rounds."""
    book = load_rulebook(folder)
    atlas, features = atlas_of(book), features_of(folder)
    pairs = PairShelf(atlas, told_cases(book, features, stories_of(atlas, features))).all
    to = console()
    for number, one in enumerate(pairs[:top], start=1):
        to.print(Group(*_lines(book, number, one)))
    to.print(f"{min(top, len(pairs))} of {counted(len(pairs), 'pair')}")


def _lines(book: Rulebook, number: int, both: TwoSituations) -> Iterator[Text]:
    story, pair = pair_story(book, both), both.pair
    asked = f"{story.about}: {story.question}" if story.about else story.question
    yield Text.assemble((f"{number}. {story.title}", "bold"), f"  {asked}")
    for tells in before_words(book, pair):
        yield Text(f"   In both, unlike in the case itself: {tells}")
    for tells, way in zip(story.apart, pair.ways, strict=True):
        yield Text.assemble(f"   {tells} → ", (mode_words(book, [way]), "bold"))
    yield Text(f"   {pair.surprise:.1f} bits. {surprise_words(pair)}\n   /pairs/{both.id}\n", style="dim")
