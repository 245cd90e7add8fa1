"""Every main state of the pages can be seen, or heard in place of being seen: the first principle of the standard."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from .measuring import WHITE, colours, contrast, measure
from .states import NARROW, WIDE

SPACED = """
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-bottom: 2em !important; }
"""
PLACES = re.compile(
    r"\b(click|press|see|choose|use|find)\b[^.\n]*\b(left|right|above|below|green|red|grey|blue|yellow|round|square)\b",
    re.I,
)
"""A word that sends people to a place, a colour or a shape."""
LARGEST_TURN = 24
"""How many pixels a line may begin higher than the one before and still stand beside it."""

Tabs = dict[str, Page]


def wrong(tabs: Tabs, script: str, *, given: object = None) -> dict[str, list[object]]:
    """What a script finds wrong, for each state where it finds something."""
    found = {name: measure(page, script, given=given) for name, page in tabs.items()}
    return {name: one for name, one in found.items() if one}


def test_every_picture_has_words_or_is_decoration(wide: Tabs, narrow: Tabs) -> None:
    pictures = """
      const told = (one) => one.getAttribute('aria-hidden') === 'true' ||
        one.getAttribute('role') === 'img' && document.getElementById(one.getAttribute('aria-labelledby'))?.textContent.trim();
      return [...document.querySelectorAll('svg, img, canvas')].filter((one) => !told(one)).map((one) => one.outerHTML);
    """
    assert not wrong(wide, pictures)
    assert not wrong(narrow, pictures)
    (says,) = measure(wide["answer"], "return [document.querySelector('.s-picture__wide title').textContent];")
    assert "The advice: collaborating." in str(says)


def test_nothing_plays(wide: Tabs) -> None:
    players = (
        "return [...document.querySelectorAll('audio, video, object, embed, iframe, marquee, blink')].map(String);"
    )
    assert not wrong(wide, players)


@pytest.mark.parametrize(
    "state", ["home", "question-mistake", "partners", "answer", "what-if", "accessibility", "record"]
)
def test_axe_finds_nothing_on_a_wide_screen(wide: Tabs, state: str) -> None:
    """On a narrow screen, axe looks at every state in another test."""
    only = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}
    found = Axe().run(wide[state], options=only).response["violations"]
    assert not [one["id"] for one in found]


def test_parts_are_marked_as_what_they_are(wide: Tabs) -> None:
    marks = """
      const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map((one) => Number(one.tagName[1]));
      const said = (ids) => (ids ?? '').split(' ').filter(Boolean).filter((id) => !document.getElementById(id));
      return [
        ...levels.filter((level, at) => at && level > levels[at - 1] + 1).map((level) => `a jump to h${level}`),
        ...(document.querySelectorAll('h1').length === 1 ? [] : ['h1']),
        ...(document.querySelectorAll('main').length === 1 ? [] : ['main']),
        ...[...document.querySelectorAll('th:not([scope])')].map((one) => `no scope: ${one.textContent}`),
        ...[...document.querySelectorAll('[type=radio], [type=checkbox]')]
          .filter((one) => !one.closest('fieldset')?.querySelector('legend')?.textContent.trim()).map((one) => one.name),
        ...controls.flatMap((one) => said(one.getAttribute('aria-describedby'))),
        ...[...document.querySelectorAll('.govuk-error-message, .govuk-hint')].filter((one) => one.id)
          .filter((one) => !document.querySelector(`[aria-describedby~='${one.id}']`)).map((one) => one.id),
      ];
    """
    assert not wrong(wide, marks)


def test_what_is_read_next_stands_next(wide: Tabs, narrow: Tabs) -> None:
    order = """
      const flows = (one) => shown(one) && !one.closest(hidden) && !one.closest('svg') &&
        !['absolute', 'fixed'].includes(getComputedStyle(one).position) && box(one).height;
      return [...document.querySelectorAll('body, body *')].flatMap((parent) => {
        const children = [...parent.children].filter(flows);
        return children.filter((one, at) => at && box(one).top < box(children[at - 1]).top - given &&
          box(one).left <= box(children[at - 1]).left).map((one) => one.outerHTML.slice(0, 80));
      });
    """
    assert not wrong(wide, order, given=LARGEST_TURN)
    assert not wrong(narrow, order, given=LARGEST_TURN)


def test_no_words_send_people_to_a_place_or_a_colour(wide: Tabs) -> None:
    texts = {name: page.inner_text("body") for name, page in wide.items()}
    assert not {name: found[0] for name, text in texts.items() if (found := PLACES.search(text))}
    assert PLACES.search("Press the green button on the right")


def test_both_orientations_show_the_same(narrow: Tabs) -> None:
    for name, page in narrow.items():
        upright = page.inner_text("body")
        page.set_viewport_size({"width": NARROW["height"], "height": NARROW["width"]})
        lying = page.inner_text("body")
        page.set_viewport_size(NARROW)  # type: ignore[arg-type]
        assert upright == lying, name


def test_a_field_about_whoever_fills_it_in_says_so(wide: Tabs) -> None:
    about = "return [...document.querySelectorAll('[autocomplete]:not([autocomplete=off])')].map((one) => `${one.name}: ${one.autocomplete}`);"
    assert wrong(wide, about) == {name: ["answered_by: name"] for name in ("example", "answer")}


def test_the_picture_is_told_in_words_and_shapes_too(wide: Tabs) -> None:
    picture = """
      return [...document.querySelectorAll('.s-picture__wide .s-picture__mark')]
        .map((one) => [one.getAttribute('cy'), Number(one.getAttribute('r'))]);
    """
    words = wide["answer"].locator(".s-picture figcaption li").all_text_contents()
    marks = measure(wide["answer"], picture)
    rows = {at: {radius for place, radius in marks if place == at} for at, _ in marks}  # type: ignore[misc]
    assert len(words) == len(rows)
    assert all(len(sizes) == 2 for sizes in rows.values()), "what is marked is larger than what is not"
    assert words[-1] == "The advice: collaborating."


def test_links_in_text_are_underlined(wide: Tabs) -> None:
    bare = """
      const links = [...document.querySelectorAll('p a, li a, dd a, td a')].filter((one) => shown(one) && !one.matches('.s-card'));
      return links.filter((one) => !getComputedStyle(one).textDecorationLine.includes('underline')).map((one) => one.outerHTML);
    """
    assert not wrong(wide, bare)


def test_words_in_the_picture_stand_out(wide: Tabs, narrow: Tabs) -> None:
    fills = "return [...document.querySelectorAll('.s-picture text')].filter(shown).map((one) => getComputedStyle(one).fill);"
    for tabs in (wide, narrow):
        found = measure(tabs["answer"], fills)
        assert len(found) > 5
        assert min(contrast(str(one), WHITE) for one in found) >= 4.5


SIZES = """
  const words = [...document.querySelectorAll('body *')].filter((one) => shown(one) && !one.closest(hidden) &&
    [...one.childNodes].some((part) => part.nodeType === 3 && part.textContent.trim()));
  const scale = (one) => (one.closest('svg') ? box(one.closest('svg')).width / one.closest('svg').viewBox.baseVal.width : 1);
  return words.map((one) => [one.textContent.trim().slice(0, 40), parseFloat(getComputedStyle(one).fontSize) * scale(one)]);
