# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Groups of learners."""

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

LIST_GROUP_ACCESS_CODE_POOLS = Operation[list[models.GroupAccessCodePool]](
    "listGroupAccessCodePools", "GET", "/groups/{group_id}/access-code-pools",
    {200: Reply(models.GroupAccessCodePoolPage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        path("group_id"),
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
    ),
)
CREATE_GROUP_ACCESS_CODE_POOL = Operation[models.GroupAccessCodePool](
    "createGroupAccessCodePool", "POST", "/groups/{group_id}/access-code-pools",
    {201: Reply(models.GroupAccessCodePool)}, retry="unsafe",
    body=Body(models.GroupAccessCodePoolCreate), parameters=(path("group_id"),),
)
GET_GROUP_ACCESS_CODE_POOL = Operation[models.GroupAccessCodePool](
    "getGroupAccessCodePool", "GET", "/groups/{group_id}/access-code-pools/{access_code_pool_id}",
    {200: Reply(models.GroupAccessCodePool)}, retry="safe",
    parameters=(path("group_id"), path("access_code_pool_id")),
)
DELETE_GROUP_ACCESS_CODE_POOL = Operation[None](
    "deleteGroupAccessCodePool", "DELETE",
    "/groups/{group_id}/access-code-pools/{access_code_pool_id}", {204: Reply(None)}, retry="safe",
    parameters=(path("group_id"), path("access_code_pool_id")),
)


class GroupsAccessCodePoolsMethods:
    """Groups of learners.

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
        """List the access code pools of a group.

        Returns the pools of access codes that are tied to a group, a page at a time.

        Args:
            group_id: Id of the group.
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.

        Returns: A page of the pools.
        Repeated: after a failure that may pass.
        Source: "groups > access-code-pools > list", GET /groups/{group_id}/access-code-pools
            (listGroupAccessCodePools)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Add an access code pool to a group.

        Ties an existing pool of access codes to a group.

        Args:
            group_id: Id of the group.
            access_code_pool: The pool.

        Returns: The pool, and since when it is tied to the group.
        Repeated: only where nothing can have been done.
        Source: "groups > access-code-pools > create", POST /groups/{group_id}/access-code-pools
            (createGroupAccessCodePool)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get an access code pool of a group.

        Returns a pool that is tied to a group, by the id of the pool.

        Args:
            group_id: Id of the group.
            access_code_pool_id: Id of the access code pool.

        Returns: The pool, and since when it is tied to the group.
        Repeated: after a failure that may pass.
        Source: GET /groups/{group_id}/access-code-pools/{access_code_pool_id}
            (getGroupAccessCodePool)
        """

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Remove an access code pool from a group.

        Takes a pool of access codes from a group, by the id of the pool.

        Args:
            group_id: Id of the group.
            access_code_pool_id: Id of the access code pool.

        Returns: The pool is removed from the group.
        Repeated: after a failure that may pass.
        Source: DELETE /groups/{group_id}/access-code-pools/{access_code_pool_id}
            (deleteGroupAccessCodePool)
        """


class GroupsAccessCodePools(GroupsAccessCodePoolsMethods, Resource):
    def list(
        self,
        group_id: str,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.GroupAccessCodePool]:
        return self._pager(LIST_GROUP_ACCESS_CODE_POOLS, {
            "group_id": group_id, "page": page, "page_size": page_size,
        }, options)

    def create(
        self,
        group_id: str,
        *,
        access_code_pool: models.AccessCodePoolReference | params.AccessCodePoolReference,
        options: RequestOptions | None = None,
    ) -> models.GroupAccessCodePool:
        return self._call(CREATE_GROUP_ACCESS_CODE_POOL, {
            "group_id": group_id, "access_code_pool": access_code_pool,
        }, options)

    def get(
        self,
        group_id: str,
        access_code_pool_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.GroupAccessCodePool:
        return self._call(GET_GROUP_ACCESS_CODE_POOL, {
            "group_id": group_id, "access_code_pool_id": access_code_pool_id,
        }, options)

    def delete(
        self,
        group_id: str,
        access_code_pool_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        return self._call(DELETE_GROUP_ACCESS_CODE_POOL, {
            "group_id": group_id, "access_code_pool_id": access_code_pool_id,
        }, options)


class AsyncGroupsAccessCodePools(GroupsAccessCodePoolsMethods, AsyncResource):
    def list(
        self,
        group_id: str,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.GroupAccessCodePool]:
        return self._pager(LIST_GROUP_ACCESS_CODE_POOLS, {
            "group_id": group_id, "page": page, "page_size": page_size,
        }, options)

    async def create(
        self,
        group_id: str,
        *,
        access_code_pool: models.AccessCodePoolReference | params.AccessCodePoolReference,
        options: RequestOptions | None = None,
    ) -> models.GroupAccessCodePool:
        return await self._call(CREATE_GROUP_ACCESS_CODE_POOL, {
            "group_id": group_id, "access_code_pool": access_code_pool,
        }, options)

    async def get(
        self,
        group_id: str,
        access_code_pool_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.GroupAccessCodePool:
        return await self._call(GET_GROUP_ACCESS_CODE_POOL, {
            "group_id": group_id, "access_code_pool_id": access_code_pool_id,
        }, options)

    async def delete(
        self,
        group_id: str,
        access_code_pool_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        return await self._call(DELETE_GROUP_ACCESS_CODE_POOL, {
            "group_id": group_id, "access_code_pool_id": access_code_pool_id,
        }, options)


class GroupsAccessCodePoolsWithResponse:
    """`GroupsAccessCodePools`, each call a `Response`."""

    def __init__(self, resource: GroupsAccessCodePools) -> None:
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.get = with_response(resource.get)
        self.delete = with_response(resource.delete)


class AsyncGroupsAccessCodePoolsWithResponse:
    """`AsyncGroupsAccessCodePools`, each call a `Response`."""

    def __init__(self, resource: AsyncGroupsAccessCodePools) -> None:
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.get = async_with_response(resource.get)
        self.delete = async_with_response(resource.delete)
