# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Training sites, with what is published on them and who learns there."""

from __future__ import annotations

import datetime
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

LIST_PLAN_ENROLLMENTS = Operation[list[models.PlanEnrollment]](
    "listPlanEnrollments", "GET", "/domains/{domain_name}/plan/{plan_id}/plan-enrollments",
    {200: Reply(models.PlanEnrollmentPage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        path("domain_name"),
        path("plan_id"),
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
    ),
)
CREATE_PLAN_ENROLLMENT = Operation[models.PlanEnrollment](
    "createPlanEnrollment", "POST", "/domains/{domain_name}/plan/{plan_id}/plan-enrollments",
    {201: Reply(models.PlanEnrollment)}, retry="unsafe", safe_with=("enrolled_at",),
    body=Body(models.PlanEnrollmentCreate), parameters=(path("domain_name"), path("plan_id")),
)
GET_PLAN_ENROLLMENT = Operation[models.PlanEnrollment](
    "getPlanEnrollment", "GET",
    "/domains/{domain_name}/plan/{plan_id}/plan-enrollments/{plan_enrollment_id}",
    {200: Reply(models.PlanEnrollment)}, retry="safe",
    parameters=(path("domain_name"), path("plan_id"), path("plan_enrollment_id")),
)
REPLACE_PLAN_ENROLLMENT = Operation[models.PlanEnrollment](
    "replacePlanEnrollment", "PUT",
    "/domains/{domain_name}/plan/{plan_id}/plan-enrollments/{plan_enrollment_id}",
    {200: Reply(models.PlanEnrollment)}, retry="safe", body=Body(models.PlanEnrollmentUpdate),
    parameters=(path("domain_name"), path("plan_id"), path("plan_enrollment_id")),
)
UPDATE_PLAN_ENROLLMENT = Operation[models.PlanEnrollment](
    "updatePlanEnrollment", "PATCH",
    "/domains/{domain_name}/plan/{plan_id}/plan-enrollments/{plan_enrollment_id}",
    {200: Reply(models.PlanEnrollment)}, retry="safe", body=Body(models.PlanEnrollmentUpdate),
    parameters=(path("domain_name"), path("plan_id"), path("plan_enrollment_id")),
)


class DomainsPlanPlanEnrollmentsMethods:
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
        """List the enrollments in a plan.

        Returns the enrollments in a plan, a page at a time. A user may have several, and gets into
        the plan if one of them is active and has not expired. An enrollment that came of a
        purchase, or of registering on the site, shows the purchase.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            plan_id: Id of the plan.
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.

        Returns: A page of the enrollments in a plan.
        Repeated: after a failure that may pass.
        Source: "domains > plan > plan-enrollments > list", GET
            /domains/{domain_name}/plan/{plan_id}/plan-enrollments (listPlanEnrollments)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Enroll a user in a plan.

        Enrolls a user. A request with the same user and the same enrolled_at as an enrollment that
        is there makes no second one; without enrolled_at, or with another, each request makes one.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            plan_id: Id of the plan.
            user: Whom to enroll.
            enrolled_at: When the user was enrolled; with user.id it makes a repeated POST
                harmless. With a time zone; sent as ISO 8601.
            expires_at: When access ends. With a time zone; sent as ISO 8601.
            active: An inactive enrollment gives no access. The vendor's default is `True`.
            purchase: Purchase behind the enrollment; null when nothing was bought.

        Returns: The enrollment.
        Repeated: after a failure that may pass, if it is given `enrolled_at`.
        Source: "domains > plan > plan-enrollments > create", POST
            /domains/{domain_name}/plan/{plan_id}/plan-enrollments (createPlanEnrollment)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get an enrollment in a plan.

        Returns an enrollment by its id. One that came of a purchase, or of registering on the
        site, shows the purchase.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            plan_id: Id of the plan.
            plan_enrollment_id: Id of the enrollment in the plan.

        Returns: The enrollment.
        Repeated: after a failure that may pass.
        Source: "domains > plan > plan-enrollments > read", GET
            /domains/{domain_name}/plan/{plan_id}/plan-enrollments/{plan_enrollment_id}
            (getPlanEnrollment)
        """

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Change an enrollment in a plan by PUT.

        Changes only what is given, as `update` does with PATCH.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            plan_id: Id of the plan.
            plan_enrollment_id: Id of the enrollment in the plan.
            expires_at: When access ends; null for never. With a time zone; sent as ISO 8601.
            active: An inactive enrollment gives no access.

        Returns: The enrollment.
        Repeated: after a failure that may pass.
        Source: "domains > plan > plan-enrollments > update", PUT
            /domains/{domain_name}/plan/{plan_id}/plan-enrollments/{plan_enrollment_id}
            (replacePlanEnrollment)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change an enrollment in a plan.

        Changes what is given, and leaves the rest of the enrollment as it is.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            plan_id: Id of the plan.
            plan_enrollment_id: Id of the enrollment in the plan.
            expires_at: When access ends; null for never. With a time zone; sent as ISO 8601.
            active: An inactive enrollment gives no access.

        Returns: The enrollment.
        Repeated: after a failure that may pass.
        Source: "domains > plan > plan-enrollments > partial_update", PATCH
            /domains/{domain_name}/plan/{plan_id}/plan-enrollments/{plan_enrollment_id}
            (updatePlanEnrollment)
        """


class DomainsPlanPlanEnrollments(DomainsPlanPlanEnrollmentsMethods, Resource):
    def list(
        self,
        domain_name: str,
        plan_id: str,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.PlanEnrollment]:
        return self._pager(LIST_PLAN_ENROLLMENTS, {
            "domain_name": domain_name, "plan_id": plan_id, "page": page, "page_size": page_size,
        }, options)

    def create(
        self,
        domain_name: str,
        plan_id: str,
        *,
        user: models.UserReference | params.UserReference,
        enrolled_at: datetime.datetime | UnsetType = UNSET,
        expires_at: datetime.datetime | UnsetType = UNSET,
        active: bool | None | UnsetType = UNSET,
        purchase: models.EnrollmentPurchaseCreate
            | params.EnrollmentPurchaseCreate
            | None
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PlanEnrollment:
        return self._call(CREATE_PLAN_ENROLLMENT, {
            "domain_name": domain_name, "plan_id": plan_id, "user": user,
            "enrolled_at": enrolled_at, "expires_at": expires_at, "active": active,
            "purchase": purchase,
        }, options)

    def get(
        self,
        domain_name: str,
        plan_id: str,
        plan_enrollment_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.PlanEnrollment:
        return self._call(GET_PLAN_ENROLLMENT, {
            "domain_name": domain_name, "plan_id": plan_id,
            "plan_enrollment_id": plan_enrollment_id,
        }, options)

    def replace(
        self,
        domain_name: str,
        plan_id: str,
        plan_enrollment_id: str,
        *,
        expires_at: datetime.datetime | None | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PlanEnrollment:
        return self._call(REPLACE_PLAN_ENROLLMENT, {
            "domain_name": domain_name, "plan_id": plan_id,
            "plan_enrollment_id": plan_enrollment_id, "expires_at": expires_at, "active": active,
        }, options)

    def update(
        self,
        domain_name: str,
        plan_id: str,
        plan_enrollment_id: str,
        *,
        expires_at: datetime.datetime | None | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PlanEnrollment:
        return self._call(UPDATE_PLAN_ENROLLMENT, {
            "domain_name": domain_name, "plan_id": plan_id,
            "plan_enrollment_id": plan_enrollment_id, "expires_at": expires_at, "active": active,
        }, options)


class AsyncDomainsPlanPlanEnrollments(DomainsPlanPlanEnrollmentsMethods, AsyncResource):
    def list(
        self,
        domain_name: str,
        plan_id: str,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.PlanEnrollment]:
        return self._pager(LIST_PLAN_ENROLLMENTS, {
            "domain_name": domain_name, "plan_id": plan_id, "page": page, "page_size": page_size,
        }, options)

    async def create(
        self,
        domain_name: str,
        plan_id: str,
        *,
        user: models.UserReference | params.UserReference,
        enrolled_at: datetime.datetime | UnsetType = UNSET,
        expires_at: datetime.datetime | UnsetType = UNSET,
        active: bool | None | UnsetType = UNSET,
        purchase: models.EnrollmentPurchaseCreate
            | params.EnrollmentPurchaseCreate
            | None
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PlanEnrollment:
        return await self._call(CREATE_PLAN_ENROLLMENT, {
            "domain_name": domain_name, "plan_id": plan_id, "user": user,
            "enrolled_at": enrolled_at, "expires_at": expires_at, "active": active,
            "purchase": purchase,
        }, options)

    async def get(
        self,
        domain_name: str,
        plan_id: str,
        plan_enrollment_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.PlanEnrollment:
        return await self._call(GET_PLAN_ENROLLMENT, {
            "domain_name": domain_name, "plan_id": plan_id,
            "plan_enrollment_id": plan_enrollment_id,
        }, options)

    async def replace(
        self,
        domain_name: str,
        plan_id: str,
        plan_enrollment_id: str,
        *,
        expires_at: datetime.datetime | None | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PlanEnrollment:
        return await self._call(REPLACE_PLAN_ENROLLMENT, {
            "domain_name": domain_name, "plan_id": plan_id,
            "plan_enrollment_id": plan_enrollment_id, "expires_at": expires_at, "active": active,
        }, options)

    async def update(
        self,
        domain_name: str,
        plan_id: str,
        plan_enrollment_id: str,
        *,
        expires_at: datetime.datetime | None | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.PlanEnrollment:
        return await self._call(UPDATE_PLAN_ENROLLMENT, {
            "domain_name": domain_name, "plan_id": plan_id,
            "plan_enrollment_id": plan_enrollment_id, "expires_at": expires_at, "active": active,
        }, options)


class DomainsPlanPlanEnrollmentsWithResponse:
    """`DomainsPlanPlanEnrollments`, each call a `Response`."""

    def __init__(self, resource: DomainsPlanPlanEnrollments) -> None:
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.get = with_response(resource.get)
        self.replace = with_response(resource.replace)
        self.update = with_response(resource.update)


class AsyncDomainsPlanPlanEnrollmentsWithResponse:
    """`AsyncDomainsPlanPlanEnrollments`, each call a `Response`."""

    def __init__(self, resource: AsyncDomainsPlanPlanEnrollments) -> None:
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.get = async_with_response(resource.get)
        self.replace = async_with_response(resource.replace)
        self.update = async_with_response(resource.update)
