"""What changed between two rulebooks, as a page: every way in which the advice moves, with its plainest case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spectrum.checks.difference import Difference, Move
from spectrum.checks.difference_document import only_in_one, share_words
from spectrum.language.words import listed
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import mode_words

ABOUT = """\
# What changed in the advice

<!-- Written by `make docs`; a test compares it with what `spectrum diff` finds. -->

From version {old} of the rulebook to version {new}. Compared is every combination of the answers that
both versions offer, to the questions that both ask, with no partner named. What only one of them asks is left
unanswered there, so that more than one way of working may remain. Every combination counts once, however likely it is.

The advice is another in **{certain} of {cases} combinations ({certain_share})**.
In {open} more ({open_share}) it may be another: that depends on what only one version asks.
"""
TOLD_AS = {
    "title": "the title",
    "because": "the reason",
    "closes": "the first step",
    "who": "who takes it",
    "by": "by when",
    "step": "the next step",
}
RULES = (("New rules", "added", "new"), ("Rules that went", "removed", "old"), ("Rules that changed", "changed", "new"))


def what_changed(found: Difference) -> str:
    """The page in Markdown: counts, a table of all moves, what only one version asks, and the rules."""
    moves = [move for move in found.moves if move.certain]
    others = [move for move in found.moves if not move.certain]
    lines = [_about(found), "## Where the advice is another", "", *_table(found, moves), ""]
    lines += ["## Where it may be another", "", *_table(found, others), ""]
    lines += [
        "## What only one version asks or offers",
        "",
        *(f"- {one}" for one in only_in_one(found.old, found.new)),
        "",
    ]
    for heading, names, side in RULES:
        book: Rulebook = getattr(found, side)
        lines += [f"## {heading}", "", *(f"- {one}: {book.rule[one].title}" for one in getattr(found, names)), ""]
    lines += ["## Rules told in other words", "", *_reworded(found), ""]
    return "\n".join(lines)


def _reworded(found: Difference) -> Iterator[str]:
    for rule_id, parts in found.reworded.items():
        yield f"- {rule_id}: {listed([TOLD_AS[one] for one in parts])}"


def _about(found: Difference) -> str:
    maybe = found.moved - found.certainly_moved
    return ABOUT.format(
        old=found.old.version,
        new=found.new.version,
        cases=f"{found.cases:,}",
        certain=f"{found.certainly_moved:,}",
        certain_share=share_words(found.certainly_moved, found.cases),
        open=f"{maybe:,}",
        open_share=share_words(maybe, found.cases),
    )


def _table(found: Difference, moves: Sequence[Move]) -> Iterator[str]:
    yield "| from | to | combinations | share | for example, when nothing else stands in the way |"
    yield "| --- | --- | ---: | ---: | --- |"
    for move in moves:
        ways = " | ".join(mode_words(found.new, modes) for modes in (move.before, move.after))
        example = " ".join(_told(found, name, option) for name, options in move.answers.items() for option in options)
        yield f"| {ways} | {move.cases:,} | {share_words(move.cases, found.cases)} | {example} |"


def _told(found: Difference, name: str, option: str) -> str:
    """An answer as a person could say it, in the words of the new version where it has them."""
    book = found.new if name in found.new.factor else found.old
    return book.factor[name].option(option).tells
