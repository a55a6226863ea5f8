# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType


class WebhookPingResult(ReadModel, kw_only=True):
    """
    What came of the test of a webhook.

    Attributes:
        succeeded: Whether the address took the event.
        http_status_code: HTTP status with which the address answered.
        message: What came of it, in words.
    """

    succeeded: bool | None = None
    http_status_code: int | None = None
    message: str | None = None


class WebhookDeactivateReason(StrEnum):
    """Why Skilljar switched a webhook off."""

    HTTP_4XX_RESPONSE = "HTTP_4XX_RESPONSE"
    RETRY_COUNT = "RETRY_COUNT"
    TOO_MANY_REDIRECTS = "TOO_MANY_REDIRECTS"
    ORG_DISABLED = "ORG_DISABLED"


class WebhookSubscription(StrEnum):
    """Type of the events that a webhook is for."""

    COURSE_COMPLETION = "COURSE_COMPLETION"
    COURSE_ENROLLMENT = "COURSE_ENROLLMENT"
    DOMAIN_ENROLLMENT = "DOMAIN_ENROLLMENT"
    LESSON_COMPLETION = "LESSON_COMPLETION"
    PATH_COMPLETION = "PATH_COMPLETION"
    PATH_ENROLLMENT = "PATH_ENROLLMENT"
    PURCHASE_FULFILLMENT = "PURCHASE_FULFILLMENT"
    QUIZ_COMPLETION = "QUIZ_COMPLETION"
    VILT_EVENT_REGISTRATION = "VILT_EVENT_REGISTRATION"
    DASHBOARD_TASK_CREATED = "DASHBOARD_TASK_CREATED"


class Webhook(ReadModel, kw_only=True):
    """
    A webhook, which is an address to which events are posted.

    Attributes:
        id: Id of the webhook.
        target_url: Address to which the events are posted.
        active: Whether events are posted.
        deactivate_reason: Why Skilljar switched the webhook off; null if it did not.
        event_type: Type of the events that are posted; null for all.
        basic_auth_username: User name of the HTTP Basic header that events are posted with; empty
            for none.
        basic_auth_password: Password of the HTTP Basic header that events are posted with; read in
            clear.
        additional_headers: Headers that events are posted with, by their names.
    """

    id: str
    target_url: str | None = None
    active: bool | None = None
    deactivate_reason: WebhookDeactivateReason | None = None
    event_type: WebhookSubscription | None = None
    basic_auth_username: str | None = None
    basic_auth_password: str | None = None
    additional_headers: dict[str, str] | None = None


class WebhookCreate(WrittenModel, kw_only=True):
    """
    What is sent to create or to replace a webhook.

    Attributes:
        target_url: Address to which the events are posted. Not empty. At most 1,024 characters.
        active: Whether events are posted. The vendor's default is `True`.
        event_type: Type of the events that are posted; null for all.
        basic_auth_username: User name of the HTTP Basic header that events are posted with; empty
            for none.
        basic_auth_password: Password of the HTTP Basic header that events are posted with; read in
            clear.
        additional_headers: Headers that events are posted with, by their names.
    """

    target_url: Annotated[str, Meta(max_length=1024, min_length=1)]
    active: bool | UnsetType = UNSET
    event_type: WebhookSubscription | None | UnsetType = UNSET
    basic_auth_username: str | UnsetType = UNSET
    basic_auth_password: str | UnsetType = UNSET
    additional_headers: dict[str, str] | UnsetType = UNSET


class WebhookUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change a webhook.

    Attributes:
        target_url: Address to which the events are posted. Not empty. At most 1,024 characters.
        active: Whether events are posted.
        event_type: Type of the events that are posted; null for all.
        basic_auth_username: User name of the HTTP Basic header that events are posted with; empty
            for none.
        basic_auth_password: Password of the HTTP Basic header that events are posted with; read in
            clear.
        additional_headers: Headers that events are posted with, by their names.
    """

    target_url: Annotated[str, Meta(max_length=1024, min_length=1)] | UnsetType = UNSET
    active: bool | UnsetType = UNSET
    event_type: WebhookSubscription | None | UnsetType = UNSET
    basic_auth_username: str | UnsetType = UNSET
    basic_auth_password: str | UnsetType = UNSET
    additional_headers: dict[str, str] | UnsetType = UNSET


class WebhookPage(ReadModel, kw_only=True):
    """
    A page of webhooks.

    Attributes:
        count: Number of records on all pages.
        next: Address of the next page; null on the last.
        previous: Address of the previous page; null on the first.
        results: The records of this page.
    """

    results: list[Webhook]
    count: int | None = None
    next: str | None = None
    previous: str | None = None
