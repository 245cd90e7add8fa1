"""Reasoning about an advice: what settles it, what blocks another, what would change it, and what to ask next."""

from spectrum.reasoning.change import AnyOf, Atom, Change, expanded
from spectrum.reasoning.changes import SingleChange, changes_to, radius, single_changes
from spectrum.reasoning.disagreement import Disagreement, decides, disagreement, worth_settling
from spectrum.reasoning.lines import Lines, lines_to
from spectrum.reasoning.moves import Moved, moved_by
from spectrum.reasoning.order import Order, order_of
from spectrum.reasoning.position import Position
from spectrum.reasoning.questions import futures, next_question, relevant
from spectrum.reasoning.reasoning import Reasoning
from spectrum.reasoning.sureness import Optimism, Sureness, next_best, one_step, sureness

__all__ = [
    "AnyOf",
    "Atom",
    "Change",
    "Disagreement",
    "Lines",
    "Moved",
    "Optimism",
    "Order",
    "Position",
    "Reasoning",
    "SingleChange",
    "Sureness",
    "changes_to",
    "decides",
    "disagreement",
    "expanded",
    "futures",
    "lines_to",
    "moved_by",
    "next_best",
    "next_question",
    "one_step",
    "order_of",
    "radius",
    "relevant",
    "single_changes",
    "sureness",
    "worth_settling",
]
