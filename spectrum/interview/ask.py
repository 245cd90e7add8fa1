"""A question to ask: which part of the interview it belongs to, why it is asked, and what hangs on its answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from spectrum.language.words import listed
from spectrum.rulebook import Factor, Rulebook
from spectrum.rulebook.phrases import mode_words, role_words

CONTEXT, MODE, WARNING, PARTNER = "context", "mode", "warning", "partner"
PARTS = (CONTEXT, MODE, WARNING, PARTNER)
DONT_KNOW, DONT_AGREE = "We don't know yet", "We don't agree"
"""What can be said to a question besides its options."""

Futures = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Ask:
    """A question to ask: the factor, which part of the interview it belongs to, and what each answer would leave open.

    `futures` maps each option to what is still possible after it: the modes advised, the modes of practice, or the
    roles of the `partner` asked about; empty where the question can only raise a warning. `bearing` tells the same
    without saying which answer leads where, so that nobody answers for the sake of what comes of it.
    """

    factor: Factor
    part: str
    bearing: str
    futures: Futures
    partner: str = ""

    @property
    def why(self) -> str:
        """Why it is asked, in the rulebook's words."""
        return self.factor.why

    @property
    def may_skip(self) -> bool:
        """Whether it may be left out, since the way of working does not hang on it, or partners were not asked yet."""
        return self.part in (WARNING, PARTNER)

    @property
    def may_differ(self) -> bool:
        """Whether people may say that they don't agree; what the work is, and what a partner said, is one thing."""
        return self.part in (MODE, WARNING)

    @property
    def topic(self) -> str:
        """What it is asked under."""
        return self.factor.asked_under


def mode_bearing(book: Rulebook, futures: Futures, begins: str) -> str:
    """What the answer may bring, as far as modes go: each outcome once, in the order of the modes."""
    outcomes = sorted(set(futures.values()) - {()}, key=lambda modes: [book.depth(mode) for mode in modes])
    if len(outcomes) < 2:
        return ""
    told = [f"{'still open between' if len(one) > 1 else ''} {_modes(book, one)}".strip() for one in outcomes]
    return f"{begins}: {listed(told, 'or')}."


def role_bearing(book: Rulebook, futures: Futures) -> str:
    """What the answer may bring, as far as a partner's part goes."""
    roles = list(dict.fromkeys(role for some in futures.values() for role in some))
    told = [role_words(book, role) for role in roles]
    return f"Depending on the answers, this partner's part may be: {listed(told, 'or')}." if len(told) > 1 else ""


def _modes(book: Rulebook, modes: tuple[str, ...]) -> str:
    if len(modes) == len(book.modes):
        return "all five"
    return mode_words(book, modes)
