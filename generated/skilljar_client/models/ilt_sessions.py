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
    """
    Meeting service that hosts a live training session; webex.training is gone from the vendor's
    OpenAPI file of 2026-08.
    """

    CALENDAR = "calendar"
    GOTO_MEETING = "goto.meeting"
    GOTO_TRAINING = "goto.training"
    GOTO_WEBINAR = "goto.webinar"
    GOTO_WEBCAST = "goto.webcast"
    WEBEX_MEETING = "webex.meeting"
    WEBEX_WEBINAR = "webex.webinar"
    WEBEX_TRAINING = "webex.training"
    ZOOM_MEETING = "zoom.meeting"
    ZOOM_WEBINAR = "zoom.webinar"


class IltSession(ReadModel, kw_only=True):
    """
    A session of live training.

    Attributes:
        id: Id of the session.
        instructor_email: E-mail address of the instructor, perhaps in the form `Name <address>`.
        provider: Meeting service that hosts the session; calendar is none.
        lesson: Id of the lesson that the session belongs to, if it is in no event.
        multi_session_event: Id of the multi-session event that the session belongs to, if it is in
            one.
        display_name: Title of the session.
        starts_at: When the session starts. With a time zone; sent as ISO 8601.
        ends_at: When the session ends. With a time zone; sent as ISO 8601.
        timezone: Time zone of the session, a tz database name such as US/Pacific.
        description: Description of the session, in HTML.
        seats_total: Most people who may register; not for a session of a multi-session event.
        location: Where the session is held; only with the provider calendar.
        post_registration_instructions: What a learner is shown after registering, in HTML.
        event_link: Address at which people join; only with the provider calendar.
        tags: Tags; not for a session of a multi-session event.
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
    What is sent to create or to replace a session of live training.

    Attributes:
        instructor_email: E-mail address of the instructor; without a provider it may also have the
            form `Name <address>`. Not empty.
        provider: Meeting service that hosts the session; calendar is none. The vendor's default is
            `calendar`.
        lesson: Id of the lesson that the session belongs to; needed unless multi_session_event is
            given.
        multi_session_event: Id of the multi-session event that the session belongs to; needed
            unless lesson is given.
        display_name: Title of the session. Not empty. At most 200 characters.
        starts_at: When the session starts. With a time zone; sent as ISO 8601.
        ends_at: When the session ends. With a time zone; sent as ISO 8601.
        timezone: Time zone of the session, a tz database name such as US/Pacific.
        description: Description of the session, in HTML.
        seats_total: Most people who may register, left out for no limit; not for a session of a
            multi-session event. At least 0.
        location: Where the session is held; only with the provider calendar. At most 100
            characters.
        post_registration_instructions: What a learner is shown after registering, in HTML.
        event_link: Address at which people join; only with the provider calendar.
        tags: Tags; not for a session of a multi-session event.
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
    A page of sessions of live training.

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
