# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import WrittenModel
from msgspec import UNSET, UnsetType, field

from .media_file_metadata_schema import MediaFileMetadataSchema


class ImportMediaFileReferenceRequestSchema(WrittenModel, kw_only=True):
    """
    A media file that stays where it is and is used from there at launch.

    Attributes:
        url: The URL of the media file. Only the URL is kept.
        content_type: The media type of the file, or one of the words youtube and url.
        media_file_metadata: What is to be said of the media file.
    """

    url: str
    content_type: str = field(name="contentType")
    media_file_metadata: MediaFileMetadataSchema | UnsetType = field(
        name="mediaFileMetadata", default=UNSET
    )
