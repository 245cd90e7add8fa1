"""What papers for several readers leave out: whatever follows from what was said of partners one by one."""

from __future__ import annotations

from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import SUMMARIES
from spectrum.rulebook.tables import Chains

ABOUT_PARTNERS = frozenset({*SUMMARIES, "core_partners"})
"""What is summed up of the partners, besides the questions that are asked about each."""

PRIVATELY = "privately"


def rests_on(book: Rulebook, rule_id: str) -> frozenset[str]:
    """The names that a rule looks at, itself or through what it has found."""
    behind = Chains(book).behind(book.rule[rule_id]).values()
    return frozenset(one.name for rule in behind for one in rule.when)


def tells_of_partners(book: Rulebook, rule_id: str) -> bool:
    """Whether a rule rests on what was said of single partners."""
    return any(is_about_partners(book, name) for name in rests_on(book, rule_id))


def is_private(book: Rulebook, rule_id: str) -> bool:
    """Whether a thing in the way is for a talk with one partner, and not for a meeting: so the guidance says of it."""
    return tells_of_partners(book, rule_id) or PRIVATELY in book.rule[rule_id].closes.split()


def is_about_partners(book: Rulebook, name: str) -> bool:
    """Whether a question is asked about each partner, or sums up what was said of them."""
    return name in ABOUT_PARTNERS or (name in book.factor and book.factor[name].scope == "partner")
