"""Files of many pieces of work: read in any form, decided as each alone, written in any form, and mistakes told apart."""

from __future__ import annotations

import csv
import datetime
import io
import json
import os
import re
import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlsxwriter
from click.testing import CliRunner, Result
from flask.testing import FlaskClient

from spectrum.atlas import Atlas
from spectrum.cli import main
from spectrum.columnar import CodedColumns, ColumnarDecider
from spectrum.columnar.arrow import CONCLUSIONS
from spectrum.consultation import Consultation
from spectrum.input.documents import read_yaml
from spectrum.portfolio import sources
from spectrum.portfolio.asking import BatchAsked, run_of
from spectrum.portfolio.forms import BadPortfolio, Interrupted
from spectrum.portfolio.workbook_writing import MOST_ROWS as MOST_WRITTEN
from spectrum.situation.loading import situation_loader
from spectrum.spreadsheet import MOST_ROWS

from .conftest import ROOT

pytestmark = pytest.mark.usefixtures("one_decider")


FORMS = ("csv", "ndjson", "parquet", "xlsx")
LISTS = ("possible", "needed", "feasible", "actual", "fired", "conditions", "misconceptions")
COUNT = 40


@pytest.fixture(scope="module")
def rows(atlas: Atlas) -> list[dict[str, str]]:
    """Rows of a table, a few of whose answers are blank."""
    columns = CodedColumns(atlas.rulebook)
    dice = np.random.default_rng(11)
    made = []
    for number in range(COUNT):
        said = {name: options[dice.integers(len(options))] for name, options in columns.options.items()}
        blank = {name: "" for name in columns.names if dice.random() < 0.05}
        made.append({"reference": f"G-{number:03d}", "title": f"Work {number}", **said, **blank})
    return made


def written(form: str, rows: Sequence[Mapping[str, str]], path: Path) -> Path:
    """A table in one of the forms."""
    names = list(rows[0])
    if form == "csv":
        with path.open("w", newline="") as file:
            csv.DictWriter(file, names).writeheader()
            csv.DictWriter(file, names).writerows(rows)
    elif form == "ndjson":
        path.write_text("".join(json.dumps({name: row[name] or None for name in names}) + "\n" for row in rows))
    elif form == "parquet":
        table = pa.table({name: pa.array([row[name] or None for row in rows], pa.string()) for name in names})
        pq.write_table(table, path, row_group_size=15)
    else:
        with xlsxwriter.Workbook(str(path)) as book:
            sheet = book.add_worksheet()
            for at, row in enumerate([names, *([row[name] for name in names] for row in rows)]):
                sheet.write_row(at, 0, row)
    return path


def read(path: Path) -> list[dict[str, Any]]:
    """What was written, in one form whatever the file's."""
    if path.suffix == ".ndjson":
        return [json.loads(line) for line in path.read_text().splitlines()]
    if path.suffix == ".parquet":
        found: list[dict[str, Any]] = pq.read_table(path).to_pylist()
        return found
    if path.suffix == ".csv":
        told = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))
    else:
        cells = list(openpyxl.load_workbook(path).active.values)
        told = [dict(zip(cells[0], [cell or "" for cell in row], strict=True)) for row in cells[1:]]
    return [_typed(row) for row in told]


def _typed(row: dict[str, str]) -> dict[str, Any]:
    lists = {name: [one for one in row[name].split("|") if one] for name in LISTS}
    return {
        **{name: cell or None for name, cell in row.items()},
        **lists,
        "unsafe": {"yes": True, "no": False}.get(row["unsafe"]),
    }


def batch(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["batch", *map(str, arguments), "--workers", "1"])


