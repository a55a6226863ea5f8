# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime

from lmskit.models import ReadModel

from .event_availability import EventAvailability
from .event_owner import EventOwner
from .event_status import EventStatus


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
