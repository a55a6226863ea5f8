# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel

from .event import Event
from .success_result import SuccessResult


class EventEnvelope(ReadModel, kw_only=True):
    """
    One event in its envelope.

    Attributes:
        result: Always success.
        data: The event.
    """

    result: SuccessResult
    data: Event
