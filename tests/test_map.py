"""The map of a partnership: who should be in what, equal to the advice on each piece of work, and true to its members."""

from __future__ import annotations

import dataclasses
import itertools
import random

import pytest
from flask.testing import FlaskClient

from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.partnership import PARTS, PartnershipMap, burden_of, invited_to_everything, left_without, map_of
from spectrum.partnership.changes import changes_between
from spectrum.partnership.schema import LARGEST_MAP, MOST_MAPPED
from spectrum.report.map_picture import map_svg, map_words
from spectrum.report.map_view import map_view
from spectrum.rulebook import Rulebook
from spectrum.scenarios import load_features, told
from spectrum.situation import Partner, Situation, Workstream
from spectrum.situation.plain import plain_situation
from tests import planted
from tests.conftest import ROOT
from tests.plausible import plausible


@pytest.fixture(scope="module")
def westvale(atlas: Atlas, book: Rulebook) -> PartnershipMap:
    return map_of(atlas, planted.planted(book))


def partners(book: Rulebook, dice: random.Random, names: list[str]) -> tuple[Partner, ...]:
    """Partners with some answers, some open, some that people differ on."""
    asked = [factor for factor in book.factors if factor.scope == "partner"]
    return tuple(
        Partner(
            name,
            {one.id: _answer(dice, one.option_ids) for one in asked if dice.random() < 0.9},
            asked=dice.choice(("yes", "no", "")),
            small=dice.choice(("yes", "no", "")),
            invited=dice.choice(("yes", "no", "")),
        )
        for name in names
    )


def _answer(dice: random.Random, options: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dice.sample(options, dice.choices((1, 0, 2), (8, 1, 1))[0]))


def situation_of(book: Rulebook, seed: int, pieces: int, names: int) -> Situation:
    dice = random.Random(seed)
    everybody = [f"Partner {number}" for number in range(names)]
    told = []
    for at in range(pieces):
        here = partners(book, dice, everybody[: dice.randint(1, names)])
        hours = dice.choice((None, 1.0, 2.5, 8.0))
        piece = plausible(book, seed * 1000 + at)
        told.append(dataclasses.replace(piece, title=f"Piece {at}", partners=here, meeting_hours=hours))
    return Situation("Some partnership", tuple(told))


# -- the planted partnership -------------------------------------------------------------------------------------------


def test_only_the_work_that_needs_it_asks_anybody_to_work_closely(westvale: PartnershipMap) -> None:
    assert {piece.at: piece.closely for piece in westvale.pieces} == planted.WORK_CLOSELY


def test_its_members_would_recognise_who_is_in_the_core_of_what(westvale: PartnershipMap) -> None:
    assert {piece.at: piece.core for piece in westvale.pieces} == planted.IN_THE_CORE


def test_whoever_was_asked_and_is_hardly_touched_is_in_nothing(westvale: PartnershipMap) -> None:
    nowhere = [name for name in westvale.partners if {one.part for one in westvale.of(name)} == {"left_out"}]
    assert tuple(nowhere) == planted.NOT_IN_IT_AT_ALL


def test_nobody_is_left_out_whom_nobody_asked(westvale: PartnershipMap) -> None:
    for name in planted.TO_BE_ASKED_FIRST:
        assert {one.part for one in westvale.of(name)} == {"open"}
    assert not [one for one in westvale.places if one.part == "left_out" and not one.asked]


def test_whom_the_lifts_touch_is_heard_on_them(westvale: PartnershipMap) -> None:
    heard = [one.partner for one in westvale.places if one.at == planted.LIFTS and one.part == "heard"]
    assert tuple(heard) == planted.HEARD_ON_THE_LIFTS


def test_hours_are_spared_from_the_figures_given(westvale: PartnershipMap) -> None:
    spared = {name: burden_of(westvale, name).spared for name in westvale.partners}
    assert tuple(name for name, hours in spared.items() if hours == 9) == planted.SPARED_NINE_HOURS
    assert spared["Hospital trust"] == 0
    assert spared["University"] == 0


def test_everybody_is_invited_to_everything(westvale: PartnershipMap) -> None:
    assert invited_to_everything(westvale) == westvale.partners


def test_it_says_so_in_a_few_sentences(westvale: PartnershipMap) -> None:
    lead = map_view(westvale).lead
    assert lead[0] == "Of 23 partners, five have to work closely with you, on one of three pieces of work."
    assert lead[1] == "All 23 partners are invited to the meetings about everything."
    assert "University" in lead[-1]


# -- the worked stories ------------------------------------------------------------------------------------------------


def told_in(atlas: Atlas, name: str) -> Situation:
    """A worked story as one situation."""
    (feature,) = (one for one in load_features(ROOT / "features" / "worked" / name))
    return Situation(feature.name, tuple(told(atlas, one).piece() for one in feature.scenarios))


