"""From feature files to scenarios with all their steps, refusing what would pass without testing anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spectrum.files.shipped import shipped_folder
from spectrum.input.mistakes import Mistake
from spectrum.scenarios.expanding import Limits, Scenario, StepText, scenarios_in, told_stories, too_much, unchecked
from spectrum.scenarios.ordinary_cases import ORDINARY, OrdinaryCase, cases_file, read_cases
from spectrum.scenarios.reading import descriptions, parsed, placed, tags
from spectrum.scenarios.step_mistakes import BadScenario
from spectrum.scenarios.typed_text import decoded

__all__ = ["Feature", "Scenario", "StepText", "TextRead", "load_features", "read_feature", "read_text", "scenarios_of"]
OF_FILES = Limits(text=500_000, stories=5_000, lines=100_000, told=5_000_000)
BYTES_A_SIGN = 4


@dataclass(frozen=True)
class Feature:
    """One feature file; its tags are without their "@". `about` is what is written under its name, by paragraphs."""

    name: str
    file: str
    scenarios: tuple[Scenario, ...]
    tags: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


@dataclass(frozen=True)
class TextRead:
    """What could be read of a text, and every mistake in it, by lines."""

    feature: Feature
    mistakes: tuple[Mistake, ...]


def load_features(*paths: Path, must_expect: bool = True) -> tuple[Feature, ...]:
    """Feature files, folders of them, or (without any path) those that ship with Spectrum.

    Their ordinary cases are read from the nearest ordinary.yaml, or else the one that ships. Raises BadScenario with
    every mistake in any of them; a scenario that expects nothing is one, where each `must_expect` something.
    """
    features: list[Feature] = []
    mistakes: list[Mistake] = []
    known: dict[Path | None, tuple[OrdinaryCase, ...]] = {None: ()}
    for file, name in _files(paths):
        try:
            features.append(
                read_feature(
                    _text(file, name),
                    name,
                    _cases(cases_file(file) or _shipped_cases(), known),
                    must_expect=must_expect,
                )
            )
        except BadScenario as error:
            mistakes.extend(error.mistakes)
    if mistakes:
        raise BadScenario(mistakes)
    return tuple(features)


def features_of(rulebook: Path | None, paths: Sequence[Path] = (), *, must_expect: bool = True) -> tuple[Feature, ...]:
    """The scenarios at some paths, or else those that travel with a rulebook, in the folder "features" beside it.

    A rulebook without such a folder has none; without a rulebook folder they are those that ship. A scenario that
    expects nothing is a mistake, where each `must_expect` something.
    """
    if paths or rulebook is None:
        return load_features(*paths, must_expect=must_expect)
    beside = rulebook.resolve().parent / "features"
    return load_features(beside, must_expect=must_expect) if any(beside.rglob("*.feature")) else ()


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


def _shipped_cases() -> Path | None:
    file = shipped_folder("features") / ORDINARY
    return file if file.is_file() else None


def _name(file: Path) -> str:
    """What mistakes call a file: where it ships, or where it was found."""
    root = shipped_folder("features")
    return f"features/{file.relative_to(root)}" if file.is_relative_to(root) else str(file)


def _text(file: Path, name: str) -> str:
    if file.exists() and not file.is_file():
        raise BadScenario([Mistake(name, "this is no ordinary file. Name a file of text, or a folder of such files.")])
    try:
        with file.open("rb") as opened:
            content = opened.read(BYTES_A_SIGN * OF_FILES.text + 1)
    except OSError as error:
        raise BadScenario([Mistake(name, f"this file can't be read: {error.strerror}.")]) from None
    text = decoded(content, name) if len(content) <= BYTES_A_SIGN * OF_FILES.text else " " * (OF_FILES.text + 1)
    if len(text) > OF_FILES.text:
        raise BadScenario([Mistake(name, too_long(OF_FILES))])
    return text


def too_long(limits: Limits) -> str:
    """That a text is too long to be read."""
    return f"this is too long: at most {limits.text:,} characters are accepted."


def read_feature(
    text: str, name: str, cases: tuple[OrdinaryCase, ...] = (), *, must_expect: bool = True, limits: Limits = OF_FILES
) -> Feature:
    """A feature from its text, with the cases that its stories may start from. Raises BadScenario."""
    reading = read_text(text, name, cases, must_expect=must_expect, limits=limits)
    if reading.mistakes:
        raise BadScenario(reading.mistakes)
    return reading.feature


def read_text(
    text: str, name: str, cases: tuple[OrdinaryCase, ...] = (), *, must_expect: bool = True, limits: Limits = OF_FILES
) -> TextRead:
    """All that can be read of a text, and everything that is wrong in it, however it is typed."""
    nothing = Feature("", name, ())
    if len(text) > limits.text:
        return TextRead(nothing, (Mistake(name, too_long(limits)),))
    lines = sum(1 for line in text.splitlines() if line.strip())
    if lines > limits.lines:
        too_many = f"this holds {lines:,} lines; at most {limits.lines:,} are accepted."
        return TextRead(nothing, (Mistake(name, too_many),))
    found = parsed(text)
    if not found.feature:
        return TextRead(nothing, tuple(placed(name, found.mistakes)))
    stories = list(told_stories(found.feature))
    dear = too_much(stories, limits)
    if dear or not stories:
        why = [dear] if dear else [] if found.mistakes else ["this holds no story, so it would check nothing."]
        return TextRead(nothing, (*placed(name, found.mistakes), *(Mistake(name, one) for one in why)))
    mistakes = [*found.mistakes, *unchecked(found, stories, must_expect)]
    scenarios = tuple(scenarios_in(found, stories, name, cases))
    told = Feature(found.feature["name"], name, scenarios, tags(found.feature), descriptions(found.feature))
    return TextRead(told, tuple(placed(name, mistakes)))


def scenarios_of(features: Iterable[Feature], rule: str) -> list[Scenario]:
    """The scenarios that stand under one rule's `Rule:`."""
    return [scenario for feature in features for scenario in feature.scenarios if scenario.rule == rule]
