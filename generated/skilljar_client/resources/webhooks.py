# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Deliveries of events to an address of the subscriber."""

from __future__ import annotations

from collections.abc import Mapping
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
    from skilljar_client.resources.webhooks_samples import (
        AsyncWebhooksSamples, AsyncWebhooksSamplesWithResponse, WebhooksSamples,
        WebhooksSamplesWithResponse,
    )

LIST_WEBHOOKS = Operation[list[models.Webhook]](
    "listWebhooks", "GET", "/webhooks", {200: Reply(models.WebhookPage)}, retry="safe",
    pagination=Pagination(style="link", items="results", link="next", total="count"),
    parameters=(query("page", type=Annotated[int, Meta(ge=1)], required=False),),
)
CREATE_WEBHOOK = Operation[models.Webhook](
    "createWebhook", "POST", "/webhooks", {201: Reply(models.Webhook)}, retry="unsafe",
    body=Body(models.WebhookCreate),
)
PING_WEBHOOK = Operation[models.WebhookPingResult](
    "pingWebhook", "POST", "/webhooks/{webhook_id}/ping", {200: Reply(models.WebhookPingResult)},
    retry="unsafe", parameters=(path("webhook_id"),),
)
GET_WEBHOOK = Operation[models.Webhook](
    "getWebhook", "GET", "/webhooks/{webhook_id}", {200: Reply(models.Webhook)}, retry="safe",
    parameters=(path("webhook_id"),),
)
REPLACE_WEBHOOK = Operation[models.Webhook](
    "replaceWebhook", "PUT", "/webhooks/{webhook_id}", {200: Reply(models.Webhook)}, retry="safe",
    body=Body(models.WebhookCreate), parameters=(path("webhook_id"),),
)
UPDATE_WEBHOOK = Operation[models.Webhook](
    "updateWebhook", "PATCH", "/webhooks/{webhook_id}", {200: Reply(models.Webhook)}, retry="safe",
    body=Body(models.WebhookUpdate), parameters=(path("webhook_id"),),
)
DELETE_WEBHOOK = Operation[None](
    "deleteWebhook", "DELETE", "/webhooks/{webhook_id}", {204: Reply(None)}, retry="safe",
    parameters=(path("webhook_id"),),
)


