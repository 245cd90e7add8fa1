"""The proof of a rulebook: the shipped one is sound, and a planted fault of each kind is caught."""

from __future__ import annotations

import dataclasses
import itertools
import math
import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from spectrum.advice import look_at
from spectrum.atlas import Atlas, build_atlas, load_atlas
from spectrum.checks import faults, incoherence, kept_proof, prove, prove_all, story
from spectrum.files.shipped import shipped_folder
from spectrum.handbook.traceability import trace
from spectrum.rulebook import Condition, Declaration, Finding, Law, Rule, Rulebook, Then
from spectrum.rulebook.model import Impossible, NotUsed, Passage
from spectrum.scenarios import load_features
from spectrum.situation import Workstream

from .conftest import ROOT
from .independent_checker import cells, modes
from .oracle import fixpoint, needed_and_feasible, random_rulebook

RULES = shipped_folder("rules")


WORK = ("time_pressure", "put_in")
"""Questions about partners' work that would tie in all questions about the need."""


@pytest.fixture(scope="module")
def few(book: Rulebook) -> Rulebook:
    """The rulebook without the rules about the work itself: small enough to be built again for each planted fault."""
    about_partners = [rule for rule in book.current_rules if rule.layer in ("gap", "limit", "floor", "partner")]
    kept = [rule for rule in about_partners if all(one.name not in WORK for one in rule.when)]
    return dataclasses.replace(book, rules=tuple(kept), declarations=(), impossible=(), laws=())


def conditions(when: dict[str, tuple[str, ...]]) -> tuple[Condition, ...]:
    return tuple(Condition(factor, values) for factor, values in when.items())


def rule(name: str, when: dict[str, tuple[str, ...]], then: Then, layer: str = "limit") -> Rule:
    return Rule(name, layer, name, conditions(when), then, "Because.", ())


def with_rules(book: Rulebook, *rules: Rule) -> Rulebook:
    return dataclasses.replace(book, rules=(*book.rules, *rules))


def test_the_shipped_rulebook_is_sound(atlas: Atlas, book: Rulebook) -> None:
    bill = prove_all(atlas)
    assert bill.clean, [fault.says for fault in bill.faults]
    assert bill.counts["laws"] == len(bill.proofs) == len(book.laws)
    assert all(proof.pairs > 1 for proof in bill.proofs)
    assert bill.counts["sentences that fit wherever they are told"] == len([one for one in book.rules if one.fits])
    assert bill.counts["pairs never told together"] > 10
    assert 0 < bill.without_case < 5 * 3 * 5 * 4 * 3 * 4 * 4 * 4


def test_an_independent_reading_of_the_yaml_agrees_on_every_cell(atlas: Atlas) -> None:
    count = 0
    for table in atlas.tables:
        home = set(table.plan.home)
        for pattern, (answers, fired) in zip(
            table.pattern.ravel().tolist(), cells(RULES, table.plan.factors), strict=True
        ):
            assert set(table.fired[pattern]) == fired & home, answers
            count += 1
    assert count == atlas.cells


def test_an_independent_reading_comes_to_the_same_modes(atlas: Atlas, book: Rulebook) -> None:
    """Every set of rules of every group by itself, and then groups mixed at random."""
    chance = random.Random(11)
    tables = [table for table in atlas.work_tables if table.plan.decides]
    mixes = [[(table, pattern)] for table in tables for pattern in range(len(table.bits))]
    mixes += [[(table, chance.randrange(len(table.bits))) for table in tables] for _ in range(3_000)]
    for mix in mixes:
        fired = {rule_id for table, pattern in mix for rule_id in table.fired[pattern]}
        verdict = atlas.orderings.verdict(atlas.orderings.all_of(table.conclusions[pattern] for table, pattern in mix))
        reached = (verdict.needed, verdict.limit, verdict.carried, verdict.feasible, verdict.advised)
        assert modes(RULES, fired) == [book.mode_ids[depth] for depth in reached], fired


