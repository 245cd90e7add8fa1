"""The second part: what is asked only for what to watch for and what to mend, as long as something hangs on it."""

from __future__ import annotations

from collections.abc import Iterator

from spectrum.advice import Look
from spectrum.atlas import NO_MODE, Atlas, Choices, Table
from spectrum.interview.ask import WARNING, Ask, Futures, mode_bearing
from spectrum.rulebook import Factor, Rulebook
from spectrum.situation import Workstream

IN_PRACTICE = "Depending on the answer, the work in practice is"
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


def open_warnings(book: Rulebook, look: Look) -> Iterator[str]:
    """The titles of misconceptions that some rule may still raise and none raises for certain."""
    certain = {*look.first.certain, *look.second.certain}
    possible = {*look.first.possible, *look.second.possible}
    raised = {one for rule_id in certain for one in book.rule[rule_id].then.alerts}
    may_be = {one for rule_id in possible - certain for one in book.rule[rule_id].then.alerts}
    yield from (one.title for one in book.misconceptions if one.id in may_be - raised)


def warnings(atlas: Atlas, piece: Workstream, look: Look) -> Iterator[Ask]:
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
            yield Ask(factor, WARNING, mode_bearing(book, futures_told, IN_PRACTICE), futures_told)


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
    if running is None:
        return False
    return factor.also_when_planned or tuple(running) == (book.place["is_running"]["yes"],)


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
