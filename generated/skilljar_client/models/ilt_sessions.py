# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeAlias

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType

Tag: TypeAlias = Annotated[str, Meta(max_length=100, min_length=1)]


class IltProvider(StrEnum):
    """Meeting service of a live training session."""

    CALENDAR = "calendar"
    GOTO_MEETING = "goto.meeting"
    GOTO_TRAINING = "goto.training"
    GOTO_WEBINAR = "goto.webinar"
    GOTO_WEBCAST = "goto.webcast"
    WEBEX_MEETING = "webex.meeting"
    WEBEX_WEBINAR = "webex.webinar"
    ZOOM_MEETING = "zoom.meeting"
    ZOOM_WEBINAR = "zoom.webinar"


class IltSession(ReadModel, kw_only=True):
    """
    Ilt session.

    Attributes:
        id: Id of the session.
        instructor_email: E-mail of the instructor; without a provider also in the form `Name
            <address>`.
        provider: Meeting service that hosts the session.
        lesson: Id of the lesson the session belongs to; set this or multi_session_event.
        multi_session_event: Multi-session event the session belongs to; set this or lesson.
        display_name: Title of the session.
        starts_at: When the session starts. With a time zone; sent as ISO 8601.
        ends_at: When the session ends. With a time zone; sent as ISO 8601.
        timezone: Time zone of the session, a tz database name such as US/Pacific.
        description: HTML description of the session.
        seats_total: Most people who may register; not for sessions of a multi-session event.
        location: Place of the event; only for the calendar provider.
        post_registration_instructions: HTML shown after registration.
        event_link: Join link of the event; only for the calendar provider.
        tags: Tags; not for sessions of a multi-session event.
    """

    id: str
    instructor_email: str | None = None
    provider: IltProvider | None = None
    lesson: str | None = None
    multi_session_event: str | None = None
    display_name: str | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    timezone: str | None = None
    description: str | None = None
    seats_total: int | None = None
    location: str | None = None
    post_registration_instructions: str | None = None
    event_link: str | None = None
    tags: list[str] | None = None


class IltSessionCreate(WrittenModel, kw_only=True):
    """
    What is sent to create: ilt session.

    Attributes:
        instructor_email: E-mail of the instructor; without a provider also in the form `Name
            <address>`. At least 1 characters.
        provider: Meeting service that hosts the session. The vendor's default is `calendar`.
        lesson: Id of the lesson the session belongs to; set this or multi_session_event.
        multi_session_event: Multi-session event the session belongs to; set this or lesson.
        display_name: Title of the session. At least 1 characters. At most 200 characters.
        starts_at: When the session starts. With a time zone; sent as ISO 8601.
        ends_at: When the session ends. With a time zone; sent as ISO 8601.
        timezone: Time zone of the session, a tz database name such as US/Pacific.
        description: HTML description of the session.
        seats_total: Most people who may register; not for sessions of a multi-session event. At
            least 0.
        location: Place of the event; only for the calendar provider. At most 100 characters.
        post_registration_instructions: HTML shown after registration.
        event_link: Join link of the event; only for the calendar provider.
        tags: Tags; not for sessions of a multi-session event.
    """

    instructor_email: Annotated[str, Meta(min_length=1)]
    display_name: Annotated[str, Meta(max_length=200, min_length=1)]
    starts_at: datetime
    ends_at: datetime
    timezone: str
    provider: IltProvider | UnsetType = UNSET
    lesson: str | UnsetType = UNSET
    multi_session_event: str | UnsetType = UNSET
    description: str | UnsetType = UNSET
    seats_total: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    location: Annotated[str, Meta(max_length=100)] | UnsetType = UNSET
    post_registration_instructions: str | UnsetType = UNSET
    event_link: str | UnsetType = UNSET
    tags: list[Tag] | UnsetType = UNSET


class IltSessionPage(ReadModel, kw_only=True):
    """
    A page of a list (ilt session).

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[IltSession]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
