# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Live training sessions with a start and an end."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Pagination, Reply, path
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, pages_with_response,
    with_response,
)
from lmskit.types import StringList
from strigo_client import models

if TYPE_CHECKING:
    from strigo_client import params

LIST_EVENTS = Operation[list[models.Event]](
    "listEvents", "GET", "/events", {200: Reply(models.EventListEnvelope, "data")}, retry="safe",
    pagination=Pagination(style="array"),
)
CREATE_EVENT = Operation[models.Event](
    "createEvent", "POST", "/events",
    {200: Reply(models.EventEnvelope, "data"), 201: Reply(models.EventEnvelope, "data")},
    retry="unsafe", body=Body(models.EventCreate),
)
GET_EVENT = Operation[models.Event](
    "getEvent", "GET", "/events/{event_id}", {200: Reply(models.EventEnvelope, "data")},
    retry="safe", parameters=(path("event_id"),),
)
UPDATE_EVENT = Operation[models.Event](
    "updateEvent", "PATCH", "/events/{event_id}", {200: Reply(models.EventEnvelope, "data")},
    retry="unsafe", body=Body(models.EventUpdate), parameters=(path("event_id"),),
)
DELETE_EVENT = Operation[None](
    "deleteEvent", "DELETE", "/events/{event_id}", {204: Reply(None)}, retry="safe",
    parameters=(path("event_id"),),
)


