"""What the comparison of pages and spec has found so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field, frozen

from generator.departures import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.facts import Digest, Fact
    from generator.spec_nodes import Json

Trail = tuple[str, ...]
"""JSON Pointers of nodes, the innermost first."""


@frozen
class Difference:
    """One respect in which the spec has something otherwise than the page."""

    aspect: str
    said: Json
    """What the page says, as a departure has to name it."""
    message: str
    more: dict[str, Json] = field(factory=dict[str, "Json"])
    """What a row that the spec leaves out says of itself."""

    @property
    def statement(self) -> Statement:
        """What the page says."""
        return Statement(self.aspect, self.said, self.more)


@frozen
class Mismatch:
    """A fact of a page that the spec has otherwise."""

    key: str
    difference: Difference
    homes: Trail
    """The nodes that the fact is about: a departure from it stands at one of them."""


@define
class Claim:
    """Something that the spec says, and whether any page says it too."""

    pointer: str
    what: str
    trail: Trail
    """The nodes of which one may say how it is known."""
    own: Trail = ()
    """Those that say how it is known where a table should have it and does not; empty: all do."""
    said: bool = False
    unsaid: bool = False
    """A table that should have it lacks it, whatever another one says."""
    settled: bool = False
    """A sentence says it of the whole operation, whatever the tables have."""
    voluntary: bool = False
    """It needs no explanation, but may have one."""
    against: Statement | None = None
    """What a page says that denies it: who departs from that need not explain it again."""

    @property
    def sources(self) -> Trail:
        """The nodes of which one has to say how it is known."""
        return self.own if self.unsaid and self.own else (self.pointer, *self.trail)

    @property
    def documented(self) -> bool:
        """Whether every table that should have it does, or some other part of a page does."""
        return self.settled or (self.said and not self.unsaid)


@define
class Findings:
    """Facts that were looked at, facts that differ, and claims of the spec."""

    digests: tuple[Digest, ...]
    met: set[str] = field(factory=set[str])
    mismatches: dict[tuple[str, str], Mismatch] = field(factory=dict[tuple[str, str], "Mismatch"])
    claims: dict[tuple[str, str], Claim] = field(factory=dict[tuple[str, str], "Claim"])
    homes: dict[str, Trail] = field(factory=dict[str, "Trail"])
    """The nodes of the spec that each fact is about."""
    lacking: dict[str, Mismatch] = field(factory=dict[str, "Mismatch"])
    """The facts that the spec has nothing for."""
    uses: dict[str, set[str]] = field(factory=dict[str, set[str]])
    """The operations and resources of the pages that a node stands for, by its pointer."""

    def facts(self) -> Iterator[tuple[Digest, Fact]]:
        """Every fact of every page."""
        for digest in self.digests:
            for fact in digest.facts:
                yield digest, fact

    def meet(self, key: str, homes: Trail) -> None:
        """The spec has something that goes by this fact, at these nodes."""
        self.met.add(key)
        known = self.homes.get(key, ())
        self.homes[key] = known + tuple(home for home in homes if home not in known)

    def use(self, subject: str, homes: Trail) -> None:
        """An operation or resource of a page describes these nodes, which others may share."""
        for home in homes:
            self.uses.setdefault(home, set()).add(subject)

    def differ(self, key: str, difference: Difference, homes: Trail) -> None:
        """The spec has it otherwise than the fact."""
        known = self.mismatches.get((key, difference.message))
        homes = (*known.homes, *homes) if known else homes
        self.mismatches[key, difference.message] = Mismatch(key, difference, homes)

    def lack(self, key: str, difference: Difference, homes: Trail) -> None:
        """The spec has nothing that goes by the fact."""
        self.lacking[key] = Mismatch(key, difference, homes)
        self.differ(key, difference, homes)

    def claim(
        self,
        pointer: str,
        what: str,
        trail: Trail,
        *,
        documented: bool,
        voluntary: bool = False,
        strict: bool = False,
        settled: bool = False,
        own: Trail = (),
        against: Statement | None = None,
    ) -> None:
        """The spec says something; one page that says it too is enough, unless one should."""
        fresh = Claim(pointer, what, trail, own, voluntary=voluntary, against=against)
        claim = self.claims.setdefault((pointer, what), fresh)
        claim.said = claim.said or documented
        claim.settled = claim.settled or settled
        claim.unsaid = claim.unsaid or (strict and not documented)
        claim.against = claim.against or against
        claim.trail += tuple(pointer for pointer in trail if pointer not in claim.trail)
