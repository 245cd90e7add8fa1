"""The form of a rulebook on disk as a page, from the schemas that read it."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from marshmallow import Schema, fields

from spectrum.files.shipped import shipped_folder
from spectrum.handbook.draft import draft_rule, must_say
from spectrum.input.strict import OneOf, Text
from spectrum.language.periods import FORM
from spectrum.language.sought import ANY_ENDING
from spectrum.language.words import counted, listed
from spectrum.rulebook import Rule, Rulebook, model
from spectrum.rulebook.fields import (
    ALWAYS,
    ANY,
    HYPHENS,
    LONGEST_ID,
    RESERVED,
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
from spectrum.rulebook.loading import FORMAT, SECTIONS
from spectrum.rulebook.model import COMPARISONS, FOUND, LAYERS, NOT_KNOWN, SUMMARIES
from spectrum.rulebook.phrases import COMPARED, SUMMED_UP, conclusion_words, condition_words
from spectrum.rulebook.schema import HeadSchema, entry_schemas
from spectrum.rulebook.whole_book import MOST_CELLS, MOST_CONDITIONS, MOST_MODES

FOR_EACH = RulebookWords(
    modes=("a mode",),
    dimensions=("a dimension",),
    factors={"a factor": ("an option",)},
    findings=("a finding",),
    gaps=("a gap",),
    misconceptions=("a misconception",),
    sources=("a source",),
    passages={"a passage": 1},
)
"""What stands in this page for the words that each rulebook defines for itself."""

LAYER_WORDS = {
    "finding": "something found about the work, on which other rules rest",
    "argument_for": "an argument for a way of working, out of what the work needs",
    "argument_against": "an argument against ways of working; it may set arguments for them aside",
    "limit": "what the law, the clock or the partners rule out; each binds alone",
    "gap": "a thing to mend; how many a start can carry stands in the head of the rulebook",
    "floor": "a duty that asks for at least some way of working",
    "practice": "what the partners do in practice, whatever it is called",
    "partner": "how one partner takes part",
    "alert": "a misconception that seems to be at work",
    "note": "something good, and worth keeping",
    "next_step": "something to do next",
    "contradiction": "answers that seem not to go together, asked again",
    "hedge": "what is said with an advice about the advice itself",
}
"""What a rule of each layer is for, in the order in which the layers come."""

ABOUT = f"""\
# The form of a rulebook

<!-- Written by `make docs` from the schemas that read a rulebook; a test compares the two. -->

A rulebook is a folder of YAML files. Files and folders may have any names that end in `.yaml`; a file may hold any of
the sections below, and a section may be spread over several files. A file that ends in `.yml` is refused, so that it is
not passed over. This Spectrum reads rulebooks of format {FORMAT}.

The form is closed: an unknown key, an unknown word, a key given twice, an anchor, an alias or a tag is a mistake. All
mistakes are told at once, each with its file, its line and the nearest right word. `yes`, `no` and `none` stay words;
only `true` and `false` are not text. `spectrum check` then proves the rulebook on every combination of answers, and
`spectrum new rule ID --layer LAYER` writes a first draft of a rule in this form, with two scenarios.
"""

WHOLE = f"""\
## What every rulebook must define

- One head, under the key `rulebook`, in one of its files.
- 2 to {MOST_MODES} modes, from light to deep.
- A factor `is_running` of scope `context`, with at least the options `no` and `yes`: whether the work has begun.
- A factor `claimed_mode` of scope `context`, with an option for the id of each mode: what people call the work.
- No other factor of scope `context`.

In the head, `no_case`, `quiet_unless_claimed` and each `cap` under `carrying` name modes, and `optimism` names factors
that are asked about the work.

Ids are at most {LONGEST_ID} characters long, and none is {{reserved}}.

A rulebook has one working agreement for each of its modes, or none at all. A lighter mode's takes no more lines than a
deeper one's. The conditions of its sentences look at answers about the work, so that nothing is told on it that was
said of one partner. Its sentences say "we", and use no words of the law, of measuring or of the trade.

What conditions look at shares one set of names: factors, findings, comparisons, and what is summed up of the partners.
No two factors have the same question or name, no two options of a factor the same words, no two options anywhere tell
the same sentence, and no two rules in force, misconceptions or referrals have the same title; capitals, spaces and
closing marks make no difference. Every text holds letters, and has at most 1,000 characters unless another number is
given.
"""

CONDITIONS = f"""\
## Conditions

