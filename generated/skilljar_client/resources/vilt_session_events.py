# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Events of live sessions."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Operation, Pagination, Reply, path, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, pages_with_response,
    with_response,
)
from msgspec import Meta
from skilljar_client import models

LIST_VILT_SESSION_EVENTS = Operation[list[models.ViltSessionEvent]](
    "listViltSessionEvents", "GET", "/vilt-session-events",
    {200: Reply(models.ViltSessionEventPage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
        query("session_lesson_course_id", "session__lesson__course__id", required=False),
        query("session_lesson_id", "session__lesson__id", required=False),
        query("starts_at_gte", "starts_at__gte", datetime.datetime, required=False),
        query("ends_at_lte", "ends_at__lte", datetime.datetime, required=False),
    ),
)
GET_VILT_SESSION_EVENT = Operation[models.ViltSessionEvent](
    "getViltSessionEvent", "GET", "/vilt-session-events/{vilt_session_event_id}",
    {200: Reply(models.ViltSessionEvent)}, retry="safe",
    parameters=(path("vilt_session_event_id"),),
)


class ViltSessionEventsMethods:
    """Events of live sessions.

    Every method takes `options` too: timeout, retries and extras of the request, for that call
    only.

    Raises:
        InvalidArgumentError: An argument is not acceptable; nothing is sent.
        TransportError: No answer came: no connection, or not in time.
        BadRequestError: HTTP 400. Something that was sent is not accepted: a map from fields to
            complaints.
        AuthenticationError: HTTP 401. The API key is missing or not known.
        PermissionDeniedError: HTTP 403. The API key may not do this, as a read-only key may change
            nothing.
        NotFoundError: HTTP 404. There is no such record, or no such operation on this deployment.
        RateLimitError: HTTP 429. More than 600 requests a minute or 5,000 an hour.
    """

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """List the events of live sessions.

        Returns the events of live sessions that match all filters, a page at a time. An event is
        one date of a session.

        Args:
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.
            session_lesson_course_id: Only events of the course with exactly this id.
            session_lesson_id: Only events of the lesson with exactly this id.
            starts_at_gte: Only events that start at this time or later. With a time zone; sent as
                ISO 8601.
            ends_at_lte: Only events that end at this time or earlier. With a time zone; sent as
                ISO 8601.

        Returns: A page of the events of live sessions.
        Repeated: after a failure that may pass.
        Source: "vilt-session-events > list", GET /vilt-session-events (listViltSessionEvents)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get an event of a live session.

        Returns an event, one date of a live session, by its id.

        Args:
            vilt_session_event_id: Id of the event of a live session.

        Returns: The event of a live session.
        Repeated: after a failure that may pass.
        Source: GET /vilt-session-events/{vilt_session_event_id} (getViltSessionEvent)
        """


class ViltSessionEvents(ViltSessionEventsMethods, Resource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        session_lesson_course_id: str | UnsetType = UNSET,
        session_lesson_id: str | UnsetType = UNSET,
        starts_at_gte: datetime.datetime | UnsetType = UNSET,
        ends_at_lte: datetime.datetime | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.ViltSessionEvent]:
        return self._pager(LIST_VILT_SESSION_EVENTS, {
            "page": page, "page_size": page_size,
            "session_lesson_course_id": session_lesson_course_id,
            "session_lesson_id": session_lesson_id, "starts_at_gte": starts_at_gte,
            "ends_at_lte": ends_at_lte,
        }, options)

    def get(
        self,
        vilt_session_event_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ViltSessionEvent:
        return self._call(GET_VILT_SESSION_EVENT, {
            "vilt_session_event_id": vilt_session_event_id,
        }, options)


class AsyncViltSessionEvents(ViltSessionEventsMethods, AsyncResource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        session_lesson_course_id: str | UnsetType = UNSET,
        session_lesson_id: str | UnsetType = UNSET,
        starts_at_gte: datetime.datetime | UnsetType = UNSET,
        ends_at_lte: datetime.datetime | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.ViltSessionEvent]:
        return self._pager(LIST_VILT_SESSION_EVENTS, {
            "page": page, "page_size": page_size,
            "session_lesson_course_id": session_lesson_course_id,
            "session_lesson_id": session_lesson_id, "starts_at_gte": starts_at_gte,
            "ends_at_lte": ends_at_lte,
        }, options)

    async def get(
        self,
        vilt_session_event_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ViltSessionEvent:
        return await self._call(GET_VILT_SESSION_EVENT, {
            "vilt_session_event_id": vilt_session_event_id,
        }, options)


class ViltSessionEventsWithResponse:
    """`ViltSessionEvents`, each call a `Response`."""

    def __init__(self, resource: ViltSessionEvents) -> None:
        self.list = pages_with_response(resource.list)
        self.get = with_response(resource.get)


class AsyncViltSessionEventsWithResponse:
    """`AsyncViltSessionEvents`, each call a `Response`."""

    def __init__(self, resource: AsyncViltSessionEvents) -> None:
        self.list = async_pages_with_response(resource.list)
        self.get = async_with_response(resource.get)
