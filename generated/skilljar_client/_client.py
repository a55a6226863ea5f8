# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""The clients of Skilljar: `Skilljar` and `AsyncSkilljar`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from lmskit.client import AsyncClient, SyncClient
from lmskit.resource import cached_property
from lmskit.settings import Auth, ErrorShape, RateLimit, Vendor

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import httpx
    from lmskit import Drift, RequestOptions, Response
    from lmskit.client import AsyncCore, SyncCore

    from skilljar_client.resources.own import AsyncOwn, AsyncOwnWithResponse, Own, OwnWithResponse
    from skilljar_client.resources.assets import (
        AsyncAssets, AsyncAssetsWithResponse, Assets, AssetsWithResponse,
    )
    from skilljar_client.resources.courses import (
        AsyncCourses, AsyncCoursesWithResponse, Courses, CoursesWithResponse,
    )
    from skilljar_client.resources.domains import (
        AsyncDomains, AsyncDomainsWithResponse, Domains, DomainsWithResponse,
    )
    from skilljar_client.resources.group_categories import (
        AsyncGroupCategories, AsyncGroupCategoriesWithResponse, GroupCategories,
        GroupCategoriesWithResponse,
    )
    from skilljar_client.resources.groups import (
        AsyncGroups, AsyncGroupsWithResponse, Groups, GroupsWithResponse,
    )
    from skilljar_client.resources.ilt_instructors import (
        AsyncIltInstructors, AsyncIltInstructorsWithResponse, IltInstructors,
        IltInstructorsWithResponse,
    )
    from skilljar_client.resources.ilt_multi_session_events import (
        AsyncIltMultiSessionEvents, AsyncIltMultiSessionEventsWithResponse, IltMultiSessionEvents,
        IltMultiSessionEventsWithResponse,
    )
    from skilljar_client.resources.ilt_sessions import (
        AsyncIltSessions, AsyncIltSessionsWithResponse, IltSessions, IltSessionsWithResponse,
    )
    from skilljar_client.resources.lesson_progress import (
        AsyncLessonProgress, AsyncLessonProgressWithResponse, LessonProgress,
        LessonProgressWithResponse,
    )
    from skilljar_client.resources.lessons import (
        AsyncLessons, AsyncLessonsWithResponse, Lessons, LessonsWithResponse,
    )
    from skilljar_client.resources.offers import (
        AsyncOffers, AsyncOffersWithResponse, Offers, OffersWithResponse,
    )
    from skilljar_client.resources.paths import (
        AsyncPaths, AsyncPathsWithResponse, Paths, PathsWithResponse,
    )
    from skilljar_client.resources.progresstokens import (
        AsyncProgresstokens, AsyncProgresstokensWithResponse, Progresstokens,
        ProgresstokensWithResponse,
    )
    from skilljar_client.resources.promo_code_pools import (
        AsyncPromoCodePools, AsyncPromoCodePoolsWithResponse, PromoCodePools,
        PromoCodePoolsWithResponse,
    )
    from skilljar_client.resources.promo_codes import (
        AsyncPromoCodes, AsyncPromoCodesWithResponse, PromoCodes, PromoCodesWithResponse,
    )
    from skilljar_client.resources.purchases import (
        AsyncPurchases, AsyncPurchasesWithResponse, Purchases, PurchasesWithResponse,
    )
    from skilljar_client.resources.question_banks import (
        AsyncQuestionBanks, AsyncQuestionBanksWithResponse, QuestionBanks,
        QuestionBanksWithResponse,
    )
    from skilljar_client.resources.quiz_questions import (
        AsyncQuizQuestions, AsyncQuizQuestionsWithResponse, QuizQuestions,
        QuizQuestionsWithResponse,
    )
    from skilljar_client.resources.quizzes import (
        AsyncQuizzes, AsyncQuizzesWithResponse, Quizzes, QuizzesWithResponse,
    )
    from skilljar_client.resources.training_credit_codes import (
        AsyncTrainingCreditCodes, AsyncTrainingCreditCodesWithResponse, TrainingCreditCodes,
        TrainingCreditCodesWithResponse,
    )
    from skilljar_client.resources.users import (
        AsyncUsers, AsyncUsersWithResponse, Users, UsersWithResponse,
    )
    from skilljar_client.resources.vilt_session_events import (
        AsyncViltSessionEvents, AsyncViltSessionEventsWithResponse, ViltSessionEvents,
        ViltSessionEventsWithResponse,
    )
    from skilljar_client.resources.vilt_session_registrations import (
        AsyncViltSessionRegistrations, AsyncViltSessionRegistrationsWithResponse,
        ViltSessionRegistrations, ViltSessionRegistrationsWithResponse,
    )
    from skilljar_client.resources.web_packages import (
        AsyncWebPackages, AsyncWebPackagesWithResponse, WebPackages, WebPackagesWithResponse,
    )
    from skilljar_client.resources.webhooks import (
        AsyncWebhooks, AsyncWebhooksWithResponse, Webhooks, WebhooksWithResponse,
    )

