"""A table of a warehouse as frozen values, whatever file it goes to."""

from __future__ import annotations

from dataclasses import dataclass

TEXT, WHOLE, FLAG = "TEXT", "BIGINT", "BOOLEAN"

Cell = str | int | bool | None


@dataclass(frozen=True)
class Attribute:
    """A column: its name, its type in SQL, and what it means. An `optional` one may be empty."""

    name: str
    kind: str
    about: str
    optional: bool = False


@dataclass(frozen=True)
class Relation:
    """A table of a warehouse: `key` names the columns that tell its rows apart."""

    name: str
    about: str
    key: tuple[str, ...]
    columns: tuple[Attribute, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)