class EventsMethods:
    """Live training sessions with a start and an end.

    Every method takes `options` too: timeout, retries and extras of the request, for that call
    only.

    Raises:
        InvalidArgumentError: An argument is not acceptable; nothing is sent.
        TransportError: No answer came: no connection, or not in time.
        UnprocessableEntityError: HTTP 422. The request was understood, and one or more of its
            values were refused.
        RateLimitError: HTTP 429. Too many requests in the current minute. The body is plain text
            labelled as HTML.
        StatusError: HTTP 4XX. Any other refusal; error.type tells the cases apart, and its values
            are an open set.
    """

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """List the events of the organization.

        Returns every event, whatever its status. The page knows no paging.

        Returns: All events.
        Repeated: after a failure that may pass.
        Source: "Events > Retrieve all events", GET /events (listEvents)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Create an event.

        Schedules an event that is based on a class. Naming trainees makes the event private.

        Args:
            name: The name of the event. At most 256 characters.
            owner: The e-mail address of the member who hosts the event.
            class_id: The id of the class that the event is based on.
            date_start: When the event starts. With a time zone; sent as ISO 8601.
            date_end: When the event ends. With a time zone; sent as ISO 8601.
            description: What the event is about. At most 65,536 characters.
            include_chat: Whether the event has a chat.
            include_video: Whether the event has video.
            tas: The e-mail addresses of the training assistants.
            trainees: The e-mail addresses of the learners. Giving any makes the event private.
            availability: Who may attend. One of `public`, `private`.
            include_lab_exercises: Whether the event has the lab exercises of its class, if the
                class has any.
            labels: The labels to put on the event.
            timezone: The tz database name of the zone that the two dates are meant in. The
                vendor's default is `Etc/UTC`.

        Returns: The new event.
        Repeated: only where nothing can have been done.
        Source: "Events > Create an event", POST /events (createEvent)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get one event.

        Returns the event that has the given id.

        Args:
            event_id: The id of the event.

        Returns: The event.
        Repeated: after a failure that may pass.
        Source: "Events > Retrieve a single event", GET /events/{event_id} (getEvent)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change an event.

        Changes the fields that are given. An event that is live is refused. Naming trainees makes
        the event private; making it public drops its trainees.

        Args:
            event_id: The id of the event.
            name: The name of the event. At most 256 characters.
            owner: The e-mail address of the member who hosts the event.
            description: What the event is about. At most 65,536 characters.
            date_start: When the event starts. With a time zone; sent as ISO 8601.
            date_end: When the event ends. With a time zone; sent as ISO 8601.
            class_id: The id of the class that the event is based on.
            include_chat: Whether the event has a chat.
            include_video: Whether the event has video.
            tas: The e-mail addresses of the training assistants.
            trainees: The e-mail addresses of the learners. Giving any makes the event private.
            availability: Who may attend. Making a private event public drops its trainees. One of
                `public`, `private`.
            include_lab_exercises: Whether the event has the lab exercises of its class, if the
                class has any.
            labels: The labels to put on the event.
            timezone: The tz database name of the zone that the two dates are meant in. The
                vendor's default is `Etc/UTC`.

        Returns: The event after the change.
        Repeated: only where nothing can have been done.
        Source: "Events > Modify an event", PATCH /events/{event_id} (updateEvent)
        """

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Delete an event.

        Removes the event for good. Only an event whose status is ready can be deleted.

        Args:
            event_id: The id of the event.

        Returns: The event is gone; there is no body.
        Repeated: after a failure that may pass.
        Source: "Events > Delete an event", DELETE /events/{event_id} (deleteEvent)
        """


class Events(EventsMethods, Resource):
    def list(self, *, options: RequestOptions | None = None) -> Pager[models.Event]:
        return self._pager(LIST_EVENTS, {}, options)

    def create(
        self,
        *,
        name: str,
        owner: str,
        class_id: str,
        date_start: datetime.datetime,
        date_end: datetime.datetime,
        description: str | UnsetType = UNSET,
        include_chat: bool | UnsetType = UNSET,
        include_video: bool | UnsetType = UNSET,
        tas: StringList | UnsetType = UNSET,
        trainees: StringList | UnsetType = UNSET,
        availability: models.EventAvailability | params.EventAvailability | UnsetType = UNSET,
        include_lab_exercises: bool | UnsetType = UNSET,
        labels: StringList | UnsetType = UNSET,
        timezone: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Event:
        return self._call(CREATE_EVENT, {
            "name": name, "owner": owner, "class_id": class_id, "date_start": date_start,
            "date_end": date_end, "description": description, "include_chat": include_chat,
            "include_video": include_video, "tas": tas, "trainees": trainees,
            "availability": availability, "include_lab_exercises": include_lab_exercises,
            "labels": labels, "timezone": timezone,
        }, options)

    def get(self, event_id: str, *, options: RequestOptions | None = None) -> models.Event:
        return self._call(GET_EVENT, {"event_id": event_id}, options)

    def update(
        self,
        event_id: str,
        *,
        name: str | UnsetType = UNSET,
        owner: str | UnsetType = UNSET,
        description: str | UnsetType = UNSET,
        date_start: datetime.datetime | UnsetType = UNSET,
        date_end: datetime.datetime | UnsetType = UNSET,
        class_id: str | UnsetType = UNSET,
        include_chat: bool | UnsetType = UNSET,
        include_video: bool | UnsetType = UNSET,
        tas: StringList | UnsetType = UNSET,
        trainees: StringList | UnsetType = UNSET,
        availability: models.EventAvailability | params.EventAvailability | UnsetType = UNSET,
        include_lab_exercises: bool | UnsetType = UNSET,
        labels: StringList | UnsetType = UNSET,
        timezone: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Event:
        return self._call(UPDATE_EVENT, {
            "event_id": event_id, "name": name, "owner": owner, "description": description,
            "date_start": date_start, "date_end": date_end, "class_id": class_id,
            "include_chat": include_chat, "include_video": include_video, "tas": tas,
            "trainees": trainees, "availability": availability,
            "include_lab_exercises": include_lab_exercises, "labels": labels, "timezone": timezone,
        }, options)

    def delete(self, event_id: str, *, options: RequestOptions | None = None) -> None:
        return self._call(DELETE_EVENT, {"event_id": event_id}, options)


class AsyncEvents(EventsMethods, AsyncResource):
    def list(self, *, options: RequestOptions | None = None) -> AsyncPager[models.Event]:
        return self._pager(LIST_EVENTS, {}, options)

    async def create(
        self,
        *,
        name: str,
        owner: str,
        class_id: str,
        date_start: datetime.datetime,
        date_end: datetime.datetime,
        description: str | UnsetType = UNSET,
        include_chat: bool | UnsetType = UNSET,
        include_video: bool | UnsetType = UNSET,
        tas: StringList | UnsetType = UNSET,
        trainees: StringList | UnsetType = UNSET,
        availability: models.EventAvailability | params.EventAvailability | UnsetType = UNSET,
        include_lab_exercises: bool | UnsetType = UNSET,
        labels: StringList | UnsetType = UNSET,
        timezone: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Event:
        return await self._call(CREATE_EVENT, {
            "name": name, "owner": owner, "class_id": class_id, "date_start": date_start,
            "date_end": date_end, "description": description, "include_chat": include_chat,
            "include_video": include_video, "tas": tas, "trainees": trainees,
            "availability": availability, "include_lab_exercises": include_lab_exercises,
            "labels": labels, "timezone": timezone,
        }, options)

    async def get(self, event_id: str, *, options: RequestOptions | None = None) -> models.Event:
        return await self._call(GET_EVENT, {"event_id": event_id}, options)

    async def update(
        self,
        event_id: str,
        *,
        name: str | UnsetType = UNSET,
        owner: str | UnsetType = UNSET,
        description: str | UnsetType = UNSET,
        date_start: datetime.datetime | UnsetType = UNSET,
        date_end: datetime.datetime | UnsetType = UNSET,
        class_id: str | UnsetType = UNSET,
        include_chat: bool | UnsetType = UNSET,
        include_video: bool | UnsetType = UNSET,
        tas: StringList | UnsetType = UNSET,
        trainees: StringList | UnsetType = UNSET,
        availability: models.EventAvailability | params.EventAvailability | UnsetType = UNSET,
        include_lab_exercises: bool | UnsetType = UNSET,
        labels: StringList | UnsetType = UNSET,
        timezone: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Event:
        return await self._call(UPDATE_EVENT, {
            "event_id": event_id, "name": name, "owner": owner, "description": description,
            "date_start": date_start, "date_end": date_end, "class_id": class_id,
            "include_chat": include_chat, "include_video": include_video, "tas": tas,
            "trainees": trainees, "availability": availability,
            "include_lab_exercises": include_lab_exercises, "labels": labels, "timezone": timezone,
        }, options)

    async def delete(self, event_id: str, *, options: RequestOptions | None = None) -> None:
        return await self._call(DELETE_EVENT, {"event_id": event_id}, options)


class EventsWithResponse:
    """`Events`, each call a `Response`."""

    def __init__(self, resource: Events) -> None:
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.get = with_response(resource.get)
        self.update = with_response(resource.update)
        self.delete = with_response(resource.delete)


class AsyncEventsWithResponse:
    """`AsyncEvents`, each call a `Response`."""

    def __init__(self, resource: AsyncEvents) -> None:
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.get = async_with_response(resource.get)
        self.update = async_with_response(resource.update)
        self.delete = async_with_response(resource.delete)
