"""The JSON form of an advice, the same from the API and from the command line."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from marshmallow import Schema, fields

from spectrum.advice import Reason
from spectrum.input.quick import dumper
from spectrum.reasoning.sureness import WORDS
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import BOUND_BY, CEILINGS, EVIDENCE

REFERENCE = "what whoever asks calls it in its own files, as it was sent; null when it was not"


class RulebookSchema(Schema):
    """Which rulebook spoke."""

    name = fields.String()
    version = fields.String()
    hash = fields.String(metadata={"description": "SHA-256 over the rulebook's parsed meaning"})


class CitationSchema(Schema):
    """A source, or a passage of the essay with the number of its sentence (0: the passage as a whole)."""

    keeps = 4_096

    id = fields.String(attribute="source", metadata={"description": "id of a source"})
    passage = fields.String(metadata={"description": "INTRO, M1 to M7 or CONCL; empty for other sources"})
    sentence = fields.Integer()


def _modes(description: str) -> fields.List[Any]:
    return fields.List(fields.String(), metadata={"description": f"{description}; every mode still possible, in order"})


def _or_null(name: str, description: str) -> fields.Function:
    """A text of an advice that is null where the advice says nothing."""
    metadata = {"type": ["string", "null"], "description": description}
    return fields.Function(lambda told: getattr(told, name) or None, metadata=metadata)


def _evidence() -> fields.String:
    return fields.String(metadata={"enum": list(EVIDENCE), "description": "what the rule rests on"})


class _ReasonSchema(Schema):
    rule = fields.String()
    title = fields.String()
    text = fields.String()
    strength = fields.String(metadata={"enum": ["strong", "medium", "weak"]})
    evidence = _evidence()
    source = fields.List(fields.Nested(CitationSchema))


def _only_mode(reason: Reason) -> str:
    return reason.modes[0]


class ReasonForSchema(_ReasonSchema):
    """An argument for a way of working."""

    mode = fields.Function(
        _only_mode, data_key="for", metadata={"type": "string", "description": "the mode argued for"}
    )
    decides = fields.Boolean(metadata={"description": "whether the need rests on this argument"})
    set_aside = fields.Boolean(metadata={"description": "whether another rule has thrown this argument out"})


class ReasonAgainstSchema(_ReasonSchema):
    """An argument against one or more ways of working."""

    against = fields.List(fields.String(), attribute="modes")


class LimitSchema(Schema):
    """A ceiling on how closely people can work, which always binds."""

    rule = fields.String()
    title = fields.String()
    text = fields.String()
    cap = fields.String(metadata={"description": "the closest mode that remains possible"})
    bound_by = fields.String(metadata={"enum": list(BOUND_BY), "description": "what sets it"})
    first_step = fields.String(metadata={"description": "a first step that would lift it"})
    who = fields.String(metadata={"description": "who would take that step"})
    binds = fields.Boolean(metadata={"description": "whether the work certainly needs more than this allows"})
    then = _modes("what could be advised if it alone were lifted; empty when nobody could change the answer")
    evidence = _evidence()
    source = fields.List(fields.Nested(CitationSchema))


class ThingToMendSchema(Schema):
    """Something these partners have not got yet, with who would see to it and by when."""

    rule = fields.String()
    title = fields.String()
    text = fields.String()
    gap = fields.String(metadata={"description": "the kind of thing that is missing"})
    first_step = fields.String()
    who = fields.String(metadata={"description": "who would take the first step"})
    by = _or_null("by", "when it should be done; null when time presses and it comes first")
    otherwise = _modes("the lighter way that fits if it is not done by then")
    binds = fields.Boolean(metadata={"description": "whether the advice rests on it, or too many are missing"})
    evidence = _evidence()
    source = fields.List(fields.Nested(CitationSchema))


class TriggerSchema(Schema):
    """An answer, or a comparison of modes reached, that made a rule hold."""

    factor = fields.String()
    options = fields.List(fields.String())
    words = fields.String()


class EvidenceSchema(Schema):
    """What shows that a misconception is at work."""

    rule = fields.String()
    text = fields.String(metadata={"description": "what is said about this case"})
    triggered_by = fields.List(fields.Nested(TriggerSchema))
    passage = fields.String(metadata={"description": "the passage of the essay"})
    sentence = fields.Integer(metadata={"description": "its sentence, counted from 1"})
    evidence = _evidence()
    partner = _or_null("partner", "the partner it is about; null when it is about the work")


class AlertSchema(Schema):
    """A common misconception at work in what was answered, told once; what matters most here comes first."""

    id = fields.String(metadata={"description": "INTRO, M1 to M7 or CONCL"})
    title = fields.String(metadata={"description": "the misconception in plain words"})
    text = fields.String(metadata={"description": "what people think"})
    question = fields.String(metadata={"description": "a question to ask in the room"})
    otherwise = fields.String(metadata={"description": "what people would see if it were otherwise"})
    shown_by = fields.List(fields.Nested(EvidenceSchema))
    first = fields.Boolean(metadata={"description": "whether it is among the few that matter most here"})


class NoteSchema(Schema):
    """A sentence that belongs to the advice, and the rule it comes from."""

    rule = fields.String()
    title = fields.String()
    text = fields.String()
    source = fields.List(fields.Nested(CitationSchema))


class NextStepSchema(Schema):
    """A step to take, besides the first steps of what stands in the way."""

    rule = fields.String()
    title = fields.String()
    text = fields.String()
    because = fields.String()
    source = fields.List(fields.Nested(CitationSchema))


class ReferredSchema(Schema):
    """Something that this advice does not answer, and whose door is next."""

    id = fields.String()
    title = fields.String()
    text = fields.String(metadata={"description": "what is not answered; it begins with 'If' where a word led to it"})
    door = fields.String(metadata={"description": "whom to go to next"})
    because = fields.String(metadata={"description": "which answers or words led to it, as a sentence"})
    answers = fields.List(fields.Nested(TriggerSchema), metadata={"description": "the answers that led to it"})
    words = fields.List(fields.String(), metadata={"description": "the words that led to it, as they were written"})
    source = fields.List(fields.Nested(CitationSchema))


class ContradictionSchema(Schema):
    """Answers that seem not to go together, and the question that asks again."""

    rule = fields.String()
    text = fields.String()
    answers = fields.List(fields.Nested(TriggerSchema))


class PartnerLimitSchema(Schema):
    """What keeps one partner back."""

    rule = fields.String()
    title = fields.String()
    text = fields.String()
    kind = fields.String(metadata={"enum": list(CEILINGS), "description": "a gap is means that can be found"})
    cap = fields.String()
    first_step = _or_null("first_step", "a first step that would lift it")
    who = _or_null("who", "who would take that step")
    by = _or_null("by", "when it should be done")
    binds = fields.Boolean()


class PartnerAdviceSchema(Schema):
    """How one partner can be involved."""

    name = fields.String()
    role = _or_null("role", "core, cooperate, coordinate, coexist, consult or not_involved; null while open")
    roles = fields.List(fields.String(), metadata={"description": "every role still possible"})
    ceiling = _modes("the closest this partner can be involved")
    text = fields.String(metadata={"description": "why, in one text"})
    limits = fields.List(fields.Nested(PartnerLimitSchema), metadata={"description": "what keeps this partner back"})
    fired = fields.List(fields.String())
    may_fire = fields.List(fields.String())


class SingleChangeSchema(Schema):
    """One other answer to one question, and what would be advised then."""

    factor = fields.String()
    option = fields.String()
    advised = _modes("what would be advised then")


class OptimismSchema(Schema):
    """What would be advised if the answers that people give too kindly were one step worse."""

    answers = fields.Dict(
        keys=fields.String(), values=fields.String(), metadata={"description": "those answers, one step worse"}
    )
    advised = _modes("what would be advised if all of them were")
    survives = fields.Boolean(metadata={"description": "whether the advice stays the same"})
    alone = fields.List(fields.Nested(SingleChangeSchema), metadata={"description": "those that move it by themselves"})


class SurenessSchema(Schema):
    """How sure the advice is, in one of three words that the numbers beside it define.

    open: several modes are possible. settled: only one is, and it stays so if the answers that people tend to
    give too kindly were one step worse. leaning: only one is, and it would not.
    """

    word = fields.String(metadata={"enum": list(WORDS)})
    modes = _modes("the modes still possible")
    radius = fields.Integer(
        metadata={"description": "the fewest given answers which, if wrong, could move the mode; 0 when it is open"}
    )
    check = fields.Nested(
        SingleChangeSchema, allow_none=True, metadata={"description": "the answer most worth checking, one step moved"}
    )
    optimism = fields.Nested(OptimismSchema)


class BlockedSchema(Schema):
    """An answer that helps to keep a mode away, and the rules behind it."""

    keeps = 4_096

    factor = fields.String()
    options = fields.List(fields.String())
    words = fields.String()
    rules = fields.List(fields.String())
    because = fields.List(fields.String())
    holds = fields.Boolean(metadata={"description": "false: the rules are what another answer could bring"})


class BlockSchema(Schema):
    """A minimal set of given answers that alone rules a mode out."""

    answers = fields.List(fields.Nested(BlockedSchema))


class WhyNotSchema(Schema):
    """Why a mode is ruled out: the smallest blocking sets first."""

    mode = fields.String()
    blocks = fields.List(fields.Nested(BlockSchema))
    count = fields.Integer(metadata={"description": "how many minimal blocking sets there are"})


class DisagreementSchema(Schema):
    """The questions with several answers given: which to settle, and which to leave alone."""

    differ = fields.List(fields.String())
    settle = fields.List(
        fields.String(),
        allow_none=True,
        metadata={"description": "the smallest set whose settling decides the mode; null when that is not enough"},
    )
    leave = fields.List(fields.String())


class LinkSchema(Schema):
    """One link of the full chain from answers to modes."""

    rule = fields.String()
    kind = fields.String()
    title = fields.String()
    because = fields.String()
    rests_on = fields.List(fields.Nested(TriggerSchema))
    concludes = fields.List(fields.String())
    source = fields.List(fields.Nested(CitationSchema))


class WorkstreamAdviceSchema(Schema):
    """The advice on one piece of work."""

    title = fields.String()
    reference = _or_null("reference", REFERENCE)
    result = _or_null("result", "what people would get from it")
    lightest = _or_null("lightest", "the smallest thing done together that would get it")
    claimed_mode = _or_null("claimed_mode", "what people call it")
    line = fields.String(metadata={"description": "the advice in a sentence or two"})
    weighing = _or_null("weighing", "what the work calls for beside what these partners can carry, in words")
    name_and_practice = _or_null("name_and_practice", "what it is called beside what people do, in words")
    needed = _modes("what the task argues for")
    feasible = _modes("what law, clock and partners allow now")
    advised = _modes("the shallower of the two")
    actual = _modes("what it is in practice; empty when practice was not asked about")
    floor = fields.String(allow_none=True, metadata={"description": "the least a duty asks for, when proven"})
    floors = fields.List(
        fields.String(allow_none=True), metadata={"description": "every duty still possible; null stands for none"}
    )
    comply_light = fields.Boolean(
        allow_none=True,
        metadata={"description": "whether a duty asks for more than the work needs; null when that is open"},
    )
    unsafe = fields.Boolean(
        allow_none=True,
        metadata={"description": "whether the advice is lighter than safety asks for: a gap to escalate, not a choice"},
    )
    reasons = fields.List(fields.Nested(ReasonForSchema))
    against = fields.List(fields.Nested(ReasonAgainstSchema))
    conditions = fields.List(
        fields.Nested(ThingToMendSchema), metadata={"description": "things to mend that the advice rests on"}
    )
    to_mend = fields.List(
        fields.Nested(ThingToMendSchema), metadata={"description": "other things to mend; those that bind are too many"}
    )
    limits = fields.List(fields.Nested(LimitSchema))
    close_call = fields.List(
        fields.String(), metadata={"description": "why this is a close call; empty when it is not"}
    )
    alerts = fields.List(fields.Nested(AlertSchema))
    notes = fields.List(fields.Nested(NoteSchema))
    next_steps = fields.List(fields.Nested(NextStepSchema))
    referrals = fields.List(fields.Nested(ReferredSchema), metadata={"description": "where this advice ends"})
    contradictions = fields.List(fields.Nested(ContradictionSchema))
    hedges = fields.List(fields.Nested(NoteSchema), metadata={"description": "sentences to read with every advice"})
    answered_by = _or_null("answered_by", "who gave the answers")
    decided_by = _or_null("decided_by", "who will decide")
    fired = fields.List(fields.String(), metadata={"description": "rules that hold whatever the open answers are"})
    may_fire = fields.List(fields.String(), metadata={"description": "rules that hold for some of the open answers"})
    unanswered = fields.List(fields.String(), metadata={"description": "factors without a single answer"})
    partners = fields.List(fields.Nested(PartnerAdviceSchema))
    how_sure = fields.Nested(SurenessSchema, attribute="explanation.how_sure")
    sureness = fields.String(attribute="sure_words", metadata={"description": "how sure the advice is, in words"})
    next_best = fields.String(
        attribute="explanation.next_best",
        allow_none=True,
        metadata={"description": "the other mode that the fewest changed answers lead to"},
    )
    settled_by = fields.List(
        fields.String(),
        attribute="explanation.reasoning.settled_by",
        metadata={"description": "the smallest set of given answers that alone proves what is advised"},
    )
    no_part = fields.List(
        fields.String(),
        attribute="explanation.no_part",
        metadata={"description": "given answers that belong to no such set"},
    )
    why_not = fields.List(fields.Nested(WhyNotSchema), attribute="explanation.why_not")
    disagreement = fields.Nested(DisagreementSchema, attribute="explanation.disagreement", allow_none=True)
    proof = fields.List(
        fields.Nested(LinkSchema),
        attribute="explanation.proof",
        metadata={"description": "the full chain from answers to modes; only when it is asked for"},
    )


class AdviceSchema(Schema):
    """The advice on a whole situation."""

    rulebook = fields.Nested(RulebookSchema)
    title = fields.String()
    reference = _or_null("reference", REFERENCE)
    workstreams = fields.List(fields.Nested(WorkstreamAdviceSchema))


LINE, REASONS, PROOF = "line", "reasons", "proof"
EXPLAIN = (LINE, REASONS, PROOF)
"""How much of an explanation is given: one line, the reasons, or the full chain as well."""

IN_A_LINE = (
    "title",
    "reference",
    "line",
    "needed",
    "feasible",
    "advised",
    "floor",
    "unsafe",
    "conditions.title",
    "sureness",
)
SHORT = ("rulebook", "title", "reference", *(f"workstreams.{name}" for name in IN_A_LINE))
"""What the shortest form of an advice holds."""
ONLY = {LINE: IN_A_LINE}
LEFT_OUT = {REASONS: ("proof",)}


def plain_piece_advice(advice: object, explain: str = REASONS) -> dict[str, Any]:
    """The advice on a piece of work as plain data, ready for JSON, with as much explanation as is asked for."""
    plain: dict[str, Any] = _dump(explain)(advice)
    return plain


def plain_head(rulebook: Rulebook, title: str, reference: str) -> dict[str, Any]:
    """What stands in an advice before its pieces of work, as plain data."""
    about = {name: getattr(rulebook, name) for name in ("name", "version", "hash")}
    return {"rulebook": about, "title": title, "reference": reference or None}


@functools.cache
def _dump(explain: str) -> Callable[[object], Any]:
    return dumper(WorkstreamAdviceSchema(only=ONLY.get(explain), exclude=LEFT_OUT.get(explain, ())))
