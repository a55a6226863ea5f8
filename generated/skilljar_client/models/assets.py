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
    """Shape of a video frame."""

    VALUE_16_9 = "16:9"
    VALUE_4_3 = "4:3"


class Asset(ReadModel, kw_only=True):
    """
    A media file or an embedded page that lessons can show.

    Attributes:
        id: Id of the asset.
        type: Kind of asset; may be left out while a new one is processed.
        embed_link_url: Address that is embedded in place of a file.
        download_url: Signed address to download the file from, valid for 1 hour and new each time;
            only `get` shows it.
        name: Display name of the asset.
        aspect_ratio: Shape of the video frame; files that are no video show 16:9 as well.
        sync_completion: Whether completing the content completes the lesson that shows it.
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
    Settings of an asset that is created.

    Attributes:
        name: Display name of the asset; made up by Skilljar when left out. Not empty.
        embed_link_url: Address to embed in place of a file; needed if content_url is not given.
            Not empty.
        aspect_ratio: Shape of the video frame. The vendor's default is `16:9`.
        sync_completion: Whether completing the content completes the lesson that shows it. The
            vendor's default is `False`.
    """

    name: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    embed_link_url: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    aspect_ratio: AspectRatio | UnsetType = UNSET
    sync_completion: bool | UnsetType = UNSET


class AssetPage(ReadModel, kw_only=True):
    """
    A page of assets.

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
    What is sent to create an asset.

    Attributes:
        content_url: Address that Skilljar downloads the file from; needed if asset.embed_link_url
            is not given. Not empty.
        asset: Settings of the asset.
    """

    content_url: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    asset: AssetSettings | UnsetType = UNSET
