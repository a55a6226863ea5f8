# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Training sites, with what is published on them and who learns there."""

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
    from skilljar_client.resources.domains_access_code_pools import (
        AsyncDomainsAccessCodePools, AsyncDomainsAccessCodePoolsWithResponse,
        DomainsAccessCodePools, DomainsAccessCodePoolsWithResponse,
    )
    from skilljar_client.resources.domains_course_series import (
        AsyncDomainsCourseSeries, AsyncDomainsCourseSeriesWithResponse, DomainsCourseSeries,
        DomainsCourseSeriesWithResponse,
    )
    from skilljar_client.resources.domains_plan import (
        AsyncDomainsPlan, AsyncDomainsPlanWithResponse, DomainsPlan, DomainsPlanWithResponse,
    )
    from skilljar_client.resources.domains_published_courses import (
        AsyncDomainsPublishedCourses, AsyncDomainsPublishedCoursesWithResponse,
        DomainsPublishedCourses, DomainsPublishedCoursesWithResponse,
    )
    from skilljar_client.resources.domains_published_paths import (
        AsyncDomainsPublishedPaths, AsyncDomainsPublishedPathsWithResponse, DomainsPublishedPaths,
        DomainsPublishedPathsWithResponse,
    )
    from skilljar_client.resources.domains_signup_fields import (
        AsyncDomainsSignupFields, AsyncDomainsSignupFieldsWithResponse, DomainsSignupFields,
        DomainsSignupFieldsWithResponse,
    )
    from skilljar_client.resources.domains_users import (
        AsyncDomainsUsers, AsyncDomainsUsersWithResponse, DomainsUsers, DomainsUsersWithResponse,
    )

