"""The tags of courses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lmskit.sandbox.rules.scormcloud.refusals import not_found
from lmskit.sandbox.rules.scormcloud.shelf import COURSES, course_of, latest, touch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lmskit.sandbox.call import Call


def distinct(tags: Iterable[str]) -> list[str]:
    """Every tag once, where it came first."""
    return list(dict.fromkeys(tags))


def get_tags(call: Call) -> Any:
    """The tags of a course."""
    return {"tags": course_of(call)["tags"]}


def put_tags(call: Call) -> None:
    """Put the tags given in place of those that a course has."""
    body = call.body or {}
    tags = distinct(body["tags"])
    course = course_of(call)
    course["tags"] = tags
    touch(call.context, course, latest(course))


def delete_tags(call: Call) -> None:
    """Take the tags given off a course; one that it does not have is no fault."""
    body = call.body or {}
    gone: set[str] = set(body["tags"])
    course = course_of(call)
    course["tags"] = [tag for tag in course["tags"] if tag not in gone]
    touch(call.context, course, latest(course))


def put_tags_batch(call: Call) -> None:
    """Add all tags to all courses; if one of these is unknown, nothing is done."""
    body = call.body or {}
    courses = {key: call.context.transaction.fetch(COURSES, key) for key in body["ids"]}
    unknown = [key for key, course in courses.items() if course is None]
    if unknown:
        raise not_found(f"course {', '.join(unknown)}")
    for course in filter(None, courses.values()):
        course["tags"] = distinct([*course["tags"], *body["tags"]])
        touch(call.context, course, latest(course))
