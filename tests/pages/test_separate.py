"""Partners answer separately, and their answers are laid over each other: from the links to the one disagreement first."""

from __future__ import annotations

import dataclasses
import datetime
import functools
import html
import io
import json
import random
import re
import string
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlencode, urlsplit

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser
from werkzeug.test import TestResponse

from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.papers.kinds import KINDS, Kind, has_views_on_several
from spectrum.partnership.sending import to_send
from spectrum.rulebook import Rulebook, load_rulebook
from spectrum.server.pages.case import Case, opened_case
from spectrum.server.pages.separate import LONGEST_LETTER
from spectrum.server.pages.taken_in import LARGEST_FILE, MOST_SENT, MOST_TOLD
from spectrum.server.pages.together import MOST_AT_ONCE
from spectrum.situation import UNTITLED, Situation, answered
from spectrum.situation.link import case_text, unpacked

from ..test_views import ALIKE, CLINIC, CLUB, DIFFER, SCHOOL, case, piece, view
from .browsing import Visit, visit

RESULT = "Young people get help within a week"
FIRST = "In most weeks, for most cases, how much does one partner's part depend on another's?"
ITSELF = {"adds_value": "essential", "partner_wants": "keen", "partner_capacity": "yes"}


def told(situation: Situation) -> str:
    return case_text(situation)


def words(answer: TestResponse) -> str:
    """All words of a page, without its marks."""
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", answer.text)))


def links_of(answer: TestResponse, path: str) -> list[str]:
    """Where a page leads, as far as that is a page at some path."""
    found = [html.unescape(one) for one in re.findall(r'href="([^"]*)"', answer.text)]
    return [one for one in found if urlsplit(one).path == path]


def case_in(address: str) -> dict[str, Any]:
    """The case in an address."""
    (link,) = parse_qs(urlsplit(address).query)["case"]
    found: dict[str, Any] = json.loads(unpacked(link))
    return found


# -- the links ---------------------------------------------------------------------------------------------------------


def test_every_partner_of_every_piece_gets_a_link_of_its_own(client: FlaskClient) -> None:
    whole = case(pieces=[piece("A front door", [SCHOOL, CLUB], trust="broken"), piece("A van", [CLUB, CLINIC])])
    page = client.get("/separately", query_string=Case(whole).address)
    links = links_of(page, "/yours")
    assert [case_in(one)["answers_of"] for one in links] == [SCHOOL, CLUB, CLINIC]
    for link, name in zip(links, (SCHOOL, CLUB, CLINIC), strict=True):
        assert link.startswith("http://localhost/yours?")
        assert case_in(link) == json.loads(told(to_send(whole, name)))
        assert "broken" not in unpacked(parse_qs(urlsplit(link).query)["case"][0])
    assert "Named in “A front door”." in words(page)
    assert "Named in all pieces of work." in words(page)


def test_a_letter_to_a_partner_holds_its_link_and_is_begun_only_where_it_is_short_enough(client: FlaskClient) -> None:
    page = client.get("/separately", query_string=Case(case()).address)
    letters = [unquote(html.unescape(one)) for one in re.findall(r'href="(mailto:[^"]*)"', page.text)]
    assert len(letters) == 4
    for letter, link in zip(letters, links_of(page, "/yours"), strict=True):
        assert link in letter
        assert "I can read what is in it." in letter
    chance = random.Random(1)
    titles = ["".join(chance.choices(string.ascii_letters, k=90)) for _ in range(20)]
    many = case(pieces=[piece(one, [SCHOOL]) for one in titles])
    long = client.get("/separately", query_string=Case(many).address)
    assert "mailto:" not in long.text
    assert "This link is too long to begin an email with it." in words(long)
    assert all(len(one) <= LONGEST_LETTER for one in re.findall(r'href="(mailto:[^"]*)"', page.text))


def test_a_case_without_partners_is_sent_to_name_them(client: FlaskClient) -> None:
    page = client.get("/separately", query_string=Case(case(pieces=[piece(names=[])])).address)
    assert "No partner is named in this case yet." in words(page)
    assert links_of(page, "/begin")


