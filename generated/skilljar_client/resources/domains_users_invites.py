# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Training sites, with what is published on them and who learns there."""

from __future__ import annotations

from typing import Annotated, Any

from lmskit import UNSET, RequestOptions, UnsetType
from lmskit.operation import Body, Operation, Pagination, Reply, path, query
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import (
    AsyncResource, Resource, async_pages_with_response, async_with_response, pages_with_response,
    with_response,
)
from msgspec import Meta
from skilljar_client import models

LIST_DOMAIN_USER_INVITES = Operation[list[models.DomainUserInvite]](
    "listDomainUserInvites", "GET", "/domains/{domain_name}/users/{user_id}/invites",
    {200: Reply(models.DomainUserInvitePage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        path("domain_name"),
        path("user_id"),
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
    ),
)
CREATE_DOMAIN_USER_INVITE = Operation[models.DomainUserInvite](
    "createDomainUserInvite", "POST", "/domains/{domain_name}/users/{user_id}/invites",
    {201: Reply(models.DomainUserInvite)}, retry="unsafe", body=Body(models.DomainUserInviteCreate),
    parameters=(path("domain_name"), path("user_id")),
)
GET_DOMAIN_USER_INVITE = Operation[models.DomainUserInvite](
    "getDomainUserInvite", "GET",
    "/domains/{domain_name}/users/{user_id}/invites/{domain_user_invite_id}",
    {200: Reply(models.DomainUserInvite)}, retry="safe",
    parameters=(path("domain_name"), path("user_id"), path("domain_user_invite_id")),
)


class DomainsUsersInvitesMethods:
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
        """List the invitations of a user to a site.

        Returns the invitations of a user to a site, a page at a time.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            user_id: Id of the user.
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.

        Returns: A page of the invitations.
        Repeated: after a failure that may pass.
        Source: "domains > users > invites > list", GET
            /domains/{domain_name}/users/{user_id}/invites (listDomainUserInvites)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Invite a user to a site.

        Makes an invitation, and mails it to the user unless send_email is false. The user must
        have been added to the site first.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            user_id: Id of the user.
            send_email: Whether the invitation is mailed to the user. The vendor's default is
                `True`.

        Returns: The invitation.
        Repeated: only where nothing can have been done.
        Source: "domains > users > invites > create", POST
            /domains/{domain_name}/users/{user_id}/invites (createDomainUserInvite)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get an invitation of a user to a site.

        Returns an invitation by its id.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            user_id: Id of the user.
            domain_user_invite_id: Id of the invitation to the training site.

        Returns: The invitation.
        Repeated: after a failure that may pass.
        Source: GET /domains/{domain_name}/users/{user_id}/invites/{domain_user_invite_id}
            (getDomainUserInvite)
        """


class DomainsUsersInvites(DomainsUsersInvitesMethods, Resource):
    def list(
        self,
        domain_name: str,
        user_id: str,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.DomainUserInvite]:
        return self._pager(LIST_DOMAIN_USER_INVITES, {
            "domain_name": domain_name, "user_id": user_id, "page": page,
        }, options)

    def create(
        self,
        domain_name: str,
        user_id: str,
        *,
        send_email: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.DomainUserInvite:
        return self._call(CREATE_DOMAIN_USER_INVITE, {
            "domain_name": domain_name, "user_id": user_id, "send_email": send_email,
        }, options)

    def get(
        self,
        domain_name: str,
        user_id: str,
        domain_user_invite_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.DomainUserInvite:
        return self._call(GET_DOMAIN_USER_INVITE, {
            "domain_name": domain_name, "user_id": user_id,
            "domain_user_invite_id": domain_user_invite_id,
        }, options)


class AsyncDomainsUsersInvites(DomainsUsersInvitesMethods, AsyncResource):
    def list(
        self,
        domain_name: str,
        user_id: str,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.DomainUserInvite]:
        return self._pager(LIST_DOMAIN_USER_INVITES, {
            "domain_name": domain_name, "user_id": user_id, "page": page,
        }, options)

    async def create(
        self,
        domain_name: str,
        user_id: str,
        *,
        send_email: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.DomainUserInvite:
        return await self._call(CREATE_DOMAIN_USER_INVITE, {
            "domain_name": domain_name, "user_id": user_id, "send_email": send_email,
        }, options)

    async def get(
        self,
        domain_name: str,
        user_id: str,
        domain_user_invite_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.DomainUserInvite:
        return await self._call(GET_DOMAIN_USER_INVITE, {
            "domain_name": domain_name, "user_id": user_id,
            "domain_user_invite_id": domain_user_invite_id,
        }, options)


class DomainsUsersInvitesWithResponse:
    """`DomainsUsersInvites`, each call a `Response`."""

    def __init__(self, resource: DomainsUsersInvites) -> None:
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.get = with_response(resource.get)


class AsyncDomainsUsersInvitesWithResponse:
    """`AsyncDomainsUsersInvites`, each call a `Response`."""

    def __init__(self, resource: AsyncDomainsUsersInvites) -> None:
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.get = async_with_response(resource.get)
