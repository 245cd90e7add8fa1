"""Who asks, and how much of it: limits for each caller, and keys. Nothing that anybody answered is kept."""

from spectrum.server.callers.describing import describe_keys
from spectrum.server.callers.guard import Door, count_as, count_callers, spend
from spectrum.server.callers.meter import Caller
from spectrum.server.callers.opening import open_door

__all__ = ["Caller", "Door", "count_as", "count_callers", "describe_keys", "open_door", "spend"]
