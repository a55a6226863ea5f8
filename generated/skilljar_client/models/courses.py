# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeAlias

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType

Label: TypeAlias = Annotated[str, Meta(min_length=1)]


class CourseTimeFormat(StrEnum):
    """How the times of courses and lessons are written."""

    HOURS_MINUTES_SECONDS = "HOURS_MINUTES_SECONDS"
    HOURS_MINUTES = "HOURS_MINUTES"
    HOURS_MINUTES_VERBOSE = "HOURS_MINUTES_VERBOSE"
    MINUTES_VERBOSE = "MINUTES_VERBOSE"


class Course(ReadModel, kw_only=True):
    """
    A course of the organization, whether published or not.

    Attributes:
        id: Id of the course.
        enforce_sequential_navigation: Whether the lessons must be taken in their order.
        long_description_html: Long description in HTML.
        short_description: Short description.
        title: Title of the course.
        labels: Labels of the course.
        draft_origin_id: Id of the course that this one is a draft of.
        promo_image_url: Address of the promotional image.
        display_course_and_lesson_time: Whether the time of the course is shown on its tile, and
            that of its lessons too on its page.
        manual_course_time: Time of the course as text of the organization's own.
        display_manual_course_time: Whether manual_course_time is shown instead of the sum of the
            lessons' times.
        course_and_lesson_time_format: How times are written; without effect where
            manual_course_time is shown.
        course_time: Time of the course as its tile shows it.
        created_at: When it was created. With a time zone; sent as ISO 8601.
        modified_at: When it was last changed. With a time zone; sent as ISO 8601.
        average_rating: Mean of the learners' ratings of the course.
    """

    id: str
    enforce_sequential_navigation: bool | None = None
    long_description_html: str | None = None
    short_description: str | None = None
    title: str | None = None
    labels: list[str] | None = None
    draft_origin_id: str | None = None
    promo_image_url: str | None = None
    display_course_and_lesson_time: bool | None = None
    manual_course_time: str | None = None
    display_manual_course_time: bool | None = None
    course_and_lesson_time_format: CourseTimeFormat | None = None
    course_time: str | None = None
    created_at: datetime | None = None
    modified_at: datetime | None = None
    average_rating: int | float | None = None


class CourseCreate(WrittenModel, kw_only=True):
    """
    What is sent to create a course.

    Attributes:
        enforce_sequential_navigation: Whether the lessons must be taken in their order.
        long_description_html: Long description in HTML.
        short_description: Short description. Not empty.
        title: Title of the course. Not empty.
        labels: Labels of the course.
        display_course_and_lesson_time: Whether the time of the course is shown on its tile, and
            that of its lessons too on its page. The vendor's default is `False`.
        manual_course_time: Time of the course as text of your own. Not empty. At most 15
            characters.
        display_manual_course_time: Whether manual_course_time is shown instead of the sum of the
            lessons' times. The vendor's default is `False`.
        course_and_lesson_time_format: How times are written; without effect where
            manual_course_time is shown.
    """

    enforce_sequential_navigation: bool
    short_description: Annotated[str, Meta(min_length=1)]
    title: Annotated[str, Meta(min_length=1)]
    long_description_html: str | UnsetType = UNSET
    labels: list[Label] | UnsetType = UNSET
    display_course_and_lesson_time: bool | UnsetType = UNSET
    manual_course_time: Annotated[str, Meta(max_length=15, min_length=1)] | UnsetType = UNSET
    display_manual_course_time: bool | UnsetType = UNSET
    course_and_lesson_time_format: CourseTimeFormat | UnsetType = UNSET


class CourseUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change a course.

    Attributes:
        enforce_sequential_navigation: Whether the lessons must be taken in their order.
        long_description_html: Long description in HTML.
        short_description: Short description. Not empty.
        title: Title of the course. Not empty.
        labels: Labels of the course.
        display_course_and_lesson_time: Whether the time of the course is shown on its tile, and
            that of its lessons too on its page.
        manual_course_time: Time of the course as text of your own. Not empty. At most 15
            characters.
        display_manual_course_time: Whether manual_course_time is shown instead of the sum of the
            lessons' times.
        course_and_lesson_time_format: How times are written; without effect where
            manual_course_time is shown.
    """

    enforce_sequential_navigation: bool | UnsetType = UNSET
    long_description_html: str | UnsetType = UNSET
    short_description: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    title: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    labels: list[Label] | UnsetType = UNSET
    display_course_and_lesson_time: bool | UnsetType = UNSET
    manual_course_time: Annotated[str, Meta(max_length=15, min_length=1)] | UnsetType = UNSET
    display_manual_course_time: bool | UnsetType = UNSET
    course_and_lesson_time_format: CourseTimeFormat | UnsetType = UNSET


class CourseReplace(WrittenModel, kw_only=True):
    """
    What is sent to change a course by PUT, where nothing has to be given either.

    Attributes:
        enforce_sequential_navigation: Whether the lessons must be taken in their order.
        long_description_html: Long description in HTML.
        short_description: Short description. Not empty.
        title: Title of the course. Not empty.
        labels: Labels of the course.
        display_course_and_lesson_time: Whether the time of the course is shown on its tile, and
            that of its lessons too on its page.
        manual_course_time: Time of the course as text of your own. Not empty. At most 15
            characters.
        display_manual_course_time: Whether manual_course_time is shown instead of the sum of the
            lessons' times.
        course_and_lesson_time_format: How times are written; without effect where
            manual_course_time is shown.
    """

    enforce_sequential_navigation: bool | UnsetType = UNSET
    long_description_html: str | UnsetType = UNSET
    short_description: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    title: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    labels: list[Label] | UnsetType = UNSET
    display_course_and_lesson_time: bool | UnsetType = UNSET
    manual_course_time: Annotated[str, Meta(max_length=15, min_length=1)] | UnsetType = UNSET
    display_manual_course_time: bool | UnsetType = UNSET
    course_and_lesson_time_format: CourseTimeFormat | UnsetType = UNSET


class CoursePage(ReadModel, kw_only=True):
    """
    A page of courses.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[Course]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
