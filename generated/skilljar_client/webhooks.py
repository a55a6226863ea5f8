# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""The webhooks of Skilljar: `parse` makes an event of what is posted to you."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from lmskit.webhooks import Events, UnknownEvent, receive
from skilljar_client.models import (
    CourseCompletionEvent, CourseEnrollmentEvent, DashboardTaskCreatedEvent, DomainEnrollmentEvent,
    LessonCompletionEvent, PathCompletionEvent, PathEnrollmentEvent, PingEvent,
    PurchaseFulfillmentEvent, QuizCompletionEvent, ViltEventRegistrationEvent,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from lmskit import Drift
    from lmskit.webhooks import Body, Headers

__all__ = [
    "CourseCompletionEvent", "CourseEnrollmentEvent", "DashboardTaskCreatedEvent",
    "DomainEnrollmentEvent", "Event", "LessonCompletionEvent", "PathCompletionEvent",
    "PathEnrollmentEvent", "PingEvent", "PurchaseFulfillmentEvent", "QuizCompletionEvent",
    "UnknownEvent", "ViltEventRegistrationEvent", "parse",
]

Event: TypeAlias = (
    CourseCompletionEvent
    | CourseEnrollmentEvent
    | DashboardTaskCreatedEvent
    | DomainEnrollmentEvent
    | LessonCompletionEvent
    | PathCompletionEvent
    | PathEnrollmentEvent
    | PingEvent
    | PurchaseFulfillmentEvent
    | QuizCompletionEvent
    | ViltEventRegistrationEvent
    | UnknownEvent
)
"""What is posted: one of the documented events, or another one."""

_EVENTS: Events[Event] = Events(
    type_member="event_type",
    models={
        "COURSE_ENROLLMENT": CourseEnrollmentEvent,
        "DOMAIN_ENROLLMENT": DomainEnrollmentEvent,
        "COURSE_COMPLETION": CourseCompletionEvent,
        "LESSON_COMPLETION": LessonCompletionEvent,
        "PATH_COMPLETION": PathCompletionEvent,
        "PATH_ENROLLMENT": PathEnrollmentEvent,
        "PURCHASE_FULFILLMENT": PurchaseFulfillmentEvent,
        "QUIZ_COMPLETION": QuizCompletionEvent,
        "VILT_EVENT_REGISTRATION": ViltEventRegistrationEvent,
        "DASHBOARD_TASK_CREATED": DashboardTaskCreatedEvent,
        "PING": PingEvent,
    },
)


def parse(
    body: Body,
    headers: Headers,
    *,
    username: str | None = None,
    password: str | None = None,
    secret_header: tuple[str, str] | None = None,
    allow_unverified: bool = False,
    max_bytes: int = 1_048_576,
    strict: bool = False,
    on_drift: Callable[[Drift], None] | None = None,
) -> Event:
    """The event of a delivery, once it is verified.

    A delivery counts as the vendor's if it carries what its subscription was given: the user and
    the password of HTTP's Basic header, or a header of your own. What is given here must be there,
    once, and is compared in constant time. Nothing else tells the vendor from anybody who knows
    the address, and nothing keeps a delivery from coming twice.

    Args:
        body: The body as it came.
        headers: A mapping, or pairs, of texts or bytes; the case of the names does not matter.
        username: The user of the Basic header; together with `password`, which may be empty.
        password: The password of the Basic header.
        secret_header: The name and the value of a header that the subscription adds.
        allow_unverified: True for a delivery without credentials, which may be anybody's.
        max_bytes: The most bytes that a body may have; by default a mebibyte.
        strict: Raise `WebhookDecodeError` for a delivery that is not as documented, instead of
            reading it anyway.
        on_drift: Called for each place where a delivery is not as documented; a log warning by
            default.

    Raises:
        WebhookVerificationError: What was given is not there, or not the same. Answer 401.
        WebhookTooLargeError: The body is over the limit. Answer 413.
        WebhookDecodeError: The body is no JSON object; with `strict`, not as documented. Answer
            400.
        ConfigurationError: Nothing is given, or what no delivery could carry.
        InvalidArgumentError: An argument is of a wrong type.

    Events:
        COURSE_ENROLLMENT: Somebody was enrolled in a course. `CourseEnrollmentEvent`. Source: The
            vendor's support article on webhooks (204077884, of 2015).
        DOMAIN_ENROLLMENT: Somebody joined a training site that is private.
            `DomainEnrollmentEvent`. Source: The vendor's support article on webhooks (204077884,
            of 2015).
        COURSE_COMPLETION: Somebody completed a course. `CourseCompletionEvent`. Source: assumed:
            no payload of this type was obtained
        LESSON_COMPLETION: Somebody completed a lesson. `LessonCompletionEvent`. Source: assumed:
            no payload of this type was obtained
        PATH_COMPLETION: Somebody completed a path. `PathCompletionEvent`. Source: assumed: no
            payload of this type was obtained
        PATH_ENROLLMENT: Somebody was enrolled in a path. `PathEnrollmentEvent`. Source: assumed:
            no payload of this type was obtained
        PURCHASE_FULFILLMENT: A purchase was fulfilled. `PurchaseFulfillmentEvent`. Source:
            assumed: no payload of this type was obtained
        QUIZ_COMPLETION: Somebody completed a quiz. `QuizCompletionEvent`. Source: assumed: no
            payload of this type was obtained
        VILT_EVENT_REGISTRATION: Somebody registered for a live event.
            `ViltEventRegistrationEvent`. Source: assumed: no payload of this type was obtained
        DASHBOARD_TASK_CREATED: A task was created on the dashboard. `DashboardTaskCreatedEvent`.
            Source: assumed: no payload of this type was obtained
        PING: A webhook is tried out. `PingEvent`. Source: assumed: no payload of this type was
            obtained

    Returns: The model of the event; an `UnknownEvent` with its type and its JSON if the type is
        none of these.
    """
    return receive(
        _EVENTS,
        body,
        headers,
        username=username,
        password=password,
        secret_header=secret_header,
        allow_unverified=allow_unverified,
        max_bytes=max_bytes,
        strict=strict,
        on_drift=on_drift,
    )
