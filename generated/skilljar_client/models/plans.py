# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime

from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, UnsetType

from .enrollment_purchases import EnrollmentPurchase, EnrollmentPurchaseCreate
from .summaries import OfferSummary
from .users import User, UserReference


class PlanSummary(ReadModel, kw_only=True):
    """
    What the page shows of a plan inside of a plan.

    Attributes:
        id: Another id of the plan.
        title: Title of the plan.
    """

    id: str
    title: str | None = None


class PlanEnrollmentUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change an enrollment in a plan.

    Attributes:
        expires_at: When access ends; null for never. With a time zone; sent as ISO 8601.
        active: An inactive enrollment gives no access.
    """

    expires_at: datetime | None | UnsetType = UNSET
    active: bool | UnsetType = UNSET


class Plan(ReadModel, kw_only=True):
    """
    A plan that a training site offers. The page shows its title, in plan; the OpenAPI file has no
    plan, but a name and the rest.

    Attributes:
        id: Id of the plan.
        name: Name of the plan.
        slug: Last part of the plan's address on the site.
        plan_url: Address of the plan on the training site.
        offer: Offer under which it is sold.
        hidden: Left out of the catalog except for associated groups.
        short_description: Short description.
        plan: Another id and the title; only on the page, where name is missing.
    """

    id: str
    name: str | None = None
    slug: str | None = None
    plan_url: str | None = None
    offer: OfferSummary | None = None
    hidden: bool | None = None
    short_description: str | None = None
    plan: PlanSummary | None = None


class PlanEnrollment(ReadModel, kw_only=True):
    """
    An enrollment of a user in a plan.

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


class PlanEnrollmentCreate(WrittenModel, kw_only=True):
    """
    What is sent to enroll a user in a plan.

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


class PlanPage(ReadModel, kw_only=True):
    """
    A page of plans.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[Plan]
    count: int | None = None
    next: str | None = None
    previous: str | None = None


class PlanEnrollmentPage(ReadModel, kw_only=True):
    """
    A page of enrollments in a plan.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[PlanEnrollment]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
