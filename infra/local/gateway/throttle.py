"""How many requests a route lets through: a bucket that time fills and requests empty."""

from collections.abc import Callable
from threading import Lock

from infra.local.gateway.template import Throttle


class Bucket:
    """*rate* tokens a second up to *burst*; a request takes one, and without one it is refused."""

    def __init__(self, throttle: Throttle, clock: Callable[[], float]) -> None:
        self._throttle = throttle
        self._clock = clock
        self._tokens = float(throttle.burst)
        self._filled = clock()

    def take(self) -> bool:
        """Whether this request may pass."""
        now = self._clock()
        grown = (now - self._filled) * self._throttle.rate
        self._tokens = min(self._throttle.burst, self._tokens + grown)
        self._filled = now
        if self._tokens < 1:
            return False
        self._tokens -= 1
        return True


class Slots:
    """A function's reserved concurrency: how many of it run at once, and not one more."""

    def __init__(self, size: int) -> None:
        self._free = size
        self._lock = Lock()

    def enter(self) -> bool:
        """Whether one more may run now; then it must leave."""
        with self._lock:
            if self._free == 0:
                return False
            self._free -= 1
            return True

    def leave(self) -> None:
        """Make room for the next."""
        with self._lock:
            self._free += 1
