"""The atlas is what the engine said, joined exactly; its file is never trusted unchecked."""

from __future__ import annotations

import dataclasses
import itertools
import json
import multiprocessing
import random
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import pytest
from decider import Decider

from spectrum.advice import choices
from spectrum.atlas import Atlas, Choices, Outlook, build_atlas, load_atlas
from spectrum.atlas.cache import MAGIC
from spectrum.consultation.live_engine import EngineDisagrees, LiveEngine, compare
from spectrum.engine import Engine
from spectrum.rulebook import Condition, Rule, Rulebook, Then, plan_tables
from spectrum.rulebook.model import SUMMARIES
from spectrum.situation import Partner, Workstream

from .oracle import fixpoint, needed_and_feasible, random_rulebook

WHOLE_SITUATIONS = 20_000


def settled(book: Rulebook, chance: random.Random) -> dict[str, str]:
    """One answer to every question about the work, one thing known of the partners in sum, and one name."""
    asked = [factor.id for factor in book.factors if factor.scope != "partner"]
    return {name: chance.choice(book.looked_at[name]) for name in (*asked, *SUMMARIES)}


def as_choices(book: Rulebook, answers: Mapping[str, str]) -> Choices:
    return {name: [book.looked_at[name].index(option)] for name, option in answers.items()}


def test_groups_share_no_factor_and_hold_every_deciding_rule(book: Rulebook) -> None:
    groups = [plan for plan in plan_tables(book) if plan.decides]
    factors = [name for plan in groups for name in plan.factors]
    assert len(factors) == len(set(factors))
    at_home = [rule_id for plan in plan_tables(book) for rule_id in plan.home]
    assert sorted(at_home) == sorted(book.rule)
    assert max(plan.size for plan in groups) == 5 * 3 * 5 * 4 * 3 * 4 * 4 * 4


def test_whole_situations_are_decided_as_the_plainest_reading_decides_them(
    atlas: Atlas, live: LiveEngine, book: Rulebook
) -> None:
    """Practice and the partners in sum take part; atlas and live engine say the same, rule by rule."""
    chance = random.Random(20_000)
    modes: Counter[str] = Counter()
    carried = 0
    for _ in range(WHOLE_SITUATIONS):
        answers = _plausible(book, chance) if chance.random() < 0.5 else settled(book, chance)
        known = as_choices(book, answers)
        outlook = atlas.outlook(known)
        assert outlook == live.outlook(known)
        (verdict,) = outlook.verdicts
        expected = needed_and_feasible(book, outlook.certain)
        assert (book.mode_ids[verdict.needed], book.mode_ids[verdict.feasible]) == expected
        modes[book.mode_ids[verdict.advised]] += 1
        said = atlas.orderings.all_of(atlas.orderings.of(book.rule[rule_id]) for rule_id in outlook.certain)
        carried += said.actual > atlas.orderings.carried(said.mend)
    assert set(modes) == set(book.mode_ids)
    assert min(modes.values()) > 100, "every way of working is among the situations"
    assert carried > 20, "what is practised is counted as carried in some of them"


def _plausible(book: Rulebook, chance: random.Random) -> dict[str, str]:
    """A situation in which most of what partners need is in place, so that little stands in the way."""
    better = {factor.id: factor.option_ids[-1] for factor in book.factors if factor.scope == "partnership"}
    better |= {"goal_fit": "shared", "sole_duty": "no", "info_lawful": "in_place", "time_pressure": "none"}
    better |= {"essential_partners": "willing"}
    answers = settled(book, chance)
    return {name: better.get(name, said) if chance.random() < 0.7 else said for name, said in answers.items()}


def test_the_engine_fires_the_same_rules_on_whole_situations(atlas: Atlas, book: Rulebook) -> None:
    engine = Engine(book)
    chance = random.Random(7)
    for _ in range(2_000):
        answers = settled(book, chance)
        assert set(atlas.outlook(as_choices(book, answers)).certain) == engine.fire(answers)
    engine.close()


def test_deciding_fast_is_the_same_as_the_outlook(atlas: Atlas, book: Rulebook) -> None:
    decider = Decider(atlas)
    chance = random.Random(1)
    for _ in range(2_000):
        answers = {name: option for name, option in settled(book, chance).items() if name in decider.factors}
        outlook = atlas.outlook({**as_choices(book, answers), **as_choices(book, {"essential_partners": "not_known"})})
        (verdict,) = outlook.verdicts
        decision = decider.decide(answers)
        depths = (verdict.needed, verdict.feasible, verdict.advised)
        assert [decision.needed, decision.feasible, decision.advised] == [book.mode_ids[depth] for depth in depths]
        assert decision.floor == (None if verdict.floor < 0 else book.mode_ids[verdict.floor])
        assert set(decision.fired) == decider.rules.intersection(outlook.certain)


