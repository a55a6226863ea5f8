# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Lessons of courses."""

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
    from skilljar_client.resources.lessons_content_items import (
        AsyncLessonsContentItems, AsyncLessonsContentItemsWithResponse, LessonsContentItems,
        LessonsContentItemsWithResponse,
    )

LIST_LESSONS = Operation[list[models.Lesson]](
    "listLessons", "GET", "/lessons", {200: Reply(models.LessonPage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
        query("course_id"),
    ),
)
CREATE_LESSON = Operation[models.Lesson](
    "createLesson", "POST", "/lessons", {201: Reply(models.Lesson)}, retry="unsafe",
    body=Body(models.LessonCreate),
)
REPLACE_LESSON = Operation[models.Lesson](
    "replaceLesson", "PUT", "/lessons/{lesson_id}", {200: Reply(models.Lesson)}, retry="safe",
    body=Body(models.LessonUpdate), parameters=(path("lesson_id"),),
)
UPDATE_LESSON = Operation[models.Lesson](
    "updateLesson", "PATCH", "/lessons/{lesson_id}", {200: Reply(models.Lesson)}, retry="safe",
    body=Body(models.LessonUpdate), parameters=(path("lesson_id"),),
)
GET_LESSON = Operation[models.Lesson](
    "getLesson", "GET", "/lessons/{lesson_id}", {200: Reply(models.Lesson)}, retry="safe",
    parameters=(path("lesson_id"),),
)


class LessonsMethods:
    """Lessons of courses.

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
        """List the lessons of a course.

        Returns the lessons of one course, which must be named, a page at a time.

        Args:
            course_id: Id of the course whose lessons are listed.
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.

        Returns: A page of the lessons of the course.
        Repeated: after a failure that may pass.
        Source: "lessons > list", GET /lessons (listLessons)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Create a lesson.

        Creates a lesson in a course. What it shows depends on its type: an asset, HTML, a quiz or
        a web package, each in the field of its name.

        Args:
            course_id: Id of the course that the lesson belongs to. Not empty.
            order: Place in the course, ascending. At least 0.
            title: Title of the lesson. Not empty. At most 500 characters.
            type: What kind of content the lesson has. One of `ASSET`, `HTML`, `WEB_PACKAGE`,
                `QUIZ`, `VILT`, `MODULAR`, `SECTION`.
            content_asset_id: Id of the asset that a lesson of the type ASSET shows; null for none.
                Not empty.
            content_html: What a lesson of the type HTML shows.
            content_quiz_id: Id of the quiz that a lesson of the type QUIZ shows; null for none.
                Not empty.
            content_web_package_id: Id of the web package that a lesson of the type WEB_PACKAGE
                shows; null for none. Not empty.
            description_html: Description of the lesson, in HTML.
            display_fullscreen: Whether the lesson opens in full screen.
            optional: Whether the course can be completed without the lesson.
            search_keywords: More words by which the search of the catalog finds it. At most 5,000
                characters.
            time_seconds: Length of the lesson in seconds; null if it is not given. At least 0.
            tooltip_html: Text of the lesson's tooltip, in HTML.

        Returns: The lesson.
        Repeated: only where nothing can have been done.
        Source: "lessons > create", POST /lessons (createLesson)
        """

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Change a lesson by PUT.

        Changes only what is given, as `update` does with PATCH.

        Args:
            lesson_id: Id of the lesson.
            content_asset_id: Id of the asset that a lesson of the type ASSET shows; null for none.
                Not empty.
            content_html: What a lesson of the type HTML shows.
            content_quiz_id: Id of the quiz that a lesson of the type QUIZ shows; null for none.
                Not empty.
            content_web_package_id: Id of the web package that a lesson of the type WEB_PACKAGE
                shows; null for none. Not empty.
            course_id: Id of the course to move the lesson to. Not empty.
            description_html: Description of the lesson, in HTML.
            display_fullscreen: Whether the lesson opens in full screen.
            optional: Whether the course can be completed without the lesson.
            order: Place in the course, ascending.
            search_keywords: More words by which the search of the catalog finds it. At most 5,000
                characters.
            time_seconds: Length of the lesson in seconds; null if it is not given. At least 0.
            title: Title of the lesson. Not empty.
            tooltip_html: Text of the lesson's tooltip, in HTML.
            type: What kind of content the lesson has. One of `ASSET`, `HTML`, `WEB_PACKAGE`,
                `QUIZ`, `VILT`, `MODULAR`, `SECTION`.

        Returns: The lesson.
        Repeated: after a failure that may pass.
        Source: "lessons > update", PUT /lessons/{lesson_id} (replaceLesson)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change a lesson.

        Changes what is given, and leaves the rest of the lesson as it is. course_id moves the
        lesson to another course.

        Args:
            lesson_id: Id of the lesson.
            content_asset_id: Id of the asset that a lesson of the type ASSET shows; null for none.
                Not empty.
            content_html: What a lesson of the type HTML shows.
            content_quiz_id: Id of the quiz that a lesson of the type QUIZ shows; null for none.
                Not empty.
            content_web_package_id: Id of the web package that a lesson of the type WEB_PACKAGE
                shows; null for none. Not empty.
            course_id: Id of the course to move the lesson to. Not empty.
            description_html: Description of the lesson, in HTML.
            display_fullscreen: Whether the lesson opens in full screen.
            optional: Whether the course can be completed without the lesson.
            order: Place in the course, ascending.
            search_keywords: More words by which the search of the catalog finds it. At most 5,000
                characters.
            time_seconds: Length of the lesson in seconds; null if it is not given. At least 0.
            title: Title of the lesson. Not empty.
            tooltip_html: Text of the lesson's tooltip, in HTML.
            type: What kind of content the lesson has. One of `ASSET`, `HTML`, `WEB_PACKAGE`,
                `QUIZ`, `VILT`, `MODULAR`, `SECTION`.

        Returns: The lesson.
        Repeated: after a failure that may pass.
        Source: "lessons > partial_update", PATCH /lessons/{lesson_id} (updateLesson)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a lesson.

        Returns a lesson by its id.

        Args:
            lesson_id: Id of the lesson.

        Returns: The lesson.
        Repeated: after a failure that may pass.
        Source: GET /lessons/{lesson_id} (getLesson)
        """


class Lessons(LessonsMethods, Resource):
    def list(
        self,
        *,
        course_id: str,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.Lesson]:
        return self._pager(LIST_LESSONS, {
            "course_id": course_id, "page": page, "page_size": page_size,
        }, options)

    def create(
        self,
        *,
        course_id: str,
        order: int,
        title: str,
        type: models.LessonType | params.LessonType,
        content_asset_id: str | None | UnsetType = UNSET,
        content_html: str | UnsetType = UNSET,
        content_quiz_id: str | None | UnsetType = UNSET,
        content_web_package_id: str | None | UnsetType = UNSET,
        description_html: str | UnsetType = UNSET,
        display_fullscreen: bool | UnsetType = UNSET,
        optional: bool | UnsetType = UNSET,
        search_keywords: str | UnsetType = UNSET,
        time_seconds: int | None | UnsetType = UNSET,
        tooltip_html: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Lesson:
        return self._call(CREATE_LESSON, {
            "course_id": course_id, "order": order, "title": title, "type": type,
            "content_asset_id": content_asset_id, "content_html": content_html,
            "content_quiz_id": content_quiz_id, "content_web_package_id": content_web_package_id,
            "description_html": description_html, "display_fullscreen": display_fullscreen,
            "optional": optional, "search_keywords": search_keywords, "time_seconds": time_seconds,
            "tooltip_html": tooltip_html,
        }, options)

    def replace(
        self,
        lesson_id: str,
        *,
        content_asset_id: str | None | UnsetType = UNSET,
        content_html: str | UnsetType = UNSET,
        content_quiz_id: str | None | UnsetType = UNSET,
        content_web_package_id: str | None | UnsetType = UNSET,
        course_id: str | UnsetType = UNSET,
        description_html: str | UnsetType = UNSET,
        display_fullscreen: bool | UnsetType = UNSET,
        optional: bool | UnsetType = UNSET,
        order: int | UnsetType = UNSET,
        search_keywords: str | UnsetType = UNSET,
        time_seconds: int | None | UnsetType = UNSET,
        title: str | UnsetType = UNSET,
        tooltip_html: str | UnsetType = UNSET,
        type: models.LessonType | params.LessonType | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Lesson:
        return self._call(REPLACE_LESSON, {
            "lesson_id": lesson_id, "content_asset_id": content_asset_id,
            "content_html": content_html, "content_quiz_id": content_quiz_id,
            "content_web_package_id": content_web_package_id, "course_id": course_id,
            "description_html": description_html, "display_fullscreen": display_fullscreen,
            "optional": optional, "order": order, "search_keywords": search_keywords,
            "time_seconds": time_seconds, "title": title, "tooltip_html": tooltip_html,
            "type": type,
        }, options)

    def update(
        self,
        lesson_id: str,
        *,
        content_asset_id: str | None | UnsetType = UNSET,
        content_html: str | UnsetType = UNSET,
        content_quiz_id: str | None | UnsetType = UNSET,
        content_web_package_id: str | None | UnsetType = UNSET,
        course_id: str | UnsetType = UNSET,
        description_html: str | UnsetType = UNSET,
        display_fullscreen: bool | UnsetType = UNSET,
        optional: bool | UnsetType = UNSET,
        order: int | UnsetType = UNSET,
        search_keywords: str | UnsetType = UNSET,
        time_seconds: int | None | UnsetType = UNSET,
        title: str | UnsetType = UNSET,
        tooltip_html: str | UnsetType = UNSET,
        type: models.LessonType | params.LessonType | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Lesson:
        return self._call(UPDATE_LESSON, {
            "lesson_id": lesson_id, "content_asset_id": content_asset_id,
            "content_html": content_html, "content_quiz_id": content_quiz_id,
            "content_web_package_id": content_web_package_id, "course_id": course_id,
            "description_html": description_html, "display_fullscreen": display_fullscreen,
            "optional": optional, "order": order, "search_keywords": search_keywords,
            "time_seconds": time_seconds, "title": title, "tooltip_html": tooltip_html,
            "type": type,
        }, options)

    def get(self, lesson_id: str, *, options: RequestOptions | None = None) -> models.Lesson:
        return self._call(GET_LESSON, {"lesson_id": lesson_id}, options)

    @cached_property
    def content_items(self) -> LessonsContentItems:
        """The `lessons.content_items` methods."""
        from skilljar_client.resources.lessons_content_items import LessonsContentItems

        return LessonsContentItems(self._core)


class AsyncLessons(LessonsMethods, AsyncResource):
    def list(
        self,
        *,
        course_id: str,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.Lesson]:
        return self._pager(LIST_LESSONS, {
            "course_id": course_id, "page": page, "page_size": page_size,
        }, options)

    async def create(
        self,
        *,
        course_id: str,
        order: int,
        title: str,
        type: models.LessonType | params.LessonType,
        content_asset_id: str | None | UnsetType = UNSET,
        content_html: str | UnsetType = UNSET,
        content_quiz_id: str | None | UnsetType = UNSET,
        content_web_package_id: str | None | UnsetType = UNSET,
        description_html: str | UnsetType = UNSET,
        display_fullscreen: bool | UnsetType = UNSET,
        optional: bool | UnsetType = UNSET,
        search_keywords: str | UnsetType = UNSET,
        time_seconds: int | None | UnsetType = UNSET,
        tooltip_html: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Lesson:
        return await self._call(CREATE_LESSON, {
            "course_id": course_id, "order": order, "title": title, "type": type,
            "content_asset_id": content_asset_id, "content_html": content_html,
            "content_quiz_id": content_quiz_id, "content_web_package_id": content_web_package_id,
            "description_html": description_html, "display_fullscreen": display_fullscreen,
            "optional": optional, "search_keywords": search_keywords, "time_seconds": time_seconds,
            "tooltip_html": tooltip_html,
        }, options)

    async def replace(
        self,
        lesson_id: str,
        *,
        content_asset_id: str | None | UnsetType = UNSET,
        content_html: str | UnsetType = UNSET,
        content_quiz_id: str | None | UnsetType = UNSET,
        content_web_package_id: str | None | UnsetType = UNSET,
        course_id: str | UnsetType = UNSET,
        description_html: str | UnsetType = UNSET,
        display_fullscreen: bool | UnsetType = UNSET,
        optional: bool | UnsetType = UNSET,
        order: int | UnsetType = UNSET,
        search_keywords: str | UnsetType = UNSET,
        time_seconds: int | None | UnsetType = UNSET,
        title: str | UnsetType = UNSET,
        tooltip_html: str | UnsetType = UNSET,
        type: models.LessonType | params.LessonType | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Lesson:
        return await self._call(REPLACE_LESSON, {
            "lesson_id": lesson_id, "content_asset_id": content_asset_id,
            "content_html": content_html, "content_quiz_id": content_quiz_id,
            "content_web_package_id": content_web_package_id, "course_id": course_id,
            "description_html": description_html, "display_fullscreen": display_fullscreen,
            "optional": optional, "order": order, "search_keywords": search_keywords,
            "time_seconds": time_seconds, "title": title, "tooltip_html": tooltip_html,
            "type": type,
        }, options)

    async def update(
        self,
        lesson_id: str,
        *,
        content_asset_id: str | None | UnsetType = UNSET,
        content_html: str | UnsetType = UNSET,
        content_quiz_id: str | None | UnsetType = UNSET,
        content_web_package_id: str | None | UnsetType = UNSET,
        course_id: str | UnsetType = UNSET,
        description_html: str | UnsetType = UNSET,
        display_fullscreen: bool | UnsetType = UNSET,
        optional: bool | UnsetType = UNSET,
        order: int | UnsetType = UNSET,
        search_keywords: str | UnsetType = UNSET,
        time_seconds: int | None | UnsetType = UNSET,
        title: str | UnsetType = UNSET,
        tooltip_html: str | UnsetType = UNSET,
        type: models.LessonType | params.LessonType | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Lesson:
        return await self._call(UPDATE_LESSON, {
            "lesson_id": lesson_id, "content_asset_id": content_asset_id,
            "content_html": content_html, "content_quiz_id": content_quiz_id,
            "content_web_package_id": content_web_package_id, "course_id": course_id,
            "description_html": description_html, "display_fullscreen": display_fullscreen,
            "optional": optional, "order": order, "search_keywords": search_keywords,
            "time_seconds": time_seconds, "title": title, "tooltip_html": tooltip_html,
            "type": type,
        }, options)

    async def get(self, lesson_id: str, *, options: RequestOptions | None = None) -> models.Lesson:
        return await self._call(GET_LESSON, {"lesson_id": lesson_id}, options)

    @cached_property
    def content_items(self) -> AsyncLessonsContentItems:
        """The `lessons.content_items` methods."""
        from skilljar_client.resources.lessons_content_items import AsyncLessonsContentItems

        return AsyncLessonsContentItems(self._core)


class LessonsWithResponse:
    """`Lessons`, each call a `Response`."""

    def __init__(self, resource: Lessons) -> None:
        self._resource = resource
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.replace = with_response(resource.replace)
        self.update = with_response(resource.update)
        self.get = with_response(resource.get)

    @cached_property
    def content_items(self) -> LessonsContentItemsWithResponse:
        """`lessons.content_items`, each call a `Response`."""
        from skilljar_client.resources.lessons_content_items import LessonsContentItemsWithResponse

        return LessonsContentItemsWithResponse(self._resource.content_items)


class AsyncLessonsWithResponse:
    """`AsyncLessons`, each call a `Response`."""

    def __init__(self, resource: AsyncLessons) -> None:
        self._resource = resource
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.replace = async_with_response(resource.replace)
        self.update = async_with_response(resource.update)
        self.get = async_with_response(resource.get)

    @cached_property
    def content_items(self) -> AsyncLessonsContentItemsWithResponse:
        """`lessons.content_items`, each call a `Response`."""
        from skilljar_client.resources.lessons_content_items import (
            AsyncLessonsContentItemsWithResponse,
        )

        return AsyncLessonsContentItemsWithResponse(self._resource.content_items)
