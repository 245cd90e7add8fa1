"""What every caller may still use. A store that fails lets everybody through: advice matters more than counting.

**The defaults, in figures.** A unit is about a millisecond of CPU, so a machine with two processors has 120,000 units a
minute. One caller gets 30,000, a quarter: alone it can't fill the machine, and three at their limit leave a quarter
free. A room of 40 people behind one address, each opening 10 pages a minute at 20 units, uses 8,000. A batch of
10,000 situations costs some 2,000. Requests have a limit of their own, 12,000 or 200 a second, since each costs some
work that no unit tells of.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass

from limits.errors import StorageError
from limits.strategies import SlidingWindowCounterRateLimiter

from spectrum.server.callers.allowance import Allowance, Quota

log = logging.getLogger(__name__)

UNITS, REQUESTS = "units", "requests"
MOST_CALLERS = 10_000
"""Of how many callers a process keeps blocks; of those that asked longest ago it forgets them, a block each."""
REST = 5.0
"""For how many seconds a store that failed is not asked, so that nobody waits for it."""


@dataclass(frozen=True)
class Caller:
    """Who asks: an address, or a key with perhaps a quota of its own."""

    name: str
    units: int | None = None


@dataclass(frozen=True)
class Exceeded:
    """A quota that has not enough left, and in how many seconds it will; `inf` when it never has so much."""

    quota: Quota
    cost: int
    wait: float


class Usage:
    """What one caller may still use of each quota."""

    def __init__(self, meter: Meter, allowances: dict[str, Allowance]) -> None:
        self._meter = meter
        self.allowances = allowances

    def take(self, quota: str, cost: int) -> Exceeded | None:
        """Spend; what there is not enough of, if so. Where nothing is counted, everybody may."""
        found = self.allowances.get(quota)
        if found is None or not self._meter.awake():
            return None
        try:
            wait = found.take(cost)
        except StorageError as error:
            self._meter.failed(error)
            return None
        return Exceeded(found.quota, cost, wait) if wait else None

    def owe(self, quota: str, cost: int) -> None:
        """Spend what was used already."""
        if quota in self.allowances:
            self.allowances[quota].owe(cost)


class Meter:
    """The usage of each caller, by quotas of so many requests and units a minute; 0 is without limit."""

    def __init__(self, limiter: SlidingWindowCounterRateLimiter, requests: int, units: int) -> None:
        self._limiter = limiter
        self._amounts = {REQUESTS: requests, UNITS: units}
        self._lock = threading.Lock()
        self._known: OrderedDict[Caller, Usage] = OrderedDict()
        self._asleep_until = float("-inf")

    def of(self, caller: Caller) -> Usage:
        """The usage of a caller, as this process knows it."""
        with self._lock:
            found = self._known.get(caller)
            if found is None:
                found = self._known[caller] = self._usage(caller)
                if len(self._known) > MOST_CALLERS:
                    self._known.popitem(last=False)
            else:
                self._known.move_to_end(caller)
            return found

    def reachable(self) -> bool:
        """Whether what is counted in can be reached now."""
        try:
            return self._limiter.storage.check()
        except StorageError:
            return False

    def awake(self) -> bool:
        """Whether the store may be asked."""
        return time.monotonic() >= self._asleep_until

    def failed(self, error: Exception) -> None:
        """Leave a store that failed alone for a while, and say so."""
        self._asleep_until = time.monotonic() + REST
        log.error(
            "counting failed, so callers are let through for %.0f seconds: %s", REST, type(error.__cause__).__name__
        )

    def _usage(self, caller: Caller) -> Usage:
        quotas = (Quota(name, amount) for name, amount in self._amounts_of(caller).items() if amount)
        return Usage(self, {one.name: Allowance(one, caller.name, self._limiter) for one in quotas})

    def _amounts_of(self, caller: Caller) -> dict[str, int]:
        """The quotas of a caller. Where a key has its own units, its requests grow or shrink along."""
        usual = self._amounts
        if caller.units is None or not usual[UNITS]:
            return usual
        requests = max(1, usual[REQUESTS] * caller.units // usual[UNITS]) if usual[REQUESTS] else 0
        return {REQUESTS: requests, UNITS: caller.units}
