# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Learners, with all that they are enrolled in."""

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

LIST_USER_LESSONS = Operation[list[models.UserLesson]](
    "listUserLessons", "GET", "/users/{user_id}/published-courses/{published_course_id}/lessons",
    {200: Reply(models.UserLessonPage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        path("user_id"),
        path("published_course_id"),
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
    ),
)
REPLACE_USER_LESSON = Operation[models.UserLesson](
    "replaceUserLesson", "PUT",
    "/users/{user_id}/published-courses/{published_course_id}/lessons/{lesson_id}",
    {200: Reply(models.UserLesson)}, retry="safe", body=Body(models.UserLessonReplace),
    parameters=(path("user_id"), path("published_course_id"), path("lesson_id")),
)
UPDATE_USER_LESSON = Operation[models.UserLesson](
    "updateUserLesson", "PATCH",
    "/users/{user_id}/published-courses/{published_course_id}/lessons/{lesson_id}",
    {200: Reply(models.UserLesson)}, retry="safe", body=Body(models.UserLessonUpdate),
    parameters=(path("user_id"), path("published_course_id"), path("lesson_id")),
)
GET_USER_LESSON = Operation[models.UserLesson](
    "getUserLesson", "GET",
    "/users/{user_id}/published-courses/{published_course_id}/lessons/{lesson_id}",
    {200: Reply(models.UserLesson)}, retry="safe",
    parameters=(path("user_id"), path("published_course_id"), path("lesson_id")),
)


class UsersPublishedCoursesLessonsMethods:
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
        """List the lessons of a course of a user, with progress.

        Returns the lessons of a published course with the progress of a user in each, a page at a
        time. A public client met 404 for it on one organization.

        Args:
            user_id: Id of the user.
            published_course_id: Id of the published course.
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.

        Returns: A page of the lessons, with progress.
        Repeated: after a failure that may pass.
        Source: "users > published-courses > lessons > list", GET
            /users/{user_id}/published-courses/{published_course_id}/lessons (listUserLessons)
        """

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Change the progress of a user in a lesson by PUT.

        Changes only what is given in lesson_progress, as `update` does with PATCH; completed_at
        alone marks the lesson as complete.

        Args:
            user_id: Id of the user.
            published_course_id: Id of the published course.
            lesson_id: Id of the lesson.
            lesson_progress: What to change of the progress.

        Returns: The lesson of the user, with the progress.
        Repeated: after a failure that may pass.
        Source: "users > published-courses > lessons > update", PUT
            /users/{user_id}/published-courses/{published_course_id}/lessons/{lesson_id}
            (replaceUserLesson)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change the progress of a user in a lesson.

        Changes what is given in lesson_progress, and leaves the rest; completed_at alone marks the
        lesson as complete.

        Args:
            user_id: Id of the user.
            published_course_id: Id of the published course.
            lesson_id: Id of the lesson.
            lesson_progress: What to change of the progress.

        Returns: The lesson of the user, with the progress.
        Repeated: after a failure that may pass.
        Source: "users > published-courses > lessons > partial_update", PATCH
            /users/{user_id}/published-courses/{published_course_id}/lessons/{lesson_id}
            (updateUserLesson)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a lesson of a user, with progress.

        Returns a lesson with the progress of a user in it. As with the list, an organization may
        answer 404 throughout.

        Args:
            user_id: Id of the user.
            published_course_id: Id of the published course.
            lesson_id: Id of the lesson.

        Returns: The lesson of the user, with the progress.
        Repeated: after a failure that may pass.
        Source: GET /users/{user_id}/published-courses/{published_course_id}/lessons/{lesson_id}
            (getUserLesson)
        """


class UsersPublishedCoursesLessons(UsersPublishedCoursesLessonsMethods, Resource):
    def list(
        self,
        user_id: str,
        published_course_id: str,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.UserLesson]:
        return self._pager(LIST_USER_LESSONS, {
            "user_id": user_id, "published_course_id": published_course_id, "page": page,
        }, options)

    def replace(
        self,
        user_id: str,
        published_course_id: str,
        lesson_id: str,
        *,
        lesson_progress: models.UserLessonProgressUpdate | params.UserLessonProgressUpdate,
        options: RequestOptions | None = None,
    ) -> models.UserLesson:
        return self._call(REPLACE_USER_LESSON, {
            "user_id": user_id, "published_course_id": published_course_id, "lesson_id": lesson_id,
            "lesson_progress": lesson_progress,
        }, options)

    def update(
        self,
        user_id: str,
        published_course_id: str,
        lesson_id: str,
        *,
        lesson_progress: models.UserLessonProgressUpdate
            | params.UserLessonProgressUpdate
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.UserLesson:
        return self._call(UPDATE_USER_LESSON, {
            "user_id": user_id, "published_course_id": published_course_id, "lesson_id": lesson_id,
            "lesson_progress": lesson_progress,
        }, options)

    def get(
        self,
        user_id: str,
        published_course_id: str,
        lesson_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.UserLesson:
        return self._call(GET_USER_LESSON, {
            "user_id": user_id, "published_course_id": published_course_id, "lesson_id": lesson_id,
        }, options)


class AsyncUsersPublishedCoursesLessons(UsersPublishedCoursesLessonsMethods, AsyncResource):
    def list(
        self,
        user_id: str,
        published_course_id: str,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.UserLesson]:
        return self._pager(LIST_USER_LESSONS, {
            "user_id": user_id, "published_course_id": published_course_id, "page": page,
        }, options)

    async def replace(
        self,
        user_id: str,
        published_course_id: str,
        lesson_id: str,
        *,
        lesson_progress: models.UserLessonProgressUpdate | params.UserLessonProgressUpdate,
        options: RequestOptions | None = None,
    ) -> models.UserLesson:
        return await self._call(REPLACE_USER_LESSON, {
            "user_id": user_id, "published_course_id": published_course_id, "lesson_id": lesson_id,
            "lesson_progress": lesson_progress,
        }, options)

    async def update(
        self,
        user_id: str,
        published_course_id: str,
        lesson_id: str,
        *,
        lesson_progress: models.UserLessonProgressUpdate
            | params.UserLessonProgressUpdate
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.UserLesson:
        return await self._call(UPDATE_USER_LESSON, {
            "user_id": user_id, "published_course_id": published_course_id, "lesson_id": lesson_id,
            "lesson_progress": lesson_progress,
        }, options)

    async def get(
        self,
        user_id: str,
        published_course_id: str,
        lesson_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.UserLesson:
        return await self._call(GET_USER_LESSON, {
            "user_id": user_id, "published_course_id": published_course_id, "lesson_id": lesson_id,
        }, options)


class UsersPublishedCoursesLessonsWithResponse:
    """`UsersPublishedCoursesLessons`, each call a `Response`."""

    def __init__(self, resource: UsersPublishedCoursesLessons) -> None:
        self.list = pages_with_response(resource.list)
        self.replace = with_response(resource.replace)
        self.update = with_response(resource.update)
        self.get = with_response(resource.get)


class AsyncUsersPublishedCoursesLessonsWithResponse:
    """`AsyncUsersPublishedCoursesLessons`, each call a `Response`."""

    def __init__(self, resource: AsyncUsersPublishedCoursesLessons) -> None:
        self.list = async_pages_with_response(resource.list)
        self.replace = async_with_response(resource.replace)
        self.update = async_with_response(resource.update)
        self.get = async_with_response(resource.get)
