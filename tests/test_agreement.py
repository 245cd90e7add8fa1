"""The working agreement: as long as its way of working takes, filled only from answers, silent about single partners."""

from __future__ import annotations

import dataclasses
import datetime
import io
import re
import shutil
import statistics
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from spectrum.advice import Advice
from spectrum.atlas import Atlas
from spectrum.checks.agreements import tellable
from spectrum.consultation import Consultation
from spectrum.files.shipped import shipped_folder
from spectrum.input.mistakes import BadRulebook
from spectrum.language.sought import found_in, sought_pattern
from spectrum.papers.agreement import agreement_paper
from spectrum.papers.no_agreement import KIND as NONE_YET
from spectrum.papers.no_agreement import OPEN, UNSAFE, WHY_NONE
from spectrum.printing.height import PAGE, height_of
from spectrum.printing.paper import DAY, LONG, Blank, Bullets, Caution, Paper, PaperTable, Paragraph
from spectrum.printing.pdf import as_pdf
from spectrum.report.sentences import ESCALATE
from spectrum.rulebook import Agreement, AgreementLine, AgreementSection, Rulebook, load_rulebook, plan_tables
from spectrum.rulebook.agreements import KEPT_OUT
from spectrum.rulebook.model import Condition
from spectrum.scenarios import load_features, told
from spectrum.situation import Partner, Situation, Task, Workstream

from . import planted
from .conftest import ROOT
from .pages.test_everybody import READING_LIMIT, grade
from .plausible import plausible

TODAY = datetime.date(2026, 11, 30)
NOW = datetime.datetime(2026, 11, 30, 12, tzinfo=datetime.timezone.utc)
CASES = 1_200
THIRD = PAGE / 3
NAMES = {
    "act_alone": "Notice",
    "coexist": "Contact sheet",
    "coordinate": "Protocol",
    "cooperate": "Who puts in what",
    "collaborate": "Working agreement",
}


def paper_on(atlas: Atlas, piece: Workstream) -> Paper:
    return agreement_paper(Consultation.of(atlas, piece), 0, TODAY)


def texts(paper: Paper) -> Iterator[str]:
    """Every text on a paper, labels of fields included."""
    yield from (paper.kind, paper.about, paper.headline, *paper.foot, *(one.heading for one in paper.sections))
    for block in paper.blocks:
        if isinstance(block, Paragraph):
            yield from (block.name, block.text)
        elif isinstance(block, Caution):
            yield block.text
        elif isinstance(block, Bullets):
            yield from block.lines
        elif isinstance(block, Blank):
            yield from (block.label, block.value)
        elif isinstance(block, PaperTable):
            cells = [cell for row in block.rows for cell in row]
            yield from (block.about, *block.head)
            yield from (
                text for cell in cells for text in ((cell.label, cell.value) if isinstance(cell, Blank) else (cell,))
            )


def said(paper: Paper) -> str:
    return "\n".join(texts(paper))


def lines_in(agreement: Agreement) -> list[AgreementLine]:
    return [line for section in agreement.sections for line in section.lines]


def filled(book: Rulebook, paper: Paper) -> list[AgreementLine]:
    """The sentences of the guidance that stand on a paper."""
    (agreement,) = (one for one in book.agreements if one.name == paper.kind)
    whole = said(paper)
    return [line for line in lines_in(agreement) if line.text in whole]


def known(piece: Workstream) -> dict[str, tuple[str, ...]]:
    about = {"is_running": piece.is_running, "claimed_mode": piece.claimed_mode}
    return {**piece.answers, **{name: (one,) for name, one in about.items() if one not in ("", "unknown")}}


def holds(line: AgreementLine, piece: Workstream) -> bool:
    answers = known(piece)
    return all(len(answers.get(one.name, ())) == 1 and answers[one.name][0] in one.values for one in line.when)


@pytest.fixture(scope="module")
def papers(atlas: Atlas, book: Rulebook) -> list[tuple[Workstream, Paper, tuple[str, ...]]]:
    """The agreements of many plausible pieces of work, and the ways of working that are possible in each."""
    found = []
    for seed in range(CASES):
        piece = plausible(book, seed)
        consultation = Consultation.of(atlas, piece)
        found.append((piece, agreement_paper(consultation, 0, TODAY), consultation.advice_on().advised))
    return found


