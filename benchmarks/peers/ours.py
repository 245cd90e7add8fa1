"""What the processes of Spectrum itself share: the shipped rulebook or another one, and answers as a piece of work."""

from __future__ import annotations

import pickle
from pathlib import Path

from benchmarks.peers.plain import Answers, PlainRules
from spectrum.atlas import Atlas, load_atlas
from spectrum.rulebook import Rulebook, load_rulebook
from spectrum.situation import CONTEXT, Workstream

SHIPPED = "shipped"


def written(_: PlainRules) -> str:
    """Spectrum reads its own rulebook."""
    return SHIPPED


def written_from(book: Path, _: PlainRules) -> str:
    """Another rulebook, as a file with a pickle of it."""
    return str(book)


def book_of(text: str) -> Rulebook:
    if text == SHIPPED:
        return load_rulebook()
    with Path(text).open("rb") as file:
        book: Rulebook = pickle.load(file)  # written by these benchmarks
    return book


def atlas_of(text: str) -> Atlas:
    return load_atlas(book_of(text))


def piece_of(answers: Answers) -> Workstream:
    running, claimed = (answers.get(name, "") for name in CONTEXT)
    said = {name: (option,) for name, option in answers.items() if name not in CONTEXT}
    return Workstream("", said, is_running=running, claimed_mode=claimed)
