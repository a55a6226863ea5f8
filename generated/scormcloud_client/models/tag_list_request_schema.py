# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import WrittenModel


class TagListRequestSchema(WrittenModel, kw_only=True):
    """
    The tags to put on a course, or to take off it.

    Attributes:
        tags: The tags. An empty list is sent as it is; what it does is not documented.
    """

    tags: list[str]