"""
CUT_OFF = """
  const wide = [...document.querySelectorAll('body *')].filter((one) => shown(one) && !one.closest(`${hidden}, .s-scroll`));
  const beyond = wide.filter((one) => box(one).right > innerWidth + 1 || box(one).left < -1);
  const cut = wide.filter((one) => getComputedStyle(one).overflow !== 'visible' && !one.matches('textarea, svg, svg *') &&
    (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1));
  return [...beyond, ...cut].map((one) => one.outerHTML.slice(0, 100));
"""
TOUCHING = """
  const crosses = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 3;
  return [...document.querySelectorAll('.s-picture svg')].filter(shown).flatMap((picture) => {
    const words = [...picture.querySelectorAll('text')];
    const others = [...words, ...picture.querySelectorAll('circle')];
    return words.flatMap((one, at) => others.slice(at + 1).filter((other) => crosses(box(one), box(other)))
      .map((other) => `${one.textContent} touches ${other.textContent || 'a mark'}`));
  });
"""


def test_text_can_be_twice_as_large(wide: Tabs) -> None:
    for name, page in wide.items():
        before = min(float(size) for _, size in measure(page, SIZES))  # type: ignore[misc]
        page.set_viewport_size({"width": WIDE["width"] // 2, "height": WIDE["height"] // 2})
        after = min(float(size) for _, size in measure(page, SIZES)) * 2  # type: ignore[misc]
        cut = [*measure(page, CUT_OFF), *measure(page, TOUCHING)]
        page.set_viewport_size(WIDE)  # type: ignore[arg-type]
        assert not cut, name
        assert after >= 2 * before, name


def test_text_alone_can_be_twice_as_large(wide: Tabs) -> None:
    for name, page in wide.items():
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        cut = [*measure(page, CUT_OFF), *measure(page, TOUCHING)]
        page.evaluate("document.documentElement.style.fontSize = ''")
        assert not cut, name


def test_no_text_is_an_image(wide: Tabs) -> None:
    images = """
      const drawn = [...document.querySelectorAll('img, canvas, [type=image]')];
      const behind = [...document.querySelectorAll('body *')].filter((one) => /url/.test(getComputedStyle(one).backgroundImage));
      return [...drawn, ...behind].map((one) => one.outerHTML.slice(0, 100));
    """
    assert not wrong(wide, images)


def test_nothing_runs_off_a_narrow_screen(narrow: Tabs) -> None:
    assert not wrong(narrow, CUT_OFF)
    sideways = "return document.documentElement.scrollWidth > innerWidth ? [document.documentElement.scrollWidth] : [];"
    assert not wrong(narrow, sideways)


OUTLINES = """
  const of = (one, pseudo) => getComputedStyle(one, pseudo);
  const labelled = (kind) => [...document.querySelectorAll(`[type=${kind}]`)].map((one) => one.nextElementSibling).filter(shown);
  return [
    ...[...document.querySelectorAll('[type=text], textarea, select')].filter(shown).map((one) => of(one).borderTopColor),
    ...[...labelled('radio'), ...labelled('checkbox')].map((one) => of(one, '::before').borderTopColor),
    ...[...document.querySelectorAll('.s-picture circle')].filter(shown)
      .map((one) => (of(one).fill === given ? of(one).stroke : of(one).fill)),
    ...[...document.querySelectorAll('.s-possible li')].map((one) => of(one, '::before'))
      .map((one) => (one.backgroundColor === given ? one.boxShadow : one.backgroundColor)),
    ...[...document.querySelectorAll('summary')].filter(shown).map((one) => of(one, '::before'))
      .map((one) => [one.borderLeftColor, one.borderTopColor].find((colour) => !colour.includes(', 0)')) ?? 'none'),
  ];
"""


@pytest.mark.parametrize("state", ["begin", "begin-mistake", "question", "partners", "what-if", "answer", "example"])
def test_fields_and_marks_stand_out(wide: Tabs, narrow: Tabs, state: str) -> None:
    for tabs in (wide, narrow):
        found = [colour for one in measure(tabs[state], OUTLINES, given=WHITE) for colour in colours(str(one))]
        assert found
        assert min(contrast(one, WHITE) for one in found) >= 3, sorted(found, key=lambda one: contrast(one, WHITE))[0]


def test_wider_spacing_loses_nothing(wide: Tabs, narrow: Tabs) -> None:
    sheet = "(text) => { const one = new CSSStyleSheet(); one.replaceSync(text); document.adoptedStyleSheets = [one]; }"
    for tabs in (wide, narrow):
        for name, page in tabs.items():
            page.evaluate(sheet, SPACED)
            cut = [*measure(page, CUT_OFF), *measure(page, TOUCHING)]
            page.evaluate("document.adoptedStyleSheets = []")
            assert not cut, name


def test_nothing_appears_by_pointing_at_it(wide: Tabs) -> None:
    rules = """
      const reveals = ['display', 'visibility', 'opacity', 'content', 'height', 'clip', 'clip-path', 'position'];
      const flat = (some) => [...some].flatMap((rule) => (rule.cssRules?.length ? flat(rule.cssRules) : [rule]));
      const pointing = [...document.styleSheets].flatMap((sheet) => flat(sheet.cssRules)).filter((rule) =>
        /:hover/.test(rule.selectorText ?? '') && reveals.some((name) => rule.style.getPropertyValue(name)));
      const here = (rule) => document.querySelector(rule.selectorText.replaceAll(':hover', '').replace(/::?(before|after)/g, ''));
      return [...pointing.filter(here).map((rule) => rule.cssText), ...[...document.body.querySelectorAll('[title]')].map(String)];
    """
    assert not wrong(wide, rules)
