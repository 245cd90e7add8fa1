"""A near-miss pair as two short stories: how both begin, what sets them apart, and why the ways of working differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spectrum.advice import WorkstreamAdvice
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import TOPICS
from spectrum.situation import CONTEXT, Workstream
from spectrum.training.pair_ranking import NearMiss
from spectrum.training.pairs import TwoSituations

TOPIC_HEADINGS = dict(zip(TOPICS, ("The work", "Law and time", "The partners", "What happens today"), strict=True))
DECIDING = ("finding", "argument_for", "argument_against", "limit", "gap", "practice", "partner")
"""The layers of rules that have a say in the way of working."""


@dataclass(frozen=True)
class PairStory:
    """Two short stories: title, result, what both tell (heading, sentences), and what sets them apart.

    `partners` holds what is told of each partner by itself (name, sentences). `apart` holds the one differing statement
    of each, `about` the partner it is about (empty: the work), and `question` the name of what it answers. Nothing of
    it says what is advised.
    """

    id: str
    title: str
    result: str
    alike: tuple[tuple[str, tuple[str, ...]], ...]
    partners: tuple[tuple[str, tuple[str, ...]], ...]
    about: str
    question: str
    apart: tuple[str, str]


@dataclass(frozen=True)
class PairSide:
    """The advice on one of the two: the mode, the advice in a line, and the sentences that hold there alone."""

    way: str
    line: str
    only_here: tuple[str, ...]


def pair_story(book: Rulebook, both: TwoSituations) -> PairStory:
    """A pair as it is told before anybody says what is advised."""
    partner, name = both.pair.key
    piece, factor = both.pieces[0], book.factor[name]
    return PairStory(
        id=both.id,
        title=piece.title,
        result=piece.result,
        alike=tuple(_alike(book, piece, both)),
        partners=tuple(_partners(book, piece, both)),
        about=partner,
        question=factor.name,
        apart=(factor.option(both.pair.options[0]).tells, factor.option(both.pair.options[1]).tells),
    )


def _alike(book: Rulebook, piece: Workstream, both: TwoSituations) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What both situations tell of the work, topic by topic."""
    said = {name: (getattr(piece, name),) for name in CONTEXT if getattr(piece, name)}
    answers = {**said, **piece.answers}
    for topic, heading in TOPIC_HEADINGS.items():
        of_topic = [one.id for one in book.factors if one.asked_under == topic and one.scope != "partner"]
        told = [(name, answers.get(name, ())) for name in of_topic if ("", name) != both.pair.key]
        if sentences := tuple(_sentences(book, told)):
            yield heading, sentences


def _partners(book: Rulebook, piece: Workstream, both: TwoSituations) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What both situations tell of each partner."""
    for partner in piece.partners:
        told = [(name, options) for name, options in partner.answers.items() if (partner.name, name) != both.pair.key]
        if sentences := tuple(_sentences(book, told)):
            yield partner.name, sentences


def surprise_words(pair: NearMiss) -> str:
    """How surprising a pair is, in a sentence."""
    return (
        f"Of {pair.of:,} situations like these, each told by somebody or one answer away from one that was, "
        f"this change of answer moves the advice so far in {pair.moved:,}."
    )


def before_words(book: Rulebook, pair: NearMiss) -> Iterator[str]:
    """What both stories tell otherwise than the case that they are made of."""
    for (partner, name), option in pair.changed:
        tells = book.factor[name].option(option).tells
        yield f"{partner}: {tells}" if partner else tells


def _sentences(book: Rulebook, told: Sequence[tuple[str, Sequence[str]]]) -> Iterator[str]:
    """Each settled answer as a person would say it."""
    for name, options in told:
        if len(options) == 1 and options[0] in book.factor[name].option_ids:
            yield book.factor[name].option(options[0]).tells


def pair_sides(atlas: Atlas, both: TwoSituations) -> tuple[PairSide, PairSide]:
    """What is advised in each of the two, and why there and not in the other; in the rules' own words."""
    one, other = (Consultation.of(atlas, piece).advice_on() for piece in both.pieces)
    return _side(atlas.rulebook, one, other), _side(atlas.rulebook, other, one)


def _side(book: Rulebook, here: WorkstreamAdvice, there: WorkstreamAdvice) -> PairSide:
    alone = [book.rule[rule_id] for rule_id in here.fired if rule_id not in there.fired]
    told = list(dict.fromkeys(rule.because for rule in alone if rule.layer in DECIDING))
    said = [one for one in told if not any(_is_said_in(one, other) for other in told if other != one)]
    return PairSide(here.advised[0], " ".join(filter(None, (here.line, here.weighing))), tuple(said))


def _is_said_in(one: str, other: str) -> bool:
    """Whether a sentence says nothing that another does not say as well."""
    return one.rstrip(".").casefold() in other.casefold()
