"""The page, the record and the terminal never say what contradicts the advice that they show."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from flask.testing import FlaskClient
from rich.console import Console

from spectrum.advice import Advice, WorkstreamAdvice
from spectrum.atlas import Atlas
from spectrum.cli.show_advice import show_advice
from spectrum.consultation import Consultation
from spectrum.report.sentences import TOO_MUCH, presses
from spectrum.server.pages.case import Case
from spectrum.situation import Situation

from ..plausible import plausible

CASES = 60
TAGS = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Shown:
    """One advice, and its words at each door."""

    advice: WorkstreamAdvice
    page: str
    record: str
    terminal: str

    @property
    def doors(self) -> tuple[str, str, str]:
        return self.page, self.record, self.terminal


@pytest.fixture(scope="module")
def shown(atlas: Atlas, client: FlaskClient) -> list[Shown]:
    return list(_shown(atlas, client))


def _shown(atlas: Atlas, client: FlaskClient) -> Iterator[Shown]:
    for seed in range(CASES):
        piece = plausible(atlas.rulebook, seed)
        whole = Consultation(atlas, Situation(piece.title, (piece,))).advice
        address = Case(Situation(piece.title, (piece,))).address
        page, record = (_words(client.get(path, query_string=address).text) for path in ("/answer", "/papers/record"))
        yield Shown(whole.workstreams[0], page, record, _printed(whole))


def _words(text: str) -> str:
    """What a page says, without the answers that travel in it."""
    paper = text.partition('<article class="p-paper')[2].partition("</article>")[0]
    main = paper.partition(">")[2] or text.split("<main", 1)[1].partition("</main>")[0]
    main = re.sub(r"<(form|select|textarea)\b.*?</\1>", " ", main, flags=re.DOTALL)
    return " ".join(html.unescape(TAGS.sub(" ", main)).split())


def _printed(whole: Advice) -> str:
    screen = io.StringIO()
    show_advice(Console(file=screen, width=10_000, highlight=False), whole)
    return " ".join(screen.getvalue().split())


def test_the_headline_and_the_name_against_the_practice_stand_at_every_door(shown: list[Shown]) -> None:
    assert any(one.advice.name_and_practice for one in shown)
    for one in shown:
        for door in one.doors:
            assert one.advice.line in door or door in (one.page, one.record)
            assert one.advice.name_and_practice in door
        said_by_headline = one.advice.conditions and one.advice.advised == one.advice.needed
        assert said_by_headline or one.advice.line.rpartition(". ")[2] in one.page


def test_fits_is_said_only_of_what_the_work_needs(shown: list[Shown]) -> None:
    lighter = [one for one in shown if one.advice.advised != one.advice.needed and len(one.advice.advised) == 1]
    assert lighter
    for one in lighter:
        assert not re.search(r"that fits is|\(fits\)|What fits", " ".join(one.doors))


def test_nothing_waits_for_months_when_time_presses(shown: list[Shown], atlas: Atlas) -> None:
    pressing = [one for one in shown if presses(atlas.rulebook, one.advice)]
    assert pressing
    for one in pressing:
        assert not re.search(
            r"within \w+ (weeks|months)|6 to 12 months|What each would give up|Months or years", " ".join(one.doors)
        )
        assert "When it is over" in one.page
        assert "When it is over" in one.record


def test_nothing_stands_in_the_way_is_said_only_where_nothing_does(shown: list[Shown]) -> None:
    told = [one for one in shown if re.search("othing (known )?stands in the way", one.page)]
    for one in told:
        everything = (*one.advice.limits, *one.advice.to_mend)
        assert not one.advice.conditions
        assert not [each for each in everything if each.binds]
        assert len(one.advice.needed) == 1


def test_too_much_to_mend_is_said_only_where_it_is_too_much(shown: list[Shown], atlas: Atlas) -> None:
    least = min(one.more_than for one in atlas.rulebook.carrying)
    told = [one for one in shown if TOO_MUCH in one.page]
    for one in told:
        assert len(one.advice.conditions) + len([each for each in one.advice.to_mend if each.binds]) > least


def test_every_condition_and_every_limit_is_told_with_its_first_step(shown: list[Shown]) -> None:
    assert any(one.advice.conditions for one in shown)
    for one in shown:
        for each in (*one.advice.conditions, *(limit for limit in one.advice.limits if limit.binds)):
            for door in (one.page, one.terminal):
                assert each.title in door
                assert each.first_step in door
                assert each.who in door


def test_what_each_would_give_up_is_told_only_where_people_work_closely(shown: list[Shown]) -> None:
    told = [one for one in shown if "What each would give up or change" in one.page]
    assert told
    assert {one.advice.advised for one in told} <= {("cooperate",), ("collaborate",)}


def test_there_is_always_a_first_step_and_it_is_named_by_the_advice(shown: list[Shown], atlas: Atlas) -> None:
    book = atlas.rulebook
    for one in shown:
        names = [f"First {book.mode[mode].name.lower()} " for mode in one.advice.advised]
        wanted = (
            names
            if len(names) == 1 and not one.advice.unsafe
            else [*names, "First find out ", "First settle ", "First "]
        )
        assert any(name in one.page for name in wanted)
