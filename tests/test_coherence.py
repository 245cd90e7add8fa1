"""Nothing said may contradict the advice: whole results of plausible situations, held against pairs that never meet."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator

import pytest

from spectrum.advice import WorkstreamAdvice
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.situation import Situation

from .plausible import plausible

SITUATIONS = 6000

Says = Callable[[WorkstreamAdvice], bool]


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
    return lambda advice: bool(found.search(said(advice)))


def advised(*modes: str) -> Says:
    """Whether the advice is certainly one of these."""
    return lambda advice: len(advice.advised) == 1 and advice.advised[0] in modes


def bound_by(what: str) -> Says:
    return lambda advice: any(one.bound_by == what and one.binds for one in advice.limits)


def in_hours(advice: WorkstreamAdvice) -> bool:
    return bool({"one-lead-now", "help-under-one-lead"} & set(advice.fired))


def lighter_than_needed(advice: WorkstreamAdvice) -> bool:
    return len(advice.advised) == len(advice.needed) == 1 and advice.advised != advice.needed


def certain(rule: str) -> Says:
    return lambda advice: rule in advice.fired


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
    "start by, where it fits": (holding(r"^Start by"), lambda one: one.advised == one.needed),
    "nothing in the way, where something is": (
        holding(r"nothing known stands in the way"),
        lambda one: any(hindering.binds for hindering in (*one.limits, *one.conditions, *one.to_mend)),
    ),
    "the right way, where it is not needed": (holding(r"working in the way that the work needs"), lighter_than_needed),
    "only the name is wrong, and practice must change": (
        holding(r"Only the name is wrong"),
        holding(r"do what the name promises"),
    ),
    "the duty asks for more, and the work needs as much": (
        holding(r"The duty asks for more than the work needs"),
        lambda one: one.comply_light is False,
    ),
    "elsewhere, and funded": (holding(r"spend its time elsewhere.*Find (the money|them)"), lambda one: True),
    "you want the same, of partly the same": (holding(r"you want the same"), lambda one: True),
    "keep, twice": (holding(r"Keep: Keep"), lambda one: True),
    "an open door, for one that is needed": (
        holding(r"is needed and does not want.*leave the door open"),
        lambda one: True,
    ),
    "nobody leads, and a trusted lead": (certain("nobody-leads"), certain("it-is-led")),
    "settled, and still open": (holding(r"This is settled"), lambda one: len(one.advised) > 1),
    "it is a close call, and nothing speaks against it": (
        holding(r"This is a close call"),
        lambda one: not any(set(one.advised) & set(reason.modes) for reason in one.against),
    ),
    "unsafe, and it fits": (lambda one: one.unsafe is True, holding(r"\bfits\b")),
    "nothing to give up, and losses to list": (
        holding(r"List who loses what"),
        certain("nobody-has-looked-for-losses"),
    ),
    "agree, or stop, in the first weeks": (
        holding(r"or stop\."),
        lambda one: "papers-are-not-results" not in one.fired,
    ),
    "rename, and keep the practice, beside more to do": (certain("change-the-name"), certain("one-step-first")),
    "free some time, and do more": (certain("free-some-time"), certain("one-step-first")),
    "start, where it runs so already": (
        holding(r"^Start by"),
        lambda one: len(one.actual) == 1 and one.actual == one.advised,
    ),
    "closer than is allowed, and do more": (certain("closer-than-is-allowed"), certain("one-step-first")),
    "let the lead move, and one lead directs": (certain("it-is-led"), certain("one-lead-first")),
    "a thing to mend, where dates are all that is needed": (
        lambda one: any(mend.binds for mend in (*one.conditions, *one.to_mend)),
        lambda one: set(one.needed) <= {"act_alone", "coexist", "coordinate"},
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


@pytest.fixture(scope="module")
def results(atlas: Atlas) -> list[WorkstreamAdvice]:
    """The advice on plausible situations, one piece of work each."""
    pieces = (plausible(atlas.rulebook, seed) for seed in range(SITUATIONS))
    return [Consultation(atlas, Situation("A case", (piece,))).advice.workstreams[0] for piece in pieces]


def test_no_two_things_are_said_that_can_not_both_be(results: list[WorkstreamAdvice]) -> None:
    met = [
        f"{name}: {advice.title}"
        for advice, (name, (one, other)) in itertools.product(results, NEVER_TOGETHER.items())
        if one(advice) and other(advice)
    ]
    assert not met


def test_every_advice_that_is_settled_has_a_next_step(results: list[WorkstreamAdvice]) -> None:
    assert not [one.title for one in results if len(one.advised) == 1 and not one.next_steps]


def test_no_sentence_is_said_twice_in_one_place(results: list[WorkstreamAdvice]) -> None:
    for advice in results:
        places = (
            [one.text for alert in advice.alerts for one in alert.shown_by if not one.partner],
            [one.text for one in advice.next_steps],
            [one.title for one in (*advice.limits, *advice.conditions, *advice.to_mend)],
            [one.text for one in advice.hedges],
        )
        for place in places:
            assert len(place) == len(set(place)), advice.title


def test_at_most_two_misconceptions_are_shown_first(results: list[WorkstreamAdvice]) -> None:
    for advice in results:
        assert [one.first for one in advice.alerts] == [place < 2 for place in range(len(advice.alerts))]
        assert len({one.id for one in advice.alerts}) == len(advice.alerts)


def test_what_is_said_beside_an_advice_fits_it(results: list[WorkstreamAdvice], atlas: Atlas) -> None:
    rules = atlas.rulebook.rule
    for advice in results:
        fired = set(advice.fired)
        for rule in (rules[one] for one in advice.fired):
            assert not rule.fits or set(advice.advised) <= set(rule.fits), (advice.title, rule.id)
            assert not fired & set(rule.not_with), (advice.title, rule.id)
