# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated

from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType


class IltMultiSessionEvent(ReadModel, kw_only=True):
    """
    A live training event of several sessions.

    Attributes:
        id: Id of the event.
        lesson: Id of the live training lesson that the event belongs to.
        display_name: Displayed name of the event.
        seats_total: Number of seats that the event has in all.
    """

    id: str
    lesson: str | None = None
    display_name: str | None = None
    seats_total: int | None = None


class IltMultiSessionEventCreate(WrittenModel, kw_only=True):
    """
    What is sent to create or to replace a live training event of several sessions.

    Attributes:
        lesson: Id of the live training lesson that the event belongs to.
        display_name: Displayed name of the event. Not empty.
        seats_total: Number of seats that the event has in all.
    """

    lesson: str
    display_name: Annotated[str, Meta(min_length=1)]
    seats_total: int | UnsetType = UNSET


class IltMultiSessionEventUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change a live training event of several sessions.

    Attributes:
        lesson: Id of the live training lesson that the event belongs to.
        display_name: Displayed name of the event. Not empty.
        seats_total: Number of seats that the event has in all.
    """

    lesson: str | UnsetType = UNSET
    display_name: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    seats_total: int | UnsetType = UNSET


class IltMultiSessionEventPage(ReadModel, kw_only=True):
    """
    A page of live training events of several sessions.

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
