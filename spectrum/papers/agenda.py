"""What a meeting about a piece of work is for: what is still open, what to mend, how to begin, and the decision.

The minutes are shared out so that they add up, and what there is no time for is left for another time.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spectrum.advice import WorkstreamAdvice
from spectrum.consultation import Consultation
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.papers.actions import PEOPLE_DIFFER, about_all
from spectrum.papers.kept_private import is_private, tells_of_partners
from spectrum.reasoning import Disagreement, Position, futures, relevant
from spectrum.report.actions import CONDITION, STEP, Action, actions_of
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import mode_words

QUESTION, CHECK, MEND, BEGIN, DECIDE = "question", "check", "mend", "begin", "decide"
LEAST = {QUESTION: 10, CHECK: 5, MEND: 5, BEGIN: 10, DECIDE: 10}
"""How many minutes an item needs at least."""
MOST = {QUESTION: 40, CHECK: 10, MEND: 15, BEGIN: 30, DECIDE: 20}
"""How many minutes are good for an item; more would only fill the time."""
SHORTEST, LONGEST, FIVE = 30, 180, 5
BEARS = "An answer can rule out {}."
BEARS_WITH_OTHERS = "Together with other answers, it can change the way of working."
AGAIN = "These answers seem not to go together, so one of them may be mistaken."
DECISION = "Decide whether to work this way, and on which day to look again."
WHO_FINDS_OUT = "Agree who finds out what is still open, and on which day to look again."
YOU_DECIDE = "The answer is advice. It is you who decide."
UNTIL_SAFE = "Agree what to do until nobody can be hurt, and on which day to look again."


@dataclass(frozen=True)
class AgendaItem:
    """Something to talk about, and why it matters.

    `reach` is how many ways of working hang on it: those that an answer would rule out, or those between what is
    advised or needed and what is left if nothing is mended; 0 for what moves none. `action` is the step for which an
    owner and a day are to be agreed, `name` the short name of a question.
    """

    kind: str
    what: str
    why: str
    reach: int = 0
    name: str = ""
    action: Action | None = None


@dataclass(frozen=True)
class Agenda:
    """What to talk about and for how many minutes each, in order; the minutes in hand; and what is left for later."""

    items: tuple[tuple[AgendaItem, int], ...]
    in_hand: int
    later: tuple[AgendaItem, ...]

    def of(self, *kinds: str) -> list[AgendaItem]:
        """The items of some kinds."""
        return [one for one, _ in self.items if one.kind in kinds]


def check_minutes(minutes: object) -> None:
    """Refuse a length that no meeting is planned for. Raises BadInput."""
    if isinstance(minutes, bool) or not isinstance(minutes, int) or not SHORTEST <= minutes <= LONGEST:
        accepted = f"a whole number of minutes from {SHORTEST} to {LONGEST} is accepted"
        raise BadInput([Mistake("minutes", f"{minutes} is no length for a meeting; {accepted}.")])


def agenda_of(consultation: Consultation, at: int, today: datetime.date, minutes: int) -> Agenda:
    """The agenda of a meeting of so many minutes about a piece of work. Raises BadInput for a length it can't have."""
    check_minutes(minutes)
    every = list(items_of(consultation, at, today))
    kept = _kept(every, minutes)
    given = shared(kept, minutes)
    later = tuple(one for one in every if one not in kept)
    return Agenda(tuple(zip(kept, given, strict=True)), minutes - sum(given), later)


def _kept(items: Sequence[AgendaItem], minutes: int) -> list[AgendaItem]:
    """The items for which there is time: the decision, then those on which most hangs; in their old order."""
    kept: list[AgendaItem] = []
    for one in sorted(items, key=lambda item: (item.kind != DECIDE, -item.reach)):
        if sum(LEAST[other.kind] for other in [*kept, one]) <= minutes:
            kept.append(one)
    return [one for one in items if one in kept]