_VENDOR = Vendor(
    name="Skilljar",
    base_url="https://api.skilljar.com/v1",
    auth=Auth(
        header="Authorization",
        template="{api_key}:",
        credentials={
            "api_key": "SKILLJAR_API_KEY",
        },
        encoding="basic",
    ),
    errors=ErrorShape(
        type=(),
        message=("/detail",),
        field_map="non_field_errors",
    ),
    request_id_headers=(),
    rate_limits=(
        RateLimit(calls=600, per=60),
        RateLimit(calls=5000, per=3600),
    ),
)


class SkilljarMethods:
    """Skilljar.

    Args:
        api_key: Part of the credentials; read from `SKILLJAR_API_KEY` when it is not given.
        base_url: Another address of the API, such as a local sandbox; `http://` only for loopback.
        http_client: Your own configured httpx client; it stays yours and is not closed.
        timeout: Seconds for each phase of a request, or an `httpx.Timeout`. Without it 5 seconds
            to connect and 60 seconds for everything else.
        max_retries: How often a request that may be sent again is sent again.
        rate_limits: How many requests this client and its copies begin in how long; one more waits
            for its turn, retries too. No `timeout` counts the wait. None by default, because only
            you know who else uses the account. `"documented"` stands for those of the vendor: 600
            in 60 seconds and 5000 in 3600 seconds.
        strict: Raise `DecodeError` for an answer that is not as documented, instead of reading it
            anyway.
        on_drift: Called for each place where an answer is not as documented; a log warning by
            default.
        allow_insecure_http: Permit `http://` for any host.

    Raises:
        ConfigurationError: A credential is missing, or the address is not acceptable.
    """

    def ping(self, *args: Any, **kwargs: Any) -> Any:
        """Check the API key.

        Does nothing, and answers without a body if the API key is good. A wrong one is an
        AuthenticationError.

        Args:
            options: Timeout, retries and extras of the request, for this call only.

        Raises:
            InvalidArgumentError: An argument is not acceptable; nothing is sent.
            TransportError: No answer came: no connection, or not in time.
            BadRequestError: HTTP 400. Something that was sent is not accepted: a map from fields
                to complaints.
            AuthenticationError: HTTP 401. The API key is missing or not known.
            PermissionDeniedError: HTTP 403. The API key may not do this, as a read-only key may
                change nothing.
            NotFoundError: HTTP 404. There is no such record, or no such operation on this
                deployment.
            RateLimitError: HTTP 429. More than 600 requests a minute or 5,000 an hour.

        Returns: The API key is good; the answer has no body.
        Repeated: after a failure that may pass.
        Source: GET /ping (ping)
        """


