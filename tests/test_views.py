"""Partners answer each for itself: what is sent, what comes back, what is laid over what, and what it comes to."""

from __future__ import annotations

import dataclasses
import itertools
import json
import math
import random
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import pytest

from spectrum.advice import choices_of
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.input.mistakes import BadSituation
from spectrum.partnership.differences import Differences, differences
from spectrum.partnership.views import all_voices, lay_over, to_send, to_send_back, with_views
from spectrum.reasoning import Position, decides, disagreement, worth_settling
from spectrum.rulebook import Rulebook
from spectrum.situation import UNTITLED, Partner, Situation, Task, Workstream
from spectrum.situation.link import case_text
from spectrum.situation.schema import MOST_VIEWS, read_situation

from .plausible import plausible
from .test_reasoning_space import PARTNERS, Brute, random_cases

SCHOOL, CLUB, CLINIC, TRUST = "The school", "The youth club", "The clinic", "The housing trust"
NAMES = (SCHOOL, CLUB, CLINIC, TRUST)
WORK = {
    "solo_reach": ("no",),
    "interdependence": ("back_and_forth",),
    "problem_type": ("unclear",),
    "put_in": ("real",),
    "value_gain": ("large",),
}
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
