# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""Deliveries of events to an address of the subscriber."""

from __future__ import annotations

from typing import Any

from lmskit import RequestOptions
from lmskit.operation import Operation, Pagination, Reply
from lmskit.pager import AsyncPager, Pager
from lmskit.resource import AsyncResource, Resource, async_pages_with_response, pages_with_response
from skilljar_client import models

SAMPLE_COURSE_COMPLETION = Operation[list[models.CourseCompletionEvent]](
    "sampleCourseCompletion", "GET", "/webhooks/sample-course-completion",
    {200: Reply(models.CourseCompletionSamples)}, retry="safe",
    pagination=Pagination(style="array", items="results"),
)
SAMPLE_COURSE_ENROLLMENT = Operation[list[models.CourseEnrollmentEvent]](
    "sampleCourseEnrollment", "GET", "/webhooks/sample-course-enrollment",
    {200: Reply(models.CourseEnrollmentSamples)}, retry="safe",
    pagination=Pagination(style="array", items="results"),
)
SAMPLE_DASHBOARD_TASK_CREATED = Operation[list[models.DashboardTaskCreatedEvent]](
    "sampleDashboardTaskCreated", "GET", "/webhooks/sample-dashboard-task-created",
    {200: Reply(models.DashboardTaskCreatedSamples)}, retry="safe",
    pagination=Pagination(style="array", items="results"),
)
SAMPLE_DOMAIN_ENROLLMENT = Operation[list[models.DomainEnrollmentEvent]](
    "sampleDomainEnrollment", "GET", "/webhooks/sample-domain-enrollment",
    {200: Reply(models.DomainEnrollmentSamples)}, retry="safe",
    pagination=Pagination(style="array", items="results"),
)
SAMPLE_LESSON_COMPLETION = Operation[list[models.LessonCompletionEvent]](
    "sampleLessonCompletion", "GET", "/webhooks/sample-lesson-completion",
    {200: Reply(models.LessonCompletionSamples)}, retry="safe",
    pagination=Pagination(style="array", items="results"),
)
SAMPLE_PATH_COMPLETION = Operation[list[models.PathCompletionEvent]](
    "samplePathCompletion", "GET", "/webhooks/sample-path-completion",
    {200: Reply(models.PathCompletionSamples)}, retry="safe",
    pagination=Pagination(style="array", items="results"),
)
SAMPLE_PATH_ENROLLMENT = Operation[list[models.PathEnrollmentEvent]](
    "samplePathEnrollment", "GET", "/webhooks/sample-path-enrollment",
    {200: Reply(models.PathEnrollmentSamples)}, retry="safe",
    pagination=Pagination(style="array", items="results"),
)
SAMPLE_PURCHASE_FULFILLMENT = Operation[list[models.PurchaseFulfillmentEvent]](
    "samplePurchaseFulfillment", "GET", "/webhooks/sample-purchase-fulfillment",
    {200: Reply(models.PurchaseFulfillmentSamples)}, retry="safe",
    pagination=Pagination(style="array", items="results"),
)
SAMPLE_QUIZ_COMPLETION = Operation[list[models.QuizCompletionEvent]](
    "sampleQuizCompletion", "GET", "/webhooks/sample-quiz-completion",
    {200: Reply(models.QuizCompletionSamples)}, retry="safe",
    pagination=Pagination(style="array", items="results"),
)
SAMPLE_VILT_REGISTRATION = Operation[list[models.ViltEventRegistrationEvent]](
    "sampleViltRegistration", "GET", "/webhooks/sample-vilt-registration",
    {200: Reply(models.ViltEventRegistrationSamples)}, retry="safe",
    pagination=Pagination(style="array", items="results"),
)


