"""What would change an advice is said in few words that stand for every exact way, and asks nobody to lose anything."""

from __future__ import annotations

import re

import pytest

from spectrum.advice.answer_words import becomes, with_name
from spectrum.advice.change_words import (
    ASKED_AGAIN,
    FACTS_TOO,
    HANGS_ON_FACTS,
    ChangesWords,
    change_words,
    changes_words,
    order_words,
    other_ways,
    ways_in_all,
)
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.reasoning import AnyOf, Atom, Change, Lines, Order, SingleChange
from spectrum.reasoning.lines import EARN, LOSE, SETTLE
from spectrum.rulebook import Rulebook

from .plausible import plausible

TRUST = Atom("trust", ("growing", "strong"))
BACKED = Atom("leader_backing", ("backed",))
NAMED = Atom("give_up", ("named",))
IN_WORDS = Atom("leader_backing", ("words",))
POWER = Atom("power_gap", ("small",))
WILLING = Atom("essential_partners", ("willing",))
AGAINST = Atom("leader_backing", ("against",))
ADJUSTING = Atom("interdependence", ("back_and_forth",))
PARTNERS = ("partners",)


def test_one_change_is_told_in_a_line(book: Rulebook) -> None:
    told = change_words(book, Change((TRUST,), (), PARTNERS))
    assert told.says == "Trust: at least “Small promises are kept”"
    assert (told.choose_from, told.who, told.ways) == ((), "your partners could change this", "two ways")


@pytest.mark.parametrize(
    ("factor", "options", "says"),
    [
        ("trust", ("broken", "mending", "untested"), "at most “They hardly know each other, or are polite and wary”"),
        ("power_gap", ("small", "noticeable"), "at most “Clearly apart”"),
        ("leader_backing", ("not_asked", "words"), "“Not asked yet” or “In words only”"),
        ("time_pressure", ("weeks", "none"), "“Within weeks or a few months” or “There is no such date, or it is further away”"),
        ("time_pressure", ("hours", "days", "weeks"), "anything from “Within hours” to “Within weeks or a few months”"),
        ("convening", ("not_yet", "chair_only", "one_dominates", "trusted"), "anything from “Nobody yet, because it has not begun” to "),
    ],
)  # fmt: skip
def test_at_least_so_far_is_said_only_where_it_is_plain_which_answers_are_more(
    book: Rulebook, factor: str, options: tuple[str, ...], says: str
) -> None:
    atom = Atom(factor, options)
    assert becomes(book, atom).startswith(f"{book.factor[factor].name}: {says}")
    assert with_name(book, atom).startswith(says)
    assert with_name(book, atom).endswith(f" for “{book.factor[factor].name}”")


def test_so_many_of_several_are_told_over_their_count_with_the_list(book: Rulebook) -> None:
    told = change_words(book, Change((WILLING,), (AnyOf(2, (TRUST, BACKED, NAMED)),), PARTNERS))
    assert told.says.startswith(
        "“The partners you can't do without are willing, and can do their part with help or without.”"
    )
    assert told.says.endswith("”; and mend any two of these three")
    ((heading, items),) = told.choose_from
    assert (heading, len(items)) == ("mend any two of these three", 3)
    assert told.ways == "five ways"


def test_what_there_is_to_choose_from_may_be_several_changes_together(book: Rulebook) -> None:
    parts = (AnyOf(2, (BACKED, NAMED)), AnyOf(1, (BACKED, NAMED)), AnyOf(2, (TRUST, BACKED, NAMED)))
    told = change_words(book, Change((), (AnyOf(1, parts),), PARTNERS))
    assert told.says == "Mend one of these three"
    (_, (together, either, so_many)) = told.choose_from[0]
    named = "What partners would give up: “It said something real that it would give up”"
    assert together == f"{becomes(book, BACKED)}; together with {named}"
    assert either == f"{becomes(book, BACKED)}; or {named}"
    assert so_many == f"any two of these: {becomes(book, TRUST)}; {becomes(book, BACKED)}; {named}"


def test_what_makes_something_worse_is_never_called_mending(book: Rulebook) -> None:
    for worse in (Atom("trust", ("broken",)), IN_WORDS, Atom("value_gain", ("none",))):
        told = change_words(book, Change((), (AnyOf(1, (NAMED, worse)),), PARTNERS))
        assert told.says == "One of these two"


