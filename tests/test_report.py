"""Days and sentences that every door shares."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.language.periods import NUMBERS, end_of, is_period
from spectrum.report import review_of
from spectrum.report.sentences import day_words, not_known_words, presses, to_mend
from spectrum.rulebook import Rulebook
from spectrum.scenarios import load_features, told
from spectrum.situation import Workstream

from .conftest import ROOT

TODAY = datetime.date(2026, 11, 30)


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        ("six weeks", TODAY, datetime.date(2027, 1, 11)),
        ("three months", TODAY, datetime.date(2027, 2, 28)),
        ("one month", datetime.date(2026, 12, 31), datetime.date(2027, 1, 31)),
        ("one year", datetime.date(2028, 2, 29), datetime.date(2029, 2, 28)),
    ],
)
def test_a_period_ends_on_a_day(period: str, start: datetime.date, end: datetime.date) -> None:
    assert end_of(period, start) == end


@given(
    st.sampled_from(NUMBERS[:-1]),
    st.sampled_from(["week", "months", "years"]),
    st.dates(max_value=datetime.date(9900, 1, 1)),
)
def test_a_longer_period_never_ends_sooner(number: str, unit: str, start: datetime.date) -> None:
    longer = NUMBERS[NUMBERS.index(number) + 1]
    assert start < end_of(f"{number} {unit}", start) < end_of(f"{longer} {unit}", start)


@pytest.mark.parametrize("text", ["", "soon", "6 weeks", "six", "twenty weeks", "six weeks or so"])
def test_what_cannot_be_counted_is_refused(text: str) -> None:
    assert not is_period(text)
    with pytest.raises(ValueError, match="one to twelve"):
        end_of(text, TODAY)


def test_every_time_in_the_guidance_can_be_counted(book: Rulebook) -> None:
    times = [rule.by for rule in book.rules if rule.by]
    assert times
    assert all(end_of(one, TODAY) > TODAY for one in times)


def worked(atlas: Atlas) -> Iterator[tuple[str, Workstream]]:
    """Every worked scenario with the piece of work that it tells of."""
    for feature in load_features(ROOT / "features" / "worked"):
        for scenario in feature.scenarios:
            yield scenario.name, told(atlas, scenario).piece()


def test_the_review_is_on_the_first_day_that_is_named_and_never_months_away_when_time_presses(
    book: Rulebook, atlas: Atlas
) -> None:
    kinds = set()
    for _, piece in worked(atlas):
        advice = Consultation.of(atlas, piece).advice_on()
        review = review_of(book, advice, TODAY)
        days = [end_of(one.by, TODAY) for one in (*advice.conditions, *to_mend(advice)) if one.by]
        if presses(book, advice):
            assert review == "When it is over, or as soon as an answer changes"
            kinds.add("presses")
        elif days:
            assert day_words(min(days)) in review
            kinds.add("days")
        else:
            assert review == "As soon as an answer changes"
            kinds.add("open")
    assert kinds == {"presses", "days", "open"}


@pytest.mark.parametrize(
    ("titles", "said"),
    [
        ((), ""),
        (("A",), "whether this is at work too: “A”."),
        (("A", "B"), "whether these are at work too: “A” and “B”."),
        (("A", "B", "C", "D"), "“A”, “B”, “C” and “D”."),
        (("A", "B", "C", "D", "E"), "“A”, “B”, “C” and two more."),
    ],
)
def test_warnings_that_are_still_open_are_named_in_a_line(titles: tuple[str, ...], said: str) -> None:
    told_of = not_known_words(titles)
    assert told_of.endswith(said)
    assert bool(told_of) is bool(titles)
