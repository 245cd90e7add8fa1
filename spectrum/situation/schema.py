"""The form in which situations come in, YAML or JSON, checked against a rulebook: all mistakes at once."""

from __future__ import annotations

import datetime
import functools
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load, validates_schema

from spectrum.input.codes import Code
from spectrum.input.documents import Document, look_through
from spectrum.input.mistakes import BadInput, BadSituation, Mistake
from spectrum.input.strict import (
    Detail,
    OneLine,
    OneOf,
    SeveralLines,
    StrictSchema,
    not_among,
    refuse,
    refuse_twins,
    told,
    wrong_with,
)
from spectrum.language.words import describe, shown
from spectrum.rulebook import Factor, Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.situation.model import UNTITLED, Answers, Partner, Situation, Task, Workstream

RESULT = "What would people get from it, in one line, whatever form it takes?"
LIGHTEST = "What is the smallest thing you would do together that would still get it? It may be nothing."
"""What is asked first. Both decide nothing; every question is about these two."""

NOTES = "why it was answered so, or who says so, for any of the questions asked here; it decides nothing"

TASKS = "who sees to what, by the id of the rule that asks for it; it decides nothing"
ANSWERS_OF = "the one partner whose own answers these are"
VIEWS = "the answers that partners gave each for itself, laid beside these; they decide nothing"

REFERENCE = "what you call it in your own files, such as a case number; it comes back, and decides nothing"

LONGEST_TITLE = 200
LONGEST_REFERENCE = 200
LONGEST_ID = 100
LONGEST_LINE = 400
MOST_WORKSTREAMS = 200
MOST_PARTNERS = 100
MOST_VIEWS = 50
MOST_TASKS = 200
MOST_HOURS = 744
"""As many hours as a month can have."""
A_DECIMAL = re.compile(r"[0-9]{1,9}([.][0-9]{1,20})?([eE][-+]?[0-9]{1,3})?")
"""Hours as text, in which they come from YAML and from spreadsheets."""
A_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
YES_OR_NO = ("yes", "no")
TAKEN_OVER = frozenset(
    ("claimed_mode", "is_running", "answered_by", "decided_by", "result", "lightest", "dissent", "review")
)
"""What a piece of work takes over from the partnership where it does not say otherwise itself."""
LARGEST_TEXT = 1_000_000

WHERE = {
    "workstream": "in the answers of a piece of work",
    "partnership": "in the answers of the partnership or of a piece of work",
    "practice": "in the answers of the partnership or of a piece of work",
    "partner": "in the answers of a partner (partners: [{name, answers}])",
    "context": "beside the answers, not among them",
}


class Answer(fields.Field[tuple[str, ...] | None]):
    """An answer to one question: an option, a list of options ("one of these"), `unknown`, or nothing."""

    def __init__(self, factor: Factor, **kwargs: Any) -> None:
        one = {"type": "string", "enum": list(factor.option_ids)}
        several = {"type": "array", "minItems": 1, "items": one}
        forms = [one, several, {"type": "string", "const": UNKNOWN}, {"type": "null"}]
        super().__init__(allow_none=True, metadata={"description": factor.question, "anyOf": forms}, **kwargs)
        self.factor = factor

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> tuple[str, ...]:
        if value == UNKNOWN:
            return ()
        options = self.factor.option_ids
        given = value if isinstance(value, list) else [value]
        wrong = [one for one in given if not isinstance(one, str) or one not in options]
        if wrong or not given:
            words = ", ".join(shown(one) for one in wrong[:5]) or "an empty list"
            accepted = f"Its options are: {', '.join(options)}, or unknown."
            code: Code = "not-an-option" if wrong else "empty"
            refuse(f"{words} is no option of {self.factor.id}. {accepted}", [*options, UNKNOWN], code)
        return tuple(option for option in options if option in given)


class AnswersSchema(StrictSchema):
    """Answers by factor id; which factors are accepted depends on what is being asked about."""

    rulebook: Rulebook
    about: str

    def unknown_key(self, key: str) -> Detail:
        factor = self.rulebook.factor.get(key)
        if factor is None:
            return not_among(key, "a factor asked here", list(self.fields), "unknown-name")
        says = f'"{key}" is asked of a {factor.scope}, so it belongs {WHERE[factor.scope]}.'
        return Detail(says, list(self.fields), "misplaced")

    @post_load(pass_original=True)
    def without_blanks(self, data: dict[str, Any], original: Any, **kwargs: Any) -> Answers:
        """Answers in the order in which they are told, which is the order in which people were asked."""
        return {factor: data[factor] for factor in original if data.get(factor) is not None}


