# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Pools of promo codes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Pagination, Reply, path, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, pages_with_response,
    with_response,
)
from msgspec import Meta
from skilljar_client import models

if TYPE_CHECKING:
    from skilljar_client import params

LIST_PROMO_CODE_POOL_OFFERS = Operation[list[models.PromoCodePoolOffer]](
    "listPromoCodePoolOffers", "GET", "/promo-code-pools/{promo_code_pool_id}/offers",
    {200: Reply(models.PromoCodePoolOfferPage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        path("promo_code_pool_id"),
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
    ),
)
ADD_PROMO_CODE_POOL_OFFERS = Operation[models.PromoCodePoolOffer](
    "addPromoCodePoolOffers", "POST", "/promo-code-pools/{promo_code_pool_id}/offers",
    {201: Reply(models.PromoCodePoolOffer)}, retry="unsafe",
    body=Body(
        Annotated[list[models.OfferReference], Meta(min_length=1, max_length=500)],
        argument="offers",
    ),
    parameters=(path("promo_code_pool_id"),),
)
DELETE_PROMO_CODE_POOL_OFFER = Operation[None](
    "deletePromoCodePoolOffer", "DELETE",
    "/promo-code-pools/{promo_code_pool_id}/offers/{offer_id}", {204: Reply(None)}, retry="safe",
    parameters=(path("promo_code_pool_id"), path("offer_id")),
)


class PromoCodePoolsOffersMethods:
    """Pools of promo codes.

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

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """List the offers of a pool.

        Returns the offers that the codes of a pool are good for, a page at a time. Nobody has
        shown a record of this list: the vendor's schema gives each a list of offers (`offers`),
        while a record that is an offer itself is likelier; both are read.

        Args:
            promo_code_pool_id: Id of the promo code pool.
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.

        Returns: A page of the offers of a pool.
        Repeated: after a failure that may pass.
        Source: "promo-code-pools > offers > list", GET
            /promo-code-pools/{promo_code_pool_id}/offers (listPromoCodePoolOffers)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Attach offers to a pool.

        Attaches offers, at most 500 in a request, so that the codes of the pool are good for them.
        The page also has a single offer in place of the list; a list of one is the same. What the
        answer looks like is not known for sure: an object with a list of offers by the vendor's
        schema.

        Args:
            promo_code_pool_id: Id of the promo code pool.
            offers: The offers to attach, by their ids. Not empty. At most 500 items.

        Returns: The offers of the pool.
        Repeated: only where nothing can have been done.
        Source: "promo-code-pools > offers > create", POST
            /promo-code-pools/{promo_code_pool_id}/offers (addPromoCodePoolOffers)
        """

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Detach an offer from a pool.

        Takes an offer out of a pool; the offer itself stays.

        Args:
            promo_code_pool_id: Id of the promo code pool.
            offer_id: Id of the offer.

        Returns: Deleted.
        Repeated: after a failure that may pass.
        Source: DELETE /promo-code-pools/{promo_code_pool_id}/offers/{offer_id}
            (deletePromoCodePoolOffer)
        """


class PromoCodePoolsOffers(PromoCodePoolsOffersMethods, Resource):
    def list(
        self,
        promo_code_pool_id: str,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.PromoCodePoolOffer]:
        return self._pager(LIST_PROMO_CODE_POOL_OFFERS, {
            "promo_code_pool_id": promo_code_pool_id, "page": page, "page_size": page_size,
        }, options)

    def create(
        self,
        promo_code_pool_id: str,
        *,
        offers: Sequence[models.OfferReference | params.OfferReference],
        options: RequestOptions | None = None,
    ) -> models.PromoCodePoolOffer:
        return self._call(ADD_PROMO_CODE_POOL_OFFERS, {
            "promo_code_pool_id": promo_code_pool_id, "offers": offers,
        }, options)

    def delete(
        self,
        promo_code_pool_id: str,
        offer_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        return self._call(DELETE_PROMO_CODE_POOL_OFFER, {
            "promo_code_pool_id": promo_code_pool_id, "offer_id": offer_id,
        }, options)


class AsyncPromoCodePoolsOffers(PromoCodePoolsOffersMethods, AsyncResource):
    def list(
        self,
        promo_code_pool_id: str,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.PromoCodePoolOffer]:
        return self._pager(LIST_PROMO_CODE_POOL_OFFERS, {
            "promo_code_pool_id": promo_code_pool_id, "page": page, "page_size": page_size,
        }, options)

    async def create(
        self,
        promo_code_pool_id: str,
        *,
        offers: Sequence[models.OfferReference | params.OfferReference],
        options: RequestOptions | None = None,
    ) -> models.PromoCodePoolOffer:
        return await self._call(ADD_PROMO_CODE_POOL_OFFERS, {
            "promo_code_pool_id": promo_code_pool_id, "offers": offers,
        }, options)

    async def delete(
        self,
        promo_code_pool_id: str,
        offer_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        return await self._call(DELETE_PROMO_CODE_POOL_OFFER, {
            "promo_code_pool_id": promo_code_pool_id, "offer_id": offer_id,
        }, options)


class PromoCodePoolsOffersWithResponse:
    """`PromoCodePoolsOffers`, each call a `Response`."""

    def __init__(self, resource: PromoCodePoolsOffers) -> None:
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.delete = with_response(resource.delete)


class AsyncPromoCodePoolsOffersWithResponse:
    """`AsyncPromoCodePoolsOffers`, each call a `Response`."""

    def __init__(self, resource: AsyncPromoCodePoolsOffers) -> None:
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.delete = async_with_response(resource.delete)
