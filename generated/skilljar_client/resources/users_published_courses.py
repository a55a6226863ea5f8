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
    from skilljar_client import params
    from skilljar_client.resources.users_published_courses_lessons import (
        AsyncUsersPublishedCoursesLessons, AsyncUsersPublishedCoursesLessonsWithResponse,
        UsersPublishedCoursesLessons, UsersPublishedCoursesLessonsWithResponse,
    )

LIST_USER_PUBLISHED_COURSES = Operation[list[models.UserPublishedCourse]](
    "listUserPublishedCourses", "GET", "/users/{user_id}/published-courses",
    {200: Reply(list[models.UserPublishedCourse] | models.UserPublishedCoursePage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(path("user_id"), query("page", type=Annotated[int, Meta(ge=1)], required=False)),
)
REPLACE_USER_PUBLISHED_COURSE = Operation[models.UserPublishedCourse](
    "replaceUserPublishedCourse", "PUT", "/users/{user_id}/published-courses/{published_course_id}",
    {200: Reply(models.UserPublishedCourse)}, retry="safe",
    body=Body(models.UserPublishedCourseReplace),
    parameters=(path("user_id"), path("published_course_id")),
)
UPDATE_USER_PUBLISHED_COURSE = Operation[models.UserPublishedCourse](
    "updateUserPublishedCourse", "PATCH",
    "/users/{user_id}/published-courses/{published_course_id}",
    {200: Reply(models.UserPublishedCourse)}, retry="safe",
    body=Body(models.UserPublishedCourseUpdate),
    parameters=(path("user_id"), path("published_course_id")),
)
GET_USER_PUBLISHED_COURSE = Operation[models.UserPublishedCourse](
    "getUserPublishedCourse", "GET", "/users/{user_id}/published-courses/{published_course_id}",
    {200: Reply(models.UserPublishedCourse)}, retry="safe",
    parameters=(path("user_id"), path("published_course_id")),
)


class UsersPublishedCoursesMethods:
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
        """List the courses of a user, with progress.

        Returns the published courses that a user is enrolled in, with the progress in each. Some
        deployments answer with all of them at once, others a page at a time; both are read.

        Args:
            user_id: Id of the user.
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.

        Returns: All courses of the user, or a page of them.
        Repeated: after a failure that may pass.
        Source: "users > published-courses > list", GET /users/{user_id}/published-courses
            (listUserPublishedCourses)
        """

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Change the progress of a user in a course by PUT.

        Changes only what is given in course_progress, as `update` does with PATCH; completed_at
        alone marks the course as complete.

        Args:
            user_id: Id of the user.
            published_course_id: Id of the published course.
            course_progress: What to change of the progress.

        Returns: The course of the user, with the progress.
        Repeated: after a failure that may pass.
        Source: "users > published-courses > update", PUT
            /users/{user_id}/published-courses/{published_course_id} (replaceUserPublishedCourse)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change the progress of a user in a course.

        Changes what is given in course_progress, and leaves the rest; completed_at alone marks the
        course as complete.

        Args:
            user_id: Id of the user.
            published_course_id: Id of the published course.
            course_progress: What to change of the progress.

        Returns: The course of the user, with the progress.
        Repeated: after a failure that may pass.
        Source: "users > published-courses > partial_update", PATCH
            /users/{user_id}/published-courses/{published_course_id} (updateUserPublishedCourse)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a course of a user, with progress.

        Returns a published course that a user is enrolled in, with the progress. Where the same
        course is published to several sites, the answer may be of another publication than the id
        names, as a public client saw: compare published_course_id.

        Args:
            user_id: Id of the user.
            published_course_id: Id of the published course.

        Returns: The course of the user, with the progress.
        Repeated: after a failure that may pass.
        Source: GET /users/{user_id}/published-courses/{published_course_id}
            (getUserPublishedCourse)
        """


class UsersPublishedCourses(UsersPublishedCoursesMethods, Resource):
    def list(
        self,
        user_id: str,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.UserPublishedCourse]:
        return self._pager(LIST_USER_PUBLISHED_COURSES, {"user_id": user_id, "page": page}, options)

    def replace(
        self,
        user_id: str,
        published_course_id: str,
        *,
        course_progress: models.CourseProgressUpdate | params.CourseProgressUpdate,
        options: RequestOptions | None = None,
    ) -> models.UserPublishedCourse:
        return self._call(REPLACE_USER_PUBLISHED_COURSE, {
            "user_id": user_id, "published_course_id": published_course_id,
            "course_progress": course_progress,
        }, options)

    def update(
        self,
        user_id: str,
        published_course_id: str,
        *,
        course_progress: models.CourseProgressUpdate
            | params.CourseProgressUpdate
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.UserPublishedCourse:
        return self._call(UPDATE_USER_PUBLISHED_COURSE, {
            "user_id": user_id, "published_course_id": published_course_id,
            "course_progress": course_progress,
        }, options)

    def get(
        self,
        user_id: str,
        published_course_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.UserPublishedCourse:
        return self._call(GET_USER_PUBLISHED_COURSE, {
            "user_id": user_id, "published_course_id": published_course_id,
        }, options)

    @cached_property
    def lessons(self) -> UsersPublishedCoursesLessons:
        """The `users.published_courses.lessons` methods."""
        from skilljar_client.resources.users_published_courses_lessons import (
            UsersPublishedCoursesLessons,
        )

        return UsersPublishedCoursesLessons(self._core)


class AsyncUsersPublishedCourses(UsersPublishedCoursesMethods, AsyncResource):
    def list(
        self,
        user_id: str,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.UserPublishedCourse]:
        return self._pager(LIST_USER_PUBLISHED_COURSES, {"user_id": user_id, "page": page}, options)

    async def replace(
        self,
        user_id: str,
        published_course_id: str,
        *,
        course_progress: models.CourseProgressUpdate | params.CourseProgressUpdate,
        options: RequestOptions | None = None,
    ) -> models.UserPublishedCourse:
        return await self._call(REPLACE_USER_PUBLISHED_COURSE, {
            "user_id": user_id, "published_course_id": published_course_id,
            "course_progress": course_progress,
        }, options)

    async def update(
        self,
        user_id: str,
        published_course_id: str,
        *,
        course_progress: models.CourseProgressUpdate
            | params.CourseProgressUpdate
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.UserPublishedCourse:
        return await self._call(UPDATE_USER_PUBLISHED_COURSE, {
            "user_id": user_id, "published_course_id": published_course_id,
            "course_progress": course_progress,
        }, options)

    async def get(
        self,
        user_id: str,
        published_course_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.UserPublishedCourse:
        return await self._call(GET_USER_PUBLISHED_COURSE, {
            "user_id": user_id, "published_course_id": published_course_id,
        }, options)

    @cached_property
    def lessons(self) -> AsyncUsersPublishedCoursesLessons:
        """The `users.published_courses.lessons` methods."""
        from skilljar_client.resources.users_published_courses_lessons import (
            AsyncUsersPublishedCoursesLessons,
        )

        return AsyncUsersPublishedCoursesLessons(self._core)


class UsersPublishedCoursesWithResponse:
    """`UsersPublishedCourses`, each call a `Response`."""

    def __init__(self, resource: UsersPublishedCourses) -> None:
        self._resource = resource
        self.list = pages_with_response(resource.list)
        self.replace = with_response(resource.replace)
        self.update = with_response(resource.update)
        self.get = with_response(resource.get)

    @cached_property
    def lessons(self) -> UsersPublishedCoursesLessonsWithResponse:
        """`users.published_courses.lessons`, each call a `Response`."""
        from skilljar_client.resources.users_published_courses_lessons import (
            UsersPublishedCoursesLessonsWithResponse,
        )

        return UsersPublishedCoursesLessonsWithResponse(self._resource.lessons)


class AsyncUsersPublishedCoursesWithResponse:
    """`AsyncUsersPublishedCourses`, each call a `Response`."""

    def __init__(self, resource: AsyncUsersPublishedCourses) -> None:
        self._resource = resource
        self.list = async_pages_with_response(resource.list)
        self.replace = async_with_response(resource.replace)
        self.update = async_with_response(resource.update)
        self.get = async_with_response(resource.get)

    @cached_property
    def lessons(self) -> AsyncUsersPublishedCoursesLessonsWithResponse:
        """`users.published_courses.lessons`, each call a `Response`."""
        from skilljar_client.resources.users_published_courses_lessons import (
            AsyncUsersPublishedCoursesLessonsWithResponse,
        )

        return AsyncUsersPublishedCoursesLessonsWithResponse(self._resource.lessons)
