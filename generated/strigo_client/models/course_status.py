# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.enums import StrEnum


class CourseStatus(StrEnum):
    """
    Whether learners can reach the course.
    """

    ONLINE = "online"
    OFFLINE = "offline"
