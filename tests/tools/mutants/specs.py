"""Mistakes in the description of Skilljar: the client is rebuilt, and follows them.

Properties draw from the description, so they follow too. Only what was written from the page can
notice: the digest of the page, the wire cases, and the recordings of the page's examples.
"""

from __future__ import annotations

from tests.tools.mutants.mutant import Mutant


def _mistake(name: str, resource: str, old: str, new: str) -> Mutant:
    return Mutant(f"skilljar: {name}", f"specs/skilljar/{resource}.yaml", old, new)


MUTANTS = (
    # addresses and names
    _mistake(
        "one segment of a path",
        "published_courses",
        "/enrollments/{enrollment_id}:",
        "/enrollment/{enrollment_id}:",
    ),
    _mistake("a PATCH that is a POST", "promo_codes", "    patch:\n", "    post:\n"),
    _mistake("a filter under its Python name", "domain_users", "name: user__email", "name: email"),
    _mistake(
        "a filter of another record",
        "vilt_session_registrations",
        "name: session__id",
        "name: session__event__id",
    ),
    _mistake(
        "a field under the name that the page prints",
        "web_packages",
        "        sync_completion:\n          type: boolean\n          default: false",
        "        sync_on_completion:\n          type: boolean\n          default: false",
    ),
    _mistake(
        "a signup rule by the prose",
        "groups",
        "        enforce:",
        "        enforced:",
    ),
    # types and formats
    _mistake(
        "a flag that is text",
        "published_courses",
        "          schema: {type: boolean}",
        "          schema: {type: string}",
    ),
    _mistake(
        "text for a number of credits",
        "user_progress",
        "        credits_earned:\n          type: string\n          maxLength: 20",
        "        credits_earned:\n          type: integer",
    ),
    _mistake(
        "a moment that is text",
        "promo_code_pools",
        "        starts_at:\n          type: string\n          format: date-time",
        "        starts_at:\n          type: string",
    ),
    _mistake(
        "an amount that is a number",
        "summaries",
        '          type: string\n          minLength: 1\n          default: "0.00"',
        "          type: number",
    ),
    # requiredness
    _mistake(
        "a required field left optional",
        "promo_code_pools",
        "required: [name, starts_at, discount_type]",
        "required: [name, starts_at]",
    ),
    _mistake(
        "an optional field required",
        "domain_signup_fields",
        "      required: [signup_field, value]",
        "      required: [value]",
    ),
    # enums and limits
    _mistake(
        "a value of an enum lost",
        "lessons",
        "enum: [ASSET, HTML, WEB_PACKAGE, QUIZ, VILT, MODULAR, SECTION]",
        "enum: [ASSET, HTML, WEB_PACKAGE, QUIZ, VILT, MODULAR]",
    ),
    _mistake(
        "a value of an enum misspelt",
        "quizzes",
        "MULTIPLE_ANSWER, FILL_IN_THE_BLANK",
        "MULTIPLE_ANSWERS, FILL_IN_THE_BLANK",
    ),
    _mistake("a limit of rows", "promo_code_pools", "maxItems: 500", "maxItems: 50"),
    # paging
    _mistake(
        "the previous page for the next",
        "users",
        "link: next, total: count}",
        "link: previous, total: count}",
    ),
    _mistake(
        "a list that is no array",
        "user_progress",
        """                oneOf:
                  - type: array
                    x-evidence: *oas
                    items: {$ref: "#/components/schemas/UserPlanEnrollment"}
                  - {$ref: "#/components/schemas/UserPlanEnrollmentPage"}
""",
        '                {$ref: "#/components/schemas/UserPlanEnrollmentPage"}\n',
    ),
    # repeating
    _mistake(
        "an enrollment repeated without its key",
        "published_courses",
        "x-retry: {safe_with: [enrolled_at]}",
        "x-retry: safe",
    ),
    _mistake(
        "a purchase fulfilled twice",
        "purchases",
        "x-retry: unsafe",
        "x-retry: safe",
    ),
    # null
    _mistake(
        "a completion that cannot be taken back",
        "lesson_progress",
        '        completed_at:\n          type: [string, "null"]',
        "        completed_at:\n          type: string",
    ),
    _mistake(
        "an access code that cannot be taken away",
        "domain_users",
        'anyOf: [{$ref: "#/components/schemas/AccessCodeReference"}, {type: "null"}]',
        '$ref: "#/components/schemas/AccessCodeReference"',
    ),
    _mistake(
        "a duration without end",
        "access_codes",
        '        duration:\n          type: [integer, "null"]',
        "        duration:\n          type: integer",
    ),
    # answers
    _mistake(
        "a member of an answer under another name",
        "published_courses",
        "        course_url:",
        "        url:",
    ),
    _mistake(
        "a status that nobody sends",
        "domain_signup_fields",
        '        "201":',
        '        "200":',
    ),
)
