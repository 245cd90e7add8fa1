"""Showing the chain behind an advice, and what would change it, in a terminal. Nothing is decided here."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console, Group, RenderableType
from rich.text import Text

from spectrum.advice import Blocked, Explanation, Link, WorkstreamAdvice
from spectrum.advice.answer_words import name_of
from spectrum.advice.change_words import ChangesWords, ChangeWords
from spectrum.cli.screen import mode_names, section
from spectrum.language.words import listed
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


def show_changes(to: Console, explanation: Explanation, modes: Sequence[str]) -> None:
    """Print what would change an advice: what would earn or lose each other way of working, the nearest first."""
    book, reasoning = explanation.book, explanation.reasoning
    advised = reasoning.sureness.modes
    settled_by = [f"“{name_of(book, name)}”" for name in reasoning.settled_by]
    to.print(Text(f"Now possible: {mode_names(book, advised)}", style="bold"))
    to.print(Text(f"Settled by: {listed(settled_by) or 'nothing yet'}"))
    reached = [mode for mode in reasoning.nearest_first if mode in modes]
    for mode in reached:
        to.print(Group(*_changes(explanation.changes_to(mode))))
    for mode in (one for one in modes if one not in reached and advised != (one,)):
        none = Text("No change of the answers given would lead there for certain.")
        to.print(Group(*section(mode_names(book, [mode]), [none])))


def _changes(told: ChangesWords) -> list[RenderableType]:
    """What leads to a way of working under its heading, with what would lose something under its own."""
    more = [Text(told.more, style="dim")] if told.more else []
    if not told.losing_heading:
        return section(f"{told.heading}: {told.in_all}", [*map(_change, told.shown), *more])
    earning = section(f"{told.heading}: {told.in_all}", map(_change, told.earning))
    return earning + section(told.losing_heading, [*map(_change, told.losing), *more])


def _change(one: ChangeWords) -> Text:
    """A way to change it: a line, then what it leaves to choose from, and the order to go in."""
    ways = f", {one.ways}" if one.ways else ""
    lists = [
        "".join([f"\n  {heading}:" if len(one.choose_from) > 1 else "", *(f"\n  - {item}" for item in items)])
        for heading, items in one.choose_from
    ]
    order = [f"\n  {one.order_heading}:", *(f"\n  {step}" for step in one.order)] if one.order else []
    return Text.assemble(one.says, (f" ({one.who}{ways})", "dim"), *lists, *order)
