# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel, WrittenModel


class TagListSchema(ReadModel, kw_only=True):
    """
    The tags on a course.

    Attributes:
        tags: The tags.
    """

    tags: list[str] | None = None


class TagListRequestSchema(WrittenModel, kw_only=True):
    """
    The tags to put on a course, or to take off it.

    Attributes:
        tags: The tags. An empty list is sent as it is; what it does is not documented.
    """

    tags: list[str]


class BatchTagsSchema(WrittenModel, kw_only=True):
    """
    Which tags to put on which courses.

    Attributes:
        ids: The ids of the courses.
        tags: The tags.
    """

    ids: list[str]
    tags: list[str]
