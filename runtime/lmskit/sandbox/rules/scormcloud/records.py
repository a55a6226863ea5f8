"""Where courses, their versions and their files are kept.

A course is one item, with its versions in it, oldest first. What a version holds and a list does
not show (the tree of its activities, its metadata, its files) is a second item under a number of
its own, and so are the bytes: an import that has not ended keeps them before there is a version.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from lmskit.sandbox.message import invalid
from lmskit.sandbox.rules.scormcloud.refusals import not_found
from lmskit.sandbox.times import written

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from lmskit.sandbox.call import Call
    from lmskit.sandbox.context import Context
    from lmskit.sandbox.message import Item
    from lmskit.sandbox.packages.package import Package
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


def keep(context: Context, package: Package) -> Item:
    """Keep what a package holds; what a version will say of it."""
    transaction, described = context.transaction, package.described
    number = str(transaction.count(CONTENTS))
    modified = written(context.now)
    files = {
        path: {"size": size, "modified": modified, "member": package.members.get(path)}
        for path, size in package.sizes.items()
    }
    contents: Item = {
        "id": number,
        "rootActivity": described.root,
        "metadata": described.metadata,
        "files": files,
        "changed": package.archive is None,
    }
    transaction.save(CONTENTS, contents)
    if package.archive is not None:
        transaction.put_blob(archive_key(number), package.archive)
    for path, content in package.contents.items():
        transaction.put_blob(file_key(number, path), content)
    return {
        "contents": number,
        "title": described.title,
        "activityId": described.root["itemIdentifier"],
        "xapiActivityId": described.activity_iri,
        "courseLearningStandard": described.standard,
        "settings": {},
    }


def attach(
    transaction: Transaction, course_id: str, draft: Item, tags: Iterable[str], moment: datetime
) -> tuple[Item, Item]:
    """Make a version of what was kept, and a course if there is none of this id."""
    new: Item = {"id": course_id, "tags": [], "settings": {}, "versions": [], "next": 0}
    course = transaction.fetch(COURSES, course_id) or new
    number: int = course["next"]
    version: Item = {
        **draft,
        "version": number,
        "created": written(moment),
        "updated": written(moment),
        "xapiActivityId": draft["xapiActivityId"] or _activity_iri(course_id, number),
    }
    course["versions"].append(version)
    course |= {"next": number + 1, "tags": distinct([*course["tags"], *tags])}
    transaction.save(COURSES, course)
    return course, version


def distinct(tags: Iterable[str]) -> list[str]:
    """Every tag once, where it came first."""
    return list(dict.fromkeys(tags))


def _activity_iri(course_id: str, version: int) -> str:
    """The xAPI id of a course that brings none."""
    return f"urn:lmskit:sandbox:course:{quote(course_id, safe='')}:{version}"


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
