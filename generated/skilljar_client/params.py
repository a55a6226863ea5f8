# Generated from specs/skilljar by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict


class AccessCodePoolCreate(TypedDict):
    name: str
    active: NotRequired[bool]
    start_date: NotRequired[datetime | None]
    end_date: NotRequired[datetime | None]
    expire_linked_to_domain_membership: NotRequired[bool]


class AccessCodePoolReference(TypedDict):
    id: str


class AccessCodePoolUpdate(TypedDict):
    name: NotRequired[str]
    active: NotRequired[bool]
    start_date: NotRequired[datetime | None]
    end_date: NotRequired[datetime | None]
    expire_linked_to_domain_membership: NotRequired[bool]


class AccessCodeReference(TypedDict):
    id: str


AspectRatio: TypeAlias = Literal["16:9", "4:3"]


class AssetSettings(TypedDict):
    name: NotRequired[str]
    embed_link_url: NotRequired[str]
    aspect_ratio: NotRequired[AspectRatio]
    sync_completion: NotRequired[bool]


Label: TypeAlias = str


CourseTimeFormat: TypeAlias = Literal[
    "HOURS_MINUTES_SECONDS", "HOURS_MINUTES", "HOURS_MINUTES_VERBOSE", "MINUTES_VERBOSE",
]


class CourseUpdate(TypedDict):
    enforce_sequential_navigation: NotRequired[bool]
    long_description_html: NotRequired[str]
    short_description: NotRequired[str]
    title: NotRequired[str]
    labels: NotRequired[list[Label]]
    display_course_and_lesson_time: NotRequired[bool]
    manual_course_time: NotRequired[str]
    display_manual_course_time: NotRequired[bool]
    course_and_lesson_time_format: NotRequired[CourseTimeFormat]


DiscountType: TypeAlias = Literal["PRICE_OVERRIDE", "PERCENT_OFF"]


DomainAccess: TypeAlias = Literal["PUBLIC", "PRIVATE", "PRIVATE_CODE"]


class DomainUpdate(TypedDict):
    catalog_title: NotRequired[str]
    access: NotRequired[DomainAccess]
    access_code_message_html: NotRequired[str]
    marketing_message: NotRequired[str]


class DomainUserInviteCreate(TypedDict):
    send_email: NotRequired[bool]


class DomainUserUpdate(TypedDict):
    active: NotRequired[bool]
    expires_at: NotRequired[datetime | None]
    access_code: NotRequired[AccessCodeReference | None]


DurationUnit: TypeAlias = Literal["MONTHS", "DAYS"]


class EnrollmentUpdate(TypedDict):
    expires_at: NotRequired[datetime | None]
    active: NotRequired[bool]


FulfillmentState: TypeAlias = Literal["SUCCESS", "FAILED", "CANCELLED"]


class GroupAccessCodePoolCreate(TypedDict):
    access_code_pool: AccessCodePoolReference


RuleEmailDomain: TypeAlias = str


AddItem: TypeAlias = str


RemoveItem: TypeAlias = str


class IdChangesUpdate(TypedDict):
    add: NotRequired[list[AddItem]]
    remove: NotRequired[list[RemoveItem]]


class IltMultiSessionEventCreate(TypedDict):
    lesson: str
    display_name: str
    seats_total: NotRequired[int]


class IltMultiSessionEventUpdate(TypedDict):
    lesson: NotRequired[str]
    display_name: NotRequired[str]
    seats_total: NotRequired[int]


IltProvider: TypeAlias = Literal[
    "calendar", "goto.meeting", "goto.training", "goto.webinar", "goto.webcast", "webex.meeting",
    "webex.webinar", "webex.training", "zoom.meeting", "zoom.webinar",
]


Tag: TypeAlias = str


class IltSessionCreate(TypedDict):
    instructor_email: str
    provider: NotRequired[IltProvider]
    lesson: NotRequired[str]
    multi_session_event: NotRequired[str]
    display_name: str
    starts_at: datetime
    ends_at: datetime
    timezone: str
    description: NotRequired[str]
    seats_total: NotRequired[int]
    location: NotRequired[str]
    post_registration_instructions: NotRequired[str]
    event_link: NotRequired[str]
    tags: NotRequired[list[Tag]]


LessonContentItemType: TypeAlias = Literal["ASSET", "HTML", "QUIZ", "RATING"]


class LessonContentItemUpdate(TypedDict):
    content_asset_id: NotRequired[str]
    content_html: NotRequired[str]
    content_quiz_id: NotRequired[str]
    header: NotRequired[str]
    order: NotRequired[int]
    type: NotRequired[LessonContentItemType]


LessonType: TypeAlias = Literal[
    "ASSET", "HTML", "WEB_PACKAGE", "QUIZ", "VILT", "MODULAR", "SECTION",
]


