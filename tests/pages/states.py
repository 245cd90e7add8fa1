"""The main states of the pages, each as an address, and opened in a browser with everything unfolded."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

from spectrum.partnership.sending import to_send
from spectrum.partnership.views import with_views
from spectrum.rulebook import Rulebook
from spectrum.server.pages.case import Case, opened_case
from spectrum.situation import Situation, answered
from spectrum.situation.link import packed_fields

WIDE = {"width": 1280, "height": 800}
NARROW = {"width": 320, "height": 640}
TEXT = """title: A shared front door
claimed_mode: collaborate
is_running: talking
result: Young people get help within a week
lightest: One worker from each of us in one room
answers: {solo_reach: no, interdependence: back_and_forth, problem_type: unclear, side_effects: overlap, put_in: real,
  value_gain: large, joint_cost: steady, time_pressure: none, mandate: expected, sole_duty: no, info_lawful: to_be_made,
  goal_fit: shared, trust: broken, leader_backing: words, time_people: spare, give_up: named, incentives: together,
  convening: trusted, power_gap: small, power_talk: openly, disagreement: hidden, invitations: all_to_all}
partners:
  - {name: The school, answers: {adds_value: essential, partner_wants: keen, partner_capacity: yes}}
  - {name: The youth club, answers: {adds_value: useful}}
"""
ASKED = "trust"
"""A question that stands in the case above."""
STORY = "/stories/share-the-building-and-its-front-desk"
TURNS = ",".join(["early", "cooperate", "cooperate", "collaborate", "cooperate", "cooperate"])
"""A choice for each part of that story."""
A_PAIR = {"pair": "", "pair-mistake": "?first=coexist&sent=yes", "pair answer": "?first=coexist&second=cooperate"}
"""What may be chosen for the first of the near-miss pairs."""
OUTSIDE_A_CASE = {
    "home": "/",
    "begin": "/begin",
    "open": "/open",
    "example": "/examples/frailty",
    "ways": "/ways-of-working",
    "misconceptions": "/misconceptions",
    "questions": "/questions",
    "guidance": "/guidance/joint-creation",
    "stories": "/stories?sector=councils",
    "stories for trainers": "/stories/for-trainers?sector=councils",
    "exercise-mistake": f"{STORY}/answer?way=cooperate",
    "story answer": f"{STORY}/answer?way=collaborate&reason=aims-clash&said=We+share+a+desk",
    "turns": f"{STORY}/turns?chose=early",
    "debrief": f"{STORY}/turns?chose={TURNS}",
    "flip": f"{STORY}/flip?to=coordinate&work.trust=broken&show=fewest",
    "flip-mistake": f"{STORY}/flip?work.trust=broken",
    "pairs": "/pairs",
    "packs": "/packs?story=respond-tonight&minutes=45",
    "pack paper": "/packs/guide?story=respond-tonight&minutes=45",
    "room": "/room",
    "room-mistake": "/room/join?code=hello",
    "accessibility": "/accessibility",
    "all pages": "/pages",
    "problems": "/problems",
    "a problem": "/problems/mistakes",
    "write": "/write?story=respond-tonight",
    "missing": "/nothing-here",
}


def a_case(book: Rulebook) -> Case:
    """A case in which nearly everything is told, with two partners."""
    return opened_case(TEXT, book)


def own_answers(case: Case, name: str, **answers: str) -> Case:
    """What a partner of a case answers for itself alone."""
    sent = to_send(case.situation, name)
    (piece,) = sent.workstreams
    for factor, option in answers.items():
        piece = answered(piece, ("", factor), (option,))
    return Case(dataclasses.replace(sent, workstreams=(piece,)))


def together(case: Case) -> Situation:
    """A case over which two partners' answers are laid, so that with its own there are three voices."""
    views = [
        own_answers(case, "The school", trust="strong", sole_duty="one_only"),
        own_answers(case, "The youth club", trust="growing"),
    ]
    return with_views(case.situation, [one.situation for one in views])[0]


def a_case_before(book: Rulebook) -> Case:
    """The same case as it was once, with another answer and another partner."""
    return opened_case(
        TEXT.replace("adds_value: useful", "adds_value: none").replace("The school", "The old school"), book
    )


def about(case: Case, page: str, **more: str) -> str:
    """The address of a page about a case."""
    fields = {**case.address, **more}
    return page + "?" + "&".join(f"{name}={said}" for name, said in fields.items())


def states(book: Rulebook) -> dict[str, str]:
    """The address of every main state, by what it is called in these tests."""
    case = a_case(book)
    nothing = packed_fields({"title": [""], "result": ["Help within a week"]})
    own = own_answers(case, "The school", trust="strong")
    return {
        **OUTSIDE_A_CASE,
        "begin-mistake": f"/begin?draft={nothing}",
        "question": about(case, "/question", of=ASKED),
        "question-mistake": about(case, "/question", of=ASKED, draft=packed_fields({"answer": [""]})),
        "partners": about(case, "/partners"),
        "check": about(case, "/check"),
        "answer": about(case, "/answer"),
        "what-if": about(case, "/what-if", change=f"{ASKED}:strong"),
        "record": about(case, "/papers/record"),
        "map": about(case, "/map"),
        "map-lists": about(case, "/map/lists"),
        "map-lists-mistake": f"/map/lists?draft={packed_fields({'title': ['Northgate'], 'pieces': [''], 'partners': ['']})}",
        "map-table": about(case, "/map/table"),
        "separately": about(case, "/separately"),
        "yours": about(own, "/yours"),
        "send-back": about(own, "/send-back"),
        "together": about(Case(together(case)), "/together"),
    }


def unfold(page: Page) -> None:
    """Open everything on a page that is folded, and what only shows after a choice."""
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    several = page.locator("input[name=answer][value=several]")
    if several.count():
        several.check()


@contextmanager
def opened(browser: Browser, address: str, book: Rulebook, **how: object) -> Iterator[dict[str, Page]]:
    """Every main state, each in a tab of its own."""
    context = browser.new_context(**how)  # type: ignore[arg-type]
    tabs = {}
    for name, path in states(book).items():
        tabs[name] = context.new_page()
        tabs[name].goto(address + path)
        unfold(tabs[name])
    for name, chosen in A_PAIR.items():
        tabs[name] = context.new_page()
        tabs[name].goto(f"{address}{tabs['pairs'].locator('.s-pairs a').first.get_attribute('href')}{chosen}")
        unfold(tabs[name])
    yield tabs
    context.close()