class Skilljar(SkilljarMethods, SyncClient):
    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        http_client: httpx.Client | None = None,
        timeout: float | httpx.Timeout | None = None,
        max_retries: int = 2,
        rate_limits: Sequence[RateLimit] | Literal["documented"] | None = None,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
        allow_insecure_http: bool = False,
    ) -> None:
        super().__init__(
            _VENDOR,
            {
                "api_key": api_key,
            },
            base_url=base_url,
            http_client=http_client,
            timeout=timeout,
            max_retries=max_retries,
            rate_limits=rate_limits,
            strict=strict,
            on_drift=on_drift,
            allow_insecure_http=allow_insecure_http,
        )

    @cached_property
    def _own(self) -> Own:
        from skilljar_client.resources.own import Own

        return Own(self._core)

    def ping(self, *, options: RequestOptions | None = None) -> None:
        return self._own.ping(options=options)

    @cached_property
    def assets(self) -> Assets:
        """Media files, which lessons show."""
        from skilljar_client.resources.assets import Assets

        return Assets(self._core)

    @cached_property
    def courses(self) -> Courses:
        """Courses of the organization, whether published or not."""
        from skilljar_client.resources.courses import Courses

        return Courses(self._core)

    @cached_property
    def domains(self) -> Domains:
        """Training sites, with what is published on them and who learns there."""
        from skilljar_client.resources.domains import Domains

        return Domains(self._core)

    @cached_property
    def group_categories(self) -> GroupCategories:
        """Categories of groups."""
        from skilljar_client.resources.group_categories import GroupCategories

        return GroupCategories(self._core)

    @cached_property
    def groups(self) -> Groups:
        """Groups of learners."""
        from skilljar_client.resources.groups import Groups

        return Groups(self._core)

    @cached_property
    def ilt_instructors(self) -> IltInstructors:
        """Instructors of live training."""
        from skilljar_client.resources.ilt_instructors import IltInstructors

        return IltInstructors(self._core)

    @cached_property
    def ilt_multi_session_events(self) -> IltMultiSessionEvents:
        """Live events of several sessions."""
        from skilljar_client.resources.ilt_multi_session_events import IltMultiSessionEvents

        return IltMultiSessionEvents(self._core)

    @cached_property
    def ilt_sessions(self) -> IltSessions:
        """Sessions of live training."""
        from skilljar_client.resources.ilt_sessions import IltSessions

        return IltSessions(self._core)

    @cached_property
    def lesson_progress(self) -> LessonProgress:
        """Progress of a learner in a lesson."""
        from skilljar_client.resources.lesson_progress import LessonProgress

        return LessonProgress(self._core)

    @cached_property
    def lessons(self) -> Lessons:
        """Lessons of courses."""
        from skilljar_client.resources.lessons import Lessons

        return Lessons(self._core)

    @cached_property
    def offers(self) -> Offers:
        """What is sold, and for how much."""
        from skilljar_client.resources.offers import Offers

        return Offers(self._core)

    @cached_property
    def paths(self) -> Paths:
        """Learning paths of the organization, whether published or not."""
        from skilljar_client.resources.paths import Paths

        return Paths(self._core)

    @cached_property
    def progresstokens(self) -> Progresstokens:
        """Progress behind a token."""
        from skilljar_client.resources.progresstokens import Progresstokens

        return Progresstokens(self._core)

    @cached_property
    def promo_code_pools(self) -> PromoCodePools:
        """Pools of promo codes."""
        from skilljar_client.resources.promo_code_pools import PromoCodePools

        return PromoCodePools(self._core)

    @cached_property
    def promo_codes(self) -> PromoCodes:
        """Promo codes."""
        from skilljar_client.resources.promo_codes import PromoCodes

        return PromoCodes(self._core)

    @cached_property
    def purchases(self) -> Purchases:
        """Purchases of learners."""
        from skilljar_client.resources.purchases import Purchases

        return Purchases(self._core)

    @cached_property
    def question_banks(self) -> QuestionBanks:
        """Banks of quiz questions."""
        from skilljar_client.resources.question_banks import QuestionBanks

        return QuestionBanks(self._core)

    @cached_property
    def quiz_questions(self) -> QuizQuestions:
        """Questions of quizzes."""
        from skilljar_client.resources.quiz_questions import QuizQuestions

        return QuizQuestions(self._core)

    @cached_property
    def quizzes(self) -> Quizzes:
        """Quizzes."""
        from skilljar_client.resources.quizzes import Quizzes

        return Quizzes(self._core)

    @cached_property
    def training_credit_codes(self) -> TrainingCreditCodes:
        """Codes that carry training credits."""
        from skilljar_client.resources.training_credit_codes import TrainingCreditCodes

        return TrainingCreditCodes(self._core)

    @cached_property
    def users(self) -> Users:
        """Learners, with all that they are enrolled in."""
        from skilljar_client.resources.users import Users

        return Users(self._core)

    @cached_property
    def vilt_session_events(self) -> ViltSessionEvents:
        """Events of live sessions."""
        from skilljar_client.resources.vilt_session_events import ViltSessionEvents

        return ViltSessionEvents(self._core)

    @cached_property
    def vilt_session_registrations(self) -> ViltSessionRegistrations:
        """Registrations for live sessions."""
        from skilljar_client.resources.vilt_session_registrations import ViltSessionRegistrations

        return ViltSessionRegistrations(self._core)

    @cached_property
    def web_packages(self) -> WebPackages:
        """SCORM and other web packages."""
        from skilljar_client.resources.web_packages import WebPackages

        return WebPackages(self._core)

    @cached_property
    def webhooks(self) -> Webhooks:
        """Deliveries of events to an address of the subscriber."""
        from skilljar_client.resources.webhooks import Webhooks

        return Webhooks(self._core)

    @cached_property
    def with_response(self) -> SkilljarWithResponse:
        """The resources, with methods that return a `Response`: a value, status and headers."""
        return SkilljarWithResponse(self._core.responding())