def parts_in(atlas: Atlas, situation: Situation, at: int) -> dict[str, str]:
    return {one.partner: one.part for one in map_of(atlas, situation).places if one.at == at}


def test_of_the_food_network_only_a_small_core_works_on_the_causes_together(atlas: Atlas) -> None:
    situation = told_in(atlas, "food_poverty.feature")
    found = map_of(atlas, situation)
    assert [one.advice.advised for one in found.pieces] == [
        ("coexist",), ("coordinate",), ("cooperate",), ("collaborate",),
    ]  # fmt: skip
    parts = parts_in(atlas, situation, 3)
    assert (parts["Residents"], parts["Council"]) == ("core", "core")
    assert (parts["Welfare rights"], parts["Big food bank"]) == ("contributes", "contributes")


def test_of_rough_sleeping_lived_experience_is_in_the_core_and_business_is_heard(atlas: Atlas) -> None:
    parts = parts_in(atlas, told_in(atlas, "rough_sleeping.feature"), 0)
    assert (parts["Lived experience"], parts["Police"], parts["Business group"]) == ("core", "contributes", "heard")


def test_in_the_flood_the_core_of_the_night_is_not_that_of_the_months_after(atlas: Atlas) -> None:
    found = map_of(atlas, planted.with_flood_partners(told_in(atlas, "flood.feature")))
    assert {piece.at: piece.core for piece in found.pieces} == planted.FLOOD_CORE
    assert found.place("Residents", planted.NIGHT).part == "heard"  # type: ignore[union-attr]


# -- what holds of every map -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(40))
def test_each_place_is_what_the_advice_on_its_piece_alone_says(atlas: Atlas, book: Rulebook, seed: int) -> None:
    situation = situation_of(book, seed, 4, 6)
    found = map_of(atlas, situation)
    for at, piece in enumerate(situation.workstreams):
        alone = {one.name: one for one in Consultation.of(atlas, piece).advice_on().partners}
        here = {one.partner: one for one in found.places if one.at == at}
        assert {name: (one.role, one.reason) for name, one in here.items()} == {
            name: (one.role, one.text) for name, one in alone.items()
        }


@pytest.mark.parametrize("seed", range(40))
def test_without_any_one_of_those_who_must_work_closely_a_stated_need_is_unmet(
    atlas: Atlas, book: Rulebook, seed: int
) -> None:
    found = map_of(atlas, situation_of(book, seed, 4, 6))
    for piece in found.pieces:
        if piece.closely:
            assert not left_without(found, piece.at, frozenset(piece.closely))
        for size in range(len(piece.closely)):
            for fewer in itertools.combinations(piece.closely, size):
                assert left_without(found, piece.at, frozenset(fewer))


@pytest.mark.parametrize("seed", range(40))
def test_a_partner_is_left_out_only_when_asked_and_hardly_touched(atlas: Atlas, book: Rulebook, seed: int) -> None:
    situation = situation_of(book, seed, 3, 8)
    for one in map_of(atlas, situation).places:
        if one.part == "left_out":
            partner = next(each for each in situation.workstreams[one.at].partners if each.name == one.partner)
            assert partner.asked == "yes"
            assert partner.answers["affected"] == ("no",)


@pytest.mark.parametrize("seed", range(40))
def test_no_hour_is_counted_that_nobody_gave(atlas: Atlas, book: Rulebook, seed: int) -> None:
    situation = situation_of(book, seed, 3, 8)
    without = dataclasses.replace(
        situation,
        workstreams=tuple(dataclasses.replace(one, meeting_hours=None) for one in situation.workstreams),
    )
    found, bare = map_of(atlas, situation), map_of(atlas, without)
    for name in found.partners:
        one = burden_of(found, name)
        assert one.now >= one.for_its_part + one.spared + one.if_heard_otherwise
        assert burden_of(bare, name).now == burden_of(bare, name).spared == 0
    assert not map_view(bare).hours


@pytest.mark.parametrize("seed", range(20))
def test_the_picture_has_every_partner_once_for_each_piece_and_says_the_same_in_words(
    atlas: Atlas, book: Rulebook, seed: int
) -> None:
    found = map_of(atlas, situation_of(book, seed, 3, 8))
    words = map_words(found)
    for part in PARTS:
        names = [one.partner for one in found.places if one.part == part.id]
        assert (f"{part.name}:" in words) == bool(names)
    assert words in map_svg(found)


def test_what_people_write_can_not_break_the_picture(atlas: Atlas) -> None:
    name = '<script>alert(1)</script> & "Sons" ]]>'
    piece = Workstream(name, partners=(Partner(name, {"adds_value": ("none",), "affected": ("some",)}),))
    svg = map_svg(map_of(atlas, Situation(name, (piece,))))
    assert "<script" not in svg
    assert "&lt;script&gt;" in svg