@pytest.fixture(scope="module")
def stories(atlas: Atlas) -> dict[str, tuple[Workstream, Paper]]:
    """The agreement of every worked scenario."""
    found = {}
    for feature in load_features(ROOT / "features" / "worked"):
        for scenario in feature.scenarios:
            piece = told(atlas, scenario).piece()
            found[scenario.name] = (piece, paper_on(atlas, piece))
    return found


# -- one for each way of working ---------------------------------------------------------------------------------------


def test_each_way_of_working_has_its_own_paper(book: Rulebook) -> None:
    assert {one.mode: one.name for one in book.agreements} == NAMES
    assert all(one.purpose and one.sections for one in book.agreements)


def test_a_paper_is_the_one_of_what_is_advised(papers: list[tuple[Workstream, Paper, tuple[str, ...]]]) -> None:
    seen = set()
    for _, paper, advised in papers:
        assert paper.kind == (NAMES[advised[0]] if len(advised) == 1 else NONE_YET)
        seen.add(paper.kind)
    assert seen == {*NAMES.values(), NONE_YET}


def test_the_worked_stories_get_the_paper_that_their_story_calls_for(
    stories: dict[str, tuple[Workstream, Paper]],
) -> None:
    kinds = {name: paper.kind for name, (_, paper) in stories.items()}
    assert kinds["Replace the hospital's lifts"] == "Notice"
    assert kinds["Run the food banks"] == "Contact sheet"
    assert kinds["This autumn's vaccination round"] == "Protocol"
    assert kinds["Share the building and its front desk"] == "Who puts in what"
    assert kinds["End rough sleeping for people with several serious needs"] == "Working agreement"


def test_what_the_work_is_stands_on_it(stories: dict[str, tuple[Workstream, Paper]]) -> None:
    for piece, paper in stories.values():
        told = [one.text for one in paper.first if isinstance(one, Paragraph)]
        assert paper.about == piece.title
        assert piece.result in told
        assert (piece.lightest in told) == (paper.kind != "Notice")


# -- the lighter, the shorter ------------------------------------------------------------------------------------------


def without_caution(paper: Paper) -> float:
    first = tuple(one for one in paper.first if not isinstance(one, Caution))
    return height_of(dataclasses.replace(paper, first=first))


LENGTHS = {
    "Notice": 21.0,
    "Contact sheet": 38.0,
    "Protocol": float(PAGE),
    "Who puts in what": 100.0,
    "Working agreement": 108.0,
}


def test_the_longest_plausible_paper_of_each_way_of_working_keeps_its_bound(
    papers: list[tuple[Workstream, Paper, tuple[str, ...]]],
) -> None:
    for kind, most in LENGTHS.items():
        longest = max(without_caution(paper) for _, paper, _ in papers if paper.kind == kind)
        assert longest <= most, kind
    protocols = [height_of(paper) for _, paper, _ in papers if paper.kind == "Protocol"]
    assert max(protocols) <= PAGE


def test_the_lighter_the_way_of_working_the_shorter_its_paper(
    papers: list[tuple[Workstream, Paper, tuple[str, ...]]],
) -> None:
    usual = [
        statistics.median(height_of(paper) for _, paper, _ in papers if paper.kind == kind) for kind in NAMES.values()
    ]
    assert usual == sorted(usual)
    assert usual[0] < THIRD + 1
    assert usual[1] < PAGE / 2 + 1


@pytest.mark.parametrize(
    "story", ["Replace the hospital's lifts", "This autumn's vaccination round", "Start with one neighbourhood"]
)
def test_printed_it_is_as_long_as_it_was_estimated(stories: dict[str, tuple[Workstream, Paper]], story: str) -> None:
    _, paper = stories[story]
    pages = {"Notice": 1, "Protocol": 1, "Working agreement": 2}[paper.kind]
    printed = PdfReader(io.BytesIO(as_pdf(paper, NOW)))
    assert len(printed.pages) == pages
    lowest = min(_places_of_words(printed.pages[-1]))
    lines = (pages - 1) * PAGE + (842 - 40 - lowest) / 13.3
    assert height_of(paper) - 4 < lines < height_of(paper) + 4


