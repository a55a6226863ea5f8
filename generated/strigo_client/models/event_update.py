# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from lmskit.models import WrittenModel
from msgspec import UNSET, Meta, UnsetType

from .event_availability import EventAvailability


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
