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

LIST_USER_PLAN_ENROLLMENTS = Operation[list[models.UserPlanEnrollment]](
    "listUserPlanEnrollments", "GET", "/users/{user_id}/plan-enrollments",
    {200: Reply(list[models.UserPlanEnrollment] | models.UserPlanEnrollmentPage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(path("user_id"), query("page", type=Annotated[int, Meta(ge=1)], required=False)),
)


class UsersPlanEnrollmentsMethods:
    """Learners, with all that they are enrolled in.

    Every method takes `options` too: timeout, retries and extras of the request, for that call
    only.

    Raises:
        InvalidArgumentError: An argument is not acceptable; nothing is sent.
        TransportError: No answer came: no connection, or not in time.
    """

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """List the plan enrollments of a user.

        Returns the enrollments of a user in plans. Some deployments answer with all of them at
        once, others a page at a time; both are read.

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

        Returns: All plan enrollments of the user, or a page of them.
        Repeated: after a failure that may pass.
        Source: "users > plan-enrollments > list", GET /users/{user_id}/plan-enrollments
            (listUserPlanEnrollments)
        """


class UsersPlanEnrollments(UsersPlanEnrollmentsMethods, Resource):
    def list(
        self,
        user_id: str,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.UserPlanEnrollment]:
        return self._pager(LIST_USER_PLAN_ENROLLMENTS, {"user_id": user_id, "page": page}, options)


class AsyncUsersPlanEnrollments(UsersPlanEnrollmentsMethods, AsyncResource):
    def list(
        self,
        user_id: str,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.UserPlanEnrollment]:
        return self._pager(LIST_USER_PLAN_ENROLLMENTS, {"user_id": user_id, "page": page}, options)


class UsersPlanEnrollmentsWithResponse:
    """`UsersPlanEnrollments`, each call a `Response`."""

    def __init__(self, resource: UsersPlanEnrollments) -> None:
        self.list = pages_with_response(resource.list)


class AsyncUsersPlanEnrollmentsWithResponse:
    """`AsyncUsersPlanEnrollments`, each call a `Response`."""

    def __init__(self, resource: AsyncUsersPlanEnrollments) -> None:
        self.list = async_pages_with_response(resource.list)
