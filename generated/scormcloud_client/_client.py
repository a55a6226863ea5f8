# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""The clients of SCORM Cloud: `ScormCloud` and `AsyncScormCloud`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from lmskit.client import AsyncClient, SyncClient
from lmskit.resource import cached_property
from lmskit.settings import Auth, ErrorShape, TokenEndpoint, Vendor

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import httpx
    from lmskit import Drift, RateLimit
    from lmskit.client import AsyncCore, SyncCore
    from lmskit.types import StringList

    from scormcloud_client.resources.courses import (
        AsyncCourses, AsyncCoursesWithResponse, Courses, CoursesWithResponse,
    )

_VENDOR = Vendor(
    name="SCORM Cloud",
    base_url="https://cloud.scorm.com/api/v2",
    auth=Auth(
        header="Authorization",
        template="{app_id}:{secret_key}",
        credentials={
            "app_id": "SCORMCLOUD_APP_ID",
            "secret_key": "SCORMCLOUD_SECRET_KEY",
        },
        encoding="basic",
        token=TokenEndpoint(
            path="/oauth/authenticate/application/token",
            scope_field="scope",
            lifetime_field="expiration",
            lifetime=300,
            mode_variable="SCORMCLOUD_AUTH",
            scopes_variable="SCORMCLOUD_SCOPES",
            lifetime_variable="SCORMCLOUD_TOKEN_LIFETIME",
        ),
    ),
    errors=ErrorShape(
        type=(),
        message=("/message", "/error"),
    ),
    request_id_headers=(),
)


class ScormCloudMethods:
    """SCORM Cloud.

    Args:
        app_id: Part of the credentials; read from `SCORMCLOUD_APP_ID` when it is not given.
        secret_key: Part of the credentials; read from `SCORMCLOUD_SECRET_KEY` when it is not
            given.
        auth: `basic` sends the credentials themselves, `oauth2` a token that is fetched with them
            and renewed in time; read from `SCORMCLOUD_AUTH` when it is not given; `basic` without
            it.
        scopes: The scopes to ask for; read from `SCORMCLOUD_SCOPES`, which separates them by
            spaces. Without any, each operation asks for the narrowest that it needs.
        token_lifetime: How many seconds a token is asked to last; read from
            `SCORMCLOUD_TOKEN_LIFETIME`; 300 without it.
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


class ScormCloud(ScormCloudMethods, SyncClient):
    def __init__(
        self,
        *,
        app_id: str | None = None,
        secret_key: str | None = None,
        auth: Literal["basic", "oauth2"] | None = None,
        scopes: StringList | None = None,
        token_lifetime: int | None = None,
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
                "app_id": app_id,
                "secret_key": secret_key,
            },
            auth=auth,
            scopes=scopes,
            token_lifetime=token_lifetime,
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
    def courses(self) -> Courses:
        """Courses of the application, whatever standard they follow."""
        from scormcloud_client.resources.courses import Courses

        return Courses(self._core)

    @cached_property
    def with_response(self) -> ScormCloudWithResponse:
        """The resources, with methods that return a `Response`: a value, status and headers."""
        return ScormCloudWithResponse(self._core.responding())


class ScormCloudWithResponse:
    """The resources of `ScormCloud`, with methods that return a `Response`."""

    def __init__(self, core: SyncCore) -> None:
        self._core = core

    @cached_property
    def courses(self) -> CoursesWithResponse:
        """Courses of the application, whatever standard they follow."""
        from scormcloud_client.resources.courses import Courses, CoursesWithResponse

        return CoursesWithResponse(Courses(self._core))


class AsyncScormCloud(ScormCloudMethods, AsyncClient):
    def __init__(
        self,
        *,
        app_id: str | None = None,
        secret_key: str | None = None,
        auth: Literal["basic", "oauth2"] | None = None,
        scopes: StringList | None = None,
        token_lifetime: int | None = None,
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
                "app_id": app_id,
                "secret_key": secret_key,
            },
            auth=auth,
            scopes=scopes,
            token_lifetime=token_lifetime,
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
    def courses(self) -> AsyncCourses:
        """Courses of the application, whatever standard they follow."""
        from scormcloud_client.resources.courses import AsyncCourses

        return AsyncCourses(self._core)

    @cached_property
    def with_response(self) -> AsyncScormCloudWithResponse:
        """The resources, with methods that return a `Response`: a value, status and headers."""
        return AsyncScormCloudWithResponse(self._core.responding())


class AsyncScormCloudWithResponse:
    """The resources of `AsyncScormCloud`, with methods that return a `Response`."""

    def __init__(self, core: AsyncCore) -> None:
        self._core = core

    @cached_property
    def courses(self) -> AsyncCoursesWithResponse:
        """Courses of the application, whatever standard they follow."""
        from scormcloud_client.resources.courses import AsyncCourses, AsyncCoursesWithResponse

        return AsyncCoursesWithResponse(AsyncCourses(self._core))
