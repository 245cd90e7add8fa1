"""Showing advice and rules in a terminal. Nothing is decided here."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from spectrum.advice import Advice, Alert, Limit, NextStep, OneThing, PartnerAdvice, Reason, WorkstreamAdvice
from spectrum.atlas import Atlas
from spectrum.checks import Bill, story
from spectrum.rulebook import Citation, Rule, Rulebook
from spectrum.words import counted, listed

WIDEST = 100
MOST_QUESTIONS_SHOWN = 5


def console(*, stderr: bool = False) -> Console:
    """A terminal as wide as is comfortable to read."""
    found = Console(stderr=stderr, highlight=False)
    found.width = min(found.width, WIDEST)
    return found


def show_advice(to: Console, advice: Advice) -> None:
    """Print the advice on every piece of work, the way of working first and its definition beside it."""
    for piece in advice.workstreams:
        to.print()
        to.rule(Text(piece.title, style="bold"), align="left", style="dim")
        to.print(_piece(advice.rulebook, piece))
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
        parts.append(
            Text("The duty asks for more than the work does: meet it in its lightest lawful form, and say so.")
        )
    parts += _section("Why", (_reason(book, one) for one in piece.reasons if not one.set_aside))
    parts += _section("Against", (_against(book, one) for one in piece.against))
    parts += _section("What stands in the way", (_limit(one) for one in piece.limits if one.binds))
    parts += _section(_loose_heading(book, piece), (Text(one.title) for one in piece.limits if not one.binds))
    parts += _section("Misconceptions at work", _alerts(piece.alerts))
    parts += _section("Ask again", (Text(one.text) for one in piece.contradictions))
    parts += _section("Good to keep", (Text.assemble((f"{one.title}: ", "cyan"), one.text) for one in piece.notes))
    parts += _section("Next steps", (_next_step(book, piece, one) for one in piece.next_steps))
    parts += _section("Partners", (_partner(book, one) for one in piece.partners))
    parts += _section("Close call", (Text(one) for one in piece.close_call))
    parts += _open_questions(book, piece)
    parts += _section("To read with it", (Text(one.text, style="dim") for one in piece.hedges))
    return Group(*parts)


def _one_thing(book: Rulebook, one: OneThing) -> Text:
    """The one gap that makes the difference, as a condition or as what would change the advice."""
    if one.is_condition:
        return Text(f"On one condition, to be met within {one.by}: {one.closes}", style="bold")
    then = _names(book, one.advised)
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
        table.add_row("People call it", _names(book, [piece.claimed_mode]))
    if piece.floor:
        table.add_row("A duty asks for", f"at least {_names(book, [piece.floor])}")
    return Padding(table, (0, 0, 0, 2))


def _names(book: Rulebook, modes: Sequence[str]) -> str:
    return listed([book.mode[mode].name for mode in modes], "or")


def _range(book: Rulebook, modes: Sequence[str], before: str = "") -> str:
    """'Cooperate', or what is still possible: 'still open: Cooperate or Collaborate'."""
    if len(modes) == len(book.modes):
        return "still wholly open"
    return f"{'still open: ' if len(modes) > 1 else ''}{before}{_names(book, modes)}"


def _section(title: str, lines: Iterable[RenderableType]) -> list[RenderableType]:
    found = list(lines)
    return [Text(f"\n{title}", style="bold"), *(Padding(line, (0, 0, 0, 2)) for line in found)] if found else []


def _reason(book: Rulebook, reason: Reason) -> Text:
    return Text.assemble((f"{_names(book, reason.modes)}: ", "cyan"), reason.text)


def _against(book: Rulebook, reason: Reason) -> Text:
    return Text.assemble((f"Not {_names(book, reason.modes)}: ", "cyan"), reason.text)


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
        then = f" Then the advice {would} be {_names(book, step.advised)}."
    return Text.assemble(step.text, (then, "italic"))


def _loose_heading(book: Rulebook, piece: WorkstreamAdvice) -> str:
    """What to say over limits that don't stand in the way of what the work needs, or not for certain."""
    if len(piece.needed) > 1:
        return "What may stand in the way, depending on what is still open"
    claim = book.mode[piece.claimed_mode].name if piece.claimed_mode else ""
    return f"Not in the way of this work, but of calling it {claim}"


def _partner(book: Rulebook, partner: PartnerAdvice) -> Text:
    why = " ".join(reason.text for reason in partner.reasons)
    return Text.assemble((f"{partner.name}: ", "cyan"), f"{_role(book, partner)}. ", why)


