"""The papers of a lesson: what each is called, who gets it, and how it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from spectrum.papers.pack.cards import cards_papers
from spectrum.papers.pack.closed import closed_papers
from spectrum.papers.pack.guide import guide_papers
from spectrum.papers.pack.learners import learners_papers
from spectrum.papers.pack.lesson import Lesson
from spectrum.printing.paper import Paper


@dataclass(frozen=True)
class PackKind:
    """A paper of a lesson: its name in addresses and files, what people call it, and how many copies to print.

    `open` papers hold nothing of the answer. `build` makes it, as papers that are printed one after another.
    """

    name: str
    title: str
    copies: str
    open: bool
    build: Callable[[Lesson], tuple[Paper, ...]]


PACK_KINDS: tuple[PackKind, ...] = (
    PackKind("guide", "Facilitator's guide", "One, for yourself. It holds the answers.", False, guide_papers),
    PackKind("sheets", "Learners' sheets", "One for each person.", True, learners_papers),
    PackKind("cards", "Cards", "One set for each pair, to cut out.", True, cards_papers),
    PackKind("answers", "Answers, kept closed", "One for each table.", False, closed_papers),
)  # fmt: skip
"""Every paper of a lesson, in the order in which they are listed."""