class LessonUpdate(TypedDict):
    content_asset_id: NotRequired[str | None]
    content_html: NotRequired[str]
    content_quiz_id: NotRequired[str | None]
    content_web_package_id: NotRequired[str | None]
    course_id: NotRequired[str]
    description_html: NotRequired[str]
    display_fullscreen: NotRequired[bool]
    optional: NotRequired[bool]
    order: NotRequired[int]
    search_keywords: NotRequired[str]
    time_seconds: NotRequired[int | None]
    title: NotRequired[str]
    tooltip_html: NotRequired[str]
    type: NotRequired[LessonType]


NoAccessCode: TypeAlias = Literal["null"]


class OfferReference(TypedDict):
    id: str


class PlanEnrollmentUpdate(TypedDict):
    expires_at: NotRequired[datetime | None]
    active: NotRequired[bool]


class PriceCreate(TypedDict):
    amount: NotRequired[str]
    currency_code: NotRequired[str]


class PromoCodeCreate(TypedDict):
    code: str
    max_uses: int
    active: NotRequired[bool]
    promo_code_pool_id: str


class PromoCodePoolCreate(TypedDict):
    name: str
    active: NotRequired[bool]
    starts_at: datetime
    expires_at: NotRequired[datetime | None]
    expire_content: NotRequired[bool]
    discount_type: DiscountType
    price_cents: NotRequired[int | None]
    percent_off: NotRequired[int | None]
    single_use_per_user: NotRequired[bool]


class PromoCodePoolReplace(TypedDict):
    name: NotRequired[str]
    active: NotRequired[bool]
    starts_at: NotRequired[datetime]
    expires_at: NotRequired[datetime | None]
    expire_content: NotRequired[bool]


class PromoCodePoolUpdate(TypedDict):
    name: NotRequired[str]
    active: NotRequired[bool]
    starts_at: NotRequired[datetime]
    expires_at: NotRequired[datetime | None]
    expire_content: NotRequired[bool]


class PromoCodeReplace(TypedDict):
    code: NotRequired[str]
    max_uses: NotRequired[int]
    active: NotRequired[bool]


class PromoCodeUpdate(TypedDict):
    code: NotRequired[str]
    max_uses: NotRequired[int]
    active: NotRequired[bool]


class PublishedPathEnrollmentUpdate(TypedDict):
    expires_at: NotRequired[datetime | None]
    active: NotRequired[bool]


class PurchaseFulfill(TypedDict):
    state: FulfillmentState
    error_msg: NotRequired[str]
    payment_processor_order_id: NotRequired[str]
    payment_processor_response_data: NotRequired[str]


PurchaseState: TypeAlias = Literal[
    "CREATED", "SUCCESS", "FAILED", "REFUNDED", "CANCELLED", "FLAGGED", "PENDING",
]


class PurchaseUpdate(TypedDict):
    state: NotRequired[PurchaseState]
    refunded_at: NotRequired[datetime | None]
    refund_cents: NotRequired[int | None]
    price_cents: NotRequired[int]
    tax_price_cents: NotRequired[int | None]


class QuestionBankCreate(TypedDict):
    name: str


QuizAlignment: TypeAlias = Literal["left", "center", "right"]


class QuizAnswerCreate(TypedDict):
    answer_text: str
    correct: NotRequired[bool]


class QuizCreate(TypedDict):
    name: str
    html: NotRequired[str]
    passing_percentage_correct: NotRequired[int]
    show_results_on_failure: NotRequired[bool]
    max_attempts: NotRequired[int]
    require_correct_response: NotRequired[bool]
    randomize_questions: NotRequired[bool]
    limit_question_count: NotRequired[int]
    randomize_answers: NotRequired[bool]
    time_limit_seconds: NotRequired[int | None]
    show_question_feedback: NotRequired[bool]
    alignment: NotRequired[QuizAlignment]


QuizQuestionType: TypeAlias = Literal[
    "MULTIPLE_CHOICE", "MULTIPLE_ANSWER", "FILL_IN_THE_BLANK", "FREEFORM",
]


class SignupFieldOptionReference(TypedDict):
    id: str


class SignupFieldReference(TypedDict):
    id: str


class SignupFieldRuleUpdate(TypedDict):
    enforce: NotRequired[bool]
    require_match_all: NotRequired[bool]
    options: list[SignupFieldOptionReference]


class SignupFieldValueById(TypedDict):
    id: str
    value: str


class SignupFieldValueCreate(TypedDict):
    signup_field: SignupFieldReference
    value: str


class SignupFieldValuesCreate(TypedDict):
    signup_fields: list[SignupFieldValueById]


SuccessStatus: TypeAlias = Literal["PASSED", "FAILED"]


