"""A real browser on a real server, for the tests of the pages; nothing may be asked of any other host."""

from __future__ import annotations

import shutil
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Locator, Page

from spectrum.atlas import Atlas
from spectrum.rulebook import Rulebook
from spectrum.server import create_app
from spectrum.server.running.listening import Loop
from spectrum.situation.link import unpacked

CHROMIUM = {
    # the same browser without its windows needs half the time; `make test` installs it where it can
    "executable_path": shutil.which("chromium-headless-shell") or "/usr/bin/chromium",
    "args": [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ],
}


@contextmanager
def served(atlas: Atlas) -> Iterator[str]:
    """The application on a free port, answered by the loop that it is served with; gives its address."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        loop, over = Loop(create_app(atlas), [listening], threads=4), threading.Event()
        thread = threading.Thread(target=_turn, args=(loop, over), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        over.set()
        loop.wake()
        thread.join()


def _turn(loop: Loop, over: threading.Event) -> None:
    """Let a loop see to its callers until it is over."""
    while not over.is_set():
        loop.turn()
    loop.stop(1, lambda: None)
    loop.threads.shutdown()
    for one in loop.listeners:
        one.close()


@dataclass
class Visit:
    """Somebody at the pages: what went wrong meanwhile is noted, and so is every address that was asked for."""

    page: Page
    address: str
    book: Rulebook

    def __post_init__(self) -> None:
        self.wrong: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))

    def _said(self, message: ConsoleMessage) -> None:
        """Note an error on the console; that a page says what is wrong, with the status for it, is none."""
        if message.type == "error" and "status of 422" not in message.text and "status of 404" not in message.text:
            self.wrong.append(message.text)

    def go(self, path: str) -> None:
        self.page.goto(self.address + path)

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def press(self, name: str) -> None:
        """Press a button, and wait for all of the page it leads to."""
        with self.page.expect_navigation(wait_until="load"):
            self.button(name).click()

    def follow(self, name: str) -> None:
        """Follow a link, and wait for all of the page it leads to."""
        with self.page.expect_navigation(wait_until="load"):
            self.page.get_by_role("link", name=name, exact=True).first.click()

    @property
    def title(self) -> str:
        return self.page.locator("h1").inner_text()

    def begin(self, title: str, running: str = "no", called: str = "unknown") -> None:
        """From the front door to the first question."""
        self.go("/")
        self.press("Start")
        self.page.fill("#title", title)
        self.page.locator(f"input[name=is_running][value={running}]").check()
        self.page.locator(f"input[name=claimed_mode][value={called}]").check()
        self.press("Continue")

    def open(self, text: str) -> None:
        """Open a case that was kept as text; it opens on its answer."""
        self.go("/open")
        self.page.fill("#case", text)
        self.press("Open")

    def unfold(self) -> None:
        """Open everything that is folded."""
        self.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")

    def words(self) -> str:
        """All words of the page, also those that are folded."""
        self.unfold()
        return self.page.inner_text("main")

    @property
    def case(self) -> str:
        """The case behind the link that the page offers."""
        link = self.page.get_attribute("#link", "href") or ""
        return unpacked(parse_qs(urlsplit(link).query)["case"][0])

    @property
    def factor(self) -> str:
        """The factor asked about; empty when the page asks nothing."""
        field = self.page.locator("input[name=factor]")
        return field.input_value() if field.count() else ""

    def answer(self, option: str) -> None:
        self.page.locator(f"input[name=answer][value={option}]").check()
        self.press("Continue")

    def answer_all(self, truth: Mapping[str, tuple[str, ...]]) -> list[str]:
        """Answer until nothing is left to ask, and give the factors asked about; what is not told is not known."""
        asked = []
        while name := self.factor:
            asked.append(name)
            self.answer(truth[name][0] if truth.get(name) else "unknown")
        if self.title == "What does each partner bring, and want?":
            self.press("Continue")
            asked += self.answer_all(truth)
        return asked

    def check_nothing_went_wrong(self) -> None:
        assert not self.wrong, self.wrong
        outside = [one for one in self.asked if not one.startswith((self.address, "data:", "blob:"))]
        assert not outside, outside


@contextmanager
def visit(browser: Browser, address: str, book: Rulebook, **how: object) -> Iterator[Visit]:
    """A fresh visit, in a browser that knows nothing of earlier ones."""
    context = browser.new_context(**how)  # type: ignore[arg-type]
    visitor = Visit(context.new_page(), address, book)
    visitor.page.set_default_timeout(10_000)
    yield visitor
    visitor.check_nothing_went_wrong()
    context.close()
