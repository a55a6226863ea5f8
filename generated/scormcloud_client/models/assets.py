# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import field


class UpdateAssetPolicy(StrEnum):
    """Whether a new file may, or must, take the place of one that is there."""

    REJECT = "reject"
    STRICT = "strict"
    LAX = "lax"


class ImportAssetRequestSchema(WrittenModel, kw_only=True):
    """
    A file that the vendor is to fetch and put into a course.

    Attributes:
        fetch_url: The URL that the vendor downloads the file from.
        destination: The path where the file is to go, from the base of the course, such as
            /img/logo.png.
    """

    fetch_url: str = field(name="fetchUrl")
    destination: str


class AssetFileSchema(ReadModel, kw_only=True):
    """
    A file that was put into a course.

    Attributes:
        filename: The name of the file.
        destination: The path in the course where the file went.
    """

    filename: str | None = None
    destination: str | None = None


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


class FileListSchema(ReadModel, kw_only=True):
    """
    The files of a course.

    Attributes:
        files: The files, folders flattened into their paths.
    """

    files: list[FileListItemSchema] | None = None
