"""What is guarded everywhere: the headers of every answer, and what the code never does. And that the table of OWASP's
requirements (ASVS 5.0, levels 1 and 2) is whole, and names tests that there are."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from .conftest import ROOT

CODE = sorted((ROOT / "spectrum").rglob("*.py"))

# -- every answer ----------------------------------------------------------------------------------------------------

EVERY_KIND = [
    ("GET", "/"),
    ("GET", "/answer?case=damaged"),
    ("GET", "/nowhere"),
    ("GET", "/static/spectrum.css"),
    ("GET", "/static/nowhere.css"),
    ("GET", "/healthz"),
    ("GET", "/readyz"),
    ("GET", "/papers/poster.docx"),
    ("GET", "/api/v1/modes"),
    ("GET", "/api/v1/openapi.json"),
    ("GET", "/api/nowhere"),
    ("POST", "/api/v1/advice"),
    ("DELETE", "/api/v1/advice"),
    ("OPTIONS", "/api/v1/advice"),
    ("HEAD", "/api/v1/modes"),
]


@pytest.fixture(params=EVERY_KIND, ids=" ".join)
def answer(client: FlaskClient, request: pytest.FixtureRequest) -> TestResponse:
    method, path = request.param
    return client.open(path, method=method, buffered=True, headers={"Origin": "https://evil.example"})


def test_every_answer_tells_browsers_to_be_careful(answer: TestResponse) -> None:
    policy = dict(one.strip().split(" ", 1) for one in answer.headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'self'"
    assert {policy[one] for one in ("object-src", "base-uri", "frame-ancestors")} == {"'none'"}
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_no_other_site_may_read_an_answer(answer: TestResponse) -> None:
    assert [name for name, _ in answer.headers if name.lower().startswith("access-control")] == []


def test_every_answer_says_what_it_is_and_in_which_signs(answer: TestResponse) -> None:
    kind, _, rest = answer.headers["Content-Type"].partition(";")
    assert not kind.startswith("text/") or rest.strip() == "charset=utf-8"


def test_no_answer_tells_which_server_it_is(answer: TestResponse) -> None:
    assert not {"Server", "X-Powered-By", "Via"} & set(answer.headers.keys())


def test_methods_that_nobody_needs_are_refused(client: FlaskClient) -> None:
    for method in ("TRACE", "CONNECT", "PUT", "PATCH"):
        for path in ("/", "/api/v1/advice", "/api/v1/modes", "/healthz"):
            assert client.open(path, method=method).status_code == 405


def test_folders_are_not_listed_and_nothing_beside_them_is_given(client: FlaskClient) -> None:
    for path in ("/static/", "/static", "/static/../templates/layout.html", "/static/%2e%2e/templates/layout.html"):
        assert client.get(path, buffered=True).status_code == 404
    for path in ("/.git/config", "/.env", "/setup.cfg", "/swagger-ui/../package.json", "/guidance/../../setup.cfg"):
        assert client.get(path, buffered=True).status_code == 404


def test_nothing_is_for_those_who_make_it_only(client: FlaskClient) -> None:
    assert not client.application.debug
    assert client.get("/console", buffered=True).status_code == 404


# -- what the code never does ----------------------------------------------------------------------------------------

NEVER_IMPORTED = {"pickle", "marshal", "shelve", "subprocess", "dill", "jsonpickle", "telnetlib", "ftplib", "smtplib"}
NEVER_CALLED = {
    "eval",
    "exec",
    "compile",
    "__import__",
    "system",
    "popen",
    "md5",
    "sha1",
    "render_template_string",
}
ASKS_ELSEWHERE = {"urllib.request", "http.client", "requests", "httpx", "aiohttp", "urllib3"}
PICKLES = {
    "spectrum/clusters/sending.py": "sent by whoever runs a cluster to their own workers, as the cluster's functions are",
    "spectrum/clusters/dask.py": "only to name a job by the hash of all that it is; nothing is read back",
}
"""No door of the server reaches these."""
MAKE_CHANCE = {"spectrum/interview/ahead.py": "random walks through an interview; nothing secret hangs on them"}


def test_the_server_knows_nothing_of_what_is_pickled() -> None:
    files = [file for file in CODE if "clusters" not in file.parts]
    assert not [file for file in files if any("spectrum.clusters" in one for one in imported(file))]


def imported(file: Path) -> set[str]:
    found: set[str] = set()
    for one in ast.walk(ast.parse(file.read_text())):
        if isinstance(one, ast.Import):
            found.update(name.name for name in one.names)
        if isinstance(one, ast.ImportFrom) and one.module:
            found.update({one.module, *(f"{one.module}.{name.name}" for name in one.names)})
    return found


def called(file: Path) -> set[str]:
    """Names that a file calls, such as `eval`, and `md5` of `hashlib.md5`; `re.compile` and its like are left out."""
    found: set[str] = set()
    for one in ast.walk(ast.parse(file.read_text())):
        if isinstance(one, ast.Call) and isinstance(one.func, ast.Name):
            found.add(one.func.id)
        if isinstance(one, ast.Call) and isinstance(one.func, ast.Attribute) and one.func.attr != "compile":
            found.add(one.func.attr)
    return found


@pytest.mark.parametrize("file", CODE, ids=lambda file: str(file.relative_to(ROOT)))
def test_nothing_that_comes_in_can_be_run_and_nothing_elsewhere_is_asked(file: Path) -> None:
    known = {"pickle"} if str(file.relative_to(ROOT)) in PICKLES else set()
    assert not imported(file) & (NEVER_IMPORTED | ASKS_ELSEWHERE) - known
    assert not called(file) & NEVER_CALLED
    assert "random" not in imported(file) or str(file.relative_to(ROOT)) in MAKE_CHANCE


def test_databases_are_asked_with_placeholders_only() -> None:
    """What a database is asked is text of ours: nothing that came in is put into it."""
    asked = [one for file in CODE if "sqlite3" in imported(file) for one in put_together(file)]
    assert asked == []


def put_together(file: Path) -> list[str]:
    """Whatever is put into a question to a database that is neither a constant of ours nor the name of a table."""
    texts = [one for one in ast.walk(ast.parse(file.read_text())) if isinstance(one, ast.JoinedStr)]
    asked = [one for one in texts if re.search(r"\b(SELECT|INSERT|UPDATE|DELETE)\b", ast.unparse(one))]
    put_in = [ast.unparse(part.value) for one in asked for part in one.values if isinstance(part, ast.FormattedValue)]
    return [one for one in put_in if not one.isupper() and one != "table"]


def test_scripts_of_ours_write_text_and_keep_nothing() -> None:
    script = (ROOT / "web" / "static" / "spectrum.js").read_text()
    for never in (
        "innerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "postMessage",
        "localStorage",
        "sessionStorage",
    ):
        assert never not in script


# -- the table of requirements ---------------------------------------------------------------------------------------

TABLE = (ROOT / "docs" / "security" / "asvs-5.0-level-2.md").read_text()
LEVELS = {
    "V1.1": "22", "V1.2": "1111122223", "V1.3": "112222222223", "V1.4": "222", "V1.5": "123", "V2.1": "122",
    "V2.2": "112", "V2.3": "12223", "V2.4": "23", "V3.1": "3", "V3.2": "113", "V3.3": "12223", "V3.4": "11222233",
    "V3.5": "11122333", "V3.6": "3", "V3.7": "22333", "V4.1": "12233", "V4.2": "23333", "V4.3": "22", "V4.4": "1222",
    "V5.1": "2", "V5.2": "112333", "V5.3": "113", "V5.4": "222", "V6.1": "122", "V6.2": "111111112222",
    "V6.3": "11223333", "V6.4": "112233", "V6.5": "22222333", "V6.6": "2223", "V6.7": "33", "V6.8": "2222",
    "V7.1": "222", "V7.2": "1111", "V7.3": "22", "V7.4": "11222", "V7.5": "223", "V7.6": "22", "V8.1": "1233",
    "V8.2": "1123", "V8.3": "133", "V8.4": "23", "V9.1": "111", "V9.2": "1222", "V10.1": "22", "V10.2": "223",
    "V10.3": "22223", "V10.4": "1111122222233333", "V10.5": "22222", "V10.6": "22", "V10.7": "222", "V11.1": "2233",
    "V11.2": "22233", "V11.3": "11233", "V11.4": "1222", "V11.5": "23", "V11.6": "23", "V11.7": "33",
    "V12.1": "12233", "V12.2": "11", "V12.3": "22223", "V13.1": "2333", "V13.2": "222223", "V13.3": "2233",
    "V13.4": "1222233", "V14.1": "22", "V14.2": "12223333", "V14.3": "122", "V15.1": "12233", "V15.2": "12233",
    "V15.3": "1222222", "V15.4": "3333", "V16.1": "2", "V16.2": "22222", "V16.3": "2222", "V16.4": "222",
    "V16.5": "2223", "V17.1": "23", "V17.2": "22223333", "V17.3": "22",
}  # fmt: skip
"""The level of each requirement of ASVS 5.0.0, section by section: V1.1 has two, both of level 2."""
WANTED = {f"{part}.{at}": int(level) for part, levels in LEVELS.items() for at, level in enumerate(levels, 1)}
ROWS = [re.split(r" *\| *", line)[1:-1] for line in TABLE.splitlines() if re.match(r"\| V\d", line)]


def named_in(text: str) -> list[str]:
    return re.findall(r"`([a-z_/]+\.py::[a-z_0-9]+)`", text)


def test_the_levels_are_those_of_the_standard() -> None:
    assert Counter(WANTED.values()) == {1: 70, 2: 183, 3: 92}


def test_every_requirement_of_levels_1_and_2_is_there_once_in_order_with_its_level() -> None:
    assert [(row[0], int(row[1])) for row in ROWS] == [(name, level) for name, level in WANTED.items() if level < 3]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_what_is_met_has_a_test_that_there_is_and_the_rest_says_why(row: list[str]) -> None:
    _, _, about, state, why = row
    assert about
    assert state in ("met", "not applicable", "open")
    assert bool(named_in(why)) or (state != "met" and len(why) > 15)
    for one in named_in(why):
        path, _, name = one.partition("::")
        assert re.search(rf"^def {name}\(", (ROOT / "tests" / path).read_text(), re.MULTILINE), one


def test_the_page_counts_rightly() -> None:
    count = Counter(row[3] for row in ROWS)
    assert (
        f"{count['met']} are met, {count['not applicable']} are not applicable, and {count['open']} are open" in TABLE
    )
