"""On Dask, rows are told the same as on one machine, also when a worker is lost; the atlas is sent once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dask.dataframe as dd
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from distributed import Client, LocalCluster, Scheduler, get_worker

from spectrum.atlas import Atlas
from spectrum.clusters.dask import decided
from spectrum.clusters.job import TOLD
from spectrum.columnar import ColumnarDecider

from .watched import (
    OWN,
    SIZES,
    Portfolio,
    as_documented,
    builds,
    itself,
    make_portfolio,
    plainly,
    watched_reading,
    work_was_redone,
)


@pytest.fixture(scope="module")
def portfolio(decider: ColumnarDecider, tmp_path_factory: pytest.TempPathFactory) -> Portfolio:
    return make_portfolio(decider, tmp_path_factory.mktemp("dask") / "in")


@pytest.fixture(scope="module")
def workers() -> Iterator[Client]:
    """Two workers, processes of their own, of two threads each."""
    with (
        LocalCluster(n_workers=2, threads_per_worker=2, dashboard_address="127.0.0.1:0", host="127.0.0.1") as cluster,
        Client(cluster) as client,
    ):
        yield client


def task() -> str:
    """The task that a worker is at."""
    return str(get_worker().get_current_task())


def read(portfolio: Portfolio) -> dd.DataFrame:
    """The portfolio as Dask reads it, a partition for each file."""
    frame = dd.read_parquet(portfolio.folder, split_row_groups=True)
    assert frame.npartitions == len(SIZES)
    return frame


def from_pandas(frame: pd.DataFrame) -> Any:
    return plainly(pa.Table.from_pandas(frame, preserve_index=False))


def atlases_sent(dask_scheduler: Scheduler) -> int:
    """How often a worker was given an atlas with the plan; other workers fetch it from there."""
    changes = [(str(change[0]), change[2]) for change in dask_scheduler.transition_log]
    return sum("spectrum-atlas" in key and reached == "memory" for key, reached in changes)


def test_as_documented_rows_are_told_the_same_as_on_one_machine(
    portfolio: Portfolio, workers: Client, tmp_path: Path
) -> None:
    as_documented("Dask", source=portfolio.folder, target=tmp_path / "out")
    assert plainly(pq.read_table(tmp_path / "out")).equals(portfolio.told)
    assert workers.run_on_scheduler(atlases_sent) == 1


@pytest.mark.usefixtures("workers")
def test_a_lost_worker_loses_nothing(
    atlas: Atlas, decider: ColumnarDecider, portfolio: Portfolio, tmp_path: Path
) -> None:
    reading = watched_reading(decider, tmp_path, task, itself)
    decided(read(portfolio), atlas, keep=OWN, reading=reading).to_parquet(tmp_path / "out", write_index=False)
    assert work_was_redone(tmp_path)
    out = pq.read_table(tmp_path / "out")
    assert out.column_names == [*OWN, *TOLD.names]
    assert plainly(out).equals(portfolio.told)
    assert set(builds(tmp_path).values()) == {1}
    assert len(builds(tmp_path)) > 1


def test_without_a_cluster_rows_keep_their_index(atlas: Atlas, portfolio: Portfolio) -> None:
    pieces = portfolio.table.slice(0, 60).to_pandas().set_index("id")
    pieces["is_running"] = [True, "no", None, pd.NA] * 15
    told = decided(dd.from_pandas(pieces, npartitions=3), atlas, keep=["who.asks"], tell=["advised"]).compute(
        scheduler="synchronous"
    )
    assert told.index.equals(pieces.index)
    assert list(told.columns) == ["who.asks", "advised", "mistakes"]
    assert told["who.asks"].tolist() == pieces["who.asks"].tolist()
    assert told["mistakes"].notna().tolist() == [at % 40 == 0 for at in range(60)]


def test_all_columns_stay_and_are_as_declared(atlas: Atlas, portfolio: Portfolio) -> None:
    told = decided(read(portfolio), atlas)
    found = told.compute(scheduler="synchronous")
    assert list(told.columns) == list(found.columns) == [*portfolio.table.column_names, *TOLD.names]
    assert found.dtypes.to_dict() == told.dtypes.to_dict()


def test_as_documented_a_mapping_says_which_columns_are_read(
    atlas: Atlas, portfolio: Portfolio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mapping.yaml").write_text("columns: {Do they get on: trust}\nvalues: {trust: {rubbish: broken}}")
    renamed = portfolio.table.rename_columns(
        ["Do they get on" if name == "trust" else name for name in portfolio.table.column_names]
    )
    names = as_documented(
        "What comes back",
        atlas=atlas,
        book=atlas.rulebook,
        decided=decided,
        pieces=dd.from_pandas(renamed.to_pandas(), npartitions=2),
    )
    told = names["told"].compute(scheduler="synchronous")
    assert told["mistakes"].isna().all()
    assert len(told) == portfolio.table.num_rows


def test_a_large_partition_is_told_block_by_block(
    atlas: Atlas, portfolio: Portfolio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("spectrum.clusters.dask.ROWS", 100)
    frame = dd.from_pandas(portfolio.table.to_pandas(), npartitions=1)
    assert from_pandas(decided(frame, atlas, keep=["id"]).compute(scheduler="synchronous")).equals(portfolio.told)
