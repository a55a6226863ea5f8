# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Training sites, with what is published on them and who learns there."""

from __future__ import annotations

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

LIST_ACCESS_CODES = Operation[list[models.AccessCode]](
    "listAccessCodes", "GET",
    "/domains/{domain_name}/access-code-pools/{access_code_pool_id}/access-codes",
    {200: Reply(models.AccessCodePage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        path("domain_name"),
        path("access_code_pool_id"),
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
    ),
)
CREATE_ACCESS_CODE = Operation[models.AccessCode](
    "createAccessCode", "POST",
    "/domains/{domain_name}/access-code-pools/{access_code_pool_id}/access-codes",
    {201: Reply(models.AccessCode)}, retry="unsafe", body=Body(models.AccessCodeCreate),
    parameters=(path("domain_name"), path("access_code_pool_id")),
)
GET_ACCESS_CODE = Operation[models.AccessCode](
    "getAccessCode", "GET",
    "/domains/{domain_name}/access-code-pools/{access_code_pool_id}/access-codes/{access_code_id}",
    {200: Reply(models.AccessCode)}, retry="safe",
    parameters=(path("domain_name"), path("access_code_pool_id"), path("access_code_id")),
)
REPLACE_ACCESS_CODE = Operation[models.AccessCode](
    "replaceAccessCode", "PUT",
    "/domains/{domain_name}/access-code-pools/{access_code_pool_id}/access-codes/{access_code_id}",
    {200: Reply(models.AccessCode)}, retry="safe", body=Body(models.AccessCodeUpdate),
    parameters=(path("domain_name"), path("access_code_pool_id"), path("access_code_id")),
)
UPDATE_ACCESS_CODE = Operation[models.AccessCode](
    "updateAccessCode", "PATCH",
    "/domains/{domain_name}/access-code-pools/{access_code_pool_id}/access-codes/{access_code_id}",
    {200: Reply(models.AccessCode)}, retry="safe", body=Body(models.AccessCodeUpdate),
    parameters=(path("domain_name"), path("access_code_pool_id"), path("access_code_id")),
)
DELETE_ACCESS_CODE = Operation[None](
    "deleteAccessCode", "DELETE",
    "/domains/{domain_name}/access-code-pools/{access_code_pool_id}/access-codes/{access_code_id}",
    {204: Reply(None)}, retry="safe",
    parameters=(path("domain_name"), path("access_code_pool_id"), path("access_code_id")),
)


class DomainsAccessCodePoolsAccessCodesMethods:
    """Training sites, with what is published on them and who learns there.

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
        """List the access codes of a pool.

        Returns the access codes of a pool without their users, a page at a time.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            access_code_pool_id: Id of the access code pool.
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.

        Returns: A page of the access codes of a pool.
        Repeated: after a failure that may pass.
        Source: "domains > access-code-pools > access-codes > list", GET
            /domains/{domain_name}/access-code-pools/{access_code_pool_id}/access-codes
            (listAccessCodes)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Add an access code to a pool.

        Adds an access code to a pool. Nothing is required; which code, and how many uses, come of
        leaving them out is not documented.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            access_code_pool_id: Id of the access code pool.
            code: The code as users type it. Not empty. At most 40 characters.
            active: Whether the code works. The vendor's default is `True`.
            max_uses: How often the code may be used. At least 0.
            duration: How long access lasts, in units of duration_unit; null for no limit. At least
                1.
            duration_unit: Unit of duration. One of `MONTHS`, `DAYS`.

        Returns: The new access code.
        Repeated: only where nothing can have been done.
        Source: "domains > access-code-pools > access-codes > create", POST
            /domains/{domain_name}/access-code-pools/{access_code_pool_id}/access-codes
            (createAccessCode)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get an access code.

        Returns an access code by its id, with the users who used it.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            access_code_pool_id: Id of the access code pool.
            access_code_id: Id of the access code.

        Returns: The access code.
        Repeated: after a failure that may pass.
        Source: "domains > access-code-pools > access-codes > read", GET
            /domains/{domain_name}/access-code-pools/{access_code_pool_id}/access-codes/{access_code_id}
            (getAccessCode)
        """

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Change an access code by PUT.

        Changes only what is given, as `update` does with PATCH.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            access_code_pool_id: Id of the access code pool.
            access_code_id: Id of the access code.
            code: The code as users type it. Not empty. At most 40 characters.
            active: Whether the code works.
            max_uses: How often the code may be used. At least 0.
            duration: How long access lasts, in units of duration_unit; null for no limit. At least
                1.
            duration_unit: Unit of duration. One of `MONTHS`, `DAYS`.

        Returns: The access code.
        Repeated: after a failure that may pass.
        Source: "domains > access-code-pools > access-codes > update", PUT
            /domains/{domain_name}/access-code-pools/{access_code_pool_id}/access-codes/{access_code_id}
            (replaceAccessCode)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change an access code.

        Changes what is given, and leaves the rest of the access code as it is.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            access_code_pool_id: Id of the access code pool.
            access_code_id: Id of the access code.
            code: The code as users type it. Not empty. At most 40 characters.
            active: Whether the code works.
            max_uses: How often the code may be used. At least 0.
            duration: How long access lasts, in units of duration_unit; null for no limit. At least
                1.
            duration_unit: Unit of duration. One of `MONTHS`, `DAYS`.

        Returns: The access code.
        Repeated: after a failure that may pass.
        Source: "domains > access-code-pools > access-codes > partial_update", PATCH
            /domains/{domain_name}/access-code-pools/{access_code_pool_id}/access-codes/{access_code_id}
            (updateAccessCode)
        """

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Delete an access code.

        Deletes an access code. What becomes of those who used it is not documented.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            access_code_pool_id: Id of the access code pool.
            access_code_id: Id of the access code.

        Returns: Deleted.
        Repeated: after a failure that may pass.
        Source: DELETE
            /domains/{domain_name}/access-code-pools/{access_code_pool_id}/access-codes/{access_code_id}
            (deleteAccessCode)
        """


class DomainsAccessCodePoolsAccessCodes(DomainsAccessCodePoolsAccessCodesMethods, Resource):
    def list(
        self,
        domain_name: str,
        access_code_pool_id: str,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.AccessCode]:
        return self._pager(LIST_ACCESS_CODES, {
            "domain_name": domain_name, "access_code_pool_id": access_code_pool_id, "page": page,
            "page_size": page_size,
        }, options)

    def create(
        self,
        domain_name: str,
        access_code_pool_id: str,
        *,
        code: str | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        max_uses: int | UnsetType = UNSET,
        duration: int | None | UnsetType = UNSET,
        duration_unit: models.DurationUnit | params.DurationUnit | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.AccessCode:
        return self._call(CREATE_ACCESS_CODE, {
            "domain_name": domain_name, "access_code_pool_id": access_code_pool_id, "code": code,
            "active": active, "max_uses": max_uses, "duration": duration,
            "duration_unit": duration_unit,
        }, options)

    def get(
        self,
        domain_name: str,
        access_code_pool_id: str,
        access_code_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.AccessCode:
        return self._call(GET_ACCESS_CODE, {
            "domain_name": domain_name, "access_code_pool_id": access_code_pool_id,
            "access_code_id": access_code_id,
        }, options)

    def replace(
        self,
        domain_name: str,
        access_code_pool_id: str,
        access_code_id: str,
        *,
        code: str | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        max_uses: int | UnsetType = UNSET,
        duration: int | None | UnsetType = UNSET,
        duration_unit: models.DurationUnit | params.DurationUnit | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.AccessCode:
        return self._call(REPLACE_ACCESS_CODE, {
            "domain_name": domain_name, "access_code_pool_id": access_code_pool_id,
            "access_code_id": access_code_id, "code": code, "active": active, "max_uses": max_uses,
            "duration": duration, "duration_unit": duration_unit,
        }, options)

    def update(
        self,
        domain_name: str,
        access_code_pool_id: str,
        access_code_id: str,
        *,
        code: str | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        max_uses: int | UnsetType = UNSET,
        duration: int | None | UnsetType = UNSET,
        duration_unit: models.DurationUnit | params.DurationUnit | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.AccessCode:
        return self._call(UPDATE_ACCESS_CODE, {
            "domain_name": domain_name, "access_code_pool_id": access_code_pool_id,
            "access_code_id": access_code_id, "code": code, "active": active, "max_uses": max_uses,
            "duration": duration, "duration_unit": duration_unit,
        }, options)

    def delete(
        self,
        domain_name: str,
        access_code_pool_id: str,
        access_code_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        return self._call(DELETE_ACCESS_CODE, {
            "domain_name": domain_name, "access_code_pool_id": access_code_pool_id,
            "access_code_id": access_code_id,
        }, options)


class AsyncDomainsAccessCodePoolsAccessCodes(
    DomainsAccessCodePoolsAccessCodesMethods, AsyncResource,
):
    def list(
        self,
        domain_name: str,
        access_code_pool_id: str,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.AccessCode]:
        return self._pager(LIST_ACCESS_CODES, {
            "domain_name": domain_name, "access_code_pool_id": access_code_pool_id, "page": page,
            "page_size": page_size,
        }, options)

    async def create(
        self,
        domain_name: str,
        access_code_pool_id: str,
        *,
        code: str | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        max_uses: int | UnsetType = UNSET,
        duration: int | None | UnsetType = UNSET,
        duration_unit: models.DurationUnit | params.DurationUnit | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.AccessCode:
        return await self._call(CREATE_ACCESS_CODE, {
            "domain_name": domain_name, "access_code_pool_id": access_code_pool_id, "code": code,
            "active": active, "max_uses": max_uses, "duration": duration,
            "duration_unit": duration_unit,
        }, options)

    async def get(
        self,
        domain_name: str,
        access_code_pool_id: str,
        access_code_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.AccessCode:
        return await self._call(GET_ACCESS_CODE, {
            "domain_name": domain_name, "access_code_pool_id": access_code_pool_id,
            "access_code_id": access_code_id,
        }, options)

    async def replace(
        self,
        domain_name: str,
        access_code_pool_id: str,
        access_code_id: str,
        *,
        code: str | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        max_uses: int | UnsetType = UNSET,
        duration: int | None | UnsetType = UNSET,
        duration_unit: models.DurationUnit | params.DurationUnit | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.AccessCode:
        return await self._call(REPLACE_ACCESS_CODE, {
            "domain_name": domain_name, "access_code_pool_id": access_code_pool_id,
            "access_code_id": access_code_id, "code": code, "active": active, "max_uses": max_uses,
            "duration": duration, "duration_unit": duration_unit,
        }, options)

    async def update(
        self,
        domain_name: str,
        access_code_pool_id: str,
        access_code_id: str,
        *,
        code: str | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        max_uses: int | UnsetType = UNSET,
        duration: int | None | UnsetType = UNSET,
        duration_unit: models.DurationUnit | params.DurationUnit | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.AccessCode:
        return await self._call(UPDATE_ACCESS_CODE, {
            "domain_name": domain_name, "access_code_pool_id": access_code_pool_id,
            "access_code_id": access_code_id, "code": code, "active": active, "max_uses": max_uses,
            "duration": duration, "duration_unit": duration_unit,
        }, options)

    async def delete(
        self,
        domain_name: str,
        access_code_pool_id: str,
        access_code_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        return await self._call(DELETE_ACCESS_CODE, {
            "domain_name": domain_name, "access_code_pool_id": access_code_pool_id,
            "access_code_id": access_code_id,
        }, options)


class DomainsAccessCodePoolsAccessCodesWithResponse:
    """`DomainsAccessCodePoolsAccessCodes`, each call a `Response`."""

    def __init__(self, resource: DomainsAccessCodePoolsAccessCodes) -> None:
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.get = with_response(resource.get)
        self.replace = with_response(resource.replace)
        self.update = with_response(resource.update)
        self.delete = with_response(resource.delete)


class AsyncDomainsAccessCodePoolsAccessCodesWithResponse:
    """`AsyncDomainsAccessCodePoolsAccessCodes`, each call a `Response`."""

    def __init__(self, resource: AsyncDomainsAccessCodePoolsAccessCodes) -> None:
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.get = async_with_response(resource.get)
        self.replace = async_with_response(resource.replace)
        self.update = async_with_response(resource.update)
        self.delete = async_with_response(resource.delete)
