"""The session of Strigo: the life of events and of on-demand courses, and the refusals."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from tests.oracles.vendors import VENDORS
from tests.tools.record.session import Arguments, Collection, Scene, Session, Step

INVITES = "the vendor writes to everyone who is invited"
STAYS = "a live event cannot be deleted again"
SEEDED = "a learner would have to be enrolled"
LIMIT = "the limit would have to be used up"
LIVE_EVENT = "LiveEvent23456789"
BUSY_COURSE = "BusyCourse2345678"
UNKNOWN = "Unknown2345678999"


def event(scene: Scene, title: str, **more: Any) -> Arguments:
    """The arguments of an event a week from now."""
    start = scene.now + timedelta(days=7)
    return {
        "name": f"{scene.name} {title}",
        "owner": scene.given["owner"],
        "class_id": scene.given["class_id"],
        "date_start": start,
        "date_end": start + timedelta(hours=8),
        **more,
    }


def private_event(scene: Scene) -> Arguments:
    """An event with every argument that there is."""
    return event(
        scene,
        "for three",
        description="Brokers, topics & consumers «day one»",
        include_chat=True,
        include_video=False,
        tas=["assistant@example.com"],
        trainees=["one@example.com", "two@example.com"],
        availability="private",
        include_lab_exercises=True,
        labels=["kafka", "on site"],
        timezone="Europe/Berlin",
    )


def reversed_event(scene: Scene) -> Arguments:
    """An event that ends before it starts."""
    return event(scene, "backwards", date_end=scene.now + timedelta(days=6))


def course(scene: Scene, title: str, **more: Any) -> Arguments:
    """The arguments of an on-demand course."""
    return {
        "name": f"{scene.name} {title}",
        "class_id": scene.given["class_id"],
        "duration": 5,
        "duration_unit": "days",
        "activity_hours_limit": 10,
        "features": {"video": True, "slides": False, "lab_manual_pause": True},
        "status": "online",
        **more,
    }


def external_id(scene: Scene) -> str:
    """An id of the user's own, with what a path must encode."""
    return f"{scene.name}/Kurs #1 ä".replace(" ", "-")


def seed(scene: Scene) -> dict[str, list[dict[str, Any]]]:
    """A live event and a course with learners, which no call can make."""
    live: dict[str, Any] = event(scene, "under way")
    live |= {
        "id": LIVE_EVENT,
        "date_start": written(scene.now - timedelta(hours=1)),
        "date_end": written(scene.now + timedelta(hours=7)),
    }
    busy = {**course(scene, "with learners"), "id": BUSY_COURSE, "running_enrollments": 2}
    return {"events": [live], "ondemand": [busy]}


def written(moment: datetime) -> str:
    """A moment as it stands in JSON."""
    return moment.isoformat().replace("+00:00", "Z")


