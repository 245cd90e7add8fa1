"""What is exported for a warehouse decides as the library does, on DuckDB and on a real PostgreSQL."""

from __future__ import annotations

import functools
import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import psycopg
import pytest
from click.testing import CliRunner

from spectrum.atlas import Atlas
from spectrum.cli import main
from spectrum.columnar import UNKNOWN, CodedColumns, ColumnarDecider
from spectrum.consultation import Consultation
from spectrum.situation import Situation

from .warehouses import as_table, copy_into, postgresql, program_of

pytestmark = pytest.mark.skipif(sys.version_info < (3, 11), reason="DuckDB needs Python 3.11 or later")

MANY = 100_000
FEW = 300
WAYS = ("advised", "needed", "feasible", "actual")
DUCKDB, POSTGRESQL = "duckdb", "postgresql"

Ask = Callable[[str], list[tuple[Any, ...]]]
Database = tuple[str, Any]


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """The folder of an export, which is made once."""
    folder = tmp_path_factory.mktemp("exports")

    @functools.cache
    def found(form: str, dialect: str = DUCKDB) -> Path:
        exported(folder / f"{form}-{dialect}", form, "--dialect", dialect)
        return folder / f"{form}-{dialect}"

    return found


@pytest.fixture(scope="module")
def script(exports: Callable[..., Path]) -> str:
    return (exports("sql") / "spectrum.sql").read_text()


@pytest.fixture(scope="module")
def server() -> Iterator[Any]:
    with postgresql() as connection:
        yield connection


def exported(folder: Path, form: str, *more: str) -> None:
    done = CliRunner().invoke(main, ["atlas", "export", "--format", form, *more, str(folder)])
    assert done.exit_code == 0, done.output


@pytest.fixture(scope="module", params=[DUCKDB, POSTGRESQL])
def database(request: pytest.FixtureRequest, script: str) -> Iterator[Database]:
    """Each of the two, with the script run on it as it is."""
    if request.param == DUCKDB:
        import duckdb  # noqa: PLC0415  # not there before Python 3.11

        with duckdb.connect() as connection:
            connection.execute(script)
            yield DUCKDB, connection
    else:
        server = request.getfixturevalue("server")
        server.execute(script)
        yield POSTGRESQL, server


def fill(database: Database, columns: CodedColumns, codes: np.ndarray) -> Ask:
    """Put situations in place of those that are there."""
    kind, connection = database
    connection.execute("DELETE FROM spectrum.situation")
    if kind == DUCKDB:
        connection.register("given", as_table(columns, codes))
        connection.execute("INSERT INTO spectrum.situation SELECT * FROM given")
    else:
        copy_into(connection, columns, codes)
    return lambda query: connection.execute(query).fetchall()


def situations(columns: CodedColumns, count: int, seed: int) -> np.ndarray:
    """Codes of any answers, from situations where all is known to such where nothing is."""
    dice = np.random.default_rng(seed)
    codes = np.array([dice.integers(0, len(options), count) for options in columns.options.values()], dtype=np.uint8)
    codes[dice.random(codes.shape) < dice.random(count) ** 3] = UNKNOWN
    return codes


