"""What would change an advice is said in few words that stand for every exact way."""

from __future__ import annotations

import pytest

from spectrum.advice.change_words import FACTS_TOO, change_words, other_ways, ways_in_all
from spectrum.reasoning import AnyOf, Atom, Change
from spectrum.rulebook import Rulebook

TRUST = Atom("trust", ("growing", "strong"))
BACKED = Atom("leader_backing", ("backed",))
NAMED = Atom("give_up", ("named",))
IN_WORDS = Atom("leader_backing", ("words",))
POWER = Atom("power_gap", ("small",))
WILLING = Atom("essential_partners", ("willing",))
PARTNERS = ("partners",)


def test_one_change_is_told_in_a_line(book: Rulebook) -> None:
    told = change_words(book, Change((TRUST,), (), PARTNERS))
    assert told.says == "Trust: “Small promises are kept” or “Yes, and it has survived disagreement”"
    assert (told.choose_from, told.who, told.ways) == ((), "your partners could change this", "two ways")


def test_so_many_of_several_are_told_over_their_count_with_the_list(book: Rulebook) -> None:
    told = change_words(book, Change((WILLING,), (AnyOf(2, (TRUST, BACKED, NAMED)),), PARTNERS))
    assert told.says.startswith(
        "“The partners you can't do without are willing, and can do their part with help or without.”"
    )
    assert told.says.endswith("”; and mend any two of these three")
    ((heading, items),) = told.choose_from
    assert (heading, len(items)) == ("mend any two of these three", 3)
    assert told.ways == "five ways"


def test_what_makes_something_worse_is_never_called_mending(book: Rulebook) -> None:
    for worse in (Atom("trust", ("broken",)), IN_WORDS, Atom("value_gain", ("none",))):
        told = change_words(book, Change((), (AnyOf(1, (NAMED, worse)),), PARTNERS))
        assert told.says == "Change one of these two"


@pytest.mark.parametrize(
    ("change", "facts"),
    [
        (Change((POWER, TRUST), (), ("partners", "nobody")), True),
        (Change((), (AnyOf(1, (POWER, TRUST)),), ("partners", "nobody")), False),
        (Change((), (AnyOf(2, (POWER, TRUST, BACKED)),), ("partners", "nobody")), False),
        (Change((), (AnyOf(3, (POWER, TRUST, BACKED, Atom("solo_reach", ("no",)))),), ("partners", "nobody")), True),
    ],
)
def test_that_facts_would_have_to_differ_is_said_only_where_no_choice_avoids_it(
    book: Rulebook, change: Change, facts: bool
) -> None:
    assert (FACTS_TOO in change_words(book, change).who) is facts


def test_facts_alone_nobody_can_change(book: Rulebook) -> None:
    assert change_words(book, Change((POWER,), (), ("nobody",))).who == "the facts would have to be different"


def test_the_exact_ways_are_counted() -> None:
    two, one = Change((TRUST,), (), PARTNERS), Change((BACKED,), (), PARTNERS)
    assert (ways_in_all([one]), ways_in_all([one, two])) == ("1 way", "3 ways in all")
    assert other_ways([]) == ""
    assert other_ways([two]) == "… and one more like these (2 ways)"
