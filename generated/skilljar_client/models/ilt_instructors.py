# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel


class IltInstructor(ReadModel, kw_only=True):
    """
    An instructor of live training.

    Attributes:
        email: E-mail address; it is the key of an instructor.
        name: Name of the instructor.
        providers: Meeting services with which the instructor can host, such as zoom.meeting.
    """

    email: str
    name: str | None = None
    providers: list[str] | None = None


class IltInstructorPage(ReadModel, kw_only=True):
    """
    A page of instructors of live training.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[IltInstructor]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
