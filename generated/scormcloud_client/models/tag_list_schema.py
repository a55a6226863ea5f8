# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel


class TagListSchema(ReadModel, kw_only=True):
    """
    The tags on a course.

    Attributes:
        tags: The tags.
    """

    tags: list[str] | None = None
