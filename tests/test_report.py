"""The one-page record: what it says, and when to look again."""

from __future__ import annotations

import dataclasses
import datetime
import io
from collections.abc import Iterator

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spectrum.advice import WorkstreamAdvice
from spectrum.advice.headline import ESCALATE as ESCALATED
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.language.periods import NUMBERS, end_of, is_period
from spectrum.report import Record, as_word, make_record, review_of
from spectrum.report.record import CUTS
from spectrum.report.sentences import ESCALATE, day_words, not_known_words, presses, to_mend
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


@pytest.fixture(scope="module")
def advices(atlas: Atlas) -> dict[str, WorkstreamAdvice]:
    return {name: Consultation.of(atlas, piece).advice_on() for name, piece in worked(atlas)}


def lines(record: Record) -> list[str]:
    """All that a record says, line by line."""
    return [record.warning, *record.in_short, *(line for _, some in record.sections for line in some)]


def test_a_record_says_what_the_advice_says(book: Rulebook, advices: dict[str, WorkstreamAdvice]) -> None:
    """Every way of working with what was found of it, and the headline, what is called what, and who would do what."""
    for title, advice in advices.items():
        record = make_record(book, advice, "the case", TODAY)
        assert [one.name for one in record.options] == [mode.name for mode in book.modes]
        advised = [one.name for one in record.options if one.advised]
        assert advised == ([book.mode[advice.advised[0]].name] if len(advice.advised) == 1 else []), title
        assert all(one.found for one in record.options)
        assert record.in_short[0] == advice.line
        assert advice.name_and_practice in ("", *record.in_short)
        assert all(some for _, some in record.sections)
        said = " ".join(lines(record))
        assert [
            one.title
            for one in advice.conditions[: CUTS[-1].conditions]
            if f"{one.title}. First step: {one.first_step}" not in said
        ] == []


def test_every_condition_has_an_owner_to_fill_in_a_day_and_what_to_do_otherwise(
    book: Rulebook, advices: dict[str, WorkstreamAdvice]
) -> None:
    with_conditions = [one for one in advices.values() if one.conditions and not presses(book, one)]
    assert with_conditions
    for advice in with_conditions:
        told_of = dict(make_record(book, advice, "the case", TODAY).sections)["Conditions"]
        for line, one in zip(told_of, advice.conditions, strict=False):
            assert f"Owner ({one.who}): ____" in line
            assert f"By: {day_words(end_of(one.by, TODAY))}" in line
            assert line.endswith(f"If that is not done by then, {book.mode[one.otherwise[0]].name.lower()}.")


def test_the_review_is_on_the_first_day_that_is_named_and_never_months_away_when_time_presses(
    book: Rulebook, advices: dict[str, WorkstreamAdvice]
) -> None:
    kinds = set()
    for advice in advices.values():
        review = review_of(book, advice, TODAY)
        days = [end_of(one.by, TODAY) for one in (*advice.conditions, *to_mend(advice)) if one.by]
        if presses(book, advice):
            assert review == "When it is over, or as soon as an answer changes"
            assert not [line for line in lines(make_record(book, advice, "", TODAY)) if " 2027" in line]
            kinds.add("presses")
        elif days:
            assert day_words(min(days)) in review
            kinds.add("days")
        else:
            assert review == "As soon as an answer changes"
            kinds.add("open")
    assert kinds == {"presses", "days", "open"}


def test_where_somebody_could_be_hurt_the_warning_comes_first_and_nothing_fits(
    book: Rulebook, advices: dict[str, WorkstreamAdvice]
) -> None:
    plain = next(one for one in advices.values() if one.advised == ("coordinate",) and one.needed != one.advised)
    unsafe = dataclasses.replace(plain, unsafe=True, line=ESCALATED)
    record = make_record(book, unsafe, "", TODAY)
    assert record.warning == f"{ESCALATED} {ESCALATE}"
    assert record.mode == "No way of working fits yet"
    assert ESCALATED not in record.in_short
    assert not [one for one in record.options if one.advised]
    words = as_words(record)
    assert words.index(ESCALATED) < words.index("Options considered")


def as_words(record: Record) -> str:
    """The words of a record as a Word document, in order."""
    return "\n".join(one.text for one in docx.Document(io.BytesIO(as_word(record))).paragraphs)


def test_the_result_and_the_smallest_version_stand_at_the_head(book: Rulebook, atlas: Atlas) -> None:
    piece = Workstream("A desk", {"solo_reach": ("no",)}, result="People get seen sooner", lightest="One rota")
    words = as_words(make_record(book, Consultation.of(atlas, piece).advice_on(), "", TODAY))
    assert "What people would get: People get seen sooner" in words
    assert "The smallest version: One rota" in words


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
