# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from lmskit.enums import StrEnum
from lmskit.models import OpenReadModel, ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType


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


class WebhookEventUser(ReadModel, kw_only=True):
    """
    Webhook event user.

    Attributes:
        id: Id of the user.
        email: E-mail address.
        first_name: First name.
        last_name: Last name.
    """

    id: str
    email: str | None = None
    first_name: str | None = None
    last_name: str | None = None


class WebhookEventCourse(ReadModel, kw_only=True):
    """
    Webhook event course.

    Attributes:
        id: Id of the course.
        title: Title of the course.
        published_course_id: Id of the published course.
        url: Address of the course on the training site.
    """

    id: str
    title: str | None = None
    published_course_id: str | None = None
    url: str | None = None


class WebhookEventDomain(ReadModel, kw_only=True):
    """
    Webhook event domain.

    Attributes:
        id: Id of the training site.
        name: Host name of the training site.
    """

    id: str
    name: str | None = None


class WebhookEventPurchase(ReadModel, kw_only=True):
    """
    Webhook event purchase.

    Attributes:
        id: Id of the purchase.
        order_id: Order number of the purchase.
        original_price: Price before any discount; decimal text.
        purchase_price: Price paid; decimal text.
        offer_sku: Stock number of the offer that was bought.
        price_cents: Price of the purchase, in cents.
        currency_code: ISO 4217 currency code.
        state: State of the purchase; SUCCESS seen.
        quantity: Number of pieces bought.
        purchased_at: When it was bought. With a time zone; sent as ISO 8601.
        payment_processor: Payment processor that handled it; NONE seen.
        payment_processor_order_id: Transaction id at the payment processor; for reference.
        promo_code_id: Id of the promo code used; null for none.
        promo_code: Promo code used; null for none.
        promo_code_price_cents: Price set by the promo code, in cents; null for none.
        promo_code_percent_off: Percentage the promo code took off; null for none.
        promo_code_quantity: How many promo codes were used.
    """

    id: str
    order_id: str | None = None
    original_price: str | None = None
    purchase_price: str | None = None
    offer_sku: str | None = None
    price_cents: int | None = None
    currency_code: str | None = None
    state: str | None = None
    quantity: int | None = None
    purchased_at: datetime | None = None
    payment_processor: str | None = None
    payment_processor_order_id: str | None = None
    promo_code_id: str | None = None
    promo_code: str | None = None
    promo_code_price_cents: int | None = None
    promo_code_percent_off: int | None = None
    promo_code_quantity: int | None = None


class WebhookEventSignupField(ReadModel, kw_only=True):
    """
    Webhook event signup field.

    Attributes:
        id: Id of the signup field.
        label: Label of the field.
    """

    id: str
    label: str | None = None


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


class WebhookEventType(StrEnum):
    """Type of an event; a subscription has any of them but PING."""

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
    PING = "PING"


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


class DomainEnrollmentEvent(OpenReadModel, kw_only=True):
    """
    A delivery: domain enrollment.

    Attributes:
        event_type: Type of the event.
        timestamp: When it happened; ISO 8601 with offset +00:00. With a time zone; sent as ISO
            8601.
        user: Who joined the site.
        additional_properties: The members that are not named here, by the vendor's names, as plain
            JSON.
    """

    event_type: WebhookEventType
    timestamp: datetime | None = None
    user: WebhookEventUser | None = None


class DomainEnrollmentSamples(ReadModel, kw_only=True):
    """
    A sample of a domain enrollment event.

    Attributes:
        results: A list of one event.
    """

    results: list[DomainEnrollmentEvent]


class CourseCompletionEvent(OpenReadModel, kw_only=True):
    """
    A delivery: course completion.

    Attributes:
        event_type: Type of the event.
        timestamp: When it happened; ISO 8601 with offset +00:00. With a time zone; sent as ISO
            8601.
        additional_properties: The members that are not named here, by the vendor's names, as plain
            JSON.
    """

    event_type: WebhookEventType
    timestamp: datetime | None = None


class CourseCompletionSamples(ReadModel, kw_only=True):
    """
    A sample of a course completion event.

    Attributes:
        results: A list of one event.
    """

    results: list[CourseCompletionEvent]


class LessonCompletionEvent(OpenReadModel, kw_only=True):
    """
    A delivery: lesson completion.

    Attributes:
        event_type: Type of the event.
        timestamp: When it happened; ISO 8601 with offset +00:00. With a time zone; sent as ISO
            8601.
        additional_properties: The members that are not named here, by the vendor's names, as plain
            JSON.
    """

    event_type: WebhookEventType
    timestamp: datetime | None = None


class LessonCompletionSamples(ReadModel, kw_only=True):
    """
    A sample of a lesson completion event.

    Attributes:
        results: A list of one event.
    """

    results: list[LessonCompletionEvent]


class PathCompletionEvent(OpenReadModel, kw_only=True):
    """
    A delivery: path completion.

    Attributes:
        event_type: Type of the event.
        timestamp: When it happened; ISO 8601 with offset +00:00. With a time zone; sent as ISO
            8601.
        additional_properties: The members that are not named here, by the vendor's names, as plain
            JSON.
    """

    event_type: WebhookEventType
    timestamp: datetime | None = None


