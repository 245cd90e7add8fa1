"""Who asks, and how much of it: limits for each caller, and keys. Nothing that anybody answered is kept."""

from spectrum.server.callers.describing import describe_keys
from spectrum.server.callers.guard import Door, count_callers, spend
from spectrum.server.callers.opening import open_door

__all__ = ["Door", "count_callers", "describe_keys", "open_door", "spend"]
