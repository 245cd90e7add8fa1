"""Looking at a situation: partners in sum, then what answers alone decide, then what depends on the modes reached."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from spectrum.advice.partners import core_partners, essential_partners
from spectrum.atlas import NO_MODE, Atlas, Choices, Outlook, Verdict
from spectrum.rulebook import Condition, Rulebook
from spectrum.rulebook.model import COMPARISONS, NOT_KNOWN, UNKNOWN
from spectrum.situation import Answers, Workstream

MUCH = 2
MOST_KEPT = 4096
"""For how many sets of verdicts it is kept how their modes compare."""


class Authority(Protocol):
    """What can be asked: the atlas, or the live engine."""

    @property
    def rulebook(self) -> Rulebook: ...

    def outlook(self, choices: Choices) -> Outlook: ...

    def second_look(self, choices: Choices) -> Outlook: ...

    def partner_outlook(self, choices: Choices) -> Outlook: ...


@dataclass(frozen=True)
class Look:
    """All that was found out about one piece of work; `reached` holds the modes reached and their comparisons."""

    choices: Choices
    reached: Choices
    first: Outlook
    partners: Mapping[str, Outlook]
    second: Outlook


def look_at(source: Authority, pieces: Sequence[Workstream]) -> list[Look]:
    """Look at the pieces of work of one situation; some rules compare them with each other."""
    book = source.rulebook
    partners = [outlooks_of_partners(source, piece) for piece in pieces]
    given = [choices_of(source, piece, some) for piece, some in zip(pieces, partners, strict=True)]
    firsts = [source.outlook(one) for one in given]
    across = across_pieces(book, [first.verdicts for first in firsts])
    looks = []
    for known, first, some in zip(given, firsts, partners, strict=True):
        told = {"core_partners": core_places(book, some), "pieces_of_work": across}
        reached = {**reached_by(book, known, first.verdicts), **told}
        looks.append(Look(known, reached, first, some, source.second_look({**known, **reached})))
    return looks


@dataclass(frozen=True)
class Glance:
    """What decides about a piece of work, and the rules that hold for certain, as the atlas's bits."""

    choices: Choices
    verdicts: frozenset[Verdict]
    certain: int


def glance_at(atlas: Atlas, pieces: Sequence[Workstream], rules: int) -> list[Glance]:
    """Look at the pieces of work of one situation where only these rules (as bits) are of interest.

    As long as none of them looks at the modes reached, that is half of the work.
    """
    if rules & atlas.second_rules:
        looks = look_at(atlas, pieces)
        certain = (atlas.bits_of((*one.first.certain, *one.second.certain)) for one in looks)
        return [Glance(one.choices, one.first.verdicts, bits) for one, bits in zip(looks, certain, strict=True)]
    given = [choices_of(atlas, piece) for piece in pieces]
    found = map(atlas.left_open, given)
    return [Glance(known, one.verdicts, one.certain) for known, one in zip(given, found, strict=True)]


def look_again(source: Authority, look: Look, answers: Choices) -> Look:
    """Look at a piece of work with some answers changed; its partners and other pieces of work are as they were."""
    known = {**look.choices, **answers}
    first = source.outlook(known)
    reached = {**look.reached, **reached_by(source.rulebook, known, first.verdicts)}
    return Look(known, reached, first, look.partners, source.second_look({**known, **reached}))


def contradicts(source: Authority, look: Look) -> Callable[[Choices], bool]:
    """Tells of changed answers whether the guidance would ask again, as some seem not to go together for certain."""
    book = source.rulebook
    rules = [rule for rule in book.current_rules if rule.layer == "contradiction"]

    def found(answers: Choices) -> bool:
        known = {**look.choices, **answers}
        # most changes come near no such rule, which is seen without looking again
        near = {rule.id for rule in rules if all(_may_hold(book, one, known) for one in rule.when)}
        if not near:
            return False
        again = look_again(source, look, answers)
        return not near.isdisjoint((*again.first.certain, *again.second.certain))

    return found


def _may_hold(book: Rulebook, condition: Condition, known: Choices) -> bool:
    """Whether a condition may hold for certain: not when an answer that is known allows something else."""
    said = known.get(condition.name)
    return said is None or {book.looked_at[condition.name][place] for place in said} <= set(condition.values)


def choices_of(source: Authority, piece: Workstream, partners: Mapping[str, Outlook] | None = None) -> Choices:
    """All that is known about a piece of work before the rules are asked, as places in each factor's order.

    What its partners come to in sum is looked up, unless it was already.
    """
    return _known(source.rulebook, piece, outlooks_of_partners(source, piece) if partners is None else partners)


def known_when_alone(source: Authority) -> Choices:
    """What is the same for every piece of work that has no partners and stands alone."""
    book = source.rulebook
    return {
        **choices_of(source, Workstream("")),
        "core_partners": core_places(book, {}),
        "pieces_of_work": across_pieces(book, [frozenset()]),
    }


