"""The sentences at the head of an advice: what fits or where to start, and how name and practice compare."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from spectrum.advice.parts import Limit
from spectrum.atlas import NO_MODE, Verdict
from spectrum.language.words import counted, in_words, listed
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import mode_words

ESCALATE = "No way of working fits as things stand: someone could be hurt."
"""The headline where safety asks for more than is feasible."""


@dataclass(frozen=True)
class Weighed:
    """What the sentences at the head of an advice are made of; of conditions and things to mend it counts how many."""

    book: Rulebook
    verdicts: Collection[Verdict]
    limits: Sequence[Limit]
    conditions: int
    mends: int

    def modes(self, aspect: str) -> tuple[str, ...]:
        """Every mode still possible of one aspect of the verdicts, from light to deep; none where there is no mode."""
        depths = {getattr(one, aspect) for one in self.verdicts} - {NO_MODE}
        return tuple(self.book.mode_ids[depth] for depth in sorted(depths))

    @cached_property
    def advised(self) -> tuple[str, ...]:
        return self.modes("advised")

    @cached_property
    def needed(self) -> tuple[str, ...]:
        return self.modes("needed")

    @property
    def is_settled(self) -> bool:
        return len(self.advised) == 1

    @property
    def fits(self) -> bool:
        """Whether the work certainly needs no more than is advised."""
        return self.is_settled and self.needed == self.advised

    @property
    def is_unsafe(self) -> bool:
        return all(one.advised < one.safety for one in self.verdicts)

    @property
    def is_practised(self) -> bool:
        """Whether what people do already is certainly as close as what is advised."""
        return all(one.actual >= one.advised for one in self.verdicts)

    @cached_property
    def bound_by(self) -> str:
        """What certainly sets the lowest ceiling: law, time or partners; empty where it is open."""
        if any(one.carried <= one.limit for one in self.verdicts if one.too_much):
            return "partners"
        lowest = {one.bound_by for one in self.limits if (one.cap,) == self.advised}
        return next((one for one in ("partners", "time", "law") if one in lowest), "")


def headline(found: Weighed) -> str:
    """The advice in a sentence or two, for reading out. "Fits" is said only of what the work needs."""
    if found.is_unsafe:
        return ESCALATE
    if not found.is_settled:
        return _still_open(found)
    way = found.book.mode[found.advised[0]].gerund
    if not found.fits:
        return _start(found, way)
    if found.conditions:
        return f"On these answers, {way} fits, on {counted_in_words(found.conditions, 'condition')}."
    return f"On these answers, the lightest way of working that fits is {way}."


def _still_open(found: Weighed) -> str:
    gerunds = [found.book.mode[mode].gerund for mode in found.advised]
    if len(gerunds) == len(found.book.modes):
        return "These answers leave every way of working open."
    return f"On these answers, it is still open between {listed(gerunds)}."


def _start(found: Weighed, way: str) -> str:
    """Where to start when the work needs, or may need, more than is feasible now."""
    needs = mode_words(found.book, found.needed)
    calls = "needs" if len(found.needed) == 1 else "may need"
    condition = f", on {counted_in_words(found.conditions, 'condition')}" if found.conditions else ""
    if found.bound_by == "law":
        return f"The law leaves room for no more than {way} here{condition}. The work itself {calls} {needs}."
    if found.bound_by == "time":
        return f"There is time for no more than {way} now{condition}. The work itself {calls} {needs}."
    if found.is_practised and all(one.actual == one.advised for one in found.verdicts):
        return f"Stay with {way} for now{condition}. The work {calls} {needs}."
    if found.is_practised:
        return f"What stands in the way leaves room for no more than {way} now{condition}. The work {calls} {needs}."
    return f"Start by {way}{condition}. The work {calls} {needs}."


def counted_in_words(count: int, thing: str) -> str:
    """'one condition', 'two conditions'."""
    return f"{in_words(count)} {counted(count, thing).partition(' ')[2]}"


def weighing(found: Weighed) -> str:
    """What the work calls for beside what these partners can carry, in words; nothing while that is open."""
    if not found.is_settled or found.is_unsafe:
        return ""
    said = _carried(found) if found.fits else _falling_short(found)
    duties = {one.floor for one in found.verdicts}
    if all(one.needed < one.floor for one in found.verdicts) and len(duties) == 1:
        return f"{said} A duty asks for at least {found.book.modes[duties.pop()].gerund}."
    return said


def _carried(found: Weighed) -> str:
    """What is said where the work needs no more than these partners can carry, conditions included."""
    book = found.book
    way = mode_words(book, found.advised)
    if book.depth(found.advised[0]) <= book.depth(book.no_case):
        return f"The work itself calls for no more than {way}."
    if any(one.binds for one in found.limits):
        return f"The work itself calls for {way}. {_falling_short(found)}"
    if not found.conditions:
        return f"The work itself calls for {way}, and nothing known stands in the way of that."
    if found.is_practised:
        return f"The work itself calls for {way}. These partners already work that closely, with things to mend."
    return (
        f"The work itself calls for {way}. These partners can work that closely, as long as they mend what is missing."
    )


def _falling_short(found: Weighed) -> str:
    """What holds the advice back from what the work needs."""
    binding = [one for one in found.limits if one.binds]
    parts = []
    if binding:
        parts.append(f"What stands in the way: {listed([lowered(one.title) for one in binding])}.")
    if all(one.too_much for one in found.verdicts):
        lightest = found.book.depth(found.needed[0])
        carry = min(one.more_than for one in found.book.carrying if found.book.depth(one.cap) < lightest)
        most = f"{found.book.mode[found.needed[0]].gerund} can't start with more than {in_words(carry)}"
        parts.append(f"There are {in_words(found.mends)} things to mend, and {most}.")
    return " ".join(parts)


def lowered(title: str) -> str:
    """A title as it goes on within a sentence."""
    return title[:1].lower() + title[1:]


def name_and_practice(book: Rulebook, claimed: str, actual: Sequence[str]) -> str:
    """What it is called beside what people do, in a sentence; nothing where one of them is not known for certain."""
    if claimed not in book.mode or len(actual) != 1:
        return ""
    name, doing = book.mode[claimed].gerund, book.mode[actual[0]].doing
    if claimed == actual[0]:
        return f"You call it {name}, and in practice that is what it is: {doing}."
    return f"You call it {name}; in practice {doing}."