# -- a partner's own pages ---------------------------------------------------------------------------------------------


def own(**answers: str) -> Case:
    """What the school is sent, with some answers."""
    sent = to_send(
        case(pieces=[piece("A front door", [SCHOOL]), piece("A van", [CLUB]), piece("A rota", [SCHOOL])]), SCHOOL
    )
    first = sent.workstreams[0]
    for name, option in answers.items():
        first = answered(first, (SCHOOL if name in ITSELF else "", name), (option,))
    return Case(dataclasses.replace(sent, workstreams=(first, *sent.workstreams[1:])))


@pytest.mark.parametrize("path", ["/yours", "/question", "/partners", "/check", "/send-back", "/answer", "/what-if"])
def test_every_page_of_a_partner_says_for_whom_the_answers_are(client: FlaskClient, path: str) -> None:
    page = client.get(path, query_string=own(trust="strong").address)
    assert page.status_code == 200
    assert SCHOOL in words(page)
    assert "Nothing is kept here" in words(page)


@pytest.mark.parametrize("path", ["/begin", "/separately", "/together"])
def test_what_is_for_whoever_asks_leads_a_partner_to_its_own_pages(client: FlaskClient, path: str) -> None:
    assert urlsplit(client.get(path, query_string=own().address).headers["Location"]).path == "/yours"


@pytest.mark.parametrize(("path", "to"), [("/yours", "/check"), ("/send-back", "/answer"), ("/answers-file", "/check")])
def test_what_is_for_partners_leads_whoever_asks_to_the_case(client: FlaskClient, path: str, to: str) -> None:
    assert urlsplit(client.get(path, query_string=Case(case()).address).headers["Location"]).path == to


def test_a_partner_can_not_change_what_the_work_is(client: FlaskClient) -> None:
    form = {**own(trust="strong").address, "title": "Another", "partners": "Somebody"}
    answer = client.post("/begin", data=form)
    assert answer.status_code == 303
    assert case_in(answer.headers["Location"]) == json.loads(own(trust="strong").text)
    page = client.get("/check", query_string=own(trust="strong").address)
    assert "/begin" not in page.text
    assert "Partners to look at one by one" not in page.text


def test_a_partner_is_not_told_what_its_answers_lead_to_until_it_asks(client: FlaskClient, book: Rulebook) -> None:
    """The way of working stands only on the page that says that it is of these answers alone."""
    full = own(**ALIKE, **DIFFER[SCHOOL])
    for path in ("/yours", "/question", "/check", "/send-back"):
        page = client.get(path, query_string=full.address, follow_redirects=True)
        said = words(page).casefold()
        assert not [one for one in book.modes if f": {one.gerund}" in said or "what is still possible" in said]
        assert "the way of working is settled" not in said
        assert "see the answer" not in said
    alone = words(client.get("/answer", query_string=full.address))
    assert "This is what your answers alone say." in alone
    assert "Send your answers back" in alone
    assert "Add another piece of work" not in alone


def test_the_pieces_in_which_a_partner_is_named_come_first_and_the_next_one_is_offered(client: FlaskClient) -> None:
    page = words(client.get("/yours", query_string=own().address))
    assert page.index("A rota") < page.index("Other work, in which you are not named: 1") < page.index("A van")
    check = client.get("/check", query_string=own(trust="strong").address)
    assert "Next piece of work: A rota" in words(check)
    sent = client.get("/send-back", query_string=own(trust="strong").address)
    assert "Not answered yet: “A rota”." in words(sent)