@pytest.mark.parametrize(
    ("change", "facts"),
    [
        (Change((POWER, TRUST), (), ("partners", "nobody")), True),
        (Change((), (AnyOf(1, (POWER, TRUST)),), ("partners", "nobody")), False),
        (Change((), (AnyOf(2, (POWER, TRUST, BACKED)),), ("partners", "nobody")), False),
        (Change((), (AnyOf(3, (POWER, TRUST, BACKED, Atom("solo_reach", ("no",)))),), ("partners", "nobody")), True),
        (Change((), (AnyOf(1, (AnyOf(2, (POWER, TRUST)), BACKED)),), ("partners", "nobody")), False),
        (Change((), (AnyOf(2, (AnyOf(2, (POWER, TRUST)), BACKED)),), ("partners", "nobody")), True),
    ],
)
def test_that_facts_would_have_to_differ_is_said_only_where_no_choice_avoids_it(
    book: Rulebook, change: Change, facts: bool
) -> None:
    assert (FACTS_TOO in change_words(book, change).who) is facts
    assert (HANGS_ON_FACTS in change_words(book, change, asks=False).who) is facts


def test_facts_alone_nobody_can_change(book: Rulebook) -> None:
    assert change_words(book, Change((POWER,), (), ("nobody",))).who == "the facts would have to be different"


def test_the_exact_ways_are_counted() -> None:
    two, one = Change((TRUST,), (), PARTNERS), Change((BACKED,), (), PARTNERS)
    assert (ways_in_all([one]), ways_in_all([one, two])) == ("1 way", "3 ways in all")
    assert other_ways([]) == ""
    assert other_ways([two]) == "… and one more like these (2 ways)"


# -- what would earn it, and what would lose it ------------------------------------------------------------------------

EARNS = Change((TRUST, BACKED), (), PARTNERS)
LOSES = Change((AGAINST,), (), PARTNERS)
HELD = Change((ADJUSTING, AGAINST), (), ("partners", "nobody"))


def test_a_deeper_way_of_working_is_earned(book: Rulebook) -> None:
    told = changes_words(book, Lines("cooperate", EARN, (EARNS,), (HELD,)), ["coordinate"])
    assert told.heading == "What would earn cooperating"
    assert told.earning[0].says.startswith("Trust: at least")
    assert told.losing_heading == (
        "It would also come to cooperating, and go no deeper, if some answers spoke for closer work and others against"
    )
    (held,) = told.losing
    assert held.says.startswith("It would come to cooperating with “We keep having to adjust to each other” for")
    assert held.says.endswith("; and “No, or they are quietly against it” for “Backing from the top”")
    assert held.who == "this is in your partners' hands; some of it hangs on the facts"
    assert told.shown == (*told.earning, *told.losing)


def test_what_only_holds_back_is_not_said_to_earn_anything(book: Rulebook) -> None:
    told = changes_words(book, Lines("cooperate", EARN, (), (HELD,)), ["coordinate"])
    assert (told.heading, told.losing_heading) == ("When it would come to cooperating, and go no deeper", "")


def test_a_lighter_way_of_working_is_told_as_what_would_be_lost(book: Rulebook) -> None:
    told = changes_words(book, Lines("coordinate", LOSE, (), (LOSES,)), ["cooperate", "collaborate"])
    assert told.heading == "When cooperating or collaborating would no longer hold, and it would be coordinating"
    (line,) = told.losing
    assert line.says == ("It would no longer hold with “No, or they are quietly against it” for “Backing from the top”")
    assert (line.who, line.order, told.earning) == ("this is in your partners' hands", (), ())


def test_what_is_open_could_be_made_certain(book: Rulebook) -> None:
    told = changes_words(book, Lines("cooperate", SETTLE, (EARNS,), (LOSES,)), ["coordinate", "cooperate"])
    assert told.heading == "What would make cooperating certain"
    assert told.losing_heading == "It would also be certain to be cooperating if some answers spoke against closer work"
    assert all(one.says.startswith("It would be certain with “") or "at least" in one.says for one in told.shown)


