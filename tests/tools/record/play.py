"""Playing a scripted session with the sync or the async client, each step on a tape of its own."""

from __future__ import annotations

import asyncio
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import httpx
from attrs import field, frozen

from lmskit.testing import Interaction
from lmskit.testing.recorder import RecordingTransport, Tape
from tests.oracles.drivers import async_call, call
from tests.oracles.spec_reader import shipped_spec
from tests.tools.record.notes import announce, remember

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.oracles.vendors import Vendor
    from tests.tools.record.session import Arguments, Scene, Session, Step

Takes = dict[str, tuple[Interaction, ...]]


class UnexpectedAnswerError(Exception):
    """A call of the script ended otherwise than the script says, so the rest makes no sense."""


@frozen
class Stage:
    """Where a session is played.

    Args:
        base_urls: For the places `main` and `limited`.
        credentials: The arguments of the client.
        lenient: Whether what the sandbox refuses may succeed.
        report: Is told of each call.
        interval: The seconds between two looks at a job.
    """

    base_urls: Mapping[str, str]
    credentials: Mapping[str, str]
    lenient: bool = False
    report: Callable[[str], None] = field(default=lambda _: None)
    interval: float = 0.001

    def options(self, place: str) -> dict[str, Any]:
        """The options of the client for one place."""
        credentials = dict(self.credentials)
        if place == "stranger":
            credentials = {name: f"nobody-{name}" for name in credentials}
        return {"base_url": self.base_urls.get(place, self.base_urls["main"]), **credentials}


@frozen
class Play:
    """One run of a session; `run` gives what was taken down by the places of the cassettes."""

    session: Session
    scene: Scene
    stage: Stage
    steps: tuple[Step, ...]
    takes: Takes = field(factory=dict[str, tuple[Interaction, ...]])

    def run(self, mode: str) -> Takes:
        """Play with the client of a mode, sync or async."""
        if mode == "async":
            asyncio.run(self._run_async(RecordingTransport()))
        else:
            self._run_sync(RecordingTransport())
        return self.takes

    def _run_sync(self, transport: RecordingTransport) -> None:
        vendor = self.session.vendor
        with httpx.Client(transport=transport) as http:
            for step in self.steps:
                arguments = step.arguments(self.scene)
                client = vendor.open_client(http, **self._options(step))
                announce(self.session, self.scene, step, arguments)
                with Tape(transport) as tape:
                    try:
                        answer = perform(client, step, arguments, self.stage.interval)
                    except vendor.error("LmsError") as error:
                        answer = error
                self._take(step, arguments, answer, tape)

    async def _run_async(self, transport: RecordingTransport) -> None:
        vendor = self.session.vendor
        async with httpx.AsyncClient(transport=transport) as http:
            for step in self.steps:
                arguments = step.arguments(self.scene)
                client = vendor.open_async_client(http, **self._options(step))
                announce(self.session, self.scene, step, arguments)
                with Tape(transport) as tape:
                    try:
                        answer = await perform_async(client, step, arguments, self.stage.interval)
                    except vendor.error("LmsError") as error:
                        answer = error
                self._take(step, arguments, answer, tape)

    def _options(self, step: Step) -> dict[str, Any]:
        return {**self.session.client, **self.stage.options(step.place)}

    def _take(self, step: Step, arguments: Arguments, answer: Any, tape: Tape) -> None:
        """Keep what a step recorded and made, if it ended as the script says."""
        error = type(answer).__name__ if isinstance(answer, Exception) else None
        self.stage.report(f"{step.operation} {step.case}: {error or 'done'}")
        remember(self.session, self.scene, step, arguments, answer)
        if not self._is_expected(step, answer, error):
            raise UnexpectedAnswerError(
                f"{step.operation} ({step.case}) ended with {error or 'success'}, "
                f"expected {step.refused or 'success'}: {answer}"
            )
        self.takes[step.path] = tape.interactions

    def _is_expected(self, step: Step, answer: Any, error: str | None) -> bool:
        if error == step.refused:
            return True
        answered = error is None or isinstance(answer, self.session.vendor.error("StatusError"))
        return self.stage.lenient and step.refused is not None and answered


def perform(client: Any, step: Step, arguments: Arguments, interval: float) -> Any:
    """Call the method of a step, or wait with the waiter of its operation."""
    if step.waits:
        return waiter(client, step.operation)(*arguments.values(), interval=interval)
    return call(client, step.operation, arguments)


async def perform_async(client: Any, step: Step, arguments: Arguments, interval: float) -> Any:
    """The same with the async client."""
    if step.waits:
        return await waiter(client, step.operation)(*arguments.values(), interval=interval)
    return await async_call(client, step.operation, arguments)


def waiter(client: Any, operation_id: str) -> Callable[..., Any]:
    """The method that waits until an operation tells of the end; it takes the ids of the path."""
    package = type(client).__module__.partition(".")[0]
    operation = shipped_spec(package).operations[operation_id]
    method: Callable[..., Any] = attrgetter(f"{operation.resource}.{operation.waiter}")(client)
    return method


def play_step(
    vendor: Vendor, mode: str, transport: Any, step: Step, arguments: Arguments, **options: Any
) -> Any:
    """What a step ends with over a transport that serves both modes: an answer, or an error."""
    interval = Stage({}, {}).interval
    try:
        if mode == "sync":
            with (
                httpx.Client(transport=transport) as http,
                vendor.open_client(http, **options) as client,
            ):
                return perform(client, step, arguments, interval)

        async def play_async() -> Any:
            async with (
                httpx.AsyncClient(transport=transport) as http,
                vendor.open_async_client(http, **options) as client,
            ):
                return await perform_async(client, step, arguments, interval)

        return asyncio.run(play_async())
    except vendor.error("LmsError") as error:
        return error
