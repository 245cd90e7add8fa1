"""Text in SQL that runs as it is on DuckDB and on PostgreSQL: names, values, tables, rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spectrum.warehouse.relation import Cell, Relation

SCHEMA = "spectrum"
ROWS_AT_ONCE = 500


def name(*parts: str) -> str:
    """A name in quotes, so that it may be any word."""
    return ".".join('"' + part.replace('"', '""') + '"' for part in parts)


def table(relation: str) -> str:
    return name(SCHEMA, relation)


def value(cell: Cell) -> str:
    """A value as SQL writes it."""
    if cell is None:
        return "NULL"
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    return str(cell) if isinstance(cell, int) else text(cell)


def text(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def comment(words: str) -> str:
    """Lines of comment; no text of a rulebook can end them."""
    return "\n".join(f"-- {line}" for line in words.splitlines())


def create(relation: Relation) -> str:
    """The table, what it means and what each column means."""
    columns = [f"    {name(one.name)} {one.kind}{'' if one.optional else ' NOT NULL'}" for one in relation.columns]
    key = ", ".join(name(one) for one in relation.key)
    body = ",\n".join([*columns, f"    PRIMARY KEY ({key})"])
    told = [f"COMMENT ON TABLE {table(relation.name)} IS {text(relation.about)};"]
    told += [
        f"COMMENT ON COLUMN {table(relation.name)}.{name(one.name)} IS {text(one.about)};" for one in relation.columns
    ]
    return f"CREATE TABLE {table(relation.name)} (\n{body}\n);\n" + "\n".join(told) + "\n"


def insert(relation: Relation) -> Iterator[str]:
    """Its rows, some hundreds at once."""
    columns = ", ".join(name(one) for one in relation.names)
    for at in range(0, len(relation.rows), ROWS_AT_ONCE):
        rows = ",\n".join(f"({_row(row)})" for row in relation.rows[at : at + ROWS_AT_ONCE])
        yield f"INSERT INTO {table(relation.name)} ({columns}) VALUES\n{rows};\n"


def _row(row: Iterable[Cell]) -> str:
    return ", ".join(value(cell) for cell in row)
