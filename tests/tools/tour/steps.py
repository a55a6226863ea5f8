"""What the tour does with each vendor: the calls, in order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from lmskit import File
from tests.oracles.scorm_zip import scorm_zip
from tests.tools.record.session import Step

if TYPE_CHECKING:
    from tests.tools.record.session import Arguments, Scene

NOW = datetime(2030, 1, 7, 9, tzinfo=UTC)
START = NOW + timedelta(days=7)
COURSE = "fire-safety"


def event(scene: Scene) -> Arguments:
    """The id of the event that was made."""
    return {"event_id": scene.ids["event"]}


def course(_: Scene) -> Arguments:
    """The id that was chosen for the course."""
    return {"course_id": COURSE}


def new_event(_: Scene) -> Arguments:
    """A day a week from now."""
    return {
        "name": "Kafka in a day",
        "owner": "host@example.com",
        "class_id": "hd3ALTaLAbhfzmBbf",
        "date_start": START,
        "date_end": START + timedelta(hours=8),
    }


def package(scene: Scene) -> Arguments:
    """A course of SCORM 1.2, made here."""
    return {**course(scene), "file": File(scorm_zip("Fire safety"), name="fire-safety.zip")}


STEPS: dict[str, tuple[Step, ...]] = {
    "strigo": (
        Step("createEvent", "new", new_event, keep="event"),
        Step("updateEvent", "trainees", lambda it: event(it) | {"trainees": ["ann@example.com"]}),
        Step("updateEvent", "public", lambda it: event(it) | {"availability": "public"}),
        Step("updateEvent", "too early", lambda it: event(it) | {"date_end": NOW}),
        Step("listEvents", "all"),
        Step("deleteEvent", "gone", event),
        Step("getEvent", "gone", event),
    ),
    "scormcloud": (
        Step("createUploadAndImportCourseJob", "new", package, keep="job"),
        Step(
            "getImportJobStatus", "ended", lambda it: {"import_job_id": it.ids["job"]}, waits=True
        ),
        Step("createUploadAndImportCourseJob", "taken", package),
        Step("setCourseTitle", "new", lambda it: course(it) | {"title": "Fire safety in an hour"}),
        Step("putCourseTags", "two", lambda it: course(it) | {"tags": ["safety", "on site"]}),
        Step("getCourses", "tagged", lambda _: {"tags": ["safety", "on site"]}),
        Step("getCourseZip", "whole", course),
        Step("deleteCourse", "gone", course),
    ),
}