def shared(items: Sequence[AgendaItem], minutes: int) -> list[int]:
    """Minutes for each item: the least it needs, and the rest by how much hangs on it, up to what is good for it.

    Of two items of one kind, the one with the greater reach never gets less. Shared in fives where that comes out.
    """
    step = 1 if minutes % FIVE else FIVE
    given = [LEAST[one.kind] for one in items]
    for _ in range((minutes - sum(given)) // step):
        able = [at for at, one in enumerate(items) if given[at] + step <= MOST[one.kind]]
        if not able:
            break
        extra = [have - LEAST[one.kind] for one, have in zip(items, given, strict=True)]
        best = max(able, key=lambda at: (items[at].reach / (extra[at] + step), -extra[at], -at))
        given[best] += step
    return given


# -- what there is to talk about ---------------------------------------------------------------------------------------


def items_of(consultation: Consultation, at: int, today: datetime.date) -> Iterator[AgendaItem]:
    """Everything there is to talk about, in order: differences, open questions, what to see to, a start, the decision.

    What has an owner and a day already needs no time.
    """
    book, advice = consultation.rulebook, consultation.advice_on(at)
    actions = tuple(actions_of(advice, consultation.pieces[at], today))
    yield from _questions(book, consultation.reasoning(at).position, advice)
    for one in advice.contradictions:
        if not tells_of_partners(book, one.rule):
            yield AgendaItem(CHECK, one.text, AGAIN)
    yield from (one for one in to_see_to(book, advice, actions) if one.action and not is_seen_to(one.action))
    yield from _beginning(book, advice, actions)
    yield _decision(advice)


def _questions(book: Rulebook, position: Position, advice: WorkstreamAdvice) -> Iterator[AgendaItem]:
    """What people differ on and have to settle, then what nobody knows and could still change the way of working."""
    differ = advice.explanation.disagreement
    for name in _to_settle(differ) if differ else ():
        yield _question(book, position, name, PEOPLE_DIFFER)
    for name in relevant(position):
        if name in book.factor and not (differ and name in differ.differ):
            yield _question(book, position, name, "")


def _to_settle(differ: Disagreement) -> Sequence[str]:
    """What has to be settled of all that people differ on: what decides, or else whatever could."""
    if differ.settle is not None:
        return differ.settle
    return [name for name in differ.differ if name not in differ.leave]


def _question(book: Rulebook, position: Position, name: str, before: str) -> AgendaItem:
    told = futures(position, name)
    now = {*position.names(position.modes)}
    ruled_out = {mode for some in told.values() for mode in now.difference(some)}
    bears = BEARS.format(mode_words(book, book.in_order(ruled_out))) if ruled_out else BEARS_WITH_OTHERS
    factor = book.factor[name]
    why = " ".join(filter(None, [before, factor.why, bears]))
    return AgendaItem(QUESTION, factor.question, why, max(len(ruled_out), 1), name=factor.name)


def to_see_to(book: Rulebook, advice: WorkstreamAdvice, actions: Sequence[Action]) -> Iterator[AgendaItem]:
    """What stands in the way, as an item each. What is better talked over with a partner by itself is left out."""
    for one in actions:
        if one.kind != STEP and not is_private(book, one.rule):
            because = book.rule[one.rule].because
            yield AgendaItem(MEND, one.title, because, _reach(book, advice, one), action=one)


def is_seen_to(action: Action) -> bool:
    """Whether a step has an owner and a day already."""
    return bool(action.task.owner and action.task.by)


def _reach(book: Rulebook, advice: WorkstreamAdvice, one: Action) -> int:
    """How many ways of working lie between what is left without it and what is advised on it, or needed."""
    then = book.rule[one.rule].then
    aim = advice.advised[0] if one.kind == CONDITION else advice.needed[0]
    return max(book.depth(aim) - book.depth(then.cap or then.otherwise), 1)


def _beginning(book: Rulebook, advice: WorkstreamAdvice, actions: Sequence[Action]) -> Iterator[AgendaItem]:
    """How to begin, where the way of working is settled."""
    if len(advice.advised) > 1 or advice.unsafe:
        return
    steps = [one for one in actions if one.kind == STEP and not about_all(book, one.rule)]
    for one in steps[:1]:
        if not tells_of_partners(book, one.rule):
            yield AgendaItem(BEGIN, one.title, book.rule[one.rule].because, action=one)


def _decision(advice: WorkstreamAdvice) -> AgendaItem:
    if advice.unsafe:
        return AgendaItem(DECIDE, UNTIL_SAFE, YOU_DECIDE)
    return AgendaItem(DECIDE, DECISION if len(advice.advised) == 1 else WHO_FINDS_OUT, YOU_DECIDE)
