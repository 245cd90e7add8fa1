"""Who is involved and how: each partner's role, and what partners come to in sum."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from spectrum.advice.parts import PartnerAdvice, PartnerLimit
from spectrum.atlas import Outlook, Verdict
from spectrum.rulebook import Rule, Rulebook, Then
from spectrum.rulebook.model import CEILINGS, NOT_KNOWN, ROLES, STANCES

NONE, WILLING = "none", "willing"
_IN_SUM = (*STANCES, WILLING, NONE)


def roles(book: Rulebook, outlook: Outlook) -> set[str]:
    """Every role a partner may still have; an empty word stands for none that the rules settle."""
    return {_role(book, verdict) for verdict in outlook.verdicts}


def _said(verdict: Verdict) -> set[str]:
    return {word for index, word in enumerate((*ROLES, *STANCES)) if verdict.roles >> index & 1}


def _role(book: Rulebook, verdict: Verdict) -> str:
    """Independence first, then who is not involved or only consulted, then ceilings, then the core."""
    said = _said(verdict)
    if verdict.limit <= book.depth(book.no_case):
        return book.mode_ids[verdict.limit]
    for role in ("not_involved", "consult"):
        if role in said:
            return role
    if verdict.limit < len(book.modes) - 1:
        return book.mode_ids[verdict.limit]
    return "core" if "core" in said else ""


def core_partners(partners: Mapping[str, Outlook]) -> Iterable[str]:
    """How many of the partners, besides whoever asks, may be in the core, in words."""
    if not partners:
        return [NOT_KNOWN]
    in_core = [{_is_core(verdict) for verdict in outlook.verdicts} for outlook in partners.values()]
    least = sum(found == {True} for found in in_core)
    most = sum(True in found for found in in_core)
    return {_count_of_core(count, len(partners)) for count in range(least, most + 1)}


def _is_core(verdict: Verdict) -> bool:
    """In the core: needed, willing and able, and not kept out by a ceiling."""
    said = _said(verdict)
    kept_out = verdict.limit < verdict.carried or {"not_involved", "consult"} & said
    return "core" in said and not kept_out


def _count_of_core(count: int, partners: int) -> str:
    if count in (0, partners):
        return "all" if count else "none"
    return "one" if count == 1 else "some"


def essential_partners(partners: Mapping[str, Outlook]) -> set[str]:
    """How the partners that the work can't do without may stand to it: the gravest of them decides."""
    if not partners:
        return {NOT_KNOWN}
    stances = [{_stance(verdict) for verdict in outlook.verdicts} for outlook in partners.values()]
    return {word for word in _IN_SUM if _may_be_gravest(word, stances)}


def _stance(verdict: Verdict) -> str:
    said = _said(verdict)
    return next((word for word in STANCES if word in said), WILLING if "core" in said else NONE)


def _may_be_gravest(word: str, stances: Sequence[set[str]]) -> bool:
    """Whether some partner may stand so, and every other no worse."""
    no_worse = set(_IN_SUM[_IN_SUM.index(word) :])
    return any(word in found for found in stances) and all(found & no_worse for found in stances)


# -- told --------------------------------------------------------------------------------------------------------------


def partner_advice(book: Rulebook, name: str, outlook: Outlook, advised: Sequence[str]) -> PartnerAdvice:
    """How one partner can be involved, in one text that agrees with its role."""
    possible = sorted(_lightened(book, role, advised) for role in roles(book, outlook))
    role = possible[0] if len(possible) == 1 else ""
    rules = [book.rule[rule_id] for rule_id in outlook.certain]
    ceiling = book.in_order(book.mode_ids[verdict.limit] for verdict in outlook.verdicts)
    return PartnerAdvice(
        name=name,
        role=role,
        roles=tuple(one for one in possible if one),
        ceiling=ceiling,
        text=" ".join(_told(book, rules, role)),
        limits=tuple(_limits(book, rules, advised)),
        fired=outlook.certain,
        may_fire=outlook.uncertain,
    )


def _lightened(book: Rulebook, role: str, advised: Sequence[str]) -> str:
    """A partner's way of working is never deeper than the work's own, and never lighter than knowing of each other."""
    if role not in book.mode or len(advised) != 1:
        return role
    depth = max(min(book.depth(role), book.depth(advised[0])), book.depth(book.no_case))
    return book.mode_ids[depth]


def _told(book: Rulebook, rules: Sequence[Rule], role: str) -> Iterator[str]:
    """What settles the role, then what would help; what a heavier reason makes idle is left out."""
    settling = _settling(book, rules)
    yield from (f"{one.because} {one.closes}".strip() for one in settling)
    if role not in ("not_involved", "consult"):
        yield from (one.because for one in rules if one not in settling and not _settles(one))


def _settles(rule: Rule) -> bool:
    return bool(rule.then.role or rule.then.partner_cap or rule.then.stance)


def _settling(book: Rulebook, rules: Sequence[Rule]) -> list[Rule]:
    """What settles the role: independence, then no part or a say, then how it stands to it, a ceiling, the core."""
    lightest = book.depth(book.no_case)
    tests: tuple[Callable[[Then], object], ...] = (
        lambda then: then.partner_cap and book.depth(then.partner_cap) <= lightest,
        lambda then: then.role in ("not_involved", "consult"),
        lambda then: then.stance,
        lambda then: then.partner_cap,
        lambda then: then.role,
    )
    for test in tests:
        found = [one for one in rules if test(one.then)]
        if found and found[0].then.stance:
            return found
        if found:
            caps = [book.depth(one.then.partner_cap) if one.then.partner_cap else len(book.modes) for one in found]
            return [found[caps.index(min(caps))]]
    return []


def _limits(book: Rulebook, rules: Iterable[Rule], advised: Sequence[str]) -> Iterator[PartnerLimit]:
    """What keeps a partner back; it binds where the work is certain to be closer than the partner can be."""
    lightest = min(book.depth(mode) for mode in advised)
    for rule in rules:
        cap = rule.then.partner_cap
        if cap and rule.layer in CEILINGS:
            told = (rule.id, rule.title, rule.because, rule.layer, cap, rule.closes, rule.who, rule.by)
            yield PartnerLimit(*told, binds=book.depth(cap) < lightest)
