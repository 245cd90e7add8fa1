"""What the tests of accessibility measure on a page: colours, names that other programs are told, and focus."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from playwright.sync_api import Page

WHITE = "rgb(255, 255, 255)"
CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']"

SHOWN = """
  const shown = (one) => one.getClientRects().length && one.checkVisibility({ visibilityProperty: true });
  const hidden = '.govuk-visually-hidden, .govuk-skip-link, .s-partners__label, .s-partners thead, .p-table__label, .p-table--boxes thead';
  const controls = [...document.querySelectorAll(`CONTROLS`)].filter(shown);
  const box = (one) => one.getBoundingClientRect();
""".replace("CONTROLS", CONTROLS)
"""What the scripts below share."""


def measure(page: Page, script: str, *, given: object = None) -> list[object]:
    """What a script finds on a page: a list of what is wrong, or of what it measured."""
    found = page.evaluate(f"(given) => {{ {SHOWN} {script} }}", given)
    assert isinstance(found, list)
    return found


def brightness(colour: str) -> float:
    """How bright a colour is to the eye, from 0 for black to 1 for white."""
    parts = [float(one) / 255 for one in re.findall(r"[\d.]+", colour)[:3]]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """How much two colours stand out against each other, from 1 to 21."""
    light, dark = sorted((brightness(one), brightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def colours(style: str) -> list[str]:
    """The colours in a computed style that can be seen at all."""
    found = re.findall(r"rgba?\([^)]*\)", style)
    return [one for one in found if not re.search(r", 0\)", one)]


@dataclass(frozen=True)
class Control:
    """Something to use on a page, as other programs are told of it, and its words on the screen."""

    role: str
    name: str
    states: tuple[str, ...]
    seen: tuple[str, ...]


MARK = """
  const words = (one) => {
    const copy = one.cloneNode(true);
    copy.querySelectorAll('.govuk-visually-hidden, svg').forEach((part) => part.remove());
    const narrow = getComputedStyle(one.querySelector('.s-partners__label') ?? one).position !== 'absolute';
    if (!narrow) copy.querySelectorAll('.s-partners__label').forEach((part) => part.remove());
    return copy.textContent.replace(/\\s+/g, ' ').trim();
  };
  const column = (cell) => cell.closest('table').tHead.rows[0].cells[cell.cellIndex];
  const heads = (cell) => [cell.parentElement.cells[0], column(cell)].map(words);
  return controls.map((one, number) => {
    one.setAttribute('data-number', number);
    const labels = [...(one.labels ?? [])].filter((label) => box(label).width > 1 && box(label).height > 1).map(words).filter(Boolean);
    if (one.labels?.length) return labels.length ? labels : one.closest('td') ? heads(one.closest('td')) : [];
    return [words(one)];
  });
"""


@cache
def told(page: Page) -> list[Control]:
    """Every control of a page, as the browser tells assistive technology of it; asked once of each tab."""
    seen = measure(page, MARK)
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    nodes = session.send("DOM.getFlattenedDocument", {"depth": -1})["nodes"]
    numbers = {node["backendNodeId"]: _number(node.get("attributes", [])) for node in nodes}
    tree = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    named = {numbers.get(node.get("backendDOMNodeId")): node for node in tree if not node["ignored"]}
    return [_control(named.get(str(number), {}), tuple(words)) for number, words in enumerate(seen)]  # type: ignore[arg-type]


def _number(attributes: list[str]) -> str:
    return dict(zip(attributes[::2], attributes[1::2], strict=True)).get("data-number", "none")


def _control(node: dict[str, dict[str, str]], seen: tuple[str, ...]) -> Control:
    states = tuple(one["name"] for one in node.get("properties", []))  # type: ignore[index]
    return Control(node.get("role", {}).get("value", ""), node.get("name", {}).get("value", ""), states, seen)


@dataclass(frozen=True)
class Stop:
    """Where the focus is after one more press of Tab: which control, what changed to be seen, and what covers it."""

    number: int
    words: str
    changed: str
    free: bool


LOOK = """
  const parts = ['outline', 'boxShadow', 'backgroundColor', 'color', 'borderTopWidth', 'textDecorationLine'];
  const styles = (one, pseudo) => parts.map((part) => getComputedStyle(one, pseudo)[part]);
  const label = (one) => (one.matches('[type=radio], [type=checkbox]') ? one.nextElementSibling : null);
  window.look = (one) => [
    ...styles(one), ...(label(one) ? styles(label(one), '::before') : []),
    ...[...one.querySelectorAll(':scope > *')].flatMap((part) => styles(part)),
  ];
  const first = (one) => [...document.getElementsByName(one.name)].find((other) => other.checked) ??
    document.getElementsByName(one.name)[0];
  window.stops = controls.filter((one) => one.tabIndex >= 0 && (one.type !== 'radio' || first(one) === one));
  document.activeElement.blur();
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  window.looks = window.stops.map(window.look);
  return window.stops.map((one) => one.textContent.trim());
"""

HERE = """
  const at = document.activeElement;
  const same = (one) => one === at || (at.type === 'radio' && one.type === 'radio' && one.name === at.name);
  const number = window.stops.findIndex(same);
  if (number < 0) return [number, '', '', false];
  const now = window.look(at);
  const changed = now.filter((style, part) => style !== window.looks[number][part]).join(' | ');
  const { left, right, top, bottom } = box(at);
  const some = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y]));
  const on = some.map(([x, y]) => document.elementFromPoint(x, y)).filter(Boolean);
  const free = on.some((one) => at.contains(one) || [...(at.labels ?? [])].some((words) => words.contains(one)));
  return [number, at.textContent.trim().slice(0, 40) || at.name || '', changed, free];
"""


@dataclass(frozen=True)
class Walk:
    """A way through a page with Tab: what should be reached, where the focus was, and whether it got out at the end."""

    expected: tuple[str, ...]
    stops: tuple[Stop, ...]
    got_out: bool


PARTS_OF_A_DAY = 5
"""How often Tab is pressed at most inside a control: a day, a month, a year and a calendar stand in one."""


def walk(page: Page) -> Walk:
    """Press Tab from the top of a page until the focus leaves it."""
    expected = measure(page, LOOK)
    page.evaluate("window.scrollTo(0, 0)")
    stops: list[Stop] = []
    for _ in range(PARTS_OF_A_DAY * (len(expected) + 1)):
        page.keyboard.press("Tab")
        stop = Stop(*measure(page, HERE))  # type: ignore[arg-type]
        if stops and stop.number == stops[-1].number >= 0:
            continue
        if stop.number < 0 or stop in stops:
            return Walk(tuple(map(str, expected)), tuple(stops), stop.number < 0 or stop == stops[0])
        stops.append(stop)
    return Walk(tuple(map(str, expected)), tuple(stops), got_out=False)
