"""What whoever asks says of a table: which of its columns is which question, and what its values mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from spectrum.columnar.words import loosely, words_of
from spectrum.input.documents import Document, read_document
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.input.strict import not_among
from spectrum.language.words import shown
from spectrum.portfolio.forms import BadPortfolio
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import UNKNOWN

CARRIED = ("reference", "title")
"""What is carried over of each piece of work, where there is a column for it."""
PARTS = ("columns", "values")
LARGEST_MAPPING = 1_000_000


@dataclass(frozen=True)
class Mapped:
    """Titles of columns -> what they are here; and for each question, what its values mean as options."""

    columns: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)


def read_mapping(book: Rulebook, said: Iterable[str]) -> Mapped:
    """Everything said with `--map`: `their title=our name`, or a file. Raises BadPortfolio with every mistake."""
    columns: dict[str, str] = {}
    values: dict[str, dict[str, tuple[str, ...]]] = {}
    mistakes: list[Mistake] = []
    for one in said:
        title, is_pair, name = one.rpartition("=")
        found = Mapped({title: name.strip()}) if is_pair else _from_file(book, one, mistakes)
        mistakes += _wrong_names(book, found.columns, "--map" if is_pair else one)
        columns |= found.columns
        for question, meant in found.values.items():
            values.setdefault(question, {}).update(meant)
    if mistakes:
        raise BadPortfolio(mistakes)
    return Mapped(columns, values)


def _wrong_names(book: Rulebook, columns: Mapping[str, str], place: str) -> list[Mistake]:
    names = [*CARRIED, *(one.id for one in book.factors if one.scope != "partner")]
    wrong = [(title, name) for title, name in columns.items() if name not in names]
    return [Mistake(place, f"{shown(title)}: {not_among(name, 'a column here', names)}") for title, name in wrong]


def _from_file(book: Rulebook, name: str, mistakes: list[Mistake]) -> Mapped:
    try:
        document = read_document(_text(name), name)
    except BadInput as error:
        mistakes += error.mistakes
        return Mapped()
    data = document.data if document.data is not None else {}
    if not isinstance(data, dict) or not all(isinstance(part, dict) for part in data.values()):
        mistakes.append(Mistake(name, "must hold `columns` and `values`, each a set of named values (name: value)."))
        return Mapped()
    for key in data:
        if key not in PARTS:
            mistakes.append(Mistake(document.place((key,)), str(not_among(key, "a part of a mapping", PARTS))))
    columns = {str(title): str(meant) for title, meant in data.get("columns", {}).items()}
    return Mapped(columns, dict(_values(book, document, data.get("values", {}), mistakes)))


def _text(name: str) -> str:
    """The text of a mapping. Raises BadPortfolio."""
    try:
        with Path(name).open("rb") as file:
            return file.read(LARGEST_MAPPING).decode("utf-8-sig")
    except OSError as error:
        hint = 'Write `--map "their title=our name"`, or name a file.'
        raise BadPortfolio([Mistake(name, f"this mapping can't be read: {error.strerror}. {hint}")]) from None
    except UnicodeDecodeError:
        raise BadPortfolio([Mistake(name, "this is not text in UTF-8.")]) from None


def _values(
    book: Rulebook, document: Document, values: Mapping[str, object], mistakes: list[Mistake]
) -> Iterable[tuple[str, dict[str, tuple[str, ...]]]]:
    """For each question what its values mean; what is wrong with them is added to the mistakes."""
    names = [one.id for one in book.factors if one.scope != "partner"]
    for name, meant in values.items():
        if name not in names:
            mistakes.append(Mistake(document.place(("values", name)), str(not_among(name, "a question", names))))
        elif not isinstance(meant, dict):
            says = f"{shown(name)} must be a set of named values (their value: our answer)."
            mistakes.append(Mistake(document.place(("values", name)), says))
        else:
            yield name, _meanings(book, document, name, meant, mistakes)


def _meanings(
    book: Rulebook, document: Document, name: str, meant: Mapping[str, object], mistakes: list[Mistake]
) -> dict[str, tuple[str, ...]]:
    words = words_of(book, name)
    found = {}
    for text, answer in meant.items():
        said = "|".join(map(str, answer)) if isinstance(answer, list) else "" if answer is None else str(answer)
        options = words.read(said)
        if options is None:
            place = document.place(("values", name, text))
            mistakes.append(Mistake(place, f"{shown(text)}: {name} {words.wrong(said)}"))
        else:
            found[text] = options or (UNKNOWN,)
    return found


def in_loose_form(columns: Mapping[str, str]) -> dict[str, str]:
    """The titles of a mapping in the form in which titles are compared."""
    return {loosely(title): name for title, name in columns.items()}
