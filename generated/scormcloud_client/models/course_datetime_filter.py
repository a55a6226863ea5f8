# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.enums import StrEnum


class CourseDatetimeFilter(StrEnum):
    """
    Which date of a course is looked at.
    """

    CREATED = "created"
    UPDATED = "updated"
