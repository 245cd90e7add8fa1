"""Keeping an atlas on disk: one file a rulebook version, written whole or not at all, and never trusted unchecked."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np

from spectrum.atlas.atlas import Atlas, build_atlas
from spectrum.atlas.building import Progress
from spectrum.atlas.table import CELL, Table, make_table
from spectrum.engine import ENGINE
from spectrum.files.sealed import NotUsable, seal, unseal
from spectrum.files.storage import cache_folder, read_own, write_whole
from spectrum.rulebook import Rulebook, TablePlan, plan_tables

FORMAT = 1
MAGIC = b"spectrum atlas\n"
_log = logging.getLogger(__name__)


def load_atlas(
    rulebook: Rulebook,
    folder: Path | None = None,
    progress: Callable[[], contextlib.AbstractContextManager[Progress]] | None = None,
) -> Atlas:
    """The atlas of a rulebook: from the cache when a sound file is there, else built by the engine and kept.

    `progress` opens a progress display when building takes place. A folder that can't be written is no error: the
    atlas is then built each time.
    """
    try:
        return _read(_place(rulebook, folder), rulebook)
    except FileNotFoundError:
        pass
    except (NotUsable, OSError) as reason:
        _log.warning("the kept atlas %s is not used and is built again: %s", _place(rulebook, folder), reason)
    with progress() if progress else contextlib.nullcontext(None) as step:
        atlas = build_atlas(rulebook, step)
    try:
        _write(_place(rulebook, folder), atlas)
    except OSError as reason:
        _log.warning("the atlas can't be kept, so it will be built again next time: %s", reason)
    return atlas


def _place(rulebook: Rulebook, folder: Path | None) -> Path:
    return (folder or cache_folder()) / f"{rulebook.hash}.atlas"


def _key(rulebook: Rulebook, plans: Iterable[TablePlan]) -> dict[str, object]:
    """What a kept atlas must agree with to be the right one."""
    tables = [[list(plan.factors), list(plan.shape), [rule.id for rule in plan.rules]] for plan in plans]
    return {"format": FORMAT, "engine": ENGINE, "rulebook": rulebook.hash, "tables": tables}


def _write(path: Path, atlas: Atlas) -> None:
    arrays = [part for table in atlas.tables for part in (table.pattern.tobytes(), table.bits.tobytes())]
    patterns = [len(table.conclusions) for table in atlas.tables]
    made_for = _key(atlas.rulebook, (table.plan for table in atlas.tables))
    write_whole(path, seal(MAGIC, made_for, {"patterns": patterns}, b"".join(arrays)))


def _read(path: Path, rulebook: Rulebook) -> Atlas:
    plans = plan_tables(rulebook)
    head, body = unseal(MAGIC, _key(rulebook, plans), read_own(path))
    return Atlas(rulebook, tuple(_tables(rulebook, plans, head, body)))


def _tables(rulebook: Rulebook, plans: Sequence[TablePlan], head: dict[str, object], body: bytes) -> list[Table]:
    patterns = head.get("patterns")
    if not isinstance(patterns, list) or len(patterns) != len(plans):
        raise NotUsable("it does not say how many patterns its tables have")
    at = 0
    tables = []
    for plan, count in zip(plans, patterns, strict=True):
        table, at = _table(rulebook, plan, count, body, at)
        tables.append(table)
    if at != len(body):
        raise NotUsable("it holds more than its tables")
    return tables


def _table(rulebook: Rulebook, plan: TablePlan, count: object, body: bytes, at: int) -> tuple[Table, int]:
    if not isinstance(count, int) or count < 1:
        raise NotUsable("it has a table without patterns")
    middle = at + plan.size * CELL.itemsize
    end = middle + count * len(plan.rules)
    if end > len(body):
        raise NotUsable("it is cut short")
    pattern = np.frombuffer(body[at:middle], dtype=CELL).reshape(plan.shape)
    bits = np.frombuffer(body[middle:end], dtype=np.bool_).reshape(count, len(plan.rules))
    if int(pattern.max()) >= count:
        raise NotUsable("a cell names a pattern that is not there")
    return make_table(rulebook, plan, pattern, bits), end