ROLE_WORDS = {"core": "in the core", "consult": "to be consulted", "not_involved": "not involved"}


def _role(book: Rulebook, partner: PartnerAdvice) -> str:
    if not partner.role:
        return "still open"
    return ROLE_WORDS.get(partner.role) or book.mode[partner.role].gerund


def _open_questions(book: Rulebook, piece: WorkstreamAdvice) -> list[RenderableType]:
    if not piece.unanswered:
        return []
    questions = [book.factor[name].question for name in piece.unanswered]
    more = len(questions) - MOST_QUESTIONS_SHOWN
    lines: list[RenderableType] = [Text(question) for question in questions[:MOST_QUESTIONS_SHOWN]]
    if more > 0:
        lines.append(Text(f"… and {counted(more, 'other question')}", style="dim"))
    return _section("Not settled yet", lines)


def show_rules(to: Console, book: Rulebook, rules: Sequence[Rule]) -> None:
    """Print a line for each rule."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for heading in ("rule", "kind", "title"):
        table.add_column(heading)
    for rule in rules:
        table.add_row(rule.id, rule.layer.replace("_", " "), rule.title)
    to.print(table)
    to.print(Text(f"\n{counted(len(rules), 'rule')} in {book.identity[:60]}…", style="dim"))


def show_rule(to: Console, book: Rulebook, rule: Rule, scenarios: Sequence[str]) -> None:
    """Print one rule in full: when it holds, what follows, why, its sources and its scenarios."""
    parts: list[RenderableType] = [Text(rule.title, style="bold"), Text(f"{rule.id}  {rule.place}", style="dim")]
    parts += _section("When", (Text(_condition(book, name.name, name.values)) for name in rule.when))
    parts += _section("Then", (Text(line) for line in _conclusion(book, rule)))
    parts += _section("Because", [Text(rule.because)])
    if rule.closes:
        parts += _section("First step", [Text(rule.closes)])
    parts += _section("Sources", (Text(_citation(book, one)) for one in rule.source))
    parts += _section("Scenarios", (Text(line) for line in scenarios))
    to.print(Group(*parts))


def _condition(book: Rulebook, name: str, values: Sequence[str]) -> str:
    factor = book.factor.get(name)
    if factor is None:
        words = next(finding.words for finding in book.findings if finding.id == name)
        return f"it has been found that {words}"
    return f"{factor.question} {listed([factor.option(value).words for value in values], 'or')}"


def _conclusion(book: Rulebook, rule: Rule) -> Iterable[str]:
    then = rule.then
    if then.finding:
        yield f"it is found that {next(one.words for one in book.findings if one.id == then.finding)}"
    said = {
        "an argument for": then.supports,
        "at most": then.cap,
        "for this partner, at most": then.partner_cap,
        "a duty of at least": then.floor,
        "for safety, at least": then.safety,
        "in practice": then.actual,
    }
    for words, mode in said.items():
        if mode:
            yield f"{words} {book.mode[mode].name}"
    if then.against:
        yield f"an argument against {_names(book, then.against)}"
    if then.discards:
        yield f"arguments for {_names(book, then.discards)} are set aside"


def _citation(book: Rulebook, citation: Citation) -> str:
    source = next(one for one in book.sources if one.id == citation.source)
    where = f", passage {citation.passage}, sentence {citation.sentence}" if citation.sentence else ""
    year = f" ({source.year})" if source.year else ""
    return f"{source.author}, {source.title}{year}{where}"


def show_bill(to: Console, atlas: Atlas, bill: Bill) -> None:
    """Print what was proven of a rulebook, with its counts, and everything that is wrong."""
    for name, count in bill.counts.items():
        to.print(f"{count:>9,}  {name}")
    to.print(f"{bill.without_case:>9,}  combinations that nothing speaks for, where the need is to know of each other")
    for fault in bill.faults:
        to.print(Text(f"Fault: {fault.says}", style="bold"))
    for lone_gap, proofs in bill.proofs.items():
        held = [proof for proof in proofs if proof.broken is None]
        pairs = sum(proof.pairs for proof in held)
        to.print(f"{len(held)} of {len(proofs)} laws hold with a lone gap as a {lone_gap}, on {pairs:,} pairs of cases")
        for proof in proofs:
            if proof.broken:
                to.print(Text(story(atlas, proof), style="bold"))
    to.print("Nothing is wrong." if bill.clean else "This rulebook is not sound.")
