"""On Spark, rows are told the same as on one machine, also when an executor is lost; the atlas is sent once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from pyspark import SparkContext, TaskContext
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.connect.session import SparkSession as RemoteSession

from spectrum.atlas import Atlas
from spectrum.clusters.job import TOLD
from spectrum.clusters.spark import decided
from spectrum.columnar import ColumnarDecider

from .conftest import ROOT
from .watched import (
    OWN,
    SIZES,
    Portfolio,
    as_documented,
    builds,
    grandparent,
    killed,
    make_portfolio,
    plainly,
    readers,
    watched_reading,
    work_was_redone,
)

QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
"""Java that compiles little, since each of these processes lives for seconds."""
SETTINGS = {
    "spark.driver.extraJavaOptions": QUICK,
    "spark.executor.extraJavaOptions": QUICK,
    "spark.executor.memory": "1g",
    "spark.executorEnv.PYTHONPATH": str(ROOT),
    "spark.plugins": "org.apache.spark.sql.connect.SparkConnectPlugin",
    "spark.connect.grpc.binding.address": "127.0.0.1",
    "spark.connect.grpc.binding.port": "0",
    "spark.sql.files.openCostInBytes": str(128 << 20),  # a partition for each file
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
}


@pytest.fixture(scope="module")
def portfolio(decider: ColumnarDecider, tmp_path_factory: pytest.TempPathFactory) -> Portfolio:
    return make_portfolio(decider, tmp_path_factory.mktemp("spark") / "in")


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SparkSession]:
    """A cluster of two executors, processes of their own, with a door for Spark Connect."""
    place = tmp_path_factory.mktemp("cluster")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        patch.setenv("SPARK_WORKER_DIR", str(place))
        settings = {**SETTINGS, "spark.local.dir": str(place), "spark.sql.warehouse.dir": str(place / "warehouse")}
        builder = SparkSession.builder.master("local-cluster[2,1,1024]").config(map=settings)
        session = builder.getOrCreate()
        yield session
        session.stop()


@pytest.fixture(scope="module")
def remote(spark: SparkSession) -> Iterator[SparkSession]:
    """The same cluster by Spark Connect."""
    services = spark.sparkContext._jvm.org.apache.spark.sql.connect.service
    port = getattr(getattr(services, "SparkConnectService$"), "MODULE$").localPort()
    session = RemoteSession.builder.remote(f"sc://127.0.0.1:{port}").create()
    yield session
    session.stop()


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What is broadcast, each time that something is."""
    found: list[object] = []
    broadcast = SparkContext.broadcast

    def noted(context: SparkContext, value: object) -> Any:
        found.append(value)
        return broadcast(context, value)

    monkeypatch.setattr(SparkContext, "broadcast", noted)
    return found


def task() -> str:
    """The partition that a Python worker is at."""
    return str(TaskContext.get().partitionId())


def read(session: SparkSession, portfolio: Portfolio) -> DataFrame:
    return session.read.parquet(str(portfolio.folder))


def test_a_lost_executor_loses_nothing(
    decider: ColumnarDecider, portfolio: Portfolio, spark: SparkSession, sent: list[object], tmp_path: Path
) -> None:
    pieces = read(spark, portfolio)
    assert pieces.rdd.getNumPartitions() == len(SIZES)
    told = decided(pieces, decider.atlas, keep=OWN, reading=watched_reading(decider, tmp_path, task, grandparent))
    assert not (tmp_path / "readers").exists()

    told.write.parquet(str(tmp_path / "out"))
    assert work_was_redone(tmp_path)
    out = pq.read_table(tmp_path / "out")
    assert out.column_names == [*OWN, *TOLD.names]
    assert plainly(out).equals(portfolio.told)
    assert len(sent) == 1
    assert set(builds(tmp_path).values()) == {1}
    assert len(builds(tmp_path)) > 1
    assert {one.pid for one in readers(tmp_path)} > {killed(tmp_path)[0].pid}


def test_as_documented_and_by_spark_connect_rows_are_told_the_same(
    portfolio: Portfolio, remote: SparkSession, tmp_path: Path
) -> None:
    as_documented("Apache Spark", spark=remote, source=str(portfolio.folder), target=str(tmp_path / "out"))
    assert plainly(pq.read_table(tmp_path / "out")).equals(portfolio.told)


def test_all_columns_stay_and_the_new_ones_say_which_rulebook_spoke(
    atlas: Atlas, portfolio: Portfolio, spark: SparkSession, remote: SparkSession
) -> None:
    for session in (spark, remote):
        told = decided(read(session, portfolio), atlas)
        assert told.columns == [*portfolio.table.column_names, *TOLD.names]
        assert {told.schema[name].metadata["rulebook"] for name in TOLD.names} == {atlas.rulebook.identity}


def test_only_what_is_kept_and_read_is_fetched(atlas: Atlas, portfolio: Portfolio, spark: SparkSession) -> None:
    pieces = read(spark, portfolio).select("id", "`who.asks`", "trust", "results")
    told = decided(pieces, atlas, keep=["id"], tell=["advised"])
    assert told.columns == ["id", "advised", "mistakes"]
    plan = told._jdf.queryExecution().executedPlan().toString()
    assert "trust" in plan
    assert "who.asks" not in plan