def test_a_proof_is_kept_with_its_date_and_made_again_for_another_engine(
    few: Rulebook, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SPECTRUM_CACHE", str(tmp_path))
    atlas = build_atlas(dataclasses.replace(few, laws=(MORE_TRUST, NO_NEED)))
    first = kept_proof(atlas, date(2026, 11, 1))
    assert [law["holds"] for law in first["laws"]] == [True, True]
    assert first["counts"]["rules"] == len(atlas.rulebook.current_rules)
    assert first["clean"] == prove_all(atlas).clean
    assert kept_proof(atlas, date(2026, 11, 23)) == first
    (file,) = tmp_path.iterdir()
    sound = file.read_bytes()
    turned = sound.replace(b'"clean": false', b'"clean": true ').replace(b'"holds": true', b'"holds": True')
    for damage in (sound.replace(b"durable_rules", b"other_rules"), turned, sound[:-1], sound + b" ", b"{}", b"[", b""):
        assert damage != sound
        file.write_bytes(damage)
        assert kept_proof(atlas, date(2026, 11, 23))["proven_on"] == date(2026, 11, 23)
    monkeypatch.setattr("os.getuid", lambda: 12345)
    assert kept_proof(atlas, date(2026, 11, 24))["proven_on"] == date(2026, 11, 24)


def test_a_proof_that_cannot_be_kept_is_made_once(
    few: Rulebook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "no-folder").write_text("")
    monkeypatch.setenv("SPECTRUM_CACHE", str(tmp_path / "no-folder"))
    atlas = build_atlas(dataclasses.replace(few, laws=(), hash="6" * 64))
    first = kept_proof(atlas, date(2026, 11, 1))
    monkeypatch.setattr("spectrum.checks.proof.prove_all", lambda _: pytest.fail("it was proven again"))
    assert kept_proof(atlas, date(2026, 11, 2)) == first
    assert "can't be kept" in caplog.text


def test_nothing_is_kept_where_there_is_no_home_and_that_is_told(
    few: Rulebook, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("SPECTRUM_CACHE", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("os.getuid", lambda: 12345)
    small = dataclasses.replace(few, laws=(), hash="7" * 64)
    assert load_atlas(small).rulebook == small
    kept_proof(load_atlas(small), date(2026, 11, 1))
    assert caplog.text.count("there is no home folder; name one for this in SPECTRUM_CACHE") == 3


def test_every_sentence_of_the_essay_is_traced_in_docs(book: Rulebook) -> None:
    page = (ROOT / "docs" / "where-it-comes-from.md").read_text()
    assert page == trace(book, load_features()), "run `make docs`"
    for passage in book.passages:
        section = page.partition(f"## {passage.id}. ")[2].partition("\n## ")[0]
        rows = [line for line in section.splitlines() if line.startswith("| ") and line.split("|")[1].strip().isdigit()]
        assert len(rows) == passage.sentences
        assert all(row.split("|")[2].strip() or row.split("|")[3].strip() for row in rows), "a sentence without a trace"


FOREVER = {"trust": ("broken",)}
UNSAFE = Then(against=("act_alone",), strength="strong", safety="coordinate")

PLANTED: dict[str, tuple[Callable[[Rulebook], Rulebook], str, tuple[str, ...]]] = {
    "dead rule": (
        lambda book: with_rules(book, rule("never", {"trust": ("broken",), "mandate": ()}, Then(cap="coexist"))),
        "dead_rule",
        ("never",),
    ),
    "unused finding": (
        lambda book: dataclasses.replace(book, findings=(*book.findings, Finding("idle", "idle"))),
        "unused",
        ("idle",),
    ),
    "unused factor": (lambda book: book, "unused", ("problem_type",)),
    "unused misconception": (lambda book: book, "unused", ("M5",)),
    "options that decide nothing": (lambda book: book, "same_options", ("incentives", "neutral", "together")),
    "contradiction": (
        lambda book: with_rules(
            book,
            rule("yes", FOREVER, Then(supports="cooperate", strength="strong"), "argument_for"),
            rule("not-at-all", {"mandate": ("none",)}, Then(discards=("cooperate",)), "argument_against"),
        ),
        "contradiction",
        ("yes", "not-at-all"),
    ),
    "duplicate rule": (
        lambda book: with_rules(book, dataclasses.replace(book.rule["trust-is-broken"], id="again")),
        "subsumed",
        ("again", "trust-is-broken"),
    ),
    "subsumed rule": (
        lambda book: with_rules(
            book,
            rule("wide", {"power_gap": ("noticeable", "large")}, Then(cap="coordinate")),
            rule("narrow", {"power_gap": ("large",), "power_talk": ("never",)}, Then(cap="coordinate")),
        ),
        "subsumed",
        ("narrow", "wide"),
    ),
    "rule that holds only where nothing can be": (
        lambda book: dataclasses.replace(
            with_rules(book, rule("lost", {"power_gap": ("large",), "power_talk": ("never",)}, Then(cap="coexist"))),
            impossible=(Impossible("lost", conditions({"power_gap": ("large",), "power_talk": ("never",)}), "No."),),
        ),
        "dead_rule",
        ("lost",),
    ),
    "impossible combination that nobody looks at": (
        lambda book: dataclasses.replace(
            book, impossible=(Impossible("far", conditions({"trust": ("broken",), "mandate": ("none",)}), "No."),)
        ),
        "unused",
        ("far",),
    ),
    "limit that is never in the way": (lambda book: book, "never_in_the_way", ("aims-differ",)),
    "thing to mend that is never a condition": (lambda book: book, "never_in_the_way", ("trust-is-untested",)),
    "law about what moves nothing": (
        lambda book: dataclasses.replace(book, laws=(Law("idle", "put_in", "later", "needed", "shallower", "No."),)),
        "idle_law",
        ("idle",),
    ),
    "two strong arguments against each other": (
        lambda book: with_rules(
            book,
            rule("yes", FOREVER, Then(supports="cooperate", strength="strong"), "argument_for"),
            rule("no", {"mandate": ("none",)}, Then(against=("cooperate",), strength="strong"), "argument_against"),
        ),
        "opposed",
        ("yes", "no"),
    ),
    "a strong argument for what is not safe": (
        lambda book: with_rules(
            book,
            rule("yes", FOREVER, Then(supports="coexist", strength="strong"), "argument_for"),
            rule("no", {"trust": ("broken", "mending")}, UNSAFE, "argument_against"),
        ),
        "opposed",
        ("yes", "no"),
    ),
    "sentence of the essay that nothing rests on": (lambda book: book, "untraced", ("M1.10",)),
    "sentence said not to be used that is": (
        lambda book: dataclasses.replace(book, passages=(Passage("M7", "Lead", "Lead", 10, (NotUsed(2, "No."),)),)),
        "untraced",
        ("M7.2",),
    ),
    "idle declaration": (
        lambda book: dataclasses.replace(book, declarations=(Declaration("subsumed", ("a", "b"), "No longer."),)),
        "idle_declaration",
        ("a", "b"),
    ),
}


@pytest.mark.parametrize("kind", PLANTED)
def test_a_planted_fault_is_caught(few: Rulebook, kind: str) -> None:
    plant, fault, of = PLANTED[kind]
    found = {(one.kind, one.of) for one in faults(build_atlas(plant(few)))}
    assert (fault, of) in found


def test_a_declared_fault_is_not_told(few: Rulebook) -> None:
    declared = Declaration("same_options", ("incentives", "neutral", "together"), "Because.")
    found = faults(build_atlas(dataclasses.replace(few, declarations=(declared,))))
    assert ("same_options", declared.of) not in {(one.kind, one.of) for one in found}


MORE_TRUST = Law("more-trust", "trust", "later", "advised", "shallower", "More trust never makes the advice shallower.")
LESS_LIMIT = Law("limit-stays", "trust", "earlier", "limit", "deeper", "Less trust never lifts a limit.")
NO_NEED = Law("no-need", "trust", "later", "needed", "changes", "Trust never changes the need.")

BREAKS: dict[str, tuple[Law, Rule, str, str]] = {
    "trust that makes things shallower": (
        MORE_TRUST,
        rule("odd", {"trust": ("strong",)}, Then(cap="act_alone")),
        "coexist",
        "act_alone",
    ),
    "trust that is a need": (
        NO_NEED,
        rule("odd", {"trust": ("strong",)}, Then(supports="collaborate", strength="weak"), "argument_for"),
        "coexist",
        "collaborate",
    ),
    "a limit that a worse answer lifts": (
        LESS_LIMIT,
        rule("odd", {"trust": ("growing",)}, Then(cap="act_alone")),
        "act_alone",
        "collaborate",
    ),
}


@pytest.mark.parametrize("kind", BREAKS)
def test_a_broken_law_is_told_as_the_plainest_case(few: Rulebook, kind: str) -> None:
    law, odd, before, after = BREAKS[kind]
    without = build_atlas(few)
    assert prove(without, law).broken is None
    atlas = build_atlas(with_rules(few, odd))
    proof = prove(atlas, law)
    assert proof.broken is not None
    assert (proof.broken.before, proof.broken.after) == (before, after)
    assert set(proof.broken.answers) == {"trust"}
    told = story(atlas, proof)
    assert atlas.rulebook.factor["trust"].question in told
    assert "The rule odd makes the difference." in told
    assert atlas.rulebook.mode[after].gerund in told


def test_an_option_that_a_law_leaves_out_breaks_nothing_and_its_neighbours_are_compared(few: Rulebook) -> None:
    odd = rule("odd", {"trust": ("mending",)}, Then(cap="act_alone"))
    less = rule("less", {"trust": ("growing", "strong")}, Then(cap="act_alone"))
    outside = dataclasses.replace(MORE_TRUST, outside=("mending", "untested"), because="They are beside the order.")
    assert prove(build_atlas(with_rules(few, odd)), MORE_TRUST).broken is not None
    assert prove(build_atlas(with_rules(few, odd)), outside).broken is None
    broken = prove(build_atlas(with_rules(few, less)), outside).broken
    assert broken is not None
    assert (broken.answers, broken.option, broken.rules) == ({"trust": "broken"}, "growing", ("less",))


def test_a_law_about_the_partners_in_sum_leaves_out_who_is_not_there(few: Rulebook) -> None:
    law = Law("willing", "essential_partners", "later", "advised", "shallower", "The will of partners helps.")
    nobody = rule("nobody", {"essential_partners": ("none", "not_known")}, Then(cap="act_alone"))
    keen = rule("keen", {"essential_partners": ("willing",)}, Then(cap="act_alone"))
    assert prove(build_atlas(with_rules(few, nobody)), law).broken is None
    proof = prove(build_atlas(with_rules(few, keen)), law)
    assert proof.broken is not None
    assert "The partners you can't do without are willing, and can do their part with help or without." in story(
        build_atlas(few), proof
    )
    assert "keen" in story(build_atlas(few), proof)


def test_laws_hold_or_break_as_trying_everything_shows() -> None:
    chance = random.Random(38)
    found = {True: 0, False: 0}
    while min(found.values()) < 25:
        whole = random_rulebook(chance)
        book = dataclasses.replace(whole, rules=tuple(one for one in whole.rules if not one.then.actual))
        if math.prod(len(one.options) for one in book.factors) > 300:
            continue
        factor = chance.choice(book.factors)
        outside = tuple(one for one in factor.option_ids if chance.random() < 0.1)
        towards, never = chance.choice(("later", "earlier")), chance.choice(("shallower", "deeper", "changes"))
        law = Law("law", factor.id, towards, chance.choice(("needed", "feasible", "advised")), never, "", outside)
        proof = prove(build_atlas(book), law)
        breaking = _breaking(book, law)
        assert (proof.broken is not None) == bool(breaking), law
        if proof.broken:
            assert (proof.broken.before, proof.broken.after) in breaking
        found[bool(breaking)] += 1


def _breaking(book: Rulebook, law: Law) -> set[tuple[str, str]]:
    """From which mode to which an aspect moves against a law, by trying every situation."""
    order = [one for one in book.factor[law.factor].option_ids if one not in law.outside]
    others = [one for one in book.factors if one.id != law.factor]
    found = set()
    for said in itertools.product(*(one.option_ids for one in others)):
        answers = dict(zip((one.id for one in others), said, strict=True))
        aspects = [_aspect(book, law, {**answers, law.factor: option}) for option in order]
        found |= set(itertools.pairwise(aspects if law.towards == "later" else aspects[::-1]))
    against = {
        "shallower": lambda one, two: two < one,
        "deeper": lambda one, two: two > one,
        "changes": lambda one, two: two != one,
    }
    return {way for way in found if against[law.never](*(book.depth(mode) for mode in way))}


def _aspect(book: Rulebook, law: Law, answers: dict[str, str]) -> str:
    needed, feasible = needed_and_feasible(book, fixpoint(book.rules, answers))
    return {"needed": needed, "feasible": feasible, "advised": min(needed, feasible, key=book.depth)}[law.aspect]


def test_a_law_that_breaks_only_among_other_answers_is_caught_too(few: Rulebook) -> None:
    deep = rule(
        "deep", {"mandate": ("required_joint",)}, Then(supports="collaborate", strength="strong"), "argument_for"
    )
    odd = rule("odd", {"trust": ("strong",)}, Then(cap="cooperate"))
    proof = prove(build_atlas(with_rules(few, deep, odd)), MORE_TRUST)
    assert proof.broken is not None
    assert proof.broken.answers == {"trust": "growing", "mandate": "required_joint"}


# -- nothing said contradicts the advice ---------------------------------------------------------------------------


def note(name: str, when: dict[str, tuple[str, ...]], fits: tuple[str, ...], not_with: tuple[str, ...] = ()) -> Rule:
    said = rule(name, when, Then(), "note")
    return dataclasses.replace(said, fits=fits, not_with=not_with)


def told(book: Rulebook, *rules: Rule) -> dict[tuple[str, tuple[str, ...]], str]:
    """What is said where it must not be in a rulebook with some more rules."""
    found = incoherence(build_atlas(with_rules(book, *rules))).faults
    return {(one.kind, one.of): one.says for one in found if one.kind in ("outside_fits", "told_together")}


DEEP = rule("deep", {"mandate": ("required_joint",)}, Then(supports="collaborate", strength="strong"), "argument_for")
ALL = ("act_alone", "coexist", "coordinate", "cooperate", "collaborate")


def test_a_sentence_is_held_to_the_advice_it_fits(few: Rulebook) -> None:
    found = told(few, DEEP, note("light", {"trust": ("broken",)}, ("coexist", "collaborate")))
    assert set(found) == {("outside_fits", ("light", mode)) for mode in ("coordinate", "cooperate")}
    says = found["outside_fits", ("light", "cooperate")]
    assert few.factor["mandate"].option("required_joint").words in says
    assert few.factor["trust"].option("broken").words in says


def test_a_sentence_that_looks_at_the_advice_fits_it(few: Rulebook) -> None:
    assert not told(few, DEEP, note("right", {"advised": ("coexist",)}, ("coexist",)))
    assert not told(few, DEEP, note("known", {"needed": ("coexist",)}, ("coexist",)))
    assert set(told(few, DEEP, note("wrong", {"needed": ("collaborate",)}, ("collaborate",)))) == {
        ("outside_fits", ("wrong", mode)) for mode in ("coordinate", "cooperate")
    }


def test_a_finding_is_followed_back_to_every_way_it_comes_about(few: Rulebook) -> None:
    one = rule("one-way", {"mandate": ("none",)}, Then(finding="must_mesh"), "finding")
    other = rule("other-way", {"mandate": ("required_joint",)}, Then(finding="must_mesh"), "finding")
    meshes = note("meshes", {"must_mesh": ("found",)}, ("coexist",))
    assert not told(few, DEEP, one, meshes)
    assert ("outside_fits", ("meshes", "collaborate")) in told(few, DEEP, one, other, meshes)


def test_a_name_is_compared_with_what_is_needed(few: Rulebook) -> None:
    lighter = {"name_and_need": ("name_is_lighter",), "claimed_mode": ("act_alone", "coexist")}
    assert not told(few, DEEP, note("deeper", lighter, ALL[1:]))
    assert ("outside_fits", ("deeper", "coexist")) in told(few, DEEP, note("deeper", lighter, ALL[2:]))


def test_two_sentences_that_must_never_meet_do_not(few: Rulebook) -> None:
    broken = note("broken", {"trust": ("broken",), "needed": ("collaborate",)}, ALL, ("backed", "strong"))
    strong = note("strong", {"trust": ("strong",)}, ALL)
    backed = note("backed", {"leader_backing": ("backed",)}, ALL)
    assert set(told(few, DEEP, broken, strong, backed)) == {("told_together", ("backed", "broken"))}
    shallow = note("backed", {"leader_backing": ("backed",), "advised": ("coexist",)}, ALL)
    assert not told(few, DEEP, broken, strong, shallow)
    assert set(told(few, broken, note("strong", {"needed": ("coexist",)}, ALL), backed)) == set(), (
        "nothing is that deep"
    )


def test_what_is_incoherent_is_what_trying_everything_shows() -> None:
    chance = random.Random(41)
    faulty = 0
    while faulty < 40:
        whole = random_rulebook(chance)
        book = dataclasses.replace(whole, rules=tuple(one for one in whole.rules if not one.then.actual))
        if math.prod(len(one.options) for one in book.factors) > 200:
            continue
        notes = [_random_note(book, chance, number) for number in range(3)]
        apart = dataclasses.replace(notes[0], not_with=("note-1", "note-2"))
        noted = with_rules(book, apart, *notes[1:])
        found = set(told(noted))
        assert found == _incoherent(noted)
        faulty += bool(found)


def _random_note(book: Rulebook, chance: random.Random, number: int) -> Rule:
    """A note on an answer or a finding, and on a mode reached, with random modes that it fits."""
    factor = chance.choice(book.factors)
    when = {factor.id: tuple(chance.sample(factor.option_ids, 1))}
    if book.findings and chance.random() < 0.5:
        when = {chance.choice(book.findings).id: ("found",)}
    reached = chance.choice(("needed", "advised", "advice_and_need", "mending", ""))
    if reached:
        values = book.looked_at[reached]
        when[reached] = tuple(chance.sample(values, chance.randint(1, len(values) - 1)))
    return note(f"note-{number}", when, book.in_order(chance.sample(ALL, chance.randint(1, 4))))


def _incoherent(book: Rulebook) -> set[tuple[str, tuple[str, ...]]]:
    found: set[tuple[str, tuple[str, ...]]] = set()
    for said in itertools.product(*(one.option_ids for one in book.factors)):
        answers = dict(zip((one.id for one in book.factors), said, strict=True))
        reached = _reached(book, fixpoint(book.rules, answers))
        holding = {one for one in fixpoint(book.rules, {**answers, **reached}) if one.startswith("note")}
        for name in holding:
            if reached["advised"] not in book.rule[name].fits:
                found.add(("outside_fits", (name, reached["advised"])))
            found |= {("told_together", (name, other)) for other in book.rule[name].not_with if other in holding}
    return found


def _reached(book: Rulebook, fired: frozenset[str]) -> dict[str, str]:
    """The modes reached and what they compare to, straight from the words of the design."""
    needed, feasible = needed_and_feasible(book, fired)
    to_mend = sum(bool(book.rule[one].then.gap) for one in fired)
    carried = min([book.depth(one.cap) for one in book.carrying if to_mend > one.more_than], default=len(ALL) - 1)
    advised = min(needed, feasible, key=book.depth)
    mending = "too_many" if carried < book.depth(needed) else "carried" if to_mend else "nothing"
    lighter = "lighter" if advised != needed else "same"
    return {"needed": needed, "advised": advised, "advice_and_need": lighter, "mending": mending}


def test_every_advice_has_a_next_step_and_every_practice_a_name(book: Rulebook) -> None:
    some = tuple(one for one in book.current_rules if one.id not in ("begin-side-by-side", "nothing-at-all"))
    found = {(one.kind, one.of[0]) for one in incoherence(build_atlas(dataclasses.replace(book, rules=some))).faults}
    assert found == {("no_next_step", "coexist"), ("no_practice", "is_running")}


def test_what_is_told_in_random_situations_is_among_what_was_held_to_be_possible(atlas: Atlas, book: Rulebook) -> None:
    """The proof against trying: no sentence is ever seen beside an advice that the proof says it can't stand beside."""
    chance = random.Random(2026)
    seen: dict[str, set[str]] = {one.id: set() for one in book.current_rules if one.fits}
    pairs = {(one.id, other) for one in book.current_rules for other in one.not_with}
    for _ in range(1_500):
        answers = {one.id: (chance.choice(one.option_ids),) for one in book.factors if one.scope != "partner"}
        (running,), (claimed,) = (answers.pop(name) for name in ("is_running", "claimed_mode"))
        (look,) = look_at(atlas, [Workstream("Work", answers, claimed, running)])
        said = {*look.first.certain, *look.second.certain}
        assert not [pair for pair in pairs if said >= set(pair)]
        (verdict,) = look.first.verdicts
        for rule_id in said & set(seen):
            seen[rule_id].add(book.mode_ids[verdict.advised])
    assert all(modes <= set(book.rule[rule_id].fits) for rule_id, modes in seen.items())
    assert sum(map(len, seen.values())) > 100
