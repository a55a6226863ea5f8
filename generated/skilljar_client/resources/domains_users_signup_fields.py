# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Training sites, with what is published on them and who learns there."""

from __future__ import annotations

from collections.abc import Sequence
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

LIST_SIGNUP_FIELD_VALUES = Operation[list[models.SignupFieldValue]](
    "listSignupFieldValues", "GET", "/domains/{domain_name}/users/{user_id}/signup-fields",
    {200: Reply(models.SignupFieldValuePage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(
        path("domain_name"),
        path("user_id"),
        query("page", type=Annotated[int, Meta(ge=1)], required=False),
    ),
)
CREATE_SIGNUP_FIELD_VALUE = Operation[models.SignupFieldValue](
    "createSignupFieldValue", "POST", "/domains/{domain_name}/users/{user_id}/signup-fields",
    {201: Reply(models.SignupFieldValue)}, retry="safe", body=Body(models.SignupFieldValueCreate),
    parameters=(path("domain_name"), path("user_id")),
)
CREATE_SIGNUP_FIELD_VALUES = Operation[models.ChangedSignupFieldValues](
    "createSignupFieldValues", "POST", "/domains/{domain_name}/users/{user_id}/signup-fields-bulk",
    {201: Reply(models.ChangedSignupFieldValues)}, retry="safe",
    body=Body(models.SignupFieldValuesCreate), parameters=(path("domain_name"), path("user_id")),
)
GET_SIGNUP_FIELD_VALUE = Operation[models.SignupFieldValue](
    "getSignupFieldValue", "GET",
    "/domains/{domain_name}/users/{user_id}/signup-fields/{signup_field_id}",
    {200: Reply(models.SignupFieldValue)}, retry="safe",
    parameters=(path("domain_name"), path("user_id"), path("signup_field_id")),
)


class DomainsUsersSignupFieldsMethods:
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
        """List the signup values of a user.

        Returns what a user has in the signup fields of a site, a page at a time.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            user_id: Id of the user.
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.

        Returns: A page of the signup values.
        Repeated: after a failure that may pass.
        Source: "domains > users > signup-fields > list", GET
            /domains/{domain_name}/users/{user_id}/signup-fields (listSignupFieldValues)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Set a signup value of a user.

        Sets what a user has in a signup field: makes a value where there is none yet, and
        overwrites the one that is there.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            user_id: Id of the user.
            signup_field: The signup field.
            value: The value to set. Not empty.

        Returns: The signup value.
        Repeated: after a failure that may pass.
        Source: "domains > users > signup-fields > create", POST
            /domains/{domain_name}/users/{user_id}/signup-fields (createSignupFieldValue)
        """

    def create_bulk(self, *args: Any, **kwargs: Any) -> Any:
        """Set several signup values of a user.

        Sets what a user has in several signup fields of a site: makes the values that are not
        there yet, and overwrites the others. The answer holds the values that are new or changed,
        not those that were the same before; its Location header is the path of the list of all of
        them.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            user_id: Id of the user.
            signup_fields: Values to set.

        Returns: The values that are new or changed.
        Repeated: after a failure that may pass.
        Source: "domains > users > signup-fields-bulk > create", POST
            /domains/{domain_name}/users/{user_id}/signup-fields-bulk (createSignupFieldValues)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a signup value of a user.

        Returns what a user has in a signup field, by the id of the field.

        Args:
            domain_name: Host name of the training site, such as learn.example.com; not its id.
            user_id: Id of the user.
            signup_field_id: Id of the signup field.

        Returns: The signup value.
        Repeated: after a failure that may pass.
        Source: GET /domains/{domain_name}/users/{user_id}/signup-fields/{signup_field_id}
            (getSignupFieldValue)
        """


class DomainsUsersSignupFields(DomainsUsersSignupFieldsMethods, Resource):
    def list(
        self,
        domain_name: str,
        user_id: str,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.SignupFieldValue]:
        return self._pager(LIST_SIGNUP_FIELD_VALUES, {
            "domain_name": domain_name, "user_id": user_id, "page": page,
        }, options)

    def create(
        self,
        domain_name: str,
        user_id: str,
        *,
        signup_field: models.SignupFieldReference | params.SignupFieldReference,
        value: str,
        options: RequestOptions | None = None,
    ) -> models.SignupFieldValue:
        return self._call(CREATE_SIGNUP_FIELD_VALUE, {
            "domain_name": domain_name, "user_id": user_id, "signup_field": signup_field,
            "value": value,
        }, options)

    def create_bulk(
        self,
        domain_name: str,
        user_id: str,
        *,
        signup_fields: Sequence[models.SignupFieldValueById | params.SignupFieldValueById],
        options: RequestOptions | None = None,
    ) -> models.ChangedSignupFieldValues:
        return self._call(CREATE_SIGNUP_FIELD_VALUES, {
            "domain_name": domain_name, "user_id": user_id, "signup_fields": signup_fields,
        }, options)

    def get(
        self,
        domain_name: str,
        user_id: str,
        signup_field_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.SignupFieldValue:
        return self._call(GET_SIGNUP_FIELD_VALUE, {
            "domain_name": domain_name, "user_id": user_id, "signup_field_id": signup_field_id,
        }, options)


class AsyncDomainsUsersSignupFields(DomainsUsersSignupFieldsMethods, AsyncResource):
    def list(
        self,
        domain_name: str,
        user_id: str,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.SignupFieldValue]:
        return self._pager(LIST_SIGNUP_FIELD_VALUES, {
            "domain_name": domain_name, "user_id": user_id, "page": page,
        }, options)

    async def create(
        self,
        domain_name: str,
        user_id: str,
        *,
        signup_field: models.SignupFieldReference | params.SignupFieldReference,
        value: str,
        options: RequestOptions | None = None,
    ) -> models.SignupFieldValue:
        return await self._call(CREATE_SIGNUP_FIELD_VALUE, {
            "domain_name": domain_name, "user_id": user_id, "signup_field": signup_field,
            "value": value,
        }, options)

    async def create_bulk(
        self,
        domain_name: str,
        user_id: str,
        *,
        signup_fields: Sequence[models.SignupFieldValueById | params.SignupFieldValueById],
        options: RequestOptions | None = None,
    ) -> models.ChangedSignupFieldValues:
        return await self._call(CREATE_SIGNUP_FIELD_VALUES, {
            "domain_name": domain_name, "user_id": user_id, "signup_fields": signup_fields,
        }, options)

    async def get(
        self,
        domain_name: str,
        user_id: str,
        signup_field_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.SignupFieldValue:
        return await self._call(GET_SIGNUP_FIELD_VALUE, {
            "domain_name": domain_name, "user_id": user_id, "signup_field_id": signup_field_id,
        }, options)


class DomainsUsersSignupFieldsWithResponse:
    """`DomainsUsersSignupFields`, each call a `Response`."""

    def __init__(self, resource: DomainsUsersSignupFields) -> None:
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.create_bulk = with_response(resource.create_bulk)
        self.get = with_response(resource.get)


class AsyncDomainsUsersSignupFieldsWithResponse:
    """`AsyncDomainsUsersSignupFields`, each call a `Response`."""

    def __init__(self, resource: AsyncDomainsUsersSignupFields) -> None:
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.create_bulk = async_with_response(resource.create_bulk)
        self.get = async_with_response(resource.get)
