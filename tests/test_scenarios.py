"""A scenario that would pass without checking anything is refused, and a mistaken step says what was meant."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.consultation.live_engine import LiveEngine
from spectrum.mutation.mutants import Mutant
from spectrum.mutation.mutated_atlas import with_change
from spectrum.rulebook import Rulebook
from spectrum.scenarios import (
    STEPS,
    BadScenario,
    NotSo,
    Outcome,
    StepMistake,
    Story,
    find_step,
    load_features,
    run_features,
    run_scenario,
    take,
)
from spectrum.scenarios.feature_files import Scenario, StepText, read_feature
from spectrum.scenarios.ordinary_cases import OrdinaryCase, read_cases
from spectrum.scenarios.vocabulary import Told, vocabulary_of
from spectrum.situation import Situation

from .conftest import ROOT

pytest_plugins = ["pytester"]

THEN = "    Then the advice is acting alone\n"
ORDINARY = read_cases((ROOT / "features" / "ordinary.yaml").read_text(encoding="utf-8"), "features/ordinary.yaml")
MONSTER = "the flying spaghetti monster"

# Ordinary cases and what changes them, as the pairs below tell them.
ALONE, STORE, TIMETABLE, NEW, PROGRAMME, IN_NAME = (
    f'the case "{name}"'
    for name in (
        "one team's own job",
        "a shared store",
        "a timetable to fit",
        "a problem nobody has cracked",
        "a joint programme that runs",
        "a partnership in name",
    )
)
CALLED = "people call it collaborating"
CLASH = "the partners we can't do without want things that clash"
DIFFER = "How far aims agree: Different things, or the same for different people, that can live side by side"
BROKEN = "trust is broken by bad history, or by promises that keep being missed"
NOT_KNOWN = "Trust: we don't know"
JOINT_PLAN = "the partners are required to have a joint plan, decision or fund"
NEEDED = 'the partner "The school": this partner brings something we can\'t do without'
KEEN = 'the partner "The school": this partner is keen to be part of it'
ABLE = 'the partner "The school": this partner has the time and money to take part properly'
BOUND_BY_NOTHING = 'the partner "The school": this partner has no independent job that working closely would stop'
USEFUL = 'the partner "The school": this partner brings something useful'
POOR = 'the partner "The school": this partner has neither the time nor the money to take part properly'
HARM = "going ahead alone could undo others' work or hurt people"


def feature(*lines: str) -> str:
    return "Feature: F\n" + "".join(f"  {line}\n" for line in lines)


REFUSED = {
    "no steps": (feature("Scenario: S"), 'has no line that begins with "Given"'),
    "nothing checked": (feature("Scenario: S", '  Given a piece of work called "W"'), 'has no "Then"'),
    "mistyped first step": (
        feature("Scenario: S", '  Givn a piece of work called "W"', THEN),
        'Did you mean "Given …"?',
    ),
    "mistyped only step": (feature("Scenario: S", "  Thn the advice is acting alone"), 'Did you mean "Then …"?'),
    "mistyped step of a background": (
        feature("Background:", "  Gven these answers", "Scenario: S", THEN),
        'Did you mean "Given …"?',
    ),
    "examples without rows": (
        feature("Scenario Outline: S", "  Then the advice is <x>", "  Examples:", "    | x |"),
        "is told for each of its rows, and has none",
    ),
    "no scenario": (feature("A feature with words and nothing else."), "holds no story"),
    "no feature": ("", "holds no text"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_would_check_nothing_is_refused(kind: str) -> None:
    text, said = REFUSED[kind]
    with pytest.raises(BadScenario) as caught:
        read_feature(text, "case.feature")
    assert said in str(caught.value)


def test_a_folder_without_features_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadScenario, match=r"holds no \.feature file"):
        load_features(tmp_path)


# -- telling -----------------------------------------------------------------------------------------------------------


def test_every_answer_can_be_told_in_three_ways_with_one_meaning(book: Rulebook) -> None:
    vocabulary = vocabulary_of(book.factors)
    for factor in book.factors:
        for option in factor.options:
            told = Told(factor, (option.id,))
            ways = (option.tells, f"{factor.question} {option.words}", f"{factor.name}: {option.words}")
            for text in (*ways, option.tells.upper().rstrip(".")):
                assert find_step(text)[0] is STEPS[-1], text
                assert vocabulary.told(text) == told, text


def test_no_text_is_two_sentences_at_once() -> None:
    for known in STEPS[:-1]:
        assert find_step(re.sub(r"\{\w+\}", "x", known.sentence))[0] is known


def test_answers_are_told_by_sentences_by_questions_and_by_names(atlas: Atlas) -> None:
    one = Story(atlas, cases=ORDINARY)
    _tell(
        one, NEW, "Trust: Small promises are kept / Yes, and it has survived disagreement", "time pressure is not asked"
    )
    _tell(
        one,
        CALLED,
        "the partners are already doing this together",
        NEEDED,
        KEEN,
        "people would get: A result",
        NOT_KNOWN,
    )
    _tell(
        one, 'the partner "The school": How it touches the partner: Somewhat / Strongly', "the smallest version: None"
    )
    assert "time_pressure" not in one.answers
    assert not one.answers["trust"]
    assert one.claimed_mode == "collaborate"
    assert one.is_running == "yes"
    assert (one.result, one.lightest) == ("A result", "None")
    assert one.partners["The school"]["affected"] == ("some", "strongly")
    _tell(one, "nobody has given it a name", "Trust: Small promises are kept / Yes, and it has survived disagreement")
    assert not one.claimed_mode
    assert one.answers["trust"] == ("growing", "strong")


def test_tables_tell_answers_of_the_work_of_partners_and_of_other_work(atlas: Atlas) -> None:
    one = Story(atlas, cases=ORDINARY)
    _tell(one, ["these answers", [BROKEN], ["Nobody could get this result alone."]])
    _tell(one, ["these answers", ["Time pressure", "Within days"], ["Trust", "We don't know"]])
    _tell(one, ['these answers about the partner "The school"', ["The partner's own wish", "It is keen"]])
    _tell(
        one, ["another piece of work with these answers", [CLASH]], 'another piece of work like the case "side by side"'
    )
    assert one.answers == {"trust": (), "solo_reach": ("no",), "time_pressure": ("days",)}
    assert one.partners == {"The school": {"partner_wants": ("keen",)}}
    assert one.others[0].answers == {"goal_fit": ("opposed",)}
    assert one.others[1].result.startswith("Families in both parts of town")


def _tell(one: Story, *steps: str | list[str | list[str]]) -> None:
    for written in steps:
        text, *rows = [written] if isinstance(written, str) else written
        known, blanks = find_step(str(text))
        known.run(one, tuple(tuple(row) for row in rows), blanks)


UNTOLD = {
    "a sentence mistyped": ("nobody coud get this result alone", 'Did you mean "Nobody could get this result alone."?'),
    "a question mistyped": ("How soon is the date that hurts people? Within days", "Did you mean"),
    "a name mistyped": ("Trst: Small promises are kept", 'Did you mean "Trust"?'),
    "an unknown answer": (
        "Trust: Perhaps",
        "The answers are: No, there is bad history, or promises keep being missed;",
    ),
    "an unknown answer beside a known one": ("Trust: Small promises are kept / Perhaps", '"perhaps" is no answer'),
    "an unknown case": ('the case "a shared shore"', 'Did you mean "a shared store"? There are: one team\'s own job'),
    "a case too late": (f"{BROKEN}\n{STORE}", "a case comes before everything that changes it"),
    "two cases": (f"{STORE}\n{STORE}", "a case comes before everything that changes it"),
    "what nobody answered taken back": ("Trust is not asked", "Trust was not told before"),
    "a name that nobody gave taken back": ("what people call it is not asked", "was not told before"),
    "two names": ("What people call it: Coordinating / Cooperating", "has one answer"),
    "an answer about a partner": ("this partner is keen to be part of it", 'say: the partner "NAME"'),
    "an answer about the work": (f'the partner "The school": {BROKEN}', "not about a partner"),
    "a table where none belongs": (f"{BROKEN}\n  | x |", '"{said}" takes no table'),
    "a table left out": ("these answers", '"these answers" needs a table'),
    "a table with three columns": ("these answers\n  | x | y | z |", "one column of sentences, or two"),
    "a question answered twice": (
        f"these answers\n  | {BROKEN} |\n  | After bad history, promises have been kept lately |",
        "answered twice",
    ),
    "an expectation": ("the advice is acting alone", "belongs under Then"),
}


@pytest.mark.parametrize("kind", UNTOLD)
def test_a_story_that_can_not_be_understood_says_why(atlas: Atlas, kind: str) -> None:
    told, said = UNTOLD[kind]
    outcome = _run(atlas, "", told.split("\n"), ["the advice is acting alone"])
    assert not outcome.passed
    assert said.format(said="SAID") in outcome.why, outcome.why


def test_a_then_only_expects(atlas: Atlas) -> None:
    """An answer told under Then would hold whatever is advised."""
    outcome = _run(atlas, "", [STORE], ["nobody could get this result alone"])
    assert "Then is for what is expected" in outcome.why
    assert 'no statement reads "nobody cares". ' in _run(atlas, "", [STORE], ["nobody cares"]).why + " "


def test_words_with_two_meanings_are_refused(book: Rulebook) -> None:
    def said(**changes: str) -> str:
        factors = list(book.factors)
        trust = next(place for place, one in enumerate(factors) if one.id == "trust")
        first = dataclasses.replace(factors[trust].options[0], **changes)
        factors[trust] = dataclasses.replace(factors[trust], options=(first, *factors[trust].options[1:]))
        with pytest.raises(BadScenario) as caught:
            vocabulary_of(tuple(factors))
        return str(caught.value)

    assert "is said of two things" in said(tells="Nobody could get this result alone")
    assert 'also reads as the step "the advice is MODES"' in said(tells="The advice is bad.")
    assert "also reads as a question or a name" in said(tells="Trust: it is broken.")
    assert "also reads as a question or a name" in said(tells="Trust is not asked.")
    assert 'read "small promises are kept"' in said(words="Small promises are kept.")
    assert 'read "we don\'t know"' in said(words="We don't know")
    assert "stands between two answers" in said(words="Broken / missed")


# -- ordinary cases ----------------------------------------------------------------------------------------------------

PROMISED = {
    "one team's own job": ("act_alone", "act_alone", ()),
    "side by side": ("coexist", "coexist", ()),
    "a timetable to fit": ("coordinate", "coordinate", ()),
    "a shared store": ("cooperate", "cooperate", ()),
    "a problem nobody has cracked": ("collaborate", "collaborate", ()),
    "a joint programme that runs": ("collaborate", "collaborate", ("collaborate",)),
    "a partnership in name": ("collaborate", "coordinate", ("coexist",)),
    "a night of flooding": ("cooperate", "cooperate", ("cooperate",)),
}


@pytest.mark.parametrize("case", ORDINARY, ids=lambda case: case.name)
def test_each_ordinary_case_is_what_its_name_says_with_nothing_left_open(atlas: Atlas, case: OrdinaryCase) -> None:
    told = Story(atlas, cases=ORDINARY)
    told.begin(case.name)
    advice = told.advice()
    needed, advised, actual = PROMISED[case.name]
    assert (advice.needed, advice.advised, advice.actual) == ((needed,), (advised,), actual)
    scopes = ("workstream", "partnership", *(("practice",) if actual else ()))
    asked = {one.id for one in atlas.rulebook.factors if one.scope in scopes}
    assert {name for name, options in told.answers.items() if len(options) == 1} == asked
    assert told.result
    assert told.lightest
    if case.name != "a partnership in name":
        assert not [*advice.alerts, *advice.conditions, *advice.to_mend, *advice.limits, *advice.contradictions]


BAD_CASES = {
    "no list": ("cases: a", 'one list, "cases:"'),
    "something beside it": ("cases: [{name: a}]\nmore: b", 'one list, "cases:"'),
    "no name": ("cases:\n  - answers: {trust: growing}", "ordinary.yaml:2: a case needs a name"),
    "two of one name": ("cases:\n  - name: a\n  - name: A", "stands above"),
    "several pieces of work": ("cases:\n  - {name: a, workstreams: []}", "must be one piece of work"),
    "no YAML": ("cases: [", "can't be read as YAML"),
}


@pytest.mark.parametrize("kind", BAD_CASES)
def test_cases_of_another_form_are_refused(kind: str) -> None:
    text, said = BAD_CASES[kind]
    with pytest.raises(BadScenario) as caught:
        read_cases(text, "ordinary.yaml")
    assert said in str(caught.value)


def test_cases_stand_beside_the_features_or_above_them(atlas: Atlas, tmp_path: Path) -> None:
    (tmp_path / "ordinary.yaml").write_text(
        "cases:\n  - name: mine\n    answers: {trust: growing}\n  - {name: bad, trst: x}\n"
    )
    inside = tmp_path / "worked"
    inside.mkdir()
    for name, case in (("good", "mine"), ("bad", "bad")):
        (inside / f"{name}.feature").write_text(feature("Scenario: S", f'  Given the case "{case}"', THEN))
    bad, good = run_features(atlas, load_features(inside))
    assert "the advice is acting alone, coexisting" in good.why
    assert 'the case "bad" can\'t be used: ' in bad.why
    assert "ordinary.yaml:4" in bad.why
    (inside / "ordinary.yaml").write_text("cases:\n  - name: nearer\n    answers: {trust: growing}\n")
    (good,) = run_features(atlas, load_features(inside / "good.feature"))
    assert "There are: nearer" in good.why


def test_a_file_of_cases_with_mistakes_complains_once(tmp_path: Path) -> None:
    (tmp_path / "ordinary.yaml").write_text("cases: []\n")
    for name in ("a", "b"):
        (tmp_path / f"{name}.feature").write_text(feature("Scenario: S", THEN))
    with pytest.raises(BadScenario, match="1 error; nothing was run"):
        load_features(tmp_path)


# -- expecting ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Telling:
    """A story and what fills the blanks, or the table, of an expecting step."""

    given: tuple[str, ...]
    blanks: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[str, ...] = ()


def told(*given: str, rows: tuple[str, ...] = (), **blanks: str) -> Telling:
    return Telling(given, blanks, rows)


PAIRS: dict[str, tuple[str, Telling, Telling]] = {}
"""Each expecting step with a rule, a story in which it holds, and its opposite: one in which it does not."""


def pair(sentence: str, holds: Telling, fails: Telling, rule: str = "") -> None:
    PAIRS[sentence] = rule, holds, fails


THING = "trust-is-untested"
WARY = "the partners hardly know each other, or are polite and wary"
pair("the work calls for {modes}", told(STORE, modes="cooperating"), told(STORE, modes="coordinating or cooperating"))
pair(
    "these partners can go as far as {modes}",
    told(STORE, CLASH, modes="coordinating"),
    told(STORE, CLASH, modes="collaborating"),
)
pair("the advice is {modes}", told(STORE, modes="cooperating"), told(STORE, modes="collaborating"))
pair("in practice it is {modes}", told(IN_NAME, modes="coexisting"), told(STORE, modes="coexisting"))
pair("nothing is known of the practice", told(STORE), told(IN_NAME))
pair('the answer begins "{text}"', told(IN_NAME, text="Start by coordinating."), told(STORE, text="Start by"))
pair(
    'the name and the practice are told as "{sentence}"',
    told(IN_NAME, sentence="You call it collaborating; in practice you work side by side."),
    told(PROGRAMME, sentence="You call it collaborating; in practice you work side by side."),
)
pair("nothing is told of name and practice", told(STORE), told(IN_NAME))
pair("a duty asks for at least {mode}", told(STORE, JOINT_PLAN, mode="cooperating"), told(STORE, mode="cooperating"))
pair("no duty is set", told(STORE), told(STORE, JOINT_PLAN))
pair("the duty asks for more than the work needs", told(TIMETABLE, JOINT_PLAN), told(STORE, JOINT_PLAN))
pair("the duty asks for no more than the work needs", told(STORE, JOINT_PLAN), told(STORE))
pair("leaving it there would not be safe", told(TIMETABLE, HARM, CLASH), told(TIMETABLE, CLASH))
pair("leaving it there would be safe", told(TIMETABLE, CLASH), told(TIMETABLE, HARM, CLASH))
pair("this rule applies", told(NEW, BROKEN), told(NEW, NOT_KNOWN), "trust-is-broken")
pair("this rule does not apply", told(NEW), told(NEW, NOT_KNOWN), "trust-is-broken")
pair("this rule may apply", told(NEW, NOT_KNOWN), told(NEW, BROKEN), "trust-is-broken")
pair(
    "this is a {strength} reason for {mode}",
    told(STORE, strength="strong", mode="cooperating"),
    told(STORE, strength="weak", mode="cooperating"),
    "put-something-in",
)
pair(
    "this is a {strength} reason against {modes}",
    told(TIMETABLE, strength="medium", modes="collaborating"),
    told(TIMETABLE, strength="medium", modes="cooperating or collaborating"),
    "answer-is-known",
)
pair("this limit stands in the way", told(NEW, DIFFER), told(STORE, CALLED, DIFFER), "aims-differ")
pair(
    "this limit is told and does not stand in the way",
    told(STORE, CALLED, DIFFER),
    told(NEW, DIFFER),
    "aims-differ",
)
pair("this limit is not told", told(STORE, DIFFER), told(STORE, CALLED, DIFFER), "aims-differ")
pair(
    "this limit is set by {setter}",
    told(STORE, CLASH, setter="the partners"),
    told(STORE, CLASH, setter="the law"),
    "aims-clash",
)
pair(
    "these limits stand in the way",
    told(NEW, DIFFER, CALLED, rows=("Aims differ",)),
    told(NEW, DIFFER, rows=("Aims differ", "Aims clash")),
)
pair("no limit stands in the way", told(STORE, CALLED, DIFFER), told(STORE, CLASH))
pair("this is a condition of the advice", told(NEW, WARY), told(IN_NAME), THING)
pair("this is one of too many things to mend", told(IN_NAME), told(STORE, CALLED, WARY), THING)
pair("this thing to mend is told and does not stand in the way", told(STORE, CALLED, WARY), told(IN_NAME), THING)
pair("this thing to mend is not told", told(STORE, WARY), told(NEW, WARY), THING)
pair("without it, {modes} fits", told(NEW, WARY, modes="cooperating"), told(NEW, WARY, modes="coordinating"), THING)
pair("what is missing is {gap}", told(NEW, WARY, gap="trust"), told(NEW, WARY, gap="people and time"), THING)
pair("the advice rests on no condition", told(IN_NAME), told(NEW, WARY))
pair(
    "the advice rests on these conditions",
    told(NEW, BROKEN, rows=("Trust is broken",)),
    told(NEW, BROKEN, rows=("Trust is broken", "There is only a chair")),
)
pair(
    'the condition "{title}" comes with it',
    told(NEW, BROKEN, title="Trust is broken"),
    told(NEW, title="Trust is broken"),
)
pair(
    'the condition "{title}" does not come with it',
    told(NEW, title="Trust is broken"),
    told(NEW, BROKEN, title="Trust is broken"),
)
pair(
    'this keeps the partner "{partner}" back as a {limit_or_gap}',
    told(STORE, USEFUL, POOR, partner="The school", limit_or_gap="gap"),
    told(STORE, USEFUL, POOR, partner="The school", limit_or_gap="limit"),
    "a-seat-without-means",
)
pair(
    'the partner "{partner}" is {role}',
    told(STORE, NEEDED, KEEN, ABLE, BOUND_BY_NOTHING, partner="The school", role="in the core"),
    told(STORE, NEEDED, KEEN, ABLE, BOUND_BY_NOTHING, partner="The school", role="not involved"),
)
pair(
    'the partner "{partner}" can go as far as {modes}',
    told(
        STORE,
        USEFUL,
        KEEN,
        ABLE,
        BOUND_BY_NOTHING,
        partner="The school",
        modes="cooperating",
    ),
    told(STORE, USEFUL, KEEN, ABLE, BOUND_BY_NOTHING, partner="The school", modes="coordinating"),
)
pair(
    'the partner "{partner}" is told "{words}"',
    told(STORE, NEEDED, KEEN, ABLE, partner="The school", words="this partner is needed"),
    told(STORE, NEEDED, KEEN, ABLE, partner="The school", words="needs no vote"),
)
EASY = "It can be had without effort"
pair(
    "these misconceptions are at work",
    told(NEW, "the joint part has to be run on top of other work", rows=(EASY,)),
    told(NEW, rows=(EASY,)),
)
pair('the misconception "{title}" is at work', told(IN_NAME, title=EASY), told(PROGRAMME, title=EASY))
pair('the misconception "{title}" is not at work', told(PROGRAMME, title=EASY), told(IN_NAME, title=EASY))
pair("no misconception is at work", told(PROGRAMME), told(IN_NAME))
pair(
    "this rule shows {titles}",
    told(IN_NAME, titles='"Everyone has to do everything"'),
    told(IN_NAME, titles='"Everyone has to do everything" and "We are all equal here"'),
    "everyone-is-invited",
)
FLOOD, EMERGENCY = 'the case "a night of flooding"', "An emergency"
pair('the advice sends them elsewhere for "{title}"', told(FLOOD, title=EMERGENCY), told(STORE, title=EMERGENCY))
pair(
    'the advice does not send them elsewhere for "{title}"', told(STORE, title=EMERGENCY), told(FLOOD, title=EMERGENCY)
)
pair("the advice sends them nowhere else", told(STORE), told(FLOOD))
LOSSES = "Name the losses"
pair('the next step "{title}" comes with it', told(NEW, title=LOSSES), told(STORE, title=LOSSES))
pair('the next step "{title}" does not come with it', told(STORE, title=LOSSES), told(NEW, title=LOSSES))
pair("this is a next step", told(NEW), told(STORE), "name-the-losses")
pair("this is not a next step", told(STORE), told(NEW), "name-the-losses")
pair("this is worth keeping", told(PROGRAMME), told(IN_NAME), "healthy-conflict")
pair("this is not worth keeping", told(IN_NAME), told(PROGRAMME), "healthy-conflict")
ODD = "The partners keep their word and speak openly, and that has survived disagreement."
pair("this is asked again", told(IN_NAME, ODD), told(IN_NAME), "trust-without-disagreement")
pair("this is not asked again", told(IN_NAME), told(IN_NAME, ODD), "trust-without-disagreement")
pair("this is said with the advice", told(STORE), told(NEW), "others-swap-the-words")
pair("this is not said with the advice", told(NEW), told(STORE), "others-swap-the-words")

EXPECTING = {known.sentence: known for known in STEPS if known.expects}
FREE = ("text", "sentence", "words")
"""Blanks that hold words of an advice; every other blank holds a name or a word that is known or a mistake."""


@pytest.fixture(scope="module")
def unsafe_atlas(atlas: Atlas) -> Atlas:
    """An atlas in which aims that clash keep people side by side, so that an advice can be lighter than safety asks for."""
    rule = atlas.rulebook.rule["aims-clash"]
    lower = dataclasses.replace(rule, then=dataclasses.replace(rule.then, cap="coexist"))
    return with_change(atlas, Mutant(rule, "conclude", "a lower cap", lower))


@pytest.fixture
def spoken(atlas: Atlas, unsafe_atlas: Atlas, request: pytest.FixtureRequest) -> Atlas:
    """The atlas that a pair is told against."""
    return unsafe_atlas if "safe" in request.getfixturevalue("sentence") else atlas


def test_every_expecting_step_has_its_opposite() -> None:
    assert list(PAIRS) == [*dict.fromkeys(PAIRS)]
    assert PAIRS.keys() == EXPECTING.keys()


@pytest.mark.parametrize("sentence", EXPECTING)
def test_each_then_holds_in_one_story_and_not_in_its_opposite(spoken: Atlas, live: LiveEngine, sentence: str) -> None:
    rule, holds, fails = PAIRS[sentence]
    _expect(spoken, rule, sentence, holds, live=live if spoken.rulebook is live.rulebook else None)
    with pytest.raises(NotSo):
        _expect(spoken, rule, sentence, fails)


@pytest.mark.parametrize("sentence", EXPECTING)
def test_no_then_holds_with_a_wrong_word(spoken: Atlas, sentence: str) -> None:
    rule, holds, _ = PAIRS[sentence]
    for expected, wrong in _with_wrong_words(holds):
        with pytest.raises(expected):
            _expect(spoken, rule, sentence, wrong)
    if not holds.blanks:
        shown = re.escape(EXPECTING[sentence].shown)
        with pytest.raises(StepMistake, match=f'no statement reads .* Did you mean "{shown}"'):
            _follow(spoken, rule, holds.given, [f"{sentence}ly", *_table(holds.rows)])


@pytest.mark.parametrize("sentence", [one for one, (rule, *_) in PAIRS.items() if rule])
def test_no_then_about_a_rule_holds_under_no_rule_or_under_another_kind(spoken: Atlas, sentence: str) -> None:
    _, *tellings = PAIRS[sentence]
    for telling in tellings:
        with pytest.raises(StepMistake, match='needs a Rule: that starts with the id of a rule, not ""'):
            _expect(spoken, "", sentence, telling)
        if sentence not in OF_ANY_RULE:
            with pytest.raises(StepMistake, match=f"the rule {_of_another_kind(sentence)} never "):
                _expect(spoken, _of_another_kind(sentence), sentence, telling)


OF_ANY_RULE = ("this rule applies", "this rule does not apply", "this rule may apply")


def _of_another_kind(sentence: str) -> str:
    """A rule of which this can't be said: one that limits, or where limits are spoken of, one that only says something."""
    return "look-again" if "limit" in sentence or "said" not in sentence else "aims-clash"


