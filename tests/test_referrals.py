"""Where the advice ends: each referral by what was answered or written, true also where a word meant something else."""

from __future__ import annotations

import dataclasses
import datetime
import io
import re
import time
from pathlib import Path

import pytest
from rich.console import Console

from spectrum.advice import WorkstreamAdvice
from spectrum.advice.schema import REASONS
from spectrum.atlas import Atlas, build_atlas
from spectrum.checks import prove_all
from spectrum.cli.show_advice import show_advice
from spectrum.consultation import Consultation
from spectrum.input.mistakes import BadRulebook
from spectrum.language.sought import found_in, sought_pattern
from spectrum.papers.record import record_paper
from spectrum.printing.height import DENSE_PAGE, height_of
from spectrum.printing.paper import Bullets
from spectrum.report import result_view
from spectrum.report.sentences import WHERE_IT_ENDS
from spectrum.rulebook import Rulebook, load_rulebook
from spectrum.situation import Situation, Workstream

from .plausible import plausible
from .test_own_rulebook import FACTORS, HEAD, RULES

TODAY = datetime.date(2026, 11, 30)
EMERGENCY, DUTY, MERGER, BUYING, GRANTS = (
    "emergencies",
    "one-body-has-the-duty",
    "merging-organisations",
    "buying-and-bidding",
    "giving-grants",
)
ALL = (EMERGENCY, DUTY, MERGER, BUYING, GRANTS)
HOURS = {"time_pressure": ("hours",)}
ONE_ONLY = {"sole_duty": ("one_only",)}


def consulted(atlas: Atlas, piece: Workstream) -> Consultation:
    return Consultation.of(atlas, piece)


def advised(atlas: Atlas, piece: Workstream) -> WorkstreamAdvice:
    return consulted(atlas, piece).advice_on()


CASES: dict[str, tuple[Workstream, tuple[str, ...]]] = {
    "back offices": (Workstream("Merge two charities' back offices"), (MERGER,)),
    "buses": (Workstream("A tender for bus services"), (BUYING,)),
    "a court decides": (Workstream("Ask the court to take a child into care", ONE_ONLY), (DUTY,)),
    "the same, and nobody asked whose decision": (Workstream("Ask the court to take a child into care"), ()),
    "the same, and nobody knows": (Workstream("A child in care", {"sole_duty": ()}), ()),
    "the same, and people differ": (Workstream("A child in care", {"sole_duty": ("one_only", "no")}), ()),
    "one body leads and may share": (Workstream("A child in care", {"sole_duty": ("shared_possible",)}), ()),
    "a flood tonight": (Workstream("Flood tonight", HOURS), (EMERGENCY,)),
    "hours or days": (Workstream("Flood tonight", {"time_pressure": ("hours", "days")}), ()),
    "planned work": (Workstream("Emergency plan for next winter", {"time_pressure": ("none",)}), ()),
    "an ordinary contract": (Workstream("A contract of trust between neighbours"), ()),
    "a contract for others": (Workstream("Meals", result="The council contracts out the catering"), (BUYING,)),
    "a wet road": (Workstream("Mend the submerged road"), ()),
    "people are allowed to stay": (Workstream("Help people who were granted leave to stay"), ()),
    "street parties": (Workstream("Parties", lightest="Small grants for street parties"), (GRANTS,)),
    "grant-making": (Workstream("One grant-making panel for the county"), (GRANTS,)),
    "in capitals": (Workstream("MERGER talks, with a joint Tender", result="A GRANT"), (MERGER, BUYING, GRANTS)),
    "a word in two lines": (Workstream("Contract", result="out of reach"), ()),
    "a phrase over the end of a sentence": (Workstream("They sign the contract. Out they go"), ()),
    "a phrase with a line break": (Workstream("Contract\n  out the meals"), (BUYING,)),
    "a false alarm": (Workstream("In a bid to cut waste"), (BUYING,)),
    "all of them": (Workstream("Merge, tender and grant", {**HOURS, **ONE_ONLY}), ALL),
    "nothing": (Workstream("One timetable for buses and clinics"), ()),
}


@pytest.mark.parametrize("case", CASES)
def test_people_are_sent_on_where_the_advice_ends_and_nowhere_else(atlas: Atlas, case: str) -> None:
    piece, wanted = CASES[case]
    assert tuple(one.id for one in advised(atlas, piece).referrals) == wanted


