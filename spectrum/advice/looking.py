"""Looking at a situation: first what answers alone decide, then what also depends on the modes reached."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from spectrum.atlas import NO_MODE, Choices, Outlook, Verdict
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import NOT_KNOWN, ROLES
from spectrum.situation import Answers, Workstream

MUCH = 2


class Source(Protocol):
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


def look_at(source: Source, pieces: Sequence[Workstream]) -> list[Look]:
    """Look at the pieces of work of one situation; some rules compare them with each other."""
    book = source.rulebook
    given = [_choices_of(book, piece) for piece in pieces]
    firsts = [source.outlook(one) for one in given]
    across = _pieces_of_work(firsts)
    looks = []
    for piece, known, first in zip(pieces, given, firsts, strict=True):
        partners = {one.name: source.partner_outlook(choices(book, one.answers)) for one in piece.partners}
        reached = _reached(book, piece, first, partners, across)
        looks.append(Look(known, reached, first, partners, source.second_look({**known, **reached})))
    return looks


def choices(rulebook: Rulebook, answers: Answers) -> Choices:
    """Answers as places in each factor's order; what nobody knows is left wholly open, like what was not asked."""
    factors = rulebook.factor
    return {name: [factors[name].place(option) for option in options] for name, options in answers.items() if options}


def _choices_of(book: Rulebook, piece: Workstream) -> Choices:
    """The answers about a piece of work, with what is known of it before any question."""
    running = piece.is_running or ("yes" if _shows_it_runs(book, piece) else "")
    context = {"claimed_mode": piece.claimed_mode, "is_running": running}
    known = {name: (said,) for name, said in context.items() if said and name in book.factor}
    return choices(book, {**piece.answers, **known})


def _shows_it_runs(book: Rulebook, piece: Workstream) -> bool:
    """Whether something was answered that only work that is running can show."""
    answered = [book.factor[name] for name, options in piece.answers.items() if options]
    return any(factor.scope == "practice" and not factor.also_when_planned for factor in answered)


def _reached(
    book: Rulebook, piece: Workstream, first: Outlook, partners: Mapping[str, Outlook], across: Iterable[str]
) -> Choices:
    """Every value that the modes reached and their comparisons may still have."""
    claimed = book.depth(piece.claimed_mode) if piece.claimed_mode else NO_MODE
    values: dict[str, set[str]] = {name: set() for name in book.looked_at if name not in book.factor}
    for verdict in first.verdicts:
        for name, value in _compared(book, verdict, claimed).items():
            values[name].add(value)
    values["core_partners"] = set(_core_partners(book, partners))
    values["pieces_of_work"] = set(across)
    return {name: sorted(book.looked_at[name].index(value) for value in found) for name, found in values.items()}


def _compared(book: Rulebook, verdict: Verdict, claimed: int) -> dict[str, str]:
    ids = book.mode_ids
    known = verdict.actual != NO_MODE
    return {
        "needed": ids[verdict.needed],
        "advised": ids[verdict.advised],
        "actual": ids[verdict.actual] if known else NOT_KNOWN,
        "name_and_practice": _name_and_practice(claimed - verdict.actual) if known and claimed >= 0 else NOT_KNOWN,
        "practice_and_advice": _practice_and_advice(verdict.actual - verdict.advised) if known else NOT_KNOWN,
        "advice_and_duty": "lighter_than_duty" if verdict.advised < verdict.floor else "meets_duty",
    }


def _name_and_practice(difference: int) -> str:
    if difference == 0:
        return "same"
    return "name_is_deeper" if difference > 0 else "name_is_lighter"


def _practice_and_advice(difference: int) -> str:
    if difference >= 0:
        return "deeper" if difference else "same"
    return "much_lighter" if difference <= -MUCH else "lighter"


def roles(book: Rulebook, outlook: Outlook) -> set[str]:
    """Every role a partner may still have; an empty word stands for none that the rules settle."""
    return {_role(book, verdict) for verdict in outlook.verdicts}


def _role(book: Rulebook, verdict: Verdict) -> str:
    """Independence first, then who is not involved or only consulted, then ceilings, then the core."""
    said = {role for place, role in enumerate(ROLES) if verdict.roles >> place & 1}
    if verdict.feasible <= book.depth(book.no_case):
        return book.mode_ids[verdict.feasible]
    for role in ("not_involved", "consult"):
        if role in said:
            return role
    if verdict.feasible < len(book.modes) - 1:
        return book.mode_ids[verdict.feasible]
    return "core" if "core" in said else ""


def _core_partners(book: Rulebook, partners: Mapping[str, Outlook]) -> Iterable[str]:
    """How many of the partners may be in the core, in words."""
    if not partners:
        return [NOT_KNOWN]
    possible = [roles(book, outlook) for outlook in partners.values()]
    least = sum(found == {"core"} for found in possible)
    most = sum("core" in found for found in possible)
    return {_count_of_core(count, len(partners)) for count in range(least, most + 1)}


def _count_of_core(count: int, partners: int) -> str:
    if count in (0, partners):
        return "all" if count else "none"
    return "one" if count == 1 else "some"


def _pieces_of_work(firsts: Sequence[Outlook]) -> Iterable[str]:
    """Whether several pieces of work come out the same or different, as far as it is settled."""
    if len(firsts) < MUCH:
        return [NOT_KNOWN]
    advised = [{verdict.advised for verdict in first.verdicts} for first in firsts]
    may_be_same = bool(set.intersection(*advised))
    must_be_same = may_be_same and len(set.union(*advised)) == 1
    return ["same"] * may_be_same + ["different"] * (not must_be_same)
