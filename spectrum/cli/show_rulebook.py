"""Showing rules, and what was proven of them, in a terminal. Nothing is decided here."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from spectrum.atlas import Atlas
from spectrum.checks import Bill, Difference, Move, story
from spectrum.cli.screen import section
from spectrum.language.words import counted, listed
from spectrum.mutation import EQUAL, KILLED, SURVIVED, KillTable
from spectrum.rulebook import Rule, Rulebook
from spectrum.rulebook.phrases import mode_words
from spectrum.rulebook.telling import rule_parts
from spectrum.scenarios import Outcome


def show_rules(to: Console, book: Rulebook, rules: Sequence[Rule]) -> None:
    """Print a line for each rule."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for heading in ("rule", "kind", "title"):
        table.add_column(heading)
    for rule in rules:
        table.add_row(rule.id, rule.layer.replace("_", " "), rule.title)
    to.print(table)
    to.print(Text(f"\n{counted(len(rules), 'rule')} in {book.identity[:60]}…", style="dim"))


def show_rule(to: Console, book: Rulebook, rule: Rule, outcomes: Sequence[Outcome]) -> None:
    """Print one rule in full: all that it says, and its scenarios as they have just ended."""
    parts: list[RenderableType] = [Text(rule.title, style="bold"), Text(f"{rule.id}  {rule.place}", style="dim")]
    for part in rule_parts(book, rule):
        if part.field != "place":
            parts += section(part.heading, map(Text, part.lines))
    parts += section(_ran(book, outcomes), map(_ended, outcomes))
    to.print(Group(*parts))


def _ran(book: Rulebook, outcomes: Sequence[Outcome]) -> str:
    held = sum(one.passed for one in outcomes)
    return f"Scenarios, run just now with version {book.version}: {held} of {len(outcomes)} hold"


def _ended(outcome: Outcome) -> Text:
    one = outcome.scenario
    if outcome.passed:
        return Text(f"Holds: {one}")
    return Text.assemble((f"Does not hold: {one}", "bold"), f"\n  At: {outcome.step}\n  But: {outcome.why}")


def show_bill(to: Console, atlas: Atlas, bill: Bill, untold: Sequence[str]) -> None:
    """Print what was proven of a rulebook, with its counts, and everything that is wrong.

    `untold` are rules that no scenario stands under.
    """
    for name, count in bill.counts.items():
        to.print(f"{count:>9,}  {name}")
    to.print(f"{bill.without_case:>9,}  combinations that nothing speaks for, where the need is to know of each other")
    for fault in bill.faults:
        to.print(Text(f"Fault: {fault.says}", style="bold"))
    for rule_id in untold:
        to.print(Text(f"Fault: no scenario stands under the rule {rule_id}.", style="bold"))
    held = [proof for proof in bill.proofs if proof.broken is None]
    pairs = sum(proof.pairs for proof in held)
    to.print(f"{len(held)} of {len(bill.proofs)} laws hold, on {pairs:,} pairs of cases")
    for proof in bill.proofs:
        if proof.broken:
            to.print(Text(story(atlas, proof), style="bold"))
    to.print("Nothing is wrong." if bill.clean and not untold else "This rulebook is not sound.")


def show_kills(to: Console, table: KillTable) -> None:
    """Print how many small changes the scenarios noticed, and every one that they did not."""
    for one in table.of(SURVIVED):
        to.print(Text(f"Not noticed: {one.rule}: {one.says}", style="bold"))
    to.print(f"{len(table.trials):>9,}  changes to {counted(len({one.rule for one in table.trials}), 'rule')}")
    to.print(f"{len(table.of(KILLED)):>9,}  noticed by a scenario of the rule itself")
    to.print(f"{len(table.of(EQUAL)):>9,}  proven to change nothing in any of {table.cells:,} combinations")
    to.print(f"{len(table.of(SURVIVED)):>9,}  not noticed")
    to.print("Every change would be noticed." if table.clean else "The scenarios leave room for mistakes.")


def show_difference(to: Console, found: Difference) -> None:
    """Print what moves between two rulebooks: the exact share, each way, and the plainest case of each."""
    for says, names in (("added", found.added), ("removed", found.removed), ("changed", found.changed)):
        if names:
            to.print(Text(f"{counted(len(names), 'rule')} {says}: {listed(names)}"))
    if found.only_in_one:
        to.print(Text(f"Left out, since only one of them knows it: {listed(found.only_in_one)}"))
    to.print(f"The advice moves in {found.moved:,} of {found.cases:,} cases{_share(found.moved, found.cases)}.")
    if found.certainly_moved != found.moved:
        to.print(f"In {found.certainly_moved:,} of these it moves whatever else is answered.")
    for move in found.moves:
        to.print()
        to.print(Text(_moved(found, move), style="bold"))
        to.print(Text(_plainest(found, move)))
    if found.reworded:
        reworded = f"{counted(len(found.reworded), 'rule')} told in other words: {listed(list(found.reworded))}"
        to.print()
        to.print(Text(reworded), soft_wrap=True)


def _share(part: int, whole: int) -> str:
    return f" ({100 * part / whole:.2g} %)" if part else ""


def _moved(found: Difference, move: Move) -> str:
    before, after = (mode_words(found.old, modes) for modes in (move.before, move.after))
    return f"From {before} to {after}: {counted(move.cases, 'case')}."


def _plainest(found: Difference, move: Move) -> str:
    factors = {**found.new.factor, **found.old.factor}
    said = [
        f"{factors[name].question} {listed([factors[name].option(one).words for one in options], 'or')}."
        for name, options in move.answers.items()
        if name in factors
    ]
    return f"For example, when nothing else stands in the way: {' '.join(said)}"
