"""A scenario that would pass without checking anything is refused, and a mistaken step says what was meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from spectrum.atlas import Atlas
from spectrum.scenarios import BadScenario, load_features, run_features
from spectrum.scenarios.reading import read_feature

pytest_plugins = ["pytester"]

THEN = "    Then the advice is acting alone\n"


def feature(*lines: str) -> str:
    return "Feature: F\n" + "".join(f"  {line}\n" for line in lines)


REFUSED = {
    "two of one name": (feature("Scenario: S", *[THEN] * 1, "Scenario: S", THEN), 'called "S" stands on line 2'),
    "two of one name under two rules": (
        feature("Rule: a", "Scenario: S", THEN, "Rule: b", "Scenario: S", THEN),
        'called "S" stands on line',
    ),
    "no steps": (feature("Scenario: S"), 'has no "Then"'),
    "nothing checked": (feature("Scenario: S", '  Given a piece of work called "W"'), 'has no "Then"'),
    "mistyped first step": (
        feature("Scenario: S", '  Givn a piece of work called "W"', THEN),
        'did you mean "Given …"',
    ),
    "mistyped only step": (feature("Scenario: S", "  Thn the advice is acting alone"), 'did you mean "Then …"'),
    "mistyped step of a background": (
        feature("Background:", "  Gven these answers", "Scenario: S", THEN),
        'did you mean "Given …"',
    ),
    "examples without rows": (
        feature("Scenario Outline: S", "  Then the advice is <x>", "  Examples:", "    | x |"),
        'has no "Then"',
    ),
    "no feature": ("", 'holds no "Feature:"'),
    "no Gherkin": ("Feature: F\n  Scenario: S\n    Given x\n  | a |\n nonsense", "expected"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_would_check_nothing_is_refused(kind: str) -> None:
    text, said = REFUSED[kind]
    with pytest.raises(BadScenario) as caught:
        read_feature(text, "case.feature")
    assert said in str(caught.value)


FAILS = {
    "another mode": (
        "Then the advice is acting alone",
        "the advice is coexisting, coordinating, cooperating or collaborating",
    ),
    "unknown step": ("Then the advise is acting alone", 'Did you mean "the advice is {modes}"?'),
    "unknown mode": ("Then the advice is sharing", '"sharing" is no way of working'),
    "unknown question": ("Then do these partners keep their words? Yes", "Did you mean"),
    "unknown answer": (
        "Then do these partners keep their word to each other and speak openly? Perhaps",
        "The answers are: No, there is bad history;",
    ),
    "a rule that is none": ("Then this rule applies", "needs a Rule: that starts with the id of a rule"),
    "a partner nobody spoke of": (
        'Then the partner "X" can go as far as coexisting',
        "nothing was said about a partner",
    ),
    "a question about partners asked of the work": (
        "Then how strongly does the result touch this partner, or the people it speaks for? Strongly",
        "is asked about a partner",
    ),
}


@pytest.mark.parametrize("kind", FAILS)
def test_a_step_that_does_not_hold_says_why(atlas: Atlas, kind: str) -> None:
    step, said = FAILS[kind]
    text = feature("Scenario: S", '  Given a piece of work called "W"', f"  {SIDE}", f"  {step}")
    (outcome,) = run_features(atlas, [read_feature(text, "case.feature")])
    assert not outcome.passed
    assert said in outcome.why, outcome.why


SIDE = (
    "And if the organisation best placed simply did its own part, as it would now, what would that do to partners or "
    "to the public? Some doubling up"
)


def test_a_story_told_in_full_holds(atlas: Atlas, tmp_path: Path) -> None:
    file = tmp_path / "mine.feature"
    file.write_text(
        feature(
            "Rule: trust-is-broken - Trust is broken",
            "Scenario Outline: <what>",
            "  Given do these partners keep their word to each other and speak openly? <said>",
            "  Then these partners can go as far as <modes>",
            "  Examples:",
            "    | what   | said                                               | modes                     |",
            "    | bad    | No, there is bad history                           | coexisting or coordinating |",
            "    | either | No, there is bad history / Small promises are kept | coexisting, coordinating, cooperating or collaborating |",
            "    | open   | We don't know                                      | coexisting, coordinating, cooperating or collaborating |",
        )
    )
    outcomes = list(run_features(atlas, load_features(tmp_path)))
    assert [outcome.passed for outcome in outcomes] == [True] * 3, [str(outcome) for outcome in outcomes]


CONFTEST = (Path(__file__).parent / "conftest.py").read_text()


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ("    Givn nothing\n", "has no steps"),
        ("    Given never awaited\n", "would never run"),
    ],
)
def test_the_test_runner_refuses_it_too(pytester: pytest.Pytester, steps: str, said: str) -> None:
    pytester.makeconftest(CONFTEST)
    pytester.makefile(".feature", case=f"Feature: F\n  Scenario: S\n{steps}")
    pytester.makepyfile(
        "from pytest_bdd import given, scenarios\n"
        "@given('never awaited')\n"
        "async def _never(): raise AssertionError\n"
        "scenarios('case.feature')\n"
    )
    result = pytester.runpytest_inprocess("-p", "no:cacheprovider", "-W", "ignore")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([f"*{said}*"])