StudentGroup: TypeAlias = str


Offer: TypeAlias = str


class TrainingCreditCodeCreate(TypedDict):
    training_credit_code: str
    credits_total: int
    expiration_date: NotRequired[datetime | None]
    expire_content: NotRequired[bool]
    tracking_identifier: NotRequired[str]
    available_to_all_students: NotRequired[bool]
    student_groups: NotRequired[list[StudentGroup]]
    available_for_all_offers: NotRequired[bool]
    offers: NotRequired[list[Offer]]


class TrainingCreditCodeUpdate(TypedDict):
    credits_total: NotRequired[int]
    expiration_date: NotRequired[datetime | None]
    expire_content: NotRequired[bool]
    tracking_identifier: NotRequired[str]
    available_to_all_students: NotRequired[bool]
    student_groups: NotRequired[IdChangesUpdate]
    available_for_all_offers: NotRequired[bool]
    offers: NotRequired[IdChangesUpdate]


class UserCreate(TypedDict):
    email: str
    first_name: NotRequired[str]
    last_name: NotRequired[str]


class UserLessonProgressUpdate(TypedDict):
    completed_at: NotRequired[datetime | None]
    success_status: NotRequired[SuccessStatus | None]
    score: NotRequired[int | None]
    max_score: NotRequired[int | None]
    custom_data: NotRequired[str | None]
    lesson_progress_id: NotRequired[str]


class UserLessonReplace(TypedDict):
    lesson_progress: UserLessonProgressUpdate


class UserLessonUpdate(TypedDict):
    lesson_progress: NotRequired[UserLessonProgressUpdate]


class UserReference(TypedDict):
    id: str


class UserUpdate(TypedDict):
    email: NotRequired[str]
    first_name: NotRequired[str]
    last_name: NotRequired[str]


class ViltSessionReference(TypedDict):
    id: str


class ViltSessionRegistrationCreate(TypedDict):
    vilt_session: ViltSessionReference
    enrollment_id: str


class ViltSessionRegistrationReplace(TypedDict):
    attended: bool


class ViltSessionRegistrationUpdate(TypedDict):
    attended: NotRequired[bool]


class WebPackageLessonsUpdate(TypedDict):
    web_package_id: str


class WebPackageSettings(TypedDict):
    title: str
    sync_completion: NotRequired[bool]
    redirect_on_completion: NotRequired[bool]


WebhookSubscription: TypeAlias = Literal[
    "COURSE_COMPLETION", "COURSE_ENROLLMENT", "DOMAIN_ENROLLMENT", "LESSON_COMPLETION",
    "PATH_COMPLETION", "PATH_ENROLLMENT", "PURCHASE_FULFILLMENT", "QUIZ_COMPLETION",
    "VILT_EVENT_REGISTRATION", "DASHBOARD_TASK_CREATED",
]


class WebhookUpdate(TypedDict):
    target_url: NotRequired[str]
    active: NotRequired[bool]
    event_type: NotRequired[WebhookSubscription | None]
    basic_auth_username: NotRequired[str]
    basic_auth_password: NotRequired[str]
    additional_headers: NotRequired[dict[str, str]]


class AccessCodeCreate(TypedDict):
    code: NotRequired[str]
    active: NotRequired[bool]
    max_uses: NotRequired[int]
    duration: NotRequired[int | None]
    duration_unit: NotRequired[DurationUnit]


class AccessCodeUpdate(TypedDict):
    code: NotRequired[str]
    active: NotRequired[bool]
    max_uses: NotRequired[int]
    duration: NotRequired[int | None]
    duration_unit: NotRequired[DurationUnit]


class AssetCreate(TypedDict):
    content_url: NotRequired[str]
    asset: NotRequired[AssetSettings]


class CourseCreate(TypedDict):
    enforce_sequential_navigation: bool
    long_description_html: NotRequired[str]
    short_description: str
    title: str
    labels: NotRequired[list[Label]]
    display_course_and_lesson_time: NotRequired[bool]
    manual_course_time: NotRequired[str]
    display_manual_course_time: NotRequired[bool]
    course_and_lesson_time_format: NotRequired[CourseTimeFormat]


class CourseProgressUpdate(TypedDict):
    completed_at: NotRequired[datetime | None]
    score: NotRequired[int | None]
    max_score: NotRequired[int | None]
    credits_earned: NotRequired[str]
    credit_unit_plural: NotRequired[str]
    success_status: NotRequired[SuccessStatus | None]


class CourseReplace(TypedDict):
    enforce_sequential_navigation: NotRequired[bool]
    long_description_html: NotRequired[str]
    short_description: NotRequired[str]
    title: NotRequired[str]
    labels: NotRequired[list[Label]]
    display_course_and_lesson_time: NotRequired[bool]
    manual_course_time: NotRequired[str]
    display_manual_course_time: NotRequired[bool]
    course_and_lesson_time_format: NotRequired[CourseTimeFormat]


