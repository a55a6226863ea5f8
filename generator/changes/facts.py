"""What a client is made of, as a tree of named nodes that can be compared one with another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeAlias

    from generator.spec_config import VendorConfig
    from generator.spec_nodes import Json

    Place: TypeAlias = Callable[[str], str]

Side = Literal["sent", "received", "both", "neither"]
"""Who writes what a node describes: the client, the vendor, each of them, or nobody."""


@frozen
class Node:
    """One thing that a client has, with what the spec says of it and what belongs to it."""

    kind: str
    name: str
    """As code that uses the client writes it: `events.create(name)`, `Event.status`."""
    place: str
    """`file:line`, or a JSON Pointer where the lines are not known."""
    side: Side
    aspects: Mapping[str, Json] = field(factory=dict[str, Any])
    children: Mapping[str, Node] = field(factory=dict[str, "Node"])
    must: bool = False
    """Whether a caller has to give it."""


@frozen
class Source:
    """A merged document, and what is known beside it: the settings, and where each node stands."""

    document: Mapping[str, Json]
    config: VendorConfig | None = None
    place: Place = field(default=lambda pointer: f"#{pointer}")


@frozen
class Change:
    """One fact of the API that is not as it was."""

    rule: str
    """The row of the table of rules that judges it."""
    name: str
    side: Side
    detail: str
    """Which word, status or scope of the thing it is, where it has several."""
    before: Json
    after: Json
    places: tuple[str, str]
    """Where it was said, and where it is said now; empty where it is not said."""
