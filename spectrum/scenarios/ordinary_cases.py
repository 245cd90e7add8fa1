"""Ordinary cases: whole pieces of work with a name, from which scenarios start and change single answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from spectrum.input.documents import Document, read_document
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.language.words import shown
from spectrum.rulebook import Rulebook
from spectrum.scenarios.step_mistakes import BadScenario
from spectrum.situation import Workstream
from spectrum.situation.schema import situation_from

ORDINARY = "ordinary.yaml"
FOLDERS_UP = 2
"""The cases of a feature file stand in its own folder, or in the nearest so many folders above it."""


@dataclass(frozen=True)
class OrdinaryCase:
    """One ordinary case: its name, where it is written, and the piece of work as it is written there."""

    name: str
    place: str
    written: str
    document: Document = field(compare=False, repr=False)

    def piece(self, rulebook: Rulebook) -> Workstream:
        """The piece of work, read against a rulebook. Raises BadSituation."""
        return situation_from(self.document, rulebook).workstreams[0]


def cases_file(feature: Path) -> Path | None:
    """The file with the ordinary cases that a feature file can start from, if there is one."""
    folders = feature.absolute().parents[: FOLDERS_UP + 1]
    return next((folder / ORDINARY for folder in folders if (folder / ORDINARY).is_file()), None)


def read_cases(text: str, name: str) -> tuple[OrdinaryCase, ...]:
    """The ordinary cases in a text of the form `cases: [{name, ...a situation}]`. Raises BadScenario."""
    try:
        document = read_document(text, name)
    except BadInput as error:
        raise BadScenario(error.mistakes) from None
    data = document.data
    listed = data.get("cases") if isinstance(data, dict) and len(data) == 1 else None
    if not isinstance(listed, list) or not listed:
        raise BadScenario([Mistake(name, 'this must hold one list, "cases:", of pieces of work with a name each.')])
    mistakes = list(_mistakes(document, listed))
    if mistakes:
        raise BadScenario(mistakes)
    return tuple(_case(document, index, one) for index, one in enumerate(listed))


def _mistakes(document: Document, listed: list[Any]) -> Iterator[Mistake]:
    names: list[str] = []
    for index, one in enumerate(listed):
        place = document.place(("cases", index))
        named = one.get("name") if isinstance(one, dict) else None
        if not isinstance(named, str) or not named.strip():
            yield Mistake(place, "a case needs a name in words.")
        elif named.casefold() in names:
            yield Mistake(place, f"a case called {shown(named)} stands above; each needs a name of its own.")
        elif "workstreams" in one:
            yield Mistake(place, f"the case {shown(named)} must be one piece of work, without workstreams.")
        else:
            names.append(named.casefold())


def _case(document: Document, index: int, data: dict[str, Any]) -> OrdinaryCase:
    """One case as a document of its own that still knows its lines."""
    inside = ("cases", index)
    lines = {path[2:]: line for path, line in document.lines.items() if path[:2] == inside}
    written = {key: value for key, value in data.items() if key != "name"}
    text = json.dumps(written, sort_keys=True)
    return OrdinaryCase(data["name"], document.place(inside), text, Document(document.name, written, lines))
