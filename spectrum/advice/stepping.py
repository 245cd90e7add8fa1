"""Next steps: what to do, which answer it should change, and what would be advised then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spectrum.advice.looking import Look
from spectrum.advice.parts import Limit, NextStep
from spectrum.atlas import Atlas
from spectrum.rulebook import Factor, Rule
from spectrum.situation import Workstream


def next_steps(
    atlas: Atlas, piece: Workstream, look: Look, rules: Sequence[Rule], limits: Sequence[Limit]
) -> Iterable[NextStep]:
    """A step for each ceiling that binds, then those that rules ask for."""
    for limit in limits:
        if limit.binds:
            rule = atlas.rulebook.rule[limit.rule]
            yield _step(atlas, look, rule, limit.closes)
    for rule in rules:
        if rule.layer == "next_step":
            yield _step(atlas, look, rule, rule.step)


def _step(atlas: Atlas, look: Look, rule: Rule, text: str) -> NextStep:
    found = _changes(atlas, rule, look)
    if found is None:
        advised = atlas.rulebook.in_order(atlas.rulebook.mode_ids[one.advised] for one in look.first.verdicts)
        return NextStep(rule.id, rule.title, text, rule.because, "", (), "", "", advised)
    factor, now, then, advised = found
    return NextStep(rule.id, rule.title, text, rule.because, factor.id, now, then, factor.who, advised)


def _changes(atlas: Atlas, rule: Rule, look: Look) -> tuple[Factor, tuple[str, ...], str, tuple[str, ...]] | None:
    """The answer that someone could change so that the rule no longer holds, and what would be advised then.

    The nearest option after the present one is taken: options are ordered, and a step forward mends.
    """
    book = atlas.rulebook
    for condition in rule.when:
        factor = book.factor.get(condition.name)
        if factor is None or factor.who == "nobody" or factor.id not in look.choices:
            continue
        now = [factor.option_ids[place] for place in look.choices[factor.id]]
        last = max(factor.place(option) for option in now)
        better = [
            place for place in range(last + 1, len(factor.options)) if factor.option_ids[place] not in condition.values
        ]
        if better:
            changed = {**look.choices, factor.id: [better[0]]}
            verdicts = atlas.outlook(changed).verdicts
            advised = book.in_order(book.mode_ids[one.advised] for one in verdicts)
            return factor, tuple(now), factor.option_ids[better[0]], advised
    return None
