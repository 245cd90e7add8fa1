"""The parts of a working agreement: what was answered, who is in it, and what has to be mended."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from spectrum.advice import ThingToMend, WorkstreamAdvice
from spectrum.consultation import Consultation
from spectrum.language.words import in_words
from spectrum.papers.kept_private import is_private
from spectrum.partnership import PART, PARTS
from spectrum.partnership.parts import CONTRIBUTES, CORE, LEFT_OUT, OPEN, TOLD, part_of
from spectrum.printing.height import PAGE
from spectrum.printing.paper import (
    DAY,
    LONG,
    TEXT,
    Blank,
    Block,
    Bullets,
    Caution,
    Cell,
    PaperTable,
    Paragraph,
    Section,
)
from spectrum.report.sentences import by_words, door_words, otherwise_words, review_of, to_mend
from spectrum.rulebook import Agreement, AgreementSection, Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.situation import Task, Workstream
from spectrum.situation.model import CONTEXT

DREW_THIS_UP = "The organisation that drew this up"
ITS_PART = "Its part in this work"


@dataclass(frozen=True)
class HowMuch:
    """How much there is room for: rows for partners, things to mend, and names of one part told without a row.

    `unnamed` is how many rows are left for others where no partner was named.
    `meaning` tells whether it says what the way of working means, and `boxes` whether blanks are more than a line.
    """

    rows: int
    mends: int
    names: int
    unnamed: int
    meaning: bool = False
    boxes: bool = False


@dataclass(frozen=True)
class Agreed:
    """What an agreement is made of: a piece of work (`at` counts from 0) that has one way of working, and today."""

    consultation: Consultation
    at: int
    today: datetime.date

    @property
    def book(self) -> Rulebook:
        return self.consultation.rulebook

    @property
    def piece(self) -> Workstream:
        return self.consultation.pieces[self.at]

    @property
    def advice(self) -> WorkstreamAdvice:
        return self.consultation.advice_on(self.at)

    @property
    def agreement(self) -> Agreement:
        """What the rulebook says of the paper; a plain one of a page where it says nothing of this way of working."""
        mode = self.book.mode[self.advice.advised[0]]
        return self.book.agreement.get(mode.id) or Agreement("", mode.id, "Working agreement", mode.name, PAGE, ())

    @cached_property
    def known(self) -> Mapping[str, str]:
        """What was answered with one option: nothing that is open, and nothing that people differ on."""
        told = {name: options[0] for name, options in self.piece.answers.items() if len(options) == 1}
        about = {name: said for name in CONTEXT if (said := getattr(self.piece, name)) and said != UNKNOWN}
        return {**told, **about}

    @cached_property
    def things(self) -> list[ThingToMend]:
        """Conditions, then other things to mend that stand in the way; none that is about one partner."""
        things = (*self.advice.conditions, *to_mend(self.advice))
        told = {one.rule: one for one in things if not is_private(self.book, one.rule)}
        return [one for one in told.values() if one.rule not in self.agreement.leaves_out]

    @cached_property
    def parts(self) -> list[tuple[str, str]]:
        """Each partner with its part, as named: never why, for that is what somebody else said of it."""
        found = {one.name: one for one in self.advice.partners}
        return [(one.name, part_of(self.book, found[one.name], one.asked)) for one in self.piece.partners]


def factors_of(book: Rulebook, rule_ids: Iterable[str]) -> set[str]:
    """What some rules look at."""
    return {condition.name for rule_id in rule_ids for condition in book.rule[rule_id].when}


# -- what must be read first -------------------------------------------------------------------------------------------


def cautions(agreed: Agreed) -> Iterator[Caution]:
    """Where the clock sets a limit and the advice ends because of it: nobody should wait for a paper."""
    book, advice = agreed.book, agreed.advice
    pressing = factors_of(book, (rule_id for rule_id in advice.fired if book.rule[rule_id].bound_by == "time"))
    for one in advice.referrals:
        if any(answer.factor in pressing for answer in one.answers):
            yield Caution(f"{one.text} {door_words(one)}")


def short_of_the_need(agreed: Agreed) -> str:
    """That the work needs, or may need, more than this; nothing where it needs no more."""
    book, advice = agreed.book, agreed.advice
    way = book.mode[advice.advised[0]].gerund
    if advice.needed == advice.advised:
        return ""
    if len(advice.needed) > 1:
        return f"It is still open whether the work itself needs more than {way}."
    return f"The work itself needs {book.mode[advice.needed[0]].gerund}. For now, no more than {way} is possible."


# -- what was answered -------------------------------------------------------------------------------------------------


def sentences_of(agreed: Agreed, section: AgreementSection, told: Collection[str] = ()) -> tuple[str, ...]:
    """The sentences that hold on these answers; what is `told` elsewhere on the paper is not said again."""
    return tuple(
        line.text
        for line in section.lines
        if all(agreed.known.get(one.name) in one.values and one.name not in told for one in line.when)
    )


def written_section(section: AgreementSection, sentences: Sequence[str], room: HowMuch, name: str) -> Section:
    """A section: its sentences, and a blank for what only these people can say."""
    said: tuple[Block, ...] = (Bullets(tuple(sentences)),) if sentences else ()
    return Section(section.heading, (*said, Blank(name, section.prompt, kind=LONG if room.boxes else TEXT)))


def written_in_short(section: AgreementSection, sentences: Sequence[str], name: str) -> Iterator[Block]:
    """The same without a heading of its own, for a paper of a few lines."""
    yield Paragraph(" ".join(sentences), f"{section.heading}:") if sentences else Paragraph("", section.heading)
    yield Blank(name, section.prompt)


# -- who is in it ------------------------------------------------------------------------------------------------------


def who_is_in_it(agreed: Agreed, room: HowMuch) -> Iterator[Block]:
    """A row to fill in for whoever drew it up and each partner that has something to do, and the others by name.

    Who was asked and is not in it is not on it.
    """
    columns = agreed.agreement.columns
    some = sorted(agreed.parts, key=lambda one: [*PART].index(one[1]))
    rows = [one for one in some if columns and one[1] in _parts_with_rows(agreed)][: room.rows]
    if columns:
        yield _table(agreed, rows, 0 if agreed.parts else room.unnamed)
    others = list(by_part([one for one in some if one not in rows], room.names))
    if agreed.agreement.short and others:
        yield Paragraph(" ".join(f"{one.name} {one.text}" for one in others), "Partners:")
    else:
        yield from others


def _parts_with_rows(agreed: Agreed) -> tuple[str, ...]:
    """Who has something to write: where nobody fits in with anyone, also those who only go on with their own work."""
    lightest = agreed.book.depth(agreed.agreement.mode) <= agreed.book.depth(agreed.book.no_case)
    return (CORE, CONTRIBUTES, OPEN, TOLD) if lightest else (CORE, CONTRIBUTES, OPEN)


def _table(agreed: Agreed, partners: Sequence[tuple[str, str]], more: int) -> PaperTable:
    """The table of those who are in it; `more` rows are left for partners that nobody named."""
    at, columns = agreed.at, agreed.agreement.columns
    names = [DREW_THIS_UP, *["Another organisation"] * more]
    blank = [(Blank(f"who-{at}-{row}", name), Blank(f"part-{at}-{row}", ITS_PART)) for row, name in enumerate(names)]
    begins: list[tuple[Cell, Cell]] = [*blank, *((name, PART[part].name) for name, part in partners)]
    rows = tuple(
        (*begin, *(Blank(f"who-{at}-{row}-{column}", asked) for column, asked in enumerate(columns, 1)))
        for row, begin in enumerate(begins)
    )
    about = "Each organisation and its part. The first row is for the one that drew this up."
    return PaperTable(about, ("Organisation", ITS_PART, *columns), rows)


def by_part(partners: Sequence[tuple[str, str]], most: int) -> Iterator[Paragraph]:
    """Partners in one line for each part."""
    for part in (one for one in PARTS if one.id != LEFT_OUT):
        names = [name for name, one in partners if one == part.id]
        more = [f"{in_words(len(names) - most)} more"] if len(names) > most else []
        if names:
            yield Paragraph(f"{'; '.join([*names[:most], *more])}.", f"{part.name}:")


# -- what has to be mended ---------------------------------------------------------------------------------------------


def what_to_mend(agreed: Agreed, room: HowMuch) -> Iterator[Block]:
    """What has to be mended, with who sees to it and by when; what there is no room for stands elsewhere."""
    things = agreed.things
    if things[: room.mends]:
        head = ("What is missing", "First step", "Who sees to it", "By")
        rows = tuple(_to_mend(agreed, one) for one in things[: room.mends])
        yield PaperTable("What has to be mended, who sees to it, and by when", head, rows)
    if things[room.mends :]:
        what = "What else" if room.mends else "What"
        yield Paragraph(f"{what} has to be mended is on the page with the answer.")


def _to_mend(agreed: Agreed, one: ThingToMend) -> tuple[Cell, ...]:
    """One thing to mend: the step that is advised, for whom and when, and what people settle themselves."""
    task = agreed.piece.tasks.get(one.rule, Task())
    by = f"by {by_words(one, agreed.today)}" if one.by else by_words(one)
    steps = [f"{one.first_step} Usually: {one.who}, {by}."]
    if one in agreed.advice.conditions:
        steps.append(otherwise_words(agreed.book, one))
    owner = Blank(f"owner-{agreed.at}-{one.rule}", f"Who sees to it: {one.title}", task.owner)
    return (one.title, " ".join(steps), owner, Blank(f"by-{agreed.at}-{one.rule}", f"By: {one.title}", task.by, DAY))


# -- what people settle at the end -------------------------------------------------------------------------------------


def settled_by_people(agreed: Agreed) -> tuple[Blank, Blank]:
    """Who decides, and when to look again, beside what the advice says of that."""
    when = review_of(agreed.book, agreed.advice, agreed.today).partition(",")[0]
    label = f"Look again on (advised: {when[:1].lower()}{when[1:]})"
    piece, at = agreed.piece, agreed.at
    return Blank(f"decided_by-{at}", "Decided by", piece.decided_by), Blank(f"review-{at}", label, piece.review, DAY)
