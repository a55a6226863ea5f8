"""Where courses, their versions and their files are kept.

A course is one item, with its versions in it, oldest first. What a version holds and a list does
not show (the tree of its activities, its metadata, its files) is a second item under a number of
its own, and so are the bytes: an import that has not ended keeps them before there is a version.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lmskit.sandbox.rules.scormcloud.refusals import invalid, not_found
from lmskit.sandbox.rules.scormcloud.times import written

if TYPE_CHECKING:
    from lmskit.sandbox.call import Call
    from lmskit.sandbox.context import Context
    from lmskit.sandbox.message import Item
    from lmskit.sandbox.state import Transaction

COURSES: Final = "courses"
CONTENTS: Final = "contents"
STATEMENTS: Final = "statements"


def course_of(call: Call) -> Item:
    """The course that a path names."""
    key = call.path["courseId"]
    course = call.context.transaction.fetch(COURSES, key)
    if course is None:
        raise not_found(f"course {key}")
    return course


def target(call: Call) -> tuple[Item, Item]:
    """The course that a path names, and the version: the one that it names, or the latest."""
    text = call.path.get("versionId")
    number = None if text is None else _number(text)
    course = course_of(call)
    if number is None:
        return course, latest(course)
    for version in course["versions"]:
        if version["version"] == number:
            return course, version
    raise not_found(f"version {number} of the course {course['id']}")


def latest(course: Item) -> Item:
    """The version that a course shows."""
    version: Item = course["versions"][-1]
    return version


def touch(context: Context, course: Item, version: Item) -> None:
    """Keep a course after a change to it, or to one of its versions."""
    version["updated"] = written(context.now)
    context.transaction.save(COURSES, course)


def contents_of(transaction: Transaction, version: Item) -> Item:
    """The activities, the metadata and the files of a version."""
    contents = transaction.fetch(CONTENTS, version["contents"])
    assert contents is not None  # noqa: S101 - they come and go together
    return contents


def discard(transaction: Transaction, contents: str) -> None:
    """Forget all that is kept under the number of a version."""
    transaction.remove(CONTENTS, contents)
    transaction.remove(STATEMENTS, contents)
    transaction.drop_blobs(f"{contents}/")


def archive_key(contents: str) -> str:
    """Where the package is, as it was imported."""
    return f"{contents}/archive"


def file_key(contents: str, path: str) -> str:
    """Where a file is that is in no package; no such key is the beginning of another."""
    return f"{contents}/files/{path}\n"


def _number(text: str) -> int:
    if re.fullmatch("-?[0-9]{1,10}", text) is None:
        raise invalid("path", "versionId", "Must be a whole number")
    return int(text)
