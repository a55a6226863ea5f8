"""A course as it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from lmskit.sandbox.rules.scormcloud.records import contents_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lmskit.sandbox.message import Item
    from lmskit.sandbox.state import Transaction

_PLAIN = ("title", "xapiActivityId", "created", "updated", "version", "activityId")


def course_view(
    course: Item,
    version: Item,
    transaction: Transaction,
    query: Mapping[str, Any],
    *,
    detailed: bool = False,
) -> Item:
    """A version of a course, with what a query asks for; in detail it has its activities."""
    view: Item = {"id": course["id"]}
    view |= {name: version[name] for name in _PLAIN}
    view |= {
        "courseLearningStandard": version["courseLearningStandard"],
        "tags": course["tags"],
        "dispatched": False,
    }
    if query.get("includeRegistrationCount"):
        view["registrationCount"] = 0
    if query.get("includeCourseMetadata"):
        view["metadata"] = contents_of(transaction, version)["metadata"]
    if detailed:
        view["rootActivity"] = contents_of(transaction, version)["rootActivity"]
    return view


def web_path(course_id: str, version: int) -> str:
    """Where a course would be served."""
    return f"/courses/sandbox-app/{quote(course_id, safe='')}/{version}"
