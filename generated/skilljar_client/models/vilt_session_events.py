# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime

from lmskit.models import ReadModel

from .lessons import LessonSummary


class ViltLocation(ReadModel, kw_only=True):
    """
    A place where events of live sessions are held.

    Attributes:
        name: Name of the place.
        info_url: Link to more about the place.
        is_active: Whether the place is in use.
    """

    name: str | None = None
    info_url: str | None = None
    is_active: bool | None = None


class ViltSession(ReadModel, kw_only=True):
    """
    A live session, as its events show it.

    Attributes:
        id: Id of the session.
        lesson: Lesson the session belongs to.
        display_name: Title of the session.
        instructor_name: Name of the instructor.
        seats_total: Number of seats.
        registration_count: Number of registrations so far.
    """

    id: str
    lesson: LessonSummary | None = None
    display_name: str | None = None
    instructor_name: str | None = None
    seats_total: int | None = None
    registration_count: int | None = None


class ViltSessionEvent(ReadModel, kw_only=True):
    """
    An event, which is one date of a live session.

    Attributes:
        id: Id of the event.
        vilt_session: Session the event belongs to.
        starts_at: When the event starts. With a time zone; sent as ISO 8601.
        ends_at: When the event ends. With a time zone; sent as ISO 8601.
        location: Where the event takes place, in words.
        event_location: The place, with what is known of it.
        timezone: Time zone of the event, a tz database name such as US/Pacific.
    """

    id: str
    vilt_session: ViltSession | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    location: str | None = None
    event_location: ViltLocation | None = None
    timezone: str | None = None


class ViltSessionEventPage(ReadModel, kw_only=True):
    """
    A page of events of live sessions.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[ViltSessionEvent]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
