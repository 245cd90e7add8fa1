"""What is printed for a lesson with stories: a guide, sheets for learners, cards, and the answers, kept closed."""

from spectrum.papers.pack.lesson import Lesson, LessonPlan, WorkedStory, lesson_on
from spectrum.papers.pack.pack_kinds import PACK_KINDS, PackKind

__all__ = [
    "PACK_KINDS",
    "Lesson",
    "LessonPlan",
    "PackKind",
    "WorkedStory",
    "lesson_on",
]
