# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType

from .common import SuccessStatus


class ProgressToken(ReadModel, kw_only=True):
    """
    The progress behind a token.

    Attributes:
        id: The progress token.
        completed_at: When the user completed the task; null until then. With a time zone; sent as
            ISO 8601.
        success_status: Passed or failed.
        score: Score reached.
        max_score: Highest score possible.
    """

    id: str
    completed_at: datetime | None = None
    success_status: SuccessStatus | None = None
    score: int | None = None
    max_score: int | None = None


class ProgressTokenUpdate(WrittenModel, kw_only=True):
    """
    What is sent to report progress.

    Attributes:
        completed_at: When the user completed the task; null for not yet. With a time zone; sent as
            ISO 8601.
        success_status: Passed or failed.
        score: Score reached. At least 0.
        max_score: Highest score possible. At least 0.
    """

    completed_at: datetime | None | UnsetType = UNSET
    success_status: SuccessStatus | UnsetType = UNSET
    score: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET
    max_score: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET
