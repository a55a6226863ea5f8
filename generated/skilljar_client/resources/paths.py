# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Learning paths of the organization, whether published or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Operation, Pagination, Reply, path, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, cached_property,
    pages_with_response, with_response,
)
from msgspec import Meta
from skilljar_client import models

if TYPE_CHECKING:
    from skilljar_client.resources.paths_path_items import (
        AsyncPathsPathItems, AsyncPathsPathItemsWithResponse, PathsPathItems,
        PathsPathItemsWithResponse,
    )

LIST_PATHS = Operation[list[models.Path]](
    "listPaths", "GET", "/paths", {200: Reply(models.PathPage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(query("page", type=Annotated[int, Meta(ge=1)], required=False),),
)
GET_PATH = Operation[models.Path](
    "getPath", "GET", "/paths/{path_id}", {200: Reply(models.Path)}, retry="safe",
    parameters=(path("path_id"),),
)


class PathsMethods:
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
        """List the paths.

        Returns the learning paths of the organization, a page at a time.

        Args:
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.

        Returns: A page of the paths.
        Repeated: after a failure that may pass.
        Source: "paths > list", GET /paths (listPaths)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a path.

        Returns a learning path by its id.

        Args:
            path_id: Id of the path.

        Returns: The path.
        Repeated: after a failure that may pass.
        Source: GET /paths/{path_id} (getPath)
        """


class Paths(PathsMethods, Resource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.Path]:
        return self._pager(LIST_PATHS, {"page": page}, options)

    def get(self, path_id: str, *, options: RequestOptions | None = None) -> models.Path:
        return self._call(GET_PATH, {"path_id": path_id}, options)

    @cached_property
    def path_items(self) -> PathsPathItems:
        """The `paths.path_items` methods."""
        from skilljar_client.resources.paths_path_items import PathsPathItems

        return PathsPathItems(self._core)


class AsyncPaths(PathsMethods, AsyncResource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.Path]:
        return self._pager(LIST_PATHS, {"page": page}, options)

    async def get(self, path_id: str, *, options: RequestOptions | None = None) -> models.Path:
        return await self._call(GET_PATH, {"path_id": path_id}, options)

    @cached_property
    def path_items(self) -> AsyncPathsPathItems:
        """The `paths.path_items` methods."""
        from skilljar_client.resources.paths_path_items import AsyncPathsPathItems

        return AsyncPathsPathItems(self._core)


class PathsWithResponse:
    """`Paths`, each call a `Response`."""

    def __init__(self, resource: Paths) -> None:
        self._resource = resource
        self.list = pages_with_response(resource.list)
        self.get = with_response(resource.get)

    @cached_property
    def path_items(self) -> PathsPathItemsWithResponse:
        """`paths.path_items`, each call a `Response`."""
        from skilljar_client.resources.paths_path_items import PathsPathItemsWithResponse

        return PathsPathItemsWithResponse(self._resource.path_items)


class AsyncPathsWithResponse:
    """`AsyncPaths`, each call a `Response`."""

    def __init__(self, resource: AsyncPaths) -> None:
        self._resource = resource
        self.list = async_pages_with_response(resource.list)
        self.get = async_with_response(resource.get)

    @cached_property
    def path_items(self) -> AsyncPathsPathItemsWithResponse:
        """`paths.path_items`, each call a `Response`."""
        from skilljar_client.resources.paths_path_items import AsyncPathsPathItemsWithResponse

        return AsyncPathsPathItemsWithResponse(self._resource.path_items)
