# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType

from .access_code_pools import AccessCodePoolSummary
from .users import User


class SignupFieldOption(ReadModel, kw_only=True):
    """
    A choice of a signup field of type PICKLIST.

    Attributes:
        id: Id of the choice.
        value: Text of the choice.
    """

    id: str
    value: str | None = None


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


class SignupFieldSummary(ReadModel, kw_only=True):
    """
    A signup field, in short form.

    Attributes:
        id: Id of the signup field.
        label: What the form calls it.
    """

    id: str
    label: str | None = None


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
        id: Id of the access code. At least 1 characters.
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


class SignupFieldReference(WrittenModel, kw_only=True):
    """
    A signup field, by its id.

    Attributes:
        id: Id of the signup field. At least 1 characters.
    """

    id: Annotated[str, Meta(min_length=1)]


class SignupFieldValueById(WrittenModel, kw_only=True):
    """
    A signup value, with the id of its field.

    Attributes:
        id: Id of the signup field. At least 1 characters.
        value: The value to set. At least 1 characters.
    """

    id: Annotated[str, Meta(min_length=1)]
    value: Annotated[str, Meta(min_length=1)]


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


class SignupFieldType(StrEnum):
    """How a signup field is answered."""

    TEXT = "TEXT"
    PICKLIST = "PICKLIST"
    CHECKBOX = "CHECKBOX"


class NoAccessCode(StrEnum):
    """Stands for no access code."""

    NULL = "null"


class SignupField(ReadModel, kw_only=True):
    """
    A question of a site's sign-up form.

    Attributes:
        id: Id of the signup field.
        type: How it is answered.
        label: What the form calls it.
        help_text: Hint printed beside the field.
        regex_validator: Pattern the value must match.
        regex_validator_error_text: Message shown when the pattern does not match.
        required: Whether it must be filled in to sign up.
        active: Whether it is in use.
        order: Place on the form, ascending; names stand at 3000, the e-mail at 4000, the password
            at 5000 and 6000.
        options: The choices of a PICKLIST field.
    """

    id: str
    type: SignupFieldType | None = None
    label: str | None = None
    help_text: str | None = None
    regex_validator: str | None = None
    regex_validator_error_text: str | None = None
    required: bool | None = None
    active: bool | None = None
    order: int | None = None
    options: list[SignupFieldOption] | None = None


class SignupFieldValue(ReadModel, kw_only=True):
    """
    What a user has in a signup field.

    Attributes:
        signup_field: The signup field.
        value: What the user filled in, or the API set.
    """

    signup_field: SignupFieldSummary | None = None
    value: str | None = None


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


class SignupFieldValueCreate(WrittenModel, kw_only=True):
    """
    What is sent to set a signup value.

    Attributes:
        signup_field: The signup field.
        value: The value to set. At least 1 characters.
    """

    signup_field: SignupFieldReference
    value: Annotated[str, Meta(min_length=1)]


class ChangedSignupFieldValues(ReadModel, kw_only=True):
    """
    The signup values that a call made or changed.

    Attributes:
        results: The values that are new or changed, on deployments of today.
        signup_fields: The same under the name that the page prints.
    """

    results: list[SignupFieldValue] | None = None
    signup_fields: list[SignupFieldValue] | None = None


class SignupFieldValuesCreate(WrittenModel, kw_only=True):
    """
    What is sent to set several signup values.

    Attributes:
        signup_fields: Values to set.
    """

    signup_fields: list[SignupFieldValueById]


class SignupFieldPage(ReadModel, kw_only=True):
    """
    A page of signup fields.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[SignupField]
    count: int | None = None
    next: str | None = None
    previous: str | None = None


class SignupFieldValuePage(ReadModel, kw_only=True):
    """
    A page of signup values.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[SignupFieldValue]
    count: int | None = None
    next: str | None = None
    previous: str | None = None


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
