# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.
"""The models of Skilljar, each module loaded when one of its models is first touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = [
    "AccessCode", "AccessCodeCreate", "AccessCodePage", "AccessCodePool", "AccessCodePoolChannel",
    "AccessCodePoolCreate", "AccessCodePoolPage", "AccessCodePoolReference",
    "AccessCodePoolSummary", "AccessCodePoolUpdate", "AccessCodeReference", "AccessCodeUpdate",
    "AspectRatio", "Asset", "AssetCreate", "AssetPage", "AssetSettings", "AssetType", "Certificate",
    "ChangedSignupFieldValues", "Course", "CourseCompletionEvent", "CourseCompletionSamples",
    "CourseCreate", "CourseEnrollmentEvent", "CourseEnrollmentSamples", "CoursePage",
    "CourseProgress", "CourseProgressUpdate", "CourseReplace", "CourseSeries", "CourseSeriesPage",
    "CourseSummary", "CourseTimeFormat", "CourseUpdate", "Currency", "DashboardTaskCreatedEvent",
    "DashboardTaskCreatedSamples", "DiscountType", "Domain", "DomainAccess",
    "DomainEnrollmentEvent", "DomainEnrollmentSamples", "DomainPage", "DomainUpdate", "DomainUser",
    "DomainUserAccessCode", "DomainUserCreate", "DomainUserInvite", "DomainUserInviteCreate",
    "DomainUserInvitePage", "DomainUserPage", "DomainUserUpdate", "DurationUnit", "Enrollment",
    "EnrollmentCreate", "EnrollmentPage", "EnrollmentPurchase", "EnrollmentPurchaseCreate",
    "EnrollmentUpdate", "ErrorDetail", "FulfillmentState", "Group", "GroupAccessCodePool",
    "GroupAccessCodePoolCreate", "GroupAccessCodePoolPage", "GroupCategory", "GroupCategoryPage",
    "GroupCreate", "GroupMembership", "GroupMembershipPage", "GroupPage", "GroupReplace",
    "GroupSummary", "GroupUpdate", "GroupUser", "GroupUserCreate", "GroupUserPage", "IdChanges",
    "IdChangesUpdate", "IltInstructor", "IltInstructorPage", "IltMultiSessionEvent",
    "IltMultiSessionEventCreate", "IltMultiSessionEventPage", "IltMultiSessionEventUpdate",
    "IltProvider", "IltSession", "IltSessionCreate", "IltSessionPage", "Lesson",
    "LessonCompletionEvent", "LessonCompletionSamples", "LessonContentItem",
    "LessonContentItemCreate", "LessonContentItemPage", "LessonContentItemType",
    "LessonContentItemUpdate", "LessonCreate", "LessonPage", "LessonProgress",
    "LessonProgressSummary", "LessonProgressUpdate", "LessonSummary", "LessonType", "LessonUpdate",
    "NoAccessCode", "Offer", "OfferPage", "OfferReference", "OfferSummary", "OfferType", "Path",
    "PathCompletionEvent", "PathCompletionSamples", "PathEnrollmentEvent", "PathEnrollmentSamples",
    "PathItem", "PathItemPage", "PathPage", "PathProgress", "PaymentProcessor", "PingEvent", "Plan",
    "PlanEnrollment", "PlanEnrollmentCreate", "PlanEnrollmentPage", "PlanEnrollmentUpdate",
    "PlanPage", "PlanSummary", "Price", "PriceCreate", "ProgressToken", "ProgressTokenUpdate",
    "PromoCode", "PromoCodeCreate", "PromoCodePage", "PromoCodePool", "PromoCodePoolCreate",
    "PromoCodePoolOffer", "PromoCodePoolOfferPage", "PromoCodePoolPage", "PromoCodePoolReplace",
    "PromoCodePoolUpdate", "PromoCodeReplace", "PromoCodeUpdate", "PublishedCourse",
    "PublishedCoursePage", "PublishedPath", "PublishedPathEnrollment",
    "PublishedPathEnrollmentCreate", "PublishedPathEnrollmentPage", "PublishedPathEnrollmentUpdate",
    "PublishedPathPage", "Purchase", "PurchaseFulfill", "PurchaseFulfillment",
    "PurchaseFulfillmentEvent", "PurchaseFulfillmentSamples", "PurchaseState", "PurchaseUpdate",
    "QuestionBank", "QuestionBankCreate", "QuestionBankPage", "Quiz", "QuizAlignment", "QuizAnswer",
    "QuizAnswerCreate", "QuizCompletionEvent", "QuizCompletionSamples", "QuizCreate", "QuizPage",
    "QuizQuestion", "QuizQuestionCreate", "QuizQuestionType", "SignupField", "SignupFieldOption",
    "SignupFieldOptionMatch", "SignupFieldOptionReference", "SignupFieldPage",
    "SignupFieldReference", "SignupFieldRule", "SignupFieldRuleUpdate", "SignupFieldSummary",
    "SignupFieldType", "SignupFieldValue", "SignupFieldValueById", "SignupFieldValueCreate",
    "SignupFieldValuePage", "SignupFieldValuesCreate", "SuccessStatus", "TrainingCreditCode",
    "TrainingCreditCodeChange", "TrainingCreditCodeCreate", "TrainingCreditCodePage",
    "TrainingCreditCodeUpdate", "User", "UserCreate", "UserDetails", "UserEnrollment", "UserLesson",
    "UserLessonPage", "UserLessonProgress", "UserLessonProgressUpdate", "UserLessonReplace",
    "UserLessonUpdate", "UserOverview", "UserOverviewPage", "UserPathSummary", "UserPlanEnrollment",
    "UserPlanEnrollmentPage", "UserPublishedCourse", "UserPublishedCoursePage",
    "UserPublishedCourseReplace", "UserPublishedCourseUpdate", "UserPublishedPathEnrollment",
    "UserPublishedPathEnrollmentPage", "UserReference", "UserUpdate", "ViltEventRegistrationEvent",
    "ViltEventRegistrationSamples", "ViltLocation", "ViltSession", "ViltSessionEvent",
    "ViltSessionEventPage", "ViltSessionReference", "ViltSessionRegistration",
    "ViltSessionRegistrationCreate", "ViltSessionRegistrationPage",
    "ViltSessionRegistrationReplace", "ViltSessionRegistrationUpdate", "ViltSessionSummary",
    "WebPackage", "WebPackageCreate", "WebPackageLessonsUpdate", "WebPackagePage",
    "WebPackageSettings", "Webhook", "WebhookCreate", "WebhookDeactivateReason",
    "WebhookEventCourse", "WebhookEventDomain", "WebhookEventPurchase", "WebhookEventSignupField",
    "WebhookEventSignupValue", "WebhookEventType", "WebhookEventUser", "WebhookPage",
    "WebhookPingResult", "WebhookSubscription", "WebhookUpdate",
]

if TYPE_CHECKING:
    from skilljar_client.models.access_code_pools import (
        AccessCodePool, AccessCodePoolChannel, AccessCodePoolCreate, AccessCodePoolPage,
        AccessCodePoolSummary, AccessCodePoolUpdate,
    )
    from skilljar_client.models.access_codes import (
        AccessCode, AccessCodeCreate, AccessCodePage, AccessCodeUpdate, DurationUnit,
    )
    from skilljar_client.models.assets import (
        AspectRatio, Asset, AssetCreate, AssetPage, AssetSettings, AssetType,
    )
    from skilljar_client.models.common import Currency, SuccessStatus
    from skilljar_client.models.course_series import CourseSeries, CourseSeriesPage
    from skilljar_client.models.courses import (
        Course, CourseCreate, CoursePage, CourseReplace, CourseTimeFormat, CourseUpdate,
    )
    from skilljar_client.models.domain_signup_fields import (
        ChangedSignupFieldValues, SignupField, SignupFieldOption, SignupFieldPage,
        SignupFieldReference, SignupFieldSummary, SignupFieldType, SignupFieldValue,
        SignupFieldValueById, SignupFieldValueCreate, SignupFieldValuePage, SignupFieldValuesCreate,
    )
    from skilljar_client.models.domain_users import (
        AccessCodeReference, DomainUser, DomainUserAccessCode, DomainUserCreate, DomainUserInvite,
        DomainUserInviteCreate, DomainUserInvitePage, DomainUserPage, DomainUserUpdate,
        NoAccessCode, UserCreate,
    )
    from skilljar_client.models.domains import Domain, DomainAccess, DomainPage, DomainUpdate
    from skilljar_client.models.enrollment_purchases import (
        EnrollmentPurchase, EnrollmentPurchaseCreate, PaymentProcessor, PurchaseState,
    )
    from skilljar_client.models.group_members import (
        AccessCodePoolReference, GroupAccessCodePool, GroupAccessCodePoolCreate,
        GroupAccessCodePoolPage, GroupUser, GroupUserCreate, GroupUserPage,
    )
    from skilljar_client.models.groups import (
        Group, GroupCategory, GroupCategoryPage, GroupCreate, GroupPage, GroupReplace, GroupUpdate,
        SignupFieldOptionMatch, SignupFieldOptionReference, SignupFieldRule, SignupFieldRuleUpdate,
    )
    from skilljar_client.models.ilt_instructors import IltInstructor, IltInstructorPage
    from skilljar_client.models.ilt_multi_session_events import (
        IltMultiSessionEvent, IltMultiSessionEventCreate, IltMultiSessionEventPage,
        IltMultiSessionEventUpdate,
    )
    from skilljar_client.models.ilt_sessions import (
        IltProvider, IltSession, IltSessionCreate, IltSessionPage,
    )
    from skilljar_client.models.lesson_content_items import (
        LessonContentItem, LessonContentItemCreate, LessonContentItemPage, LessonContentItemType,
        LessonContentItemUpdate,
    )
    from skilljar_client.models.lesson_progress import LessonProgress, LessonProgressUpdate
    from skilljar_client.models.lessons import (
        Lesson, LessonCreate, LessonPage, LessonSummary, LessonType, LessonUpdate,
    )
    from skilljar_client.models.offers import Offer, OfferPage, OfferType
    from skilljar_client.models.openapi import ErrorDetail
    from skilljar_client.models.paths import Path, PathItem, PathItemPage, PathPage
    from skilljar_client.models.plans import (
        Plan, PlanEnrollment, PlanEnrollmentCreate, PlanEnrollmentPage, PlanEnrollmentUpdate,
        PlanPage, PlanSummary,
    )
    from skilljar_client.models.progresstokens import ProgressToken, ProgressTokenUpdate
    from skilljar_client.models.promo_code_pools import (
        DiscountType, OfferReference, PromoCodePool, PromoCodePoolCreate, PromoCodePoolOffer,
        PromoCodePoolOfferPage, PromoCodePoolPage, PromoCodePoolReplace, PromoCodePoolUpdate,
    )
    from skilljar_client.models.promo_codes import (
        PromoCode, PromoCodeCreate, PromoCodePage, PromoCodeReplace, PromoCodeUpdate,
    )
    from skilljar_client.models.published_courses import (
        Enrollment, EnrollmentCreate, EnrollmentPage, EnrollmentUpdate, PublishedCourse,
        PublishedCoursePage,
    )
    from skilljar_client.models.published_paths import (
        PublishedPath, PublishedPathEnrollment, PublishedPathEnrollmentCreate,
        PublishedPathEnrollmentPage, PublishedPathEnrollmentUpdate, PublishedPathPage,
    )
    from skilljar_client.models.purchases import (
        FulfillmentState, Purchase, PurchaseFulfill, PurchaseFulfillment, PurchaseUpdate,
    )
    from skilljar_client.models.question_banks import (
        QuestionBank, QuestionBankCreate, QuestionBankPage,
    )
    from skilljar_client.models.quizzes import (
        Quiz, QuizAlignment, QuizAnswer, QuizAnswerCreate, QuizCreate, QuizPage, QuizQuestion,
        QuizQuestionCreate, QuizQuestionType,
    )
    from skilljar_client.models.summaries import CourseSummary, OfferSummary, Price, PriceCreate
    from skilljar_client.models.training_credit_codes import (
        IdChanges, IdChangesUpdate, TrainingCreditCode, TrainingCreditCodeChange,
        TrainingCreditCodeCreate, TrainingCreditCodePage, TrainingCreditCodeUpdate,
    )
    from skilljar_client.models.user_lessons import (
        UserLesson, UserLessonPage, UserLessonProgress, UserLessonProgressUpdate, UserLessonReplace,
        UserLessonUpdate,
    )
    from skilljar_client.models.user_progress import (
        Certificate, CourseProgress, CourseProgressUpdate, PathProgress, UserEnrollment,
        UserPathSummary, UserPlanEnrollment, UserPlanEnrollmentPage, UserPublishedCourse,
        UserPublishedCoursePage, UserPublishedCourseReplace, UserPublishedCourseUpdate,
        UserPublishedPathEnrollment, UserPublishedPathEnrollmentPage,
    )
    from skilljar_client.models.users import (
        GroupMembership, GroupMembershipPage, GroupSummary, User, UserDetails, UserOverview,
        UserOverviewPage, UserReference, UserUpdate,
    )
    from skilljar_client.models.vilt_session_events import (
        ViltLocation, ViltSession, ViltSessionEvent, ViltSessionEventPage,
    )
    from skilljar_client.models.vilt_session_registrations import (
        LessonProgressSummary, ViltSessionReference, ViltSessionRegistration,
        ViltSessionRegistrationCreate, ViltSessionRegistrationPage, ViltSessionRegistrationReplace,
        ViltSessionRegistrationUpdate, ViltSessionSummary,
    )
    from skilljar_client.models.web_packages import (
        WebPackage, WebPackageCreate, WebPackageLessonsUpdate, WebPackagePage, WebPackageSettings,
    )
    from skilljar_client.models.webhook_events import (
        CourseCompletionEvent, CourseEnrollmentEvent, DashboardTaskCreatedEvent,
        DomainEnrollmentEvent, LessonCompletionEvent, PathCompletionEvent, PathEnrollmentEvent,
        PingEvent, PurchaseFulfillmentEvent, QuizCompletionEvent, ViltEventRegistrationEvent,
        WebhookEventCourse, WebhookEventDomain, WebhookEventPurchase, WebhookEventSignupField,
        WebhookEventSignupValue, WebhookEventType, WebhookEventUser,
    )
    from skilljar_client.models.webhook_samples import (
        CourseCompletionSamples, CourseEnrollmentSamples, DashboardTaskCreatedSamples,
        DomainEnrollmentSamples, LessonCompletionSamples, PathCompletionSamples,
        PathEnrollmentSamples, PurchaseFulfillmentSamples, QuizCompletionSamples,
        ViltEventRegistrationSamples,
    )
    from skilljar_client.models.webhooks import (
        Webhook, WebhookCreate, WebhookDeactivateReason, WebhookPage, WebhookPingResult,
        WebhookSubscription, WebhookUpdate,
    )
else:
    from lmskit.lazy import loader

    __getattr__, __dir__ = loader(
        __name__,
        {
            "access_code_pools": (
                "AccessCodePool", "AccessCodePoolChannel", "AccessCodePoolCreate",
                "AccessCodePoolPage", "AccessCodePoolSummary", "AccessCodePoolUpdate",
            ),
            "access_codes": (
                "AccessCode", "AccessCodeCreate", "AccessCodePage", "AccessCodeUpdate",
                "DurationUnit",
            ),
            "assets": (
                "AspectRatio", "Asset", "AssetCreate", "AssetPage", "AssetSettings", "AssetType",
            ),
            "common": ("Currency", "SuccessStatus"),
            "course_series": ("CourseSeries", "CourseSeriesPage"),
            "courses": (
                "Course", "CourseCreate", "CoursePage", "CourseReplace", "CourseTimeFormat",
                "CourseUpdate",
            ),
            "domain_signup_fields": (
                "ChangedSignupFieldValues", "SignupField", "SignupFieldOption", "SignupFieldPage",
                "SignupFieldReference", "SignupFieldSummary", "SignupFieldType", "SignupFieldValue",
                "SignupFieldValueById", "SignupFieldValueCreate", "SignupFieldValuePage",
                "SignupFieldValuesCreate",
            ),
            "domain_users": (
                "AccessCodeReference", "DomainUser", "DomainUserAccessCode", "DomainUserCreate",
                "DomainUserInvite", "DomainUserInviteCreate", "DomainUserInvitePage",
                "DomainUserPage", "DomainUserUpdate", "NoAccessCode", "UserCreate",
            ),
            "domains": ("Domain", "DomainAccess", "DomainPage", "DomainUpdate"),
            "enrollment_purchases": (
                "EnrollmentPurchase", "EnrollmentPurchaseCreate", "PaymentProcessor",
                "PurchaseState",
            ),
            "group_members": (
                "AccessCodePoolReference", "GroupAccessCodePool", "GroupAccessCodePoolCreate",
                "GroupAccessCodePoolPage", "GroupUser", "GroupUserCreate", "GroupUserPage",
            ),
            "groups": (
                "Group", "GroupCategory", "GroupCategoryPage", "GroupCreate", "GroupPage",
                "GroupReplace", "GroupUpdate", "SignupFieldOptionMatch",
                "SignupFieldOptionReference", "SignupFieldRule", "SignupFieldRuleUpdate",
            ),
            "ilt_instructors": ("IltInstructor", "IltInstructorPage"),
            "ilt_multi_session_events": (
                "IltMultiSessionEvent", "IltMultiSessionEventCreate", "IltMultiSessionEventPage",
                "IltMultiSessionEventUpdate",
            ),
            "ilt_sessions": ("IltProvider", "IltSession", "IltSessionCreate", "IltSessionPage"),
            "lesson_content_items": (
                "LessonContentItem", "LessonContentItemCreate", "LessonContentItemPage",
                "LessonContentItemType", "LessonContentItemUpdate",
            ),
            "lesson_progress": ("LessonProgress", "LessonProgressUpdate"),
            "lessons": (
                "Lesson", "LessonCreate", "LessonPage", "LessonSummary", "LessonType",
                "LessonUpdate",
            ),
            "offers": ("Offer", "OfferPage", "OfferType"),
            "openapi": ("ErrorDetail",),
            "paths": ("Path", "PathItem", "PathItemPage", "PathPage"),
            "plans": (
                "Plan", "PlanEnrollment", "PlanEnrollmentCreate", "PlanEnrollmentPage",
                "PlanEnrollmentUpdate", "PlanPage", "PlanSummary",
            ),
            "progresstokens": ("ProgressToken", "ProgressTokenUpdate"),
            "promo_code_pools": (
                "DiscountType", "OfferReference", "PromoCodePool", "PromoCodePoolCreate",
                "PromoCodePoolOffer", "PromoCodePoolOfferPage", "PromoCodePoolPage",
                "PromoCodePoolReplace", "PromoCodePoolUpdate",
            ),
            "promo_codes": (
                "PromoCode", "PromoCodeCreate", "PromoCodePage", "PromoCodeReplace",
                "PromoCodeUpdate",
            ),
            "published_courses": (
                "Enrollment", "EnrollmentCreate", "EnrollmentPage", "EnrollmentUpdate",
                "PublishedCourse", "PublishedCoursePage",
            ),
            "published_paths": (
                "PublishedPath", "PublishedPathEnrollment", "PublishedPathEnrollmentCreate",
                "PublishedPathEnrollmentPage", "PublishedPathEnrollmentUpdate", "PublishedPathPage",
            ),
            "purchases": (
                "FulfillmentState", "Purchase", "PurchaseFulfill", "PurchaseFulfillment",
                "PurchaseUpdate",
            ),
            "question_banks": ("QuestionBank", "QuestionBankCreate", "QuestionBankPage"),
            "quizzes": (
                "Quiz", "QuizAlignment", "QuizAnswer", "QuizAnswerCreate", "QuizCreate", "QuizPage",
                "QuizQuestion", "QuizQuestionCreate", "QuizQuestionType",
            ),
            "summaries": ("CourseSummary", "OfferSummary", "Price", "PriceCreate"),
            "training_credit_codes": (
                "IdChanges", "IdChangesUpdate", "TrainingCreditCode", "TrainingCreditCodeChange",
                "TrainingCreditCodeCreate", "TrainingCreditCodePage", "TrainingCreditCodeUpdate",
            ),
            "user_lessons": (
                "UserLesson", "UserLessonPage", "UserLessonProgress", "UserLessonProgressUpdate",
                "UserLessonReplace", "UserLessonUpdate",
            ),
            "user_progress": (
                "Certificate", "CourseProgress", "CourseProgressUpdate", "PathProgress",
                "UserEnrollment", "UserPathSummary", "UserPlanEnrollment", "UserPlanEnrollmentPage",
                "UserPublishedCourse", "UserPublishedCoursePage", "UserPublishedCourseReplace",
                "UserPublishedCourseUpdate", "UserPublishedPathEnrollment",
                "UserPublishedPathEnrollmentPage",
            ),
            "users": (
                "GroupMembership", "GroupMembershipPage", "GroupSummary", "User", "UserDetails",
                "UserOverview", "UserOverviewPage", "UserReference", "UserUpdate",
            ),
            "vilt_session_events": (
                "ViltLocation", "ViltSession", "ViltSessionEvent", "ViltSessionEventPage",
            ),
            "vilt_session_registrations": (
                "LessonProgressSummary", "ViltSessionReference", "ViltSessionRegistration",
                "ViltSessionRegistrationCreate", "ViltSessionRegistrationPage",
                "ViltSessionRegistrationReplace", "ViltSessionRegistrationUpdate",
                "ViltSessionSummary",
            ),
            "web_packages": (
                "WebPackage", "WebPackageCreate", "WebPackageLessonsUpdate", "WebPackagePage",
                "WebPackageSettings",
            ),
            "webhook_events": (
                "CourseCompletionEvent", "CourseEnrollmentEvent", "DashboardTaskCreatedEvent",
                "DomainEnrollmentEvent", "LessonCompletionEvent", "PathCompletionEvent",
                "PathEnrollmentEvent", "PingEvent", "PurchaseFulfillmentEvent",
                "QuizCompletionEvent", "ViltEventRegistrationEvent", "WebhookEventCourse",
                "WebhookEventDomain", "WebhookEventPurchase", "WebhookEventSignupField",
                "WebhookEventSignupValue", "WebhookEventType", "WebhookEventUser",
            ),
            "webhook_samples": (
                "CourseCompletionSamples", "CourseEnrollmentSamples", "DashboardTaskCreatedSamples",
                "DomainEnrollmentSamples", "LessonCompletionSamples", "PathCompletionSamples",
                "PathEnrollmentSamples", "PurchaseFulfillmentSamples", "QuizCompletionSamples",
                "ViltEventRegistrationSamples",
            ),
            "webhooks": (
                "Webhook", "WebhookCreate", "WebhookDeactivateReason", "WebhookPage",
                "WebhookPingResult", "WebhookSubscription", "WebhookUpdate",
            ),
        },
    )
