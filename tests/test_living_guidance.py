"""Whatever a rule says is told, and its scenarios are shown as they end now."""

from __future__ import annotations

import dataclasses
import html
import io
import re
from typing import Any

import pytest
from flask.testing import FlaskClient
from rich.console import Console

from spectrum.atlas import Atlas
from spectrum.cli.show_rulebook import show_rule
from spectrum.rulebook import Citation, Condition, Rule, Rulebook, Then
from spectrum.rulebook.telling import rule_parts
from spectrum.scenarios import load_features, run_scenario
from spectrum.scenarios.feature_files import Scenario, StepText, read_feature
from spectrum.scenarios.reading_aloud import read_aloud
from spectrum.server import create_app
from spectrum.training import stories_of

PLAIN = Rule("a-rule", "note", "A rule", (), Then(supports="cooperate", against=("collaborate",)), "So.", ())
CONCLUDED: dict[str, Any] = {
    "finding": "must_mesh",
    "supports": "coordinate",
    "strength": "weak",
    "against": ("act_alone",),
    "discards": ("act_alone",),
    "safety": "coexist",
    "cap": "coexist",
    "gap": "trust",
    "otherwise": "coexist",
    "floor": "coexist",
    "actual": "coexist",
    "partner_cap": "coexist",
    "role": "core",
    "stance": "unable",
    "alerts": ("M4",),
}
SAID: dict[str, Any] = {
    "when": (Condition("trust", ("broken",)),),
    "then": Then(floor="coexist"),
    "because": "Because it is so.",
    "source": (Citation("essay", "M3", 2),),
    "evidence": "research",
    "closes": "Ask somebody.",
    "who": "whoever knows",
    "by": "three months",
    "bound_by": "law",
    "red_flag": True,
    "step": "Do this.",
    "fits": ("coexist",),
    "not_with": ("trust-is-broken",),
    "status": "retired",
    "place": "rules/mine.yaml:7",
}
NAMED = ("id", "title", "layer")
"""What a rule is called and what kind it is: the name of its page, and the heading that it stands under."""
WRONG = """
Feature: Mine
  Rule: stands-alone - mine
    Scenario: One that is not so
      Given the case "a timetable to fit"
      When they ask how to work together
      Then the advice is collaborating
"""


@pytest.mark.parametrize("field", [one.name for one in dataclasses.fields(Then)])
def test_whatever_a_rule_concludes_is_told(book: Rulebook, field: str) -> None:
    """A field that `Then` gets one day has to be told before this passes."""
    more = dataclasses.replace(PLAIN, then=dataclasses.replace(PLAIN.then, **{field: CONCLUDED[field]}))
    assert rule_parts(book, more) != rule_parts(book, PLAIN)


@pytest.mark.parametrize("field", [one.name for one in dataclasses.fields(Rule) if one.name not in NAMED])
def test_whatever_else_a_rule_says_is_told_under_a_heading_of_its_own(book: Rulebook, field: str) -> None:
    before, after = (
        {one.field: one.lines for one in rule_parts(book, rule)}
        for rule in (PLAIN, dataclasses.replace(PLAIN, **{field: SAID[field]}))
    )
    assert [name for name in after if before.get(name) != after[name]] == [field]


def test_every_rule_is_told_in_full_on_its_page_in_the_list_and_in_a_terminal(
    client: FlaskClient, book: Rulebook
) -> None:
    whole = _words(client.get("/guidance").text)
    for rule in book.current_rules:
        lines = [(one.field, line) for one in rule_parts(book, rule) for line in one.lines]
        page = _words(client.get(f"/guidance/{rule.id}").text)
        screen = io.StringIO()
        show_rule(Console(file=screen, width=10_000), book, rule, [])
        for field, line in lines:
            assert line in page, rule.id
            assert field == "place" or line in whole, rule.id
            assert line in screen.getvalue(), rule.id


def test_a_page_says_when_and_with_which_version_its_scenarios_were_run(client: FlaskClient, book: Rulebook) -> None:
    page = _words(client.get("/guidance/stands-alone").text)
    assert "All of them hold." in page
    assert f"UTC, with guidance version {book.version}." in page
    assert "not hold" not in page


def test_what_does_not_hold_is_shown_with_its_line(atlas: Atlas, book: Rulebook) -> None:
    feature = read_feature(WRONG, "mine.feature", load_features()[0].scenarios[0].cases)
    page = _words(create_app(atlas, (feature,)).test_client().get("/guidance/stands-alone").text)
    assert "1 of 1 does not hold." in page
    assert "This does not hold: The advice is collaborating." in page
    assert "the advice is coordinating" in page
    screen = io.StringIO()
    outcome = run_scenario(atlas, feature.scenarios[0])
    show_rule(Console(file=screen, width=200), book, book.rule["stands-alone"], [outcome])
    assert f"version {book.version}: 0 of 1 hold" in screen.getvalue()
    shown = " ".join(screen.getvalue().split())
    assert "At: the advice is collaborating But: the advice is coordinating" in shown


def test_every_step_that_ships_reads_as_a_sentence(book: Rulebook) -> None:
    scenarios = [scenario for feature in load_features() for scenario in feature.scenarios]
    for read in {read for scenario in scenarios for read in read_aloud(book, scenario)}:
        for line in (read.sentence, *read.lines):
            assert line[0].isupper() or not line[0].isalpha(), line
            assert line[-1] in ".?!:”", line
            assert '"' not in line, line
            assert "this rule" not in line.casefold(), line
        assert bool(read.lines) == read.sentence.endswith(":"), read.sentence


def test_answers_read_as_they_are_said(book: Rulebook) -> None:
    def read(text: str) -> str:
        (only,) = read_aloud(book, Scenario("A scenario", "", (StepText(text),), "here"))
        return only.sentence

    factor = book.factor["trust"]
    assert read(f"{factor.name}: {factor.options[0].words}") == factor.options[0].tells
    assert read(f"{factor.name}: we don't know") == f"{factor.question} We don't know."
    assert read(f"{factor.name} is not asked") == f"{factor.question} This is not asked."
    assert read("whatever this is") == "Whatever this is."


def test_each_misconception_leads_to_its_stories_and_to_all_that_raises_it(
    client: FlaskClient, atlas: Atlas, book: Rulebook
) -> None:
    page = client.get("/misconceptions").text
    stories = stories_of(atlas, load_features()).stories
    assert any(story.tags.points for story in stories)
    for one in book.misconceptions:
        part = page.partition(f'id="{one.id}"')[2].partition("</section>")[0]
        for rule in book.current_rules:
            assert (f'href="/guidance/{rule.id}"' in part) == (one.id in rule.then.alerts)
        for story in stories:
            assert (f'href="/stories/{story.id}"' in part) == (one.id in story.tags.points)


def _words(page: str) -> str:
    """A page without its tags, with single spaces."""
    return " ".join(html.unescape(re.sub("<[^>]+>", "", page)).split())
