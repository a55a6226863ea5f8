"""Every cassette of Strigo through the typed client: values, types and errors."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from strigo_client import models
from strigo_client.errors import (
    AuthenticationError,
    BadRequestError,
    NotFoundError,
    RateLimitError,
    ServerError,
    UnprocessableEntityError,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    Call = Callable[..., Any]

CASSETTES = Path(__file__).parents[2] / "cassettes"
EVENT_ID = "p3bdnrweEystFToCq"
COURSE_ID = "nE5pDWGzFRRQ8uMrN"
COURSE: dict[str, Any] = {
    "name": "My Event",
    "class_id": "hd3ALTaLAbhfzmBbf",
    "duration": 5,
    "duration_unit": "days",
    "activity_hours_limit": 10,
    "status": "online",
    "external_id": "course1",
    "features": {"video": True, "slides": True, "lab_manual_pause": True},
}


def utc(*parts: int) -> datetime.datetime:
    """Make a moment in UTC."""
    return datetime.datetime(*parts, tzinfo=datetime.UTC)


def is_the_event(event: Any) -> None:
    """Assert that an event is the one the page prints in its examples, typed."""
    assert type(event) is models.Event
    assert event.id == EVENT_ID
    assert event.event_link == "https://app.strigo.io/event/p3bQnrweEystFToCq"
    assert event.status is models.EventStatus.LIVE
    assert event.availability is models.EventAvailability.PUBLIC
    assert event.date_start == utc(2018, 9, 20, 11)
    assert event.date_start.utcoffset() == datetime.timedelta(0)
    assert event.include_chat is False
    assert event.include_video is False
    assert (event.token, event.tas, event.trainees) == ("9NX4", [], [])
    assert (event.description, event.labels, event.partner_id) == (None, None, None)
    assert event.include_lab_exercises is None


def is_the_course(course: Any, course_id: str, name: str) -> None:
    """Assert that a course is one the page prints in its examples, typed."""
    assert type(course) is models.OnDemandCourse
    assert (course.id, course.name) == (course_id, name)
    assert course.course_link == f"https://app.strigo.io/training/ondemand/{course_id}"
    assert course.status is models.CourseStatus.ONLINE
    assert course.duration_unit is models.DurationUnit.DAYS
    assert (course.duration, course.activity_hours_limit) == (5, 10)
    assert type(course.duration) is int
    assert course.features == models.CourseFeatures(video=True, slides=True, lab_manual_pause=True)
    assert (course.external_id, course.labels) == ("course1", None)


@pytest.mark.cassette("strigo/documented/listEvents/page.yaml")
def test_listing_events(strigo: Call) -> None:
    """The pager gives the page's one event."""
    (event,) = strigo("listEvents")
    is_the_event(event)
    assert event.owner == models.EventOwner(id="rMWNrMT2pCySh2PGo", email="me@strigo.io")


@pytest.mark.cassette("strigo/documented/getEvent/page.yaml")
def test_getting_an_event(strigo: Call) -> None:
    """The envelope is taken off, and the event is typed."""
    event = strigo("getEvent", event_id=EVENT_ID)
    is_the_event(event)
    assert event.date_end == utc(2018, 9, 20, 12)
    assert event.owner.email == "me@strigo.io"


@pytest.mark.cassette("strigo/documented/createEvent/page.yaml")
def test_creating_an_event(strigo: Call) -> None:
    """The page's request is sent, and its response is the new event."""
    event = strigo(
        "createEvent",
        name="My Event",
        owner="me@strigo.io",
        class_id="hd3ALTaLAbhfzmBbf",
        date_start=utc(2018, 9, 20, 11),
        date_end=utc(2018, 10, 30, 13),
    )
    is_the_event(event)
    assert event.date_end == utc(2018, 10, 30, 13)


@pytest.mark.cassette("strigo/documented/updateEvent/page.yaml")
def test_updating_an_event(strigo: Call) -> None:
    """Only the two given fields are sent, to the URL with the id."""
    event = strigo(
        "updateEvent", event_id=EVENT_ID, name="Another Event", owner="someone.else@strigo.io"
    )
    is_the_event(event)
    assert event.name == "Another Event"
    assert event.owner.email == "someone.else@strigo.io"


@pytest.mark.cassette("strigo/documented/deleteEvent/page.yaml")
def test_deleting_an_event(strigo: Call) -> None:
    """204 without a body is None."""
    assert strigo("deleteEvent", event_id=EVENT_ID) is None


