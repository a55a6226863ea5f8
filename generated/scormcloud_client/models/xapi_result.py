# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Any

from lmskit.models import ReadModel

from .xapi_score import XapiScore


class XapiResult(ReadModel, kw_only=True):
    """
    What came of what was done.

    Attributes:
        score: The score.
        success: Whether it was a success.
        completion: Whether it was completed.
        response: What the learner answered.
        duration: How long it took, as an ISO 8601 duration.
        extensions: Anything else, by IRI.
    """

    score: XapiScore | None = None
    success: bool | None = None
    completion: bool | None = None
    response: str | None = None
    duration: str | None = None
    extensions: dict[str, Any] | None = None
