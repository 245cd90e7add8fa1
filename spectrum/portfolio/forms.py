"""Which forms of files there are, and what is said of a file that can't be taken."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from spectrum.input.mistakes import BadInput, Mistake
from spectrum.language.words import listed

CSV, XLSX, NDJSON, PARQUET = FORMS = ("csv", "xlsx", "ndjson", "parquet")
BY_ENDING = {
    ".csv": CSV,
    ".tsv": CSV,
    ".xlsx": XLSX,
    ".ndjson": NDJSON,
    ".jsonl": NDJSON,
    ".parquet": PARQUET,
    ".pq": PARQUET,
}
STREAM = "-"
"""Standard input or standard output, in place of a file."""
STREAMED = (CSV, NDJSON)


class BadPortfolio(BadInput):
    """A file of many pieces of work that can't be taken, or can't be written, or columns that can't be made out."""

    aftermath = "nothing was decided"


class Interrupted(BadInput):
    """Work on a file that had to stop midway, and what became of what was done."""

    def __init__(self, mistakes: Iterable[Mistake], aftermath: str = "nothing was kept") -> None:
        self.aftermath = aftermath
        super().__init__(mistakes)


def form_of(name: str, said: str | None, option: str) -> str:
    """The form of a file: what was said with an option, or what its name ends in. Raises BadPortfolio."""
    found = said or BY_ENDING.get(Path(name).suffix.lower())
    if found is None and name == STREAM:
        raise BadPortfolio([Mistake(name, f"say in which form, with {option}: {listed(STREAMED, 'or')}.")])
    if found is None:
        endings = listed(list(BY_ENDING), "or")
        says = f"its name does not tell which form it has. Let it end in {endings}, or say it with {option}."
        raise BadPortfolio([Mistake(name, says)])
    if name == STREAM and found not in STREAMED:
        says = f"{found} is a file, and can't be read or written as a stream. Take {listed(STREAMED, 'or')}."
        raise BadPortfolio([Mistake(name, says)])
    return found
