# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType

from .webhook_events import (
    CourseCompletionEvent,
    CourseEnrollmentEvent,
    DashboardTaskCreatedEvent,
    DomainEnrollmentEvent,
    LessonCompletionEvent,
    PathCompletionEvent,
    PathEnrollmentEvent,
    PurchaseFulfillmentEvent,
    QuizCompletionEvent,
    ViltEventRegistrationEvent,
)


class WebhookPingResult(ReadModel, kw_only=True):
    """
    Webhook ping result.

    Attributes:
        succeeded: Whether the test delivery was accepted.
        http_status_code: Status with which the target answered the test delivery.
        message: What came of the test delivery, in words.
    """

    succeeded: bool | None = None
    http_status_code: int | None = None
    message: str | None = None


class WebhookDeactivateReason(StrEnum):
    """Why the vendor switched a webhook off."""

    HTTP_4XX_RESPONSE = "HTTP_4XX_RESPONSE"
    RETRY_COUNT = "RETRY_COUNT"
    TOO_MANY_REDIRECTS = "TOO_MANY_REDIRECTS"
    ORG_DISABLED = "ORG_DISABLED"


class WebhookSubscription(StrEnum):
    """Event that a webhook is for."""

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
    Webhook.

    Attributes:
        id: Id of the webhook.
        target_url: Address the events are posted to.
        active: Whether events are delivered.
        deactivate_reason: Why the vendor switched the hook off; null while it was not.
        event_type: Event that is delivered; null delivers all.
        basic_auth_username: User name sent by HTTP Basic with each delivery.
        basic_auth_password: Password sent by HTTP Basic with each delivery; readable in clear on
            reads.
        additional_headers: Extra HTTP headers sent with each delivery: header name to text value.
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
    What is sent to create: webhook.

    Attributes:
        target_url: Address the events are posted to. At least 1 characters. At most 1,024
            characters.
        active: Whether events are delivered. The vendor's default is `True`.
        event_type: Event that is delivered; null delivers all.
        basic_auth_username: User name sent by HTTP Basic with each delivery.
        basic_auth_password: Password sent by HTTP Basic with each delivery; readable in clear on
            reads.
        additional_headers: Extra HTTP headers sent with each delivery: header name to text value.
    """

    target_url: Annotated[str, Meta(max_length=1024, min_length=1)]
    active: bool | UnsetType = UNSET
    event_type: WebhookSubscription | None | UnsetType = UNSET
    basic_auth_username: str | UnsetType = UNSET
    basic_auth_password: str | UnsetType = UNSET
    additional_headers: dict[str, str] | UnsetType = UNSET


class WebhookUpdate(WrittenModel, kw_only=True):
    """
    What is sent to change: webhook.

    Attributes:
        target_url: Address the events are posted to. At least 1 characters. At most 1,024
            characters.
        active: Whether events are delivered. The vendor's default is `True`.
        event_type: Event that is delivered; null delivers all.
        basic_auth_username: User name sent by HTTP Basic with each delivery.
        basic_auth_password: Password sent by HTTP Basic with each delivery; readable in clear on
            reads.
        additional_headers: Extra HTTP headers sent with each delivery: header name to text value.
    """

    target_url: Annotated[str, Meta(max_length=1024, min_length=1)] | UnsetType = UNSET
    active: bool | UnsetType = UNSET
    event_type: WebhookSubscription | None | UnsetType = UNSET
    basic_auth_username: str | UnsetType = UNSET
    basic_auth_password: str | UnsetType = UNSET
    additional_headers: dict[str, str] | UnsetType = UNSET


class DomainEnrollmentSamples(ReadModel, kw_only=True):
    """
    A sample of a domain enrollment event.

    Attributes:
        results: A list of one event.
    """

    results: list[DomainEnrollmentEvent]


class CourseCompletionSamples(ReadModel, kw_only=True):
    """
    A sample of a course completion event.

    Attributes:
        results: A list of one event.
    """

    results: list[CourseCompletionEvent]


class LessonCompletionSamples(ReadModel, kw_only=True):
    """
    A sample of a lesson completion event.

    Attributes:
        results: A list of one event.
    """

    results: list[LessonCompletionEvent]


class PathCompletionSamples(ReadModel, kw_only=True):
    """
    A sample of a path completion event.

    Attributes:
        results: A list of one event.
    """

    results: list[PathCompletionEvent]


class PathEnrollmentSamples(ReadModel, kw_only=True):
    """
    A sample of a path enrollment event.

    Attributes:
        results: A list of one event.
    """

    results: list[PathEnrollmentEvent]


class PurchaseFulfillmentSamples(ReadModel, kw_only=True):
    """
    A sample of a purchase fulfillment event.

    Attributes:
        results: A list of one event.
    """

    results: list[PurchaseFulfillmentEvent]


class QuizCompletionSamples(ReadModel, kw_only=True):
    """
    A sample of a quiz completion event.

    Attributes:
        results: A list of one event.
    """

    results: list[QuizCompletionEvent]


class ViltEventRegistrationSamples(ReadModel, kw_only=True):
    """
    A sample of a vilt event registration event.

    Attributes:
        results: A list of one event.
    """

    results: list[ViltEventRegistrationEvent]


class DashboardTaskCreatedSamples(ReadModel, kw_only=True):
    """
    A sample of a dashboard task created event.

    Attributes:
        results: A list of one event.
    """

    results: list[DashboardTaskCreatedEvent]


class WebhookPage(ReadModel, kw_only=True):
    """
    A page of a list (webhook).

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


class CourseEnrollmentSamples(ReadModel, kw_only=True):
    """
    A sample of a course enrollment event.

    Attributes:
        results: A list of one event.
    """

    results: list[CourseEnrollmentEvent]
