"""What a text on the page for writing may cost: it is known beforehand, and what is dear passes the gate."""

from __future__ import annotations

import difflib
import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from flask.testing import FlaskClient

from spectrum.atlas import Atlas
from spectrum.language.likeness import Likeness
from spectrum.scenarios import Scenario, read_text, run_lines, steps
from spectrum.scenarios.line_by_line import UNCLEAR, RunEffort
from spectrum.scenarios.writing import FRAME
from spectrum.server.running import gate
from spectrum.server.training import writing
from spectrum.server.training.written import MOST_MS, OF_PAGES, cost_of_reading, cost_of_running

from .test_scenarios_lines import WORKED

STORY = "Story: A\n"
MANY = range(100)
CASES = WORKED[0].cases
LOOKS_A_LINE = 8
"""How often at most something like one line, or like a part of it, is looked for."""
UNCLEAR_TEXTS = {
    "told": "".join(f"Given the partners trust each other with money {n}\n" for n in MANY),
    "expected": "".join(f'Then the partner "X" can go as fra as cooperting {n}\n' for n in MANY),
    "of a partner": "".join(f'Given the partner "X": this partner is kean to be {n}\n' for n in MANY),
    "taken back": "".join(f"Given trusst {n} is not asked\n" for n in MANY),
    "in rows": "Given these answers\n" + "".join(f"| they trust each other with money {n} |\n" for n in MANY),
    "of a case": "".join(f'Given the case "a shared stoer {n}"\n' for n in MANY),
    "of a title": "".join(f'Then the misconception "Everyone only gainz {n}" is at work\n' for n in MANY),
}


@pytest.mark.parametrize("kind", UNCLEAR_TEXTS)
def test_what_may_be_meant_is_looked_for_only_where_it_is_told(
    atlas: Atlas, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    looked = _noted(monkeypatch)
    text, most = UNCLEAR_TEXTS[kind], 3
    scenario = stories(text)[0]
    effort = RunEffort(explained=most)
    found = run_lines(atlas, scenario, effort=effort)
    assert sum(1 for one in found.lines if one.sign == UNCLEAR and one.why) >= len(MANY)
    assert sum("Did you mean" in one.why or bool(one.meant) for one in found.lines) == most
    assert effort.explained == 0
    assert 0 < len(looked) <= most * LOOKS_A_LINE
    looked.clear()
    run_lines(atlas, scenario, effort=effort)
    assert not looked


def test_a_text_of_which_nothing_is_understood_can_be_run_however_long_it_is() -> None:
    for kind, text in UNCLEAR_TEXTS.items():
        assert cost_of_running(stories(text * 7)) <= MOST_MS, kind


def test_every_expectation_looks_at_every_partner_and_is_reckoned_so() -> None:
    def cost(partners: int, expected: int) -> float:
        told = "".join(f'Given the partner "P{n}": this partner is keen to be part of it\n' for n in range(partners))
        return cost_of_running(stories(told + "Then no duty is set\n" * expected))

    assert cost(200, 200) - cost(200, 100) > cost(20, 200) - cost(20, 100)


def test_what_long_lines_mean_is_not_kept() -> None:
    before = steps._kept.cache_info()
    assert steps.find_step("x" * OF_PAGES.text)[0] is steps.ANSWER
    assert steps._kept.cache_info() == before


def stories(text: str) -> tuple[Scenario, ...]:
    """The stories in the lines of one."""
    return read_text(STORY + text, "mine", CASES, must_expect=False, limits=OF_PAGES).feature.scenarios


def _noted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What something like it is looked for, from now on: by pieces of words, or letter by letter."""
    looked: list[str] = []
    scored, close = Likeness.scored, difflib.get_close_matches

    def note_scored(self: Likeness, text: str) -> list[tuple[float, int]]:
        looked.append(text)
        return scored(self, text)

    def note_close(word: str, *args: Any, **more: Any) -> list[str]:
        looked.append(word)
        return close(word, *args, **more)

    monkeypatch.setattr(Likeness, "scored", note_scored)
    monkeypatch.setattr(difflib, "get_close_matches", note_close)
    return looked


LONG = "Story: A\n" + "Given nobody could get this result alone\n" * 500
DEAR = {
    "read": ("read_written", "/write", {"text": LONG}),
    "run": ("run_written", "/write", {"text": LONG}),
    "show": ("Written", "/write", {"text": "Story: A\nGiven a\n" + "Givn x\n" * 500}),
    "find": ("search_of", "/write", {"text": "x", "do": "find", "words": "nobody has time"}),
    "keep": ("read_text", "/write/file", {"text": LONG}),
    "open": ("in_plain_words", "/write/open", {"file": LONG}),
}
"""What takes long on the page: the name of the work, and a request that asks for it."""


@pytest.mark.parametrize("kind", DEAR)
def test_what_is_dear_is_done_behind_the_gate(client: FlaskClient, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    name, path, data = DEAR[kind]
    costs: list[float] = []
    inside: list[bool] = []
    work = getattr(writing, name)

    @contextmanager
    def passing(cost: float) -> Iterator[None]:
        costs.append(cost)
        yield
        costs.append(0)

    def noted(*args: Any, **more: Any) -> Any:
        inside.append(bool(costs) and costs[-1] > gate.DEAR)
        return work(*args, **more)

    monkeypatch.setattr(gate, "passing", passing)
    monkeypatch.setattr(writing, name, noted)
    sent = {one: (io.BytesIO(said.encode()), "mine.feature") if one == "file" else said for one, said in data.items()}
    assert client.post(path, data=sent).status_code == 200
    assert inside
    assert all(inside)


def test_reading_is_reckoned_by_lines_and_cells_and_a_short_story_passes_at_once() -> None:
    assert cost_of_reading(FRAME) < gate.DEAR
    assert cost_of_reading("| a | b |\n" * 790) > cost_of_reading("Given a\n" * 790) > gate.DEAR
    assert cost_of_reading("|" * OF_PAGES.text) > gate.DEAR
    assert cost_of_reading("x\n" * OF_PAGES.text) == 0
