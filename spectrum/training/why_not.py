"""Why an advice is no lighter way of working, and why no closer one: what says so, and the answers behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spectrum.atlas import Atlas, Choices
from spectrum.rulebook.phrases import mode_words
from spectrum.training.reasons import MainReason
from spectrum.training.replies import standing_of
from spectrum.training.shortfall import answers_told
from spectrum.training.standing import Grounds


@dataclass(frozen=True)
class WhySide:
    """Why not less, or why not more: what says so as sentences, and what the story tells of it."""

    because: tuple[str, ...]
    told: tuple[str, ...] = ()


@dataclass(frozen=True)
class AnswerGroup:
    """Some of the answers that settle an advice, as sentences, under what they have to do with it."""

    heading: str
    told: tuple[str, ...]


def why_not_less(grounds: Grounds) -> WhySide:
    """Why the advice is no lighter than the lightest way still possible."""
    book = grounds.atlas.rulebook
    way = mode_words(book, [book.mode_ids[grounds.lightest]])
    if grounds.lightest == 0:
        return WhySide((f"No way of working is lighter than {way}.",))
    if grounds.less:
        return _why(grounds, grounds.less)
    lighter = [one for one in book.current_rules if one.then.supports in book.mode_ids[: grounds.lightest]]
    if grounds.lightest > grounds.atlas.orderings.no_case or any(
        one.id in grounds.look.first.possible for one in lighter
    ):
        return WhySide((f"Whatever is still open, something calls for {way} at least.",))
    against = grounds.ruled_out_by([one.id for one in lighter])
    said = f"Nothing speaks for {mode_words(book, book.mode_ids[: grounds.lightest])}."
    return WhySide((said,), tuple(answers_told(book, grounds.look.choices, against)))


def why_not_more(grounds: Grounds) -> WhySide:
    """Why the advice is no closer than the closest way still possible."""
    book, verdicts = grounds.atlas.rulebook, grounds.look.first.verdicts
    way = mode_words(book, [book.mode_ids[grounds.closest]])
    if grounds.closest == grounds.atlas.orderings.deepest:
        return WhySide((f"No way of working is closer than {way}.",))
    if not grounds.more:
        return WhySide((f"Whatever is still open, nothing leaves room for more than {way}.",))
    why, needed = _why(grounds, grounds.more), {one.needed for one in verdicts}
    if min(needed) > grounds.closest and why.told:
        calls_for = mode_words(book, [book.mode_ids[depth] for depth in sorted(needed)])
        return WhySide((f"The work calls for {calls_for}, and this stands in the way:",), why.told)
    return why


def _why(grounds: Grounds, reasons: Sequence[MainReason]) -> WhySide:
    """What some reasons say; one that is just an answer in other words is told by that answer alone."""
    told = dict.fromkeys(said for one in reasons for said in standing_of(grounds, one).says)
    more = [one for one in reasons if not _is_an_answer(grounds, one)]
    return WhySide(tuple(f"{one.words}." for one in more or reasons), tuple(told))


def _is_an_answer(grounds: Grounds, reason: MainReason) -> bool:
    book = grounds.atlas.rulebook
    whens = [book.rule[rule_id].when for rule_id in reason.rules]
    return bool(whens) and all(len(when) == 1 and when[0].name in book.looked_at for when in whens)


def answer_groups(atlas: Atlas, choices: Choices, names: Sequence[str]) -> tuple[AnswerGroup, ...]:
    """Answers about what the work needs, and those about what may stand in the way of that."""
    about_need = {axis.factor for axis in atlas.space.sides[0].axes}
    parts = {
        "What the work needs": [name for name in names if name in about_need],
        "What stands in the way of more, or does not": [name for name in names if name not in about_need],
    }
    told = {heading: tuple(answers_told(atlas.rulebook, choices, some)) for heading, some in parts.items() if some}
    return tuple(AnswerGroup(heading, some) for heading, some in told.items())
