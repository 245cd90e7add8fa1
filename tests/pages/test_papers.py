"""Papers as pages: to read, to type on, to print and to download, with a keyboard and on a small screen too."""

from __future__ import annotations

import functools
import io
import json
import random
import re
import string
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import docx
import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from flask.testing import FlaskClient
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from spectrum.atlas import Atlas
from spectrum.papers.kinds import KINDS
from spectrum.rulebook import Rulebook
from spectrum.server import create_app
from spectrum.server.pages import blueprint, paper_files
from spectrum.server.pages.case import Case, opened_case
from spectrum.server.pages.papers import papers_routes
from spectrum.situation.link import LONGEST_LINK, packed_fields, unpacked

from ..sample_paper import KINDS as SAMPLES
from .browsing import Visit, served, visit
from .measuring import measure, walk
from .states import NARROW, WIDE, a_case, about

ONLY = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}
DAY = "2027-03-31"
OWNER = "owner-0-info_lawful"
LONG_NAME = "Dr Amina Okafor-Whittingstall, on behalf of the joint board of the trust and of the three charities " * 2


@pytest.fixture(scope="module")
def samples(atlas: Atlas) -> Iterator[Flask]:
    """The application with the sample papers among its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blueprint, "papers_routes", functools.partial(papers_routes, kinds=(*KINDS, *SAMPLES)))
        yield create_app(atlas)


@pytest.fixture
def client(samples: Flask) -> FlaskClient:
    return samples.test_client()


@pytest.fixture(scope="module")
def place(atlas: Atlas, samples: Flask) -> Iterator[str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tests.pages.browsing.create_app", lambda _: samples)
        with served(atlas) as address:
            yield address


@pytest.fixture
def reader(browser: Browser, place: str, book: Rulebook) -> Iterator[Visit]:
    with visit(browser, place, book, viewport=WIDE) as one:
        yield one


def sent(client: FlaskClient, case: Case, kind: str = "sample", **form: str) -> tuple[int, dict[str, str], str]:
    """What a paper that was typed on is answered with: the status, the fields of the next address, and its path."""
    response = client.post(f"/papers/{kind}", data={**case.address, **form})
    to = urlsplit(response.headers.get("Location", ""))
    return response.status_code, {name: some[0] for name, some in parse_qs(to.query).items()}, to.path


def pdf_words(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split())


# Addresses, forms and files


def test_every_paper_of_a_case_is_listed_with_its_page_and_its_files(client: FlaskClient, book: Rulebook) -> None:
    page = client.get("/papers", query_string=a_case(book).address).text
    for title in ("A sample", "A broad sample", "A poster", "Record for a board"):
        assert title in page
    assert "Never" not in page
    found = {urlsplit(one.replace("&amp;", "&")).path for one in re.findall(r'href="([^"]*)"', page)}
    assert {
        "/papers/sample",
        "/papers/sample.pdf",
        "/papers/sample.docx",
        "/papers/map.csv",
        "/papers/case-file",
    } <= found


def test_without_a_case_only_those_for_everybody_are_listed(client: FlaskClient) -> None:
    page = client.get("/papers").text
    assert "A poster" in page
    assert "A sample" not in page
    assert client.get("/papers/poster").status_code == 200
    assert client.get("/papers/poster.pdf").mimetype == "application/pdf"
    for path in ("/papers/sample", "/papers/sample.pdf"):
        assert client.get(path).headers["Location"] == "/begin"


@pytest.mark.parametrize("path", ["/papers/nothing", "/papers/nothing.pdf", "/papers/sample.exe", "/papers/sample.csv"])
def test_there_are_no_other_papers(client: FlaskClient, book: Rulebook, path: str) -> None:
    assert client.get(path, query_string=a_case(book).address).status_code == 404


def test_papers_about_another_piece_of_work_are_chosen_in_a_list(client: FlaskClient, book: Rulebook) -> None:
    case = opened_case("{workstreams: [{title: Lifts}, {title: Stairs}]}", book)
    page = client.get("/papers", query_string=case.address).text
    assert "About “Lifts”" in page
    assert '<option value="1">Stairs</option>' in page
    assert "About “Stairs”" in client.get("/papers", query_string={**case.address, "at": "1"}).text


def test_what_is_typed_is_in_the_case_or_else_beside_it(client: FlaskClient, book: Rulebook) -> None:
    form = {OWNER: "Dr Okafor", "by-0-info_lawful": DAY, "place": "The town hall", "dissent-0": "The clinic."}
    status, fields, path = sent(client, a_case(book), **form)
    assert (status, path) == (303, "/papers/sample")
    piece = json.loads(unpacked(fields["case"]))["workstreams"][0]
    assert piece["tasks"] == {"info_lawful": {"owner": "Dr Okafor", "by": DAY}}
    assert piece["dissent"] == "The clinic."
    assert "town hall" not in unpacked(fields["case"])
    assert json.loads(unpacked(fields["draft"])) == {"place": ["The town hall"]}
    page = client.get(path, query_string=fields).text
    for said in ("Dr Okafor", DAY, "The town hall", "The clinic."):
        assert said in page


def test_what_is_emptied_stays_empty(client: FlaskClient, book: Rulebook) -> None:
    _, fields, _ = sent(client, a_case(book), place="", **{OWNER: "Dr Okafor"})
    page = client.get("/papers/sample", query_string=fields).text
    assert "The library" not in page
    _, fields, _ = sent(client, Case(opened_case(unpacked(fields["case"]), book).situation), **{OWNER: ""})
    assert "tasks" not in json.loads(unpacked(fields["case"]))["workstreams"][0]


def test_a_file_holds_what_stands_in_the_boxes(client: FlaskClient, book: Rulebook) -> None:
    form = {OWNER: "Dr Okafor", "by-0-info_lawful": DAY, "place": "The town hall"}
    status, fields, path = sent(client, a_case(book), then="pdf", **form)
    assert (status, path) == (303, "/papers/sample.pdf")
    pdf = client.get(path, query_string=fields)
    assert pdf.headers["Content-Disposition"].endswith('home-sample.pdf"')
    assert pdf.headers["Cache-Control"] == "no-store"
    words = pdf_words(pdf.data)
    for said in ("Dr Okafor", "31 March 2027", "The town hall"):
        assert said in words
    _, fields, path = sent(client, a_case(book), then="docx", **form)
    document = docx.Document(io.BytesIO(client.get(path, query_string=fields).data))
    assert "Dr Okafor" in [cell.text for cell in document.tables[0].column_cells(1)]


def test_other_files_come_as_they_are(client: FlaskClient, book: Rulebook) -> None:
    told = client.get("/papers/map.csv", query_string=a_case(book).address)
    assert (told.mimetype, told.data) == ("text/csv", b"partner,part\r\n")
    assert told.headers["Content-Disposition"] == 'attachment; filename="who-is-in-what.csv"'


def test_the_case_file_opens_the_whole_case_again(client: FlaskClient, book: Rulebook) -> None:
    told = client.get("/papers/case-file", query_string=a_case(book).address)
    assert told.headers["Content-Disposition"] == 'attachment; filename="a-shared-front-door-case.json"'
    assert opened_case(told.text, book).situation == a_case(book).situation


def test_what_is_wrong_is_told_at_its_box_and_nothing_is_lost(client: FlaskClient, book: Rulebook) -> None:
    form = {OWNER: "A" * 201, "review-0": "soon", "place": "P" * 201, "dissent-0": "The clinic."}
    status, fields, path = sent(client, a_case(book), then="pdf", **form)
    assert (status, path) == (303, "/papers/sample"), "no file is made of what can't be read"
    page = client.get(path, query_string=fields).text
    assert "<title>Error: " in page
    assert page.count("Use 200 characters or fewer here. Now there are 201.") == 4, "above, and at each box"
    assert "no day of the calendar" in page
    for said in ("A" * 201, "soon", "P" * 201, "The clinic."):
        assert said in page
    assert opened_case(unpacked(fields["case"]), book).situation == a_case(book).situation
    assert urlsplit(client.get("/papers/sample.pdf", query_string=fields).headers["Location"]).path == "/papers/sample"


def test_more_than_an_address_can_hold_comes_back_as_it_was_typed(client: FlaskClient, book: Rulebook) -> None:
    noise = "".join(random.Random(1).choices(string.ascii_letters + string.digits, k=LONGEST_LINK * 2))
    response = client.post("/papers/sample", data={**a_case(book).address, "place": noise, OWNER: "Dr Okafor"})
    assert response.status_code == 422
    assert "too much for the address of a page" in response.text
    assert "Dr Okafor" in response.text
    assert noise in response.text


@pytest.mark.parametrize(
    "draft", ["1x", packed_fields({"place": []}), packed_fields({"owner-9-a": ["Ann"], "": ["x"]})]
)
def test_an_address_that_was_tampered_with_still_opens(client: FlaskClient, book: Rulebook, draft: str) -> None:
    response = client.get("/papers/sample", query_string={**a_case(book).address, "draft": draft})
    assert response.status_code == 200
    assert client.get("/papers/sample", query_string={"case": "1x"}).status_code == 422


def test_the_link_on_a_paper_holds_nothing_about_partners(client: FlaskClient, book: Rulebook) -> None:
    page = client.get("/papers/sample", query_string=a_case(book).address).text
    (link,) = re.findall(r'class="p-link" href="([^"]*)"', page)
    shared = json.loads(unpacked(parse_qs(urlsplit(link).query)["case"][0]))
    assert link.startswith("http://localhost/answer?")
    assert shared["workstreams"][0]["partners"] == [
        {"name": one, "answers": {}} for one in ("The school", "The youth club")
    ]
    assert "without what was told of each partner" in page
    for path in ("/papers/sample.pdf", "/papers/sample.docx"):
        content = client.get(path, query_string=a_case(book).address).data
        assert b"essential" not in content
    assert 'class="p-link"' not in client.get("/papers/poster").text


def test_no_text_of_a_case_stands_raw_on_a_paper(client: FlaskClient, book: Rulebook) -> None:
    for kind in ("sample", "record", "map"):
        words = pdf_words(client.get(f"/papers/{kind}.pdf", query_string=a_case(book).address).data)
        assert not re.search(r'[{}]|"\w+":|solo_reach|\[', words)


def test_without_the_extra_every_paper_is_still_there_to_print(
    client: FlaskClient, book: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_files, "can_make", lambda ending: ending == "docx")
    monkeypatch.setattr("spectrum.server.pages.paper_pages.can_make", lambda ending: ending == "docx")
    address = a_case(book).address
    assert client.get("/papers/sample.pdf", query_string=address).status_code == 404
    page = client.get("/papers/sample", query_string=address).text
    assert "Download for Word" in page
    assert "Download as PDF" not in page
    assert "/papers/sample.pdf" not in client.get("/papers", query_string=address).text
    assert "Download as PDF" not in client.get("/papers/map", query_string=address).text


def test_a_paper_too_long_for_a_file_says_so(
    client: FlaskClient, book: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("spectrum.printing.length.MOST_PARTS", 20)
    address = a_case(book).address
    page = client.get("/papers/sample", query_string=address).text
    assert "This paper is too long for a file." in page
    assert "Download as PDF" not in page
    refused = client.get("/papers/sample.pdf", query_string=address)
    assert (refused.status_code, urlsplit(refused.headers["Location"]).path) == (303, "/papers/sample")
    assert client.get("/papers/map.csv", query_string=address).status_code == 200


def test_papers_keep_to_the_safety_of_the_house(client: FlaskClient, book: Rulebook) -> None:
    for path in ("/papers", "/papers/sample", "/papers/sample.pdf", "/papers/case-file"):
        told = client.get(path, query_string=a_case(book).address).headers
        assert "default-src 'self'" in told["Content-Security-Policy"]
        assert told["Cache-Control"] == "no-store"
    stolen = client.post("/papers/sample", data=a_case(book).address, headers={"Sec-Fetch-Site": "cross-site"})
    assert stolen.status_code == 403


# In a browser


def paths(book: Rulebook) -> dict[str, str]:
    wrong = packed_fields({"review-0": ["soon"]})
    return {
        "list": about(a_case(book), "/papers"),
        "sample": about(a_case(book), "/papers/sample"),
        "mistake": about(a_case(book), "/papers/sample", draft=wrong),
        "map": about(a_case(book), "/papers/map"),
        "record": about(a_case(book), "/papers/record"),
        "poster": "/papers/poster",
    }


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("name", ["list", "sample", "mistake", "map", "record", "poster"])
def test_everybody_can_read_it_on_any_screen(
    browser: Browser, place: str, book: Rulebook, name: str, size: dict[str, int]
) -> None:
    with visit(browser, place, book, viewport=size) as one:
        one.go(paths(book)[name])
        assert not [found["id"] for found in Axe().run(one.page, options=ONLY).response["violations"]]
        for larger in ("100%", "200%"):
            one.page.evaluate("(size) => { document.documentElement.style.fontSize = size; }", larger)
            assert one.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), larger
            assert not measure(one.page, CUT_OFF), larger


CUT_OFF = """
  const wide = [...document.querySelectorAll('body *')].filter((one) => shown(one) && !one.closest(`${hidden}, .p-table__label`));
  return wide.filter((one) => !one.closest('.p-scroll') && (box(one).right > innerWidth + 1 || box(one).left < -1))
    .map((one) => one.outerHTML.slice(0, 100));
