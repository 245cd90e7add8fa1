"""The page, its plot and the figures behind them, written to a folder.

`python -m benchmarks.publish docs` writes page and plot anew from the figures kept in docs/benchmark.json.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks import plot, report

FIGURES = "benchmark.json"


def publish(figures: Mapping[str, Any], folder: Path) -> None:
    """Write all of it."""
    (folder / "pictures").mkdir(parents=True, exist_ok=True)
    (folder / FIGURES).write_text(json.dumps(figures, indent=1) + "\n")
    plot.draw(figures, report.rows_of_batches(figures), folder / report.PICTURE)
    (folder / "benchmark.md").write_text(report.page(figures))


if __name__ == "__main__":
    where = Path(sys.argv[1])
    publish(json.loads((where / FIGURES).read_text()), where)
