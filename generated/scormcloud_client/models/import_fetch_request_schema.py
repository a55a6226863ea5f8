# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import WrittenModel
from msgspec import UNSET, UnsetType, field

from .media_file_metadata_schema import MediaFileMetadataSchema


class ImportFetchRequestSchema(WrittenModel, kw_only=True):
    """
    A file that the vendor is to fetch and import.

    Attributes:
        url: The URL of the package or media file.
        content_type: The media type of the file, such as application/zip, application/pdf,
            video/mp4 or audio/mpeg. The vendor's default is `application/zip`.
        media_file_metadata: What is to be said of a media file.
    """

    url: str
    content_type: str | UnsetType = field(name="contentType", default=UNSET)
    media_file_metadata: MediaFileMetadataSchema | UnsetType = field(
        name="mediaFileMetadata", default=UNSET
    )
