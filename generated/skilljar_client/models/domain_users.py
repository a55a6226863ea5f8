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
    Signup field option.

    Attributes:
        id: Id of the choice.
        value: Text of the choice.
    """

    id: str
    value: str | None = None


class DomainUserAccessCode(ReadModel, kw_only=True):
    """
    Domain user access code.

    Attributes:
        id: Id of the access code.
        code: Code with which the user joined the site.
        pool: Pool the code belongs to.
    """

    id: str
    code: str | None = None
    pool: AccessCodePoolSummary | None = None


class SignupFieldSummary(ReadModel, kw_only=True):
    """
    Signup field summary.

    Attributes:
        id: Id of the signup field.
        label: Label of the field.
    """

    id: str
    label: str | None = None


class UserCreate(WrittenModel, kw_only=True):
    """
    What is sent to create: user.

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
    Access code reference.

    Attributes:
        id: Id of the access code. At least 1 characters.
    """

    id: Annotated[str, Meta(min_length=1)]


class DomainUserInvite(ReadModel, kw_only=True):
    """
    Domain user invite.

    Attributes:
        id: Id of the invitation.
        token: Token inside the invitation link.
        sent_at: When the invitation was mailed. With a time zone; sent as ISO 8601.
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
    What is sent to create: domain user invite.

    Attributes:
        send_email: Send the invitation by e-mail; true unless said otherwise. The vendor's default
            is `True`.
    """

    send_email: bool | UnsetType = UNSET


class SignupFieldReference(WrittenModel, kw_only=True):
    """
    Signup field reference.

    Attributes:
        id: Id of the signup field. At least 1 characters.
    """

    id: Annotated[str, Meta(min_length=1)]


class SignupFieldValueById(WrittenModel, kw_only=True):
    """
    Signup field value by id.

    Attributes:
        id: Id of the signup field. At least 1 characters.
        value: What the user filled in. At least 1 characters.
    """

    id: Annotated[str, Meta(min_length=1)]
    value: Annotated[str, Meta(min_length=1)]


class DomainUserInvitePage(ReadModel, kw_only=True):
    """
    A page of a list (domain user invite).

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
    """Kind of input of a signup field."""

    TEXT = "TEXT"
    PICKLIST = "PICKLIST"
    CHECKBOX = "CHECKBOX"


class NoAccessCode(StrEnum):
    """Stands for users without an access code."""

    NULL = "null"


class SignupField(ReadModel, kw_only=True):
    """
    Signup field.

    Attributes:
        id: Id of the signup field.
        type: Kind of input.
        label: Label beside the field.
        help_text: Hint printed beside the field.
        regex_validator: Pattern the value must match.
        regex_validator_error_text: Message shown when the pattern does not match.
        required: Whether the field must be filled in.
        active: Whether it is in force.
        order: Position on the form, ascending; names 3000, e-mail 4000, password 5000, its
            repetition 6000.
        options: Choices of a PICKLIST field.
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
    Signup field value.

    Attributes:
        signup_field: The signup field.
        value: What the user filled in.
    """

    signup_field: SignupFieldSummary | None = None
    value: str | None = None


class DomainUserCreate(WrittenModel, kw_only=True):
    """
    What is sent to create: domain user.

    Attributes:
        user: The person.
        active: Only active users may enter a private site.
        marketing_optin: Answer to the marketing opt-in; null when it was not asked.
        expires_at: When access to the site ends; without effect on public sites; null for never.
            With a time zone; sent as ISO 8601.
    """

    user: UserCreate
    active: bool | UnsetType = UNSET
    marketing_optin: bool | None | UnsetType = UNSET
    expires_at: datetime | None | UnsetType = UNSET


class DomainUserUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change: domain user.

    Attributes:
        active: Only active users may enter a private site.
        expires_at: When access to the site ends; without effect on public sites; null for never.
            With a time zone; sent as ISO 8601.
        access_code: Access code the user joined with; null in a body takes it away.
    """

    active: bool | UnsetType = UNSET
    expires_at: datetime | None | UnsetType = UNSET
    access_code: AccessCodeReference | None | UnsetType = UNSET


class SignupFieldValueCreate(WrittenModel, kw_only=True):
    """
    What is sent to create: signup field value.

    Attributes:
        signup_field: The signup field.
        value: What the user filled in. At least 1 characters.
    """

    signup_field: SignupFieldReference
    value: Annotated[str, Meta(min_length=1)]


class ChangedSignupFieldValues(ReadModel, kw_only=True):
    """
    Changed signup field values.

    Attributes:
        results: The values that are new or changed.
        signup_fields: Page's name of `results`: the values that are new or changed.
    """

    results: list[SignupFieldValue] | None = None
    signup_fields: list[SignupFieldValue] | None = None


class SignupFieldValuesCreate(WrittenModel, kw_only=True):
    """
    What is sent to create: signup field values.

    Attributes:
        signup_fields: Values to set.
    """

    signup_fields: list[SignupFieldValueById]


class SignupFieldPage(ReadModel, kw_only=True):
    """
    A page of a list (signup field).

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
    A page of a list (signup field value).

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
    Domain user.

    Attributes:
        user: The person.
        active: Only active users may enter a private site.
        marketing_optin: Answer to the marketing opt-in; null when it was not asked.
        enrolled_at: Time of joining the site. With a time zone; sent as ISO 8601.
        expires_at: When access to the site ends; without effect on public sites; null for never.
            With a time zone; sent as ISO 8601.
        access_code: Access code the user joined with; null when none was used.
        signup_fields: Signup values of the user.
        login_token: One-time login token; only on sites with token-based SSO.
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
    A page of a list (domain user).

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
