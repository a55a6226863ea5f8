# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType

from .common import Currency
from .offers import Offer, OfferType


class PromoCodePoolReplace(WrittenModel, kw_only=True):
    """
    What is sent to change a pool of promo codes by PUT.

    Attributes:
        name: Name of the pool. Not empty.
        active: Whether the codes of the pool work.
        starts_at: From when the codes of the pool work. With a time zone; sent as ISO 8601.
        expires_at: When the codes of the pool expire; null for never. With a time zone; sent as
            ISO 8601.
        expire_content: Whether learners lose what they got with a code when the pool expires.
    """

    name: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    active: bool | UnsetType = UNSET
    starts_at: datetime | UnsetType = UNSET
    expires_at: datetime | None | UnsetType = UNSET
    expire_content: bool | UnsetType = UNSET


class PromoCodePoolUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change a pool of promo codes.

    Attributes:
        name: Name of the pool. Not empty.
        active: Whether the codes of the pool work.
        starts_at: From when the codes of the pool work. With a time zone; sent as ISO 8601.
        expires_at: When the codes of the pool expire; null for never. With a time zone; sent as
            ISO 8601.
        expire_content: Whether learners lose what they got with a code when the pool expires.
    """

    name: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    active: bool | UnsetType = UNSET
    starts_at: datetime | UnsetType = UNSET
    expires_at: datetime | None | UnsetType = UNSET
    expire_content: bool | UnsetType = UNSET


class OfferReference(WrittenModel, kw_only=True):
    """
    An offer, by its id.

    Attributes:
        id: Id of the offer to attach. Not empty.
    """

    id: Annotated[str, Meta(min_length=1)]


class DiscountType(StrEnum):
    """Which discount the promo codes of a pool give: a price of its own, or a percentage."""

    PRICE_OVERRIDE = "PRICE_OVERRIDE"
    PERCENT_OFF = "PERCENT_OFF"


class PromoCodePool(ReadModel, kw_only=True):
    """
    A pool of promo codes.

    Attributes:
        id: Id of the pool.
        name: Name of the pool.
        active: Whether the codes of the pool work.
        price_cents: Price that the codes set, in cents; with discount_type PRICE_OVERRIDE.
        percent_off: Percentage that is taken off; with discount_type PERCENT_OFF.
        starts_at: From when the codes of the pool work. With a time zone; sent as ISO 8601.
        expires_at: When the codes of the pool expire; null for never. With a time zone; sent as
            ISO 8601.
        expire_content: Whether learners lose what they got with a code when the pool expires.
        discount_type: Which discount the codes give; only in the answer to the creation of the
            pool.
        single_use_per_user: Whether a user may use the pool only once; only in the answer to its
            creation.
    """

    id: str
    name: str | None = None
    active: bool | None = None
    price_cents: int | None = None
    percent_off: int | None = None
    starts_at: datetime | None = None
    expires_at: datetime | None = None
    expire_content: bool | None = None
    discount_type: DiscountType | None = None
    single_use_per_user: bool | None = None


class PromoCodePoolCreate(WrittenModel, kw_only=True):
    """
    What is sent to create a pool of promo codes.

    Attributes:
        name: Name of the pool. Not empty.
        active: Whether the codes of the pool work. The vendor's default is `True`.
        starts_at: From when the codes of the pool work. With a time zone; sent as ISO 8601.
        expires_at: When the codes of the pool expire; null for never. With a time zone; sent as
            ISO 8601.
        expire_content: Whether learners lose what they got with a code when the pool expires.
        discount_type: Which discount the codes give: a price (price_cents) or a percentage
            (percent_off).
        price_cents: Price that the codes set, in cents; with discount_type PRICE_OVERRIDE.
        percent_off: Percentage that is taken off; with discount_type PERCENT_OFF.
        single_use_per_user: Whether a user may use the pool only once.
    """

    name: Annotated[str, Meta(min_length=1)]
    starts_at: datetime
    discount_type: DiscountType
    active: bool | UnsetType = UNSET
    expires_at: datetime | None | UnsetType = UNSET
    expire_content: bool | UnsetType = UNSET
    price_cents: int | None | UnsetType = UNSET
    percent_off: int | None | UnsetType = UNSET
    single_use_per_user: bool | UnsetType = UNSET


class PromoCodePoolOffer(ReadModel, kw_only=True):
    """
    Offers of a pool of promo codes: a list of them (`offers`), or an offer itself. Which of the
    two the service sends is not known.

    Attributes:
        offers: Offers of the pool; the form of the vendor's schema.
        id: Id of the offer; this and all below if it is the record.
        course_series_id: Course series that is sold.
        published_path_id: Published path that is sold.
        published_course_id: Published course that is sold.
        plan_id: Plan that is sold.
        domain_name: Host name of the site that the offer is for.
        offer_type: What the offer sells.
        price_cents: What the offer costs, in cents.
        currency_code: ISO 4217 currency code.
        price_credits: What the offer costs in training credits.
        sku: Stock number of the offer.
        max_quantity: Most pieces that one purchase may hold.
        active: Whether the offer is in force.
        starts_at: When the offer starts. With a time zone; sent as ISO 8601.
        ends_at: When the offer ends. With a time zone; sent as ISO 8601.
        linked_to_plan: Whether the offer is part of a plan.
    """

    offers: list[Offer] | None = None
    id: str | None = None
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


class PromoCodePoolPage(ReadModel, kw_only=True):
    """
    A page of pools of promo codes.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[PromoCodePool]
    count: int | None = None
    next: str | None = None
    previous: str | None = None


class PromoCodePoolOfferPage(ReadModel, kw_only=True):
    """
    A page of offers of a pool of promo codes.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[PromoCodePoolOffer]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
