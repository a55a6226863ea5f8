# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Literal, NotRequired, TypeAlias, TypedDict


class CourseFeaturesCreate(TypedDict):
    video: bool
    slides: bool
    lab_manual_pause: bool


class CourseFeaturesUpdate(TypedDict):
    video: NotRequired[bool]
    slides: NotRequired[bool]
    lab_manual_pause: NotRequired[bool]


CourseStatus: TypeAlias = Literal["online", "offline"]


DurationUnit: TypeAlias = Literal["days", "hours"]


EventAvailability: TypeAlias = Literal["public", "private"]


class EventCreate(TypedDict):
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
    name: NotRequired[str]
    class_id: NotRequired[str]
    external_id: NotRequired[str]
    duration: NotRequired[float]
    duration_unit: NotRequired[DurationUnit]
    activity_hours_limit: NotRequired[float]
    features: NotRequired[CourseFeaturesUpdate]
    status: NotRequired[CourseStatus]
    labels: NotRequired[list[str]]
