"""Near-miss pairs: one answer apart, different advice, nothing contradictory, and ranked by what was measured."""

from __future__ import annotations

import itertools
import math
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from spectrum.advice import choices_of
from spectrum.atlas import Atlas
from spectrum.cli import main
from spectrum.consultation import Consultation, LiveEngine
from spectrum.rulebook import Rulebook
from spectrum.scenarios import load_features
from spectrum.situation import Workstream, answered
from spectrum.training import stories_of
from spectrum.training.pair_mining import Around, arounds, go_together
from spectrum.training.pair_ranking import MOST_PAIRS, ranked, shares_of
from spectrum.training.pair_words import pair_sides, pair_story
from spectrum.training.pairs import PairShelf, TwoSituations, near_misses
from spectrum.training.told_cases import Together, told_cases

SAMPLE = 15
ONLY_WITH_OTHERS = {"voice", "adds_value"}
"""Questions that decide in so few situations that those told, and their neighbours, hold no pair of them."""


@pytest.fixture(scope="module")
def cases(atlas: Atlas) -> tuple[Workstream, ...]:
    features = load_features()
    return told_cases(atlas.rulebook, features, stories_of(atlas, features))


@pytest.fixture(scope="module")
def near(atlas: Atlas, cases: tuple[Workstream, ...]) -> tuple[Around, ...]:
    return arounds(atlas, cases)


@pytest.fixture(scope="module")
def pairs(atlas: Atlas, cases: tuple[Workstream, ...]) -> tuple[TwoSituations, ...]:
    return PairShelf(atlas, cases).all


def _answers(piece: Workstream) -> dict[tuple[str, str], tuple[str, ...]]:
    partners = {(one.name, name): options for one in piece.partners for name, options in one.answers.items()}
    return {**partners, **{("", name): options for name, options in piece.answers.items()}}


def test_the_two_situations_of_every_pair_are_exactly_one_answer_apart(pairs: tuple[TwoSituations, ...]) -> None:
    for both in pairs:
        one, other = map(_answers, both.pieces)
        assert one.keys() == other.keys()
        apart = {key: (one[key], other[key]) for key in one if one[key] != other[key]}
        assert apart == {both.pair.key: tuple((option,) for option in both.pair.options)}


def test_each_has_one_advice_of_its_own_and_contradicts_nothing(atlas: Atlas, pairs: tuple[TwoSituations, ...]) -> None:
    for both in pairs:
        advice = [Consultation.of(atlas, piece).advice_on() for piece in both.pieces]
        assert tuple(one.advised for one in advice) == tuple((way,) for way in both.pair.ways)
        assert both.pair.ways[0] != both.pair.ways[1]
        assert not any(one.contradictions for one in advice)


def test_the_engine_says_the_same(atlas: Atlas, pairs: tuple[TwoSituations, ...], live: LiveEngine) -> None:
    for both in pairs[:SAMPLE]:
        for piece in both.pieces:
            Consultation.of(atlas, piece).prove(live)


def test_every_question_that_decides_has_a_pair_and_none_crowds_the_top(
    atlas: Atlas, pairs: tuple[TwoSituations, ...]
) -> None:
    assert len(pairs) >= 30
    asked = [both.pair.key[1] for both in pairs]
    deciding = {name for name in atlas.space.factors if name in atlas.rulebook.factor and name != "is_running"}
    partners = {name for table in atlas.partner_tables for name in table.plan.factors if name.startswith("partner_")}
    assert (deciding | partners) - set(asked) <= ONLY_WITH_OTHERS
    first_round = asked[: len(set(asked))]
    assert len(set(first_round)) == len(first_round)
    assert len({both.id for both in pairs}) == len(pairs)
    assert len({(both.pair.case, both.pair.key[1]) for both in pairs}) == len(pairs)


def test_the_most_surprising_come_first_in_each_round(pairs: tuple[TwoSituations, ...]) -> None:
    first_round = pairs[: len({both.pair.key[1] for both in pairs})]
    bits = [both.pair.surprise for both in first_round]
    assert bits == sorted(bits, reverse=True)
    assert pairs[0].pair.surprise == pytest.approx(-math.log2(pairs[0].pair.moved / pairs[0].pair.of))