def test_it_decides_as_the_library_does(database: Database, decider: ColumnarDecider) -> None:
    codes = situations(decider.columns, MANY, seed=17)
    ask = fill(database, decider.columns, codes)
    bits = {rule: words for rule, *words in ask("SELECT rule, rules_1, rules_2, rules_3 FROM spectrum.rule_bits")}
    rows = ask("SELECT CAST(situation_id AS BIGINT), advised, needed, feasible, actual, unsafe, "
               "rules_1, rules_2, rules_3 FROM spectrum.decided ORDER BY 1")  # fmt: skip
    found = np.array(rows, dtype=np.int64).T
    wanted = decider.decide(codes)
    assert found[0].tolist() == list(range(MANY))
    for way, column in zip(WAYS, found[1:5], strict=True):
        assert (column == getattr(wanted, way)).all(), way
    assert (found[5] - 1 == wanted.unsafe).all()
    for place, rule in enumerate(decider.rule_ids):
        holds = (wanted.fired[place // 64] >> np.uint64(place % 64) & np.uint64(1)).astype(bool)
        meets = np.zeros(MANY, dtype=bool)
        for word, column in zip(bits.get(rule, ()), found[6:], strict=bool(bits.get(rule))):
            meets |= (column & word) != 0
        assert (meets == holds).all(), rule


def test_its_views_say_what_the_advice_says(database: Database, atlas: Atlas, decider: ColumnarDecider) -> None:
    codes = situations(decider.columns, FEW, seed=3)
    ask = fill(database, decider.columns, codes)
    told = {int(one): row for one, *row in ask("SELECT * FROM spectrum.advice")}
    rules = {int(one): tuple(some) for one, some in ask("SELECT * FROM spectrum.rules")}
    conditions = ask("SELECT situation_id, rule FROM spectrum.condition")
    shown = ask("SELECT situation_id, misconception FROM spectrum.shown_misconception")
    for at, row in enumerate(codes.T.tolist()):
        piece = decider.columns.piece(row)
        (advice,) = Consultation(atlas, Situation(title="", workstreams=(piece,))).advice.workstreams
        wanted = []
        for way in WAYS:
            some = getattr(advice, way)
            wanted += [some[0] if len(some) == 1 else None, ", ".join(some) or None]
        assert told[at] == [*wanted, advice.unsafe, False]
        assert rules.get(at, ()) == advice.fired
        assert {rule for one, rule in conditions if one == str(at)} == {one.rule for one in advice.conditions}
        assert {alert for one, alert in shown if one == str(at)} == {one.id for one in advice.alerts}
    assert conditions
    assert shown


def test_what_is_no_option_is_told_and_stops_nothing_else(database: Database, decider: ColumnarDecider) -> None:
    codes = situations(decider.columns, 2, seed=5)
    ask = fill(database, decider.columns, codes)
    database[1].execute("UPDATE spectrum.situation SET trust = 'it''s fine' WHERE situation_id = '1'")
    told = ask("SELECT situation_id, question, said, accepted FROM spectrum.mistake")
    assert told == [("1", "trust", "it's fine", "broken, mending, untested, growing, strong, unknown")]
    rows = {one: row for one, *row in ask("SELECT * FROM spectrum.advice")}
    assert rows["1"] == [*[None] * 9, True]
    assert rows["0"][-1] is False
    assert rows["0"][1]
    assert {one for (one,) in ask("SELECT DISTINCT situation_id FROM spectrum.holds")} == {"0"}


def test_blanks_are_not_known(database: Database, decider: ColumnarDecider) -> None:
    codes = np.full((len(decider.columns.names), 3), UNKNOWN, dtype=np.uint8)
    ask = fill(database, decider.columns, codes)
    for one, blank in enumerate(("''", "' '", "'unknown'")):
        said = ", ".join(f"{name} = {blank}" for name in decider.columns.names)
        database[1].execute(f"UPDATE spectrum.situation SET {said} WHERE situation_id = '{one}'")
    rows = ask("SELECT advised_possible, actual_possible, mistaken FROM spectrum.advice")
    assert rows == [("act_alone, coexist, coordinate, cooperate, collaborate", None, False)] * 3


def test_the_page_for_analysts_does_what_it_says(script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import duckdb  # noqa: PLC0415

    page = (Path(__file__).parent.parent / "docs" / "warehouse.md").read_text()
    first, from_a_file, kept, anew = re.findall(r"```sql\n(.*?)```", page, re.DOTALL)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cases.csv").write_text("situation_id,solo_reach,trust\nmine,no,\n")
    with duckdb.connect() as connection:
        connection.execute(script)
        found = {one: needed for one, needed, _ in connection.execute(first).fetchall()}
        assert found == {"lifts": "act_alone", "frailty": None}
        connection.execute(from_a_file)
        connection.execute(kept)
        assert connection.execute("SELECT COUNT(*) FROM advice_2026").fetchall() == [(3,)]
        connection.execute(anew.replace("-- run the new spectrum.sql", script))
        rows = connection.execute("SELECT situation_id, solo_reach FROM spectrum.situation ORDER BY 1").fetchall()
        assert rows == [("frailty", "no"), ("lifts", "yes_all"), ("mine", "no")]


# -- files -------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def tables(script: str) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of every table, as the script makes them."""
    import duckdb  # noqa: PLC0415

    with duckdb.connect() as connection:
        connection.execute(script)
        return rows_of_tables(lambda query: connection.execute(query).fetchall())


def rows_of_tables(ask: Ask) -> dict[str, list[tuple[Any, ...]]]:
    names = ask(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'spectrum' AND table_type = 'BASE TABLE'"
    )
    return {name: sorted(ask(f'SELECT * FROM spectrum."{name}"'), key=str) for (name,) in names}


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_files_load_into_duckdb(
    tables: dict[str, list[tuple[Any, ...]]], exports: Callable[..., Path], form: str
) -> None:
    import duckdb  # noqa: PLC0415

    folder = exports(form)
    with duckdb.connect() as connection:
        connection.execute(f"SET file_search_path = '{folder}'")
        connection.execute((folder / "load.sql").read_text())
        assert rows_of_tables(lambda query: connection.execute(query).fetchall()) == tables


def test_files_load_into_postgresql(
    tables: dict[str, list[tuple[Any, ...]]], exports: Callable[..., Path], server: Any
) -> None:
    folder = exports("csv", POSTGRESQL)
    server.execute("CREATE DATABASE files")
    reach = {"host": server.info.host, "user": "postgres", "dbname": "files"}
    command = [program_of("psql"), *(f"--{name}={value}" for name, value in reach.items()), "-q"]
    subprocess.run([*command, "-v", "ON_ERROR_STOP=1", "-f", "load.sql"], check=True, cwd=folder)
    with psycopg.connect(**reach) as connection:
        assert rows_of_tables(lambda query: connection.execute(query).fetchall()) == tables


@pytest.mark.parametrize("form", ["sql", "csv", "parquet"])
def test_the_manifest_tells_of_every_file_and_column(atlas: Atlas, exports: Callable[..., Path], form: str) -> None:
    manifest = json.loads((exports(form) / "manifest.json").read_text())
    assert manifest["rulebook"]["hash"] == atlas.rulebook.hash
    files = {path.name: path.read_bytes() for path in exports(form).iterdir() if path.name != "manifest.json"}
    assert {one["name"]: one["sha256"] for one in manifest["files"]} == {
        name: hashlib.sha256(content).hexdigest() for name, content in files.items()
    }
    assert all(column["about"] for one in manifest["tables"] for column in one["columns"])


def test_what_can_not_be_written_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    for arguments, says in (
        (["--format", "sql", "full"], "full: this is there already. Name a folder that is not, or that is empty."),
        (["--format", "parquet", "--dialect", "postgresql", "new"], "PostgreSQL reads no Parquet."),
        (["--format", "sql", "full/mine.txt/new"], "this folder can't be written"),
    ):
        done = CliRunner().invoke(main, ["atlas", "export", *arguments[:-1], str(tmp_path / arguments[-1])])
        assert done.exit_code == 2
        assert says in done.output
    assert [path.name for path in tmp_path.rglob("*")] == ["full", "mine.txt"]


def test_the_same_atlas_is_written_the_same(script: str, tmp_path: Path) -> None:
    exported(tmp_path / "again", "sql")
    assert (tmp_path / "again" / "spectrum.sql").read_text() == script
