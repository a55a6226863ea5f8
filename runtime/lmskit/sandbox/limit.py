"""How many requests a minute has room for."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime

_WINDOW: Final = 60


class RateLimit:
    """Counts the requests of the current minute; a size of None lets every one pass."""

    def __init__(self, size: int | None) -> None:
        if size is not None and size < 1:
            raise ValueError("a limit leaves room for at least one request a minute")
        self.size = size
        self._lock = threading.Lock()
        self._minute = -1
        self._used = 0

    def take(self, now: datetime) -> tuple[int, int]:
        """Count a request: how many more there may be (below 0: not even it), and until when."""
        minute = int(now.timestamp()) // _WINDOW
        with self._lock:
            if minute != self._minute:
                self._minute, self._used = minute, 0
            self._used += 1
            remaining = 0 if self.size is None else self.size - self._used
        return remaining, (minute + 1) * _WINDOW

    def reset(self) -> None:
        """Forget what was counted."""
        with self._lock:
            self._used = 0
