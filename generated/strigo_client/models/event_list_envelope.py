# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel

from .event import Event
from .success_result import SuccessResult


class EventListEnvelope(ReadModel, kw_only=True):
    """
    All events in their envelope.

    Attributes:
        result: Always success.
        data: The events.
    """

    result: SuccessResult
    data: list[Event]
