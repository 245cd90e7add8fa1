"""Writing the export: a folder with the tables as files, what loads them, and a manifest that says what they are."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from spectrum.atlas import Atlas
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.rulebook import Rulebook
from spectrum.warehouse.folded import Folded, fold
from spectrum.warehouse.kit import kit_of
from spectrum.warehouse.relation import FLAG, TEXT, Relation
from spectrum.warehouse.sql import SCHEMA, comment, create, insert, table, text
from spectrum.warehouse.tables import relations_of
from spectrum.warehouse.views import script
from spectrum.warehouse.words import LICENCE

PARQUET, CSV, SQL, JSON = "parquet", "csv", "sql", "json"
FORMATS = (PARQUET, CSV, SQL, JSON)
DUCKDB, POSTGRESQL = "duckdb", "postgresql"
DIALECTS = (DUCKDB, POSTGRESQL)
MANIFEST, SCRIPT, LOAD, KIT = "manifest.json", "spectrum.sql", "load.sql", "conformance.json"

Files = dict[str, bytes]
Content = Mapping[str, Any]


def export(atlas: Atlas, form: str, dialect: str, folder: Path) -> tuple[str, ...]:
    """Write an atlas to a folder that is not there yet or empty: the names of its files. Raises BadInput.

    Either all files are written or none is.
    """
    if form == PARQUET and dialect == POSTGRESQL:
        says = "PostgreSQL reads no Parquet. Try --format csv or --format sql, or --dialect duckdb."
        raise BadInput([Mistake("--format", says)])
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BadInput([Mistake(str(folder), "this is there already. Name a folder that is not, or that is empty.")])
    folded = fold(atlas)
    if form == JSON:
        files = {KIT: json.dumps(kit_of(atlas, folded), ensure_ascii=False).encode()}
    else:
        files = _files(folded, form, dialect)
        files[MANIFEST] = _as_json(_manifest(folded, form, dialect, files))
    try:
        _write(folder, files)
    except OSError as error:
        raise BadInput([Mistake(str(folder), f"this folder can't be written: {error.strerror}.")]) from None
    return tuple(files)


def _write(folder: Path, files: Files) -> None:
    """Write beside the place and rename, so that nothing half-done is ever there."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".export-"))
    try:
        for name, content in files.items():
            (beside / name).write_bytes(content)
        beside.chmod(0o755)
        os.replace(beside, folder)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise


def _files(folded: Folded, form: str, dialect: str) -> Files:
    if form == SQL:
        return {SCRIPT: _encoded(_whole_script(folded))}
    write = _as_parquet() if form == PARQUET else _as_csv
    relations = relations_of(folded)
    files = {f"{one.name}.{form}": write(one) for one in relations}
    return {**files, LOAD: _encoded(_loading(folded, relations, form, dialect))}


# -- SQL ---------------------------------------------------------------------------------------------------------------


def head(book: Rulebook) -> str:
    """What a script begins with: whose guidance it is, and that it is there whole or not at all."""
    says = f"{book.title}\nGuidance {book.identity}. Licence: {LICENCE}.\nRuns on DuckDB and on PostgreSQL."
    return f"{comment(says)}\nBEGIN;\nCREATE SCHEMA {_schema()};\n"


def _schema() -> str:
    return f'"{SCHEMA}"'


def _whole_script(folded: Folded) -> Iterator[str]:
    yield head(folded.rulebook)
    for relation in relations_of(folded):
        yield create(relation)
        yield from insert(relation)
    yield from script(folded)
    yield "COMMIT;\nANALYZE;\n"


def _loading(folded: Folded, relations: tuple[Relation, ...], form: str, dialect: str) -> Iterator[str]:
    """What loads the files beside it, from inside their folder."""
    yield head(folded.rulebook)
    for relation in relations:
        yield create(relation)
        yield _load(relation, form, dialect)
    yield from script(folded)
    yield "COMMIT;\nANALYZE;\n"


def _load(relation: Relation, form: str, dialect: str) -> str:
    file, into = f"{relation.name}.{form}", table(relation.name)
    if dialect == POSTGRESQL:
        return f"\\copy {into} FROM {text(file)} WITH (FORMAT csv, HEADER true)\n"
    if form == PARQUET:
        return f"INSERT INTO {into} SELECT * FROM read_parquet({text(file)});\n"
    return f"COPY {into} FROM {text(file)} (FORMAT csv, HEADER true, NULLSTR '', QUOTE '\"', ESCAPE '\"');\n"


def _encoded(parts: Iterator[str]) -> bytes:
    return "\n".join(parts).encode()


# -- files of tables ---------------------------------------------------------------------------------------------------


def _as_csv(relation: Relation) -> bytes:
    """Comma separated, a header, lines as Unix ends them; what is empty is nothing at all between the commas."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(relation.names)
    flags = {True: "true", False: "false"}
    writer.writerows([flags[cell] if isinstance(cell, bool) else cell for cell in row] for row in relation.rows)
    return out.getvalue().encode()


def _as_parquet() -> Callable[[Relation], bytes]:
    """What writes Parquet. Raises BadInput where pyarrow is missing."""
    try:
        import pyarrow  # noqa: PLC0415  # large, and only needed here
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError:
        says = 'Parquet files need the extra "batch", with pyarrow: see docs/install.md. Or try --format csv.'
        raise BadInput([Mistake("--format", says)]) from None
    kinds = {TEXT: pyarrow.string(), FLAG: pyarrow.bool_()}

    def write(relation: Relation) -> bytes:
        fields = [
            pyarrow.field(one.name, kinds.get(one.kind, pyarrow.int64()), one.optional, {"about": one.about})
            for one in relation.columns
        ]
        columns = [[row[at] for row in relation.rows] for at in range(len(fields))]
        out = io.BytesIO()
        parquet.write_table(pyarrow.table(columns, schema=pyarrow.schema(fields, {"about": relation.about})), out)
        return out.getvalue()

    return write


# -- the manifest ------------------------------------------------------------------------------------------------------


def _manifest(folded: Folded, form: str, dialect: str, files: Files) -> Content:
    book = folded.rulebook
    return {
        "rulebook": {"name": book.name, "version": book.version, "hash": book.hash, "title": book.title},
        "licence": LICENCE,
        "format": form,
        "dialect": dialect,
        "files": [
            {"name": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            for name, content in files.items()
        ],
        "tables": [_described(one) for one in relations_of(folded)],
    }


def _described(relation: Relation) -> Content:
    return {
        "name": relation.name,
        "about": relation.about,
        "rows": len(relation.rows),
        "key": list(relation.key),
        "columns": [
            {"name": one.name, "type": one.kind, "optional": one.optional, "about": one.about}
            for one in relation.columns
        ],
    }


def _as_json(content: Content) -> bytes:
    return (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode()
