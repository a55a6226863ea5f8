# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType

from .courses import CourseSummary


class LessonSummary(ReadModel, kw_only=True):
    """
    Lesson summary.

    Attributes:
        id: Id of the lesson.
        title: Title of the lesson.
        course: Course the lesson belongs to.
    """

    id: str
    title: str | None = None
    course: CourseSummary | None = None


class LessonType(StrEnum):
    """Kind of lesson."""

    ASSET = "ASSET"
    HTML = "HTML"
    WEB_PACKAGE = "WEB_PACKAGE"
    QUIZ = "QUIZ"
    VILT = "VILT"
    MODULAR = "MODULAR"
    SECTION = "SECTION"


class LessonContentItemType(StrEnum):
    """Kind of content item."""

    ASSET = "ASSET"
    HTML = "HTML"
    QUIZ = "QUIZ"
    RATING = "RATING"


class Lesson(ReadModel, kw_only=True):
    """
    Lesson.

    Attributes:
        id: Id of the lesson.
        content_asset_id: Asset shown by the lesson; for type ASSET.
        content_html: HTML body; for type HTML, empty for MODULAR lessons.
        content_quiz_id: Quiz shown by the lesson; for type QUIZ.
        content_web_package_id: Web package played by the lesson; for type WEB_PACKAGE.
        course_id: Course the lesson belongs to.
        description_html: HTML description of the lesson.
        display_fullscreen: Open the lesson in full screen.
        optional: The lesson does not count towards completion.
        order: Position in the course, ascending.
        search_keywords: Extra words the catalog search finds it by.
        time_seconds: Length of the lesson in seconds; null when not given.
        title: Title of the lesson.
        tooltip_html: HTML of the tooltip.
        type: Kind of lesson.
    """

    id: str
    content_asset_id: str | None = None
    content_html: str | None = None
    content_quiz_id: str | None = None
    content_web_package_id: str | None = None
    course_id: str | None = None
    description_html: str | None = None
    display_fullscreen: bool | None = None
    optional: bool | None = None
    order: int | None = None
    search_keywords: str | None = None
    time_seconds: int | None = None
    title: str | None = None
    tooltip_html: str | None = None
    type: LessonType | None = None


class LessonCreate(WrittenModel, kw_only=True):
    """
    What is sent to create: lesson.

    Attributes:
        content_asset_id: Asset shown by the lesson; for type ASSET. Not empty.
        content_html: HTML body; for type HTML, empty for MODULAR lessons.
        content_quiz_id: Quiz shown by the lesson; for type QUIZ. Not empty.
        content_web_package_id: Web package played by the lesson; for type WEB_PACKAGE. Not empty.
        course_id: Course the lesson belongs to. Not empty.
        description_html: HTML description of the lesson.
        display_fullscreen: Open the lesson in full screen.
        optional: The lesson does not count towards completion.
        order: Position in the course, ascending. At least 0.
        search_keywords: Extra words the catalog search finds it by. At most 5,000 characters.
        time_seconds: Length of the lesson in seconds; null when not given. At least 0.
        title: Title of the lesson. Not empty. At most 500 characters.
        tooltip_html: HTML of the tooltip.
        type: Kind of lesson.
    """

    course_id: Annotated[str, Meta(min_length=1)]
    order: Annotated[int, Meta(ge=0)]
    title: Annotated[str, Meta(max_length=500, min_length=1)]
    type: LessonType
    content_asset_id: Annotated[str, Meta(min_length=1)] | None | UnsetType = UNSET
    content_html: str | UnsetType = UNSET
    content_quiz_id: Annotated[str, Meta(min_length=1)] | None | UnsetType = UNSET
    content_web_package_id: Annotated[str, Meta(min_length=1)] | None | UnsetType = UNSET
    description_html: str | UnsetType = UNSET
    display_fullscreen: bool | UnsetType = UNSET
    optional: bool | UnsetType = UNSET
    search_keywords: Annotated[str, Meta(max_length=5000)] | UnsetType = UNSET
    time_seconds: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET
    tooltip_html: str | UnsetType = UNSET


class LessonUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change: lesson.

    Attributes:
        content_asset_id: Asset shown by the lesson; for type ASSET. Not empty.
        content_html: HTML body; for type HTML.
        content_quiz_id: Quiz shown by the lesson; for type QUIZ. Not empty.
        content_web_package_id: Web package played by the lesson; for type WEB_PACKAGE. Not empty.
        course_id: Course the lesson belongs to; in a body it moves the lesson. Not empty.
        description_html: HTML description of the lesson.
        display_fullscreen: Open the lesson in full screen.
        optional: The lesson does not count towards completion.
        order: Position in the course, ascending.
        search_keywords: Extra words the catalog search finds it by. At most 5,000 characters.
        time_seconds: Length of the lesson in seconds; null when not given. At least 0.
        title: Title of the lesson. Not empty.
        tooltip_html: HTML of the tooltip.
        type: Kind of lesson.
    """

    content_asset_id: Annotated[str, Meta(min_length=1)] | None | UnsetType = UNSET
    content_html: str | UnsetType = UNSET
    content_quiz_id: Annotated[str, Meta(min_length=1)] | None | UnsetType = UNSET
    content_web_package_id: Annotated[str, Meta(min_length=1)] | None | UnsetType = UNSET
    course_id: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    description_html: str | UnsetType = UNSET
    display_fullscreen: bool | UnsetType = UNSET
    optional: bool | UnsetType = UNSET
    order: int | UnsetType = UNSET
    search_keywords: Annotated[str, Meta(max_length=5000)] | UnsetType = UNSET
    time_seconds: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET
    title: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    tooltip_html: str | UnsetType = UNSET
    type: LessonType | UnsetType = UNSET


class LessonContentItem(ReadModel, kw_only=True):
    """
    Lesson content item.

    Attributes:
        id: Id of the content item.
        content_asset_id: Asset shown by the item; for type ASSET.
        content_html: HTML body; for type HTML.
        content_quiz_id: Quiz shown by the item; for type QUIZ.
        content_rating_id: Rating block behind the item; only with type RATING.
        header: Heading of the item.
        lesson_id: Lesson the item belongs to; in a body the one in the path wins.
        order: Position in the lesson, ascending.
        type: Kind of content item.
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
    What is sent to create: lesson content item.

    Attributes:
        content_asset_id: Asset shown by the item; for type ASSET. Not empty.
        content_html: HTML body; for type HTML.
        content_quiz_id: Quiz shown by the item; for type QUIZ. Not empty.
        header: Heading of the item. Not empty.
        order: Position in the lesson, ascending. At least 0.
        type: Kind of content item.
    """

    header: Annotated[str, Meta(min_length=1)]
    order: Annotated[int, Meta(ge=0)]
    type: LessonContentItemType
    content_asset_id: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    content_html: str | UnsetType = UNSET
    content_quiz_id: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET


class LessonContentItemUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change: lesson content item.

    Attributes:
        content_asset_id: Asset shown by the item; for type ASSET. Not empty.
        content_html: HTML body; for type HTML.
        content_quiz_id: Quiz shown by the item; for type QUIZ. Not empty.
        header: Heading of the item. Not empty.
        order: Position in the lesson, ascending.
        type: Kind of content item.
    """

    content_asset_id: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    content_html: str | UnsetType = UNSET
    content_quiz_id: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    header: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    order: int | UnsetType = UNSET
    type: LessonContentItemType | UnsetType = UNSET


class LessonPage(ReadModel, kw_only=True):
    """
    A page of a list (lesson).

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[Lesson]
    count: int | None = None
    next: str | None = None
    previous: str | None = None


class LessonContentItemPage(ReadModel, kw_only=True):
    """
    A page of a list (lesson content item).

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
