"""The rows under the titles, as the plain form of a case, with the cell in which each part of it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from spectrum.input.documents import Path
from spectrum.language.words import shown
from spectrum.situation.schema import MOST_PARTNERS, MOST_WORKSTREAMS
from spectrum.spreadsheet.cell_mistakes import CellMistakes
from spectrum.spreadsheet.cell_values import as_text, hours, no_answer, trouble, wrong_row
from spectrum.spreadsheet.choices import CellChoices, understood
from spectrum.spreadsheet.columns import ANY_ROW, OF_CASE, PARTNER, PARTNER_ROW, PIECE, WORK_ROW, TableColumn
from spectrum.spreadsheet.grid import Row, Value, cell_name
from spectrum.spreadsheet.header import Header


@dataclass
class PieceRows:
    """What the rows of one piece of work say: in plain form, where it was first named, and its own row (0 for none)."""

    at: int
    plain: dict[str, Any]
    row: int = 0
    partners: dict[str, int] = field(default_factory=dict)

    @property
    def path(self) -> Path:
        return ("workstreams", self.at)


class TableRows:
    """Reads row after row; what is wrong with a cell is added to the mistakes, and the rest is kept."""

    def __init__(self, header: Header, mistakes: CellMistakes) -> None:
        self.header, self.mistakes = header, mistakes
        self.piece_at, self.partner_at = header.at(PIECE), header.at(PARTNER)
        self.whole: dict[str, tuple[str, int, int]] = {}
        self.pieces: dict[str, PieceRows] = {}
        self.places: dict[Path, tuple[int, int]] = {}
        self.too_many = False
        self.options: dict[tuple[int, str], tuple[str, ...] | None] = {}

    @property
    def plain(self) -> dict[str, Any]:
        """All rows as the plain form of a case."""
        whole = {name: said for name, (said, _, _) in self.whole.items()}
        return {**whole, "workstreams": [piece.plain for piece in self.pieces.values()]}

    def place(self, path: Path) -> tuple[int, int]:
        """Row and column of a part of the plain form, or of the nearest part that contains it."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.places:
                return self.places[path[:length]]
        return self.header.row, self.piece_at

    def take(self, number: int, row: Row) -> None:
        """Take in what one row says."""
        kind = PARTNER_ROW if self.partner_at in row else WORK_ROW
        told = dict(self._told(number, row, kind))
        if self.piece_at not in row:
            self.mistakes.add(number, self.piece_at, f"{shown(PIECE)} is empty, but this row says something.")
        name = told.pop(self.piece_at, None)
        partner = told.pop(self.partner_at, None)
        if name is None or (kind == PARTNER_ROW and partner is None):
            return
        if kind == PARTNER_ROW:
            self._take_partner(number, name, partner, told)
        else:
            self._take_work(number, name, told)

    def _take_work(self, number: int, name: str, told: dict[int, Any]) -> None:
        piece = self._piece(number, name)
        if piece is None:
            return
        if piece.row:
            self.mistakes.add(number, self.piece_at, partial(self._again, PIECE, name, piece.row))
            return
        piece.row = number
        self._put(piece.plain, piece.path, number, told)

    def _take_partner(self, number: int, name: str, partner: str, told: dict[int, Any]) -> None:
        piece = self._piece(number, name)
        if piece is None:
            return
        if partner in piece.partners:
            self.mistakes.add(number, self.partner_at, partial(self._again, PARTNER, partner, piece.partners[partner]))
            return
        if len(piece.partners) == MOST_PARTNERS:
            says = f"{shown(PARTNER)}: this is one more than the {MOST_PARTNERS} that a piece of work may have."
            self.mistakes.add(number, self.partner_at, says)
        piece.partners[partner] = number
        if len(piece.partners) > MOST_PARTNERS:
            return
        path = (*piece.path, "partners", len(piece.partners) - 1)
        plain = {"name": partner}
        piece.plain.setdefault("partners", []).append(plain)
        self.places[(*path, "name")] = number, self.partner_at
        self._put(plain, path, number, told)

    def _again(self, title: str, name: str, row: int) -> str:
        """That a row names again what another row is about already."""
        where = cell_name(row, self.piece_at if title == PIECE else self.partner_at)
        whose = "has a row of its own" if title == PIECE else "is a partner in this piece of work"
        return f"{shown(title)}: {shown(name)} {whose} already, in {where}. Keep one of the two rows."

    def _piece(self, number: int, name: str) -> PieceRows | None:
        """The piece of work of this name, new where a row names it first; None when there are too many."""
        if name not in self.pieces and len(self.pieces) < MOST_WORKSTREAMS:
            self.pieces[name] = PieceRows(len(self.pieces), {"title": name})
            self.places[(*self.pieces[name].path, "title")] = number, self.piece_at
        elif name not in self.pieces and not self.too_many:
            self.too_many = True
            says = f"{shown(PIECE)}: this is one more than the {MOST_WORKSTREAMS} that a table may hold."
            self.mistakes.add(number, self.piece_at, says)
        return self.pieces.get(name)

    def _put(self, plain: dict[str, Any], path: Path, number: int, told: dict[int, Any]) -> None:
        """Put what a row says into the plain form, and keep where each part stands."""
        for at, value in told.items():
            *outer, last = self.header.columns[at].path
            inside = plain
            for name in outer:
                inside = inside.setdefault(name, {})
            inside[last] = value
            self.places[(*path, *outer, last)] = number, at

    def _told(self, number: int, row: Row, kind: str) -> Iterator[tuple[int, Any]]:
        """What each cell of a row says in the plain form, by its column."""
        for at, value in sorted(row.items()):
            column = self.header.columns.get(at)
            if column is None:
                if at not in self.header.unclear:
                    self.mistakes.add(number, at, "this cell holds something, but its column has no title.")
            elif column.rows not in (ANY_ROW, kind):
                self.mistakes.add(number, at, partial(wrong_row, column, row.get(self.piece_at)))
            else:
                said = self._said(number, at, column, value)
                if said is not None and column.title in OF_CASE:
                    self._take_of_case(number, at, column, said)
                elif said is not None:
                    yield at, said

    def _take_of_case(self, number: int, at: int, column: TableColumn, said: str) -> None:
        """Take in what is said of the whole case, such as its title, which is the same in every row."""
        (name,) = column.path
        first = self.whole.setdefault(name, (said, number, at))
        self.places.setdefault((name,), (number, at))
        if said != first[0]:
            self.mistakes.add(number, at, partial(_differs, column.title, said, *first))

    def _said(self, number: int, at: int, column: TableColumn, value: Value) -> Any:
        """What a cell says in the plain form; None, and a mistake, when it can't be understood."""
        wrong = trouble(column, value)
        if wrong:
            self.mistakes.add(number, at, f"{shown(column.title)} {wrong}")
            return None
        if column.hours:
            return hours(value)
        return as_text(value) if column.choices is None else self._answer(number, at, column, column.choices, value)

    def _answer(self, number: int, at: int, column: TableColumn, choices: CellChoices, value: Value) -> Any:
        text = as_text(value)
        if (at, text) not in self.options:
            self.options[at, text] = understood(choices, text)
        options = self.options[at, text]
        if options is None:
            self.mistakes.add(number, at, partial(no_answer, column.title, choices, text))
            return None
        return options[0] if len(options) == 1 else list(options)


def _differs(title: str, said: str, first: str, row: int, column: int) -> str:
    """That something is said of the whole case that is not what another row says."""
    before = f"{shown(first)} in {cell_name(row, column)}"
    return f"{shown(title)} says {shown(said)}, but {before}. A table holds one partnership."
