# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.enums import StrEnum


class CourseFilterBy(StrEnum):
    """
    Which part of a course is looked at.
    """

    TITLE = "title"
    COURSE_ID = "course_id"
    TAGS = "tags"