# -- what is sent back -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("chosen", "kept"), [("yes", "yes"), ("no", "no"), ("", None), ("maybe", None)])
def test_whether_others_may_see_whose_answers_they_are_goes_into_the_file(
    client: FlaskClient, chosen: str, kept: str | None
) -> None:
    case_told = own(trust="strong", adds_value="useful")
    answer = client.post("/send-back", data={**case_told.address, "may_be_named": chosen})
    assert answer.status_code == 303
    page = client.get(answer.headers["Location"])
    (file,) = links_of(page, "/answers-file")
    sent = json.loads(client.get(file).text)
    (link,) = [one for one in links_of(page, "/yours") if one.startswith("http")]
    assert case_in(link) == sent
    assert sent["answers_of"] == SCHOOL
    assert sent.get("may_be_named") == kept
    assert sent["workstreams"][0]["partners"] == [{"name": SCHOOL, "answers": {"adds_value": "useful"}, "asked": "yes"}]
    assert sent["workstreams"][2]["partners"] == [{"name": SCHOOL, "answers": {}}]
    says = "others may see which answers are yours" if kept == "yes" else "others may not see which answers are yours"
    assert f"They say: {says}." in words(page)
    assert "can read every answer and every note in it" in words(page)


def test_the_file_is_named_after_the_work_and_the_partner(client: FlaskClient) -> None:
    answer = client.get("/answers-file", query_string=own(trust="strong").address)
    assert answer.headers["Content-Disposition"] == 'attachment; filename="young-people-answers-of-the-school.json"'
    assert answer.headers["Cache-Control"] == "no-store"
    nobody = Case(Situation("¿?", (piece(trust="strong"),), answers_of="¡!"))
    named = client.get("/answers-file", query_string=nobody.address).headers["Content-Disposition"]
    assert re.fullmatch(r'attachment; filename="[a-z-]+\.json"', named)


@pytest.mark.parametrize(
    ("titles", "called"),
    [(["A van"], "A van"), (["A van", "A rota"], "“A van” and “A rota”"), ([*"abcde"], "“a”, “b” and “c”, and 2 more")],
)
def test_a_case_without_a_title_is_called_by_its_pieces_of_work(
    client: FlaskClient, titles: Sequence[str], called: str
) -> None:
    whole = dataclasses.replace(case(pieces=[piece(one) for one in titles]), title=UNTITLED)
    page = client.get("/separately", query_string=Case(whole).address)
    assert f"{called} Let partners answer separately" in words(page)
    assert f"How does {SCHOOL} see this: {called}?" in unquote(page.text)
    views = [view(name, *(piece(one, trust="strong") for one in titles)) for name in (SCHOOL, CLUB)]
    for path, one in (
        ("/yours", to_send(whole, SCHOOL)),
        ("/together", dataclasses.replace(whole, views=tuple(views))),
    ):
        told = words(client.get(path, query_string=Case(one).address))
        assert called in told
        assert UNTITLED not in told


def test_without_an_answer_there_is_nothing_to_send(client: FlaskClient) -> None:
    page = client.get("/send-back", query_string=own().address)
    assert "You have not answered anything yet." in words(page)
    assert not links_of(page, "/answers-file")


# -- laid over each other ----------------------------------------------------------------------------------------------

Files = Sequence[tuple[str, str | bytes]]


def sent_in(
    client: FlaskClient, whole: Situation | None, files: Files = (), links: Sequence[str] = (), **more: str
) -> TestResponse:
    """What comes of choosing some files and pasting some links; without a case, none is open."""
    chosen = [(io.BytesIO(one.encode() if isinstance(one, str) else one), name) for name, one in files]
    form = {**(Case(whole).address if whole else {}), "links": "\n".join(links), "files": chosen, **more}
    answer = client.post("/together", data=form, content_type="multipart/form-data")
    answer.request.environ["wsgi.input"].close()  # where the client kept what it sent
    return answer


def three() -> Situation:
    return case(pieces=[piece("A front door", list(DIFFER))])


def files_of(names: Sequence[str] = tuple(DIFFER)) -> list[tuple[str, str]]:
    views = [view(name, piece(**ALIKE, **DIFFER[name]), **ITSELF) for name in names]
    return [(f"{one.answers_of}.json", told(one)) for one in views]


