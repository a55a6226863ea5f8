# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel

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


class DomainEnrollmentSamples(ReadModel, kw_only=True):
    """
    A sample of the events on new users of sites.

    Attributes:
        results: A list of one event, as it would be posted.
    """

    results: list[DomainEnrollmentEvent]


class CourseCompletionSamples(ReadModel, kw_only=True):
    """
    A sample of the events on completed courses.

    Attributes:
        results: A list of one event, as it would be posted.
    """

    results: list[CourseCompletionEvent]


class LessonCompletionSamples(ReadModel, kw_only=True):
    """
    A sample of the events on completed lessons.

    Attributes:
        results: A list of one event, as it would be posted.
    """

    results: list[LessonCompletionEvent]


class PathCompletionSamples(ReadModel, kw_only=True):
    """
    A sample of the events on completed paths.

    Attributes:
        results: A list of one event, as it would be posted.
    """

    results: list[PathCompletionEvent]


class PathEnrollmentSamples(ReadModel, kw_only=True):
    """
    A sample of the events on enrollments in paths.

    Attributes:
        results: A list of one event, as it would be posted.
    """

    results: list[PathEnrollmentEvent]


class PurchaseFulfillmentSamples(ReadModel, kw_only=True):
    """
    A sample of the events on fulfilled purchases.

    Attributes:
        results: A list of one event, as it would be posted.
    """

    results: list[PurchaseFulfillmentEvent]


class QuizCompletionSamples(ReadModel, kw_only=True):
    """
    A sample of the events on completed quizzes.

    Attributes:
        results: A list of one event, as it would be posted.
    """

    results: list[QuizCompletionEvent]


class ViltEventRegistrationSamples(ReadModel, kw_only=True):
    """
    A sample of the events on registrations to live training.

    Attributes:
        results: A list of one event, as it would be posted.
    """

    results: list[ViltEventRegistrationEvent]


class DashboardTaskCreatedSamples(ReadModel, kw_only=True):
    """
    A sample of the events on new tasks of dashboard users.

    Attributes:
        results: A list of one event, as it would be posted.
    """

    results: list[DashboardTaskCreatedEvent]


class CourseEnrollmentSamples(ReadModel, kw_only=True):
    """
    A sample of the events on enrollments in courses.

    Attributes:
        results: A list of one event, as it would be posted.
    """

    results: list[CourseEnrollmentEvent]
