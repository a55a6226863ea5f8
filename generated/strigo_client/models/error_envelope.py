# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel

from .error_detail import ErrorDetail
from .failure_result import FailureResult


class ErrorEnvelope(ReadModel, kw_only=True):
    """
    What Strigo sends with a status of 4xx, except for 429.

    Attributes:
        result: Always failure.
        error: What went wrong.
    """

    result: FailureResult
    error: ErrorDetail
