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
    AsyncResource, Resource, async_pages_with_response, async_with_response, cached_property,
    pages_with_response, with_response,
)
from msgspec import Meta
from skilljar_client import models

if TYPE_CHECKING:
    from skilljar_client import params
    from skilljar_client.resources.domains_users_invites import (
        AsyncDomainsUsersInvites, AsyncDomainsUsersInvitesWithResponse, DomainsUsersInvites,
        DomainsUsersInvitesWithResponse,
    )
    from skilljar_client.resources.domains_users_signup_fields import (
        AsyncDomainsUsersSignupFields, AsyncDomainsUsersSignupFieldsWithResponse,
        DomainsUsersSignupFields, DomainsUsersSignupFieldsWithResponse,
    )

LIST_DOMAIN_USERS = Operation[list[models.DomainUser]](
    "listDomainUsers", "GET", "/domains/{domain_name}/users", {200: Reply(models.DomainUserPage)},
    retry="safe", pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        path("domain_name"),
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
        query("page_size", type=Annotated[int, Meta(ge=1, le=1000)], required=False),
        query("user_email", "user__email", required=False),
        query("user_first_name", "user__first_name", required=False),
        query("user_last_name", "user__last_name", required=False),
        query("active", type=bool, required=False),
        query("access_code_code", "access_code__code", required=False),
        query("access_code_id", "access_code__id", required=False),
        query("access_code_pool_id", "access_code__pool__id", required=False),
        query("access_code", type=models.NoAccessCode, required=False),
        query("signup_field_id", required=False),
        query("signup_field_label", required=False),
        query("signup_field_value", required=False),
        query("include_signup_field_data", type=bool, required=False),
    ),
)
CREATE_DOMAIN_USER = Operation[models.DomainUser](
    "createDomainUser", "POST", "/domains/{domain_name}/users", {201: Reply(models.DomainUser)},
    retry="safe", body=Body(models.DomainUserCreate), parameters=(path("domain_name"),),
)
REPLACE_DOMAIN_USER = Operation[models.DomainUser](
    "replaceDomainUser", "PUT", "/domains/{domain_name}/users/{user_id}",
    {200: Reply(models.DomainUser)}, retry="safe", body=Body(models.DomainUserUpdate),
    parameters=(path("domain_name"), path("user_id")),
)
UPDATE_DOMAIN_USER = Operation[models.DomainUser](
    "updateDomainUser", "PATCH", "/domains/{domain_name}/users/{user_id}",
    {200: Reply(models.DomainUser)}, retry="safe", body=Body(models.DomainUserUpdate),
    parameters=(path("domain_name"), path("user_id")),
)
GET_DOMAIN_USER = Operation[models.DomainUser](
    "getDomainUser", "GET", "/domains/{domain_name}/users/{user_id}",
    {200: Reply(models.DomainUser)}, retry="safe",
    parameters=(path("domain_name"), path("user_id")),
)