def test_a_partner_that_is_needed_and_has_to_stay_independent_is_told_as_such(atlas: Atlas) -> None:
    (piece,) = told_in(atlas, "rough_sleeping.feature").workstreams
    council = Partner(
        "Council", {"adds_value": ("essential",), "must_stay_independent": ("yes",)}, asked="yes", invited="yes"
    )
    with_it = dataclasses.replace(piece, partners=(*piece.partners, council), meeting_hours=3.0)
    found = map_of(atlas, Situation("Rough sleeping", (with_it,)))
    (one,) = found.pieces
    assert one.at_odds == ("Council",)
    assert "Council" not in one.closely
    assert burden_of(found, "Council").if_heard_otherwise == 0
    assert (
        "it can't be done without Council, and that Council has to stay independent"
        in map_view(found).columns[0].closely
    )


def test_a_partner_that_is_needed_and_does_not_want_to_has_no_settled_part(atlas: Atlas) -> None:
    (piece,) = told_in(atlas, "rough_sleeping.feature").workstreams
    unwilling = Partner("Zed", {"adds_value": ("essential",), "partner_wants": ("told_to",)}, asked="yes")
    found = map_of(atlas, Situation("R", (dataclasses.replace(piece, partners=(*piece.partners, unwilling)),)))
    place = found.place("Zed", 0)
    assert place
    assert place.part == "open"


# -- what changed ------------------------------------------------------------------------------------------------------


def test_nothing_changed_where_nothing_did(atlas: Atlas, book: Rulebook) -> None:
    situation = situation_of(book, 3, 3, 5)
    assert not changes_between(atlas, situation, situation)


def test_next_years_map_shows_exactly_what_changed(atlas: Atlas, book: Rulebook) -> None:
    before = planted.planted(book)
    frailty, vaccines, lifts = before.workstreams
    police = next(one for one in frailty.partners if one.name == "Police")
    kept = tuple(one for one in frailty.partners if one.name != "Police")
    now_useful = dataclasses.replace(police, answers={**police.answers, "adds_value": ("useful",)})
    newcomer = Partner("Night shelter", {"adds_value": ("essential",)}, asked="yes")
    after = dataclasses.replace(
        before,
        workstreams=(
            dataclasses.replace(frailty, partners=(*kept, now_useful, newcomer)),
            dataclasses.replace(vaccines, answers={**vaccines.answers, "interdependence": ("separate",)}),
            Workstream("Winter beds"),
        ),
    )
    found = changes_between(atlas, before, after)
    assert found.new_pieces == ("Winter beds",)
    assert found.gone_pieces == (lifts.title,)
    assert (found.new_partners, found.gone_partners) == (("Night shelter",), ())
    told = [(one.piece, one.partner, one.before, one.after) for one in found.answers]
    assert told == [
        (frailty.title, "Police", "Nothing particular", "Something useful"),
        (
            vaccines.title,
            "",
            "Some steps must wait for, or fit round, someone else's",
            "Hardly at all, because each part stands by itself or the parts add up",
        ),
    ]
    parts = {(one.piece, one.partner): (one.before, one.after) for one in found.parts}
    assert parts[frailty.title, "Police"] == ("left_out", "contributes")
    assert parts[frailty.title, "Night shelter"][0] == ""


# -- from outside ------------------------------------------------------------------------------------------------------


def test_the_api_gives_the_same_map(client: FlaskClient, westvale: PartnershipMap, book: Rulebook) -> None:
    answer = client.post("/api/v1/map", json=plain_situation(planted.planted(book)))
    assert answer.status_code == 200
    told = answer.get_json()
    assert told["partners"] == list(westvale.partners)
    places = [(one["partner"], one["workstream"], one["part"], one["role"]) for one in told["places"]]
    assert places == [(one.partner, one.at, one.part, one.role) for one in westvale.places]
    assert told["workstreams"][0]["must_work_closely"] == list(planted.WORK_CLOSELY[0])
    assert told["rulebook"]["hash"] == book.hash


def test_a_map_of_too_many_pieces_is_refused(client: FlaskClient) -> None:
    answer = client.post("/api/v1/map", json={"workstreams": [{"title": str(at)} for at in range(MOST_MAPPED + 1)]})
    assert answer.status_code == 422
    assert f"a map takes {MOST_MAPPED} at most" in answer.get_data(as_text=True)


def test_a_map_that_is_too_large_is_refused_before_it_is_worked_out(client: FlaskClient) -> None:
    pieces = [{"title": str(at), "partners": [{"name": str(n)} for n in range(100)]} for at in range(21)]
    answer = client.post("/api/v1/map", json={"workstreams": pieces})
    assert answer.status_code == 422
    assert f"{LARGEST_MAP:,}" in answer.get_data(as_text=True)
