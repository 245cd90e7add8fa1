"""The atlas: built by the engine once for a rulebook version, kept on disk, and asked by everything else."""

from spectrum.atlas.atlas import Atlas, build_atlas, sum_up
from spectrum.atlas.building import Progress, build_table, cases_to_ask, seconds_to_build
from spectrum.atlas.cache import load_atlas
from spectrum.atlas.conclusions import NO_MODE, Conclusion, Orderings, Verdict, join
from spectrum.atlas.lookup import Outlook
from spectrum.atlas.space import Axis, Side, Space, squeezed
from spectrum.atlas.table import Choices, StillOpen, Table, make_table

__all__ = [
    "NO_MODE",
    "Atlas",
    "Axis",
    "Choices",
    "Conclusion",
    "Orderings",
    "Outlook",
    "Progress",
    "Side",
    "Space",
    "StillOpen",
    "Table",
    "Verdict",
    "build_atlas",
    "build_table",
    "cases_to_ask",
    "join",
    "load_atlas",
    "make_table",
    "seconds_to_build",
    "squeezed",
    "sum_up",
]
