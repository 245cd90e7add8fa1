"""What was decided, in the form in which it is written: rows of CSV, lines of JSON, or columns of Parquet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from typing import Any

import numpy as np
import orjson
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from spectrum.columnar.arrow import BAR, as_text
from spectrum.portfolio.forms import CSV, NDJSON
from spectrum.portfolio.guarding import guarded

ID = re.compile(r"[\w.-]+")
TO_ESCAPE = r'["\\\x00-\x1f]'


def encoded(form: str, names: Sequence[str], arrays: Sequence[Any], separator: str) -> Any:
    """Columns as bytes, or as a record batch where the form is one of columns."""
    if form == CSV:
        return _as_csv(names, arrays, separator)
    if form == NDJSON:
        return _as_lines(names, arrays)
    return pa.RecordBatch.from_arrays(list(arrays), names=list(names))


def csv_head(names: Sequence[str], separator: str) -> bytes:
    """The row with the names of columns."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator, lineterminator="\n").writerow(names)
    return out.getvalue().encode()


def _as_csv(names: Sequence[str], arrays: Sequence[Any], separator: str) -> bytes:
    batch = pa.RecordBatch.from_arrays([_cells(one) for one in arrays], names=list(names))
    sink = pa.BufferOutputStream()
    options = pyarrow.csv.WriteOptions(include_header=False, delimiter=separator, quoting_style="needed")
    pyarrow.csv.write_csv(batch, sink, options)
    return sink.getvalue().to_pybytes()  # type: ignore[no-any-return]


def _cells(array: Any) -> Any:
    """A column as the text of cells: several things with a bar between, yes and no, and nothing that could run."""
    if _lists_ids(array):
        return pc.binary_join(_texts(array), BAR)
    if pa.types.is_boolean(array.type):
        return pc.if_else(array, "yes", "no")
    plain = _plain(array)
    runs_never = pa.types.is_primitive(plain.type) or pa.types.is_decimal(plain.type)
    return _strings(plain) if runs_never else guarded(_strings(plain))


def _lists_ids(array: Any) -> bool:
    """Whether a column holds lists of ids, which need nothing before them and nothing between."""
    if not pa.types.is_list(array.type) or not pa.types.is_dictionary(array.type.value_type):
        return False
    ids = array.values.dictionary
    return pa.types.is_string(ids.type) and all(map(ID.fullmatch, ids.to_pylist()))


def _texts(array: Any) -> Any:
    """Lists as lists of text."""
    values = _plain(array.flatten()).cast(pa.string())
    return pa.ListArray.from_arrays(_offsets(array), values)


def _offsets(array: Any) -> Any:
    return pa.array(np.asarray(array.offsets) - array.offsets[0].as_py(), pa.int32())


def _plain(array: Any) -> Any:
    return array.dictionary_decode() if pa.types.is_dictionary(array.type) else array


def _strings(array: Any) -> Any:
    """A column as text, one by one where Arrow can't tell what is in it: lists, and bytes that may be no text."""
    is_text = pa.types.is_string(array.type) or pa.types.is_large_string(array.type)
    if is_text or (pa.types.is_primitive(array.type) or pa.types.is_decimal(array.type)):
        return array.cast(pa.string())
    return pa.array([None if one is None else as_text(one) for one in array.to_pylist()], pa.string())


def _as_lines(names: Sequence[str], arrays: Sequence[Any]) -> bytes:
    """Each row as an object of JSON on a line, made column by column."""
    parts: list[Any] = []
    for at, (name, array) in enumerate(zip(names, arrays, strict=True)):
        before = "{" if at == 0 else ","
        parts += [f"{before}{orjson.dumps(name).decode()}:", _as_json(array)]
    lines = pc.binary_join_element_wise(*parts, "}\n", "")
    if not len(lines):
        return b""
    return b"".join(memoryview(one.buffers()[2])[_span(one)] for one in _chunks(lines))


def _chunks(array: Any) -> Sequence[Any]:
    return array.chunks if isinstance(array, pa.ChunkedArray) else [array]


def _span(text: Any) -> slice:
    """Where the characters of some texts begin and end among their bytes."""
    offsets = np.frombuffer(text.buffers()[1], dtype=np.int32)
    return slice(int(offsets[text.offset]), int(offsets[text.offset + len(text)]))


def _as_json(array: Any) -> Any:
    """A column as texts of JSON."""
    if _lists_ids(array):
        inside = pc.binary_join(_texts(array), '","')
        quoted = pc.binary_join_element_wise('["', inside, '"]', "")
        return pc.if_else(pc.equal(pc.list_value_length(array), 0), "[]", quoted)
    array = _plain(array)
    if pa.types.is_nested(array.type):
        return pa.array([orjson.dumps(one, default=as_text).decode() for one in array.to_pylist()], pa.string())
    if pa.types.is_boolean(array.type):
        texts = pc.if_else(array, "true", "false")
    elif pa.types.is_integer(array.type) or pa.types.is_floating(array.type):
        texts = array.cast(pa.string())
        odd = pc.match_substring_regex(texts, "[a-z]{3}")  # inf and nan are no numbers of JSON
        texts = pc.if_else(odd, pa.scalar(None, pa.string()), texts)
    else:
        texts = _quoted(_strings(array))
    return texts.fill_null("null")


def _quoted(texts: Any) -> Any:
    close = np.flatnonzero(np.asarray(pc.match_substring_regex(texts, TO_ESCAPE).fill_null(False)))
    quoted = pc.binary_join_element_wise('"', texts, '"', "")
    if not len(close):
        return quoted
    mask = np.zeros(len(texts), dtype=np.bool_)
    mask[close] = True
    told = [orjson.dumps(one).decode() for one in texts.take(pa.array(close)).to_pylist()]
    return pc.replace_with_mask(quoted, pa.array(mask), pa.array(told, pa.string()))
