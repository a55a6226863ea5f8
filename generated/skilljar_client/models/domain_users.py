# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType

from .access_code_pools import AccessCodePoolSummary
from .domain_signup_fields import SignupFieldValue
from .users import User


class DomainUserAccessCode(ReadModel, kw_only=True):
    """
    The access code with which a user joined a private site.

    Attributes:
        id: Id of the access code.
        code: The code itself.
        pool: Pool the code belongs to.
    """

    id: str
    code: str | None = None
    pool: AccessCodePoolSummary | None = None


class UserCreate(WrittenModel, kw_only=True):
    """
    A user who is added, new or known by the e-mail address.

    Attributes:
        email: E-mail address. At most 254 characters.
        first_name: First name. At most 50 characters.
        last_name: Last name. At most 50 characters.
    """

    email: Annotated[str, Meta(max_length=254)]
    first_name: Annotated[str, Meta(max_length=50)] | UnsetType = UNSET
    last_name: Annotated[str, Meta(max_length=50)] | UnsetType = UNSET


class AccessCodeReference(WrittenModel, kw_only=True):
    """
    An access code, by its id.

    Attributes:
        id: Id of the access code. Not empty.
    """

    id: Annotated[str, Meta(min_length=1)]


class DomainUserInvite(ReadModel, kw_only=True):
    """
    An invitation of a user to a training site.

    Attributes:
        id: Id of the invitation.
        token: Token inside the invitation link.
        sent_at: When the invitation was mailed; null if it was not. With a time zone; sent as ISO
            8601.
        used_at: When the invitation was followed; null for never. With a time zone; sent as ISO
            8601.
        invite_url: Link of the invitation.
    """

    id: str
    token: str | None = None
    sent_at: datetime | None = None
    used_at: datetime | None = None
    invite_url: str | None = None


class DomainUserInviteCreate(WrittenModel, kw_only=True):
    """
    What is sent to invite a user to a site.

    Attributes:
        send_email: Whether the invitation is mailed to the user. The vendor's default is `True`.
    """

    send_email: bool | UnsetType = UNSET


class DomainUserInvitePage(ReadModel, kw_only=True):
    """
    A page of invitations.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[DomainUserInvite]
    count: int | None = None
    next: str | None = None
    previous: str | None = None


class NoAccessCode(StrEnum):
    """Stands for no access code."""

    NULL = "null"


class DomainUser(ReadModel, kw_only=True):
    """
    A user as a member of a training site.

    Attributes:
        user: Who it is.
        active: Only active users get into a private site.
        marketing_optin: Answer to the offer of marketing mail; null when the user was shown none.
        enrolled_at: When the user joined the site. With a time zone; sent as ISO 8601.
        expires_at: When access to the site ends, null for never; a public site ignores it. With a
            time zone; sent as ISO 8601.
        access_code: Access code the user joined with; null when none was used.
        signup_fields: Values in the sign-up form; a list has them only with
            include_signup_field_data.
        login_token: Token for a login, only in answers to a create or an update, on sites that log
            in with tokens.
    """

    user: User
    active: bool | None = None
    marketing_optin: bool | None = None
    enrolled_at: datetime | None = None
    expires_at: datetime | None = None
    access_code: DomainUserAccessCode | None = None
    signup_fields: list[SignupFieldValue] | None = None
    login_token: str | None = None


class DomainUserCreate(WrittenModel, kw_only=True):
    """
    What is sent to add a user to a site.

    Attributes:
        user: Who it is; the e-mail address decides whether it is a new user.
        active: Only active users get into a private site.
        marketing_optin: Whether the user accepts marketing mail; null when the user was not asked.
        expires_at: When access to the site ends, null for never; a public site ignores it. With a
            time zone; sent as ISO 8601.
    """

    user: UserCreate
    active: bool | UnsetType = UNSET
    marketing_optin: bool | None | UnsetType = UNSET
    expires_at: datetime | None | UnsetType = UNSET


class DomainUserUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change a user of a site.

    Attributes:
        active: Only active users get into a private site.
        expires_at: When access to the site ends, null for never; a public site ignores it. With a
            time zone; sent as ISO 8601.
        access_code: Access code the user joined with; null takes it away.
    """

    active: bool | UnsetType = UNSET
    expires_at: datetime | None | UnsetType = UNSET
    access_code: AccessCodeReference | None | UnsetType = UNSET


class DomainUserPage(ReadModel, kw_only=True):
    """
    A page of users of a site.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[DomainUser]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