def _places_of_words(page: object) -> list[float]:
    """How high above the foot of the page each piece of text stands, in points, the small print of the page left out."""
    found: list[float] = []

    def seen(text: str, matrix: list[float], inner: list[float], *_: object) -> None:
        place = inner[5] * matrix[3] + matrix[5]
        if text.strip() and place > 55:
            found.append(place)

    page.extract_text(visitor_text=seen)  # type: ignore[attr-defined]
    return found


def crowded(book: Rulebook, seed: int, partners: int) -> Workstream:
    """A piece of work with many partners, all in the core, and long words everywhere."""
    piece = plausible(book, seed)
    close = {
        "adds_value": ("essential",),
        "affected": ("strongly",),
        "partner_wants": ("keen",),
        "partner_capacity": ("yes",),
        "must_stay_independent": ("no",),
    }
    some = tuple(
        Partner(f"{number} The County Voluntary Sector Alliance for Older People", close, asked="yes")
        for number in range(partners)
    )
    return dataclasses.replace(piece, partners=some, result="People are well. " * 12, lightest="One small thing. " * 12)


@pytest.mark.parametrize("partners", [5, 12, 23, 100])
def test_many_partners_make_no_protocol_longer_than_a_page(atlas: Atlas, book: Rulebook, partners: int) -> None:
    most = {"Protocol": PAGE, "Contact sheet": PAGE, "Who puts in what": 2 * PAGE, "Working agreement": 2 * PAGE}
    seen = set()
    for seed in range(40):
        paper = paper_on(atlas, crowded(book, seed, partners))
        seen.add(paper.kind)
        assert height_of(paper) <= most.get(paper.kind, PAGE), (seed, paper.kind)
    assert seen >= {"Protocol", "Working agreement"}


def test_a_partnership_of_23_gets_papers_that_are_short(atlas: Atlas, book: Rulebook) -> None:
    consultation = Consultation(atlas, planted.planted(book))
    papers = [agreement_paper(consultation, at, TODAY) for at in range(3)]
    assert [paper.kind for paper in papers] == ["Who puts in what", "Protocol", "Notice"]
    assert [height_of(paper) <= most for paper, most in zip(papers, (2 * PAGE, PAGE, THIRD + 5), strict=True)] == [
        True
    ] * 3
    for at, paper in enumerate(papers):
        assert not [name for name in planted.NOT_IN_IT_AT_ALL if name in said(paper)]
        assert [name for name in planted.IN_THE_CORE[at] if name not in said(paper)] == []
    assert all("University" in said(paper) for paper in papers)


# -- filled from answers, and from nothing else ------------------------------------------------------------------------


def test_each_filled_sentence_rests_on_an_answer_that_was_given(
    book: Rulebook, papers: list[tuple[Workstream, Paper, tuple[str, ...]]]
) -> None:
    count = 0
    for piece, paper, _ in papers:
        if paper.kind == NONE_YET:
            continue
        for line in filled(book, paper):
            assert holds(line, piece), line.text
            count += 1
    assert count > 5_000


def test_each_sentence_that_holds_is_told_unless_the_things_to_mend_tell_it(
    book: Rulebook, papers: list[tuple[Workstream, Paper, tuple[str, ...]]]
) -> None:
    left_out = 0
    for piece, paper, advised in papers:
        if paper.kind == NONE_YET:
            continue
        rules = [one.name.split("-", 2)[2] for one in paper.fields if one.name.startswith("owner-")]
        told = {condition.name for rule in rules for condition in book.rule[rule].when}
        for line in lines_in(book.agreement[advised[0]]):
            mended = any(one.name in told for one in line.when)
            assert (line in filled(book, paper)) == (holds(line, piece) and not mended), line.text
            left_out += mended and holds(line, piece)
    assert left_out > 50


