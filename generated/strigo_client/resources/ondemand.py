# Generated from specs/strigo by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Self-paced courses that learners enroll in and start whenever they like."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Pagination, Reply, path
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, pages_with_response,
    with_response,
)
from lmskit.types import StringList
from strigo_client import models

if TYPE_CHECKING:
    from strigo_client import params

LIST_ON_DEMAND_COURSES = Operation[list[models.OnDemandCourse]](
    "listOnDemandCourses", "GET", "/ondemand",
    {200: Reply(models.OnDemandCourseListEnvelope, "data")}, retry="safe",
    pagination=Pagination(style="array"),
)
CREATE_ON_DEMAND_COURSE = Operation[models.OnDemandCourse](
    "createOnDemandCourse", "POST", "/ondemand",
    {
        200: Reply(models.OnDemandCourseEnvelope, "data"),
        201: Reply(models.OnDemandCourseEnvelope, "data"),
    },
    retry="unsafe", body=Body(models.OnDemandCourseCreate),
)
GET_ON_DEMAND_COURSE = Operation[models.OnDemandCourse](
    "getOnDemandCourse", "GET", "/ondemand/{course_id}",
    {200: Reply(models.OnDemandCourseEnvelope, "data")}, retry="safe",
    parameters=(path("course_id"),),
)
UPDATE_ON_DEMAND_COURSE = Operation[models.OnDemandCourse](
    "updateOnDemandCourse", "PATCH", "/ondemand/{course_id}",
    {200: Reply(models.OnDemandCourseEnvelope, "data")}, retry="unsafe",
    body=Body(models.OnDemandCourseUpdate), parameters=(path("course_id"),),
)
DELETE_ON_DEMAND_COURSE = Operation[None](
    "deleteOnDemandCourse", "DELETE", "/ondemand/{course_id}", {204: Reply(None)}, retry="safe",
    parameters=(path("course_id"),),
)


