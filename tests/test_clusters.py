"""What a cluster is sent, and what is refused before it is sent anything."""

from __future__ import annotations

import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace

import pyarrow as pa
import pytest

from spectrum.atlas import Atlas
from spectrum.clusters.job import TOLD, deciding_job
from spectrum.clusters.sending import decider_from, made, packed
from spectrum.columnar import ColumnarDecider
from spectrum.columnar.arrow import plain_reading
from spectrum.files.sealed import NotUsable
from spectrum.input.mistakes import BadInput
from spectrum.rulebook import Rulebook

from .test_columnar import random_codes

WITHOUT = """
import sys
for name in ("pyspark", "dask", "distributed", "pandas"):
    sys.modules[name] = None
import spectrum.clusters, spectrum.clusters.job
for room in ("spark", "dask"):
    try:
        __import__(f"spectrum.clusters.{room}")
    except ImportError:
        continue
    raise SystemExit(room)
"""


def test_a_parcel_holds_all_that_decides_and_nothing_else(atlas: Atlas) -> None:
    before = packed(atlas)
    ColumnarDecider(atlas).decide(random_codes(ColumnarDecider(atlas), 5, 0, seed=1))
    assert len(packed(atlas).content) < 1.2 * len(before.content)
    assert len(before.content) < 200_000
    codes = random_codes(ColumnarDecider(atlas), 200, 0.1, seed=2)
    here, there = ColumnarDecider(atlas).decide(codes), decider_from(before).decide(codes)
    assert all((one == other).all() for one, other in zip(here, there, strict=True))


def test_threads_that_ask_together_make_one_decider(atlas: Atlas) -> None:
    parcel = packed(atlas)
    made.cache_clear()
    found: list[ColumnarDecider] = []
    threads = [threading.Thread(target=lambda: found.append(decider_from(parcel))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert len(set(map(id, found))) == 1
    assert made.cache_info().misses == 1


@pytest.mark.parametrize("spoil", [lambda content: content[:-1], lambda content: content + b"x"])
def test_a_parcel_that_is_not_whole_is_not_opened(atlas: Atlas, spoil: Callable[[bytes], bytes]) -> None:
    made.cache_clear()
    parcel = packed(atlas)
    with pytest.raises(NotUsable, match="does not match its checksum"):
        decider_from(replace(parcel, content=spoil(parcel.content)))


def test_a_parcel_of_another_rulebook_or_release_is_not_opened(atlas: Atlas, monkeypatch: pytest.MonkeyPatch) -> None:
    parcel = packed(atlas)
    with pytest.raises(NotUsable, match="made for another rulebook"):
        decider_from(replace(parcel, rulebook_hash="0" * 64))
    monkeypatch.setattr("spectrum.clusters.sending.__version__", "99.1")
    made.cache_clear()
    with pytest.raises(NotUsable, match=r"The worker has Spectrum 99\.1; install the same version"):
        decider_from(parcel)


def test_a_job_tells_batches_row_for_row(atlas: Atlas) -> None:
    job = deciding_job(atlas.rulebook, ["id", "trust", "note"], keep=["note", "id"])
    assert job.needed == ("note", "id", "trust")
    sent = pickle.loads(pickle.dumps(job))
    batches = [
        pa.record_batch({"id": [1, 2], "trust": ["strong", "rubbish"], "note": ["a", "b"]}),
        pa.record_batch({"id": pa.array([], pa.int64()), "trust": pa.array([], pa.string()), "note": pa.nulls(0)}),
    ]
    first, nothing = sent.told(packed(atlas), batches)
    assert first.schema.names == ["note", "id", *TOLD.names]
    assert first.select(TOLD.names).schema == TOLD
    assert first.column("id").to_pylist() == [1, 2]
    assert first.column("mistakes")[0].as_py() is None
    assert first.column("mistakes")[1].as_py().startswith('trust says "rubbish"')
    assert nothing.num_rows == 0


def test_of_the_conclusions_those_asked_for_are_told_and_mistakes(atlas: Atlas) -> None:
    job = deciding_job(atlas.rulebook, ["id", "trust"], ["id"], ["unsafe", "advised"])
    (told,) = job.told(packed(atlas), [pa.record_batch({"id": [1], "trust": ["strong"]})])
    assert told.schema.names == ["id", "unsafe", "advised", "mistakes"]


def test_all_that_is_wrong_with_a_job_is_told_at_once(book: Rulebook) -> None:
    reading = plain_reading(book, ["trust"])
    with pytest.raises(BadInput) as refused:
        deciding_job(book, ["id", "id", "Mistakes", "no_trust"], ["id", "Mistakes", "team"], ["adviced"], reading)
    assert [one.detail for one in refused.value.mistakes] == [
        '"team" is not a column here. Accepted: id, id, Mistakes, no_trust.',
        '"trust" is not a column here. Did you mean "no_trust"? Accepted: id, id, Mistakes, no_trust.',
        '"id" names 2 columns; rename all of them but one.',
        '"adviced" is not a conclusion. Did you mean "advised"? Accepted: ' + ", ".join(TOLD.names) + ".",
        '"Mistakes" is what a conclusion is called; rename that column, or do not keep it.',
    ]


def test_a_column_that_is_almost_called_by_a_question_is_refused_unless_it_is_said_what_is_read(book: Rulebook) -> None:
    titles = ["id", "trsut", "results", "result"]
    with pytest.raises(BadInput, match='Did you mean "trust"') as refused:
        deciding_job(book, titles)
    assert refused.value.count == 1
    assert deciding_job(book, titles, reading=plain_reading(book, titles)).read == ("results",)


def test_a_table_that_answers_nothing_is_refused(book: Rulebook) -> None:
    with pytest.raises(BadInput, match=r"no column is called by the id of a question\. The ids are: is_running, "):
        deciding_job(book, ["id", "a note"])


def test_neither_spark_nor_dask_is_needed_to_import_the_room() -> None:
    subprocess.run([sys.executable, "-c", WITHOUT], check=True)
