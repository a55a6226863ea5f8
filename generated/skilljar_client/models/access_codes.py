# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType

from .users import User


class DurationUnit(StrEnum):
    """Unit of the time that access lasts."""

    MONTHS = "MONTHS"
    DAYS = "DAYS"


class AccessCode(ReadModel, kw_only=True):
    """
    An access code.

    Attributes:
        id: Id of the access code; the page shows get without it.
        code: The code as users type it.
        active: Whether the code works.
        max_uses: How often the code may be used.
        use_count: How often the code was used.
        duration: How long access lasts, in units of duration_unit; null for no limit.
        duration_unit: Unit of duration.
        users: The users who used the code; lists do not have them.
    """

    id: str | None = None
    code: str | None = None
    active: bool | None = None
    max_uses: int | None = None
    use_count: int | None = None
    duration: int | None = None
    duration_unit: DurationUnit | None = None
    users: list[User] | None = None


class AccessCodeCreate(WrittenModel, kw_only=True):
    """
    What is sent to add an access code to a pool.

    Attributes:
        code: The code as users type it. Not empty. At most 40 characters.
        active: Whether the code works. The vendor's default is `True`.
        max_uses: How often the code may be used. At least 0.
        duration: How long access lasts, in units of duration_unit; null for no limit. At least 1.
        duration_unit: Unit of duration.
    """

    code: Annotated[str, Meta(max_length=40, min_length=1)] | UnsetType = UNSET
    active: bool | UnsetType = UNSET
    max_uses: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    duration: Annotated[int, Meta(ge=1)] | None | UnsetType = UNSET
    duration_unit: DurationUnit | UnsetType = UNSET


class AccessCodeUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change an access code.

    Attributes:
        code: The code as users type it. Not empty. At most 40 characters.
        active: Whether the code works.
        max_uses: How often the code may be used. At least 0.
        duration: How long access lasts, in units of duration_unit; null for no limit. At least 1.
        duration_unit: Unit of duration.
    """

    code: Annotated[str, Meta(max_length=40, min_length=1)] | UnsetType = UNSET
    active: bool | UnsetType = UNSET
    max_uses: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    duration: Annotated[int, Meta(ge=1)] | None | UnsetType = UNSET
    duration_unit: DurationUnit | UnsetType = UNSET


class AccessCodePage(ReadModel, kw_only=True):
    """
    A page of access codes.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[AccessCode]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
