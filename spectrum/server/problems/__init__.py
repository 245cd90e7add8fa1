"""Errors as problem details (RFC 9457): each kind has a page, each mistake a code, and nothing tells of our insides."""

from spectrum.server.problems.asking import forms_given, look_at_requests
from spectrum.server.problems.body import PROBLEM, InHeader, InParameter, problem_body
from spectrum.server.problems.handler import answer_problem, kind_of
from spectrum.server.problems.kinds import KINDS, ProblemKind
from spectrum.server.problems.noting import READS, note_mistake, note_more, places_of, refuse_noted
from spectrum.server.problems.refusing import refuse
from spectrum.server.problems.schema import MistakeSchema, ProblemSchema

__all__ = [
    "KINDS",
    "PROBLEM",
    "READS",
    "InHeader",
    "InParameter",
    "MistakeSchema",
    "ProblemKind",
    "ProblemSchema",
    "answer_problem",
    "forms_given",
    "kind_of",
    "look_at_requests",
    "note_mistake",
    "note_more",
    "places_of",
    "problem_body",
    "refuse",
    "refuse_noted",
]
