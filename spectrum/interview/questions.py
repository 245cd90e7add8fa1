"""The interview about one piece of work: what to ask next and why, what need not be asked, and when it is over.

First comes what the work is; then the questions that decide the way of working, each as long as its answer can still
change it; then those that show what to watch for, each as long as some warning hangs on it; then what is left about the
partners. Each part has a stop of its own, and the last means that nothing left can change what is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spectrum.advice import Look, choices, look_at, roles
from spectrum.atlas import NO_MODE, Atlas, Choices, Table
from spectrum.language.words import quoted
from spectrum.reasoning import Position, futures, next_question, relevant
from spectrum.rulebook import Factor, Rulebook
from spectrum.rulebook.phrases import mode_words
from spectrum.situation import Partner, Workstream

CONTEXT, MODE, WARNING, PARTNER = "context", "mode", "warning", "partner"
PARTS = (CONTEXT, MODE, WARNING, PARTNER)

Futures = Mapping[str, tuple[str, ...]]

ASPECTS = {
    "needed": ("argued", "discarded"),
    "advised": ("argued", "discarded", "limit", "mend", "actual"),
    "actual": ("actual",),
    "duty": ("floor",),
    "mending": ("mend", "actual"),
}
"""What is concluded that each part of a comparison rests on: fields of a conclusion."""
COMPARES = {
    "needed": ("needed",),
    "advised": ("advised",),
    "actual": ("actual",),
    "name_and_practice": ("actual",),
    "name_and_need": ("needed",),
    "practice_and_need": ("actual", "needed"),
    "practice_and_advice": ("actual", "advised"),
    "advice_and_need": ("advised", "needed"),
    "need_and_duty": ("needed", "duty"),
    "advice_and_duty": ("advised", "duty"),
    "mending": ("needed", "mending"),
    "core_partners": (),
    "pieces_of_work": (),
}
"""What each comparison compares; a mode that is settled already is no longer moved by any answer."""


@dataclass(frozen=True)
class Ask:
    """A question to ask: the factor, which part of the interview it belongs to, and what each answer would leave open.

    `futures` maps each option to what is still possible after it: the modes advised, the modes of practice, or the
    roles of the `partner` asked about; empty where the question can only raise a warning. `why` tells why it is asked,
    in the rulebook's words and by its futures.
    """

    factor: Factor
    part: str
    why: str
    futures: Futures
    partner: str = ""


@dataclass(frozen=True)
class Interview:
    """Where an interview stands.

    `settled` when nothing left can change the advised mode; `advised` holds the modes still possible. `question` is the
    one to ask next, None when the interview is over. `relevant` are open questions about the mode that can still change
    it, and `irrelevant` those that can no longer matter. `open_warnings` are the titles of the misconceptions that may
    still turn out to be at work, as far as anybody could still say.
    """

    settled: bool
    advised: tuple[str, ...]
    question: Ask | None
    relevant: tuple[str, ...]
    irrelevant: tuple[str, ...]
    open_warnings: tuple[str, ...]


def interview(atlas: Atlas, piece: Workstream) -> Interview:
    """Where the interview about a piece of work stands, from the answers so far; `unknown` counts as asked."""
    (look,) = look_at(atlas, [piece])
    position = Position(atlas, look.choices)
    matter = relevant(position)
    deciding = (factor.id for factor in atlas.rulebook.factors if factor.id in position.factors)
    return Interview(
        settled=position.is_settled,
        advised=position.names(position.modes),
        question=next(_questions(atlas, piece, look, position), None),
        relevant=tuple(name for name in matter if name not in piece.answers),
        irrelevant=tuple(name for name in deciding if name not in piece.answers and name not in matter),
        open_warnings=tuple(_open_warnings(atlas.rulebook, look)),
    )


def _questions(atlas: Atlas, piece: Workstream, look: Look, position: Position) -> Iterator[Ask]:
    """What is left to ask, part by part."""
    yield from _about_the_work(atlas.rulebook, piece)
    name = next_question(position, piece.answers)
    if name:
        told = futures(position, name)
        yield Ask(atlas.rulebook.factor[name], MODE, _why(atlas.rulebook, atlas.rulebook.factor[name], told), told)
    if not position.is_settled:
        yield from _about_partners(atlas, piece)
    yield from _warnings(atlas, piece, look)
    yield from _about_partners(atlas, piece)


def _about_the_work(book: Rulebook, piece: Workstream) -> Iterator[Ask]:
    """What is known of the work before any other question."""
    for name, said in (("is_running", piece.is_running), ("claimed_mode", piece.claimed_mode)):
        if not said:
            yield Ask(book.factor[name], CONTEXT, book.factor[name].why, {})


# -- warnings ----------------------------------------------------------------------------------------------------------


def _open_warnings(book: Rulebook, look: Look) -> Iterator[str]:
    """The titles of misconceptions that some rule may still raise and none raises for certain."""
    certain = {*look.first.certain, *look.second.certain}
    possible = {*look.first.possible, *look.second.possible}
    raised = {one for rule_id in certain for one in book.rule[rule_id].then.alerts}
    may_be = {one for rule_id in possible - certain for one in book.rule[rule_id].then.alerts}
    yield from (one.title for one in book.misconceptions if one.id in may_be - raised)


def _warnings(atlas: Atlas, piece: Workstream, look: Look) -> Iterator[Ask]:
    """What is asked only for what to watch for: as long as a warning or a condition of the advice hangs on it."""
    book = atlas.rulebook
    known = {**look.choices, **look.reached}
    told = _worth_asking_for(book, look)
    tables = [table for table in (*atlas.work_tables, *atlas.second_tables) if told.intersection(table.plan.home)]
    for factor in book.factors:
        if factor.id in piece.answers or not _can_be_asked(book, factor, look.choices):
            continue
        if any(_hangs_on(atlas, table, factor.id, known, told) for table in tables):
            futures_told = _practice_futures(atlas, factor, look.choices)
            why = _why(book, factor, futures_told) if futures_told else factor.why
            yield Ask(factor, WARNING, why, futures_told)


def _worth_asking_for(book: Rulebook, look: Look) -> frozenset[str]:
    """The rules that warn or say what to do next, and those that would make a condition of what may be advised."""
    deepest = max(one.advised for one in look.first.verdicts)
    return frozenset(
        rule.id
        for rule in book.current_rules
        if rule.then.alerts
        or rule.layer in ("next_step", "hedge")
        or (rule.then.otherwise and book.depth(rule.then.otherwise) < deepest)
    )


def _can_be_asked(book: Rulebook, factor: Factor, known: Choices) -> bool:
    """Whether a question makes sense: practice shows in work that runs, and some of it once people plan or meet."""
    if factor.scope != "practice":
        return factor.scope in ("workstream", "partnership")
    running = known.get("is_running")
    if running == [book.factor["is_running"].index("yes")]:
        return True
    return factor.also_when_planned and running is not None


def _hangs_on(atlas: Atlas, table: Table, name: str, known: Choices, told: frozenset[str]) -> bool:
    """Whether what a table tells may depend on a question: itself, or through a mode that it may still move."""
    if name in table.plan.factors:
        return table.differs(table.kinds(told), name, known)
    return any(
        len(known[reached]) > 1
        and _moves(atlas, name, reached, known)
        and table.differs(table.kinds(told), reached, known)
        for reached in table.plan.factors
        if reached in atlas.rulebook.reached
    )


def _moves(atlas: Atlas, name: str, reached: str, known: Choices) -> bool:
    """Whether the answer to a question may move what a comparison rests on."""
    open_parts = [part for part in COMPARES[reached] if len(known.get(part, ())) != 1]
    aspects = tuple(dict.fromkeys(aspect for part in open_parts for aspect in ASPECTS[part]))
    return any(
        table.differs(table.standings(aspects), name, known)
        for table in atlas.work_tables
        if table.plan.decides and name in table.plan.factors
    )


def _practice_futures(atlas: Atlas, factor: Factor, known: Choices) -> Futures:
    """What the work may turn out to be in practice after each answer; nothing for a question that does not show it."""
    ids = atlas.rulebook.mode_ids
    telling = [table for table in atlas.work_tables if any(rule.then.actual for rule in table.plan.rules)]
    found = {}
    for at, option in enumerate(factor.option_ids):
        after = {**known, factor.id: [at]}
        shown = [table for table in telling if factor.id in table.plan.factors]
        depths = {table.conclusions[pattern].actual for table in shown for pattern in table.patterns(after)}
        found[option] = tuple(ids[depth] for depth in sorted(depths - {NO_MODE}))
    return found if any(found.values()) else {}


# -- partners ----------------------------------------------------------------------------------------------------------


def _about_partners(atlas: Atlas, piece: Workstream) -> Iterator[Ask]:
    for partner in piece.partners:
        yield from _about_partner(atlas, partner)


def _about_partner(atlas: Atlas, partner: Partner) -> Iterator[Ask]:
    """What is asked about one partner, as long as some rule depends on it."""
    book = atlas.rulebook
    known = choices(book, partner.answers)
    for factor in book.factors:
        if factor.scope != "partner" or factor.id in partner.answers:
            continue
        if any(_matters(table, factor.id, known) for table in atlas.partner_tables):
            told = {}
            for at, option in enumerate(factor.option_ids):
                possible = roles(book, atlas.partner_outlook({**known, factor.id: [at]}))
                told[option] = tuple(sorted(role for role in possible if role))
            yield Ask(factor, PARTNER, factor.why, told, partner.name)


def _matters(table: Table, name: str, known: Choices) -> bool:
    """Whether the rules at home in a table hold differently along one of its factors."""
    return name in table.plan.factors and table.differs(table.kinds(frozenset(table.plan.home)), name, known)


# -- why ---------------------------------------------------------------------------------------------------------------


def _why(book: Rulebook, factor: Factor, told: Futures) -> str:
    """Why a question is asked: what it is about, and the futures that its answers lead to."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for option, modes in told.items():
        groups.setdefault(modes, []).append(factor.option(option).words)
    if len(groups) == 1:
        return factor.why
    sentences = [
        f"With {quoted(options)}, it {'can still be' if len(modes) > 1 else 'is'} {_modes(book, modes)}."
        for modes, options in groups.items()
        if modes
    ]
    return " ".join([factor.why, *sentences])


def _modes(book: Rulebook, modes: tuple[str, ...]) -> str:
    if len(modes) == len(book.modes):
        return "any way of working"
    return mode_words(book, modes)
