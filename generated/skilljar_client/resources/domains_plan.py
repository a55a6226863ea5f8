# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Training sites, with what is published on them and who learns there."""

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
    from skilljar_client.resources.domains_plan_plan_enrollments import (
        AsyncDomainsPlanPlanEnrollments, AsyncDomainsPlanPlanEnrollmentsWithResponse,
        DomainsPlanPlanEnrollments, DomainsPlanPlanEnrollmentsWithResponse,
    )

LIST_PLANS = Operation[list[models.Plan]](
    "listPlans", "GET", "/domains/{domain_name}/plan", {200: Reply(models.PlanPage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        path("domain_name"),
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
    ),
)
GET_PLAN = Operation[models.Plan](
    "getPlan", "GET", "/domains/{domain_name}/plan/{plan_id}", {200: Reply(models.Plan)},
    retry="safe", parameters=(path("domain_name"), path("plan_id")),
)


class DomainsPlanMethods:
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
        """List the plans of a site.

        Returns the plans of a training site, a page at a time.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.

        Returns: A page of the plans of a site.
        Repeated: after a failure that may pass.
        Source: "domains > plan > list", GET /domains/{domain_name}/plan (listPlans)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a plan.

        Returns a plan of a training site by its id.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            plan_id: Id of the plan.

        Returns: The plan.
        Repeated: after a failure that may pass.
        Source: GET /domains/{domain_name}/plan/{plan_id} (getPlan)
        """


class DomainsPlan(DomainsPlanMethods, Resource):
    def list(
        self,
        domain_name: str,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.Plan]:
        return self._pager(LIST_PLANS, {"domain_name": domain_name, "page": page}, options)

    def get(
        self,
        domain_name: str,
        plan_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.Plan:
        return self._call(GET_PLAN, {"domain_name": domain_name, "plan_id": plan_id}, options)

    @cached_property
    def plan_enrollments(self) -> DomainsPlanPlanEnrollments:
        """The `domains.plan.plan_enrollments` methods."""
        from skilljar_client.resources.domains_plan_plan_enrollments import (
            DomainsPlanPlanEnrollments,
        )

        return DomainsPlanPlanEnrollments(self._core)


class AsyncDomainsPlan(DomainsPlanMethods, AsyncResource):
    def list(
        self,
        domain_name: str,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.Plan]:
        return self._pager(LIST_PLANS, {"domain_name": domain_name, "page": page}, options)

    async def get(
        self,
        domain_name: str,
        plan_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.Plan:
        return await self._call(GET_PLAN, {"domain_name": domain_name, "plan_id": plan_id}, options)

    @cached_property
    def plan_enrollments(self) -> AsyncDomainsPlanPlanEnrollments:
        """The `domains.plan.plan_enrollments` methods."""
        from skilljar_client.resources.domains_plan_plan_enrollments import (
            AsyncDomainsPlanPlanEnrollments,
        )

        return AsyncDomainsPlanPlanEnrollments(self._core)


class DomainsPlanWithResponse:
    """`DomainsPlan`, each call a `Response`."""

    def __init__(self, resource: DomainsPlan) -> None:
        self._resource = resource
        self.list = pages_with_response(resource.list)
        self.get = with_response(resource.get)

    @cached_property
    def plan_enrollments(self) -> DomainsPlanPlanEnrollmentsWithResponse:
        """`domains.plan.plan_enrollments`, each call a `Response`."""
        from skilljar_client.resources.domains_plan_plan_enrollments import (
            DomainsPlanPlanEnrollmentsWithResponse,
        )

        return DomainsPlanPlanEnrollmentsWithResponse(self._resource.plan_enrollments)


class AsyncDomainsPlanWithResponse:
    """`AsyncDomainsPlan`, each call a `Response`."""

    def __init__(self, resource: AsyncDomainsPlan) -> None:
        self._resource = resource
        self.list = async_pages_with_response(resource.list)
        self.get = async_with_response(resource.get)

    @cached_property
    def plan_enrollments(self) -> AsyncDomainsPlanPlanEnrollmentsWithResponse:
        """`domains.plan.plan_enrollments`, each call a `Response`."""
        from skilljar_client.resources.domains_plan_plan_enrollments import (
            AsyncDomainsPlanPlanEnrollmentsWithResponse,
        )

        return AsyncDomainsPlanPlanEnrollmentsWithResponse(self._resource.plan_enrollments)