"""


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_a_paper_can_be_filled_in_with_the_keyboard_alone(
    browser: Browser, place: str, book: Rulebook, size: dict[str, int]
) -> None:
    with visit(browser, place, book, viewport=size) as one:
        one.go(paths(book)["sample"])
        reached = walk(one.page)
        assert [stop.number for stop in reached.stops] == list(range(len(reached.expected)))
        assert reached.got_out
        assert all(stop.changed and stop.free for stop in reached.stops)
        tab_to(one.page, f"textarea[name={OWNER}]")
        one.page.keyboard.type("Dr Okafor")
        tab_to(one.page, "input[name=by-0-info_lawful]")
        one.page.keyboard.press("ArrowUp")
        tab_to(one.page, "button.govuk-button--secondary:not([name])")
        with one.page.expect_navigation(wait_until="load"):
            one.page.keyboard.press("Enter")
        assert one.page.input_value(f"textarea[name={OWNER}]") == "Dr Okafor"


def tab_to(page: Page, wanted: str) -> None:
    """Go on with Tab until something has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("(wanted) => document.activeElement.matches(wanted)", wanted):
            return
    pytest.fail(f"{wanted} can't be reached")


def test_enter_in_a_day_keeps_what_was_typed_and_downloads_nothing(reader: Visit, book: Rulebook) -> None:
    reader.go(paths(book)["sample"])
    reader.page.fill("input[name=review-0]", DAY)
    with reader.page.expect_navigation(wait_until="load"):
        reader.page.press("input[name=review-0]", "Enter")
    assert urlsplit(reader.page.url).path == "/papers/sample"
    assert reader.page.input_value("input[name=review-0]") == DAY


