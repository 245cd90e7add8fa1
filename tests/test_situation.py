"""Situations come in strictly: nothing is guessed, nothing is filled in, and every mistake is told at once."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spectrum.input.mistakes import BadSituation
from spectrum.rulebook import Rulebook
from spectrum.situation import Situation
from spectrum.situation.plain import plain_piece
from spectrum.situation.schema import read_situation


def read(book: Rulebook, text: str) -> Situation:
    return read_situation(text, "case.yaml", book)


def mistakes(book: Rulebook, text: str) -> list[str]:
    with pytest.raises(BadSituation) as caught:
        read(book, text)
    assert str(caught.value).endswith("nothing was advised.")
    return [str(mistake) for mistake in caught.value.mistakes]


def test_a_situation_without_workstreams_is_one_piece_of_work(book: Rulebook) -> None:
    (piece,) = read(book, "title: Lifts\nanswers: {solo_reach: yes_all, trust: broken}").workstreams
    assert piece.title == "Lifts"
    assert piece.answers == {"solo_reach": ("yes_all",), "trust": ("broken",)}


def test_yes_and_no_survive_without_quotes(book: Rulebook) -> None:
    (piece,) = read(book, "is_running: yes\nanswers: {solo_reach: no, sole_duty: no}").workstreams
    assert piece.is_running == "yes"
    assert piece.answers == {"solo_reach": ("no",), "sole_duty": ("no",)}


def test_workstreams_inherit_the_partnerships_answers_and_override_them(book: Rulebook) -> None:
    text = """
    claimed_mode: collaborate
    answers: {trust: growing, convening: nobody, give_up: small}
    workstreams:
      - title: One
        answers: {trust: strong, convening: unknown, give_up: }
      - title: Two
        claimed_mode: coordinate
      - title: Three
        claimed_mode: unknown
    """
    one, two, three = read(book, text).workstreams
    assert one.answers == {"trust": ("strong",), "convening": (), "give_up": ("small",)}
    assert two.answers == {"trust": ("growing",), "convening": ("nobody",), "give_up": ("small",)}
    assert [piece.claimed_mode for piece in (one, two, three)] == ["collaborate", "coordinate", "unknown"]


def test_partners_come_from_the_partnership_and_from_the_piece_of_work(book: Rulebook) -> None:
    text = """
    partners: [{name: Police, answers: {must_stay_independent: no}}, {name: School}]
    workstreams:
      - title: One
        partners: [{name: Police, answers: {must_stay_independent: yes}}, {name: Clinic}]
    """
    (piece,) = read(book, text).workstreams
    assert {one.name: one.answers for one in piece.partners} == {
        "Police": {"must_stay_independent": ("yes",)}, "School": {}, "Clinic": {},
    }  # fmt: skip


def test_the_result_and_the_smallest_version_are_kept_and_a_piece_of_work_may_have_its_own(book: Rulebook) -> None:
    text = """
    result: People get seen sooner
    lightest: One rota
    workstreams: [{title: One}, {title: Two, result: Everyone gets a jab}]
    """
    one, two = read(book, text).workstreams
    assert (one.result, one.lightest) == ("People get seen sooner", "One rota")
    assert (two.result, two.lightest) == ("Everyone gets a jab", "One rota")
    assert plain_piece(two)["result"] == "Everyone gets a jab"


def test_a_list_is_kept_as_what_may_be_true_and_unknown_as_nothing_known(book: Rulebook) -> None:
    (piece,) = read(book, "answers: {goal_fit: [shared, overlapping], joint_cost: unknown, trust: }").workstreams
    assert piece.answers == {"goal_fit": ("overlapping", "shared"), "joint_cost": ()}


BAD: dict[str, tuple[str, str, str]] = {
    "unknown factor": ("answers: {trsut: broken}", "case.yaml:1", 'Did you mean "trust"?'),
    "unknown option": ("answers: {trust: huge}", "case.yaml:1", "Its options are: broken, mending, untested, growing, strong, or unknown."),
    "a number": ("answers: {trust: 3}", "case.yaml:1", "a number is no option of trust"),
    "a truth": ("answers: {trust: true}", "case.yaml:1", "true or false is no option of trust"),
    "empty list": ("answers: {trust: []}", "case.yaml:1", "an empty list is no option of trust"),
    "unknown in a list": ("answers: {trust: [broken, unknown]}", "case.yaml:1", '"unknown" is no option of trust'),
    "nested list": ("answers: {trust: [[broken]]}", "case.yaml:1", "a list is no option of trust"),
    "answers as a list": ("answers: [trust]", "case.yaml:1", "must be a set of named values"),
    "partner factor": ("answers: {adds_value: none}", "case.yaml:1", "belongs in the answers of a partner"),
    "work factor of a partner": ("partners: [{name: A, answers: {trust: strong}}]", "case.yaml:1", "asked of a partnership"),
    "context among answers": ("answers: {claimed_mode: collaborate}", "case.yaml:1", "belongs beside the answers"),
    "claimed mode": ("claimed_mode: collaborat", "case.yaml:1", 'Did you mean "collaborate"?'),
    "unknown key": ("answer: {trust: strong}", "case.yaml:1", 'Did you mean "answers"?'),
    "work answered for all": ("answers: {solo_reach: no}\nworkstreams: [{title: A}]", "case.yaml:1", "in the answers of each"),
    "no workstreams": ("workstreams: []", "case.yaml:1", "is an empty list"),
    "workstreams of text": ("workstreams: [a]", "case.yaml:1", "must be a set of named values"),
    "title as number": ("title: 2026", "case.yaml:1", "put it in quotes"),
    "empty title": ("title: '  '", "case.yaml:1", "is empty"),
    "result as a number": ("result: 7", "case.yaml:1", "put it in quotes"),
    "result too long": (f"result: {'x' * 401}", "case.yaml:1", "at most 400"),
    "an old way to count gaps": ("lone_gap: condition", "case.yaml:1", '"lone_gap" is not'),
    "partner without name": ("partners: [{answers: {}}]", "case.yaml:1", '"name" is missing'),
    "partner twice": ("partners: [{name: A}, {name: A}]", "case.yaml:1", '"A" is named twice'),
    "key twice": ("title: A\nanswers: {}\ntitle: B", "case.yaml:3", "given twice (first on line 1)"),
    "no YAML": ("answers: {", "case.yaml:2", "can't be read as YAML"),
    "binary": ("\x00\x01", "case.yaml:1", "can't be seen (number 0)"),
    "empty": ("", "case.yaml", "this is empty"),
    "a comment only": ("# nothing", "case.yaml", "this is empty"),
    "a list": ("- a", "case.yaml", "this is a list"),
    "text": ("hello", "case.yaml", "this is text"),
    "two documents": ("title: A\n---\ntitle: B", "case.yaml:2", "one file holds one"),
    "deep": ("a: " + "[" * 50 + "]" * 50, "case.yaml:1", "nested more than"),
    "very deep": ("[" * 100_000, "case.yaml", "nested"),
    "JSON key twice": ('{"title": "A", "title": "B"}', "case.yaml#/title", '"title" is given twice'),
    "JSON not a number": ('{"title": NaN, "answers": {"trust": Infinity}}', "case.yaml", "no option of trust"),
}  # fmt: skip


@pytest.mark.parametrize("kind", BAD)
def test_a_mistake_is_named_with_its_place_and_the_way_out(book: Rulebook, kind: str) -> None:
    text, place, said = BAD[kind]
    found = mistakes(book, text)
    assert any(mistake.startswith(place) and said in mistake for mistake in found), found


def test_all_mistakes_come_at_once(book: Rulebook) -> None:
    text = """title: 7
