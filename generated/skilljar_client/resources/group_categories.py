# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Categories of groups."""

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

LIST_GROUP_CATEGORIES = Operation[list[models.GroupCategory]](
    "listGroupCategories", "GET", "/group-categories", {200: Reply(models.GroupCategoryPage)},
    retry="safe", pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
    ),
)
GET_GROUP_CATEGORY = Operation[models.GroupCategory](
    "getGroupCategory", "GET", "/group-categories/{group_category_id}",
    {200: Reply(models.GroupCategory)}, retry="safe", parameters=(path("group_category_id"),),
)


class GroupCategoriesMethods:
    """Categories of groups.

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
        """List the categories of groups.

        Returns the categories that groups may have, a page at a time.

        Args:
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.

        Returns: A page of the categories.
        Repeated: after a failure that may pass.
        Source: GET /group-categories (listGroupCategories)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a category of groups.

        Returns a category of groups by its id.

        Args:
            group_category_id: Id of the group category.

        Returns: The category.
        Repeated: after a failure that may pass.
        Source: GET /group-categories/{group_category_id} (getGroupCategory)
        """


class GroupCategories(GroupCategoriesMethods, Resource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.GroupCategory]:
        return self._pager(LIST_GROUP_CATEGORIES, {"page": page, "page_size": page_size}, options)

    def get(
        self,
        group_category_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.GroupCategory:
        return self._call(GET_GROUP_CATEGORY, {"group_category_id": group_category_id}, options)


class AsyncGroupCategories(GroupCategoriesMethods, AsyncResource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.GroupCategory]:
        return self._pager(LIST_GROUP_CATEGORIES, {"page": page, "page_size": page_size}, options)

    async def get(
        self,
        group_category_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.GroupCategory:
        return await self._call(GET_GROUP_CATEGORY, {
            "group_category_id": group_category_id,
        }, options)


class GroupCategoriesWithResponse:
    """`GroupCategories`, each call a `Response`."""

    def __init__(self, resource: GroupCategories) -> None:
        self.list = pages_with_response(resource.list)
        self.get = with_response(resource.get)


class AsyncGroupCategoriesWithResponse:
    """`AsyncGroupCategories`, each call a `Response`."""

    def __init__(self, resource: AsyncGroupCategories) -> None:
        self.list = async_pages_with_response(resource.list)
        self.get = async_with_response(resource.get)
