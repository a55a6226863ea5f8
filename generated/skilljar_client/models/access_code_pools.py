# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType


class AccessCodePoolCreate(WrittenModel, kw_only=True):
    """
    What is sent to create an access code pool.

    Attributes:
        name: Name of the pool; required by the page, though not by the OpenAPI file. Not empty. At
            most 255 characters.
        active: Whether the codes of the pool work. The vendor's default is `True`.
        start_date: When the codes begin to work; null for at once. With a time zone; sent as ISO
            8601.
        end_date: When the codes stop working; null for never. With a time zone; sent as ISO 8601.
        expire_linked_to_domain_membership: Whether users who register with a code of the pool lose
            access to the site on end_date, if it has one.
    """

    name: Annotated[str, Meta(max_length=255, min_length=1)]
    active: bool | UnsetType = UNSET
    start_date: datetime | None | UnsetType = UNSET
    end_date: datetime | None | UnsetType = UNSET
    expire_linked_to_domain_membership: bool | UnsetType = UNSET


class AccessCodePoolUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change an access code pool.

    Attributes:
        name: Name of the pool. Not empty. At most 255 characters.
        active: Whether the codes of the pool work.
        start_date: When the codes begin to work; null for at once. With a time zone; sent as ISO
            8601.
        end_date: When the codes stop working; null for never. With a time zone; sent as ISO 8601.
        expire_linked_to_domain_membership: Whether users who register with a code of the pool lose
            access to the site on end_date, if it has one.
    """

    name: Annotated[str, Meta(max_length=255, min_length=1)] | UnsetType = UNSET
    active: bool | UnsetType = UNSET
    start_date: datetime | None | UnsetType = UNSET
    end_date: datetime | None | UnsetType = UNSET
    expire_linked_to_domain_membership: bool | UnsetType = UNSET


class AccessCodePoolSummary(ReadModel, kw_only=True):
    """
    What other resources show of an access code pool.

    Attributes:
        id: Id of the pool.
        name: Name of the pool.
    """

    id: str
    name: str | None = None


class AccessCodePoolChannel(StrEnum):
    """How an access code pool came to be."""

    API = "api"
    IMPORT = "import"
    DASHBOARD = "dashboard"
    ECOMMERCE = "ecommerce"
    UNKNOWN = "unknown"


class AccessCodePool(ReadModel, kw_only=True):
    """
    A pool of access codes of a training site.

    Attributes:
        id: Id of the pool.
        name: Name of the pool; may have been made up when the dashboard created its codes.
        active: Whether the codes of the pool work.
        start_date: When the codes begin to work; null for at once. With a time zone; sent as ISO
            8601.
        end_date: When the codes stop working; null for never. With a time zone; sent as ISO 8601.
        expire_linked_to_domain_membership: Whether users who register with a code of the pool lose
            access to the site on end_date, if it has one.
        channel: How the pool came to be.
        code_count: Number of codes in the pool; lists do not have it.
    """

    id: str
    name: str | None = None
    active: bool | None = None
    start_date: datetime | None = None
    end_date: datetime | None = None
    expire_linked_to_domain_membership: bool | None = None
    channel: AccessCodePoolChannel | None = None
    code_count: int | None = None


class AccessCodePoolPage(ReadModel, kw_only=True):
    """
    A page of access code pools.

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
