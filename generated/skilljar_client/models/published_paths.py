# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime

from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, UnsetType

from .enrollment_purchases import EnrollmentPurchase, EnrollmentPurchaseCreate
from .paths import Path
from .summaries import OfferSummary
from .users import User, UserReference


class PublishedPathEnrollmentUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change an enrollment in a published path.

    Attributes:
        expires_at: When access ends; null for never. With a time zone; sent as ISO 8601.
        active: An inactive enrollment gives no access.
    """

    expires_at: datetime | None | UnsetType = UNSET
    active: bool | UnsetType = UNSET


class PublishedPath(ReadModel, kw_only=True):
    """
    A path that is published to a training site.

    Attributes:
        id: Id of the published path.
        slug: Last part of the path's address on the site.
        path: The path that is published.
        path_url: Address of the path on the training site.
        hidden: Left out of the catalog except for associated groups.
        strict_enforce_group_visibility: Learners it is not visible to are kept out.
        offer: Offer under which it is sold.
        unique_progress_per_enrollment: Each enrollment starts a progress of its own.
        created_at: When it was created. With a time zone; sent as ISO 8601.
        modified_at: When it was last changed. With a time zone; sent as ISO 8601.
    """

    id: str
    slug: str | None = None
    path: Path | None = None
    path_url: str | None = None
    hidden: bool | None = None
    strict_enforce_group_visibility: bool | None = None
    offer: OfferSummary | None = None
    unique_progress_per_enrollment: bool | None = None
    created_at: datetime | None = None
    modified_at: datetime | None = None


class PublishedPathEnrollment(ReadModel, kw_only=True):
    """
    An enrollment of a user in a published path.

    Attributes:
        id: Id of the enrollment.
        user: Who is enrolled.
        enrolled_at: When the user was enrolled. With a time zone; sent as ISO 8601.
        expires_at: When access ends; null for never. With a time zone; sent as ISO 8601.
        active: An inactive enrollment gives no access.
        purchase: Purchase behind the enrollment; null when nothing was bought.
    """

    id: str
    user: User
    enrolled_at: datetime | None = None
    expires_at: datetime | None = None
    active: bool | None = None
    purchase: EnrollmentPurchase | None = None


class PublishedPathEnrollmentCreate(WrittenModel, kw_only=True):
    """
    What is sent to enroll a user in a published path.

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


class PublishedPathPage(ReadModel, kw_only=True):
    """
    A page of published paths.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[PublishedPath]
    count: int | None = None
    next: str | None = None
    previous: str | None = None


class PublishedPathEnrollmentPage(ReadModel, kw_only=True):
    """
    A page of enrollments in a published path.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[PublishedPathEnrollment]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