def test_the_same_cases_give_the_same_ranking(
    atlas: Atlas, cases: tuple[Workstream, ...], near: tuple[Around, ...], pairs: tuple[TwoSituations, ...]
) -> None:
    again = ranked(atlas, near, Together(cases))
    assert again == tuple(both.pair for both in pairs)
    assert ranked(atlas, near, Together(cases), most=7) == again[:7]


@pytest.mark.parametrize("title", ["Repair the museum roof", "Towards a healthier borough", "Invent a plan"])
def test_mining_finds_what_trying_every_two_answers_finds(atlas: Atlas, near: tuple[Around, ...], title: str) -> None:
    running = [one for one in near if one.piece.is_running == "yes"]  # else how it is done is told, and no move
    with_partners = max(running, key=lambda one: len(one.piece.partners))
    around = next((one for one in near if one.piece.title == title), with_partners)
    book = atlas.rulebook
    known = [around.piece, *(around.moved(at) for at in range(1, len(around.moves) + 1))]
    plausible = go_together(atlas, known)
    assert plausible == around.plausible.tolist()
    depths = [_depth(atlas, piece) for piece in known]
    for before in range(0, len(known), 5):  # a fifth of all two by two, which is a thousand situations and more
        for at, move in enumerate(around.moves, start=1):
            same = before and around.moves[before - 1].lever == move.lever
            if not same:
                depth = _depth(atlas, answered(known[before], move.key, (move.option,)))
                is_pair = [before, at] in around.pairs.tolist()
                adds = before == 0 or (depths[before], depth) != (depths[0], depths[at])
                assert is_pair == (plausible[before] and depth != depths[before] and adds), (known[before], move)
    work = [name for name in atlas.space.factors if name in around.piece.answers]
    other = {(name, option) for name in work for option in book.factor[name].option_ids}
    told = {(name, around.piece.answers[name][0]) for name in work}
    assert {(one.key[1], one.option) for one in around.moves if not one.key[0]} == other - told


def _depth(atlas: Atlas, piece: Workstream) -> int:
    (verdict,) = atlas.outlook(choices_of(atlas, piece)).verdicts
    return verdict.advised


def test_shares_count_every_plausible_situation(atlas: Atlas, near: tuple[Around, ...]) -> None:
    some = near[:3]
    moved, of = shares_of(atlas.rulebook, some).of(("sole_duty", "no", "one_only"), -1)
    counted = [0, 0]
    for around in some:
        for before in np.flatnonzero(around.plausible).tolist():
            if before == 0 or around.moves[before - 1].lever != "sole_duty":
                piece = around.moved(before)
                now, then = (
                    _depth(atlas, answered(piece, ("", "sole_duty"), (option,))) for option in ("no", "one_only")
                )
                counted[0] += then < now
                counted[1] += 1
    assert [moved, of] == counted


def test_answers_that_no_case_has_together_are_doubtful_unless_they_are_rare() -> None:
    answers = [("a", "x")] * 4 + [("b", "y")] * 4 + [("c", "z")]
    cases = [Workstream(str(at), {name: (option,)}) for at, (name, option) in enumerate(answers)]
    together = Together([*cases, Workstream("both", {"a": ("x",), "c": ("z",)})])
    at = {name: together.place((name, option)) for name, option in answers}
    assert together.doubts[at["a"], at["b"]] == pytest.approx(5 * 4 / 10)
    assert together.doubts[at["a"], at["c"]] == 0
    assert together.doubts[at["b"], at["c"]] == pytest.approx(4 * 2 / 10)
    assert together.doubts[at["a"], together.place(("a", "never told"))] == 0


def test_a_case_is_kin_to_the_most_alike_case_with_that_answer() -> None:
    told = {"a": ("x",), "b": ("y",), "c": ("z",)}
    together = Together([Workstream("one", told), Workstream("two", {**told, "a": ("other",), "b": ("not y",)})])
    coded = together.coded([("a", "other"), ("b", "y"), ("c", "z")])
    assert together.kinship(coded, "a", told) == pytest.approx(1 / 2)
    assert together.kinship(coded, "b", told) == pytest.approx(1 / 2)
    assert together.kinship(coded, "b", {"c"}) == 1
    assert together.kinship(together.coded([("a", "never told"), ("b", "y")]), "a", told) == 1