class DomainUserCreate(TypedDict):
    user: UserCreate
    active: NotRequired[bool]
    marketing_optin: NotRequired[bool | None]
    expires_at: NotRequired[datetime | None]


class EnrollmentPurchaseCreate(TypedDict):
    purchase_price: NotRequired[PriceCreate]
    purchase_state: NotRequired[PurchaseState]
    purchased_at: NotRequired[datetime]
    tax_price_cents: NotRequired[int | None]


class GroupCreate(TypedDict):
    name: str
    discount_percent: NotRequired[int | None]
    group_category_id: NotRequired[str | None]
    sign_up_field_rule: NotRequired[SignupFieldRuleUpdate]
    rule_email_domains: NotRequired[list[RuleEmailDomain]]


class GroupReplace(TypedDict):
    name: NotRequired[str]
    discount_percent: NotRequired[int | None]
    group_category_id: NotRequired[str | None]
    sign_up_field_rule: NotRequired[SignupFieldRuleUpdate]


class GroupUpdate(TypedDict):
    name: NotRequired[str]
    discount_percent: NotRequired[int | None]
    group_category_id: NotRequired[str | None]
    sign_up_field_rule: NotRequired[SignupFieldRuleUpdate]


class GroupUserCreate(TypedDict):
    user: UserReference


class LessonContentItemCreate(TypedDict):
    content_asset_id: NotRequired[str]
    content_html: NotRequired[str]
    content_quiz_id: NotRequired[str]
    header: str
    order: int
    type: LessonContentItemType


class LessonCreate(TypedDict):
    content_asset_id: NotRequired[str | None]
    content_html: NotRequired[str]
    content_quiz_id: NotRequired[str | None]
    content_web_package_id: NotRequired[str | None]
    course_id: str
    description_html: NotRequired[str]
    display_fullscreen: NotRequired[bool]
    optional: NotRequired[bool]
    order: int
    search_keywords: NotRequired[str]
    time_seconds: NotRequired[int | None]
    title: str
    tooltip_html: NotRequired[str]
    type: LessonType


class LessonProgressUpdate(TypedDict):
    finished_at: NotRequired[datetime | None]
    completed_at: NotRequired[datetime | None]
    success_status: NotRequired[SuccessStatus | None]
    score: NotRequired[int | None]
    max_score: NotRequired[int | None]
    custom_data: NotRequired[str | None]
    validation_status: NotRequired[SuccessStatus | None]
    validation_data: NotRequired[Any]


class PlanEnrollmentCreate(TypedDict):
    user: UserReference
    enrolled_at: NotRequired[datetime]
    expires_at: NotRequired[datetime]
    active: NotRequired[bool | None]
    purchase: NotRequired[EnrollmentPurchaseCreate | None]


class ProgressTokenUpdate(TypedDict):
    completed_at: NotRequired[datetime | None]
    success_status: NotRequired[SuccessStatus]
    score: NotRequired[int | None]
    max_score: NotRequired[int | None]


class PublishedPathEnrollmentCreate(TypedDict):
    user: UserReference
    enrolled_at: NotRequired[datetime]
    expires_at: NotRequired[datetime]
    active: NotRequired[bool | None]
    purchase: NotRequired[EnrollmentPurchaseCreate | None]


class QuizQuestionCreate(TypedDict):
    quiz: NotRequired[str]
    quiz_question_bank: NotRequired[str]
    html: str
    type: QuizQuestionType
    requires_manual_grading: NotRequired[bool]
    case_sensitive: NotRequired[bool]
    correct_answer_feedback_html: NotRequired[str]
    incorrect_answer_feedback_html: NotRequired[str]
    answers: NotRequired[list[QuizAnswerCreate]]


class UserPublishedCourseReplace(TypedDict):
    course_progress: CourseProgressUpdate


class UserPublishedCourseUpdate(TypedDict):
    course_progress: NotRequired[CourseProgressUpdate]


class WebPackageCreate(TypedDict):
    content_url: str
    web_package: WebPackageSettings


class WebhookCreate(TypedDict):
    target_url: str
    active: NotRequired[bool]
    event_type: NotRequired[WebhookSubscription | None]
    basic_auth_username: NotRequired[str]
    basic_auth_password: NotRequired[str]
    additional_headers: NotRequired[dict[str, str]]


class EnrollmentCreate(TypedDict):
    user: UserReference
    enrolled_at: NotRequired[datetime]
    expires_at: NotRequired[datetime]
    active: NotRequired[bool | None]
    purchase: NotRequired[EnrollmentPurchaseCreate | None]
