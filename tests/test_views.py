"""Partners answer each for itself: what is sent, what comes back, what is laid over what, and what it comes to."""

from __future__ import annotations

import dataclasses
import datetime
import itertools
import json
import math
import random
import re
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from spectrum.advice import choices_of
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.input.mistakes import BadSituation
from spectrum.papers.differences import MOST_PIECES, WHOLE, differences_paper
from spectrum.partnership import map_of
from spectrum.partnership.differences import Differences, differences, differences_on, pairs_that_differ
from spectrum.partnership.differences_shown import ENOUGH
from spectrum.partnership.differences_words import WHO_IS_SHOWN, differences_words
from spectrum.partnership.sending import to_send, to_send_back
from spectrum.partnership.views import all_voices, lay_over, with_views
from spectrum.reasoning import Position, decides, disagreement, worth_settling
from spectrum.rulebook import Rulebook
from spectrum.server.pages.case import Case
from spectrum.situation import UNTITLED, Partner, Situation, Task, Workstream
from spectrum.situation.link import case_text
from spectrum.situation.plain import plain_situation
from spectrum.situation.schema import MOST_VIEWS, read_situation

from .pages.test_everybody import READING_LIMIT, grade
from .plausible import plausible
from .test_reasoning_space import PARTNERS, Brute, random_cases

SCHOOL, CLUB, CLINIC, TRUST = "The school", "The youth club", "The clinic", "The housing trust"
NAMES = (SCHOOL, CLUB, CLINIC, TRUST)
KEEN = {"adds_value": ("essential",), "partner_wants": ("keen",), "partner_capacity": ("yes",)}


def piece(title: str = "A front door", /, names: Sequence[str] = NAMES, **answers: str) -> Workstream:
    told = {name: tuple(said.split(",")) if said else () for name, said in answers.items()}
    return Workstream(title, told, partners=tuple(Partner(name) for name in names))


def view(of: str, *pieces: Workstream, named: str = "", **itself: str) -> Situation:
    """What a partner says, with itself as the only partner."""
    about = {name: (said,) for name, said in itself.items()}
    alone = (dataclasses.replace(one, partners=(Partner(of, about),)) for one in pieces)
    return Situation(UNTITLED, tuple(alone), answers_of=of, may_be_named=named)


def case(*views: Situation, pieces: Sequence[Workstream] = ()) -> Situation:
    return Situation("Young people", tuple(pieces) or (piece(),), views=views)


# -- what is sent, and what comes back ---------------------------------------------------------------------------------


def told_of_everything() -> Situation:
    """A case in which something is said in every place."""
    partners = (
        Partner(SCHOOL, {"adds_value": ("useful",)}, {"adds_value": "SECRET note"}, "yes", "no", "yes"),
        Partner(CLUB, {"partner_wants": ("no",)}, {"partner_wants": "SECRET club"}, "no", "yes", "yes"),
    )
    whole = Workstream(
        "A front door",
        {"trust": ("broken",)},
        "collaborate",
        "yes",
        partners,
        "SECRET answerer",
        "SECRET decider",
        "Help within a week",
        "One list",
        {"trust": "SECRET reason"},
        7.0,
        {"joint-creation": Task("SECRET owner", "2027-01-01")},
        "SECRET dissent",
        "2027-03-31",
    )
    other = Workstream("A van", {"solo_reach": ("no",)}, partners=(partners[1],))
    return Situation("Young people", (whole, other), views=(view(CLUB, piece(trust="strong")),))


def test_a_partner_is_sent_what_the_work_is_and_nothing_that_anybody_said() -> None:
    sent = to_send(told_of_everything(), SCHOOL)
    assert json.loads(case_text(sent)) == {
        "title": "Young people",
        "answers_of": SCHOOL,
        "workstreams": [
            {"title": "A front door", "result": "Help within a week", "lightest": "One list", "answers": {},
             "partners": [{"name": SCHOOL, "answers": {}}]},
            {"title": "A van", "answers": {}},
        ],
    }  # fmt: skip


def test_no_word_about_anybody_travels_to_a_partner(atlas: Atlas) -> None:
    """Whatever is answered, the link of a partner is the same: so nothing of it can be in it."""
    for seed in range(40):
        told = plausible(atlas.rulebook, seed)
        blank = Workstream(told.title, partners=tuple(Partner(one.name) for one in told.partners))
        for name in [one.name for one in told.partners]:
            assert to_send(case(pieces=[told]), name) == to_send(case(pieces=[blank]), name)


