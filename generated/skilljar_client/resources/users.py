# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Learners, with all that they are enrolled in."""

from __future__ import annotations

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
    from skilljar_client.resources.users_groups import (
        AsyncUsersGroups, AsyncUsersGroupsWithResponse, UsersGroups, UsersGroupsWithResponse,
    )
    from skilljar_client.resources.users_plan_enrollments import (
        AsyncUsersPlanEnrollments, AsyncUsersPlanEnrollmentsWithResponse, UsersPlanEnrollments,
        UsersPlanEnrollmentsWithResponse,
    )
    from skilljar_client.resources.users_published_courses import (
        AsyncUsersPublishedCourses, AsyncUsersPublishedCoursesWithResponse, UsersPublishedCourses,
        UsersPublishedCoursesWithResponse,
    )
    from skilljar_client.resources.users_published_path_enrollments import (
        AsyncUsersPublishedPathEnrollments, AsyncUsersPublishedPathEnrollmentsWithResponse,
        UsersPublishedPathEnrollments, UsersPublishedPathEnrollmentsWithResponse,
    )

LIST_USERS = Operation[list[models.UserOverview]](
    "listUsers", "GET", "/users", {200: Reply(models.UserOverviewPage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
        query("email", required=False),
        query("first_name", required=False),
        query("last_name", required=False),
    ),
)
REPLACE_USER = Operation[models.UserDetails](
    "replaceUser", "PUT", "/users/{user_id}", {200: Reply(models.UserDetails)}, retry="safe",
    body=Body(models.UserUpdate), parameters=(path("user_id"),),
)
UPDATE_USER = Operation[models.UserDetails](
    "updateUser", "PATCH", "/users/{user_id}", {200: Reply(models.UserDetails)}, retry="safe",
    body=Body(models.UserUpdate), parameters=(path("user_id"),),
)
GET_USER = Operation[models.UserOverview](
    "getUser", "GET", "/users/{user_id}", {200: Reply(models.UserOverview)}, retry="safe",
    parameters=(path("user_id"),),
)
ANONYMIZE_USER = Operation[models.UserOverview](
    "anonymizeUser", "POST", "/users/{user_id}/anonymize", {200: Reply(models.UserOverview)},
    retry="unsafe", parameters=(path("user_id"),),
)


class UsersMethods:
    """Learners, with all that they are enrolled in.

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
        """List the users of the organization.

        Returns the users who registered on at least one site, a page at a time. Without page the
        answer leads on by a cursor, and may lack the count; a page number chooses numbered pages.

        Args:
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.
            email: Users with this e-mail address.
            first_name: Users with this first name; letter case counts.
            last_name: Users with this last name; letter case counts.

        Returns: A page of the users.
        Repeated: after a failure that may pass.
        Source: "users > list", GET /users (listUsers)
        """

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Change a user by PUT.

        Changes only what is given, as `update` does with PATCH.

        Args:
            user_id: Id of the user.
            email: E-mail address. At most 254 characters.
            first_name: First name. At most 50 characters.
            last_name: Last name. At most 50 characters.

        Returns: The user.
        Repeated: after a failure that may pass.
        Source: "users > update", PUT /users/{user_id} (replaceUser)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change a user.

        Changes the name or the e-mail address of a user; nothing else of a user can be changed,
        and what is not given stays.

        Args:
            user_id: Id of the user.
            email: E-mail address. At most 254 characters.
            first_name: First name. At most 50 characters.
            last_name: Last name. At most 50 characters.

        Returns: The user.
        Repeated: after a failure that may pass.
        Source: "users > partial_update", PATCH /users/{user_id} (updateUser)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a user.

        Returns a user by its id, with what the user did on all sites.

        Args:
            user_id: Id of the user.

        Returns: The user.
        Repeated: after a failure that may pass.
        Source: GET /users/{user_id} (getUser)
        """

    def anonymize(self, *args: Any, **kwargs: Any) -> Any:
        """Anonymize a user for good.

        Blurs all data by which the user could be known, directly or not, and deletes what is
        sensitive. The user can never use the platform again. This cannot be undone.

        Args:
            user_id: Id of the user.

        Returns: The user, anonymous.
        Repeated: only where nothing can have been done.
        Source: "users > anonymize", POST /users/{user_id}/anonymize (anonymizeUser)
        """


class Users(UsersMethods, Resource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        email: str | UnsetType = UNSET,
        first_name: str | UnsetType = UNSET,
        last_name: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.UserOverview]:
        return self._pager(LIST_USERS, {
            "page": page, "page_size": page_size, "email": email, "first_name": first_name,
            "last_name": last_name,
        }, options)

    def replace(
        self,
        user_id: str,
        *,
        email: str | UnsetType = UNSET,
        first_name: str | UnsetType = UNSET,
        last_name: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.UserDetails:
        return self._call(REPLACE_USER, {
            "user_id": user_id, "email": email, "first_name": first_name, "last_name": last_name,
        }, options)

    def update(
        self,
        user_id: str,
        *,
        email: str | UnsetType = UNSET,
        first_name: str | UnsetType = UNSET,
        last_name: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.UserDetails:
        return self._call(UPDATE_USER, {
            "user_id": user_id, "email": email, "first_name": first_name, "last_name": last_name,
        }, options)

    def get(self, user_id: str, *, options: RequestOptions | None = None) -> models.UserOverview:
        return self._call(GET_USER, {"user_id": user_id}, options)

    def anonymize(
        self,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.UserOverview:
        return self._call(ANONYMIZE_USER, {"user_id": user_id}, options)

    @cached_property
    def groups(self) -> UsersGroups:
        """The `users.groups` methods."""
        from skilljar_client.resources.users_groups import UsersGroups

        return UsersGroups(self._core)

    @cached_property
    def plan_enrollments(self) -> UsersPlanEnrollments:
        """The `users.plan_enrollments` methods."""
        from skilljar_client.resources.users_plan_enrollments import UsersPlanEnrollments

        return UsersPlanEnrollments(self._core)

    @cached_property
    def published_courses(self) -> UsersPublishedCourses:
        """The `users.published_courses` methods."""
        from skilljar_client.resources.users_published_courses import UsersPublishedCourses

        return UsersPublishedCourses(self._core)

    @cached_property
    def published_path_enrollments(self) -> UsersPublishedPathEnrollments:
        """The `users.published_path_enrollments` methods."""
        from skilljar_client.resources.users_published_path_enrollments import (
            UsersPublishedPathEnrollments,
        )

        return UsersPublishedPathEnrollments(self._core)


class AsyncUsers(UsersMethods, AsyncResource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        email: str | UnsetType = UNSET,
        first_name: str | UnsetType = UNSET,
        last_name: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.UserOverview]:
        return self._pager(LIST_USERS, {
            "page": page, "page_size": page_size, "email": email, "first_name": first_name,
            "last_name": last_name,
        }, options)

    async def replace(
        self,
        user_id: str,
        *,
        email: str | UnsetType = UNSET,
        first_name: str | UnsetType = UNSET,
        last_name: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.UserDetails:
        return await self._call(REPLACE_USER, {
            "user_id": user_id, "email": email, "first_name": first_name, "last_name": last_name,
        }, options)

    async def update(
        self,
        user_id: str,
        *,
        email: str | UnsetType = UNSET,
        first_name: str | UnsetType = UNSET,
        last_name: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.UserDetails:
        return await self._call(UPDATE_USER, {
            "user_id": user_id, "email": email, "first_name": first_name, "last_name": last_name,
        }, options)

    async def get(
        self,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.UserOverview:
        return await self._call(GET_USER, {"user_id": user_id}, options)

    async def anonymize(
        self,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.UserOverview:
        return await self._call(ANONYMIZE_USER, {"user_id": user_id}, options)

    @cached_property
    def groups(self) -> AsyncUsersGroups:
        """The `users.groups` methods."""
        from skilljar_client.resources.users_groups import AsyncUsersGroups

        return AsyncUsersGroups(self._core)

    @cached_property
    def plan_enrollments(self) -> AsyncUsersPlanEnrollments:
        """The `users.plan_enrollments` methods."""
        from skilljar_client.resources.users_plan_enrollments import AsyncUsersPlanEnrollments

        return AsyncUsersPlanEnrollments(self._core)

    @cached_property
    def published_courses(self) -> AsyncUsersPublishedCourses:
        """The `users.published_courses` methods."""
        from skilljar_client.resources.users_published_courses import AsyncUsersPublishedCourses

        return AsyncUsersPublishedCourses(self._core)

    @cached_property
    def published_path_enrollments(self) -> AsyncUsersPublishedPathEnrollments:
        """The `users.published_path_enrollments` methods."""
        from skilljar_client.resources.users_published_path_enrollments import (
            AsyncUsersPublishedPathEnrollments,
        )

        return AsyncUsersPublishedPathEnrollments(self._core)


class UsersWithResponse:
    """`Users`, each call a `Response`."""

    def __init__(self, resource: Users) -> None:
        self._resource = resource
        self.list = pages_with_response(resource.list)
        self.replace = with_response(resource.replace)
        self.update = with_response(resource.update)
        self.get = with_response(resource.get)
        self.anonymize = with_response(resource.anonymize)

    @cached_property
    def groups(self) -> UsersGroupsWithResponse:
        """`users.groups`, each call a `Response`."""
        from skilljar_client.resources.users_groups import UsersGroupsWithResponse

        return UsersGroupsWithResponse(self._resource.groups)

    @cached_property
    def plan_enrollments(self) -> UsersPlanEnrollmentsWithResponse:
        """`users.plan_enrollments`, each call a `Response`."""
        from skilljar_client.resources.users_plan_enrollments import (
            UsersPlanEnrollmentsWithResponse,
        )

        return UsersPlanEnrollmentsWithResponse(self._resource.plan_enrollments)

    @cached_property
    def published_courses(self) -> UsersPublishedCoursesWithResponse:
        """`users.published_courses`, each call a `Response`."""
        from skilljar_client.resources.users_published_courses import (
            UsersPublishedCoursesWithResponse,
        )

        return UsersPublishedCoursesWithResponse(self._resource.published_courses)

    @cached_property
    def published_path_enrollments(self) -> UsersPublishedPathEnrollmentsWithResponse:
        """`users.published_path_enrollments`, each call a `Response`."""
        from skilljar_client.resources.users_published_path_enrollments import (
            UsersPublishedPathEnrollmentsWithResponse,
        )

        return UsersPublishedPathEnrollmentsWithResponse(self._resource.published_path_enrollments)


class AsyncUsersWithResponse:
    """`AsyncUsers`, each call a `Response`."""

    def __init__(self, resource: AsyncUsers) -> None:
        self._resource = resource
        self.list = async_pages_with_response(resource.list)
        self.replace = async_with_response(resource.replace)
        self.update = async_with_response(resource.update)
        self.get = async_with_response(resource.get)
        self.anonymize = async_with_response(resource.anonymize)

    @cached_property
    def groups(self) -> AsyncUsersGroupsWithResponse:
        """`users.groups`, each call a `Response`."""
        from skilljar_client.resources.users_groups import AsyncUsersGroupsWithResponse

        return AsyncUsersGroupsWithResponse(self._resource.groups)

    @cached_property
    def plan_enrollments(self) -> AsyncUsersPlanEnrollmentsWithResponse:
        """`users.plan_enrollments`, each call a `Response`."""
        from skilljar_client.resources.users_plan_enrollments import (
            AsyncUsersPlanEnrollmentsWithResponse,
        )

        return AsyncUsersPlanEnrollmentsWithResponse(self._resource.plan_enrollments)

    @cached_property
    def published_courses(self) -> AsyncUsersPublishedCoursesWithResponse:
        """`users.published_courses`, each call a `Response`."""
        from skilljar_client.resources.users_published_courses import (
            AsyncUsersPublishedCoursesWithResponse,
        )

        return AsyncUsersPublishedCoursesWithResponse(self._resource.published_courses)

    @cached_property
    def published_path_enrollments(self) -> AsyncUsersPublishedPathEnrollmentsWithResponse:
        """`users.published_path_enrollments`, each call a `Response`."""
        from skilljar_client.resources.users_published_path_enrollments import (
            AsyncUsersPublishedPathEnrollmentsWithResponse,
        )

        return AsyncUsersPublishedPathEnrollmentsWithResponse(
            self._resource.published_path_enrollments,
        )
