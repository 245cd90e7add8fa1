"""What the tests share: the shipped rulebook, its atlas, and the live engine."""

from __future__ import annotations

import inspect
import os
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import settings

from spectrum.atlas import Atlas, load_atlas
from spectrum.columnar import ColumnarDecider
from spectrum.consultation.live_engine import LiveEngine
from spectrum.rulebook import Rulebook, load_rulebook
from spectrum.scenarios import Story
from spectrum.server import create_app

from .sharing import ByFile, order

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile("spectrum", deadline=None, print_blob=True)
settings.load_profile("spectrum")


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache of the tests' own: nothing kept on this machine before can make a test pass. Servers log little."""
    folder = tmp_path_factory.mktemp("cache")
    os.environ["SPECTRUM_CACHE"] = str(folder)
    os.environ["SPECTRUM_LOG_LEVEL"] = "warning"  # nobody reads what servers log, and a full pipe would stop them
    return folder


@pytest.fixture(scope="session")
def book() -> Rulebook:
    return load_rulebook()


@pytest.fixture(scope="session")
def atlas(book: Rulebook) -> Atlas:
    return load_atlas(book)


@pytest.fixture(scope="module")
def decider(atlas: Atlas) -> ColumnarDecider:
    return ColumnarDecider(atlas)


@pytest.fixture
def one_decider(decider: ColumnarDecider, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command for many pieces of work decides with what is there already."""
    monkeypatch.setattr("spectrum.cli.batch_command.decider_of", lambda folder: decider)


@pytest.fixture(scope="session")
def live(book: Rulebook) -> LiveEngine:
    return LiveEngine(book, remembers=100_000)


@pytest.fixture(scope="session")
def app(atlas: Atlas) -> Flask:
    return create_app(atlas)


@pytest.fixture(scope="module")
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def story(atlas: Atlas, live: LiveEngine) -> Story:
    """A scenario's story, advised from the atlas and by the live engine, which must agree."""
    return Story(atlas, live=live)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long is begun early."""
    items.sort(key=order)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> ByFile:
    """Files go to processes as `sharing` says."""
    return ByFile(config, log)


def pytest_bdd_apply_tag() -> bool:
    """Tags of features are for the pages; to pytest they mean nothing."""
    return True


def pytest_bdd_before_scenario(request: pytest.FixtureRequest, feature: Any, scenario: Any) -> None:
    """Tell the story which rule it stands under, and refuse a scenario that would pass without doing anything."""
    if not scenario.steps:
        raise ValueError(f"{feature.filename}: the scenario {scenario.name!r} has no steps, so it would check nothing")
    if scenario.rule is not None:
        request.getfixturevalue("story").rule = scenario.rule.name.partition(" ")[0]


def pytest_bdd_before_step_call(step_func: Any, step: Any, **_: Any) -> None:
    """Refuse a step that is never awaited."""
    if inspect.iscoroutinefunction(step_func):
        raise TypeError(f"the step {step.name!r} is written with async, so it would never run")
