"""From feature files to scenarios with all their steps, refusing what would pass without testing anything."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gherkin.errors import ParserError
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler

from spectrum.files.shipped import shipped_folder
from spectrum.input.mistakes import Mistake
from spectrum.scenarios.ordinary_cases import OrdinaryCase, cases_file, read_cases
from spectrum.scenarios.step_mistakes import BadScenario

KEYWORDS = ("given", "when", "then", "and", "but")
LARGEST_FILE = 500_000


@dataclass(frozen=True)
class StepText:
    """One step as it is written: its words, the rows of its table if it has one, and whether it stands under Then."""

    text: str
    rows: tuple[tuple[str, ...], ...] = ()
    is_outcome: bool = False


@dataclass(frozen=True)
class Scenario:
    """One scenario with the steps of its backgrounds in front; `rule` is the id its Rule: starts with, or empty.

    `cases` are the ordinary cases that its story may start from. `about` is what is written under its name. Its tags,
    and those of its feature, are without their "@".
    """

    name: str
    rule: str
    steps: tuple[StepText, ...]
    place: str
    cases: tuple[OrdinaryCase, ...] = field(default=(), compare=False, repr=False)
    about: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.name} ({self.place})"


@dataclass(frozen=True)
class Feature:
    """One feature file; its tags are without their "@". `about` is what is written under its name, by paragraphs."""

    name: str
    file: str
    scenarios: tuple[Scenario, ...]
    tags: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


def load_features(*paths: Path) -> tuple[Feature, ...]:
    """Feature files, folders of them, or (without any path) those that ship with Spectrum.

    Their ordinary cases are read from the nearest ordinary.yaml. Raises BadScenario with every mistake in any of them.
    """
    features: list[Feature] = []
    mistakes: list[Mistake] = []
    known: dict[Path | None, tuple[OrdinaryCase, ...]] = {None: ()}
    for file, name in _files(paths):
        try:
            features.append(read_feature(_text(file, name), name, _cases(cases_file(file), known)))
        except BadScenario as error:
            mistakes.extend(error.mistakes)
    if mistakes:
        raise BadScenario(mistakes)
    return tuple(features)


def _files(paths: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    if not paths:
        root = shipped_folder("features")
        yield from ((file, f"features/{file.relative_to(root)}") for file in sorted(root.rglob("*.feature")))
    for path in paths:
        inside = sorted(path.rglob("*.feature")) if path.is_dir() else [path]
        if not inside:
            raise BadScenario([Mistake(str(path), "this folder holds no .feature file.")])
        yield from ((file, str(file)) for file in inside)


def _cases(file: Path | None, known: dict[Path | None, tuple[OrdinaryCase, ...]]) -> tuple[OrdinaryCase, ...]:
    """The cases in a file, read once; a file with mistakes complains once, and has none."""
    if file is not None and file not in known:
        known[file] = ()
        name = _name(file)
        known[file] = read_cases(_text(file, name), name)
    return known[file]


def _name(file: Path) -> str:
    """What mistakes call a file: where it ships, or where it was found."""
    root = shipped_folder("features")
    return f"features/{file.relative_to(root)}" if file.is_relative_to(root) else str(file)


def _text(file: Path, name: str) -> str:
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise BadScenario([Mistake(name, "this file is not text in UTF-8.")]) from None
    except OSError as error:
        raise BadScenario([Mistake(name, f"this file can't be read: {error.strerror}.")]) from None
    if len(text) > LARGEST_FILE:
        raise BadScenario([Mistake(name, f"this file is too long: at most {LARGEST_FILE:,} characters are accepted.")])
    return text


def read_feature(text: str, name: str, cases: tuple[OrdinaryCase, ...] = ()) -> Feature:
    """A feature from its text, with the cases that its stories may start from. Raises BadScenario."""
    try:
        document: Any = Parser().parse(text)
    except ParserError as error:
        raise BadScenario([Mistake(name, " ".join(str(error).split()))]) from None
    feature = document.get("feature")
    if not feature:
        raise BadScenario([Mistake(name, 'this file holds no "Feature:".')])
    nodes = list(_nodes(feature))
    if not nodes:
        raise BadScenario([Mistake(name, "this file holds no scenario, so it would check nothing.")])
    document["uri"] = name
    written = {node["id"]: (node, rule) for node, rule in nodes}
    scenarios = tuple(_scenario(pickle, written, name, cases) for pickle in Compiler().compile(document))
    mistakes = [*_swallowed(feature, name), *_empty(nodes, scenarios, name), *_twins(nodes, name)]
    if mistakes:
        raise BadScenario(mistakes)
    return Feature(feature["name"], name, scenarios, _tags(feature), _paragraphs(feature))


def _tags(node: Any) -> tuple[str, ...]:
    return tuple(tag["name"].removeprefix("@") for tag in node["tags"])


def _paragraphs(node: Any) -> tuple[str, ...]:
    """What is written under a name, each paragraph as one line."""
    parts = str(node.get("description", "")).split("\n\n")
    return tuple(" ".join(one.split()) for one in parts if one.strip())


def _nodes(feature: Any) -> Iterator[tuple[Any, str]]:
    """Every scenario in a feature with the id of the rule it stands under."""
    for child in feature["children"]:
        if "scenario" in child:
            yield child["scenario"], ""
        for inner in child.get("rule", {}).get("children", ()):
            if "scenario" in inner:
                yield inner["scenario"], child["rule"]["name"].partition(" ")[0].rstrip(":")


def _scenario(pickle: Any, written: dict[str, tuple[Any, str]], name: str, cases: tuple[OrdinaryCase, ...]) -> Scenario:
    node, rule = written[pickle["astNodeIds"][0]]
    steps = tuple(StepText(step["text"], _rows(step), step["type"] == "Outcome") for step in pickle["steps"])
    place = f"{name}:{node['location']['line']}"
    return Scenario(pickle["name"], rule, steps, place, cases, _paragraphs(node), _tags(pickle))


def _rows(step: Any) -> tuple[tuple[str, ...], ...]:
    table = step.get("argument", {}).get("dataTable", {"rows": ()})
    return tuple(tuple(cell["value"] for cell in row["cells"]) for row in table["rows"])


def _swallowed(feature: Any, name: str) -> Iterator[Mistake]:
    """Steps whose keyword is mistyped: Gherkin takes them for a description and runs nothing."""
    for node in _described(feature):
        for line in str(node.get("description", "")).splitlines():
            first = line.strip().split(" ")[0].casefold()
            meant = difflib.get_close_matches(first, KEYWORDS, n=1, cutoff=0.7)
            if meant:
                place = f"{name}:{node['location']['line']}"
                yield Mistake(place, f'"{line.strip()[:60]}" is no step: did you mean "{meant[0].capitalize()} …"?')


def _described(feature: Any) -> Iterator[Any]:
    for child in feature["children"]:
        inner = child["rule"]["children"] if "rule" in child else [child]
        for one in inner:
            yield one.get("scenario") or one["background"]


def _empty(nodes: Iterable[tuple[Any, str]], scenarios: Sequence[Scenario], name: str) -> Iterator[Mistake]:
    """Scenarios that would pass because they check nothing."""
    run = {scenario.place for scenario in scenarios}
    for node, _ in nodes:
        place = f"{name}:{node['location']['line']}"
        if place not in run or not any(step["keywordType"] == "Outcome" for step in node["steps"]):
            yield Mistake(place, f'the scenario "{node["name"]}" has no "Then", so it would check nothing.')


def _twins(nodes: Iterable[tuple[Any, str]], name: str) -> Iterator[Mistake]:
    """Two scenarios with one name in a file: the test runner would only run the last."""
    first: dict[str, int] = {}
    for node, _ in nodes:
        line = node["location"]["line"]
        if node["name"] in first:
            yield Mistake(f"{name}:{line}", f'a scenario called "{node["name"]}" stands on line {first[node["name"]]}.')
        first.setdefault(node["name"], line)


def scenarios_of(features: Iterable[Feature], rule: str) -> list[Scenario]:
    """The scenarios that stand under one rule's `Rule:`."""
    return [scenario for feature in features for scenario in feature.scenarios if scenario.rule == rule]
