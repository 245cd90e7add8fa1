"""The JSON form of a rulebook and its parts."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields
from webargs.fields import DelimitedList

from spectrum.advice.schema import EXPLAIN, REASONS, CitationSchema, RulebookSchema
from spectrum.checks import ProofSchema
from spectrum.input.strict import OneOf, StrictSchema
from spectrum.interview import SKIPPABLE
from spectrum.rulebook.model import BOUND_BY


def _several(schema: type[Schema]) -> fields.List[Any]:
    return fields.List(fields.Nested(schema))


class Named(Schema):
    """Every response names the rulebook that spoke."""

    rulebook = fields.Nested(RulebookSchema)


class ExplainSchema(StrictSchema):
    """How much is said about an advice."""

    key_is = "a parameter here"
    explain = OneOf(
        "an amount of explanation",
        EXPLAIN,
        load_default=REASONS,
        metadata={"description": "how much is said: a line, the reasons, or the full chain as well"},
    )


class SkipSchema(StrictSchema):
    """What is left out of an interview."""

    key_is = "a parameter here"
    skip = DelimitedList(
        OneOf("something that may be skipped", SKIPPABLE),
        metadata={
            "description": "what people need not be asked, with commas between: lines that they don't want to write, "
            "the second part (`warning`), or what is asked about each partner (`partner`)"
        },
    )


class CountsSchema(Schema):
    """How much a rulebook holds."""

    modes = fields.Integer()
    factors = fields.Integer()
    rules = fields.Integer()
    sources = fields.Integer()
    cells = fields.Integer(metadata={"description": "combinations of answers the rules were run on"})


class WholeRulebookSchema(Named):
    """A rulebook in brief."""

    title = fields.String()
    about = fields.String()
    counts = fields.Nested(CountsSchema)


class WholeProofSchema(ProofSchema, Named):
    """What was proven of a rulebook."""


class ModeSchema(Schema):
    """A way of working; they are different tools, listed from light to deep."""

    id = fields.String()
    name = fields.String()
    definition = fields.String()
    looks_like = fields.Dict(keys=fields.String(), values=fields.String())


class DimensionSchema(Schema):
    """One aspect along which ways of working can be seen to differ."""

    id = fields.String()
    name = fields.String()


class BoundarySchema(Schema):
    """One question that tells two neighbouring modes apart."""

    id = fields.String()
    between = fields.List(fields.String())
    question = fields.String()
    if_yes = fields.String()
    source = _several(CitationSchema)


class ChartSchema(Schema):
    """What another chart calls our modes."""

    id = fields.String()
    name = fields.String()
    swaps = fields.Boolean(metadata={"description": "whether it puts cooperate as lighter than coordinate"})
    words = fields.Dict(keys=fields.String(), values=fields.String())
    note = fields.String()


class ModesSchema(Named):
    """The ways of working, what one would see of each, and how other charts call them."""

    modes = _several(ModeSchema)
    dimensions = _several(DimensionSchema)
    boundaries = _several(BoundarySchema)
    charts = _several(ChartSchema)


class OptionSchema(Schema):
    """One answer to a question."""

    id = fields.String()
    words = fields.String()
    tells = fields.String(metadata={"description": "the answer as a sentence that a person could say"})
    example = fields.String()


class FactorSchema(Schema):
    """One thing that decides, and the question about it."""

    id = fields.String()
    name = fields.String()
    scope = fields.String()
    question = fields.String()
    why = fields.String()
    hint = fields.String()
    who = fields.String(metadata={"description": "who could change the answer: you, partners or nobody"})
    options = _several(OptionSchema)
    source = _several(CitationSchema)


class FactorsSchema(Named):
    """Every question, in order."""

    factors = _several(FactorSchema)


class ConditionSchema(Schema):
    """That a factor is one of these options, or that a finding was made."""

    name = fields.String()
    values = fields.List(fields.String())


class ThenSchema(Schema):
    """What a rule concludes; what it does not conclude is left out."""

    finding = fields.String()
    strength = fields.String()
    against = fields.List(fields.String())
    discards = fields.List(fields.String())
    safety = fields.String()
    cap = fields.String()
    gap = fields.String()
    otherwise = fields.String()
    floor = fields.String()
    actual = fields.String()
    partner_cap = fields.String()
    role = fields.String()
    stance = fields.String()
    alerts = fields.List(fields.String(), data_key="alert")
    supports = fields.String(data_key="for")

    def dump(self, obj: object, **kwargs: object) -> dict[str, object]:
        plain: dict[str, object] = super().dump(obj, **kwargs)  # type: ignore[arg-type]
        return {name: value for name, value in plain.items() if value}


class RuleSchema(Schema):
    """One piece of guidance."""

    id = fields.String()
    layer = fields.String()
    title = fields.String()
    when = _several(ConditionSchema)
    then = fields.Nested(ThenSchema)
    because = fields.String()
    evidence = fields.String()
    closes = fields.String(metadata={"description": "a first step"})
    who = fields.String(metadata={"description": "who would take the first step"})
    by = fields.String(metadata={"description": "when it should be done, such as six weeks"})
    bound_by = fields.String(metadata={"description": f"what sets a limit: {', '.join(BOUND_BY)}"})
    step = fields.String()
    fits = fields.List(fields.String(), metadata={"description": "the advised modes beside which this is said"})
    not_with = fields.List(fields.String(), metadata={"description": "rules that this is never said beside"})
    status = fields.String()
    source = _several(CitationSchema)


class RulesSchema(Named):
    """Every rule."""

    rules = _several(RuleSchema)


class SourceSchema(Schema):
    """A work the guidance draws on, and how much of it was really read."""

    id = fields.String()
    title = fields.String()
    author = fields.String()
    year = fields.String()
    read = fields.String(metadata={"description": "whole, excerpt or memory"})
    kind = fields.String()
    says = fields.String()
    address = fields.String()


class NotUsedSchema(Schema):
    """A sentence of the essay that no rule or question rests on, and why."""

    sentence = fields.Integer()
    because = fields.String()


class PassageSchema(Schema):
    """A passage of the essay, in our words."""

    id = fields.String()
    heading = fields.String()
    about = fields.String()
    sentences = fields.Integer()
    not_used = fields.List(
        fields.Nested(NotUsedSchema), metadata={"description": "sentences that nothing rests on, and why"}
    )


class SourcesSchema(Named):
    """Every source, and the passages of the essay."""

    sources = _several(SourceSchema)
    passages = _several(PassageSchema)


class MisconceptionSchema(Schema):
    """A common misconception, and the rules that can raise an alert for it."""

    id = fields.String()
    title = fields.String()
    text = fields.String()
    question = fields.String()
    otherwise = fields.String()
    rules = fields.List(fields.String())


class MisconceptionsSchema(Named):
    """The misconceptions the essay unpicks, in its order."""

    misconceptions = _several(MisconceptionSchema)


class StepSchema(Schema):
    """One step of a scenario."""

    text = fields.String()
    rows = fields.List(fields.List(fields.String()))


class ScenarioSchema(Schema):
    """A worked scenario that shows a rule at work."""

    name = fields.String()
    place = fields.String()
    steps = _several(StepSchema)


class OneRuleSchema(Named):
    """One rule with its scenarios."""

    rule = fields.Nested(RuleSchema)
    scenarios = _several(ScenarioSchema)


class HealthSchema(Named):
    """That the service answers."""

    status = fields.String()
