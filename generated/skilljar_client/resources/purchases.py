# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Purchases of learners."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Reply, path
from lmskit.resource import AsyncResource, Resource, async_with_response, with_response
from skilljar_client import models

if TYPE_CHECKING:
    from skilljar_client import params

GET_PURCHASE = Operation[models.Purchase](
    "getPurchase", "GET", "/purchases/{purchase_id}", {200: Reply(models.Purchase)}, retry="safe",
    parameters=(path("purchase_id"),),
)
REPLACE_PURCHASE = Operation[models.Purchase](
    "replacePurchase", "PUT", "/purchases/{purchase_id}", {200: Reply(models.Purchase)},
    retry="safe", body=Body(models.PurchaseUpdate), parameters=(path("purchase_id"),),
)
UPDATE_PURCHASE = Operation[models.Purchase](
    "updatePurchase", "PATCH", "/purchases/{purchase_id}", {200: Reply(models.Purchase)},
    retry="safe", body=Body(models.PurchaseUpdate), parameters=(path("purchase_id"),),
)
FULFILL_PURCHASE = Operation[models.PurchaseFulfillment](
    "fulfillPurchase", "POST", "/purchases/{purchase_id}/fulfill",
    {200: Reply(models.PurchaseFulfillment)}, retry="unsafe", body=Body(models.PurchaseFulfill),
    parameters=(path("purchase_id"),),
)


class PurchasesMethods:
    """Purchases of learners.

    Every method takes `options` too: timeout, retries and extras of the request, for that call
    only.

    Raises:
        InvalidArgumentError: An argument is not acceptable; nothing is sent.
        TransportError: No answer came: no connection, or not in time.
        BadRequestError: HTTP 400. Something that was sent is not accepted: a map from fields to
            complaints.
        AuthenticationError: HTTP 401. The API key is missing or not known.
        PermissionDeniedError: HTTP 403. The API key may not do this, as a read-only key may change
            nothing.
        NotFoundError: HTTP 404. There is no such record, or no such operation on this deployment.
        RateLimitError: HTTP 429. More than 600 requests a minute or 5,000 an hour.
    """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a purchase.

        Returns a purchase by its id, with who bought what for how much, and what became of it.

        Args:
            purchase_id: Id of the purchase.

        Returns: The purchase.
        Repeated: after a failure that may pass.
        Source: "purchases > read", GET /purchases/{purchase_id} (getPurchase)
        """

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Change a purchase by PUT.

        Changes only what is given, as `update` does with PATCH.

        Args:
            purchase_id: Id of the purchase.
            state: State to give the purchase. One of `CREATED`, `SUCCESS`, `FAILED`, `REFUNDED`,
                `CANCELLED`, `FLAGGED`, `PENDING`.
            refunded_at: When the purchase was refunded; null if it was not. With a time zone; sent
                as ISO 8601.
            refund_cents: Amount that was refunded, in cents. At least 0.
            price_cents: Price of the purchase that was made, in cents.
            tax_price_cents: Local tax on the purchase, in cents. At least 0.

        Returns: The purchase.
        Repeated: after a failure that may pass.
        Source: "purchases > update", PUT /purchases/{purchase_id} (replacePurchase)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change a purchase.

        Changes what is given, and leaves the rest of the purchase as it is. The registrations that
        were bought are made by `fulfill`; of a changed state nobody says so.

        Args:
            purchase_id: Id of the purchase.
            state: State to give the purchase. One of `CREATED`, `SUCCESS`, `FAILED`, `REFUNDED`,
                `CANCELLED`, `FLAGGED`, `PENDING`.
            refunded_at: When the purchase was refunded; null if it was not. With a time zone; sent
                as ISO 8601.
            refund_cents: Amount that was refunded, in cents. At least 0.
            price_cents: Price of the purchase that was made, in cents.
            tax_price_cents: Local tax on the purchase, in cents. At least 0.

        Returns: The purchase.
        Repeated: after a failure that may pass.
        Source: "purchases > partial_update", PATCH /purchases/{purchase_id} (updatePurchase)
        """

    def fulfill(self, *args: Any, **kwargs: Any) -> Any:
        """Fulfill a purchase.

        Reports to Skilljar what came of a payment that another processor handled. Sets the state
        of the purchase; with SUCCESS it is fulfilled too, which makes the registrations to courses
        or sites that were bought. `error_msg` becomes the `status_msg` of the purchase.

        Args:
            purchase_id: Id of the purchase.
            state: State to give the purchase; SUCCESS also makes the registrations that were
                bought. One of `SUCCESS`, `FAILED`, `CANCELLED`.
            error_msg: Message shown to the buyer on return to Skilljar; also becomes status_msg of
                the purchase. Not empty.
            payment_processor_order_id: Id of the transaction at the payment processor; only for
                reference. Not empty.
            payment_processor_response_data: Whatever is to be kept of the payment, best as JSON in
                a text; only for reference. Not empty.

        Returns: The purchase, and where to send the buyer.
        Repeated: only where nothing can have been done.
        Source: "purchases > fulfill", POST /purchases/{purchase_id}/fulfill (fulfillPurchase)
        """


