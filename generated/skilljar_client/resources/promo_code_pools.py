# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Pools of promo codes."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Pagination, Reply, path, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, cached_property,
    pages_with_response, with_response,
)
from msgspec import Meta
from skilljar_client import models

if TYPE_CHECKING:
    from skilljar_client import params
    from skilljar_client.resources.promo_code_pools_offers import (
        AsyncPromoCodePoolsOffers, AsyncPromoCodePoolsOffersWithResponse, PromoCodePoolsOffers,
        PromoCodePoolsOffersWithResponse,
    )

LIST_PROMO_CODE_POOLS = Operation[list[models.PromoCodePool]](
    "listPromoCodePools", "GET", "/promo-code-pools", {200: Reply(models.PromoCodePoolPage)},
    retry="safe", pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
        query("offer_id", required=False),
        query("name", required=False),
    ),
)
CREATE_PROMO_CODE_POOL = Operation[models.PromoCodePool](
    "createPromoCodePool", "POST", "/promo-code-pools", {201: Reply(models.PromoCodePool)},
    retry="unsafe", body=Body(models.PromoCodePoolCreate),
)
REPLACE_PROMO_CODE_POOL = Operation[models.PromoCodePool](
    "replacePromoCodePool", "PUT", "/promo-code-pools/{promo_code_pool_id}",
    {200: Reply(models.PromoCodePool)}, retry="safe", body=Body(models.PromoCodePoolReplace),
    parameters=(path("promo_code_pool_id"),),
)
UPDATE_PROMO_CODE_POOL = Operation[models.PromoCodePool](
    "updatePromoCodePool", "PATCH", "/promo-code-pools/{promo_code_pool_id}",
    {200: Reply(models.PromoCodePool)}, retry="safe", body=Body(models.PromoCodePoolUpdate),
    parameters=(path("promo_code_pool_id"),),
)
DELETE_PROMO_CODE_POOL = Operation[None](
    "deletePromoCodePool", "DELETE", "/promo-code-pools/{promo_code_pool_id}", {204: Reply(None)},
    retry="safe", parameters=(path("promo_code_pool_id"),),
)
GET_PROMO_CODE_POOL = Operation[models.PromoCodePool](
    "getPromoCodePool", "GET", "/promo-code-pools/{promo_code_pool_id}",
    {200: Reply(models.PromoCodePool)}, retry="safe", parameters=(path("promo_code_pool_id"),),
)


class PromoCodePoolsMethods:
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
        """List the pools of promo codes.

        Returns the pools of promo codes that match all filters, a page at a time.

        Args:
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.
            offer_id: Only pools to which the offer with this id is attached.
            name: Only pools of this name.

        Returns: A page of the pools of promo codes.
        Repeated: after a failure that may pass.
        Source: "promo-code-pools > list", GET /promo-code-pools (listPromoCodePools)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Create a pool of promo codes.

        Creates a pool, which has no codes and no offers so far. Its discount holds for all codes
        in it: a price of its own (`price_cents`), or a percentage that is taken off
        (`percent_off`). What the discount is cannot be changed later.

        Args:
            name: Name of the pool. Not empty.
            starts_at: From when the codes of the pool work. With a time zone; sent as ISO 8601.
            discount_type: Which discount the codes give: a price (price_cents) or a percentage
                (percent_off). One of `PRICE_OVERRIDE`, `PERCENT_OFF`.
            active: Whether the codes of the pool work. The vendor's default is `True`.
            expires_at: When the codes of the pool expire; null for never. With a time zone; sent
                as ISO 8601.
            expire_content: Whether learners lose what they got with a code when the pool expires.
            price_cents: Price that the codes set, in cents; with discount_type PRICE_OVERRIDE.
            percent_off: Percentage that is taken off; with discount_type PERCENT_OFF.
            single_use_per_user: Whether a user may use the pool only once.

        Returns: The pool of promo codes.
        Repeated: only where nothing can have been done.
        Source: "promo-code-pools > create", POST /promo-code-pools (createPromoCodePool)
        """

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Change a pool of promo codes by PUT.

        Changes only what is given, as `update` does with PATCH. The page marks `name` and
        `starts_at` as required here; whoever gives both is safe in any case.

        Args:
            promo_code_pool_id: Id of the promo code pool.
            name: Name of the pool. Not empty.
            active: Whether the codes of the pool work.
            starts_at: From when the codes of the pool work. With a time zone; sent as ISO 8601.
            expires_at: When the codes of the pool expire; null for never. With a time zone; sent
                as ISO 8601.
            expire_content: Whether learners lose what they got with a code when the pool expires.

        Returns: The pool of promo codes.
        Repeated: after a failure that may pass.
        Source: "promo-code-pools > update", PUT /promo-code-pools/{promo_code_pool_id}
            (replacePromoCodePool)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change a pool of promo codes.

        Changes what is given, and leaves the rest of the pool as it is.

        Args:
            promo_code_pool_id: Id of the promo code pool.
            name: Name of the pool. Not empty.
            active: Whether the codes of the pool work.
            starts_at: From when the codes of the pool work. With a time zone; sent as ISO 8601.
            expires_at: When the codes of the pool expire; null for never. With a time zone; sent
                as ISO 8601.
            expire_content: Whether learners lose what they got with a code when the pool expires.

        Returns: The pool of promo codes.
        Repeated: after a failure that may pass.
        Source: "promo-code-pools > partial_update", PATCH /promo-code-pools/{promo_code_pool_id}
            (updatePromoCodePool)
        """

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Delete a pool of promo codes.

        Deletes a pool with all codes in it, which cannot be undone. Purchases that used one of the
        codes lose what they say of it.

        Args:
            promo_code_pool_id: Id of the promo code pool.

        Returns: Deleted.
        Repeated: after a failure that may pass.
        Source: "promo-code-pools > delete", DELETE /promo-code-pools/{promo_code_pool_id}
            (deletePromoCodePool)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a pool of promo codes.

        Returns a pool by its id. `discount_type` and `single_use_per_user` are only in the answer
        to its creation.

        Args:
            promo_code_pool_id: Id of the promo code pool.

        Returns: The pool of promo codes.
        Repeated: after a failure that may pass.
        Source: GET /promo-code-pools/{promo_code_pool_id} (getPromoCodePool)
        """


