"""The form of a rulebook on disk: what each entry holds, checked against the words the rulebook itself defines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load, validates_schema

from spectrum.rulebook.model import (
    ASPECTS,
    EVIDENCE,
    FAULTS,
    FOUND,
    LAYERS,
    LONE_GAP,
    NEVER,
    ROLES,
    SCOPES,
    STRENGTHS,
    TOWARDS,
    WHO,
    Boundary,
    Chart,
    Citation,
    Condition,
    Declaration,
    Dimension,
    Factor,
    Finding,
    Gap,
    Law,
    Misconception,
    Mode,
    Option,
    Passage,
    Rule,
    Source,
    Then,
    conclusions,
)
from spectrum.strict import Detail, OneOf, StrictSchema, Text, not_among, refuse
from spectrum.words import describe, did_you_mean, shown

HYPHENS = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
UNDERSCORES = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
PASSAGE = re.compile(r"[A-Z][A-Z0-9]*")
LONGEST_ID = 48
RESERVED = frozenset({"id", "sid", FOUND, "unknown"})
ESSAY = "essay"
ALWAYS = "always"
SAYS_SOMETHING = ("note", "next_step", "contradiction", "hedge")


@dataclass(frozen=True)
class Vocabulary:
    """Every word a rulebook defines, gathered before its entries are checked against it."""

    modes: tuple[str, ...]
    dimensions: tuple[str, ...]
    factors: Mapping[str, tuple[str, ...]]
    findings: tuple[str, ...]
    gaps: tuple[str, ...]
    misconceptions: tuple[str, ...]
    sources: tuple[str, ...]
    passages: Mapping[str, int]

    def values(self, name: str) -> tuple[str, ...]:
        """What a condition on this name may be compared with; empty when nothing has this name."""
        if name in self.findings:
            return (FOUND,)
        return self.factors.get(name) or conclusions(self.modes).get(name, ())

    @property
    def names(self) -> tuple[str, ...]:
        """Everything a condition can look at."""
        return (*self.factors, *self.findings, *conclusions(self.modes))


class Id(fields.String):
    """An id: lower-case words joined by hyphens (rules, sources) or underscores (factors, options, modes)."""

    def __init__(self, form: re.Pattern[str], **kwargs: Any) -> None:
        super().__init__(required=True, **kwargs)
        self.form = form

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        if not isinstance(value, str) or not self.form.fullmatch(value) or len(value) > LONGEST_ID:
            joined = {HYPHENS: "hyphens", UNDERSCORES: "underscores"}.get(self.form, "nothing, in capitals")
            refuse(f"must be words joined by {joined}, at most {LONGEST_ID} characters, not {shown(value)}.")
        if value in RESERVED:
            refuse(f"{shown(value)} is a word the rulebook keeps for itself; choose another.")
        return value


class Ordered(fields.List[Any]):
    """A list of known words, kept in the rulebook's order; a single one may stand without brackets."""

    def __init__(self, thing: str, words: Sequence[str], **kwargs: Any) -> None:
        super().__init__(OneOf(thing, words), **kwargs)
        self.words = words

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        found = super()._deserialize([value] if isinstance(value, str) else value, *args, **kwargs)
        return tuple(word for word in self.words if word in found)


