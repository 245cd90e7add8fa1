"""What must hold of working agreements: one for each way of working, the lighter the shorter, in plain words."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from spectrum.input.mistakes import Mistake
from spectrum.language.sought import found_in, sought_pattern
from spectrum.language.words import did_you_mean, listed, quoted
from spectrum.rulebook.book import Rulebook
from spectrum.rulebook.model import LAYERS, Agreement

OF_LAW = (
    "shall", "hereby", "herein", "whereas", "undersigned", "party", "parties", "binding", "enforceable", "obligat*",
    "entitled", "liable", "liabilit*", "warrant*", "indemni*", "guarantee*",
)  # fmt: skip
"""An agreement between people is no contract, and claims nothing about the law."""
OF_MEASURING = ("score", "scores", "level", "levels", "rank*", "ladder", "matur*", "percent*", "per cent")
"""Ways of working are different tools: nothing about them is measured."""
OF_THE_TRADE = (
    "factor",
    "factors",
    "workstream*",
    "atlas",
    "engine",
    "rulebook",
    "stakeholder*",
    "synerg*",
    "leverage*",
)
OF_SOMEBODY_ELSE = ("you", "your", "yours")
"""Those who agree say "we"."""
KEPT_OUT = (*OF_LAW, *OF_MEASURING, *OF_THE_TRADE, *OF_SOMEBODY_ELSE)


def agreement_mistakes(rulebook: Rulebook) -> Iterator[Mistake]:
    """What is wrong with the agreements; a rulebook may do without any, and then has none for each way of working."""
    if not rulebook.agreements:
        return
    yield from _one_for_each_mode(rulebook)
    yield from _lighter_is_shorter(rulebook)
    for one in rulebook.agreements:
        yield from _looks_at(rulebook, one)
        yield from _left_out(rulebook, one)
        yield from _told_apart(one)
        yield from _words(rulebook, one)


def _at(one: Agreement) -> str:
    return f"{one.place} (agreement {one.id})"


def _one_for_each_mode(rulebook: Rulebook) -> Iterator[Mistake]:
    first: dict[str, str] = {}
    for one in rulebook.agreements:
        if one.mode in first:
            yield Mistake(_at(one), f'is for the mode "{one.mode}", and so is the one at {first[one.mode]}.')
        first.setdefault(one.mode, one.place)
    missing = [mode for mode in rulebook.mode_ids if mode not in first]
    if missing:
        yield Mistake("agreements", f"each mode needs one; there is none for {listed(missing)}.")


def _lighter_is_shorter(rulebook: Rulebook) -> Iterator[Mistake]:
    """The lighter the way of working, the less there is to write down."""
    for lighter, deeper in itertools.pairwise(rulebook.mode_ids):
        one, other = rulebook.agreement.get(lighter), rulebook.agreement.get(deeper)
        if one and other and one.most_lines > other.most_lines:
            says = f"may take {one.most_lines} lines, more than the {other.most_lines} of {deeper}, which is deeper."
            yield Mistake(_at(one), says)


def _looks_at(rulebook: Rulebook, agreement: Agreement) -> Iterator[Mistake]:
    """What was said of one partner stands on no paper that all of them read."""
    lines = [line for section in agreement.sections for line in section.lines]
    names = dict.fromkeys(condition.name for line in lines for condition in line.when)
    for name in names:
        if rulebook.factor[name].scope == "partner":
            says = f'looks at "{name}", which is asked of a partner; an agreement tells nothing that was said of one.'
            yield Mistake(_at(agreement), says)


def _left_out(rulebook: Rulebook, agreement: Agreement) -> Iterator[Mistake]:
    to_mend = [rule.id for rule in rulebook.current_rules if rule.then.otherwise]
    for name in agreement.leaves_out:
        if name not in to_mend:
            says = f'leaves out "{name}", which is no thing to mend.{did_you_mean(name, to_mend)}'
            yield Mistake(_at(agreement), says)


def _told_apart(agreement: Agreement) -> Iterator[Mistake]:
    """No heading, nothing to fill in and no sentence may stand twice on one paper."""
    sections = agreement.sections
    kinds = {
        "the heading": [one.heading for one in sections],
        "the prompt": [one.prompt for one in sections],
        "the column": list(agreement.columns),
    }
    for what, texts in kinds.items():
        for text in dict.fromkeys(one for one in texts if texts.count(one) > 1):
            yield Mistake(_at(agreement), f"has {what} {quoted([text])} twice.")


def _words(rulebook: Rulebook, agreement: Agreement) -> Iterator[Mistake]:
    """Sentences end as sentences do, and no text claims what an agreement can't, or uses words of the trade."""
    ours = {*rulebook.rule, *rulebook.factor, *rulebook.finding, *rulebook.mode, *LAYERS}
    ids = {one for one in ours if not one.isalpha()}
    unfit = sought_pattern(KEPT_OUT)
    for text in _texts(agreement):
        written = re.findall(r"[\w-]+|%", text)
        found = [*found_in(unfit, [text]), *(one for one in written if one in ids or one == "%")]
        if found:
            yield Mistake(_at(agreement), f"{quoted([text])} has words that belong on no agreement: {quoted(found)}.")
    for section in agreement.sections:
        for line in section.lines:
            if not line.text.endswith("."):
                yield Mistake(_at(agreement), f"{quoted([line.text])} must be a sentence, with a full stop at its end.")


def _texts(agreement: Agreement) -> Iterator[str]:
    yield from (agreement.name, agreement.purpose, *agreement.columns)
    for section in agreement.sections:
        yield from (section.heading, section.prompt, *(line.text for line in section.lines))
