"""What makes files of papers takes long to load: it is loaded where files are told of, and behind the gate."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

import pytest
from flask.testing import FlaskClient

from spectrum.server.pages.paper_files import MADE_WITH, load_maker
from spectrum.server.running import gate

A_LESSON = "story=respond-tonight&minutes=240"
PAGES = ("/packs?" + A_LESSON, "/packs/guide?" + A_LESSON, "/papers", "/papers/poster", "/papers/record.nothing")


@pytest.fixture
def loading(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bool]]:
    """For each time that something is loaded which makes files, whether that was behind the gate; none is yet."""
    loaded: list[bool] = []
    dear: list[float] = []
    load = importlib.import_module

    @contextmanager
    def passing(cost: float) -> Iterator[None]:
        dear.extend([cost] * (cost > gate.DEAR))
        yield
        dear.clear()

    def noted(name: str, package: str | None = None) -> ModuleType:
        loaded.extend([bool(dear)] * (name in MADE_WITH.values()))
        return load(name, package)

    monkeypatch.setattr(gate, "passing", passing)
    monkeypatch.setattr(importlib, "import_module", noted)
    load_maker.cache_clear()
    yield loaded
    load_maker.cache_clear()


def test_the_page_on_which_a_lesson_is_chosen_loads_nothing(client: FlaskClient, loading: list[bool]) -> None:
    assert client.get("/packs").status_code == 200
    assert client.get("/packs?story=none&minutes=x").status_code == 422
    assert loading == []


@pytest.mark.parametrize("page", PAGES)
def test_what_makes_files_is_loaded_once_and_behind_the_gate(
    client: FlaskClient, loading: list[bool], page: str
) -> None:
    client.get(page)
    client.get(page)
    assert loading == [True] * len(MADE_WITH)