class WebhooksSamplesMethods:
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

    def course_completion(self, *args: Any, **kwargs: Any) -> Any:
        """Get a sample of the events on completed courses.

        Returns one event as a list: the latest of the organization, or one that is made up.

        Returns: A list of one event, as it would be posted.
        Repeated: after a failure that may pass.
        Source: GET /webhooks/sample-course-completion (sampleCourseCompletion)
        """

    def course_enrollment(self, *args: Any, **kwargs: Any) -> Any:
        """Get a sample of the events on enrollments in courses.

        Returns one event as a list: the latest of the organization, or one that is made up.

        Returns: A list of one event, as it would be posted.
        Repeated: after a failure that may pass.
        Source: GET /webhooks/sample-course-enrollment (sampleCourseEnrollment)
        """

    def dashboard_task_created(self, *args: Any, **kwargs: Any) -> Any:
        """Get a sample of the events on new tasks of dashboard users.

        Returns one event as a list: the latest of the organization, or one that is made up.

        Returns: A list of one event, as it would be posted.
        Repeated: after a failure that may pass.
        Source: GET /webhooks/sample-dashboard-task-created (sampleDashboardTaskCreated)
        """

    def domain_enrollment(self, *args: Any, **kwargs: Any) -> Any:
        """Get a sample of the events on new users of sites.

        Returns one event as a list: the latest of the organization, or one that is made up.

        Returns: A list of one event, as it would be posted.
        Repeated: after a failure that may pass.
        Source: GET /webhooks/sample-domain-enrollment (sampleDomainEnrollment)
        """

    def lesson_completion(self, *args: Any, **kwargs: Any) -> Any:
        """Get a sample of the events on completed lessons.

        Returns one event as a list: the latest of the organization, or one that is made up.

        Returns: A list of one event, as it would be posted.
        Repeated: after a failure that may pass.
        Source: GET /webhooks/sample-lesson-completion (sampleLessonCompletion)
        """

    def path_completion(self, *args: Any, **kwargs: Any) -> Any:
        """Get a sample of the events on completed paths.

        Returns one event as a list: the latest of the organization, or one that is made up.

        Returns: A list of one event, as it would be posted.
        Repeated: after a failure that may pass.
        Source: GET /webhooks/sample-path-completion (samplePathCompletion)
        """

    def path_enrollment(self, *args: Any, **kwargs: Any) -> Any:
        """Get a sample of the events on enrollments in paths.

        Returns one event as a list: the latest of the organization, or one that is made up.

        Returns: A list of one event, as it would be posted.
        Repeated: after a failure that may pass.
        Source: GET /webhooks/sample-path-enrollment (samplePathEnrollment)
        """

    def purchase_fulfillment(self, *args: Any, **kwargs: Any) -> Any:
        """Get a sample of the events on fulfilled purchases.

        Returns one event as a list: the latest of the organization, or one that is made up.

        Returns: A list of one event, as it would be posted.
        Repeated: after a failure that may pass.
        Source: GET /webhooks/sample-purchase-fulfillment (samplePurchaseFulfillment)
        """

    def quiz_completion(self, *args: Any, **kwargs: Any) -> Any:
        """Get a sample of the events on completed quizzes.

        Returns one event as a list: the latest of the organization, or one that is made up.

        Returns: A list of one event, as it would be posted.
        Repeated: after a failure that may pass.
        Source: GET /webhooks/sample-quiz-completion (sampleQuizCompletion)
        """

    def vilt_registration(self, *args: Any, **kwargs: Any) -> Any:
        """Get a sample of the events on registrations to live training.

        Returns one event as a list: the latest of the organization, or one that is made up.

        Returns: A list of one event, as it would be posted.
        Repeated: after a failure that may pass.
        Source: GET /webhooks/sample-vilt-registration (sampleViltRegistration)
        """


