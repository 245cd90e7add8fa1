"""The record for a board: the whole case on one page, with room for owners, days, dissent and who decided."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from spectrum.advice import WorkstreamAdvice
from spectrum.advice.parts import WhyNot
from spectrum.consultation import Consultation
from spectrum.language.words import in_words, listed
from spectrum.papers.fit import lines_of
from spectrum.papers.paper import DAY, LONG, Block, Caution, Cell, Field, Lines, Paper, Section, Table, Text
from spectrum.partnership import PART, PartnershipMap, map_of
from spectrum.partnership.parts import CONTRIBUTES, CORE, HEARD
from spectrum.report import sentences, to_find_out
from spectrum.report.actions import CONDITION, Action, actions_of
from spectrum.report.map_view import names_words
from spectrum.rulebook import Rulebook
from spectrum.situation import UNTITLED, Workstream

KIND = "Record"
PAGE = 64
"""How many lines fit on one A4 page."""
NOT_CALLED_FOR = "Nothing in these answers calls for working this closely."
ADVISED = "This is the advice."
POSSIBLE = "Still possible on these answers."
NO_WAY_FITS = "No way of working fits yet"
NO_CASE = "No answer makes a case for working more closely."
NOT_NOW = "Not now: these partners can't carry it yet."
NOT_SAFE = "As close as it can be now, and not close enough to be safe."
MOST_SAID = 2
"""How many answers are quoted for one way of working that was not chosen."""


@dataclass(frozen=True)
class Most:
    """How much is told: for each piece of work where nothing else is said; the rest is counted, and on the page."""

    results: bool
    actions: int
    all_ways: bool
    names: int
    referrals: int
    differ: int


CUTS = (
    Most(results=True, actions=9, all_ways=True, names=12, referrals=3, differ=3),
    Most(results=True, actions=6, all_ways=True, names=9, referrals=2, differ=2),
    Most(results=True, actions=6, all_ways=False, names=6, referrals=2, differ=1),
    Most(results=False, actions=5, all_ways=False, names=6, referrals=2, differ=1),
    Most(results=False, actions=4, all_ways=False, names=6, referrals=1, differ=1),
    Most(results=False, actions=3, all_ways=False, names=4, referrals=1, differ=1),
    Most(results=False, actions=2, all_ways=False, names=4, referrals=1, differ=1),
    Most(results=False, actions=1, all_ways=False, names=3, referrals=0, differ=0),
)
"""From what is told where there is room, to what fits for many pieces of work."""


def record_paper(consultation: Consultation, _at: int, today: datetime.date) -> Paper:
    """The record of a whole case, with as much as fits on one page, whichever piece the page is about."""
    map_ = map_of(consultation.atlas, consultation.situation)
    papers = [_Writer(consultation, map_, today, most).paper() for most in CUTS]
    return next((one for one in papers if lines_of(one) <= PAGE), papers[-1])


@dataclass(frozen=True)
class _Writer:
    """Puts a case into the words of a record."""

    consultation: Consultation
    map: PartnershipMap
    today: datetime.date
    most: Most

    @property
    def book(self) -> Rulebook:
        return self.consultation.rulebook

    @property
    def pieces(self) -> list[tuple[int, Workstream, WorkstreamAdvice]]:
        """Every piece of work with its place and the advice on it."""
        both = zip(self.consultation.pieces, self.consultation.advice.workstreams, strict=True)
        return [(at, piece, advice) for at, (piece, advice) in enumerate(both)]

    @property
    def several(self) -> bool:
        return len(self.consultation.pieces) > 1

    def paper(self) -> Paper:
        whole = self.consultation.situation.title
        title = self.consultation.pieces[0].title if whole == UNTITLED or not self.several else whole
        sections = (
            Section("The answer", (self._answers(), *self._results())),
            Section("What has to be done, by whom and by when", tuple(self._to_do())),
            Section("Options considered", tuple(self._options())),
            Section("Who is in it, besides your own organisation", tuple(self._who())),
            Section("What to find out first", tuple(self._find_out())),
            Section(sentences.WHERE_IT_ENDS, tuple(self._referrals())),
            Section("Who sees it differently", tuple(self._dissent())),
            Section("Review and decision", (self._decision(),)),
        )
        return Paper(
            kind=KIND,
            about=title,
            headline=title,
            first=tuple(self._cautions()),
            sections=tuple(one for one in sections if one.blocks),
            foot=tuple(self._foot()),
            made=self.today,
        )

    # -- the answer ----------------------------------------------------------------------------------------------------

    def _cautions(self) -> Iterator[Caution]:
        """What cannot wait comes before everything else."""
        for _, piece, advice in self.pieces:
            if advice.unsafe:
                about = f"{piece.title}: " if self.several else ""
                yield Caution(f"{about}{advice.line} {sentences.ESCALATE}")

    def _answers(self) -> Table:
        """Each piece of work with its answer, why, and its name set against its practice."""
        named = any(advice.name_and_practice for *_, advice in self.pieces)
        head = ("Piece of work", "Answer", "Why", *(("Name and practice",) if named else ()))
        rows = [
            (piece.title, self._answer(advice), self._why(advice), *((self._named(advice),) if named else ()))
            for _, piece, advice in self.pieces
        ]
        return Table("The answer on each piece of work", head, tuple(rows))

    def _answer(self, advice: WorkstreamAdvice) -> str:
        return NO_WAY_FITS if advice.unsafe else sentences.answer_headline(self.book, advice)

    def _why(self, advice: WorkstreamAdvice) -> str:
        """The gap between what the work needs and what can be carried, in a sentence; else the first reason."""
        if advice.advised != advice.needed or advice.unsafe:
            gap = "" if advice.unsafe else sentences.beside_headline(self.book, advice)
            told = dict.fromkeys(one for one in (gap, advice.weighing) if one)
            if told:
                return " ".join(told)
        if len(advice.advised) > 1:
            return sentences.first_sentence(advice.sure_words)
        held = [one.text for one in advice.reasons if not one.set_aside]
        return held[0] if held else NO_CASE

    def _named(self, advice: WorkstreamAdvice) -> str:
        return advice.name_and_practice or "Not known."

    def _results(self) -> Iterator[Text]:
        """What people would get, and the smallest version, where there is room."""
        if not self.most.results:
            return
        for _, piece, _ in self.pieces:
            about = f"{piece.title}. " if self.several else ""
            result = f"People would get: {piece.result}" if piece.result else ""
            lightest = f"The smallest version: {piece.lightest}" if piece.lightest else ""
            told = [f"{one.rstrip('.')}." for one in (result, lightest) if one]
            if told:
                yield Text(f"{about}{' '.join(told)}")

    # -- what to do ----------------------------------------------------------------------------------------------------

    def _to_do(self) -> Iterator[Block]:
        rows, left = [], 0
        for at, piece, advice in self.pieces:
            every = list(actions_of(advice, piece, self.today))
            told = every[: self.most.actions]
            left += len(every) - len(told)
            rows += [self._action(at, one) for one in told]
        if rows:
            head = ("What for", "First step", "Usually", "Owner", "By")
            yield Table("What has to be done", head, tuple(rows))
        otherwise = [self._otherwise(at, advice) for at, _, advice in self.pieces if advice.conditions]
        if otherwise:
            yield Lines(tuple(otherwise))
        if left:
            yield Text(f"And {in_words(left)} more on the page with the answer.")

    def _action(self, at: int, one: Action) -> tuple[Cell, ...]:
        number = f"{at + 1}. " if self.several else ""
        condition = "Condition: " if one.kind == CONDITION else ""
        day = sentences.day_words(one.suggested) if one.suggested else ""
        usually = ", by ".join(said for said in (one.usually, day) if said)
        owner = Field(f"owner-{at}-{one.rule}", f"Owner: {one.title}", one.task.owner)
        by = Field(f"by-{at}-{one.rule}", f"By: {one.title}", one.task.by, DAY)
        return (f"{number}{condition}{one.title}", one.first_step, usually, owner, by)

    def _otherwise(self, at: int, advice: WorkstreamAdvice) -> str:
        """What to do where a condition is not met in time."""
        lighter = self.book.in_order({mode for one in advice.conditions for mode in one.otherwise})
        modes = listed([self.book.mode[mode].name.lower() for mode in lighter], "or")
        number = f"{at + 1}. " if self.several else ""
        count = "the condition is" if len(advice.conditions) == 1 else "a condition is"
        return f"{number}If {count} not met by its day, {modes}."

    # -- what was considered -------------------------------------------------------------------------------------------

    def _options(self) -> Iterator[Block]:
        """Every way of working, and why it is not the advice; for many pieces of work only the nearest other way."""
        if not self.most.all_ways:
            yield Lines(tuple(self._nearest(at, advice) for at, _, advice in self.pieces))
            return
        heads = [f"{at + 1}. {piece.title}" if self.several else "What was found" for at, piece, _ in self.pieces]
        rows = [(mode.name, *(self._found(advice, mode.id) for *_, advice in self.pieces)) for mode in self.book.modes]
        first = self.pieces[0][2]
        marked = [at for at, mode in enumerate(self.book.modes) if first.advised == (mode.id,) and not first.unsafe]
        head = ("Way of working", *heads)
        yield Table("Ways of working that were considered", head, tuple(rows), () if self.several else tuple(marked))

    def _found(self, advice: WorkstreamAdvice, mode: str) -> str:
        if mode not in advice.advised:
            return self._not_this(advice, mode)
        if advice.unsafe:
            return NOT_SAFE
        return ADVISED if len(advice.advised) == 1 else POSSIBLE

    def _not_this(self, advice: WorkstreamAdvice, mode: str) -> str:
        """Why a way of working is not advised: what stands in its way, or the answers that rule it out."""
        depth = self.book.depth(mode)
        if self.book.depth(advice.advised[-1]) < depth <= self.book.depth(advice.needed[-1]):
            lower = [one.text for one in sentences.binding(advice) if self.book.depth(one.cap) < depth]
            return next(iter(lower), f"Not now. {advice.weighing}" if advice.weighing else NOT_NOW)
        why_not = next((one for one in advice.explanation.why_not if one.mode == mode), None)
        return self._because(why_not) or NOT_CALLED_FOR

    def _because(self, why_not: WhyNot | None) -> str:
        """'Not this, because you said ...', with the first answers of the smallest set that rules it out."""
        answers = why_not.blocks[0].told if why_not else ()
        said = [
            self.book.factor[one.factor].option(one.options[0]).tells.rstrip(".")
            for one in answers
            if one.factor in self.book.factor and len(one.options) == 1
        ]
        if not said or len(said) < len(answers):
            return ""
        more = len(said) - MOST_SAID
        told = [f"“{one}”" for one in said[:MOST_SAID]] + ([f"{in_words(more)} more"] if more > 0 else [])
        return f"Not this, because you said {listed(told)}."

    def _nearest(self, at: int, advice: WorkstreamAdvice) -> str:
        best = advice.explanation.next_best
        if not best:
            return f"{at + 1}. No other way of working is near."
        name = self.book.mode[best].name
        return f"{at + 1}. {name}: {self._found(advice, best)}"

    # -- people --------------------------------------------------------------------------------------------------------

    def _who(self) -> Iterator[Block]:
        """Who has which part; what was said of them is never told."""
        lines = []
        for at, piece, _ in self.pieces:
            told = [self._part(at, part) for part in (CORE, CONTRIBUTES, HEARD)]
            known = "; ".join(one for one in told if one)
            if piece.partners:
                about = f"{at + 1}. " if self.several else ""
                lines.append(f"{about}{known or 'Not settled yet'}.")
        if lines:
            yield Lines(tuple(lines))

    def _part(self, at: int, part: str) -> str:
        names = [one.partner for one in self.map.places if one.at == at and one.part == part]
        if not names:
            return ""
        few = names if len(names) <= self.most.names else [*names[: self.most.names - 1]]
        left = len(names) - len(few)
        return f"{PART[part].name}: {listed([*few, *([f'{in_words(left)} more'] if left else [])])}"

    def _find_out(self) -> Iterator[Block]:
        lines = []
        for at, _, _ in self.pieces:
            found = to_find_out(self.consultation, at, self.today)
            asks = [found.question] if found and found.question else list(found.differ[:1]) if found else []
            lines += [f"{at + 1}. {one}" if self.several else one for one in asks]
        if lines:
            yield Lines(tuple(lines))

    def _referrals(self) -> Iterator[Block]:
        told = dict.fromkeys(
            f"{one.text} {sentences.door_words(one)}" for *_, advice in self.pieces for one in advice.referrals
        )
        if told and self.most.referrals:
            yield Lines(tuple(told)[: self.most.referrals])

    def _dissent(self) -> Iterator[Block]:
        lines = []
        for at, _, advice in self.pieces:
            differ = advice.explanation.disagreement
            names = [self.book.factor[name].name for name in differ.differ] if differ else []
            about = f"{at + 1}. " if self.several else ""
            told = [f"People differ on: {names_words(names)}."] if names else []
            told += [one.text for one in advice.contradictions]
            lines += [f"{about}{one}" for one in told[: self.most.differ]]
        if lines:
            yield Lines(tuple(lines))
        label = "Who sees it differently, on which piece of work, and why" if self.several else "Who, and why"
        yield Field("dissent-0", label, self.consultation.pieces[0].dissent, LONG)

    # -- the end -------------------------------------------------------------------------------------------------------

    def _decision(self) -> Table:
        rows = []
        for at, piece, advice in self.pieces:
            review = Field(f"review-{at}", f"Review day: {piece.title}", piece.review, DAY)
            decided = Field(f"decided_by-{at}", f"Decided by: {piece.title}", piece.decided_by)
            rows.append((piece.title, sentences.review_of(self.book, advice, self.today), review, decided))
        head = ("Piece of work", "Look again", "Review day", "Decided by")
        return Table("When to look again, and who decided", head, tuple(rows))

    def _foot(self) -> Iterator[str]:
        yield from dict.fromkeys(
            one.text for *_, advice in self.pieces for one in advice.hedges if self._stays(one.rule)
        )
        people = list(dict.fromkeys(piece.answered_by for _, piece, _ in self.pieces if piece.answered_by))
        by = f"Answered by {listed(people)}." if people else "Who answered is not noted."
        yield f"{by} {sentences.day_words(self.today)}. {self.book.title} Guidance {self.book.version}."

    def _stays(self, hedge: str) -> bool:
        """Whether a sentence to be read with the advice stays on the one page: said of one way, or always."""
        rule = self.book.rule[hedge]
        return len(rule.fits) == 1 or not rule.when