class OndemandMethods:
    """Self-paced courses that learners enroll in and start whenever they like.

    Every method takes `options` too: timeout, retries and extras of the request, for that call
    only.

    Raises:
        InvalidArgumentError: An argument is not acceptable; nothing is sent.
        TransportError: No answer came: no connection, or not in time.
        UnprocessableEntityError: HTTP 422. The request was understood, and one or more of its
            values were refused.
        RateLimitError: HTTP 429. Too many requests in the current minute. The body is plain text
            labelled as HTML.
        StatusError: HTTP 4XX. Any other refusal; error.type tells the cases apart, and its values
            are an open set.
    """

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """List the on-demand courses of the organization.

        Returns every course, whatever its status. The page knows no paging.

        Returns: All courses.
        Repeated: after a failure that may pass.
        Source: "On Demand Courses > Retrieve all courses", GET /ondemand (listOnDemandCourses)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Create an on-demand course.

        Makes a course out of a class, for learners to enroll in.

        Args:
            name: The name of the course.
            class_id: The id of the class that the course is based on.
            duration: How long an enrollment is open once it has started, in duration_unit.
            duration_unit: The unit of duration. One of `days`, `hours`.
            activity_hours_limit: How many hours of work an enrollment is limited to.
            features: What the course offers to its learners; all three members are needed.
            status: Whether learners can reach the course. One of `online`, `offline`.
            external_id: The id of the course in your own system.
            labels: The labels to put on the course.

        Returns: The new course.
        Repeated: only where nothing can have been done.
        Source: "On Demand Courses > Create a course", POST /ondemand (createOnDemandCourse)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get one on-demand course.

        Returns the course that has the given id.

        Args:
            course_id: The id of the course.

        Returns: The course.
        Repeated: after a failure that may pass.
        Source: "On Demand Courses > Retrieve a single course", GET /ondemand/{course_id}
            (getOnDemandCourse)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change an on-demand course.

        Changes the fields that are given.

        Args:
            course_id: The id of the course.
            name: The name of the course.
            class_id: The id of the class that the course is based on.
            external_id: The id of the course in your own system.
            duration: How long an enrollment is open once it has started, in duration_unit.
            duration_unit: The unit of duration. One of `days`, `hours`.
            activity_hours_limit: How many hours of work an enrollment is limited to.
            features: What the course offers. Send all three members; what happens to one left out
                is not documented.
            status: Whether learners can reach the course. One of `online`, `offline`.
            labels: The labels to put on the course.

        Returns: The course after the change.
        Repeated: only where nothing can have been done.
        Source: "On Demand Courses > Update a course", PATCH /ondemand/{course_id}
            (updateOnDemandCourse)
        """

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Delete an on-demand course.

        Removes the course for good. A course with a running enrollment is refused.

        Args:
            course_id: The id of the course.

        Returns: The course is gone; there is no body.
        Repeated: after a failure that may pass.
        Source: "On Demand Courses > Delete a course", DELETE /ondemand/{course_id}
            (deleteOnDemandCourse)
        """


class Ondemand(OndemandMethods, Resource):
    def list(self, *, options: RequestOptions | None = None) -> Pager[models.OnDemandCourse]:
        return self._pager(LIST_ON_DEMAND_COURSES, {}, options)

    def create(
        self,
        *,
        name: str,
        class_id: str,
        duration: float,
        duration_unit: models.DurationUnit | params.DurationUnit,
        activity_hours_limit: float,
        features: models.CourseFeaturesCreate | params.CourseFeaturesCreate,
        status: models.CourseStatus | params.CourseStatus,
        external_id: str | UnsetType = UNSET,
        labels: StringList | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.OnDemandCourse:
        return self._call(CREATE_ON_DEMAND_COURSE, {
            "name": name, "class_id": class_id, "duration": duration,
            "duration_unit": duration_unit, "activity_hours_limit": activity_hours_limit,
            "features": features, "status": status, "external_id": external_id, "labels": labels,
        }, options)

    def get(
        self,
        course_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.OnDemandCourse:
        return self._call(GET_ON_DEMAND_COURSE, {"course_id": course_id}, options)

    def update(
        self,
        course_id: str,
        *,
        name: str | UnsetType = UNSET,
        class_id: str | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        duration: float | UnsetType = UNSET,
        duration_unit: models.DurationUnit | params.DurationUnit | UnsetType = UNSET,
        activity_hours_limit: float | UnsetType = UNSET,
        features: models.CourseFeaturesUpdate | params.CourseFeaturesUpdate | UnsetType = UNSET,
        status: models.CourseStatus | params.CourseStatus | UnsetType = UNSET,
        labels: StringList | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.OnDemandCourse:
        return self._call(UPDATE_ON_DEMAND_COURSE, {
            "course_id": course_id, "name": name, "class_id": class_id, "external_id": external_id,
            "duration": duration, "duration_unit": duration_unit,
            "activity_hours_limit": activity_hours_limit, "features": features, "status": status,
            "labels": labels,
        }, options)

    def delete(self, course_id: str, *, options: RequestOptions | None = None) -> None:
        return self._call(DELETE_ON_DEMAND_COURSE, {"course_id": course_id}, options)


class AsyncOndemand(OndemandMethods, AsyncResource):
    def list(self, *, options: RequestOptions | None = None) -> AsyncPager[models.OnDemandCourse]:
        return self._pager(LIST_ON_DEMAND_COURSES, {}, options)

    async def create(
        self,
        *,
        name: str,
        class_id: str,
        duration: float,
        duration_unit: models.DurationUnit | params.DurationUnit,
        activity_hours_limit: float,
        features: models.CourseFeaturesCreate | params.CourseFeaturesCreate,
        status: models.CourseStatus | params.CourseStatus,
        external_id: str | UnsetType = UNSET,
        labels: StringList | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.OnDemandCourse:
        return await self._call(CREATE_ON_DEMAND_COURSE, {
            "name": name, "class_id": class_id, "duration": duration,
            "duration_unit": duration_unit, "activity_hours_limit": activity_hours_limit,
            "features": features, "status": status, "external_id": external_id, "labels": labels,
        }, options)

    async def get(
        self,
        course_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.OnDemandCourse:
        return await self._call(GET_ON_DEMAND_COURSE, {"course_id": course_id}, options)

    async def update(
        self,
        course_id: str,
        *,
        name: str | UnsetType = UNSET,
        class_id: str | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        duration: float | UnsetType = UNSET,
        duration_unit: models.DurationUnit | params.DurationUnit | UnsetType = UNSET,
        activity_hours_limit: float | UnsetType = UNSET,
        features: models.CourseFeaturesUpdate | params.CourseFeaturesUpdate | UnsetType = UNSET,
        status: models.CourseStatus | params.CourseStatus | UnsetType = UNSET,
        labels: StringList | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.OnDemandCourse:
        return await self._call(UPDATE_ON_DEMAND_COURSE, {
            "course_id": course_id, "name": name, "class_id": class_id, "external_id": external_id,
            "duration": duration, "duration_unit": duration_unit,
            "activity_hours_limit": activity_hours_limit, "features": features, "status": status,
            "labels": labels,
        }, options)

    async def delete(self, course_id: str, *, options: RequestOptions | None = None) -> None:
        return await self._call(DELETE_ON_DEMAND_COURSE, {"course_id": course_id}, options)


class OndemandWithResponse:
    """`Ondemand`, each call a `Response`."""

    def __init__(self, resource: Ondemand) -> None:
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.get = with_response(resource.get)
        self.update = with_response(resource.update)
        self.delete = with_response(resource.delete)


class AsyncOndemandWithResponse:
    """`AsyncOndemand`, each call a `Response`."""

    def __init__(self, resource: AsyncOndemand) -> None:
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.get = async_with_response(resource.get)
        self.update = async_with_response(resource.update)
        self.delete = async_with_response(resource.delete)
