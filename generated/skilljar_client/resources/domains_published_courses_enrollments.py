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

LIST_ENROLLMENTS = Operation[list[models.Enrollment]](
    "listEnrollments", "GET",
    "/domains/{domain_name}/published-courses/{published_course_id}/enrollments",
    {200: Reply(models.EnrollmentPage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        path("domain_name"),
        path("published_course_id"),
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
    ),
)
CREATE_ENROLLMENT = Operation[models.Enrollment](
    "createEnrollment", "POST",
    "/domains/{domain_name}/published-courses/{published_course_id}/enrollments",
    {201: Reply(models.Enrollment)}, retry="unsafe", safe_with=("enrolled_at",),
    body=Body(models.EnrollmentCreate),
    parameters=(path("domain_name"), path("published_course_id")),
)
GET_ENROLLMENT = Operation[models.Enrollment](
    "getEnrollment", "GET",
    "/domains/{domain_name}/published-courses/{published_course_id}/enrollments/{enrollment_id}",
    {200: Reply(models.Enrollment)}, retry="safe",
    parameters=(path("domain_name"), path("published_course_id"), path("enrollment_id")),
)
REPLACE_ENROLLMENT = Operation[models.Enrollment](
    "replaceEnrollment", "PUT",
    "/domains/{domain_name}/published-courses/{published_course_id}/enrollments/{enrollment_id}",
    {200: Reply(models.Enrollment)}, retry="safe", body=Body(models.EnrollmentUpdate),
    parameters=(path("domain_name"), path("published_course_id"), path("enrollment_id")),
)
UPDATE_ENROLLMENT = Operation[models.Enrollment](
    "updateEnrollment", "PATCH",
    "/domains/{domain_name}/published-courses/{published_course_id}/enrollments/{enrollment_id}",
    {200: Reply(models.Enrollment)}, retry="safe", body=Body(models.EnrollmentUpdate),
    parameters=(path("domain_name"), path("published_course_id"), path("enrollment_id")),
)


class DomainsPublishedCoursesEnrollmentsMethods:
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
        """List the enrollments in a published course.

        Returns the enrollments in a published course, a page at a time. A user may have several,
        and gets into the course if one of them is active and has not expired. An enrollment that
        came of a purchase, or of registering on the site, shows the purchase.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            published_course_id: Id of the published course.
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.

        Returns: A page of the enrollments in a published course.
        Repeated: after a failure that may pass.
        Source: "domains > published-courses > enrollments > list", GET
            /domains/{domain_name}/published-courses/{published_course_id}/enrollments
            (listEnrollments)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Enroll a user in a published course.

        Enrolls a user. A request with the same user and the same enrolled_at as an enrollment that
        is there makes no second one; without enrolled_at, or with another, each request makes one.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            published_course_id: Id of the published course.
            user: Whom to enroll.
            enrolled_at: When the user was enrolled; with user.id it makes a repeated POST
                harmless. With a time zone; sent as ISO 8601.
            expires_at: When access ends. With a time zone; sent as ISO 8601.
            active: An inactive enrollment gives no access. The vendor's default is `True`.
            purchase: Purchase behind the enrollment; null when nothing was bought.

        Returns: The enrollment.
        Repeated: after a failure that may pass, if it is given `enrolled_at`.
        Source: "domains > published-courses > enrollments > create", POST
            /domains/{domain_name}/published-courses/{published_course_id}/enrollments
            (createEnrollment)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get an enrollment in a published course.

        Returns an enrollment by its id. One that came of a purchase, or of registering on the
        site, shows the purchase.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            published_course_id: Id of the published course.
            enrollment_id: Id of the enrollment in the course.

        Returns: The enrollment.
        Repeated: after a failure that may pass.
        Source: "domains > published-courses > enrollments > read", GET
            /domains/{domain_name}/published-courses/{published_course_id}/enrollments/{enrollment_id}
            (getEnrollment)
        """

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Change an enrollment in a published course by PUT.

        Changes only what is given, as `update` does with PATCH.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            published_course_id: Id of the published course.
            enrollment_id: Id of the enrollment in the course.
            expires_at: When access ends; null for never. With a time zone; sent as ISO 8601.
            active: An inactive enrollment gives no access.

        Returns: The enrollment.
        Repeated: after a failure that may pass.
        Source: "domains > published-courses > enrollments > update", PUT
            /domains/{domain_name}/published-courses/{published_course_id}/enrollments/{enrollment_id}
            (replaceEnrollment)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change an enrollment in a published course.

        Changes what is given, and leaves the rest of the enrollment as it is.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            published_course_id: Id of the published course.
            enrollment_id: Id of the enrollment in the course.
            expires_at: When access ends; null for never. With a time zone; sent as ISO 8601.
            active: An inactive enrollment gives no access.

        Returns: The enrollment.
        Repeated: after a failure that may pass.
        Source: "domains > published-courses > enrollments > partial_update", PATCH
            /domains/{domain_name}/published-courses/{published_course_id}/enrollments/{enrollment_id}
            (updateEnrollment)
        """


class DomainsPublishedCoursesEnrollments(DomainsPublishedCoursesEnrollmentsMethods, Resource):
    def list(
        self,
        domain_name: str,
        published_course_id: str,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.Enrollment]:
        return self._pager(LIST_ENROLLMENTS, {
            "domain_name": domain_name, "published_course_id": published_course_id, "page": page,
            "page_size": page_size,
        }, options)

    def create(
        self,
        domain_name: str,
        published_course_id: str,
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
    ) -> models.Enrollment:
        return self._call(CREATE_ENROLLMENT, {
            "domain_name": domain_name, "published_course_id": published_course_id, "user": user,
            "enrolled_at": enrolled_at, "expires_at": expires_at, "active": active,
            "purchase": purchase,
        }, options)

    def get(
        self,
        domain_name: str,
        published_course_id: str,
        enrollment_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.Enrollment:
        return self._call(GET_ENROLLMENT, {
            "domain_name": domain_name, "published_course_id": published_course_id,
            "enrollment_id": enrollment_id,
        }, options)

    def replace(
        self,
        domain_name: str,
        published_course_id: str,
        enrollment_id: str,
        *,
        expires_at: datetime.datetime | None | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Enrollment:
        return self._call(REPLACE_ENROLLMENT, {
            "domain_name": domain_name, "published_course_id": published_course_id,
            "enrollment_id": enrollment_id, "expires_at": expires_at, "active": active,
        }, options)

    def update(
        self,
        domain_name: str,
        published_course_id: str,
        enrollment_id: str,
        *,
        expires_at: datetime.datetime | None | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Enrollment:
        return self._call(UPDATE_ENROLLMENT, {
            "domain_name": domain_name, "published_course_id": published_course_id,
            "enrollment_id": enrollment_id, "expires_at": expires_at, "active": active,
        }, options)


class AsyncDomainsPublishedCoursesEnrollments(
    DomainsPublishedCoursesEnrollmentsMethods, AsyncResource,
):
    def list(
        self,
        domain_name: str,
        published_course_id: str,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.Enrollment]:
        return self._pager(LIST_ENROLLMENTS, {
            "domain_name": domain_name, "published_course_id": published_course_id, "page": page,
            "page_size": page_size,
        }, options)

    async def create(
        self,
        domain_name: str,
        published_course_id: str,
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
    ) -> models.Enrollment:
        return await self._call(CREATE_ENROLLMENT, {
            "domain_name": domain_name, "published_course_id": published_course_id, "user": user,
            "enrolled_at": enrolled_at, "expires_at": expires_at, "active": active,
            "purchase": purchase,
        }, options)

    async def get(
        self,
        domain_name: str,
        published_course_id: str,
        enrollment_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.Enrollment:
        return await self._call(GET_ENROLLMENT, {
            "domain_name": domain_name, "published_course_id": published_course_id,
            "enrollment_id": enrollment_id,
        }, options)

    async def replace(
        self,
        domain_name: str,
        published_course_id: str,
        enrollment_id: str,
        *,
        expires_at: datetime.datetime | None | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Enrollment:
        return await self._call(REPLACE_ENROLLMENT, {
            "domain_name": domain_name, "published_course_id": published_course_id,
            "enrollment_id": enrollment_id, "expires_at": expires_at, "active": active,
        }, options)

    async def update(
        self,
        domain_name: str,
        published_course_id: str,
        enrollment_id: str,
        *,
        expires_at: datetime.datetime | None | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Enrollment:
        return await self._call(UPDATE_ENROLLMENT, {
            "domain_name": domain_name, "published_course_id": published_course_id,
            "enrollment_id": enrollment_id, "expires_at": expires_at, "active": active,
        }, options)


class DomainsPublishedCoursesEnrollmentsWithResponse:
    """`DomainsPublishedCoursesEnrollments`, each call a `Response`."""

    def __init__(self, resource: DomainsPublishedCoursesEnrollments) -> None:
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.get = with_response(resource.get)
        self.replace = with_response(resource.replace)
        self.update = with_response(resource.update)


class AsyncDomainsPublishedCoursesEnrollmentsWithResponse:
    """`AsyncDomainsPublishedCoursesEnrollments`, each call a `Response`."""

    def __init__(self, resource: AsyncDomainsPublishedCoursesEnrollments) -> None:
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.get = async_with_response(resource.get)
        self.replace = async_with_response(resource.replace)
        self.update = async_with_response(resource.update)
