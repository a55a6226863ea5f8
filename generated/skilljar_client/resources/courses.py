# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Courses of the organization, whether published or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Pagination, Reply, path, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, pages_with_response,
    with_response,
)
from lmskit.types import StringList
from msgspec import Meta
from skilljar_client import models

if TYPE_CHECKING:
    from skilljar_client import params

LIST_COURSES = Operation[list[models.Course]](
    "listCourses", "GET", "/courses", {200: Reply(models.CoursePage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
    ),
)
CREATE_COURSE = Operation[models.Course](
    "createCourse", "POST", "/courses", {201: Reply(models.Course)}, retry="unsafe",
    body=Body(models.CourseCreate),
)
REPLACE_COURSE = Operation[models.Course](
    "replaceCourse", "PUT", "/courses/{course_id}", {200: Reply(models.Course)}, retry="safe",
    body=Body(models.CourseReplace), parameters=(path("course_id"),),
)
UPDATE_COURSE = Operation[models.Course](
    "updateCourse", "PATCH", "/courses/{course_id}", {200: Reply(models.Course)}, retry="safe",
    body=Body(models.CourseUpdate), parameters=(path("course_id"),),
)
GET_COURSE = Operation[models.Course](
    "getCourse", "GET", "/courses/{course_id}", {200: Reply(models.Course)}, retry="safe",
    parameters=(path("course_id"),),
)


class CoursesMethods:
    """Courses of the organization, whether published or not.

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
        """List the courses of the organization.

        Returns the courses of the organization, on whichever sites they are published, a page at a
        time.

        Args:
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.

        Returns: A page of the courses of the organization.
        Repeated: after a failure that may pass.
        Source: "courses > list", GET /courses (listCourses)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Create a course.

        Creates a course in the organization.

        Args:
            enforce_sequential_navigation: Whether the lessons must be taken in their order.
            short_description: Short description. Not empty.
            title: Title of the course. Not empty.
            long_description_html: Long description in HTML.
            labels: Labels of the course.
            display_course_and_lesson_time: Whether the time of the course is shown on its tile,
                and that of its lessons too on its page. The vendor's default is `False`.
            manual_course_time: Time of the course as text of your own. Not empty. At most 15
                characters.
            display_manual_course_time: Whether manual_course_time is shown instead of the sum of
                the lessons' times. The vendor's default is `False`.
            course_and_lesson_time_format: How times are written; without effect where
                manual_course_time is shown. One of `HOURS_MINUTES_SECONDS`, `HOURS_MINUTES`,
                `HOURS_MINUTES_VERBOSE`, `MINUTES_VERBOSE`.

        Returns: The new course.
        Repeated: only where nothing can have been done.
        Source: "courses > create", POST /courses (createCourse)
        """

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Change a course by PUT.

        Changes only what is given, as `update` does with PATCH.

        Args:
            course_id: Id of the course.
            enforce_sequential_navigation: Whether the lessons must be taken in their order.
            long_description_html: Long description in HTML.
            short_description: Short description. Not empty.
            title: Title of the course. Not empty.
            labels: Labels of the course.
            display_course_and_lesson_time: Whether the time of the course is shown on its tile,
                and that of its lessons too on its page.
            manual_course_time: Time of the course as text of your own. Not empty. At most 15
                characters.
            display_manual_course_time: Whether manual_course_time is shown instead of the sum of
                the lessons' times.
            course_and_lesson_time_format: How times are written; without effect where
                manual_course_time is shown. One of `HOURS_MINUTES_SECONDS`, `HOURS_MINUTES`,
                `HOURS_MINUTES_VERBOSE`, `MINUTES_VERBOSE`.

        Returns: The course.
        Repeated: after a failure that may pass.
        Source: "courses > update", PUT /courses/{course_id} (replaceCourse)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change a course.

        Changes what is given, and leaves the rest of the course as it is.

        Args:
            course_id: Id of the course.
            enforce_sequential_navigation: Whether the lessons must be taken in their order.
            long_description_html: Long description in HTML.
            short_description: Short description. Not empty.
            title: Title of the course. Not empty.
            labels: Labels of the course.
            display_course_and_lesson_time: Whether the time of the course is shown on its tile,
                and that of its lessons too on its page.
            manual_course_time: Time of the course as text of your own. Not empty. At most 15
                characters.
            display_manual_course_time: Whether manual_course_time is shown instead of the sum of
                the lessons' times.
            course_and_lesson_time_format: How times are written; without effect where
                manual_course_time is shown. One of `HOURS_MINUTES_SECONDS`, `HOURS_MINUTES`,
                `HOURS_MINUTES_VERBOSE`, `MINUTES_VERBOSE`.

        Returns: The course.
        Repeated: after a failure that may pass.
        Source: "courses > partial_update", PATCH /courses/{course_id} (updateCourse)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a course.

        Returns a course of the organization by its id.

        Args:
            course_id: Id of the course.

        Returns: The course.
        Repeated: after a failure that may pass.
        Source: GET /courses/{course_id} (getCourse)
        """


class Courses(CoursesMethods, Resource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.Course]:
        return self._pager(LIST_COURSES, {"page": page, "page_size": page_size}, options)

    def create(
        self,
        *,
        enforce_sequential_navigation: bool,
        short_description: str,
        title: str,
        long_description_html: str | UnsetType = UNSET,
        labels: StringList | UnsetType = UNSET,
        display_course_and_lesson_time: bool | UnsetType = UNSET,
        manual_course_time: str | UnsetType = UNSET,
        display_manual_course_time: bool | UnsetType = UNSET,
        course_and_lesson_time_format: models.CourseTimeFormat
            | params.CourseTimeFormat
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Course:
        return self._call(CREATE_COURSE, {
            "enforce_sequential_navigation": enforce_sequential_navigation,
            "short_description": short_description, "title": title,
            "long_description_html": long_description_html, "labels": labels,
            "display_course_and_lesson_time": display_course_and_lesson_time,
            "manual_course_time": manual_course_time,
            "display_manual_course_time": display_manual_course_time,
            "course_and_lesson_time_format": course_and_lesson_time_format,
        }, options)

    def replace(
        self,
        course_id: str,
        *,
        enforce_sequential_navigation: bool | UnsetType = UNSET,
        long_description_html: str | UnsetType = UNSET,
        short_description: str | UnsetType = UNSET,
        title: str | UnsetType = UNSET,
        labels: StringList | UnsetType = UNSET,
        display_course_and_lesson_time: bool | UnsetType = UNSET,
        manual_course_time: str | UnsetType = UNSET,
        display_manual_course_time: bool | UnsetType = UNSET,
        course_and_lesson_time_format: models.CourseTimeFormat
            | params.CourseTimeFormat
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Course:
        return self._call(REPLACE_COURSE, {
            "course_id": course_id, "enforce_sequential_navigation": enforce_sequential_navigation,
            "long_description_html": long_description_html, "short_description": short_description,
            "title": title, "labels": labels,
            "display_course_and_lesson_time": display_course_and_lesson_time,
            "manual_course_time": manual_course_time,
            "display_manual_course_time": display_manual_course_time,
            "course_and_lesson_time_format": course_and_lesson_time_format,
        }, options)

    def update(
        self,
        course_id: str,
        *,
        enforce_sequential_navigation: bool | UnsetType = UNSET,
        long_description_html: str | UnsetType = UNSET,
        short_description: str | UnsetType = UNSET,
        title: str | UnsetType = UNSET,
        labels: StringList | UnsetType = UNSET,
        display_course_and_lesson_time: bool | UnsetType = UNSET,
        manual_course_time: str | UnsetType = UNSET,
        display_manual_course_time: bool | UnsetType = UNSET,
        course_and_lesson_time_format: models.CourseTimeFormat
            | params.CourseTimeFormat
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Course:
        return self._call(UPDATE_COURSE, {
            "course_id": course_id, "enforce_sequential_navigation": enforce_sequential_navigation,
            "long_description_html": long_description_html, "short_description": short_description,
            "title": title, "labels": labels,
            "display_course_and_lesson_time": display_course_and_lesson_time,
            "manual_course_time": manual_course_time,
            "display_manual_course_time": display_manual_course_time,
            "course_and_lesson_time_format": course_and_lesson_time_format,
        }, options)

    def get(self, course_id: str, *, options: RequestOptions | None = None) -> models.Course:
        return self._call(GET_COURSE, {"course_id": course_id}, options)


class AsyncCourses(CoursesMethods, AsyncResource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.Course]:
        return self._pager(LIST_COURSES, {"page": page, "page_size": page_size}, options)

    async def create(
        self,
        *,
        enforce_sequential_navigation: bool,
        short_description: str,
        title: str,
        long_description_html: str | UnsetType = UNSET,
        labels: StringList | UnsetType = UNSET,
        display_course_and_lesson_time: bool | UnsetType = UNSET,
        manual_course_time: str | UnsetType = UNSET,
        display_manual_course_time: bool | UnsetType = UNSET,
        course_and_lesson_time_format: models.CourseTimeFormat
            | params.CourseTimeFormat
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Course:
        return await self._call(CREATE_COURSE, {
            "enforce_sequential_navigation": enforce_sequential_navigation,
            "short_description": short_description, "title": title,
            "long_description_html": long_description_html, "labels": labels,
            "display_course_and_lesson_time": display_course_and_lesson_time,
            "manual_course_time": manual_course_time,
            "display_manual_course_time": display_manual_course_time,
            "course_and_lesson_time_format": course_and_lesson_time_format,
        }, options)

    async def replace(
        self,
        course_id: str,
        *,
        enforce_sequential_navigation: bool | UnsetType = UNSET,
        long_description_html: str | UnsetType = UNSET,
        short_description: str | UnsetType = UNSET,
        title: str | UnsetType = UNSET,
        labels: StringList | UnsetType = UNSET,
        display_course_and_lesson_time: bool | UnsetType = UNSET,
        manual_course_time: str | UnsetType = UNSET,
        display_manual_course_time: bool | UnsetType = UNSET,
        course_and_lesson_time_format: models.CourseTimeFormat
            | params.CourseTimeFormat
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Course:
        return await self._call(REPLACE_COURSE, {
            "course_id": course_id, "enforce_sequential_navigation": enforce_sequential_navigation,
            "long_description_html": long_description_html, "short_description": short_description,
            "title": title, "labels": labels,
            "display_course_and_lesson_time": display_course_and_lesson_time,
            "manual_course_time": manual_course_time,
            "display_manual_course_time": display_manual_course_time,
            "course_and_lesson_time_format": course_and_lesson_time_format,
        }, options)

    async def update(
        self,
        course_id: str,
        *,
        enforce_sequential_navigation: bool | UnsetType = UNSET,
        long_description_html: str | UnsetType = UNSET,
        short_description: str | UnsetType = UNSET,
        title: str | UnsetType = UNSET,
        labels: StringList | UnsetType = UNSET,
        display_course_and_lesson_time: bool | UnsetType = UNSET,
        manual_course_time: str | UnsetType = UNSET,
        display_manual_course_time: bool | UnsetType = UNSET,
        course_and_lesson_time_format: models.CourseTimeFormat
            | params.CourseTimeFormat
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Course:
        return await self._call(UPDATE_COURSE, {
            "course_id": course_id, "enforce_sequential_navigation": enforce_sequential_navigation,
            "long_description_html": long_description_html, "short_description": short_description,
            "title": title, "labels": labels,
            "display_course_and_lesson_time": display_course_and_lesson_time,
            "manual_course_time": manual_course_time,
            "display_manual_course_time": display_manual_course_time,
            "course_and_lesson_time_format": course_and_lesson_time_format,
        }, options)

    async def get(self, course_id: str, *, options: RequestOptions | None = None) -> models.Course:
        return await self._call(GET_COURSE, {"course_id": course_id}, options)


class CoursesWithResponse:
    """`Courses`, each call a `Response`."""

    def __init__(self, resource: Courses) -> None:
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.replace = with_response(resource.replace)
        self.update = with_response(resource.update)
        self.get = with_response(resource.get)


class AsyncCoursesWithResponse:
    """`AsyncCourses`, each call a `Response`."""

    def __init__(self, resource: AsyncCourses) -> None:
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.replace = async_with_response(resource.replace)
        self.update = async_with_response(resource.update)
        self.get = async_with_response(resource.get)