def test_each_says_because_of_what(atlas: Atlas) -> None:
    piece = Workstream("Tender, tender and TENDERS", HOURS, lightest="x")
    emergency, buying = advised(atlas, dataclasses.replace(piece, lightest="To contract \n out")).referrals
    assert emergency.because == "You told: If this is not done within hours, people are hurt or the law is broken."
    assert [(one.factor, one.options) for one in emergency.answers] == [("time_pressure", ("hours",))]
    assert not emergency.words
    assert buying.because == "You wrote “Tender”, “TENDERS” and “contract out”."
    assert buying.words == ("Tender", "TENDERS", "contract out")
    assert not buying.answers


def test_only_what_was_written_about_the_work_is_searched(atlas: Atlas) -> None:
    piece = Workstream("Buses", answered_by="The grants team", decided_by="The merger board", notes={"trust": "tender"})
    assert not advised(atlas, piece).referrals


# -- the guidance ------------------------------------------------------------------------------------------------------


def test_the_guidance_holds_one_for_each_door(book: Rulebook) -> None:
    assert tuple(one.id for one in book.referrals) == ALL


def test_what_a_word_brings_up_is_true_whatever_the_word_meant(book: Rulebook) -> None:
    by_words = [one for one in book.referrals if one.words]
    assert len(by_words) == 3
    assert all(one.text.startswith("If this is about ") for one in by_words)


def test_each_is_plain(book: Rulebook) -> None:
    for one in book.referrals:
        assert 1 <= one.text.count(". ") + 1 <= 2
        assert not re.search(r"\b(fact|factor|engine|workstream|stakeholder)s?\b", f"{one.text} {one.door}")
        assert max(len(said.split()) for said in one.text.split(". ")) <= 26, one.text
        assert one.door[0].islower()
        assert not one.door.endswith(".")


# -- finding words -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sought", "text", "found"),
    [
        ("merge*", "Merge, merged, MERGER and merging; submerge", ("Merge", "merged", "MERGER")),
        ("grant", "granted grants; a grant-maker's grant", ("grant",)),
        ("contract out", "contract-out, contract   out, contract, out", ("contract-out", "contract out")),
        ("bid", "forbid bids, a bid", ("bid",)),
        ("bid", "bid_price and rebid", ("bid",)),
        ("café", "a CAFÉ", ("CAFÉ",)),
        ("a*b", "axb", ()),
    ],
)
def test_words_are_found_whole(sought: str, text: str, found: tuple[str, ...]) -> None:
    assert found_in(sought_pattern((sought,)), (text,)) == found


def test_a_word_is_told_once_whatever_its_capitals() -> None:
    assert found_in(sought_pattern(("merge*",)), ("Merge", "merge, mergers")) == ("Merge", "mergers")


@pytest.mark.parametrize("text", ["contract " * 50_000, "contract" + " " * 400_000, "merge" * 80_000, "-" * 400_000])
def test_looking_takes_as_long_as_the_text_and_no_longer(text: str) -> None:
    pattern = sought_pattern(("contract out", "contract it all out", "merge*"))
    begun = time.perf_counter()
    found_in(pattern, (text,))
    assert time.perf_counter() - begun < 2


# -- every door tells the same -----------------------------------------------------------------------------------------


def test_the_api_tells_them(atlas: Atlas) -> None:
    (told,) = consulted(atlas, CASES["buses"][0]).plain(REASONS)["workstreams"][0]["referrals"]
    assert {name: told[name] for name in ("id", "because", "answers", "words")} == {
        "id": BUYING,
        "because": "You wrote “tender”.",
        "answers": [],
        "words": ["tender"],
    }
    assert {"title", "text", "door", "source"} < told.keys()


def test_the_terminal_tells_them(atlas: Atlas) -> None:
    told = Console(file=io.StringIO(), width=4000)
    consultation = consulted(atlas, CASES["all of them"][0])
    show_advice(told, consultation.advice)
    said = told.file.getvalue()
    assert said.count(WHERE_IT_ENDS) == 1
    for one in consultation.advice_on().referrals:
        assert f"{one.title}. {one.text}" in said
        assert f"Whose door is next: {one.door}." in said
        assert one.because in said
    show_advice(told := Console(file=io.StringIO()), consulted(atlas, CASES["nothing"][0]).advice)
    assert WHERE_IT_ENDS not in told.file.getvalue()


