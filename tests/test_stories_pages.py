"""The pages of stories: what is found, what learners must not learn from them, and what is said after a choice."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from spectrum.atlas import Atlas
from spectrum.scenarios import Feature, load_features
from spectrum.scenarios.feature_files import read_feature
from spectrum.server import create_app
from spectrum.server.training.shelf import FOR_LEARNERS, shelf_of
from spectrum.training import Library, load_teaching, mark, reasons_of, stories_of

from .test_marking import STORY

HERE = "/stories/one-desk"
OPEN = """
@sector-police @difficulty-differ @phase-running @trait-nobody-knows
Feature: Patrols

  Scenario: Patrols on the line
    Two forces meet where their areas do.

    Given a piece of work called "Patrols on the line"
    And these answers
      | One organisation alone could do a useful part of it and no more. |
      | Some steps must wait for somebody else's or fit round them.      |
      | It is known what has to be done, and it needs doing well.        |
    When they ask how to work together
    Then the advice is coordinating or cooperating
"""
"""A story of one part that leaves two ways of working open."""
OTHER_ANSWER = (
    ("@phase-planned @point-M1", "@phase-planned @point-M7 @trait-fashionable @trait-ending"),
    ("Then the advice is cooperating", "Then the advice is acting alone\n    And no limit stands in the way"),
    ("To talk about: who sits there.", "To talk about: something else, and at much greater length than before."),
    ("Experts could differ: about the key.", "Experts could differ: hardly, since the advice is acting alone."),
)
BEFORE_A_CHOICE = (
    "/stories",
    "/stories?sector=schools",
    "/stories?difficulty=differ",
    "/stories?phase=nonsense",
    HERE,
    f"{HERE}/answer",
    f"{HERE}/answer?way=cooperate&said=Mine",
    f"{HERE}/turns",
    f"{HERE}/turns?chose=early",
    f"{HERE}/turns?chose=early&look=1",
    f"{HERE}/turns?chose=early&part=2",
    f"{HERE}/turns?chose=nonsense",
)


@dataclass(frozen=True)
class Silent(Atlas):
    """An atlas that refuses to say anything."""

    def outlook(self, *_: object) -> None:  # type: ignore[override]
        raise AssertionError("the advice was worked out")

    second_look = partner_outlook = outlooks = second_looks = outlook  # type: ignore[assignment]
    space = property(outlook)  # type: ignore[assignment]


def features(*instead: tuple[str, str]) -> list[Feature]:
    text = STORY
    for before, after in instead:
        assert before in text
        text = text.replace(before, after)
    return [read_feature(text, "a.feature"), read_feature(OPEN, "b.feature")]


@pytest.fixture(scope="module")
def library(atlas: Atlas) -> Library:
    return stories_of(atlas, features())


@pytest.fixture(scope="module")
def learner(atlas: Atlas) -> FlaskClient:
    return create_app(atlas, features()).test_client()


def asked(client: FlaskClient, path: str) -> TestResponse:
    return client.get(path, headers={"Request-Id": "the-same"}, buffered=True)


def words(page: TestResponse) -> str:
    return " ".join(html.unescape(re.sub("<[^>]+>", " ", page.text)).split())


# -- before a choice -----------------------------------------------------------------------------------------------------


def test_before_a_choice_the_advice_is_not_even_worked_out(atlas: Atlas) -> None:
    silent = Silent(atlas.rulebook, atlas.tables)
    app = create_app(silent, features())
    app.testing = True
    for path in BEFORE_A_CHOICE:
        assert app.test_client().get(path).status_code in (200, 422), path
    with pytest.raises(AssertionError, match="was worked out"):
        app.test_client().get(f"{HERE}/answer?way=cooperate&reason=not-known")
    with pytest.raises(AssertionError, match="was worked out"):
        app.test_client().get(f"{HERE}/turns?chose=early,early")


def test_two_stories_that_differ_in_their_answer_alone_have_the_same_pages_to_the_byte(
    atlas: Atlas, learner: FlaskClient
) -> None:
    other = create_app(atlas, features(*OTHER_ANSWER)).test_client()
    for path in BEFORE_A_CHOICE:
        one, two = asked(learner, path), asked(other, path)
        assert (one.status, one.data) == (two.status, two.data)
        assert [*one.headers] == [*two.headers]
    told = "/stories/for-trainers"
    assert asked(learner, told).data != asked(other, told).data


def leads_to(page: TestResponse) -> Iterator[str]:
    """Every address that a page loads or links to, or sends a form to."""
    return (one for one in re.findall(r'(?:href|src|action)="([^"#]+)', page.text))


def test_no_page_before_a_choice_loads_or_links_to_anything_that_gives_the_answer_away(
    atlas: Atlas, library: Library, learner: FlaskClient
) -> None:
    kept = list(_kept_for_later(atlas, library))
    for path in BEFORE_A_CHOICE:
        page = asked(learner, path)
        for address in {path, *leads_to(page)}:
            linked = asked(learner, address)
            assert linked.status_code in (200, 422), address
            assert not [one for one in kept if one in words(linked)], address
            assert "for-trainers" not in linked.text or address == "/", address


def _kept_for_later(atlas: Atlas, library: Library) -> Iterator[str]:
    for story in library.stories:
        reveal = mark(atlas, story, "cooperate", "not-known")
        yield from (reveal.advice.line, *story.to_talk_about, *story.experts_differ)
        yield from (one.concludes for one in reveal.concluded)
    yield from load_teaching(atlas.rulebook).traits.values()


def test_a_page_before_a_choice_holds_every_way_and_every_reason_in_one_fixed_order(
    atlas: Atlas, learner: FlaskClient
) -> None:
    ways = list(atlas.rulebook.mode_ids)
    for name in ("one-desk", "patrols-on-the-line"):
        page = asked(learner, f"/stories/{name}").text
        assert re.findall(r'name="way" type="radio" value="(\w+)"', page) == ways
        assert re.findall(r'name="reason" type="radio" value="([\w-]+)"', page) == [
            one.id for one in reasons_of(atlas.rulebook)
        ]
        assert " checked" not in page


def test_shipped_stories_name_no_way_of_working_in_their_titles_and_stand_in_order(atlas: Atlas) -> None:
    shelf = shelf_of(atlas, stories_of(atlas, load_features()))
    titles = [one.story.title.casefold() for one in shelf.stories]
    assert titles == sorted(titles)
    named = [word.casefold() for mode in atlas.rulebook.modes for word in (mode.name, mode.gerund)]
    assert not [title for title in titles for word in named if word in title]


# -- the lists -----------------------------------------------------------------------------------------------------------


def test_filters_count_what_each_choice_leaves(atlas: Atlas, library: Library) -> None:
    shelf = shelf_of(atlas, library)
    sector, difficulty, phase = shelf.filters(FOR_LEARNERS, {"sector": "schools"})
    assert {one.value: one.count for one in sector.choices} == {"schools": 1, "police": 1}
    assert {one.value: one.count for one in difficulty.choices} == {"plain": 1, "differ": 0}
    assert (sector.without, difficulty.without, phase.without) == (2, 1, 1)
    assert [one.story.id for one in shelf.found(FOR_LEARNERS, {"sector": "schools"})] == ["one-desk"]


def test_where_nothing_matches_it_is_said_what_to_leave_out(learner: FlaskClient) -> None:
    page = asked(learner, "/stories?sector=schools&phase=running")
    assert page.status_code == 200
    assert "No story is all of this: “Schools”, “Already running”." in words(page)
    assert 'href="/stories?phase=running">Without “Schools”' in page.text


def test_a_value_that_is_none_is_told_with_those_that_are(learner: FlaskClient) -> None:
    page = asked(learner, "/stories?sector=school&phase=over")
    assert page.status_code == 422
    assert '"school" is not a sector' in words(page)
    assert "planned" in words(page)
    assert "One desk" in words(page)


def test_learners_cannot_filter_by_what_gives_an_answer_away(learner: FlaskClient) -> None:
    plain = asked(learner, "/stories").data
    for tag in ("point=M1", "point=M2", "way=cooperate", "way=act_alone", "trait=nobody-knows"):
        assert asked(learner, f"/stories?{tag}").data == plain


def test_trainers_see_everything_and_the_gaps(learner: FlaskClient) -> None:
    page = asked(learner, "/stories/for-trainers?way=cooperate&trait=nobody-knows")
    assert "Patrols on the line" in words(page)
    assert "Some answers nobody knows" in words(page)
    cells = re.findall(r"<td[^>]*>(.*?)</td>", page.text, re.DOTALL)
    filled = [one for one in cells if "None" not in one]
    assert len(filled) == 3  # one point and way, and an open story without a point under each of its two ways
    assert 'href="/stories/one-desk"' in asked(learner, "/stories/for-trainers").text


# -- after a choice ------------------------------------------------------------------------------------------------------


def test_a_missing_choice_is_told_and_nothing_is_lost(learner: FlaskClient) -> None:
    page = asked(learner, f"{HERE}/answer?way=cooperate&said=Because+of+the+key")
    assert page.status_code == 422
    assert page.text.count("Choose the reason that decides it most.") == 2
    assert 'href="#reason"' in page.text
    assert re.search(r'value="cooperate" checked', page.text)
    assert 'value="Because of the key"' in page.text
    nothing = asked(learner, f"{HERE}/answer?way=no&reason=no&said={'x' * 301}")
    assert nothing.status_code == 422
    assert nothing.text.count("error-summary__list") == 1
    assert all(f'href="#{name}"' in nothing.text for name in ("way", "reason", "said"))


def test_after_a_choice_everything_is_told(learner: FlaskClient) -> None:
    page = asked(learner, f"{HERE}/answer?way=coordinate&reason=agree-the-hand-offs&said=The+key")
    told = words(page)
    assert page.headers["Cache-Control"] == "no-store"
    for one in (
        "Coordinate. The advice is cooperating.",
        "This is true here. By itself it would call for coordinating, and something else calls for more.",
        "In your words: The key",
        "The result needs something that others would have to hand over.",
        "Who sits there.",
        "About the key.",
        "Collaborate, on all of it and with everybody.",
    ):
        assert one in told
    (whole,) = re.findall(r'href="(/answer[^"]+)"', page.text)
    assert "One desk" in words(learner.get(whole.replace("&amp;", "&")))


def test_a_choice_within_what_is_open_fits_on_what_is_known(learner: FlaskClient) -> None:
    told = words(asked(learner, "/stories/patrols-on-the-line/answer?way=cooperate&reason=not-known"))
    assert "It fits on what is known. The story leaves it open between coordinating and cooperating." in told
    assert "The question to find out first:" in told
    other = words(asked(learner, "/stories/patrols-on-the-line/answer?way=collaborate&reason=answer-is-known"))
    assert "The advice is open between coordinating and cooperating, and not this one." in other


# -- in turns ------------------------------------------------------------------------------------------------------------


def test_a_part_is_shown_only_after_a_choice_on_those_before_it(library: Library, learner: FlaskClient) -> None:
    story = library.story("one-desk")
    first, second = (block.sentences[0] for block in story.blocks)
    begin = words(asked(learner, f"{HERE}/turns"))
    assert first in begin
    assert second not in begin
    sent = learner.get(f"{HERE}/turns?part=1&way=early")
    assert (sent.status_code, sent.headers["Location"]) == (303, f"{HERE}/turns?chose=early")
    assert second in words(asked(learner, f"{HERE}/turns?chose=early"))
    back = words(asked(learner, f"{HERE}/turns?chose=early&look=1"))
    assert "After this you chose: Too early to say" in back
    assert second not in back
    ahead = asked(learner, f"{HERE}/turns?chose=early&look=2")
    assert ahead.status_code == 422
    assert "You have not come to this part yet." in words(ahead)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("part=1", "Choose the way of working that fits on what is told so far"),
        ("part=1&way=together", "is not a choice"),
        ("chose=early,nonsense", "The address holds something else after part 1"),
        ("chose=early,early,early", "This story has 2 parts, and the address holds 3 choices."),
    ],
)
def test_what_is_wrong_with_choices_is_told(learner: FlaskClient, query: str, said: str) -> None:
    page = asked(learner, f"{HERE}/turns?{query}")
    assert page.status_code == 422
    assert said in words(page)


def test_after_the_last_part_each_is_looked_back_on(learner: FlaskClient) -> None:
    told = words(asked(learner, f"{HERE}/turns?chose=early,coordinate"))
    assert "In the end On these answers, the lightest way of working that fits is cooperating." in told
    assert "You chose: too early to say. It was still open then." in told
    assert "You chose: coordinate. That was not possible on what was told." in told
    assert "Coordinating or cooperating had been possible. Now it was cooperating." in told
    assert "would it be settled" in told


def test_a_story_told_in_one_go_is_not_offered_in_turns(learner: FlaskClient) -> None:
    page = asked(learner, "/stories/for-trainers").text
    assert "/stories/one-desk/turns" in page
    assert "/stories/patrols-on-the-line/turns" not in page
    assert asked(learner, "/stories/nothing").status_code == 404