class SkilljarWithResponse:
    """The resources of `Skilljar`, with methods that return a `Response`."""

    def __init__(self, core: SyncCore) -> None:
        self._core = core

    @cached_property
    def _own(self) -> OwnWithResponse:
        from skilljar_client.resources.own import Own, OwnWithResponse

        return OwnWithResponse(Own(self._core))

    def ping(self, *, options: RequestOptions | None = None) -> Response[None]:
        return self._own.ping(options=options)

    @cached_property
    def assets(self) -> AssetsWithResponse:
        """Media files, which lessons show."""
        from skilljar_client.resources.assets import Assets, AssetsWithResponse

        return AssetsWithResponse(Assets(self._core))

    @cached_property
    def courses(self) -> CoursesWithResponse:
        """Courses of the organization, whether published or not."""
        from skilljar_client.resources.courses import Courses, CoursesWithResponse

        return CoursesWithResponse(Courses(self._core))

    @cached_property
    def domains(self) -> DomainsWithResponse:
        """Training sites, with what is published on them and who learns there."""
        from skilljar_client.resources.domains import Domains, DomainsWithResponse

        return DomainsWithResponse(Domains(self._core))

    @cached_property
    def group_categories(self) -> GroupCategoriesWithResponse:
        """Categories of groups."""
        from skilljar_client.resources.group_categories import (
            GroupCategories, GroupCategoriesWithResponse,
        )

        return GroupCategoriesWithResponse(GroupCategories(self._core))

    @cached_property
    def groups(self) -> GroupsWithResponse:
        """Groups of learners."""
        from skilljar_client.resources.groups import Groups, GroupsWithResponse

        return GroupsWithResponse(Groups(self._core))

    @cached_property
    def ilt_instructors(self) -> IltInstructorsWithResponse:
        """Instructors of live training."""
        from skilljar_client.resources.ilt_instructors import (
            IltInstructors, IltInstructorsWithResponse,
        )

        return IltInstructorsWithResponse(IltInstructors(self._core))

    @cached_property
    def ilt_multi_session_events(self) -> IltMultiSessionEventsWithResponse:
        """Live events of several sessions."""
        from skilljar_client.resources.ilt_multi_session_events import (
            IltMultiSessionEvents, IltMultiSessionEventsWithResponse,
        )

        return IltMultiSessionEventsWithResponse(IltMultiSessionEvents(self._core))

    @cached_property
    def ilt_sessions(self) -> IltSessionsWithResponse:
        """Sessions of live training."""
        from skilljar_client.resources.ilt_sessions import IltSessions, IltSessionsWithResponse

        return IltSessionsWithResponse(IltSessions(self._core))

    @cached_property
    def lesson_progress(self) -> LessonProgressWithResponse:
        """Progress of a learner in a lesson."""
        from skilljar_client.resources.lesson_progress import (
            LessonProgress, LessonProgressWithResponse,
        )

        return LessonProgressWithResponse(LessonProgress(self._core))

    @cached_property
    def lessons(self) -> LessonsWithResponse:
        """Lessons of courses."""
        from skilljar_client.resources.lessons import Lessons, LessonsWithResponse

        return LessonsWithResponse(Lessons(self._core))

    @cached_property
    def offers(self) -> OffersWithResponse:
        """What is sold, and for how much."""
        from skilljar_client.resources.offers import Offers, OffersWithResponse

        return OffersWithResponse(Offers(self._core))

    @cached_property
    def paths(self) -> PathsWithResponse:
        """Learning paths of the organization, whether published or not."""
        from skilljar_client.resources.paths import Paths, PathsWithResponse

        return PathsWithResponse(Paths(self._core))

    @cached_property
    def progresstokens(self) -> ProgresstokensWithResponse:
        """Progress behind a token."""
        from skilljar_client.resources.progresstokens import (
            Progresstokens, ProgresstokensWithResponse,
        )

        return ProgresstokensWithResponse(Progresstokens(self._core))

    @cached_property
    def promo_code_pools(self) -> PromoCodePoolsWithResponse:
        """Pools of promo codes."""
        from skilljar_client.resources.promo_code_pools import (
            PromoCodePools, PromoCodePoolsWithResponse,
        )

        return PromoCodePoolsWithResponse(PromoCodePools(self._core))

    @cached_property
    def promo_codes(self) -> PromoCodesWithResponse:
        """Promo codes."""
        from skilljar_client.resources.promo_codes import PromoCodes, PromoCodesWithResponse

        return PromoCodesWithResponse(PromoCodes(self._core))

    @cached_property
    def purchases(self) -> PurchasesWithResponse:
        """Purchases of learners."""
        from skilljar_client.resources.purchases import Purchases, PurchasesWithResponse

        return PurchasesWithResponse(Purchases(self._core))

    @cached_property
    def question_banks(self) -> QuestionBanksWithResponse:
        """Banks of quiz questions."""
        from skilljar_client.resources.question_banks import (
            QuestionBanks, QuestionBanksWithResponse,
        )

        return QuestionBanksWithResponse(QuestionBanks(self._core))

    @cached_property
    def quiz_questions(self) -> QuizQuestionsWithResponse:
        """Questions of quizzes."""
        from skilljar_client.resources.quiz_questions import (
            QuizQuestions, QuizQuestionsWithResponse,
        )

        return QuizQuestionsWithResponse(QuizQuestions(self._core))

    @cached_property
    def quizzes(self) -> QuizzesWithResponse:
        """Quizzes."""
        from skilljar_client.resources.quizzes import Quizzes, QuizzesWithResponse

        return QuizzesWithResponse(Quizzes(self._core))

    @cached_property
    def training_credit_codes(self) -> TrainingCreditCodesWithResponse:
        """Codes that carry training credits."""
        from skilljar_client.resources.training_credit_codes import (
            TrainingCreditCodes, TrainingCreditCodesWithResponse,
        )

        return TrainingCreditCodesWithResponse(TrainingCreditCodes(self._core))

    @cached_property
    def users(self) -> UsersWithResponse:
        """Learners, with all that they are enrolled in."""
        from skilljar_client.resources.users import Users, UsersWithResponse

        return UsersWithResponse(Users(self._core))

    @cached_property
    def vilt_session_events(self) -> ViltSessionEventsWithResponse:
        """Events of live sessions."""
        from skilljar_client.resources.vilt_session_events import (
            ViltSessionEvents, ViltSessionEventsWithResponse,
        )

        return ViltSessionEventsWithResponse(ViltSessionEvents(self._core))

    @cached_property
    def vilt_session_registrations(self) -> ViltSessionRegistrationsWithResponse:
        """Registrations for live sessions."""
        from skilljar_client.resources.vilt_session_registrations import (
            ViltSessionRegistrations, ViltSessionRegistrationsWithResponse,
        )

        return ViltSessionRegistrationsWithResponse(ViltSessionRegistrations(self._core))

    @cached_property
    def web_packages(self) -> WebPackagesWithResponse:
        """SCORM and other web packages."""
        from skilljar_client.resources.web_packages import WebPackages, WebPackagesWithResponse

        return WebPackagesWithResponse(WebPackages(self._core))

    @cached_property
    def webhooks(self) -> WebhooksWithResponse:
        """Deliveries of events to an address of the subscriber."""
        from skilljar_client.resources.webhooks import Webhooks, WebhooksWithResponse

        return WebhooksWithResponse(Webhooks(self._core))