class WebhooksMethods:
    """Deliveries of events to an address of the subscriber.

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
        """List the webhooks.

        Returns the webhooks of the organization, a page at a time, with their passwords and
        headers in clear.

        Args:
            page: Number of the page to begin with; those after it follow by themselves. At least
                1.

        Returns: A page of the webhooks.
        Repeated: after a failure that may pass.
        Source: "webhooks > list", GET /webhooks (listWebhooks)
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Create a webhook.

        Creates a webhook: events are posted to its address as they happen, all of them if
        `event_type` is null or left out, else those of that type. If several webhooks for an event
        have the same address, it is posted there once.

        Args:
            target_url: Address to which the events are posted. Not empty. At most 1,024
                characters.
            active: Whether events are posted. The vendor's default is `True`.
            event_type: Type of the events that are posted; null for all.
            basic_auth_username: User name of the HTTP Basic header that events are posted with;
                empty for none.
            basic_auth_password: Password of the HTTP Basic header that events are posted with;
                read in clear.
            additional_headers: Headers that events are posted with, by their names.

        Returns: The webhook.
        Repeated: only where nothing can have been done.
        Source: "webhooks > create", POST /webhooks (createWebhook)
        """

    def ping(self, *args: Any, **kwargs: Any) -> Any:
        """Send a test event to a webhook.

        Posts an event of the type PING to the address of the webhook, and says what came of it. If
        it fails, the webhook is not switched off and the event is not posted again.

        Args:
            webhook_id: Id of the webhook.

        Returns: What came of it.
        Repeated: only where nothing can have been done.
        Source: POST /webhooks/{webhook_id}/ping (pingWebhook)
        """

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Get a webhook.

        Returns a webhook by its id, with its password and headers in clear.

        Args:
            webhook_id: Id of the webhook.

        Returns: The webhook.
        Repeated: after a failure that may pass.
        Source: GET /webhooks/{webhook_id} (getWebhook)
        """

    def replace(self, *args: Any, **kwargs: Any) -> Any:
        """Replace a webhook.

        Replaces the fields of a webhook. Whether it leaves alone what is left out, as most of the
        vendor's PUTs do, is not known: give all that is to stay, or use `update`.

        Args:
            webhook_id: Id of the webhook.
            target_url: Address to which the events are posted. Not empty. At most 1,024
                characters.
            active: Whether events are posted. The vendor's default is `True`.
            event_type: Type of the events that are posted; null for all.
            basic_auth_username: User name of the HTTP Basic header that events are posted with;
                empty for none.
            basic_auth_password: Password of the HTTP Basic header that events are posted with;
                read in clear.
            additional_headers: Headers that events are posted with, by their names.

        Returns: The webhook.
        Repeated: after a failure that may pass.
        Source: PUT /webhooks/{webhook_id} (replaceWebhook)
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change a webhook.

        Changes what is given, and leaves the rest of the webhook as it is.

        Args:
            webhook_id: Id of the webhook.
            target_url: Address to which the events are posted. Not empty. At most 1,024
                characters.
            active: Whether events are posted.
            event_type: Type of the events that are posted; null for all.
            basic_auth_username: User name of the HTTP Basic header that events are posted with;
                empty for none.
            basic_auth_password: Password of the HTTP Basic header that events are posted with;
                read in clear.
            additional_headers: Headers that events are posted with, by their names.

        Returns: The webhook.
        Repeated: after a failure that may pass.
        Source: PATCH /webhooks/{webhook_id} (updateWebhook)
        """

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Delete a webhook.

        Deletes a webhook, so that nothing more is posted to its address for it.

        Args:
            webhook_id: Id of the webhook.

        Returns: Deleted.
        Repeated: after a failure that may pass.
        Source: DELETE /webhooks/{webhook_id} (deleteWebhook)
        """


class Webhooks(WebhooksMethods, Resource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.Webhook]:
        return self._pager(LIST_WEBHOOKS, {"page": page}, options)

    def create(
        self,
        *,
        target_url: str,
        active: bool | UnsetType = UNSET,
        event_type: models.WebhookSubscription
            | params.WebhookSubscription
            | None
            | UnsetType = UNSET,
        basic_auth_username: str | UnsetType = UNSET,
        basic_auth_password: str | UnsetType = UNSET,
        additional_headers: Mapping[str, str] | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Webhook:
        return self._call(CREATE_WEBHOOK, {
            "target_url": target_url, "active": active, "event_type": event_type,
            "basic_auth_username": basic_auth_username, "basic_auth_password": basic_auth_password,
            "additional_headers": additional_headers,
        }, options)

    def ping(
        self,
        webhook_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebhookPingResult:
        return self._call(PING_WEBHOOK, {"webhook_id": webhook_id}, options)

    def get(self, webhook_id: str, *, options: RequestOptions | None = None) -> models.Webhook:
        return self._call(GET_WEBHOOK, {"webhook_id": webhook_id}, options)

    def replace(
        self,
        webhook_id: str,
        *,
        target_url: str,
        active: bool | UnsetType = UNSET,
        event_type: models.WebhookSubscription
            | params.WebhookSubscription
            | None
            | UnsetType = UNSET,
        basic_auth_username: str | UnsetType = UNSET,
        basic_auth_password: str | UnsetType = UNSET,
        additional_headers: Mapping[str, str] | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Webhook:
        return self._call(REPLACE_WEBHOOK, {
            "webhook_id": webhook_id, "target_url": target_url, "active": active,
            "event_type": event_type, "basic_auth_username": basic_auth_username,
            "basic_auth_password": basic_auth_password, "additional_headers": additional_headers,
        }, options)

    def update(
        self,
        webhook_id: str,
        *,
        target_url: str | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        event_type: models.WebhookSubscription
            | params.WebhookSubscription
            | None
            | UnsetType = UNSET,
        basic_auth_username: str | UnsetType = UNSET,
        basic_auth_password: str | UnsetType = UNSET,
        additional_headers: Mapping[str, str] | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Webhook:
        return self._call(UPDATE_WEBHOOK, {
            "webhook_id": webhook_id, "target_url": target_url, "active": active,
            "event_type": event_type, "basic_auth_username": basic_auth_username,
            "basic_auth_password": basic_auth_password, "additional_headers": additional_headers,
        }, options)

    def delete(self, webhook_id: str, *, options: RequestOptions | None = None) -> None:
        return self._call(DELETE_WEBHOOK, {"webhook_id": webhook_id}, options)

    @cached_property
    def samples(self) -> WebhooksSamples:
        """The `webhooks.samples` methods."""
        from skilljar_client.resources.webhooks_samples import WebhooksSamples

        return WebhooksSamples(self._core)


class AsyncWebhooks(WebhooksMethods, AsyncResource):
    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.Webhook]:
        return self._pager(LIST_WEBHOOKS, {"page": page}, options)

    async def create(
        self,
        *,
        target_url: str,
        active: bool | UnsetType = UNSET,
        event_type: models.WebhookSubscription
            | params.WebhookSubscription
            | None
            | UnsetType = UNSET,
        basic_auth_username: str | UnsetType = UNSET,
        basic_auth_password: str | UnsetType = UNSET,
        additional_headers: Mapping[str, str] | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Webhook:
        return await self._call(CREATE_WEBHOOK, {
            "target_url": target_url, "active": active, "event_type": event_type,
            "basic_auth_username": basic_auth_username, "basic_auth_password": basic_auth_password,
            "additional_headers": additional_headers,
        }, options)

    async def ping(
        self,
        webhook_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebhookPingResult:
        return await self._call(PING_WEBHOOK, {"webhook_id": webhook_id}, options)

    async def get(
        self,
        webhook_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.Webhook:
        return await self._call(GET_WEBHOOK, {"webhook_id": webhook_id}, options)

    async def replace(
        self,
        webhook_id: str,
        *,
        target_url: str,
        active: bool | UnsetType = UNSET,
        event_type: models.WebhookSubscription
            | params.WebhookSubscription
            | None
            | UnsetType = UNSET,
        basic_auth_username: str | UnsetType = UNSET,
        basic_auth_password: str | UnsetType = UNSET,
        additional_headers: Mapping[str, str] | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Webhook:
        return await self._call(REPLACE_WEBHOOK, {
            "webhook_id": webhook_id, "target_url": target_url, "active": active,
            "event_type": event_type, "basic_auth_username": basic_auth_username,
            "basic_auth_password": basic_auth_password, "additional_headers": additional_headers,
        }, options)

    async def update(
        self,
        webhook_id: str,
        *,
        target_url: str | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
        event_type: models.WebhookSubscription
            | params.WebhookSubscription
            | None
            | UnsetType = UNSET,
        basic_auth_username: str | UnsetType = UNSET,
        basic_auth_password: str | UnsetType = UNSET,
        additional_headers: Mapping[str, str] | UnsetType = UNSET,
        options: RequestOptions | None = None,
    ) -> models.Webhook:
        return await self._call(UPDATE_WEBHOOK, {
            "webhook_id": webhook_id, "target_url": target_url, "active": active,
            "event_type": event_type, "basic_auth_username": basic_auth_username,
            "basic_auth_password": basic_auth_password, "additional_headers": additional_headers,
        }, options)

    async def delete(self, webhook_id: str, *, options: RequestOptions | None = None) -> None:
        return await self._call(DELETE_WEBHOOK, {"webhook_id": webhook_id}, options)

    @cached_property
    def samples(self) -> AsyncWebhooksSamples:
        """The `webhooks.samples` methods."""
        from skilljar_client.resources.webhooks_samples import AsyncWebhooksSamples

        return AsyncWebhooksSamples(self._core)


class WebhooksWithResponse:
    """`Webhooks`, each call a `Response`."""

    def __init__(self, resource: Webhooks) -> None:
        self._resource = resource
        self.list = pages_with_response(resource.list)
        self.create = with_response(resource.create)
        self.ping = with_response(resource.ping)
        self.get = with_response(resource.get)
        self.replace = with_response(resource.replace)
        self.update = with_response(resource.update)
        self.delete = with_response(resource.delete)

    @cached_property
    def samples(self) -> WebhooksSamplesWithResponse:
        """`webhooks.samples`, each call a `Response`."""
        from skilljar_client.resources.webhooks_samples import WebhooksSamplesWithResponse

        return WebhooksSamplesWithResponse(self._resource.samples)


class AsyncWebhooksWithResponse:
    """`AsyncWebhooks`, each call a `Response`."""

    def __init__(self, resource: AsyncWebhooks) -> None:
        self._resource = resource
        self.list = async_pages_with_response(resource.list)
        self.create = async_with_response(resource.create)
        self.ping = async_with_response(resource.ping)
        self.get = async_with_response(resource.get)
        self.replace = async_with_response(resource.replace)
        self.update = async_with_response(resource.update)
        self.delete = async_with_response(resource.delete)

    @cached_property
    def samples(self) -> AsyncWebhooksSamplesWithResponse:
        """`webhooks.samples`, each call a `Response`."""
        from skilljar_client.resources.webhooks_samples import AsyncWebhooksSamplesWithResponse

        return AsyncWebhooksSamplesWithResponse(self._resource.samples)
