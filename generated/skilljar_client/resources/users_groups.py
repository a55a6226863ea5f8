# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Learners, with all that they are enrolled in."""

from __future__ import annotations

from typing import Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Operation, Pagination, Reply, path, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import AsyncResource, Resource, async_pages_with_response, pages_with_response
from msgspec import Meta
from skilljar_client import models

LIST_USER_GROUPS = Operation[list[models.GroupMembership]](
    "listUserGroups", "GET", "/users/{user_id}/groups", {200: Reply(models.GroupMembershipPage)},
    retry="safe", pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(path("user_id"), query("page", type=Annotated[int, Meta(ge=1)], required=False)),
)


class UsersGroupsMethods:
    """Learners, with all that they are enrolled in.

    Every method takes `options` too: timeout, retries and extras of the request, for that call
    only.

    Raises:
        InvalidArgumentError: An argument is not acceptable; nothing is sent.
        TransportError: No answer came: no connection, or not in time.
    """

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """List the groups of a user.

        Returns the groups that a user is a member of, a page at a time.

        Args:
            user_id: Id of the user.
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.

        Raises:
            BadRequestError: HTTP 400. Something that was sent is not accepted: a map from fields
                to complaints.
            AuthenticationError: HTTP 401. The API key is missing or not known.
            PermissionDeniedError: HTTP 403. The API key may not do this, as a read-only key may
                change nothing.
            NotFoundError: HTTP 404. There is no such record, or no such operation on this
                deployment.
            RateLimitError: HTTP 429. More than 600 requests a minute or 5,000 an hour.

        Returns: A page of the memberships.
        Repeated: after a failure that may pass.
        Source: "users > groups > list", GET /users/{user_id}/groups (listUserGroups)
        """


class UsersGroups(UsersGroupsMethods, Resource):
    def list(
        self,
        user_id: str,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.GroupMembership]:
        return self._pager(LIST_USER_GROUPS, {"user_id": user_id, "page": page}, options)


class AsyncUsersGroups(UsersGroupsMethods, AsyncResource):
    def list(
        self,
        user_id: str,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.GroupMembership]:
        return self._pager(LIST_USER_GROUPS, {"user_id": user_id, "page": page}, options)


class UsersGroupsWithResponse:
    """`UsersGroups`, each call a `Response`."""

    def __init__(self, resource: UsersGroups) -> None:
        self.list = pages_with_response(resource.list)


class AsyncUsersGroupsWithResponse:
    """`AsyncUsersGroups`, each call a `Response`."""

    def __init__(self, resource: AsyncUsersGroups) -> None:
        self.list = async_pages_with_response(resource.list)
