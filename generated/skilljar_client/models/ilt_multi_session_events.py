# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated

from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType


class IltMultiSessionEvent(ReadModel, kw_only=True):
    """
    Ilt multi session event.

    Attributes:
        id: Id of the event.
        lesson: Id of the live training lesson.
        display_name: Title of the event.
        seats_total: Number of seats.
    """

    id: str
    lesson: str | None = None
    display_name: str | None = None
    seats_total: int | None = None


class IltMultiSessionEventCreate(WrittenModel, kw_only=True):
    """
    What is sent to create: ilt multi session event.

    Attributes:
        lesson: Id of the live training lesson.
        display_name: Title of the event. At least 1 characters.
        seats_total: Number of seats.
    """

    lesson: str
    display_name: Annotated[str, Meta(min_length=1)]
    seats_total: int | UnsetType = UNSET


class IltMultiSessionEventUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change: ilt multi session event.

    Attributes:
        lesson: Id of the live training lesson.
        display_name: Title of the event. At least 1 characters.
        seats_total: Number of seats.
    """

    lesson: str | UnsetType = UNSET
    display_name: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    seats_total: int | UnsetType = UNSET


class IltMultiSessionEventPage(ReadModel, kw_only=True):
    """
    A page of a list (ilt multi session event).

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[IltMultiSessionEvent]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
