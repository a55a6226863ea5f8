# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated

from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType

from .lessons import LessonSummary
from .users import User


class ViltSessionSummary(ReadModel, kw_only=True):
    """
    A live session, in short form.

    Attributes:
        id: Id of the session.
    """

    id: str


class ViltSessionReference(WrittenModel, kw_only=True):
    """
    A live session, by its id.

    Attributes:
        id: Id of the session. Not empty.
    """

    id: Annotated[str, Meta(min_length=1)]


class ViltSessionRegistrationReplace(WrittenModel, kw_only=True):
    """
    What is sent to set the attendance of a registration by PUT.

    Attributes:
        attended: Whether the learner was present.
    """

    attended: bool


class ViltSessionRegistrationUpdate(WrittenModel, kw_only=True):
    """
    What is sent to set the attendance of a registration.

    Attributes:
        attended: Whether the learner was present.
    """

    attended: bool | UnsetType = UNSET


class LessonProgressSummary(ReadModel, kw_only=True):
    """
    Progress of a learner in a lesson, in short form.

    Attributes:
        id: Id of the lesson progress.
        user: Who is registered.
        lesson: Lesson, with its course.
    """

    id: str
    user: User | None = None
    lesson: LessonSummary | None = None


class ViltSessionRegistrationCreate(WrittenModel, kw_only=True):
    """
    What is sent to register a learner to a live session.

    Attributes:
        vilt_session: The session to register to.
        enrollment_id: Id of the enrollment of the learner who is registered. Not empty.
    """

    vilt_session: ViltSessionReference
    enrollment_id: Annotated[str, Meta(min_length=1)]


class ViltSessionRegistration(ReadModel, kw_only=True):
    """
    A registration of a learner to a live session.

    Attributes:
        id: Id of the registration.
        attended: Whether the learner was present.
        vilt_session: The session; the answer to a change leaves it out.
        user: Who is registered; only in a list.
        student_lesson_progress: Progress of the learner in the lesson of the session; in the
            answers to get and create.
    """

    id: str
    attended: bool | None = None
    vilt_session: ViltSessionSummary | None = None
    user: User | None = None
    student_lesson_progress: LessonProgressSummary | None = None


class ViltSessionRegistrationPage(ReadModel, kw_only=True):
    """
    A page of registrations to live sessions.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[ViltSessionRegistration]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