@given(st.data())
def test_what_nobody_knows_or_people_differ_on_fills_nothing(atlas: Atlas, book: Rulebook, data: st.DataObject) -> None:
    piece = plausible(book, data.draw(st.integers(0, 400)))
    name = data.draw(st.sampled_from(sorted(piece.answers)))
    options = book.factor[name].option_ids
    for instead in ((), options, options[:2]):
        paper = paper_on(atlas, dataclasses.replace(piece, answers={**piece.answers, name: instead}))
        if paper.kind != NONE_YET:
            assert not [line for line in filled(book, paper) if name in {one.name for one in line.when}]


def test_every_other_place_is_a_blank(papers: list[tuple[Workstream, Paper, tuple[str, ...]]]) -> None:
    assert all(not field.value for _, paper, _ in papers for field in paper.fields)


def test_each_section_leaves_room_for_what_only_these_people_can_say(
    book: Rulebook, papers: list[tuple[Workstream, Paper, tuple[str, ...]]]
) -> None:
    for _, paper, advised in papers:
        if paper.kind != NONE_YET:
            labels = [one.label for one in paper.fields]
            asked = [one.prompt for one in book.agreement[advised[0]].sections if not one.optional]
            assert [one for one in asked if labels.count(one) != 1] == []


def test_what_was_settled_before_is_filled_in(atlas: Atlas, stories: dict[str, tuple[Workstream, Paper]]) -> None:
    piece, _ = stories["Start with one neighbourhood"]
    tasks = {"leaders-only-say-so": Task("Ada", "2027-01-04"), "rules-pull-apart": Task(by="2027-02-01")}
    settled = dataclasses.replace(
        piece, tasks=tasks, review="2027-03-01", decided_by="The board", answered_by="The carers' lead"
    )
    paper = paper_on(atlas, settled)
    values = {one.name: (one.value, one.kind) for one in paper.fields if one.value}
    assert values == {
        "owner-0-leaders-only-say-so": ("Ada", "text"),
        "by-0-leaders-only-say-so": ("2027-01-04", DAY),
        "by-0-rules-pull-apart": ("2027-02-01", DAY),
        "review-0": ("2027-03-01", DAY),
        "decided_by-0": ("The board", "text"),
    }
    assert "answers given by The carers' lead" in said(paper)
    names = [one.name for one in paper.fields]
    assert len(set(names)) == len(names)
    assert "owner-0-on-top-of-other-work" in names


def test_nothing_goes_away_because_of_what_was_typed(
    atlas: Atlas, papers: list[tuple[Workstream, Paper, tuple[str, ...]]]
) -> None:
    tried = 0
    for piece, paper, _ in papers[:400]:
        rules = [one.name.split("-", 2)[2] for one in paper.fields if one.name.startswith("owner-")]
        if rules:
            tasks = dict.fromkeys(rules, Task("The head of joint commissioning, with both deputies " * 3, "2027-01-04"))
            typed = paper_on(atlas, dataclasses.replace(piece, tasks=tasks, decided_by="A board with a long name " * 7))
            assert [one.name for one in typed.fields] == [one.name for one in paper.fields]
            tried += 1
    assert tried > 20


def test_the_second_piece_of_work_has_fields_of_its_own(atlas: Atlas, book: Rulebook) -> None:
    pieces = tuple(plausible(book, seed) for seed in (3, 17))
    paper = agreement_paper(Consultation(atlas, Situation("Both", pieces)), 1, TODAY)
    assert paper.about == pieces[1].title
    assert {one.name.split("-")[1] for one in paper.fields} == {"1"}


# -- partners ----------------------------------------------------------------------------------------------------------


def test_each_partner_stands_on_it_with_its_part_unless_it_was_asked_and_is_not_in_it(
    atlas: Atlas, stories: dict[str, tuple[Workstream, Paper]]
) -> None:
    piece, paper = stories["End rough sleeping for people with several serious needs"]
    table = next(one for one in paper.blocks if isinstance(one, PaperTable))
    parts = {row[0]: row[1] for row in table.rows if isinstance(row[0], str)}
    assert parts["Lived experience"] == "In the core"
    assert parts["Police"] == "Contributes"
    assert "Business group." in said(paper)
    left = {
        "adds_value": ("none",),
        "affected": ("no",),
        "partner_wants": ("willing",),
        "partner_capacity": ("yes",),
        "must_stay_independent": ("no",),
    }
    for asked, there in (("yes", False), ("no", True), ("", True)):
        named = dataclasses.replace(piece, partners=(*piece.partners, Partner("The bowls club", left, asked=asked)))
        assert ("The bowls club" in said(paper_on(atlas, named))) == there


