# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType

from .errors import SuccessResult


class EventStatus(StrEnum):
    """Where an event stands; other values than these exist."""

    READY = "ready"
    LIVE = "live"


class EventAvailability(StrEnum):
    """Whether anyone with the link or only the listed trainees may attend."""

    PUBLIC = "public"
    PRIVATE = "private"


class EventOwner(ReadModel, kw_only=True):
    """
    The member of the organization who hosts an event.

    Attributes:
        id: The id of the member.
        email: The e-mail address of the member.
    """

    id: str
    email: str


class Event(ReadModel, kw_only=True):
    """
    An event, as Strigo returns it.

    Attributes:
        id: The id of the event.
        owner: The member who hosts the event.
        name: The name of the event.
        event_link: The address where people attend. Take it as it is; it may not hold the id.
        token: The code that admits people to a public event.
        class_id: The id of the class that the event is based on.
        availability: Who may attend.
        description: What the event is about.
        date_start: When the event starts. With a time zone; sent as ISO 8601.
        date_end: When the event ends. With a time zone; sent as ISO 8601.
        include_chat: Whether the event has a chat.
        include_video: Whether the event has video.
        tas: The training assistants. Probably member ids, although e-mail addresses are written.
        trainees: The e-mail addresses of the learners of a private event.
        status: Where the event stands.
        partner_id: The id of the partner that the event belongs to. It cannot be written.
        include_lab_exercises: Whether the lab exercises of the class are part of the event.
        labels: The labels on the event.
    """

    id: str
    name: str
    event_link: str
    class_id: str
    availability: EventAvailability
    date_start: datetime
    date_end: datetime
    include_chat: bool
    include_video: bool
    tas: list[str]
    trainees: list[str]
    status: EventStatus
    owner: EventOwner | None = None
    token: str | None = None
    description: str | None = None
    partner_id: str | None = None
    include_lab_exercises: bool | None = None
    labels: list[str] | None = None


class EventCreate(WrittenModel, kw_only=True):
    """
    What is sent to create an event.

    Attributes:
        name: The name of the event. At most 256 characters.
        owner: The e-mail address of the member who hosts the event.
        class_id: The id of the class that the event is based on.
        description: What the event is about. At most 65,536 characters.
        date_start: When the event starts. With a time zone; sent as ISO 8601.
        date_end: When the event ends. With a time zone; sent as ISO 8601.
        include_chat: Whether the event has a chat.
        include_video: Whether the event has video.
        tas: The e-mail addresses of the training assistants.
        trainees: The e-mail addresses of the learners. Giving any makes the event private.
        availability: Who may attend.
        include_lab_exercises: Whether the event has the lab exercises of its class, if the class
            has any.
        labels: The labels to put on the event.
        timezone: The tz database name of the zone that the two dates are meant in. The vendor's
            default is `Etc/UTC`.
    """

    name: Annotated[str, Meta(max_length=256)]
    owner: str
    class_id: str
    date_start: datetime
    date_end: datetime
    description: Annotated[str, Meta(max_length=65536)] | UnsetType = UNSET
    include_chat: bool | UnsetType = UNSET
    include_video: bool | UnsetType = UNSET
    tas: list[str] | UnsetType = UNSET
    trainees: list[str] | UnsetType = UNSET
    availability: EventAvailability | UnsetType = UNSET
    include_lab_exercises: bool | UnsetType = UNSET
    labels: list[str] | UnsetType = UNSET
    timezone: str | UnsetType = UNSET


class EventUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change an event.

    Attributes:
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
        availability: Who may attend. Making a private event public drops its trainees.
        include_lab_exercises: Whether the event has the lab exercises of its class, if the class
            has any.
        labels: The labels to put on the event.
        timezone: The tz database name of the zone that the two dates are meant in. The vendor's
            default is `Etc/UTC`.
    """

    name: Annotated[str, Meta(max_length=256)] | UnsetType = UNSET
    owner: str | UnsetType = UNSET
    description: Annotated[str, Meta(max_length=65536)] | UnsetType = UNSET
    date_start: datetime | UnsetType = UNSET
    date_end: datetime | UnsetType = UNSET
    class_id: str | UnsetType = UNSET
    include_chat: bool | UnsetType = UNSET
    include_video: bool | UnsetType = UNSET
    tas: list[str] | UnsetType = UNSET
    trainees: list[str] | UnsetType = UNSET
    availability: EventAvailability | UnsetType = UNSET
    include_lab_exercises: bool | UnsetType = UNSET
    labels: list[str] | UnsetType = UNSET
    timezone: str | UnsetType = UNSET


class EventEnvelope(ReadModel, kw_only=True):
    """
    One event in its envelope.

    Attributes:
        result: Always success.
        data: The event.
    """

    result: SuccessResult
    data: Event


class EventListEnvelope(ReadModel, kw_only=True):
    """
    All events in their envelope.

    Attributes:
        result: Always success.
        data: The events.
    """

    result: SuccessResult
    data: list[Event]
