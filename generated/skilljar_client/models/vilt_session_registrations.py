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
    Vilt session summary.

    Attributes:
        id: Id of the session.
    """

    id: str


class LessonProgressSummary(ReadModel, kw_only=True):
    """
    Lesson progress summary.

    Attributes:
        id: Id of the lesson progress.
        user: The person.
        lesson: Lesson, with its course.
    """

    id: str
    user: User | None = None
    lesson: LessonSummary | None = None


class ViltSessionReference(WrittenModel, kw_only=True):
    """
    Vilt session reference.

    Attributes:
        id: Id of the session. At least 1 characters.
    """

    id: Annotated[str, Meta(min_length=1)]


class ViltSessionRegistrationReplace(WrittenModel, kw_only=True):
    """
    What is sent to replace: vilt session registration.

    Attributes:
        attended: Whether the person was present.
    """

    attended: bool


class ViltSessionRegistrationUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change: vilt session registration.

    Attributes:
        attended: Whether the person was present.
    """

    attended: bool | UnsetType = UNSET


class ViltSessionRegistration(ReadModel, kw_only=True):
    """
    Vilt session registration.

    Attributes:
        id: Id of the registration.
        attended: Whether the person was present.
        vilt_session: Live training session.
        user: The person.
        student_lesson_progress: Lesson progress the registration hangs on.
    """

    id: str
    attended: bool | None = None
    vilt_session: ViltSessionSummary | None = None
    user: User | None = None
    student_lesson_progress: LessonProgressSummary | None = None


class ViltSessionRegistrationCreate(WrittenModel, kw_only=True):
    """
    What is sent to create: vilt session registration.

    Attributes:
        vilt_session: Session, by id.
        enrollment_id: Enrolment of the person to register. At least 1 characters.
    """

    vilt_session: ViltSessionReference | UnsetType = UNSET
    enrollment_id: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET


class ViltSessionRegistrationPage(ReadModel, kw_only=True):
    """
    A page of a list (vilt session registration).

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
