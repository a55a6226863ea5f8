"""What a scripted session is: the calls of a vendor in order, each for a cassette of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from lmskit.testing.uri import split_uri

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from tests.harness.drivers import Vendor

Arguments = dict[str, Any]


@frozen
class Scene:
    """What the calls of one run have in common.

    Args:
        name: What the name of everything begins with that the session makes.
        now: The time at the start.
        given: What a run is told, such as the host of an event.
        ids: The ids of what was made, by the names that the steps keep them under.
        made: The ids of what is there now, each with the operation that made it.
    """

    name: str
    now: datetime
    given: Mapping[str, str]
    ids: dict[str, str] = field(factory=dict[str, str])
    made: dict[str, str] = field(factory=dict[str, str])


@frozen
class Step:
    """One call.

    Args:
        operation: The operationId.
        case: The name of the cassette.
        arguments: Makes the arguments.
        keep: The name under which the id of the answer is kept.
        refused: The error that the sandbox answers with, if it does.
        place: Where it is sent: `main`, `limited` (no request is left) or `stranger` (with
            credentials that nobody has).
        only_sandbox: Why the vendor itself is not asked.
    """

    operation: str
    case: str
    arguments: Callable[[Scene], Arguments] = field(default=lambda _: {})
    keep: str | None = None
    refused: str | None = None
    place: str = "main"
    only_sandbox: str | None = None

    @property
    def path(self) -> str:
        """The place of the cassette in the folder of its class."""
        return f"{self.operation}/{self.case}.yaml"


@frozen
class Collection:
    """Something that a session makes: how the leftovers are found and taken away."""

    create_operation: str
    list_operation: str
    delete_operation: str
    id_argument: str


@frozen
class Session:
    """The script of a vendor.

    Args:
        vendor: Whose client is used.
        steps: The calls, in order.
        collections: All that the steps make.
        seed: What a sandbox has at the start.
        placeholders: What a run is told, and what stands for it in cassettes; a sandbox is told
            the placeholders themselves.
        personal: What of that is replaced in cassettes.
        environment: The variables of credentials and of what a run against the vendor is told.
    """

    vendor: Vendor
    steps: tuple[Step, ...]
    collections: tuple[Collection, ...]
    seed: Callable[[Scene], dict[str, list[dict[str, Any]]]]
    placeholders: Mapping[str, str]
    personal: tuple[str, ...]
    environment: Mapping[str, str]

    def writes(self, step: Step) -> bool:
        """Whether a step changes anything."""
        return self.vendor.spec.operations[step.operation].method != "GET"


def origin_of(url: str) -> str:
    """Scheme, host and port of a URL."""
    return split_uri(url).origin