@pytest.mark.cassette("strigo/documented/listOnDemandCourses/page.yaml")
def test_listing_courses(strigo: Call) -> None:
    """The pager gives the page's one course."""
    (course,) = strigo("listOnDemandCourses")
    is_the_course(course, COURSE_ID, "Elastic Stack for beginners")


@pytest.mark.cassette("strigo/documented/getOnDemandCourse/page.yaml")
def test_getting_a_course(strigo: Call) -> None:
    """The envelope is taken off, and the course is typed."""
    course = strigo("getOnDemandCourse", course_id=COURSE_ID)
    is_the_course(course, COURSE_ID, "Elastic Stack for beginners")


@pytest.mark.cassette("strigo/documented/createOnDemandCourse/page.yaml")
def test_creating_a_course(strigo: Call) -> None:
    """The page's request, its brace restored, is sent; features are a nested object."""
    course = strigo("createOnDemandCourse", **COURSE)
    is_the_course(course, "i7gHDXnDzpRFQqFZP", "ooo")


@pytest.mark.cassette("strigo/documented/updateOnDemandCourse/page.yaml")
def test_updating_a_course(strigo: Call) -> None:
    """The page's request is sent to the URL with the id."""
    course = strigo("updateOnDemandCourse", course_id="i7gHDXnDzpRFQqFZP", **COURSE)
    is_the_course(course, "i7gHDXnDzpRFQqFZP", "ooo")


@pytest.mark.cassette("strigo/documented/deleteOnDemandCourse/page.yaml")
def test_deleting_a_course(strigo: Call) -> None:
    """204 without a body is None."""
    assert strigo("deleteOnDemandCourse", course_id="i7gHDXnDzpRFQqFZP") is None


@pytest.mark.cassette("strigo/synthetic/createEvent/all-arguments-201.yaml")
def test_creating_an_event_with_all_arguments(strigo: Call) -> None:
    """Offsets and fractions go out as given, false and [] are sent, 201 is a success."""
    event = strigo(
        "createEvent",
        name="Élan 日本 😀",
        owner="host@example.com",
        class_id="hd3ALTaLAbhfzmBbf",
        date_start=datetime.datetime.fromisoformat("2030-01-07T09:00:00-05:00"),
        date_end=datetime.datetime.fromisoformat("2030-01-07T17:00:00.250+05:30"),
        description='First line\nsecond "line"',
        include_chat=False,
        include_video=True,
        tas=[],
        trainees=["ann@example.com", "bob@example.com"],
        availability="private",
        include_lab_exercises=False,
        labels=["a, b", "ü"],
        timezone="America/New_York",
    )
    assert event.status is models.EventStatus.READY
    assert event.availability is models.EventAvailability.PRIVATE
    assert event.date_end == utc(2030, 1, 7, 11, 30, 0, 250000)
    assert (event.name, event.labels) == ("Élan 日本 😀", ["a, b", "ü"])
    assert event.include_lab_exercises is False
    assert (event.token, event.partner_id) == (None, None)


@pytest.mark.cassette("strigo/synthetic/createEvent/validation-error.yaml")
def test_a_refused_creation(strigo: Call) -> None:
    """422 tells the type, the message and what is wrong with each field."""
    with pytest.raises(UnprocessableEntityError) as caught:
        strigo(
            "createEvent",
            name="Kafka in a day",
            owner="host@example.com",
            class_id="nope",
            date_start=utc(2030, 1, 7, 9),
            date_end=utc(2030, 1, 7, 17),
        )
    error = caught.value
    assert (error.status, error.vendor_type) == (422, "RequestValidationError")
    assert error.message == "The request is not valid"
    assert [(item.field, item.message) for item in error.field_errors] == [
        ("class_id", "Must be a valid class ID"),
        ("owner", "Must be a valid email address"),
    ]


@pytest.mark.cassette("strigo/synthetic/listEvents/rate-limited.yaml")
def test_a_rate_limit(strigo: Call) -> None:
    """A plain text typed as HTML is the message, and Retry-After is in seconds."""
    with pytest.raises(RateLimitError) as caught:
        strigo("listEvents")
    error = caught.value
    assert (error.status, error.vendor_type, error.retry_after) == (429, None, 60.0)
    assert error.message == "Too many requests, please try again later."
    assert error.response.headers["x-ratelimit-limit"] == "60"


@pytest.mark.cassette("strigo/synthetic/listEvents/unknown-status.yaml")
def test_an_unknown_status(strigo: Call) -> None:
    """A value that no enum knows is a member equal to its text; an unknown field is no matter."""
    ended, live = strigo("listEvents")
    assert ended.status == "ended"
    assert isinstance(ended.status, models.EventStatus)
    assert ended.status not in list(models.EventStatus)
    assert (ended.token, ended.tas) == (None, ["rMWNrMT2pCySh2PGo"])
    is_the_event(live)