answers: {trsut: broken, trust: huge, adds_value: none}
claimed_mode: everything
workstreams:
  - titel: A
    answers: {solo_reach: maybe}
  - answers: {interdependence: 4}
    partners: [{name: A, answers: {affected: very}}, {}]
"""
    assert [mistake.split(":")[1] for mistake in mistakes(book, text)].count("2") == 3
    assert len(mistakes(book, text)) == 10


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"title: {'x' * 900_000}", "too long: 900,000 characters, at most 200"),
        (f"title: {'x' * 1_100_000}", "at most 1,000,000 characters"),
        (json.dumps({"workstreams": [{"title": "A"}] * 10_000}), "holds 10,000 entries; at most 200"),
        (json.dumps({"partners": [{"name": str(n)} for n in range(5_000)]}), "holds 5,000 entries; at most 100"),
    ],
)
def test_what_is_too_large_is_refused(book: Rulebook, text: str, said: str) -> None:
    (mistake,) = mistakes(book, text)
    assert said in mistake
    assert len(mistake) < 300


def test_what_is_just_large_enough_works(book: Rulebook) -> None:
    text = json.dumps({"title": "x" * 200, "workstreams": [{"title": "A"}] * 200})
    assert len(read(book, text).workstreams) == 200


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["title", "answers", "workstreams", "trust", "partners", "name", "x"]), inner)
    ),
    max_leaves=20,
)


@given(plain)
def test_anything_at_all_is_read_or_refused(book: Rulebook, data: object) -> None:
    text = json.dumps(data)
    try:
        assert isinstance(read(book, text), Situation)
    except BadSituation as error:
        assert error.mistakes


@given(st.text(max_size=200))
def test_any_text_at_all_is_read_or_refused(book: Rulebook, text: str) -> None:
    try:
        assert isinstance(read(book, text), Situation)
    except BadSituation as error:
        assert error.mistakes


@pytest.mark.parametrize("text", ['{"title": "T\\ud800"}', '{"partners": [{"name": "A\\udfff"}]}'])
def test_half_a_sign_is_refused(book: Rulebook, text: str) -> None:
    (said,) = mistakes(book, text)
    assert "half of a sign" in said


@pytest.mark.parametrize("day", ["2027-2-3", "20270203", "2027-02-30", "\N{FULLWIDTH DIGIT TWO}027-02-03", "soon"])
def test_a_day_is_written_in_one_way(book: Rulebook, day: str) -> None:
    (said,) = mistakes(book, f'review: "{day}"')
    assert "such as 2027-03-31" in said
