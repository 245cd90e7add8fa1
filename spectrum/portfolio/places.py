"""That no file of a run is also another one of it: what is written would take the place of what is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path

from spectrum.input.mistakes import Mistake

OUT, MISTAKES, SUMMARY = "OUT", "--mistakes", "--summary"
BESIDE = {
    OUT: ("{}.part", "{}.footers", "{}.progress", "{}.progress.new", "{}.xlsx.part", "{}.lock"),
    MISTAKES: ("{}.part", "{}.lock"),
    SUMMARY: (".{}.part",),
}


def place_mistakes(read: Mapping[str, Path], written: Mapping[str, Path]) -> list[Mistake]:
    """Every two that are the same file, each by how it was asked for; and what can't be replaced by a file."""
    mistakes = [
        Mistake(str(path), "this is no file, and can't be replaced by one.")
        for path in written.values()
        if path.exists() and not path.is_file()
    ]
    mistakes += _the_same({**read, **written})
    return mistakes or list(_the_same({**read, **written, **dict(_beside(written))}))


def _beside(written: Mapping[str, Path]) -> Iterator[tuple[str, Path]]:
    """What is written beside each until that is whole."""
    for asked, path in written.items():
        for form in BESIDE[asked]:
            name = form.format(path.name)
            yield f"{name}, which is kept beside {asked},", path.with_name(name)


def _the_same(paths: Mapping[str, Path]) -> Iterator[Mistake]:
    for (name, path), (other_name, other) in combinations(paths.items(), 2):
        if _are_same(path, other):
            yield Mistake(str(other), f"{name} and {other_name} are the same file.")


def _are_same(one: Path, other: Path) -> bool:
    if one.resolve() == other.resolve():
        return True
    try:
        return one.samefile(other)  # two names of one file
    except OSError:  # one of them is not there
        return False
