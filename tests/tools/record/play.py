"""Playing the steps of a script with the sync or the async client."""

from __future__ import annotations

import asyncio
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import httpx
import msgspec
from attrs import field, frozen

from lmskit.testing.recorder import RecordingTransport, Tape
from tests.oracles.drivers import async_call, call, typed
from tests.oracles.spec_reader import shipped_spec
from tests.tools.record.notes import announce, remember

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lmskit.testing import Interaction
    from tests.oracles.vendors import Vendor
    from tests.tools.record.context import RunContext
    from tests.tools.record.notes import Arguments
    from tests.tools.record.session import Session
    from tests.tools.record.step import Step

Recordings = list[tuple["Step", tuple["Interaction", ...]]]


class UnexpectedAnswerError(Exception):
    """A call of the script ended otherwise than the script says, so the rest makes no sense."""


@frozen
class Target:
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

    def paced(self, step: Step) -> Step:
        """A step that waits as often as is fit for this place."""
        if step.waits is None:
            return step
        return msgspec.structs.replace(step, waits={"interval": self.interval, **step.waits})


@frozen
class Play:
    """One run of a session; `run` gives what each step has put on a tape of its own."""

    session: Session
    context: RunContext
    target: Target
    steps: tuple[Step, ...]

    def run(self, mode: str) -> Recordings:
        """Play with the client of a mode, sync or async."""
        transport = RecordingTransport()
        return [(step, self._taken(step, mode, transport)) for step in self.steps]

    def _taken(
        self, step: Step, mode: str, transport: RecordingTransport
    ) -> tuple[Interaction, ...]:
        """What a step recorded, if it ended as the script says."""
        session, context = self.session, self.context
        arguments = typed(session.vendor, context.filled(step.arguments))
        options = {**session.shared.client, **self.target.options(step.place)}
        announce(session, context, step, arguments)
        paced = self.target.paced(step)
        with Tape(transport) as tape:
            answer = play_step(session.vendor, mode, transport, paced, arguments, **options)
        error = type(answer).__name__ if isinstance(answer, Exception) else None
        self.target.report(f"{step.name}: {error or 'done'}")
        remember(session, context, step, arguments, answer)
        if not self._is_expected(step, answer, error):
            raise UnexpectedAnswerError(
                f"{step.name} ended with {error or 'success'}, "
                f"expected {step.error or 'success'}: {answer}"
            )
        return tape.interactions

    def _is_expected(self, step: Step, answer: Any, error: str | None) -> bool:
        if error == step.error:
            return True
        answered = error is None or isinstance(answer, self.session.vendor.error("StatusError"))
        return self.target.lenient and step.error is not None and answered


@frozen
class Observed:
    """What a call over recordings does besides its answer; it does not sleep.

    Args:
        slept: The seconds that it would have slept each time.
        states: What a wait has told of the job.
    """

    slept: list[float] = field(factory=list[float])
    states: list[Any] = field(factory=list[Any])

    def awake(self, client: Any, mode: str) -> None:
        """Let a client sleep no more."""

        async def sleep(seconds: float) -> None:
            self.slept.append(seconds)

        client._core.sleep = self.slept.append if mode == "sync" else sleep


def play_step(  # noqa: PLR0917 - who calls, over what, what, and how it is watched
    vendor: Vendor,
    mode: str,
    transport: Any,
    step: Step,
    arguments: Arguments,
    observed: Observed | None = None,
    **options: Any,
) -> Any:
    """What a step ends with over a transport that serves both modes: an answer, or an error.

    `options` are those of the client, after those of the step.
    """
    options = {**step.options, **options}
    try:
        if mode == "sync":
            with (
                httpx.Client(transport=transport) as http,
                vendor.open_client(http, **options) as client,
            ):
                if observed:
                    observed.awake(client, mode)
                if step.waits is None:
                    return call(client, step.operation, arguments)
                return waiting(client, step, arguments, observed)

        async def play_async() -> Any:
            async with (
                httpx.AsyncClient(transport=transport) as http,
                vendor.open_async_client(http, **options) as client,
            ):
                if observed:
                    observed.awake(client, mode)
                if step.waits is None:
                    return await async_call(client, step.operation, arguments)
                return await waiting(client, step, arguments, observed)

        return asyncio.run(play_async())
    except vendor.error("LmsError") as error:
        return error


def waiting(client: Any, step: Step, arguments: Arguments, observed: Observed | None) -> Any:
    """A wait for the end of a job; the async client gives what is to be awaited."""
    told = {"on_progress": observed.states.append} if observed else {}
    wait = waiter(client, step.operation)
    return wait(*arguments.values(), **told, **(step.waits or {}))


def waiter(client: Any, operation_id: str) -> Callable[..., Any]:
    """The method that waits until an operation tells of the end; it takes the ids of the path."""
    package = type(client).__module__.partition(".")[0]
    operation = shipped_spec(package).operations[operation_id]
    method: Callable[..., Any] = attrgetter(f"{operation.resource}.{operation.waiter}")(client)
    return method
