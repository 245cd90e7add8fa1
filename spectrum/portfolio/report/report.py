"""The report on a portfolio as a paper: what stands out, where a lighter way would do, and what stands in the way."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence

from spectrum.portfolio.report import sentences
from spectrum.portfolio.report.figures import BesideNeed, PortfolioFigures
from spectrum.portfolio.totals import PortfolioTotals
from spectrum.printing.paper import LEFT, RIGHT, Bars, Block, Bullets, Caution, Circles, Paper, Paragraph, Section

KIND = "Portfolio report"
PIECES, UNSETTLED = "Pieces of work", "Not settled"
MOST_ROWS = 5
"""How many things of a kind are told; two pages hold no more."""


def portfolio_report(totals: PortfolioTotals, about: str, today: datetime.date) -> Paper:
    """The report on what was counted; `about` is what the portfolio is called."""
    found = PortfolioFigures(totals)
    told = _sections(found) if found.decided else ()
    book = totals.book
    return Paper(
        kind=KIND,
        about=about,
        headline=sentences.headline(found),
        first=(*_danger(found), Bullets(tuple(sentences.stands_out(found)))),
        sections=tuple(told),
        foot=(f"{sentences.FOOT} {sentences.SMALL} Guidance {book.name} {book.version} ({book.hash[:12]}).",),
        made=today,
    )


def _danger(found: PortfolioFigures) -> Iterator[Block]:
    told = " ".join(sentences.someone_could_be_hurt(found))
    if told:
        yield Caution(told)


def _sections(found: PortfolioFigures) -> Iterator[Section]:
    yield Section("The ways of working", tuple(_ways(found)), whole=True)
    yield Section("Where a lighter way would do", tuple(_lighter(found)))
    beside = {
        "What to mend": _to_mend(found),
        "What is not known": _not_known(found),
        "Limits in the way": _limits(found),
        "Misconceptions that may be at work": _misconceptions(found),
    }
    told = [(heading, tuple(blocks)) for heading, blocks in beside.items()]
    told = [(heading, blocks) for heading, blocks in told if blocks]
    sides = [LEFT, RIGHT] * (len(told) // 2) + [""]
    yield from (Section(*one, whole=True, side=side) for one, side in zip(told, sides, strict=False))


def _ways(found: PortfolioFigures) -> Iterator[Block]:
    rows = {
        "People call it": found.named,
        "In practice it is": found.practised,
        "The work needs": found.needed,
        "Possible now, at most": found.feasible,
        "The advice": found.advised,
    }
    head = (PIECES, *(mode.name for mode in found.book.modes), UNSETTLED)
    yield Circles(
        "In how many pieces of work",
        head,
        tuple((says, (*ways.settled, ways.unsettled)) for says, ways in rows.items()),
    )
    yield from _said(sentences.never_advised(found), [sentences.SETTLED_MEANS])


def _lighter(found: PortfolioFigures) -> Iterator[Block]:
    yield from _said(sentences.names_to_change(found))
    yield from _beside_need(found, "What people call it, beside what the work needs", "Called", found.by_name)
    yield from _beside_need(found, "What people do in practice, beside what the work needs", "Done", found.by_practice)


def _beside_need(found: PortfolioFigures, about: str, first: str, rows: Sequence[BesideNeed]) -> Iterator[Block]:
    told = tuple((mode.name, one.counts) for mode, one in zip(found.book.modes, rows, strict=True) if one.total)
    head = (first, PIECES, "A lighter way would do", "Needs just that", "Needs a closer way", UNSETTLED)
    if told:
        yield Bars(about, head, told, longest=max(one.total for one in rows), undrawn=1)


def _to_mend(found: PortfolioFigures) -> Iterator[Block]:
    if not found.to_mend:
        return
    rules = [(found.book.rule[rule_id], counts) for rule_id, counts in found.to_mend]
    yield from _said(sentences.in_the_way(found))
    rows = tuple((rule.title, counts) for rule, counts in rules[:MOST_ROWS])
    yield Bars("What is to be mended", ("To be mended", "A condition", "In the way"), rows, longest=sum(rows[0][1]))
    sums = [(rule, sum(counts)) for rule, counts in rules]
    yield from _said(sentences.more_of([count for _, count in sums[MOST_ROWS:]]), [sentences.recurs_most(sums)])


def _not_known(found: PortfolioFigures) -> Iterator[Block]:
    names = [(found.book.factor[name].name, count) for name, count in found.not_known]
    more = [sentences.KEEPS_OPEN] if names else []
    yield from _said(sentences.still_open(found), more, sentences.do_not_go_together(found))
    yield from _listed("Questions that may keep work open", ("Question", "Open pieces of work"), names)


def _limits(found: PortfolioFigures) -> Iterator[Block]:
    names = [(found.book.rule[rule_id].title, count) for rule_id, count in found.limits]
    yield from _listed("Limits in the way", ("Limit", PIECES), names)


def _misconceptions(found: PortfolioFigures) -> Iterator[Block]:
    titles = {one.id: one.title for one in found.book.misconceptions}
    names = [(titles[misconception], count) for misconception, count in found.misconceptions]
    yield from _said(sentences.misconceptions_show(found))
    yield from _listed("Misconceptions that may be at work", ("Misconception", PIECES), names)


def _listed(about: str, head: tuple[str, str], names: Sequence[tuple[str, int]]) -> Iterator[Block]:
    """Things of a kind in a table, those of most work first."""
    if names:
        rows = tuple((name, (count,)) for name, count in names[:MOST_ROWS])
        yield Bars(about, head, rows, longest=names[0][1])
        yield from _said(sentences.more_of([count for _, count in names[MOST_ROWS:]]))


def _said(*some: Iterable[str]) -> Iterator[Block]:
    words = " ".join(sentence for told in some for sentence in told)
    if words:
        yield Paragraph(words)