def test_three_files_and_links_lead_to_an_address_with_the_one_disagreement_that_matters(client: FlaskClient) -> None:
    (_, school), *others = files_of()
    link = "http://localhost/yours?case=" + Case(situation_of(school)).address["case"]
    answer = sent_in(client, three(), others, [link])
    assert answer.status_code == 303
    assert [one["answers_of"] for one in case_in(answer.headers["Location"])["views"]] == list(DIFFER)
    page = client.get(answer.headers["Location"])
    said = words(page)
    assert "Here are the answers of 3 of 3 partners" in said
    assert "You have not answered yourself." in said
    assert "It is still open: cooperating or collaborating." in said
    talk = said.partition("Talk about this first")[2]
    assert talk.strip().startswith(FIRST)
    assert "Seen differently, and it moves nothing: 3" in talk
    (laid,) = [told for told in map(case_in, links_of(page, "/answer")) if "views" not in told]
    assert laid["workstreams"][0]["answers"]["interdependence"] == ["hand_offs", "back_and_forth"]
    assert laid["workstreams"][0]["partners"][0] == {"name": SCHOOL, "answers": ITSELF, "asked": "yes"}


@functools.cache
def the_book() -> Rulebook:
    return load_rulebook()


def situation_of(text: str) -> Situation:
    return opened_case(text, the_book()).situation


def test_later_answers_of_a_partner_replace_the_earlier_and_it_is_said(client: FlaskClient) -> None:
    first = sent_in(client, three(), files_of())
    changed = [("again.json", told(view(CLUB, piece(**ALIKE, **DIFFER[SCHOOL]))))]
    with_them = opened_at(first)
    second = sent_in(client, with_them, changed)
    page = client.get(second.headers["Location"])
    assert f"Newer answers replaced the earlier ones of {CLUB}." in words(page)
    assert "Newer answers" not in words(client.get(first.headers["Location"]))
    twice = sent_in(client, three(), [*files_of([CLUB]), *changed])
    assert f"Newer answers replaced the earlier ones of {CLUB}." in words(client.get(twice.headers["Location"]))


def opened_at(answer: TestResponse) -> Situation:
    return situation_of(json.dumps(case_in(answer.headers["Location"])))


def test_all_mistakes_are_told_at_once_each_with_its_file_and_nothing_is_half_done(client: FlaskClient) -> None:
    bad: Files = [
        ("bakery.json", told(view("The bakery", piece(trust="strong")))),
        ("other-work.json", told(view(CLUB, piece("Bread", trust="strong")))),
        ("picture.png", b"\x89PNG\r\n\xff\xfe"),
        ("letter.txt", "Dear all, here is what we think"),
        ("own.json", told(three())),
        ("empty.json", told(to_send(three(), CLUB))),
        ("large.json", told(view(CLUB, piece(trust="strong"))) + " " * LARGEST_FILE),
        ("typo.json", told(view(CLUB, piece())).replace('"answers":{}', '"answers":{"trust":"huge"}', 1)),
    ]
    answer = sent_in(client, three(), [*bad, *files_of([SCHOOL])], ["http://localhost/yours?case=1abc"])
    assert answer.status_code == 422
    said = words(answer)
    for name, trouble in (
        ("bakery.json", "these are the answers of “The bakery”, who is no partner in this case"),
        ("other-work.json", "it answers about “Bread”"),
        ("picture.png", "this can't be read"),
        ("letter.txt", "this can't be read"),
        ("own.json", "it does not say whose answers these are"),
        ("empty.json", "there are no answers in it yet"),
        ("large.json", "this file is larger than 200,000 bytes"),
        ("typo.json", '"huge" is no option of trust'),
        ("Link 1", "This link is damaged"),
    ):
        assert f"{name}: {trouble}" in said
    assert "http://localhost/yours?case=1abc" in said  # what was pasted is still there
    (case_sent,) = set(re.findall(r'name="case" value="([^"]*)"', answer.text))
    assert "views" not in case_in(f"/?case={case_sent}")


def test_of_very_many_mistakes_in_one_file_the_first_are_told_and_the_others_counted(client: FlaskClient) -> None:
    wrong = {"answers_of": CLUB, "workstreams": [{"title": f"{at}", "answers": {"trust": "huge"}} for at in range(50)]}
    said = words(sent_in(client, three(), [("wrong.json", json.dumps(wrong))]))
    assert said.count('"huge" is no option') == 2 * MOST_TOLD  # at the top, and beside the field
    assert f"wrong.json: and {50 - MOST_TOLD} more mistakes in it." in said


