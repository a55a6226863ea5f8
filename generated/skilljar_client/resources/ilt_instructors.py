# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Instructors of live training."""

from __future__ import annotations

from typing import Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Operation, Pagination, Reply, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import AsyncResource, Resource, async_pages_with_response, pages_with_response
from msgspec import Meta
from skilljar_client import models

LIST_ILT_INSTRUCTORS = Operation[list[models.IltInstructor]](
    "listIltInstructors", "GET", "/ilt-instructors", {200: Reply(models.IltInstructorPage)},
    retry="safe", pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
        query("email", required=False),
        query("provider", required=False),
    ),
)


class IltInstructorsMethods:
    """Instructors of live training.

    Every method takes `options` too: timeout, retries and extras of the request, for that call
    only.

    Raises:
        InvalidArgumentError: An argument is not acceptable; nothing is sent.
        TransportError: No answer came: no connection, or not in time.
    """

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """List the instructors of live training.

        Returns the instructors of live training, a page at a time. An instructor has no id; the
        e-mail address is the key.

        Args:
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.
            email: Only the instructor with exactly this e-mail address.
            provider: Only instructors of exactly this meeting service, such as zoom.meeting.

        Raises:
            BadRequestError: HTTP 400. Something that was sent is not accepted: a map from fields
                to complaints.
            AuthenticationError: HTTP 401. The API key is missing or not known.
            PermissionDeniedError: HTTP 403. The API key may not do this, as a read-only key may
                change nothing.
            NotFoundError: HTTP 404. There is no such record, or no such operation on this
                deployment.
            RateLimitError: HTTP 429. More than 600 requests a minute or 5,000 an hour.

        Returns: A page of the instructors of live training.
        Repeated: after a failure that may pass.
        Source: "ilt-instructors > list", GET /ilt-instructors (listIltInstructors)
        """


class IltInstructors(IltInstructorsMethods, Resource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        email: str | UnsetType = UNSET,
        provider: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.IltInstructor]:
        return self._pager(LIST_ILT_INSTRUCTORS, {
            "page": page, "page_size": page_size, "email": email, "provider": provider,
        }, options)


class AsyncIltInstructors(IltInstructorsMethods, AsyncResource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        email: str | UnsetType = UNSET,
        provider: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.IltInstructor]:
        return self._pager(LIST_ILT_INSTRUCTORS, {
            "page": page, "page_size": page_size, "email": email, "provider": provider,
        }, options)


class IltInstructorsWithResponse:
    """`IltInstructors`, each call a `Response`."""

    def __init__(self, resource: IltInstructors) -> None:
        self.list = pages_with_response(resource.list)


class AsyncIltInstructorsWithResponse:
    """`AsyncIltInstructors`, each call a `Response`."""

    def __init__(self, resource: AsyncIltInstructors) -> None:
        self.list = async_pages_with_response(resource.list)
