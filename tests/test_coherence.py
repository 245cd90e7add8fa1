"""Nothing said may contradict the advice: whole results of plausible situations, held against pairs that never meet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from spectrum.advice import WorkstreamAdvice
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation

from .claims import Case, false_claims
from .plausible import plausible

SITUATIONS = 10_000

Says = Callable[[WorkstreamAdvice, str], bool]
"""Whether an advice, with all its sentences as one text, says something."""


def sentences(advice: WorkstreamAdvice) -> Iterator[str]:
    """Everything that an advice says, sentence-bearing part by part."""
    yield from (advice.line, advice.weighing, advice.name_and_practice, advice.sure_words)
    yield from (one.text for one in (*advice.reasons, *advice.against, *advice.notes, *advice.hedges) if one.text)
    for hindering in (*advice.limits, *advice.conditions, *advice.to_mend):
        if hindering.binds:
            yield from (hindering.text, hindering.first_step, hindering.who)
    yield from (one.text for alert in advice.alerts for one in alert.shown_by)
    yield from (text for step in advice.next_steps for text in (step.text, step.because))
    yield from (text for one in advice.referrals for text in (one.text, one.door))
    yield from (one.text for one in advice.contradictions)
    yield from (partner.text for partner in advice.partners)


def said(advice: WorkstreamAdvice) -> str:
    return "\n".join(filter(None, sentences(advice)))


def holding(pattern: str) -> Says:
    """Whether some sentence matches."""
    found = re.compile(pattern)
    return lambda _, text: bool(found.search(text))


def advised(*modes: str) -> Says:
    """Whether the advice is certainly one of these."""
    return lambda advice, _: len(advice.advised) == 1 and advice.advised[0] in modes


def bound_by(what: str) -> Says:
    return lambda advice, _: any(one.bound_by == what and one.binds for one in advice.limits)


def in_hours(advice: WorkstreamAdvice, _: str) -> bool:
    return bool({"one-lead-now", "help-under-one-lead"} & set(advice.fired))


def lighter_than_needed(advice: WorkstreamAdvice, _: str) -> bool:
    return len(advice.advised) == len(advice.needed) == 1 and advice.advised != advice.needed


def certain(rule: str) -> Says:
    return lambda advice, _: rule in advice.fired


NEVER_TOGETHER: dict[str, tuple[Says, Says]] = {
    "a partner acts alone, beside closer work": (
        holding(r"partner act alone"),
        advised("coordinate", "cooperate", "collaborate"),
    ),
    "work closely, where dates are all": (holding(r"^Work closely"), advised("act_alone", "coexist", "coordinate")),
    "this close, where it is light": (holding(r"[Ww]ork (this|that) (close|deep)"), advised("act_alone", "coexist")),
    "what could be dropped, where it is needed": (holding(r"could be dropped"), lighter_than_needed),
    "a review in months, in an emergency": (holding(r"6 to 12 months"), in_hours),
    "hours a week, in an emergency": (holding(r"hours a week"), in_hours),
    "share the decision, in an emergency": (holding(r"share the decision"), in_hours),
    "share the decision, where the law gives it to one": (holding(r"share the decision"), certain("one-body-decides")),
    "fits, where the work needs more": (holding(r"\bfits\b"), lighter_than_needed),
    "start by, where it fits": (holding(r"^Start by"), lambda one, _: one.advised == one.needed),
    "nothing in the way, where something is": (
        holding(r"nothing known stands in the way"),
        lambda one, _: any(hindering.binds for hindering in (*one.limits, *one.conditions, *one.to_mend)),
    ),
    "the right way, where it is not needed": (holding(r"working in the way that the work needs"), lighter_than_needed),
    "only the name is wrong, and practice must change": (
        holding(r"Only the name is wrong"),
        holding(r"do what the name promises"),
    ),
    "the duty asks for more, and the work needs as much": (
        holding(r"The duty asks for more than the work needs"),
        lambda one, _: one.comply_light is False,
    ),
    "elsewhere, and funded": (holding(r"spend its time elsewhere.*Find (the money|them)"), lambda one, _: True),
    "you want the same, of partly the same": (holding(r"you want the same"), lambda one, _: True),
    "keep, twice": (holding(r"Keep: Keep"), lambda one, _: True),
    "an open door, for one that is needed": (
        holding(r"is needed and does not want.*leave the door open"),
        lambda one, _: True,
    ),
    "nobody leads, and a trusted lead": (certain("nobody-leads"), certain("it-is-led")),
    "settled, and still open": (holding(r"This is settled"), lambda one, _: len(one.advised) > 1),
    "it is a close call, and nothing speaks against it": (
        holding(r"This is a close call"),
        lambda one, _: not any(set(one.advised) & set(reason.modes) for reason in one.against),
    ),
    "unsafe, and it fits": (lambda one, _: one.unsafe is True, holding(r"\bfits\b")),
    "nothing to give up, and losses to list": (
        holding(r"List who loses what"),
        certain("nobody-has-looked-for-losses"),
    ),
    "agree, or stop, in the first weeks": (
        holding(r"or stop\."),
        lambda one, _: "papers-are-not-results" not in one.fired,
    ),
    "rename, and keep the practice, beside more to do": (certain("change-the-name"), certain("one-step-first")),
    "free some time, and do more": (certain("free-some-time"), certain("one-step-first")),
    "start, where it runs so already": (
        holding(r"^Start by"),
        lambda one, _: len(one.actual) == 1 and one.actual == one.advised,
    ),
    "closer than is allowed, and do more": (certain("closer-than-is-allowed"), certain("one-step-first")),
    "let the lead move, and one lead directs": (certain("it-is-led"), certain("one-lead-first")),
    "a thing to mend, where dates are all that is needed": (
        lambda one, _: any(mend.binds for mend in (*one.conditions, *one.to_mend)),
        lambda one, _: set(one.needed) <= {"act_alone", "coexist", "coordinate"},
    ),
    "do what the name promises, and start lower": (certain("change-practice-or-name"), lighter_than_needed),
    "agree one change or stop, and only the name is wrong": (
        certain("papers-are-not-results"),
        certain("change-the-name"),
    ),
    "is it as deep as its name, and only the name is wrong": (certain("deep-yet-light"), certain("change-the-name")),
    "meet the duty lightly, and tell that it can't be carried": (
        certain("meet-the-duty-lightly"),
        certain("duty-out-of-reach"),
    ),
    "explore small, and act tonight": (holding(r"Try something small"), in_hours),
}


Check = Callable[[Case], Iterator[str]]


def contradictions(case: Case) -> Iterator[str]:
    """No two things are said that can't both be."""
    text = said(case.advice)
    yield from (name for name, both in NEVER_TOGETHER.items() if all(one(case.advice, text) for one in both))


