# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated

from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType


class WebPackage(ReadModel, kw_only=True):
    """
    Web package.

    Attributes:
        id: Id of the web package.
        type: Kind of package; SCORM seen; may be absent while processing.
        download_url: Signed download address, good for about an hour; new on each read.
        redirect_on_completion: Send the learner on when the package reports completion.
        state: Processing state; READY and PROCESSING seen.
        sync_completion: Completion inside the content completes the lesson.
        title: Title of the package.
    """

    id: str
    type: str | None = None
    download_url: str | None = None
    redirect_on_completion: bool | None = None
    state: str | None = None
    sync_completion: bool | None = None
    title: str | None = None


class WebPackageSettings(WrittenModel, kw_only=True):
    """
    Web package settings.

    Attributes:
        title: Title until processing sets the package's own. At least 1 characters.
        sync_completion: Completion inside the package completes the lesson; the page calls it
            sync_on_completion. The vendor's default is `False`.
        redirect_on_completion: Send the learner on when the package reports completion; true
            unless said otherwise. The vendor's default is `True`.
    """

    title: Annotated[str, Meta(min_length=1)]
    sync_completion: bool | UnsetType = UNSET
    redirect_on_completion: bool | UnsetType = UNSET


class WebPackageLessonsUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change: web package lessons.

    Attributes:
        web_package_id: Package that takes this one's place in its lessons. At least 1 characters.
    """

    web_package_id: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET


class WebPackagePage(ReadModel, kw_only=True):
    """
    A page of a list (web package).

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[WebPackage]
    count: int | None = None
    next: str | None = None
    previous: str | None = None


class WebPackageCreate(WrittenModel, kw_only=True):
    """
    What is sent to create: web package.

    Attributes:
        content_url: Address the server downloads the file from. At least 1 characters.
        web_package: Settings of the web package to create.
    """

    content_url: Annotated[str, Meta(min_length=1)]
    web_package: WebPackageSettings
