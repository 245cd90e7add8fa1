"""What would change an advice, in words: said once, and shown on the page and in a terminal alike."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from spectrum.advice.answer_words import becomes, with_name
from spectrum.language.words import counted, in_words
from spectrum.reasoning import AnyOf, Atom, Change, Lines, Order
from spectrum.reasoning.change import Part
from spectrum.reasoning.lines import EARN, LOSE
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import mode_words

MOST_SHOWN = 4
"""How many ways to get to a mode are told, which are all of them nine times of ten; the rest is only counted."""
NOBODY = "nobody"
COULD = {
    ("you",): "you could change this",
    ("partners",): "your partners could change this",
    ("you", "partners"): "you and your partners could change this",
    (): "the facts would have to be different",
}
FACTS_TOO = "some facts would have to be different too"
IN_WHOSE_HANDS = {
    ("you",): "this is in your hands",
    ("partners",): "this is in your partners' hands",
    ("you", "partners"): "this is in your hands and your partners'",
    (): "this hangs on the facts",
}
"""Who could bring about what nobody is asked to."""
HANGS_ON_FACTS = "some of it hangs on the facts"
ASKED_AGAIN = "In any order, some answers on the way would seem not to go together."

Ordered = Callable[[Change], Order | None]
"""In which order to make the first of the exact ways that a line stands for; None for no order."""


@dataclass(frozen=True)
class ChangeWords:
    """One way to change an advice: a line, and what the line leaves to choose from, each with its heading.

    `who` tells who could do it, and `ways` how many exact ways it stands for (empty for one). `order` tells step by
    step in which order to make several changes, and what would be advised after each, under a heading of its own; both
    are empty where there is nothing to put in order, and where nobody is asked to.
    """

    says: str
    choose_from: tuple[tuple[str, tuple[str, ...]], ...]
    who: str
    ways: str
    order_heading: str = ""
    order: tuple[str, ...] = ()


@dataclass(frozen=True)
class ChangesWords:
    """What leads to one mode, the nearest ways first: what would earn it apart from what would lose something.

    Nobody is asked to do what stands under `losing`: its lines say what would be so then. They have a heading of their
    own where there are both. `more` tells what is not shown (empty for nothing), and `in_all` how many exact ways.
    """

    heading: str
    earning: tuple[ChangeWords, ...]
    losing_heading: str
    losing: tuple[ChangeWords, ...]
    more: str
    in_all: str

    @property
    def shown(self) -> tuple[ChangeWords, ...]:
        """All that is told."""
        return (*self.earning, *self.losing)


def changes_words(book: Rulebook, lines: Lines, now: Sequence[str], ordered: Ordered = lambda _: None) -> ChangesWords:
    """What leads to a mode, in words; `now` are the modes possible today."""
    earning = lines.earning[:MOST_SHOWN]
    losing = lines.losing[: MOST_SHOWN - len(earning)]
    mode = mode_words(book, [lines.mode])
    opens, losing_opens = _openings(lines, mode)
    return ChangesWords(
        heading=_heading(lines, mode, mode_words(book, now)),
        earning=tuple(_in_order(book, change_words(book, one, opens), one, ordered, now) for one in earning),
        losing_heading=_losing_heading(lines, mode) if earning and losing else "",
        losing=tuple(change_words(book, one, losing_opens, asks=False) for one in losing),
        more=other_ways((*lines.earning[len(earning) :], *lines.losing[len(losing) :])),
        in_all=ways_in_all(lines.all),
    )


def change_words(book: Rulebook, change: Change, opens: str = "", asks: bool = True) -> ChangeWords:
    """A way to change an advice, in words.

    A line such as "mend any two of these five" stands for all of them, whose list comes with it. `opens` begins a
    sentence about what would be so; without it, the line may say what to mend. Where nobody is asked to bring it about,
    `asks` is off.
    """
    so_many = [_so_many(book, one, may_ask=asks and not opens) for one in change.any_of]
    lists = (tuple(_item(book, part) for part in one.of) for one in change.any_of)
    says = [*((with_name if opens else becomes)(book, atom) for atom in change.all_of), *so_many]
    line = f"{opens} {_together(says)}" if opens else _together(says)
    ways = f"{in_words(change.count)} ways" if change.count > 1 else ""
    choose_from = tuple(zip(so_many, lists, strict=True))
    return ChangeWords(line[:1].upper() + line[1:], choose_from, _who(book, change, asks), ways)


def order_words(book: Rulebook, order: Order, now: Sequence[str]) -> tuple[str, ...]:
    """'First “Small promises are kept” for “Trust”: it would still be coordinating.' and so on, a sentence a step."""
    return (*_steps(book, order, now), *([ASKED_AGAIN] if order.contradictory else []))


def ways_in_all(changes: Sequence[Change]) -> str:
    """'1 way', '12 ways in all': for how many exact sets of answers some ways to change an advice stand."""
    count = sum(one.count for one in changes)
    return counted(count, "way") + (" in all" if count > 1 else "")


def other_ways(changes: Sequence[Change]) -> str:
    """'… and 2 more like these (34 ways)': what is not shown of the ways to change an advice; nothing for none."""
    if not changes:
        return ""
    return f"… and {in_words(len(changes))} more like these ({counted(sum(one.count for one in changes), 'way')})"


# -- headings, and how a line begins -----------------------------------------------------------------------------------


def _heading(lines: Lines, mode: str, now: str) -> str:
    if lines.direction == LOSE:
        return f"When {now} would no longer hold, and it would be {mode}"
    if lines.direction == EARN:
        return f"What would earn {mode}" if lines.earning else f"When it would come to {mode}, and go no deeper"
    return f"What would make {mode} certain"


def _losing_heading(lines: Lines, mode: str) -> str:
    if lines.direction == EARN:
        return (
            f"It would also come to {mode}, and go no deeper, if some answers spoke for closer work and others against"
        )
    return f"It would also be certain to be {mode} if some answers spoke against closer work"


def _openings(lines: Lines, mode: str) -> tuple[str, str]:
    """How lines begin that earn a mode, and those that lose something; nothing where they may ask for something."""
    if lines.direction == EARN:
        return "", f"It would come to {mode} with"
    always = "It would no longer hold with" if lines.direction == LOSE else "It would be certain with"
    return always, always


# -- the parts of a line -----------------------------------------------------------------------------------------------


def _together(says: Sequence[str]) -> str:
    return "; ".join(says[:-1]) + ("; and " if len(says) > 1 else "") + says[-1]


def _so_many(book: Rulebook, some: AnyOf, may_ask: bool) -> str:
    """'mend any two of these five'; without 'mend' where nobody is asked to, or not all of them mend something."""
    so_many = f"{'one' if some.count == 1 else f'any {in_words(some.count)}'} of these {in_words(len(some.of))}"
    return f"mend {so_many}" if may_ask and all(_mends(book, atom) for atom in some.atoms) else so_many


def _item(book: Rulebook, part: Part) -> str:
    """One of the things to choose from, which may be several together, or a choice of its own."""
    if isinstance(part, Atom):
        return becomes(book, part)
    items = [_item(book, one) for one in part.of]
    if part.count == len(items):
        return "; together with ".join(items)
    if part.count == 1:
        return "; or ".join(items)
    return f"any {in_words(part.count)} of these: {'; '.join(items)}"


def _mends(book: Rulebook, atom: Atom) -> bool:
    """Whether a question can show a thing to mend, and with these answers shows none."""
    rules = [rule for rule in book.current_rules if rule.then.otherwise]
    shows = [condition.values for rule in rules for condition in rule.when if condition.name == atom.factor]
    return bool(shows) and not any(set(atom.options) & set(values) for values in shows)


def _who(book: Rulebook, change: Change, asks: bool) -> str:
    words, facts_too = (COULD, FACTS_TOO) if asks else (IN_WHOSE_HANDS, HANGS_ON_FACTS)
    could = words[tuple(one for one in change.who if one != NOBODY)]
    return f"{could}; {facts_too}" if len(change.who) > 1 and _least_facts(book, change.parts) else could


def _least_facts(book: Rulebook, parts: Sequence[Part], count: int | None = None) -> int:
    """How many facts, which nobody could change, have to be different at least, to change so many of some parts."""
    facts = (_is_fact(book, one) if isinstance(one, Atom) else _least_facts(book, one.of, one.count) for one in parts)
    return sum(sorted(facts)[:count])


def _is_fact(book: Rulebook, atom: Atom) -> bool:
    return atom.factor in book.factor and book.factor[atom.factor].who == NOBODY


# -- the order ---------------------------------------------------------------------------------------------------------


def _in_order(book: Rulebook, told: ChangeWords, change: Change, ordered: Ordered, now: Sequence[str]) -> ChangeWords:
    """A line with the order to make its changes in, where there are several and somebody could make any of them."""
    order = None if change.who == (NOBODY,) else ordered(change)
    if order is None or len(order.steps) == 1:
        return told
    heading = "In this order, for the first of these ways" if change.count > 1 else "In this order"
    return dataclasses.replace(told, order_heading=heading, order=order_words(book, order, now))


def _steps(book: Rulebook, order: Order, now: Sequence[str]) -> Iterator[str]:
    """Each step with what would be advised once it is made."""
    before = [tuple(now), *(one.advised for one in order.steps)]
    for at, one in enumerate(order.steps):
        answer = with_name(book, Atom(one.factor, (one.option,)))
        still = "still " if one.advised == before[at] else ""
        then = f"{'could' if len(one.advised) > 1 else 'would'} {still}be {mode_words(book, one.advised)}"
        yield f"{'Then' if at else 'First'} {answer}: it {then}."
