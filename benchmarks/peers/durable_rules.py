"""durable_rules behind Spectrum's own guarded module: the rules engine that the atlas is built with."""

from __future__ import annotations

from pathlib import Path

from benchmarks.peers import ours
from benchmarks.peers.plain import Decide, PlainRules
from spectrum.engine import Engine


def written(rules: PlainRules) -> str:
    """Where the rulebook is, which the engine is made from, and the ids of the rules."""
    return "\n".join([ours.SHIPPED, *(rule.id for rule in rules.rules)])


def written_from(book: Path, rules: PlainRules) -> str:
    return "\n".join([ours.written_from(book, rules), *(rule.id for rule in rules.rules)])


def loaded(text: str) -> Decide:
    where, *ids = text.splitlines()
    book = ours.book_of(where)
    return Engine(book, [book.rule[rule_id] for rule_id in ids]).fire
