"""Record batches are decided row for row as each piece of work alone, with all that its advice tells beside it."""

from __future__ import annotations

import dataclasses
import pickle
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from spectrum.atlas import Atlas
from spectrum.columnar import ColumnarDecider
from spectrum.columnar.arrow import CONCLUSIONS, MISTAKES, batch_decider, decide_batch, plain_reading
from spectrum.columnar.one_by_one import decide_one_by_one
from spectrum.consultation import Consultation
from spectrum.situation import Situation, Workstream
from tests.plausible import plausible
from tests.test_columnar import random_codes
from tests.test_interview import worked

COUNT = 150


def batch_of(decider: ColumnarDecider, codes: np.ndarray) -> Any:
    """Codes as the ids of options, blank where nothing is known."""
    options = decider.columns.options
    columns = {
        name: [options[name][code] if code < len(options[name]) else None for code in row]
        for name, row in zip(decider.columns.names, codes.tolist(), strict=True)
    }
    return pa.RecordBatch.from_pydict(columns, pa.schema([(name, pa.string()) for name in columns]))


def told_by_advice(atlas: Atlas, piece: Workstream) -> dict[str, Any]:
    """What the advice on a piece of work tells, in the form of a row."""
    (one,) = Consultation(atlas, Situation("", (piece,))).advice.workstreams
    at_work = {alert.id for alert in one.alerts}
    return {
        "advised": one.advised[0] if len(one.advised) == 1 else None,
        "possible": list(one.advised),
        "needed": list(one.needed),
        "feasible": list(one.feasible),
        "actual": list(one.actual),
        "unsafe": one.unsafe,
        "fired": list(one.fired),
        "conditions": [thing.rule for thing in one.conditions],
        "misconceptions": [found.id for found in atlas.rulebook.misconceptions if found.id in at_work],
    }


def decided(decider: ColumnarDecider, batch: Any, **more: Any) -> Any:
    return decide_batch(decider, batch, plain_reading(decider.atlas.rulebook, batch.schema.names), **more)


@pytest.mark.parametrize("unknown", [0, 0.03, 0.4, 1])
def test_rows_tell_what_the_advice_on_each_tells(atlas: Atlas, decider: ColumnarDecider, unknown: float) -> None:
    codes = random_codes(decider, COUNT, unknown, seed=int(100 * unknown))
    rows = decided(decider, batch_of(decider, codes)).to_pylist()
    for row, told in zip(codes.T.tolist(), rows, strict=True):
        assert told.pop(MISTAKES) is None
        assert told == told_by_advice(atlas, decider.columns.piece(row))


def with_several(atlas: Atlas, piece: Workstream) -> Workstream:
    """A piece of work of which one answer is not settled between two."""
    name, options = next(iter(piece.answers.items()))
    either = {*options, *atlas.rulebook.factor[name].option_ids[:2]}
    in_order = tuple(one for one in atlas.rulebook.factor[name].option_ids if one in either)
    return dataclasses.replace(piece, answers={**piece.answers, name: in_order})


def test_pieces_with_partners_and_several_answers_tell_the_same(atlas: Atlas, decider: ColumnarDecider) -> None:
    pieces = [with_several(atlas, plausible(atlas.rulebook, seed)) for seed in range(COUNT)]
    assert any(piece.partners for piece in pieces)
    deciding = batch_decider(decider)
    columns = deciding.told(*decide_one_by_one(deciding.teller, [[piece] for piece in pieces]))
    rows = pa.RecordBatch.from_arrays(columns, schema=CONCLUSIONS).to_pylist()
    for piece, told in zip(pieces, rows, strict=True):
        assert told == told_by_advice(atlas, piece)


def test_worked_cases_tell_the_same(atlas: Atlas, decider: ColumnarDecider) -> None:
    pieces = [story.piece() for _, story in worked(atlas)]
    assert len(pieces) > 10
    deciding = batch_decider(decider)
    columns = deciding.told(*decide_one_by_one(deciding.teller, [[piece] for piece in pieces]))
    rows = pa.RecordBatch.from_arrays(columns, schema=CONCLUSIONS).to_pylist()
    assert rows == [told_by_advice(atlas, piece) for piece in pieces]


