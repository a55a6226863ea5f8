# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime

from lmskit.models import ReadModel


class FileListItemSchema(ReadModel, kw_only=True):
    """
    One file of a course.

    Attributes:
        path: The path of the file in the course, as the other methods for files take it.
        size: The size in bytes.
        modified: When the file was changed last. With a time zone; sent as ISO 8601.
    """

    path: str | None = None
    size: int | None = None
    modified: datetime | None = None
