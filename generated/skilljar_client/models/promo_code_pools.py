# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType

from .offers import Offer


class PromoCodePoolUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change: promo code pool.

    Attributes:
        name: Name of the pool. At least 1 characters.
        active: Whether the codes of the pool work. The vendor's default is `True`.
        starts_at: When the pool starts to work. With a time zone; sent as ISO 8601.
        expires_at: When the pool stops working; null for never. With a time zone; sent as ISO
            8601.
        expire_content: Expiry also takes away what was obtained with the code.
    """

    name: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    active: bool | UnsetType = UNSET
    starts_at: datetime | UnsetType = UNSET
    expires_at: datetime | None | UnsetType = UNSET
    expire_content: bool | UnsetType = UNSET


class OfferReference(WrittenModel, kw_only=True):
    """
    Offer reference.

    Attributes:
        id: Id of the offer to attach. At least 1 characters.
    """

    id: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET


class DiscountType(StrEnum):
    """Which discount a promo code gives."""

    PRICE_OVERRIDE = "PRICE_OVERRIDE"
    PERCENT_OFF = "PERCENT_OFF"


class PromoCodePool(ReadModel, kw_only=True):
    """
    Promo code pool.

    Attributes:
        id: Id of the pool.
        name: Name of the pool.
        active: Whether the codes of the pool work.
        price_cents: Price the code sets, in cents; with discount_type PRICE_OVERRIDE.
        percent_off: Percentage taken off; with discount_type PERCENT_OFF.
        starts_at: When the pool starts to work. With a time zone; sent as ISO 8601.
        expires_at: When the pool stops working; null for never. With a time zone; sent as ISO
            8601.
        expire_content: Expiry also takes away what was obtained with the code.
        discount_type: Which discount applies: a fixed price (price_cents) or a percentage
            (percent_off).
        single_use_per_user: Each user may use the pool once.
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
    What is sent to create: promo code pool.

    Attributes:
        name: Name of the pool. At least 1 characters.
        active: Whether the codes of the pool work. The vendor's default is `True`.
        starts_at: When the pool starts to work. With a time zone; sent as ISO 8601.
        expires_at: When the pool stops working; null for never. With a time zone; sent as ISO
            8601.
        expire_content: Expiry also takes away what was obtained with the code.
        discount_type: Which discount applies: a fixed price (price_cents) or a percentage
            (percent_off).
        price_cents: Price the code sets, in cents; with discount_type PRICE_OVERRIDE.
        percent_off: Percentage taken off; with discount_type PERCENT_OFF.
        single_use_per_user: Each user may use the pool once.
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
    Promo code pool offer.

    Attributes:
        offers: Offers of the pool, as the vendor schema has it; shape on the wire UNVERIFIED.
    """

    offers: list[Offer] | None = None


class PromoCodePoolPage(ReadModel, kw_only=True):
    """
    A page of a list (promo code pool).

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
    A page of a list (promo code pool offer).

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
