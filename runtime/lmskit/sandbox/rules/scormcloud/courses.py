"""Courses, their versions and their tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from lmskit.sandbox.message import json_answer
from lmskit.sandbox.paging import DEFAULT_SIZE, begin, token
from lmskit.sandbox.rules.scormcloud.records import (
    COURSES,
    course_of,
    discard,
    distinct,
    latest,
    target,
    touch,
)
from lmskit.sandbox.rules.scormcloud.refusals import not_found
from lmskit.sandbox.rules.scormcloud.views import course_view
from lmskit.sandbox.times import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lmskit.sandbox.call import Call
    from lmskit.sandbox.message import Item

_TEXTS: Final[Mapping[str, Callable[[Item], list[str]]]] = {
    "title": lambda course: [latest(course)["title"]],
    "course_id": lambda course: [course["id"]],
    "tags": lambda course: course["tags"],
}
# The words of the older lists are known too.
_FIELDS: Final = {"created": "created", "creation_date": "created", "updated": "updated"}
_ORDERS: Final = {
    f"{word}_{direction}": (_FIELDS.get(word, word), direction == "desc")
    for word in (*_FIELDS, "title")
    for direction in ("asc", "desc")
}


def get_courses(call: Call) -> Any:
    """One page of the courses that pass the filters."""
    filters, after = begin(call)
    field, down = _ORDERS[filters.get("orderBy", "created_desc")]
    passes = _filter(filters)
    found = [one for one in call.context.transaction.everything(COURSES) if passes(one)]
    found.sort(key=lambda course: _place(course, field), reverse=down)
    rest = found if after is None else [one for one in found if _follows(one, field, down, after)]
    body: Item = {
        "courses": [
            course_view(one, latest(one), call.context.transaction, filters)
            for one in rest[:DEFAULT_SIZE]
        ]
    }
    if len(rest) > DEFAULT_SIZE:
        body["more"] = token(call, filters, _place(rest[DEFAULT_SIZE - 1], field))
    counted = after is None and filters.get("includeTotalCount")
    headers = {"x-total-count": str(len(found))} if counted else {}
    return json_answer(call.operation.status, body, headers)


def get_course(call: Call) -> Any:
    """The latest version of a course; also any version that a path names."""
    course, version = target(call)
    return course_view(course, version, call.context.transaction, call.query, detailed=True)


def set_title(call: Call) -> None:
    """Give the latest version a title."""
    body = call.body or {}
    course, version = target(call)
    version["title"] = body["title"]
    touch(call.context, course, version)


def delete_course(call: Call) -> None:
    """Forget a course with all its versions."""
    course = course_of(call)
    for version in course["versions"]:
        discard(call.context.transaction, version["contents"])
    call.context.transaction.remove(COURSES, course["id"])


def _filter(filters: Item) -> Callable[[Item], bool]:
    span = Span(filters)
    moment: str = filters.get("datetimeFilter", "updated")
    texts = _TEXTS[filters.get("filterBy", "course_id")]
    wanted: str = filters.get("filter", "").casefold()
    tags: set[str] = set(filters.get("tags", ()))

    def passes(course: Item) -> bool:
        return (
            (span.open or span.holds(latest(course)[moment]))
            and (not wanted or any(wanted in one.casefold() for one in texts(course)))
            and (not tags or not tags.isdisjoint(course["tags"]))
        )

    return passes


def _place(course: Item, field: str) -> list[Any]:
    """Where a course stands in an order; no other one stands there."""
    version = latest(course)
    return [version[field].casefold(), int(version["contents"])]


def _follows(course: Item, field: str, down: bool, after: list[Any]) -> bool:
    place = _place(course, field)
    return place < after if down else place > after


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
