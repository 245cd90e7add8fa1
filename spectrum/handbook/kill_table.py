"""The kill table as a page: which small changes to which rule its scenarios would notice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spectrum.mutation.mutants import KINDS
from spectrum.mutation.trials import EQUAL, KILLED, SURVIVED, KillTable
from spectrum.rulebook import Rulebook
from spectrum.scenarios import Feature, scenarios_of

HEADINGS = {
    "drop_rule": "rule dropped",
    "drop": "condition dropped",
    "negate": "turned round",
    "widen": "widened",
    "narrow": "narrowed",
    "shift": "shifted",
    "swap": "finding swapped",
    "conclude": "other conclusion",
}
ABOUT = """\
# Would the scenarios notice?

<!-- Written by `make docs`; a test compares it with what `spectrum mutate` finds. -->

Each rule was changed in every small way: dropped; each of its conditions dropped, turned round, widened or narrowed by
one option, or shifted by one; a finding it looks at swapped for another; each part of its conclusion moved by one step
or exchanged. A change counts as noticed when a scenario under that rule's own `Rule:` fails. A change that alters
nothing is proven to be none, by comparing what every rule does in every combination of answers.
"""


def kill_report(book: Rulebook, features: Sequence[Feature], table: KillTable) -> str:
    """The kill table in Markdown: counts first, then one row a rule, then whatever survived."""
    return "\n".join([ABOUT, *_counts(book, table), "", *_rows(book, features, table), *_survivors(table), ""])


def _counts(book: Rulebook, table: KillTable) -> Iterator[str]:
    yield (
        f"Rulebook {book.version}: **{len(table.trials):,} changes** to {len(book.current_rules)} rules. "
        f"**{len(table.of(KILLED)):,} noticed**, {len(table.of(EQUAL)):,} proven to change nothing in any of "
        f"{table.cells:,} combinations, **{len(table.of(SURVIVED)):,} survived**."
    )


def _rows(book: Rulebook, features: Sequence[Feature], table: KillTable) -> Iterator[str]:
    yield "| rule | scenarios | " + " | ".join(HEADINGS[kind] for kind in KINDS) + " | noticed |"
    yield "| --- | ---: | " + " | ".join("---:" for _ in KINDS) + " | ---: |"
    for rule in book.current_rules:
        kinds = [sum(one.rule == rule.id and one.kind == kind for one in table.trials) for kind in KINDS]
        noticed = f"{len(table.of(KILLED, rule.id))} of {sum(kinds) - len(table.of(EQUAL, rule.id))}"
        cells = [rule.id, str(len(scenarios_of(features, rule.id))), *(str(one or "") for one in kinds), noticed]
        yield f"| {' | '.join(cells)} |"


def _survivors(table: KillTable) -> Iterator[str]:
    if not table.clean:
        yield ""
        yield "Not noticed by any scenario of the rule:"
        yield ""
    for one in table.of(SURVIVED):
        yield f"- {one.rule}: {one.says}"
