"""What is said to whoever chose a reason, for every shipped story and every reason: each sentence is true by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest

from spectrum.advice import look_at
from spectrum.advice.look import look_again
from spectrum.atlas import Atlas
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import SUMMED_UP
from spectrum.scenarios import load_features
from spectrum.training import (
    Grounds,
    MainReason,
    Standing,
    TeachingStory,
    mark,
    prose_of_parts,
    reasons_of,
    standing_of,
    stories_of,
)
from spectrum.training.standing import DECIDES, DOES_NOT_HOLD, HOLDS, MAY_HOLD

NOT_SO, NOT_QUITE, FURTHER = "Not in this story: it tells ", "Not quite: the story tells ", "It goes further than that"
NOT_SETTLED, NOT_SAID, OPEN = (
    "That is not settled yet",
    "No answer in the story says so.",
    "The story leaves this",
)
IF_TOLD = "It would be true here if the story told "


@dataclass(frozen=True)
class Reply:
    """What is said of one reason in one story."""

    story: TeachingStory
    grounds: Grounds
    standing: Standing

    @property
    def reason(self) -> MainReason:
        return self.standing.reason

    @property
    def text(self) -> str:
        return self.standing.reply

    def names_of(self, statements: Mapping[str, tuple[str, int]], text: str) -> dict[str, int]:
        """Name -> place of the answers that are quoted in a text."""
        return dict(statements[said] for said in re.findall(r"“([^”]*)”", text))


@pytest.fixture(scope="module")
def stories(atlas: Atlas) -> tuple[TeachingStory, ...]:
    return stories_of(atlas, load_features()).stories


@pytest.fixture(scope="module")
def replies(atlas: Atlas, stories: tuple[TeachingStory, ...]) -> list[Reply]:
    return list(_replies(atlas, stories))


def _replies(atlas: Atlas, stories: tuple[TeachingStory, ...]) -> Iterator[Reply]:
    for story in stories:
        grounds = Grounds(atlas, look_at(atlas, [story.piece, *story.others])[0])
        for reason in reasons_of(atlas.rulebook):
            yield Reply(story, grounds, standing_of(grounds, reason))


@pytest.fixture(scope="module")
def statements(book: Rulebook) -> dict[str, tuple[str, int]]:
    """A statement without its full stop -> the question it answers, and the place of its option."""
    asked = [one for one in book.factors if one.scope != "partner"]
    told = {option.tells: (one.id, at) for one in asked for at, option in enumerate(one.options)}
    told |= {words: (name, book.place[name][value]) for (name, value), words in SUMMED_UP.items()}
    return {words.rstrip("."): place for words, place in told.items()}


def test_every_reason_has_a_reply_for_every_story(replies: list[Reply]) -> None:
    first = {
        DECIDES: ("A good reason: ",),
        HOLDS: ("This is true here",),
        MAY_HOLD: (OPEN, "Something may", "It may be so", "The story does not say"),
        DOES_NOT_HOLD: (
            *(NOT_SO, NOT_QUITE, FURTHER, NOT_SETTLED, NOT_SAID, "Something does speak for ", "The story does not"),
            *("The story tells enough", "The work has not begun", "Nothing is told that needs"),
        ),
    }
    for one in replies:
        counted = one.reason.id == "too-many-to-mend" and re.match(r"\w+ things? needs? mending: ", one.text)
        assert counted or one.text.startswith(first[one.standing.outcome]), one.text
        assert one.text.endswith(".")
        assert not re.search(r"\.\.|[{}]|”\.”| {2}", one.text), one.text


def test_a_reply_repeats_no_sentence_of_the_guidance_as_if_the_story_told_it(
    replies: list[Reply], book: Rulebook
) -> None:
    because = [rule.because for rule in book.current_rules]
    assert not [one.text for one in replies for said in because if said in (one.text, *one.standing.says)]


def test_it_is_not_so_only_where_answers_that_are_quoted_rule_it_out(
    atlas: Atlas, replies: list[Reply], statements: dict[str, tuple[str, int]]
) -> None:
    checked = 0
    for one in replies:
        if one.text.startswith(NOT_SO):
            quoted = one.names_of(statements, one.text.partition(IF_TOLD)[0])
            assert all(tuple(one.grounds.look.choices[name]) == (place,) for name, place in quoted.items()), one.text
            if len(one.standing.says) == len(quoted):
                possible = atlas.outlook({name: (place,) for name, place in quoted.items()}).possible
                assert not set(one.reason.rules) & set(possible), one.text
                checked += 1
    assert checked > 300


def test_what_is_half_the_way_not_settled_or_not_said_is_never_called_not_so(
    replies: list[Reply], statements: dict[str, tuple[str, int]], book: Rulebook
) -> None:
    for one in replies:
        told = one.names_of(statements, one.text.partition(IF_TOLD)[0])
        if one.text.startswith(NOT_SETTLED):
            assert all(" yet" in said for said in one.standing.says)
        elif one.text.startswith(NOT_QUITE):
            ends = {name: (0, len(book.looked_at[name]) - 1) for name in told}
            needed = one.names_of(statements, one.text.partition(IF_TOLD)[2])
            opposite = [name for name in needed if {told.get(name), needed[name]} == set(ends.get(name, ()))]
            assert not opposite, one.text
        elif one.text.startswith(NOT_SAID):
            choices = one.grounds.look.choices
            asked = {name for way in one.grounds.needs(one.reason.rules).ways for name in way}
            assert not [name for name in asked if name in book.factor and name in choices], one.text


def test_what_would_make_a_reason_true_does(
    atlas: Atlas, replies: list[Reply], statements: dict[str, tuple[str, int]]
) -> None:
    checked = 0
    for one in replies:
        if IF_TOLD in one.text:
            would = one.names_of(statements, one.text.partition(IF_TOLD)[2])
            look = look_again(atlas, one.grounds.look, {name: (place,) for name, place in would.items()})
            assert Grounds(atlas, look).holds(one.reason), one.text
            assert not one.grounds.holds(one.reason)
            checked += 1
    assert checked > 600


def test_nothing_is_said_of_partners_that_are_not_told_of(replies: list[Reply]) -> None:
    of_partners = ("No partner was named", "None of the partners named", "are willing", "only because it was told to")
    for one in replies:
        if not one.story.piece.partners:
            assert not [said for said in of_partners if said in one.text], one.text
        assert "No partner was named" not in one.text


def test_a_good_reason_says_which_side_it_explains_and_both_sides_are_told(
    atlas: Atlas, stories: tuple[TeachingStory, ...], replies: list[Reply], book: Rulebook
) -> None:
    for one in replies:
        lightest, closest = (book.mode[book.mode_ids[at]].gerund for at in (one.grounds.lightest, one.grounds.closest))
        less, more = f"why not less than {lightest}" in one.text, f"why not more than {closest}" in one.text
        assert less == (one.reason in one.grounds.less), one.text
        assert more == (one.reason in one.grounds.more), one.text
        if one.standing.outcome == DECIDES and one.reason.id != "not-known":
            assert less or more
    for story in stories:
        reveal = mark(atlas, story, book.mode_ids[0], "not-known")
        assert reveal.less.because
        assert reveal.more.because
        told = {said for block in story.blocks for said in block.sentences}
        said = [*reveal.less.told, *reveal.more.told]
        assert all(one in told or "mending: " in one or "you can't do without" in one for one in said)


def test_it_says_why_not_less_only_where_it_would_be_lighter_or_open_without_it(
    replies: list[Reply], book: Rulebook
) -> None:
    """An argument for at least this, or against the next lighter way, that holds; never one for less."""
    for one in replies:
        if one.reason in one.grounds.less and one.reason.rules:
            rules = [book.rule[name] for name in one.reason.rules if name in one.grounds.look.first.certain]
            argued = [book.depth(rule.then.supports) for rule in rules if rule.then.supports]
            against = {book.depth(mode) for rule in rules for mode in rule.then.against}
            assert max(argued, default=-1) >= one.grounds.lightest or one.grounds.lightest - 1 in against


def test_the_paragraphs_of_a_story_are_told_once_and_in_order_over_its_parts(
    stories: tuple[TeachingStory, ...],
) -> None:
    for story in stories:
        parts = prose_of_parts(story)
        assert len(parts) == len(story.blocks)
        assert tuple(one for part in parts for one in part) == story.setting
        assert max(map(len, parts)) <= -(-len(story.setting) // len(story.blocks))