def test_what_comes_back_says_that_the_partner_was_asked_where_it_told_of_itself(book: Rulebook) -> None:
    sent = to_send(told_of_everything(), CLUB)
    first, second = sent.workstreams
    answered = dataclasses.replace(first, partners=(Partner(CLUB, {"adds_value": ("none",)}),))
    back = to_send_back(dataclasses.replace(sent, workstreams=(answered, second), may_be_named="yes"))
    assert [one.partners[0].asked for one in back.workstreams] == ["yes", ""]
    assert read_situation(case_text(back), "answers.json", book) == back


# -- what fits ---------------------------------------------------------------------------------------------------------


def refused(situation: Situation, *views: Situation) -> list[str]:
    with pytest.raises(BadSituation) as caught:
        with_views(situation, views)
    return [str(one) for one in caught.value.mistakes]


def test_what_does_not_fit_is_refused_with_every_reason_at_once() -> None:
    strange = view("The bakery", piece("Bread", trust="strong"))
    empty = view(CLUB, piece())
    nobody = dataclasses.replace(view(CLUB, piece(trust="strong")), answers_of="")
    told = refused(case(), strange, empty, nobody)
    assert len(told) == 4
    (named,) = [one for one in told if "“The bakery”" in one]
    (about,) = [one for one in told if "“Bread”" in one]
    assert f"“{SCHOOL}”, “{CLUB}”" in named
    assert "“A front door”" in about
    assert any("does not say whose answers" in one for one in told)
    assert any("no answers in it yet" in one for one in told)


def test_a_partner_answers_for_itself_only() -> None:
    both = dataclasses.replace(piece(trust="strong"), partners=(Partner(CLUB), Partner(SCHOOL, KEEN)))
    (told,) = refused(case(), Situation(UNTITLED, (both,), answers_of=CLUB))
    assert f"also tells about “{SCHOOL}”" in told


def test_of_two_answers_of_one_partner_the_later_replaces_the_earlier_and_it_is_said() -> None:
    first, second = view(CLUB, piece(trust="strong")), view(CLUB, piece(trust="broken"))
    together, replaced = with_views(case(first, view(SCHOOL, piece(trust="strong"))), [second])
    assert replaced == (CLUB,)
    assert [(one.answers_of, one.workstreams[0].answers["trust"]) for one in together.views] == [
        (SCHOOL, ("strong",)),
        (CLUB, ("broken",)),
    ]
    assert with_views(case(), [first, second])[1] == (CLUB,)
    assert with_views(case(), [first]) == (case(view(CLUB, piece(trust="strong"))), ())


def test_notes_stay_with_the_partner() -> None:
    noted = dataclasses.replace(piece(trust="strong"), notes={"trust": "SECRET"}, dissent="SECRET")
    together, _ = with_views(case(), [view(CLUB, noted)])
    assert "SECRET" not in case_text(together)


def test_more_than_can_be_laid_over_each_other_is_refused() -> None:
    names = [f"Partner {number}" for number in range(MOST_VIEWS + 1)]
    whole = case(pieces=[piece(names=names)])
    views = [view(name, piece(trust="strong")) for name in names]
    assert f"at most {MOST_VIEWS}" in refused(whole, *views)[0]
    assert len(with_views(whole, views[1:])[0].views) == MOST_VIEWS


def test_pieces_with_one_title_go_by_their_order() -> None:
    whole = case(pieces=[piece(), piece("A van"), piece()])
    told = view(CLUB, piece(trust="strong"), piece(trust="broken"), piece("A van", trust="mending"))
    laid = all_voices(with_views(whole, [told])[0])
    assert [one[0].answers["trust"] for one in laid] == [("strong",), ("mending",), ("broken",)]
    assert refused(whole, view(CLUB, piece(), piece(), piece(trust="strong")))


def test_a_case_whose_views_do_not_fit_is_refused_by_everything_that_reads_them(atlas: Atlas) -> None:
    twice = [view(CLUB, piece(trust="strong")), view(CLUB, piece(trust="broken"))]
    for bad in (case(*twice), case(view("The bakery", piece(trust="strong")))):
        for read in (lambda one: lay_over(one, atlas.rulebook), all_voices, lambda one: differences(atlas, one)):
            with pytest.raises(BadSituation, match="views/"):
                read(bad)


# -- laid over each other ----------------------------------------------------------------------------------------------


