# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel


class AssetFileSchema(ReadModel, kw_only=True):
    """
    A file that was put into a course.

    Attributes:
        filename: The name of the file.
        destination: The path in the course where the file went.
    """

    filename: str | None = None
    destination: str | None = None
