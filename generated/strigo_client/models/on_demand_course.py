# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel

from .course_features import CourseFeatures
from .course_status import CourseStatus
from .duration_unit import DurationUnit


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
