"""What is compiled of a schema does what the schema does: the same of what is sound, every mistake of what is not."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from marshmallow import ValidationError

from spectrum.advice import choices_of, decide, look_at
from spectrum.advice.look import glance_at
from spectrum.advice.schema import EXPLAIN, LEFT_OUT, ONLY, AdviceSchema, WorkstreamAdviceSchema
from spectrum.atlas import Atlas
from spectrum.atlas.many import look_up_many
from spectrum.consultation import Consultation
from spectrum.input.strict import flatten
from spectrum.rulebook import Rulebook
from spectrum.situation import Situation
from spectrum.situation.loading import situation_loader
from spectrum.situation.plain import plain_piece
from spectrum.situation.schema import situation_schema

from .plausible import plausible

ODD = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.lists(st.text(max_size=3), max_size=3)
)
NAMES = st.sampled_from(
    ["title", "answers", "partners", "workstreams", "tasks", "review", "meeting_hours", "is_running", "views", "zz"]
)


def changed(data: dict[str, Any], path: list[int], name: str, value: object) -> dict[str, Any]:
    """A situation with one thing in it exchanged or added, wherever the path leads."""
    copy: dict[str, Any] = json.loads(json.dumps(data))
    at: Any = copy
    for step in path:
        inner = list(at.values()) if isinstance(at, dict) else at
        deeper = [one for one in inner if isinstance(one, dict | list) and one]
        if not deeper:
            break
        at = deeper[step % len(deeper)]
    if isinstance(at, dict):
        keys = [name, *at]
        at[keys[path[0] % len(keys)] if path else name] = value
    else:
        at.append(value)
    return copy


def outcome(load: Any, data: object) -> object:
    try:
        return load(data)
    except ValidationError as error:
        return [(path, str(detail), detail.code) for path, detail in flatten(error.messages)]


@settings(max_examples=300, deadline=None)
@given(seed=st.integers(0, 400), path=st.lists(st.integers(0, 9), max_size=4), name=NAMES, value=ODD)
def test_situations_are_loaded_as_the_schema_loads_them(
    book: Rulebook, seed: int, path: list[int], name: str, value: object
) -> None:
    data = changed({"title": "A", "workstreams": [plain_piece(plausible(book, seed))]}, path, name, value)
    assert outcome(situation_loader(book), data) == outcome(situation_schema(book).load, data)


def test_sound_situations_never_come_to_the_schema(book: Rulebook, monkeypatch: Any) -> None:
    load = situation_loader(book)
    monkeypatch.setattr(type(situation_schema(book)), "load", None)
    for seed in range(50):
        assert load({"workstreams": [plain_piece(plausible(book, seed))]}).workstreams


def test_advice_is_dumped_as_the_schema_dumps_it(atlas: Atlas) -> None:
    for seed in range(30):
        pieces = tuple(plausible(atlas.rulebook, 3 * seed + at) for at in range(1 + seed % 3))
        asked = Consultation(atlas, Situation("A", pieces, reference="7"))
        for explain in EXPLAIN:
            schema = WorkstreamAdviceSchema(only=ONLY.get(explain), exclude=LEFT_OUT.get(explain, ()))
            head = AdviceSchema(exclude=("workstreams",)).dump(asked.advice)
            whole = {**head, "workstreams": [schema.dump(one) for one in asked.advice.workstreams]}
            assert json.dumps(asked.plain(explain)) == json.dumps(whole)


def test_many_are_looked_up_as_one_by_one(atlas: Atlas) -> None:
    pieces = [plausible(atlas.rulebook, 60_000 + seed) for seed in range(300)]
    known = [choices_of(atlas, one) for one in pieces]
    found = atlas.outlooks(known)
    alone = [atlas.outlook(one) for one in known]
    assert found.verdicts == [one.verdicts for one in alone]
    assert [atlas.rules_of(bits) for bits in found.certain] == [one.certain for one in alone]


def test_many_are_decided_as_one_by_one(atlas: Atlas) -> None:
    situations = [[plausible(atlas.rulebook, 3 * seed + at) for at in range(1 + seed % 3)] for seed in range(80)]
    for some, told in zip(situations, decide(atlas, situations), strict=True):
        for look, decision in zip(look_at(atlas, some), told, strict=True):
            certain = {*look.first.certain, *look.second.certain}
            assert decision.verdicts == look.first.verdicts
            assert list(decision.fired) == [rule.id for rule in atlas.rulebook.current_rules if rule.id in certain]


def test_none_of_many_is_none(atlas: Atlas) -> None:
    assert look_up_many(atlas._work, []).verdicts == []
    assert decide(atlas, []) == []


def test_a_glance_tells_the_same_as_a_look(atlas: Atlas, book: Rulebook) -> None:
    every_rule = (1 << len(book.current_rules)) - 1
    for seed in range(0, 60, 3):
        some = [plausible(book, 84_000 + seed + at) for at in range(3)]
        told = zip(look_at(atlas, some), glance_at(atlas, some, every_rule), strict=True)
        for (look, whole), quick in zip(told, glance_at(atlas, some, 0), strict=True):
            assert (look.choices, look.first.verdicts) == (whole.choices, whole.verdicts)
            assert {*atlas.rules_of(whole.certain)} == {*look.first.certain, *look.second.certain}
            assert (quick.choices, quick.verdicts) == (whole.choices, whole.verdicts)
            assert quick.certain == whole.certain & ~atlas.second_rules