def test_where_nobody_was_named_there_is_room_for_names(stories: dict[str, tuple[Workstream, Paper]]) -> None:
    piece, paper = stories["Buy in bulk and share a store"]
    table = next(one for one in paper.blocks if isinstance(one, PaperTable))
    assert not piece.partners
    assert [one.label for (one, *_) in table.rows if isinstance(one, Blank)] == [
        "The organisation that drew this up", *["Another organisation"] * 3,
    ]  # fmt: skip


def rules_about_partners(book: Rulebook) -> Iterator[str]:
    """What rules say of single partners."""
    for rule in book.rules:
        names = {one.name for one in rule.when}
        if "essential_partners" in names or any(book.factor[one].scope == "partner" for one in names & {*book.factor}):
            yield from (rule.title, rule.because, *([rule.closes] if rule.closes else []))


def test_what_one_partner_said_of_another_is_never_on_it(
    book: Rulebook, papers: list[tuple[Workstream, Paper, tuple[str, ...]]]
) -> None:
    private = [*rules_about_partners(book), "One partner runs it its own way"]
    tells = [option.tells for one in book.factors if one.scope == "partner" for option in one.options]
    for _, paper, _ in papers:
        whole = said(paper)
        assert not [one for one in (*private, *tells) if one in whole]
        assert "that partner" not in whole


def test_notes_are_never_on_it(atlas: Atlas, book: Rulebook) -> None:
    piece = next(one for one in (plausible(book, seed) for seed in range(50)) if one.partners)
    notes = dict.fromkeys(piece.answers, "The director is a bully")
    partners = tuple(
        dataclasses.replace(one, notes={"partner_wants": "They told me in secret"}) for one in piece.partners
    )
    whole = said(paper_on(atlas, dataclasses.replace(piece, notes=notes, partners=partners, dissent="Ben thinks not")))
    assert piece.title in whole
    assert not re.search("bully|secret|Ben thinks", whole)


def test_a_condition_that_is_about_one_partner_is_left_to_a_talk_with_it(
    atlas: Atlas, stories: dict[str, tuple[Workstream, Paper]]
) -> None:
    piece, before = stories["Start with one neighbourhood"]
    told_to = {
        "adds_value": ("essential",),
        "affected": ("strongly",),
        "partner_wants": ("told_to",),
        "partner_capacity": ("yes",),
        "must_stay_independent": ("no",),
    }
    with_partner = dataclasses.replace(piece, partners=(Partner("The hospital", told_to, asked="yes"),))
    advice = Consultation.of(atlas, with_partner).advice_on()
    assert "essential-partner-only-told-to" in {one.rule for one in advice.conditions}
    paper = paper_on(atlas, with_partner)
    assert paper.kind == before.kind
    owners = {one.name for one in paper.fields if one.name.startswith("owner-")}
    assert owners == {one.name for one in before.fields if one.name.startswith("owner-")}
    assert "told to" not in said(paper)


# -- plain, once, and no contract --------------------------------------------------------------------------------------


def test_nothing_is_said_twice(papers: list[tuple[Workstream, Paper, tuple[str, ...]]]) -> None:
    for piece, paper, _ in papers:
        blocks = [block for block in paper.blocks if isinstance(block, Bullets | Paragraph)]
        told = [one for block in blocks for one in (block.lines if isinstance(block, Bullets) else (block.text,))]
        sentences = [one for text in told for one in re.split(r"(?<=\.) ", text) if len(one) > 12]
        assert len(set(sentences)) == len(sentences), piece.title


def test_that_it_is_no_contract_is_said_once_and_nothing_else_of_the_law(
    papers: list[tuple[Workstream, Paper, tuple[str, ...]]],
) -> None:
    unfit = sought_pattern([one for one in KEPT_OUT if one not in ("you", "your", "yours")])
    for _, paper, _ in papers:
        whole = said(paper)
        assert whole.count("This is not a contract.") == (paper.kind != NONE_YET)
        assert not found_in(unfit, [whole])


