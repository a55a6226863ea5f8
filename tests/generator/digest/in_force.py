"""The specs and digests in force, read once in a process."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.digest.facts import parse_digests
from generator.load import load

if TYPE_CHECKING:
    from generator.digest.facts import Digest
    from generator.spec import Spec

SPECS = Path(__file__).parents[3] / "specs"
VENDORS = sorted(path.parent.name for path in SPECS.glob("*/openapi.yaml"))
DIGESTED = sorted(path.parent.name for path in SPECS.glob("*/documented.json"))


@cache
def spec(vendor: str) -> Spec:
    found, problems = load(SPECS / vendor)
    assert found, problems
    return found


@cache
def digests(vendor: str) -> tuple[Digest, ...]:
    return parse_digests((SPECS / vendor / "documented.json").read_text(encoding="utf-8"))