def test_back_reload_and_a_second_tab_lose_nothing(reader: Visit, book: Rulebook) -> None:
    reader.go(paths(book)["sample"])
    reader.page.fill(f"textarea[name={OWNER}]", "Dr Okafor")
    reader.press("Keep what I typed")
    reader.page.reload()
    assert reader.page.input_value(f"textarea[name={OWNER}]") == "Dr Okafor"
    reader.follow("All papers")
    reader.follow("A sample")
    assert reader.page.input_value(f"textarea[name={OWNER}]") == "Dr Okafor"
    reader.page.go_back()
    reader.page.go_back()
    assert reader.page.input_value(f"textarea[name={OWNER}]") == "Dr Okafor"


def test_the_buttons_download_what_was_typed_and_leave_the_page_as_it_is(reader: Visit, book: Rulebook) -> None:
    reader.go(paths(book)["sample"])
    before = reader.page.url
    reader.page.fill(f"textarea[name={OWNER}]", "Dr Okafor")
    for button, ending in (("Download as PDF", ".pdf"), ("Download for Word", ".docx")):
        with reader.page.expect_download() as told:
            reader.button(button).click()
        assert told.value.suggested_filename == f"redesign-support-for-frail-older-people-at-home-sample{ending}"
    assert reader.page.url == before
    assert reader.page.input_value(f"textarea[name={OWNER}]") == "Dr Okafor"
    reader.go(paths(book)["map"])
    with reader.page.expect_download() as told:
        reader.page.get_by_role("button", name="Download as PDF").click()
    assert len(PdfReader(told.value.path()).pages) == 2