class DomainsUsersMethods:
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
        """List the users of a site.

        Returns the users of a site, a page at a time, narrowed by the filters that are given.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.
            page_size: Number of records in a page. At least 1. At most 1000.
            user_email: Users with this e-mail address.
            user_first_name: Users with this first name; letter case counts.
            user_last_name: Users with this last name; letter case counts.
            active: Only the active users (true), or only the others (false).
            access_code_code: Users who joined with this access code; letter case counts.
            access_code_id: Users who joined with the access code of this id; letter case does not
                count.
            access_code_pool_id: Users who joined with a code of the pool of this id; letter case
                does not count.
            access_code: Users who joined without an access code; the text null is its only value.
                One of `null`.
            signup_field_id: Users with a value in the signup field of this id.
            signup_field_label: Users with a value in a signup field of this label; letter case
                counts.
            signup_field_value: Users with this value in a signup field; letter case counts.
            include_signup_field_data: Whether each user also has signup_fields, the values in the
                sign-up form.

        Returns: A page of the users of the site.
        Repeated: after a failure that may pass.
        Source: "domains > users > list", GET /domains/{domain_name}/users (listDomainUsers)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Add a user to a site.

        Adds a user to a site. An e-mail address that no user has yet makes a new user. With the
        address of an existing user the call succeeds too: it answers with the details of that
        user, and makes no second one.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            user: Who it is; the e-mail address decides whether it is a new user.
            active: Only active users get into a private site.
            marketing_optin: Whether the user accepts marketing mail; null when the user was not
                asked.
            expires_at: When access to the site ends, null for never; a public site ignores it.
                With a time zone; sent as ISO 8601.

        Returns: The user of the site, new or not.
        Repeated: after a failure that may pass.
        Source: "domains > users > create", POST /domains/{domain_name}/users (createDomainUser)
        """

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Change a user of a site by PUT.

        Changes only what is given, as `update` does with PATCH.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            user_id: Id of the user.
            active: Only active users get into a private site.
            expires_at: When access to the site ends, null for never; a public site ignores it.
                With a time zone; sent as ISO 8601.
            access_code: Access code the user joined with; null takes it away.

        Returns: The user of the site.
        Repeated: after a failure that may pass.
        Source: "domains > users > update", PUT /domains/{domain_name}/users/{user_id}
            (replaceDomainUser)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change a user of a site.

        Changes whether the user is active and when access ends, or takes the access code away
        (null); what is not given stays. Nothing else of a user of a site can be changed.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            user_id: Id of the user.
            active: Only active users get into a private site.
            expires_at: When access to the site ends, null for never; a public site ignores it.
                With a time zone; sent as ISO 8601.
            access_code: Access code the user joined with; null takes it away.

        Returns: The user of the site.
        Repeated: after a failure that may pass.
        Source: "domains > users > partial_update", PATCH /domains/{domain_name}/users/{user_id}
            (updateDomainUser)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a user of a site.

        Returns a user of a site by the id of the user, with the signup values.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            user_id: Id of the user.

        Returns: The user of the site.
        Repeated: after a failure that may pass.
        Source: GET /domains/{domain_name}/users/{user_id} (getDomainUser)
        """


class DomainsUsers(DomainsUsersMethods, Resource):
    def list(
        self,
        domain_name: str,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        user_email: str | UnsetType = UNSET,
        user_first_name: str | UnsetType = UNSET,
        user_last_name: str | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        access_code_code: str | UnsetType = UNSET,
        access_code_id: str | UnsetType = UNSET,
        access_code_pool_id: str | UnsetType = UNSET,
        access_code: models.NoAccessCode | params.NoAccessCode | UnsetType = UNSET,
        signup_field_id: str | UnsetType = UNSET,
        signup_field_label: str | UnsetType = UNSET,
        signup_field_value: str | UnsetType = UNSET,
        include_signup_field_data: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.DomainUser]:
        return self._pager(LIST_DOMAIN_USERS, {
            "domain_name": domain_name, "page": page, "page_size": page_size,
            "user_email": user_email, "user_first_name": user_first_name,
            "user_last_name": user_last_name, "active": active,
            "access_code_code": access_code_code, "access_code_id": access_code_id,
            "access_code_pool_id": access_code_pool_id, "access_code": access_code,
            "signup_field_id": signup_field_id, "signup_field_label": signup_field_label,
            "signup_field_value": signup_field_value,
            "include_signup_field_data": include_signup_field_data,
        }, options)

    def create(
        self,
        domain_name: str,
        *,
        user: models.UserCreate | params.UserCreate,
        active: bool | UnsetType = UNSET,
        marketing_optin: bool | None | UnsetType = UNSET,
        expires_at: datetime.datetime | None | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.DomainUser:
        return self._call(CREATE_DOMAIN_USER, {
            "domain_name": domain_name, "user": user, "active": active,
            "marketing_optin": marketing_optin, "expires_at": expires_at,
        }, options)

    def replace(
        self,
        domain_name: str,
        user_id: str,
        *,
        active: bool | UnsetType = UNSET,
        expires_at: datetime.datetime | None | UnsetType = UNSET,
        access_code: models.AccessCodeReference
            | params.AccessCodeReference
            | None
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.DomainUser:
        return self._call(REPLACE_DOMAIN_USER, {
            "domain_name": domain_name, "user_id": user_id, "active": active,
            "expires_at": expires_at, "access_code": access_code,
        }, options)

    def update(
        self,
        domain_name: str,
        user_id: str,
        *,
        active: bool | UnsetType = UNSET,
        expires_at: datetime.datetime | None | UnsetType = UNSET,
        access_code: models.AccessCodeReference
            | params.AccessCodeReference
            | None
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.DomainUser:
        return self._call(UPDATE_DOMAIN_USER, {
            "domain_name": domain_name, "user_id": user_id, "active": active,
            "expires_at": expires_at, "access_code": access_code,
        }, options)

    def get(
        self,
        domain_name: str,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.DomainUser:
        return self._call(GET_DOMAIN_USER, {
            "domain_name": domain_name, "user_id": user_id,
        }, options)

    @cached_property
    def invites(self) -> DomainsUsersInvites:
        """The `domains.users.invites` methods."""
        from skilljar_client.resources.domains_users_invites import DomainsUsersInvites

        return DomainsUsersInvites(self._core)

    @cached_property
    def signup_fields(self) -> DomainsUsersSignupFields:
        """The `domains.users.signup_fields` methods."""
        from skilljar_client.resources.domains_users_signup_fields import DomainsUsersSignupFields

        return DomainsUsersSignupFields(self._core)


class AsyncDomainsUsers(DomainsUsersMethods, AsyncResource):
    def list(
        self,
        domain_name: str,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        user_email: str | UnsetType = UNSET,
        user_first_name: str | UnsetType = UNSET,
        user_last_name: str | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        access_code_code: str | UnsetType = UNSET,
        access_code_id: str | UnsetType = UNSET,
        access_code_pool_id: str | UnsetType = UNSET,
        access_code: models.NoAccessCode | params.NoAccessCode | UnsetType = UNSET,
        signup_field_id: str | UnsetType = UNSET,
        signup_field_label: str | UnsetType = UNSET,
        signup_field_value: str | UnsetType = UNSET,
        include_signup_field_data: bool | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.DomainUser]:
        return self._pager(LIST_DOMAIN_USERS, {
            "domain_name": domain_name, "page": page, "page_size": page_size,
            "user_email": user_email, "user_first_name": user_first_name,
            "user_last_name": user_last_name, "active": active,
            "access_code_code": access_code_code, "access_code_id": access_code_id,
            "access_code_pool_id": access_code_pool_id, "access_code": access_code,
            "signup_field_id": signup_field_id, "signup_field_label": signup_field_label,
            "signup_field_value": signup_field_value,
            "include_signup_field_data": include_signup_field_data,
        }, options)

    async def create(
        self,
        domain_name: str,
        *,
        user: models.UserCreate | params.UserCreate,
        active: bool | UnsetType = UNSET,
        marketing_optin: bool | None | UnsetType = UNSET,
        expires_at: datetime.datetime | None | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.DomainUser:
        return await self._call(CREATE_DOMAIN_USER, {
            "domain_name": domain_name, "user": user, "active": active,
            "marketing_optin": marketing_optin, "expires_at": expires_at,
        }, options)

    async def replace(
        self,
        domain_name: str,
        user_id: str,
        *,
        active: bool | UnsetType = UNSET,
        expires_at: datetime.datetime | None | UnsetType = UNSET,
        access_code: models.AccessCodeReference
            | params.AccessCodeReference
            | None
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.DomainUser:
        return await self._call(REPLACE_DOMAIN_USER, {
            "domain_name": domain_name, "user_id": user_id, "active": active,
            "expires_at": expires_at, "access_code": access_code,
        }, options)

    async def update(
        self,
        domain_name: str,
        user_id: str,
        *,
        active: bool | UnsetType = UNSET,
        expires_at: datetime.datetime | None | UnsetType = UNSET,
        access_code: models.AccessCodeReference
            | params.AccessCodeReference
            | None
            | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.DomainUser:
        return await self._call(UPDATE_DOMAIN_USER, {
            "domain_name": domain_name, "user_id": user_id, "active": active,
            "expires_at": expires_at, "access_code": access_code,
        }, options)

    async def get(
        self,
        domain_name: str,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.DomainUser:
        return await self._call(GET_DOMAIN_USER, {
            "domain_name": domain_name, "user_id": user_id,
        }, options)

    @cached_property
    def invites(self) -> AsyncDomainsUsersInvites:
        """The `domains.users.invites` methods."""
        from skilljar_client.resources.domains_users_invites import AsyncDomainsUsersInvites

        return AsyncDomainsUsersInvites(self._core)

    @cached_property
    def signup_fields(self) -> AsyncDomainsUsersSignupFields:
        """The `domains.users.signup_fields` methods."""
        from skilljar_client.resources.domains_users_signup_fields import (
            AsyncDomainsUsersSignupFields,
        )

        return AsyncDomainsUsersSignupFields(self._core)


class DomainsUsersWithResponse:
    """`DomainsUsers`, each call a `Response`."""

    def __init__(self, resource: DomainsUsers) -> None:
        self._resource = resource
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.replace = with_response(resource.replace)
        self.update = with_response(resource.update)
        self.get = with_response(resource.get)

    @cached_property
    def invites(self) -> DomainsUsersInvitesWithResponse:
        """`domains.users.invites`, each call a `Response`."""
        from skilljar_client.resources.domains_users_invites import DomainsUsersInvitesWithResponse

        return DomainsUsersInvitesWithResponse(self._resource.invites)

    @cached_property
    def signup_fields(self) -> DomainsUsersSignupFieldsWithResponse:
        """`domains.users.signup_fields`, each call a `Response`."""
        from skilljar_client.resources.domains_users_signup_fields import (
            DomainsUsersSignupFieldsWithResponse,
        )

        return DomainsUsersSignupFieldsWithResponse(self._resource.signup_fields)


class AsyncDomainsUsersWithResponse:
    """`AsyncDomainsUsers`, each call a `Response`."""

    def __init__(self, resource: AsyncDomainsUsers) -> None:
        self._resource = resource
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.replace = async_with_response(resource.replace)
        self.update = async_with_response(resource.update)
        self.get = async_with_response(resource.get)

    @cached_property
    def invites(self) -> AsyncDomainsUsersInvitesWithResponse:
        """`domains.users.invites`, each call a `Response`."""
        from skilljar_client.resources.domains_users_invites import (
            AsyncDomainsUsersInvitesWithResponse,
        )

        return AsyncDomainsUsersInvitesWithResponse(self._resource.invites)

    @cached_property
    def signup_fields(self) -> AsyncDomainsUsersSignupFieldsWithResponse:
        """`domains.users.signup_fields`, each call a `Response`."""
        from skilljar_client.resources.domains_users_signup_fields import (
            AsyncDomainsUsersSignupFieldsWithResponse,
        )

        return AsyncDomainsUsersSignupFieldsWithResponse(self._resource.signup_fields)
