# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Lessons of courses."""

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

LIST_LESSON_CONTENT_ITEMS = Operation[list[models.LessonContentItem]](
    "listLessonContentItems", "GET", "/lessons/{lesson_id}/content-items",
    {200: Reply(models.LessonContentItemPage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        path("lesson_id"),
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
    ),
)
CREATE_LESSON_CONTENT_ITEM = Operation[models.LessonContentItem](
    "createLessonContentItem", "POST", "/lessons/{lesson_id}/content-items",
    {201: Reply(models.LessonContentItem)}, retry="unsafe",
    body=Body(models.LessonContentItemCreate), parameters=(path("lesson_id"),),
)
REPLACE_LESSON_CONTENT_ITEM = Operation[models.LessonContentItem](
    "replaceLessonContentItem", "PUT",
    "/lessons/{lesson_id}/content-items/{lesson_content_item_id}",
    {200: Reply(models.LessonContentItem)}, retry="safe", body=Body(models.LessonContentItemUpdate),
    parameters=(path("lesson_id"), path("lesson_content_item_id")),
)
UPDATE_LESSON_CONTENT_ITEM = Operation[models.LessonContentItem](
    "updateLessonContentItem", "PATCH",
    "/lessons/{lesson_id}/content-items/{lesson_content_item_id}",
    {200: Reply(models.LessonContentItem)}, retry="safe", body=Body(models.LessonContentItemUpdate),
    parameters=(path("lesson_id"), path("lesson_content_item_id")),
)
GET_LESSON_CONTENT_ITEM = Operation[models.LessonContentItem](
    "getLessonContentItem", "GET", "/lessons/{lesson_id}/content-items/{lesson_content_item_id}",
    {200: Reply(models.LessonContentItem)}, retry="safe",
    parameters=(path("lesson_id"), path("lesson_content_item_id")),
)


class LessonsContentItemsMethods:
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
        """List the content items of a lesson.

        Returns the content items of a lesson of the type MODULAR, a page at a time. A public
        client adds include_content=true to the query, which no page has, to get content_html too.

        Args:
            lesson_id: Id of the lesson.
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.

        Returns: A page of the content items.
        Repeated: after a failure that may pass.
        Source: "lessons > content-items > list", GET /lessons/{lesson_id}/content-items
            (listLessonContentItems)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Create a content item of a lesson.

        Adds a content item to a lesson. What it shows depends on its type: an asset, HTML or a
        quiz, each in the field of its name.

        Args:
            lesson_id: Id of the lesson.
            header: Heading above the item. Not empty.
            order: Place in the lesson, ascending. At least 0.
            type: What kind of content the item has. One of `ASSET`, `HTML`, `QUIZ`, `RATING`.
            content_asset_id: Id of the asset that an item of the type ASSET shows. Not empty.
            content_html: What an item of the type HTML shows.
            content_quiz_id: Id of the quiz that an item of the type QUIZ shows. Not empty.

        Returns: The content item.
        Repeated: only where nothing can have been done.
        Source: "lessons > content-items > create", POST /lessons/{lesson_id}/content-items
            (createLessonContentItem)
        """

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Change a content item of a lesson by PUT.

        Changes what is given. That it leaves alone what is left out, as `update` does, is not said
        here; a type that is given becomes that of the item, even if its content is of another.

        Args:
            lesson_id: Id of the lesson.
            lesson_content_item_id: Id of the content item in the lesson.
            content_asset_id: Id of the asset that an item of the type ASSET shows. Not empty.
            content_html: What an item of the type HTML shows.
            content_quiz_id: Id of the quiz that an item of the type QUIZ shows. Not empty.
            header: Heading above the item. Not empty.
            order: Place in the lesson, ascending.
            type: What kind of content the item has. One of `ASSET`, `HTML`, `QUIZ`, `RATING`.

        Returns: The content item.
        Repeated: after a failure that may pass.
        Source: "lessons > content-items > update", PUT
            /lessons/{lesson_id}/content-items/{lesson_content_item_id} (replaceLessonContentItem)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change a content item of a lesson.

        Changes what is given, and leaves the rest of the content item as it is.

        Args:
            lesson_id: Id of the lesson.
            lesson_content_item_id: Id of the content item in the lesson.
            content_asset_id: Id of the asset that an item of the type ASSET shows. Not empty.
            content_html: What an item of the type HTML shows.
            content_quiz_id: Id of the quiz that an item of the type QUIZ shows. Not empty.
            header: Heading above the item. Not empty.
            order: Place in the lesson, ascending.
            type: What kind of content the item has. One of `ASSET`, `HTML`, `QUIZ`, `RATING`.

        Returns: The content item.
        Repeated: after a failure that may pass.
        Source: "lessons > content-items > partial_update", PATCH
            /lessons/{lesson_id}/content-items/{lesson_content_item_id} (updateLessonContentItem)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a content item of a lesson.

        Returns a content item of a lesson by its id.

        Args:
            lesson_id: Id of the lesson.
            lesson_content_item_id: Id of the content item in the lesson.

        Returns: The content item.
        Repeated: after a failure that may pass.
        Source: GET /lessons/{lesson_id}/content-items/{lesson_content_item_id}
            (getLessonContentItem)
        """


class LessonsContentItems(LessonsContentItemsMethods, Resource):
    def list(
        self,
        lesson_id: str,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.LessonContentItem]:
        return self._pager(LIST_LESSON_CONTENT_ITEMS, {
            "lesson_id": lesson_id, "page": page, "page_size": page_size,
        }, options)

    def create(
        self,
        lesson_id: str,
        *,
        header: str,
        order: int,
        type: models.LessonContentItemType | params.LessonContentItemType,
        content_asset_id: str | UnsetType = UNSET,
        content_html: str | UnsetType = UNSET,
        content_quiz_id: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.LessonContentItem:
        return self._call(CREATE_LESSON_CONTENT_ITEM, {
            "lesson_id": lesson_id, "header": header, "order": order, "type": type,
            "content_asset_id": content_asset_id, "content_html": content_html,
            "content_quiz_id": content_quiz_id,
        }, options)

    def replace(
        self,
        lesson_id: str,
        lesson_content_item_id: str,
        *,
        content_asset_id: str | UnsetType = UNSET,
        content_html: str | UnsetType = UNSET,
        content_quiz_id: str | UnsetType = UNSET,
        header: str | UnsetType = UNSET,
        order: int | UnsetType = UNSET,
        type: models.LessonContentItemType | params.LessonContentItemType | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.LessonContentItem:
        return self._call(REPLACE_LESSON_CONTENT_ITEM, {
            "lesson_id": lesson_id, "lesson_content_item_id": lesson_content_item_id,
            "content_asset_id": content_asset_id, "content_html": content_html,
            "content_quiz_id": content_quiz_id, "header": header, "order": order, "type": type,
        }, options)

    def update(
        self,
        lesson_id: str,
        lesson_content_item_id: str,
        *,
        content_asset_id: str | UnsetType = UNSET,
        content_html: str | UnsetType = UNSET,
        content_quiz_id: str | UnsetType = UNSET,
        header: str | UnsetType = UNSET,
        order: int | UnsetType = UNSET,
        type: models.LessonContentItemType | params.LessonContentItemType | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.LessonContentItem:
        return self._call(UPDATE_LESSON_CONTENT_ITEM, {
            "lesson_id": lesson_id, "lesson_content_item_id": lesson_content_item_id,
            "content_asset_id": content_asset_id, "content_html": content_html,
            "content_quiz_id": content_quiz_id, "header": header, "order": order, "type": type,
        }, options)

    def get(
        self,
        lesson_id: str,
        lesson_content_item_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.LessonContentItem:
        return self._call(GET_LESSON_CONTENT_ITEM, {
            "lesson_id": lesson_id, "lesson_content_item_id": lesson_content_item_id,
        }, options)


class AsyncLessonsContentItems(LessonsContentItemsMethods, AsyncResource):
    def list(
        self,
        lesson_id: str,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.LessonContentItem]:
        return self._pager(LIST_LESSON_CONTENT_ITEMS, {
            "lesson_id": lesson_id, "page": page, "page_size": page_size,
        }, options)

    async def create(
        self,
        lesson_id: str,
        *,
        header: str,
        order: int,
        type: models.LessonContentItemType | params.LessonContentItemType,
        content_asset_id: str | UnsetType = UNSET,
        content_html: str | UnsetType = UNSET,
        content_quiz_id: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.LessonContentItem:
        return await self._call(CREATE_LESSON_CONTENT_ITEM, {
            "lesson_id": lesson_id, "header": header, "order": order, "type": type,
            "content_asset_id": content_asset_id, "content_html": content_html,
            "content_quiz_id": content_quiz_id,
        }, options)

    async def replace(
        self,
        lesson_id: str,
        lesson_content_item_id: str,
        *,
        content_asset_id: str | UnsetType = UNSET,
        content_html: str | UnsetType = UNSET,
        content_quiz_id: str | UnsetType = UNSET,
        header: str | UnsetType = UNSET,
        order: int | UnsetType = UNSET,
        type: models.LessonContentItemType | params.LessonContentItemType | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.LessonContentItem:
        return await self._call(REPLACE_LESSON_CONTENT_ITEM, {
            "lesson_id": lesson_id, "lesson_content_item_id": lesson_content_item_id,
            "content_asset_id": content_asset_id, "content_html": content_html,
            "content_quiz_id": content_quiz_id, "header": header, "order": order, "type": type,
        }, options)

    async def update(
        self,
        lesson_id: str,
        lesson_content_item_id: str,
        *,
        content_asset_id: str | UnsetType = UNSET,
        content_html: str | UnsetType = UNSET,
        content_quiz_id: str | UnsetType = UNSET,
        header: str | UnsetType = UNSET,
        order: int | UnsetType = UNSET,
        type: models.LessonContentItemType | params.LessonContentItemType | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.LessonContentItem:
        return await self._call(UPDATE_LESSON_CONTENT_ITEM, {
            "lesson_id": lesson_id, "lesson_content_item_id": lesson_content_item_id,
            "content_asset_id": content_asset_id, "content_html": content_html,
            "content_quiz_id": content_quiz_id, "header": header, "order": order, "type": type,
        }, options)

    async def get(
        self,
        lesson_id: str,
        lesson_content_item_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.LessonContentItem:
        return await self._call(GET_LESSON_CONTENT_ITEM, {
            "lesson_id": lesson_id, "lesson_content_item_id": lesson_content_item_id,
        }, options)


class LessonsContentItemsWithResponse:
    """`LessonsContentItems`, each call a `Response`."""

    def __init__(self, resource: LessonsContentItems) -> None:
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.replace = with_response(resource.replace)
        self.update = with_response(resource.update)
        self.get = with_response(resource.get)


class AsyncLessonsContentItemsWithResponse:
    """`AsyncLessonsContentItems`, each call a `Response`."""

    def __init__(self, resource: AsyncLessonsContentItems) -> None:
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.replace = async_with_response(resource.replace)
        self.update = async_with_response(resource.update)
        self.get = async_with_response(resource.get)