@pytest.mark.parametrize("sentence", EXPECTING)
def test_a_table_stands_only_where_it_is_read(spoken: Atlas, sentence: str) -> None:
    rule, holds, _ = PAIRS[sentence]
    changed = dataclasses.replace(holds, rows=() if holds.rows else ("Trust is broken",))
    with pytest.raises(StepMistake, match="needs a table" if holds.rows else "takes no table"):
        _expect(spoken, rule, sentence, changed)
    if holds.rows:
        with pytest.raises(StepMistake, match="this table says something twice"):
            _expect(spoken, rule, sentence, dataclasses.replace(holds, rows=(*holds.rows, holds.rows[0])))
        with pytest.raises(StepMistake, match="a table with one column"):
            _expect(spoken, rule, sentence, dataclasses.replace(holds, rows=(f"{holds.rows[0]} | yes",)))


def _with_wrong_words(holds: Telling) -> Iterator[tuple[type[Exception], Telling]]:
    """The story that holds, with each blank and row in turn replaced by what nobody has heard of, or added to by it.

    With each comes what must happen: other words of the advice are not so; everything else is a mistake.
    """
    for name, said in holds.blanks.items():
        quotes = '"' if name == "titles" else ""
        monster = f"{quotes}{MONSTER}{quotes}"
        joined = {"modes": f"{said} or {monster}", "titles": f"{said} and {monster}"}
        yield NotSo if name in FREE else StepMistake, _with(holds, name, monster)
        yield StepMistake, _with(holds, name, "?")
        if name in joined:
            yield StepMistake, _with(holds, name, joined[name])
    for place in range(len(holds.rows)):
        rows = (*holds.rows[:place], MONSTER, *holds.rows[place + 1 :])
        yield StepMistake, dataclasses.replace(holds, rows=rows)
    if holds.rows:
        yield StepMistake, dataclasses.replace(holds, rows=(*holds.rows, MONSTER))


