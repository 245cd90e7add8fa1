"""The form of a rulebook on disk: what each entry holds, checked against the words the rulebook itself defines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load, validates_schema

from spectrum.input.strict import Detail, OneOf, StrictSchema, Text, not_among, refuse
from spectrum.language.words import shown
from spectrum.rulebook.agreement_schema import agreement_schema
from spectrum.rulebook.fields import (
    HYPHENS,
    PASSAGE,
    UNDERSCORES,
    Citations,
    Fits,
    Id,
    Names,
    Ordered,
    Period,
    RulebookWords,
    Sought,
    When,
    WhenAnswered,
    WordTable,
)
from spectrum.rulebook.model import (
    ASPECTS,
    BOUND_BY,
    EVIDENCE,
    FAULTS,
    LAYERS,
    NEVER,
    ROLES,
    SCOPES,
    STANCES,
    STRENGTHS,
    SUMMARIES,
    TOPICS,
    TOWARDS,
    WHO,
    Boundary,
    Carrying,
    Chart,
    Declaration,
    Dimension,
    Factor,
    Finding,
    Gap,
    Impossible,
    Law,
    Misconception,
    Mode,
    NotUsed,
    Option,
    Passage,
    Referral,
    Rule,
    Source,
    Then,
)

IF = "If "
SAID_BESIDE = ("alert", "note", "next_step", "hedge")
SAYS_SOMETHING = ("partner", "note", "next_step", "contradiction", "hedge")


def entry_schemas(words: RulebookWords) -> dict[str, Schema]:
    """The schema of one entry of each section, bound to the rulebook's own vocabulary."""
    return {
        "modes": _mode_schema(words)(),
        "dimensions": _plain(Dimension, id=Id(UNDERSCORES), name=_text())(),
        "boundaries": _boundary_schema(words)(),
        "charts": _chart_schema(words)(),
        "factors": _factor_schema(words)(),
        "findings": _plain(Finding, id=Id(UNDERSCORES), words=_text())(),
        "gaps": _plain(Gap, id=Id(UNDERSCORES), name=_text())(),
        "misconceptions": _plain(
            Misconception, id=Id(PASSAGE), title=_text(), text=_text(), question=_text(), otherwise=_text()
        )(),
        "referrals": _referral_schema(words)(),
        "agreements": agreement_schema(words),
        "rules": _rule_schema(words)(),
        "laws": _plain(
            Law,
            id=Id(HYPHENS),
            factor=OneOf("a factor", (*words.factors, *SUMMARIES), required=True),
            towards=OneOf("a direction", TOWARDS, required=True),
            aspect=OneOf("an aspect", ASPECTS, required=True),
            never=OneOf("what never happens", NEVER, required=True),
            says=_text(),
            outside=Names(),
            because=Text(),
        )(),
        "declarations": _plain(
            Declaration,
            fault=OneOf("a fault", FAULTS, required=True),
            of=Names(required=True),
            because=_text(),
        )(),
        "impossible": _plain(Impossible, id=Id(HYPHENS), when=When(words, required=True), because=_text())(),
        "sources": _source_schema()(),
        "passages": _plain(
            Passage,
            id=Id(PASSAGE),
            heading=_text(),
            about=_text(),
            sentences=fields.Integer(required=True, strict=True),
            not_used=NotUsedList(_plain(NotUsed, sentence=fields.Integer(required=True, strict=True), because=_text())),
        )(),
    }


def _text() -> Text:
    return Text(required=True)


def _plain(made: type, **given: Any) -> type[Schema]:
    """A strict schema whose entries become frozen values of one class."""

    class Entry(StrictSchema):
        @post_load
        def make(self, data: dict[str, Any], **kwargs: Any) -> Any:
            return made(**data)

    return type(f"{made.__name__}Schema", (Entry,), given)


class CarryingList(fields.List[Any]):
    """How many things to mend a start can carry: the more there are, the lighter the mode."""

    def __init__(self) -> None:
        more_than = fields.Integer(required=True, strict=True, validate=_positive)
        one = _plain(Carrying, more_than=more_than, cap=Text(required=True), because=Text(required=True))
        super().__init__(fields.Nested(one), required=True)

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        return tuple(super()._deserialize(value, *args, **kwargs))


def _positive(number: int) -> None:
    if number < 0:
        refuse("must be 0 or more.")


