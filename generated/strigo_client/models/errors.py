# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.enums import StrEnum
from lmskit.models import ReadModel


class SuccessResult(StrEnum):
    """The marker of an envelope that holds a result."""

    SUCCESS = "success"


class FailureResult(StrEnum):
    """The marker of an envelope that holds an error."""

    FAILURE = "failure"


class ValidationErrorItem(ReadModel, kw_only=True):
    """
    One value of the request that was refused.

    Attributes:
        location: The part of the request that holds the value, such as body.
        param: The name of the field.
        msg: What the value should have been.
    """

    location: str
    param: str
    msg: str


class ErrorDetail(ReadModel, kw_only=True):
    """
    The cause of a failed request.

    Attributes:
        type: The kind of error, such as RequestValidationError or EventNotInReadyState; an open
            set.
        message: A sentence for people.
        errors: One entry for each value that was refused.
    """

    type: str
    message: str
    errors: list[ValidationErrorItem] | None = None


class ErrorEnvelope(ReadModel, kw_only=True):
    """
    What Strigo sends with a status of 4xx, except for 429.

    Attributes:
        result: Always failure.
        error: What went wrong.
    """

    result: FailureResult
    error: ErrorDetail
