"""The plan of a meeting about one piece of work, as a paper; and what to send round where no meeting is needed."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from spectrum.advice import WorkstreamAdvice
from spectrum.consultation import Consultation
from spectrum.language.words import in_words, listed, quoted
from spectrum.papers.actions import usual_owner
from spectrum.papers.agenda import (
    BEGIN,
    CHECK,
    DECIDE,
    MEND,
    QUESTION,
    Agenda,
    agenda_of,
    check_minutes,
    is_seen_to,
    to_see_to,
)
from spectrum.papers.attendance import Attendance, attendance_of
from spectrum.papers.kept_private import is_about_partners, rests_on
from spectrum.papers.no_meeting import KIND, foot_of, no_meeting_paper, why_no_meeting
from spectrum.printing.paper import (
    DAY,
    LONG,
    Blank,
    Block,
    Bullets,
    Caution,
    Cell,
    Paper,
    PaperTable,
    Paragraph,
    Section,
)
from spectrum.report.actions import STEP, Action, actions_of
from spectrum.report.sentences import ESCALATE, day_words, review_of
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import answer_words
from spectrum.situation import Workstream

USUAL = 60
LENGTH, MOST_DIGITS = "minutes", 5
"""The field in which people say how long the meeting is."""
KINDS = {
    QUESTION: ("question", "questions"),
    CHECK: ("answer to check", "answers to check"),
    MEND: ("thing to see to", "things to see to"),
    BEGIN: ("first step", "first steps"),
    DECIDE: ("decision", "decisions"),
}
IN_HAND = "In hand"
FOR_WHAT = "For whatever turns out to matter. If nothing does, end early."
CHOOSE = "They bring something, or fit in with the others. Ask each whether it wants to come, and for what."
UNASKED = "Ask each of these itself what it would bring and what it wants, before you leave it out of anything."
NOBODY_NAMED = "No partner is named here yet. Name the partners, and this plan can say who is needed."
UPDATES = "Updates. They can be read beforehand."
BY_ITSELF = "Talk with each partner by itself: what it would bring, what it wants, and what it is afraid to lose."
STAYS = "What a partner tells you by itself stays with you."
FIND_OUT = "Find out what you can beforehand. An answer may make other questions needless."
SEND = "Send round this plan and any updates."
EACH_TO_MEND = "For each thing to see to, agree who takes the first step, and by when."
AS_READ = "The way of working rests on these answers. Send them round, and ask who sees one of them differently."
NO_TIME_NEEDED = "This needs no time in the meeting."


def meeting_paper(consultation: Consultation, at: int, today: datetime.date, minutes: int = USUAL) -> Paper:
    """The plan of a meeting of so many minutes about a piece of work, `at` counted from 0.

    Nothing that was said of a partner is told. Where no meeting is needed, the paper says so, and what to send round.
    Raises BadInput for a length that no meeting is planned for.
    """
    agenda = agenda_of(consultation, at, today, minutes)
    if why_no_meeting(consultation, at, today):
        return no_meeting_paper(consultation, at, today)
    return _Plan(consultation, at, today, minutes, agenda).paper()


def meeting_as_typed(consultation: Consultation, at: int, today: datetime.date, typed: Mapping[str, str]) -> Paper:
    """The plan of a meeting as long as was typed, an hour where nothing was. Raises BadInput."""
    told = typed.get(LENGTH, "").strip() or str(USUAL)
    minutes = int(told) if told.isascii() and told.isdecimal() and len(told) < MOST_DIGITS else told
    check_minutes(minutes)
    return meeting_paper(consultation, at, today, int(minutes))


@dataclass(frozen=True)
class _Plan:
    """Puts one agenda into the words of a paper."""

    consultation: Consultation
    at: int
    today: datetime.date
    minutes: int
    agenda: Agenda

    @property
    def book(self) -> Rulebook:
        return self.consultation.rulebook

    @property
    def advice(self) -> WorkstreamAdvice:
        return self.consultation.advice_on(self.at)

    @property
    def piece(self) -> Workstream:
        return self.consultation.pieces[self.at]

    @cached_property
    def steps(self) -> list[Action]:
        """The first steps for which an owner and a day are to be agreed."""
        return [one.action for one in self.agenda.of(MEND, BEGIN) if one.action]

    @cached_property
    def in_the_way(self) -> list[Action]:
        """What stands in the way, whether it is for the meeting or not."""
        return [one for one in actions_of(self.advice, self.piece, self.today) if one.kind != STEP]

    @cached_property
    def attendance(self) -> Attendance:
        return attendance_of(self.consultation, self.at, self.steps)

    def paper(self) -> Paper:
        return Paper(
            kind=KIND,
            about=self.advice.title,
            headline=f"{self.minutes} minutes: {listed(list(self._counts()))}",
            first=tuple(self._first()),
            sections=tuple(Section(heading, blocks) for heading, blocks in self._sections() if blocks),
            foot=foot_of(self.book),
            made=self.today,
        )

    def _counts(self) -> Iterator[str]:
        for kind, (one, several) in KINDS.items():
            count = len(self.agenda.of(kind))
            if count:
                yield f"{in_words(count)} {one if count == 1 else several}"

    def _first(self) -> Iterator[Block]:
        advice = self.advice
        if advice.unsafe:
            yield Caution(f"{advice.line} {ESCALATE} Do not wait for the meeting.")
        yield Blank(LENGTH, "How long the meeting is, in minutes", str(self.minutes))
        if advice.result:
            yield Paragraph(advice.result, "What people would get")
        if not advice.unsafe:
            yield Paragraph(advice.line, "The answer so far")

    def _sections(self) -> Iterator[tuple[str, tuple[Block, ...]]]:
        yield "What to talk about", (*([Paragraph(EACH_TO_MEND)] if self.agenda.of(MEND) else []), self._agenda())
        yield "Who must be there", tuple(self._needed())
        there = self.attendance
        yield (
            "Who can choose whether to come",
            (Paragraph(CHOOSE), Bullets(there.may_choose)) if there.may_choose else (),
        )
        spared = tuple((one.name, one.text) for one in there.spared)
        about = "Who can be spared this meeting"
        yield "Who can be spared", (PaperTable(about, ("Who", "How they are kept informed"), spared),) if spared else ()
        yield "Ask before leaving out", (Paragraph(UNASKED), Bullets(there.ask_first)) if there.ask_first else ()
        yield "What can be left out of the meeting", tuple(self._left_out())
        later = tuple(one.what for one in self.agenda.later)
        yield "Left for another time", (Paragraph(self._no_time(len(later))), Bullets(later)) if later else ()
        first = (FIND_OUT,) if self.agenda.of(QUESTION) else ()
        yield "Before the meeting", (Bullets((*first, BY_ITSELF, STAYS, SEND)),)
        yield "Who finds out, and by when", tuple(self._to_find_out())
        yield "Who takes the first step, and by when", tuple(self._owners())
        yield "What was decided", tuple(self._decision())

    def _agenda(self) -> PaperTable:
        rows = [(one.what, one.why, str(minutes)) for one, minutes in self.agenda.items]
        if self.agenda.in_hand:
            rows.append((IN_HAND, FOR_WHAT, str(self.agenda.in_hand)))
        rows.append(("In all", "", str(self.minutes)))
        about = "What to talk about, why it matters, and for how many minutes"
        return PaperTable(about, ("What", "Why it matters", "Minutes"), tuple(rows), (len(rows) - 1,))

    def _to_find_out(self) -> Iterator[Block]:
        names = [one.name for one in self.agenda.of(QUESTION)]
        if names:
            rows = tuple((name, Blank("", "Who"), Blank("", "By", kind=DAY)) for name in names)
            yield PaperTable("What is still open, and who finds it out", ("What", "Who", "By"), rows)

    def _owners(self) -> Iterator[Block]:
        rows = [self._owner(one) for one in self.steps]
        if rows:
            yield PaperTable(
                "First steps, each with an owner and a day", ("For", "First step", "Owner", "By"), tuple(rows)
            )

    def _owner(self, action: Action) -> tuple[Cell, ...]:
        who, day = usual_owner(action), day_words(action.suggested) if action.suggested else ""
        usual = f" Usually: {who}{f', by {day}' if day else ''}." if who else ""
        return (
            action.title,
            f"{action.first_step}{usual}",
            Blank(f"owner-{self.at}-{action.rule}", "Owner", action.task.owner),
            Blank(f"by-{self.at}-{action.rule}", "By", action.task.by, DAY),
        )

    def _decision(self) -> Iterator[Block]:
        yield Blank(f"decided_by-{self.at}", "Decided by", self.piece.decided_by)
        yield Blank("seen-differently", "Who sees it differently, and why", "", LONG)
        review = review_of(self.book, self.advice, self.today)
        label = f"Look again. The advice: {review[:1].lower()}{review[1:]}"
        yield Blank(f"review-{self.at}", label, self.piece.review, DAY)

    def _needed(self) -> Iterator[Block]:
        rows = tuple((one.name, one.text) for one in self.attendance.needed)
        yield PaperTable("Who must be at this meeting, and why", ("Who", "Why"), rows)
        if not self.piece.partners:
            yield Paragraph(NOBODY_NAMED)

    # -- what needs no time --------------------------------------------------------------------------------------------

    def _left_out(self) -> Iterator[Block]:
        settled = tuple(self._settled())
        if settled:
            yield Paragraph(AS_READ)
            yield Bullets(settled)
        yield Paragraph(NO_TIME_NEEDED)
        yield Bullets((UPDATES, *self._cannot_matter(), *self._seen_to()))

    def _settled(self) -> Iterator[str]:
        """The answers that settle the way of working; not those about partners, nor what stands in the way."""
        if len(self.advice.advised) > 1:
            return
        talked_over = {name for one in self.in_the_way for name in rests_on(self.book, one.rule)}
        for one in self.advice.explanation.settled_by:
            hidden = is_about_partners(self.book, one.factor) or one.factor in talked_over
            if one.factor in self.book.factor and not hidden and len(one.options) == 1:
                yield answer_words(self.book, one.factor, one.options)

    def _cannot_matter(self) -> Iterator[str]:
        """What people differ on or have not answered, and which no longer changes the way of working."""
        differ = self.advice.explanation.disagreement
        leave = [self.book.factor[name].name for name in (differ.leave if differ else ()) if name in self.book.factor]
        if leave:
            yield f"People differ on {quoted(leave, 'and')}. That does not change the way of working."
        idle = len(self.consultation.interview(self.at).irrelevant)
        if idle:
            count = f"{in_words(idle).capitalize()} open question{'s'[: idle != 1]}"
            yield f"{count}. No answer to {'it' if idle == 1 else 'them'} can change the way of working."

    def _seen_to(self) -> Iterator[str]:
        """What stands in the way and has an owner and a day already."""
        for one in to_see_to(self.book, self.advice, self.in_the_way):
            if one.action and is_seen_to(one.action):
                by = day_words(datetime.date.fromisoformat(one.action.task.by))
                yield f"“{one.what}”. It has an owner and a day already: {one.action.task.owner}, by {by}."

    def _no_time(self, count: int) -> str:
        return f"{self.minutes} minutes are too few for {'this as well' if count == 1 else 'these as well'}."