def test_partial_answers_leave_exactly_what_their_completions_give(
    atlas: Atlas, live: LiveEngine, book: Rulebook
) -> None:
    """What is open may be about the work, the practice, or the partners in sum."""
    engine = Engine(book)
    chance = random.Random(5)
    for _ in range(150):
        answers = _plausible(book, chance)
        left = {name: chance.sample(book.looked_at[name], 2) for name in chance.sample(list(answers), 5)}
        known = {name: [book.looked_at[name].index(one) for one in left.get(name, [answers[name]])] for name in answers}
        fired = [
            engine.fire({**answers, **dict(zip(left, combination, strict=True))})
            for combination in itertools.product(*left.values())
        ]
        outlook = atlas.outlook(known)
        found = {(book.mode_ids[one.needed], book.mode_ids[one.feasible]) for one in outlook.verdicts}
        assert found == {needed_and_feasible(book, one) for one in fired}
        assert set(outlook.certain) == frozenset.intersection(*fired)
        assert set(outlook.possible) == frozenset.union(*fired)
        assert live.outlook(known) == outlook
    engine.close()


def test_a_random_rulebook_is_joined_exactly() -> None:
    chance = random.Random(77)
    for _ in range(60):
        book = random_rulebook(chance)
        if sum(plan.size for plan in plan_tables(book)) > 3_000:
            continue
        atlas = build_atlas(book)
        for _ in range(10):
            answers = settled(book, chance)
            fired = fixpoint(book.rules, answers)
            outlook = atlas.outlook(as_choices(book, answers))
            (verdict,) = outlook.verdicts
            expected = needed_and_feasible(book, fired)
            assert (book.mode_ids[verdict.needed], book.mode_ids[verdict.feasible]) == expected
            assert set(outlook.certain) == fired == set(outlook.possible)


def test_a_rule_that_moves_no_mode_and_spans_groups_gets_a_table_of_its_own(book: Rulebook) -> None:
    when = (Condition("trust", ("broken",)), Condition("time_people", ("none",)))
    rule = Rule("two-troubles", "argument_against", "Two", when, Then(against=("collaborate",)), "Because.", ())
    wider = dataclasses.replace(book, rules=(*book.rules, rule))
    (side,) = set(plan_tables(wider)) - set(plan_tables(book))
    assert (side.home, side.decides) == (("two-troubles",), False)
    outlook = build_atlas(wider).outlook(choices(wider, {"trust": ("broken",)}))
    assert "two-troubles" in outlook.uncertain