def test_its_words_are_plain(book: Rulebook) -> None:
    for one in book.agreements:
        assert grade([line.text for line in lines_in(one)]) <= READING_LIMIT, one.id
        assert grade([section.prompt for section in one.sections]) <= READING_LIMIT, one.id
        assert all(len(line.text.split()) <= 24 for line in lines_in(one))


def test_a_condition_says_its_step_who_usually_takes_it_by_when_and_what_fits_otherwise(
    stories: dict[str, tuple[Workstream, Paper]],
) -> None:
    _, paper = stories["Start with one neighbourhood"]
    table = [one for one in paper.blocks if isinstance(one, PaperTable)][-1]
    step = next(row[1] for row in table.rows if row[0] == "Leaders back it in words only")
    assert step == (
        "Ask each leader for one decision, such as named people, hours, or leave to commit. "
        "Usually: your counterpart at each partner, by 11 January 2027. If that is not done by then, cooperate."
    )


def test_where_the_work_needs_more_it_says_so(
    papers: list[tuple[Workstream, Paper, tuple[str, ...]]], atlas: Atlas
) -> None:
    lighter = 0
    for piece, paper, advised in papers:
        needed = Consultation.of(atlas, piece).advice_on().needed
        whole = said(paper)
        settled = paper.kind != NONE_YET
        assert ("The work itself needs" in whole) == (settled and len(needed) == 1 and needed != advised)
        assert ("still open whether the work itself needs more" in whole) == (settled and len(needed) > 1)
        lighter += "The work itself needs" in whole
    assert lighter > 20


def test_in_an_emergency_the_first_thing_said_is_that_nobody_should_wait_for_it(
    stories: dict[str, tuple[Workstream, Paper]], papers: list[tuple[Workstream, Paper, tuple[str, ...]]]
) -> None:
    _, paper = stories["Respond tonight"]
    assert isinstance(paper.first[0], Caution)
    assert "Nobody should wait for it." in paper.first[0].text
    assert "on the page with the answer" not in said(paper)
    for piece, one, _ in papers:
        hours = piece.answers.get("time_pressure") == ("hours",)
        assert any(isinstance(block, Caution) for block in one.first) == (hours and one.kind != NONE_YET)


# -- where nothing is settled ------------------------------------------------------------------------------------------


def test_where_it_is_open_it_says_so_and_what_to_find_out(
    book: Rulebook, papers: list[tuple[Workstream, Paper, tuple[str, ...]]]
) -> None:
    questions = {one.question for one in book.factors}
    offered = {*NAMES.values(), *(one.purpose for one in book.agreements)}
    found = 0
    for _, paper, advised in papers:
        if len(advised) > 1:
            whole = {*texts(paper)}
            assert paper.headline == OPEN
            assert any(WHY_NONE in one for one in whole)
            assert not whole & offered
            asked = [one for one in whole if one in questions or one.startswith("Ask ")]
            assert asked
            found += 1
    assert found > 20


def test_where_only_partners_leave_it_open_they_are_to_be_asked(
    atlas: Atlas, stories: dict[str, tuple[Workstream, Paper]]
) -> None:
    piece, _ = stories["Invent the new method"]
    unasked = dataclasses.replace(piece, partners=(Partner("The other lab"),))
    paper = paper_on(atlas, unasked)
    assert paper.kind == NONE_YET
    assert "Ask The other lab: For this piece of work, what would this partner bring" in said(paper)


def test_what_people_differ_on_is_told_where_it_leaves_it_open(atlas: Atlas) -> None:
    piece = Workstream("Meals", {"interdependence": ("separate", "back_and_forth"), "problem_type": ("unclear",)})
    paper = paper_on(atlas, piece)
    assert "What people differ on" in [one.heading for one in paper.sections]


