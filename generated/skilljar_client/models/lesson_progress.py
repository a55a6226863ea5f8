# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType

from .common import SuccessStatus


class LessonProgress(ReadModel, kw_only=True):
    """
    How far a user got in a lesson, and how that was validated.

    Attributes:
        view_count: How often the lesson was opened.
        last_viewed_on: When the lesson was last opened; null for never. With a time zone; sent as
            ISO 8601.
        finished_at: When the user was through with the content. With a time zone; sent as ISO
            8601.
        completed_at: When the user completed the lesson; null until then. With a time zone; sent
            as ISO 8601.
        success_status: Passed or failed; null while that is open.
        score: Score reached in the lesson.
        max_score: Highest score possible in the lesson.
        custom_data: Free text kept with the progress.
        validation_status: Passed or failed in the validation, such as a review of proctoring; null
            while that is open.
        validation_data: Any JSON that is kept with the validation.
        id: Id of the lesson progress record.
    """

    id: str
    view_count: int | None = None
    last_viewed_on: datetime | None = None
    finished_at: datetime | None = None
    completed_at: datetime | None = None
    success_status: SuccessStatus | None = None
    score: int | None = None
    max_score: int | None = None
    custom_data: str | None = None
    validation_status: SuccessStatus | None = None
    validation_data: Any | None = None


class LessonProgressUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change the progress in a lesson.

    Attributes:
        finished_at: When the user was through with the content; completes the lesson unless it
            needs a validation. With a time zone; sent as ISO 8601.
        completed_at: When the user completed the lesson; null makes it incomplete again. With a
            time zone; sent as ISO 8601.
        success_status: Passed or failed; null for neither.
        score: Score reached in the lesson. At least 0.
        max_score: Highest score possible in the lesson. At least 0.
        custom_data: Free text kept with the progress.
        validation_status: Passed or failed in the validation, such as a review of proctoring; null
            for neither.
        validation_data: Any JSON to keep with the validation; ignored if the lesson needs none.
    """

    finished_at: datetime | None | UnsetType = UNSET
    completed_at: datetime | None | UnsetType = UNSET
    success_status: SuccessStatus | None | UnsetType = UNSET
    score: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET
    max_score: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET
    custom_data: str | None | UnsetType = UNSET
    validation_status: SuccessStatus | None | UnsetType = UNSET
    validation_data: Any | UnsetType = UNSET