def test_every_question_holds_what_everybody_answered_in_the_questions_order(book: Rulebook) -> None:
    own = piece(trust="strong", give_up="small", convening="")
    laid = lay_over(
        case(
            view(CLUB, piece(trust="growing", convening="", power_gap="")),
            view(SCHOOL, piece(trust="broken,growing", power_gap="large")),
            pieces=[own],
        ),
        book,
    )
    assert laid.views == ()
    assert laid.workstreams[0].answers == {
        "trust": ("broken", "growing", "strong"),
        "give_up": ("small",),
        "convening": (),
        "power_gap": ("large",),
    }


def test_what_is_known_before_any_question_is_one_thing_or_not_known(book: Rulebook) -> None:
    def running(*said: str) -> str:
        own, *others = (dataclasses.replace(piece(trust="strong"), is_running=one) for one in said)
        views = [view(name, one) for name, one in zip(NAMES, others, strict=False)]
        return lay_over(case(*views, pieces=[own]), book).workstreams[0].is_running

    assert running("", "yes", "yes") == "yes"
    assert running("yes", "", "unknown") == "yes"
    assert running("yes", "no") == "unknown"
    assert running("unknown", "unknown") == "unknown"
    assert running("", "") == ""


def test_what_a_partner_says_of_itself_replaces_what_others_said_of_it(book: Rulebook) -> None:
    said = Partner(CLUB, {"partner_wants": ("keen",), "affected": ("no",)}, {"affected": "So we think"}, "no", "yes")
    own = dataclasses.replace(piece(), partners=(said, Partner(SCHOOL, {"adds_value": ("none",)})))
    views = [view(CLUB, piece(trust="strong"), partner_wants="told_to"), view(SCHOOL, piece(trust="strong"))]
    laid = lay_over(case(*views, pieces=[own]), book).workstreams[0]
    assert laid.partners == (
        Partner(CLUB, {"partner_wants": ("told_to",)}, {}, "yes", "yes"),
        Partner(SCHOOL, {"adds_value": ("none",)}),
    )


def test_a_case_is_as_it_was_where_nobody_answered_for_itself(atlas: Atlas) -> None:
    for seed in range(20):
        told = case(pieces=[plausible(atlas.rulebook, seed)])
        assert Consultation(atlas, lay_over(told, atlas.rulebook)).advice == Consultation(atlas, told).advice


def test_who_answered_is_told_by_name_as_long_as_there_is_room(book: Rulebook) -> None:
    views = [view(CLUB, piece(trust="strong")), view(SCHOOL, piece(trust="strong"))]
    assert lay_over(case(*views), book).workstreams[0].answered_by == f"{SCHOOL} and {CLUB}, each for itself"
    names = [f"{'A long name ' * 8}{number}" for number in range(3)]
    many = [view(name, piece(names=names, trust="strong")) for name in names]
    laid = lay_over(case(*many, pieces=[piece(names=names)]), book)
    assert laid.workstreams[0].answered_by == "3 organisations, each for itself"


def test_everything_laid_over_can_be_read_again(atlas: Atlas) -> None:
    for seed in range(30):
        laid = lay_over(random_views(atlas.rulebook, random.Random(seed)), atlas.rulebook)
        assert read_situation(case_text(laid), "case.json", atlas.rulebook) == laid


# -- what differs, against trying everything ---------------------------------------------------------------------------


def random_views(book: Rulebook, chance: random.Random, differing: int = 5, voices: int = 4) -> Situation:
    """A case with partners' answers which are alike but for a few questions; some leave answers open."""
    partners = [f"Partner {number}" for number in range(voices)]
    alike = plausible(book, chance.randrange(10**6))
    alike = dataclasses.replace(alike, title="A front door", partners=tuple(Partner(one) for one in partners))
    weighing = [name for name in alike.answers if book.factor[name].asked_under == "work"]
    seen = {*chance.sample(weighing, min(len(weighing), differing - 2)), *chance.sample(sorted(alike.answers), 2)}
    pool = {one: chance.sample(book.factor[one].option_ids, 2) for one in sorted(seen)}
    views = []
    for name in partners:
        answers = dict(alike.answers)
        for one in sorted(seen):
            answers[one] = (chance.choice(pool[one]),)
            if chance.random() < 0.2:
                answers[one] = () if chance.random() < 0.5 else tuple(sorted(pool[one], key=book.factor[one].index))
            if chance.random() < 0.2:
                del answers[one]
        named = chance.choice(("yes", "no", ""))
        itself = (Partner(name, KEEN if chance.random() < 0.5 else {}),)
        views.append(Situation(UNTITLED, (dataclasses.replace(alike, answers=answers, partners=itself),), name, named))
    own = alike if chance.random() < 0.5 else Workstream(alike.title, partners=alike.partners)
    return Situation("Young people", (own,), views=tuple(views))


