"""What comes in files that something broke: each trouble is told as what it is, and nothing is lost without a word."""

from __future__ import annotations

import csv
import io
import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result

from spectrum.atlas import Atlas
from spectrum.cli import main
from spectrum.portfolio import sources
from spectrum.portfolio.forms import Interrupted
from spectrum.portfolio.titles import Wishes

pytestmark = pytest.mark.usefixtures("one_decider")


def batch(source: Path, out: str, *more: str) -> Result:
    return CliRunner().invoke(main, ["batch", str(source), str(source.with_name(out)), *more, "--workers", "1"])


def write(tmp_path: Path, content: str | bytes, name: str = "in.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def mistakes(out: Path) -> list[dict[str, str]]:
    text = out.with_name(f"{out.name}.mistakes.csv").read_text("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


BYTES = [b"caf\xc3\xa9", b"\xff\x00", None]


@pytest.mark.parametrize("kind", [pa.binary(), pa.large_binary()], ids=str)
def test_bytes_are_told_as_text_where_they_are_text_and_in_hexadecimal_elsewhere(
    tmp_path: Path, kind: pa.DataType
) -> None:
    table = pa.table(
        {
            "trust": pa.array([b"strong", b"strong", b"strong"], kind),
            "note": pa.array(BYTES, kind),
            "parts": [{"a": one} for one in BYTES],
            "fixed": pa.array([b"ab", b"\xff\x00", None], pa.binary(2)),
        }
    )
    pq.write_table(table, tmp_path / "in.parquet")
    for form in ("csv", "ndjson", "xlsx", "parquet"):
        result = batch(tmp_path / "in.parquet", f"out.{form}", "--keep", "*")
        assert result.exit_code == 0, result.output
    told = ["caf\xe9", "0xff00", None]
    found = lines(tmp_path / "out.ndjson")
    assert [one["note"] for one in found] == told
    assert [one["parts"]["a"] for one in found] == told
    assert [one["fixed"] for one in found] == ["ab", "0xff00", None]
    cells = csv.DictReader(io.StringIO((tmp_path / "out.csv").read_text("utf-8-sig")))
    assert [one["note"] for one in cells] == ["caf\xe9", "0xff00", ""]
    assert pq.read_table(tmp_path / "out.parquet")["note"].to_pylist() == BYTES


def test_bytes_that_are_no_answer_are_a_mistake_of_their_row(tmp_path: Path) -> None:
    pq.write_table(pa.table({"trust": pa.array([b"strong", b"\xff\x00"])}), tmp_path / "in.parquet")
    assert batch(tmp_path / "in.parquet", "out.csv").exit_code == 1
    assert [(one["row"], one["said"]) for one in mistakes(tmp_path / "out.csv")] == [("2", "0xff00")]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\xef\xbb\xbf", "this file is empty"),
        (b"\xef\xbb\xbfsep=;\r\n", "this file is empty"),
        (b"x" * 4_100_000, "this row is longer than 4 MB"),
        (b",".join(b"column%d" % at for at in range(400_000)), "more than 2,000 columns; at most 2,000"),
        (b'title,"trust\nA,strong\nB,strong\n', "is not closed"),
        (b'5",trust\nA"x,strong\n', "is not closed"),
        (b"ti\0tle,trust\nA,strong\n", 'row 1: this row holds a sign that can\'t be seen (number 0), after "ti"'),
        ("title,trust\nA,strong\n".encode("utf-16-le"), "this is not CSV in UTF-8"),
    ],
    ids=["mark", "mark and separator", "long head", "columns", "open head", "marks in cells", "NUL", "UTF-16"],
)
def test_a_file_that_cant_be_read_says_what_is_wrong_with_it(tmp_path: Path, content: bytes, says: str) -> None:
    result = batch(write(tmp_path, content), "out.csv")
    assert result.exit_code == 2
    assert says in " ".join(result.stderr.split())


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (b"x" * 9_000_000, "this row is longer than 4 MB"),
        (b'A,"strong\n' + b"B,growing\n" * 900_000, "is not closed"),
    ],
    ids=["long", "open"],
)
def test_a_row_without_an_end_stops_the_run_and_says_why(atlas: Atlas, tmp_path: Path, row: bytes, says: str) -> None:
    into = write(tmp_path, b"title,trust\n" + row)
    found = sources.source_of(str(into), "csv", atlas.rulebook, Wishes(), "utf-8")
    with closing(found), pytest.raises(Interrupted, match=says):
        list(found.blocks(0))


@pytest.mark.parametrize("before", [0, 300])
def test_a_sign_that_cant_be_seen_is_a_mistake_of_its_row(tmp_path: Path, before: int) -> None:
    into = write(tmp_path, "title,trust\n" + "A,strong\n" * before + "B\0C,strong\nD,strong\n")
    assert batch(into, "out.csv").exit_code == 1
    (found,) = mistakes(tmp_path / "out.csv")
    assert found["row"] == str(before + 2)
    assert "can't be seen (number 0)" in found["what is wrong"]
    assert "\0" not in found["said"]


def test_a_quotation_mark_that_is_never_closed_is_told_with_what_it_took_in(tmp_path: Path) -> None:
    into = write(tmp_path, 'title,trust\nA,strong\n"B,strong\nC,strong\nD,strong\n')
    assert batch(into, "out.csv").exit_code == 1
    (found,) = mistakes(tmp_path / "out.csv")
    assert (found["row"], found["column"]) == ("3", "title")
    assert found["what is wrong"].endswith("is not closed. Inside a text, write it twice. It took in 2 lines under it.")


def test_however_much_it_took_in(tmp_path: Path) -> None:
    into = write(tmp_path, 'title,trust\nA,strong\n"B,strong\n' + "C,strong\n" * 30_000)
    assert batch(into, "out.ndjson").exit_code == 1
    assert [one["title"] for one in lines(tmp_path / "out.ndjson")] == ["A"]
    (found,) = mistakes(tmp_path / "out.ndjson")
    assert found["what is wrong"].endswith("It took in 30,000 lines under it.")


def test_a_quotation_mark_in_the_midst_of_a_cell_takes_nothing_in(tmp_path: Path) -> None:
    assert batch(write(tmp_path, 'title,trust\n5" pipe,strong\nB,strong\n'), "out.ndjson").exit_code == 0
    assert [one["title"] for one in lines(tmp_path / "out.ndjson")] == ['5" pipe', "B"]


def test_line_breaks_in_a_cell_with_a_mistake_hint_at_a_quotation_mark(tmp_path: Path) -> None:
    into = write(tmp_path, 'title,trust\nA,"strong\nB,strong\nC,strong"\nD,strong\n')
    assert batch(into, "out.csv").exit_code == 1
    (found,) = mistakes(tmp_path / "out.csv")
    assert found["row"] == "2"
    assert "may not be closed" in found["what is wrong"]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_what_excel_is_told_of_separators_is_no_row(tmp_path: Path, mark: str) -> None:
    into = write(tmp_path, f"{mark}sep=;\r\ntitle;trust\r\nA;strong\r\nB;x\r\n")
    assert batch(into, "out.csv").exit_code == 1
    assert [one["row"] for one in mistakes(tmp_path / "out.csv")] == ["3"]  # as Excel counts, which shows no such row
    assert (tmp_path / "out.csv").read_text("utf-8-sig").startswith("title;advised")


def test_lines_of_json_may_begin_with_a_mark(tmp_path: Path) -> None:
    into = write(tmp_path, '\ufeff{"reference": "A", "trust": "strong"}\n{"reference": "B"}\n', "in.ndjson")
    assert batch(into, "out.ndjson").exit_code == 0
    assert [one["reference"] for one in lines(tmp_path / "out.ndjson")] == ["A", "B"]


def test_lines_of_json_end_where_they_end_whatever_they_quote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "BLOCK", 4_000)
    monkeypatch.setattr(sources, "LONGEST_ROW", 1_000)
    told = [{"reference": '5"' if at == 3 else f"R{at}", "trust": "strong"} for at in range(500)]
    into = write(tmp_path, "".join(json.dumps(one) + "\n" for one in told), "in.ndjson")
    result = batch(into, "out.ndjson")
    assert result.exit_code == 0, result.output
    assert [one["reference"] for one in lines(tmp_path / "out.ndjson")] == [one["reference"] for one in told]


def test_large_numbers_and_broken_signs_in_lines_of_json(tmp_path: Path) -> None:
    number = 12_345_678_901_234_567_890_123
    text = f'{{"reference": {number}, "trust": "strong"}}\n{{"reference": "\\u0000", "trust": "strong"}}\n'
    into = write(tmp_path, text, "in.ndjson")
    assert batch(into, "out.ndjson").exit_code == 1
    assert [one["reference"] for one in lines(tmp_path / "out.ndjson")] == [str(number)]
    (found,) = mistakes(tmp_path / "out.ndjson")
    assert (found["row"], found["column"], found["reference"]) == ("2", "reference", "\ufffd")