class WebhooksSamples(WebhooksSamplesMethods, Resource):
    def course_completion(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Pager[models.CourseCompletionEvent]:
        return self._pager(SAMPLE_COURSE_COMPLETION, {}, options)

    def course_enrollment(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Pager[models.CourseEnrollmentEvent]:
        return self._pager(SAMPLE_COURSE_ENROLLMENT, {}, options)

    def dashboard_task_created(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Pager[models.DashboardTaskCreatedEvent]:
        return self._pager(SAMPLE_DASHBOARD_TASK_CREATED, {}, options)

    def domain_enrollment(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Pager[models.DomainEnrollmentEvent]:
        return self._pager(SAMPLE_DOMAIN_ENROLLMENT, {}, options)

    def lesson_completion(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Pager[models.LessonCompletionEvent]:
        return self._pager(SAMPLE_LESSON_COMPLETION, {}, options)

    def path_completion(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Pager[models.PathCompletionEvent]:
        return self._pager(SAMPLE_PATH_COMPLETION, {}, options)

    def path_enrollment(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Pager[models.PathEnrollmentEvent]:
        return self._pager(SAMPLE_PATH_ENROLLMENT, {}, options)

    def purchase_fulfillment(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Pager[models.PurchaseFulfillmentEvent]:
        return self._pager(SAMPLE_PURCHASE_FULFILLMENT, {}, options)

    def quiz_completion(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Pager[models.QuizCompletionEvent]:
        return self._pager(SAMPLE_QUIZ_COMPLETION, {}, options)

    def vilt_registration(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Pager[models.ViltEventRegistrationEvent]:
        return self._pager(SAMPLE_VILT_REGISTRATION, {}, options)


class AsyncWebhooksSamples(WebhooksSamplesMethods, AsyncResource):
    def course_completion(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.CourseCompletionEvent]:
        return self._pager(SAMPLE_COURSE_COMPLETION, {}, options)

    def course_enrollment(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.CourseEnrollmentEvent]:
        return self._pager(SAMPLE_COURSE_ENROLLMENT, {}, options)

    def dashboard_task_created(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.DashboardTaskCreatedEvent]:
        return self._pager(SAMPLE_DASHBOARD_TASK_CREATED, {}, options)

    def domain_enrollment(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.DomainEnrollmentEvent]:
        return self._pager(SAMPLE_DOMAIN_ENROLLMENT, {}, options)

    def lesson_completion(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.LessonCompletionEvent]:
        return self._pager(SAMPLE_LESSON_COMPLETION, {}, options)

    def path_completion(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.PathCompletionEvent]:
        return self._pager(SAMPLE_PATH_COMPLETION, {}, options)

    def path_enrollment(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.PathEnrollmentEvent]:
        return self._pager(SAMPLE_PATH_ENROLLMENT, {}, options)

    def purchase_fulfillment(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.PurchaseFulfillmentEvent]:
        return self._pager(SAMPLE_PURCHASE_FULFILLMENT, {}, options)

    def quiz_completion(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.QuizCompletionEvent]:
        return self._pager(SAMPLE_QUIZ_COMPLETION, {}, options)

    def vilt_registration(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> AsyncPager[models.ViltEventRegistrationEvent]:
        return self._pager(SAMPLE_VILT_REGISTRATION, {}, options)


class WebhooksSamplesWithResponse:
    """`WebhooksSamples`, each call a `Response`."""

    def __init__(self, resource: WebhooksSamples) -> None:
        self.course_completion = pages_with_response(resource.course_completion)
        self.course_enrollment = pages_with_response(resource.course_enrollment)
        self.dashboard_task_created = pages_with_response(resource.dashboard_task_created)
        self.domain_enrollment = pages_with_response(resource.domain_enrollment)
        self.lesson_completion = pages_with_response(resource.lesson_completion)
        self.path_completion = pages_with_response(resource.path_completion)
        self.path_enrollment = pages_with_response(resource.path_enrollment)
        self.purchase_fulfillment = pages_with_response(resource.purchase_fulfillment)
        self.quiz_completion = pages_with_response(resource.quiz_completion)
        self.vilt_registration = pages_with_response(resource.vilt_registration)


class AsyncWebhooksSamplesWithResponse:
    """`AsyncWebhooksSamples`, each call a `Response`."""

    def __init__(self, resource: AsyncWebhooksSamples) -> None:
        self.course_completion = async_pages_with_response(resource.course_completion)
        self.course_enrollment = async_pages_with_response(resource.course_enrollment)
        self.dashboard_task_created = async_pages_with_response(resource.dashboard_task_created)
        self.domain_enrollment = async_pages_with_response(resource.domain_enrollment)
        self.lesson_completion = async_pages_with_response(resource.lesson_completion)
        self.path_completion = async_pages_with_response(resource.path_completion)
        self.path_enrollment = async_pages_with_response(resource.path_enrollment)
        self.purchase_fulfillment = async_pages_with_response(resource.purchase_fulfillment)
        self.quiz_completion = async_pages_with_response(resource.quiz_completion)
        self.vilt_registration = async_pages_with_response(resource.vilt_registration)
