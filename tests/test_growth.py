"""Rulebooks that are larger than the one that ships grow as large rulebooks do: by more groups, or by a larger one."""

from __future__ import annotations

from collections import Counter

from benchmarks.larger import larger
from spectrum.rulebook import Rulebook, plan_tables


def test_copies_make_groups_of_their_own_as_large_as_todays(book: Rulebook) -> None:
    grown = larger(book, copies=3)
    assert len(grown.factors) == 3 * len(book.factors) - 2  # what the work is called is asked once
    assert len(grown.rules) == len({rule.id for rule in grown.rules})
    assert 2.5 * len(book.rules) < len(grown.rules) < 3 * len(book.rules)
    assert len(grown.laws) > 2.5 * len(book.laws)
    today, then = (Counter(plan.size for plan in plan_tables(one)) for one in (book, grown))
    assert set(then) == set(today)
    assert all(then[size] in range(count, 3 * count + 1) for size, count in today.items())
    assert then[max(today)] == 3


def test_questions_that_are_added_multiply_the_group_about_the_work(book: Rulebook) -> None:
    today, then = (max(plan_tables(one), key=lambda plan: plan.size) for one in (book, larger(book, questions=2)))
    assert then.size == 9 * today.size
    assert len(then.rules) == len(today.rules) + 4
