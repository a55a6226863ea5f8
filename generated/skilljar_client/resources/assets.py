# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Media files, which lessons show."""

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

LIST_ASSETS = Operation[list[models.Asset]](
    "listAssets", "GET", "/assets", {200: Reply(models.AssetPage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
    ),
)
CREATE_ASSET = Operation[models.Asset](
    "createAsset", "POST", "/assets", {201: Reply(models.Asset)}, retry="unsafe",
    body=Body(models.AssetCreate),
)
GET_ASSET = Operation[models.Asset](
    "getAsset", "GET", "/assets/{asset_id}", {200: Reply(models.Asset)}, retry="safe",
    parameters=(path("asset_id"),),
)


class AssetsMethods:
    """Media files, which lessons show.

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
        """List the assets of the organization.

        Returns the assets of the organization, which are the media files that lessons show, a page
        at a time.

        Args:
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.

        Returns: A page of the assets of the organization.
        Repeated: after a failure that may pass.
        Source: "assets > list", GET /assets (listAssets)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Create an asset.

        Creates an asset, either of a file, which Skilljar downloads from `content_url` and hosts
        itself, or of an address to embed, `asset.embed_link_url`. One of the two must be given.

        Args:
            content_url: Address that Skilljar downloads the file from; needed if
                asset.embed_link_url is not given. Not empty.
            asset: Settings of the asset.

        Returns: The new asset.
        Repeated: only where nothing can have been done.
        Source: "assets > create", POST /assets (createAsset)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get an asset.

        Returns an asset of the organization by its id. Only this answer has the address to
        download the file from, which is signed and holds for one hour.

        Args:
            asset_id: Id of the asset.

        Returns: The asset.
        Repeated: after a failure that may pass.
        Source: "assets > read", GET /assets/{asset_id} (getAsset)
        """


class Assets(AssetsMethods, Resource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.Asset]:
        return self._pager(LIST_ASSETS, {"page": page, "page_size": page_size}, options)

    def create(
        self,
        *,
        content_url: str | UnsetType = UNSET,
        asset: models.AssetSettings | params.AssetSettings | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Asset:
        return self._call(CREATE_ASSET, {"content_url": content_url, "asset": asset}, options)

    def get(self, asset_id: str, *, options: RequestOptions | None = None) -> models.Asset:
        return self._call(GET_ASSET, {"asset_id": asset_id}, options)


class AsyncAssets(AssetsMethods, AsyncResource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.Asset]:
        return self._pager(LIST_ASSETS, {"page": page, "page_size": page_size}, options)

    async def create(
        self,
        *,
        content_url: str | UnsetType = UNSET,
        asset: models.AssetSettings | params.AssetSettings | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Asset:
        return await self._call(CREATE_ASSET, {"content_url": content_url, "asset": asset}, options)

    async def get(self, asset_id: str, *, options: RequestOptions | None = None) -> models.Asset:
        return await self._call(GET_ASSET, {"asset_id": asset_id}, options)


class AssetsWithResponse:
    """`Assets`, each call a `Response`."""

    def __init__(self, resource: Assets) -> None:
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.get = with_response(resource.get)


class AsyncAssetsWithResponse:
    """`AsyncAssets`, each call a `Response`."""

    def __init__(self, resource: AsyncAssets) -> None:
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.get = async_with_response(resource.get)
