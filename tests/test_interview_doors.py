"""The interview of the API is the interview of the pages: questions, order, options and stops."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from spectrum.rulebook import Rulebook

from .walking import Within, quick, walk

WALKS = 12
"""Walks through both doors. A thousand take minutes: python -m benchmarks.interviews"""


def test_the_api_asks_what_the_pages_ask_from_an_empty_case_to_the_end(
    client: FlaskClient, book: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick(monkeypatch.setattr)
    walks = [walk(Within(client), book, seed) for seed in range(WALKS)]
    assert [one for _, differ in walks for one in differ] == []
    assert min(count for count, _ in walks) > 6


def test_a_walk_tells_where_the_doors_differ(
    client: FlaskClient, book: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the API leaves out one option of each question, no walk comes past the first question that has one."""
    from_api = Within.post

    def fewer(door: Within, path: str, body: dict[str, object]) -> dict[str, object]:
        found = from_api(door, path, body)
        for one in found["questions"]:
            one["options"] = one["options"][:-1]
        return found

    quick(monkeypatch.setattr)
    monkeypatch.setattr(Within, "post", fewer)
    _, (differ,) = walk(Within(client), book, 0)
    assert differ.startswith("walk 0, after 0 questions: asked:")
