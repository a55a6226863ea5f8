# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Sessions of live training."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Pagination, Reply, path, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, pages_with_response,
    with_response,
)
from lmskit.types import StringList
from msgspec import Meta
from skilljar_client import models

if TYPE_CHECKING:
    from skilljar_client import params

CREATE_ILT_SESSION = Operation[models.IltSession](
    "createIltSession", "POST", "/ilt-sessions", {201: Reply(models.IltSession)}, retry="unsafe",
    body=Body(models.IltSessionCreate),
)
LIST_ILT_SESSIONS = Operation[list[models.IltSession]](
    "listIltSessions", "GET", "/ilt-sessions", {200: Reply(models.IltSessionPage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
    ),
)
REPLACE_ILT_SESSION = Operation[models.IltSession](
    "replaceIltSession", "PUT", "/ilt-sessions/{ilt_session_id}", {200: Reply(models.IltSession)},
    retry="safe", body=Body(models.IltSessionCreate), parameters=(path("ilt_session_id"),),
)
GET_ILT_SESSION = Operation[models.IltSession](
    "getIltSession", "GET", "/ilt-sessions/{ilt_session_id}", {200: Reply(models.IltSession)},
    retry="safe", parameters=(path("ilt_session_id"),),
)


class IltSessionsMethods:
    """Sessions of live training.

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

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Create a live training session.

        Creates a session of live training, in a lesson (`lesson`) or in an event of several
        sessions (`multi_session_event`): one of the two must be given. A session of such an event
        has no seats and no tags of its own, and only one without a meeting service (calendar) has
        a place and a link.

        Args:
            instructor_email: E-mail address of the instructor; without a provider it may also have
                the form `Name <address>`. Not empty.
            display_name: Title of the session. Not empty. At most 200 characters.
            starts_at: When the session starts. With a time zone; sent as ISO 8601.
            ends_at: When the session ends. With a time zone; sent as ISO 8601.
            timezone: Time zone of the session, a tz database name such as US/Pacific.
            provider: Meeting service that hosts the session; calendar is none. One of `calendar`,
                `goto.meeting`, `goto.training`, `goto.webinar`, `goto.webcast`, `webex.meeting`,
                `webex.webinar`, `webex.training`, `zoom.meeting`, `zoom.webinar`. The vendor's
                default is `calendar`.
            lesson: Id of the lesson that the session belongs to; needed unless multi_session_event
                is given.
            multi_session_event: Id of the multi-session event that the session belongs to; needed
                unless lesson is given.
            description: Description of the session, in HTML.
            seats_total: Most people who may register, left out for no limit; not for a session of
                a multi-session event. At least 0.
            location: Where the session is held; only with the provider calendar. At most 100
                characters.
            post_registration_instructions: What a learner is shown after registering, in HTML.
            event_link: Address at which people join; only with the provider calendar.
            tags: Tags; not for a session of a multi-session event.

        Returns: The live training session.
        Repeated: only where nothing can have been done.
        Source: "ilt-sessions > create", POST /ilt-sessions (createIltSession)
        """

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """List the live training sessions.

        Returns the sessions of live training, a page at a time.

        Args:
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.

        Returns: A page of the live training sessions.
        Repeated: after a failure that may pass.
        Source: GET /ilt-sessions (listIltSessions)
        """

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Replace a live training session.

        Replaces the fields of a session. The page does not call this PUT a partial update, as it
        does others, and there is no PATCH: give all that is to stay.

        Args:
            ilt_session_id: Id of the session of live training.
            instructor_email: E-mail address of the instructor; without a provider it may also have
                the form `Name <address>`. Not empty.
            display_name: Title of the session. Not empty. At most 200 characters.
            starts_at: When the session starts. With a time zone; sent as ISO 8601.
            ends_at: When the session ends. With a time zone; sent as ISO 8601.
            timezone: Time zone of the session, a tz database name such as US/Pacific.
            provider: Meeting service that hosts the session; calendar is none. One of `calendar`,
                `goto.meeting`, `goto.training`, `goto.webinar`, `goto.webcast`, `webex.meeting`,
                `webex.webinar`, `webex.training`, `zoom.meeting`, `zoom.webinar`. The vendor's
                default is `calendar`.
            lesson: Id of the lesson that the session belongs to; needed unless multi_session_event
                is given.
            multi_session_event: Id of the multi-session event that the session belongs to; needed
                unless lesson is given.
            description: Description of the session, in HTML.
            seats_total: Most people who may register, left out for no limit; not for a session of
                a multi-session event. At least 0.
            location: Where the session is held; only with the provider calendar. At most 100
                characters.
            post_registration_instructions: What a learner is shown after registering, in HTML.
            event_link: Address at which people join; only with the provider calendar.
            tags: Tags; not for a session of a multi-session event.

        Returns: The live training session.
        Repeated: after a failure that may pass.
        Source: "ilt-sessions > update", PUT /ilt-sessions/{ilt_session_id} (replaceIltSession)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a live training session.

        Returns a session of live training by its id.

        Args:
            ilt_session_id: Id of the session of live training.

        Returns: The live training session.
        Repeated: after a failure that may pass.
        Source: GET /ilt-sessions/{ilt_session_id} (getIltSession)
        """


class IltSessions(IltSessionsMethods, Resource):
    def create(
        self,
        *,
        instructor_email: str,
        display_name: str,
        starts_at: datetime.datetime,
        ends_at: datetime.datetime,
        timezone: str,
        provider: models.IltProvider | params.IltProvider | UnsetType = UNSET,
        lesson: str | UnsetType = UNSET,
        multi_session_event: str | UnsetType = UNSET,
        description: str | UnsetType = UNSET,
        seats_total: int | UnsetType = UNSET,
        location: str | UnsetType = UNSET,
        post_registration_instructions: str | UnsetType = UNSET,
        event_link: str | UnsetType = UNSET,
        tags: StringList | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.IltSession:
        return self._call(CREATE_ILT_SESSION, {
            "instructor_email": instructor_email, "display_name": display_name,
            "starts_at": starts_at, "ends_at": ends_at, "timezone": timezone, "provider": provider,
            "lesson": lesson, "multi_session_event": multi_session_event,
            "description": description, "seats_total": seats_total, "location": location,
            "post_registration_instructions": post_registration_instructions,
            "event_link": event_link, "tags": tags,
        }, options)

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.IltSession]:
        return self._pager(LIST_ILT_SESSIONS, {"page": page, "page_size": page_size}, options)

    def replace(
        self,
        ilt_session_id: str,
        *,
        instructor_email: str,
        display_name: str,
        starts_at: datetime.datetime,
        ends_at: datetime.datetime,
        timezone: str,
        provider: models.IltProvider | params.IltProvider | UnsetType = UNSET,
        lesson: str | UnsetType = UNSET,
        multi_session_event: str | UnsetType = UNSET,
        description: str | UnsetType = UNSET,
        seats_total: int | UnsetType = UNSET,
        location: str | UnsetType = UNSET,
        post_registration_instructions: str | UnsetType = UNSET,
        event_link: str | UnsetType = UNSET,
        tags: StringList | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.IltSession:
        return self._call(REPLACE_ILT_SESSION, {
            "ilt_session_id": ilt_session_id, "instructor_email": instructor_email,
            "display_name": display_name, "starts_at": starts_at, "ends_at": ends_at,
            "timezone": timezone, "provider": provider, "lesson": lesson,
            "multi_session_event": multi_session_event, "description": description,
            "seats_total": seats_total, "location": location,
            "post_registration_instructions": post_registration_instructions,
            "event_link": event_link, "tags": tags,
        }, options)

    def get(
        self,
        ilt_session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.IltSession:
        return self._call(GET_ILT_SESSION, {"ilt_session_id": ilt_session_id}, options)


class AsyncIltSessions(IltSessionsMethods, AsyncResource):
    async def create(
        self,
        *,
        instructor_email: str,
        display_name: str,
        starts_at: datetime.datetime,
        ends_at: datetime.datetime,
        timezone: str,
        provider: models.IltProvider | params.IltProvider | UnsetType = UNSET,
        lesson: str | UnsetType = UNSET,
        multi_session_event: str | UnsetType = UNSET,
        description: str | UnsetType = UNSET,
        seats_total: int | UnsetType = UNSET,
        location: str | UnsetType = UNSET,
        post_registration_instructions: str | UnsetType = UNSET,
        event_link: str | UnsetType = UNSET,
        tags: StringList | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.IltSession:
        return await self._call(CREATE_ILT_SESSION, {
            "instructor_email": instructor_email, "display_name": display_name,
            "starts_at": starts_at, "ends_at": ends_at, "timezone": timezone, "provider": provider,
            "lesson": lesson, "multi_session_event": multi_session_event,
            "description": description, "seats_total": seats_total, "location": location,
            "post_registration_instructions": post_registration_instructions,
            "event_link": event_link, "tags": tags,
        }, options)

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.IltSession]:
        return self._pager(LIST_ILT_SESSIONS, {"page": page, "page_size": page_size}, options)

    async def replace(
        self,
        ilt_session_id: str,
        *,
        instructor_email: str,
        display_name: str,
        starts_at: datetime.datetime,
        ends_at: datetime.datetime,
        timezone: str,
        provider: models.IltProvider | params.IltProvider | UnsetType = UNSET,
        lesson: str | UnsetType = UNSET,
        multi_session_event: str | UnsetType = UNSET,
        description: str | UnsetType = UNSET,
        seats_total: int | UnsetType = UNSET,
        location: str | UnsetType = UNSET,
        post_registration_instructions: str | UnsetType = UNSET,
        event_link: str | UnsetType = UNSET,
        tags: StringList | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.IltSession:
        return await self._call(REPLACE_ILT_SESSION, {
            "ilt_session_id": ilt_session_id, "instructor_email": instructor_email,
            "display_name": display_name, "starts_at": starts_at, "ends_at": ends_at,
            "timezone": timezone, "provider": provider, "lesson": lesson,
            "multi_session_event": multi_session_event, "description": description,
            "seats_total": seats_total, "location": location,
            "post_registration_instructions": post_registration_instructions,
            "event_link": event_link, "tags": tags,
        }, options)

    async def get(
        self,
        ilt_session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.IltSession:
        return await self._call(GET_ILT_SESSION, {"ilt_session_id": ilt_session_id}, options)


class IltSessionsWithResponse:
    """`IltSessions`, each call a `Response`."""

    def __init__(self, resource: IltSessions) -> None:
        self.create = with_response(resource.create)
        self.list = pages_with_response(resource.list)
        self.replace = with_response(resource.replace)
        self.get = with_response(resource.get)


class AsyncIltSessionsWithResponse:
    """`AsyncIltSessions`, each call a `Response`."""

    def __init__(self, resource: AsyncIltSessions) -> None:
        self.create = async_with_response(resource.create)
        self.list = async_pages_with_response(resource.list)
        self.replace = async_with_response(resource.replace)
        self.get = async_with_response(resource.get)
