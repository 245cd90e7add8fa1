"""What the server needs of its machine is there, or it says so before it is up."""

from __future__ import annotations

import resource
import tempfile
from typing import Any

import pytest

from spectrum.input.mistakes import BadInput
from spectrum.server.running.machine import IN_MEMORY, prepare_machine


@pytest.fixture
def without_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which no temporary file can be written where they usually are."""

    def none() -> str:
        raise FileNotFoundError("no usable temporary directory")

    monkeypatch.setattr(tempfile, "gettempdir", none)
    monkeypatch.setattr(tempfile, "tempdir", None)


@pytest.mark.usefixtures("without_folders")
def test_without_a_folder_for_temporary_files_they_are_kept_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda *_: True)
    prepare_machine()
    assert tempfile.tempdir == IN_MEMORY


@pytest.mark.usefixtures("without_folders")
def test_where_no_temporary_file_can_be_written_it_says_what_to_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(BadInput) as bad:
        prepare_machine()
    assert "TMPDIR" in str(bad.value)


def test_a_process_asks_for_as_many_open_files_as_its_connections_take(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(resource, "getrlimit", lambda _: (1024, 4096))
    monkeypatch.setattr(resource, "setrlimit", lambda _, limits: asked.append(limits))
    prepare_machine()
    assert asked == [(3200, 4096)]