EVENTS = (
    Step("createEvent", "required", lambda it: event(it, "for all"), keep="event"),
    Step(
        "createEvent",
        "all-arguments",
        private_event,
        keep="private event",
        only_sandbox=INVITES,
    ),
    Step("createEvent", "dates-reversed", reversed_event, refused="UnprocessableEntityError"),
    Step("getEvent", "created", lambda it: {"event_id": it.ids["event"]}),
    Step("getEvent", "unknown", lambda _: {"event_id": UNKNOWN}, refused="NotFoundError"),
    Step("listEvents", "created"),
    Step(
        "updateEvent",
        "renamed",
        lambda it: {"event_id": it.ids["event"], "name": f"{it.name} for everyone"},
    ),
    Step(
        "updateEvent",
        "trainees",
        lambda it: {"event_id": it.ids["event"], "trainees": ["one@example.com"]},
        only_sandbox=INVITES,
    ),
    Step(
        "updateEvent",
        "made-public",
        lambda it: {"event_id": it.ids["private event"], "availability": "public"},
        only_sandbox=INVITES,
    ),
    Step(
        "updateEvent",
        "live",
        lambda it: {"event_id": LIVE_EVENT, "name": f"{it.name} too late"},
        refused="BadRequestError",
        only_sandbox=STAYS,
    ),
    Step(
        "updateEvent",
        "unknown",
        lambda it: {"event_id": UNKNOWN, "name": f"{it.name} nowhere"},
        refused="NotFoundError",
    ),
    Step(
        "deleteEvent",
        "live",
        lambda _: {"event_id": LIVE_EVENT},
        refused="BadRequestError",
        only_sandbox=STAYS,
    ),
    Step("deleteEvent", "ready", lambda it: {"event_id": it.ids["event"]}),
    Step("getEvent", "deleted", lambda it: {"event_id": it.ids["event"]}, refused="NotFoundError"),
    Step("deleteEvent", "unknown", lambda _: {"event_id": UNKNOWN}, refused="NotFoundError"),
    Step("listEvents", "stranger", refused="AuthenticationError", place="stranger"),
    Step(
        "listEvents",
        "rate-limited",
        refused="RateLimitError",
        place="limited",
        only_sandbox=LIMIT,
    ),
)

COURSES = (
    Step("createOnDemandCourse", "required", lambda it: course(it, "alone"), keep="course"),
    Step(
        "createOnDemandCourse",
        "all-arguments",
        lambda it: course(it, "ours", external_id=external_id(it), labels=["kafka"], duration=1.5),
        keep="own course",
    ),
    Step("getOnDemandCourse", "created", lambda it: {"course_id": it.ids["course"]}),
    Step("getOnDemandCourse", "external-id", lambda it: {"course_id": external_id(it)}),
    Step("getOnDemandCourse", "unknown", lambda _: {"course_id": UNKNOWN}, refused="NotFoundError"),
    Step("listOnDemandCourses", "created"),
    Step(
        "updateOnDemandCourse",
        "offline",
        lambda it: {"course_id": it.ids["course"], "status": "offline"},
    ),
    Step(
        "updateOnDemandCourse",
        "one-feature",
        lambda it: {"course_id": it.ids["own course"], "features": {"slides": True}},
    ),
    Step(
        "updateOnDemandCourse",
        "unknown",
        lambda _: {"course_id": UNKNOWN, "status": "offline"},
        refused="NotFoundError",
    ),
    Step(
        "deleteOnDemandCourse",
        "running-enrollments",
        lambda _: {"course_id": BUSY_COURSE},
        refused="BadRequestError",
        only_sandbox=SEEDED,
    ),
    Step(
        "deleteOnDemandCourse",
        "without-enrollments",
        lambda it: {"course_id": it.ids["course"]},
    ),
    Step(
        "getOnDemandCourse",
        "deleted",
        lambda it: {"course_id": it.ids["course"]},
        refused="NotFoundError",
    ),
    Step(
        "deleteOnDemandCourse",
        "unknown",
        lambda _: {"course_id": UNKNOWN},
        refused="NotFoundError",
    ),
    Step("createOnDemandCourse", "stranger", lambda it: course(it, "of a stranger"),
         refused="AuthenticationError", place="stranger"),
)  # fmt: skip

SESSION = Session(
    vendor=VENDORS["strigo"],
    steps=(*EVENTS, *COURSES),
    collections=(
        Collection(("createEvent",), "listEvents", "deleteEvent", "event_id"),
        Collection(
            ("createOnDemandCourse",), "listOnDemandCourses", "deleteOnDemandCourse", "course_id"
        ),
    ),
    seed=seed,
    placeholders={"owner": "host@example.com", "class_id": "hd3ALTaLAbhfzmBbf"},
    personal=("owner",),
    environment={
        "organization_id": "STRIGO_ORGANIZATION_ID",
        "api_key": "STRIGO_API_KEY",
        "owner": "STRIGO_RECORD_OWNER",
        "class_id": "STRIGO_RECORD_CLASS_ID",
    },
)
