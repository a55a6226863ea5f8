"""The digests in force of a vendor: `documented.json` in the folder of its spec."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.digest.facts import Digest, parse_digests
from generator.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

DIGEST_FILE: Final = "documented.json"


def digests_in_force(folder: Path) -> tuple[Digest, ...] | Problem:
    """The digests that a vendor's folder holds."""
    path = folder / DIGEST_FILE
    try:
        return parse_digests(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, TypeError, KeyError, StopIteration) as error:
        hint = "python -m generator digest PAGE --into FILE writes one"
        return Problem("error", str(path), f"no digest that can be read: {error}", hint)
