# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType


class User(ReadModel, kw_only=True):
    """
    Who a user is.

    Attributes:
        id: Id of the user.
        email: E-mail address.
        first_name: First name.
        last_name: Last name.
        full_name: First and last name together; older deployments leave it out.
    """

    id: str
    email: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    full_name: str | None = None


class UserReference(WrittenModel, kw_only=True):
    """
    A user, by the id.

    Attributes:
        id: Id of the user. Not empty.
    """

    id: Annotated[str, Meta(min_length=1)]


class UserOverview(ReadModel, kw_only=True):
    """
    A user, with what the user did on all sites.

    Attributes:
        user: Who it is.
        registration_count: How many courses the user ever enrolled in.
        completion_count: How many courses the user ever completed.
        signed_up_at: When the user first signed up. With a time zone; sent as ISO 8601.
        latest_activity: When the user last visited a course. With a time zone; sent as ISO 8601.
        inactive_at: When the user was made inactive; null while active. With a time zone; sent as
            ISO 8601.
    """

    user: User
    registration_count: int | None = None
    completion_count: int | None = None
    signed_up_at: datetime | None = None
    latest_activity: datetime | None = None
    inactive_at: datetime | None = None


class UserDetails(ReadModel, kw_only=True):
    """
    A user, as a change answers.

    Attributes:
        id: Id of the user.
        email: E-mail address.
        first_name: First name.
        last_name: Last name.
        inactive_at: When the user was made inactive; null while active. With a time zone; sent as
            ISO 8601.
    """

    id: str
    email: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    inactive_at: datetime | None = None


class UserUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change a user.

    Attributes:
        email: E-mail address. At most 254 characters.
        first_name: First name. At most 50 characters.
        last_name: Last name. At most 50 characters.
    """

    email: Annotated[str, Meta(max_length=254)] | UnsetType = UNSET
    first_name: Annotated[str, Meta(max_length=50)] | UnsetType = UNSET
    last_name: Annotated[str, Meta(max_length=50)] | UnsetType = UNSET


class GroupSummary(ReadModel, kw_only=True):
    """
    A group, in short form.

    Attributes:
        id: Id of the group.
        name: Name of the group.
    """

    id: str
    name: str | None = None


class UserOverviewPage(ReadModel, kw_only=True):
    """
    A page of users.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[UserOverview]
    count: int | None = None
    next: str | None = None
    previous: str | None = None


class GroupMembership(ReadModel, kw_only=True):
    """
    The membership of a user in a group.

    Attributes:
        id: Id of the membership.
        group: The group.
        joined_at: When the user became a member. With a time zone; sent as ISO 8601.
    """

    id: str
    group: GroupSummary | None = None
    joined_at: datetime | None = None


class GroupMembershipPage(ReadModel, kw_only=True):
    """
    A page of memberships.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[GroupMembership]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
