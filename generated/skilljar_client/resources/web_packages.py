# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""SCORM and other web packages."""

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

LIST_WEB_PACKAGES = Operation[list[models.WebPackage]](
    "listWebPackages", "GET", "/web-packages", {200: Reply(models.WebPackagePage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
    ),
)
CREATE_WEB_PACKAGE = Operation[models.WebPackage](
    "createWebPackage", "POST", "/web-packages", {201: Reply(models.WebPackage)}, retry="unsafe",
    body=Body(models.WebPackageCreate),
)
GET_WEB_PACKAGE = Operation[models.WebPackage](
    "getWebPackage", "GET", "/web-packages/{web_package_id}", {200: Reply(models.WebPackage)},
    retry="safe", parameters=(path("web_package_id"),),
)
UPDATE_WEB_PACKAGE_LESSONS = Operation[None](
    "updateWebPackageLessons", "PUT", "/web-packages/{web_package_id}/lessons", {200: Reply(None)},
    retry="safe", body=Body(models.WebPackageLessonsUpdate),
    parameters=(path("replaced_id", "web_package_id"),),
)


class WebPackagesMethods:
    """SCORM and other web packages.

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
        """List the web packages.

        Returns the web packages of the organization, a page at a time. Records of the list have no
        `download_url`.

        Args:
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.

        Returns: A page of the web packages.
        Repeated: after a failure that may pass.
        Source: "web-packages > list", GET /web-packages (listWebPackages)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Create a web package.

        Makes a web package of a zip file at some address: Skilljar downloads the file and hosts it
        itself. The answer comes before that is done; its state is PROCESSING then, and it may lack
        `type` and `download_url`.

        Args:
            content_url: Address of the zip file, from which Skilljar downloads it. Not empty.
            web_package: Title and rules of the package.

        Returns: The web package.
        Repeated: only where nothing can have been done.
        Source: "web-packages > create", POST /web-packages (createWebPackage)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a web package.

        Returns a web package by its id, with a signed address to download it that is good for an
        hour.

        Args:
            web_package_id: Id of the web package.

        Returns: The web package.
        Repeated: after a failure that may pass.
        Source: "web-packages > read", GET /web-packages/{web_package_id} (getWebPackage)
        """

    def update_lessons(self, *args: Any, **kwargs: Any) -> Any:
        """Put another web package into the lessons of one.

        Puts another web package in place of this one, in all lessons that show this one. Content
        items of lessons are left as they are.

        Args:
            replaced_id: Id of the web package that lessons show now, and that is taken out.
            web_package_id: Id of the web package that lessons are to show from now on. Not empty.

        Returns: The lessons show the other package now; the answer has no body.
        Repeated: after a failure that may pass.
        Source: "web-packages > lessons", PUT /web-packages/{web_package_id}/lessons
            (updateWebPackageLessons)
        """


class WebPackages(WebPackagesMethods, Resource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.WebPackage]:
        return self._pager(LIST_WEB_PACKAGES, {"page": page, "page_size": page_size}, options)

    def create(
        self,
        *,
        content_url: str,
        web_package: models.WebPackageSettings | params.WebPackageSettings,
        options: RequestOptions | None = None,
    ) -> models.WebPackage:
        return self._call(CREATE_WEB_PACKAGE, {
            "content_url": content_url, "web_package": web_package,
        }, options)

    def get(
        self,
        web_package_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebPackage:
        return self._call(GET_WEB_PACKAGE, {"web_package_id": web_package_id}, options)

    def update_lessons(
        self,
        replaced_id: str,
        *,
        web_package_id: str,
        options: RequestOptions | None = None,
    ) -> None:
        return self._call(UPDATE_WEB_PACKAGE_LESSONS, {
            "replaced_id": replaced_id, "web_package_id": web_package_id,
        }, options)


class AsyncWebPackages(WebPackagesMethods, AsyncResource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.WebPackage]:
        return self._pager(LIST_WEB_PACKAGES, {"page": page, "page_size": page_size}, options)

    async def create(
        self,
        *,
        content_url: str,
        web_package: models.WebPackageSettings | params.WebPackageSettings,
        options: RequestOptions | None = None,
    ) -> models.WebPackage:
        return await self._call(CREATE_WEB_PACKAGE, {
            "content_url": content_url, "web_package": web_package,
        }, options)

    async def get(
        self,
        web_package_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebPackage:
        return await self._call(GET_WEB_PACKAGE, {"web_package_id": web_package_id}, options)

    async def update_lessons(
        self,
        replaced_id: str,
        *,
        web_package_id: str,
        options: RequestOptions | None = None,
    ) -> None:
        return await self._call(UPDATE_WEB_PACKAGE_LESSONS, {
            "replaced_id": replaced_id, "web_package_id": web_package_id,
        }, options)


class WebPackagesWithResponse:
    """`WebPackages`, each call a `Response`."""

    def __init__(self, resource: WebPackages) -> None:
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.get = with_response(resource.get)
        self.update_lessons = with_response(resource.update_lessons)


class AsyncWebPackagesWithResponse:
    """`AsyncWebPackages`, each call a `Response`."""

    def __init__(self, resource: AsyncWebPackages) -> None:
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.get = async_with_response(resource.get)
        self.update_lessons = async_with_response(resource.update_lessons)
