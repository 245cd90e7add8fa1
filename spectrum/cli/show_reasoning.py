"""Showing the chain behind an advice, and what would change it, in a terminal. Nothing is decided here."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console, Group, RenderableType
from rich.text import Text

from spectrum.advice import Blocked, Link, WorkstreamAdvice
from spectrum.advice.change_words import ChangeWords, changes_words, name_of
from spectrum.cli.screen import mode_names, section
from spectrum.language.words import listed
from spectrum.reasoning import Reasoning
from spectrum.rulebook import Rulebook


def proof(book: Rulebook, piece: WorkstreamAdvice) -> RenderableType:
    """The full chain, which answers settle it, and what blocks every other way of working."""
    explanation = piece.explanation
    parts = section("These answers alone settle it", (Text(one.words) for one in explanation.settled_by))
    unused = [f"“{name_of(book, name)}”" for name in explanation.no_part]
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
    settled_by = [f"“{name_of(book, name)}”" for name in reasoning.settled_by]
    to.print(Text(f"Now possible: {mode_names(book, advised)}", style="bold"))
    to.print(Text(f"Settled by: {listed(settled_by) or 'nothing yet'}"))
    reached = [mode for mode in reasoning.nearest_first if mode in modes]
    for mode in [*reached, *(one for one in modes if one not in reached and advised != (one,))]:
        changes = reasoning.changes_to(mode)
        title = f"To {mode_names(book, [mode])}"
        if not changes:
            none = Text("No change of the answers given would lead there for certain.")
            to.print(Group(*section(title, [none])))
            continue
        told = changes_words(book, changes)
        lines = [_change(one) for one in told.shown]
        lines += [Text(told.more, style="dim")] if told.more else []
        to.print(Group(*section(f"{title}: {told.in_all}", lines)))


def _change(one: ChangeWords) -> Text:
    """A way to change it: a line, then what it leaves to choose from."""
    ways = f", {one.ways}" if one.ways else ""
    lists = [
        "".join([f"\n  {heading}:" if len(one.choose_from) > 1 else "", *(f"\n  - {item}" for item in items)])
        for heading, items in one.choose_from
    ]
    return Text.assemble(one.says, (f" ({one.who}{ways})", "dim"), *lists)