`when` holds a name and the values it may have, for each thing a rule looks at; all of them must hold. There is no "or"
between two names: write a second rule, with a reason of its own. A rule has at most {MOST_CONDITIONS} conditions, and
the factors that mode-deciding rules tie together have at most {MOST_CELLS:,} combinations.

| written as | holds when |
| --- | --- |
| `trust: broken` | the answer is this option |
| `trust: [broken, mending]` | the answer is one of these |
| `trust: {{at_least: growing}}` | the answer is this option or a later one |
| `trust: {{at_most: mending}}` | the answer is this option or an earlier one |
| `held_together: {FOUND}` | some rule concluded this finding |
| `needed: cooperate`, `advised: ...`, `actual: ...` | the mode that was reached; `actual` may also be `{NOT_KNOWN}` |
| `when: {ALWAYS}` | always; for rules of layer hedge only |

A rule that looks at a partner looks at nothing else, and what it concludes of a mode is `partner_cap`. A rule that
looks at modes reached or at comparisons concludes no further modes and no finding.

### Comparisons

These are worked out once the modes are reached.

"""

SOURCES = """\
## Sources of a rule

`source` names at least one place that the rule rests on: the id of a source (`keast`), or a sentence of a passage of
the essay, counted from 1 (`{passage: M3, sentence: 2}`). A rule that raises an alert for a misconception cites a
sentence of the passage of that name.
"""


def rule_format(book: Rulebook) -> str:
    """The page in Markdown, with a rule of the shipped rulebook as its example."""
    schemas = entry_schemas(FOR_EACH)
    reserved = listed([f"`{one}`" for one in sorted(RESERVED)], "or")
    lines = [ABOUT, WHOLE.format(reserved=reserved), *_example(book), *_layers(book)]
    lines += [CONDITIONS + "\n".join(_looked_at(COMPARISONS, COMPARED)), ""]
    lines += ["### What is summed up of the partners", "", *_looked_at(SUMMARIES, SUMMED_UP), "", SOURCES]
    lines += ["## Sections", "", "### `rulebook`", "", *_section(HeadSchema(), Rulebook)]
    for section in SECTIONS:
        made = getattr(model, type(schemas[section]).__name__.removesuffix("Schema"))
        lines += [f"### `{section}`", "", *_section(schemas[section], made)]
    return "\n".join(lines)


# -- an example, and the layers ----------------------------------------------------------------------------------------


def _example(book: Rulebook) -> Iterator[str]:
    rule = next(one for one in book.current_rules if one.then.otherwise)
    yield from ("## A rule", "", f"From `{rule.place.partition(':')[0]}`:", "", "```yaml", *_written(rule), "```", "")
    yield "Read aloud, as `spectrum rules` and the pages tell it:"
    yield ""
    yield from (f"- When: {condition_words(book, one.name, one.values)}" for one in rule.when)
    yield from (f"- Then: {said}" for said in conclusion_words(book, rule))
    yield from (f"- Because: {rule.because}", "")


def _written(rule: Rule) -> Iterator[str]:
    """A rule of the shipped rulebook as it is written."""
    name, _, line = rule.place.partition(":")
    lines = (shipped_folder("rules").parent / name).read_text(encoding="utf-8").splitlines()[int(line) - 1 :]
    indent = len(lines[0]) - len(lines[0].lstrip())
    yield lines[0][indent:]
    for one in lines[1:]:
        if not one.startswith(" " * (indent + 1)):
            return
        yield one[indent:]


def _layers(book: Rulebook) -> Iterator[str]:
    """What a rule of each layer is for, what it may conclude and what it must say."""
    yield from ("## Layers", "", "Rules are asked in this order, wherever they are written.", "")
    yield "| layer | what it is for | may conclude, under `then` | must say |"
    yield "| --- | --- | --- | --- |"
    for layer, accepted in LAYERS.items():
        must = [_code(one) for one in must_say(book, draft_rule(book, "a-rule", layer))]
        yield f"| `{layer}` | {LAYER_WORDS[layer]} | {_codes(accepted) or 'nothing'} | {', '.join(must) or 'no more'} |"
    yield from (
        "",
        "A limit that is also a thing to mend says `gap`; a thing to mend says `otherwise`, or for a partner",
    )
    yield from (
        "`partner_cap`. What a rule of any layer must say besides is required in the section `rules` below.",
        "",
    )


def _looked_at(values: Mapping[str, tuple[str, ...]], words: Mapping[tuple[str, str], str]) -> Iterator[str]:
    yield from ("| name | value | when |", "| --- | --- | --- |")
    for name, accepted in values.items():
        for value in accepted:
            yield f"| `{name}` | `{value}` | {words.get((name, value), 'It is not known.')} |"


# -- sections and their fields -----------------------------------------------------------------------------------------


def _section(schema: Schema, made: type) -> Iterator[str]:
    """What one entry of a section is, and its fields; then the entries inside it."""
    yield from (_said_of(made), "")
    yield from _fields(schema)
    yield from _within(schema)


def _within(schema: Schema) -> Iterator[str]:
    """What stands inside the fields of an entry, and inside that, however deep."""
    for name, field in schema.fields.items():
        inner = _inside(field)
        if inner is not None:
            yield from (f"What `{name}` holds{', each' if isinstance(field, fields.List) else ''}:", "")
            yield from (*_notes(inner), *_fields(inner), *_within(inner))


def _said_of(made: type) -> str:
    """The docstring of what an entry becomes, in Markdown."""
    return inspect.getdoc(made) or ""


def _notes(schema: Schema) -> Iterator[str]:
    made = getattr(model, type(schema).__name__.removesuffix("Schema"))
    yield from (_said_of(made), "")


def _fields(schema: Schema) -> Iterator[str]:
    yield from ("| field | required | holds |", "| --- | --- | --- |")
    for name, field in schema.fields.items():
        yield f"| `{name}` | {'yes' if field.required else ''} | {_holds(field)} |"
    yield ""


def _inside(field: fields.Field[Any]) -> Schema | None:
    """The schema of what stands inside a field, if it has one."""
    inner = field.inner if isinstance(field, fields.List) else field
    if not isinstance(inner, fields.Nested):
        return None
    found = inner.schema
    return found if isinstance(found, Schema) else None


def _holds(field: fields.Field[Any]) -> str:
    """What a field accepts, in words. Raises TypeError for a kind of field that has no words yet."""
    for kind, words in HOLDS.items():
        if isinstance(field, kind):
            return str(words(field))
    raise TypeError(f"the page has no words for a field of kind {type(field).__name__}")


def _code(word: str) -> str:
    """A word to be written as it is; what stands for the words of a rulebook is none."""
    return word if " " in word else f"`{word}`"


def _codes(words: Iterable[str]) -> str:
    return ", ".join(_code(one) for one in words)


def _id(field: Any) -> str:
    joined = {HYPHENS: "lower-case words joined by hyphens", UNDERSCORES: "lower-case words joined by underscores"}
    return f"an id: {joined.get(field.form, 'capitals and digits')}"


def _text(field: Any) -> str:
    return "text" if field.longest == 1000 else f"text, at most {counted(field.longest, 'character')}"


HOLDS: Mapping[type, Any] = {
    Id: _id,
    Period: lambda field: f"{FORM}",
    Text: _text,
    OneOf: lambda field: _codes(field.allowed),
    Fits: lambda field: f"`{ANY}`, or one or more of: {_codes(field.words)}",
    Ordered: lambda field: f"one or more of: {_codes(field.words)}",
    Sought: lambda field: f"one or more words or phrases; `{ANY_ENDING}` at the end of one stands for any ending",
    Names: lambda field: "a list of names, at least one",
    WhenAnswered: lambda field: "conditions, as above, on answers about the work",
    When: lambda field: "conditions, as above",
    Citations: lambda field: "sources, as above",
    WordTable: lambda field: f"a text for each {field.thing}",
    fields.Boolean: lambda field: "`true` or `false`",
    fields.Integer: lambda field: "a whole number",
    fields.Nested: lambda field: "named values, see below",
    fields.List: lambda field: "a list, see below" if _inside(field) else "a list of texts",
}
"""What each kind of field accepts, the more particular kinds first."""
