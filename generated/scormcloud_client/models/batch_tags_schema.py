# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import WrittenModel


class BatchTagsSchema(WrittenModel, kw_only=True):
    """
    Which tags to put on which courses.

    Attributes:
        ids: The ids of the courses.
        tags: The tags.
    """

    ids: list[str]
    tags: list[str]