@pytest.mark.cassette("strigo/synthetic/listEvents/none.yaml")
def test_no_events(strigo: Call) -> None:
    """An empty list is an empty pager."""
    assert strigo("listEvents") == []


@pytest.mark.cassette("strigo/synthetic/getEvent/not-found.yaml")
def test_an_event_that_is_not_there(strigo: Call) -> None:
    """404 tells the vendor's type, message and request id."""
    with pytest.raises(NotFoundError) as caught:
        strigo("getEvent", event_id=EVENT_ID)
    error = caught.value
    assert (error.status, error.vendor_type) == (404, "EventNotFound")
    assert (error.message, error.request_id) == ("There is no such event", "req-404")


@pytest.mark.cassette("strigo/synthetic/updateEvent/live-refused.yaml")
def test_a_live_event_is_not_updated(strigo: Call) -> None:
    """The refusal of a live event is a 4xx with the vendor's type."""
    with pytest.raises(BadRequestError) as caught:
        strigo("updateEvent", event_id=EVENT_ID, name="Another Event")
    assert caught.value.vendor_type == "EventNotInReadyState"
    assert caught.value.message == "A live event cannot be modified"


@pytest.mark.cassette("strigo/synthetic/deleteEvent/not-ready.yaml")
def test_an_event_that_is_not_ready_is_not_deleted(strigo: Call) -> None:
    """The refusal of an event that is not ready is a 4xx with the vendor's type."""
    with pytest.raises(BadRequestError) as caught:
        strigo("deleteEvent", event_id=EVENT_ID)
    assert caught.value.vendor_type == "EventNotInReadyState"


@pytest.mark.cassette("strigo/synthetic/listOnDemandCourses/bad-gateway.yaml")
def test_a_page_of_a_proxy(strigo: Call) -> None:
    """An HTML body breaks nothing: the status is the error's class, the page its response."""
    with pytest.raises(ServerError) as caught:
        strigo("listOnDemandCourses")
    assert (caught.value.status, caught.value.vendor_type) == (502, None)
    assert "502 Bad Gateway" in caught.value.response.text


@pytest.mark.cassette("strigo/synthetic/listOnDemandCourses/unauthorized.yaml")
def test_wrong_credentials(strigo: Call) -> None:
    """401 is an AuthenticationError, and does not show the credentials."""
    with pytest.raises(AuthenticationError) as caught:
        strigo("listOnDemandCourses")
    assert caught.value.message == "The credentials are not valid"
    assert "ORG:KEY" not in f"{caught.value!s} {caught.value!r}"


@pytest.mark.cassette("strigo/synthetic/getOnDemandCourse/external-id.yaml")
def test_a_course_by_its_external_id(strigo: Call) -> None:
    """An id with reserved characters stays in its segment; a decimal stays one."""
    course = strigo("getOnDemandCourse", course_id="Kurs 1/2 #ä?")
    assert course.external_id == "Kurs 1/2 #ä?"
    assert course.duration == 1.5
    assert course.status == "archived"
    assert isinstance(course.status, models.CourseStatus)


@pytest.mark.cassette("strigo/synthetic/updateOnDemandCourse/one-feature.yaml")
def test_updating_one_feature(strigo: Call) -> None:
    """A nested object is sent with the one member that is given."""
    course = strigo(
        "updateOnDemandCourse",
        course_id="i7gHDXnDzpRFQqFZP",
        features={"slides": False},
        labels=[],
        duration=1.5,
    )
    assert course.features.slides is False
    assert (course.labels, course.external_id) == ([], None)


@pytest.mark.cassette("strigo/synthetic/updateOnDemandCourse/nothing.yaml")
def test_updating_nothing(strigo: Call) -> None:
    """A call without fields sends an empty object."""
    course = strigo("updateOnDemandCourse", course_id=COURSE_ID)
    is_the_course(course, COURSE_ID, "Elastic Stack for beginners")


def test_every_cassette_is_played_here() -> None:
    """No cassette lies in the folder without a test that names it."""
    source = Path(__file__).read_text(encoding="utf-8")
    paths = [path.relative_to(CASSETTES) for path in (CASSETTES / "strigo").rglob("*.yaml")]
    unnamed = [path.as_posix() for path in paths if f'"{path.as_posix()}"' not in source]
    # What is recorded from a sandbox or the vendor has tests of its own.
    assert [path for path in unnamed if "/documented/" in path or "/synthetic/" in path] == []
