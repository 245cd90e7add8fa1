"""What is said at the end of a run: how many rows there were, what came of them, and where everything is."""

from __future__ import annotations

from collections.abc import Iterator

from spectrum.language.words import counted
from spectrum.portfolio.keeping import KeptFiles
from spectrum.portfolio.running import Run


def told_at_the_end(run: Run) -> Iterator[str]:
    """The sentences at the end of a run."""
    progress = run.keeper.progress
    pieces = counted(progress.decided, "piece of work was", "pieces of work were")
    yield f"{counted(progress.rows, 'row')} read; {pieces} decided."
    if not progress.mistaken_rows:
        return
    rows = counted(progress.mistaken_rows, "row was", "rows were")
    mistakes = counted(progress.mistakes, "mistake")
    where = f", told in {run.keeper.side}" if isinstance(run.keeper, KeptFiles) else ""
    yield f"{rows} left out for {mistakes}{where}. Mend these, and decide them again."
