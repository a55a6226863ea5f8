# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel
from msgspec import field

from .course_activity_type import CourseActivityType


class CourseActivitySchema(ReadModel, kw_only=True):
    """
    A node in the tree of activities of a course, with the nodes below it.

    Attributes:
        external_identifier: An id of your own for a learning object that several courses use.
        item_identifier: The id of the activity in its course.
        resource_identifier: The id of the resource in the manifest.
        activity_type: What kind of node it is.
        href: The web path under which the activity is launched.
        scaled_passing_score: The score from which it is passed; a number as text.
        title: The title of the activity.
        children: The activities below this one.
    """

    external_identifier: str | None = field(name="externalIdentifier", default=None)
    item_identifier: str | None = field(name="itemIdentifier", default=None)
    resource_identifier: str | None = field(name="resourceIdentifier", default=None)
    activity_type: CourseActivityType | None = field(name="activityType", default=None)
    href: str | None = None
    scaled_passing_score: str | None = field(name="scaledPassingScore", default=None)
    title: str | None = None
    children: list[CourseActivitySchema] | None = None
