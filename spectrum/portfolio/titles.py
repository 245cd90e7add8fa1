"""The titles of a table: which column answers which question, which is carried over, and which can't be made out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from spectrum.columnar.arrow import CONCLUSIONS, ArrowColumn
from spectrum.columnar.words import loosely, words_of
from spectrum.input.mistakes import Mistake
from spectrum.language.words import nearest, shown
from spectrum.portfolio.forms import BadPortfolio
from spectrum.portfolio.mapping import CARRIED, Mapped, in_loose_form
from spectrum.rulebook import Rulebook
from spectrum.spreadsheet.choices import LONGEST_WORD_COMPARED
from spectrum.spreadsheet.columns import PIECE, REFERENCE

ALL = "*"
MOST_TITLES = 2_000
"""How many columns a table may have."""
ALSO_CALLED = {"reference": (REFERENCE,), "title": (PIECE,)}
LEFT_OUT = ("result", "lightest", "answered_by", "decided_by")
"""Columns of a batch of the API that decide nothing: left out unless they are asked for."""


@dataclass(frozen=True)
class Wishes:
    """What whoever asks wants: a mapping, and the titles of columns to `keep` and to `ignore` ("*" for all others)."""

    mapped: Mapped = field(default_factory=Mapped)
    keep: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


@dataclass(frozen=True)
class TitlesRead:
    """A table whose columns are made out: `answers` by question, and what is carried over as (title, name there)."""

    answers: Mapping[str, ArrowColumn]
    kept: tuple[tuple[str, str], ...]
    ignores: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The names of what is carried over, in their order."""
        return tuple(name for _, name in self.kept)


def read_titles(book: Rulebook, titles: Sequence[str], wishes: Wishes, place: str) -> TitlesRead:
    """Make out the columns of a table. Raises BadPortfolio with every title that can't be made out."""
    if len(titles) > MOST_TITLES:
        says = f"it has {len(titles):,} columns; at most {MOST_TITLES:,} are accepted."
        raise BadPortfolio([Mistake(place, says)])
    reader = _Titles(book, wishes, place)
    for title in titles:
        reader.take(title)
    mistakes = [*reader.mistakes, *reader.not_there(titles)]
    if not reader.answers and not mistakes:
        mistakes = [Mistake(place, "none of its columns answers a question. `spectrum rules` lists the questions.")]
    if mistakes:
        raise BadPortfolio(mistakes)
    mapped = wishes.mapped.values
    columns = {
        name: ArrowColumn(title, words_of(book, name, mapped.get(name))) for name, title in reader.answers.items()
    }
    return TitlesRead(columns, tuple(reader.kept), reader.ignores)


class _Titles:
    """Takes title after title."""

    def __init__(self, book: Rulebook, wishes: Wishes, place: str) -> None:
        self.book, self.wishes, self.place = book, wishes, place
        self.mapped = in_loose_form(wishes.mapped.columns)
        self.known = known_titles(book)
        self.partner = {loosely(text) for one in book.factors if one.scope == "partner" for text in (one.id, one.name)}
        self.keep, self.ignore = ({loosely(one) for one in some} for some in (wishes.keep, wishes.ignore))
        self.answers: dict[str, str] = {}
        self.kept: list[tuple[str, str]] = []
        self.mistakes: list[Mistake] = []
        self.ignores = False
        self.places: dict[str, int] = {}
        self.at = 0

    def take(self, title: str) -> None:
        self.at += 1
        form = loosely(title)
        meant = (self.mapped[form],) if form in self.mapped else self.known.get(form, ())
        if len(meant) > 1:
            names = " or ".join(meant)
            self._wrong(f'{shown(title)} could be {names}. Say which with --map "{title}=…".')
        elif meant and meant[0] in CARRIED:
            self._carry(title, meant[0])
        elif meant:
            self._answer(title, meant[0])
        if form in self.keep and not (meant and meant[0] in CARRIED):
            self._carry(title, title)
        elif not meant:
            self._other(title, form)

    def _answer(self, title: str, name: str) -> None:
        if name in self.answers:
            which = f"columns {self.places[name]} ({shown(self.answers[name])}) and {self.at} ({shown(title)})"
            self._wrong(f"{which} are both {name}. Keep one of them.")
        self.answers.setdefault(name, title)
        self.places.setdefault(name, self.at)

    def _carry(self, title: str, name: str) -> None:
        if name in CONCLUSIONS.names:
            self._wrong(f"{shown(title)} can't be carried over, since the answer has a column of that name. Rename it.")
        elif name in (other for _, other in self.kept):
            self._wrong(f"two columns are called {shown(name)}. Keep one of them.")
        else:
            self.kept.append((title, name))

    def _other(self, title: str, form: str) -> None:
        """A column that is no question."""
        if form in self.ignore or not form or title in LEFT_OUT:
            self.ignores = True
        elif ALL in self.wishes.keep and form not in self.partner:
            self._carry(title, title)
        elif ALL in self.wishes.ignore:
            self.ignores = True
        elif form in self.partner:
            says = "is asked of each partner, and a row is about the work itself. Send such work as NDJSON situations."
            self._wrong(f"{shown(title)} {says}")
        else:
            self._wrong(self._no_question(title, form))

    def _no_question(self, title: str, form: str) -> str:
        short = len(form) <= LONGEST_WORD_COMPARED
        near = nearest(form, self.known) if short else None
        hint = f" Did you mean {shown(self.known[near][0])}?" if near else ""
        way_out = f"Carry it over with --keep {shown(title)}, or leave it out with --ignore {shown(title)}."
        return f"{shown(title)} is not a question here.{hint} {way_out}"

    def not_there(self, titles: Sequence[str]) -> Iterator[Mistake]:
        """What was named with an option and is no column of the table."""
        forms = {loosely(title): title for title in titles}
        named = {"--map": self.wishes.mapped.columns, "--keep": self.wishes.keep, "--ignore": self.wishes.ignore}
        for option, some in named.items():
            for title in some:
                if loosely(title) not in forms and title != ALL:
                    near = nearest(loosely(title), forms)
                    hint = f" Did you mean {shown(forms[near])}?" if near else ""
                    yield Mistake(self.place, f"it has no column {shown(title)}, named with {option}.{hint}")

    def _wrong(self, says: str) -> None:
        self.mistakes.append(Mistake(self.place, says))


def known_titles(book: Rulebook) -> dict[str, tuple[str, ...]]:
    """Every title that is understood, in the form in which titles are compared -> what it may mean."""
    found: dict[str, dict[str, None]] = {}
    for name in CARRIED:
        for text in (name, *ALSO_CALLED[name]):
            found.setdefault(loosely(text), {})[name] = None
    asked = [one for one in book.factors if one.scope != "partner"]
    for one in asked:
        for text in (one.name, one.question):
            found.setdefault(loosely(text), {})[one.id] = None
    by_id = {loosely(one.id): (one.id,) for one in asked}
    return {**{form: tuple(names) for form, names in found.items()}, **by_id}
