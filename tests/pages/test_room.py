"""A whole session in browsers: a trainer and eight learners, each in a context of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from spectrum.rulebook import Rulebook

from .browsing import Visit, visit

STORY = "share-the-building-and-its-front-desk"
PHONE = {"width": 390, "height": 844}
WALL = {"width": 1280, "height": 800}
FIRST = ["collaborate"] * 6 + ["cooperate"] * 2
AGAIN = ["cooperate"] * 6 + ["collaborate"] * 2


@pytest.fixture
def trainer(browser: Browser, address: str, book: Rulebook) -> Iterator[Visit]:
    with visit(browser, address, book, viewport=WALL) as one:
        yield one


@pytest.fixture
def learners(browser: Browser, address: str, book: Rulebook) -> Iterator[list[Visit]]:
    with ExitStack() as stack:
        yield [stack.enter_context(visit(browser, address, book, viewport=PHONE)) for _ in FIRST]


def test_a_trainer_and_eight_learners_go_from_a_code_to_the_advice(trainer: Visit, learners: list[Visit]) -> None:
    trainer.go(f"/room?story={STORY}")
    trainer.press("Open a room")
    code = code_on(trainer)
    for one in learners:
        join(one, code)
    for one, way in zip(learners, FIRST, strict=True):
        vote(one, way, reason=1)
        assert one.page.locator(".s-first").inner_text().startswith("Your vote is in")
    shows_votes(trainer, 8)
    trainer.press("Close the vote, and let people talk")
    for one in learners:
        expect(one.page.locator(".s-voice")).to_have_count(2)
    trainer.press("Open the second vote")
    for one, way in zip(learners, AGAIN, strict=True):
        expect(one.page.get_by_text("Vote again")).to_be_visible()
        vote(one, way, reason=3)
    shows_votes(trainer, 8)
    nothing_is_marked(trainer.page)
    trainer.press("Close the vote, and show how the room voted")
    assert votes_table(trainer.page) == [
        ["Act alone", "no number", "no number"],
        ["Coexist", "no number", "no number"],
        ["Coordinate", "no number", "no number"],
        ["Cooperate", "no number", "5 or more"],
        ["Collaborate", "5 or more", "no number"],
    ]
    nothing_is_marked(trainer.page)
    for one in learners:
        expect(one.page.get_by_text("Look at the trainer's screen")).to_be_visible()
    trainer.press("Show the advice")
    assert trainer.title == "Cooperate"
    for one, way in zip(learners, AGAIN, strict=True):
        agrees = "That is the advice too." if way == "cooperate" else "The advice is cooperating."
        expect(one.page.locator(".s-first")).to_contain_text(agrees)
    trainer.press("End the room, and erase its votes")
    for one in learners:
        expect(one.page.locator("h1")).to_have_text("There is no room with this code")


def code_on(trainer: Visit) -> str:
    """The code as it stands on the wall."""
    return trainer.page.locator(".s-room__code").inner_text().replace("The code is", "")


def join(learner: Visit, code: str) -> None:
    learner.go("/room")
    learner.page.fill("#code", code)
    learner.press("Join")


def vote(learner: Visit, way: str, reason: int) -> None:
    learner.page.locator(f"input[name=way][value={way}]").check()
    learner.page.locator("input[name=reason]").nth(reason).check()
    learner.press("Vote")


def shows_votes(trainer: Visit, count: int) -> None:
    """The trainer's screen shows so many votes without being loaded again."""
    expect(trainer.page.locator("[data-votes]")).to_have_text(str(count))


def votes_table(page: Page) -> list[list[str]]:
    rows = page.locator(".s-votes tbody tr").all()
    return [[re.sub(r"[^\w ]", "", cell.inner_text()).strip() for cell in row.locator("th, td").all()] for row in rows]


def nothing_is_marked(page: Page) -> None:
    """No way of working stands out, and nothing says which of them is the advice."""
    assert "lightest way of working that fits" not in page.content()
    looks = {row.evaluate("one => getComputedStyle(one).cssText") for row in page.locator(".s-votes tbody th").all()}
    assert len(looks) <= 1


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_screens_are_accessible_and_fit(browser: Browser, address: str, book: Rulebook, scripts: bool) -> None:
    """Each step on the wall and on a phone: without scripts, everything is there and works as well."""
    how = {"java_script_enabled": scripts}
    with (
        visit(browser, address, book, viewport=WALL, **how) as wall,
        visit(browser, address, book, viewport=PHONE, **how) as phone,
    ):
        wall.go(f"/room?story={STORY}")
        wall.press("Open a room")
        join(phone, code_on(wall))
        looks_right(wall, phone, scripts)
        vote(phone, "cooperate", reason=2)
        looks_right(wall, phone, scripts)
        for button in (
            "Close the vote, and let people talk",
            "Open the second vote",
            "Close the vote, and show how the room voted",
            "Show the advice",
        ):
            wall.press(button)
            phone.go(phone.page.url.removeprefix(address).partition("?")[0].removesuffix("/vote"))
            looks_right(wall, phone, scripts)


def looks_right(wall: Visit, phone: Visit, scripts: bool) -> None:
    for one in (wall, phone):
        if scripts:
            found = Axe().run(one.page).response["violations"]
            assert [each["id"] for each in found] == []
            assert one.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
