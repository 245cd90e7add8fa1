"""Showing advice and rules in a terminal. Nothing is decided here."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from spectrum.advice import (
    COMPLY_LIGHT,
    Advice,
    Alert,
    Limit,
    NextStep,
    OneThing,
    PartnerAdvice,
    Reason,
    WorkstreamAdvice,
)
from spectrum.advice_schema import LINE, PROOF, REASONS
from spectrum.cli.screen import mode_names, section
from spectrum.cli.show_reasoning import proof
from spectrum.reasoning import relevant
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import role_words
from spectrum.words import counted

MOST_QUESTIONS_SHOWN = 5


def show_advice(to: Console, advice: Advice, explain: str = REASONS) -> None:
    """Print the advice on every piece of work, the way of working first and its definition beside it.

    `explain` says how much: `line`, `reasons`, or `proof` for the full chain as well.
    """
    for piece in advice.workstreams:
        to.print()
        to.rule(Text(piece.title, style="bold"), align="left", style="dim")
        if explain == LINE:
            to.print(Text(piece.line, style="bold"), Text(piece.sure_words), sep="\n")
            continue
        to.print(_piece(advice.rulebook, piece))
        if explain == PROOF:
            to.print(proof(advice.rulebook, piece))
    book = advice.rulebook
    to.print()
    to.print(Text(f"This is advice; people decide. {book.title} {book.version} ({book.hash[:12]})", style="dim"))


def _piece(book: Rulebook, piece: WorkstreamAdvice) -> RenderableType:
    parts: list[RenderableType] = [Text(piece.line, style="bold"), _modes(book, piece.advised)]
    parts.append(_facts(book, piece))
    if piece.unsafe:
        parts.append(
            Text("Someone could be hurt at this way of working. Escalate it: it is not a choice.", style="bold")
        )
    if piece.one_thing:
        parts.append(Padding(_one_thing(book, piece.one_thing), (0, 0, 0, 2)))
    if piece.comply_light:
        parts.append(Text(COMPLY_LIGHT))
    parts.append(Padding(Text(piece.sure_words), (1, 0, 0, 0)))
    parts += section("Why", _why(book, piece))
    parts += section("Against", (_against(book, one) for one in piece.against))
    parts += section("What stands in the way", (_limit(one) for one in piece.limits if one.binds))
    parts += section(piece.loose_heading(book), (Text(one.title) for one in piece.limits if not one.binds))
    parts += section("Misconceptions at work", _alerts(piece.alerts))
    parts += section("Ask again", (Text(one.text) for one in piece.contradictions))
    parts += section("Good to keep", (Text.assemble((f"{one.title}: ", "cyan"), one.text) for one in piece.notes))
    parts += section("Next steps", (_next_step(book, piece, one) for one in piece.next_steps))
    parts += section("Partners", (_partner(book, one) for one in piece.partners))
    parts += _open_questions(book, piece)
    parts += section("To read with it", (Text(one.text, style="dim") for one in piece.hedges))
    return Group(*parts)


def _one_thing(book: Rulebook, one: OneThing) -> Text:
    """The one gap that makes the difference, as a condition or as what would change the advice."""
    if one.is_condition:
        return Text(f"On one condition, to be met within {one.by}: {one.closes}", style="bold")
    then = mode_names(book, one.advised)
    return Text(f"One thing stands between this and {then}: {one.text} {one.closes}", style="bold")


def _modes(book: Rulebook, modes: Iterable[str]) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    for mode in modes:
        table.add_row(Text(book.mode[mode].name, style="bold cyan"), book.mode[mode].definition)
    return Padding(table, (1, 0, 1, 2))


def _facts(book: Rulebook, piece: WorkstreamAdvice) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    table.add_row("The work needs", _range(book, piece.needed))
    table.add_row("These partners can now", _range(book, piece.feasible, "at most "))
    if piece.actual:
        table.add_row("In practice it is", _range(book, piece.actual))
    if piece.claimed_mode:
        table.add_row("People call it", mode_names(book, [piece.claimed_mode]))
    if piece.explanation.next_best:
        table.add_row("The next nearest is", mode_names(book, [piece.explanation.next_best]))
    if piece.floor:
        table.add_row("A duty asks for", f"at least {mode_names(book, [piece.floor])}")
    table.add_row("Answered by", piece.answered_by or "not said; ask the least powerful partner too")
    table.add_row("To be decided by", piece.decided_by or "not said; the people who answer for the work")
    return Padding(table, (0, 0, 0, 2))


def _range(book: Rulebook, modes: Sequence[str], before: str = "") -> str:
    """'Cooperate', or what is still possible: 'still open: Cooperate or Collaborate'."""
    if len(modes) == len(book.modes):
        return "still wholly open"
    return f"{'still open: ' if len(modes) > 1 else ''}{before}{mode_names(book, modes)}"


def _why(book: Rulebook, piece: WorkstreamAdvice) -> Iterable[Text]:
    if piece.weighing:
        yield Text(piece.weighing)
    yield from (_reason(book, one) for one in piece.reasons if not one.set_aside)


def _reason(book: Rulebook, reason: Reason) -> Text:
    return Text.assemble((f"{mode_names(book, reason.modes)}: ", "cyan"), reason.text)


def _against(book: Rulebook, reason: Reason) -> Text:
    return Text.assemble((f"Not {mode_names(book, reason.modes)}: ", "cyan"), reason.text)


def _limit(limit: Limit) -> Text:
    return Text.assemble((f"{limit.title}: ", "cyan"), limit.text)


def _alerts(alerts: Iterable[Alert]) -> Iterable[Text]:
    """One entry a misconception: what shows it, and what to ask about it."""
    for _, same in itertools.groupby(alerts, key=lambda alert: alert.id):
        found = list(same)
        said = dict.fromkeys(f"{one.partner}: {one.text}" if one.partner else one.text for one in found)
        question = (f"\nAsk: {found[0].question}", "italic")
        yield Text.assemble((f"“{found[0].title}.” ", "cyan"), " ".join(said), question)


def _next_step(book: Rulebook, piece: WorkstreamAdvice, step: NextStep) -> Text:
    """The step, and what would be advised once its answer has changed."""
    then = ""
    if step.factor and step.advised != piece.advised:
        would = "would" if len(step.advised) == 1 else "could"
        then = f" Then the advice {would} be {mode_names(book, step.advised)}."
    return Text.assemble(step.text, (then, "italic"))


def _partner(book: Rulebook, partner: PartnerAdvice) -> Text:
    why = " ".join([*(reason.text for reason in partner.reasons), *(limit.closes for limit in partner.limits)])
    return Text.assemble((f"{partner.name}: ", "cyan"), f"{role_words(book, partner.role)}. ", why)


def _open_questions(book: Rulebook, piece: WorkstreamAdvice) -> list[RenderableType]:
    questions = [book.factor[name].question for name in relevant(piece.explanation.reasoning.place)]
    more = len(questions) - MOST_QUESTIONS_SHOWN
    lines: list[RenderableType] = [Text(question) for question in questions[:MOST_QUESTIONS_SHOWN]]
    if more > 0:
        lines.append(Text(f"… and {counted(more, 'other question')}", style="dim"))
    return section("What could still change it", lines)
