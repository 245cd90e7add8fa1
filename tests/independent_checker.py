"""Derives from the YAML alone what every combination of answers leads to, sharing no line with the rest of the project."""

import functools
import itertools
import sys
from pathlib import Path

import yaml

NOT_KNOWN = "not_known"
MODES = ["act_alone", "coexist", "coordinate", "cooperate", "collaborate"]
COMPUTED = {
    "needed": MODES,
    "advised": MODES,
    "actual": [NOT_KNOWN, *MODES],
    "name_and_practice": [NOT_KNOWN, "name_is_deeper", "same", "name_is_lighter"],
    "practice_and_advice": [NOT_KNOWN, "much_lighter", "lighter", "same", "deeper"],
    "advice_and_duty": ["lighter_than_duty", "meets_duty"],
    "core_partners": [NOT_KNOWN, "none", "one", "some", "all"],
    "pieces_of_work": [NOT_KNOWN, "same", "different"],
}


@functools.lru_cache
def read(folder):
    """The options of everything rules look at, and the rules as (id, layer, conditions, conclusion)."""
    options, rules = dict(COMPUTED), []
    for file in sorted(Path(folder).rglob("*.yaml")):
        content = yaml.load(file.read_text(), Loader=yaml.BaseLoader)
        for factor in content.get("factors", []):
            options[factor["id"]] = [option["id"] for option in factor["options"]]
        for rule in content.get("rules", []):
            rules.append((rule["id"], rule["layer"], rule["when"], rule.get("then", {})))
    return options, rules


def accepted(options, name, said):
    """The values that a condition accepts."""
    if name not in options:
        return {"found"}
    values = options[name]
    if isinstance(said, dict):
        ((bound, value),) = said.items()
        return set(values[values.index(value) :] if bound == "at_least" else values[: values.index(value) + 1])
    return set(said if isinstance(said, list) else [said])


def needs(options, rules, rule):
    """Everything but findings that a rule looks at, its findings followed back."""
    seen, waiting, names = set(), [rule], set()
    while waiting:
        one = waiting.pop()
        seen.add(one[0])
        for name in {} if one[2] == "always" else one[2]:
            if name in options:
                names.add(name)
            waiting += [maker for maker in rules if maker[3].get("finding") == name and maker[0] not in seen]
    return names


def fired(options, rules, answers):
    """The ids of the rules that hold."""
    known, before = dict(answers), None
    while before != known:
        before = dict(known)
        holding = [
            (rule_id, then)
            for rule_id, _, when, then in rules
            if when == "always" or all(known.get(name) in accepted(options, name, said) for name, said in when.items())
        ]
        known.update({then["finding"]: "found" for _, then in holding if "finding" in then})
    return frozenset(rule_id for rule_id, _ in holding)


def cells(folder, names):
    """For every combination of some factors' options: the answers, and the rules that hold among those they settle."""
    options, rules = read(folder)
    settled = [rule for rule in rules if needs(options, rules, rule) <= set(names)]
    for combination in itertools.product(*(options[name] for name in names)):
        answers = dict(zip(names, combination, strict=True))
        yield answers, fired(options, settled, answers)


def modes(folder, rule_ids):
    """The modes needed and feasible when these rules hold, gaps counting as ceilings."""
    _, rules = read(folder)
    holding = [then for rule_id, _, _, then in rules if rule_id in rule_ids]
    out = {mode for then in holding for mode in then.get("discards", [])}
    arguments = [MODES.index(then["for"]) for then in holding if "for" in then and then["for"] not in out]
    caps = [MODES.index(then["cap"]) for then in holding if "cap" in then]
    return MODES[max(arguments, default=1)], MODES[min(caps, default=4)]


if __name__ == "__main__":
    for answers, holding in cells(sys.argv[1], sys.argv[2:]):
        sys.stdout.write(f"{' '.join(answers.values())}: {' '.join(sorted(holding))}\n")
