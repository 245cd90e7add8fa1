"""Something wrong with a rulebook, as `spectrum check` tells it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """Something wrong with the rulebook: its kind, the names it is about, and a sentence."""

    kind: str
    of: tuple[str, ...]
    says: str
