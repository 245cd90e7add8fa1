"""The interview about one piece of work: what to ask next and why, and its form in JSON (schema)."""

from spectrum.interview.ahead import USUALLY_IN_ALL, USUALLY_ON_THE_MODE, Ahead, ahead
from spectrum.interview.ask import CONTEXT, MODE, PARTNER, PARTS, WARNING, Ask
from spectrum.interview.beginning import LINES, Line
from spectrum.interview.first import asked_early, begin_with
from spectrum.interview.questions import Interview, interview, next_about_the_mode
from spectrum.interview.rounds import SKIPPABLE, STOPS, Round, next_round

__all__ = [
    "CONTEXT",
    "LINES",
    "MODE",
    "PARTNER",
    "PARTS",
    "SKIPPABLE",
    "STOPS",
    "USUALLY_IN_ALL",
    "USUALLY_ON_THE_MODE",
    "WARNING",
    "Ahead",
    "Ask",
    "Interview",
    "Line",
    "Round",
    "ahead",
    "asked_early",
    "begin_with",
    "interview",
    "next_about_the_mode",
    "next_round",
]