def test_nothing_and_too_much_are_told(client: FlaskClient) -> None:
    assert "Choose the files, or paste the links" in words(sent_in(client, three()))
    files = [(f"{number}.json", "{}") for number in range(MOST_SENT)]
    said = words(sent_in(client, three(), files, ["x"]))
    assert f"These are {MOST_SENT + 1} files and links. Send {MOST_SENT} at most at once." in said
    large = [(f"{number}.json", b" " * LARGEST_FILE) for number in range(6)]
    assert "These files are larger than 1,000,000 bytes in all." in words(sent_in(client, three(), large))
    assert sent_in(client, three(), [("a.json", b"x" * 14_000_000)]).status_code == 413


def test_a_file_that_is_no_case_at_all_ends_the_search_for_mistakes(client: FlaskClient) -> None:
    junk = "\n".join(f"key{number}: 1" for number in range(300))
    said = words(sent_in(client, three(), [*files_of([SCHOOL]), ("junk.yaml", junk), ("picture.png", b"\xff")]))
    assert "junk.yaml: and 295 more mistakes in it." in said
    assert "The files and links after junk.yaml were not looked at." in said
    assert "picture.png" not in said


def test_without_a_case_it_is_chosen_among_the_files(client: FlaskClient) -> None:
    assert "Choose your own case as well" in words(client.get("/together"))
    answer = sent_in(client, None, [("case.json", told(three())), *files_of()])
    assert [one["answers_of"] for one in case_in(answer.headers["Location"])["views"]] == list(DIFFER)
    assert "None of these is your own case." in words(sent_in(client, None, files_of()))
    both = sent_in(client, None, [("case.json", told(three())), ("again.json", told(three()))])
    assert "again.json: this does not say whose answers it holds, and so does another." in words(both)


@given(st.lists(st.tuples(st.text(min_size=1, max_size=8), st.binary(max_size=60)), max_size=4), st.text(max_size=80))
def test_whatever_is_sent_in_a_page_comes_back(client: FlaskClient, files: list[tuple[str, bytes]], links: str) -> None:
    answer = sent_in(client, three(), files, [links])
    assert answer.status_code in (303, 422)


@pytest.mark.parametrize(
    "path", ["/separately", "/yours", "/send-back", "/together", "/answers-file", "/together-file"]
)
@pytest.mark.parametrize("link", ["1", "1!!!!", "x" * 7_000])
def test_a_damaged_link_says_what_to_do(client: FlaskClient, path: str, link: str) -> None:
    answer = client.get(path, query_string={"case": link})
    assert answer.status_code == 422
    assert "This link is damaged" in answer.text


def test_nobodys_words_are_ever_markup(client: FlaskClient) -> None:
    evil = "<b>Evil</b>"
    names = [evil, SCHOOL, CLUB]
    work = piece(evil, names)
    views = [
        view(name, dataclasses.replace(piece(evil, **ALIKE, **said)))
        for name, said in zip(names, DIFFER.values(), strict=True)
    ]
    pages = [
        client.get("/separately", query_string=Case(case(pieces=[work])).address),
        client.get("/yours", query_string=Case(to_send(case(pieces=[work]), evil)).address),
        client.get("/send-back", query_string=Case(views[0]).address),
        client.get("/together", query_string={**Case(case(*views, pieces=[work])).address, "replaced": evil}),
        sent_in(client, case(pieces=[work]), [(f"{evil}.json", "{")]),
    ]
    for page in pages:
        assert evil not in page.text
        assert "Evil" in page.text


def test_answers_that_no_longer_fit_a_changed_case_are_named_and_nothing_is_lost(client: FlaskClient) -> None:
    renamed = case(view(CLUB, piece(trust="strong")), pieces=[piece("A front door", [SCHOOL])])
    answer = client.get("/together", query_string=Case(renamed).address)
    assert answer.status_code == 422
    assert f"These are the answers of “{CLUB}”, who is no partner in this case. Its partners are: “{SCHOOL}”." in words(
        answer
    )
    assert Case(renamed).address["case"] in answer.text


