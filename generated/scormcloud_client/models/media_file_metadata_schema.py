# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated

from lmskit.models import WrittenModel
from msgspec import UNSET, Meta, UnsetType, field


class MediaFileMetadataSchema(WrittenModel, kw_only=True):
    """
    What is said of a media file that is imported as a course.

    Attributes:
        title: The title.
        description: What the file is about.
        content_language: The language of the content, such as en.
        estimated_duration: How long the content takes. The vendor does not say in which unit.
    """

    title: str | UnsetType = UNSET
    description: str | UnsetType = UNSET
    content_language: str | UnsetType = field(name="contentLanguage", default=UNSET)
    estimated_duration: Annotated[int, Meta(ge=-2147483648, le=2147483647)] | UnsetType = field(
        name="estimatedDuration", default=UNSET
    )