def _with(holds: Telling, name: str, said: str) -> Telling:
    return dataclasses.replace(holds, blanks={**holds.blanks, name: said})


def _expect(atlas: Atlas, rule: str, sentence: str, telling: Telling, live: LiveEngine | None = None) -> None:
    _follow(atlas, rule, telling.given, [_filled(sentence, telling.blanks), *_table(telling.rows)], live)


def _follow(atlas: Atlas, rule: str, given: Sequence[str], then: Sequence[str], live: LiveEngine | None = None) -> None:
    """Tell a story that can be understood, and take the steps under Then, which may raise what they raise."""
    one = Story(atlas, rule, live, ORDINARY)
    for step in _steps(given, is_outcome=False):
        take(one, step.text, step.rows, is_outcome=False)
    for step in _steps(then, is_outcome=True):
        take(one, step.text, step.rows, is_outcome=True)


def _filled(sentence: str, blanks: Mapping[str, str]) -> str:
    return sentence.format(**blanks)


def _table(rows: tuple[str, ...]) -> list[str]:
    return [f"  | {row} |" for row in rows]


def _run(atlas: Atlas, rule: str, given: Sequence[str], then: Sequence[str]) -> Outcome:
    """How a scenario with these lines ends; a line that begins with a bar is a row of the step above it."""
    steps = [*_steps(given, is_outcome=False), *_steps(then, is_outcome=True)]
    return run_scenario(atlas, Scenario("S", rule, tuple(steps), "case.feature:1", ORDINARY))