@pytest.mark.parametrize(
    "kind", [one for one in KINDS if one.fits is not has_views_on_several], ids=lambda one: one.name
)
def test_what_partners_said_for_themselves_is_on_no_paper_but_that_on_differences(
    client: FlaskClient, atlas: Atlas, kind: Kind
) -> None:
    laid = opened_at(sent_in(client, three(), files_of()))
    today = datetime.date(2026, 12, 1)
    with_them, without = (
        kind.build(Consultation(atlas, one), 0, today) for one in (laid, dataclasses.replace(laid, views=()))
    )
    assert (with_them == without) == (kind.name != "differences")


@pytest.mark.parametrize(("pieces", "kind"), [(1, "differences"), (2, "all-differences")])
def test_the_page_leads_to_the_paper_for_the_meeting(client: FlaskClient, pieces: int, kind: str) -> None:
    whole, views = large(pieces, 3)
    page = client.get("/together", query_string=Case(dataclasses.replace(whole, views=tuple(views))).address)
    (paper,) = links_of(page, f"/papers/{kind}")
    said = words(client.get(paper))
    assert said.count("Talk about this first") == pieces
    assert FIRST in said


def test_whoever_has_the_link_to_a_case_with_partners_answers_is_told_so(client: FlaskClient) -> None:
    laid = opened_at(sent_in(client, three(), files_of()))
    assert "It also holds what each partner answered" in words(client.get("/answer", query_string=Case(laid).address))
    assert "It also holds what" not in words(client.get("/answer", query_string=Case(three()).address))


def test_what_partners_said_for_themselves_is_still_there_after_the_case_was_changed(client: FlaskClient) -> None:
    laid = opened_at(sent_in(client, three(), files_of()))
    form = {**Case(laid).address, "factor": "trust", "partner": "", "answer": "strong", "then": "check"}
    answer = client.post("/question", data=form)
    assert case_in(answer.headers["Location"])["views"] == json.loads(told(laid))["views"]


# -- more than fits ----------------------------------------------------------------------------------------------------


def large(pieces: int, partners: int) -> tuple[Situation, list[Situation]]:
    """A case of many pieces, and what each partner says of each; all differ on one question, and on much besides."""
    chance = random.Random(pieces * partners)
    names = [f"Partner number {number}" for number in range(partners)]
    titles = [f"Piece of work number {number}" for number in range(pieces)]
    whole = case(pieces=[piece(title, names) for title in titles])
    views = [view(name, *(piece(one, **ALIKE, **_said(chance, of)) for one in titles)) for of, name in enumerate(names)]
    return whole, views


def _said(chance: random.Random, of: int) -> dict[str, str]:
    differ = {
        name: chance.choice([said[name] for said in DIFFER.values()]) for name in ("trust", "power_talk", "joint_cost")
    }
    practice = {
        name: chance.choice(the_book().factor[name].option_ids) for name in ("meeting_use", "results", "run_time")
    }
    return {**differ, **practice, "interdependence": ("hand_offs", "back_and_forth")[of % 2]}


def test_of_many_pieces_one_at_a_time_is_worked_out(client: FlaskClient) -> None:
    whole, views = large(MOST_AT_ONCE + 1, 3)
    few = client.get("/together", query_string=Case(*all_but_one(whole, views)).address)
    assert few.text.count('class="s-piece"') == MOST_AT_ONCE
    laid = dataclasses.replace(whole, views=tuple(views))
    many = client.get("/together", query_string=Case(laid, 3).address)
    assert many.text.count('class="s-piece"') == 1
    assert "With so many pieces of work, one is shown at a time." in words(many)
    assert "Piece of work number 3 It is still open" in words(many)
    others = links_of(many, "/together")
    assert len(others) == MOST_AT_ONCE
    assert "Piece of work number 12 " in words(client.get(others[-1]))


