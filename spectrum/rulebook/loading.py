"""From a folder of YAML files to a checked Rulebook, or to every mistake in it at once."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

from marshmallow import ValidationError

from spectrum.files.shipped import shipped_folder
from spectrum.input.documents import Document, Path, read_yaml
from spectrum.input.mistakes import BadInput, BadRulebook, Mistake
from spectrum.input.strict import flatten, not_among
from spectrum.language.words import describe, shown
from spectrum.rulebook.book import Rulebook
from spectrum.rulebook.fields import RulebookWords
from spectrum.rulebook.model import LAYERS, SUMMARIES, conclusions
from spectrum.rulebook.schema import HeadSchema, entry_schemas
from spectrum.rulebook.whole_book import whole_book_mistakes

FORMAT = 2
LARGEST_FILE = 2_000_000
UNORDERED = ("agreements", "boundaries", "charts", "findings", "gaps", "rules", "sources")
PLACED = ("agreements", "referrals", "rules")
"""Sections whose entries keep their place, so that what only shows in the whole can be told with a line."""
SECTIONS = {
    "modes": "mode",
    "dimensions": "dimension",
    "boundaries": "boundary",
    "charts": "chart",
    "factors": "factor",
    "findings": "finding",
    "gaps": "gap",
    "misconceptions": "misconception",
    "referrals": "referral",
    "agreements": "agreement",
    "rules": "rule",
    "laws": "law",
    "declarations": "declaration",
    "impossible": "impossible combination",
    "sources": "source",
    "passages": "passage",
}


@dataclass(frozen=True)
class Entry:
    """One entry of a section as it was written, and where."""

    section: str
    data: object
    document: Document
    path: Path

    @property
    def id(self) -> str:
        found = self.data.get("id") if isinstance(self.data, dict) else None
        return found if isinstance(found, str) else ""

    def place(self, inner: Path = ()) -> str:
        label = f" ({SECTIONS[self.section]} {self.id})" if self.id else ""
        return self.document.place((*self.path, *inner)) + label


def load_rulebook(folder: FilePath | str | None = None) -> Rulebook:
    """The rulebook in a folder of YAML files; without a folder, the one that ships with Spectrum.

    Files are read in the order of their names; a file may hold any sections. Rules are then put in the order of their
    layers, from findings to practice.

    Raises BadRulebook with every mistake found. Nothing in a rulebook is ever executed.
    """
    mistakes: list[Mistake] = []
    documents = list(_documents(folder, mistakes))
    heads, entries = _sections(documents, mistakes)
    _refuse_other_format(heads)
    head = _head(heads, mistakes)
    words = _vocabulary(entries)
    made = _made(entries, words, mistakes)
    mistakes.extend(_twins(entries))
    if mistakes:
        raise BadRulebook(mistakes)
    rulebook = _assembled(head, made)
    mistakes.extend(whole_book_mistakes(rulebook))
    if mistakes:
        raise BadRulebook(mistakes)
    return rulebook


def _documents(folder: FilePath | str | None, mistakes: list[Mistake]) -> Iterator[Document]:
    root = shipped_folder("rules") if folder is None else FilePath(folder)
    named = FilePath("rules") if folder is None else root
    if not root.is_dir():
        mistakes.append(Mistake(str(named), "there is no such folder; a rulebook is a folder of YAML files."))
        return
    mistakes.extend(_left_out(root, named))
    files = sorted(root.rglob("*.yaml"))
    if not files:
        mistakes.append(Mistake(str(named), "this folder holds no .yaml file; a rulebook is a folder of YAML files."))
    for file in files:
        name = str(named / file.relative_to(root))
        try:
            yield read_yaml(_text(file, name), name)
        except BadInput as error:
            mistakes.extend(error.mistakes)


def _left_out(root: FilePath, named: FilePath) -> Iterator[Mistake]:
    """Files that look like a part of the rulebook and would be passed over."""
    for file in sorted(root.rglob("*")):
        if file.suffix != ".yaml" and file.suffix.lower() in (".yml", ".yaml"):
            name = file.relative_to(root)
            yield Mistake(str(named / name), f"only .yaml files are read; rename it to {file.stem}.yaml.")


def _text(file: FilePath, name: str) -> str:
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise BadInput([Mistake(name, f"this file is larger than {LARGEST_FILE:,} bytes.")])
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise BadInput([Mistake(name, "this file is not text in UTF-8.")]) from None
    except OSError as error:
        raise BadInput([Mistake(name, f"this file can't be read: {error.strerror}.")]) from None


def _sections(documents: Iterable[Document], mistakes: list[Mistake]) -> tuple[list[Entry], list[Entry]]:
    """The heads and the entries found in all files together; a file may hold any sections."""
    heads: list[Entry] = []
    entries: list[Entry] = []
    for document in documents:
        if not isinstance(document.data, dict):
            said = describe(document.data)
            mistakes.append(Mistake(document.name, f"must hold sections ({', '.join(SECTIONS)}), not {said}."))
            continue
        for section, content in document.data.items():
            place = document.place((section,))
            if section == "rulebook":
                heads.append(Entry("rules", content, document, (section,)))
            elif section not in SECTIONS:
                mistakes.append(Mistake(place, str(not_among(section, "a section", ["rulebook", *SECTIONS]))))
            elif not isinstance(content, list):
                mistakes.append(Mistake(place, f'"{section}" must be a list of entries, not {describe(content)}.'))
            else:
                entries.extend(Entry(section, data, document, (section, index)) for index, data in enumerate(content))
    return heads, entries


def _refuse_other_format(heads: list[Entry]) -> None:
    """Raise BadRulebook for another format, before all of it is taken for mistakes in this one."""
    for entry in heads[:1]:
        found = entry.data.get("format") if isinstance(entry.data, dict) else None
        if type(found) is int and found != FORMAT:
            place = entry.document.place((*entry.path, "format"))
            raise BadRulebook([Mistake(place, f"this Spectrum reads rulebooks of format {FORMAT}, not {found}.")])


def _head(heads: list[Entry], mistakes: list[Mistake]) -> dict[str, object]:
    if len(heads) != 1:
        places = ", ".join(head.document.place(head.path) for head in heads) or "rulebook"
        mistakes.append(Mistake(places, f'exactly one section "rulebook" is needed; {len(heads)} were found.'))
    for entry in heads[:1]:
        try:
            head: dict[str, object] = HeadSchema().load(entry.data)  # type: ignore[arg-type]
        except ValidationError as error:
            mistakes.extend(
                Mistake(entry.document.place((*entry.path, *path)), str(said)) for path, said in flatten(error.messages)
            )
            continue
        return head
    return {}


def _vocabulary(entries: Iterable[Entry]) -> RulebookWords:
    """Every id that is defined, taken leniently: a mistake in an entry must not make its name unknown elsewhere."""
    ids: dict[str, list[str]] = {section: [] for section in SECTIONS}
    factors: dict[str, tuple[str, ...]] = {}
    passages: dict[str, int] = {}
    for entry in entries:
        if not entry.id or not isinstance(entry.data, dict):
            continue
        ids[entry.section].append(entry.id)
        if entry.section == "factors":
            factors[entry.id] = tuple(_option_ids(entry.data.get("options")))
        if entry.section == "passages":
            count = entry.data.get("sentences")
            passages[entry.id] = count if isinstance(count, int) else 0
    return RulebookWords(
        modes=tuple(ids["modes"]),
        dimensions=tuple(ids["dimensions"]),
        factors=factors,
        findings=tuple(ids["findings"]),
        gaps=tuple(ids["gaps"]),
        misconceptions=tuple(ids["misconceptions"]),
        sources=tuple(ids["sources"]),
        passages=passages,
    )


def _option_ids(options: object) -> Iterator[str]:
    for option in options if isinstance(options, list) else []:
        if isinstance(option, dict) and isinstance(option.get("id"), str):
            yield option["id"]


def _made(entries: Iterable[Entry], words: RulebookWords, mistakes: list[Mistake]) -> dict[str, list[object]]:
    """Every entry as a frozen value, by section; mistakes are collected and their entries left out."""
    schemas = entry_schemas(words)
    made: dict[str, list[object]] = {section: [] for section in SECTIONS}
    for entry in entries:
        try:
            value = schemas[entry.section].load(entry.data)  # type: ignore[arg-type]
        except ValidationError as error:
            mistakes.extend(Mistake(entry.place(path), str(said)) for path, said in flatten(error.messages))
            continue
        if entry.section in PLACED:
            value = dataclasses.replace(value, place=entry.document.place(entry.path))
        made[entry.section].append(value)
    return made


def _twins(entries: Iterable[Entry]) -> Iterator[Mistake]:
    """Ids given twice; what conditions can look at shares one set of names."""
    shared = {"findings": "factors"}
    first = {("factors", name): "what is computed of the modes" for name in (*SUMMARIES, *conclusions(()))}
    for entry in entries:
        if not entry.id:
            continue
        key = (shared.get(entry.section, entry.section), entry.id)
        place = entry.document.place(entry.path)
        if key in first:
            yield Mistake(place, f"the id {shown(entry.id)} is taken already, at {first[key]}.")
        first.setdefault(key, place)


def _assembled(head: Mapping[str, object], made: Mapping[str, list[object]]) -> Rulebook:
    parts = {section: tuple(values) for section, values in made.items()}
    layers = list(LAYERS)
    parts["rules"] = tuple(sorted(made["rules"], key=lambda rule: layers.index(rule.layer)))  # type: ignore[attr-defined]
    known = {name: tuple(value) if isinstance(value, list) else value for name, value in head.items()}
    return Rulebook(**known, **parts, hash=_hash({**known, **parts}))  # type: ignore[arg-type]


def _hash(meaning: Mapping[str, object]) -> str:
    """A SHA-256 over the parsed meaning, whatever the comments, spacing, files, lines and order of the rules.

    The order of modes, dimensions, factors, passages and misconceptions is part of the meaning. What is empty is left
    out, so that a field which older rulebooks could not have does not change what they are.
    """

    def plain(value: object) -> object:
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            fields = [field.name for field in dataclasses.fields(value) if field.compare]
            return {name: said for name in fields if (said := getattr(value, name))}
        raise TypeError(f"no plain form for {value!r}")

    parts: Mapping[str, Any] = meaning
    unordered = {name: sorted(parts[name], key=lambda one: one.id) for name in UNORDERED}
    told = {name: said for name, said in {**meaning, **unordered}.items() if said}
    text = json.dumps(told, default=plain, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
