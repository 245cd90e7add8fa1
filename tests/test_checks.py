"""The proof of a rulebook: the shipped one is sound, and a planted fault of each kind is caught."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from spectrum.atlas import Atlas, build_atlas
from spectrum.checks import faults, kept_proof, prove, prove_all, story
from spectrum.rulebook import Condition, Declaration, Finding, Law, Rule, Rulebook, Then
from spectrum.rulebook.model import Impossible, NotUsed, Passage
from spectrum.scenarios import load_features
from spectrum.shipped import shipped_folder
from spectrum.traceability import trace

from .conftest import ROOT
from .independent_checker import cells, modes

RULES = shipped_folder("rules")


@pytest.fixture(scope="module")
def few(book: Rulebook) -> Rulebook:
    """The rulebook without the rules about the work itself: small enough to be built again for each planted fault."""
    about_partners = [rule for rule in book.current_rules if rule.layer in ("gap", "limit", "floor", "partner")]
    kept = [rule for rule in about_partners if all(one.name != "goal_fit" for one in rule.when)]
    return dataclasses.replace(book, rules=tuple(kept), declarations=(), impossible=(), laws=())


def conditions(when: dict[str, tuple[str, ...]]) -> tuple[Condition, ...]:
    return tuple(Condition(factor, values) for factor, values in when.items())


def rule(name: str, when: dict[str, tuple[str, ...]], then: Then, layer: str = "limit") -> Rule:
    return Rule(name, layer, name, conditions(when), then, "Because.", ())


def with_rules(book: Rulebook, *rules: Rule) -> Rulebook:
    return dataclasses.replace(book, rules=(*book.rules, *rules))


def test_the_shipped_rulebook_is_sound(atlas: Atlas) -> None:
    bill = prove_all(atlas)
    assert bill.clean, [fault.says for fault in bill.faults]
    assert bill.counts["laws"] == len(bill.proofs["ceiling"]) == len(bill.proofs["condition"]) == 30
    assert all(proof.pairs > 1 for proofs in bill.proofs.values() for proof in proofs)
    assert 0 < bill.without_case < 4**7


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
    (table,) = (table for table in atlas.tables if "solo_reach" in table.plan.factors and table.plan.decides)
    for fired, conclusion in zip(table.fired, table.conclusions, strict=True):
        verdict = atlas.orderings.verdict(conclusion)
        assert modes(RULES, set(fired)) == (book.mode_ids[verdict.needed], book.mode_ids[verdict.feasible])


def test_a_proof_is_kept_with_its_date_and_made_again_for_another_engine(
    atlas: Atlas, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SPECTRUM_CACHE", str(tmp_path))
    first = kept_proof(atlas, date(2026, 11, 1))
    assert (first["clean"], len(first["laws"])) == (True, 60)
    assert first["counts"]["rules"] == len(atlas.rulebook.current_rules)
    assert kept_proof(atlas, date(2026, 11, 23)) == first
    (file,) = tmp_path.iterdir()
    for damage in (file.read_text().replace("durable_rules", "other_rules"), "{}", "[", ""):
        file.write_text(damage)
        assert kept_proof(atlas, date(2026, 11, 23))["proven_on"] == date(2026, 11, 23)


def test_every_sentence_of_the_essay_is_traced_in_docs(book: Rulebook) -> None:
    page = (ROOT / "docs" / "where-it-comes-from.md").read_text()
    assert page == trace(book, load_features()), "run `make docs`"
    for passage in book.passages:
        section = page.partition(f"## {passage.id}. ")[2].partition("\n## ")[0]
        rows = [line for line in section.splitlines() if line.startswith("| ") and line.split("|")[1].strip().isdigit()]
        assert len(rows) == passage.sentences
        assert all(row.split("|")[2].strip() or row.split("|")[3].strip() for row in rows), "a sentence without a trace"


FOREVER = {"trust": ("broken",)}

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
    "ceiling that is never in the way": (lambda book: book, "never_in_the_way", ("trust-is-untested",)),
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
    assert "Do these partners keep their word to each other and speak openly?" in told
    assert atlas.rulebook.mode[after].gerund in told


def test_a_law_that_breaks_only_among_other_answers_is_caught_too(few: Rulebook) -> None:
    deep = rule(
        "deep", {"mandate": ("required_joint",)}, Then(supports="collaborate", strength="strong"), "argument_for"
    )
    odd = rule("odd", {"trust": ("strong",)}, Then(cap="cooperate"))
    proof = prove(build_atlas(with_rules(few, deep, odd)), MORE_TRUST)
    assert proof.broken is not None
    assert proof.broken.answers == {"trust": "growing", "mandate": "required_joint"}