def all_but_one(whole: Situation, views: Sequence[Situation]) -> Iterator[Situation]:
    shorter = (dataclasses.replace(one, workstreams=one.workstreams[:-1]) for one in views)
    yield dataclasses.replace(whole, workstreams=whole.workstreams[:-1], views=tuple(shorter))


def test_what_is_too_long_for_an_address_is_shown_at_once_and_kept_as_a_file(client: FlaskClient) -> None:
    whole, views = large(24, 20)
    answer = sent_in(client, whole, [(f"{at}.json", told(one)) for at, one in enumerate(views)])
    assert answer.status_code == 200
    said = words(answer)
    assert "Here are the answers of 20 of 20 partners" in said
    assert FIRST in said
    assert "All of this is too long for the address of a page." in said
    everything = html.unescape(re.findall(r'name="everything" value="([^"]*)"', answer.text)[0])
    assert len(situation_of(unpacked(everything, len(everything), 10_000_000)).views) == 20
    another = sent_in(client, None, everything=everything, look="1", at="23")
    assert "Piece of work number 23 It is still open" in words(another)
    kept = client.post("/together-file", data={"everything": everything, "what": "everything"})
    assert kept.headers["Content-Disposition"].endswith('.json"')
    again = sent_in(client, None, [("kept.json", kept.data)])
    assert "Here are the answers of 20 of 20 partners" in words(again)
    one_case = client.post("/together-file", data={"everything": everything, "what": "one_case"})
    assert "views" not in json.loads(one_case.text)


def test_what_is_kept_as_a_file_is_the_case_with_all_or_one_case(client: FlaskClient) -> None:
    laid = opened_at(sent_in(client, three(), files_of()))
    address = Case(laid).address
    everything = client.get("/together-file", query_string={**address, "what": "everything"})
    assert situation_of(everything.text) == laid
    one_case = json.loads(client.get("/together-file", query_string={**address, "what": "one_case"}).text)
    assert one_case["workstreams"][0]["answers"]["trust"] == ["untested", "growing", "strong"]
    assert client.get("/together-file", query_string=address).status_code == 422


# -- all of it, in browsers --------------------------------------------------------------------------------------------

BACK = {SCHOOL: "file", CLUB: "file", CLINIC: "link"}
"""How each partner sends its answers back."""


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_three_partners_answer_in_their_own_browsers_and_the_one_disagreement_comes_first(
    browser: Browser, address: str, book: Rulebook, tmp_path: Path, scripts: bool
) -> None:
    """Without scripts, one of them answers question by question; the others come back to what they answered before."""
    how = {"java_script_enabled": scripts, "accept_downloads": True}
    with visit(browser, address, book, **how) as convenor:
        links = ask_for_answers(convenor)
        assert len(links) == len(BACK)
        files, pasted = [], []
        for (name, sends), link in zip(BACK.items(), links, strict=True):
            with visit(browser, address, book, **how) as partner:
                if scripts or name == SCHOOL:
                    answer_for(partner, name, link)
                else:
                    come_back(partner, name, link)
                file, own_link = send_back(partner, tmp_path, named=name == SCHOOL)
            files += [file] if sends == "file" else []
            pasted += [own_link] if sends == "link" else []
        convenor.press("Lay answers over each other")
        convenor.page.set_input_files("#files", files)
        convenor.page.fill("#links", "\n".join(pasted))
        convenor.press("Lay them over each other")
        assert convenor.title == "Everybody's answers, laid over each other"
        first = convenor.page.locator(".s-first")
        assert first.count() == 1
        assert first.inner_text().split("\n\n")[:2] == ["Talk about this first", FIRST]
        assert "Here are the answers of 3 of 3 partners" in convenor.page.inner_text("main")
        assert "It is still open: cooperating or collaborating." in convenor.page.inner_text("main")
        convenor.press("Go on with everybody's answers")
        assert convenor.title == "Still open: cooperate or collaborate"
        assert "First settle what people differ on" in convenor.page.inner_text(".s-answer")
        assert FIRST in convenor.page.inner_text(".s-answer")