class AsyncSkilljar(SkilljarMethods, AsyncClient):
    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        http_client: httpx.AsyncClient | None = None,
        timeout: float | httpx.Timeout | None = None,
        max_retries: int = 2,
        rate_limits: Sequence[RateLimit] | Literal["documented"] | None = None,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
        allow_insecure_http: bool = False,
    ) -> None:
        super().__init__(
            _VENDOR,
            {
                "api_key": api_key,
            },
            base_url=base_url,
            http_client=http_client,
            timeout=timeout,
            max_retries=max_retries,
            rate_limits=rate_limits,
            strict=strict,
            on_drift=on_drift,
            allow_insecure_http=allow_insecure_http,
        )

    @cached_property
    def _own(self) -> AsyncOwn:
        from skilljar_client.resources.own import AsyncOwn

        return AsyncOwn(self._core)

    async def ping(self, *, options: RequestOptions | None = None) -> None:
        return await self._own.ping(options=options)

    @cached_property
    def assets(self) -> AsyncAssets:
        """Media files, which lessons show."""
        from skilljar_client.resources.assets import AsyncAssets

        return AsyncAssets(self._core)

    @cached_property
    def courses(self) -> AsyncCourses:
        """Courses of the organization, whether published or not."""
        from skilljar_client.resources.courses import AsyncCourses

        return AsyncCourses(self._core)

    @cached_property
    def domains(self) -> AsyncDomains:
        """Training sites, with what is published on them and who learns there."""
        from skilljar_client.resources.domains import AsyncDomains

        return AsyncDomains(self._core)

    @cached_property
    def group_categories(self) -> AsyncGroupCategories:
        """Categories of groups."""
        from skilljar_client.resources.group_categories import AsyncGroupCategories

        return AsyncGroupCategories(self._core)

    @cached_property
    def groups(self) -> AsyncGroups:
        """Groups of learners."""
        from skilljar_client.resources.groups import AsyncGroups

        return AsyncGroups(self._core)

    @cached_property
    def ilt_instructors(self) -> AsyncIltInstructors:
        """Instructors of live training."""
        from skilljar_client.resources.ilt_instructors import AsyncIltInstructors

        return AsyncIltInstructors(self._core)

    @cached_property
    def ilt_multi_session_events(self) -> AsyncIltMultiSessionEvents:
        """Live events of several sessions."""
        from skilljar_client.resources.ilt_multi_session_events import AsyncIltMultiSessionEvents

        return AsyncIltMultiSessionEvents(self._core)

    @cached_property
    def ilt_sessions(self) -> AsyncIltSessions:
        """Sessions of live training."""
        from skilljar_client.resources.ilt_sessions import AsyncIltSessions

        return AsyncIltSessions(self._core)

    @cached_property
    def lesson_progress(self) -> AsyncLessonProgress:
        """Progress of a learner in a lesson."""
        from skilljar_client.resources.lesson_progress import AsyncLessonProgress

        return AsyncLessonProgress(self._core)

    @cached_property
    def lessons(self) -> AsyncLessons:
        """Lessons of courses."""
        from skilljar_client.resources.lessons import AsyncLessons

        return AsyncLessons(self._core)

    @cached_property
    def offers(self) -> AsyncOffers:
        """What is sold, and for how much."""
        from skilljar_client.resources.offers import AsyncOffers

        return AsyncOffers(self._core)

    @cached_property
    def paths(self) -> AsyncPaths:
        """Learning paths of the organization, whether published or not."""
        from skilljar_client.resources.paths import AsyncPaths

        return AsyncPaths(self._core)

    @cached_property
    def progresstokens(self) -> AsyncProgresstokens:
        """Progress behind a token."""
        from skilljar_client.resources.progresstokens import AsyncProgresstokens

        return AsyncProgresstokens(self._core)

    @cached_property
    def promo_code_pools(self) -> AsyncPromoCodePools:
        """Pools of promo codes."""
        from skilljar_client.resources.promo_code_pools import AsyncPromoCodePools

        return AsyncPromoCodePools(self._core)

    @cached_property
    def promo_codes(self) -> AsyncPromoCodes:
        """Promo codes."""
        from skilljar_client.resources.promo_codes import AsyncPromoCodes

        return AsyncPromoCodes(self._core)

    @cached_property
    def purchases(self) -> AsyncPurchases:
        """Purchases of learners."""
        from skilljar_client.resources.purchases import AsyncPurchases

        return AsyncPurchases(self._core)

    @cached_property
    def question_banks(self) -> AsyncQuestionBanks:
        """Banks of quiz questions."""
        from skilljar_client.resources.question_banks import AsyncQuestionBanks

        return AsyncQuestionBanks(self._core)

    @cached_property
    def quiz_questions(self) -> AsyncQuizQuestions:
        """Questions of quizzes."""
        from skilljar_client.resources.quiz_questions import AsyncQuizQuestions

        return AsyncQuizQuestions(self._core)

    @cached_property
    def quizzes(self) -> AsyncQuizzes:
        """Quizzes."""
        from skilljar_client.resources.quizzes import AsyncQuizzes

        return AsyncQuizzes(self._core)

    @cached_property
    def training_credit_codes(self) -> AsyncTrainingCreditCodes:
        """Codes that carry training credits."""
        from skilljar_client.resources.training_credit_codes import AsyncTrainingCreditCodes

        return AsyncTrainingCreditCodes(self._core)

    @cached_property
    def users(self) -> AsyncUsers:
        """Learners, with all that they are enrolled in."""
        from skilljar_client.resources.users import AsyncUsers

        return AsyncUsers(self._core)

    @cached_property
    def vilt_session_events(self) -> AsyncViltSessionEvents:
        """Events of live sessions."""
        from skilljar_client.resources.vilt_session_events import AsyncViltSessionEvents

        return AsyncViltSessionEvents(self._core)

    @cached_property
    def vilt_session_registrations(self) -> AsyncViltSessionRegistrations:
        """Registrations for live sessions."""
        from skilljar_client.resources.vilt_session_registrations import (
            AsyncViltSessionRegistrations,
        )

        return AsyncViltSessionRegistrations(self._core)

    @cached_property
    def web_packages(self) -> AsyncWebPackages:
        """SCORM and other web packages."""
        from skilljar_client.resources.web_packages import AsyncWebPackages

        return AsyncWebPackages(self._core)

    @cached_property
    def webhooks(self) -> AsyncWebhooks:
        """Deliveries of events to an address of the subscriber."""
        from skilljar_client.resources.webhooks import AsyncWebhooks

        return AsyncWebhooks(self._core)

    @cached_property
    def with_response(self) -> AsyncSkilljarWithResponse:
        """The resources, with methods that return a `Response`: a value, status and headers."""
        return AsyncSkilljarWithResponse(self._core.responding())


