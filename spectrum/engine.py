"""The rules engine: durable_rules (a Rete network in C), driven so that it can neither crash nor guess.

The only module that knows durable_rules. Its C layer is called directly, without Host, timers or threads of its own.
Facts carry only known ids; a fact is one answer (`{"trust": "growing"}`) or one finding (`{"must_mesh": "found"}`).
"""

from __future__ import annotations

import functools
import itertools
import json
import logging
import os
import threading
import weakref
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import durable_rules_engine

from spectrum.rulebook import Rule, Rulebook
from spectrum.rulebook.model import FOUND

ENGINE = "durable_rules 2.0.28"

_SID = "s"  # one constant state: states are told apart by 32-bit hashes, so we never use two
_WARM_UP = "warm_up"  # no rule can have this name: rules are joined by hyphens
_WARMTH = "warm-up"  # no factor can have this name: factors are joined by underscores
_UNMATCHED, _TWICE = 1, 2
_log = logging.getLogger(__name__)
_names = itertools.count()


class EngineError(RuntimeError):
    """The engine did something it must not; the answer is not to be trusted."""


@dataclass
class _Guard:
    """One lock for the C module as a whole; a forked child gets a fresh one, since its copy may be held for ever."""

    lock: threading.Lock


_guard = _Guard(threading.Lock())
_engines: weakref.WeakSet[Engine] = weakref.WeakSet()


class Engine:
    """A set of rules loaded into the engine; `fire` may be called from any thread and after a fork."""

    def __init__(self, rulebook: Rulebook, rules: Sequence[Rule] | None = None) -> None:
        self.rules = tuple(rulebook.current_rules if rules is None else rules)
        self._options = _options(rulebook)
        self._always = frozenset(rule.id for rule in self.rules if not rule.when)
        self._finding = {rule.id: rule.then.finding for rule in self.rules if rule.then.finding}
        self._given = sorted({self._finding[rule_id] for rule_id in self._always if rule_id in self._finding})
        self._definition = json.dumps(_network(self.rules))
        self._facts = _facts_of(rulebook)
        self._most_firings = 4 * len(self.rules) + 8
        self._handle: int | None = None
        _engines.add(self)

    def fire(self, answers: Mapping[str, str]) -> frozenset[str]:
        """The ids of all rules that hold for these answers (factor id -> one option id).

        Modes reached and comparisons can be told in the same way, for the rules that look at them. A factor that is
        left out satisfies no condition. Raises KeyError for an unknown factor or option, and EngineError if the engine
        misbehaves.
        """
        facts = [self._facts[factor, self._known(factor, option)] for factor, option in answers.items()]
        facts += [self._facts[finding, FOUND] for finding in self._given]
        if not facts:
            return self._always  # nothing would make a state, and a state that is not there can't be deleted
        with _guard.lock:
            handle = self._ready()
            try:
                return self._run(handle, facts) | self._always
            finally:
                durable_rules_engine.delete_state(handle, _SID)

    def close(self) -> None:
        """Free the engine's memory; a closed engine opens again when it is next asked."""
        with _guard.lock:
            if self._handle is not None:
                durable_rules_engine.delete_ruleset(self._handle)
                self._handle = None

    def _known(self, factor: str, option: str) -> str:
        if option not in self._options[factor]:
            raise KeyError(f"{option!r} is no option of {factor}")
        return option

    def _ready(self) -> int:
        if self._handle is None:
            handle = durable_rules_engine.create_ruleset(f"spectrum-{os.getpid()}-{next(_names)}", self._definition)
            # A state may only be deleted once some rule has fired in its slot, or the C code frees what it never had.
            self._run(handle, [_fact(_WARMTH, FOUND)])
            durable_rules_engine.delete_state(handle, _SID)
            self._handle = handle
        return self._handle

    def _run(self, handle: int, facts: Sequence[str]) -> frozenset[str]:
        for fact in facts:
            state = _assert(handle, fact)
        fired: set[str] = set()
        concluded = set(self._given)
        started = durable_rules_engine.start_action_for_state(handle, state)
        match = started[1] if started else None
        for _ in range(self._most_firings):
            if not match:
                return frozenset(fired - {_WARM_UP})
            rule_id = match[2 : match.index('"', 2)]
            fired.add(rule_id)
            finding = self._finding.get(rule_id)
            if finding and finding not in concluded:
                concluded.add(finding)
                _assert(handle, self._facts[finding, FOUND])
            match = durable_rules_engine.complete_and_start_action(handle, state)
        raise EngineError(f"more than {self._most_firings} firings for one set of answers; stopped")


