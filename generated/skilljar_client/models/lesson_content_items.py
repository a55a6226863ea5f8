# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType


class LessonContentItemType(StrEnum):
    """What kind of content a content item has."""

    ASSET = "ASSET"
    HTML = "HTML"
    QUIZ = "QUIZ"
    RATING = "RATING"


class LessonContentItem(ReadModel, kw_only=True):
    """
    A part of a lesson of the type MODULAR.

    Attributes:
        id: Id of the content item.
        content_asset_id: Id of the asset that an item of the type ASSET shows.
        content_html: What an item of the type HTML shows.
        content_quiz_id: Id of the quiz that an item of the type QUIZ shows.
        content_rating_id: Id of the rating that an item of the type RATING asks for.
        header: Heading above the item.
        lesson_id: Id of the lesson that the item belongs to.
        order: Place in the lesson, ascending.
        type: What kind of content the item has.
    """

    id: str
    content_asset_id: str | None = None
    content_html: str | None = None
    content_quiz_id: str | None = None
    content_rating_id: str | None = None
    header: str | None = None
    lesson_id: str | None = None
    order: int | None = None
    type: LessonContentItemType | None = None


class LessonContentItemCreate(WrittenModel, kw_only=True):
    """
    What is sent to add a content item to a lesson.

    Attributes:
        content_asset_id: Id of the asset that an item of the type ASSET shows. Not empty.
        content_html: What an item of the type HTML shows.
        content_quiz_id: Id of the quiz that an item of the type QUIZ shows. Not empty.
        header: Heading above the item. Not empty.
        order: Place in the lesson, ascending. At least 0.
        type: What kind of content the item has.
    """

    header: Annotated[str, Meta(min_length=1)]
    order: Annotated[int, Meta(ge=0)]
    type: LessonContentItemType
    content_asset_id: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    content_html: str | UnsetType = UNSET
    content_quiz_id: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET


class LessonContentItemUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change a content item of a lesson.

    Attributes:
        content_asset_id: Id of the asset that an item of the type ASSET shows. Not empty.
        content_html: What an item of the type HTML shows.
        content_quiz_id: Id of the quiz that an item of the type QUIZ shows. Not empty.
        header: Heading above the item. Not empty.
        order: Place in the lesson, ascending.
        type: What kind of content the item has.
    """

    content_asset_id: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    content_html: str | UnsetType = UNSET
    content_quiz_id: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    header: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    order: int | UnsetType = UNSET
    type: LessonContentItemType | UnsetType = UNSET


class LessonContentItemPage(ReadModel, kw_only=True):
    """
    A page of content items.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[LessonContentItem]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
