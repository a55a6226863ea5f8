"""A difference between what a vendor sent and what its model says."""

from __future__ import annotations

import logging
import re
import reprlib

import msgspec
from msgspec import UNSET

_REPR_LIMIT = 40
_MAX_REMEMBERED = 1000
_INDEX = r"\[\d+\]"

logger = logging.getLogger("lmskit.drift")


def _abbreviate(value: object) -> str:
    """A repr that stays short however much came: it ends up in logs."""
    if value is UNSET:
        return "nothing"
    text = reprlib.repr(value)
    return text if len(text) <= _REPR_LIMIT else f"{text[: _REPR_LIMIT - 1]}…"


class Drift(msgspec.Struct, frozen=True):
    """One odd value: where it was (a JSON path), what was expected, and what came.

    `got` is the value as it came, and `UNSET` where a required field was missing.
    """

    path: str
    expected: str
    got: object
    operation: str = ""

    def __repr__(self) -> str:
        got = _abbreviate(self.got)
        return f"Drift(path={self.path!r}, expected={self.expected!r}, got={got})"


class DriftLog:
    """The default `on_drift`: warns once for each place, and never shows the value."""

    def __init__(self) -> None:
        self._seen: set[tuple[str, str]] = set()

    def __call__(self, drift: Drift) -> None:
        """Warn, unless this place has been seen."""
        # The thousandth item of a list says nothing that the first one has not said.
        place = (drift.operation, re.sub(_INDEX, "[]", drift.path))
        if place in self._seen or len(self._seen) >= _MAX_REMEMBERED:
            return
        self._seen.add(place)
        got = "nothing" if drift.got is UNSET else type(drift.got).__name__
        logger.warning(
            "%s: expected %s at %s, got %s", drift.operation, drift.expected, drift.path, got
        )