@pytest.mark.parametrize("scripts", [True, False])
def test_what_is_printed_is_what_stands_in_the_boxes_before_it_is_sent(
    browser: Browser, place: str, book: Rulebook, scripts: bool
) -> None:
    with visit(browser, place, book, viewport=WIDE, java_script_enabled=scripts) as one:
        one.go(paths(book)["sample"])
        one.page.fill(f"textarea[name={OWNER}]", LONG_NAME)
        one.page.fill("input[name=by-0-info_lawful]", DAY)
        one.page.fill("textarea[name=dissent-0]", "The clinic.\n" + "It fears for its rota. " * 15)
        printed = PdfReader(io.BytesIO(one.page.pdf(prefer_css_page_size=True)))
        words = " ".join(" ".join(page.extract_text() for page in printed.pages).split())
        for said in ("Dr Amina", "three charities Dr Amina", "The clinic.", "31 March 2027" if scripts else "2027"):
            assert said in words
        assert words.count("It fears for its rota.") == 15
        assert words.count("three charities") == 2
        assert "Keep what I typed" not in words
        assert "This is advice; people decide. It gives no score" not in words, "the foot of the page is not printed"


def test_a_day_that_is_empty_is_printed_as_a_blank(reader: Visit, book: Rulebook) -> None:
    reader.go(paths(book)["sample"])
    words = pdf_words(reader.page.pdf(prefer_css_page_size=True))
    assert "Look again on" in words
    assert not re.search("dd/|mm/|yyyy", words)


