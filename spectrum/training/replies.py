"""What is said to somebody who chose a reason: true by itself, and beside everything else on the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spectrum.advice.headline import counted_in_words, lowered
from spectrum.atlas import NO_MODE
from spectrum.language.words import in_words, listed, quoted
from spectrum.rulebook import Rule, Rulebook
from spectrum.rulebook.phrases import mode_words
from spectrum.training.reasons import (
    DONE_ALREADY,
    NOT_KNOWN,
    NOTHING_FOR_MORE,
    TOO_MANY_TO_MEND,
    MainReason,
    reason_of,
)
from spectrum.training.shortfall import FURTHER, IN_PART, NOT_TOLD, NOT_YET, OTHERWISE, answers_told
from spectrum.training.standing import DECIDES, DOES_NOT_HOLD, HOLDS, MAY_HOLD, Grounds

WHERE: Mapping[str, str] = {
    NOT_TOLD: "No answer in the story says so.",
    NOT_YET: "That is not settled yet: the story tells {}.",
    IN_PART: "Not quite: the story tells {}.",
    FURTHER: "It goes further than that: the story tells {}.",
    OTHERWISE: "Not in this story: it tells {}.",
}
"""How far what is told is from a reason (DISTANCES) -> what is said of it; {} stands for what is told."""
LEFT_OPEN = "The story leaves this open."
MOST_TOLD = 2
"""So many answers against a reason are told; where there are more, it is far from true, and two of them show that."""


@dataclass(frozen=True)
class Standing:
    """How one reason stands to a story: its outcome (one of OUTCOMES), and what is said to whoever chose it.

    `says` are the answers of the story that make it true or keep it from that, as sentences.
    """

    reason: MainReason
    outcome: str
    reply: str
    says: tuple[str, ...]


def standing_of(grounds: Grounds, reason: MainReason) -> Standing:
    """How one reason stands, in words."""
    holds, outcome = grounds.holds(reason), _outcome(grounds, reason)
    if holds:
        reply = _decides(grounds, reason) if outcome == DECIDES else _only_true(grounds, reason)
        return Standing(reason, outcome, reply, tuple(_says(grounds, reason)))
    if not reason.rules:
        says = _OWN_OTHERWISE[reason.id](grounds)
        return Standing(reason, outcome, f"{says} {_may_decide(grounds, reason)}".strip(), ())
    return _falls_short(grounds, reason, outcome)


def _outcome(grounds: Grounds, reason: MainReason) -> str:
    holds = grounds.holds(reason)
    if reason in grounds.deciding:
        return DECIDES
    return HOLDS if holds else MAY_HOLD if holds is None else DOES_NOT_HOLD


# -- reasons that are true ---------------------------------------------------------------------------------------------


def _decides(grounds: Grounds, reason: MainReason) -> str:
    if reason.id == NOT_KNOWN:
        return f"A good reason: the story leaves it open between {_modes(grounds, grounds.possible, 'and')}."
    return f"A good reason: it says {_sides(grounds, reason)}."


def _sides(grounds: Grounds, reason: MainReason) -> str:
    """'why not less than cooperating': which side of the advice a reason explains."""
    lightest, closest = _modes(grounds, [grounds.lightest]), _modes(grounds, [grounds.closest])
    less = [f"why not less than {lightest}"] if reason in grounds.less else []
    more = [f"why not more than {closest}"] if reason in grounds.more else []
    return listed([*less, *more]) or "what may decide it"


def _only_true(grounds: Grounds, reason: MainReason) -> str:
    """What is said of a reason that is true and does not decide: what it says, and what it leaves unsaid."""
    if grounds.is_open and (reason in grounds.less or reason in grounds.more):
        between = _modes(grounds, grounds.possible, "and")
        return f"This is true here, and says {_sides(grounds, reason)}. What is not known decides between {between}."
    if reason.id in _OWN_ONLY_TRUE:
        return _OWN_ONLY_TRUE[reason.id](grounds)
    rules = [grounds.atlas.rulebook.rule[one] for one in reason.rules if one in grounds.look.first.certain]
    return f"This is true here. {_beside_the_point(grounds, rules)}"


def _beside_the_point(grounds: Grounds, rules: Sequence[Rule]) -> str:
    """What rules that hold say, and why that does not decide."""
    depth = grounds.atlas.rulebook.depth
    then = rules[0].then
    if then.supports:
        return _too_little(grounds, depth(then.supports))
    if then.cap:
        return _loose_limit(grounds, min(depth(one.then.cap) for one in rules))
    if then.floor:
        least = _modes(grounds, [max(depth(one.then.floor) for one in rules)])
        return f"A duty sets the least that must be done, which is {least}. It does not say what the work needs."
    return _elsewhere(grounds, {depth(mode) for one in rules for mode in one.then.against})


def _too_little(grounds: Grounds, argued: int) -> str:
    """Of an argument for a way of working that is not what decides."""
    way = _modes(grounds, [argued])
    if argued < grounds.lightest:
        return f"By itself it would call for {way}, and something else calls for more."
    return f"It speaks for {way}, and that is not settled by it alone."


def _loose_limit(grounds: Grounds, cap: int) -> str:
    """Of a limit that does not come to just what is advised."""
    if all(one.needed <= cap for one in grounds.look.first.verdicts):
        return f"It leaves room for {_modes(grounds, [cap])}, and the work calls for no more than that anyway."
    return f"It leaves room for {_modes(grounds, [cap])}, and something else leaves room for less."


def _elsewhere(grounds: Grounds, against: set[int]) -> str:
    """Of what speaks against ways of working that are not next to the advice."""
    spoken = f"It speaks against {_modes(grounds, sorted(against))}"
    if max(against) < grounds.lightest - 1:
        return f"{spoken}. It does not say why not {_modes(grounds, [grounds.lightest - 1])}."
    if min(against) > grounds.closest + 1:
        return f"{spoken}. It does not say why not {_modes(grounds, [grounds.closest + 1])}."
    if against & {grounds.lightest, grounds.closest}:
        return f"{spoken}, and what speaks for it weighs more here."
    return f"{spoken}, and something else decides."


def _says(grounds: Grounds, reason: MainReason) -> Iterator[str]:
    """What the story tells that makes a reason true."""
    yield from grounds.said_by(reason)
    if reason.id == TOO_MANY_TO_MEND:
        yield _to_mend(grounds)
    if reason.id == DONE_ALREADY:
        yield _practice(grounds)


# -- reasons that are not, or may not be -------------------------------------------------------------------------------


def _falls_short(grounds: Grounds, reason: MainReason, outcome: str) -> Standing:
    """What the story tells instead, how far that is from the reason, and what would make it true."""
    book, needs = grounds.atlas.rulebook, grounds.needs(reason.rules)
    short = needs.shortfall
    names = dict.fromkeys(short.told)
    if grounds.holds(reason) is False and short.distance == OTHERWISE:
        names = dict.fromkeys(sorted({*names, *grounds.ruled_out_by(reason.rules)}, key=book.order.__getitem__))
    told = tuple(answers_told(book, grounds.look.choices, names))
    would = tuple(answers_told(book, {name: (place,) for name, place in short.would.items()}, short.would))
    first = WHERE[short.distance] if grounds.holds(reason) is False else LEFT_OPEN
    if len(told) > MOST_TOLD or len(would) > MOST_TOLD:
        reply = (
            f"{first.format(_quotes(told[:MOST_TOLD]))} {_if_told(would) if len(would) <= MOST_TOLD else ''}".strip()
        )
    elif short.distance == FURTHER:
        reply = first.format(_quotes(told))
    else:
        reply = f"{first.format(_quotes(told))} {_if_told(would)}"
    return Standing(reason, outcome, f"{reply} {_may_decide(grounds, reason)}".strip(), told)


def _if_told(would: Sequence[str]) -> str:
    return f"It would be true here if the story told {_quotes(would)}."


def _may_decide(grounds: Grounds, reason: MainReason) -> str:
    return "If it is so, it decides." if reason in grounds.deciding else ""


def _nothing_for_more(grounds: Grounds) -> str:
    """What speaks for working more closely, and what the story tells of that."""
    book, first = grounds.atlas.rulebook, grounds.look.first
    certain = [rule for rule in grounds.arguments_for_more if rule.id in first.certain]
    if not certain:
        return "Something may: the story leaves that open."
    rule = max(certain, key=lambda one: book.depth(one.then.supports))
    names = grounds.needs([rule.id]).met_by
    told = _quotes(answers_told(book, grounds.look.choices, names))
    way = _modes(grounds, [book.depth(rule.then.supports)])
    more = "Something stands in the way of that." if grounds.closest < book.depth(rule.then.supports) else ""
    return f"Something does speak for {way}. The story tells: {told}. {more}".strip()


def _too_many_to_mend(grounds: Grounds) -> str:
    """How many things there are to mend, and how many a start can carry."""
    return f"{'It may be so. ' if _is_open(grounds, TOO_MANY_TO_MEND) else ''}{_to_mend(grounds)}"


def _is_open(grounds: Grounds, reason: str) -> bool:
    return grounds.holds(reason_of(grounds.atlas.rulebook, reason)) is None


def _to_mend(grounds: Grounds) -> str:
    told = grounds.to_mend()
    if not told:
        return "Nothing is told that needs mending between the partners."
    verb = "needs" if len(told) == 1 else "need"
    count = counted_in_words(len(told), "thing")
    return (
        f"{count[:1].upper()}{count[1:]} {verb} mending: {'; '.join(lowered(one) for one in told)}. {_carries(grounds)}"
    )


def _carries(grounds: Grounds) -> str:
    """How much a start at what the work calls for can carry."""
    needed = max(one.needed for one in grounds.look.first.verdicts)
    way = _modes(grounds, [needed])
    most = [more_than for more_than, cap in grounds.atlas.orderings.carrying if cap < needed]
    if not most:
        return f"However many there are, none of that keeps people from {way}."
    if len(grounds.to_mend()) > min(most) and all(one.carried >= needed for one in grounds.look.first.verdicts):
        return "People work this closely in practice, so they can carry it."
    return f"A start at {way} can carry {in_words(min(most))}."


def _done_already(grounds: Grounds) -> str:
    """What is told of practice, where it is lighter than the advice or not told."""
    book, choices = grounds.atlas.rulebook, grounds.look.choices
    if not _practised(grounds) or _is_open(grounds, DONE_ALREADY):
        running = "is_running"
        begun = [book.looked_at[running][one] for one in choices.get(running, ())] if running in book.factor else []
        if begun and "yes" not in begun:
            return f"The work has not begun. The story tells: {_quotes(answers_told(book, choices, [running]))}."
        return "The story does not say what people do in practice, or not enough of it."
    return f"The story does not go that far. {_practice(grounds)}"


def _practice(grounds: Grounds) -> str:
    done = _practised(grounds)
    return f"In practice it is {_modes(grounds, sorted(done))}." if done else ""


def _practised(grounds: Grounds) -> set[int]:
    return {one.actual for one in grounds.look.first.verdicts} - {NO_MODE}


def _not_known(grounds: Grounds) -> str:
    way = _modes(grounds, [grounds.lightest])
    return f"The story tells enough: whatever it leaves out, the advice stays at {way}."


_OWN_OTHERWISE: Mapping[str, Callable[[Grounds], str]] = {
    NOTHING_FOR_MORE: _nothing_for_more,
    TOO_MANY_TO_MEND: _too_many_to_mend,
    DONE_ALREADY: _done_already,
    NOT_KNOWN: _not_known,
}
"""What is said of the reasons that are worked out from the whole, where they are not true or may not be."""


def _closest_anyway(grounds: Grounds) -> str:
    way = _modes(grounds, [grounds.closest])
    return f"This is true here, for no way of working is closer than {way}. It does not say why not less."


def _mend_beside(grounds: Grounds) -> str:
    return f"This is true here, and something else leaves room for less. {_to_mend(grounds)}"


def _practice_beside(grounds: Grounds) -> str:
    return f"This is true here. {_practice(grounds)} What people do already does not say what the work needs."


_OWN_ONLY_TRUE: Mapping[str, Callable[[Grounds], str]] = {
    NOTHING_FOR_MORE: _closest_anyway,
    TOO_MANY_TO_MEND: _mend_beside,
    DONE_ALREADY: _practice_beside,
}
"""The same where they are true and do not decide."""


def _quotes(told: Iterable[str]) -> str:
    return quoted([one.rstrip(".") for one in told], "and")


def _modes(grounds: Grounds, depths: Iterable[int], last: str = "or") -> str:
    book: Rulebook = grounds.atlas.rulebook
    words = mode_words(book, [book.mode_ids[depth] for depth in depths])
    return words.replace(" or ", f" {last} ")