def test_where_no_way_is_safe_none_is_offered(atlas: Atlas, stories: dict[str, tuple[Workstream, Paper]]) -> None:
    piece, _ = stories["Make the neighbourhood quieter"]
    consultation = Consultation.of(atlas, piece)
    told = consultation.advice
    unsafe = dataclasses.replace(told.workstreams[0], unsafe=True, line="Someone could be hurt.")
    consultation.__dict__["advice"] = Advice(told.rulebook, told.title, (unsafe,))
    paper = agreement_paper(consultation, 0, TODAY)
    assert (paper.kind, paper.headline) == (NONE_YET, UNSAFE)
    assert paper.first[0] == Caution(f"Someone could be hurt. {ESCALATE}")
    private = consultation.rulebook.rule["nobody-gives-anything-up"].title
    assert private not in said(paper)
    assert not {*NAMES.values()} & {*texts(paper)}


def test_where_it_is_open_whether_it_is_safe_nothing_is_offered(
    atlas: Atlas, stories: dict[str, tuple[Workstream, Paper]]
) -> None:
    piece, _ = stories["Run the food banks"]
    consultation = Consultation.of(atlas, piece)
    told = consultation.advice
    consultation.__dict__["advice"] = Advice(
        told.rulebook, told.title, (dataclasses.replace(told.workstreams[0], unsafe=None),)
    )
    paper = agreement_paper(consultation, 0, TODAY)
    assert paper.kind == NONE_YET
    assert "fits" not in said(paper)


# -- the guidance ------------------------------------------------------------------------------------------------------


def test_a_rulebook_without_agreements_still_gets_a_plain_paper(atlas: Atlas, book: Rulebook) -> None:
    bare = dataclasses.replace(atlas, rulebook=dataclasses.replace(book, agreements=()))
    paper = paper_on(bare, plausible(book, 3))
    assert (paper.kind, paper.headline) == ("Working agreement", "Coordinate")
    assert [one.name for one in paper.fields] == ["decided_by-0", "review-0"]


def test_agreements_move_no_advice(book: Rulebook) -> None:
    assert plan_tables(book) == plan_tables(dataclasses.replace(book, agreements=()))


