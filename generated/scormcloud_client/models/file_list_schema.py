# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel

from .file_list_item_schema import FileListItemSchema


class FileListSchema(ReadModel, kw_only=True):
    """
    The files of a course.

    Attributes:
        files: The files, folders flattened into their paths.
    """

    files: list[FileListItemSchema] | None = None
