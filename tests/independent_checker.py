"""Derives from the YAML alone what every combination of answers leads to, sharing no line with the rest of the project."""

import functools
import itertools
import sys
from pathlib import Path

import yaml

NOT_KNOWN = "not_known"
MODES = ["act_alone", "coexist", "coordinate", "cooperate", "collaborate"]
NAMED = [NOT_KNOWN, "name_is_deeper", "same", "name_is_lighter"]
PRACTISED = [NOT_KNOWN, "much_lighter", "lighter", "same", "deeper"]
COMPUTED = {
    "essential_partners": ["refuses", "told_to", "unable", "willing", "none", NOT_KNOWN],
    "needed": MODES,
    "advised": MODES,
    "actual": [NOT_KNOWN, *MODES],
    "name_and_practice": NAMED,
    "name_and_need": NAMED,
    "practice_and_need": PRACTISED,
    "practice_and_advice": PRACTISED,
    "advice_and_need": ["lighter", "same"],
    "need_and_duty": ["lighter_than_duty", "meets_duty"],
    "advice_and_duty": ["lighter_than_duty", "meets_duty"],
    "mending": ["too_many", "carried", "nothing"],
    "core_partners": [NOT_KNOWN, "none", "one", "some", "all"],
    "pieces_of_work": [NOT_KNOWN, "same", "different"],
}


@functools.lru_cache
def read(folder):
    """The options of everything rules look at, the rules as (id, layer, conditions, conclusion), and the head."""
    options, rules, head = dict(COMPUTED), [], {}
    for file in sorted(Path(folder).rglob("*.yaml")):
        content = yaml.load(file.read_text(), Loader=yaml.BaseLoader)
        head = content.get("rulebook", head)
        for factor in content.get("factors", []):
            options[factor["id"]] = [option["id"] for option in factor["options"]]
        for rule in content.get("rules", []):
            if rule.get("status") != "retired":
                rules.append((rule["id"], rule["layer"], rule["when"], rule.get("then", {})))
    return options, rules, head


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


def fired(tests, answers):
    """The ids of the rules that hold; `tests` holds each rule's id, what it accepts by name, and its finding."""
    known, before = dict(answers), None
    while before != known:
        before = dict(known)
        holding = [test for test in tests if all(known.get(name) in values for name, values in test[1])]
        known.update({finding: "found" for _, _, finding in holding if finding})
    return frozenset(rule_id for rule_id, _, _ in holding)


def cells(folder, names):
    """For every combination of some factors' options: the answers, and the rules that hold among those they settle."""
    options, rules, _ = read(folder)
    tests = [
        (rule[0], [(name, accepted(options, name, said)) for name, said in when_of(rule)], rule[3].get("finding"))
        for rule in rules
        if needs(options, rules, rule) <= set(names)
    ]
    for combination in itertools.product(*(options[name] for name in names)):
        answers = dict(zip(names, combination, strict=True))
        yield answers, fired(tests, answers)


def when_of(rule):
    """A rule's conditions, none for one that always holds."""
    return [] if rule[2] == "always" else list(rule[2].items())


def modes(folder, rule_ids):
    """What follows when these rules hold: the modes needed, limited to, carried, feasible and advised.

    Things to mend are counted: the more there are, the less a start can carry, though never less than is practised.
    """
    _, rules, head = read(folder)
    holding = [then for rule_id, _, _, then in rules if rule_id in rule_ids]
    out = {mode for then in holding for mode in then.get("discards", [])}
    arguments = [MODES.index(then["for"]) for then in holding if "for" in then and then["for"] not in out]
    needed = max(arguments, default=MODES.index(head["no_case"]))
    limit = min([MODES.index(then["cap"]) for then in holding if "cap" in then], default=4)
    mend = len([then for then in holding if "gap" in then and "partner_cap" not in then])
    carried = min([MODES.index(one["cap"]) for one in head["carrying"] if mend > int(one["more_than"])], default=4)
    carried = max([carried, *(MODES.index(then["actual"]) for then in holding if "actual" in then)])
    feasible = min(limit, carried)
    return [MODES[depth] for depth in (needed, limit, carried, feasible, min(needed, feasible))]


if __name__ == "__main__":
    for answers, holding in cells(sys.argv[1], sys.argv[2:]):
        sys.stdout.write(f"{' '.join(answers.values())}: {' '.join(sorted(holding))}\n")
