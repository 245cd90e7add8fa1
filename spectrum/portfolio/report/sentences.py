"""The sentences of a report: made from what was counted, each true by itself and beside its neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spectrum.language.words import counted, listed
from spectrum.portfolio.report.figures import PortfolioFigures
from spectrum.portfolio.report.shares import among, share, work
from spectrum.rulebook import Rule
from spectrum.rulebook.phrases import mode_words

MOST_SETS = 3
"""How many of the sets of ways that are still open are told one by one."""
NO_WORK = "There is no piece of work in this portfolio."
NONE_DECIDED = "No piece of work could be decided."
PRACTICE_KNOWN = "of which it is known how people work in practice"
NOTHING_LIGHTER = "No piece of work is known to need less than its name says."
NOTHING_NAMED = "No piece of work is known to carry the name of a way of working."
KEEPS_OPEN = "Each question is counted where it has no one answer, and may be what keeps the work open."
SETTLED_MEANS = (
    "Not settled: the name says no more than “partnership” or “joint”, or none is known; practice was not asked about, "
    "or the work has not begun; or what is not known leaves several ways of working open."
)
FOOT = "This is advice; people decide. Nothing here is a score, and no piece of work stands above another."
SMALL = (
    "Small counts are shown as they are. Before others read this, ask whether a count of one or two shows who is meant."
)


def headline(found: PortfolioFigures) -> str:
    """What a reader should take away who reads no more than this."""
    if not found.decided:
        return NONE_DECIDED if found.mistaken else NO_WORK
    if not found.advised.total_settled:
        return f"The advice on {among(found.decided, found.decided)} is still open."
    return next(lighter_than_named(found), most_advised(found))


def stands_out(found: PortfolioFigures) -> Iterator[str]:
    """What stands out besides the headline, in a few lines."""
    yield counted_work(found)
    if not found.decided:
        return
    if found.advised.total_settled and any(lighter_than_named(found)):
        yield most_advised(found)
    yield from closer_in_practice(found)
    yield from name_beyond_practice(found)
    yield from duty_beyond_need(found)
    yield from held_back(found)


def counted_work(found: PortfolioFigures) -> str:
    """How many pieces of work were decided, how many rows were set aside, and how much of the advice is settled."""
    said = [f"{work(found.decided)} {_was(found.decided)} decided."] if found.decided else []
    if found.mistaken:
        why = "because of a mistake in it, and is" if found.mistaken == 1 else "because of mistakes in them, and are"
        said.append(f"{counted(found.mistaken, 'row')} {_was(found.mistaken)} set aside {why} not counted here.")
    open_ = found.advised.unsettled
    if open_ and found.advised.total_settled:
        said.append(f"The advice is still open for {open_:,}{share(open_, found.decided)} of them.")
    return " ".join(said or [NO_WORK])


def _was(count: int) -> str:
    return "was" if count == 1 else "were"


def most_advised(found: PortfolioFigures) -> str:
    """Which way of working is advised most often, where any advice is settled."""
    ways, whole = found.advised, found.decided
    most = max(ways.settled)
    top = [mode.gerund for mode, count in zip(found.book.modes, ways.settled, strict=True) if count == most]
    if most == ways.total_settled:
        return f"{begun(top[0])} is advised for {among(most, whole)}."
    if len(top) > 1:
        return f"{begun(listed(top))} are advised most often, each for {among(most, whole)}."
    return f"{begun(top[0])} is advised most often, for {among(most, whole)}."


def never_advised(found: PortfolioFigures) -> Iterator[str]:
    """Which ways of working no settled advice is."""
    never = [mode.id for mode, count in zip(found.book.modes, found.advised.settled, strict=True) if not count]
    if not never or not found.advised.total_settled:
        return
    rest = ", as far as it is settled" if found.advised.unsettled else ""
    yield f"Nowhere is the advice {mode_words(found.book, never)}{rest}."


# -- where a lighter way would do --------------------------------------------------------------------------------------


def lighter_than_named(found: PortfolioFigures) -> Iterator[str]:
    """How much work needs less than its name says."""
    lighter, named = sum(one.lighter for one in found.by_name), found.named.total_settled
    if lighter:
        which = f"that {'carry' if named > 1 else 'carries'} the name of a way of working"
        yield f"In {among(lighter, named)} {which}, a lighter way would do."


def names_to_change(found: PortfolioFigures) -> Iterator[str]:
    """What the work is called that needs less than its name says."""
    told = zip(found.by_name, found.book.modes, strict=True)
    called = sorted(((one.lighter, mode.gerund) for one, mode in told if one.lighter), key=lambda one: -one[0])
    yield from lighter_than_named(found)
    if not called:
        yield NOTHING_LIGHTER if found.named.total_settled else NOTHING_NAMED
    elif len(called) == 1:
        yield f"{'It is' if called[0][0] == 1 else 'All of these are'} called {called[0][1]}."
    else:
        (most, first), *others = called
        rest = [f"{count:,} {name}" for count, name in others]
        yield f"Of these, {most:,} {_is(most)} called {listed([first, *rest])}."


def closer_in_practice(found: PortfolioFigures) -> Iterator[str]:
    """How much work is done more closely than it needs."""
    closer, known = sum(one.lighter for one in found.by_practice), found.practised.total_settled
    if closer:
        yield f"In {among(closer, known)} {PRACTICE_KNOWN}, people do more together than the work needs."


def name_beyond_practice(found: PortfolioFigures) -> Iterator[str]:
    """How much work is called more than it is."""
    beyond = found.names_beyond_practice
    if beyond:
        yield f"In {among(beyond, found.decided)}, the name promises more than people do in practice."


def duty_beyond_need(found: PortfolioFigures) -> Iterator[str]:
    """Of how much work the law, a regulator or a funder asks for more than it needs."""
    asked = found.asked_beyond_need
    if asked:
        yield f"In {among(asked, found.decided)}, the law, a regulator or a funder asks for more than the work needs."


def _is(count: int) -> str:
    return "is" if count == 1 else "are"


# -- what stands in the way --------------------------------------------------------------------------------------------


def someone_could_be_hurt(found: PortfolioFigures) -> Iterator[str]:
    """What must be read before anything else."""
    unsafe, perhaps = found.unsafe, found.perhaps_unsafe
    if unsafe:
        which = "this" if unsafe == 1 else "each of these"
        yield (
            f"In {among(unsafe, found.decided)}, no way of working fits as things stand: someone could be hurt. "
            f"Take {which} to whoever can change it today. It is not a choice."
        )
    if perhaps:
        yield f"In {among(perhaps, found.decided)}, what is not known leaves open whether someone could be hurt."


def held_back(found: PortfolioFigures) -> Iterator[str]:
    """How much work needs more than is possible now."""
    if found.held_back:
        yield f"In {among(found.held_back, found.decided)}, the need goes beyond what is possible now."


def in_the_way(found: PortfolioFigures) -> Iterator[str]:
    """How much of the advice rests on conditions, and in how much work things to mend are in the way of the need."""
    conditions, to_mend = found.any("condition"), found.any("to_mend")
    if conditions:
        yield f"The advice on {among(conditions, found.decided)} rests on conditions."
    if to_mend:
        yield f"In {among(to_mend, found.decided)}, what is to be mended stands in the way of what the work needs."


def recurs_most(rules: Sequence[tuple[Rule, int]]) -> str:
    """What has to be mended most often, with its first step; `rules` with their counts, those of most work first."""
    rule, count = rules[0]
    what = f"“{rule.title}”"
    if count > 1:
        alone = len(rules) == 1 or rules[1][1] < count
        what = f"{what} recurs most" if alone else f"Nothing recurs more than {what}"
        what = f"{what}, and the first step is the same everywhere"
    return f"{what}: {rule.closes[:1].lower()}{rule.closes[1:]}"


def misconceptions_show(found: PortfolioFigures) -> Iterator[str]:
    """In how much work at least one misconception may be at work."""
    if found.any("misconception"):
        yield f"At least one misconception may be at work in {among(found.any('misconception'), found.decided)}."


# -- what is not known -------------------------------------------------------------------------------------------------


def still_open(found: PortfolioFigures) -> Iterator[str]:
    """Between which ways of working the advice is still open."""
    if not found.advised.unsettled:
        return
    yield f"The advice on {among(found.advised.unsettled, found.decided)} is still open."
    told = [f"{mode_words(found.book, modes)} ({count:,})" for modes, count in found.open_between]
    first, more = told[:MOST_SETS], sum(count for _, count in found.open_between[MOST_SETS:])
    rest = [f"others ({more:,})"] if more else []
    yield f"There it may be {'; '.join([*first, *rest])}."


def do_not_go_together(found: PortfolioFigures) -> Iterator[str]:
    """In how much work some answers do not go together."""
    if found.doubtful:
        yield f"In {among(found.doubtful, found.decided)}, some answers do not go together. Ask again there first."


def more_of(rest: Sequence[int]) -> Iterator[str]:
    """How many of a kind are not shown, and in how much work at most."""
    if len(rest) == 1:
        yield f"1 more, in {work(rest[0])}."
    elif rest:
        yield f"{len(rest):,} more, in at most {work(max(rest))} each."


def begun(words: str) -> str:
    return words[:1].upper() + words[1:]