def test_the_page_is_given_them(atlas: Atlas) -> None:
    consultation = consulted(atlas, CASES["all of them"][0])
    view = result_view(consultation, 0, TODAY)
    found = consultation.advice_on().referrals
    assert [(one.title, one.text, one.door, one.because) for one in view.referrals] == [
        (one.title, one.text, f"Whose door is next: {one.door}.", one.because) for one in found
    ]
    assert result_view(consulted(atlas, CASES["nothing"][0]), 0, TODAY).referrals == ()


def told_on_the_record(atlas: Atlas, *pieces: Workstream) -> tuple[str, ...]:
    """What the record for a board tells of where the advice ends."""
    paper = record_paper(Consultation(atlas, Situation("Whole", pieces)), 0, TODAY)
    found = [block for section in paper.sections if section.heading == WHERE_IT_ENDS for block in section.blocks]
    return tuple(line for block in found if isinstance(block, Bullets) for line in block.lines)


def test_the_record_has_a_line_for_each_or_counts_the_rest(atlas: Atlas) -> None:
    piece = CASES["all of them"][0]
    every = advised(atlas, piece).referrals
    told = told_on_the_record(atlas, piece)
    most = len(told) - 1
    for line, one in zip(told, every[:most], strict=False):
        assert line == f"{one.text} Whose door is next: {one.door}."
    assert told[-1].startswith("And ")
    (buses,) = told_on_the_record(atlas, CASES["buses"][0])
    assert buses.startswith("If this is about ")


def test_a_record_with_all_of_them_stays_on_one_page(book: Rulebook, atlas: Atlas) -> None:
    """With all that answers bring about in an emergency, or without one, and every referral that words bring up."""
    line = ("Merge, tender and grant. " * 5)[:120]
    for seed in range(100):
        piece = plausible(book, seed)
        answers = {**piece.answers, **HOURS, **ONE_ONLY} if seed % 2 else piece.answers
        piece = dataclasses.replace(piece, title=line[:60], result=line, lightest=line, answers=answers)
        paper = record_paper(Consultation(atlas, Situation(line, (piece,))), 0, TODAY)
        assert height_of(paper) <= DENSE_PAGE, seed
        assert told_on_the_record(atlas, piece), seed


# -- a rulebook of one's own -------------------------------------------------------------------------------------------

OWN = """
referrals:
  - id: the-parish
    title: The tree by the church
    text: If this is about the churchyard, ask first.
    door: the parish
    when: {goodwill: poor, is_running: yes}
    words: church*
    source: us
"""


def own(folder: Path, referrals: str) -> Atlas:
    (folder / "own.yaml").write_text(HEAD + FACTORS + RULES + referrals)
    return build_atlas(load_rulebook(folder))


def test_an_own_rulebook_may_define_its_own(tmp_path: Path) -> None:
    atlas = own(tmp_path, OWN)
    assert prove_all(atlas).clean
    poor = {"goodwill": ("poor",)}
    assert [one.words for one in advised(atlas, Workstream("The churchyard")).referrals] == [("churchyard",)]
    (both,) = advised(atlas, Workstream("At church", poor, is_running="yes")).referrals
    assert both.because == "You told: We seldom greet. We dig already. And you wrote “church”."
    assert not advised(atlas, Workstream("The yard", poor, is_running="no")).referrals
    assert not advised(atlas, Workstream("The yard", poor)).referrals


def test_every_mistake_in_one_is_told_at_once(tmp_path: Path) -> None:
    wrong = OWN.replace("If this", "This").replace("goodwill: poor", "goodwil: poor").replace("church*", '[a*, "?"]')
    with pytest.raises(BadRulebook) as caught:
        own(tmp_path, wrong.replace("door", "dor"))
    said = str(caught.value)
    parts = (
        'must begin with "If"',
        'Did you mean "goodwill"?',
        '"a*" would be',
        '"?" can\'t be',
        '"door" is',
        '"dor" is not',
    )
    assert [part for part in parts if part not in said] == []
    assert said.count("(referral the-parish)") == said.count("own.yaml:") == len(parts)


def test_a_rulebook_without_any_sends_nobody_on(tmp_path: Path) -> None:
    atlas = own(tmp_path, "")
    assert atlas.rulebook.referrals == ()
    piece = Workstream("Merge the tender for a grant")
    assert advised(atlas, piece).referrals == ()
    assert consulted(atlas, piece).plain(REASONS)["workstreams"][0]["referrals"] == []
    assert told_on_the_record(atlas, piece) == ()
