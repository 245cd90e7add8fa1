"""The days on which to look again, as a file for a calendar: one day for each piece of work that names one."""

from __future__ import annotations

import datetime
import itertools
import uuid
from collections.abc import Iterator, Sequence

from icalendar import Alarm, Calendar, Event

from spectrum import __version__
from spectrum.consultation import Consultation
from spectrum.printing.legible import legible
from spectrum.report.actions import CONDITION, LIMIT, MEND, Action, actions_of, look_again_on
from spectrum.report.sentences import FIRST_OF_ALL, answer_headline, day_words, otherwise_words, tripwires
from spectrum.situation.link import case_text, packed

A_WEEK_BEFORE = datetime.timedelta(days=-7)
MOST_TRIPWIRES = 5
STILL_THERE = "See what still stands in the way:"
MENDED = "See what has been mended:"
CHANGED = "See whether an answer has changed. For example:"
ASK_AGAIN = "Go through the answers again, and see whether one has changed."


def review_days(consultation: Consultation, today: datetime.date) -> Sequence[tuple[int, datetime.date]]:
    """Each piece of work with a day on which to look again, counted from 0, and that day.

    It is the day that people chose, else the soonest that the advice names, counted from today.
    """
    return tuple(_days(consultation, today))


def _days(consultation: Consultation, today: datetime.date) -> Iterator[tuple[int, datetime.date]]:
    for at, piece in enumerate(consultation.pieces):
        day = look_again_on(consultation.advice_on(at), piece, today)
        if day:
            yield at, day


def review_ics(consultation: Consultation, today: datetime.date, now: datetime.datetime) -> bytes:
    """The review days of a case for a calendar, each all day long with a reminder a week before.

    `now` is the moment at which the file is made, with its time zone. No partner is named. The same case gives the same
    events again, so that a calendar does not hold them twice.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//Spectrum//Spectrum {__version__}//EN")
    calendar.add("version", "2.0")
    case = packed(case_text(consultation.situation))
    for at, day in review_days(consultation, today):
        event = _event(consultation, at, day, today)
        event.add("uid", str(uuid.uuid5(uuid.NAMESPACE_OID, f"{case}#{at}")))
        event.add("dtstamp", now.astimezone(datetime.timezone.utc))
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _event(consultation: Consultation, at: int, day: datetime.date, today: datetime.date) -> Event:
    title = consultation.pieces[at].title
    event, reminder = Event(), Alarm()
    event.add("dtstart", day)  # an event on a day, with no end, lasts all of that day
    event.add("summary", legible(f"Look again: {title}"))
    event.add("description", legible("\n".join(_to_look_at(consultation, at, today))))
    event.add("transp", "TRANSPARENT")
    reminder.add("action", "DISPLAY")
    reminder.add("description", legible(f"In a week, look again: {title}"))
    reminder.add("trigger", A_WEEK_BEFORE)
    event.add_component(reminder)
    return event


def _to_look_at(consultation: Consultation, at: int, today: datetime.date) -> Iterator[str]:
    """What to look at again, in lines: the answer as it was, what stood in its way, and what would change it."""
    book, advice = consultation.rulebook, consultation.advice_on(at)
    yield f"The answer on {day_words(today)}: {answer_headline(book, advice).rstrip('.')}."
    actions = list(actions_of(advice, consultation.pieces[at], today))
    otherwise = {one.rule: f" {otherwise_words(book, one)}" for one in advice.conditions}
    limits = [f"- {one.title}." for one in actions if one.kind == LIMIT]
    mending = [f"{_mending(one)}{otherwise.get(one.rule, '')}" for one in actions if one.kind in {CONDITION, MEND}]
    wires = [f"- {one}" for one in itertools.islice(tripwires(book, advice), MOST_TRIPWIRES)]
    yield from _under(STILL_THERE, limits)
    yield from _under(MENDED, mending)
    yield from _under(CHANGED, wires) if wires else ("", ASK_AGAIN)


def _under(heading: str, lines: Sequence[str]) -> Sequence[str]:
    return ("", heading, *lines) if lines else ()


def _mending(one: Action) -> str:
    """A thing to mend, and by when it was to be mended: by the day that people chose, else the one in the guidance."""
    by = datetime.date.fromisoformat(one.task.by) if one.task.by else one.suggested
    return f"- {one.title}. To be mended {f'by {day_words(by)}' if by else FIRST_OF_ALL}."
