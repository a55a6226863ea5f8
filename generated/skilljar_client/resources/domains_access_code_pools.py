# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Training sites, with what is published on them and who learns there."""

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
    from skilljar_client.resources.domains_access_code_pools_access_codes import (
        AsyncDomainsAccessCodePoolsAccessCodes, AsyncDomainsAccessCodePoolsAccessCodesWithResponse,
        DomainsAccessCodePoolsAccessCodes, DomainsAccessCodePoolsAccessCodesWithResponse,
    )

LIST_ACCESS_CODE_POOLS = Operation[list[models.AccessCodePool]](
    "listAccessCodePools", "GET", "/domains/{domain_name}/access-code-pools",
    {200: Reply(models.AccessCodePoolPage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        path("domain_name"),
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("name", required=False),
    ),
)
CREATE_ACCESS_CODE_POOL = Operation[models.AccessCodePool](
    "createAccessCodePool", "POST", "/domains/{domain_name}/access-code-pools",
    {201: Reply(models.AccessCodePool)}, retry="unsafe", body=Body(models.AccessCodePoolCreate),
    parameters=(path("domain_name"),),
)
GET_ACCESS_CODE_POOL = Operation[models.AccessCodePool](
    "getAccessCodePool", "GET", "/domains/{domain_name}/access-code-pools/{access_code_pool_id}",
    {200: Reply(models.AccessCodePool)}, retry="safe",
    parameters=(path("domain_name"), path("access_code_pool_id")),
)
REPLACE_ACCESS_CODE_POOL = Operation[models.AccessCodePool](
    "replaceAccessCodePool", "PUT",
    "/domains/{domain_name}/access-code-pools/{access_code_pool_id}",
    {200: Reply(models.AccessCodePool)}, retry="safe", body=Body(models.AccessCodePoolUpdate),
    parameters=(path("domain_name"), path("access_code_pool_id")),
)
UPDATE_ACCESS_CODE_POOL = Operation[models.AccessCodePool](
    "updateAccessCodePool", "PATCH",
    "/domains/{domain_name}/access-code-pools/{access_code_pool_id}",
    {200: Reply(models.AccessCodePool)}, retry="safe", body=Body(models.AccessCodePoolUpdate),
    parameters=(path("domain_name"), path("access_code_pool_id")),
)
DELETE_ACCESS_CODE_POOL = Operation[None](
    "deleteAccessCodePool", "DELETE",
    "/domains/{domain_name}/access-code-pools/{access_code_pool_id}", {204: Reply(None)},
    retry="safe", parameters=(path("domain_name"), path("access_code_pool_id")),
)


class DomainsAccessCodePoolsMethods:
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
        """List the access code pools of a site.

        Returns the access code pools of a training site, a page at a time.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            name: Name of the pools to return.

        Returns: A page of the access code pools of a site.
        Repeated: after a failure that may pass.
        Source: "domains > access-code-pools > list", GET /domains/{domain_name}/access-code-pools
            (listAccessCodePools)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Create an access code pool.

        Creates a pool without codes; `access_codes.create` puts codes into it.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            name: Name of the pool; required by the page, though not by the OpenAPI file. Not
                empty. At most 255 characters.
            active: Whether the codes of the pool work. The vendor's default is `True`.
            start_date: When the codes begin to work; null for at once. With a time zone; sent as
                ISO 8601.
            end_date: When the codes stop working; null for never. With a time zone; sent as ISO
                8601.
            expire_linked_to_domain_membership: Whether users who register with a code of the pool
                lose access to the site on end_date, if it has one.

        Returns: The new pool.
        Repeated: only where nothing can have been done.
        Source: "domains > access-code-pools > create", POST
            /domains/{domain_name}/access-code-pools (createAccessCodePool)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get an access code pool.

        Returns an access code pool by its id.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            access_code_pool_id: Id of the access code pool.

        Returns: The pool.
        Repeated: after a failure that may pass.
        Source: "domains > access-code-pools > read", GET
            /domains/{domain_name}/access-code-pools/{access_code_pool_id} (getAccessCodePool)
        """

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Change an access code pool by PUT.

        Changes only what is given, as `update` does with PATCH.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            access_code_pool_id: Id of the access code pool.
            name: Name of the pool. Not empty. At most 255 characters.
            active: Whether the codes of the pool work.
            start_date: When the codes begin to work; null for at once. With a time zone; sent as
                ISO 8601.
            end_date: When the codes stop working; null for never. With a time zone; sent as ISO
                8601.
            expire_linked_to_domain_membership: Whether users who register with a code of the pool
                lose access to the site on end_date, if it has one.

        Returns: The pool.
        Repeated: after a failure that may pass.
        Source: "domains > access-code-pools > update", PUT
            /domains/{domain_name}/access-code-pools/{access_code_pool_id} (replaceAccessCodePool)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change an access code pool.

        Changes what is given, and leaves the rest of the pool as it is.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            access_code_pool_id: Id of the access code pool.
            name: Name of the pool. Not empty. At most 255 characters.
            active: Whether the codes of the pool work.
            start_date: When the codes begin to work; null for at once. With a time zone; sent as
                ISO 8601.
            end_date: When the codes stop working; null for never. With a time zone; sent as ISO
                8601.
            expire_linked_to_domain_membership: Whether users who register with a code of the pool
                lose access to the site on end_date, if it has one.

        Returns: The pool.
        Repeated: after a failure that may pass.
        Source: "domains > access-code-pools > partial_update", PATCH
            /domains/{domain_name}/access-code-pools/{access_code_pool_id} (updateAccessCodePool)
        """

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Delete an access code pool.

        Deletes an access code pool. What becomes of its codes is not documented.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            access_code_pool_id: Id of the access code pool.

        Returns: Deleted.
        Repeated: after a failure that may pass.
        Source: DELETE /domains/{domain_name}/access-code-pools/{access_code_pool_id}
            (deleteAccessCodePool)
        """


class DomainsAccessCodePools(DomainsAccessCodePoolsMethods, Resource):
    def list(
        self,
        domain_name: str,
        *,
        page: int | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.AccessCodePool]:
        return self._pager(LIST_ACCESS_CODE_POOLS, {
            "domain_name": domain_name, "page": page, "name": name,
        }, options)

    def create(
        self,
        domain_name: str,
        *,
        name: str,
        active: bool | UnsetType = UNSET,
        start_date: datetime.datetime | None | UnsetType = UNSET,
        end_date: datetime.datetime | None | UnsetType = UNSET,
        expire_linked_to_domain_membership: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.AccessCodePool:
        return self._call(CREATE_ACCESS_CODE_POOL, {
            "domain_name": domain_name, "name": name, "active": active, "start_date": start_date,
            "end_date": end_date,
            "expire_linked_to_domain_membership": expire_linked_to_domain_membership,
        }, options)

    def get(
        self,
        domain_name: str,
        access_code_pool_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.AccessCodePool:
        return self._call(GET_ACCESS_CODE_POOL, {
            "domain_name": domain_name, "access_code_pool_id": access_code_pool_id,
        }, options)

    def replace(
        self,
        domain_name: str,
        access_code_pool_id: str,
        *,
        name: str | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        start_date: datetime.datetime | None | UnsetType = UNSET,
        end_date: datetime.datetime | None | UnsetType = UNSET,
        expire_linked_to_domain_membership: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.AccessCodePool:
        return self._call(REPLACE_ACCESS_CODE_POOL, {
            "domain_name": domain_name, "access_code_pool_id": access_code_pool_id, "name": name,
            "active": active, "start_date": start_date, "end_date": end_date,
            "expire_linked_to_domain_membership": expire_linked_to_domain_membership,
        }, options)

    def update(
        self,
        domain_name: str,
        access_code_pool_id: str,
        *,
        name: str | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        start_date: datetime.datetime | None | UnsetType = UNSET,
        end_date: datetime.datetime | None | UnsetType = UNSET,
        expire_linked_to_domain_membership: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.AccessCodePool:
        return self._call(UPDATE_ACCESS_CODE_POOL, {
            "domain_name": domain_name, "access_code_pool_id": access_code_pool_id, "name": name,
            "active": active, "start_date": start_date, "end_date": end_date,
            "expire_linked_to_domain_membership": expire_linked_to_domain_membership,
        }, options)

    def delete(
        self,
        domain_name: str,
        access_code_pool_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        return self._call(DELETE_ACCESS_CODE_POOL, {
            "domain_name": domain_name, "access_code_pool_id": access_code_pool_id,
        }, options)

    @cached_property
    def access_codes(self) -> DomainsAccessCodePoolsAccessCodes:
        """The `domains.access_code_pools.access_codes` methods."""
        from skilljar_client.resources.domains_access_code_pools_access_codes import (
            DomainsAccessCodePoolsAccessCodes,
        )

        return DomainsAccessCodePoolsAccessCodes(self._core)


class AsyncDomainsAccessCodePools(DomainsAccessCodePoolsMethods, AsyncResource):
    def list(
        self,
        domain_name: str,
        *,
        page: int | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.AccessCodePool]:
        return self._pager(LIST_ACCESS_CODE_POOLS, {
            "domain_name": domain_name, "page": page, "name": name,
        }, options)

    async def create(
        self,
        domain_name: str,
        *,
        name: str,
        active: bool | UnsetType = UNSET,
        start_date: datetime.datetime | None | UnsetType = UNSET,
        end_date: datetime.datetime | None | UnsetType = UNSET,
        expire_linked_to_domain_membership: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.AccessCodePool:
        return await self._call(CREATE_ACCESS_CODE_POOL, {
            "domain_name": domain_name, "name": name, "active": active, "start_date": start_date,
            "end_date": end_date,
            "expire_linked_to_domain_membership": expire_linked_to_domain_membership,
        }, options)

    async def get(
        self,
        domain_name: str,
        access_code_pool_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.AccessCodePool:
        return await self._call(GET_ACCESS_CODE_POOL, {
            "domain_name": domain_name, "access_code_pool_id": access_code_pool_id,
        }, options)

    async def replace(
        self,
        domain_name: str,
        access_code_pool_id: str,
        *,
        name: str | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        start_date: datetime.datetime | None | UnsetType = UNSET,
        end_date: datetime.datetime | None | UnsetType = UNSET,
        expire_linked_to_domain_membership: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.AccessCodePool:
        return await self._call(REPLACE_ACCESS_CODE_POOL, {
            "domain_name": domain_name, "access_code_pool_id": access_code_pool_id, "name": name,
            "active": active, "start_date": start_date, "end_date": end_date,
            "expire_linked_to_domain_membership": expire_linked_to_domain_membership,
        }, options)

    async def update(
        self,
        domain_name: str,
        access_code_pool_id: str,
        *,
        name: str | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        start_date: datetime.datetime | None | UnsetType = UNSET,
        end_date: datetime.datetime | None | UnsetType = UNSET,
        expire_linked_to_domain_membership: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.AccessCodePool:
        return await self._call(UPDATE_ACCESS_CODE_POOL, {
            "domain_name": domain_name, "access_code_pool_id": access_code_pool_id, "name": name,
            "active": active, "start_date": start_date, "end_date": end_date,
            "expire_linked_to_domain_membership": expire_linked_to_domain_membership,
        }, options)

    async def delete(
        self,
        domain_name: str,
        access_code_pool_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        return await self._call(DELETE_ACCESS_CODE_POOL, {
            "domain_name": domain_name, "access_code_pool_id": access_code_pool_id,
        }, options)

    @cached_property
    def access_codes(self) -> AsyncDomainsAccessCodePoolsAccessCodes:
        """The `domains.access_code_pools.access_codes` methods."""
        from skilljar_client.resources.domains_access_code_pools_access_codes import (
            AsyncDomainsAccessCodePoolsAccessCodes,
        )

        return AsyncDomainsAccessCodePoolsAccessCodes(self._core)


class DomainsAccessCodePoolsWithResponse:
    """`DomainsAccessCodePools`, each call a `Response`."""

    def __init__(self, resource: DomainsAccessCodePools) -> None:
        self._resource = resource
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.get = with_response(resource.get)
        self.replace = with_response(resource.replace)
        self.update = with_response(resource.update)
        self.delete = with_response(resource.delete)

    @cached_property
    def access_codes(self) -> DomainsAccessCodePoolsAccessCodesWithResponse:
        """`domains.access_code_pools.access_codes`, each call a `Response`."""
        from skilljar_client.resources.domains_access_code_pools_access_codes import (
            DomainsAccessCodePoolsAccessCodesWithResponse,
        )

        return DomainsAccessCodePoolsAccessCodesWithResponse(self._resource.access_codes)


class AsyncDomainsAccessCodePoolsWithResponse:
    """`AsyncDomainsAccessCodePools`, each call a `Response`."""

    def __init__(self, resource: AsyncDomainsAccessCodePools) -> None:
        self._resource = resource
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.get = async_with_response(resource.get)
        self.replace = async_with_response(resource.replace)
        self.update = async_with_response(resource.update)
        self.delete = async_with_response(resource.delete)

    @cached_property
    def access_codes(self) -> AsyncDomainsAccessCodePoolsAccessCodesWithResponse:
        """`domains.access_code_pools.access_codes`, each call a `Response`."""
        from skilljar_client.resources.domains_access_code_pools_access_codes import (
            AsyncDomainsAccessCodePoolsAccessCodesWithResponse,
        )

        return AsyncDomainsAccessCodePoolsAccessCodesWithResponse(self._resource.access_codes)
