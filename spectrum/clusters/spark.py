"""Deciding the rows of a DataFrame of Apache Spark. Needs the extra `spark`, and Java on the machine of the driver."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql.types import ArrayType, BooleanType, DataType, StringType, StructField, StructType

from spectrum.atlas import Atlas
from spectrum.clusters.job import DecidingJob, deciding_job
from spectrum.clusters.sending import AtlasParcel, packed
from spectrum.columnar.arrow import Reading


def decided(
    dataframe: DataFrame,
    atlas: Atlas,
    *,
    keep: Sequence[str] | None = None,
    tell: Sequence[str] | None = None,
    reading: Reading | None = None,
) -> DataFrame:
    """A DataFrame with a row for each row of this one: the columns that are kept, then those that are added.

    Nothing is computed until Spark is asked for rows, and columns that are neither kept nor read are not fetched. A row
    that can't be read stays, without conclusions; its `mistakes` say why. `keep`, `tell` and `reading` are those of
    `deciding_job`: which columns stay, which of TOLD are added, and which column answers which question.

    Raises BadInput with everything that can't be, before anything runs.
    """
    job = deciding_job(atlas.rulebook, dataframe.columns, keep, tell, reading)
    needed = dataframe.select(*(quoted(name) for name in job.needed))
    kept = [needed.schema[name] for name in job.keep]
    schema = StructType([*kept, *_told_fields(job, atlas.rulebook.identity)])
    # By number, since mapInArrow takes a dot in a name for a part of a column.
    numbered = needed.toDF(*(f"column_{at}" for at in range(len(job.needed))))
    return numbered.mapInArrow(SpectrumDecides(job, _sent(dataframe, packed(atlas))), schema)


def quoted(name: str) -> str:
    """The name of a column as Spark takes it, whatever dots are in it."""
    return "`" + name.replace("`", "``") + "`"


class _Carried:
    """A parcel that travels inside of the function itself, as Spark's own broadcasts do beside it."""

    def __init__(self, value: AtlasParcel) -> None:
        self.value = value


def _sent(dataframe: DataFrame, parcel: AtlasParcel) -> Any:
    """Something whose `value` is the parcel on every worker.

    Spark brings a broadcast to each executor once. Spark Connect has none: there the parcel goes with the plan.
    """
    context = getattr(dataframe.sparkSession, "sparkContext", None)
    return _Carried(parcel) if context is None else context.broadcast(parcel)


@dataclass(frozen=True)
class SpectrumDecides:
    """What each Python worker of Spark runs on the batches of a partition; Spark shows this name in its plans."""

    job: DecidingJob
    sent: Any

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        named = (batch.rename_columns(list(self.job.needed)) for batch in batches)
        return self.job.told(self.sent.value, named)


def _told_fields(job: DecidingJob, identity: str) -> list[StructField]:
    """The columns that are added as Spark declares them; each says which rulebook spoke."""
    return [StructField(one.name, _spark_type(one.type), True, {"rulebook": identity}) for one in job.told_schema]


def _spark_type(kind: Any) -> DataType:
    if pa.types.is_list(kind):
        return ArrayType(_spark_type(kind.value_type))
    return BooleanType() if pa.types.is_boolean(kind) else StringType()