LIST_DOMAINS = Operation[list[models.Domain]](
    "listDomains", "GET", "/domains", {200: Reply(models.DomainPage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(query("page", type=Annotated[int, Meta(ge=1)], required=False),),
)
GET_DOMAIN = Operation[models.Domain](
    "getDomain", "GET", "/domains/{domain_name}", {200: Reply(models.Domain)}, retry="safe",
    parameters=(path("domain_name"),),
)
REPLACE_DOMAIN = Operation[models.Domain](
    "replaceDomain", "PUT", "/domains/{domain_name}", {200: Reply(models.Domain)}, retry="safe",
    body=Body(models.DomainUpdate), parameters=(path("domain_name"),),
)
UPDATE_DOMAIN = Operation[models.Domain](
    "updateDomain", "PATCH", "/domains/{domain_name}", {200: Reply(models.Domain)}, retry="safe",
    body=Body(models.DomainUpdate), parameters=(path("domain_name"),),
)


class DomainsMethods:
    """Training sites, with what is published on them and who learns there.

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
        """List the training sites of the organization.

        Returns the training sites, which the API calls domains, a page at a time.

        Args:
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.

        Returns: A page of training sites.
        Repeated: after a failure that may pass.
        Source: "domains > list", GET /domains (listDomains)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a training site.

        Returns a training site by its host name.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.

        Returns: The training site.
        Repeated: after a failure that may pass.
        Source: "domains > read", GET /domains/{domain_name} (getDomain)
        """

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Change a training site by PUT.

        Changes only what is given, as `update` does with PATCH.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            catalog_title: HTML at the top of the catalog page. Not empty.
            access: Who may see the catalog. One of `PUBLIC`, `PRIVATE`, `PRIVATE_CODE`.
            access_code_message_html: HTML shown where the site asks for an access code. Not empty.
            marketing_message: Text of the marketing opt-in on the signup page of a private site;
                deprecated in favor of signup fields. Deprecated by the vendor.

        Returns: The training site.
        Repeated: after a failure that may pass.
        Source: "domains > update", PUT /domains/{domain_name} (replaceDomain)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change a training site.

        Changes what is given, and leaves the rest of the training site as it is.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            catalog_title: HTML at the top of the catalog page. Not empty.
            access: Who may see the catalog. One of `PUBLIC`, `PRIVATE`, `PRIVATE_CODE`.
            access_code_message_html: HTML shown where the site asks for an access code. Not empty.
            marketing_message: Text of the marketing opt-in on the signup page of a private site;
                deprecated in favor of signup fields. Deprecated by the vendor.

        Returns: The training site.
        Repeated: after a failure that may pass.
        Source: "domains > partial_update", PATCH /domains/{domain_name} (updateDomain)
        """


class Domains(DomainsMethods, Resource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.Domain]:
        return self._pager(LIST_DOMAINS, {"page": page}, options)

    def get(self, domain_name: str, *, options: RequestOptions | None = None) -> models.Domain:
        return self._call(GET_DOMAIN, {"domain_name": domain_name}, options)

    def replace(
        self,
        domain_name: str,
        *,
        catalog_title: str | UnsetType = UNSET,
        access: models.DomainAccess | params.DomainAccess | UnsetType = UNSET,
        access_code_message_html: str | UnsetType = UNSET,
        marketing_message: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Domain:
        return self._call(REPLACE_DOMAIN, {
            "domain_name": domain_name, "catalog_title": catalog_title, "access": access,
            "access_code_message_html": access_code_message_html,
            "marketing_message": marketing_message,
        }, options)

    def update(
        self,
        domain_name: str,
        *,
        catalog_title: str | UnsetType = UNSET,
        access: models.DomainAccess | params.DomainAccess | UnsetType = UNSET,
        access_code_message_html: str | UnsetType = UNSET,
        marketing_message: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Domain:
        return self._call(UPDATE_DOMAIN, {
            "domain_name": domain_name, "catalog_title": catalog_title, "access": access,
            "access_code_message_html": access_code_message_html,
            "marketing_message": marketing_message,
        }, options)

    @cached_property
    def access_code_pools(self) -> DomainsAccessCodePools:
        """The `domains.access_code_pools` methods."""
        from skilljar_client.resources.domains_access_code_pools import DomainsAccessCodePools

        return DomainsAccessCodePools(self._core)

    @cached_property
    def course_series(self) -> DomainsCourseSeries:
        """The `domains.course_series` methods."""
        from skilljar_client.resources.domains_course_series import DomainsCourseSeries

        return DomainsCourseSeries(self._core)

    @cached_property
    def plan(self) -> DomainsPlan:
        """The `domains.plan` methods."""
        from skilljar_client.resources.domains_plan import DomainsPlan

        return DomainsPlan(self._core)

    @cached_property
    def published_courses(self) -> DomainsPublishedCourses:
        """The `domains.published_courses` methods."""
        from skilljar_client.resources.domains_published_courses import DomainsPublishedCourses

        return DomainsPublishedCourses(self._core)

    @cached_property
    def published_paths(self) -> DomainsPublishedPaths:
        """The `domains.published_paths` methods."""
        from skilljar_client.resources.domains_published_paths import DomainsPublishedPaths

        return DomainsPublishedPaths(self._core)

    @cached_property
    def signup_fields(self) -> DomainsSignupFields:
        """The `domains.signup_fields` methods."""
        from skilljar_client.resources.domains_signup_fields import DomainsSignupFields

        return DomainsSignupFields(self._core)

    @cached_property
    def users(self) -> DomainsUsers:
        """The `domains.users` methods."""
        from skilljar_client.resources.domains_users import DomainsUsers

        return DomainsUsers(self._core)


class AsyncDomains(DomainsMethods, AsyncResource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.Domain]:
        return self._pager(LIST_DOMAINS, {"page": page}, options)

    async def get(
        self,
        domain_name: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.Domain:
        return await self._call(GET_DOMAIN, {"domain_name": domain_name}, options)

    async def replace(
        self,
        domain_name: str,
        *,
        catalog_title: str | UnsetType = UNSET,
        access: models.DomainAccess | params.DomainAccess | UnsetType = UNSET,
        access_code_message_html: str | UnsetType = UNSET,
        marketing_message: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Domain:
        return await self._call(REPLACE_DOMAIN, {
            "domain_name": domain_name, "catalog_title": catalog_title, "access": access,
            "access_code_message_html": access_code_message_html,
            "marketing_message": marketing_message,
        }, options)

    async def update(
        self,
        domain_name: str,
        *,
        catalog_title: str | UnsetType = UNSET,
        access: models.DomainAccess | params.DomainAccess | UnsetType = UNSET,
        access_code_message_html: str | UnsetType = UNSET,
        marketing_message: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Domain:
        return await self._call(UPDATE_DOMAIN, {
            "domain_name": domain_name, "catalog_title": catalog_title, "access": access,
            "access_code_message_html": access_code_message_html,
            "marketing_message": marketing_message,
        }, options)

    @cached_property
    def access_code_pools(self) -> AsyncDomainsAccessCodePools:
        """The `domains.access_code_pools` methods."""
        from skilljar_client.resources.domains_access_code_pools import AsyncDomainsAccessCodePools

        return AsyncDomainsAccessCodePools(self._core)

    @cached_property
    def course_series(self) -> AsyncDomainsCourseSeries:
        """The `domains.course_series` methods."""
        from skilljar_client.resources.domains_course_series import AsyncDomainsCourseSeries

        return AsyncDomainsCourseSeries(self._core)

    @cached_property
    def plan(self) -> AsyncDomainsPlan:
        """The `domains.plan` methods."""
        from skilljar_client.resources.domains_plan import AsyncDomainsPlan

        return AsyncDomainsPlan(self._core)

    @cached_property
    def published_courses(self) -> AsyncDomainsPublishedCourses:
        """The `domains.published_courses` methods."""
        from skilljar_client.resources.domains_published_courses import AsyncDomainsPublishedCourses

        return AsyncDomainsPublishedCourses(self._core)

    @cached_property
    def published_paths(self) -> AsyncDomainsPublishedPaths:
        """The `domains.published_paths` methods."""
        from skilljar_client.resources.domains_published_paths import AsyncDomainsPublishedPaths

        return AsyncDomainsPublishedPaths(self._core)

    @cached_property
    def signup_fields(self) -> AsyncDomainsSignupFields:
        """The `domains.signup_fields` methods."""
        from skilljar_client.resources.domains_signup_fields import AsyncDomainsSignupFields

        return AsyncDomainsSignupFields(self._core)

    @cached_property
    def users(self) -> AsyncDomainsUsers:
        """The `domains.users` methods."""
        from skilljar_client.resources.domains_users import AsyncDomainsUsers

        return AsyncDomainsUsers(self._core)


class DomainsWithResponse:
    """`Domains`, each call a `Response`."""

    def __init__(self, resource: Domains) -> None:
        self._resource = resource
        self.list = pages_with_response(resource.list)
        self.get = with_response(resource.get)
        self.replace = with_response(resource.replace)
        self.update = with_response(resource.update)

    @cached_property
    def access_code_pools(self) -> DomainsAccessCodePoolsWithResponse:
        """`domains.access_code_pools`, each call a `Response`."""
        from skilljar_client.resources.domains_access_code_pools import (
            DomainsAccessCodePoolsWithResponse,
        )

        return DomainsAccessCodePoolsWithResponse(self._resource.access_code_pools)

    @cached_property
    def course_series(self) -> DomainsCourseSeriesWithResponse:
        """`domains.course_series`, each call a `Response`."""
        from skilljar_client.resources.domains_course_series import DomainsCourseSeriesWithResponse

        return DomainsCourseSeriesWithResponse(self._resource.course_series)

    @cached_property
    def plan(self) -> DomainsPlanWithResponse:
        """`domains.plan`, each call a `Response`."""
        from skilljar_client.resources.domains_plan import DomainsPlanWithResponse

        return DomainsPlanWithResponse(self._resource.plan)

    @cached_property
    def published_courses(self) -> DomainsPublishedCoursesWithResponse:
        """`domains.published_courses`, each call a `Response`."""
        from skilljar_client.resources.domains_published_courses import (
            DomainsPublishedCoursesWithResponse,
        )

        return DomainsPublishedCoursesWithResponse(self._resource.published_courses)

    @cached_property
    def published_paths(self) -> DomainsPublishedPathsWithResponse:
        """`domains.published_paths`, each call a `Response`."""
        from skilljar_client.resources.domains_published_paths import (
            DomainsPublishedPathsWithResponse,
        )

        return DomainsPublishedPathsWithResponse(self._resource.published_paths)

    @cached_property
    def signup_fields(self) -> DomainsSignupFieldsWithResponse:
        """`domains.signup_fields`, each call a `Response`."""
        from skilljar_client.resources.domains_signup_fields import DomainsSignupFieldsWithResponse

        return DomainsSignupFieldsWithResponse(self._resource.signup_fields)

    @cached_property
    def users(self) -> DomainsUsersWithResponse:
        """`domains.users`, each call a `Response`."""
        from skilljar_client.resources.domains_users import DomainsUsersWithResponse

        return DomainsUsersWithResponse(self._resource.users)


class AsyncDomainsWithResponse:
    """`AsyncDomains`, each call a `Response`."""

    def __init__(self, resource: AsyncDomains) -> None:
        self._resource = resource
        self.list = async_pages_with_response(resource.list)
        self.get = async_with_response(resource.get)
        self.replace = async_with_response(resource.replace)
        self.update = async_with_response(resource.update)

    @cached_property
    def access_code_pools(self) -> AsyncDomainsAccessCodePoolsWithResponse:
        """`domains.access_code_pools`, each call a `Response`."""
        from skilljar_client.resources.domains_access_code_pools import (
            AsyncDomainsAccessCodePoolsWithResponse,
        )

        return AsyncDomainsAccessCodePoolsWithResponse(self._resource.access_code_pools)

    @cached_property
    def course_series(self) -> AsyncDomainsCourseSeriesWithResponse:
        """`domains.course_series`, each call a `Response`."""
        from skilljar_client.resources.domains_course_series import (
            AsyncDomainsCourseSeriesWithResponse,
        )

        return AsyncDomainsCourseSeriesWithResponse(self._resource.course_series)

    @cached_property
    def plan(self) -> AsyncDomainsPlanWithResponse:
        """`domains.plan`, each call a `Response`."""
        from skilljar_client.resources.domains_plan import AsyncDomainsPlanWithResponse

        return AsyncDomainsPlanWithResponse(self._resource.plan)

    @cached_property
    def published_courses(self) -> AsyncDomainsPublishedCoursesWithResponse:
        """`domains.published_courses`, each call a `Response`."""
        from skilljar_client.resources.domains_published_courses import (
            AsyncDomainsPublishedCoursesWithResponse,
        )

        return AsyncDomainsPublishedCoursesWithResponse(self._resource.published_courses)

    @cached_property
    def published_paths(self) -> AsyncDomainsPublishedPathsWithResponse:
        """`domains.published_paths`, each call a `Response`."""
        from skilljar_client.resources.domains_published_paths import (
            AsyncDomainsPublishedPathsWithResponse,
        )

        return AsyncDomainsPublishedPathsWithResponse(self._resource.published_paths)

    @cached_property
    def signup_fields(self) -> AsyncDomainsSignupFieldsWithResponse:
        """`domains.signup_fields`, each call a `Response`."""
        from skilljar_client.resources.domains_signup_fields import (
            AsyncDomainsSignupFieldsWithResponse,
        )

        return AsyncDomainsSignupFieldsWithResponse(self._resource.signup_fields)

    @cached_property
    def users(self) -> AsyncDomainsUsersWithResponse:
        """`domains.users`, each call a `Response`."""
        from skilljar_client.resources.domains_users import AsyncDomainsUsersWithResponse

        return AsyncDomainsUsersWithResponse(self._resource.users)
