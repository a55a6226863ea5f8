# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Literal, NotRequired, TypeAlias, TypedDict


class CourseFeaturesCreate(TypedDict):
    """
    What a new course offers to its learners.

    Attributes:
        video: Whether the course has video.
        slides: Whether the course has slides.
        lab_manual_pause: The pause button of the lab. The page says that true hides it, the name
            that true offers it.
    """

    video: bool
    slides: bool
    lab_manual_pause: bool


class CourseFeaturesUpdate(TypedDict):
    """
    What a course is to offer. Whether a member left out keeps its value is unknown; send all
    three.

    Attributes:
        video: Whether the course has video.
        slides: Whether the course has slides.
        lab_manual_pause: The pause button of the lab. The page says that true hides it, the name
            that true offers it.
    """

    video: NotRequired[bool]
    slides: NotRequired[bool]
    lab_manual_pause: NotRequired[bool]


CourseStatus: TypeAlias = Literal["online", "offline"]


DurationUnit: TypeAlias = Literal["days", "hours"]


EventAvailability: TypeAlias = Literal["public", "private"]


class EventCreate(TypedDict):
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

    name: str
    owner: str
    class_id: str
    description: NotRequired[str]
    date_start: datetime
    date_end: datetime
    include_chat: NotRequired[bool]
    include_video: NotRequired[bool]
    tas: NotRequired[list[str]]
    trainees: NotRequired[list[str]]
    availability: NotRequired[EventAvailability]
    include_lab_exercises: NotRequired[bool]
    labels: NotRequired[list[str]]
    timezone: NotRequired[str]


class EventUpdate(TypedDict):
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

    name: NotRequired[str]
    owner: NotRequired[str]
    description: NotRequired[str]
    date_start: NotRequired[datetime]
    date_end: NotRequired[datetime]
    class_id: NotRequired[str]
    include_chat: NotRequired[bool]
    include_video: NotRequired[bool]
    tas: NotRequired[list[str]]
    trainees: NotRequired[list[str]]
    availability: NotRequired[EventAvailability]
    include_lab_exercises: NotRequired[bool]
    labels: NotRequired[list[str]]
    timezone: NotRequired[str]


class OnDemandCourseCreate(TypedDict):
    """
    What is sent to create an on-demand course.

    Attributes:
        name: The name of the course.
        class_id: The id of the class that the course is based on.
        external_id: The id of the course in your own system.
        duration: How long an enrollment is open once it has started, in duration_unit.
        duration_unit: The unit of duration.
        activity_hours_limit: How many hours of work an enrollment is limited to.
        features: What the course offers to its learners; all three members are needed.
        status: Whether learners can reach the course.
        labels: The labels to put on the course.
    """

    name: str
    class_id: str
    external_id: NotRequired[str]
    duration: float
    duration_unit: DurationUnit
    activity_hours_limit: float
    features: CourseFeaturesCreate
    status: CourseStatus
    labels: NotRequired[list[str]]


class OnDemandCourseUpdate(TypedDict):
    """
    What is sent to change an on-demand course.

    Attributes:
        name: The name of the course.
        class_id: The id of the class that the course is based on.
        external_id: The id of the course in your own system.
        duration: How long an enrollment is open once it has started, in duration_unit.
        duration_unit: The unit of duration.
        activity_hours_limit: How many hours of work an enrollment is limited to.
        features: What the course offers. Send all three members; what happens to one left out is
            not documented.
        status: Whether learners can reach the course.
        labels: The labels to put on the course.
    """

    name: NotRequired[str]
    class_id: NotRequired[str]
    external_id: NotRequired[str]
    duration: NotRequired[float]
    duration_unit: NotRequired[DurationUnit]
    activity_hours_limit: NotRequired[float]
    features: NotRequired[CourseFeaturesUpdate]
    status: NotRequired[CourseStatus]
    labels: NotRequired[list[str]]
