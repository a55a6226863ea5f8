# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime

from lmskit.models import ReadModel
from msgspec import field

from .course_activity_schema import CourseActivitySchema
from .course_learning_standard import CourseLearningStandard
from .metadata_schema import MetadataSchema


class CourseSchema(ReadModel, kw_only=True):
    """
    A course in one of its versions.

    Attributes:
        id: The id of the course, which was chosen when it was imported.
        title: The title of the course.
        xapi_activity_id: The xAPI activity id that stands for the course.
        created: When the course was created. With a time zone; sent as ISO 8601.
        updated: When the course was last changed. With a time zone; sent as ISO 8601.
        version: The number of the version. Whether the first is 0 or 1 is not documented.
        registration_count: The number of registrations. Only there if it was asked for.
        activity_id: The id of the root of the activities.
        course_learning_standard: The standard that the course follows.
        tags: The tags on the course.
        dispatched: Whether the course is dispatched; no source says so in words.
        metadata: What the package says about itself. Only there if it was asked for, and if there
            is any.
        root_activity: The root of the tree of activities. Lists may come without it.
    """

    id: str | None = None
    title: str | None = None
    xapi_activity_id: str | None = field(name="xapiActivityId", default=None)
    created: datetime | None = None
    updated: datetime | None = None
    version: int | None = None
    registration_count: int | None = field(name="registrationCount", default=None)
    activity_id: str | None = field(name="activityId", default=None)
    course_learning_standard: CourseLearningStandard | None = field(
        name="courseLearningStandard", default=None
    )
    tags: list[str] | None = None
    dispatched: bool | None = None
    metadata: MetadataSchema | None = None
    root_activity: CourseActivitySchema | None = field(name="rootActivity", default=None)