def modes_by_mix(
    atlas: Atlas, choices: Mapping[str, Sequence[int]], names: Sequence[str]
) -> dict[tuple[int, ...], frozenset[int]]:
    """The modes possible for every mix of the given answers to some questions, from the atlas alone."""
    found = {}
    for mix in itertools.product(*(choices[name] for name in names)):
        settled = {name: [option] for name, option in zip(names, mix, strict=True)}
        found[mix] = frozenset(one.advised for one in atlas.outlook({**choices, **settled}).verdicts)
    return found


def completions(
    atlas: Atlas, choices: Mapping[str, Sequence[int]], besides: Sequence[str]
) -> Iterator[dict[str, list[int]]]:
    """Every way in which what nobody knows may turn out."""
    values = atlas.rulebook.looked_at
    names = [
        one for one in atlas.space.factors if one not in besides and len(choices.get(one, range(len(values[one])))) > 1
    ]
    names = [one for one in names if one in Position(atlas, choices).factors]
    for mix in itertools.product(*(choices.get(name, range(len(values[name]))) for name in names)):
        yield {name: [option] for name, option in zip(names, mix, strict=True)}


def small_enough(atlas: Atlas, choices: Mapping[str, Sequence[int]], differ: Sequence[str]) -> bool:
    values = atlas.rulebook.looked_at
    sizes = [len(choices.get(one, range(len(values[one])))) for one in {*Position(atlas, choices).factors, *differ}]
    return math.prod(sizes) <= 3000


def worked_out(
    atlas: Atlas, seeds: range
) -> Iterator[tuple[Situation, Differences, dict[str, Sequence[int]], list[str]]]:
    for seed in seeds:
        situation = random_views(atlas.rulebook, random.Random(seed))
        choices = dict(choices_of(atlas, lay_over(situation, atlas.rulebook).workstreams[0]))
        (told,) = differences(atlas, situation)
        differ = [one.factor for one in told.questions]
        if small_enough(atlas, choices, differ):
            yield situation, told, choices, differ


def test_what_differs_and_what_of_it_moves_the_advice_is_exact(atlas: Atlas) -> None:
    """Each question alone, among all mixes of the others and all that nobody knows."""
    moving = idle = 0
    for situation, told, choices, differ in worked_out(atlas, range(150)):
        laid = lay_over(situation, atlas.rulebook).workstreams[0]
        assert set(differ) == {name for name, options in laid.answers.items() if len(options) > 1}
        ids = atlas.rulebook.mode_ids
        assert told.advised == tuple(
            ids[one] for one in sorted(set().union(*modes_by_mix(atlas, choices, differ).values()))
        )
        moves = set()
        for turned_out in completions(atlas, choices, differ):
            mixes = modes_by_mix(atlas, {**choices, **turned_out}, differ)
            for at, name in enumerate(differ):
                by_others: dict[tuple[int, ...], set[frozenset[int]]] = {}
                for mix, modes in mixes.items():
                    by_others.setdefault(mix[:at] + mix[at + 1 :], set()).add(modes)
                if any(len(some) > 1 for some in by_others.values()):
                    moves.add(name)
        assert {one.factor for one in told.moving} == moves
        assert list(told.questions) == [*told.moving, *told.idle]
        moving, idle = moving + len(told.moving), idle + len(told.idle)
    assert min(moving, idle) > 30


def test_what_is_worth_the_talk_is_the_smallest_set_that_leaves_nothing_hanging_on_the_others(atlas: Atlas) -> None:
    sizes = set()
    for _, told, choices, differ in worked_out(atlas, range(150, 300)):
        enough = []
        grids = [modes_by_mix(atlas, {**choices, **one}, differ) for one in completions(atlas, choices, differ)]
        for size in range(len(differ) + 1):
            enough = [
                some
                for some in itertools.combinations(differ, size)
                if all(same_for_the_rest(one, differ, some) for one in grids)
            ]
            if enough:
                break
        assert frozenset(told.to_talk_about) in {frozenset(one) for one in enough}
        assert told.to_talk_about[:1] == tuple(one.factor for one in told.moving[:1])
        assert told.settles == all(len(one) == 1 for one in modes_by_mix(atlas, choices, differ).values())
        assert bool(told.to_talk_about) == bool(told.moving)
        sizes.add(len(told.to_talk_about))
    assert len(sizes) > 3