def no_next_step(case: Case) -> Iterator[str]:
    """Every advice that is settled has a next step."""
    if len(case.advice.advised) == 1 and not case.advice.next_steps:
        yield "settled, and no next step"


def said_twice(case: Case) -> Iterator[str]:
    """No sentence is said twice in one place."""
    advice = case.advice
    places = (
        [one.text for alert in advice.alerts for one in alert.shown_by if not one.partner],
        [one.text for one in advice.next_steps],
        [one.title for one in (*advice.limits, *advice.conditions, *advice.to_mend)],
        [one.text for one in advice.hedges],
    )
    for place in places:
        yield from (text for text, count in Counter(place).items() if count > 1)


def misconceptions_out_of_order(case: Case) -> Iterator[str]:
    """At most two misconceptions are shown first, and each is shown once."""
    alerts = case.advice.alerts
    if [one.first for one in alerts] != [place < 2 for place in range(len(alerts))]:
        yield "others than the first two are shown first"
    yield from (name for name, count in Counter(one.id for one in alerts).items() if count > 1)


def said_beside_what_it_does_not_fit(case: Case) -> Iterator[str]:
    """What is said beside an advice fits it."""
    fired = set(case.advice.fired)
    for rule in (case.book.rule[one] for one in case.advice.fired):
        if rule.fits and not set(case.advice.advised) <= set(rule.fits):
            yield f"{rule.id} beside {case.advice.advised}"
        yield from (f"{rule.id} beside {one}" for one in fired.intersection(rule.not_with))


CHECKS: tuple[Check, ...] = (
    contradictions,
    no_next_step,
    said_twice,
    misconceptions_out_of_order,
    said_beside_what_it_does_not_fit,
    false_claims,
)


@pytest.fixture(scope="module")
def wrong(atlas: Atlas) -> dict[Check, list[str]]:
    """What each check finds wrong with the advice on plausible situations; each advice is worked out once for all."""
    found: dict[Check, list[str]] = {check: [] for check in CHECKS}
    for seed in range(SITUATIONS):
        piece = plausible(atlas.rulebook, seed)
        case = Case(atlas, piece, Consultation.of(atlas, piece).advice_on(), seed)
        for check, some in found.items():
            some += [f"{piece.title}: {one}" for one in check(case)]
    return found


@pytest.mark.parametrize("check", CHECKS, ids=lambda one: one.__name__)
def test_nothing_is_wrong_with_the_advice_on_plausible_situations(wrong: dict[Check, list[str]], check: Check) -> None:
    assert not wrong[check]
