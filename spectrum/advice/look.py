"""Looking at a situation: partners in sum, then what answers alone decide, then what depends on the modes reached."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from spectrum.advice.partners import core_partners, essential_partners
from spectrum.atlas import NO_MODE, Choices, Outlook, Verdict
from spectrum.rulebook import Condition, Rulebook
from spectrum.rulebook.model import COMPARISONS, NOT_KNOWN, UNKNOWN
from spectrum.situation import Answers, Workstream

MUCH = 2


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
    partners = [_partners(source, piece) for piece in pieces]
    given = [_known(book, piece, some) for piece, some in zip(pieces, partners, strict=True)]
    firsts = [source.outlook(one) for one in given]
    across = _pieces_of_work(firsts)
    looks = []
    for known, first, some in zip(given, firsts, partners, strict=True):
        told = {"core_partners": core_partners(some), "pieces_of_work": across}
        reached = {**_reached(book, known, first), **{name: _places(book, name, said) for name, said in told.items()}}
        looks.append(Look(known, reached, first, some, source.second_look({**known, **reached})))
    return looks


def look_again(source: Authority, look: Look, answers: Choices) -> Look:
    """Look at a piece of work with some answers changed; its partners and other pieces of work are as they were."""
    known = {**look.choices, **answers}
    first = source.outlook(known)
    reached = {**look.reached, **_reached(source.rulebook, known, first)}
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


def choices_of(source: Authority, piece: Workstream) -> Choices:
    """All that is known about a piece of work before the rules are asked, as places in each factor's order."""
    return _known(source.rulebook, piece, _partners(source, piece))


def choices(rulebook: Rulebook, answers: Answers) -> Choices:
    """Answers as places in each factor's order; what nobody knows is left wholly open, like what was not asked."""
    factors = rulebook.factor
    return {name: [factors[name].index(option) for option in options] for name, options in answers.items() if options}


def _partners(source: Authority, piece: Workstream) -> dict[str, Outlook]:
    return {one.name: source.partner_outlook(choices(source.rulebook, one.answers)) for one in piece.partners}


def _known(book: Rulebook, piece: Workstream, partners: Mapping[str, Outlook]) -> Choices:
    """The answers about a piece of work, with what is known of it before any question, and its partners in sum."""
    running = piece.is_running or ("yes" if _shows_it_runs(book, piece) else "")
    context = {"claimed_mode": piece.claimed_mode, "is_running": running}
    known = {name: (said,) for name, said in context.items() if said and said != UNKNOWN}
    values = book.looked_at["essential_partners"]
    in_sum = sorted(values.index(value) for value in essential_partners(partners))
    return {**choices(book, {**piece.answers, **known}), "essential_partners": in_sum}


def _shows_it_runs(book: Rulebook, piece: Workstream) -> bool:
    """Whether something was answered that only work that is running can show."""
    answered = [book.factor[name] for name, options in piece.answers.items() if options]
    return any(factor.scope == "practice" and not factor.also_when_planned for factor in answered)


def _reached(book: Rulebook, known: Choices, first: Outlook) -> Choices:
    """Every value that the modes reached and their comparisons with each other and with the name may still have."""
    named = [book.looked_at["claimed_mode"][place] for place in known.get("claimed_mode", ())]
    claimed = book.depth(named[0]) if named and named[0] in book.mode else NO_MODE
    values: dict[str, set[str]] = {}
    for verdict in first.verdicts:
        for name, value in compared(book, verdict, claimed).items():
            values.setdefault(name, set()).add(value)
    return {name: _places(book, name, found) for name, found in values.items()}


def _places(book: Rulebook, name: str, values: Iterable[str]) -> list[int]:
    return sorted(book.looked_at[name].index(value) for value in set(values))


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


def _pieces_of_work(firsts: Sequence[Outlook]) -> Iterable[str]:
    """Whether several pieces of work come out the same or different, as far as it is settled."""
    if len(firsts) < MUCH:
        return [NOT_KNOWN]
    advised = [{verdict.advised for verdict in first.verdicts} for first in firsts]
    may_be_same = bool(set.intersection(*advised))
    must_be_same = may_be_same and len(set.union(*advised)) == 1
    return ["same"] * may_be_same + ["different"] * (not must_be_same)
