"""Writing the answer: every sentence of it is chosen, joined and put in order here."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spectrum.advice import Alert, Evidence, Limit, ThingToMend, Trigger, WorkstreamAdvice
from spectrum.advice.answer_words import name_of
from spectrum.advice.parts import Block, Blocked, WhyNot
from spectrum.consultation import Consultation
from spectrum.interview import MODE, Ask
from spectrum.language.words import listed
from spectrum.report import sentences
from spectrum.report.result_view import (
    AlertView,
    Answered,
    ChangesTo,
    InTheWay,
    NotThisWay,
    Obstacle,
    ReasonLine,
    ResultView,
    Term,
    ToFindOut,
)
from spectrum.rulebook import Citation, Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.rulebook.phrases import citation_words, mode_words, role_words

MOST_REASONS_SHOWN = 3
NO_LOSS = {"nothing", "refuse"}
"""Answers to what would be given up, beside which nothing is said of what each would give up."""

NO_CASE = "Nothing in these answers makes a case for working more closely."
NOBODY_NAMED = "name the people before the meeting; this page decides nothing"
NOT_NOTED = "Who answered is not noted; the least powerful partner may see it differently."
NOT_ASKED = "Not asked about yet."


def result_view(consultation: Consultation, at: int, today: datetime.date) -> ResultView:
    """The answer on a piece of work, `at` counted from 0, as it reads on a day."""
    return _Writer(consultation, at, today).view()


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
        limits, mending = sentences.binding(advice), sentences.to_mend(advice)
        loose = sentences.loose(advice)
        answered_by = f"Answered by {advice.answered_by}." if advice.answered_by else NOT_NOTED
        return ResultView(
            title=advice.title,
            headline=advice.line if advice.unsafe else sentences.short_answer(book, advice),
            line="" if advice.unsafe else advice.line,
            warning=sentences.ESCALATE if advice.unsafe else "",
            weighing=advice.weighing,
            result=advice.result,
            lightest=advice.lightest,
            name_and_practice=advice.name_and_practice,
            meaning=self._meaning(),
            looks_like=tuple(self._looks_like()),
            sure=advice.sure_words,
            asked_again=tuple(one.text for one in advice.contradictions),
            find_out=self._find_out(),
            conditions_heading=sentences.conditions_heading(book, advice),
            conditions=tuple(self._condition(one) for one in advice.conditions),
            in_the_way=self._in_the_way(limits, mending),
            loose_heading=sentences.loose_heading(book, advice),
            loose=tuple(Term(one.title, one.text) for one in loose),
            reasons=tuple(self._reasons()),
            against=self._against(),
            next_heading=sentences.next_heading(advice),
            next_steps=tuple(one.text for one in advice.next_steps),
            first_alerts=tuple(self._alert(one) for one in advice.alerts if one.first),
            other_alerts=tuple(self._alert(one) for one in advice.alerts if not one.first),
            not_known=sentences.not_known_words(self.consultation.interview(self.at).open_warnings),
            partners=tuple(
                Term(f"{one.name}: {role_words(book, one.role)}", one.text or NOT_ASKED) for one in advice.partners
            ),
            worth_keeping=tuple(one.text for one in advice.notes),
            giving=self._giving(),
            next_best=self._next_best(),
            changes=tuple(self._changes()),
            why_not=tuple(self._not_this_way(one) for one in advice.explanation.why_not),
            rests_on=self._rests_on(),
            settled_by=tuple(self._answered(one) for one in advice.explanation.settled_by) if self.mode else (),
            review=sentences.review_of(book, advice, self.today),
            decided_by=advice.decided_by or NOBODY_NAMED,
            hedges=tuple(one.text for one in advice.hedges),
            version=f"Guidance version {book.version}. {answered_by}",
        )

    # -- the answer ----------------------------------------------------------------------------------------------------

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

    def _find_out(self) -> ToFindOut | None:
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

    def _in_the_way(self, limits: Sequence[Limit], mending: Sequence[ThingToMend]) -> InTheWay | None:
        advice = self.advice
        if not limits and not mending and (advice.conditions or not sentences.loose(advice)):
            return None
        return InTheWay(
            sentences.way_heading(advice),
            tuple(self._limit(one) for one in limits),
            sentences.mend_heading(self.book, advice),
            tuple(Obstacle(one.title, one.text, _what_to_do(one)) for one in mending),
        )

    def _condition(self, one: ThingToMend) -> Obstacle:
        otherwise = sentences.otherwise_words(self.book, one)
        return Obstacle(one.title, one.text, (*_what_to_do(one), ("", otherwise)))

    def _limit(self, one: Limit) -> Obstacle:
        then = sentences.then_words(self.book, self.advice, one.then)
        lines = (("First step", one.first_step), ("Who", one.who), ("", then))
        return Obstacle(one.title, one.text, tuple(line for line in lines if line[1]))

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
        told = " ".join(self._tells(one) for one in known)
        return f"You told: {told}" if told else ""

    def _tells(self, one: Trigger) -> str:
        return self.book.factor[one.factor].option(one.options[0]).tells if len(one.options) == 1 else one.words

    def _giving(self) -> str:
        """What each would give up or change: told where people work closely, and no danger or clock decides."""
        book, advice = self.book, self.advice
        if self.mode not in book.quiet_unless_claimed or advice.unsafe or self.presses:
            return ""
        mode, answer = book.mode[self.mode], self.consultation.pieces[self.at].answers.get("give_up", ())
        change = mode.looks_like.get("change", "")
        if not change or set(answer) & NO_LOSS:
            return ""
        told = book.factor["give_up"].option(answer[0]).tells if len(answer) == 1 and "give_up" in book.factor else ""
        asks = "Ask every partner to say what that means for it before you agree."
        changes = f"{mode.gerund.capitalize()} changes this for each: {change[:1].lower()}{change[1:]}."
        return f"{changes} {asks}{f' You told: {told}' if told else ''}"

    # -- what would change it, and what it rests on --------------------------------------------------------------------

    def _next_best(self) -> str:
        best = self.advice.explanation.next_best
        nearest = f"The next nearest way of working is {self.modes([best])}" if best else ""
        return f"{nearest}: no other takes fewer changed answers." if nearest else ""

    def _changes(self) -> Iterator[ChangesTo]:
        """What would change the advice, for every way of working that something leads to, the nearest first."""
        explanation = self.advice.explanation
        for mode in explanation.reasoning.nearest_first:
            yield ChangesTo(self.modes([mode]), explanation.changes_to(mode))

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


def _what_to_do(one: ThingToMend) -> tuple[tuple[str, str], ...]:
    return ("First step", one.first_step), ("Who", one.who), ("By", sentences.by_words(one))
