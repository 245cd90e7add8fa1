"""Operations: a name for each, what it does in a line and in a paragraph, and its parameters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from spectrum.server.description.schemas import IN_A_LINE
from spectrum.server.description.walking import operations

TEXT = {"type": "string"}
SERVICE = ("get_health", "get_ready")
MORE = {
    "get_health": "It looks at nothing else, so it answers as long as the process does.",
    "get_rulebook": "Its name, version and hash, what it is about, and how much it holds.",
    "get_factors": "Each with its options in order, why it is asked, and who could change the answer. A situation is "
    "answered with these ids.",
    "get_rules": "Each with the answers it looks at, what it concludes, because of what, and where it comes from.",
    "get_rule": "Scenarios are worked cases in plain language that show the rule at work; each is run as a test.",
    "get_modes": "With what one would see of each, the questions that tell neighbours apart, and what other charts "
    "call them: the same words are used differently elsewhere.",
    "get_misconceptions": "Each with the passage it comes from, a question to ask in the room, and the rules that "
    "raise it.",
    "get_releases_feed": "For a reader of feeds, or a program that is to notice when the guidance moves.",
    "get_sources": "Each with how much of it was really read, and the passages of the essay in our words.",
    "post_changes": "For every other way of working: the smallest sets of changed answers that make it certain, told "
    "over counts. A situation with one piece of work is taken.",
}
"""What an operation does in a paragraph, for those of which the code does not say it."""
PARAMETERS = {"rule_id": "the id of a rule, as in the list of rules"}


@dataclass(frozen=True)
class Described:
    """What is known of a view besides its own words: its name, and the forms in which it answers."""

    name: str
    forms: tuple[str, ...]


def describe_operations(
    document: dict[str, Any], views: Mapping[tuple[str, str], Described], rulebooks: Sequence[str]
) -> None:
    """Complete every operation; `views` has what is known of each by path and method, `rulebooks` may be asked for."""
    for path, method, operation in operations(document):
        name = views[path, method].name
        operation["operationId"] = name
        operation["tags"] = [_tag(name, method)]
        operation.setdefault("description", MORE.get(name, ""))
        operation["description"] = " ".join(operation["description"].split())
        _describe_parameters(document["paths"][path], operation, rulebooks)
        _short_form_too(operation)
        if "content" not in operation["responses"]["200"]:
            operation["responses"]["200"]["content"] = {form: {"schema": TEXT} for form in views[path, method].forms}
    for item in document["paths"].values():
        item.pop("parameters", None)


def _tag(name: str, method: str) -> str:
    if name in SERVICE:
        return "service"
    return "advice" if method == "post" else "guidance"


def _describe_parameters(item: dict[str, Any], operation: dict[str, Any], rulebooks: Sequence[str]) -> None:
    """Parameters stand at the operation, each with a description."""
    told = [*item.get("parameters", ()), *operation.get("parameters", ())]
    for one in told:
        one.setdefault("description", PARAMETERS.get(one["name"], ""))
    if told:
        operation["parameters"] = [_of_rulebooks(one, rulebooks) for one in told]


def _of_rulebooks(parameter: dict[str, Any], rulebooks: Sequence[str]) -> dict[str, Any]:
    """The parameter that names a rulebook says which there are."""
    if parameter["name"] != "rulebook" or not rulebooks:
        return dict(parameter)
    return {**parameter, "schema": {"type": "string", "enum": list(rulebooks)}, "example": rulebooks[0]}


def _short_form_too(operation: dict[str, Any]) -> None:
    """Where one may choose how much is said, the answer is the full form or the short one."""
    content = operation["responses"].get("200", {}).get("content", {}).get("application/json", {})
    full = content.get("schema", {}).get("$ref", "")
    if full.endswith("/Advice"):
        content["schema"] = {"anyOf": [{"$ref": full}, {"$ref": full + IN_A_LINE}]}
