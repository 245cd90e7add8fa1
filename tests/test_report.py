"""The one-page record: what it says, and when to look again."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spectrum.atlas import Atlas
from spectrum.periods import NUMBERS, end_of, is_period
from spectrum.report import make_record
from spectrum.rulebook import Rulebook

from .test_interview import worked

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


def test_a_record_says_what_the_advice_says(atlas: Atlas) -> None:
    """Every option of every worked case with what was found of it, and no gap without a first step and a day."""
    book = atlas.rulebook
    for title, story in worked(atlas):
        advice = story.advice()
        record = make_record(book, advice, "the case", TODAY)
        assert [one.name for one in record.options] == [mode.name for mode in book.modes]
        fits = [one.name for one in record.options if one.fits]
        assert fits == ([book.mode[advice.advised[0]].name] if len(advice.advised) == 1 else []), title
        assert all(one.found for one in record.options)
        days = [end_of(one.by, TODAY) for one in advice.limits if one.binds and one.by]
        assert (f"{min(days):%B %Y}" in record.review) if days else record.review == "As soon as an answer changes"
        assert all(lines for _, lines in record.sections)
