# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType

from .common import SuccessStatus
from .plans import PlanSummary
from .summaries import CourseSummary


class UserPlanEnrollment(ReadModel, kw_only=True):
    """
    An enrollment of a user in a plan.

    Attributes:
        plan_id: Id of the plan.
        domain_name: Host name of the site that the plan is on.
        enrolled_at: When the user was enrolled. With a time zone; sent as ISO 8601.
        expires_at: When access ends. With a time zone; sent as ISO 8601.
        active: An inactive enrollment gives no access.
        enrollment_id: Id of the enrollment.
        plan: The plan.
    """

    plan_id: str | None = None
    domain_name: str | None = None
    enrolled_at: datetime | None = None
    expires_at: datetime | None = None
    active: bool | None = None
    enrollment_id: str | None = None
    plan: PlanSummary | None = None


class CourseProgress(ReadModel, kw_only=True):
    """
    How far a user got in a course.

    Attributes:
        course_progress_id: Id of the course progress record.
        completed_lesson_count: Number of lessons completed.
        completed_required_lesson_count: Number of lessons completed that are not optional.
        completed_at: When the user completed the course; null until then. With a time zone; sent
            as ISO 8601.
        latest_activity: When the user last opened the course. With a time zone; sent as ISO 8601.
        score: Score reached in the course.
        max_score: Highest score possible in the course.
        credits_earned: Number of credits earned, as text.
        credit_unit_plural: What the credits are called, in the plural.
        success_status: Passed or failed; null while that is open.
    """

    course_progress_id: str | None = None
    completed_lesson_count: int | None = None
    completed_required_lesson_count: int | None = None
    completed_at: datetime | None = None
    latest_activity: datetime | None = None
    score: int | None = None
    max_score: int | None = None
    credits_earned: str | None = None
    credit_unit_plural: str | None = None
    success_status: SuccessStatus | None = None


class Certificate(ReadModel, kw_only=True):
    """
    A certificate that a user earned with a course.

    Attributes:
        code: Code with which the certificate can be checked.
        validate_url: Page where the certificate can be checked.
        issued_at: When it was issued. With a time zone; sent as ISO 8601.
        expires_at: When it expires; null for never. With a time zone; sent as ISO 8601.
    """

    code: str | None = None
    validate_url: str | None = None
    issued_at: datetime | None = None
    expires_at: datetime | None = None


class UserEnrollment(ReadModel, kw_only=True):
    """
    One of the enrollments of a user in a course.

    Attributes:
        course_progress_id: Id of the course progress record.
        active: An inactive enrollment gives no access.
        expires_at: When access ends; null for never. With a time zone; sent as ISO 8601.
        enrollment_id: Id of the enrollment.
    """

    course_progress_id: str | None = None
    active: bool | None = None
    expires_at: datetime | None = None
    enrollment_id: str | None = None


class CourseProgressUpdate(WrittenModel, kw_only=True):
    """
    What to change of the progress in a course.

    Attributes:
        completed_at: When the user completed the course; that alone marks it complete. With a time
            zone; sent as ISO 8601.
        score: Score reached in the course. At least 0.
        max_score: Highest score possible in the course. At least 0.
        credits_earned: Number of credits earned, as text. At most 20 characters.
        credit_unit_plural: What the credits are called, in the plural. At most 40 characters.
        success_status: Passed or failed; null for neither.
    """

    completed_at: datetime | None | UnsetType = UNSET
    score: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET
    max_score: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET
    credits_earned: Annotated[str, Meta(max_length=20)] | UnsetType = UNSET
    credit_unit_plural: Annotated[str, Meta(max_length=40)] | UnsetType = UNSET
    success_status: SuccessStatus | None | UnsetType = UNSET


class UserPublishedCourseUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change the progress in a course.

    Attributes:
        course_progress: What to change of the progress.
    """

    course_progress: CourseProgressUpdate | UnsetType = UNSET


class UserPathSummary(ReadModel, kw_only=True):
    """
    A published path, in short form.

    Attributes:
        id: Id of the path.
        title: Title of the path.
        course_count: Number of courses in the path.
    """

    id: str
    title: str | None = None
    course_count: int | None = None


class PathProgress(ReadModel, kw_only=True):
    """
    How far a user got on a path.

    Attributes:
        path_progress_id: Id of the path progress record.
        completed_course_count: Number of courses completed.
        completed_required_course_count: Number of courses completed that are not optional.
        completed_at: When the user completed the path; null until then. With a time zone; sent as
            ISO 8601.
        latest_activity: When the user last did something on the path. With a time zone; sent as
            ISO 8601.
    """

    path_progress_id: str | None = None
    completed_course_count: int | None = None
    completed_required_course_count: int | None = None
    completed_at: datetime | None = None
    latest_activity: datetime | None = None


class UserPlanEnrollmentPage(ReadModel, kw_only=True):
    """
    A page of plan enrollments of a user.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[UserPlanEnrollment]
    count: int | None = None
    next: str | None = None
    previous: str | None = None


class UserPublishedCourse(ReadModel, kw_only=True):
    """
    A published course of a user, with the progress in it.

    Attributes:
        published_course_id: Id of the published course.
        domain_name: Host name of the site that the course is published to.
        enrolled_at: When the user last enrolled in the course. With a time zone; sent as ISO 8601.
        enrollment_id: Id of the last enrollment.
        course: The course, in short form.
        course_progress: How far the user got.
        certificate: Certificate that the user earned; null without one.
        all_enrollments: All enrollments of the user in the course.
    """

    published_course_id: str | None = None
    domain_name: str | None = None
    enrolled_at: datetime | None = None
    enrollment_id: str | None = None
    course: CourseSummary | None = None
    course_progress: CourseProgress | None = None
    certificate: Certificate | None = None
    all_enrollments: list[UserEnrollment] | None = None


class UserPublishedCourseReplace(WrittenModel, kw_only=True):
    """
    What is sent to change the progress in a course by PUT.

    Attributes:
        course_progress: What to change of the progress.
    """

    course_progress: CourseProgressUpdate


class UserPublishedPathEnrollment(ReadModel, kw_only=True):
    """
    An enrollment of a user in a published path, with the progress on it.

    Attributes:
        published_path_id: Id of the published path.
        domain_name: Host name of the site that the path is published to.
        enrolled_at: When the user last enrolled in the path. With a time zone; sent as ISO 8601.
        expires_at: When access ends. With a time zone; sent as ISO 8601.
        active: An inactive enrollment gives no access.
        enrollment_id: Id of the enrollment.
        published_path: The published path, in short form.
        published_path_progress: How far the user got.
    """

    published_path_id: str | None = None
    domain_name: str | None = None
    enrolled_at: datetime | None = None
    expires_at: datetime | None = None
    active: bool | None = None
    enrollment_id: str | None = None
    published_path: UserPathSummary | None = None
    published_path_progress: PathProgress | None = None


class UserPublishedCoursePage(ReadModel, kw_only=True):
    """
    A page of courses of a user.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[UserPublishedCourse]
    count: int | None = None
    next: str | None = None
    previous: str | None = None


class UserPublishedPathEnrollmentPage(ReadModel, kw_only=True):
    """
    A page of path enrollments of a user.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[UserPublishedPathEnrollment]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
