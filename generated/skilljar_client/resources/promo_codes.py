# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Promo codes."""

from __future__ import annotations

from typing import Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Pagination, Reply, path, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, pages_with_response,
    with_response,
)
from msgspec import Meta
from skilljar_client import models

LIST_PROMO_CODES = Operation[list[models.PromoCode]](
    "listPromoCodes", "GET", "/promo-codes", {200: Reply(models.PromoCodePage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
        query("promo_code_pool_id", required=False),
        query("code", required=False),
        query("active", type=bool, required=False),
    ),
)
CREATE_PROMO_CODE = Operation[models.PromoCode](
    "createPromoCode", "POST", "/promo-codes", {201: Reply(models.PromoCode)}, retry="unsafe",
    body=Body(models.PromoCodeCreate),
)
REPLACE_PROMO_CODE = Operation[models.PromoCode](
    "replacePromoCode", "PUT", "/promo-codes/{promo_code_id}", {200: Reply(models.PromoCode)},
    retry="safe", body=Body(models.PromoCodeReplace), parameters=(path("promo_code_id"),),
)
UPDATE_PROMO_CODE = Operation[models.PromoCode](
    "updatePromoCode", "PATCH", "/promo-codes/{promo_code_id}", {200: Reply(models.PromoCode)},
    retry="safe", body=Body(models.PromoCodeUpdate), parameters=(path("promo_code_id"),),
)
GET_PROMO_CODE = Operation[models.PromoCode](
    "getPromoCode", "GET", "/promo-codes/{promo_code_id}", {200: Reply(models.PromoCode)},
    retry="safe", parameters=(path("promo_code_id"),),
)
DELETE_PROMO_CODE = Operation[None](
    "deletePromoCode", "DELETE", "/promo-codes/{promo_code_id}", {204: Reply(None)}, retry="safe",
    parameters=(path("promo_code_id"),),
)


class PromoCodesMethods:
    """Promo codes.

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
        """List the promo codes.

        Returns the promo codes that match all filters, a page at a time.

        Args:
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.
            promo_code_pool_id: Only codes of the pool with this id.
            code: Only this code; letter case counts.
            active: Only codes that work (true), or only those that do not (false).

        Returns: A page of the promo codes.
        Repeated: after a failure that may pass.
        Source: "promo-codes > list", GET /promo-codes (listPromoCodes)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Create a promo code.

        Creates a promo code in a pool, which must exist before.

        Args:
            code: The code that a buyer enters. Not empty. At most 40 characters.
            max_uses: How often the code may be used in all.
            promo_code_pool_id: Id of the pool to put the code in. Not empty.
            active: Whether the code works. The vendor's default is `True`.

        Returns: The promo code.
        Repeated: only where nothing can have been done.
        Source: "promo-codes > create", POST /promo-codes (createPromoCode)
        """

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Change a promo code by PUT.

        Changes only what is given, as `update` does with PATCH.

        Args:
            promo_code_id: Id of the promo code.
            code: The code that a buyer enters. Not empty. At most 40 characters.
            max_uses: How often the code may be used in all.
            active: Whether the code works.

        Returns: The promo code.
        Repeated: after a failure that may pass.
        Source: "promo-codes > update", PUT /promo-codes/{promo_code_id} (replacePromoCode)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change a promo code.

        Changes what is given, and leaves the rest of the promo code as it is.

        Args:
            promo_code_id: Id of the promo code.
            code: The code that a buyer enters. Not empty. At most 40 characters.
            max_uses: How often the code may be used in all.
            active: Whether the code works.

        Returns: The promo code.
        Repeated: after a failure that may pass.
        Source: "promo-codes > partial_update", PATCH /promo-codes/{promo_code_id}
            (updatePromoCode)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a promo code.

        Returns a promo code by its id.

        Args:
            promo_code_id: Id of the promo code.

        Returns: The promo code.
        Repeated: after a failure that may pass.
        Source: GET /promo-codes/{promo_code_id} (getPromoCode)
        """

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Delete a promo code.

        Deletes a promo code; its pool stays.

        Args:
            promo_code_id: Id of the promo code.

        Returns: Deleted.
        Repeated: after a failure that may pass.
        Source: DELETE /promo-codes/{promo_code_id} (deletePromoCode)
        """


class PromoCodes(PromoCodesMethods, Resource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        promo_code_pool_id: str | UnsetType = UNSET,
        code: str | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.PromoCode]:
        return self._pager(LIST_PROMO_CODES, {
            "page": page, "page_size": page_size, "promo_code_pool_id": promo_code_pool_id,
            "code": code, "active": active,
        }, options)

    def create(
        self,
        *,
        code: str,
        max_uses: int,
        promo_code_pool_id: str,
        active: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PromoCode:
        return self._call(CREATE_PROMO_CODE, {
            "code": code, "max_uses": max_uses, "promo_code_pool_id": promo_code_pool_id,
            "active": active,
        }, options)

    def replace(
        self,
        promo_code_id: str,
        *,
        code: str | UnsetType = UNSET,
        max_uses: int | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PromoCode:
        return self._call(REPLACE_PROMO_CODE, {
            "promo_code_id": promo_code_id, "code": code, "max_uses": max_uses, "active": active,
        }, options)

    def update(
        self,
        promo_code_id: str,
        *,
        code: str | UnsetType = UNSET,
        max_uses: int | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PromoCode:
        return self._call(UPDATE_PROMO_CODE, {
            "promo_code_id": promo_code_id, "code": code, "max_uses": max_uses, "active": active,
        }, options)

    def get(self, promo_code_id: str, *, options: RequestOptions | None = None) -> models.PromoCode:
        return self._call(GET_PROMO_CODE, {"promo_code_id": promo_code_id}, options)

    def delete(self, promo_code_id: str, *, options: RequestOptions | None = None) -> None:
        return self._call(DELETE_PROMO_CODE, {"promo_code_id": promo_code_id}, options)


class AsyncPromoCodes(PromoCodesMethods, AsyncResource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        promo_code_pool_id: str | UnsetType = UNSET,
        code: str | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.PromoCode]:
        return self._pager(LIST_PROMO_CODES, {
            "page": page, "page_size": page_size, "promo_code_pool_id": promo_code_pool_id,
            "code": code, "active": active,
        }, options)

    async def create(
        self,
        *,
        code: str,
        max_uses: int,
        promo_code_pool_id: str,
        active: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PromoCode:
        return await self._call(CREATE_PROMO_CODE, {
            "code": code, "max_uses": max_uses, "promo_code_pool_id": promo_code_pool_id,
            "active": active,
        }, options)

    async def replace(
        self,
        promo_code_id: str,
        *,
        code: str | UnsetType = UNSET,
        max_uses: int | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PromoCode:
        return await self._call(REPLACE_PROMO_CODE, {
            "promo_code_id": promo_code_id, "code": code, "max_uses": max_uses, "active": active,
        }, options)

    async def update(
        self,
        promo_code_id: str,
        *,
        code: str | UnsetType = UNSET,
        max_uses: int | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PromoCode:
        return await self._call(UPDATE_PROMO_CODE, {
            "promo_code_id": promo_code_id, "code": code, "max_uses": max_uses, "active": active,
        }, options)

    async def get(
        self,
        promo_code_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.PromoCode:
        return await self._call(GET_PROMO_CODE, {"promo_code_id": promo_code_id}, options)

    async def delete(self, promo_code_id: str, *, options: RequestOptions | None = None) -> None:
        return await self._call(DELETE_PROMO_CODE, {"promo_code_id": promo_code_id}, options)


class PromoCodesWithResponse:
    """`PromoCodes`, each call a `Response`."""

    def __init__(self, resource: PromoCodes) -> None:
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.replace = with_response(resource.replace)
        self.update = with_response(resource.update)
        self.get = with_response(resource.get)
        self.delete = with_response(resource.delete)


class AsyncPromoCodesWithResponse:
    """`AsyncPromoCodes`, each call a `Response`."""

    def __init__(self, resource: AsyncPromoCodes) -> None:
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.replace = async_with_response(resource.replace)
        self.update = async_with_response(resource.update)
        self.get = async_with_response(resource.get)
        self.delete = async_with_response(resource.delete)