def test_what_is_wrong_is_not_printed(reader: Visit, book: Rulebook) -> None:
    reader.go(paths(book)["mistake"])
    assert "There is a problem" in reader.page.inner_text("main")
    words = pdf_words(reader.page.pdf(prefer_css_page_size=True))
    assert not re.search("There is a problem|no day of the calendar", words)


@pytest.mark.parametrize(("name", "size"), [("sample", (595, 842)), ("record", (595, 842)), ("map", (842, 595))])
def test_a_browser_prints_it_on_a4(reader: Visit, book: Rulebook, name: str, size: tuple[int, int]) -> None:
    reader.go(paths(book)[name])
    printed = PdfReader(io.BytesIO(reader.page.pdf(prefer_css_page_size=True)))
    assert all(
        (round(page.mediabox.width), round(page.mediabox.height)) == pytest.approx(size, abs=1)
        for page in printed.pages
    )
    assert len(printed.pages) == {"sample": 3, "record": 1, "map": 2}[name]
    assert all(page.extract_text().strip() for page in printed.pages)


def test_no_line_of_a_printed_paper_runs_off_the_page(reader: Visit, book: Rulebook) -> None:
    reader.page.set_viewport_size({"width": 672, "height": 950})  # what A4 leaves between its margins
    for name in ("sample", "record"):
        reader.page.emulate_media(media="screen")
        reader.go(paths(book)[name])
        reader.page.fill("textarea >> nth=0", LONG_NAME)
        reader.page.emulate_media(media="print")
        beyond = "return [...document.querySelectorAll('.p-paper *')].filter((one) => box(one).right > innerWidth + 1).map(String);"
        assert not measure(reader.page, beyond), name
