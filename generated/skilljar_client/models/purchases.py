# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType

from .common import Currency
from .enrollment_purchases import PaymentProcessor, PurchaseState
from .users import User


class PurchaseUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change a purchase.

    Attributes:
        state: State to give the purchase.
        refunded_at: When the purchase was refunded; null if it was not. With a time zone; sent as
            ISO 8601.
        refund_cents: Amount that was refunded, in cents. At least 0.
        price_cents: Price of the purchase that was made, in cents.
        tax_price_cents: Local tax on the purchase, in cents. At least 0.
    """

    state: PurchaseState | UnsetType = UNSET
    refunded_at: datetime | None | UnsetType = UNSET
    refund_cents: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET
    price_cents: int | UnsetType = UNSET
    tax_price_cents: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET


class FulfillmentState(StrEnum):
    """State that a purchase can get by being fulfilled."""

    SUCCESS = "SUCCESS"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"


class Purchase(ReadModel, kw_only=True):
    """
    A purchase.

    Attributes:
        id: Id of the purchase.
        user: Who made the purchase.
        state: State of the purchase.
        status_msg: Why the payment failed, if it did.
        purchased_at: When the purchase was made. With a time zone; sent as ISO 8601.
        refunded_at: When the purchase was refunded; null if it was not. With a time zone; sent as
            ISO 8601.
        refund_cents: Amount that was refunded, in cents.
        payment_processor: Payment processor that handled the payment.
        order_id: Order number; no other purchase has it.
        price_cents: Price of the purchase, in cents.
        quantity: Number of pieces bought.
        offer_id: Id of the offer that was bought.
        offer_sku: Stock number (SKU) of the offer that was bought.
        offer_description: Description of the offer that was bought.
        offer_price_cents: Price of the offer, in cents.
        promo_code: Promo code that was used.
        promo_code_price_cents: Price that the promo code set, in cents.
        promo_code_percent_off: Percentage that the promo code took off.
        promo_code_quantity: How many promo codes were used.
        tax_price_cents: Local tax on the purchase, in cents.
        payment_processor_order_id: Id of the transaction at the payment processor; only for
            reference.
        payment_processor_response_data: What the payment processor answered, as text.
        currency_code: ISO 4217 code of the currency of all amounts in cents.
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


class PurchaseFulfillment(ReadModel, kw_only=True):
    """
    What fulfilling a purchase led to.

    Attributes:
        redirect_url: Address to send the buyer to next.
        purchase: The purchase after the change.
    """

    redirect_url: str | None = None
    purchase: Purchase | None = None


class PurchaseFulfill(WrittenModel, kw_only=True):
    """
    What is sent to fulfill a purchase.

    Attributes:
        state: State to give the purchase; SUCCESS also makes the registrations that were bought.
        error_msg: Message shown to the buyer on return to Skilljar; also becomes status_msg of the
            purchase. Not empty.
        payment_processor_order_id: Id of the transaction at the payment processor; only for
            reference. Not empty.
        payment_processor_response_data: Whatever is to be kept of the payment, best as JSON in a
            text; only for reference. Not empty.
    """

    state: FulfillmentState
    error_msg: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    payment_processor_order_id: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    payment_processor_response_data: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
