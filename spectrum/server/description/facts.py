"""What schemas of answers can't say of themselves: which keys are left out at times, and which hold ways of working.

Tests hold both against real answers: a key that is always there may not stand here, nor one that is never left out.
"""

from __future__ import annotations

ABOUT = {
    "Partner": "An organisation besides the one that asks, and the answers about it.",
    "PartnerAnswers": "Answers about one partner: the id of a question -> an option, a list of options that it is one "
    "of, `unknown`, or null.",
    "Situation": "What is known of a piece of joint work, or of several. Whatever is left out is not known; what is "
    "said beside the pieces of work holds for each of them.",
    "View": "The answers that one partner gave for itself.",
    "WorkAnswers": "Answers about the work and the partners together: the id of a question -> an option, a list of "
    "options that it is one of, `unknown`, or null.",
    "Workstream": "One piece of work. What it says counts before what the situation says for all.",
}
"""What a schema is, for those that are made of a rulebook."""
LEFT_OUT_AT_TIMES = {
    "BatchAnswer": ("title", "workstreams", "problem"),
    "Mistake": ("pointer", "parameter", "header", "allowed"),
    "Problem": ("request_id", "errors", "not_told"),
    "WorkstreamAdvice": ("proof",),
}
"""Schema of an answer -> its keys that are not always there."""
MAY_HOLD_LITTLE = ("AtomOrSome", "Then")
"""Schemas of which any key may be left out."""
WAYS_OF_WORKING = {
    "Boundary": ("between",),
    "Changes": ("advised",),
    "Decided": ("needed", "feasible", "advised", "actual"),
    "Interview": ("advised",),
    "Limit": ("cap", "then"),
    "Mapped": ("needed", "advised"),
    "Mode": ("id",),
    "Optimism": ("advised",),
    "Pair": ("first_advised", "second_advised"),
    "PartnerAdvice": ("ceiling",),
    "PartnerLimit": ("cap",),
    "ReasonAgainst": ("against",),
    "ReasonFor": ("for",),
    "Rule": ("fits",),
    "SingleChange": ("advised",),
    "Sureness": ("modes",),
    "Then": ("for", "against", "discards", "cap", "otherwise", "floor", "actual", "partner_cap", "safety"),
    "ThingToMend": ("otherwise",),
    "WhyNot": ("mode",),
    "WorkstreamAdvice": ("needed", "feasible", "advised", "actual", "floor", "floors", "next_best"),
}
"""Schema of an answer -> its properties that hold ways of working, alone or in lists."""
NAMED_BY_WAYS_OF_WORKING = {"Changes": ("to",), "Chart": ("words",)}
"""Schema of an answer -> its properties that hold something for each of some ways of working."""