def advised(atlas: Atlas, plain: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What the advice on a situation tells, piece by piece, in the form of rows."""
    situation = situation_loader(atlas.rulebook)(plain)
    order = [one.id for one in atlas.rulebook.misconceptions]
    return [
        {
            "advised": one.advised[0] if len(one.advised) == 1 else None,
            "possible": list(one.advised),
            "needed": list(one.needed),
            "feasible": list(one.feasible),
            "actual": list(one.actual),
            "unsafe": one.unsafe,
            "fired": list(one.fired),
            "conditions": [thing.rule for thing in one.conditions],
            "misconceptions": sorted((alert.id for alert in one.alerts), key=order.index),
        }
        for one in Consultation(atlas, situation).advice.workstreams
    ]


def as_situation(row: Mapping[str, str]) -> dict[str, Any]:
    outside = ("reference", "title", "is_running", "claimed_mode")
    answers = {name: said for name, said in row.items() if said and name not in outside}
    return {**{name: row[name] for name in outside if row.get(name)}, "answers": answers}


@pytest.mark.parametrize("source", FORMS)
def test_any_form_to_any_form_tells_what_the_advice_on_each_row_tells(
    atlas: Atlas, rows: list[dict[str, str]], tmp_path: Path, source: str
) -> None:
    into = written(source, rows, tmp_path / f"in.{source}")
    told = [
        {"reference": row["reference"], "title": row["title"], **advised(atlas, as_situation(row))[0]} for row in rows
    ]
    for form in FORMS:
        out = tmp_path / f"out.{form}"
        result = batch(into, out)
        assert result.exit_code == 0, result.output
        assert f"{COUNT} rows read; {COUNT} pieces of work were decided." in result.stderr
        assert read(out) == told
        assert {path.name for path in tmp_path.iterdir()} == {
            into.name,
            *(f"out.{one}" for one in FORMS[: FORMS.index(form) + 1]),
        }


def test_situations_with_partners_and_several_pieces_of_work_are_decided_too(atlas: Atlas, tmp_path: Path) -> None:
    answers = {"interdependence": "back_and_forth", "solo_reach": ["no", "part_only"], "trust": "strong"}
    partner = {"name": "Police", "answers": {"willing": "no"} if "willing" in atlas.rulebook.factor else {}}
    situations: list[dict[str, Any]] = [
        {"title": "One", "reference": "A-1", "answers": answers, "partners": [partner]},
        {
            "title": "Two",
            "reference": "A-2",
            "workstreams": [{"title": "First", "answers": answers}, {"title": "Second", "answers": {}}],
        },
        {"title": "Three", "answers": {"trust": "broken"}, "is_running": "unknown"},
    ]
    (tmp_path / "in.ndjson").write_text("".join(json.dumps(one) + "\n" for one in situations))
    assert batch(tmp_path / "in.ndjson", tmp_path / "out.ndjson").exit_code == 0
    found = read(tmp_path / "out.ndjson")
    told = [one for plain in situations for one in advised(atlas, plain)]
    assert [{name: row[name] for name in told[0]} for row in found] == told
    assert [(row["reference"], row["title"]) for row in found] == [
        ("A-1", "One"),
        ("A-2", "First"),
        ("A-2", "Second"),
        (None, "Three"),
    ]


def test_the_command_and_the_api_agree_on_a_row(
    client: FlaskClient, rows: list[dict[str, str]], tmp_path: Path
) -> None:
    several = {
        "reference": "S",
        "trust": "growing|strong",
        "is_running": "unknown",
        "answerable": "lead",
        "goal_fit": "unknown",
    }
    table = [*rows[:10], {**dict.fromkeys(rows[0], ""), **several}]
    into = written("csv", table, tmp_path / "in.csv")
    assert batch(into, tmp_path / "out.csv").exit_code == 0
    answer = client.post("/api/v1/advice/batch", data=into.read_bytes(), content_type="text/csv")
    by_api = [_typed({**dict.fromkeys(LISTS, ""), **row}) for row in csv.DictReader(io.StringIO(answer.text))]
    for own, other in zip(read(tmp_path / "out.csv"), by_api, strict=True):
        assert own["possible"] == (other["advised"] or "").split("|")
        assert [own[name] for name in ("needed", "feasible", "actual", "fired", "unsafe")] == [
            other[name] for name in ("needed", "feasible", "actual", "fired", "unsafe")
        ]


def write_csv(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    (tmp_path / "in.csv").write_bytes(text.encode(encoding))
    return tmp_path / "in.csv"


def test_titles_and_words_are_read_as_people_write_them(atlas: Atlas, tmp_path: Path) -> None:
    book = atlas.rulebook
    question = book.factor["interdependence"].question
    text = f'Your reference;TRUST;"{question}";Is_Running;Backing from the top\nA;Strong;We keep having to adjust to each other;TRUE;\n'
    for encoding in ("utf-8", "utf-8-sig"):
        result = batch(write_csv(tmp_path, text, encoding), tmp_path / "out.ndjson", "--force")
        assert result.exit_code == 0, result.output
        (row,) = read(tmp_path / "out.ndjson")
        plain = {"is_running": "yes", "answers": {"trust": "strong", "interdependence": "back_and_forth"}}
        assert row == {"reference": "A", **advised(atlas, plain)[0]}


def test_a_csv_comes_back_with_the_separator_it_came_with(tmp_path: Path) -> None:
    assert batch(write_csv(tmp_path, "reference;trust\nA;strong\n"), tmp_path / "out.csv").exit_code == 0
    assert (tmp_path / "out.csv").read_text("utf-8-sig").startswith("reference;advised;possible")


def test_bad_columns_are_told_all_at_once_and_nothing_is_written(tmp_path: Path) -> None:
    into = write_csv(tmp_path, "trsut,budget,trust,Trust,advised,willing_partner\nstrong,1,strong,strong,x,y\n")
    result = batch(into, tmp_path / "out.csv", "--keep", "advised", "--keep", "colour")
    assert result.exit_code == 2
    assert '"trsut" is not a question here. Did you mean "trust"?' in result.stderr
    assert '"budget" is not a question here' in result.stderr
    assert '--keep "budget"' in result.stderr
    assert 'columns 3 ("trust") and 4 ("Trust") are both trust. Keep one of them.' in result.stderr
    assert '"advised" can\'t be carried over' in result.stderr
    assert 'no column "colour", named with --keep' in result.stderr
    assert list(tmp_path.iterdir()) == [into]


def test_other_columns_are_carried_over_or_left_out(tmp_path: Path) -> None:
    into = write_csv(tmp_path, "trust,Budget,Region\nstrong,100,North\n")
    assert batch(into, tmp_path / "all.csv", "--keep", "*").exit_code == 0
    assert [list(row)[:3] for row in read(tmp_path / "all.csv")] == [["Budget", "Region", "advised"]]
    assert batch(into, tmp_path / "one.csv", "--keep", "region", "--ignore", "*").exit_code == 0
    assert [(row["Region"], list(row)[1]) for row in read(tmp_path / "one.csv")] == [("North", "advised")]


def test_a_mapping_names_columns_and_values(atlas: Atlas, tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(
        "columns: {Tie: trust}\nvalues: {trust: {H: strong, L: [broken, mending], 9: }}\n"
    )
    into = write_csv(tmp_path, "Case,Tie\nA,H\nB,l\nC,9\nD,growing\n")
    result = batch(into, tmp_path / "out.ndjson", "--map", tmp_path / "map.yaml", "--map", "Case=reference")
    assert result.exit_code == 0, result.output
    answers: list[Any] = ["strong", ["broken", "mending"], None, "growing"]
    for row, said, reference in zip(read(tmp_path / "out.ndjson"), answers, "ABCD", strict=True):
        assert row == {"reference": reference, **advised(atlas, {"answers": {"trust": said}})[0]}


def test_every_mistake_of_a_mapping_is_told(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(
        "columns: {Tie: trsut}\nvalues:\n  trust: {H: stong}\n  trst: {H: x}\nvalue: {}\n"
    )
    result = batch(
        write_csv(tmp_path, "Tie\nH\n"), tmp_path / "out.csv", "--map", tmp_path / "map.yaml", "--map", "A=b"
    )
    assert result.exit_code == 2
    for said in ('Did you mean "trust"', "map.yaml:3", "map.yaml:4", "map.yaml:5", '"b" is not a column here'):
        assert said in result.stderr
    assert "5 errors" in result.stderr


def test_rows_with_mistakes_are_told_beside_and_never_stop_the_others(tmp_path: Path) -> None:
    text = 'reference,trust,is_running\nA,strong,yes\nB,stong,maybe\nC,"broken\nor not",no\nD,growing,no\n'
    result = batch(write_csv(tmp_path, text), tmp_path / "out.csv")
    assert result.exit_code == 1
    assert "2 rows were left out for 3 mistakes, told in" in result.stderr
    assert [row["reference"] for row in read(tmp_path / "out.csv")] == ["A", "D"]
    side = list(csv.DictReader(io.StringIO((tmp_path / "out.csv.mistakes.csv").read_text("utf-8-sig"))))
    assert [(one["row"], one["reference"], one["column"], one["said"]) for one in side] == [
        ("3", "B", "is_running", "maybe"),
        ("3", "B", "trust", "stong"),
        ("4", "C", "trust", "broken\nor not"),
    ]
    assert 'Did you mean "strong" ("Yes, and it has survived disagreement")?' in side[1]["what is wrong"]
    assert side[0]["accepted"].startswith("No, and they do not meet about it yet | ")


def test_a_ragged_table_is_read_as_a_spreadsheet_shows_it(tmp_path: Path) -> None:
    text = "reference,trust,goal_fit,,\nA,strong\n\nB,strong,shared,,\n,,,,\nC,strong,shared,,,more\nD,growing,shared\n"
    result = batch(write_csv(tmp_path, text), tmp_path / "out.csv")
    assert result.exit_code == 1
    assert [row["reference"] for row in read(tmp_path / "out.csv")] == ["A", "B", "D"]
    assert '6,,,,"this row has 6 cells, and the head names 3 columns.",' in (
        tmp_path / "out.csv.mistakes.csv"
    ).read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "this file is empty"),
        ("reference,trust\nA,strong\n".encode("utf-16"), "this is not CSV in UTF-8"),
        ("reference,trust,pr\xe9nom\n".encode("cp1252"), "not text in utf-8"),
        (b'reference,"trust\nA,strong\n' + b"x" * 4_100_000, "is not closed"),
        (b"title,reference\nA,B\n", "none of its columns answers a question"),
    ],
)
def test_a_file_that_cant_be_read_says_why(tmp_path: Path, content: bytes, says: str) -> None:
    (tmp_path / "in.csv").write_bytes(content)
    result = batch(tmp_path / "in.csv", tmp_path / "out.csv")
    assert result.exit_code == 2
    assert says in result.stderr
    assert not (tmp_path / "out.csv").exists()


def test_a_damaged_file_of_columns_says_so(rows: list[dict[str, str]], tmp_path: Path) -> None:
    into = written("parquet", rows, tmp_path / "in.parquet")
    whole = into.read_bytes()
    into.write_bytes(whole[:4] + bytes(2_000) + whole[2_004:])
    result = batch(into, tmp_path / "out.csv")
    assert result.exit_code == 2
    assert "can't be read" in result.stderr
    into.write_bytes(b"PAR1 not at all")
    assert "this is no Parquet file" in batch(into, tmp_path / "out.csv").stderr
    assert list(tmp_path.iterdir()) == [into]


def test_blank_rows_are_passed_by_whatever_is_left_out(tmp_path: Path) -> None:
    into = write_csv(tmp_path, "trust,budget\nstrong,1\n,\n,5\n,\n")
    assert batch(into, tmp_path / "out.csv", "--ignore", "budget").exit_code == 0
    assert len(read(tmp_path / "out.csv")) == 2


def test_a_folder_that_cant_be_written_is_told(tmp_path: Path) -> None:
    into = write_csv(tmp_path, "trust\nstrong\n")
    for out in (tmp_path / "none" / "out.csv", Path("/proc/out.csv")):
        result = batch(into, out)
        assert result.exit_code == 2
        assert "Traceback" not in result.stderr
        assert "written" in result.stderr


def test_a_table_saved_by_an_older_excel_is_read_when_that_is_said(tmp_path: Path) -> None:
    into = write_csv(tmp_path, "title;trust\nCaf\xe9;strong\n", "cp1252")
    result = batch(into, tmp_path / "out.csv")
    assert result.exit_code == 1
    assert "--encoding windows-1252" in (tmp_path / "out.csv.mistakes.csv").read_text("utf-8-sig")
    assert batch(into, tmp_path / "out.ndjson", "--encoding", "windows-1252").exit_code == 0
    assert [row["title"] for row in read(tmp_path / "out.ndjson")] == ["Caf\xe9"]


@pytest.mark.parametrize("source", FORMS)
def test_a_table_without_rows_gives_one(rows: list[dict[str, str]], tmp_path: Path, source: str) -> None:
    into = tmp_path / f"in.{source}"
    if source == "parquet":
        pq.write_table(pa.table({"trust": pa.array([], pa.string())}), into)
    elif source != "ndjson":
        written(source, [dict.fromkeys(rows[0], "")], into)
    else:
        into.write_text("")
    for form in FORMS:
        assert batch(into, tmp_path / f"out.{form}").exit_code == 0
        assert read(tmp_path / f"out.{form}") == []


def test_nothing_that_is_carried_over_runs_in_a_spreadsheet(tmp_path: Path) -> None:
    into = write_csv(tmp_path, 'title,trust\n"=HYPERLINK(""x"")",strong\n\'@sum,strong\nA-B,strong\n')
    assert batch(into, tmp_path / "out.csv").exit_code == 0
    titles = [row["title"] for row in read(tmp_path / "out.csv")]
    assert titles == ['\'=HYPERLINK("x")', "'@sum", "A-B"]
    assert batch(into, tmp_path / "out.ndjson").exit_code == 0
    assert [row["title"] for row in read(tmp_path / "out.ndjson")] == ['=HYPERLINK("x")', "@sum", "A-B"]


def test_lines_of_json_with_mistakes_are_told_each(tmp_path: Path) -> None:
    lines = ['{"trust": "strong", "reference": "A"}', "{not json", "[1]", '{"trust": "x", "reference": "B"}', "",
             '{"trust": "strong", "trust": "broken"}', '{"trust": "strong", "colour": 1}', '{"answers": {"trust": "x"}}',
             '{"trust": null, "reference": "\\u00e9\\"\\n"}']  # fmt: skip
    (tmp_path / "in.ndjson").write_text("\n".join(lines))
    result = batch(tmp_path / "in.ndjson", tmp_path / "out.ndjson", "--ignore", "nothing")
    assert result.exit_code == 2  # "nothing" is no name there, and "colour" is none of ours
    (tmp_path / "in.ndjson").write_text("\n".join(line for line in lines if "colour" not in line))
    result = batch(tmp_path / "in.ndjson", tmp_path / "out.ndjson")
    assert result.exit_code == 1
    assert [row["reference"] for row in read(tmp_path / "out.ndjson")] == ["A", '\xe9"\n']
    side = csv.DictReader(io.StringIO((tmp_path / "out.ndjson.mistakes.csv").read_text("utf-8-sig")))
    assert [(one["row"], one["column"]) for one in side] == [
        ("2", ""),
        ("3", ""),
        ("4", "trust"),
        ("6", "trust"),
        ("7", "answers.trust"),
    ]


def test_what_it_comes_to_is_told_at_the_end_and_reported(rows: list[dict[str, str]], tmp_path: Path) -> None:
    into = written("csv", rows, tmp_path / "grants.csv")
    result = batch(into, tmp_path / "out.csv", "--summary", tmp_path / "report.html")
    assert result.exit_code == 0, result.output
    assert "grants.csv" in result.stderr
    assert "The ways of working" in result.stderr
    assert "The ways of working" in (tmp_path / "report.html").read_text()
    assert batch(into, tmp_path / "no.csv", "--summary", tmp_path / "report.doc").exit_code == 2
    assert not (tmp_path / "no.csv").exists()


def test_situations_are_seen_among_flat_lines_of_which_some_names_are_left_out(atlas: Atlas, tmp_path: Path) -> None:
    lines = [{"trust": "strong", "colour": 1}, {"answers": {"trust": "strong"}}, {"trust": "strong", "colour": "red"}]
    (tmp_path / "in.ndjson").write_text("".join(json.dumps(one) + "\n" for one in lines))
    assert batch(tmp_path / "in.ndjson", tmp_path / "out.ndjson", "--ignore", "colour").exit_code == 0
    assert read(tmp_path / "out.ndjson") == 3 * advised(atlas, {"answers": {"trust": "strong"}})


def test_the_guide_shows_what_the_example_gives(tmp_path: Path) -> None:
    guide = (ROOT / "docs" / "batch.md").read_text()
    command, shown = re.search(
        r"```console\n\$ .venv/bin/spectrum (batch .*?)\n\.\.\.\n(.*?)```", guide, re.DOTALL
    ).groups()
    arguments = command.replace("examples/", f"{ROOT}/examples/").replace("decided.csv", str(tmp_path / "decided.csv"))
    result = CliRunner().invoke(main, [*shlex.split(arguments), "--workers", "1"])
    assert result.exit_code == 1
    assert result.stderr.replace(f"{tmp_path}/", "").endswith(shown)


def test_the_guide_tells_the_columns_and_limits_that_there_are() -> None:
    guide = (ROOT / "docs" / "batch.md").read_text()
    told = guide.partition("## What is written")[2].partition("## Mistakes")[0]
    assert [
        name for row in re.findall(r"(?m)^\| (`.*?) \|", told) for name in re.findall(r"`(\w+)`", row)
    ] == CONCLUSIONS.names
    assert f"read up to {MOST_ROWS:,} rows, written up to {MOST_WRITTEN:,}" in guide
    mapping = re.search(r"```yaml\n(.*?)```", guide, re.DOTALL)
    assert read_yaml(mapping[1], "").data["values"]["trust"]["M"] == ["growing", "untested"]


def test_columns_of_any_type_are_carried_over_into_any_form(tmp_path: Path) -> None:
    day = datetime.date(2026, 11, 30)
    table = pa.table(
        {
            "trust": ["strong", None],
            "odd": pa.array(["=1", 'a"b'], pa.large_string()),
            "tags": [['x"y', "=z"], None],
            "parts": [{"a": 1}, None],
            "amount": [-5, None],
            "share": [-0.5, float("nan")],
            "begins": [day, None],
            "sure": [True, None],
            "kind": pa.array(["@a", None]).dictionary_encode(),
        }
    )
    pq.write_table(table, tmp_path / "in.parquet")
    for form in FORMS:
        assert batch(tmp_path / "in.parquet", tmp_path / f"out.{form}", "--keep", "*").exit_code == 0
    first, second = read(tmp_path / "out.ndjson")
    names = table.column_names[1:]
    assert [first[name] for name in names] == ["=1", ['x"y', "=z"], {"a": 1}, -5, -0.5, "2026-11-30", True, "@a"]
    assert [second[name] for name in names] == ['a"b', None, None, None, None, None, None, None]
    told = read(tmp_path / "out.csv")
    assert [told[0][name] for name in names] == ["'=1", 'x"y|=z', '{"a":1}', "-5", "-0.5", "2026-11-30", "yes", "'@a"]
    assert [read(tmp_path / "out.parquet")[0][name] for name in names] == [table.to_pylist()[0][name] for name in names]
    assert read(tmp_path / "out.xlsx")[0]["odd"] == "=1"


# -- keeping -----------------------------------------------------------------------------------------------------------


def test_a_file_that_is_there_is_not_replaced_unless_asked(tmp_path: Path) -> None:
    into, out = write_csv(tmp_path, "trust\nstrong\n"), tmp_path / "out.csv"
    out.write_text("dear")
    result = batch(into, out)
    assert result.exit_code == 2
    assert "Replace it with --force" in result.stderr
    assert out.read_text() == "dear"
    assert batch(into, out, "--force").exit_code == 0
    assert batch(into, into).exit_code == 2


@pytest.fixture
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "BLOCK", 8_000)


@pytest.mark.usefixtures("small_blocks")
@pytest.mark.parametrize(
    "way", [(source, form) for source in ("csv", "ndjson", "parquet") for form in FORMS], ids="-".join
)
def test_a_stopped_run_goes_on_to_the_same_end(
    decider: ColumnarDecider, rows: list[dict[str, str]], tmp_path: Path, way: tuple[str, str]
) -> None:
    source, form = way
    mistaken = [{**rows[3], "trust": "stong"}, *rows, {**rows[3], "trust": "stong"}]
    into = written(source, mistaken, tmp_path / f"in.{source}")
    whole, out = tmp_path / f"whole.{form}", tmp_path / f"out.{form}"
    run_of(decider, str(into), str(whole), BatchAsked()).finish(1, lambda rows, size: None)
    seen = []

    def stop(done: int, _: int) -> None:
        seen.append(done)
        if len(seen) == 2:
            raise KeyboardInterrupt

    with pytest.raises(Interrupted, match="go on with --resume"):
        run_of(decider, str(into), str(out), BatchAsked()).finish(1, stop)
    assert not out.exists()
    with pytest.raises(BadPortfolio, match="Go on with --resume"):
        run_of(decider, str(into), str(out), BatchAsked())
    with pytest.raises(BadPortfolio, match="other options"):
        run_of(decider, str(into), str(out), BatchAsked(ignore=("*",), resume=True))
    with (tmp_path / f"out.{form}.part").open("ab") as file:
        file.write(b"half a row")  # what a run leaves that was ended at once
    again = run_of(decider, str(into), str(out), BatchAsked(resume=True))
    again.finish(1, lambda rows, size: None)
    assert read(out) == read(whole)
    if form != "xlsx":
        assert out.read_bytes() == whole.read_bytes()
    side, other = (path.with_name(f"{path.name}.mistakes.csv").read_bytes() for path in (out, whole))
    assert side == other
    assert again.keeper.progress.mistaken_rows == 2
    assert again.totals.decided == len(rows)
    assert len(list(tmp_path.iterdir())) == 5


def test_several_processes_write_the_same(
    rows: list[dict[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "BLOCK", 4_000)
    into = written("csv", rows, tmp_path / "in.csv")
    assert batch(into, tmp_path / "one.csv").exit_code == 0
    result = CliRunner().invoke(main, ["batch", str(into), str(tmp_path / "two.csv"), "--workers", "2"])
    assert result.exit_code == 0, result.output
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()


def test_a_full_disk_is_told_and_loses_nothing(
    rows: list[dict[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    into = written("csv", rows, tmp_path / "in.csv")
    with monkeypatch.context() as broken:
        broken.setattr("spectrum.portfolio.keeping._write_all", full)
        result = batch(into, tmp_path / "out.csv")
    assert result.exit_code == 2
    assert "No space left on device" in result.stderr
    assert list(tmp_path.iterdir()) == [into]
    assert batch(into, tmp_path / "out.csv").exit_code == 0


def test_streams_are_read_and_written(tmp_path: Path) -> None:
    arguments = ["batch", "-", "-", "--from", "csv", "--to", "ndjson", "--workers", "1"]
    result = CliRunner().invoke(main, arguments, input="reference,trust\nA,strong\nB,x\n")
    assert result.exit_code == 1
    assert [json.loads(line)["reference"] for line in result.stdout.splitlines()] == ["A"]
    assert "3,B,trust,x," in result.stderr
    assert CliRunner().invoke(main, ["batch", "-", "-"]).exit_code == 2
    assert CliRunner().invoke(main, ["batch", "-", str(tmp_path / "out.csv"), "--from", "parquet"]).exit_code == 2


def test_without_pyarrow_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    result = batch(tmp_path / "in.csv", tmp_path / "out.csv")
    assert result.exit_code == 2
    assert "collaboration-spectrum[batch]" in result.stderr
