"""A paper as somebody works on it: of which case, with what was typed, and what is wrong with that."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import flask
from werkzeug.datastructures import MultiDict

from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.input.mistakes import BadInput, BadSituation, Mistake
from spectrum.language.words import shown
from spectrum.papers.kinds import Kind
from spectrum.printing.paper import Paper
from spectrum.printing.to_open import to_open, with_link
from spectrum.printing.typed import filled, kept_by_the_case, mistakes_in, put_in, tidy
from spectrum.server.pages.case import Case, CaseTooLong
from spectrum.situation import Situation
from spectrum.situation.link import LONGEST_LINK, packed, packed_fields

NO_FIELD = "There is no field {} on this paper, and what it says was left out."
NO_ROOM = "This is too much for the address of a page. Shorten what you typed; nothing of it is lost yet."


@dataclass(frozen=True)
class Sheet:
    """A paper of a kind on a case; what is wrong with what was typed on it is told by the name of its field."""

    kind: Kind
    case: Case
    consultation: Consultation
    paper: Paper
    mistakes: tuple[Mistake, ...]

    @property
    def by_field(self) -> dict[str, str]:
        """What is wrong, by the name of the field; a mistake that is in no field has none."""
        return {one.place: one.detail for one in self.mistakes}

    def has_room(self, draft: str) -> bool:
        """Whether an address can hold the case and what was typed beside it."""
        try:
            return len(self.case.address.get("case", "")) + len(draft) <= LONGEST_LINK
        except CaseTooLong:
            return False

    def without_room(self, before: Case) -> Sheet:
        """The paper as it was typed on, of the case before, saying that no address can hold it all."""
        return dataclasses.replace(self, case=before, mistakes=(*self.mistakes, Mistake("", NO_ROOM)))


def sheet_of(atlas: Atlas, kind: Kind, case: Case, values: Mapping[str, str]) -> Sheet:
    """The paper with what was typed; what can't be read stands on it as it was typed, and not in the case."""
    gone = _not_on_it(atlas, kind, case, values)
    values = {name: text for name, text in values.items() if name not in gone}
    now, wrong = _with_typed(case, values)
    consultation = Consultation(atlas, now.situation)
    built, not_built = _built(kind, consultation, now.at, values)
    unknown = [Mistake("", NO_FIELD.format(shown(name))) for name in gone]
    others = {name: text for name, text in values.items() if not kept_by_the_case(name)}
    paper = filled(built, values)
    if kind.opens and kind.needs_case:
        paper = with_link(paper, to_open(consultation, _answer_address))
    return Sheet(kind, now, consultation, paper, (*unknown, *wrong, *not_built, *mistakes_in(built, others)))


def _not_on_it(atlas: Atlas, kind: Kind, case: Case, values: Mapping[str, str]) -> Sequence[str]:
    """The fields that a case would keep and its paper does not have, so that nobody would see again what they say."""
    names = [name for name in values if kept_by_the_case(name)]
    if not names:
        return ()
    consultation = Consultation(atlas, case.situation)
    fields = {one.name for one in kind.build(consultation, case.at, datetime.date.today()).fields}
    return [name for name in names if name not in fields]


def _built(
    kind: Kind, consultation: Consultation, at: int, values: Mapping[str, str]
) -> tuple[Paper, Sequence[Mistake]]:
    """The paper, made of what was typed where that changes more than its field, and what is wrong with that."""
    today = datetime.date.today()
    if kind.as_typed is None:
        return kind.build(consultation, at, today), ()
    try:
        return kind.as_typed(consultation, at, today, values), ()
    except BadInput as error:
        return kind.build(consultation, at, today), error.mistakes


def typed_in(atlas: Atlas, kind: Kind, case: Case, form: MultiDict[str, str]) -> tuple[Sheet, str]:
    """The paper with what a form holds, and what of it stands in the address besides the case; empty for nothing."""
    consultation, today = Consultation(atlas, case.situation), datetime.date.today()
    shown, _ = _built(kind, consultation, case.at, dict(form.items()))
    before = {one.name: one for one in (*shown.fields, *kind.build(consultation, case.at, today).fields)}
    typed = {
        field.name: text
        for field in before.values()
        if field.name in form and (text := _changed(form.getlist(field.name), field.value)) != field.value
    }
    typed |= {name: form[name] for name in form if kept_by_the_case(name) and name not in before}
    sheet = sheet_of(atlas, kind, case, typed)
    beside = {name: [text] for name, text in typed.items() if sheet.mistakes or not kept_by_the_case(name)}
    return sheet, packed_fields(beside) if beside else ""


def _changed(sent: Sequence[str], value: str) -> str:
    """What was typed into a field that may stand on a paper twice: the first that is not what stood there."""
    return next((text for text in map(tidy, sent) if text != value), value)


def _with_typed(case: Case, values: Mapping[str, str]) -> tuple[Case, Sequence[Mistake]]:
    try:
        situation = put_in(case.situation, values)
    except BadSituation as error:
        return case, error.mistakes
    return dataclasses.replace(case, situation=situation), ()


def _answer_address(situation: Situation) -> str:
    """The whole address of the answer on a situation, for a link on paper."""
    return flask.url_for("pages.answer", case=packed(Case(situation).text), _external=True)
