# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime

from lmskit.enums import StrEnum
from lmskit.models import ReadModel

from .common import Currency


class OfferType(StrEnum):
    """What an offer sells."""

    PUBLISHED_PATH = "published_path"
    DOMAIN = "domain"
    PUBLISHED_COURSE = "published_course"
    PLAN = "plan"


class Offer(ReadModel, kw_only=True):
    """
    An offer that sells a published course, a published path, a course series, a plan or access to
    a training site.

    Attributes:
        id: Id of the offer.
        course_series_id: Id of the course series it sells, if it does.
        published_path_id: Id of the published path it sells, if it does.
        published_course_id: Id of the published course it sells, if it does.
        plan_id: Id of the plan it sells, if it does.
        domain_name: Host name of the training site that it belongs to.
        offer_type: What the offer sells.
        price_cents: Price, in cents of the currency.
        currency_code: Currency of the price.
        price_credits: Price in training credits; null where it has none.
        sku: Stock number of the offer.
        max_quantity: Most that one purchase may buy of it.
        active: Whether the offer is in force.
        starts_at: When the offer begins. With a time zone; sent as ISO 8601.
        ends_at: When the offer ends. With a time zone; sent as ISO 8601.
        linked_to_plan: Whether the offer is part of a plan.
    """

    id: str
    course_series_id: str | None = None
    published_path_id: str | None = None
    published_course_id: str | None = None
    plan_id: str | None = None
    domain_name: str | None = None
    offer_type: OfferType | None = None
    price_cents: int | None = None
    currency_code: Currency | None = None
    price_credits: int | None = None
    sku: str | None = None
    max_quantity: int | None = None
    active: bool | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    linked_to_plan: bool | None = None


class OfferPage(ReadModel, kw_only=True):
    """
    A page of offers.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[Offer]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