class NotesSchema(StrictSchema):
    """What was noted beside the answers, by factor id."""

    key_is = "a factor asked here"


class Listed(fields.List[Any]):
    """A list that is not empty and not longer than `most`; its length is checked before anything in it."""

    def __init__(self, schema: type[Schema], most: int, description: str = "") -> None:
        about = {"description": description} if description else {}
        super().__init__(fields.Nested(schema), metadata={"minItems": 1, "maxItems": most, **about})
        self.most = most

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        if isinstance(value, list) and not value:
            refuse("is an empty list; leave it out, or put something in it.", code="empty")
        if isinstance(value, list) and len(value) > self.most:
            refuse(f"holds {len(value):,} entries; at most {self.most} are accepted.", code="too-many")
        return super()._deserialize(value, *args, **kwargs)


class Hours(fields.Field[float]):
    """Hours a month: a number from 0 to what a month can have."""

    def __init__(self) -> None:
        about = "hours a month that each of those invited gives to meetings about it"
        number = {"type": "number", "minimum": 0, "maximum": MOST_HOURS}
        forms = [number, {"type": "string", "pattern": f"^{A_DECIMAL.pattern}$"}, {"type": "null"}]
        super().__init__(allow_none=True, metadata={"description": about, "anyOf": forms})

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> float:
        hours = _as_number(value)
        if not 0 <= hours <= MOST_HOURS:
            said = shown(str(value)) if isinstance(value, int | float) else shown(value)
            code: Code = "wrong-type" if math.isnan(hours) else "out-of-range"
            refuse(f"must be a number of hours a month from 0 to {MOST_HOURS}, not {said}.", code=code)
        return hours


def _as_number(value: object) -> float:
    """A number, or one written in plain digits; anything else is not a number."""
    if isinstance(value, bool):
        return math.nan
    if isinstance(value, str):
        return float(value) if A_DECIMAL.fullmatch(value) else math.nan
    return float(value) if isinstance(value, int | float) else math.nan