class WordTable(fields.Field[dict[str, str]]):
    """A sentence for each of a fixed set of names, none left out."""

    def __init__(self, thing: str, names: Sequence[str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.thing = thing
        self.names = names

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> dict[str, str]:
        if not isinstance(value, dict):
            refuse(f"must be a set of named values, one for each {self.thing}, not {describe(value)}.")
        mistakes: dict[str, list[Detail]] = {}
        for name in value:
            if name not in self.names:
                mistakes[name] = [not_among(name, f"a {self.thing}", self.names)]
            elif not isinstance(value[name], str):
                mistakes[name] = [Detail(f"must be text, not {describe(value[name])}.")]
        for name in self.names:
            if name not in value:
                mistakes[name] = [Detail("is missing.")]
        if mistakes:
            raise ValidationError(mistakes)
        return {name: value[name] for name in self.names}


class Citations(fields.Field[tuple[Citation, ...]]):
    """Where something comes from: ids of sources, or passages of the essay with a sentence number."""

    def __init__(self, words: Vocabulary, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.words = words

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> tuple[Citation, ...]:
        given = value if isinstance(value, list) else [value]
        if not given:
            refuse("needs at least one source.", self.words.sources)
        mistakes: dict[int, list[Detail]] = {}
        found: list[Citation] = []
        for index, one in enumerate(given):
            try:
                found.append(self.citation(one))
            except ValidationError as error:
                mistakes[index] = error.messages  # type: ignore[assignment]
        if mistakes:
            raise ValidationError(mistakes)
        return tuple(found)

    def citation(self, one: object) -> Citation:
        if isinstance(one, dict):
            return self.passage(one)
        if one not in self.words.sources:
            raise ValidationError([not_among(one, "a source", self.words.sources)])
        return Citation(str(one))

    def passage(self, one: dict[str, object]) -> Citation:
        passage, sentence = one.get("passage"), one.get("sentence", 0)
        for key in one.keys() - {"passage", "sentence"}:
            refuse(f"{shown(key)} is no part of a citation. Accepted: passage, sentence.")
        if not isinstance(passage, str) or passage not in self.words.passages:
            raise ValidationError([not_among(passage, "a passage of the essay", list(self.words.passages))])
        last = self.words.passages[passage]
        if not isinstance(sentence, int) or isinstance(sentence, bool) or not 0 <= sentence <= last:
            refuse(f"passage {passage} has sentences 1 to {last}; there is no sentence {shown(sentence)}.")
        return Citation(ESSAY, passage, sentence)


class When(fields.Field[tuple[Condition, ...]]):
    """The conditions of a rule, all of which must hold, or `always`.

    Each names a factor, a finding, a mode reached or a comparison, and the values it may have.
    """

    def __init__(self, words: Vocabulary, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.words = words

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> tuple[Condition, ...]:
        if value == ALWAYS:
            return ()
        if not isinstance(value, dict) or not value:
            refuse(f"must name at least one factor or finding and its values, not {describe(value)}.")
        mistakes: dict[str, list[Detail]] = {}
        found: list[Condition] = []
        for name, given in value.items():
            try:
                found.append(Condition(name, self.accepted(name, given)))
            except ValidationError as error:
                mistakes[name] = error.messages  # type: ignore[assignment]
        if mistakes:
            raise ValidationError(mistakes)
        return tuple(found)

    def accepted(self, name: str, given: object) -> tuple[str, ...]:
        options = self.words.values(name)
        if not options:
            hint = did_you_mean(name, self.words.names)
            refuse(f"no factor or finding is called {shown(name)}.{hint}", self.words.names)
        several = self.bounded(name, given, options) if isinstance(given, dict) else given
        several = several if isinstance(several, list) else [several]
        wrong = [one for one in several if one not in options]
        if wrong or not several:
            refuse(_no_options(wrong, name, options), options)
        if len(set(several)) == len(options) > 1:
            refuse(f"accepts every option of {name}, so it says nothing; leave it out.")
        return tuple(option for option in options if option in several)

    def bounded(self, name: str, given: dict[str, object], options: tuple[str, ...]) -> list[object]:
        if len(given) != 1 or next(iter(given)) not in ("at_least", "at_most"):
            refuse(f"{name} needs one option, a list of options, or one of at_least and at_most with an option.")
        bound, option = next(iter(given.items()))
        if option not in options:
            return [option]
        at = options.index(str(option))
        return list(options[at:] if bound == "at_least" else options[: at + 1])


def _no_options(wrong: Sequence[object], name: str, options: Sequence[str]) -> str:
    if not wrong:
        return f"{name} is given an empty list. Its options are: {', '.join(options)}."
    words = ", ".join(shown(one) for one in wrong)
    return f"{words} is no option of {name}. Its options are: {', '.join(options)}."


def entry_schemas(words: Vocabulary) -> dict[str, Schema]:
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
        "rules": _rule_schema(words)(),
        "laws": _plain(
            Law,
            id=Id(HYPHENS),
            factor=OneOf("a factor", tuple(words.factors), required=True),
            towards=OneOf("a direction", TOWARDS, required=True),
            aspect=OneOf("an aspect", ASPECTS, required=True),
            never=OneOf("what never happens", NEVER, required=True),
            says=_text(),
        )(),
        "declarations": _plain(
            Declaration,
            fault=OneOf("a fault", FAULTS, required=True),
            of=Names(required=True),
            because=_text(),
        )(),
        "sources": _source_schema()(),
        "passages": _plain(
            Passage,
            id=Id(PASSAGE),
            heading=_text(),
            about=_text(),
            sentences=fields.Integer(required=True, strict=True),
        )(),
    }


class Names(fields.List[Any]):
    """Some names, at least one."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(Text(), **kwargs)

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        names = super()._deserialize(value, *args, **kwargs)
        return tuple(names or refuse("is an empty list; name at least one."))


class HeadSchema(StrictSchema):
    """The head of a rulebook: its name, title, version and format, and the mode that needs no argument."""

    name = Id(HYPHENS)
    title = Text(required=True)
    version = Text(required=True, longest=40)
    format = fields.Integer(required=True, strict=True)
    no_case = Text(required=True)
    quiet_unless_claimed = fields.List(Text(), required=True)
    lone_gap = OneOf("a way for a lone gap to count", LONE_GAP, required=True)
    about = Text(required=True)


def _text() -> Text:
    return Text(required=True)


def _plain(made: type, **given: Any) -> type[Schema]:
    """A strict schema whose entries become frozen values of one class."""

    class Entry(StrictSchema):
        @post_load
        def make(self, data: dict[str, Any], **kwargs: Any) -> Any:
            return made(**data)

    return type(f"{made.__name__}Schema", (Entry,), given)


def _mode_schema(words: Vocabulary) -> type[Schema]:
    table = WordTable("dimension", words.dimensions, required=True)
    return _plain(Mode, id=Id(UNDERSCORES), name=_text(), gerund=_text(), definition=_text(), looks_like=table)


def _boundary_schema(words: Vocabulary) -> type[Schema]:
    return _plain(
        Boundary,
        id=Id(HYPHENS),
        between=Ordered("a mode", words.modes),
        question=_text(),
        if_yes=_text(),
        source=Citations(words, required=True),
    )


def _chart_schema(words: Vocabulary) -> type[Schema]:
    return _plain(
        Chart,
        id=Id(HYPHENS),
        name=_text(),
        source=OneOf("a source", words.sources, required=True),
        swaps=fields.Boolean(required=True, truthy={True}, falsy={False}),
        words=WordTable("mode", words.modes, required=True),
        note=_text(),
    )


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
        option = _plain(Option, id=Id(UNDERSCORES), words=_text(), example=Text())
        super().__init__(fields.Nested(option), **kwargs)

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        options: Any = super()._deserialize(value, *args, **kwargs)
        ids = [option.id for option in options]
        if len(ids) < 2:
            refuse("needs at least two options.")
        for twin in {one for one in ids if ids.count(one) > 1}:
            refuse(f"holds the option {shown(twin)} twice; ids must differ.")
        return tuple(options)


def _factor_schema(words: Vocabulary) -> type[Schema]:
    return _plain(
        Factor,
        id=Id(UNDERSCORES),
        name=_text(),
        scope=OneOf("a scope", SCOPES, required=True),
        question=_text(),
        why=_text(),
        hint=Text(),
        also_when_planned=fields.Boolean(truthy={True}, falsy={False}),
        who=OneOf("someone who could change it", WHO, required=True),
        options=Options(required=True),
        source=Citations(words, required=True),
    )


def _then_schema(words: Vocabulary) -> type[Schema]:
    mode = {name: OneOf("a mode", words.modes) for name in ("safety", "cap", "floor", "actual", "partner_cap")}
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
        alert=Ordered("a misconception", words.misconceptions, attribute="alerts"),
    )


def _rule_schema(words: Vocabulary) -> type[Schema]:
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
        by = Text()
        step = Text()
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
    layer = data["layer"]
    if data["then"].cap and not data.get("closes"):
        yield Detail(f'a rule of layer {layer} with a cap must say under "closes" what would lift it.')
    if layer == "gap" and not data.get("by"):
        yield Detail('a rule of layer gap must say under "by" when to look again.')
    if layer == "next_step" and not data.get("step"):
        yield Detail('a rule of layer next_step must say under "step" what to do.')
    if data.get("when") == () and layer != "hedge":
        yield Detail(f"only a rule of layer hedge may hold always, not one of layer {layer}.")