class AsyncSkilljarWithResponse:
    """The resources of `AsyncSkilljar`, with methods that return a `Response`."""

    def __init__(self, core: AsyncCore) -> None:
        self._core = core

    @cached_property
    def _own(self) -> AsyncOwnWithResponse:
        from skilljar_client.resources.own import AsyncOwn, AsyncOwnWithResponse

        return AsyncOwnWithResponse(AsyncOwn(self._core))

    async def ping(self, *, options: RequestOptions | None = None) -> Response[None]:
        return await self._own.ping(options=options)

    @cached_property
    def assets(self) -> AsyncAssetsWithResponse:
        """Media files, which lessons show."""
        from skilljar_client.resources.assets import AsyncAssets, AsyncAssetsWithResponse

        return AsyncAssetsWithResponse(AsyncAssets(self._core))

    @cached_property
    def courses(self) -> AsyncCoursesWithResponse:
        """Courses of the organization, whether published or not."""
        from skilljar_client.resources.courses import AsyncCourses, AsyncCoursesWithResponse

        return AsyncCoursesWithResponse(AsyncCourses(self._core))

    @cached_property
    def domains(self) -> AsyncDomainsWithResponse:
        """Training sites, with what is published on them and who learns there."""
        from skilljar_client.resources.domains import AsyncDomains, AsyncDomainsWithResponse

        return AsyncDomainsWithResponse(AsyncDomains(self._core))

    @cached_property
    def group_categories(self) -> AsyncGroupCategoriesWithResponse:
        """Categories of groups."""
        from skilljar_client.resources.group_categories import (
            AsyncGroupCategories, AsyncGroupCategoriesWithResponse,
        )

        return AsyncGroupCategoriesWithResponse(AsyncGroupCategories(self._core))

    @cached_property
    def groups(self) -> AsyncGroupsWithResponse:
        """Groups of learners."""
        from skilljar_client.resources.groups import AsyncGroups, AsyncGroupsWithResponse

        return AsyncGroupsWithResponse(AsyncGroups(self._core))

    @cached_property
    def ilt_instructors(self) -> AsyncIltInstructorsWithResponse:
        """Instructors of live training."""
        from skilljar_client.resources.ilt_instructors import (
            AsyncIltInstructors, AsyncIltInstructorsWithResponse,
        )

        return AsyncIltInstructorsWithResponse(AsyncIltInstructors(self._core))

    @cached_property
    def ilt_multi_session_events(self) -> AsyncIltMultiSessionEventsWithResponse:
        """Live events of several sessions."""
        from skilljar_client.resources.ilt_multi_session_events import (
            AsyncIltMultiSessionEvents, AsyncIltMultiSessionEventsWithResponse,
        )

        return AsyncIltMultiSessionEventsWithResponse(AsyncIltMultiSessionEvents(self._core))

    @cached_property
    def ilt_sessions(self) -> AsyncIltSessionsWithResponse:
        """Sessions of live training."""
        from skilljar_client.resources.ilt_sessions import (
            AsyncIltSessions, AsyncIltSessionsWithResponse,
        )

        return AsyncIltSessionsWithResponse(AsyncIltSessions(self._core))

    @cached_property
    def lesson_progress(self) -> AsyncLessonProgressWithResponse:
        """Progress of a learner in a lesson."""
        from skilljar_client.resources.lesson_progress import (
            AsyncLessonProgress, AsyncLessonProgressWithResponse,
        )

        return AsyncLessonProgressWithResponse(AsyncLessonProgress(self._core))

    @cached_property
    def lessons(self) -> AsyncLessonsWithResponse:
        """Lessons of courses."""
        from skilljar_client.resources.lessons import AsyncLessons, AsyncLessonsWithResponse

        return AsyncLessonsWithResponse(AsyncLessons(self._core))

    @cached_property
    def offers(self) -> AsyncOffersWithResponse:
        """What is sold, and for how much."""
        from skilljar_client.resources.offers import AsyncOffers, AsyncOffersWithResponse

        return AsyncOffersWithResponse(AsyncOffers(self._core))

    @cached_property
    def paths(self) -> AsyncPathsWithResponse:
        """Learning paths of the organization, whether published or not."""
        from skilljar_client.resources.paths import AsyncPaths, AsyncPathsWithResponse

        return AsyncPathsWithResponse(AsyncPaths(self._core))

    @cached_property
    def progresstokens(self) -> AsyncProgresstokensWithResponse:
        """Progress behind a token."""
        from skilljar_client.resources.progresstokens import (
            AsyncProgresstokens, AsyncProgresstokensWithResponse,
        )

        return AsyncProgresstokensWithResponse(AsyncProgresstokens(self._core))

    @cached_property
    def promo_code_pools(self) -> AsyncPromoCodePoolsWithResponse:
        """Pools of promo codes."""
        from skilljar_client.resources.promo_code_pools import (
            AsyncPromoCodePools, AsyncPromoCodePoolsWithResponse,
        )

        return AsyncPromoCodePoolsWithResponse(AsyncPromoCodePools(self._core))

    @cached_property
    def promo_codes(self) -> AsyncPromoCodesWithResponse:
        """Promo codes."""
        from skilljar_client.resources.promo_codes import (
            AsyncPromoCodes, AsyncPromoCodesWithResponse,
        )

        return AsyncPromoCodesWithResponse(AsyncPromoCodes(self._core))

    @cached_property
    def purchases(self) -> AsyncPurchasesWithResponse:
        """Purchases of learners."""
        from skilljar_client.resources.purchases import AsyncPurchases, AsyncPurchasesWithResponse

        return AsyncPurchasesWithResponse(AsyncPurchases(self._core))

    @cached_property
    def question_banks(self) -> AsyncQuestionBanksWithResponse:
        """Banks of quiz questions."""
        from skilljar_client.resources.question_banks import (
            AsyncQuestionBanks, AsyncQuestionBanksWithResponse,
        )

        return AsyncQuestionBanksWithResponse(AsyncQuestionBanks(self._core))

    @cached_property
    def quiz_questions(self) -> AsyncQuizQuestionsWithResponse:
        """Questions of quizzes."""
        from skilljar_client.resources.quiz_questions import (
            AsyncQuizQuestions, AsyncQuizQuestionsWithResponse,
        )

        return AsyncQuizQuestionsWithResponse(AsyncQuizQuestions(self._core))

    @cached_property
    def quizzes(self) -> AsyncQuizzesWithResponse:
        """Quizzes."""
        from skilljar_client.resources.quizzes import AsyncQuizzes, AsyncQuizzesWithResponse

        return AsyncQuizzesWithResponse(AsyncQuizzes(self._core))

    @cached_property
    def training_credit_codes(self) -> AsyncTrainingCreditCodesWithResponse:
        """Codes that carry training credits."""
        from skilljar_client.resources.training_credit_codes import (
            AsyncTrainingCreditCodes, AsyncTrainingCreditCodesWithResponse,
        )

        return AsyncTrainingCreditCodesWithResponse(AsyncTrainingCreditCodes(self._core))

    @cached_property
    def users(self) -> AsyncUsersWithResponse:
        """Learners, with all that they are enrolled in."""
        from skilljar_client.resources.users import AsyncUsers, AsyncUsersWithResponse

        return AsyncUsersWithResponse(AsyncUsers(self._core))

    @cached_property
    def vilt_session_events(self) -> AsyncViltSessionEventsWithResponse:
        """Events of live sessions."""
        from skilljar_client.resources.vilt_session_events import (
            AsyncViltSessionEvents, AsyncViltSessionEventsWithResponse,
        )

        return AsyncViltSessionEventsWithResponse(AsyncViltSessionEvents(self._core))

    @cached_property
    def vilt_session_registrations(self) -> AsyncViltSessionRegistrationsWithResponse:
        """Registrations for live sessions."""
        from skilljar_client.resources.vilt_session_registrations import (
            AsyncViltSessionRegistrations, AsyncViltSessionRegistrationsWithResponse,
        )

        return AsyncViltSessionRegistrationsWithResponse(AsyncViltSessionRegistrations(self._core))

    @cached_property
    def web_packages(self) -> AsyncWebPackagesWithResponse:
        """SCORM and other web packages."""
        from skilljar_client.resources.web_packages import (
            AsyncWebPackages, AsyncWebPackagesWithResponse,
        )

        return AsyncWebPackagesWithResponse(AsyncWebPackages(self._core))

    @cached_property
    def webhooks(self) -> AsyncWebhooksWithResponse:
        """Deliveries of events to an address of the subscriber."""
        from skilljar_client.resources.webhooks import AsyncWebhooks, AsyncWebhooksWithResponse

        return AsyncWebhooksWithResponse(AsyncWebhooks(self._core))
