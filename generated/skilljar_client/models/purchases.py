# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType

from .common import Currency, Price, PriceCreate
from .users import User


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
    """Who handled a payment."""

    NONE = "NONE"
    STRIPE = "STRIPE"
    STRIPE_BTC = "STRIPE_BTC"
    PAYPAL = "PAYPAL"
    PAYFLOW = "PAYFLOW"
    CYBERSRC = "CYBERSRC"
    MES = "MES"
    EXTERNAL = "EXTERNAL"


class FulfillmentState(StrEnum):
    """State that fulfilling gives a purchase."""

    SUCCESS = "SUCCESS"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"


class EnrollmentPurchase(ReadModel, kw_only=True):
    """
    Enrollment purchase.

    Attributes:
        order_id: Order number of the purchase.
        offer_price: Price of the offer before any discount.
        purchase_price: Price that was paid.
        quantity: Number of pieces bought.
        purchase_state: State of the purchase.
        payment_processor: Payment processor that handled it.
        purchase_id: Id of the purchase.
        purchased_at: When it was bought. With a time zone; sent as ISO 8601.
        tax_price_cents: Tax, in cents.
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
    What is sent to create: enrollment purchase.

    Attributes:
        purchase_price: Price that was paid.
        purchase_state: State of the purchase.
        purchased_at: When it was bought. With a time zone; sent as ISO 8601.
        tax_price_cents: Tax, in cents. At least 0.
    """

    purchase_price: PriceCreate | UnsetType = UNSET
    purchase_state: PurchaseState | UnsetType = UNSET
    purchased_at: datetime | UnsetType = UNSET
    tax_price_cents: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET


class Purchase(ReadModel, kw_only=True):
    """
    Purchase.

    Attributes:
        id: Id of the purchase.
        user: Person who bought.
        state: State of the purchase; page names five, the vendor schema seven.
        status_msg: What the payment failed of.
        purchased_at: When it was bought. With a time zone; sent as ISO 8601.
        refunded_at: When it was refunded; null while it was not. With a time zone; sent as ISO
            8601.
        refund_cents: Amount refunded, in cents.
        payment_processor: Payment processor that handled it.
        order_id: Order number of the purchase.
        price_cents: Price of the purchase, in cents.
        quantity: Number of pieces bought.
        offer_id: Id of the offer that was bought.
        offer_sku: Stock number of the offer that was bought.
        offer_description: Description of the offer that was bought.
        offer_price_cents: Price of the offer, in cents.
        promo_code: Promo code used.
        promo_code_price_cents: Price set by the promo code, in cents.
        promo_code_percent_off: Percentage the promo code took off.
        promo_code_quantity: How many promo codes were used.
        tax_price_cents: Tax, in cents.
        payment_processor_order_id: Transaction id at the payment processor; for reference.
        payment_processor_response_data: What the payment processor answered; opaque text, for
            reference.
        currency_code: ISO 4217 currency code.
    """

    id: str
    user: User | None = None
    state: PurchaseState | None = None
    status_msg: str | None = None
    purchased_at: datetime | None = None
    refunded_at: datetime | None = None
    refund_cents: int | None = None
    payment_processor: PaymentProcessor | None = None
    order_id: str | None = None
    price_cents: int | None = None
    quantity: int | None = None
    offer_id: str | None = None
    offer_sku: str | None = None
    offer_description: str | None = None
    offer_price_cents: int | None = None
    promo_code: str | None = None
    promo_code_price_cents: int | None = None
    promo_code_percent_off: int | None = None
    promo_code_quantity: int | None = None
    tax_price_cents: int | None = None
    payment_processor_order_id: str | None = None
    payment_processor_response_data: str | None = None
    currency_code: Currency | None = None


class PurchaseUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change: purchase.

    Attributes:
        state: State of the purchase; page names five, the vendor schema seven.
        refunded_at: When it was refunded; null while it was not. With a time zone; sent as ISO
            8601.
        refund_cents: Amount refunded, in cents. At least 0.
        price_cents: Price of the purchase, in cents.
        tax_price_cents: Tax, in cents. At least 0.
    """

    state: PurchaseState | UnsetType = UNSET
    refunded_at: datetime | None | UnsetType = UNSET
    refund_cents: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET
    price_cents: int | UnsetType = UNSET
    tax_price_cents: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET


class PurchaseFulfillment(ReadModel, kw_only=True):
    """
    Purchase fulfillment.

    Attributes:
        redirect_url: Where to send the buyer next.
        purchase: The purchase after the change.
    """

    redirect_url: str | None = None
    purchase: Purchase | None = None


class PurchaseFulfill(WrittenModel, kw_only=True):
    """
    Purchase fulfill.

    Attributes:
        state: State to give the purchase; SUCCESS also creates the registrations.
        error_msg: Text shown to the buyer on return; also becomes status_msg of the purchase. At
            least 1 characters.
        payment_processor_order_id: Transaction id at the payment processor; for reference. At
            least 1 characters.
        payment_processor_response_data: What the payment processor answered; opaque text, for
            reference. At least 1 characters.
    """

    state: FulfillmentState
    error_msg: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    payment_processor_order_id: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    payment_processor_response_data: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
