"""Showing the chain behind an advice, and what would change it, in a terminal. Nothing is decided here."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console, Group, RenderableType
from rich.text import Text

from spectrum.advice import Blocked, Link, WorkstreamAdvice
from spectrum.cli.screen import mode_names, section
from spectrum.reasoning import ChangeSet, Reasoning
from spectrum.rulebook import Rulebook
from spectrum.words import listed

MOST_CHANGES_SHOWN = 5


def proof(book: Rulebook, piece: WorkstreamAdvice) -> RenderableType:
    """The full chain, which answers settle it, and what blocks every other way of working."""
    explanation = piece.explanation
    parts = section("These answers alone settle it", (Text(one.words) for one in explanation.settled_by))
    unused = [book.factor[name].name for name in explanation.no_part]
    parts += section("These played no part", [Text(listed(unused))] if unused else [])
    parts += section("From answers to the way of working", (_link(one) for one in explanation.proof))
    for why_not in explanation.why_not:
        parts += section(
            f"Why not {mode_names(book, [why_not.mode])}", (_blocked(one) for one in why_not.blocks[0].answers)
        )
    return Group(*parts)


def _link(link: Link) -> Text:
    rests_on = " ".join(one.words for one in link.rests_on)
    return Text.assemble((f"{link.title}: ", "cyan"), f"{rests_on} So: {listed(link.concludes)}. {link.because}")


def _blocked(one: Blocked) -> Text:
    return Text.assemble(one.words, (f"\n{' '.join(one.because)}", "dim"))


def show_changes(to: Console, book: Rulebook, reasoning: Reasoning, modes: Sequence[str]) -> None:
    """Print what would change an advice: for each other way of working the nearest sets of answers that lead to it."""
    advised = reasoning.sureness.modes
    to.print(Text(f"Now possible: {mode_names(book, advised)}", style="bold"))
    to.print(Text(f"Settled by: {listed([book.factor[name].name for name in reasoning.settled_by]) or 'nothing yet'}"))
    for mode in modes:
        if advised == (mode,):
            continue
        sets = reasoning.changes_to(mode)
        lines = [Text(_change(book, one)) for one in sets[:MOST_CHANGES_SHOWN]]
        if len(sets) > len(lines):
            lines.append(Text(f"… and {len(sets) - len(lines):,} other ways", style="dim"))
        title = f"To {mode_names(book, [mode])}"
        to.print(
            Group(*section(title, lines or [Text("No change of the answers given would lead there for certain.")]))
        )


WHO_WORDS = {"you": "you", "partners": "your partners", "nobody": "nobody: the facts would have to be different"}


def _change(book: Rulebook, one: ChangeSet) -> str:
    answers = [
        f"{book.factor[name].name}: “{book.factor[name].option(said).words}”" for name, said in one.answers.items()
    ]
    return f"{'; '.join(answers)} ({listed([WHO_WORDS[who] for who in one.who])})"
