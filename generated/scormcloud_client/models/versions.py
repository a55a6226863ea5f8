# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel

from .courses import CourseSchema


class CourseListNonPagedSchema(ReadModel, kw_only=True):
    """
    All versions of a course.

    Attributes:
        courses: The versions, each as the course that it makes.
    """

    courses: list[CourseSchema] | None = None