def same_for_the_rest(
    mixes: Mapping[tuple[int, ...], frozenset[int]], differ: Sequence[str], some: Sequence[str]
) -> bool:
    """Whether, once some questions are settled, however the others are settled the modes are the same."""
    kept = [differ.index(name) for name in some]
    seen: dict[tuple[int, ...], set[frozenset[int]]] = {}
    for mix, modes in mixes.items():
        seen.setdefault(tuple(mix[at] for at in kept), set()).add(modes)
    return all(len(one) == 1 for one in seen.values())


def test_where_each_way_to_settle_it_leads_is_exact(atlas: Atlas) -> None:
    ways = 0
    for _, told, choices, _ in worked_out(atlas, range(300, 400)):
        every = [way for one in told.questions for way in one.ways] + list(told.ways)
        for way in every:
            settled = {name: [atlas.rulebook.factor[name].index(option)] for name, option in way.answers}
            verdicts = atlas.outlook({**choices, **settled}).verdicts
            assert way.advised == atlas.rulebook.in_order(atlas.rulebook.mode_ids[one.advised] for one in verdicts)
        ways += len(every)
        for one in told.questions:
            assert not one.ways or {way.advised for way in one.ways} == set(one.outcomes)
        assert not told.settles or {mode for modes in told.outcomes for mode in modes} in (set(), set(told.advised))
    assert ways > 50


def test_the_smallest_set_is_found_in_any_atlas_whatever_nobody_knows(book: Rulebook) -> None:
    found = beside = 0
    for brute, choices in random_cases(book, seed=44, atlases=60, situations=6, lists=(1, 2, 3)):
        differ = [name for name, options in choices.items() if len(options) > 1 and name != PARTNERS]
        place = Position(brute.atlas, choices)
        told = worth_settling(place, differ)
        sets = (
            some
            for size in range(len(differ) + 1)
            for some in itertools.combinations(disagreement(place, differ).differ, size)
        )
        assert told == next(some for some in sets if leaves_nothing(brute, choices, differ, some))
        assert decides(place, differ) == (disagreement(place, differ).settle is not None)
        if decides(place, differ):
            assert told == disagreement(place, differ).settle
        else:
            beside += bool(told)
        found += bool(told)
    assert found > 50
    assert beside > 20


def leaves_nothing(
    brute: Brute, choices: Mapping[str, Sequence[int]], differ: Sequence[str], some: Sequence[str]
) -> bool:
    """Whether with some disputes settled, and whatever nobody knows, the mode is the same for every mix of the others."""
    sizes = dict(zip(brute.names, brute.sizes, strict=True))
    known = {name: choices.get(name, range(size)) for name, size in sizes.items()}
    each = {
        name: [[option] for option in options] for name, options in known.items() if name in some or name not in differ
    }
    modes = brute.grid(choices, each)
    return not np.any(modes & (modes - 1))


# -- the one disagreement that matters first ---------------------------------------------------------------------------

ALIKE = {
    "solo_reach": "no", "problem_type": "unclear", "side_effects": "friction", "put_in": "real", "value_gain": "large",
    "time_pressure": "none", "sole_duty": "no", "info_lawful": "in_place", "goal_fit": "shared",
    "leader_backing": "backed", "time_people": "set_aside", "give_up": "small", "incentives": "neutral",
    "convening": "trusted", "power_gap": "small",
}  # fmt: skip
DIFFER = {
    SCHOOL: {"interdependence": "back_and_forth", "trust": "growing", "power_talk": "openly", "joint_cost": "light"},
    CLUB: {"interdependence": "hand_offs", "trust": "untested", "power_talk": "privately", "joint_cost": "light"},
    CLINIC: {"interdependence": "hand_offs", "trust": "strong", "power_talk": "openly", "joint_cost": "steady"},
}


def planted(named: Sequence[str] = (), own: Mapping[str, str] | None = None) -> Situation:
    """Three partners who differ on four questions, one of which alone decides: how much the parts depend on each other."""
    views = [
        view(name, piece(**ALIKE, **answers), named="yes" if name in named else "", adds_value="essential", partner_wants="keen", partner_capacity="yes")
        for name, answers in DIFFER.items()
    ]  # fmt: skip
    return case(*views, pieces=[piece("A front door", list(DIFFER), **(own or {}))])


