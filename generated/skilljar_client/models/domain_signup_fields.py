# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import Meta


class SignupFieldOption(ReadModel, kw_only=True):
    """
    A choice of a signup field of type PICKLIST.

    Attributes:
        id: Id of the choice.
        value: Text of the choice.
    """

    id: str
    value: str | None = None


class SignupFieldSummary(ReadModel, kw_only=True):
    """
    A signup field, in short form.

    Attributes:
        id: Id of the signup field.
        label: What the form calls it.
    """

    id: str
    label: str | None = None


class SignupFieldReference(WrittenModel, kw_only=True):
    """
    A signup field, by its id.

    Attributes:
        id: Id of the signup field. Not empty.
    """

    id: Annotated[str, Meta(min_length=1)]


class SignupFieldValueById(WrittenModel, kw_only=True):
    """
    A signup value, with the id of its field.

    Attributes:
        id: Id of the signup field. Not empty.
        value: The value to set. Not empty.
    """

    id: Annotated[str, Meta(min_length=1)]
    value: Annotated[str, Meta(min_length=1)]


class SignupFieldType(StrEnum):
    """How a signup field is answered."""

    TEXT = "TEXT"
    PICKLIST = "PICKLIST"
    CHECKBOX = "CHECKBOX"


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


class SignupFieldValueCreate(WrittenModel, kw_only=True):
    """
    What is sent to set a signup value.

    Attributes:
        signup_field: The signup field.
        value: The value to set. Not empty.
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
