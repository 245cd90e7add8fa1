"""Writing the answer: every sentence of it is chosen, joined and put in order here."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from spectrum.advice import Alert, Evidence, Limit, ThingToMend, Trigger, WorkstreamAdvice
from spectrum.advice.answer_words import name_of
from spectrum.advice.headline import lowered
from spectrum.advice.parts import Block, Blocked, WhyNot
from spectrum.consultation import Consultation
from spectrum.interview import MODE, Ask
from spectrum.language.words import in_words, listed
from spectrum.report import sentences
from spectrum.report.result_view import (
    AlertView,
    Answered,
    ChangesTo,
    NotThisWay,
    Obstacle,
    Obstacles,
    ReasonLine,
    ReferralView,
    ResultView,
    Term,
    ToFindOut,
)
from spectrum.rulebook import Citation, Rulebook
from spectrum.rulebook.model import UNKNOWN, Mode
from spectrum.rulebook.phrases import answer_words, citation_words, mode_words, role_words

MOST_REASONS_SHOWN = 3
MOST_IN_THE_WAY = 4
"""How many things in the way are told at once; the rest is folded."""
NO_LOSS = {"nothing", "refuse"}
"""Answers to what would be given up, beside which nothing is said of what each would give up."""

NO_CASE = "Nothing in these answers makes a case for working more closely."
NOBODY_NAMED = "name the people before the meeting; this page decides nothing"
NOT_NOTED = "Who answered is not noted; the least powerful partner may see it differently."
NOT_ASKED = "Not asked about yet."
TOO_MANY_DIFFER = (
    "So many questions have several answers that what would change this can't be told here. Settle some of them first."
)


def result_view(consultation: Consultation, at: int, today: datetime.date) -> ResultView:
    """The answer on a piece of work, `at` counted from 0, as it reads on a day."""
    return _Writer(consultation, at, today).view()


def to_find_out(consultation: Consultation, at: int, today: datetime.date) -> ToFindOut | None:
    """What to find out or to settle first about a piece of work, as the answer tells it; nothing where all is clear."""
    return _Writer(consultation, at, today).find_out


def first_step(consultation: Consultation, at: int, today: datetime.date) -> Term:
    """The one thing to do first about a piece of work, as the answer tells it, after a few words on what it is."""
    return _Writer(consultation, at, today).first_step()


def giving_words(mode: Mode) -> str:
    """What a way of working changes for each, and what to ask them; nothing where the guidance says nothing of it."""
    change = mode.looks_like.get("change", "")
    asks = "Ask every partner to say what that means for it before you agree."
    return f"{mode.gerund.capitalize()} changes this for each: {lowered(change)}. {asks}" if change else ""


@dataclass(frozen=True)
class _Writer:
    """Puts one advice into the words of a page."""

    consultation: Consultation
    at: int
    today: datetime.date

    @property
    def book(self) -> Rulebook:
        return self.consultation.rulebook

    @property
    def advice(self) -> WorkstreamAdvice:
        return self.consultation.advice_on(self.at)

    @property
    def mode(self) -> str:
        """The one way of working that is advised, or none."""
        return self.advice.advised[0] if len(self.advice.advised) == 1 else ""

    @property
    def presses(self) -> bool:
        return sentences.presses(self.book, self.advice)

    def modes(self, modes: Sequence[str]) -> str:
        return mode_words(self.book, modes)

    def view(self) -> ResultView:
        advice, book = self.advice, self.book
        answered_by = f"Answered by {advice.answered_by}." if advice.answered_by else NOT_NOTED
        return ResultView(
            title=advice.title,
            headline=sentences.answer_headline(book, advice),
            lead=tuple(self._lead()),
            warning=sentences.ESCALATE if advice.unsafe else "",
            result=advice.result,
            lightest=advice.lightest,
            name_and_practice=advice.name_and_practice,
            meaning=self._meaning(),
            sure_in_short=sentences.first_sentence(advice.sure_words),
            asked_again=tuple(one.text for one in advice.contradictions),
            find_out=self.find_out,
            in_the_way=tuple(self._in_the_way()),
            first_step=self.first_step(),
            referrals_heading=sentences.WHERE_IT_ENDS,
            referrals=tuple(
                ReferralView(one.title, one.text, sentences.door_words(one), one.because) for one in advice.referrals
            ),
            reasons=tuple(self._reasons()),
            against=self._against(),
            why_not=tuple(self._not_this_way(one) for one in advice.explanation.why_not),
            loose_heading=sentences.loose_heading(book, advice),
            loose=tuple(Term(one.title, one.text) for one in sentences.loose(advice)),
            alerts_heading=sentences.alerts_heading(advice),
            first_alerts=tuple(self._alert(one) for one in advice.alerts if one.first),
            other_alerts=tuple(self._alert(one) for one in advice.alerts if not one.first),
            not_known=sentences.not_known_words(self.consultation.interview(self.at).open_warnings),
            next_best=self._next_best(),
            to_earn=tuple(one for one in self._changes if one.ways.earning),
            to_lose=tuple(one for one in self._changes if not one.ways.earning),
            next_steps=tuple(one.text for one in advice.next_steps[0 if self.find_out else 1 :]),
            partners=tuple(
                Term(f"{one.name}: {role_words(book, one.role)}", one.text or NOT_ASKED) for one in advice.partners
            ),
            worth_keeping=tuple(one.text for one in advice.notes),
            giving=self._giving(),
            looks_like=tuple(self._looks_like()),
            sure=advice.sure_words,
            rests_on=self._rests_on(),
            settled_by=tuple(self._answered(one) for one in advice.explanation.settled_by) if self.mode else (),
            notes=tuple(Term(*one) for one in sentences.noted(book, self.consultation.pieces[self.at])),
            review=sentences.review_of(book, advice, self.today),
            decided_by=advice.decided_by or NOBODY_NAMED,
            hedges=tuple(one.text for one in advice.hedges),
            version=f"Guidance version {book.version}. {answered_by}",
        )

    # -- the answer ----------------------------------------------------------------------------------------------------

    def _lead(self) -> Iterator[str]:
        """The answer's reason: what the work needs where the start is lighter, or else the first reason there is."""
        advice = self.advice
        if advice.unsafe:
            yield from filter(None, [advice.weighing])
            return
        line = sentences.beside_headline(self.book, advice)
        yield from filter(None, [line])
        if advice.advised != advice.needed:
            yield from filter(None, [advice.weighing])
        elif self.mode:
            yield next((one.text for one in self._reasons()), NO_CASE)

    def first_step(self) -> Term:
        """The one thing to do first, named by the way of working; where that is still open, what to find out."""
        if self.find_out and self.find_out.question:
            return Term("First find out", self.find_out.question)
        if self.find_out:
            return Term("First settle what people differ on", self.find_out.differ[0])
        if not self.mode and any(not one.answers for one in self.consultation.pieces[self.at].partners):
            return Term("First find out", sentences.ASK_THE_PARTNERS)
        step = next((one.text for one in self.advice.next_steps), sentences.ASK_THE_OTHERS)
        name = self.book.mode[self.mode].name.lower() if self.mode else ""
        return Term(f"First {name}" if name and not self.advice.unsafe else "First", step)

    def _meaning(self) -> Term | None:
        if not self.mode or self.advice.unsafe:
            return None
        mode = self.book.mode[self.mode]
        return Term(mode.gerund.capitalize(), mode.definition)

    def _looks_like(self) -> Iterator[Term]:
        """What one would see of the way of working; not where the clock decides, for then nothing is built up."""
        if self.mode and not self.advice.unsafe and not self.presses:
            looks_like = self.book.mode[self.mode].looks_like
            yield from (Term(one.name, looks_like[one.id]) for one in self.book.dimensions)

    @cached_property
    def find_out(self) -> ToFindOut | None:
        """The question about the mode that is best asked next, also when nobody knew, and what people differ on."""
        ask, settle = self._next_about_the_mode(), self._to_settle()
        if ask is None and not settle:
            return None
        question, why = (ask.factor.question, ask.why) if ask else ("", "")
        heading = "What to find out first" if ask else "What people differ on"
        return ToFindOut(heading, question, why, "People differ on this:" if ask and settle else "", settle)

    def _next_about_the_mode(self) -> Ask | None:
        now = self.consultation.pieces[self.at]
        known = {name: options for name, options in now.answers.items() if options}
        running, claimed = now.is_running or UNKNOWN, now.claimed_mode or UNKNOWN
        piece = dataclasses.replace(now, answers=known, is_running=running, claimed_mode=claimed)
        ask = Consultation.of(self.consultation.atlas, piece).interview().question
        return ask if ask and ask.part == MODE else None

    def _to_settle(self) -> tuple[str, ...]:
        """The questions on which people differ and which, once settled, settle the way of working."""
        differ = self.advice.explanation.disagreement
        return tuple(self.book.factor[name].question for name in (differ.settle or differ.differ)) if differ else ()

    # -- what stands in the way ----------------------------------------------------------------------------------------

    def _in_the_way(self) -> Iterator[Obstacles]:
        """What decided, limits first; what is told at once is only so much in all, and the rest is folded."""
        advice, book = self.advice, self.book
        limits = [self._limit(one) for one in sentences.binding(advice)]
        conditions = [self._condition(one) for one in advice.conditions]
        mending = [self._to_mend(one) for one in sentences.to_mend(advice)]
        room = MOST_IN_THE_WAY
        for heading, some in (
            (sentences.IN_THE_WAY, limits),
            (sentences.conditions_heading(book, advice), conditions),
            (sentences.mend_heading(book, advice), mending),
        ):
            if some:
                shown, more = some[:room], some[room:]
                folded = f"And {in_words(len(more))} more" if more else ""
                yield Obstacles(heading, tuple(shown), folded, tuple(more))
                room -= len(shown)

    def _condition(self, one: ThingToMend) -> Obstacle:
        return dataclasses.replace(self._to_mend(one), otherwise=sentences.otherwise_words(self.book, one))

    def _to_mend(self, one: ThingToMend) -> Obstacle:
        return Obstacle(one.title, one.text, one.first_step, one.who, sentences.by_words(one, self.today), "")

    def _limit(self, one: Limit) -> Obstacle:
        then = sentences.then_words(self.book, self.advice, one.then)
        return Obstacle(one.title, one.text, one.first_step, one.who, "", then)

    # -- why -----------------------------------------------------------------------------------------------------------

    def _reasons(self) -> Iterator[ReasonLine]:
        held = [one for one in self.advice.reasons if not one.set_aside]
        for one in held[:MOST_REASONS_SHOWN]:
            other = one.modes != self.advice.advised
            yield ReasonLine(one.text, f"speaks for {self.modes(one.modes)}" if other else "")
        if not held and self.mode:
            yield ReasonLine(NO_CASE, "")

    def _against(self) -> Term | None:
        """The strongest reason against another way of working."""
        against = self.advice.against[:1]
        return next((Term(f"The strongest reason against {self.modes(one.modes)}", one.text) for one in against), None)

    def _alert(self, one: Alert) -> AlertView:
        first = one.shown_by[0]
        source = citation_words(self.book, Citation("essay", first.passage, first.sentence))
        shown_by = tuple(Term(shown.says, self._told(shown)) for shown in one.shown_by)
        return AlertView(one.id, one.title, shown_by, one.question, source, one.otherwise)

    def _told(self, shown: Evidence) -> str:
        """The answers behind something that shows a misconception, as a person would say them; no modes reached."""
        known = [one for one in shown.triggered_by if one.factor in self.book.factor]
        told = " ".join(answer_words(self.book, one.factor, one.options) for one in known)
        return f"You told: {told}" if told else ""

    def _giving(self) -> str:
        """What each would give up or change: told where people work closely, and no danger or clock decides."""
        book, advice = self.book, self.advice
        if self.mode not in book.quiet_unless_claimed or advice.unsafe or self.presses:
            return ""
        answer, says = self.consultation.pieces[self.at].answers.get("give_up", ()), giving_words(book.mode[self.mode])
        if not says or set(answer) & NO_LOSS:
            return ""
        told = book.factor["give_up"].option(answer[0]).tells if len(answer) == 1 and "give_up" in book.factor else ""
        return f"{says}{f' You told: {told}' if told else ''}"

    # -- what would change it, and what it rests on --------------------------------------------------------------------

    def _next_best(self) -> str:
        if self.advice.explanation.reasoning.takes_too_long:
            return TOO_MANY_DIFFER
        best = self.advice.explanation.next_best
        nearest = f"The next nearest way of working is {self.modes([best])}" if best else ""
        return f"{nearest}: no other takes fewer changed answers." if nearest else ""

    @cached_property
    def _changes(self) -> list[ChangesTo]:
        """What would change the advice, for every way of working that something leads to, the nearest first."""
        explanation = self.advice.explanation
        if explanation.reasoning.takes_too_long:
            return []
        found = explanation.reasoning.nearest_first
        return [ChangesTo(self.modes([mode]), explanation.changes_to(mode)) for mode in found]

    def _not_this_way(self, one: WhyNot) -> NotThisWay:
        block = one.blocks[0]
        alone = len(block.answers) == 1
        heading = "This answer alone rules it out:" if alone else "These answers together rule it out:"
        return NotThisWay(self.modes([one.mode]), heading, tuple(map(self._blocked, block.told)), self._besides(block))

    def _besides(self, block: Block) -> str:
        names = [f"“{name_of(self.book, one.factor)}”" for one in block.besides]
        return f"And as long as the answers to these stay as they are: {listed(names, 'and')}." if names else ""

    def _blocked(self, one: Blocked) -> Answered:
        return dataclasses.replace(self._answered(one), because=" ".join(one.because))

    def _answered(self, one: Blocked | Trigger) -> Answered:
        factor = self.book.factor.get(one.factor)
        if factor is None:
            return Answered("", one.words)
        return Answered(factor.question, " or ".join(factor.option(option).words for option in one.options))

    def _rests_on(self) -> str:
        if self.mode:
            return "These answers alone settle it; the others could be anything:"
        if self.advice.explanation.why_not:
            return "What you told rules out some ways of working, and leaves the others open."
        return "Too little is known to rule anything out."