def test_of_four_differences_the_one_that_matters_comes_first_and_is_enough(atlas: Atlas) -> None:
    (told,) = differences(atlas, planted())
    words = differences_words(atlas.rulebook, told)
    assert told.advised == ("cooperate", "collaborate")
    assert [one.factor for one in told.moving] == ["interdependence"]
    assert {one.factor for one in told.idle} == {"trust", "power_talk", "joint_cost"}
    assert (told.to_talk_about, told.settles) == (("interdependence",), True)
    factor = atlas.rulebook.factor["interdependence"]
    assert words.first is not None
    assert (words.first.question, words.first.why) == (factor.question, factor.why)
    wait, adjust = factor.option("hand_offs").words, factor.option("back_and_forth").words
    assert words.first.leads_to == (f"If it is “{wait}”: cooperating.", f"If it is “{adjust}”: collaborating.")
    assert "This one question is enough." in words.talk_intro
    assert "It is settled then." in words.talk_intro


def test_where_settling_all_leaves_it_open_that_is_said(atlas: Atlas) -> None:
    open_ = dataclasses.replace(planted())
    views = tuple(without(one, "goal_fit", "give_up", "info_lawful", "sole_duty") for one in open_.views)
    (told,) = differences(atlas, dataclasses.replace(open_, views=views))
    assert told.to_talk_about == ("interdependence",)
    assert not told.settles
    words = differences_words(atlas.rulebook, told)
    assert "Only what nobody knows or has answered yet can still leave it open." in words.talk_intro
    assert words.stand.endswith("and on what nobody knows or has answered yet.")


def without(one: Situation, *names: str) -> Situation:
    (work,) = one.workstreams
    answers = {name: said for name, said in work.answers.items() if name not in names}
    return dataclasses.replace(one, workstreams=(dataclasses.replace(work, answers=answers),))


def test_a_piece_of_work_alone_is_worked_out_as_among_the_others(atlas: Atlas) -> None:
    views = [view(name, piece("A van", trust="strong"), piece(**ALIKE, **said)) for name, said in DIFFER.items()]
    both = case(*views, pieces=[piece("A van"), piece()])
    assert differences(atlas, both) == (differences_on(atlas, both, 0), differences_on(atlas, both, 1))
    assert differences_on(atlas, both, 0).questions == ()
    assert differences_on(atlas, both, 1).to_talk_about == ("interdependence",)


# -- pairs -------------------------------------------------------------------------------------------------------------


def test_pairs_are_of_those_only_who_both_chose_to_be_named(atlas: Atlas) -> None:
    def pairs(*named: str) -> list[tuple[str, str]]:
        return [(one.one, one.other) for one in pairs_that_differ(planted(named, ALIKE), atlas)]

    assert pairs() == pairs(SCHOOL) == pairs(CLUB) == pairs(CLUB, CLINIC) == []
    assert pairs(SCHOOL, CLUB) == [(SCHOOL, CLUB)]
    assert pairs(SCHOOL, CLUB, CLINIC) == [(SCHOOL, CLUB), (SCHOOL, CLINIC)]


def test_pairs_differ_where_no_way_of_working_fits_what_both_say(atlas: Atlas) -> None:
    found = 0
    for seed in range(0, 100, 5):
        pieces = [dataclasses.replace(plausible(atlas.rulebook, seed + at), title="A front door") for at in range(4)]
        views = [view(name, one, named="yes" if name != TRUST else "") for name, one in zip(NAMES, pieces, strict=True)]
        situation = case(*views)
        alone = {
            one.answers_of: set(Consultation(atlas, one).advice_on().advised)
            for one in situation.views
            if one.may_be_named == "yes"
        }
        expected = {pair for pair in itertools.combinations(alone, 2) if not alone[pair[0]] & alone[pair[1]]}
        told = pairs_that_differ(situation, atlas)
        assert {(one.one, one.other) for one in told} == expected
        assert all((set(one.one_advised), set(one.other_advised)) == (alone[one.one], alone[one.other]) for one in told)
        found += len(expected)
    assert found > 5


# -- who said what stays hidden ----------------------------------------------------------------------------------------


def shown_to_all(atlas: Atlas, client: FlaskClient, situation: Situation) -> str:
    """Every word that the page, the paper and other systems are given. Addresses hold the answers, and are no words."""
    consultation = Consultation(atlas, situation)
    told = [repr(one) for one in (*differences(atlas, situation), *pairs_that_differ(situation, atlas))]
    papers = [repr(differences_paper(consultation, at, datetime.date(2026, 12, 1))) for at in (WHOLE, 0)]
    page = client.get("/together", query_string=Case(situation).address)
    assert page.status_code == 200
    return "\n".join([*told, *papers, re.sub(r"<[^>]*>", "", page.text)])


def hidden(situation: Situation) -> list[int]:
    """The places of those voices that did not choose to be named: -1 for whoever asks."""
    return [-1, *(at for at, one in enumerate(situation.views) if one.may_be_named != "yes")]


