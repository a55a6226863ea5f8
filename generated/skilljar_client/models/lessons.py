# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType

from .summaries import CourseSummary


class LessonType(StrEnum):
    """What kind of content a lesson has."""

    ASSET = "ASSET"
    HTML = "HTML"
    WEB_PACKAGE = "WEB_PACKAGE"
    QUIZ = "QUIZ"
    VILT = "VILT"
    MODULAR = "MODULAR"
    SECTION = "SECTION"


class Lesson(ReadModel, kw_only=True):
    """
    A lesson of a course.

    Attributes:
        id: Id of the lesson.
        content_asset_id: Id of the asset that a lesson of the type ASSET shows.
        content_html: What a lesson of the type HTML shows; empty for MODULAR.
        content_quiz_id: Id of the quiz that a lesson of the type QUIZ shows.
        content_web_package_id: Id of the web package that a lesson of the type WEB_PACKAGE shows.
        course_id: Id of the course that the lesson belongs to.
        description_html: Description of the lesson, in HTML.
        display_fullscreen: Whether the lesson opens in full screen.
        optional: Whether the course can be completed without the lesson.
        order: Place in the course, ascending.
        search_keywords: More words by which the search of the catalog finds it.
        time_seconds: Length of the lesson in seconds; null if it is not given.
        title: Title of the lesson.
        tooltip_html: Text of the lesson's tooltip, in HTML.
        type: What kind of content the lesson has.
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
    What is sent to create a lesson.

    Attributes:
        content_asset_id: Id of the asset that a lesson of the type ASSET shows; null for none. Not
            empty.
        content_html: What a lesson of the type HTML shows.
        content_quiz_id: Id of the quiz that a lesson of the type QUIZ shows; null for none. Not
            empty.
        content_web_package_id: Id of the web package that a lesson of the type WEB_PACKAGE shows;
            null for none. Not empty.
        course_id: Id of the course that the lesson belongs to. Not empty.
        description_html: Description of the lesson, in HTML.
        display_fullscreen: Whether the lesson opens in full screen.
        optional: Whether the course can be completed without the lesson.
        order: Place in the course, ascending. At least 0.
        search_keywords: More words by which the search of the catalog finds it. At most 5,000
            characters.
        time_seconds: Length of the lesson in seconds; null if it is not given. At least 0.
        title: Title of the lesson. Not empty. At most 500 characters.
        tooltip_html: Text of the lesson's tooltip, in HTML.
        type: What kind of content the lesson has.
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
    What is sent to change a lesson.

    Attributes:
        content_asset_id: Id of the asset that a lesson of the type ASSET shows; null for none. Not
            empty.
        content_html: What a lesson of the type HTML shows.
        content_quiz_id: Id of the quiz that a lesson of the type QUIZ shows; null for none. Not
            empty.
        content_web_package_id: Id of the web package that a lesson of the type WEB_PACKAGE shows;
            null for none. Not empty.
        course_id: Id of the course to move the lesson to. Not empty.
        description_html: Description of the lesson, in HTML.
        display_fullscreen: Whether the lesson opens in full screen.
        optional: Whether the course can be completed without the lesson.
        order: Place in the course, ascending.
        search_keywords: More words by which the search of the catalog finds it. At most 5,000
            characters.
        time_seconds: Length of the lesson in seconds; null if it is not given. At least 0.
        title: Title of the lesson. Not empty.
        tooltip_html: Text of the lesson's tooltip, in HTML.
        type: What kind of content the lesson has.
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


class LessonSummary(ReadModel, kw_only=True):
    """
    A lesson, in short form.

    Attributes:
        id: Id of the lesson.
        title: Title of the lesson.
        course: The course that the lesson belongs to.
    """

    id: str
    title: str | None = None
    course: CourseSummary | None = None


class LessonPage(ReadModel, kw_only=True):
    """
    A page of lessons.

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