class HeadSchema(StrictSchema):
    """The head of a rulebook: its name, title, version and format, and the mode that needs no argument."""

    name = Id(HYPHENS)
    title = Text(required=True)
    version = Text(required=True, longest=40)
    format = fields.Integer(required=True, strict=True)
    no_case = Text(required=True)
    quiet_unless_claimed = fields.List(Text(), required=True)
    carrying = CarryingList()
    optimism = fields.List(Text(), required=True)
    about = Text(required=True)


class NotUsedList(fields.List[Any]):
    """The sentences of a passage that nothing rests on, each with its reason."""

    def __init__(self, one: type[Schema]) -> None:
        super().__init__(fields.Nested(one), load_default=())

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        return tuple(super()._deserialize(value, *args, **kwargs))


def _mode_schema(words: RulebookWords) -> type[Schema]:
    table = WordTable("dimension", words.dimensions, required=True)
    return _plain(
        Mode, id=Id(UNDERSCORES), name=_text(), gerund=_text(), doing=_text(), definition=_text(), looks_like=table
    )


def _boundary_schema(words: RulebookWords) -> type[Schema]:
    return _plain(
        Boundary,
        id=Id(HYPHENS),
        between=Ordered("a mode", words.modes),
        question=_text(),
        if_yes=_text(),
        source=Citations(words, required=True),
    )


def _chart_schema(words: RulebookWords) -> type[Schema]:
    return _plain(
        Chart,
        id=Id(HYPHENS),
        name=_text(),
        source=OneOf("a source", words.sources, required=True),
        swaps=fields.Boolean(required=True, truthy={True}, falsy={False}),
        words=WordTable("mode", words.modes, required=True),
        note=_text(),
    )


def _referral_schema(words: RulebookWords) -> type[Schema]:
    return _plain(
        Referral,
        id=Id(HYPHENS),
        title=_text(),
        text=_text(),
        door=_text(),
        when=WhenAnswered(words, load_default=()),
        words=Sought(load_default=()),
        source=Citations(words, required=True),
        may_apply=_may_apply,
    )


@validates_schema(pass_original=True, skip_on_field_errors=False)
def _may_apply(_schema: Schema, data: Mapping[str, Any], written: Mapping[str, object], **_: Any) -> None:
    """A referral must be able to apply, and what a word brings up must be true whatever the word was used for."""
    if "words" in written and not data.get("text", IF).startswith(IF):
        says = f"must begin with {shown(IF.strip())}, since a word alone does not tell what the work is about."
        raise ValidationError({"text": [Detail(says)]})
    if data.get("when") == data.get("words") == ():
        refuse('never applies. Say under "when" which answers send people there, or under "words" which words.')


def _source_schema() -> type[Schema]:
    return _plain(
        Source,
        id=Id(HYPHENS),
        title=_text(),
        author=_text(),
        year=Text(longest=40),
        read=OneOf("a way of having read it", ("whole", "excerpt", "memory"), required=True),
        kind=OneOf("a kind of source", ("guidance", "research", "law", "audit", "tool"), required=True),
        says=_text(),
        address=Text(),
    )


class Options(fields.List[Any]):
    """The options of a factor, in order: at least two, each with an id of its own."""

    def __init__(self, **kwargs: Any) -> None:
        option = _plain(Option, id=Id(UNDERSCORES), words=_text(), tells=_text(), example=Text())
        super().__init__(fields.Nested(option), **kwargs)

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        options: Any = super()._deserialize(value, *args, **kwargs)
        ids = [option.id for option in options]
        if len(ids) < 2:
            refuse("needs at least two options.")
        for twin in {one for one in ids if ids.count(one) > 1}:
            refuse(f"holds the option {shown(twin)} twice; ids must differ.")
        return tuple(options)


def _factor_schema(words: RulebookWords) -> type[Schema]:
    return _plain(
        Factor,
        id=Id(UNDERSCORES),
        name=_text(),
        scope=OneOf("a scope", SCOPES, required=True),
        question=_text(),
        why=_text(),
        hint=Text(),
        topic=OneOf("a topic", TOPICS),
        also_when_planned=fields.Boolean(truthy={True}, falsy={False}),
        carries_over=fields.Boolean(truthy={True}, falsy={False}),
        who=OneOf("someone who could change it", WHO, required=True),
        options=Options(required=True),
        source=Citations(words, required=True),
    )