def ask_for_answers(convenor: Visit) -> list[str]:
    """Begin a case, name three partners, and get a link for each."""
    page = convenor.page
    convenor.go("/begin")
    page.fill("#title", "A front door")
    page.fill("#result", RESULT)
    page.fill("#partners", "\n".join(DIFFER))
    convenor.press("Continue")
    convenor.press("Stop here")
    convenor.press("See the answer")
    convenor.follow("Let partners answer separately")
    assert convenor.title == "Let partners answer separately"
    return [str(one.get_attribute("href")) for one in page.locator(".s-entry .s-linktext").all()]


def answer_for(partner: Visit, name: str, link: str) -> None:
    """Follow the link of a partner, and answer all that is asked."""
    page = partner.page
    page.goto(link)
    assert partner.title == f"Answers of {name}"
    assert RESULT in page.inner_text("main")
    assert not [other for other in DIFFER if other != name and other in page.inner_text("body")]
    partner.press("Start")
    truth = {**ALIKE, **DIFFER[name], "is_running": "no", "claimed_mode": "collaborate"}
    itself = f"What does {name} bring, and want?"
    while partner.title != "Check your answers":
        assert f"You answer for {name} only." in page.inner_text("main")
        if partner.title == itself:
            for factor, option in ITSELF.items():
                page.select_option(f"[name=partner-0-{factor}]", option)
            partner.press("Continue")
            continue
        partner.answer(truth.get(partner.factor, "unknown"))
    partner.press("Send your answers back")


def come_back(partner: Visit, name: str, link: str) -> None:
    """Come back to a link on which everything was answered on another day."""
    sent = opened_case(unpacked(parse_qs(urlsplit(link).query)["case"][0]), partner.book).situation
    work = dataclasses.replace(sent.workstreams[0], is_running="no", claimed_mode="collaborate")
    for factor, option in {**ALIKE, **DIFFER[name], **ITSELF}.items():
        work = answered(work, (name if factor in ITSELF else "", factor), (option,))
    partner.go(f"/check?{urlencode(Case(dataclasses.replace(sent, workstreams=(work,))).address)}")
    partner.press("Send your answers back")


def send_back(partner: Visit, folder: Path, named: bool) -> tuple[Path, str]:
    """Choose whether to be named, and get the file and the link to send."""
    page = partner.page
    assert partner.title == "Send your answers back"
    assert "They say: others may not see which answers are yours." in page.inner_text("main")
    page.get_by_label("Yes, they may" if named else "No, they may not").check()
    partner.press("Put this choice into the file")
    can = "may" if named else "may not"
    assert f"They say: others {can} see which answers are yours." in page.inner_text("main")
    with page.expect_download() as download:
        partner.button("Download your answers").click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file, str(page.locator(".s-linktext").get_attribute("href"))


def test_all_of_it_can_be_done_with_the_keyboard_alone(visitor: Visit) -> None:
    page = visitor.page
    page.goto(f"{visitor.address}/yours?{urlencode(own().address)}")
    tab_to(visitor, "Start")
    page.keyboard.press("Enter")
    page.wait_for_url("**/question?*")
    page.locator("input[name=answer]").first.focus()
    page.keyboard.press("Space")
    tab_to(visitor, "Stop here")
    page.keyboard.press("Enter")
    page.wait_for_url("**/check?*")
    tab_to(visitor, "Send your answers back")
    page.keyboard.press("Enter")
    page.wait_for_url("**/send-back?*")
    page.keyboard.press("Tab")
    for _ in range(20):
        if page.evaluate("document.activeElement.name") == "may_be_named":
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    tab_to(visitor, "Put this choice into the file")
    page.keyboard.press("Enter")
    page.get_by_text("others may see which answers are yours").first.wait_for()
    tab_to(visitor, "Or copy the link with your answers")
    page.keyboard.press("Enter")
    assert page.locator(".s-linktext").is_visible()


def tab_to(visitor: Visit, words: str) -> None:
    """Go on with Tab until what has these words has the focus."""
    for _ in range(60):
        visitor.page.keyboard.press("Tab")
        if visitor.page.evaluate("document.activeElement.textContent.trim()").startswith(words):
            return
    raise AssertionError(f"“{words}” can't be reached with Tab")
