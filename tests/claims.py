"""The claims that sentences about an advice make: each is taken back to what it says, and worked out another way."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spectrum.advice import WorkstreamAdvice, choices_of
from spectrum.atlas import Atlas, Choices
from spectrum.language.words import NUMBERS
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import SUMMED_UP
from spectrum.situation import Workstream

PAIRS_TRIED = 20
"""In how many situations every pair of answers is changed as well."""


@dataclass
class Case:
    """A situation with its advice, and other situations tried on the way."""

    atlas: Atlas
    piece: Workstream
    advice: WorkstreamAdvice
    number: int

    @property
    def book(self) -> Rulebook:
        return self.atlas.rulebook

    def modes(self, words: str) -> tuple[str, ...]:
        """'acting alone, coexisting or cooperating' as modes."""
        names = {mode.gerund: mode.id for mode in self.book.modes}
        return tuple(names[one] for one in re.split(r", | or | and ", words))

    @functools.cached_property
    def choices(self) -> Choices:
        return choices_of(self.atlas, self.piece)

    def with_answers(self, **answers: str) -> tuple[str, ...]:
        """What would be advised with other answers."""
        places = {name: [self.book.looked_at[name].index(option)] for name, option in answers.items()}
        verdicts = self.atlas.outlook({**self.choices, **places}).verdicts
        return self.book.in_order(self.book.mode_ids[one.advised] for one in verdicts)

    def summed_up(self, value: str) -> tuple[str, ...]:
        """What would be advised if the partners came to something else in sum."""
        return self.with_answers(essential_partners=value)

    def answer(self, words: str, name: str) -> tuple[str, str]:
        """An option by its words and the name of its question, as ids."""
        (factor,) = (one for one in self.book.factors if one.name == name)
        (option,) = (one for one in factor.options if one.words == words)
        return factor.id, option.id

    def survives(self) -> bool:
        """Whether the advice stays if the answers that people tend to give too kindly were one step worse."""
        worse = {}
        for factor in (self.book.factor[name] for name in self.book.optimism):
            for now in self.piece.answers.get(factor.id, ()):
                worse[factor.id] = factor.option_ids[max(factor.index(now) - 1, 0)]
        return self.with_answers(**worse) == self.advice.advised

    @property
    def binding(self) -> list[str]:
        return [one.title for one in self.advice.limits if one.binds]

    @property
    def mends(self) -> int:
        return sum(bool(self.book.rule[one].then.gap) for one in self.advice.fired)

    def steps(self) -> Iterator[tuple[str, str]]:
        """Every answer given to a question about the work, one step either way."""
        for name, options in self.piece.answers.items():
            ids = self.book.factor[name].option_ids
            places = [ids.index(one) for one in options]
            for place in {min(places, default=0) - 1, max(places, default=0) + 1} if places else ():
                if 0 <= place < len(ids):
                    yield name, ids[place]


Claim = Callable[..., bool]


def _fits(case: Case, mode: str) -> bool:
    return case.advice.advised == case.advice.needed == case.modes(mode) and not case.advice.conditions


def _fits_on(case: Case, mode: str, count: str) -> bool:
    conditions = case.advice.conditions
    return case.advice.advised == case.advice.needed == case.modes(mode) and len(conditions) == NUMBERS.index(count)


def _falls_short(case: Case, mode: str, count: str | None, calls: str, needs: str) -> bool:
    told = NUMBERS.index(count) if count else 0
    depth = case.book.depth
    lower = all(depth(one) >= depth(case.modes(mode)[0]) for one in case.modes(needs))
    certain = (calls == "may need") == (len(case.advice.needed) > 1)
    so = case.advice.advised == case.modes(mode) and case.advice.needed == case.modes(needs) != case.advice.advised
    return so and lower and certain and len(case.advice.conditions) == told


def _by(bound_by: str) -> Claim:
    def claim(case: Case, mode: str, *rest: str) -> bool:
        lowest = {one.bound_by for one in case.advice.limits if (one.cap,) == case.advice.advised}
        return bound_by in lowest and "partners" not in lowest and _falls_short(case, mode, *rest)

    return claim


def _start(case: Case, *said: str) -> bool:
    return case.advice.actual != case.advice.advised and _falls_short(case, *said)


def _stay(case: Case, *said: str) -> bool:
    return case.advice.actual == case.advice.advised and _falls_short(case, *said)


def _no_room(case: Case, *said: str) -> bool:
    depth = case.book.depth
    return min(map(depth, case.advice.actual)) >= depth(case.advice.advised[0]) and _falls_short(case, *said)


def _in_the_way(case: Case, titles: str) -> bool:
    told = [one[:1].lower() + one[1:] for one in case.binding]
    return titles == (" and ".join([", ".join(told[:-1]), told[-1]]) if len(told) > 1 else told[0])


def _too_many(case: Case, count: str, mode: str, most: str) -> bool:
    depth, (needed,) = case.book.depth, case.modes(mode)
    carries = [
        one for one in range(20) if all(one <= c.more_than or depth(c.cap) >= depth(needed) for c in case.book.carrying)
    ]
    return (needed == case.advice.needed[0], case.mends, max(carries)) == (
        True,
        NUMBERS.index(count),
        NUMBERS.index(most),
    ) and case.mends > max(carries)


def _nothing_in_the_way(case: Case, mode: str) -> bool:
    return not case.binding and not case.advice.conditions and case.advice.needed == case.modes(mode)


def _practised(case: Case, mode: str) -> bool:
    depth = case.book.depth
    close = min(map(depth, case.advice.actual)) >= depth(case.modes(mode)[0])
    return close and bool(case.advice.conditions) and case.advice.needed == case.modes(mode)


def _as_called(case: Case, name: str, doing: str) -> bool:
    mode = case.book.mode[case.piece.claimed_mode]
    return (mode.gerund, mode.doing) == (name, doing) and case.advice.actual == (mode.id,)


def _otherwise_called(case: Case, name: str, doing: str) -> bool:
    (actual,) = case.advice.actual
    claimed = case.book.mode[case.piece.claimed_mode]
    return claimed.gerund == name and case.book.mode[actual].doing == doing and claimed.id != actual


def _check(case: Case, words: str, name: str, modes: str) -> bool:
    factor, option = case.answer(words, name)
    return case.with_answers(**{factor: option}) == case.modes(modes) != case.advice.advised


def _summed_up(case: Case, words: str, modes: str) -> bool:
    (value,) = (one for (_, one), said in SUMMED_UP.items() if said == words)
    return case.summed_up(value) == case.modes(modes) != case.advice.advised


def _all_worse(case: Case, names: str, modes: str) -> bool:
    said = re.findall("“(.*?)”", names)
    worse = {}
    for factor in (one for one in case.book.factors if one.name in said):
        (now,) = case.piece.answers[factor.id]
        worse[factor.id] = factor.option_ids[max(factor.index(now) - 1, 0)]
    return len(worse) == len(said) and case.with_answers(**worse) == case.modes(modes) != case.advice.advised


def _takes(case: Case, count: str) -> bool:
    """No fewer answers than that move the advice: every single one is tried, and in some situations every pair."""
    every = [
        (name, option)
        for name, given in case.piece.answers.items()
        for option in case.book.factor[name].option_ids
        if (option,) != given and given
    ]
    if any(case.with_answers(**{name: option}) != case.advice.advised for name, option in every):
        return False
    if NUMBERS.index(count) > 2 and case.number < PAIRS_TRIED:
        pairs = (pair for pair in itertools.combinations(every, 2) if pair[0][0] != pair[1][0])
        return all(case.with_answers(**dict(pair)) == case.advice.advised for pair in pairs)
    return True


def _settled(case: Case) -> bool:
    return len(case.advice.advised) == 1 and case.survives()


def _leans(case: Case) -> bool:
    return len(case.advice.advised) == 1 and not case.survives()


def _reason_against(case: Case, text: str) -> bool:
    return any(one.text == text and set(one.modes) & set(case.advice.advised) for one in case.advice.against)


START = r"(.+?)(?:, on (\w+) conditions?)?\. The work(?: itself)? (needs|may need) (.+)\."
CLAIMS: dict[str, Claim] = {
    r"On these answers, the lightest way of working that fits is (.+)\.": _fits,
    r"On these answers, (.+) fits, on (\w+) conditions?\.": _fits_on,
    r"The law leaves room for no more than (.+?) here(?:, on (\w+) conditions?)?\. The work itself (needs|may need) (.+)\.": _by(
        "law"
    ),
    r"There is time for no more than (.+?) now(?:, on (\w+) conditions?)?\. The work itself (needs|may need) (.+)\.": _by(
        "time"
    ),
    r"Stay with (.+?) for now(?:, on (\w+) conditions?)?\. The work (needs|may need) (.+)\.": _stay,
    r"What stands in the way leaves room for no more than (.+?) now(?:, on (\w+) conditions?)?\. The work (needs|may need) (.+)\.": _no_room,
    rf"Start by {START}": _start,
    r"On these answers, it is still open between (.+)\.": lambda case, modes: case.advice.advised == case.modes(modes),
    r"These answers leave every way of working open\.": lambda case: case.advice.advised == case.book.mode_ids,
    r"The work itself calls for no more than (.+)\.": lambda case, mode: case.advice.needed == case.modes(mode),
    r"The work itself calls for (.+), and nothing known stands in the way of that\.": _nothing_in_the_way,
    r"The work itself calls for (.+)\. These partners can work that closely, as long as they mend what is missing\.": (
        lambda case, mode: bool(case.advice.conditions) and case.advice.needed == case.modes(mode)
    ),
    r"The work itself calls for (.+)\. These partners already work that closely, with things to mend\.": _practised,
    r"The work itself calls for ([^.]+)\. What stands in the way: (.+?)\.": (
        lambda case, mode, titles: case.advice.needed == case.modes(mode) and _in_the_way(case, titles)
    ),
    r"What stands in the way: (.+?)\.": _in_the_way,
    r"There are (\w+) things to mend, and (.+) can't start with more than (\w+)\.": _too_many,
    r"What stands in the way: (.+?)\. There are (\w+) things to mend, and (.+) can't start with more than (\w+)\.": (
        lambda case, titles, *rest: _in_the_way(case, titles) and _too_many(case, *rest)
    ),
    r"You call it (.+), and in practice that is what it is: (.+)\.": _as_called,
    r"You call it (.+?); in practice (.+)\.": _otherwise_called,
}
SURENESS: dict[str, Claim] = {
    r"This is still open: answers that are missing could change it\.": lambda case: len(case.advice.advised) > 1,
    r"This is still open: answers that are missing, or that people differ on, could change it\.": (
        lambda case: len(case.advice.advised) > 1 and any(len(one) > 1 for one in case.piece.answers.values())
    ),
    r"This is settled on these answers\.": _settled,
    r"It leans this way\.": _leans,
    r"If it is really “(.+?)” for “(.+?)”, it would be (.+?)\.": _check,
    r"If (“.+?”) were all one step worse, it would be (.+?)\.": _all_worse,
    r"At least (\w+) answers would have to be wrong to change it\.": _takes,
    r"The answer most worth checking: with “(.+?)” for “(.+?)”, it would be (.+?)\.": _check,
    r"The answer most worth checking: with “([^”]+\.)”, it would be (.+?)\.": _summed_up,
    r"This is a close call\. There is a reason against it\. (.+)": _reason_against,
}


def _duty(case: Case, said: str) -> bool:
    depth, floor = case.book.depth, case.advice.floor
    return said == f"{case.book.mode[floor].gerund}." and all(depth(one) < depth(floor) for one in case.advice.needed)


def false_claims(case: Case) -> Iterator[str]:
    """Every sentence that makes no known claim, or a false one."""
    advice = case.advice
    weighing, duty, asks = advice.weighing.partition(" A duty asks for at least ")
    if duty and not _duty(case, asks):
        yield f"{advice.title}: {advice.weighing}"
    for text in filter(None, (advice.line, weighing, advice.name_and_practice)):
        found = [(claim, match) for pattern, claim in CLAIMS.items() if (match := re.fullmatch(pattern, text))]
        if not any(claim(case, *match.groups()) for claim, match in found):
            yield f"{advice.title}: {text}"
    left = advice.sure_words
    while left:
        found = [(claim, match) for pattern, claim in SURENESS.items() if (match := re.match(pattern, left))]
        if not found or not found[0][0](case, *found[0][1].groups()):
            yield f"{advice.title}: {left}"
            return
        left = left[found[0][1].end() :].strip()
