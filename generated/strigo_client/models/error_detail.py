# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel

from .validation_error_item import ValidationErrorItem


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
