"""Adding a first draft to the text of a rules file and of a feature file, where everything else stays as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from spectrum.handbook.draft import Draft
from spectrum.input.documents import Document, read_yaml
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.scenarios.feature_files import read_feature

FOLDED = ("because", "closes", "step")
"""What is written over several lines, since it is a sentence."""
NEW_FEATURE = """\
Feature: To do, say what the rules of this file are about
  To do, say it in a sentence or two.
"""
ABOUT_SCENARIOS = """\
  # A first draft. Both scenarios hold for the condition that was drafted. Once you change it, they fail and say that
  # the rule does not apply for certain, or that it applies or may: then tell a case of your own in each, and say what
  # follows. The second is the near miss: the same case, with the one answer that makes the difference.
"""


def with_rule(text: str, name: str, draft: Draft) -> str:
    """The text of a rules file with the draft as its last rule. Raises BadInput when it can't be added so."""
    old = read_yaml(text, name) if text.strip() else Document(name, {})
    sections = old.data if isinstance(old.data, dict) else {}
    if not sections.get("rules"):
        new = _joined(text, "rules:\n" + "\n".join(rule_lines(draft.written, "  ")) + "\n")
    else:
        new = _inserted(text, old, draft)
    if not _only_added(sections, new, name, draft):
        by_hand = "\n".join(rule_lines(draft.written, "  "))
        says = f"the list of rules here is not written as a list of lines, so add this by hand:\n{by_hand}\n"
        raise BadInput([Mistake(name, says)])
    return new


def _joined(text: str, more: str) -> str:
    return f"{text.rstrip()}\n\n{more}" if text.strip() else more


def _inserted(text: str, old: Document, draft: Draft) -> str:
    """The draft after the last rule, before whatever section comes next and what is said above it."""
    lines = text.splitlines()
    first = lines[old.lines[("rules", 0)] - 1]
    indent = first[: len(first) - len(first.lstrip())]
    start = old.lines[("rules",)]
    later = [line for path, line in old.lines.items() if len(path) == 1 and line > start]
    end = min(later, default=len(lines) + 1) - 1
    while end > start and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return "\n".join([*lines[:end], "", *rule_lines(draft.written, indent), *lines[end:]]) + "\n"


def _only_added(sections: Mapping[str, Any], new: str, name: str, draft: Draft) -> bool:
    """Whether a text holds all that was there, and the draft as its last rule."""
    try:
        found = read_yaml(new, name).data
    except BadInput:
        return False
    return found == {**sections, "rules": [*(sections.get("rules") or []), dict(draft.written)]}


def rule_lines(written: Mapping[str, Any], indent: str) -> Iterator[str]:
    """A rule in YAML, as the lines of a list."""
    mark = f"{indent}- "
    for key, value in written.items():
        if key == "when":
            yield f"{indent}  when:"
            yield from (f"{indent}    {name}: {option}" for name, option in value.items())
        elif key in FOLDED:
            yield from (f"{indent}  {key}: >-", f"{indent}    {value}")
        else:
            yield f"{mark}{key}: {_flow(value)}"
        mark = f"{indent}  "


def _flow(value: object) -> str:
    """A value on one line: text, a list, or named values."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{name}: {_flow(one)}' for name, one in value.items())}}}"
    return f"[{', '.join(map(_flow, value))}]" if isinstance(value, list) else str(value)


def with_scenarios(text: str, name: str, draft: Draft, case: str) -> str:
    """The text of a feature file with a `Rule:` for the draft at its end. Raises BadScenario when it can't be read."""
    new = f"{(text.strip() and text.rstrip()) or NEW_FEATURE.rstrip()}\n\n" + "\n".join(_scenarios(draft, case)) + "\n"
    read_feature(new, name)
    return new


def _scenarios(draft: Draft, case: str) -> Iterator[str]:
    """A `Rule:` with a scenario in which the drafted rule applies, and a near miss."""
    rule_id = draft.written["id"]
    yield ABOUT_SCENARIOS.rstrip("\n")
    yield f"  Rule: {rule_id} - {draft.written['title']}"
    told = (
        ("tell a case in which {} applies", draft.option, "applies"),
        ("tell the nearest case in which {} does not apply", draft.other, "does not apply"),
    )
    for title, option, holds in told:
        yield ""
        yield f"    Scenario: To do, {title.format(rule_id)}"
        steps = [f'the case "{case}"'] if case else []
        steps += [*map(_inside, draft.before), _told(draft, option.tells)]
        yield from (f"      {'And' if index else 'Given'} {step}" for index, step in enumerate(steps))
        yield f"      Then this rule {holds}"


def _inside(sentence: str) -> str:
    """A sentence as it goes on after a keyword."""
    return sentence[:1].lower() + sentence[1:].rstrip(".")


def _told(draft: Draft, tells: str) -> str:
    """An answer as a step tells it: of the work, or of a partner."""
    said = _inside(tells)
    return f'the partner "To do, a name": {said}' if draft.factor.scope == "partner" else said
