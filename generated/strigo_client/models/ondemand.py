# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, UnsetType

from .errors import SuccessResult


class CourseStatus(StrEnum):
    """Whether learners can reach the course."""

    ONLINE = "online"
    OFFLINE = "offline"


class DurationUnit(StrEnum):
    """The unit of a duration."""

    DAYS = "days"
    HOURS = "hours"


class CourseFeatures(ReadModel, kw_only=True):
    """
    What a course offers to its learners.

    Attributes:
        video: Whether the course has video.
        slides: Whether the course has slides.
        lab_manual_pause: The pause button of the lab. The page says that true hides it, the name
            that true offers it.
    """

    video: bool
    slides: bool
    lab_manual_pause: bool


class CourseFeaturesCreate(WrittenModel, kw_only=True):
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


class CourseFeaturesUpdate(WrittenModel, kw_only=True):
    """
    What a course is to offer. Whether a member left out keeps its value is unknown; send all
    three.

    Attributes:
        video: Whether the course has video.
        slides: Whether the course has slides.
        lab_manual_pause: The pause button of the lab. The page says that true hides it, the name
            that true offers it.
    """

    video: bool | UnsetType = UNSET
    slides: bool | UnsetType = UNSET
    lab_manual_pause: bool | UnsetType = UNSET


class OnDemandCourse(ReadModel, kw_only=True):
    """
    An on-demand course, as Strigo returns it.

    Attributes:
        id: The id of the course.
        name: The name of the course.
        course_link: The address where learners attend.
        class_id: The id of the class that the course is based on.
        external_id: The id that your own system has given to the course.
        duration: How long an enrollment is open once it has started, in duration_unit.
        duration_unit: The unit of duration.
        activity_hours_limit: How many hours of work an enrollment is limited to.
        features: What the course offers to its learners.
        status: Whether learners can reach the course.
        labels: The labels on the course.
    """

    id: str
    name: str
    course_link: str
    class_id: str
    duration: int | float
    duration_unit: DurationUnit
    activity_hours_limit: int | float
    status: CourseStatus
    external_id: str | None = None
    features: CourseFeatures | None = None
    labels: list[str] | None = None


class OnDemandCourseCreate(WrittenModel, kw_only=True):
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
    duration: float
    duration_unit: DurationUnit
    activity_hours_limit: float
    features: CourseFeaturesCreate
    status: CourseStatus
    external_id: str | UnsetType = UNSET
    labels: list[str] | UnsetType = UNSET


class OnDemandCourseUpdate(WrittenModel, kw_only=True):
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

    name: str | UnsetType = UNSET
    class_id: str | UnsetType = UNSET
    external_id: str | UnsetType = UNSET
    duration: float | UnsetType = UNSET
    duration_unit: DurationUnit | UnsetType = UNSET
    activity_hours_limit: float | UnsetType = UNSET
    features: CourseFeaturesUpdate | UnsetType = UNSET
    status: CourseStatus | UnsetType = UNSET
    labels: list[str] | UnsetType = UNSET


class OnDemandCourseEnvelope(ReadModel, kw_only=True):
    """
    One on-demand course in its envelope.

    Attributes:
        result: Always success.
        data: The course.
    """

    result: SuccessResult
    data: OnDemandCourse


class OnDemandCourseListEnvelope(ReadModel, kw_only=True):
    """
    All on-demand courses in their envelope.

    Attributes:
        result: Always success.
        data: The courses.
    """

    result: SuccessResult
    data: list[OnDemandCourse]
