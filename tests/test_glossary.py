"""One word, one thing: the glossary holds every public name of the code and nothing else, and no name is used twice."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from .conftest import ROOT

GLOSSARY = (ROOT / "docs" / "glossary.md").read_text()
FILES = sorted((ROOT / "spectrum").rglob("*.py"))
A_CLASS = re.compile(r"[A-Z][a-z]\w*")
"""How classes, and names for types, are written here; constants are all capitals and functions begin small."""
LINES = [line.split(" | ") for line in GLOSSARY.splitlines() if line.startswith("| ") and "`" in line]
TERMS = [re.findall(r"`(.*?)`", line[1] if len(line) == 3 else line[0])[0] for line in LINES]


def classes(file: Path) -> Iterator[ast.ClassDef]:
    """The classes that a file makes."""
    return (one for one in ast.parse(file.read_text()).body if isinstance(one, ast.ClassDef))


def types(file: Path) -> Iterator[str]:
    """The names that a file gives to types, such as `Choices`."""
    for one in ast.parse(file.read_text()).body:
        if isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name):
            yield one.targets[0].id


def offered(file: Path) -> Iterator[str]:
    """The classes and types that a room offers to others."""
    for one in ast.parse(file.read_text()).body:
        if isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name) and one.targets[0].id == "__all__":
            yield from filter(A_CLASS.fullmatch, ast.literal_eval(one.value))


def parts(one: ast.ClassDef) -> set[str]:
    """The fields, properties and methods of a class."""
    fields = (
        part.target.id for part in one.body if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name)
    )
    return {*fields, *(part.name for part in one.body if isinstance(part, ast.FunctionDef))}


KNOWN = {
    **{name: set[str]() for file in FILES for name in types(file)},
    **{one.name: parts(one) for file in FILES for one in classes(file)},
}
OFFERED = sorted({name for file in FILES if file.name == "__init__.py" for name in offered(file)})


@pytest.mark.parametrize("name", OFFERED)
def test_every_public_name_is_in_the_glossary(name: str) -> None:
    assert name in TERMS


@pytest.mark.parametrize("term", TERMS)
def test_every_term_of_the_glossary_is_in_the_code(term: str) -> None:
    name, _, part = term.partition(".")
    assert name in KNOWN
    assert not part or part in KNOWN[name]


def test_no_term_is_explained_twice() -> None:
    assert [term for term, count in Counter(TERMS).items() if count > 1] == []


def test_no_two_classes_share_a_name() -> None:
    made = Counter(one.name for file in FILES for one in classes(file))
    assert [name for name, count in made.items() if count > 1] == []


def test_the_rooms_offer_what_is_looked_for() -> None:
    assert {"Atlas", "Choices", "Consultation", "Rule"} <= set(OFFERED)