class Purchases(PurchasesMethods, Resource):
    def get(self, purchase_id: str, *, options: RequestOptions | None = None) -> models.Purchase:
        return self._call(GET_PURCHASE, {"purchase_id": purchase_id}, options)

    def replace(
        self,
        purchase_id: str,
        *,
        state: models.PurchaseState | params.PurchaseState | UnsetType = UNSET,
        refunded_at: datetime.datetime | None | UnsetType = UNSET,
        refund_cents: int | None | UnsetType = UNSET,
        price_cents: int | UnsetType = UNSET,
        tax_price_cents: int | None | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Purchase:
        return self._call(REPLACE_PURCHASE, {
            "purchase_id": purchase_id, "state": state, "refunded_at": refunded_at,
            "refund_cents": refund_cents, "price_cents": price_cents,
            "tax_price_cents": tax_price_cents,
        }, options)

    def update(
        self,
        purchase_id: str,
        *,
        state: models.PurchaseState | params.PurchaseState | UnsetType = UNSET,
        refunded_at: datetime.datetime | None | UnsetType = UNSET,
        refund_cents: int | None | UnsetType = UNSET,
        price_cents: int | UnsetType = UNSET,
        tax_price_cents: int | None | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Purchase:
        return self._call(UPDATE_PURCHASE, {
            "purchase_id": purchase_id, "state": state, "refunded_at": refunded_at,
            "refund_cents": refund_cents, "price_cents": price_cents,
            "tax_price_cents": tax_price_cents,
        }, options)

    def fulfill(
        self,
        purchase_id: str,
        *,
        state: models.FulfillmentState | params.FulfillmentState,
        error_msg: str | UnsetType = UNSET,
        payment_processor_order_id: str | UnsetType = UNSET,
        payment_processor_response_data: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PurchaseFulfillment:
        return self._call(FULFILL_PURCHASE, {
            "purchase_id": purchase_id, "state": state, "error_msg": error_msg,
            "payment_processor_order_id": payment_processor_order_id,
            "payment_processor_response_data": payment_processor_response_data,
        }, options)


class AsyncPurchases(PurchasesMethods, AsyncResource):
    async def get(
        self,
        purchase_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.Purchase:
        return await self._call(GET_PURCHASE, {"purchase_id": purchase_id}, options)

    async def replace(
        self,
        purchase_id: str,
        *,
        state: models.PurchaseState | params.PurchaseState | UnsetType = UNSET,
        refunded_at: datetime.datetime | None | UnsetType = UNSET,
        refund_cents: int | None | UnsetType = UNSET,
        price_cents: int | UnsetType = UNSET,
        tax_price_cents: int | None | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Purchase:
        return await self._call(REPLACE_PURCHASE, {
            "purchase_id": purchase_id, "state": state, "refunded_at": refunded_at,
            "refund_cents": refund_cents, "price_cents": price_cents,
            "tax_price_cents": tax_price_cents,
        }, options)

    async def update(
        self,
        purchase_id: str,
        *,
        state: models.PurchaseState | params.PurchaseState | UnsetType = UNSET,
        refunded_at: datetime.datetime | None | UnsetType = UNSET,
        refund_cents: int | None | UnsetType = UNSET,
        price_cents: int | UnsetType = UNSET,
        tax_price_cents: int | None | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Purchase:
        return await self._call(UPDATE_PURCHASE, {
            "purchase_id": purchase_id, "state": state, "refunded_at": refunded_at,
            "refund_cents": refund_cents, "price_cents": price_cents,
            "tax_price_cents": tax_price_cents,
        }, options)

    async def fulfill(
        self,
        purchase_id: str,
        *,
        state: models.FulfillmentState | params.FulfillmentState,
        error_msg: str | UnsetType = UNSET,
        payment_processor_order_id: str | UnsetType = UNSET,
        payment_processor_response_data: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PurchaseFulfillment:
        return await self._call(FULFILL_PURCHASE, {
            "purchase_id": purchase_id, "state": state, "error_msg": error_msg,
            "payment_processor_order_id": payment_processor_order_id,
            "payment_processor_response_data": payment_processor_response_data,
        }, options)


class PurchasesWithResponse:
    """`Purchases`, each call a `Response`."""

    def __init__(self, resource: Purchases) -> None:
        self.get = with_response(resource.get)
        self.replace = with_response(resource.replace)
        self.update = with_response(resource.update)
        self.fulfill = with_response(resource.fulfill)


class AsyncPurchasesWithResponse:
    """`AsyncPurchases`, each call a `Response`."""

    def __init__(self, resource: AsyncPurchases) -> None:
        self.get = async_with_response(resource.get)
        self.replace = async_with_response(resource.replace)
        self.update = async_with_response(resource.update)
        self.fulfill = async_with_response(resource.fulfill)
