"""Periods as the guidance tells them: 'six weeks', 'three months', 'one year'."""

from __future__ import annotations

import calendar
import datetime
import re

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
PERIOD = re.compile(rf"({'|'.join(NUMBERS)}) (week|month|year)s?")
FORM = "a number from one to twelve in words, and weeks, months or years, such as six weeks"


def is_period(text: str) -> bool:
    """Whether a text is a period that can be counted."""
    return PERIOD.fullmatch(text) is not None


def end_of(period: str, start: datetime.date) -> datetime.date:
    """The day on which a period ends: the last of the month where that month is too short. Raises ValueError."""
    found = PERIOD.fullmatch(period)
    if not found:
        raise ValueError(f"{period!r} is no period: {FORM}")
    number, unit = NUMBERS.index(found[1]) + 1, found[2]
    if unit == "week":
        return start + datetime.timedelta(weeks=number)
    months = start.month - 1 + (number if unit == "month" else 12 * number)
    year, month = start.year + months // 12, months % 12 + 1
    return datetime.date(year, month, min(start.day, calendar.monthrange(year, month)[1]))
