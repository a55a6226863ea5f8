# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Live events of several sessions."""

from __future__ import annotations

from typing import Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Pagination, Reply, path, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, pages_with_response,
    with_response,
)
from msgspec import Meta
from skilljar_client import models

LIST_ILT_MULTI_SESSION_EVENTS = Operation[list[models.IltMultiSessionEvent]](
    "listIltMultiSessionEvents", "GET", "/ilt-multi-session-events",
    {200: Reply(models.IltMultiSessionEventPage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
    ),
)
CREATE_ILT_MULTI_SESSION_EVENT = Operation[models.IltMultiSessionEvent](
    "createIltMultiSessionEvent", "POST", "/ilt-multi-session-events",
    {201: Reply(models.IltMultiSessionEvent)}, retry="unsafe",
    body=Body(models.IltMultiSessionEventCreate),
)
REPLACE_ILT_MULTI_SESSION_EVENT = Operation[models.IltMultiSessionEvent](
    "replaceIltMultiSessionEvent", "PUT", "/ilt-multi-session-events/{multi_session_event_id}",
    {200: Reply(models.IltMultiSessionEvent)}, retry="safe",
    body=Body(models.IltMultiSessionEventCreate), parameters=(path("multi_session_event_id"),),
)
UPDATE_ILT_MULTI_SESSION_EVENT = Operation[models.IltMultiSessionEvent](
    "updateIltMultiSessionEvent", "PATCH", "/ilt-multi-session-events/{multi_session_event_id}",
    {200: Reply(models.IltMultiSessionEvent)}, retry="safe",
    body=Body(models.IltMultiSessionEventUpdate), parameters=(path("multi_session_event_id"),),
)
GET_ILT_MULTI_SESSION_EVENT = Operation[models.IltMultiSessionEvent](
    "getIltMultiSessionEvent", "GET", "/ilt-multi-session-events/{multi_session_event_id}",
    {200: Reply(models.IltMultiSessionEvent)}, retry="safe",
    parameters=(path("multi_session_event_id"),),
)


class IltMultiSessionEventsMethods:
    """Live events of several sessions.

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
        """List the multi-session events.

        Returns the live training events of several sessions, a page at a time.

        Args:
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.

        Returns: A page of the multi-session events.
        Repeated: after a failure that may pass.
        Source: "ilt-multi-session-events > list", GET /ilt-multi-session-events
            (listIltMultiSessionEvents)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Create a multi-session event.

        Creates a live training event of several sessions, without any session so far; sessions are
        added by `ilt_sessions.create` with its id.

        Args:
            lesson: Id of the live training lesson that the event belongs to.
            display_name: Displayed name of the event. Not empty.
            seats_total: Number of seats that the event has in all.

        Returns: The multi-session event.
        Repeated: only where nothing can have been done.
        Source: "ilt-multi-session-events > create", POST /ilt-multi-session-events
            (createIltMultiSessionEvent)
        """

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Replace a multi-session event.

        Replaces the fields of an event. The page does not call this PUT a partial update, as it
        does others: give all that is to stay, or use `update` to change one thing.

        Args:
            multi_session_event_id: Id of the live event of several sessions.
            lesson: Id of the live training lesson that the event belongs to.
            display_name: Displayed name of the event. Not empty.
            seats_total: Number of seats that the event has in all.

        Returns: The multi-session event.
        Repeated: after a failure that may pass.
        Source: "ilt-multi-session-events > update", PUT
            /ilt-multi-session-events/{multi_session_event_id} (replaceIltMultiSessionEvent)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change a multi-session event.

        Changes what is given, and leaves the rest of the event as it is.

        Args:
            multi_session_event_id: Id of the live event of several sessions.
            lesson: Id of the live training lesson that the event belongs to.
            display_name: Displayed name of the event. Not empty.
            seats_total: Number of seats that the event has in all.

        Returns: The multi-session event.
        Repeated: after a failure that may pass.
        Source: "ilt-multi-session-events > partial_update", PATCH
            /ilt-multi-session-events/{multi_session_event_id} (updateIltMultiSessionEvent)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a multi-session event.

        Returns a live training event of several sessions by its id.

        Args:
            multi_session_event_id: Id of the live event of several sessions.

        Returns: The multi-session event.
        Repeated: after a failure that may pass.
        Source: GET /ilt-multi-session-events/{multi_session_event_id} (getIltMultiSessionEvent)
        """


class IltMultiSessionEvents(IltMultiSessionEventsMethods, Resource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.IltMultiSessionEvent]:
        return self._pager(LIST_ILT_MULTI_SESSION_EVENTS, {
            "page": page, "page_size": page_size,
        }, options)

    def create(
        self,
        *,
        lesson: str,
        display_name: str,
        seats_total: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.IltMultiSessionEvent:
        return self._call(CREATE_ILT_MULTI_SESSION_EVENT, {
            "lesson": lesson, "display_name": display_name, "seats_total": seats_total,
        }, options)

    def replace(
        self,
        multi_session_event_id: str,
        *,
        lesson: str,
        display_name: str,
        seats_total: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.IltMultiSessionEvent:
        return self._call(REPLACE_ILT_MULTI_SESSION_EVENT, {
            "multi_session_event_id": multi_session_event_id, "lesson": lesson,
            "display_name": display_name, "seats_total": seats_total,
        }, options)

    def update(
        self,
        multi_session_event_id: str,
        *,
        lesson: str | UnsetType = UNSET,
        display_name: str | UnsetType = UNSET,
        seats_total: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.IltMultiSessionEvent:
        return self._call(UPDATE_ILT_MULTI_SESSION_EVENT, {
            "multi_session_event_id": multi_session_event_id, "lesson": lesson,
            "display_name": display_name, "seats_total": seats_total,
        }, options)

    def get(
        self,
        multi_session_event_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.IltMultiSessionEvent:
        return self._call(GET_ILT_MULTI_SESSION_EVENT, {
            "multi_session_event_id": multi_session_event_id,
        }, options)


class AsyncIltMultiSessionEvents(IltMultiSessionEventsMethods, AsyncResource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.IltMultiSessionEvent]:
        return self._pager(LIST_ILT_MULTI_SESSION_EVENTS, {
            "page": page, "page_size": page_size,
        }, options)

    async def create(
        self,
        *,
        lesson: str,
        display_name: str,
        seats_total: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.IltMultiSessionEvent:
        return await self._call(CREATE_ILT_MULTI_SESSION_EVENT, {
            "lesson": lesson, "display_name": display_name, "seats_total": seats_total,
        }, options)

    async def replace(
        self,
        multi_session_event_id: str,
        *,
        lesson: str,
        display_name: str,
        seats_total: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.IltMultiSessionEvent:
        return await self._call(REPLACE_ILT_MULTI_SESSION_EVENT, {
            "multi_session_event_id": multi_session_event_id, "lesson": lesson,
            "display_name": display_name, "seats_total": seats_total,
        }, options)

    async def update(
        self,
        multi_session_event_id: str,
        *,
        lesson: str | UnsetType = UNSET,
        display_name: str | UnsetType = UNSET,
        seats_total: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.IltMultiSessionEvent:
        return await self._call(UPDATE_ILT_MULTI_SESSION_EVENT, {
            "multi_session_event_id": multi_session_event_id, "lesson": lesson,
            "display_name": display_name, "seats_total": seats_total,
        }, options)

    async def get(
        self,
        multi_session_event_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.IltMultiSessionEvent:
        return await self._call(GET_ILT_MULTI_SESSION_EVENT, {
            "multi_session_event_id": multi_session_event_id,
        }, options)


class IltMultiSessionEventsWithResponse:
    """`IltMultiSessionEvents`, each call a `Response`."""

    def __init__(self, resource: IltMultiSessionEvents) -> None:
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.replace = with_response(resource.replace)
        self.update = with_response(resource.update)
        self.get = with_response(resource.get)


class AsyncIltMultiSessionEventsWithResponse:
    """`AsyncIltMultiSessionEvents`, each call a `Response`."""

    def __init__(self, resource: AsyncIltMultiSessionEvents) -> None:
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.replace = async_with_response(resource.replace)
        self.update = async_with_response(resource.update)
        self.get = async_with_response(resource.get)
