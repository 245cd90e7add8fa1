"""How the tests are shared out among processes: by file, in an order in which all processes end at about the same time."""

from __future__ import annotations

from pathlib import Path

import pytest
from xdist.scheduler import LoadFileScheduling

PAGES = Path(__file__).parent / "pages"
SAME_TABS = "test_accessibility_"
"""How files begin whose tests look at the same open tabs: one process opens them all, and not two."""
LONGEST = ("test_mutation.py", "test_coherence.py", "test_features.py", "test_atlas.py", "test_warnings.py")
"""Files that take longest. A process that began one of them last would work on alone."""


class ByFile(LoadFileScheduling):
    """Gives each process one file after the other in the order of the tests, and files on the same tabs to one."""

    def __init__(self, config: pytest.Config, log: object = None) -> None:
        super().__init__(config, log)  # type: ignore[arg-type]
        config.option.loadscopereorder = False  # how many tests a file has does not tell how long they take

    def _split_scope(self, nodeid: str) -> str:
        file = super()._split_scope(nodeid)
        folder, same, _ = file.partition(SAME_TABS)
        return folder + same if same else file


def order(item: pytest.Item) -> tuple[bool, bool, bool]:
    """The pages come first and together, since they share a browser; among them those on the same tabs."""
    name = item.path.name
    return PAGES not in item.path.parents, not name.startswith(SAME_TABS), name not in LONGEST
