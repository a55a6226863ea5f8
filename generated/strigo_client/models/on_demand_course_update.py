# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import WrittenModel
from msgspec import UNSET, UnsetType

from .course_features_update import CourseFeaturesUpdate
from .course_status import CourseStatus
from .duration_unit import DurationUnit


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
