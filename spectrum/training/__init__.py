"""The training room: worked scenarios as stories to teach with."""

from spectrum.training.flip import Attempt, FlipTask
from spectrum.training.from_case import CaseTooLarge, MadeStory, cost_of_story, story_of_case
from spectrum.training.marking import Concluded, Reveal, mark
from spectrum.training.pair_ranking import NearMiss
from spectrum.training.pairs import TwoSituations
from spectrum.training.reasons import ABOUT, MainReason, reason_of, reasons_of
from spectrum.training.replies import Standing, standing_of
from spectrum.training.standing import Grounds, true_reasons
from spectrum.training.stories import (
    Library,
    StoryBlock,
    TeachingStory,
    expected_ways,
    mistakes_in_stories,
    stories_of,
)
from spectrum.training.tags import StoryTags
from spectrum.training.teaching import BadTeaching, Teaching, WouldConclude, load_teaching
from spectrum.training.turns import EARLY, Brought, Debrief, Turn, debrief, prose_of_parts
from spectrum.training.why_not import AnswerGroup, WhySide

__all__ = [
    "ABOUT",
    "EARLY",
    "AnswerGroup",
    "Attempt",
    "BadTeaching",
    "Brought",
    "CaseTooLarge",
    "Concluded",
    "Debrief",
    "FlipTask",
    "Grounds",
    "Library",
    "MadeStory",
    "MainReason",
    "NearMiss",
    "Reveal",
    "Standing",
    "StoryBlock",
    "StoryTags",
    "Teaching",
    "TeachingStory",
    "Turn",
    "TwoSituations",
    "WhySide",
    "WouldConclude",
    "cost_of_story",
    "debrief",
    "expected_ways",
    "load_teaching",
    "mark",
    "mistakes_in_stories",
    "prose_of_parts",
    "reason_of",
    "reasons_of",
    "standing_of",
    "stories_of",
    "story_of_case",
    "true_reasons",
]
