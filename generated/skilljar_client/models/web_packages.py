# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated

from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType


class WebPackage(ReadModel, kw_only=True):
    """
    A web package.

    Attributes:
        id: Id of the web package.
        type: Kind of package, such as SCORM; may be left out while it is processed.
        download_url: Signed address to download it, good for an hour and new each time; not in a
            list.
        redirect_on_completion: Whether learners are sent on when the package reports completion.
        state: State of processing, such as PROCESSING and READY.
        sync_completion: Whether completion inside the package completes the lesson.
        sync_on_completion: What sync_completion says, where a deployment calls it so.
        title: Title of the package.
    """

    id: str
    type: str | None = None
    download_url: str | None = None
    redirect_on_completion: bool | None = None
    state: str | None = None
    sync_completion: bool | None = None
    sync_on_completion: bool | None = None
    title: str | None = None


class WebPackageSettings(WrittenModel, kw_only=True):
    """
    Settings of a new web package.

    Attributes:
        title: Title until the package is processed, whose own title replaces it. Not empty.
        sync_completion: Whether completion inside the package completes the lesson. The vendor's
            default is `False`.
        redirect_on_completion: Whether learners are sent on when the package reports completion.
            The vendor's default is `True`.
    """

    title: Annotated[str, Meta(min_length=1)]
    sync_completion: bool | UnsetType = UNSET
    redirect_on_completion: bool | UnsetType = UNSET


class WebPackageLessonsUpdate(WrittenModel, kw_only=True):
    """
    What is sent to put another web package into lessons.

    Attributes:
        web_package_id: Id of the web package that lessons are to show from now on. Not empty.
    """

    web_package_id: Annotated[str, Meta(min_length=1)]


class WebPackagePage(ReadModel, kw_only=True):
    """
    A page of web packages.

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
    What is sent to make a web package of a remote file.

    Attributes:
        content_url: Address of the zip file, from which Skilljar downloads it. Not empty.
        web_package: Title and rules of the package.
    """

    content_url: Annotated[str, Meta(min_length=1)]
    web_package: WebPackageSettings
