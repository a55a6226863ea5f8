# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType


class AssetType(StrEnum):
    """Kind of asset."""

    AUDIO_BOTR = "AUDIO_BOTR"
    HTML = "HTML"
    PDF = "PDF"
    VIDEO_BOTR = "VIDEO_BOTR"
    FILE = "FILE"
    TEMPLATE = "TEMPLATE"


class AspectRatio(StrEnum):
    """Shape of the video frame."""

    VALUE_16_9 = "16:9"
    VALUE_4_3 = "4:3"


class Asset(ReadModel, kw_only=True):
    """
    Asset.

    Attributes:
        id: Id of the asset.
        type: Kind of asset; may be absent until the file is processed.
        embed_link_url: Address to embed in place of an uploaded file.
        download_url: Signed download address, good for about an hour; new on each read.
        name: Display name of the asset.
        aspect_ratio: Shape of the video frame; without meaning for other asset types.
        sync_completion: Completion inside the content completes the lesson.
    """

    id: str
    type: AssetType | None = None
    embed_link_url: str | None = None
    download_url: str | None = None
    name: str | None = None
    aspect_ratio: AspectRatio | None = None
    sync_completion: bool | None = None


class AssetSettings(WrittenModel, kw_only=True):
    """
    Asset settings.

    Attributes:
        name: Display name of the asset; made up by the server when left out. At least 1
            characters.
        embed_link_url: Address to embed; needed when content_url is not sent. At least 1
            characters.
        aspect_ratio: Shape of the video frame; 16:9 unless said otherwise.
        sync_completion: Completion inside the content completes the lesson; false unless said
            otherwise. The vendor's default is `False`.
    """

    name: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    embed_link_url: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    aspect_ratio: AspectRatio | UnsetType = UNSET
    sync_completion: bool | UnsetType = UNSET


class AssetPage(ReadModel, kw_only=True):
    """
    A page of a list (asset).

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[Asset]
    count: int | None = None
    next: str | None = None
    previous: str | None = None


class AssetCreate(WrittenModel, kw_only=True):
    """
    What is sent to create: asset.

    Attributes:
        content_url: Address the server downloads the file from. At least 1 characters.
        asset: Settings of the asset to create.
    """

    content_url: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    asset: AssetSettings | UnsetType = UNSET
