"""What the entries of a rulebook are made of: ids, citations, conditions, lists of known words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from marshmallow import ValidationError, fields

from spectrum.input.strict import Detail, OneOf, Text, not_among, refuse
from spectrum.language.periods import FORM, is_period
from spectrum.language.sought import ANY_ENDING, SHORTEST_BEGINNING, finds_too, too_short
from spectrum.language.sought import FORM as SOUGHT
from spectrum.language.words import describe, did_you_mean, shown
from spectrum.rulebook.model import ESSAY, FOUND, SUMMARIES, Citation, Condition, conclusions

HYPHENS = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
UNDERSCORES = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
PASSAGE = re.compile(r"[A-Z][A-Z0-9]*")
LONGEST_ID = 48
RESERVED = frozenset({"id", "sid", FOUND, "unknown"})
ALWAYS = "always"
ANY = "any"


@dataclass(frozen=True)
class RulebookWords:
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
        return self.factors.get(name) or SUMMARIES.get(name) or conclusions(self.modes).get(name, ())

    @property
    def names(self) -> tuple[str, ...]:
        """Everything a condition can look at."""
        return (*self.factors, *self.findings, *SUMMARIES, *conclusions(self.modes))


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


class Period(Text):
    """How long until it is worth looking again, as words that can be counted."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        if not is_period(text):
            refuse(f"{shown(text)} can't be counted. Accepted: {FORM}.")
        return text


class Ordered(fields.List[Any]):
    """A list of known words, kept in the rulebook's order; a single one may stand without brackets."""

    def __init__(self, thing: str, words: Sequence[str], **kwargs: Any) -> None:
        super().__init__(OneOf(thing, words), **kwargs)
        self.words = words

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        found = super()._deserialize([value] if isinstance(value, str) else value, *args, **kwargs)
        return tuple(word for word in self.words if word in found)


class Fits(Ordered):
    """The advised modes beside which something may be said: a list of modes, or `any`."""

    def __init__(self, modes: Sequence[str]) -> None:
        super().__init__("a mode, or any", modes)

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        return tuple(self.words) if value == ANY else super()._deserialize(value, *args, **kwargs)


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

    def __init__(self, words: RulebookWords, **kwargs: Any) -> None:
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

    def __init__(self, words: RulebookWords, **kwargs: Any) -> None:
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


class Names(fields.List[Any]):
    """Some names, at least one."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(Text(), **kwargs)

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        names = super()._deserialize(value, *args, **kwargs)
        return tuple(names or refuse("is an empty list; name at least one."))


class WhenAnswered(When):
    """Conditions that look at answers alone, all of which must hold for certain."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> tuple[Condition, ...]:
        if value == ALWAYS:
            refuse(f"can't be {shown(ALWAYS)}; name the answers.")
        return super()._deserialize(value, attr, data, **kwargs)

    def accepted(self, name: str, given: object) -> tuple[str, ...]:
        if name not in self.words.factors:
            hint = did_you_mean(name, self.words.factors)
            refuse(f"looks at {shown(name)}, which is no factor; only answers count here.{hint}", self.words.factors)
        return super().accepted(name, given)


class Sought(fields.List[Any]):
    """Words or phrases looked for in what people wrote, at least one; `*` after the last word stands for any ending."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(Text(longest=LONGEST_ID), **kwargs)

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        given = [value] if isinstance(value, str) else value
        sought: list[Any] = super()._deserialize(given, *args, **kwargs)
        if not sought:
            refuse("is an empty list; name at least one word.")
        mistakes = {index: [said] for index, one in enumerate(sought) if (said := _not_sought(one, sought, index))}
        if mistakes:
            raise ValidationError(mistakes)
        return tuple(sought)


def _not_sought(one: str, sought: Sequence[str], index: int) -> Detail | None:
    """What is wrong with a word that is looked for: its form, or that another finds it already."""
    if not SOUGHT.fullmatch(one) or not any(letter.isalpha() for letter in one):
        form = f'Write words with single spaces between them, and "{ANY_ENDING}" only after the last.'
        return Detail(f"{shown(one)} can't be looked for. {form}")
    if too_short(one):
        return Detail(f"{shown(one)} would be found nearly everywhere; give at least {SHORTEST_BEGINNING} letters.")
    other = _finder(one, sought, index)
    return Detail(f"{shown(one)} is found by {shown(other)} already; leave it out.") if other else None


def _finder(one: str, sought: Sequence[str], index: int) -> str:
    """Another word that finds all that this one does; of two that find the same, the first."""
    finders = [at for at, other in enumerate(sought) if at != index and finds_too(other, one)]
    return next((sought[at] for at in finders if at < index or not finds_too(one, sought[at])), "")