def test_the_live_engine_agrees_and_a_disagreement_is_never_papered_over(
    atlas: Atlas, live: LiveEngine, book: Rulebook, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    chance = random.Random(3)
    for _ in range(300):
        compare(atlas, live, [_piece(book, chance) for _ in range(chance.choice((1, 1, 2)))])
    monkeypatch.setattr(LiveEngine, "second_look", lambda self, choices: Outlook(frozenset(), (), ()))
    partners = (Partner("Zebrafish trust", {"affected": ("some",)}),)
    with pytest.raises(EngineDisagrees):
        compare(atlas, live, [Workstream("Zebrafish", {"trust": ("broken",)}, partners=partners, result="Zebrafish")])
    assert "'trust': ('broken',)" in caplog.text
    assert "Zebrafish" not in caplog.text


def _piece(book: Rulebook, chance: random.Random) -> Workstream:
    """A piece of work with most questions answered, some partners, a name and whether it runs, or none of these."""
    answers = _plausible(book, chance)
    asked = [factor.id for factor in book.factors if factor.scope not in ("partner", "context")]
    known = {name: (answers[name],) for name in chance.sample(asked, len(asked) - 4)}
    of_partner = [factor for factor in book.factors if factor.scope == "partner"]
    partners = tuple(
        Partner(
            f"Partner {number}",
            {one.id: (chance.choice(one.option_ids),) for one in of_partner if chance.random() < 0.9},
        )
        for number in range(chance.randint(0, 3))
    )
    claimed, running = (chance.choice(("", answers[name])) for name in ("claimed_mode", "is_running"))
    return Workstream("Work", known, claimed, running, partners)


def test_a_live_engine_frees_what_it_holds_and_opens_again(book: Rulebook, monkeypatch: pytest.MonkeyPatch) -> None:
    closed: list[Engine] = []
    close = Engine.close
    monkeypatch.setattr(Engine, "close", lambda engine: (closed.append(engine), close(engine))[1])
    with LiveEngine(book) as live:
        first = live.partner_outlook({})
    assert set(closed) == {live.whole, *live.parts.values()}
    assert live.partner_outlook({}) == first
    live.close()


def test_it_is_read_only(atlas: Atlas) -> None:
    for table in atlas.tables:
        with pytest.raises(ValueError, match="read-only"):
            table.pattern[...] = 0
        with pytest.raises(ValueError, match="read-only"):
            table.bits[...] = False


# -- the file it is kept in ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def small(book: Rulebook) -> Atlas:
    """The atlas of a rulebook with few rules, so that building it again takes no time."""
    rules = tuple(rule for rule in book.rules if rule.layer in ("gap", "floor") and not rule.then.partner_cap)
    few = [rule for rule in rules if all(one.name != "goal_fit" for one in rule.when)]
    return build_atlas(dataclasses.replace(book, rules=tuple(few), hash="5" * 64))


@pytest.fixture
def kept(small: Atlas, tmp_path: Path) -> Path:
    """A sound cache file in a folder of its own."""
    load_atlas(small.rulebook, tmp_path)
    return tmp_path / f"{small.rulebook.hash}.atlas"


def same(one: Atlas, other: Atlas) -> bool:
    pairs = zip(one.tables, other.tables, strict=True)
    return all(np.array_equal(a.pattern, b.pattern) and np.array_equal(a.bits, b.bits) for a, b in pairs)


def test_it_is_kept_and_read_back_without_asking_the_engine(
    small: Atlas, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Engine, "fire", lambda *_: pytest.fail("the engine was asked"))
    assert same(load_atlas(small.rulebook, kept.parent), small)


def _header(change: Callable[[dict[str, object]], object]) -> Callable[[bytes], bytes]:
    def changed(content: bytes) -> bytes:
        line, _, body = content[len(MAGIC) :].partition(b"\n")
        head = json.loads(line)
        change(head)
        return MAGIC + json.dumps(head).encode() + b"\n" + body

    return changed


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda content: b"",
    "cut short": lambda content: content[:-9],
    "too long": lambda content: content + b"x",
    "one bit turned": lambda content: content[:-50] + bytes([content[-50] ^ 1]) + content[-49:],
    "not an atlas": lambda content: b"PK" + content,
    "header that is no JSON": lambda content: MAGIC + b"{\n",
    "header that is a list": lambda content: MAGIC + b"[]\n",
    "header only": lambda content: content[: content.index(b"\n", len(MAGIC))],
    "another rulebook": _header(lambda head: head.update(rulebook="f" * 64)),
    "another engine": _header(lambda head: head.update(engine="durable_rules 3")),
    "another format": _header(lambda head: head.update(format=99)),
    "other tables": _header(lambda head: head.update(tables=[])),
    "no patterns": _header(lambda head: head.update(patterns=[])),
    "patterns that are no numbers": _header(lambda head: head.update(patterns=["x"] * len(head["patterns"]))),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_or_foreign_file_is_built_again(
    small: Atlas, kept: Path, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    sound = kept.read_bytes()
    kept.write_bytes(DAMAGES[damage](sound))
    assert same(load_atlas(small.rulebook, kept.parent), small)
    assert "built again" in caplog.text
    assert kept.read_bytes() == sound


def test_a_file_of_another_user_is_not_trusted(
    small: Atlas, kept: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("os.getuid", lambda: 12345)
    assert same(load_atlas(small.rulebook, kept.parent), small)
    assert "another user" in caplog.text


def test_a_folder_that_cannot_be_written_is_no_error(
    small: Atlas, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    blocked = tmp_path / "a-file"
    blocked.write_text("not a folder")
    assert same(load_atlas(small.rulebook, blocked / "cache"), small)
    assert "can't be kept" in caplog.text


def test_two_processes_may_build_at_once(book: Rulebook, atlas: Atlas, tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    builders = [context.Process(target=load_atlas, args=(book, tmp_path)) for _ in range(2)]
    for builder in builders:
        builder.start()
    for builder in builders:
        builder.join(60)
    assert [builder.exitcode for builder in builders] == [0, 0]
    assert [file.name for file in tmp_path.iterdir()] == [f"{book.hash}.atlas"]
    assert same(load_atlas(book, tmp_path), atlas)
