"""A case becomes a story: nothing in it could be left out, nobody is named, and it holds at once."""

from __future__ import annotations

import dataclasses

import pytest

from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.scenarios import Scenario, read_text, run_lines
from spectrum.situation import Partner, Situation, Workstream
from spectrum.situation.schema import read_situation
from spectrum.training import CaseTooLarge, cost_of_story, story_of_case

from .conftest import ROOT
from .plausible import plausible

SECRETS = ("Oldtown", "Mrs Brown", "The Mill school", "a grant from Ann", "SECRET-9")


def _read(text: str) -> Scenario:
    reading = read_text(text, "mine")
    assert not reading.mistakes
    (one,) = reading.feature.scenarios
    return one


def _cases(book: Rulebook) -> list[Situation]:
    pieces = [plausible(book, seed) for seed in range(24)]
    pairs = [Situation("x", (pieces[at], pieces[at + 1])) for at in range(0, 6, 2)]
    return [*(Situation("x", (one,)) for one in pieces), *pairs]


def test_a_story_of_a_case_holds_and_says_what_was_advised(atlas: Atlas, book: Rulebook) -> None:
    for case in _cases(book):
        made = story_of_case(atlas, case)
        assert made.holds
        found = run_lines(atlas, _read(made.text))
        assert found.holds
        then, now = found.story.advice(), Consultation(atlas, case).advice_on()
        assert (then.needed, then.feasible, then.advised) == (now.needed, now.feasible, now.advised)
        assert [one.title for one in then.alerts] == [one.title for one in now.alerts]


def test_no_line_of_it_could_be_left_out(atlas: Atlas, book: Rulebook) -> None:
    for case in _cases(book)[:6]:
        one = _read(story_of_case(atlas, case).text)
        for at, step in enumerate(one.steps):
            for row in range(len(step.rows)) if not step.is_outcome else ():
                rows = (*step.rows[:row], *step.rows[row + 1 :])
                fewer = (dataclasses.replace(step, rows=rows, row_lines=()),) if rows else ()
                steps = (*one.steps[:at], *fewer, *one.steps[at + 1 :])
                assert not run_lines(atlas, dataclasses.replace(one, steps=steps)).holds, step.rows[row]


def test_names_and_free_words_are_gone(atlas: Atlas) -> None:
    town, person, school, grant, number = SECRETS
    answers = {"solo_reach": ("no",), "put_in": ("real",), "value_gain": ("large",), "trust": ("broken",)}
    partners = (
        Partner(school, {"adds_value": ("essential",), "partner_wants": ("no",)}, {"adds_value": grant}),
        Partner(person, {}),
    )
    piece = Workstream(
        f"Homes in {town}",
        answers,
        UNKNOWN,
        "no",
        partners,
        answered_by=person,
        decided_by=person,
        result=grant,
        lightest=grant,
        notes={"trust": f"{person} said so"},
        dissent=person,
        reference=number,
    )
    made = story_of_case(atlas, Situation(f"{town} together", (piece,), reference=number))
    assert made.holds
    assert not [one for one in SECRETS if one.casefold() in made.text.casefold()]
    assert "Partner A" in made.text
    assert "Read this over" in made.text


def test_what_a_word_in_a_title_brought_about_is_told(atlas: Atlas) -> None:
    piece = Workstream("Should our two hospices merge?", {"solo_reach": ("no",)})
    made = story_of_case(atlas, Situation("x", (piece,)))
    assert made.elsewhere == ("Merging organisations",)
    assert made.holds


def test_the_shipped_example_makes_a_story_of_each_piece_of_work(atlas: Atlas, book: Rulebook) -> None:
    case = read_situation((ROOT / "examples" / "frailty.yaml").read_text(encoding="utf-8"), "x", book)
    for at in range(len(case.workstreams)):
        made = story_of_case(atlas, case, at)
        assert made.holds
        assert made.left_out > made.told > 5
        assert cost_of_story(case, at) > 100


def test_a_case_with_too_many_partners_is_refused(atlas: Atlas) -> None:
    many = Workstream("x", {}, partners=tuple(Partner(f"P{at}", {"adds_value": ("useful",)}) for at in range(13)))
    with pytest.raises(CaseTooLarge, match="takes 12 partners"):
        story_of_case(atlas, Situation("x", (many,)))
