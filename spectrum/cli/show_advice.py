"""Showing advice in a terminal. Nothing is decided here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from spectrum.advice import (
    Advice,
    Alert,
    Limit,
    NextStep,
    PartnerAdvice,
    Reason,
    Referred,
    ThingToMend,
    WorkstreamAdvice,
)
from spectrum.advice.schema import LINE, PROOF, REASONS
from spectrum.cli.screen import mode_names, section
from spectrum.cli.show_reasoning import proof
from spectrum.language.words import counted
from spectrum.reasoning import relevant
from spectrum.report import sentences
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import role_words

MOST_QUESTIONS_SHOWN = 5


def show_advice(to: Console, advice: Advice, explain: str = REASONS) -> None:
    """Print the advice on every piece of work, the way of working first and its definition beside it.

    `explain` says how much: `line`, `reasons`, or `proof` for the full chain as well.
    """
    book = advice.rulebook
    for piece in advice.workstreams:
        to.print()
        to.rule(Text(piece.title, style="bold"), align="left", style="dim")
        to.print(Group(*_headline(piece)))
        if explain == LINE:
            to.print(Text(piece.sure_words))
            continue
        to.print(_piece(book, piece))
        if explain == PROOF:
            to.print(proof(book, piece))
    to.print()
    to.print(Text(f"This is advice; people decide. {book.title} {book.version} ({book.hash[:12]})", style="dim"))


def _headline(piece: WorkstreamAdvice) -> Iterable[RenderableType]:
    """The advice in a sentence or two, a warning first, and what its conditions are."""
    yield Text(f"{piece.line} {sentences.ESCALATE}" if piece.unsafe else piece.line, style="bold")
    if piece.weighing:
        yield Text(piece.weighing)
    for one in piece.conditions:
        yield Padding(Text(f"Condition: {one.title}"), (0, 0, 0, 2))


def _piece(book: Rulebook, piece: WorkstreamAdvice) -> RenderableType:
    parts: list[RenderableType] = [_modes(book, piece.advised), _facts(book, piece)]
    if piece.name_and_practice:
        parts.append(Padding(Text(piece.name_and_practice), (1, 0, 0, 0)))
    parts.append(Padding(Text(piece.sure_words), (1, 0, 0, 0)))
    parts += section("Why", _why(book, piece))
    parts += section("Against", (_against(book, one) for one in piece.against))
    parts += _in_the_way(book, piece)
    parts += _misconceptions(piece)
    parts += section("Ask again", (Text(one.text) for one in piece.contradictions))
    parts += section("Worth keeping", (Text(one.text) for one in piece.notes))
    parts += section("Next steps", (_next_step(one) for one in piece.next_steps))
    parts += section(sentences.WHERE_IT_ENDS, (_referred(one) for one in piece.referrals))
    parts += section("Partners", (_partner(book, one) for one in piece.partners))
    parts += _open_questions(book, piece)
    parts += section("To read with it", (Text(one.text, style="dim") for one in piece.hedges))
    return Group(*parts)


def _modes(book: Rulebook, modes: Iterable[str]) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    for mode in modes:
        table.add_row(Text(book.mode[mode].name, style="bold cyan"), book.mode[mode].definition)
    return Padding(table, (1, 0, 1, 2))


def _facts(book: Rulebook, piece: WorkstreamAdvice) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    if piece.result:
        table.add_row("People would get", Text(piece.result))
    if piece.lightest:
        table.add_row("The smallest version", Text(piece.lightest))
    table.add_row("The work needs", _range(book, piece.needed))
    table.add_row("Possible now", _range(book, piece.feasible, "at most "))
    if 0 < len(piece.actual) < len(book.modes):
        table.add_row("In practice it is", _range(book, piece.actual))
    if piece.claimed_mode in book.factor["claimed_mode"].option_ids:
        table.add_row("People call it", book.factor["claimed_mode"].option(piece.claimed_mode).words)
    if piece.explanation.next_best:
        table.add_row("The next nearest is", mode_names(book, [piece.explanation.next_best]))
    if piece.floor:
        table.add_row("A duty asks for", f"at least {mode_names(book, [piece.floor])}")
    table.add_row("Answered by", Text(piece.answered_by or "not said; ask the least powerful partner too"))
    table.add_row("To be decided by", Text(piece.decided_by or "not said; the people who answer for the work"))
    return Padding(table, (0, 0, 0, 2))


def _range(book: Rulebook, modes: Sequence[str], before: str = "") -> str:
    """'Cooperate', or what is still possible: 'still open: Cooperate or Collaborate'."""
    if len(modes) == len(book.modes):
        return "still wholly open"
    return f"{'still open: ' if len(modes) > 1 else ''}{before}{mode_names(book, modes)}"


def _why(book: Rulebook, piece: WorkstreamAdvice) -> Iterable[Text]:
    yield from (_reason(book, one) for one in piece.reasons if not one.set_aside)


def _reason(book: Rulebook, reason: Reason) -> Text:
    return Text.assemble((f"{mode_names(book, reason.modes)}: ", "cyan"), reason.text)


def _against(book: Rulebook, reason: Reason) -> Text:
    return Text.assemble((f"Not {mode_names(book, reason.modes)}: ", "cyan"), reason.text)


# -- what stands in the way --------------------------------------------------------------------------------------------


def _in_the_way(book: Rulebook, piece: WorkstreamAdvice) -> list[RenderableType]:
    """Conditions as conditions, then limits, then what is too much to mend at once."""
    parts = section(sentences.conditions_heading(book, piece), (_condition(book, one) for one in piece.conditions))
    parts += section(sentences.IN_THE_WAY, (_limit(book, piece, one) for one in sentences.binding(piece)))
    parts += section(sentences.mend_heading(book, piece), (_to_mend(one) for one in sentences.to_mend(piece)))
    return parts + section(sentences.loose_heading(book, piece), (Text(one.title) for one in sentences.loose(piece)))


def _to_mend(one: ThingToMend) -> Text:
    return Text.assemble(
        (f"{one.title}. ", "cyan"),
        f"{one.text}\nFirst step: {one.first_step}\nWho: {one.who}. By: {sentences.by_words(one)}.",
    )


def _condition(book: Rulebook, one: ThingToMend) -> Text:
    return Text.assemble(_to_mend(one), f" {sentences.otherwise_words(book, one)}")


def _limit(book: Rulebook, piece: WorkstreamAdvice, one: Limit) -> Text:
    then = sentences.then_words(book, piece, one.then)
    return Text.assemble(
        (f"{one.title}. ", "cyan"),
        f"{one.text}\nFirst step: {one.first_step}\nWho: {one.who}. {then}".rstrip(),
    )


# -- what to watch for, and what to do ---------------------------------------------------------------------------------


def _misconceptions(piece: WorkstreamAdvice) -> list[RenderableType]:
    """Those that matter most with what shows them, the others by name."""
    first = [_alert(one) for one in piece.alerts if one.first]
    others = [f"“{one.title}”" for one in piece.alerts if not one.first]
    more = [Text(f"And {counted(len(others), 'other')}: {', '.join(others)}", style="dim")] if others else []
    return section("Misconceptions at work", [*first, *more])


def _alert(alert: Alert) -> Text:
    """What shows a misconception, and what to ask about it."""
    said = dict.fromkeys(one.says for one in alert.shown_by)
    return Text.assemble((f"“{alert.title}.” ", "cyan"), " ".join(said), (f"\nAsk: {alert.question}", "italic"))


def _next_step(step: NextStep) -> Text:
    return Text(step.text)


def _referred(one: Referred) -> Text:
    return Text.assemble((f"{one.title}. ", "cyan"), f"{one.text}\n{sentences.door_words(one)}\n{one.because}")


def _partner(book: Rulebook, partner: PartnerAdvice) -> Text:
    return Text.assemble((f"{partner.name}: ", "cyan"), f"{role_words(book, partner.role)}. {partner.text}".rstrip())


def _open_questions(book: Rulebook, piece: WorkstreamAdvice) -> list[RenderableType]:
    matter = relevant(piece.explanation.reasoning.position)
    questions = [book.factor[name].question for name in matter if name in book.factor]
    more = len(questions) - MOST_QUESTIONS_SHOWN
    lines: list[RenderableType] = [Text(question) for question in questions[:MOST_QUESTIONS_SHOWN]]
    if more > 0:
        lines.append(Text(f"… and {counted(more, 'other question')}", style="dim"))
    return section("What could still change it", lines)
