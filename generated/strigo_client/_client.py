# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""The clients of Strigo: `Strigo` and `AsyncStrigo`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lmskit.client import AsyncClient, SyncClient
from lmskit.resource import cached_property
from lmskit.settings import Auth, ErrorShape, Vendor

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import httpx
    from lmskit import Drift, RateLimit
    from lmskit.client import AsyncCore, SyncCore

    from strigo_client.resources.events import (
        AsyncEvents, AsyncEventsWithResponse, Events, EventsWithResponse,
    )
    from strigo_client.resources.ondemand import (
        AsyncOndemand, AsyncOndemandWithResponse, Ondemand, OndemandWithResponse,
    )

_VENDOR = Vendor(
    name="Strigo",
    base_url="https://app.strigo.io/api/v1",
    auth=Auth(
        header="Authorization",
        template="Bearer {organization_id}:{api_key}",
        credentials={
            "organization_id": "STRIGO_ORGANIZATION_ID",
            "api_key": "STRIGO_API_KEY",
        },
    ),
    errors=ErrorShape(
        type=("/error/type",),
        message=("/error/message",),
        items="/error/errors",
        item_field="param",
        item_message="msg",
    ),
    request_id_headers=("x-request-id",),
)


class StrigoMethods:
    """Strigo.

    Args:
        organization_id: Part of the credentials; read from `STRIGO_ORGANIZATION_ID` when it is not
            given.
        api_key: Part of the credentials; read from `STRIGO_API_KEY` when it is not given.
        base_url: Another address of the API, such as a local sandbox; `http://` only for loopback.
        http_client: Your own configured httpx client; it stays yours and is not closed.
        timeout: Seconds for each phase of a request, or an `httpx.Timeout`. Without it 5 seconds
            to connect and 60 seconds for everything else.
        max_retries: How often a request that may be sent again is sent again.
        rate_limits: How many requests this client and its copies begin in how long; one more waits
            for its turn, retries too. No `timeout` counts the wait. None by default, because only
            you know who else uses the account.
        strict: Raise `DecodeError` for an answer that is not as documented, instead of reading it
            anyway.
        on_drift: Called for each place where an answer is not as documented; a log warning by
            default.
        allow_insecure_http: Permit `http://` for any host.

    Raises:
        ConfigurationError: A credential is missing, or the address is not acceptable.
    """


class Strigo(StrigoMethods, SyncClient):
    def __init__(
        self,
        *,
        organization_id: str | None = None,
        api_key: str | None = None,
        base_url: str | None = None,
        http_client: httpx.Client | None = None,
        timeout: float | httpx.Timeout | None = None,
        max_retries: int = 2,
        rate_limits: Sequence[RateLimit] | None = None,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
        allow_insecure_http: bool = False,
    ) -> None:
        super().__init__(
            _VENDOR,
            {
                "organization_id": organization_id,
                "api_key": api_key,
            },
            base_url=base_url,
            http_client=http_client,
            timeout=timeout,
            max_retries=max_retries,
            rate_limits=rate_limits,
            strict=strict,
            on_drift=on_drift,
            allow_insecure_http=allow_insecure_http,
        )

    @cached_property
    def events(self) -> Events:
        """Live training sessions with a start and an end."""
        from strigo_client.resources.events import Events

        return Events(self._core)

    @cached_property
    def ondemand(self) -> Ondemand:
        """Self-paced courses that learners enroll in and start whenever they like."""
        from strigo_client.resources.ondemand import Ondemand

        return Ondemand(self._core)

    @cached_property
    def with_response(self) -> StrigoWithResponse:
        """The resources, with methods that return a `Response`: a value, status and headers."""
        return StrigoWithResponse(self._core.responding())


class StrigoWithResponse:
    """The resources of `Strigo`, with methods that return a `Response`."""

    def __init__(self, core: SyncCore) -> None:
        self._core = core

    @cached_property
    def events(self) -> EventsWithResponse:
        """Live training sessions with a start and an end."""
        from strigo_client.resources.events import Events, EventsWithResponse

        return EventsWithResponse(Events(self._core))

    @cached_property
    def ondemand(self) -> OndemandWithResponse:
        """Self-paced courses that learners enroll in and start whenever they like."""
        from strigo_client.resources.ondemand import Ondemand, OndemandWithResponse

        return OndemandWithResponse(Ondemand(self._core))


class AsyncStrigo(StrigoMethods, AsyncClient):
    def __init__(
        self,
        *,
        organization_id: str | None = None,
        api_key: str | None = None,
        base_url: str | None = None,
        http_client: httpx.AsyncClient | None = None,
        timeout: float | httpx.Timeout | None = None,
        max_retries: int = 2,
        rate_limits: Sequence[RateLimit] | None = None,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
        allow_insecure_http: bool = False,
    ) -> None:
        super().__init__(
            _VENDOR,
            {
                "organization_id": organization_id,
                "api_key": api_key,
            },
            base_url=base_url,
            http_client=http_client,
            timeout=timeout,
            max_retries=max_retries,
            rate_limits=rate_limits,
            strict=strict,
            on_drift=on_drift,
            allow_insecure_http=allow_insecure_http,
        )

    @cached_property
    def events(self) -> AsyncEvents:
        """Live training sessions with a start and an end."""
        from strigo_client.resources.events import AsyncEvents

        return AsyncEvents(self._core)

    @cached_property
    def ondemand(self) -> AsyncOndemand:
        """Self-paced courses that learners enroll in and start whenever they like."""
        from strigo_client.resources.ondemand import AsyncOndemand

        return AsyncOndemand(self._core)

    @cached_property
    def with_response(self) -> AsyncStrigoWithResponse:
        """The resources, with methods that return a `Response`: a value, status and headers."""
        return AsyncStrigoWithResponse(self._core.responding())


class AsyncStrigoWithResponse:
    """The resources of `AsyncStrigo`, with methods that return a `Response`."""

    def __init__(self, core: AsyncCore) -> None:
        self._core = core

    @cached_property
    def events(self) -> AsyncEventsWithResponse:
        """Live training sessions with a start and an end."""
        from strigo_client.resources.events import AsyncEvents, AsyncEventsWithResponse

        return AsyncEventsWithResponse(AsyncEvents(self._core))

    @cached_property
    def ondemand(self) -> AsyncOndemandWithResponse:
        """Self-paced courses that learners enroll in and start whenever they like."""
        from strigo_client.resources.ondemand import AsyncOndemand, AsyncOndemandWithResponse

        return AsyncOndemandWithResponse(AsyncOndemand(self._core))