def _steps(lines: Sequence[str], *, is_outcome: bool) -> list[StepText]:
    steps: list[StepText] = []
    for line in lines:
        if line.strip().startswith("|"):
            row = tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
            steps[-1] = dataclasses.replace(steps[-1], rows=(*steps[-1].rows, row))
        else:
            steps.append(StepText(line, is_outcome=is_outcome))
    return steps


NOT_VACUOUS = {
    "a rule about partners without any": ("this rule does not apply", "useful-help", "the story tells of none"),
    "a duty that is not certain": (
        "the duty asks for no more than the work needs\nwhat is required: we don't know",
        "",
        "perhaps no duty is set",
    ),
    "a partner nobody spoke of": (
        'the partner "X" can go as far as coexisting',
        "",
        "nothing was said about a partner",
    ),
    "a partner of another name": (
        f'the partner "The scool" is in the core\n{NEEDED}',
        "",
        "told of: “The school”",
    ),
    "a role in other words": (
        f'the partner "The school" is important\n{NEEDED}',
        "",
        '"important" is no way to take part',
    ),
    "a title of another kind": ('the condition "Name the losses" comes with it', "", "is no thing to mend"),
    "a next step that is a limit": ('the next step "Aims clash" does not come with it', "", "is no next step"),
    "an id in place of a title": ('the misconception "M1" is not at work', "", '"M1" is no misconception'),
}