class Day(OneLine):
    """A day of the calendar, written YYYY-MM-DD."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        try:
            if not A_DAY.fullmatch(text):
                raise ValueError(text)
            return datetime.date.fromisoformat(text).isoformat()
        except ValueError:
            says = f"{shown(text)} is no day of the calendar. Write it as year-month-day, such as 2027-03-31."
            refuse(says, code="not-a-day")


class TaskSchema(StrictSchema):
    """Who sees to something, and by which day."""

    owner = OneLine(longest=LONGEST_TITLE)
    by = Day()

    @post_load
    def make(self, data: dict[str, Any], **kwargs: Any) -> Task:
        return Task(**data)


class Tasks(fields.Dict):
    """Who sees to what, by the id of the rule that asks for it."""

    def __init__(self) -> None:
        super().__init__(fields.String(), fields.Nested(TaskSchema), metadata={"description": TASKS})

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> dict[str, Task]:
        if not isinstance(value, dict):
            refuse(f"must be a set of named values (name: value), not {describe(value)}.", code="wrong-type")
        if len(value) > MOST_TASKS:
            refuse(f"holds {len(value):,} entries; at most {MOST_TASKS} are accepted.", code="too-many")
        refuse_twins(value)
        tasks: dict[str, Task] = {}
        wrong: dict[str, Any] = {}
        for rule, task in value.items():
            badly_named = wrong_with(rule, LONGEST_ID)
            try:
                tasks[rule] = TaskSchema().load(task)
            except ValidationError as error:
                wrong[rule] = error.messages
            if badly_named:
                wrong[rule] = [Detail(f"the name of the rule {badly_named}", code=badly_named.code)]
        if wrong:
            raise ValidationError(wrong)
        return tasks


@functools.lru_cache(16)
def situation_schema(rulebook: Rulebook) -> Schema:
    """The schema of a situation, bound to one rulebook; loading gives a Situation."""
    form = _form(rulebook)
    one_view: type[Schema] = type("ViewSchema", (form,), {})
    views = {"views": Listed(one_view, MOST_VIEWS, description=VIEWS)}
    bound: type[Schema] = type("SituationSchema", (form,), views)
    return bound()


def _form(rulebook: Rulebook) -> type[Schema]:
    """The form of a situation, without the answers that partners gave each for itself."""
    of_work = _answers(rulebook, "WorkAnswers", ("workstream", "partnership", "practice"))
    of_partner = _answers(rulebook, "PartnerAnswers", ("partner",))
    notes_on_work = _notes(rulebook, "WorkNotes", ("workstream", "partnership", "practice", "context"))
    notes_on_partner = _notes(rulebook, "PartnerNotes", ("partner",))

    class PartnerSchema(StrictSchema):
        name = OneLine(required=True, longest=LONGEST_TITLE)
        answers = fields.Nested(of_partner)
        notes = fields.Nested(notes_on_partner, metadata={"description": NOTES})
        asked = _yes_or_no("whether this partner answered for itself")
        small = _yes_or_no("whether this is a small organisation")
        invited = _yes_or_no("whether this partner is invited to the meetings about this piece of work today")

        @post_load
        def make(self, data: dict[str, Any], **kwargs: Any) -> Partner:
            return Partner(**{name: said for name, said in data.items() if said is not None})

    context = {
        "claimed_mode": Context(rulebook.factor["claimed_mode"]),
        "is_running": Context(rulebook.factor["is_running"]),
        "answers": fields.Nested(of_work),
        "partners": Listed(PartnerSchema, MOST_PARTNERS),
        "answered_by": OneLine(longest=LONGEST_TITLE),
        "decided_by": OneLine(longest=LONGEST_TITLE),
        "result": OneLine(longest=LONGEST_LINE, metadata={"description": RESULT}),
        "lightest": OneLine(longest=LONGEST_LINE, metadata={"description": LIGHTEST}),
        "notes": fields.Nested(notes_on_work, metadata={"description": NOTES}),
        "meeting_hours": Hours(),
        "tasks": Tasks(),
        "reference": OneLine(longest=LONGEST_REFERENCE, metadata={"description": REFERENCE}),
        "dissent": SeveralLines(longest=LONGEST_LINE, metadata={"description": "who sees it differently, and why"}),
        "review": Day(metadata={"description": "the day on which to look again, YYYY-MM-DD"}),
    }
    piece = type("WorkstreamSchema", (StrictSchema,), {**context, "title": OneLine(longest=LONGEST_TITLE)})

    class SituationForm(StrictSchema):
        title = OneLine(longest=LONGEST_TITLE)
        workstreams = Listed(piece, MOST_WORKSTREAMS)
        answers_of = OneLine(longest=LONGEST_TITLE, metadata={"description": ANSWERS_OF})
        may_be_named = _yes_or_no("whether that partner chose that others may see which answers are its own")

        @validates_schema(skip_on_field_errors=False)
        def says_something(self, data: dict[str, Any], **kwargs: Any) -> None:
            mistakes = [
                *_work_answered_for_all(rulebook, data),
                *_partners_named_twice(data),
            ]
            if mistakes:
                raise ValidationError(_nested(mistakes))

        @post_load
        def make(self, data: dict[str, Any], **kwargs: Any) -> Situation:
            return _situation(data)

    return type("SituationForm", (SituationForm,), context)


def _yes_or_no(about: str) -> OneOf:
    return OneOf("an answer here", YES_OR_NO, allow_none=True, metadata={"description": about})


class Context(OneOf):
    """What is known of the work before any question: one of the factor's options, `unknown`, or nothing."""

    def __init__(self, factor: Factor) -> None:
        what = f"an answer to {factor.question!r}"
        accepted = [*factor.option_ids, UNKNOWN]
        metadata = {"description": factor.question, "enum": [*accepted, None]}
        super().__init__(what, accepted, allow_none=True, metadata=metadata)


def _answers(rulebook: Rulebook, name: str, scopes: Iterable[str]) -> type[Schema]:
    asked = {factor.id: Answer(factor) for factor in rulebook.factors if factor.scope in scopes}
    return type(f"{name}Schema", (AnswersSchema,), {**asked, "rulebook": rulebook})


def _notes(rulebook: Rulebook, name: str, scopes: Iterable[str]) -> type[Schema]:
    noted = {factor.id: OneLine(longest=LONGEST_LINE) for factor in rulebook.factors if factor.scope in scopes}
    return type(f"{name}Schema", (NotesSchema,), dict(noted))


Found = tuple[tuple[str | int, ...], Detail]


