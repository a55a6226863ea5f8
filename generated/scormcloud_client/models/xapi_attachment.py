# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel
from msgspec import field


class XapiAttachment(ReadModel, kw_only=True):
    """
    A file that is attached to a statement.

    Attributes:
        usage_type: The IRI of what the attachment is for.
        display: The title, by language.
        description: What the attachment is, by language.
        content_type: The media type.
        length: The length in bytes.
        sha2: The SHA-2 hash of the content.
        file_url: The URL where the content can be had.
    """

    usage_type: str = field(name="usageType")
    display: dict[str, str]
    content_type: str = field(name="contentType")
    length: int
    sha2: str
    description: dict[str, str] | None = None
    file_url: str | None = field(name="fileUrl", default=None)
