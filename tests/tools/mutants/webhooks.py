"""Mistakes about webhooks: whom a receiver lets in, how much, and what it takes a delivery for."""

from __future__ import annotations

from tests.tools.mutants.mutant import Mutant

VERIFICATION = "lmskit/_verification.py"
RECEIVER = "lmskit/webhooks.py"
EVENTS = "specs/skilljar/webhook_events.yaml"

MUTANTS = (
    Mutant(
        "webhooks: any password",
        VERIFICATION,
        "compare_digest(name, n) & compare_digest(password, p)",
        "compare_digest(name, n)",
    ),
    Mutant(
        "webhooks: the password not compared where the user is another",
        VERIFICATION,
        "compare_digest(name, n) & compare_digest(password, p)",
        "compare_digest(name, n) and compare_digest(password, p)",
    ),
    Mutant(
        "webhooks: one of two credentials is enough",
        VERIFICATION,
        "return all(good)",
        "return any(good)",
    ),
    Mutant(
        "webhooks: a header that is there twice",
        VERIFICATION,
        "if len(found) == 1 else",
        "if found else",
    ),
    Mutant(
        "webhooks: anything that is true lets anybody in",
        RECEIVER,
        "allow_unverified is not True",
        "not allow_unverified",
    ),
    Mutant(
        "webhooks: one byte too many",
        RECEIVER,
        "len(content)) > limit:",
        "len(content)) > limit + 1:",
    ),
    Mutant(
        "webhooks: a secret in the path of a drift",
        RECEIVER,
        "expected.secrets.redact(drift.path)",
        "drift.path",
    ),
    Mutant("webhooks: NaN taken for a number", RECEIVER, "parse_constant=_finite, ", ""),
    Mutant(
        "webhooks: an event taken for another",
        "skilljar_client/webhooks.py",
        '"PATH_COMPLETION": PathCompletionEvent',
        '"PATH_COMPLETION": PathEnrollmentEvent',
    ),
    Mutant(
        "webhooks: a price that is a text",
        EVENTS,
        "price_cents: {type: integer",
        "price_cents: {type: string",
    ),
    Mutant(
        "webhooks: a member that is not always there",
        EVENTS,
        "description: A user, as an event shows one.\n",
        "description: A user, as an event shows one.\n      required: [id]\n",
    ),
    Mutant(
        "webhooks: the rest of an event forgotten",
        EVENTS,
        "      additionalProperties: true\n    CourseCompletionEvent:",
        "    CourseCompletionEvent:",
    ),
)
