"""In which order to make changes: no other order passes fewer stages at which answers contradict each other."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from spectrum.advice import look_at
from spectrum.advice.look import contradicts, look_again
from spectrum.atlas import Atlas, Choices
from spectrum.consultation import Consultation
from spectrum.reasoning import Order, Position, changes_to, expanded, order_of
from spectrum.reasoning.changes import who_could
from spectrum.reasoning.order import MOST_ORDERED
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import WHO
from spectrum.situation import Workstream

from .plausible import plausible
from .test_reasoning_changes import other_modes
from .test_reasoning_space import CASES, random_cases, some_choices

MOST_TRIED = 6
"""For so many changes every order is tried."""
T = TypeVar("T")
Answers = Mapping[str, str]
Contradicts = Callable[[Choices], bool]
Stages = Mapping[frozenset[str], T]
"""For each set of changes that could be made so far, what is so then."""


def made(book: Rulebook, answers: Answers, names: Iterable[str]) -> Choices:
    """Some of the changes, as places of options."""
    return {name: (book.looked_at[name].index(answers[name]),) for name in names}


def worth(place: Position, names: Sequence[str], modes: Stages[list[int]], bad: Stages[bool]) -> tuple[object, ...]:
    """What an order is worth, the least the best: stages that contradict, times it gets lighter, and who goes first."""
    book = place.atlas.rulebook
    passed = [frozenset(names[:count]) for count in range(len(names) + 1)]
    depths = [modes[stage] for stage in passed]
    lighter = sum(max(then) < max(now) or min(then) < min(now) for now, then in itertools.pairwise(depths))
    turns = [(WHO.index(who_could(book, name)), list(book.looked_at).index(name)) for name in names]
    return sum(bad[stage] for stage in passed[1:-1]), lighter, turns


def several(place: Position, chance: random.Random) -> Iterator[Answers]:
    """Some minimal sets of two changes or more, few enough to try every order."""
    for mode in other_modes(place):
        for change in changes_to(place, mode):
            if 2 <= change.size <= MOST_TRIED:
                some = list(itertools.islice(expanded(change), 20))
                yield chance.choice(some)


def is_best(place: Position, answers: Answers, bad: Contradicts) -> Order:
    """Hold an order against every other, and what it says is advised after each step against the atlas."""
    order = order_of(place, answers, bad)
    assert order is not None
    names = [one.factor for one in order.steps]
    assert {one.factor: one.option for one in order.steps} == dict(answers)
    book = place.atlas.rulebook
    stages = {
        frozenset(some): made(book, answers, some)
        for some in itertools.chain.from_iterable(
            itertools.combinations(answers, count) for count in range(len(answers) + 1)
        )
    }
    modes = {
        some: [book.depth(mode) for mode in place.names(place.modes_with(stage))] for some, stage in stages.items()
    }
    contradictory = {some: bad({**place.choices, **stage}) for some, stage in stages.items()}
    tried = {names: worth(place, names, modes, contradictory) for names in itertools.permutations(answers)}
    assert tried[tuple(names)] == min(tried.values())
    assert order.contradictory == min(stages for stages, *_ in tried.values())
    for count, one in enumerate(order.steps, start=1):
        assert one.advised == place.names(place.with_answers(made(book, answers, names[:count])).modes)
    return order


def test_no_order_is_better_whatever_contradicts(book: Rulebook) -> None:
    """In random atlases, with answers that contradict each other at random; if any order avoids it, this one does."""
    chance, tried, avoided = random.Random(31), 0, 0
    for brute, choices in random_cases(book, seed=31, atlases=130, situations=7):
        place = Position(brute.atlas, choices)
        for answers in several(place, chance):
            share = chance.choice((0.2, 0.5, 0.8))
            met: list[bool] = []
            order = is_best(place, answers, lambda one, share=share, met=met: _at_random(one, share, met))
            tried += 1
            avoided += any(met) and not order.contradictory
    assert tried >= 1000 * CASES
    assert avoided >= 100 * CASES


def _at_random(choices: Choices, share: float, met: list[bool]) -> bool:
    """Whether some answers contradict each other, by a chance that is the same for the same answers."""
    met.append(random.Random(str(sorted((name, *some) for name, some in choices.items()))).random() < share)
    return met[-1]


def test_no_order_passes_fewer_stages_that_the_guidance_would_ask_about_again(atlas: Atlas) -> None:
    chance, tried, met = random.Random(32), 0, 0
    for seed in range(70 * CASES):
        piece = plausible(atlas.rulebook, seed)
        (look,) = look_at(atlas, [piece])
        place, bad = Position(atlas, look.choices), contradicts(atlas, look)
        for answers in itertools.islice(several(place, chance), 8):
            order = is_best(place, answers, bad)
            tried += 1
            met += order.contradictory > 0
    assert tried >= 300 * CASES
    assert met < tried / 2


def test_what_contradicts_is_what_the_advice_would_ask_again(atlas: Atlas) -> None:
    """Of changed answers, told as the advice on them tells it; and a changed piece of work looks as one told so."""
    chance, asked = random.Random(33), 0
    for seed in range(150 * CASES):
        piece = plausible(atlas.rulebook, seed)
        (look,) = look_at(atlas, [piece])
        names = chance.sample(sorted(piece.answers), min(4, len(piece.answers)))
        answers = {name: (chance.choice(atlas.rulebook.factor[name].option_ids),) for name in names}
        told = Workstream("x", {**piece.answers, **answers}, piece.claimed_mode, piece.is_running, piece.partners)
        changed = {name: (atlas.rulebook.looked_at[name].index(option),) for name, (option,) in answers.items()}
        (then,) = look_at(atlas, [told])
        again = look_again(atlas, look, changed)
        assert (again.first, again.second, again.reached) == (then.first, then.second, then.reached)
        asks = bool(Consultation.of(atlas, told).advice_on().contradictions)
        assert contradicts(atlas, look)(changed) == asks
        asked += asks
    assert asked > 20


def test_an_order_is_bounded(atlas: Atlas) -> None:
    place = Position(atlas, some_choices(atlas, random.Random(1)))
    names = [name for name in place.factors if name in atlas.rulebook.factor][: MOST_ORDERED + 1]
    answers = {name: atlas.rulebook.looked_at[name][0] for name in names}
    assert order_of(place, answers, lambda _: False) is None
    answers.pop(names[0])
    order = order_of(place, answers, lambda _: False)
    assert order is not None
    assert len(order.steps) == MOST_ORDERED
