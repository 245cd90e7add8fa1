"""What a cluster is to do with the rows of a DataFrame: which columns are read, which are kept, and what is told."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from spectrum.clusters.sending import AtlasParcel, decider_from
from spectrum.columnar import CodedColumns, ColumnarDecider
from spectrum.columnar.arrow import CONCLUSIONS, MISTAKES, Reading, decide_batch, plain_reading
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.input.strict import not_among
from spectrum.rulebook import Rulebook

PLACE = "DataFrame"
ALMOST = 0.8
"""From which likeness, of 1, a title seems to mean a question: "trsut" does trust, "value" does not value_gain."""


def _plain(kind: Any) -> Any:
    """A type without dictionaries, which Spark does not take and Dask has no need of."""
    if pa.types.is_list(kind):
        return pa.list_(_plain(kind.value_type))
    return kind.value_type if pa.types.is_dictionary(kind) else kind


TOLD = pa.schema([*((one.name, _plain(one.type)) for one in CONCLUSIONS), (MISTAKES, pa.string())])
"""The columns that can be added: one a conclusion, and what is wrong with a row, null where nothing is."""


@dataclass(frozen=True)
class DecidingJob:
    """What is done to each record batch of a DataFrame. Workers are sent it as it is.

    `keep` are the columns of the user's own that stay, in their order; `tell` are those of TOLD that are added.
    """

    reading: Reading
    keep: tuple[str, ...]
    tell: tuple[str, ...]

    @property
    def told_schema(self) -> Any:
        """The columns that are added."""
        return pa.schema([TOLD.field(name) for name in self.tell])

    @property
    def read(self) -> tuple[str, ...]:
        """The columns that answer questions, each once."""
        return tuple(dict.fromkeys(column.title for column in self.reading.values()))

    @property
    def needed(self) -> tuple[str, ...]:
        """The columns that must come to a worker, each once."""
        return tuple(dict.fromkeys((*self.keep, *self.read)))

    def told(self, parcel: AtlasParcel, batches: Iterable[Any]) -> Iterator[Any]:
        """What is told of record batches, a row for each of theirs: the columns kept, then those added.

        Raises NotUsable when the parcel is not whole, or was packed by another version of Spectrum.
        """
        decider = decider_from(parcel)
        for batch in batches:
            yield self._told(decider, batch)

    def _told(self, decider: ColumnarDecider, batch: Any) -> Any:
        told = decide_batch(decider, batch, self.reading)
        kept = [batch.column(name) for name in self.keep]
        added = [told.column(name).cast(TOLD.field(name).type) for name in self.tell]
        return pa.RecordBatch.from_arrays([*kept, *added], [*self.keep, *self.tell])


def deciding_job(
    book: Rulebook,
    titles: Sequence[str],
    keep: Sequence[str] | None = None,
    tell: Sequence[str] | None = None,
    reading: Reading | None = None,
) -> DecidingJob:
    """The job for a DataFrame with columns of these titles.

    `keep` names the columns that stay, and `tell` those of TOLD that are added; None means all of them, and `mistakes`
    is always told. `reading` says which column answers which question; without it, columns that are called by the ids
    of questions do, and one that is almost called so is refused. Raises BadInput with everything that can't be.
    """
    job = DecidingJob(
        plain_reading(book, titles) if reading is None else dict(reading),
        tuple(dict.fromkeys(titles if keep is None else keep)),
        tuple(TOLD.names if tell is None else dict.fromkeys((*tell, MISTAKES))),
    )
    mistakes = [*_mistakes(book, titles, job), *(_misspelt(book, titles) if reading is None else ())]
    if mistakes:
        raise BadInput(mistakes)
    return job


def _mistakes(book: Rulebook, titles: Sequence[str], job: DecidingJob) -> Iterator[Mistake]:
    """Everything that stands against the job."""
    for name in job.needed:
        if name not in titles:
            yield Mistake(PLACE, str(not_among(name, "a column here", titles)))
    for name, count in Counter(titles).items():
        if count > 1 and name in job.needed:
            yield Mistake(PLACE, f'"{name}" names {count} columns; rename all of them but one.')
    for name in job.tell:
        if name not in TOLD.names:
            yield Mistake(PLACE, str(not_among(name, "a conclusion", TOLD.names)))
    for name in job.keep:
        if name.casefold() in job.tell:
            yield Mistake(PLACE, f'"{name}" is what a conclusion is called; rename that column, or do not keep it.')
    if not job.reading:
        names = ", ".join(CodedColumns(book).names)
        yield Mistake(PLACE, f"no column is called by the id of a question. The ids are: {names}.")


def _misspelt(book: Rulebook, titles: Sequence[str]) -> Iterator[Mistake]:
    """Columns that seem to be meant as questions; a question whose column is overlooked would count as not asked."""
    names = CodedColumns(book).names
    missing = [name for name in names if name not in titles]
    for title in titles:
        meant = [] if title in names else difflib.get_close_matches(title.casefold(), missing, 1, ALMOST)
        for name in meant:
            hint = f'Did you mean "{name}"? Rename it, or say with "reading" what is read.'
            yield Mistake(PLACE, f'"{title}" is not a question here. {hint}')
