# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime

from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, UnsetType

from .enrollment_purchases import EnrollmentPurchase, EnrollmentPurchaseCreate
from .summaries import CourseSummary, OfferSummary
from .users import User, UserReference


class EnrollmentUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change an enrollment.

    Attributes:
        expires_at: When access ends; null for never. With a time zone; sent as ISO 8601.
        active: An inactive enrollment gives no access.
    """

    expires_at: datetime | None | UnsetType = UNSET
    active: bool | UnsetType = UNSET


class PublishedCourse(ReadModel, kw_only=True):
    """
    A course that is published to a training site.

    Attributes:
        id: Id of the published course.
        course: The course, in short form.
        slug: Last part of the course's address on the site.
        course_url: Address of the course on the training site.
        hidden: Left out of the catalog except for associated groups.
        strict_enforce_group_visibility: Learners it is not visible to are kept out.
        registration_required: Learners must register; false makes the content public.
        registration_starts_at: When registration opens. With a time zone; sent as ISO 8601.
        registration_ends_at: When registration closes. With a time zone; sent as ISO 8601.
        restrict_access_start_end_dates: Access is confined to the registration period.
        allow_self_service_reenroll: Learners who finished may enroll again at once by themselves.
        unique_progress_per_enrollment: Each enrollment starts a progress of its own.
        require_all_prerequisites: All prerequisites must be completed before enrolling.
        timezone: Time zone of the registration dates, a tz database name such as US/Pacific; null
            for none.
        offer: Offer under which it is sold.
    """

    id: str
    course: CourseSummary | None = None
    slug: str | None = None
    course_url: str | None = None
    hidden: bool | None = None
    strict_enforce_group_visibility: bool | None = None
    registration_required: bool | None = None
    registration_starts_at: datetime | None = None
    registration_ends_at: datetime | None = None
    restrict_access_start_end_dates: bool | None = None
    allow_self_service_reenroll: bool | None = None
    unique_progress_per_enrollment: bool | None = None
    require_all_prerequisites: bool | None = None
    timezone: str | None = None
    offer: OfferSummary | None = None


class Enrollment(ReadModel, kw_only=True):
    """
    An enrollment of a user in a published course.

    Attributes:
        id: Id of the enrollment.
        user: Who is enrolled.
        enrolled_at: When the user was enrolled. With a time zone; sent as ISO 8601.
        expires_at: When access ends; null for never. With a time zone; sent as ISO 8601.
        active: An inactive enrollment gives no access.
        purchase: Purchase behind the enrollment; null when nothing was bought.
        rating: Stars given by the learner, 1 to 5; null without a rating.
        feedback: What the learner wrote along with the rating.
    """

    id: str
    user: User
    enrolled_at: datetime | None = None
    expires_at: datetime | None = None
    active: bool | None = None
    purchase: EnrollmentPurchase | None = None
    rating: int | None = None
    feedback: str | None = None


class EnrollmentCreate(WrittenModel, kw_only=True):
    """
    What is sent to enroll a user in a published course.

    Attributes:
        user: Whom to enroll.
        enrolled_at: When the user was enrolled; with user.id it makes a repeated POST harmless.
            With a time zone; sent as ISO 8601.
        expires_at: When access ends. With a time zone; sent as ISO 8601.
        active: An inactive enrollment gives no access. The vendor's default is `True`.
        purchase: Purchase behind the enrollment; null when nothing was bought.
    """

    user: UserReference
    enrolled_at: datetime | UnsetType = UNSET
    expires_at: datetime | UnsetType = UNSET
    active: bool | None | UnsetType = UNSET
    purchase: EnrollmentPurchaseCreate | None | UnsetType = UNSET


class PublishedCoursePage(ReadModel, kw_only=True):
    """
    A page of published courses.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[PublishedCourse]
    count: int | None = None
    next: str | None = None
    previous: str | None = None


class EnrollmentPage(ReadModel, kw_only=True):
    """
    A page of enrollments in a published course.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[Enrollment]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