def answers_at(situation: Situation, at: int) -> dict[str, tuple[str, ...]]:
    return dict((situation if at < 0 else situation.views[at]).workstreams[0].answers)


def with_answers(situation: Situation, at: int, answers: Mapping[str, tuple[str, ...]]) -> Situation:
    whole = situation if at < 0 else situation.views[at]
    changed = dataclasses.replace(whole, workstreams=(dataclasses.replace(whole.workstreams[0], answers=answers),))
    if at < 0:
        return changed
    return dataclasses.replace(situation, views=(*situation.views[:at], changed, *situation.views[at + 1 :]))


def who_said_what_changed(situation: Situation, chance: random.Random) -> Situation:
    """Each question's answers given by others of those who are not named, and all in another order."""
    voices = [at for at in hidden(situation) if answers_at(situation, at)]
    told = {at: answers_at(situation, at) for at in voices}
    for name in sorted({name for one in told.values() for name in one}):
        asked = [at for at in voices if name in told[at]]
        said = [told[at][name] for at in asked]
        chance.shuffle(said)
        for at, answer in zip(asked, said, strict=True):
            told[at][name] = answer
    for at in voices:
        names = sorted(told[at])
        chance.shuffle(names)
        situation = with_answers(situation, at, {name: told[at][name] for name in names})
    views = list(situation.views)
    chance.shuffle(views)
    return dataclasses.replace(situation, views=tuple(views))


def test_who_said_what_can_change_without_a_word_changing(atlas: Atlas, client: FlaskClient) -> None:
    changed = 0
    for seed in range(60):
        chance = random.Random(seed)
        situation = random_views(atlas.rulebook, chance, voices=chance.choice((2, 3, 4, 6)))
        before = shown_to_all(atlas, client, situation)
        for _ in range(3):
            other = who_said_what_changed(situation, chance)
            assert shown_to_all(atlas, client, other) == before
            changed += other.views != situation.views
    assert changed > 100


def test_an_answer_that_others_gave_as_well_can_be_anybodys(atlas: Atlas, client: FlaskClient) -> None:
    """Of three who are not named, the two who agree and the one who does not can change places, and be two against one."""
    for named in ((), (CLINIC,)):
        for own in ({}, {**ALIKE, "interdependence": "hand_offs"}):
            situation = planted(named, own)
            voices = [at for at in hidden(situation) if answers_at(situation, at)]
            if len(voices) < ENOUGH:
                continue
            pages = set()
            for said in itertools.product(("hand_offs", "back_and_forth"), repeat=len(voices)):
                if len(set(said)) < 2:
                    continue
                other = situation
                for at, option in zip(voices, said, strict=True):
                    other = with_answers(other, at, {**answers_at(other, at), "interdependence": (option,)})
                pages.add(shown_to_all(atlas, client, other))
            assert len(pages) == 1


def test_what_too_few_answered_is_not_shown_in_whatever_words(atlas: Atlas, client: FlaskClient) -> None:
    """Answers of two that other answers lead to the same ways of working could be those: no word tells them apart."""
    alike = [
        ("trust", ("untested", "growing"), ("growing", "strong")),
        ("joint_cost", ("light", "steady"), ("steady", "light")),
    ]
    for name, first, second in alike:
        pages = set()
        for said in (first, second, first[::-1]):
            situation = dataclasses.replace(planted(), views=planted().views[:2])
            for at, option in enumerate(said):
                situation = with_answers(situation, at, {**answers_at(situation, at), name: (option,)})
            pages.add(shown_to_all(atlas, client, situation))
        assert len(pages) == 1
        (told,) = differences(atlas, situation)
        assert not any(one.voiced or one.ways or one.named for one in told.questions)


@given(st.integers(0, 10**6))
def test_names_and_answers_are_shown_only_where_enough_others_hide_the_rest(atlas: Atlas, seed: int) -> None:
    chance = random.Random(seed)
    situation = random_views(atlas.rulebook, chance, voices=chance.choice((2, 3, 5, 7)))
    (told,) = differences(atlas, situation)
    (voices,) = all_voices(situation)
    may_be = {one.answers_of for one in situation.views if one.may_be_named == "yes"}
    for question in told.questions:
        answered = {one.of: one.answers[question.factor] for one in voices if one.answers.get(question.factor)}
        others = [of for of in answered if of not in may_be]
        assert bool(question.voiced) == (len(answered) >= ENOUGH)
        assert not question.ways or question.voiced
        assert {name for name, _ in question.named} <= may_be
        assert all(answered[name] == options for name, options in question.named)
        assert not question.named or not others or len(others) >= ENOUGH


