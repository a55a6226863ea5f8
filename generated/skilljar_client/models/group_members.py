# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from lmskit.models import ReadModel, WrittenModel
from msgspec import Meta

from .access_code_pools import AccessCodePoolSummary
from .users import User, UserReference


class GroupAccessCodePool(ReadModel, kw_only=True):
    """
    A pool of access codes that is tied to a group.

    Attributes:
        access_code_pool: The pool.
        created_at: When pool and group were tied together. With a time zone; sent as ISO 8601.
    """

    access_code_pool: AccessCodePoolSummary | None = None
    created_at: datetime | None = None


class AccessCodePoolReference(WrittenModel, kw_only=True):
    """
    A pool of access codes, by its id.

    Attributes:
        id: Id of the pool. Not empty.
    """

    id: Annotated[str, Meta(min_length=1)]


class GroupAccessCodePoolPage(ReadModel, kw_only=True):
    """
    A page of the access code pools of a group.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[GroupAccessCodePool]
    count: int | None = None
    next: str | None = None
    previous: str | None = None


class GroupAccessCodePoolCreate(WrittenModel, kw_only=True):
    """
    What is sent to add a pool of access codes to a group.

    Attributes:
        access_code_pool: The pool.
    """

    access_code_pool: AccessCodePoolReference


class GroupUser(ReadModel, kw_only=True):
    """
    A user as a member of a group.

    Attributes:
        user: Who it is.
        created_at: When the user was put into the group. With a time zone; sent as ISO 8601.
    """

    user: User
    created_at: datetime | None = None


class GroupUserCreate(WrittenModel, kw_only=True):
    """
    What is sent to add a user to a group.

    Attributes:
        user: Whom to add.
    """

    user: UserReference


class GroupUserPage(ReadModel, kw_only=True):
    """
    A page of the users of a group.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[GroupUser]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
