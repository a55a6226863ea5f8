"""Mistakes in the description of Skilljar: the client is rebuilt, and follows them.

Properties draw from the description, so they follow too. Only what was written from the page can
notice: the digest of the page, the wire cases, and the recordings of the page's examples.
"""

from __future__ import annotations

from tests.tools.mutants.mutant import Mutant

SKILLJAR = "specs/skilljar"

ENROLLMENTS = f"{SKILLJAR}/published_courses.yaml"

MUTANTS = (
    Mutant(
        "skilljar: an enrollment repeated without its key",
        ENROLLMENTS,
        "x-retry: {safe_with: [enrolled_at]}",
        "x-retry: safe",
    ),
    Mutant(
        "skilljar: a filter under another name",
        ENROLLMENTS,
        "name: search\n",
        "name: query\n",
    ),
    Mutant(
        "skilljar: one segment of a path",
        ENROLLMENTS,
        "/enrollments/{enrollment_id}:",
        "/enrollment/{enrollment_id}:",
    ),
)
