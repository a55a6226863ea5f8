# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Learning paths of the organization, whether published or not."""

from __future__ import annotations

from typing import Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Operation, Pagination, Reply, path, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, pages_with_response,
    with_response,
)
from msgspec import Meta
from skilljar_client import models

LIST_PATH_ITEMS = Operation[list[models.PathItem]](
    "listPathItems", "GET", "/paths/{path_id}/path-items", {200: Reply(models.PathItemPage)},
    retry="safe", pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(path("path_id"), query("page", type=Annotated[int, Meta(ge=1)], required=False)),
)
GET_PATH_ITEM = Operation[models.PathItem](
    "getPathItem", "GET", "/paths/{path_id}/path-items/{path_item_id}",
    {200: Reply(models.PathItem)}, retry="safe", parameters=(path("path_id"), path("path_item_id")),
)


class PathsPathItemsMethods:
    """Learning paths of the organization, whether published or not.

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
        """List the items of a path.

        Returns the courses on a path, a page at a time. A public client saw them in another order
        than the path shows.

        Args:
            path_id: Id of the path.
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.

        Returns: A page of the items.
        Repeated: after a failure that may pass.
        Source: "paths > path-items > list", GET /paths/{path_id}/path-items (listPathItems)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get an item of a path.

        Returns a course on a path by the id of the item.

        Args:
            path_id: Id of the path.
            path_item_id: Id of the item in the path.

        Returns: The item.
        Repeated: after a failure that may pass.
        Source: GET /paths/{path_id}/path-items/{path_item_id} (getPathItem)
        """


class PathsPathItems(PathsPathItemsMethods, Resource):
    def list(
        self,
        path_id: str,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.PathItem]:
        return self._pager(LIST_PATH_ITEMS, {"path_id": path_id, "page": page}, options)

    def get(
        self,
        path_id: str,
        path_item_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.PathItem:
        return self._call(GET_PATH_ITEM, {
            "path_id": path_id, "path_item_id": path_item_id,
        }, options)


class AsyncPathsPathItems(PathsPathItemsMethods, AsyncResource):
    def list(
        self,
        path_id: str,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.PathItem]:
        return self._pager(LIST_PATH_ITEMS, {"path_id": path_id, "page": page}, options)

    async def get(
        self,
        path_id: str,
        path_item_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.PathItem:
        return await self._call(GET_PATH_ITEM, {
            "path_id": path_id, "path_item_id": path_item_id,
        }, options)


class PathsPathItemsWithResponse:
    """`PathsPathItems`, each call a `Response`."""

    def __init__(self, resource: PathsPathItems) -> None:
        self.list = pages_with_response(resource.list)
        self.get = with_response(resource.get)


class AsyncPathsPathItemsWithResponse:
    """`AsyncPathsPathItems`, each call a `Response`."""

    def __init__(self, resource: AsyncPathsPathItems) -> None:
        self.list = async_pages_with_response(resource.list)
        self.get = async_with_response(resource.get)
