# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType

from .common import SuccessStatus
from .lessons import LessonSummary


class UserLessonProgress(ReadModel, kw_only=True):
    """
    How far a user got in a lesson.

    Attributes:
        view_count: How often the lesson was opened.
        last_viewed_on: When the lesson was last opened; null for never. With a time zone; sent as
            ISO 8601.
        completed_at: When the user completed the lesson; null until then. With a time zone; sent
            as ISO 8601.
        success_status: Passed or failed; null while that is open.
        score: Score reached in the lesson.
        max_score: Highest score possible in the lesson.
        custom_data: Free text kept with the progress.
        lesson_progress_id: Id of the lesson progress record.
    """

    view_count: int | None = None
    last_viewed_on: datetime | None = None
    completed_at: datetime | None = None
    success_status: SuccessStatus | None = None
    score: int | None = None
    max_score: int | None = None
    custom_data: str | None = None
    lesson_progress_id: str | None = None


class UserLessonProgressUpdate(WrittenModel, kw_only=True):
    """
    What to change of the progress in a lesson.

    Attributes:
        completed_at: When the user completed the lesson; that alone marks it complete. With a time
            zone; sent as ISO 8601.
        success_status: Passed or failed; null for neither.
        score: Score reached in the lesson. At least 0.
        max_score: Highest score possible in the lesson. At least 0.
        custom_data: Free text kept with the progress.
        lesson_progress_id: Id of the lesson progress record. Not empty.
    """

    completed_at: datetime | None | UnsetType = UNSET
    success_status: SuccessStatus | None | UnsetType = UNSET
    score: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET
    max_score: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET
    custom_data: str | None | UnsetType = UNSET
    lesson_progress_id: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET


class UserLessonUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change the progress in a lesson.

    Attributes:
        lesson_progress: What to change of the progress.
    """

    lesson_progress: UserLessonProgressUpdate | UnsetType = UNSET


class UserLesson(ReadModel, kw_only=True):
    """
    A lesson, with the progress of a user in it.

    Attributes:
        lesson: The lesson.
        lesson_progress: How far the user got.
    """

    lesson: LessonSummary | None = None
    lesson_progress: UserLessonProgress | None = None


class UserLessonReplace(WrittenModel, kw_only=True):
    """
    What is sent to change the progress in a lesson by PUT.

    Attributes:
        lesson_progress: What to change of the progress.
    """

    lesson_progress: UserLessonProgressUpdate


class UserLessonPage(ReadModel, kw_only=True):
    """
    A page of lessons of a user.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[UserLesson]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
