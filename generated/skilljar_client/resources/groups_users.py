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

LIST_GROUP_USERS = Operation[list[models.GroupUser]](
    "listGroupUsers", "GET", "/groups/{group_id}/users", {200: Reply(models.GroupUserPage)},
    retry="safe", pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        path("group_id"),
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
    ),
)
CREATE_GROUP_USER = Operation[models.GroupUser](
    "createGroupUser", "POST", "/groups/{group_id}/users", {201: Reply(models.GroupUser)},
    retry="unsafe", body=Body(models.GroupUserCreate), parameters=(path("group_id"),),
)
GET_GROUP_USER = Operation[models.GroupUser](
    "getGroupUser", "GET", "/groups/{group_id}/users/{user_id}", {200: Reply(models.GroupUser)},
    retry="safe", parameters=(path("group_id"), path("user_id")),
)
DELETE_GROUP_USER = Operation[None](
    "deleteGroupUser", "DELETE", "/groups/{group_id}/users/{user_id}", {204: Reply(None)},
    retry="safe", parameters=(path("group_id"), path("user_id")),
)


class GroupsUsersMethods:
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
        """List the users of a group.

        Returns the users of a group, a page at a time.

        Args:
            group_id: Id of the group.
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.

        Returns: A page of the users of the group.
        Repeated: after a failure that may pass.
        Source: "groups > users > list", GET /groups/{group_id}/users (listGroupUsers)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Add a user to a group.

        Adds an existing user to a group.

        Args:
            group_id: Id of the group.
            user: Whom to add.

        Returns: The user, and since when in the group.
        Repeated: only where nothing can have been done.
        Source: "groups > users > create", POST /groups/{group_id}/users (createGroupUser)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a user of a group.

        Returns a user of a group by the id of the user.

        Args:
            group_id: Id of the group.
            user_id: Id of the user.

        Returns: The user, and since when in the group.
        Repeated: after a failure that may pass.
        Source: GET /groups/{group_id}/users/{user_id} (getGroupUser)
        """

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Remove a user from a group.

        Takes a user from a group, by the id of the user.

        Args:
            group_id: Id of the group.
            user_id: Id of the user.

        Returns: The user is removed from the group.
        Repeated: after a failure that may pass.
        Source: DELETE /groups/{group_id}/users/{user_id} (deleteGroupUser)
        """


class GroupsUsers(GroupsUsersMethods, Resource):
    def list(
        self,
        group_id: str,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.GroupUser]:
        return self._pager(LIST_GROUP_USERS, {
            "group_id": group_id, "page": page, "page_size": page_size,
        }, options)

    def create(
        self,
        group_id: str,
        *,
        user: models.UserReference | params.UserReference,
        options: RequestOptions | None = None,
    ) -> models.GroupUser:
        return self._call(CREATE_GROUP_USER, {"group_id": group_id, "user": user}, options)

    def get(
        self,
        group_id: str,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.GroupUser:
        return self._call(GET_GROUP_USER, {"group_id": group_id, "user_id": user_id}, options)

    def delete(self, group_id: str, user_id: str, *, options: RequestOptions | None = None) -> None:
        return self._call(DELETE_GROUP_USER, {"group_id": group_id, "user_id": user_id}, options)


class AsyncGroupsUsers(GroupsUsersMethods, AsyncResource):
    def list(
        self,
        group_id: str,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.GroupUser]:
        return self._pager(LIST_GROUP_USERS, {
            "group_id": group_id, "page": page, "page_size": page_size,
        }, options)

    async def create(
        self,
        group_id: str,
        *,
        user: models.UserReference | params.UserReference,
        options: RequestOptions | None = None,
    ) -> models.GroupUser:
        return await self._call(CREATE_GROUP_USER, {"group_id": group_id, "user": user}, options)

    async def get(
        self,
        group_id: str,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.GroupUser:
        return await self._call(GET_GROUP_USER, {"group_id": group_id, "user_id": user_id}, options)

    async def delete(
        self,
        group_id: str,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        return await self._call(DELETE_GROUP_USER, {
            "group_id": group_id, "user_id": user_id,
        }, options)


class GroupsUsersWithResponse:
    """`GroupsUsers`, each call a `Response`."""

    def __init__(self, resource: GroupsUsers) -> None:
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.get = with_response(resource.get)
        self.delete = with_response(resource.delete)


class AsyncGroupsUsersWithResponse:
    """`AsyncGroupsUsers`, each call a `Response`."""

    def __init__(self, resource: AsyncGroupsUsers) -> None:
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.get = async_with_response(resource.get)
        self.delete = async_with_response(resource.delete)
