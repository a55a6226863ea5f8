# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel

from .course_schema import CourseSchema


class CourseListSchema(ReadModel, kw_only=True):
    """
    One page of courses.

    Attributes:
        courses: The courses of this page.
        more: The token of the next page. The last page has none.
    """

    courses: list[CourseSchema] | None = None
    more: str | None = None
