"""What stands in the way: limits that always bind, and things to mend, as conditions or as too many of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from spectrum.advice.parts import Limit, ThingToMend
from spectrum.atlas import Atlas, Choices, Verdict
from spectrum.rulebook import Rule, Rulebook


def limits_of(
    atlas: Atlas,
    claimed_mode: str,
    verdicts: Collection[Verdict],
    rules: Sequence[Rule],
    choices: Choices | None = None,
) -> tuple[Limit, ...]:
    """The ceilings worth telling, those that bind first, the lowest first.

    The quiet rule: a ceiling is told only if the work may need more than it allows, or if people already claim to work
    closely, in work that needs it. A red flag binds also where the work needs just what it allows; what counts among
    the things to mend binds where their number is what keeps the advice lighter. What a limit would leave once it is
    lifted is told where the choices are given.
    """
    book = atlas.rulebook
    needed = [one.needed for one in verdicts]
    too_many = _held_back(verdicts, rules) and all(one.too_much for one in verdicts)
    found = []
    for rule in rules:
        if not rule.then.cap:
            continue
        cap = book.depth(rule.then.cap)
        counts = too_many and bool(rule.then.gap)
        binds = cap < min(needed) or (rule.red_flag and cap == min(needed)) or counts
        if binds or cap < max(needed) or _claims_much(book, claimed_mode, needed):
            then = _lifted(atlas, rule, choices) if binds and choices is not None else ()
            found.append(_limit(rule, binds=binds, then=then))
    return tuple(sorted(found, key=lambda one: (not one.binds, book.depth(one.cap))))


def _claims_much(book: Rulebook, claimed_mode: str, needed: Sequence[int]) -> bool:
    """Whether people claim to work closely, and the work is of the kind that may need it."""
    return claimed_mode in book.quiet_unless_claimed and min(needed) >= min(
        book.depth(mode) for mode in book.quiet_unless_claimed
    )


def _limit(rule: Rule, *, binds: bool, then: tuple[str, ...]) -> Limit:
    return Limit(
        rule=rule.id,
        title=rule.title,
        text=rule.because,
        cap=rule.then.cap,
        bound_by=rule.bound_by,
        first_step=rule.closes,
        who=rule.who,
        binds=binds,
        then=then,
        evidence=rule.evidence,
        source=rule.source,
    )


def _lifted(atlas: Atlas, rule: Rule, choices: Choices) -> tuple[str, ...]:
    """The modes that could be advised once the answer behind a limit is the next one that lifts it."""
    book = atlas.rulebook
    mended = (_mended(book, rule, name, choices) for name in _changeable(book, rule))
    changed = next(filter(None, mended), None)
    if changed is None:
        return ()
    return book.in_order(book.mode_ids[one.advised] for one in atlas.outlook(changed).verdicts)


def _changeable(book: Rulebook, rule: Rule) -> Iterable[str]:
    """What a rule looks at that somebody could change."""
    for condition in rule.when:
        if condition.name not in book.factor or book.factor[condition.name].who != "nobody":
            yield condition.name


def _mended(book: Rulebook, rule: Rule, name: str, choices: Choices) -> Choices | None:
    """The choices with one answer moved to the next that the rule does not look for: options go from worse up."""
    accepted = next(condition.values for condition in rule.when if condition.name == name)
    values = book.looked_at[name]
    now = choices.get(name)
    if now is None:
        return None
    better = [index for index in range(max(now) + 1, len(values)) if values[index] not in accepted]
    return {**choices, name: [better[0]]} if better else None


def conditions_of(book: Rulebook, advised: int, rules: Iterable[Rule]) -> list[Rule]:
    """The things to mend that are conditions, where nothing lighter than this (a depth) may be advised."""
    return [rule for rule in rules if rule.then.otherwise and book.depth(rule.then.otherwise) < advised]


def things_to_mend(
    book: Rulebook, claimed_mode: str, verdicts: Collection[Verdict], rules: Sequence[Rule]
) -> tuple[tuple[ThingToMend, ...], tuple[ThingToMend, ...]]:
    """The conditions of the advice, and the other things to mend worth telling.

    A thing to mend is a condition when everything that may be advised is closer than what fits without it. The others
    bind when these partners keep the advice lighter than the need, since they come next; all of them do where their
    number is what keeps it. Else they are told only to those who claim to work closely, in work that needs it.
    """
    needed = [one.needed for one in verdicts]
    advised = book.in_order(book.mode_ids[one.advised] for one in verdicts)
    held_back = _held_back(verdicts, rules)
    too_many = all(one.too_much for one in verdicts)
    pressing = any(rule.bound_by == "time" for rule in rules)
    are_conditions = {rule.id for rule in conditions_of(book, book.depth(advised[0]), rules)}
    conditions, others = [], []
    for rule in rules:
        if not rule.then.otherwise:
            continue
        otherwise = book.depth(rule.then.otherwise)
        is_condition = rule.id in are_conditions
        binds = is_condition or (held_back and (too_many or otherwise < min(needed)))
        told = _thing(book, rule, advised, binds=binds, pressing=pressing)
        if is_condition:
            conditions.append(told)
        elif binds or _claims_much(book, claimed_mode, needed):
            others.append(told)
    return tuple(conditions), tuple(others)


def _held_back(verdicts: Iterable[Verdict], rules: Iterable[Rule]) -> bool:
    """Whether these partners, not the law or the clock, certainly keep the advice lighter than the need."""
    by_partners = any(rule.bound_by == "partners" and rule.then.cap for rule in rules)
    return all(one.advised < one.needed and (by_partners or one.too_much) for one in verdicts)


def _thing(book: Rulebook, rule: Rule, advised: Sequence[str], *, binds: bool, pressing: bool) -> ThingToMend:
    otherwise = book.depth(rule.then.otherwise)
    return ThingToMend(
        rule=rule.id,
        title=rule.title,
        text=rule.because,
        gap=rule.then.gap,
        first_step=rule.closes,
        who=rule.who,
        by="" if pressing else rule.by,
        otherwise=book.in_order(book.mode_ids[min(book.depth(mode), otherwise)] for mode in advised),
        binds=binds,
        evidence=rule.evidence,
        source=rule.source,
    )