@pytest.mark.parametrize("kind", NOT_VACUOUS)
def test_no_then_holds_because_there_is_nothing_to_speak_of(atlas: Atlas, kind: str) -> None:
    lines, rule, said = NOT_VACUOUS[kind]
    then, *given = lines.split("\n")
    outcome = _run(atlas, rule, [STORE, *given], [then])
    assert not outcome.passed
    assert said in outcome.why, outcome.why


def test_a_story_is_advised_once_for_all_that_is_expected_of_it(atlas: Atlas, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Situation] = []

    def counted(atlas: Atlas, situation: Situation) -> Consultation:
        asked.append(situation)
        return Consultation(atlas, situation)

    monkeypatch.setattr("spectrum.scenarios.story.Consultation", counted)
    outcome = _run(atlas, "trust-is-broken", [NEW, BROKEN], ["this rule applies", "the advice is collaborating"] * 3)
    assert outcome.passed, outcome
    assert len(asked) == 1
    one = Story(atlas, cases=ORDINARY)
    for text, advised in ((NEW, "collaborate"), (CLASH, "coordinate")):
        _tell(one, text)
        assert one.advice().advised == (advised,)


def test_an_outline_is_a_story_for_each_row(atlas: Atlas, tmp_path: Path) -> None:
    file = tmp_path / "mine.feature"
    file.write_text(
        feature(
            "Rule: trust-is-broken - Trust is broken",
            "Scenario Outline: <what>",
            "  Given Trust: <said>",
            "  Then these partners can go as far as <modes>",
            "  Examples:",
            "    | what   | said                           | modes                       |",
            "    | kept   | Small promises are kept        | cooperating, collaborating or coordinating |",
            "    | open   | We don't know                  | coordinating, cooperating or collaborating |",
        )
    )
    outcomes = list(run_features(atlas, load_features(tmp_path)))
    assert [outcome.passed for outcome in outcomes] == [True] * 2, [str(outcome) for outcome in outcomes]


CONFTEST = (Path(__file__).parent / "conftest.py").read_text().replace("from .sharing", "from tests.sharing")


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