def choices(rulebook: Rulebook, answers: Answers) -> Choices:
    """Answers as places in each factor's order; what nobody knows is left wholly open, like what was not asked."""
    place = rulebook.place
    return {
        name: (place[name][options[0]],) if len(options) == 1 else tuple(place[name][option] for option in options)
        for name, options in answers.items()
        if options
    }


def outlooks_of_partners(source: Authority, piece: Workstream) -> dict[str, Outlook]:
    """What its answers leave possible for each partner of a piece of work, by name."""
    return {one.name: source.partner_outlook(choices(source.rulebook, one.answers)) for one in piece.partners}


def _known(book: Rulebook, piece: Workstream, partners: Mapping[str, Outlook]) -> Choices:
    """The answers about a piece of work, with what is known of it before any question, and its partners in sum."""
    running = piece.is_running or ("yes" if _shows_it_runs(book, piece) else "")
    context = {"claimed_mode": piece.claimed_mode, "is_running": running}
    known = {name: (said,) for name, said in context.items() if said and said != UNKNOWN}
    in_sum = _places(book, "essential_partners", essential_partners(partners)) if partners else _without_partners(book)
    return {**choices(book, {**piece.answers, **known}), "essential_partners": in_sum}


@functools.lru_cache(16)
def _without_partners(book: Rulebook) -> Sequence[int]:
    """What partners come to in sum where there are none."""
    return _places(book, "essential_partners", essential_partners({}))


def _shows_it_runs(book: Rulebook, piece: Workstream) -> bool:
    """Whether something was answered that only work that is running can show."""
    return any(piece.answers.get(name) for name in _that_show_it_runs(book))


@functools.lru_cache(16)
def _that_show_it_runs(book: Rulebook) -> tuple[str, ...]:
    return tuple(one.id for one in book.factors if one.shows_it_runs)


def core_places(book: Rulebook, partners: Mapping[str, Outlook]) -> Sequence[int]:
    """How many of the partners may be in the core, as places."""
    return _places(book, "core_partners", core_partners(partners))


def reached_by(book: Rulebook, known: Choices, verdicts: frozenset[Verdict]) -> Choices:
    """Every value that the modes reached and their comparisons with each other and with the name may still have."""
    named = [book.looked_at["claimed_mode"][place] for place in known.get("claimed_mode", ())]
    claimed = book.depth(named[0]) if named and named[0] in book.mode else NO_MODE
    return _compared(book, verdicts, claimed)


@functools.lru_cache(MOST_KEPT)
def _compared(book: Rulebook, verdicts: frozenset[Verdict], claimed: int) -> Choices:
    values: dict[str, set[str]] = {}
    for verdict in verdicts:
        for name, value in compared(book, verdict, claimed).items():
            values.setdefault(name, set()).add(value)
    return MappingProxyType({name: _places(book, name, found) for name, found in values.items()})


def _places(book: Rulebook, name: str, values: Iterable[str]) -> list[int]:
    return sorted({book.place[name][value] for value in values})


def compared(book: Rulebook, verdict: Verdict, claimed: int) -> dict[str, str]:
    """The modes of one verdict, and how they compare with each other and with the name (a depth, or NO_MODE)."""
    ids = book.mode_ids
    known = verdict.actual != NO_MODE
    return {
        "needed": ids[verdict.needed],
        "advised": ids[verdict.advised],
        "actual": ids[verdict.actual] if known else NOT_KNOWN,
        "name_and_practice": _name_and(claimed, verdict.actual),
        "name_and_need": _name_and(claimed, verdict.needed),
        "practice_and_need": _practice_and(verdict.actual, verdict.needed),
        "practice_and_advice": _practice_and(verdict.actual, verdict.advised),
        "advice_and_need": "lighter" if verdict.advised < verdict.needed else "same",
        "need_and_duty": "lighter_than_duty" if verdict.needed < verdict.floor else "meets_duty",
        "advice_and_duty": "lighter_than_duty" if verdict.advised < verdict.floor else "meets_duty",
        "mending": COMPARISONS["mending"][verdict.mending],
    }


def _name_and(claimed: int, other: int) -> str:
    if NO_MODE in (claimed, other):
        return NOT_KNOWN
    if claimed == other:
        return "same"
    return "name_is_deeper" if claimed > other else "name_is_lighter"


def _practice_and(actual: int, other: int) -> str:
    if actual == NO_MODE:
        return NOT_KNOWN
    if actual >= other:
        return "deeper" if actual > other else "same"
    return "much_lighter" if actual <= other - MUCH else "lighter"


def across_pieces(book: Rulebook, verdicts: Sequence[frozenset[Verdict]]) -> Sequence[int]:
    """Whether several pieces of work come out the same or different, as far as it is settled; as places."""
    return _places(book, "pieces_of_work", _pieces_of_work(verdicts))


def _pieces_of_work(verdicts: Sequence[frozenset[Verdict]]) -> Iterable[str]:
    if len(verdicts) < MUCH:
        return [NOT_KNOWN]
    advised = [{verdict.advised for verdict in some} for some in verdicts]
    may_be_same = bool(set.intersection(*advised))
    must_be_same = may_be_same and len(set.union(*advised)) == 1
    return ["same"] * may_be_same + ["different"] * (not must_be_same)
