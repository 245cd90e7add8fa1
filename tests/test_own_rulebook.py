"""A small rulebook of one's own is read, proven, asked about and advised from, like the one that ships."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from spectrum.advice.schema import REASONS
from spectrum.atlas import Atlas, build_atlas
from spectrum.checks import difference, prove_all
from spectrum.consultation import Consultation
from spectrum.consultation.live_engine import LiveEngine, compare
from spectrum.handbook import trace, what_changed
from spectrum.input.mistakes import BadRulebook
from spectrum.interview import interview
from spectrum.mutation import count_mutants, try_rule
from spectrum.rulebook import load_rulebook
from spectrum.situation import Partner, Situation, Workstream, answered

HEAD = """
rulebook:
  name: allotments
  title: Dig together?
  version: "1"
  format: 2
  no_case: apart
  quiet_unless_claimed: [together]
  carrying: [{more_than: 1, cap: in_step, because: One thing at a time.}]
  optimism: [goodwill]
  about: For neighbours with spades.
sources:
  - {id: us, title: What we saw, author: Us, read: whole, kind: guidance, says: Neighbours dig.}
gaps:
  - {id: goodwill, name: goodwill}
modes:
  - {id: apart, name: Apart, gerund: digging apart, doing: each digs, definition: Each digs alone., looks_like: {}}
  - {id: in_step, name: In step, gerund: digging in step, doing: you take turns, definition: Turns., looks_like: {}}
  - {id: together, name: Together, gerund: digging together, doing: you all dig, definition: One bed., looks_like: {}}
"""
FACTORS = """
factors:
  - id: is_running
    name: Whether it runs
    scope: context
    question: Do you dig already?
    why: It shows.
    who: you
    source: us
    options: [{id: no, words: Not yet, tells: Nobody digs yet.}, {id: yes, words: We do, tells: We dig already.}]
  - id: claimed_mode
    name: The name
    scope: context
    question: What do you call it?
    why: Names promise.
    who: you
    source: us
    options:
      - {id: apart, words: Our own plots, tells: We call it our own plots.}
      - {id: in_step, words: Taking turns, tells: We call it taking turns.}
      - {id: together, words: One garden, tells: We call it one garden.}
  - id: tree
    name: The tree
    scope: workstream
    question: Does a tree stand across both plots?
    why: It has one root.
    who: nobody
    source: us
    options: [{id: no, words: None does, tells: No tree stands there.}, {id: yes, words: One does, tells: A tree is there.}]
  - id: goodwill
    name: Goodwill
    scope: partnership
    question: Do you greet each other?
    why: Digging is close.
    who: partners
    source: us
    options: [{id: poor, words: Seldom, tells: We seldom greet.}, {id: good, words: Always, tells: We always greet.}]
  - id: spade
    name: Its spade
    scope: partner
    question: Does this neighbour own a spade?
    why: Somebody has to dig.
    who: partners
    source: us
    options: [{id: no, words: It has none, tells: It owns none.}, {id: yes, words: It has one, tells: It owns one.}]
"""
RULES = """
rules:
  - id: one-root
    layer: argument_for
    title: One root, one job
    when: {tree: yes}
    then: {for: together, strength: strong}
    because: The tree has one root.
    evidence: judgement
    source: us
  - id: little-goodwill
    layer: gap
    title: You hardly greet
    when: {goodwill: poor}
    then: {gap: goodwill, otherwise: in_step}
    because: You hardly greet each other.
    closes: Say good morning.
    who: both of you
    by: six weeks
    evidence: judgement
    source: us
  - id: has-a-spade
    layer: partner
    title: It can dig
    when: {spade: yes}
    then: {role: core}
    because: This neighbour can dig.
    evidence: judgement
    source: us
  - id: dig
    layer: next_step
    title: Dig
    when: {advised: [in_step, together]}
    step: Fetch the spades.
    because: Nothing moves by itself.
    evidence: judgement
    source: us
    fits: [in_step, together]
  - id: wave
    layer: next_step
    title: Wave
    when: {advised: apart}
    step: Wave over the fence.
    because: It costs nothing.
    evidence: judgement
    source: us
    fits: apart
  - id: grand-name
    layer: next_step
    title: A grand name
    when: {name_and_need: name_is_deeper}
    step: Find a smaller word.
    because: The name is larger than the job.
    evidence: judgement
    source: us
    fits: [apart, in_step]
  - id: so-you-began
    layer: note
    title: You have begun
    when: {is_running: yes}
    because: You have begun, and that is worth something.
    evidence: judgement
    source: us
    fits: any
