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

LIST_USER_PUBLISHED_PATH_ENROLLMENTS = Operation[list[models.UserPublishedPathEnrollment]](
    "listUserPublishedPathEnrollments", "GET", "/users/{user_id}/published-path-enrollments",
    {200: Reply(list[models.UserPublishedPathEnrollment] | models.UserPublishedPathEnrollmentPage)},
    retry="safe", pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(path("user_id"), query("page", type=Annotated[int, Meta(ge=1)], required=False)),
)


class UsersPublishedPathEnrollmentsMethods:
    """Learners, with all that they are enrolled in.

    Every method takes `options` too: timeout, retries and extras of the request, for that call
    only.

    Raises:
        InvalidArgumentError: An argument is not acceptable; nothing is sent.
        TransportError: No answer came: no connection, or not in time.
    """

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """List the path enrollments of a user.

        Returns the learning paths that a user is enrolled in, with the progress on each. Some
        deployments answer with all of them at once, others a page at a time; both are read.

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

        Returns: All path enrollments of the user, or a page of them.
        Repeated: after a failure that may pass.
        Source: "users > published-path-enrollments > list", GET
            /users/{user_id}/published-path-enrollments (listUserPublishedPathEnrollments)
        """


class UsersPublishedPathEnrollments(UsersPublishedPathEnrollmentsMethods, Resource):
    def list(
        self,
        user_id: str,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.UserPublishedPathEnrollment]:
        return self._pager(LIST_USER_PUBLISHED_PATH_ENROLLMENTS, {
            "user_id": user_id, "page": page,
        }, options)


class AsyncUsersPublishedPathEnrollments(UsersPublishedPathEnrollmentsMethods, AsyncResource):
    def list(
        self,
        user_id: str,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.UserPublishedPathEnrollment]:
        return self._pager(LIST_USER_PUBLISHED_PATH_ENROLLMENTS, {
            "user_id": user_id, "page": page,
        }, options)


class UsersPublishedPathEnrollmentsWithResponse:
    """`UsersPublishedPathEnrollments`, each call a `Response`."""

    def __init__(self, resource: UsersPublishedPathEnrollments) -> None:
        self.list = pages_with_response(resource.list)


class AsyncUsersPublishedPathEnrollmentsWithResponse:
    """`AsyncUsersPublishedPathEnrollments`, each call a `Response`."""

    def __init__(self, resource: AsyncUsersPublishedPathEnrollments) -> None:
        self.list = async_pages_with_response(resource.list)