def _then_schema(words: RulebookWords) -> type[Schema]:
    mode = {
        name: OneOf("a mode", words.modes) for name in ("safety", "cap", "otherwise", "floor", "actual", "partner_cap")
    }
    return _plain(
        Then,
        **mode,
        finding=OneOf("a finding", words.findings),
        **{"for": OneOf("a mode", words.modes, attribute="supports")},
        strength=OneOf("a strength", STRENGTHS),
        against=Ordered("a mode", words.modes),
        discards=Ordered("a mode", words.modes),
        gap=OneOf("a gap", words.gaps),
        role=OneOf("a role", ROLES),
        stance=OneOf("a stance", STANCES),
        alert=Ordered("a misconception", words.misconceptions, attribute="alerts"),
    )


def _rule_schema(words: RulebookWords) -> type[Schema]:
    class RuleSchema(StrictSchema):
        id = Id(HYPHENS)
        layer = OneOf("a layer", tuple(LAYERS), required=True)
        title = _text()
        when = When(words, required=True)
        then = fields.Nested(_then_schema(words), load_default=Then())
        because = _text()
        evidence = OneOf("a grade of evidence", EVIDENCE, required=True)
        source = Citations(words, required=True)
        closes = Text()
        who = Text()
        by = Period()
        bound_by = OneOf("what sets a limit", BOUND_BY)
        red_flag = fields.Boolean(truthy={True}, falsy={False})
        step = Text()
        fits = Fits(words.modes)
        not_with = Names()
        status = OneOf("a status", ("current", "retired"), load_default="current")

        @validates_schema(skip_on_field_errors=False)
        def concludes_what_its_layer_may(self, data: dict[str, Any], **kwargs: Any) -> None:
            if "layer" not in data or not isinstance(data.get("then"), Then):
                return
            mistakes = [*_layer_mistakes(data["layer"], data["then"]), *_unsaid(data)]
            if mistakes:
                raise ValidationError({"then": mistakes})

        @post_load
        def make(self, data: dict[str, Any], **kwargs: Any) -> Rule:
            return Rule(**data)

    return RuleSchema


def _layer_mistakes(layer: str, then: Then) -> list[Detail]:
    """What is wrong between a rule's layer and what it concludes."""
    written = {"supports": "for", "alerts": "alert"}
    given = [written.get(name, name) for name, value in vars(then).items() if value]
    accepted = LAYERS[layer]
    what = f"what a rule of layer {layer} may conclude"
    found = [not_among(name, what, accepted) for name in given if name not in accepted]
    must = {"argument_for": accepted, "argument_against": ("against", "strength"), "gap": ("gap",), "alert": accepted}
    for name in must.get(layer, ()):
        if name not in given:
            found.append(Detail(f"a rule of layer {layer} must say {shown(name)}."))
    if not given and layer not in SAYS_SOMETHING:
        found.append(
            Detail(f"concludes nothing. A rule of layer {layer} may conclude: {', '.join(accepted)}.", accepted)
        )
    return found


def _unsaid(data: Mapping[str, Any]) -> Iterator[Detail]:
    """Sentences that a rule owes to its readers, and conditions that only some rules may do without."""
    layer, then = data["layer"], data["then"]
    if (then.cap or then.gap) and not (data.get("closes") and data.get("who")):
        yield Detail(
            'what stands in the way must say under "closes" the first step, and under "who" who would take it.'
        )
    if then.cap and not data.get("bound_by"):
        yield Detail(f'a limit must say under "bound_by" what sets it: {", ".join(BOUND_BY)}.')
    if layer == "gap" and not data.get("by"):
        yield Detail('a rule of layer gap must say under "by" when it should be mended.')
    if layer == "gap" and bool(then.otherwise) == bool(then.partner_cap):
        yield Detail('a thing to mend must say under "otherwise" what fits without it, or for a partner "partner_cap".')
    if (layer in SAID_BESIDE or then.alerts) and not data.get("fits"):
        yield Detail(f'a rule of layer {layer} must say under "fits" the advised modes it makes sense with, or any.')
    if layer == "next_step" and not data.get("step"):
        yield Detail('a rule of layer next_step must say under "step" what to do.')
    if data.get("when") == () and layer != "hedge":
        yield Detail(f"only a rule of layer hedge may hold always, not one of layer {layer}.")
