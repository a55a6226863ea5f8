# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType

from .users import User


class AccessCodePoolCreate(WrittenModel, kw_only=True):
    """
    What is sent to create: access code pool.

    Attributes:
        name: Name of the pool. At least 1 characters. At most 255 characters.
        active: Whether the codes of the pool work. The vendor's default is `True`.
        start_date: When the pool starts to work; null for at once. With a time zone; sent as ISO
            8601.
        end_date: When the pool stops working; null for never. With a time zone; sent as ISO 8601.
        expire_linked_to_domain_membership: With an end_date: users of this pool's codes lose the
            site on that date.
    """

    name: Annotated[str, Meta(max_length=255, min_length=1)]
    active: bool | UnsetType = UNSET
    start_date: datetime | None | UnsetType = UNSET
    end_date: datetime | None | UnsetType = UNSET
    expire_linked_to_domain_membership: bool | UnsetType = UNSET


class AccessCodePoolUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change: access code pool.

    Attributes:
        name: Name of the pool. At least 1 characters. At most 255 characters.
        active: Whether the codes of the pool work. The vendor's default is `True`.
        start_date: When the pool starts to work; null for at once. With a time zone; sent as ISO
            8601.
        end_date: When the pool stops working; null for never. With a time zone; sent as ISO 8601.
        expire_linked_to_domain_membership: With an end_date: users of this pool's codes lose the
            site on that date.
    """

    name: Annotated[str, Meta(max_length=255, min_length=1)] | UnsetType = UNSET
    active: bool | UnsetType = UNSET
    start_date: datetime | None | UnsetType = UNSET
    end_date: datetime | None | UnsetType = UNSET
    expire_linked_to_domain_membership: bool | UnsetType = UNSET


class AccessCodePoolSummary(ReadModel, kw_only=True):
    """
    Access code pool summary.

    Attributes:
        id: Id of the pool.
        name: Name of the pool.
    """

    id: str
    name: str | None = None


class AccessCodePoolChannel(StrEnum):
    """How a pool of access codes came to be."""

    API = "api"
    IMPORT = "import"
    DASHBOARD = "dashboard"
    ECOMMERCE = "ecommerce"
    UNKNOWN = "unknown"


class DurationUnit(StrEnum):
    """Unit of a duration."""

    MONTHS = "MONTHS"
    DAYS = "DAYS"


class AccessCodePool(ReadModel, kw_only=True):
    """
    Access code pool.

    Attributes:
        id: Id of the pool (access_code_pool_id in paths).
        name: Name of the pool.
        active: Whether the codes of the pool work.
        start_date: When the pool starts to work; null for at once. With a time zone; sent as ISO
            8601.
        end_date: When the pool stops working; null for never. With a time zone; sent as ISO 8601.
        expire_linked_to_domain_membership: With an end_date: users of this pool's codes lose the
            site on that date.
        channel: How the pool came to be.
        code_count: Number of codes in the pool.
    """

    id: str
    name: str | None = None
    active: bool | None = None
    start_date: datetime | None = None
    end_date: datetime | None = None
    expire_linked_to_domain_membership: bool | None = None
    channel: AccessCodePoolChannel | None = None
    code_count: int | None = None


class AccessCode(ReadModel, kw_only=True):
    """
    Access code.

    Attributes:
        id: Id of the access code (access_code_id in paths).
        code: The code a person types in.
        active: Whether the code works.
        max_uses: How often the code may be used.
        use_count: How often the code was used.
        duration: How long access lasts, counted in duration_unit; null for no limit.
        duration_unit: Unit of duration.
        users: People who used the code.
    """

    id: str
    code: str | None = None
    active: bool | None = None
    max_uses: int | None = None
    use_count: int | None = None
    duration: int | None = None
    duration_unit: DurationUnit | None = None
    users: list[User] | None = None


class AccessCodeCreate(WrittenModel, kw_only=True):
    """
    What is sent to create: access code.

    Attributes:
        code: The code a person types in. At least 1 characters. At most 40 characters.
        active: Whether the code works. The vendor's default is `True`.
        max_uses: How often the code may be used. At least 0.
        duration: How long access lasts, counted in duration_unit; null for no limit. At least 1.
        duration_unit: Unit of duration.
    """

    code: Annotated[str, Meta(max_length=40, min_length=1)] | UnsetType = UNSET
    active: bool | UnsetType = UNSET
    max_uses: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    duration: Annotated[int, Meta(ge=1)] | None | UnsetType = UNSET
    duration_unit: DurationUnit | UnsetType = UNSET


class AccessCodeUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change: access code.

    Attributes:
        code: The code a person types in. At least 1 characters. At most 40 characters.
        active: Whether the code works. The vendor's default is `True`.
        max_uses: How often the code may be used. At least 0.
        duration: How long access lasts, counted in duration_unit; null for no limit. At least 1.
        duration_unit: Unit of duration.
    """

    code: Annotated[str, Meta(max_length=40, min_length=1)] | UnsetType = UNSET
    active: bool | UnsetType = UNSET
    max_uses: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    duration: Annotated[int, Meta(ge=1)] | None | UnsetType = UNSET
    duration_unit: DurationUnit | UnsetType = UNSET


class AccessCodePoolPage(ReadModel, kw_only=True):
    """
    A page of a list (access code pool).

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[AccessCodePool]
    count: int | None = None
    next: str | None = None
    previous: str | None = None


class AccessCodePage(ReadModel, kw_only=True):
    """
    A page of a list (access code).

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