def test_several_answers_in_a_cell_mean_one_of_these(atlas: Atlas, decider: ColumnarDecider) -> None:
    several = [("growing", "strong"), ("broken", "strong")]
    batch = pa.RecordBatch.from_pydict({"trust": ["growing", "growing|strong", " Strong | broken "], "n": [1, 2, 3]})
    rows = decided(decider, batch, keep=["n"]).to_pylist()
    assert [row.pop("n") for row in rows] == [1, 2, 3]
    for row, answers in zip(rows, [("growing",), *several], strict=True):
        row.pop(MISTAKES)
        assert row == told_by_advice(atlas, Workstream("", {"trust": answers}))
    listed = pa.RecordBatch.from_pydict({"trust": [["growing"], ["growing", "strong"], ["strong", "broken"]]})
    assert [{**row, MISTAKES: None} for row in rows] == decided(decider, listed).to_pylist()


def test_not_knowing_whether_it_runs_is_not_the_same_as_not_saying(atlas: Atlas, decider: ColumnarDecider) -> None:
    said = ["unknown", "We don't know yet", None, "n/a"]
    batch = pa.RecordBatch.from_pydict({"is_running": said, "answerable": ["lead"] * 4})
    pieces = [Workstream("", {"answerable": ("lead",)}, is_running=one) for one in ("unknown", "unknown", "", "")]
    rows = decided(decider, batch).to_pylist()
    assert [{**told_by_advice(atlas, piece), MISTAKES: None} for piece in pieces] == rows
    assert rows[0] != rows[2]


def test_a_row_with_mistakes_is_not_decided_and_says_why(decider: ColumnarDecider) -> None:
    batch = pa.RecordBatch.from_pydict({"trust": ["strong", "stong", None], "is_running": ["yes", "yes|no", "no"]})
    first, second, third = decided(decider, batch).to_pylist()
    assert {name: value for name, value in second.items() if value is not None}.keys() == {MISTAKES}
    assert "is_running takes one answer" in second[MISTAKES]
    assert 'trust says "stong"' in second[MISTAKES]
    assert first["possible"]
    assert third["possible"]
    assert first[MISTAKES] is third[MISTAKES] is None


@pytest.mark.parametrize(
    ("question", "values", "option"),
    [
        ("is_running", [True, "TRUE", "true", 1, 1.0, "1", "Y", "yes ", "Yes, they are doing it", "YES"], "yes"),
        ("is_running", [False, "FALSE", 0, "0", "n", "No"], "no"),
        ("sole_duty", [False, "false", "no", "No, or each keeps its own."], "no"),
        ("solo_reach", ["each own", "EACH-OWN", "Each could, for its own people or area"], "each_own"),
        ("trust", ["Yes, and it has survived disagreement", "strong", "Str\u00f3ng", "STRONG:"], "strong"),
        ("mandate", ["none", "None", "No"], "none"),
        ("trust", [None, "", " ", "n/a", "N/A", "?", "unknown", "We don\u2019t know yet", "NaN", "-"], None),
    ],
)
def test_values_arrive_as_people_meant_them(
    decider: ColumnarDecider, question: str, values: list[Any], option: str | None
) -> None:
    (column,) = plain_reading(decider.atlas.rulebook, [question]).values()
    meant = decider.columns.code(question, option or "")
    for value in values:
        assert column.codes(pa.array([value])).tolist() == [meant], value


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("solo_reach", True),
        ("trust", "1"),
        ("trust", "yes, maybe"),
        ("mandate", 2),
        ("claimed_mode", "1|2"),
        ("trust", "|"),
    ],
)
def test_what_could_mean_anything_is_a_mistake(decider: ColumnarDecider, question: str, value: Any) -> None:
    batch = pa.RecordBatch.from_pydict({question: [value]})
    (row,) = decided(decider, batch).to_pylist()
    assert row[MISTAKES].startswith(question)
    assert row["possible"] is None


def test_columns_of_dictionaries_with_gaps_are_read_by_their_distinct_values(decider: ColumnarDecider) -> None:
    (column,) = plain_reading(decider.atlas.rulebook, ["trust"]).values()
    array = pa.array(["strong", None, "broken", "strong"]).dictionary_encode()
    sliced = pa.concat_arrays([array, array]).slice(1, 5)
    meant = [decider.columns.code("trust", one) for one in ("", "broken", "strong", "strong", "")]
    assert column.codes(sliced).tolist() == meant


def test_a_reading_travels(atlas: Atlas) -> None:
    reading = plain_reading(atlas.rulebook, ["trust", "budget"])
    travelled = pickle.loads(pickle.dumps(reading))
    assert travelled["trust"].codes(pa.array(["Strong"])) == reading["trust"].codes(pa.array(["strong"]))
    assert set(reading) == {"trust"}


def test_nothing_is_told_of_no_rows(decider: ColumnarDecider) -> None:
    batch = batch_of(decider, random_codes(decider, 0, 0, seed=1))
    assert decided(decider, batch).num_rows == 0
