"""The training room: worked scenarios as stories to teach with."""

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

__all__ = [
    "BadTeaching",
    "Library",
    "StoryBlock",
    "StoryTags",
    "Teaching",
    "TeachingStory",
    "WouldConclude",
    "expected_ways",
    "load_teaching",
    "mistakes_in_stories",
    "stories_of",
]
