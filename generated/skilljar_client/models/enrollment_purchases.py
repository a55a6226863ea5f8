# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType

from .summaries import Price, PriceCreate


class PurchaseState(StrEnum):
    """State of a purchase."""

    CREATED = "CREATED"
    SUCCESS = "SUCCESS"
    FAILED = "FAILED"
    REFUNDED = "REFUNDED"
    CANCELLED = "CANCELLED"
    FLAGGED = "FLAGGED"
    PENDING = "PENDING"


class PaymentProcessor(StrEnum):
    """Payment processor that handled a payment; NONE where nothing was paid."""

    NONE = "NONE"
    STRIPE = "STRIPE"
    STRIPE_BTC = "STRIPE_BTC"
    PAYPAL = "PAYPAL"
    PAYFLOW = "PAYFLOW"
    CYBERSRC = "CYBERSRC"
    MES = "MES"
    EXTERNAL = "EXTERNAL"


class EnrollmentPurchase(ReadModel, kw_only=True):
    """
    What an enrollment shows of the purchase behind it.

    Attributes:
        order_id: Order number of the purchase; may be empty.
        offer_price: Price of the offer before any discount.
        purchase_price: Price that was paid.
        quantity: Number of pieces bought.
        purchase_state: State of the purchase.
        payment_processor: Payment processor that handled the payment.
        purchase_id: Id of the purchase.
        purchased_at: When the purchase was made. With a time zone; sent as ISO 8601.
        tax_price_cents: Local tax on the purchase, in cents.
    """

    order_id: str | None = None
    offer_price: Price | None = None
    purchase_price: Price | None = None
    quantity: int | None = None
    purchase_state: PurchaseState | None = None
    payment_processor: PaymentProcessor | None = None
    purchase_id: str | None = None
    purchased_at: datetime | None = None
    tax_price_cents: int | None = None


class EnrollmentPurchaseCreate(WrittenModel, kw_only=True):
    """
    What is sent of the purchase behind an enrollment.

    Attributes:
        purchase_price: Price that was paid.
        purchase_state: State of the purchase.
        purchased_at: When the purchase was made. With a time zone; sent as ISO 8601.
        tax_price_cents: Local tax on the purchase, in cents. At least 0.
    """

    purchase_price: PriceCreate | UnsetType = UNSET
    purchase_state: PurchaseState | UnsetType = UNSET
    purchased_at: datetime | UnsetType = UNSET
    tax_price_cents: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET
