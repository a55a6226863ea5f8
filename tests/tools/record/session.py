"""What a scripted session is: the calls of a vendor in order, each for a cassette of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from lmskit.testing.recorder import Recorder
from lmskit.testing.uri import split_uri

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from lmskit.testing.scrubbing import Secret
    from tests.oracles.vendors import Vendor

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
        jobs: The jobs that run, each with the id of what it makes.
        unanswered: The ids of what may be made by a request that was never answered.
    """

    name: str
    now: datetime
    given: Mapping[str, str]
    ids: dict[str, str] = field(factory=dict[str, str])
    made: dict[str, str] = field(factory=dict[str, str])
    jobs: dict[str, str] = field(factory=dict[str, str])
    unanswered: set[str] = field(factory=set[str])


@frozen
class Step:
    """One call.

    Args:
        operation: The operationId.
        case: The name of the cassette.
        arguments: Makes the arguments.
        keep: The name under which the id of the answer is kept, or the answer if it is a text.
        waits: Whether it is asked again until the job has ended, by the waiter of the operation.
        refused: The error that the sandbox answers with, if it does.
        place: Where it is sent: `main`, `limited` (no request is left) or `stranger` (with
            credentials that nobody has).
        only_sandbox: Why the vendor itself is not asked.
    """

    operation: str
    case: str
    arguments: Callable[[Scene], Arguments] = field(default=lambda _: {})
    keep: str | None = None
    waits: bool = False
    refused: str | None = None
    place: str = "main"
    only_sandbox: str | None = None

    @property
    def path(self) -> str:
        """The place of the cassette in the folder of its class."""
        return f"{self.operation}/{self.case}.yaml"


@frozen
class Collection:
    """Something that a session makes: how the leftovers are found and taken away.

    Args:
        create_operations: Those that make one.
        list_operation: Lists what there is.
        delete_operation: Takes one away.
        id_argument: How it names the one.
        items: The member of an answer to the list that holds the items.
        label: The member of an item that says whose it is: it begins with the session's prefix.
        chosen: The argument of the creation that is the id; None if the vendor chooses one.
        job: Tells how the job stands that the creation starts; None if it does all at once.
        narrowed: The arguments of the list that leave out what cannot have a prefix.
    """

    create_operations: tuple[str, ...]
    list_operation: str
    delete_operation: str
    id_argument: str
    items: str = "data"
    label: str = "name"
    chosen: str | None = None
    job: str | None = None
    narrowed: Callable[[str], Arguments] = field(default=lambda _: {})


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
        client: More arguments of the client, whatever the environment says.
        prefix: What the labels of all that is made begin with.
        response_headers: More headers of responses that cassettes keep.
    """

    vendor: Vendor
    steps: tuple[Step, ...]
    collections: tuple[Collection, ...]
    seed: Callable[[Scene], dict[str, list[dict[str, Any]]]]
    placeholders: Mapping[str, str]
    personal: tuple[str, ...]
    environment: Mapping[str, str]
    client: Mapping[str, Any] = field(factory=dict[str, Any])
    prefix: Callable[[Scene], str] = field(default=lambda scene: scene.name)
    response_headers: tuple[str, ...] = ()

    def recorder(
        self, secrets: tuple[Secret, ...], source: str, notes: str, origins: Mapping[str, str]
    ) -> Recorder:
        """Who makes the cassettes of a run."""
        return Recorder(
            secrets,
            source,
            notes,
            origins,
            self.vendor.package,
            response_headers=self.response_headers,
        )

    def writes(self, step: Step) -> bool:
        """Whether a step changes anything."""
        return self.vendor.spec.operations[step.operation].method != "GET"


def origin_of(url: str) -> str:
    """Scheme, host and port of a URL."""
    return split_uri(url).origin
