# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime

from lmskit.enums import StrEnum
from lmskit.models import OpenReadModel, ReadModel


class WebhookEventUser(ReadModel, kw_only=True):
    """
    A user, as an event shows one.

    Attributes:
        id: Id of the user.
        email: Email address.
        first_name: First name.
        last_name: Last name.
    """

    id: str | None = None
    email: str | None = None
    first_name: str | None = None
    last_name: str | None = None


class WebhookEventCourse(ReadModel, kw_only=True):
    """
    A course, as an event shows one.

    Attributes:
        id: Id of the course.
        title: Title of the course.
        published_course_id: Id of the published course.
        url: Address of the course on the training site.
    """

    id: str | None = None
    title: str | None = None
    published_course_id: str | None = None
    url: str | None = None


class WebhookEventDomain(ReadModel, kw_only=True):
    """
    A training site, as an event shows one.

    Attributes:
        id: Id of the training site.
        name: Host name of the training site.
    """

    id: str | None = None
    name: str | None = None


class WebhookEventPurchase(ReadModel, kw_only=True):
    """
    A purchase, as an event shows one. In 2015 it had five members only: `order_id`, both prices,
    `currency_code` and `payment_processor`.

    Attributes:
        id: Id of the purchase.
        order_id: Order number of the purchase.
        original_price: Price before any discount; decimal text.
        purchase_price: Price paid; decimal text.
        offer_sku: Stock number of the offer that was bought.
        price_cents: Price of the purchase, in cents.
        currency_code: ISO 4217 currency code.
        state: State of the purchase; SUCCESS was seen.
        quantity: How many were bought.
        purchased_at: When it was bought. With a time zone; sent as ISO 8601.
        payment_processor: Payment processor that handled it; NONE was seen.
        payment_processor_order_id: Id of the transaction at the payment processor.
        promo_code_id: Id of the promo code used; null for none.
        promo_code: Promo code used; null for none.
        promo_code_price_cents: Price set by the promo code, in cents; null for none.
        promo_code_percent_off: Percentage the promo code took off; null for none.
        promo_code_quantity: How many promo codes were used.
    """

    id: str | None = None
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
    A signup field, as an event shows one.

    Attributes:
        id: Id of the signup field.
        label: Label of the field.
    """

    id: str | None = None
    label: str | None = None


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


class DomainEnrollmentEvent(OpenReadModel, kw_only=True):
    """
    Somebody joined a training site that is private. The source breaks off within the user, so more
    than this comes.

    Attributes:
        event_type: Type of the event.
        timestamp: When it happened. With a time zone; sent as ISO 8601.
        user: Who joined.
        additional_properties: The members that are not named here, by the vendor's names, as plain
            JSON.
    """

    event_type: WebhookEventType
    timestamp: datetime | None = None
    user: WebhookEventUser | None = None


class CourseCompletionEvent(OpenReadModel, kw_only=True):
    """
    Somebody completed a course. Nobody has described what more it says.

    Attributes:
        event_type: Type of the event.
        timestamp: When it happened. With a time zone; sent as ISO 8601.
        additional_properties: The members that are not named here, by the vendor's names, as plain
            JSON.
    """

    event_type: WebhookEventType
    timestamp: datetime | None = None


class LessonCompletionEvent(OpenReadModel, kw_only=True):
    """
    Somebody completed a lesson. Nobody has described what more it says.

    Attributes:
        event_type: Type of the event.
        timestamp: When it happened. With a time zone; sent as ISO 8601.
        additional_properties: The members that are not named here, by the vendor's names, as plain
            JSON.
    """

    event_type: WebhookEventType
    timestamp: datetime | None = None


class PathCompletionEvent(OpenReadModel, kw_only=True):
    """
    Somebody completed a path. Nobody has described what more it says.

    Attributes:
        event_type: Type of the event.
        timestamp: When it happened. With a time zone; sent as ISO 8601.
        additional_properties: The members that are not named here, by the vendor's names, as plain
            JSON.
    """

    event_type: WebhookEventType
    timestamp: datetime | None = None


class PathEnrollmentEvent(OpenReadModel, kw_only=True):
    """
    Somebody was enrolled in a path. Nobody has described what more it says.

    Attributes:
        event_type: Type of the event.
        timestamp: When it happened. With a time zone; sent as ISO 8601.
        additional_properties: The members that are not named here, by the vendor's names, as plain
            JSON.
    """

    event_type: WebhookEventType
    timestamp: datetime | None = None


class PurchaseFulfillmentEvent(OpenReadModel, kw_only=True):
    """
    A purchase was fulfilled. Nobody has described what more it says.

    Attributes:
        event_type: Type of the event.
        timestamp: When it happened. With a time zone; sent as ISO 8601.
        additional_properties: The members that are not named here, by the vendor's names, as plain
            JSON.
    """

    event_type: WebhookEventType
    timestamp: datetime | None = None


class QuizCompletionEvent(OpenReadModel, kw_only=True):
    """
    Somebody completed a quiz. Nobody has described what more it says.

    Attributes:
        event_type: Type of the event.
        timestamp: When it happened. With a time zone; sent as ISO 8601.
        additional_properties: The members that are not named here, by the vendor's names, as plain
            JSON.
    """

    event_type: WebhookEventType
    timestamp: datetime | None = None


class ViltEventRegistrationEvent(OpenReadModel, kw_only=True):
    """
    Somebody registered for a live event. Nobody has described what more it says.

    Attributes:
        event_type: Type of the event.
        timestamp: When it happened. With a time zone; sent as ISO 8601.
        additional_properties: The members that are not named here, by the vendor's names, as plain
            JSON.
    """

    event_type: WebhookEventType
    timestamp: datetime | None = None


class DashboardTaskCreatedEvent(OpenReadModel, kw_only=True):
    """
    A task was created on the dashboard. Nobody has described what more it says.

    Attributes:
        event_type: Type of the event.
        timestamp: When it happened. With a time zone; sent as ISO 8601.
        additional_properties: The members that are not named here, by the vendor's names, as plain
            JSON.
    """

    event_type: WebhookEventType
    timestamp: datetime | None = None


class PingEvent(OpenReadModel, kw_only=True):
    """
    A webhook is tried out. Nobody has described what more it says.

    Attributes:
        event_type: Type of the event.
        additional_properties: The members that are not named here, by the vendor's names, as plain
            JSON.
    """

    event_type: WebhookEventType


class WebhookEventSignupValue(ReadModel, kw_only=True):
    """
    What a user answered to a signup field.

    Attributes:
        value: The answer; `true` or `false`, as text, for a checkbox.
        signup_field: The signup field.
    """

    value: str | None = None
    signup_field: WebhookEventSignupField | None = None


class CourseEnrollmentEvent(ReadModel, kw_only=True):
    """
    Somebody was enrolled in a course. What an enrollment has not, such as a purchase, is null or
    left out.

    Attributes:
        event_type: Type of the event.
        timestamp: When it happened. With a time zone; sent as ISO 8601.
        user: Who was enrolled.
        course: The course.
        domain: The training site to which the course is published.
        purchase: The purchase behind the enrollment.
        domain_access_code: The user's access code for the site.
        signup_fields: What the user answered at signup, by the id of the signup field.
    """

    event_type: WebhookEventType
    timestamp: datetime | None = None
    user: WebhookEventUser | None = None
    course: WebhookEventCourse | None = None
    domain: WebhookEventDomain | None = None
    purchase: WebhookEventPurchase | None = None
    domain_access_code: str | None = None
    signup_fields: dict[str, WebhookEventSignupValue] | None = None
