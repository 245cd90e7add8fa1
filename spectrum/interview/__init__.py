"""The interview about one piece of work: what to ask next and why, and its form in JSON (schema)."""

from spectrum.interview.questions import CONTEXT, MODE, PARTNER, PARTS, WARNING, Ask, Interview, interview

__all__ = ["CONTEXT", "MODE", "PARTNER", "PARTS", "WARNING", "Ask", "Interview", "interview"]