class PromoCodePools(PromoCodePoolsMethods, Resource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        offer_id: str | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.PromoCodePool]:
        return self._pager(LIST_PROMO_CODE_POOLS, {
            "page": page, "page_size": page_size, "offer_id": offer_id, "name": name,
        }, options)

    def create(
        self,
        *,
        name: str,
        starts_at: datetime.datetime,
        discount_type: models.DiscountType | params.DiscountType,
        active: bool | UnsetType = UNSET,
        expires_at: datetime.datetime | None | UnsetType = UNSET,
        expire_content: bool | UnsetType = UNSET,
        price_cents: int | None | UnsetType = UNSET,
        percent_off: int | None | UnsetType = UNSET,
        single_use_per_user: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PromoCodePool:
        return self._call(CREATE_PROMO_CODE_POOL, {
            "name": name, "starts_at": starts_at, "discount_type": discount_type, "active": active,
            "expires_at": expires_at, "expire_content": expire_content, "price_cents": price_cents,
            "percent_off": percent_off, "single_use_per_user": single_use_per_user,
        }, options)

    def replace(
        self,
        promo_code_pool_id: str,
        *,
        name: str | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        starts_at: datetime.datetime | UnsetType = UNSET,
        expires_at: datetime.datetime | None | UnsetType = UNSET,
        expire_content: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PromoCodePool:
        return self._call(REPLACE_PROMO_CODE_POOL, {
            "promo_code_pool_id": promo_code_pool_id, "name": name, "active": active,
            "starts_at": starts_at, "expires_at": expires_at, "expire_content": expire_content,
        }, options)

    def update(
        self,
        promo_code_pool_id: str,
        *,
        name: str | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        starts_at: datetime.datetime | UnsetType = UNSET,
        expires_at: datetime.datetime | None | UnsetType = UNSET,
        expire_content: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PromoCodePool:
        return self._call(UPDATE_PROMO_CODE_POOL, {
            "promo_code_pool_id": promo_code_pool_id, "name": name, "active": active,
            "starts_at": starts_at, "expires_at": expires_at, "expire_content": expire_content,
        }, options)

    def delete(self, promo_code_pool_id: str, *, options: RequestOptions | None = None) -> None:
        return self._call(DELETE_PROMO_CODE_POOL, {
            "promo_code_pool_id": promo_code_pool_id,
        }, options)

    def get(
        self,
        promo_code_pool_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.PromoCodePool:
        return self._call(GET_PROMO_CODE_POOL, {"promo_code_pool_id": promo_code_pool_id}, options)

    @cached_property
    def offers(self) -> PromoCodePoolsOffers:
        """The `promo_code_pools.offers` methods."""
        from skilljar_client.resources.promo_code_pools_offers import PromoCodePoolsOffers

        return PromoCodePoolsOffers(self._core)


class AsyncPromoCodePools(PromoCodePoolsMethods, AsyncResource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        offer_id: str | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.PromoCodePool]:
        return self._pager(LIST_PROMO_CODE_POOLS, {
            "page": page, "page_size": page_size, "offer_id": offer_id, "name": name,
        }, options)

    async def create(
        self,
        *,
        name: str,
        starts_at: datetime.datetime,
        discount_type: models.DiscountType | params.DiscountType,
        active: bool | UnsetType = UNSET,
        expires_at: datetime.datetime | None | UnsetType = UNSET,
        expire_content: bool | UnsetType = UNSET,
        price_cents: int | None | UnsetType = UNSET,
        percent_off: int | None | UnsetType = UNSET,
        single_use_per_user: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PromoCodePool:
        return await self._call(CREATE_PROMO_CODE_POOL, {
            "name": name, "starts_at": starts_at, "discount_type": discount_type, "active": active,
            "expires_at": expires_at, "expire_content": expire_content, "price_cents": price_cents,
            "percent_off": percent_off, "single_use_per_user": single_use_per_user,
        }, options)

    async def replace(
        self,
        promo_code_pool_id: str,
        *,
        name: str | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        starts_at: datetime.datetime | UnsetType = UNSET,
        expires_at: datetime.datetime | None | UnsetType = UNSET,
        expire_content: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PromoCodePool:
        return await self._call(REPLACE_PROMO_CODE_POOL, {
            "promo_code_pool_id": promo_code_pool_id, "name": name, "active": active,
            "starts_at": starts_at, "expires_at": expires_at, "expire_content": expire_content,
        }, options)

    async def update(
        self,
        promo_code_pool_id: str,
        *,
        name: str | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        starts_at: datetime.datetime | UnsetType = UNSET,
        expires_at: datetime.datetime | None | UnsetType = UNSET,
        expire_content: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PromoCodePool:
        return await self._call(UPDATE_PROMO_CODE_POOL, {
            "promo_code_pool_id": promo_code_pool_id, "name": name, "active": active,
            "starts_at": starts_at, "expires_at": expires_at, "expire_content": expire_content,
        }, options)

    async def delete(
        self,
        promo_code_pool_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        return await self._call(DELETE_PROMO_CODE_POOL, {
            "promo_code_pool_id": promo_code_pool_id,
        }, options)

    async def get(
        self,
        promo_code_pool_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.PromoCodePool:
        return await self._call(GET_PROMO_CODE_POOL, {
            "promo_code_pool_id": promo_code_pool_id,
        }, options)

    @cached_property
    def offers(self) -> AsyncPromoCodePoolsOffers:
        """The `promo_code_pools.offers` methods."""
        from skilljar_client.resources.promo_code_pools_offers import AsyncPromoCodePoolsOffers

        return AsyncPromoCodePoolsOffers(self._core)


class PromoCodePoolsWithResponse:
    """`PromoCodePools`, each call a `Response`."""

    def __init__(self, resource: PromoCodePools) -> None:
        self._resource = resource
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.replace = with_response(resource.replace)
        self.update = with_response(resource.update)
        self.delete = with_response(resource.delete)
        self.get = with_response(resource.get)

    @cached_property
    def offers(self) -> PromoCodePoolsOffersWithResponse:
        """`promo_code_pools.offers`, each call a `Response`."""
        from skilljar_client.resources.promo_code_pools_offers import (
            PromoCodePoolsOffersWithResponse,
        )

        return PromoCodePoolsOffersWithResponse(self._resource.offers)


class AsyncPromoCodePoolsWithResponse:
    """`AsyncPromoCodePools`, each call a `Response`."""

    def __init__(self, resource: AsyncPromoCodePools) -> None:
        self._resource = resource
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.replace = async_with_response(resource.replace)
        self.update = async_with_response(resource.update)
        self.delete = async_with_response(resource.delete)
        self.get = async_with_response(resource.get)

    @cached_property
    def offers(self) -> AsyncPromoCodePoolsOffersWithResponse:
        """`promo_code_pools.offers`, each call a `Response`."""
        from skilljar_client.resources.promo_code_pools_offers import (
            AsyncPromoCodePoolsOffersWithResponse,
        )

        return AsyncPromoCodePoolsOffersWithResponse(self._resource.offers)
