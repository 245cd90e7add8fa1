"""Keeping an atlas on disk: one file a rulebook version, written whole or not at all, and never trusted unchecked."""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np

from spectrum.atlas.atlas import Atlas, build_atlas
from spectrum.atlas.table import CELL, Progress, Table, make_table
from spectrum.engine import ENGINE
from spectrum.files.storage import cache_folder, read_own, write_whole
from spectrum.rulebook import Rulebook, TablePlan, plan_tables

FORMAT = 1
MAGIC = b"spectrum atlas\n"
_log = logging.getLogger(__name__)


class NotUsable(ValueError):
    """A cache file that is damaged, or that belongs to another rulebook, engine, format or person."""


def load_atlas(
    rulebook: Rulebook,
    folder: Path | None = None,
    progress: Callable[[], contextlib.AbstractContextManager[Progress]] | None = None,
) -> Atlas:
    """The atlas of a rulebook: from the cache when a sound file is there, else built by the engine and kept.

    `progress` opens a progress display when building takes place. A folder that can't be written is no error: the
    atlas is then built each time.
    """
    path = (folder or cache_folder()) / f"{rulebook.hash}.atlas"
    try:
        return _read(path, rulebook)
    except FileNotFoundError:
        pass
    except (NotUsable, OSError) as reason:
        _log.warning("the kept atlas %s is not used and is built again: %s", path, reason)
    with progress() if progress else contextlib.nullcontext(None) as step:
        atlas = build_atlas(rulebook, step)
    try:
        _write(path, atlas)
    except OSError as reason:
        _log.warning("the atlas can't be kept in %s, so it will be built again next time: %s", path.parent, reason)
    return atlas


def _key(rulebook: Rulebook, plans: Iterable[TablePlan]) -> dict[str, object]:
    """What a kept atlas must agree with to be the right one."""
    tables = [[list(plan.factors), list(plan.shape), [rule.id for rule in plan.rules]] for plan in plans]
    return {"format": FORMAT, "engine": ENGINE, "rulebook": rulebook.hash, "tables": tables}


def _write(path: Path, atlas: Atlas) -> None:
    arrays = [part for table in atlas.tables for part in (table.pattern.tobytes(), table.bits.tobytes())]
    body = b"".join(arrays)
    patterns = [len(table.conclusions) for table in atlas.tables]
    head = {
        **_key(atlas.rulebook, (table.plan for table in atlas.tables)),
        "patterns": patterns,
        "sha256": hashlib.sha256(body).hexdigest(),
    }
    write_whole(path, MAGIC + json.dumps(head).encode() + b"\n" + body)


def _read(path: Path, rulebook: Rulebook) -> Atlas:
    content = read_own(path)
    if not content.startswith(MAGIC):
        raise NotUsable("it does not start as an atlas does")
    line, found, body = content[len(MAGIC) :].partition(b"\n")
    try:
        head = json.loads(line)
    except ValueError:
        raise NotUsable("its first line can't be read") from None
    if not found or not isinstance(head, dict):
        raise NotUsable("its first line can't be read")
    plans = plan_tables(rulebook)
    key = _key(rulebook, plans)
    if {name: head.get(name) for name in key} != key:
        raise NotUsable("it was made for another rulebook, engine or format")
    if head.get("sha256") != hashlib.sha256(body).hexdigest():
        raise NotUsable("its content does not match its checksum")
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