def test_of_one_voice_alone_nothing_is_told(atlas: Atlas, client: FlaskClient) -> None:
    """Nor where another only told of itself, or knows nothing: what all come to would be what that one said."""
    one = view(SCHOOL, piece(**ALIKE, trust="broken,strong", interdependence="back_and_forth"))
    for others in ([], [view(CLUB, piece(), adds_value="useful")], [view(CLUB, piece(trust="", power_gap=""))]):
        (told,) = differences(atlas, case(one, *others))
        assert told == Differences(0, "A front door", 1)
        page = shown_to_all(atlas, client, case(one, *others))
        assert "Only one has answered about this. There is nothing to compare." in page
        assert not [mode.gerund for mode in atlas.rulebook.modes if mode.gerund in page]
        assert "Go on with everybody" not in page


def test_those_who_chose_it_are_named_beside_their_answer(atlas: Atlas) -> None:
    own = {**ALIKE, "interdependence": "hand_offs"}
    (told,) = differences(atlas, planted([SCHOOL], own))
    assert told.questions[0].named == ((SCHOOL, ("back_and_forth",)),)
    words = differences_words(atlas.rulebook, told)
    assert words.first is not None
    assert words.first.answers[1] == f"{SCHOOL}: “We keep having to adjust to each other”."
    (too_few,) = differences(atlas, planted([SCHOOL]))  # two others would be left, and each could tell the other's
    assert not any(one.named for one in too_few.questions)
    (everybody,) = differences(atlas, planted(list(DIFFER)))
    assert [name for name, _ in everybody.questions[0].named] == list(DIFFER)


# -- the paper ---------------------------------------------------------------------------------------------------------


def test_the_paper_holds_the_question_that_matters_with_room_for_what_is_settled(atlas: Atlas) -> None:
    whole = differences_paper(Consultation(atlas, planted()), WHOLE, datetime.date(2026, 12, 1))
    one = differences_paper(Consultation(atlas, planted()), 0, datetime.date(2026, 12, 1))
    assert (whole.about, one.about) == ("Young people", "A front door")
    assert whole.headline == one.headline == "One question to talk about"
    assert [field.name for field in whole.fields] == ["settled-0-interdependence"]
    assert whole.sections == one.sections
    told = repr(whole)
    assert atlas.rulebook.factor["interdependence"].question in told
    assert f"Here are the answers of 3 of 3 partners: {SCHOOL}, {CLUB} and {CLINIC}." in told


def test_a_paper_holds_no_more_pieces_than_it_says(atlas: Atlas) -> None:
    pieces = [piece(f"Piece {number}", [CLUB]) for number in range(MOST_PIECES + 1)]
    many = case(view(CLUB, *(piece(one.title, trust="strong") for one in pieces)), pieces=pieces)
    paper = differences_paper(Consultation(atlas, many), WHOLE, datetime.date(2026, 12, 1))
    assert len(paper.sections) == MOST_PIECES
    assert f"Only the first {MOST_PIECES} of {MOST_PIECES + 1} pieces of work" in repr(paper.first)
    assert paper.headline == "There is nothing to compare yet"
    last = differences_paper(Consultation(atlas, many), MOST_PIECES, datetime.date(2026, 12, 1))
    assert last.about == f"Piece {MOST_PIECES}"


def test_the_words_are_plain(atlas: Atlas) -> None:
    told = [
        differences_words(atlas.rulebook, one)
        for seed in range(40)
        for one in differences(atlas, random_views(atlas.rulebook, random.Random(seed)))
    ]
    said = [WHO_IS_SHOWN, *(text for one in told for text in (one.stand, one.talk_intro) if text)]
    assert grade(said) <= READING_LIMIT


def test_answers_that_do_not_fit_are_said_to_count_for_nothing(client: FlaskClient, atlas: Atlas) -> None:
    stranger = view("A stranger", piece(trust="strong"))
    told = case(stranger)
    assert "of: “A stranger”" in map_of(atlas, told).left_out
    for page in ("map", "papers/record"):
        shown = client.get(f"/{page}", query_string=Case(told).address).get_data(as_text=True)
        assert "the answers that don&#39;t fit this case" in shown or "the answers that don't fit this case" in shown
    refused = client.post("/api/v1/map", json=plain_situation(told))
    assert refused.status_code == 422
    assert {one["pointer"] for one in refused.json["errors"]} == {"/views/0"}  # type: ignore[index]
    assert not map_of(atlas, case(view(CLUB, piece(trust="strong")))).left_out