def _network(rules: Sequence[Rule]) -> dict[str, object]:
    """The rules in the engine's own form: one fact per condition, one equality test per accepted value."""
    network: dict[str, object] = {_WARM_UP: {"all": [{"m": {_WARMTH: FOUND}}]}}
    for rule in rules:
        if not rule.when:
            continue  # the engine has no rule without a condition; what always holds needs no engine
        conditions = []
        for position, condition in enumerate(rule.when):
            tests = [{condition.name: value} for value in condition.values]
            conditions.append({f"c{position}": tests[0] if len(tests) == 1 else {"$or": tests}})
        network[rule.id] = {"all": conditions}
    return network


@functools.lru_cache(maxsize=8)
def _options(rulebook: Rulebook) -> Mapping[str, frozenset[str]]:
    """What can be told of each name. Kept, since an atlas needs thousands of engines of one rulebook."""
    return {name: frozenset(values) for name, values in rulebook.looked_at.items()}


@functools.lru_cache(maxsize=8)
def _facts_of(rulebook: Rulebook) -> Mapping[tuple[str, str], str]:
    return _facts(*_told(rulebook))


def _told(rulebook: Rulebook) -> tuple[tuple[str, str], ...]:
    """Every fact that can ever be told: (factor, option) or (finding, found)."""
    answers = ((name, value) for name, values in rulebook.looked_at.items() for value in values)
    return (*answers, *((finding.id, FOUND) for finding in rulebook.findings))


@functools.lru_cache(maxsize=8)
def _facts(*told: tuple[str, str]) -> Mapping[tuple[str, str], str]:
    """The same, ready as text. Kept, since an atlas needs an engine for each table, and all of them the same facts.

    Raises EngineError when the engine can't tell two of them apart.
    """
    facts = {(name, value): _fact(name, value) for name, value in told}
    _refuse_colliding_facts(facts)
    return facts


def _fact(name: str, value: str) -> str:
    return json.dumps({"id": f"{name}={value}", "sid": _SID, name: value})


def _assert(handle: int, fact: str) -> int:
    code, state = durable_rules_engine.assert_fact(handle, fact)
    if code == _TWICE:
        raise EngineError(f"the engine takes this fact for one it has already: {fact}")
    if code not in (0, _UNMATCHED):
        raise EngineError(f"the engine refused a fact with code {code}: {fact}")
    return int(state)


def _refuse_colliding_facts(facts: Mapping[tuple[str, str], str]) -> None:
    """Facts are told apart by a 32-bit hash of their id; ask the engine itself whether any two look the same to it."""
    waiting = {"all": [{"a": {"probe": "one"}}, {"b": {"probe": "never"}}]}
    network = json.dumps({_WARM_UP: {"all": [{"m": {_WARMTH: FOUND}}]}, "probe": waiting})
    with _guard.lock:
        handle = durable_rules_engine.create_ruleset(f"spectrum-probe-{os.getpid()}-{next(_names)}", network)
        try:
            state = _assert(handle, _fact(_WARMTH, FOUND))
            durable_rules_engine.start_action_for_state(handle, state)
            durable_rules_engine.complete_and_start_action(handle, state)
            for name, value in facts:
                _assert(handle, json.dumps({"id": f"{name}={value}", "sid": _SID, "probe": "one"}))
            durable_rules_engine.delete_state(handle, _SID)
        finally:
            durable_rules_engine.delete_ruleset(handle)


def _after_fork() -> None:
    """In a child: the parent's lock and networks may be in the middle of something, so start afresh."""
    _guard.lock = threading.Lock()
    for engine in _engines:
        engine._handle = None


os.register_at_fork(after_in_child=_after_fork)
