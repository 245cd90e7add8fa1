"""Deciding the rows of a DataFrame of Dask. Needs the extra `dask`."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import pandas as pd
import pyarrow as pa
from dask.dataframe import DataFrame
from dask.delayed import Delayed, delayed

from spectrum.atlas import Atlas
from spectrum.clusters.job import DecidingJob, deciding_job
from spectrum.clusters.sending import AtlasParcel, packed
from spectrum.columnar.arrow import Reading, as_text

ROWS = 65_536
"""As many rows are decided at once, so that a large partition takes little more memory than a small one."""


def decided(
    frame: DataFrame,
    atlas: Atlas,
    *,
    keep: Sequence[str] | None = None,
    tell: Sequence[str] | None = None,
    reading: Reading | None = None,
) -> DataFrame:
    """A DataFrame with a row for each row of this one: its index, the columns kept, then those that are added.

    Nothing is computed until Dask is asked for rows. A row that can't be read stays, without conclusions; its
    `mistakes` say why. `keep`, `tell` and `reading` are those of `deciding_job`: which columns stay, which of TOLD are
    added, and which column answers which question. Raises BadInput with everything that can't be, before anything runs.
    """
    job = deciding_job(atlas.rulebook, [str(name) for name in frame.columns], keep, tell, reading)
    needed = frame[list(job.needed)]
    meta = _beside(needed._meta, job.keep, job.told_schema.empty_table())
    # The types are declared by TOLD and the same in each partition; to enforce them, Dask would send all with each.
    return needed.map_partitions(_decided_partition, _sent(job, packed(atlas)), meta=meta, enforce_metadata=False)


class _Sent(NamedTuple):
    """What every worker needs, whichever partitions it is given."""

    job: DecidingJob
    parcel: AtlasParcel


def _sent(job: DecidingJob, parcel: AtlasParcel) -> Delayed:
    """The job and the atlas as a task of their own: they go to one worker with the plan, and from there to the others.

    When a worker that holds them is lost, Dask fetches them from another one or runs the task again.
    """
    digest = hashlib.sha256(pickle.dumps(job) + parcel.content).hexdigest()
    return delayed(_Sent, pure=True, traverse=False)(job, parcel, dask_key_name=f"spectrum-atlas-{digest}")


def _decided_partition(part: pd.DataFrame, sent: _Sent) -> pd.DataFrame:
    """One partition, decided: what a worker runs."""
    job = replace(sent.job, keep=())
    blocks = (_batch(part.iloc[at : at + ROWS], job) for at in range(0, len(part), ROWS))
    return _beside(part, sent.job.keep, pa.Table.from_batches(job.told(sent.parcel, blocks), job.told_schema))


def _beside(part: pd.DataFrame, keep: Sequence[str], told: Any) -> pd.DataFrame:
    """The columns kept, untouched, and what is told beside them, as Arrow holds it."""
    conclusions = told.to_pandas(types_mapper=pd.ArrowDtype).set_index(part.index)
    return pd.concat([part[list(keep)], conclusions], axis="columns")


def _batch(part: pd.DataFrame, job: DecidingJob) -> Any:
    return pa.RecordBatch.from_arrays([_column(part[name]) for name in job.read], names=list(job.read))


def _column(values: pd.Series[Any]) -> Any:
    """A column as Arrow holds it; one of mixed values, which Arrow can't hold, as their texts."""
    try:
        array = pa.array(values, from_pandas=True)
    except (pa.ArrowInvalid, pa.ArrowTypeError):
        array = pa.array([as_text(None if one is pd.NA else one) for one in values], pa.string())
    return array.combine_chunks() if isinstance(array, pa.ChunkedArray) else array
