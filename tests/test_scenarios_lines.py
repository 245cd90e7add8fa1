"""A story is run to its end: each line is told, holds, fails or is not understood, with what would make it true."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spectrum.atlas import Atlas
from spectrum.rulebook import Rulebook
from spectrum.scenarios import NotSo, StepMistake, Story, find_step, load_features, run_scenario
from spectrum.scenarios.expanding import Limits
from spectrum.scenarios.feature_files import Scenario, read_text
from spectrum.scenarios.line_by_line import SIGNS, UNUSED, LineRun, RunEffort, StoryRun, run_lines
from spectrum.scenarios.statements import EVERYDAY, MAY_BE_EXPECTED, NOT_OFFERED, WITH_ROWS, search_of, statements_of
from spectrum.scenarios.step import FIXED
from spectrum.scenarios.vocabulary import Vocabulary

from .conftest import ROOT

FEATURES = load_features(ROOT / "features")
WORKED = [one for feature in FEATURES if "worked" in feature.file for one in feature.scenarios]
CASES = tuple(one.name for one in WORKED[0].cases)
LIMITS = Limits(text=20_000, stories=20, lines=500, told=50_000)
FITTING = """\
Given the case "a shared store"
Then the advice is cooperating
"""


def read(text: str) -> Scenario:
    reading = read_text(text, "mine", WORKED[0].cases, must_expect=False, limits=LIMITS)
    assert not reading.mistakes, [str(one) for one in reading.mistakes]
    return reading.feature.scenarios[0]


def run(atlas: Atlas, text: str) -> StoryRun:
    return run_lines(atlas, read(text))


def signs(found: StoryRun) -> list[tuple[int, str]]:
    return [(one.line, one.sign) for one in found.lines]


def test_what_holds_holds_line_by_line(atlas: Atlas) -> None:
    for one in [*WORKED, *(story for feature in FEATURES for story in feature.scenarios[::12])]:
        found = run_lines(atlas, one)
        assert found.holds, [str(line) for line in found.lines if line.sign not in ("told", "holds")]
        assert run_scenario(atlas, one).passed


def test_a_run_goes_on_after_a_line_that_fails(atlas: Atlas) -> None:
    found = run(
        atlas,
        'Given the case "a shared store"\nAnd nobody could get thsi result alone\nAnd these answers\n'
        "  | The partners keep small promises to each other |\n  | they are friends |\n"
        "Then the advice is collaborating\nAnd the advice is cooperating\nAnd the advice is odd\n"
        "And these misconceptions are at work\n  | Everyone only gains |\n  | Everyone wins |",
    )
    assert signs(found) == [
        (1, "told"),
        (2, "unclear"),
        (3, "told"),
        (4, "told"),
        (5, "unclear"),
        (6, "fails"),
        (7, "holds"),
        (8, "unclear"),
        (9, "fails"),
        (10, "fails"),
        (11, "unclear"),
    ]
    by_line = {one.line: one for one in found.lines}
    assert by_line[2].meant[0] == "Nobody could get this result alone"
    assert by_line[4].of == 3
    assert by_line[6].why == "the advice is cooperating, not collaborating"
    assert by_line[6].true == "the advice is cooperating"
    assert by_line[6].grounds
    assert not found.holds
    assert found.count("fails") == 2


def test_what_is_said_of_a_partner_is_meant_of_that_partner(atlas: Atlas) -> None:
    found = run(atlas, 'Given the partner "Ann\'s school": this partner is very keen to be in')
    assert 'the partner "Ann\'s school": this partner is keen to be part of it' in found.lines[0].meant


def test_the_smallest_change_makes_it_true_and_no_smaller_one_would(atlas: Atlas) -> None:
    tried = 0
    for one in WORKED[::3]:
        for mode in atlas.rulebook.modes:
            steps = tuple(step for step in one.steps if not step.is_outcome)
            told = Scenario(
                one.name, "", (*steps, *read(f"Then the advice is {mode.gerund}").steps), "mine:1", one.cases
            )
            found = run_lines(atlas, told)
            last = found.lines[-1]
            if last.change is None:
                continue
            tried += 1
            position = found.story.advice().explanation.reasoning.position
            fewest = position.fewest.get(1 << atlas.rulebook.depth(mode.id), 99)
            count = len(last.change.statements)
            assert count < fewest if last.change.besides else count == fewest
            changed = Scenario(one.name, "", (*steps, *_given(last), *told.steps[-1:]), "mine:1", one.cases)
            assert run_lines(atlas, changed).holds, (one.name, mode.id, last.change)
    assert tried > 30


def _given(line: LineRun) -> tuple[object, ...]:
    assert line.change
    return read("".join(f"Given {one}\n" for one in line.change.statements)).steps


def test_the_statement_told_instead_is_true(atlas: Atlas, book: Rulebook) -> None:
    offered = [one for one in statements_of(book) if one.expects and not one.takes_rows and "Partner A" not in one.text]
    found = run(atlas, FITTING + "".join(f"And {one.text}\n" for one in offered))
    trues = [one.true for one in found.lines if one.true]
    assert run(atlas, FITTING + "".join(f"And {one}\n" for one in trues)).holds
    assert len(trues) > 50


ALONE = "One organisation alone could do a useful part of it and no more"


def test_the_later_of_two_answers_counts_and_the_earlier_says_so(atlas: Atlas) -> None:
    whole = next(one.text for one in statements_of(atlas.rulebook) if "could get the whole result" in one.text)
    found = run(
        atlas,
        f"Given {whole}\nAnd these answers\n  | {ALONE} |\n  | Trust: we don't know |\n"
        f"And {ALONE}\nAnd Trust is not asked\nThen no duty is set\nGiven {whole}\nThen no duty is set",
    )
    assert [(one.line, one.why) for one in found.lines if one.sign == UNUSED] == [
        (1, "line 3 answers the same question"),
        (3, "line 5 answers the same question"),
        (4, "line 6 says that it is not asked"),
    ]
    assert found.holds == run_scenario(atlas, found.scenario).passed


def test_what_is_said_of_two_partners_or_changes_a_case_is_used(atlas: Atlas) -> None:
    keen = "this partner is keen to be part of it"
    found = run(atlas, f'Given the case "a shared store"\nAnd the partner "A": {keen}\nAnd the partner "B": {keen}')
    assert [one.sign for one in found.lines] == ["told"] * 3


def test_the_smallest_change_names_the_lines_that_it_takes_the_place_of(atlas: Atlas) -> None:
    named = 0
    for one in WORKED[::6]:
        for mode in atlas.rulebook.modes:
            told = tuple(step for step in one.steps if not step.is_outcome)
            last = read(f"Then the advice is {mode.gerund}").steps
            found = run_lines(atlas, Scenario(one.name, "", (*told, *last), "mine:1", one.cases))
            change = found.lines[-1].change
            if change is None:
                continue
            assert len(change.in_place_of) == len(change.statements)
            by_line = {line.line: line for line in found.lines}
            for statement, line in zip(change.statements, change.in_place_of, strict=True):
                if line:
                    named += 1
                    words = found.story.vocabulary
                    assert _asked(words, by_line[line].text) == words.told(statement).factor
    assert named > 10


def _asked(words: Vocabulary, text: str) -> object:
    head, bar, answer = text.partition(" | ")
    return words.answer(head, answer).factor if bar else words.told(text).factor


ASIDE = "Given nobody could get this result alone\n"
MISLEADING = {
    "Given Nobody has time": "nobody has given it a name",
    f"{ASIDE}And the partners trust each other": "keep having to adjust",
    f"{ASIDE}Then it is not collaborating": "it collaborating|advice is collaborating|calls for collaborating",
    f"{ASIDE}And the leaders do not back this": "decisions, such as time",
    f"{ASIDE}And a youth club does homework help": "Partner A",
    "Given a youth club does homework help": "Partner A|can't do without",
}


@pytest.mark.parametrize("text", MISLEADING)
def test_nothing_is_offered_that_the_line_cannot_have_meant(atlas: Atlas, text: str) -> None:
    last = run(atlas, text).lines[-1]
    assert last.sign == "unclear"
    assert not re.search(MISLEADING[text], " ".join((last.why, *last.meant)))
    assert not (last.meant and "Did you mean" in last.why)


def test_what_is_near_is_still_offered(atlas: Atlas) -> None:
    keen = "this partner is keen to be part of it"
    first = run(atlas, "Given a youth club does homework help").lines[0]
    assert first.meant == ('a piece of work called "A youth club does homework help"',)
    assert run(atlas, "Given nobody has time").lines[0].meant[0].startswith("Nobody has time to run the joint part")
    named = run(atlas, f'Given the partner "Elm School": {keen}\nAnd Elm School is keen to be in').lines[-1]
    assert f'the partner "Elm School": {keen}' in named.meant


@pytest.mark.parametrize("said", ["cooperate", "Cooperate", "to cooperate", "act alone or cooperate"])
def test_a_way_of_working_is_known_by_its_name_too(atlas: Atlas, said: str) -> None:
    last = run(atlas, f"{FITTING}And the advice is {said}").lines[-1]
    assert last.sign == ("fails" if " or " in said else "holds")
    assert last.true in ("", "the advice is cooperating")


def test_what_is_open_says_what_to_tell(atlas: Atlas) -> None:
    last = run(atlas, "Given nobody could get this result alone\nThen the advice is cooperating").lines[-1]
    assert "The story leaves this open. Say more about" in last.grounds[0]
    assert last.change is None


def test_a_statement_that_begins_like_a_line_is_read(atlas: Atlas) -> None:
    found = run(atlas, "Given x\nWhen someone is unhappy about who decides, it is said in the room")
    assert signs(found)[1] == (2, "told")


def test_what_is_explained_in_one_run_is_bounded_and_every_line_is_marked(atlas: Atlas) -> None:
    effort = RunEffort(explained=3, changes=1)
    text = "".join(f"Given friend number {at}\n" for at in range(6)) + "Then the advice is cooperating\n" * 3
    found = run_lines(atlas, read(FITTING.replace("cooperating", "collaborating") + text), effort=effort)
    assert sum(bool(one.meant or one.grounds) for one in found.lines) <= 3
    assert sum(one.change is not None for one in found.lines) <= 1
    assert all(one.why for one in found.lines if one.sign in ("fails", "unclear"))
    assert (effort.explained, effort.changes) == (0, 0)


# -- statements to choose from -----------------------------------------------------------------------------------------


def test_every_sentence_is_offered_or_left_out_on_purpose() -> None:
    offered = {*MAY_BE_EXPECTED, *NOT_OFFERED}
    of_a_rule = ("this ", "without it", "what is missing")
    lacking = [
        one.sentence
        for one in FIXED
        if one.expects and one.sentence not in offered and not one.sentence.startswith(of_a_rule)
    ]
    assert not lacking
    assert {*MAY_BE_EXPECTED, *WITH_ROWS} <= {one.sentence for one in FIXED}


def test_every_statement_offered_is_understood(atlas: Atlas, book: Rulebook) -> None:
    for one in statements_of(book, CASES):
        story = Story(atlas, cases=WORKED[0].cases)
        if one.expects:
            story.tell("this partner is keen to be part of it", "Partner A")
        known, blanks = find_step(one.text)
        assert known.expects == one.expects, one.text
        try:
            known.run(story, tuple((row,) for row in one.rows), blanks)
        except NotSo:
            assert one.expects


def test_every_answer_is_offered(book: Rulebook) -> None:
    offered = [one.text for one in statements_of(book)]
    for factor in book.factors:
        for option in factor.options:
            assert any(one.casefold().endswith(option.tells.rstrip(".").casefold()) for one in offered), option.tells


FOUND = {
    "museum could do it by itself": "One organisation could get the whole result by itself",
    "lend drivers": "Someone must hand over something that costs it, or there must be a pot that all draw on",
    "they like each other": "The partners keep small promises to each other",
    "nobody has time to run the rota": "Nobody has time to run the joint part, and nobody can find any",
    "law lets them share": "Personal or protected information must pass, and the partners know of no lawful way",
    "an inspector told them to": "The partners are required to have a joint plan, decision or fund",
    "date deadline Easter": "No date in the next few months would hurt people or break the law if it were missed",
    "partnership": "People call it a partnership and nothing more exact",
    "cooperating": "the advice is cooperating",
}


def test_every_question_can_be_found_in_everyday_words(book: Rulebook) -> None:
    assert EVERYDAY.keys() <= book.factor.keys()


@pytest.mark.parametrize("words", FOUND)
def test_statements_are_found_by_words(book: Rulebook, words: str) -> None:
    assert FOUND[words] in [one.text for one in search_of(book, CASES).found(words)][:14]


# -- anything may be typed ---------------------------------------------------------------------------------------------

LINES = st.sampled_from(
    [
        "Given these answers",
        "Then the advice is cooperating",
        "Story: S",
        "| Trust | x | y |",
        "| trust is broken |",
        'the partner "X": this partner is keen to be part of it',
        'Then the partner "Y" is in the core',
        "Then this rule applies",
        'Given the case "a shared store"',
        "Trust is not asked",
        "Then this is a strong reason for cooperating",
        "another piece of work with these answers",
        "Given Trust: we don't know / x",
        "Then these limits stand in the way",
    ]
)


@given(text=st.lists(st.one_of(LINES, st.text(max_size=30)), max_size=20).map("\n".join))
@settings(max_examples=100)
def test_no_story_is_too_strange_to_be_run(atlas: Atlas, text: str) -> None:
    reading = read_text(text, "mine", WORKED[0].cases, must_expect=False, limits=LIMITS)
    started = time.process_time()
    for one in reading.feature.scenarios:
        found = run_lines(atlas, one)
        assert {line.sign for line in found.lines} <= set(SIGNS)
        assert all(line.why for line in found.lines if line.sign == "unclear" and not line.of)
        try:
            passed = run_scenario(atlas, one).passed
        except StepMistake:
            passed = False
        assert found.holds <= passed
    assert time.process_time() - started < 5