laws:
  - {id: more-goodwill, factor: goodwill, towards: later, aspect: advised, never: shallower, says: Goodwill helps.}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("head", HEAD), ("factors", FACTORS), ("rules", RULES)):
        (tmp_path / f"{name}.yaml").write_text(text)
    return tmp_path


@pytest.fixture
def own(folder: Path) -> Atlas:
    return build_atlas(load_rulebook(folder))


def pieces() -> list[Workstream]:
    """Every situation the rulebook can tell of, whole or in part."""
    answers: list[dict[str, tuple[str, ...]]] = [{}, {"tree": ("yes",)}, {"tree": ("no",)}, {"tree": ("no", "yes")}]
    answers += [{"tree": ("yes",), "goodwill": (said,)} for said in ("poor", "good")]
    partners = ((), (Partner("Ann", {"spade": ("yes",)}), Partner("Bob")))
    mixed = itertools.product(answers, ("", "apart", "together"), ("", "no", "yes"), partners)
    return [Workstream("Dig", known, claimed, running, some) for known, claimed, running, some in mixed]


def test_it_is_proven(own: Atlas) -> None:
    bill = prove_all(own)
    assert bill.clean, [one.says for one in bill.faults]
    assert bill.counts["laws"] == 1


def test_it_advises_on_whatever_is_known(own: Atlas) -> None:
    advised = set()
    with LiveEngine(own.rulebook) as live:
        for piece in pieces():
            compare(own, live, [piece])
            asked = Consultation(own, Situation("Dig", (piece, piece)))
            advised.add(asked.advice.workstreams[0].advised)
            assert asked.plain(REASONS)["workstreams"]
    assert advised == {("apart",), ("together",), ("apart", "together")}


def test_an_interview_comes_to_its_end(own: Atlas) -> None:
    for piece in pieces():
        told = walked(own, piece)
        assert interview(own, told).settled or len(told.answers["tree"]) > 1


def walked(atlas: Atlas, piece: Workstream, asked: int = 0) -> Workstream:
    """A piece of work after an interview in which the last answer was given to every question."""
    question = interview(atlas, piece).question
    if question is None:
        return piece
    assert asked < 8
    return walked(
        atlas, answered(piece, (question.partner, question.factor.id), question.factor.option_ids[-1:]), asked + 1
    )


def test_the_tools_for_authors_work_on_it(own: Atlas) -> None:
    assert count_mutants(own) == sum(len(try_rule(own, (), rule.id)) for rule in own.rulebook.rules) > 20
    assert "It can dig" in trace(own.rulebook, ())
    found = difference(own, own)
    assert (found.cases, found.moved) == (4, 0)
    assert "What changed" in what_changed(found)


REFUSED = {
    "- id: claimed_mode": ("- id: called", 'every rulebook asks a question "claimed_mode"'),
    "- {id: in_step, words": ("- {id: turns, words", "lacks the options in_step"),
    "{id: no, words: Not yet": ("{id: later, words: Not yet", "lacks the options no"),
    "scope: workstream": ("scope: context", "only is_running and claimed_mode may have the scope context"),
}


@pytest.mark.parametrize("old", REFUSED)
def test_without_what_every_rulebook_defines_it_is_refused_with_a_sentence(folder: Path, old: str) -> None:
    new, said = REFUSED[old]
    file = folder / "factors.yaml"
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new, 1))
    with pytest.raises(BadRulebook, match=said):
        load_rulebook(folder)
