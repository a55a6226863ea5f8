"""How many requests a client sends in how long."""

from __future__ import annotations

import math
from typing import Any

import msgspec

from lmskit.errors import InvalidArgumentError


class RateLimit(msgspec.Struct, frozen=True):
    """At most `calls` requests begin in any `per` seconds; retries and redirects count.

    Args:
        calls: How many, 1 or more.
        per: The seconds that they are counted in, more than 0. Any stretch of this length is meant,
            wherever it begins, not only whole minutes or hours of the clock.

    Raises:
        InvalidArgumentError: Either is not such a number.
    """

    calls: int
    per: float

    def __post_init__(self) -> None:
        if not _is_number(self.calls, int) or self.calls < 1:
            raise InvalidArgumentError("expected 1 or more", argument="calls")
        if not _is_number(self.per, int | float) or not 0 < self.per < math.inf:
            raise InvalidArgumentError("expected more than 0 seconds", argument="per")


def _is_number(value: Any, kind: Any) -> bool:
    return isinstance(value, kind) and not isinstance(value, bool)
