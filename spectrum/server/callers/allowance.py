"""How much a caller may use: so much at once, and what was used in a minute counts less and less through the next.

The strategy is the sliding window counter: two whole numbers a caller, the window before weighed by how much of it
still lies within the last minute. A fixed window would let twice the quota through around its edge; a moving window
would keep an entry for every unit. In any `t` seconds a caller is let through at most the quota times `1 + t / 60`.

The store is not asked at each request. A process takes a block of units out of it, a 600th of the quota, and spends
that by itself. So the store is written some ten times a second and process for a caller at its limit, and **the error
is one block for each process**: so much that was taken before can be spent in the span, and as much can lie unspent
with another process while a caller is refused.
"""

from __future__ import annotations

import math
import threading
import time
from dataclasses import dataclass, field

from limits import RateLimitItemPerMinute
from limits.storage import SlidingWindowCounterSupport
from limits.strategies import SlidingWindowCounterRateLimiter

WINDOW = 60
"""Seconds that a quota is for."""
BLOCKS = 600
"""Into how many blocks a quota is parted."""
ASKED_AGAIN = 5.0
"""A refusal is remembered for at most so many seconds, so that whoever keeps asking costs the store nothing."""

Window = tuple[int, float, int, float]
"""As `limits` gives it: used in the window before, seconds of it that count; used in this one, seconds it is kept."""


@dataclass(frozen=True)
class Quota:
    """How much of something a caller may use in a minute."""

    name: str
    amount: int
    item: RateLimitItemPerMinute = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "item", RateLimitItemPerMinute(self.amount, namespace=f"spectrum-{self.name}"))

    @property
    def block(self) -> int:
        return max(1, self.amount // BLOCKS)


class Allowance:
    """What one caller may still use of one quota, as far as this process knows. Raises StorageError when that fails."""

    def __init__(self, quota: Quota, caller: str, limiter: SlidingWindowCounterRateLimiter) -> None:
        self.quota = quota
        self._caller = caller
        self._limiter = limiter
        self._lock = threading.Lock()
        self._held = 0  # units taken out of the store and not spent; below 0 when more was spent than taken
        self._taken_at = -math.inf
        self._free = quota.amount  # units in the store when it was last asked
        self._refused_cost = 0
        self._refused_until = self._ask_again = -math.inf

    def take(self, cost: int) -> float:
        """Spend units, if there are so many: 0, or else in how many seconds there will be.

        It is `inf` for a cost above the whole quota.
        """
        now = time.monotonic()
        if cost > self.quota.amount:
            return math.inf
        with self._lock:
            if self._held > 0 and now - self._taken_at > WINDOW:
                self._held = 0
            if cost > self._held:
                if cost >= self._refused_cost and now < self._ask_again:
                    return self._refused_until - now
                wait = self._more(min(cost - self._held, self.quota.amount), now)
                if wait:
                    self._refused_cost, self._refused_until = cost, now + wait
                    self._ask_again = now + min(wait, ASKED_AGAIN)
                    return wait
            self._held -= cost
        return 0.0

    def owe(self, cost: int) -> None:
        """Spend units without asking; a debt is paid back before anything else. A cost below 0 gives units back."""
        with self._lock:
            self._held = max(self._held - cost, -self.quota.amount)

    def left(self) -> int:
        """About how many units there are still, without asking the store again."""
        with self._lock:
            return min(max(self._free + self._held, 0), self.quota.amount)

    def wait(self) -> int:
        """For how many seconds what is left has to do: a minute, or until there is something again."""
        with self._lock:
            until = self._refused_until - time.monotonic()
        return min(max(1, math.ceil(until)), 2 * WINDOW) if until > 0 else WINDOW

    def _more(self, needed: int, now: float) -> float:
        """Take a block, or just what is needed where there is no block left: 0, or else in how many seconds to come."""
        item = self.quota.item
        store: SlidingWindowCounterSupport = self._limiter.storage  # type: ignore[assignment]  # the limiter saw to it
        for amount in sorted({needed, max(needed, self.quota.block)}, reverse=True):
            if self._limiter.hit(item, self._caller, cost=amount):
                self._held += amount
                self._taken_at = now
                self._free = unused(self.quota, store.get_sliding_window(item.key_for(self._caller), WINDOW))
                return 0.0
        window = store.get_sliding_window(item.key_for(self._caller), WINDOW)
        self._free = unused(self.quota, window)
        return max(seconds_until(needed, self.quota, window), 0.05)


def unused(quota: Quota, window: Window) -> int:
    """How many units of a quota nobody has taken."""
    before, left, used, _ = window
    return max(0, quota.amount - math.floor(before * left / WINDOW + used))


def seconds_until(cost: int, quota: Quota, window: Window) -> float:
    """In how many seconds there are so many units, if nobody takes any meanwhile."""
    before, left, used, kept = window
    room = quota.amount - cost
    if before * left / WINDOW + used <= room:
        return 0.0
    if used <= room:  # enough of what was used before goes out of sight within this window
        return left - (room - used) * WINDOW / before
    rest = max(kept - WINDOW, left)
    return rest + WINDOW - room * WINDOW / used