def test_four_lines_are_shown_those_that_earn_first_and_the_rest_is_counted(book: Rulebook) -> None:
    told = changes_words(book, Lines("cooperate", EARN, (EARNS,) * 3, (HELD,) * 3), ["coordinate"])
    assert (len(told.earning), len(told.losing)) == (3, 1)
    assert (told.more, told.in_all) == ("… and two more like these (2 ways)", "9 ways in all")
    told = changes_words(book, Lines("cooperate", EARN, (EARNS,) * 5, (HELD,)), ["coordinate"])
    assert (len(told.earning), told.losing, told.losing_heading) == (4, (), "")
    assert told.more == "… and two more like these (3 ways)"


# -- the order ---------------------------------------------------------------------------------------------------------


def test_the_order_says_what_would_be_advised_after_each_step(book: Rulebook) -> None:
    steps = (
        SingleChange("time_people", "set_aside", ("coordinate",)),
        SingleChange("trust", "growing", ("coordinate", "cooperate")),
        SingleChange("leader_backing", "backed", ("cooperate",)),
    )
    assert order_words(book, Order(steps, 0), ["coordinate"]) == (
        "First “A named person has time for it” for “People and time to run it”: it would still be coordinating.",
        "Then “Small promises are kept” for “Trust”: it could be coordinating or cooperating.",
        "Then “With decisions, such as time, money or leave to commit” for “Backing from the top”: "
        "it would be cooperating.",
    )
    assert order_words(book, Order(steps, 1), ["coordinate"])[-1] == ASKED_AGAIN


def test_several_changes_are_put_in_order_and_it_is_said_of_which_way(book: Rulebook) -> None:
    steps = (
        SingleChange("trust", "growing", ("coordinate",)),
        SingleChange("leader_backing", "backed", ("cooperate",)),
    )

    def ordered(change: Change) -> Order:
        return Order(steps[: change.size], 0)

    def told(*earning: Change) -> ChangesWords:
        return changes_words(book, Lines("cooperate", EARN, earning, ()), ["coordinate"], ordered)

    one = Change((Atom("trust", ("growing",)), BACKED), (), PARTNERS)
    assert [line.order_heading for line in told(one, EARNS, Change((BACKED,), (), PARTNERS)).earning] == [
        "In this order", "In this order, for the first of these ways", "",
    ]  # fmt: skip
    assert told(Change((POWER, ADJUSTING), (), ("nobody",))).earning[0].order == ()


# -- everything that is told of plausible situations -------------------------------------------------------------------

ASKS = re.compile(r"(^|; |and )(mend|change|lose|get|make|drop|stop)\b", re.IGNORECASE)
JARGON = re.compile(r"[_→⇒]|->|\bfactor\b|\boption\b|\bmode\b|\bunknown\b")


def test_nobody_is_told_to_lose_anything_and_all_is_said_in_plain_words(atlas: Atlas) -> None:
    orders = 0
    for seed in range(60):
        explanation = Consultation.of(atlas, plausible(atlas.rulebook, seed)).advice_on().explanation
        for mode in explanation.reasoning.nearest_first:
            told = explanation.changes_to(mode)
            assert told.shown
            assert len(told.shown) <= 4
            headings = [told.heading, told.losing_heading, told.more]
            for line in told.shown:
                items = [item for heading, some in line.choose_from for item in (heading, *some)]
                assert not [one for one in (*headings, line.says, line.who, *items, *line.order) if JARGON.search(one)]
                orders += bool(line.order)
            for line in told.losing:
                assert line.says.startswith("It would ")
                outside = re.sub("“.*?”", "“”", " ".join((line.says, *(heading for heading, _ in line.choose_from))))
                assert not ASKS.search(outside)
                assert not line.order
    assert orders > 30


def test_the_order_is_that_of_a_set_the_line_stands_for_and_ends_at_the_way_of_working(atlas: Atlas) -> None:
    for seed in range(40):
        explanation = Consultation.of(atlas, plausible(atlas.rulebook, seed)).advice_on().explanation
        for mode in explanation.reasoning.nearest_first:
            for line in explanation.changes_to(mode).earning:
                if line.order:
                    last = [step for step in line.order if step != ASKED_AGAIN][-1]
                    assert last.endswith(f"be {atlas.rulebook.mode[mode].gerund}.")
