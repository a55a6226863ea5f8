# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Registrations for live sessions."""

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

LIST_VILT_SESSION_REGISTRATIONS = Operation[list[models.ViltSessionRegistration]](
    "listViltSessionRegistrations", "GET", "/vilt-session-registrations",
    {200: Reply(models.ViltSessionRegistrationPage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
        query("session_id", "session__id", required=False),
    ),
)
CREATE_VILT_SESSION_REGISTRATION = Operation[models.ViltSessionRegistration](
    "createViltSessionRegistration", "POST", "/vilt-session-registrations",
    {201: Reply(models.ViltSessionRegistration)}, retry="unsafe",
    body=Body(models.ViltSessionRegistrationCreate),
)
REPLACE_VILT_SESSION_REGISTRATION = Operation[models.ViltSessionRegistration](
    "replaceViltSessionRegistration", "PUT",
    "/vilt-session-registrations/{vilt_session_registration_id}",
    {200: Reply(models.ViltSessionRegistration)}, retry="safe",
    body=Body(models.ViltSessionRegistrationReplace),
    parameters=(path("vilt_session_registration_id"),),
)
UPDATE_VILT_SESSION_REGISTRATION = Operation[models.ViltSessionRegistration](
    "updateViltSessionRegistration", "PATCH",
    "/vilt-session-registrations/{vilt_session_registration_id}",
    {200: Reply(models.ViltSessionRegistration)}, retry="safe",
    body=Body(models.ViltSessionRegistrationUpdate),
    parameters=(path("vilt_session_registration_id"),),
)
GET_VILT_SESSION_REGISTRATION = Operation[models.ViltSessionRegistration](
    "getViltSessionRegistration", "GET",
    "/vilt-session-registrations/{vilt_session_registration_id}",
    {200: Reply(models.ViltSessionRegistration)}, retry="safe",
    parameters=(path("vilt_session_registration_id"),),
)
DELETE_VILT_SESSION_REGISTRATION = Operation[None](
    "deleteViltSessionRegistration", "DELETE",
    "/vilt-session-registrations/{vilt_session_registration_id}", {204: Reply(None)}, retry="safe",
    parameters=(path("vilt_session_registration_id"),),
)


class ViltSessionRegistrationsMethods:
    """Registrations for live sessions.

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
        """List the registrations to live sessions.

        Returns the registrations to live sessions, a page at a time. A record of the list shows
        the user; one that is got by its id shows the lesson progress.

        Args:
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.
            session_id: Only registrations to the session with this id.

        Returns: A page of the registrations to live sessions.
        Repeated: after a failure that may pass.
        Source: "vilt-session-registrations > list", GET /vilt-session-registrations
            (listViltSessionRegistrations)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Register a learner to a live session.

        Registers a learner to a live session. The learner is named by an enrollment, which must
        exist before.

        Args:
            vilt_session: The session to register to.
            enrollment_id: Id of the enrollment of the learner who is registered. Not empty.

        Returns: The registration to a live session.
        Repeated: only where nothing can have been done.
        Source: "vilt-session-registrations > create", POST /vilt-session-registrations
            (createViltSessionRegistration)
        """

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Set the attendance of a registration by PUT.

        Says whether the learner was present; nothing else can be changed.

        Args:
            vilt_session_registration_id: Id of the registration for a live session.
            attended: Whether the learner was present.

        Returns: The registration to a live session.
        Repeated: after a failure that may pass.
        Source: "vilt-session-registrations > update", PUT
            /vilt-session-registrations/{vilt_session_registration_id}
            (replaceViltSessionRegistration)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Set the attendance of a registration.

        Says whether the learner was present; nothing else can be changed.

        Args:
            vilt_session_registration_id: Id of the registration for a live session.
            attended: Whether the learner was present.

        Returns: The registration to a live session.
        Repeated: after a failure that may pass.
        Source: "vilt-session-registrations > partial_update", PATCH
            /vilt-session-registrations/{vilt_session_registration_id}
            (updateViltSessionRegistration)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a registration to a live session.

        Returns a registration by its id, with the lesson progress and in it the user.

        Args:
            vilt_session_registration_id: Id of the registration for a live session.

        Returns: The registration to a live session.
        Repeated: after a failure that may pass.
        Source: GET /vilt-session-registrations/{vilt_session_registration_id}
            (getViltSessionRegistration)
        """

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Delete a registration to a live session.

        Takes a registration to a live session back.

        Args:
            vilt_session_registration_id: Id of the registration for a live session.

        Returns: Deleted.
        Repeated: after a failure that may pass.
        Source: DELETE /vilt-session-registrations/{vilt_session_registration_id}
            (deleteViltSessionRegistration)
        """


class ViltSessionRegistrations(ViltSessionRegistrationsMethods, Resource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        session_id: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.ViltSessionRegistration]:
        return self._pager(LIST_VILT_SESSION_REGISTRATIONS, {
            "page": page, "page_size": page_size, "session_id": session_id,
        }, options)

    def create(
        self,
        *,
        vilt_session: models.ViltSessionReference | params.ViltSessionReference,
        enrollment_id: str,
        options: RequestOptions | None = None,
    ) -> models.ViltSessionRegistration:
        return self._call(CREATE_VILT_SESSION_REGISTRATION, {
            "vilt_session": vilt_session, "enrollment_id": enrollment_id,
        }, options)

    def replace(
        self,
        vilt_session_registration_id: str,
        *,
        attended: bool,
        options: RequestOptions | None = None,
    ) -> models.ViltSessionRegistration:
        return self._call(REPLACE_VILT_SESSION_REGISTRATION, {
            "vilt_session_registration_id": vilt_session_registration_id, "attended": attended,
        }, options)

    def update(
        self,
        vilt_session_registration_id: str,
        *,
        attended: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ViltSessionRegistration:
        return self._call(UPDATE_VILT_SESSION_REGISTRATION, {
            "vilt_session_registration_id": vilt_session_registration_id, "attended": attended,
        }, options)

    def get(
        self,
        vilt_session_registration_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ViltSessionRegistration:
        return self._call(GET_VILT_SESSION_REGISTRATION, {
            "vilt_session_registration_id": vilt_session_registration_id,
        }, options)

    def delete(
        self,
        vilt_session_registration_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        return self._call(DELETE_VILT_SESSION_REGISTRATION, {
            "vilt_session_registration_id": vilt_session_registration_id,
        }, options)


class AsyncViltSessionRegistrations(ViltSessionRegistrationsMethods, AsyncResource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        session_id: str | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.ViltSessionRegistration]:
        return self._pager(LIST_VILT_SESSION_REGISTRATIONS, {
            "page": page, "page_size": page_size, "session_id": session_id,
        }, options)

    async def create(
        self,
        *,
        vilt_session: models.ViltSessionReference | params.ViltSessionReference,
        enrollment_id: str,
        options: RequestOptions | None = None,
    ) -> models.ViltSessionRegistration:
        return await self._call(CREATE_VILT_SESSION_REGISTRATION, {
            "vilt_session": vilt_session, "enrollment_id": enrollment_id,
        }, options)

    async def replace(
        self,
        vilt_session_registration_id: str,
        *,
        attended: bool,
        options: RequestOptions | None = None,
    ) -> models.ViltSessionRegistration:
        return await self._call(REPLACE_VILT_SESSION_REGISTRATION, {
            "vilt_session_registration_id": vilt_session_registration_id, "attended": attended,
        }, options)

    async def update(
        self,
        vilt_session_registration_id: str,
        *,
        attended: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.ViltSessionRegistration:
        return await self._call(UPDATE_VILT_SESSION_REGISTRATION, {
            "vilt_session_registration_id": vilt_session_registration_id, "attended": attended,
        }, options)

    async def get(
        self,
        vilt_session_registration_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ViltSessionRegistration:
        return await self._call(GET_VILT_SESSION_REGISTRATION, {
            "vilt_session_registration_id": vilt_session_registration_id,
        }, options)

    async def delete(
        self,
        vilt_session_registration_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        return await self._call(DELETE_VILT_SESSION_REGISTRATION, {
            "vilt_session_registration_id": vilt_session_registration_id,
        }, options)


class ViltSessionRegistrationsWithResponse:
    """`ViltSessionRegistrations`, each call a `Response`."""

    def __init__(self, resource: ViltSessionRegistrations) -> None:
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.replace = with_response(resource.replace)
        self.update = with_response(resource.update)
        self.get = with_response(resource.get)
        self.delete = with_response(resource.delete)


class AsyncViltSessionRegistrationsWithResponse:
    """`AsyncViltSessionRegistrations`, each call a `Response`."""

    def __init__(self, resource: AsyncViltSessionRegistrations) -> None:
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.replace = async_with_response(resource.replace)
        self.update = async_with_response(resource.update)
        self.get = async_with_response(resource.get)
        self.delete = async_with_response(resource.delete)
