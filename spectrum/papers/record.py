"""The record for a board: the whole case on one page, with room for owners, days, dissent and who decided."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from spectrum.advice import WorkstreamAdvice
from spectrum.consultation import Consultation
from spectrum.language.words import in_words, listed
from spectrum.papers.kept_private import tells_of_partners
from spectrum.papers.record_actions import asked_for, left_words, otherwise_words, table_of, weightiest
from spectrum.papers.record_ways import nearest_words, ways_considered
from spectrum.partnership import PART, PartnershipMap, map_of
from spectrum.partnership.parts import CONTRIBUTES, CORE, HEARD, OPEN
from spectrum.partnership.views import left_out_words
from spectrum.printing.height import DENSE_PAGE, height_of
from spectrum.printing.paper import DAY, LONG, Blank, Block, Bullets, Caution, Paper, PaperTable, Paragraph, Section
from spectrum.report import sentences, to_find_out
from spectrum.report.map_view import names_words
from spectrum.report.result_view import ToFindOut
from spectrum.rulebook import Rulebook
from spectrum.situation import UNTITLED, Workstream

KIND = "Record"
NO_WAY_FITS = "No way of working fits yet"
NOT_KNOWN = "Not known."
BY_ITSELF = "These partners can't work that closely yet. Talk with each of them by itself."
NO_CASE = "No answer makes a case for working more closely."


@dataclass(frozen=True)
class Most:
    """How much is told; the rest is counted, and on the page with the answer.

    `actions` are those of the whole case, `ways` says of which ways of working it is told why not: ALL, NEAR or NONE of
    them. `said` is how many answers are quoted for each, `names` how many partners are named in one part, and `parts`
    how many of the parts are told: the core comes first.
    """

    results: bool
    actions: int
    ways: str
    said: int
    names: int
    parts: int
    referrals: int
    differ: int


ALL, NEAR, NONE = "all", "near", "none"
CUTS = (
    Most(results=True, actions=24, ways=ALL, said=2, names=12, parts=4, referrals=3, differ=3),
    Most(results=True, actions=16, ways=ALL, said=2, names=9, parts=4, referrals=2, differ=2),
    Most(results=True, actions=14, ways=NEAR, said=2, names=9, parts=4, referrals=2, differ=2),
    Most(results=False, actions=12, ways=NEAR, said=2, names=6, parts=4, referrals=2, differ=1),
    Most(results=False, actions=10, ways=NEAR, said=1, names=6, parts=3, referrals=1, differ=1),
    Most(results=False, actions=8, ways=NEAR, said=1, names=6, parts=1, referrals=1, differ=1),
    Most(results=False, actions=6, ways=NEAR, said=1, names=5, parts=1, referrals=1, differ=1),
    Most(results=False, actions=4, ways=NEAR, said=1, names=4, parts=1, referrals=1, differ=0),
    Most(results=False, actions=3, ways=NONE, said=1, names=4, parts=1, referrals=1, differ=0),
    Most(results=False, actions=1, ways=NONE, said=1, names=3, parts=0, referrals=1, differ=0),
)
"""From what is told where there is room, to what fits for many pieces of work."""


def record_paper(consultation: Consultation, _at: int, today: datetime.date) -> Paper:
    """The record of a whole case, with as much as fits on one page, whichever piece the page is about."""
    map_ = map_of(consultation.atlas, consultation.situation)
    find_out = tuple(to_find_out(consultation, at, today) for at in range(len(consultation.pieces)))
    papers = (_Recorder(consultation, map_, find_out, today, most).paper() for most in CUTS)
    shortest = None
    for shortest in papers:
        if height_of(shortest) <= DENSE_PAGE:
            break
    assert shortest is not None
    return shortest


@dataclass(frozen=True)
class _Recorder:
    """Puts a case into the words of a record."""

    consultation: Consultation
    map: PartnershipMap
    find_out: tuple[ToFindOut | None, ...]
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
        count = f"{in_words(len(self.pieces)).capitalize()} pieces of work"
        title = self.consultation.pieces[0].title if not self.several else count if whole == UNTITLED else whole
        sections = (
            Section("The answer", (self._answers(), *self._results())),
            Section("What has to be done, by whom and by when", tuple(self._to_do())),
            Section("Options considered", tuple(self._options())),
            Section("Who is in it, besides your own organisation", tuple(self._who())),
            Section("What to find out first", tuple(self._to_find_out())),
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
            dense=True,
        )

    # -- the answer ----------------------------------------------------------------------------------------------------

    def _cautions(self) -> Iterator[Caution]:
        """What cannot wait comes before everything else."""
        for _, piece, advice in self.pieces:
            if advice.unsafe:
                about = f"{piece.title}: " if self.several else ""
                yield Caution(f"{about}{advice.line} {sentences.ESCALATE}")

    def _answers(self) -> PaperTable:
        """Each piece of work with its answer, why, and its name set against its practice."""
        head = ["Piece of work", "Answer", "Why"]
        rows = [[self._numbered(at, piece), self._answer(one), self._why(one)] for at, piece, one in self.pieces]
        if any(advice.name_and_practice for *_, advice in self.pieces):
            head.append("Name and practice")
            for row, (*_, advice) in zip(rows, self.pieces, strict=True):
                row.append(advice.name_and_practice or NOT_KNOWN)
        return PaperTable("The answer on each piece of work", tuple(head), tuple(map(tuple, rows)))

    def _answer(self, advice: WorkstreamAdvice) -> str:
        return NO_WAY_FITS if advice.unsafe else sentences.answer_headline(self.book, advice)

    def _why(self, advice: WorkstreamAdvice) -> str:
        """The gap between what the work needs and what can be carried, in a sentence; else the first reason."""
        if any(tells_of_partners(self.book, one.rule) for one in sentences.binding(advice)):
            return f"{sentences.beside_headline(self.book, advice)} {BY_ITSELF}".strip()
        if advice.advised != advice.needed or advice.unsafe:
            gap = "" if advice.unsafe else sentences.beside_headline(self.book, advice)
            told = dict.fromkeys(one for one in (gap, advice.weighing) if one)
            if told:
                return " ".join(told)
        if len(advice.advised) > 1:
            return sentences.first_sentence(advice.sure_words)
        held = [one.text for one in advice.reasons if not one.set_aside]
        return held[0] if held else NO_CASE

    def _results(self) -> Iterator[Paragraph]:
        """What people would get, and the smallest version, where there is room."""
        if not self.most.results:
            return
        for at, piece, _ in self.pieces:
            about = self._number(at)
            result = f"People would get: {piece.result}" if piece.result else ""
            lightest = f"The smallest version: {piece.lightest}" if piece.lightest else ""
            told = [f"{one.rstrip('.')}." for one in (result, lightest) if one]
            if told:
                yield Paragraph(f"{about}{' '.join(told)}")

    def _to_do(self) -> Iterator[Block]:
        every = asked_for(self.book, self.pieces, self.today)
        told = weightiest(every, self.most.actions)
        if told:
            yield table_of(told, self.several)
        otherwise = [
            self._number(at) + otherwise_words(self.book, advice) for at, _, advice in self.pieces if advice.conditions
        ]
        if otherwise:
            yield Bullets(tuple(otherwise))
        left = left_words([one for one in every if one not in told])
        if left:
            yield Paragraph(left)

    def _options(self) -> Iterator[Block]:
        """Every way of working, and why it is not the advice; for many pieces of work only the nearest other way."""
        book, said = self.book, self.most.said
        if self.most.ways == NEAR:
            near = [(at, nearest_words(book, advice, said)) for at, _, advice in self.pieces]
            told = tuple(self._number(at) + words for at, words in near if words)
            if told:
                yield Bullets(told)
        if self.most.ways == ALL:
            heads = [self._numbered(at, piece) if self.several else "What was found" for at, piece, _ in self.pieces]
            yield ways_considered(book, [advice for *_, advice in self.pieces], heads, said)

    def _number(self, at: int) -> str:
        """The number of a piece of work before what is told of it, where there are several."""
        return f"{at + 1}. " if self.several else ""

    def _numbered(self, at: int, piece: Workstream) -> str:
        return f"{self._number(at)}{piece.title}"

    # -- people --------------------------------------------------------------------------------------------------------

    def _who(self) -> Iterator[Block]:
        """Who has which part; what was said of them is never told."""
        lines = []
        for at, piece, _ in self.pieces:
            told = [self._part(at, part) for part in (CORE, CONTRIBUTES, OPEN, HEARD)[: self.most.parts]]
            known = "; ".join(one for one in told if one)
            if piece.partners and self.most.parts:
                about = self._number(at)
                lines.append(f"{about}{known or 'Not settled yet'}.")
        if lines:
            yield Bullets(tuple(lines))

    def _part(self, at: int, part: str) -> str:
        names = [one.partner for one in self.map.places if one.at == at and one.part == part]
        if not names:
            return ""
        few = names if len(names) <= self.most.names else [*names[: self.most.names - 1]]
        left = len(names) - len(few)
        return f"{PART[part].name}: {listed([*few, *([f'{in_words(left)} more'] if left else [])])}"

    def _to_find_out(self) -> Iterator[Block]:
        lines = []
        for at, _, _ in self.pieces:
            found = self.find_out[at]
            asks = [found.question] if found and found.question else list(found.differ[:1]) if found else []
            lines += [self._number(at) + one for one in asks]
        if lines:
            yield Bullets(tuple(lines))

    def _referrals(self) -> Iterator[Block]:
        told = dict.fromkeys(
            f"{one.text} {sentences.door_words(one)}" for *_, advice in self.pieces for one in advice.referrals
        )
        left = len(told) - self.most.referrals
        more = [f"And {in_words(left)} more on the page with the answer."] if left > 0 else []
        if told:
            yield Bullets((*list(told)[: self.most.referrals], *more))

    def _dissent(self) -> Iterator[Block]:
        lines = []
        for at, _, advice in self.pieces:
            differ = advice.explanation.disagreement
            names = [self.book.factor[name].name for name in differ.differ] if differ else []
            about = self._number(at)
            told = [f"People differ on: {names_words(names)}."] if names else []
            told += [one.text for one in advice.contradictions if not tells_of_partners(self.book, one.rule)]
            lines += [f"{about}{one}" for one in told[: self.most.differ]]
        lines += filter(None, [left_out_words(self.consultation.situation)])
        if lines:
            yield Bullets(tuple(lines))
        label = "Who sees it differently, on which piece of work, and why" if self.several else "Who, and why"
        yield Blank("dissent-0", label, self.consultation.pieces[0].dissent, LONG)
        for at, piece, _ in self.pieces[1:]:
            if piece.dissent:
                yield Blank(f"dissent-{at}", self._numbered(at, piece), piece.dissent, LONG)

    # -- the end -------------------------------------------------------------------------------------------------------

    def _decision(self) -> PaperTable:
        rows = []
        for at, piece, advice in self.pieces:
            review = Blank(f"review-{at}", f"Review day: {piece.title}", piece.review, DAY)
            decided = Blank(f"decided_by-{at}", f"Decided by: {piece.title}", piece.decided_by)
            rows.append(
                (self._numbered(at, piece), sentences.review_of(self.book, advice, self.today), review, decided)
            )
        head = ("Piece of work", "Look again", "Review day", "Decided by")
        return PaperTable("When to look again, and who decided", head, tuple(rows))

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
