"""Databases for the tests: a real PostgreSQL of their own, and situations as both of them are given."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import psycopg
import pyarrow as pa

from spectrum.columnar import UNKNOWN, CodedColumns

SERVERS = Path("/usr/lib/postgresql")
QUICKLY = "-c listen_addresses='' -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c jit=off"


@contextmanager
def postgresql() -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    """A cluster in a folder of its own that listens on a socket there, and is gone in the end."""
    # short, since the name of a socket may have no more than some hundred letters
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
    try:
        if os.getuid() == 0:
            owner = pwd.getpwnam("postgres")
            os.chown(folder, owner.pw_uid, owner.pw_gid)
        quick = ["--auth=trust", "--username=postgres", "--no-sync", "--encoding=UTF8", "--locale=C"]
        _run("initdb", "-D", f"{folder}/data", *quick)
        start = ["-w", "-l", f"{folder}/log", "-o", f"-k {folder} {QUICKLY}", "start"]
        _run("pg_ctl", "-D", f"{folder}/data", *start)
        try:
            with psycopg.connect(host=str(folder), user="postgres", dbname="postgres", autocommit=True) as connection:
                yield connection
        finally:
            _run("pg_ctl", "-D", f"{folder}/data", "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(program: str, *arguments: str) -> None:
    """A program of PostgreSQL; never as root, which it refuses."""
    user = "postgres" if os.getuid() == 0 else None
    subprocess.run([program_of(program), *arguments], check=True, user=user, cwd="/tmp", stdout=subprocess.DEVNULL)


def program_of(name: str) -> str:
    """Where a program of the newest PostgreSQL on this machine is."""
    found = sorted(SERVERS.glob(f"*/bin/{name}"), key=lambda path: float(path.parts[-3]))
    assert found, "the tests need PostgreSQL: run tools/install-for-tests"
    return str(found[-1])


def as_words(columns: CodedColumns, codes: np.ndarray) -> list[np.ndarray]:
    """Codes as ids of options, None where an answer is not known; one array a column."""
    found = []
    for name, some in zip(columns.names, codes, strict=True):
        words = np.full(UNKNOWN + 1, None, dtype=object)
        words[: len(columns.options[name])] = columns.options[name]
        found.append(words[some])
    return found


def as_table(columns: CodedColumns, codes: np.ndarray) -> pa.Table:
    """Situations numbered from 0, as a table of Apache Arrow."""
    said = zip(columns.names, as_words(columns, codes), strict=True)
    texts = {name: pa.array(words, pa.string()) for name, words in said}
    return pa.table({"situation_id": pa.array([str(at) for at in range(codes.shape[1])]), **texts})


def copy_into(connection: psycopg.Connection, columns: CodedColumns, codes: np.ndarray) -> None:
    """Situations numbered from 0, sent to PostgreSQL in one go."""
    words: Sequence[Sequence[str | None]] = [some.tolist() for some in as_words(columns, codes)]
    with connection.cursor().copy("COPY spectrum.situation FROM STDIN") as copying:
        for at, row in enumerate(zip(*words, strict=True)):
            copying.write_row((str(at), *row))
    connection.execute("ANALYZE spectrum.situation")