def _work_answered_for_all(rulebook: Rulebook, data: Mapping[str, Any]) -> list[Found]:
    """Questions about one piece of work, answered once for several: the very mistake of one answer for everything."""
    if not data.get("workstreams"):
        return []
    says = "so with several pieces of work it belongs in the answers of each, not in those of the partnership."
    return [
        (("answers", name), Detail(f'"{name}" is asked of a workstream, {says}', code="misplaced"))
        for name in data.get("answers") or ()
        if rulebook.factor[name].scope == "workstream"
    ]


def _partners_named_twice(data: Mapping[str, Any]) -> list[Found]:
    found: list[Found] = []
    lists: list[tuple[tuple[str | int, ...], Sequence[Partner]]] = [(("partners",), data.get("partners") or ())]
    for index, piece in enumerate(data.get("workstreams") or ()):
        lists.append((("workstreams", index, "partners"), piece.get("partners") or ()))
    for path, partners in lists:
        names = [partner.name for partner in partners if isinstance(partner, Partner)]
        for index, name in enumerate(names):
            if name in names[:index]:
                says = Detail(f"{shown(name)} is named twice; keep one.", code="given-twice")
                found.append(((*path, index, "name"), says))
    return found


def _nested(found: Iterable[Found]) -> dict[str | int, Any]:
    """Paths and details in the nested form that marshmallow keeps messages in."""
    messages: dict[str | int, Any] = {}
    for path, detail in found:
        at = messages
        for part in path[:-1]:
            at = at.setdefault(part, {})
        at.setdefault(path[-1], []).append(detail)
    return messages


def _situation(data: Mapping[str, Any]) -> Situation:
    """A situation in which every piece of work holds what it inherits from the partnership."""
    title = data.get("title", UNTITLED)
    reference = data.get("reference", "")
    pieces = data.get("workstreams") or [{"title": title, "reference": reference}]
    return Situation(
        title,
        tuple(_workstream(piece, data) for piece in pieces),
        answers_of=data.get("answers_of", ""),
        may_be_named=data.get("may_be_named") or "",
        views=tuple(data.get("views") or ()),
        reference=reference,
    )


def _workstream(piece: Mapping[str, Any], whole: Mapping[str, Any]) -> Workstream:
    taken_over = {name: said for one in (whole, piece) for name, said in one.items() if said and name in TAKEN_OVER}
    hours = piece.get("meeting_hours")
    partners = {partner.name: partner for partner in (*(whole.get("partners") or ()), *(piece.get("partners") or ()))}
    return Workstream(
        title=piece.get("title", UNTITLED),
        answers={**whole.get("answers", {}), **piece.get("answers", {})},
        partners=tuple(partners.values()),
        notes={**whole.get("notes", {}), **piece.get("notes", {})},
        meeting_hours=whole.get("meeting_hours") if hours is None else hours,
        tasks={**whole.get("tasks", {}), **piece.get("tasks", {})},
        reference=piece.get("reference", ""),
        **taken_over,
    )


def read_situation(text: str, name: str, rulebook: Rulebook) -> Situation:
    """A situation from a YAML or JSON text; `name` is what mistakes call it. Raises BadSituation."""
    if len(text) > LARGEST_TEXT:
        raise BadSituation([Mistake(name, f"this is too long: at most {LARGEST_TEXT:,} characters are accepted.")])
    try:
        document = look_through(text, name)
    except BadInput as error:
        raise BadSituation(error.told, error.more) from None
    return situation_from(document, rulebook)


def situation_from(document: Document, rulebook: Rulebook) -> Situation:
    """A situation from a document that has been read. Raises BadSituation with every mistake."""
    if not isinstance(document.data, dict):
        said = "empty" if document.data is None else describe(document.data)
        needed = "a situation has answers, or workstreams with answers"
        raise BadSituation([Mistake(document.name, f"this is {said}; {needed}.")])
    try:
        situation: Situation = situation_schema(rulebook).load(document.data)
    except ValidationError as error:
        found, more = told(error.messages)
        mistakes = (_mistake(document, path, detail) for path, detail in found)
        raise BadSituation([*document.mistakes, *mistakes], more) from None
    if document.mistakes:
        raise BadSituation(document.mistakes)
    return situation


def _mistake(document: Document, path: tuple[str | int, ...], detail: Detail) -> Mistake:
    place = document.place(path)
    if not document.lines and path:
        place = f"{document.name}#/{'/'.join(str(part) for part in path)}"
    return Mistake(place, str(detail), detail.allowed, path)
