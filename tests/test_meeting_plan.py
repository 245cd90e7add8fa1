"""The plan of a meeting: what it is for, for how long, who must be there, and what nobody is told."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterator
from pathlib import PurePath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spectrum.advice.headline import ESCALATE
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.input.mistakes import BadInput
from spectrum.language.words import listed
from spectrum.mutation.mutants import Mutant
from spectrum.mutation.mutated_atlas import with_change
from spectrum.papers.actions import PEOPLE_DIFFER
from spectrum.papers.agenda import (
    BEGIN,
    CHECK,
    DECIDE,
    LEAST,
    MEND,
    MOST,
    QUESTION,
    AgendaItem,
    agenda_of,
    items_of,
    shared,
)
from spectrum.papers.meeting import IN_HAND, LENGTH, meeting_paper
from spectrum.papers.no_meeting import NO_TIME, NONE_NEEDED
from spectrum.partnership.parts import CONTRIBUTES, CORE, HEARD, LEFT_OUT, TOLD, part_of
from spectrum.printing.page import as_html
from spectrum.printing.paper import Blank, Block, Bullets, Caution, Paper, PaperTable, Paragraph
from spectrum.printing.typed import kept_by_the_case
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import SUMMARIES
from spectrum.scenarios import load_features, told
from spectrum.situation import Partner, Task, Workstream

from .conftest import ROOT
from .planted import FRAILTY, LIFTS, VACCINES, planted
from .plausible import plausible

TODAY = datetime.date(2026, 12, 7)
CASES = 120
KINDS = (QUESTION, CHECK, MEND, BEGIN)


def words_in(block: Block) -> Iterator[str]:
    """All the words of one part of a plan."""
    if isinstance(block, Paragraph | Caution):
        yield block.text
    elif isinstance(block, Bullets):
        yield from block.lines
    elif isinstance(block, Blank):
        yield f"{block.label} {block.value}"
    elif isinstance(block, PaperTable):
        for row in block.rows:
            yield from (cell if isinstance(cell, str) else f"{cell.label} {cell.value}" for cell in row)


def words_of(paper: Paper) -> str:
    """All that stands on a plan."""
    told_here = [word for block in paper.blocks for word in words_in(block)]
    return " ".join([paper.headline, *told_here, *(one.heading for one in paper.sections), *paper.foot])


def section(paper: Paper, heading: str) -> tuple[Block, ...]:
    """What stands under a heading; nothing where there is no such heading."""
    return next((one.blocks for one in paper.sections if one.heading == heading), ())


def table(paper: Paper, heading: str) -> list[tuple[str, ...]]:
    """The rows of the table under a heading, fields by what they hold."""
    tables = [one for one in section(paper, heading) if isinstance(one, PaperTable)]
    return [tuple(cell if isinstance(cell, str) else cell.value for cell in row) for one in tables for row in one.rows]


def lines(paper: Paper, heading: str) -> list[str]:
    """The lines under a heading."""
    return [line for one in section(paper, heading) if isinstance(one, Bullets) for line in one.lines]


def is_meeting(paper: Paper) -> bool:
    return paper.headline not in {NONE_NEEDED, NO_TIME}


@pytest.fixture(scope="module")
def worked(atlas: Atlas) -> dict[str, Workstream]:
    """Every worked scenario, by the file it stands in and its place there."""
    return {
        f"{PurePath(feature.file).stem} {at}": told(atlas, scenario).piece()
        for feature in load_features(ROOT / "features" / "worked")
        for at, scenario in enumerate(feature.scenarios)
    }


@pytest.fixture(scope="module")
def several(atlas: Atlas, worked: dict[str, Workstream]) -> list[Consultation]:
    """The worked scenarios, and cases that people could tell of."""
    pieces = [*worked.values(), *(plausible(atlas.rulebook, seed) for seed in range(CASES))]
    return [Consultation.of(atlas, one) for one in pieces]


# -- minutes -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("minutes", [30, 47, 60, 90, 180])
def test_the_minutes_add_up_to_the_length_asked_for(several: list[Consultation], minutes: int) -> None:
    planned = 0
    for consultation in several:
        paper = meeting_paper(consultation, 0, TODAY, minutes)
        if not is_meeting(paper):
            continue
        *rows, whole = table(paper, "What to talk about")
        given_out = {name: int(time) for name, _, time in rows}
        assert sum(given_out.values()) == minutes
        assert whole == ("In all", "", str(minutes))
        assert paper.headline.startswith(f"{minutes} minutes: ")
        assert all(time >= 5 for name, time in given_out.items() if name != IN_HAND)
        planned += 1
    assert planned > 50


@st.composite
def agendas(draw: st.DrawFn) -> tuple[list[AgendaItem], int]:
    """Some items with a decision after them, and a length in which the least of each fits."""
    one = st.builds(AgendaItem, st.sampled_from(KINDS), st.uuids().map(str), st.just("Why"), st.integers(0, 4))
    items = [*draw(st.lists(one, max_size=12)), AgendaItem(DECIDE, "Decide", "Why")]
    least = sum(LEAST[item.kind] for item in items)
    return items, draw(st.integers(max(least, 30), 200))


@given(agendas())
def test_minutes_are_shared_by_what_hangs_on_each_item(some: tuple[list[AgendaItem], int]) -> None:
    items, minutes = some
    given_out = shared(items, minutes)
    for one, time in zip(items, given_out, strict=True):
        assert LEAST[one.kind] <= time <= MOST[one.kind]
        for other, others in zip(items, given_out, strict=True):
            if one.kind == other.kind and one.reach > other.reach:
                assert time >= others
    left = minutes - sum(given_out)
    step = 1 if minutes % 5 else 5
    assert left >= 0
    if left >= step:
        assert all(time + step > MOST[one.kind] for one, time in zip(items, given_out, strict=True))


def test_what_there_is_no_time_for_is_left_for_another_time_and_said_to_be(several: list[Consultation]) -> None:
    left = 0
    for consultation in several:
        every = list(items_of(consultation, 0, TODAY))
        agenda = agenda_of(consultation, 0, TODAY, 30)
        kept = [one for one, _ in agenda.items]
        assert sorted([*kept, *agenda.later], key=every.index) == every
        assert kept[-1].kind == DECIDE
        used = sum(LEAST[one.kind] for one in kept)
        for one in agenda.later:
            assert used + LEAST[one.kind] > 30
            # what has more hanging on it goes first, as long as there is room for it
            assert all(other.reach >= one.reach for other in kept if other.kind == one.kind)
        paper = meeting_paper(consultation, 0, TODAY, 30)
        if is_meeting(paper):
            assert lines(paper, "Left for another time") == [one.what for one in agenda.later]
            left += bool(agenda.later)
    assert left > 20


@pytest.mark.parametrize("minutes", [29, 181, 0, -60, True, 45.5, "60"])
def test_no_meeting_is_planned_that_is_too_short_or_too_long(atlas: Atlas, minutes: int) -> None:
    with pytest.raises(
        BadInput, match=r"minutes: .* is no length for a meeting; a whole number of minutes from 30 to 180"
    ):
        meeting_paper(Consultation.of(atlas, Workstream("x")), 0, TODAY, minutes)


# -- what to talk about ------------------------------------------------------------------------------------------------


def test_what_people_differ_on_comes_first_and_what_can_be_left_alone_does_not_come_up(
    atlas: Atlas, worked: dict[str, Workstream]
) -> None:
    told_of = worked["vaccination 0"]
    piece = dataclasses.replace(
        told_of,
        answers={
            **told_of.answers,
            "interdependence": ("separate", "hand_offs"),
            "leader_backing": ("words", "backed"),
        },
    )
    consultation = Consultation.of(atlas, piece)
    differ = consultation.advice_on().explanation.disagreement
    assert differ is not None
    assert "interdependence" in (differ.settle or ())
    assert "leader_backing" in differ.leave
    paper, book = meeting_paper(consultation, 0, TODAY), atlas.rulebook
    first = table(paper, "What to talk about")[0]
    assert first[0] == book.factor["interdependence"].question
    assert first[1].startswith(PEOPLE_DIFFER)
    assert book.factor["leader_backing"].question not in words_of(paper)
    (said,) = [one for one in lines(paper, "What can be left out of the meeting") if one.startswith("People differ")]
    assert book.factor["leader_backing"].name in said


def test_every_open_question_that_can_still_matter_is_on_the_agenda_or_left_for_later(
    several: list[Consultation],
) -> None:
    asked = 0
    for consultation in several:
        book = consultation.rulebook
        relevant = consultation.interview().relevant
        items = list(items_of(consultation, 0, TODAY))
        questions = {one.what for one in items if one.kind == QUESTION}
        assert {book.factor[name].question for name in relevant if name in book.factor} <= questions
        asked += len(questions)
    assert asked > 20


def test_each_item_says_why_it_matters_and_the_reach_of_a_question_is_what_its_answers_can_rule_out(
    several: list[Consultation],
) -> None:
    tried = 0
    for consultation in several:
        book, position = consultation.rulebook, consultation.reasoning().position
        now = set(position.names(position.modes))
        for one in items_of(consultation, 0, TODAY):
            assert one.why.endswith(".")
            if one.kind != QUESTION:
                continue
            (factor,) = (each for each in book.factors if each.question == one.what)
            possible = position.choices.get(factor.id) or range(len(factor.options))
            after = [set(position.names(position.with_answers({factor.id: [each]}).modes)) for each in possible]
            ruled_out = now - set.intersection(*after)
            assert one.reach == max(len(ruled_out), 1)
            for mode in book.modes:
                assert (mode.gerund in one.why.rpartition(". ")[2]) == (mode.id in ruled_out)
            tried += 1
    assert tried > 20


def test_what_has_an_owner_and_a_day_needs_no_time(atlas: Atlas, worked: dict[str, Workstream]) -> None:
    piece = worked["frailty 0"]
    before = table(meeting_paper(Consultation.of(atlas, piece), 0, TODAY), "What to talk about")
    tasks = {"only-a-chair": Task("Sam", "2027-02-01"), "on-top-of-other-work": Task("Jo", "")}
    paper = meeting_paper(Consultation.of(atlas, dataclasses.replace(piece, tasks=tasks)), 0, TODAY)
    titles = [row[0] for row in table(paper, "What to talk about")]
    title = atlas.rulebook.rule["only-a-chair"].title
    assert title in [row[0] for row in before]
    assert title not in titles
    assert atlas.rulebook.rule["on-top-of-other-work"].title in titles
    said = [one for one in lines(paper, "What can be left out of the meeting") if title in one]
    assert said == [f"“{title}”. It has an owner and a day already: Sam, by 1 February 2027."]
    (owner,) = [row[2] for row in table(paper, "Who takes the first step, and by when") if row[2]]
    assert owner == "Jo"
    assert "Jo" in [row[0] for row in table(paper, "Who must be there")]


def test_what_is_typed_on_a_plan_goes_where_the_case_keeps_it(several: list[Consultation]) -> None:
    for consultation in several:
        paper = meeting_paper(consultation, 0, TODAY)
        names = [one.name for one in paper.fields if one.name]
        assert len(names) == len(set(names))
        assert all(kept_by_the_case(name) for name in names if name not in (LENGTH, "seen-differently"))
        if is_meeting(paper):
            assert {"decided_by-0", "seen-differently", "review-0"} <= {*names}


def test_where_somebody_could_be_hurt_the_plan_says_not_to_wait(atlas: Atlas, worked: dict[str, Workstream]) -> None:
    rule = atlas.rulebook.rule["aims-clash"]
    lower = dataclasses.replace(rule, then=dataclasses.replace(rule.then, cap="coexist"))
    changed = with_change(atlas, Mutant(rule, "conclude", "a lower cap", lower))
    piece = worked["frailty 0"]
    unsafe = Consultation.of(changed, dataclasses.replace(piece, answers={**piece.answers, "goal_fit": ("opposed",)}))
    assert unsafe.advice_on().unsafe
    paper = meeting_paper(unsafe, 0, TODAY)
    assert isinstance(paper.first[0], Caution)
    assert paper.first[0].text.startswith(ESCALATE)
    assert paper.first[0].text.endswith("Do not wait for the meeting.")
    assert "until nobody can be hurt" in table(paper, "What to talk about")[-2][0]


# -- no meeting --------------------------------------------------------------------------------------------------------


def test_no_meeting_is_planned_just_where_the_work_is_light_and_nothing_is_open(several: list[Consultation]) -> None:
    kinds = set()
    for consultation in several:
        book, advice = consultation.rulebook, consultation.advice_on()
        headline = meeting_paper(consultation, 0, TODAY).headline
        hours = consultation.pieces[0].answers.get("time_pressure") == ("hours",)
        assert (headline == NO_TIME) == hours
        if hours:
            kinds.add(NO_TIME)
            continue
        light = advice.advised in {("act_alone",), ("coexist",)}
        differ = advice.explanation.disagreement
        asked_again = [one for one in advice.contradictions if "essential_partners" not in names_of(book, one.rule)]
        mending = [one for one in (*advice.limits, *advice.to_mend) if one.binds] + [*advice.conditions]
        nothing = not (differ and differ.settle != ()) and not asked_again and not mending
        assert (headline == NONE_NEEDED) == (light and nothing), advice.title
        kinds.add(headline == NONE_NEEDED)
    assert kinds == {NO_TIME, True, False}


def names_of(book: Rulebook, rule: str) -> set[str]:
    return {one.name for one in book.rule[rule].when}


def test_lifts_need_no_meeting_and_the_plan_says_what_to_send_round(book: Rulebook, atlas: Atlas) -> None:
    paper = meeting_paper(Consultation(atlas, planted(book)), LIFTS, TODAY)
    assert paper.headline == NONE_NEEDED
    sent = lines(paper, "Send this round instead")
    assert sent[0] == "For “Replace the hospital's lifts”, the lightest way of working that fits is acting alone."
    assert any("Name the organisation that does it".lower() in one.lower() for one in sent)
    assert section(paper, "When to meet after all")


def test_a_duty_to_work_together_is_told_before_a_meeting_is_cancelled(
    atlas: Atlas, worked: dict[str, Workstream]
) -> None:
    paper = meeting_paper(Consultation.of(atlas, worked["wellbeing_board 0"]), 0, TODAY)
    assert paper.headline == NONE_NEEDED
    assert "A duty asks for at least cooperating. Check whether it asks for a meeting." in words_of(paper)


def test_nobody_waits_for_a_meeting_when_it_is_a_matter_of_hours(atlas: Atlas, worked: dict[str, Workstream]) -> None:
    paper = meeting_paper(Consultation.of(atlas, worked["flood 0"]), 0, TODAY)
    assert paper.headline == NO_TIME
    assert paper.first == (Caution("Nobody should wait for a meeting."),)
    assert lines(paper, "Do this at once")[0].startswith("Name one lead")
    assert "2027" not in words_of(paper)


# -- who ---------------------------------------------------------------------------------------------------------------


def test_each_partner_stands_in_one_place_and_nobody_is_spared_unasked(several: list[Consultation]) -> None:
    kinds = set()
    for consultation in several:
        piece, book = consultation.pieces[0], consultation.rulebook
        for asked in ("yes", "no", ""):
            partners = tuple(dataclasses.replace(one, asked=asked) for one in piece.partners)
            changed = Consultation.of(consultation.atlas, dataclasses.replace(piece, partners=partners))
            paper = meeting_paper(changed, 0, TODAY)
            if not is_meeting(paper):
                continue
            for found in changed.advice_on().partners:
                part = part_of(book, found, asked)
                places = {
                    "must": found.name in [row[0] for row in table(paper, "Who must be there")],
                    "may": found.name in lines(paper, "Who can choose whether to come"),
                    "spared": any(found.name in names(row[0]) for row in table(paper, "Who can be spared")),
                    "ask": found.name in lines(paper, "Ask before leaving out"),
                }
                assert sum(places.values()) == 1
                assert places["must"] == (part == CORE)
                assert places["may"] == (part == CONTRIBUTES)
                assert places["spared"] == (part in {HEARD, TOLD, LEFT_OUT} and asked == "yes")
                kinds |= {place for place, there in places.items() if there}
    assert kinds == {"must", "may", "spared", "ask"}


def names(text: str) -> list[str]:
    return text.replace(" and ", ", ").split(", ")


def test_23_members_who_are_all_invited_learn_who_need_not_come(book: Rulebook, atlas: Atlas) -> None:
    consultation = Consultation(atlas, planted(book))
    paper = meeting_paper(consultation, FRAILTY, TODAY)
    needed = [row[0] for row in table(paper, "Who must be there")]
    assert needed[:5] == [
        "Hospital trust",
        "Community nurses",
        "County social care",
        "Federation of surgeries",
        "Carers' group",
    ]
    spared = table(paper, "Who can be spared")
    out = [row for row in spared if "Police" in row[0]]
    assert out == [
        (
            listed(["Fire service", "Police", "Chamber of commerce", "Leisure trust"]),
            "Tell each what was decided, in a line.",
        )
    ]
    assert lines(paper, "Ask before leaving out") == ["University", "Faith forum"]
    other = meeting_paper(consultation, VACCINES, TODAY)
    assert [row[0] for row in table(other, "Who must be there")][:3] != needed[:3]


def test_whoever_decides_or_sees_to_something_is_not_spared(book: Rulebook, atlas: Atlas) -> None:
    situation = planted(book)
    piece = dataclasses.replace(
        situation.workstreams[FRAILTY], decided_by="Police", tasks={"only-a-chair": Task("Fire service", "")}
    )
    paper = meeting_paper(Consultation.of(atlas, piece), 0, TODAY)
    needed = dict(table(paper, "Who must be there"))
    assert needed["Police"] == "Decides on this piece of work."
    assert needed["Fire service"] == f"Would take the first step on “{book.rule['only-a-chair'].title}”."
    assert not [row for row in table(paper, "Who can be spared") if "Police" in row[0] or "Fire service" in row[0]]


def test_nothing_that_was_said_of_a_partner_is_told(several: list[Consultation]) -> None:
    """No sentence of a rule that looks at what was said of partners, no note, and no answer of theirs."""
    book = several[0].rulebook
    about = {factor.id for factor in book.factors if factor.scope == "partner"} | {*SUMMARIES, "core_partners"}
    rules = [rule for rule in book.current_rules if about & {one.name for one in rule.when}]
    secret = {part for rule in rules for part in (rule.title, rule.because, rule.closes, rule.step) if part}
    assert len(secret) > 30
    shown = set()
    for consultation in several:
        piece = consultation.pieces[0]
        noted = tuple(
            dataclasses.replace(one, notes={"adds_value": "Between us, they are useless"}) for one in piece.partners
        )
        paper = meeting_paper(Consultation.of(consultation.atlas, dataclasses.replace(piece, partners=noted)), 0, TODAY)
        said = words_of(paper)
        assert not [one for one in secret if one in said]
        assert "Between us" not in said
        shown |= {one for one in consultation.advice_on().fired if book.rule[one] in rules}
    assert len(shown) > 3, "no case rests on what was said of partners"


def test_what_is_better_asked_privately_is_no_matter_for_the_meeting(
    atlas: Atlas, worked: dict[str, Workstream]
) -> None:
    consultation = Consultation.of(atlas, worked["green_transport 2"])
    rule = atlas.rulebook.rule["nobody-gives-anything-up"]
    assert rule.id in [one.rule for one in consultation.advice_on().limits if one.binds]
    said = words_of(meeting_paper(consultation, 0, TODAY))
    assert rule.title not in said
    assert rule.because not in said
    assert atlas.rulebook.factor["give_up"].option("refuse").tells not in said
    assert "Talk with each partner by itself" in said


# -- read and printed --------------------------------------------------------------------------------------------------


def test_the_answers_to_take_as_read_are_true_and_no_answer_in_dispute_is_among_them(
    several: list[Consultation],
) -> None:
    told_any = 0
    for consultation in several:
        paper, book = meeting_paper(consultation, 0, TODAY), consultation.rulebook
        piece = consultation.pieces[0]
        answers = {**piece.answers, "is_running": (piece.is_running,), "claimed_mode": (piece.claimed_mode,)}
        given_answers = {
            book.factor[name].option(options[0]).tells
            for name, options in answers.items()
            if len(options) == 1 and options[0] in book.factor[name].option_ids
        }
        blocks = section(paper, "What can be left out of the meeting")
        settled = blocks[1].lines if len(blocks) == 4 and isinstance(blocks[1], Bullets) else ()
        assert set(settled) <= given_answers
        told_any += len(settled)
    assert told_any > 50


@settings(max_examples=40)
@given(seed=st.integers(0, 10_000), minutes=st.integers(30, 180))
def test_every_plan_can_be_printed(atlas: Atlas, seed: int, minutes: int) -> None:
    paper = meeting_paper(Consultation.of(atlas, plausible(atlas.rulebook, seed)), 0, TODAY, minutes)
    assert paper.headline in str(as_html(paper))
    assert all(one.blocks for one in paper.sections)
    assert not [word for block in paper.blocks for word in words_in(block) if "  " in word or ".." in word]


def test_a_case_of_which_nothing_is_known_gets_a_plan(atlas: Atlas) -> None:
    paper = meeting_paper(Consultation.of(atlas, Workstream("New", partners=(Partner("A"),))), 0, TODAY)
    assert is_meeting(paper)
    assert lines(paper, "Ask before leaving out") == ["A"]
    assert lines(paper, "Left for another time")
