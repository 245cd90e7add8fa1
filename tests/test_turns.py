"""Stories in turns: what moved what is possible, held against trying every set of what was newly told."""

from __future__ import annotations

import itertools
import random

import pytest

from spectrum.advice import choices_of
from spectrum.atlas import Atlas, Choices
from spectrum.reasoning import moved_by
from spectrum.rulebook import Rulebook
from spectrum.scenarios.feature_files import read_feature
from spectrum.situation import Partner, Workstream
from spectrum.training import EARLY, TeachingStory, debrief, stories_of

from .test_marking import STORY

STEPS = 120
MOST_NEW = 7


def modes(atlas: Atlas, choices: Choices) -> int:
    """The modes possible, as bits, from the meaning of all else: the outlook."""
    return sum(1 << depth for depth in {one.advised for one in atlas.outlook(choices).verdicts})


def by_force(atlas: Atlas, before: Choices, after: Choices) -> list[tuple[str, ...]]:
    """Every smallest set of new answers that alone leaves as much possible as all of them."""
    new = [name for name in atlas.rulebook.looked_at if before.get(name) != after.get(name)]
    wanted = modes(atlas, after)
    for size in range(len(new) + 1):
        sets = itertools.combinations(new, size)
        found = [some for some in sets if modes(atlas, _with(before, after, some)) == wanted]
        if found:
            return found
    raise AssertionError("all of them leave as much possible as all of them")


def _with(before: Choices, after: Choices, names: tuple[str, ...]) -> Choices:
    changed = {**before, **{name: after[name] for name in names if name in after}}
    return {name: places for name, places in changed.items() if name not in names or name in after}


def a_telling(book: Rulebook, chance: random.Random) -> list[Workstream]:
    """A random piece of work as it is told in some steps, in a random order; some of it is told anew, or taken back."""
    asked = [one for one in book.factors if one.scope in ("workstream", "partnership", "practice")]
    about = [one for one in book.factors if one.scope == "partner"]
    known: dict[str, tuple[str, ...]] = {}
    partners: tuple[Partner, ...] = ()
    told = [Workstream("Nothing")]
    for _ in range(chance.randint(2, 5)):
        for factor in chance.sample(asked, chance.randint(1, MOST_NEW - 1)):
            known[factor.id] = tuple(chance.sample(factor.option_ids, 1 if chance.random() < 0.9 else 2))
        if known and chance.random() < 0.1:
            known.pop(chance.choice(list(known)))
        if chance.random() < 0.2:
            answers = {one.id: (chance.choice(one.option_ids),) for one in about}
            partners = (*partners, Partner(f"Partner {len(partners)}", answers))
        running = chance.choice(["", "yes", "talking"]) or told[-1].is_running
        told.append(Workstream("Told", dict(known), is_running=running, partners=partners))
    return told


def test_the_smallest_sets_that_moved_the_advice_are_all_found_and_no_others(atlas: Atlas, book: Rulebook) -> None:
    chance, steps, moving = random.Random(16), 0, 0
    while steps < STEPS:
        told = [choices_of(atlas, one) for one in a_telling(book, chance)]
        for before, after in itertools.pairwise(told):
            found = moved_by(atlas.space, tuple(book.order), before, after)
            assert (found.before, found.after) == (modes(atlas, before), modes(atlas, after))
            sets = by_force(atlas, before, after)
            assert list(found.sets) == sets[: len(found.sets)]
            assert found.more == (len(sets) > len(found.sets))
            steps, moving = steps + 1, moving + (found.before != found.after)
    assert moving > STEPS / 4


def in_turns(atlas: Atlas) -> TeachingStory:
    return stories_of(atlas, [read_feature(STORY, "a.feature")]).stories[0]


def test_a_debrief_tells_what_was_possible_then_and_what_moved_it(atlas: Atlas) -> None:
    found = debrief(atlas, in_turns(atlas), [EARLY, "cooperate"])
    first, last = found.turns
    assert first.before == tuple(atlas.rulebook.mode_ids)
    assert first.possible == ("coordinate", "cooperate")
    assert (first.chosen, first.fits, last.fits) == (EARLY, True, True)
    assert last.possible == found.advised == ("cooperate",)
    assert last.moved_by
    assert all(one in last.block.sentences for some in last.moved_by for one in some)
    assert next(one.heading for one in found.settled) == "What the work needs"


def test_it_is_not_too_early_once_only_one_way_is_possible(atlas: Atlas) -> None:
    found = debrief(atlas, in_turns(atlas), ["collaborate", EARLY])
    assert [one.fits for one in found.turns] == [False, False]


def test_there_must_be_a_choice_for_each_turn(atlas: Atlas) -> None:
    with pytest.raises(ValueError, match="2 turns need as many choices, not 1"):
        debrief(atlas, in_turns(atlas), [EARLY])
