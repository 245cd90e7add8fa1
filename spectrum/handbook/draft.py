"""A first draft of a rule and of its two scenarios: it loads and it runs, and the words are still to be written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from marshmallow import ValidationError

from spectrum.input.mistakes import BadRulebook, Mistake
from spectrum.rulebook import Factor, Option, Rulebook
from spectrum.rulebook.fields import RulebookWords
from spectrum.rulebook.model import ESSAY, LAYERS
from spectrum.rulebook.schema import entry_schemas

TO_DO = "To do"
RUNNING = {"is_running": "yes"}


@dataclass(frozen=True)
class Draft:
    """A rule as it would be written, and the answers in its scenarios: one that it looks at, and one that it doesn't.

    `before` are sentences that both scenarios tell.
    """

    written: Mapping[str, Any]
    factor: Factor
    option: Option
    other: Option
    before: tuple[str, ...] = ()


def draft_rule(book: Rulebook, rule_id: str, layer: str) -> Draft:
    """The first draft of a rule of some layer. Raises BadRulebook when the rulebook lacks what such a rule needs."""
    then = _concluded(book, layer)
    factor = _factor(book, layer, then)
    first, second = (factor.options[0], factor.options[1])
    before = RUNNING if factor.scope == "practice" else {}
    entry: dict[str, object] = {
        "id": rule_id,
        "layer": layer,
        "title": f"{TO_DO}, say in a few words what {rule_id} is about",
        "when": {**before, factor.id: first.id},
        **({"then": then} if then else {}),
        "because": f"{TO_DO}, say in one plain sentence why.",
        **_owed(layer),
        "evidence": "judgement",
        "source": [_source(book, then)],
    }
    told = tuple(book.factor[name].option(option).tells for name, option in before.items())
    return Draft(entry, factor, first, second, told)


def _concluded(book: Rulebook, layer: str) -> dict[str, str]:
    """Something that a rule of this layer may conclude, in the words of the rulebook."""
    middle, deepest = book.mode_ids[len(book.modes) // 2], book.mode_ids[-1]
    choices: Mapping[str, Mapping[str, str]] = {
        "finding": {"finding": _first(book, "findings")} if layer == "finding" else {},
        "argument_for": {"for": middle, "strength": "medium"},
        "argument_against": {"against": deepest, "strength": "medium"},
        "limit": {"cap": middle},
        "gap": {"gap": _first(book, "gaps"), "otherwise": middle} if layer == "gap" else {},
        "floor": {"floor": middle},
        "practice": {"actual": middle},
        "partner": {"role": "consult"},
        "alert": {"alert": _first(book, "misconceptions")} if layer == "alert" else {},
    }
    return dict(choices.get(layer, {}))


def _first(book: Rulebook, section: str) -> str:
    found = getattr(book, section)
    if not found:
        says = f'this rulebook has none yet, and a rule of this kind needs one. Write it under "{section}" first.'
        raise BadRulebook([Mistake(section, says)])
    return str(found[0].id)


def _factor(book: Rulebook, layer: str, then: Mapping[str, str]) -> Factor:
    """A question for the rule to look at: one that rules for the same finding look at, or one of the right scope."""
    makers = [rule for rule in book.current_rules if rule.then.finding and rule.then.finding == then.get("finding")]
    names = [one.name for rule in makers for one in rule.when]
    scopes = {"partner": ("partner",), "practice": ("practice",)}.get(layer, ("workstream", "partnership"))
    found = [one for one in book.factors if one.id in names and one.scope != "context"]
    found += [one for one in book.factors if one.scope in scopes]
    if not found:
        says = f"a rule of layer {layer} looks at a question of scope {' or '.join(scopes)}, and there is none yet."
        raise BadRulebook([Mistake("factors", f"{says} Write one first.")])
    return found[0]


def _owed(layer: str) -> dict[str, str]:
    """What a rule of this layer must say besides."""
    closes = {"closes": f"{TO_DO}, say the first step.", "who": f"{TO_DO}, say who would take it"}
    owed = {
        "limit": {**closes, "bound_by": "partners"},
        "gap": {**closes, "by": "three months"},
        "next_step": {"step": f"{TO_DO}, say what to do.", "fits": "any"},
    }
    fits = {layer: {"fits": "any"} for layer in ("alert", "note", "hedge")}
    return {**fits, **owed}.get(layer, {})


def _source(book: Rulebook, then: Mapping[str, str]) -> object:
    """What the rule rests on, to begin with: the passage of a misconception, or the first source that is no essay."""
    alert = then.get("alert")
    if alert:
        return {"passage": alert, "sentence": 1}
    return next((one.id for one in book.sources if one.id != ESSAY), book.sources[0].id)


def must_say(book: Rulebook, draft: Draft) -> list[str]:
    """What can't be left out of this draft because of its layer, found by leaving it out."""
    rule = entry_schemas(_words(book))["rules"]
    then = draft.written.get("then", {})
    layer = str(draft.written["layer"])
    tried = {name: {**draft.written, "then": _without(then, name)} for name in then if name in LAYERS[layer]}
    tried |= {name: _without(draft.written, name) for name in _owed(layer)}
    return [name for name, written in tried.items() if _is_refused(rule.load, written)]


def _without(entry: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if key != name}


def _is_refused(load: Any, written: Mapping[str, Any]) -> bool:
    try:
        load(written)
    except ValidationError:
        return True
    return False


def _words(book: Rulebook) -> RulebookWords:
    """The words that a rulebook defines."""
    return RulebookWords(
        modes=book.mode_ids,
        dimensions=tuple(one.id for one in book.dimensions),
        factors={one.id: one.option_ids for one in book.factors},
        findings=tuple(book.finding),
        gaps=tuple(one.id for one in book.gaps),
        misconceptions=tuple(one.id for one in book.misconceptions),
        sources=tuple(one.id for one in book.sources),
        passages={one.id: one.sentences for one in book.passages},
    )
