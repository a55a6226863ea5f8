"""What the comparison of pages and spec has found so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field, frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.facts import Digest, Fact

Trail = tuple[str, ...]
"""JSON Pointers of nodes, the innermost first."""


@frozen
class Mismatch:
    """A fact of a page that the spec has otherwise."""

    key: str
    message: str
    trail: Trail
    """The nodes of which one may explain it."""


@define
class Claim:
    """Something that the spec says, and whether any page says it too."""

    pointer: str
    what: str
    trail: Trail
    documented: bool = False
    voluntary: bool = False
    """It needs no explanation, but may have one."""
    narrows: bool = False
    """It limits the values of something: only evidence explains it.

    That the wire is laid out otherwise than the page prints it says nothing about values.
    """


@define
class Findings:
    """Facts that were looked at, facts that differ, and claims of the spec."""

    digests: tuple[Digest, ...]
    met: set[str] = field(factory=set[str])
    mismatches: dict[tuple[str, str], Mismatch] = field(factory=dict[tuple[str, str], "Mismatch"])
    claims: dict[tuple[str, str], Claim] = field(factory=dict[tuple[str, str], "Claim"])
    places: dict[str, Trail] = field(factory=dict[str, "Trail"])
    """Where in the spec a fact stands, for the faults of the page."""

    def facts(self) -> Iterator[tuple[Digest, Fact]]:
        """Every fact of every page."""
        for digest in self.digests:
            for fact in digest.facts:
                yield digest, fact

    def meet(self, key: str, trail: Trail) -> None:
        """The spec has something that goes by this fact."""
        self.met.add(key)
        known = self.places.get(key, ())
        self.places[key] = known + tuple(pointer for pointer in trail if pointer not in known)

    def differ(self, key: str, message: str, trail: Trail) -> None:
        """The spec has it otherwise than the fact."""
        self.mismatches.setdefault((key, message), Mismatch(key, message, trail))

    def claim(
        self,
        pointer: str,
        what: str,
        trail: Trail,
        *,
        documented: bool,
        voluntary: bool = False,
        narrows: bool = False,
    ) -> None:
        """The spec says something; one page that says it too is enough."""
        fresh = Claim(pointer, what, trail, voluntary=voluntary, narrows=narrows)
        claim = self.claims.setdefault((pointer, what), fresh)
        claim.documented = claim.documented or documented
        claim.trail += tuple(pointer for pointer in trail if pointer not in claim.trail)
