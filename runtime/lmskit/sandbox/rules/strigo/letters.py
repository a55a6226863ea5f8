"""The letters of Strigo's ids: those that are hard to take for another."""

from __future__ import annotations

from typing import Final

LETTERS: Final = "23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz"
CAPITALS: Final = "23456789ABCDEFGHJKLMNPQRSTWXYZ"
ID_LENGTH: Final = 17
