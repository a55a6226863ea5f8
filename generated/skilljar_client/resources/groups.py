# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Groups of learners."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Pagination, Reply, path, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, cached_property,
    pages_with_response, with_response,
)
from lmskit.types import StringList
from msgspec import Meta
from skilljar_client import models

if TYPE_CHECKING:
    from skilljar_client import params
    from skilljar_client.resources.groups_access_code_pools import (
        AsyncGroupsAccessCodePools, AsyncGroupsAccessCodePoolsWithResponse, GroupsAccessCodePools,
        GroupsAccessCodePoolsWithResponse,
    )
    from skilljar_client.resources.groups_users import (
        AsyncGroupsUsers, AsyncGroupsUsersWithResponse, GroupsUsers, GroupsUsersWithResponse,
    )

LIST_GROUPS = Operation[list[models.Group]](
    "listGroups", "GET", "/groups", {200: Reply(models.GroupPage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
        query("name", required=False),
    ),
)
CREATE_GROUP = Operation[models.Group](
    "createGroup", "POST", "/groups", {201: Reply(models.Group)}, retry="unsafe",
    body=Body(models.GroupCreate),
)
REPLACE_GROUP = Operation[models.Group](
    "replaceGroup", "PUT", "/groups/{group_id}", {200: Reply(models.Group)}, retry="safe",
    body=Body(models.GroupReplace), parameters=(path("group_id"),),
)
UPDATE_GROUP = Operation[models.Group](
    "updateGroup", "PATCH", "/groups/{group_id}", {200: Reply(models.Group)}, retry="safe",
    body=Body(models.GroupUpdate), parameters=(path("group_id"),),
)
GET_GROUP = Operation[models.Group](
    "getGroup", "GET", "/groups/{group_id}", {200: Reply(models.Group)}, retry="safe",
    parameters=(path("group_id"),),
)
DELETE_GROUP = Operation[None](
    "deleteGroup", "DELETE", "/groups/{group_id}", {204: Reply(None)}, retry="safe",
    parameters=(path("group_id"),),
)


class GroupsMethods:
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
        """List the groups.

        Returns the groups of the organization, a page at a time.

        Args:
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.
            name: Groups of exactly this name.

        Returns: A page of the groups.
        Repeated: after a failure that may pass.
        Source: "groups > list", GET /groups (listGroups)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Create a group.

        Creates a group. Users whose signup values match its rule, if it has one, become members by
        themselves.

        Args:
            name: Name of the group, which no other group has. Not empty. At most 100 characters.
            discount_percent: Discount of the members on all that is sold, in percent. At least 0.
                At most 100.
            group_category_id: Id of the group's category; null for none. Not empty.
            sign_up_field_rule: Rule by which users become members: whoever has these signup values
                is added.
            rule_email_domains: E-mail domains; whoever registers with an address of one becomes a
                member.

        Returns: The group.
        Repeated: only where nothing can have been done.
        Source: "groups > create", POST /groups (createGroup)
        """

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Change a group by PUT.

        Changes only what is given, as `update` does with PATCH.

        Args:
            group_id: Id of the group.
            name: Name of the group, which no other group has. Not empty. At most 100 characters.
            discount_percent: Discount of the members on all that is sold, in percent. At least 0.
                At most 100.
            group_category_id: Id of the group's category; null for none. Not empty.
            sign_up_field_rule: Rule by which users become members: whoever has these signup values
                is added.

        Returns: The group.
        Repeated: after a failure that may pass.
        Source: "groups > update", PUT /groups/{group_id} (replaceGroup)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change a group.

        Changes what is given, and leaves the rest of the group as it is.

        Args:
            group_id: Id of the group.
            name: Name of the group, which no other group has. Not empty. At most 100 characters.
            discount_percent: Discount of the members on all that is sold, in percent. At least 0.
                At most 100.
            group_category_id: Id of the group's category; null for none. Not empty.
            sign_up_field_rule: Rule by which users become members: whoever has these signup values
                is added.

        Returns: The group.
        Repeated: after a failure that may pass.
        Source: "groups > partial_update", PATCH /groups/{group_id} (updateGroup)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a group.

        Returns a group by its id.

        Args:
            group_id: Id of the group.

        Returns: The group.
        Repeated: after a failure that may pass.
        Source: GET /groups/{group_id} (getGroup)
        """

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Delete a group.

        Deletes a group.

        Args:
            group_id: Id of the group.

        Returns: The group is deleted.
        Repeated: after a failure that may pass.
        Source: DELETE /groups/{group_id} (deleteGroup)
        """


class Groups(GroupsMethods, Resource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.Group]:
        return self._pager(LIST_GROUPS, {
            "page": page, "page_size": page_size, "name": name,
        }, options)

    def create(
        self,
        *,
        name: str,
        discount_percent: int | None | UnsetType = UNSET,
        group_category_id: str | None | UnsetType = UNSET,
        sign_up_field_rule: models.SignupFieldRuleUpdate
            | params.SignupFieldRuleUpdate
            | UnsetType = UNSET,
        rule_email_domains: StringList | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Group:
        return self._call(CREATE_GROUP, {
            "name": name, "discount_percent": discount_percent,
            "group_category_id": group_category_id, "sign_up_field_rule": sign_up_field_rule,
            "rule_email_domains": rule_email_domains,
        }, options)

    def replace(
        self,
        group_id: str,
        *,
        name: str | UnsetType = UNSET,
        discount_percent: int | None | UnsetType = UNSET,
        group_category_id: str | None | UnsetType = UNSET,
        sign_up_field_rule: models.SignupFieldRuleUpdate
            | params.SignupFieldRuleUpdate
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Group:
        return self._call(REPLACE_GROUP, {
            "group_id": group_id, "name": name, "discount_percent": discount_percent,
            "group_category_id": group_category_id, "sign_up_field_rule": sign_up_field_rule,
        }, options)

    def update(
        self,
        group_id: str,
        *,
        name: str | UnsetType = UNSET,
        discount_percent: int | None | UnsetType = UNSET,
        group_category_id: str | None | UnsetType = UNSET,
        sign_up_field_rule: models.SignupFieldRuleUpdate
            | params.SignupFieldRuleUpdate
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Group:
        return self._call(UPDATE_GROUP, {
            "group_id": group_id, "name": name, "discount_percent": discount_percent,
            "group_category_id": group_category_id, "sign_up_field_rule": sign_up_field_rule,
        }, options)

    def get(self, group_id: str, *, options: RequestOptions | None = None) -> models.Group:
        return self._call(GET_GROUP, {"group_id": group_id}, options)

    def delete(self, group_id: str, *, options: RequestOptions | None = None) -> None:
        return self._call(DELETE_GROUP, {"group_id": group_id}, options)

    @cached_property
    def access_code_pools(self) -> GroupsAccessCodePools:
        """The `groups.access_code_pools` methods."""
        from skilljar_client.resources.groups_access_code_pools import GroupsAccessCodePools

        return GroupsAccessCodePools(self._core)

    @cached_property
    def users(self) -> GroupsUsers:
        """The `groups.users` methods."""
        from skilljar_client.resources.groups_users import GroupsUsers

        return GroupsUsers(self._core)


class AsyncGroups(GroupsMethods, AsyncResource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.Group]:
        return self._pager(LIST_GROUPS, {
            "page": page, "page_size": page_size, "name": name,
        }, options)

    async def create(
        self,
        *,
        name: str,
        discount_percent: int | None | UnsetType = UNSET,
        group_category_id: str | None | UnsetType = UNSET,
        sign_up_field_rule: models.SignupFieldRuleUpdate
            | params.SignupFieldRuleUpdate
            | UnsetType = UNSET,
        rule_email_domains: StringList | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Group:
        return await self._call(CREATE_GROUP, {
            "name": name, "discount_percent": discount_percent,
            "group_category_id": group_category_id, "sign_up_field_rule": sign_up_field_rule,
            "rule_email_domains": rule_email_domains,
        }, options)

    async def replace(
        self,
        group_id: str,
        *,
        name: str | UnsetType = UNSET,
        discount_percent: int | None | UnsetType = UNSET,
        group_category_id: str | None | UnsetType = UNSET,
        sign_up_field_rule: models.SignupFieldRuleUpdate
            | params.SignupFieldRuleUpdate
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Group:
        return await self._call(REPLACE_GROUP, {
            "group_id": group_id, "name": name, "discount_percent": discount_percent,
            "group_category_id": group_category_id, "sign_up_field_rule": sign_up_field_rule,
        }, options)

    async def update(
        self,
        group_id: str,
        *,
        name: str | UnsetType = UNSET,
        discount_percent: int | None | UnsetType = UNSET,
        group_category_id: str | None | UnsetType = UNSET,
        sign_up_field_rule: models.SignupFieldRuleUpdate
            | params.SignupFieldRuleUpdate
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Group:
        return await self._call(UPDATE_GROUP, {
            "group_id": group_id, "name": name, "discount_percent": discount_percent,
            "group_category_id": group_category_id, "sign_up_field_rule": sign_up_field_rule,
        }, options)

    async def get(self, group_id: str, *, options: RequestOptions | None = None) -> models.Group:
        return await self._call(GET_GROUP, {"group_id": group_id}, options)

    async def delete(self, group_id: str, *, options: RequestOptions | None = None) -> None:
        return await self._call(DELETE_GROUP, {"group_id": group_id}, options)

    @cached_property
    def access_code_pools(self) -> AsyncGroupsAccessCodePools:
        """The `groups.access_code_pools` methods."""
        from skilljar_client.resources.groups_access_code_pools import AsyncGroupsAccessCodePools

        return AsyncGroupsAccessCodePools(self._core)

    @cached_property
    def users(self) -> AsyncGroupsUsers:
        """The `groups.users` methods."""
        from skilljar_client.resources.groups_users import AsyncGroupsUsers

        return AsyncGroupsUsers(self._core)


class GroupsWithResponse:
    """`Groups`, each call a `Response`."""

    def __init__(self, resource: Groups) -> None:
        self._resource = resource
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.replace = with_response(resource.replace)
        self.update = with_response(resource.update)
        self.get = with_response(resource.get)
        self.delete = with_response(resource.delete)

    @cached_property
    def access_code_pools(self) -> GroupsAccessCodePoolsWithResponse:
        """`groups.access_code_pools`, each call a `Response`."""
        from skilljar_client.resources.groups_access_code_pools import (
            GroupsAccessCodePoolsWithResponse,
        )

        return GroupsAccessCodePoolsWithResponse(self._resource.access_code_pools)

    @cached_property
    def users(self) -> GroupsUsersWithResponse:
        """`groups.users`, each call a `Response`."""
        from skilljar_client.resources.groups_users import GroupsUsersWithResponse

        return GroupsUsersWithResponse(self._resource.users)


class AsyncGroupsWithResponse:
    """`AsyncGroups`, each call a `Response`."""

    def __init__(self, resource: AsyncGroups) -> None:
        self._resource = resource
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.replace = async_with_response(resource.replace)
        self.update = async_with_response(resource.update)
        self.get = async_with_response(resource.get)
        self.delete = async_with_response(resource.delete)

    @cached_property
    def access_code_pools(self) -> AsyncGroupsAccessCodePoolsWithResponse:
        """`groups.access_code_pools`, each call a `Response`."""
        from skilljar_client.resources.groups_access_code_pools import (
            AsyncGroupsAccessCodePoolsWithResponse,
        )

        return AsyncGroupsAccessCodePoolsWithResponse(self._resource.access_code_pools)

    @cached_property
    def users(self) -> AsyncGroupsUsersWithResponse:
        """`groups.users`, each call a `Response`."""
        from skilljar_client.resources.groups_users import AsyncGroupsUsersWithResponse

        return AsyncGroupsUsersWithResponse(self._resource.users)
