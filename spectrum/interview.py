"""The interview about one piece of work: what to ask next and why, what need not be asked, and when it is over.

First come the questions that decide the way of working, each as long as its answer can still change it; then, for work
that is running, what it is like in practice; then each partner that was named.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from spectrum.advice import Look, choices, look_at, roles
from spectrum.atlas import NO_MODE, Atlas, Choices, Table
from spectrum.reasoning import Place, futures, next_question, relevant
from spectrum.rulebook import Factor, Rulebook
from spectrum.rulebook.phrases import mode_words
from spectrum.situation import Partner, Workstream
from spectrum.words import quoted

MODE, PRACTICE, PARTNER = "mode", "practice", "partner"
PARTS = (MODE, PRACTICE, PARTNER)

Futures = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Ask:
    """A question to ask: the factor, which part of the interview it belongs to, and what each answer would leave open.

    `futures` maps each option to the modes still possible after it: the advised ones, those of practice, or the roles
    of the `partner` asked about. `why` tells why it is asked, in the rulebook's words and by its futures.
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
    it, and `irrelevant` those that can no longer matter.
    """

    settled: bool
    advised: tuple[str, ...]
    question: Ask | None
    relevant: tuple[str, ...]
    irrelevant: tuple[str, ...]


def interview(atlas: Atlas, piece: Workstream) -> Interview:
    """Where the interview about a piece of work stands, from the answers so far; `unknown` counts as asked."""
    place = Place(atlas, choices(atlas.rulebook, piece.answers))
    matter = relevant(place)
    deciding = (factor.id for factor in atlas.rulebook.factors if factor.id in place.space.factors)
    return Interview(
        settled=place.is_settled,
        advised=place.names(place.modes),
        question=next(_questions(atlas, piece, place), None),
        relevant=tuple(name for name in matter if name not in piece.answers),
        irrelevant=tuple(name for name in deciding if name not in piece.answers and name not in matter),
    )


def _questions(atlas: Atlas, piece: Workstream, place: Place) -> Iterator[Ask]:
    """What is left to ask: the best question about the mode, then the other parts in order."""
    book = atlas.rulebook
    name = next_question(place, piece.answers)
    if name:
        told = futures(place, name)
        yield Ask(book.factor[name], MODE, _why(book, book.factor[name], told), told)
    (look,) = look_at(atlas, [piece])
    yield from _about_practice(atlas, piece, look)
    for partner in piece.partners:
        yield from _about_partner(atlas, partner)


def _about_practice(atlas: Atlas, piece: Workstream, look: Look) -> Iterator[Ask]:
    """What is asked of work that is running, as long as some rule depends on it."""
    book = atlas.rulebook
    if look.choices.get("is_running") != [book.factor["is_running"].place("yes")]:
        return
    for factor in book.factors:
        if factor.scope != "practice" or factor.id in {*atlas.space.factors, *piece.answers}:
            continue
        if _matters((*atlas.work_tables, *atlas.second_tables), factor.id, {**look.choices, **look.reached}):
            told = _practice_futures(atlas, factor, look.choices)
            yield Ask(factor, PRACTICE, _why(book, factor, told), told)


def _about_partner(atlas: Atlas, partner: Partner) -> Iterator[Ask]:
    """What is asked about one partner, as long as some rule depends on it."""
    book = atlas.rulebook
    known = choices(book, partner.answers)
    for factor in book.factors:
        if factor.scope != "partner" or factor.id in partner.answers:
            continue
        if _matters(atlas.partner_tables, factor.id, known):
            told = {}
            for at, option in enumerate(factor.option_ids):
                possible = roles(book, atlas.partner_outlook({**known, factor.id: [at]}))
                told[option] = tuple(sorted(role for role in possible if role))
            yield Ask(factor, PARTNER, factor.why, told, partner.name)


def _matters(tables: tuple[Table, ...], name: str, known: Choices) -> bool:
    """Whether some rule may depend on the answer to a question, as far as is still open."""
    return any(_varies(table, name, known) for table in tables if name in table.plan.factors)


def _varies(table: Table, name: str, known: Choices) -> bool:
    """Whether the rules at home in a table hold differently along one of its factors."""
    sizes = zip(table.plan.factors, table.plan.shape, strict=True)
    axes = [known.get(factor, range(size)) for factor, size in sizes]
    numbers = {fired: number for number, fired in enumerate(dict.fromkeys(table.fired))}
    holding = np.array([numbers[fired] for fired in table.fired])[table.pattern[np.ix_(*axes)]]
    axis = table.plan.factors.index(name)
    return bool((holding.min(axis=axis) != holding.max(axis=axis)).any())


def _practice_futures(atlas: Atlas, factor: Factor, known: Choices) -> Futures:
    """What the work may turn out to be in practice after each answer."""
    ids = atlas.rulebook.mode_ids
    telling = [table for table in atlas.work_tables if any(rule.then.actual for rule in table.plan.rules)]
    found = {}
    for at, option in enumerate(factor.option_ids):
        after = {**known, factor.id: [at]}
        shown = [table for table in telling if table.plan.counts(after)]
        depths = {table.conclusions[pattern].actual for table in shown for pattern in table.patterns(after)}
        found[option] = tuple(ids[depth] for depth in sorted(depths - {NO_MODE}))
    return found


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
    ]
    return " ".join([factor.why, *sentences])


def _modes(book: Rulebook, modes: tuple[str, ...]) -> str:
    if len(modes) == len(book.modes):
        return "any way of working"
    return mode_words(book, modes)