class PathCompletionSamples(ReadModel, kw_only=True):
    """
    A sample of a path completion event.

    Attributes:
        results: A list of one event.
    """

    results: list[PathCompletionEvent]


class PathEnrollmentEvent(OpenReadModel, kw_only=True):
    """
    A delivery: path enrollment.

    Attributes:
        event_type: Type of the event.
        timestamp: When it happened; ISO 8601 with offset +00:00. With a time zone; sent as ISO
            8601.
        additional_properties: The members that are not named here, by the vendor's names, as plain
            JSON.
    """

    event_type: WebhookEventType
    timestamp: datetime | None = None


class PathEnrollmentSamples(ReadModel, kw_only=True):
    """
    A sample of a path enrollment event.

    Attributes:
        results: A list of one event.
    """

    results: list[PathEnrollmentEvent]


class PurchaseFulfillmentEvent(OpenReadModel, kw_only=True):
    """
    A delivery: purchase fulfillment.

    Attributes:
        event_type: Type of the event.
        timestamp: When it happened; ISO 8601 with offset +00:00. With a time zone; sent as ISO
            8601.
        additional_properties: The members that are not named here, by the vendor's names, as plain
            JSON.
    """

    event_type: WebhookEventType
    timestamp: datetime | None = None


class PurchaseFulfillmentSamples(ReadModel, kw_only=True):
    """
    A sample of a purchase fulfillment event.

    Attributes:
        results: A list of one event.
    """

    results: list[PurchaseFulfillmentEvent]


class QuizCompletionEvent(OpenReadModel, kw_only=True):
    """
    A delivery: quiz completion.

    Attributes:
        event_type: Type of the event.
        timestamp: When it happened; ISO 8601 with offset +00:00. With a time zone; sent as ISO
            8601.
        additional_properties: The members that are not named here, by the vendor's names, as plain
            JSON.
    """

    event_type: WebhookEventType
    timestamp: datetime | None = None


class QuizCompletionSamples(ReadModel, kw_only=True):
    """
    A sample of a quiz completion event.

    Attributes:
        results: A list of one event.
    """

    results: list[QuizCompletionEvent]


class ViltEventRegistrationEvent(OpenReadModel, kw_only=True):
    """
    A delivery: vilt event registration.

    Attributes:
        event_type: Type of the event.
        timestamp: When it happened; ISO 8601 with offset +00:00. With a time zone; sent as ISO
            8601.
        additional_properties: The members that are not named here, by the vendor's names, as plain
            JSON.
    """

    event_type: WebhookEventType
    timestamp: datetime | None = None


class ViltEventRegistrationSamples(ReadModel, kw_only=True):
    """
    A sample of a vilt event registration event.

    Attributes:
        results: A list of one event.
    """

    results: list[ViltEventRegistrationEvent]


class DashboardTaskCreatedEvent(OpenReadModel, kw_only=True):
    """
    A delivery: dashboard task created.

    Attributes:
        event_type: Type of the event.
        timestamp: When it happened; ISO 8601 with offset +00:00. With a time zone; sent as ISO
            8601.
        additional_properties: The members that are not named here, by the vendor's names, as plain
            JSON.
    """

    event_type: WebhookEventType
    timestamp: datetime | None = None


class DashboardTaskCreatedSamples(ReadModel, kw_only=True):
    """
    A sample of a dashboard task created event.

    Attributes:
        results: A list of one event.
    """

    results: list[DashboardTaskCreatedEvent]


class PingEvent(OpenReadModel, kw_only=True):
    """
    A delivery: ping.

    Attributes:
        event_type: Type of the event.
        additional_properties: The members that are not named here, by the vendor's names, as plain
            JSON.
    """

    event_type: WebhookEventType


class WebhookEventSignupValue(ReadModel, kw_only=True):
    """
    Webhook event signup value.

    Attributes:
        value: What the user filled in; "true"/"false" for a checkbox.
        signup_field: The signup field.
    """

    value: str | None = None
    signup_field: WebhookEventSignupField | None = None


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


class CourseEnrollmentEvent(ReadModel, kw_only=True):
    """
    A delivery: course enrollment.

    Attributes:
        event_type: Type of the event.
        timestamp: When it happened; ISO 8601 with offset +00:00. With a time zone; sent as ISO
            8601.
        user: Who enrolled.
        course: The course enrolled in.
        purchase: The purchase behind the enrollment.
        domain: Training site where it happened.
        domain_access_code: Access code of the user on that site.
        signup_fields: Signup values of the user, keyed by signup field id.
    """

    event_type: WebhookEventType
    timestamp: datetime | None = None
    user: WebhookEventUser | None = None
    course: WebhookEventCourse | None = None
    purchase: WebhookEventPurchase | None = None
    domain: WebhookEventDomain | None = None
    domain_access_code: str | None = None
    signup_fields: dict[str, WebhookEventSignupValue] | None = None


class CourseEnrollmentSamples(ReadModel, kw_only=True):
    """
    A sample of a course enrollment event.

    Attributes:
        results: A list of one event.
    """

    results: list[CourseEnrollmentEvent]