def test_a_sentence_that_could_never_be_told_is_found(atlas: Atlas, book: Rulebook) -> None:
    shipped = tellable(atlas)
    assert shipped.faults == ()
    assert shipped.count == sum(len(lines_in(one)) for one in book.agreements) > 100

    def with_line(mode: str, when: Mapping[str, str]) -> list[str]:
        conditions = tuple(Condition(name, (option,)) for name, option in when.items())
        section = AgreementSection("More", "More to say", (AgreementLine(conditions, "This is so."),))
        agreements = tuple(
            dataclasses.replace(one, sections=(*one.sections, section)) if one.mode == mode else one
            for one in book.agreements
        )
        changed = dataclasses.replace(atlas, rulebook=dataclasses.replace(book, agreements=agreements))
        return [one.says for one in tellable(changed).faults]

    (says,) = with_line("collaborate", {"solo_reach": "yes_all"})
    assert says.endswith("where collaborate is advised, solo_reach can't be so.")
    assert with_line("collaborate", {"sole_duty": "one_only"})
    assert with_line("act_alone", {"interdependence": "back_and_forth"})
    assert not with_line("coordinate", {"interdependence": "separate", "side_effects": "harm"})


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the shipped rulebook to spoil."""
    folder = tmp_path / "rules"
    shutil.copytree(shipped_folder("rules"), folder)
    return folder


NOTICE = "    mode: act_alone\n    name: Notice\n"
YES_ALL = "{when: {solo_reach: yes_all}, text: One organisation can get the whole result by itself.}"
MISTAKES: dict[str, tuple[str, str, str]] = {
    "two for one mode": (NOTICE, NOTICE.replace("act_alone", "coexist"), 'is for the mode "coexist", and so is the one at'),
    "none for a mode": (NOTICE, NOTICE.replace("act_alone", "coexist"), "each mode needs one; there is none for act_alone"),
    "a mode that is none": (NOTICE, NOTICE.replace("act_alone", "act_alon"), 'Did you mean "act_alone"?'),
    "no name": ("    name: Notice\n", "", '"name" is missing'),
    "an empty purpose": ("purpose: Who does this, and who needs to know", 'purpose: ""', '"purpose" is empty'),
    "no sections": ("    sections:\n      - heading: What has to fit", "    sections: []\n    more:\n      - heading: What has to fit", "is an empty list"),
    "no heading": ("      - heading: What has to fit\n        prompt", "      - prompt", '"heading" is missing'),
    "a lighter one that is longer": ("most_lines: 20", "most_lines: 60", "(agreement notice): may take 60 lines, more than the 57 of coexist"),
    "no lines at all": ("most_lines: 20", "most_lines: 0", "must be a number of lines from 1 to 400"),
    "half a line": ("most_lines: 20", "most_lines: 20.5", "must be a whole number"),
    "an option that is none": (YES_ALL, YES_ALL.replace("yes_all", "yes_al"), '"yes_al" is no option of solo_reach. Its options are'),
    "a factor that is none": (YES_ALL, YES_ALL.replace("solo_reach", "solo_reech"), 'looks at "solo_reech", which is no factor; only answers count here. Did you mean "solo_reach"?'),
    "the advice itself": (YES_ALL, YES_ALL.replace("{solo_reach: yes_all}", "{advised: act_alone}"), 'looks at "advised", which is no factor'),
    "a partner's answer": (YES_ALL, YES_ALL.replace("{solo_reach: yes_all}", "{partner_wants: keen}"), 'looks at "partner_wants", which is asked of a partner'),
    "always": (YES_ALL, YES_ALL.replace("{solo_reach: yes_all}", "always"), 'can\'t be "always"; name the answers'),
    "no condition": (YES_ALL, YES_ALL.replace("{solo_reach: yes_all}", "{}"), "must name at least one factor"),
    "a word of the law": (YES_ALL, YES_ALL.replace("can get", "shall get"), "words that belong on no agreement: “shall”"),
    "a word of the law in a prompt": ("prompt: Who tells whom what, how, and how soon", "prompt: Which party is liable", "“party” or “liable”"),
    "a score": (YES_ALL, YES_ALL.replace("the whole result", "80 % of the result"), "belong on no agreement: “%”"),
    "the id of a rule": (YES_ALL, YES_ALL.replace("by itself", "by must-mesh and value_gain"), "“value_gain”"),
    "somebody else's voice": (YES_ALL, YES_ALL.replace("One organisation", "You"), "belong on no agreement: “You”"),
    "half a sentence": (YES_ALL, YES_ALL.replace("itself.}", "itself}"), "must be a sentence, with a full stop at its end"),
    "a thing left out that is none": ("leaves_out: [one-partner-runs-it]", "leaves_out: [one-partner-runs]", 'is no thing to mend. Did you mean "one-partner-runs-it"?'),
    "a heading twice": ("heading: Who needs to know", "heading: Who does it", "has the heading “Who does it” twice"),
    "a column twice": ("[What it does here, Name and number]", "[Name and number, Name and number]", "has the column “Name and number” twice"),
    "an unknown key": ("    short: true\n", "    shirt: true\n", 'Did you mean "short"?'),
    "a taken id": ("id: contact-sheet", "id: notice", "is taken already, at"),
    "no letters": ("purpose: Who does this, and who needs to know", 'purpose: "?!"', "has no letters in it"),
}  # fmt: skip


@pytest.mark.parametrize("case", MISTAKES)
def test_a_mistake_in_an_agreement_is_told_with_its_line(copy: Path, case: str) -> None:
    old, new, wanted = MISTAKES[case]
    path = copy / "agreements.yaml"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    with pytest.raises(BadRulebook) as caught:
        load_rulebook(copy)
    told = [str(one) for one in caught.value.mistakes]
    assert any(wanted in one for one in told), told
    assert all("agreements.yaml:" in one or one.startswith(("agreements", "rulebook")) for one in told)


def test_the_order_of_agreements_is_no_part_of_the_meaning(copy: Path, book: Rulebook) -> None:
    path = copy / "agreements.yaml"
    head, *entries = path.read_text().split("  - id: ")
    path.write_text(head + "".join(f"  - id: {one.rstrip()}\n\n" for one in reversed(entries)))
    assert load_rulebook(copy).hash == book.hash


def test_boxes_to_write_in_are_more_than_a_line_where_there_is_room(
    stories: dict[str, tuple[Workstream, Paper]],
) -> None:
    _, paper = stories["Find and tackle the local causes"]
    assert sum(one.kind == LONG for one in paper.fields) == 7
