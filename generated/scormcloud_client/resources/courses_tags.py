# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Words by which courses can be found."""

from __future__ import annotations

from typing import Any

from lmskit import RequestOptions
from lmskit.operation import Body, Operation, Pagination, Reply, path
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, pages_with_response,
    with_response,
)
from lmskit.types import StringList
from scormcloud_client import models

GET_COURSE_TAGS = Operation[list[str]](
    "getCourseTags", "GET", "/courses/{courseId}/tags", {200: Reply(models.TagListSchema)},
    retry="safe", pagination=Pagination(style="array", items="tags"),
    scopes=("read:course", "read"), parameters=(path("course_id", "courseId"),),
)
PUT_COURSE_TAGS = Operation[None](
    "putCourseTags", "PUT", "/courses/{courseId}/tags", {204: Reply(None)}, retry="safe",
    scopes=("write:course", "write"), body=Body(models.TagListRequestSchema),
    parameters=(path("course_id", "courseId"),),
)
DELETE_COURSE_TAGS = Operation[None](
    "deleteCourseTags", "DELETE", "/courses/{courseId}/tags", {204: Reply(None)}, retry="safe",
    scopes=("write:course", "write"), body=Body(models.TagListRequestSchema),
    parameters=(path("course_id", "courseId"),),
)
PUT_COURSE_TAGS_BATCH = Operation[None](
    "putCourseTagsBatch", "PUT", "/courses/tags", {204: Reply(None)}, retry="safe",
    scopes=("write:course", "write"), body=Body(models.BatchTagsSchema),
)


class CoursesTagsMethods:
    """Words by which courses can be found.

    Every method takes `options` too: timeout, retries and extras of the request, for that call
    only.

    Raises:
        InvalidArgumentError: An argument is not acceptable; nothing is sent.
        TransportError: No answer came: no connection, or not in time.
        BadRequestError: HTTP 400. The request is malformed, or one of its values is no good.
        AuthenticationError: HTTP 401. The credentials or the token are missing, wrong or out of
            date.
    """

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """List the tags of a course.

        Returns all tags that are on the course.

        Scopes: `read:course` or `read`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.

        Raises:
            NotFoundError: HTTP 404. There is no course of this id.

        Returns: The tags.
        Repeated: after a failure that may pass.
        Source: "getCourseTags", GET /courses/{courseId}/tags (getCourseTags)
        """

    def set(self, *args: Any, **kwargs: Any) -> Any:
        """Set the tags of a course.

        Puts the tags on the course. The vendor's page says that they take the place of those on
        it; its newer clients say that they are added, and so did a user's report. Delete what must
        not stay.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            tags: The tags. An empty list is sent as it is; what it does is not documented.

        Raises:
            NotFoundError: HTTP 404. There is no course of this id.

        Returns: The tags are set; there is no body.
        Repeated: after a failure that may pass.
        Source: "putCourseTags", PUT /courses/{courseId}/tags (putCourseTags)
        """

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Take tags off a course.

        Removes the given tags from the course and leaves its others. One that it does not have is
        no error.

        Scopes: `write:course` or `write`.

        Args:
            course_id: The id of the course, which was chosen when it was imported.
            tags: The tags. An empty list is sent as it is; what it does is not documented.

        Raises:
            NotFoundError: HTTP 404. There is no course of this id.

        Returns: The tags are off the course; there is no body.
        Repeated: after a failure that may pass.
        Source: "deleteCourseTags", DELETE /courses/{courseId}/tags (deleteCourseTags)
        """

    def set_many(self, *args: Any, **kwargs: Any) -> Any:
        """Set the same tags on many courses.

        Puts all of the given tags on each of the given courses. The page does not say what becomes
        of those that a course has; newer clients of the vendor say that the given ones are added.

        Scopes: `write:course` or `write`.

        Args:
            ids: The ids of the courses.
            tags: The tags.

        Raises:
            NotFoundError: HTTP 404. One of the courses does not exist. Whether the others got the
                tags is not documented.

        Returns: The tags are set; there is no body.
        Repeated: after a failure that may pass.
        Source: "putCourseTagsBatch", PUT /courses/tags (putCourseTagsBatch)
        """


class CoursesTags(CoursesTagsMethods, Resource):
    def list(self, course_id: str, *, options: RequestOptions | None = None) -> Pager[str]:
        return self._pager(GET_COURSE_TAGS, {"course_id": course_id}, options)

    def set(
        self,
        course_id: str,
        *,
        tags: StringList,
        options: RequestOptions | None = None,
    ) -> None:
        return self._call(PUT_COURSE_TAGS, {"course_id": course_id, "tags": tags}, options)

    def delete(
        self,
        course_id: str,
        *,
        tags: StringList,
        options: RequestOptions | None = None,
    ) -> None:
        return self._call(DELETE_COURSE_TAGS, {"course_id": course_id, "tags": tags}, options)

    def set_many(
        self,
        *,
        ids: StringList,
        tags: StringList,
        options: RequestOptions | None = None,
    ) -> None:
        return self._call(PUT_COURSE_TAGS_BATCH, {"ids": ids, "tags": tags}, options)


class AsyncCoursesTags(CoursesTagsMethods, AsyncResource):
    def list(self, course_id: str, *, options: RequestOptions | None = None) -> AsyncPager[str]:
        return self._pager(GET_COURSE_TAGS, {"course_id": course_id}, options)

    async def set(
        self,
        course_id: str,
        *,
        tags: StringList,
        options: RequestOptions | None = None,
    ) -> None:
        return await self._call(PUT_COURSE_TAGS, {"course_id": course_id, "tags": tags}, options)

    async def delete(
        self,
        course_id: str,
        *,
        tags: StringList,
        options: RequestOptions | None = None,
    ) -> None:
        return await self._call(DELETE_COURSE_TAGS, {"course_id": course_id, "tags": tags}, options)

    async def set_many(
        self,
        *,
        ids: StringList,
        tags: StringList,
        options: RequestOptions | None = None,
    ) -> None:
        return await self._call(PUT_COURSE_TAGS_BATCH, {"ids": ids, "tags": tags}, options)


class CoursesTagsWithResponse:
    """`CoursesTags`, each call a `Response`."""

    def __init__(self, resource: CoursesTags) -> None:
        self.list = pages_with_response(resource.list)
        self.set = with_response(resource.set)
        self.delete = with_response(resource.delete)
        self.set_many = with_response(resource.set_many)


class AsyncCoursesTagsWithResponse:
    """`AsyncCoursesTags`, each call a `Response`."""

    def __init__(self, resource: AsyncCoursesTags) -> None:
        self.list = async_pages_with_response(resource.list)
        self.set = async_with_response(resource.set)
        self.delete = async_with_response(resource.delete)
        self.set_many = async_with_response(resource.set_many)