def test_pairs_are_kept_and_a_damaged_file_is_not_used(
    atlas: Atlas, cases: tuple[Workstream, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPECTRUM_CACHE", str(tmp_path))
    few = cases[:4]
    found = near_misses(atlas, few)
    (file,) = tmp_path.glob("*.pairs")
    monkeypatch.setattr("spectrum.training.pairs.arounds", lambda *_: pytest.fail("mined again"))
    assert near_misses(atlas, few) == found
    monkeypatch.undo()
    monkeypatch.setenv("SPECTRUM_CACHE", str(tmp_path))
    file.write_bytes(file.read_bytes()[:-9] + b"}]       ")
    assert near_misses(atlas, few) == found
    assert near_misses(atlas, cases[4:6]) != found


def test_without_cases_there_are_no_pairs(atlas: Atlas, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPECTRUM_CACHE", str(tmp_path))
    assert PairShelf(atlas, ()).all == ()


# -- how they are told -------------------------------------------------------------------------------------------------


def test_both_stories_tell_the_same_but_for_one_statement(book: Rulebook, pairs: tuple[TwoSituations, ...]) -> None:
    for both in pairs:
        story = pair_story(book, both)
        told = [said for _, some in (*story.alike, *story.partners) for said in some]
        options = [option.tells for option in book.factor[both.pair.key[1]].options]
        assert set(story.apart) < set(options)
        assert story.about or not set(options) & set(told)
        assert len(told) >= 15


def test_nothing_of_the_answer_is_there_before_both_are_chosen(
    atlas: Atlas, client: FlaskClient, pairs: tuple[TwoSituations, ...]
) -> None:
    for both in pairs[:SAMPLE]:
        pages = [client.get(f"/pairs/{both.id}{query}") for query in ("", "?first=coexist&sent=yes")]
        for page, side in itertools.product(pages, pair_sides(atlas, both)):
            text = page.get_data(as_text=True)
            assert "fits" not in text.replace("Which way of working fits the", "").replace("that fits the", "")
            assert not any(one.replace("'", "&#39;") in text for one in side.only_here)
    listed = client.get("/pairs").get_data(as_text=True)
    assert not any(mode.gerund in listed for mode in atlas.rulebook.modes)


def test_after_both_are_chosen_the_advice_and_its_reasons_are_told(
    atlas: Atlas, client: FlaskClient, pairs: tuple[TwoSituations, ...]
) -> None:
    both = next(one for one in pairs if one.pair.key == ("", "side_effects"))
    first, second = both.pair.ways
    page = client.get(f"/pairs/{both.id}?first={first}&second={first}").get_data(as_text=True)
    gerund = atlas.rulebook.mode[second].gerund
    assert "So does the guidance." in page
    assert f"The guidance says <strong>{gerund}</strong>." in page
    assert "What holds here, and not in the other story:" in page


def test_one_choice_is_not_enough_and_is_not_lost(client: FlaskClient, pairs: tuple[TwoSituations, ...]) -> None:
    page = client.get(f"/pairs/{pairs[0].id}?first=coexist&second=nonsense&sent=yes").get_data(as_text=True)
    assert "There is a problem" in page
    assert "is not a way of working" in page
    assert 'value="coexist" checked' in page
    assert "Choose the way of working that fits the first story." in client.get(
        f"/pairs/{pairs[0].id}?sent=yes"
    ).get_data(as_text=True)
    assert client.get("/pairs/no-such-pair").status_code == 404


def test_trainers_list_them_on_the_command_line(pairs: tuple[TwoSituations, ...]) -> None:
    result = CliRunner().invoke(main, ["pairs", "--top", "2"])
    assert result.exit_code == 0
    assert f"2 of {len(pairs)} pairs" in result.output
    assert pairs[1].id in result.output
    assert CliRunner().invoke(main, ["pairs", "--top", str(MOST_PAIRS + 1)]).exit_code == 2
