"""The versions of a course, which are numbered from 0 in the order of their imports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lmskit.sandbox.rules.scormcloud.shelf import COURSES, course_of, discard, target
from lmskit.sandbox.rules.scormcloud.times import Span
from lmskit.sandbox.rules.scormcloud.views import course_view

if TYPE_CHECKING:
    from lmskit.sandbox.call import Call


def get_versions(call: Call) -> Any:
    """The versions that were updated in a span of time, oldest first."""
    span = Span(call.query)
    course = course_of(call)
    return {
        "courses": [
            course_view(course, one, call.context.transaction, call.query)
            for one in course["versions"]
            if span.open or span.holds(one["updated"])
        ]
    }


def delete_version(call: Call) -> None:
    """Forget a version; with the last one goes the course."""
    course, version = target(call)
    transaction = call.context.transaction
    discard(transaction, version["contents"])
    course["versions"].remove(version)
    if course["versions"]:
        transaction.save(COURSES, course)
    else:
        transaction.remove(COURSES, course["id"])
