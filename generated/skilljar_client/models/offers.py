# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime

from lmskit.enums import StrEnum
from lmskit.models import ReadModel

from .common import Currency, Price


class OfferSummary(ReadModel, kw_only=True):
    """
    Offer summary.

    Attributes:
        id: Id of the offer.
        registration_open: Whether registration is open now.
        registration_url: Address where one registers.
        price: Price of the offer.
    """

    id: str
    registration_open: bool | None = None
    registration_url: str | None = None
    price: Price | None = None


class OfferType(StrEnum):
    """What an offer sells."""

    PUBLISHED_PATH = "published_path"
    DOMAIN = "domain"
    PUBLISHED_COURSE = "published_course"
    PLAN = "plan"


class Offer(ReadModel, kw_only=True):
    """
    Offer.

    Attributes:
        id: Id of the offer.
        course_series_id: Course series that is sold, when the offer is for one.
        published_path_id: Published path that is sold, when the offer is for one.
        published_course_id: Published course that is sold, when the offer is for one.
        plan_id: Plan that is sold, when the offer is for one.
        domain_name: Host name of the site the offer belongs to.
        offer_type: What the offer sells.
        price_cents: What the offer costs, in cents.
        currency_code: ISO 4217 currency code.
        price_credits: Price in training credits, where the organisation uses them.
        sku: Stock number of the offer.
        max_quantity: Most pieces one purchase may hold.
        active: Whether it is in force.
        starts_at: When the offer starts. With a time zone; sent as ISO 8601.
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
    A page of a list (offer).

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
