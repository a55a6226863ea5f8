"""The courses of a seed: as they are read, and with what the vendor would only get to know."""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, cast

from lmskit.sandbox.rules.scormcloud.births import attach, keep
from lmskit.sandbox.rules.scormcloud.made import made_package
from lmskit.sandbox.rules.scormcloud.packages import read_package
from lmskit.sandbox.rules.scormcloud.refusals import bad_request, invalid
from lmskit.sandbox.rules.scormcloud.seed_checks import check_course, check_version
from lmskit.sandbox.rules.scormcloud.shelf import CONTENTS, COURSES, STATEMENTS, contents_of
from lmskit.sandbox.rules.scormcloud.times import read, written

if TYPE_CHECKING:
    from lmskit.sandbox.context import Context
    from lmskit.sandbox.message import Item

_PLAIN: Final = ("title", "xapiActivityId", "activityId", "courseLearningStandard")
_CONTENTS: Final = ("metadata", "rootActivity")
_OWN: Final = (*_PLAIN, *_CONTENTS, "created", "updated", "version", "statements")


def sow_course(given: Item, context: Context) -> None:
    """Keep a course of a seed, which may list its versions or be its only one."""
    item = _as_json(given)
    check_course(item)
    if context.transaction.fetch(COURSES, item["id"]) is not None:
        raise bad_request(f"there is another one with the id {item['id']}")
    # What is said of the course itself is said of its latest version.
    own: Item = {name: item[name] for name in _OWN if name in item}
    versions: list[Item] = item.get("versions", [{}])
    course: Item = {}
    for index, version in enumerate(versions):
        whole = version | own if index == len(versions) - 1 else version
        check_version(f"versions[{index}]." if "versions" in item else "", whole)
        course = _sow_version(item["id"], whole, item.get("tags", []), context)
    context.transaction.save(COURSES, course | {"settings": item.get("settings", {})})


def _sow_version(course_id: str, item: Item, tags: list[str], context: Context) -> Item:
    """Keep a version as if it had been imported when it says so."""
    transaction = context.transaction
    title: str = item.get("title", course_id)
    draft = keep(context, read_package(made_package(title)))
    draft |= {"title": title, "settings": item.get("settings", {})}
    created = read(item["created"]) if "created" in item else context.now
    course, version = attach(transaction, course_id, draft, tags, created)
    version |= {name: item[name] for name in _PLAIN if name in item}
    version["updated"] = written(read(item["updated"])) if "updated" in item else version["created"]
    _number(course, version, item["version"] if "version" in item else version["version"])
    transaction.save(COURSES, course)
    contents = contents_of(transaction, version)
    contents |= {name: item[name] for name in _CONTENTS if name in item}
    transaction.save(CONTENTS, contents)
    if "statements" in item:
        kept = {"id": version["contents"], "statements": item["statements"]}
        transaction.save(STATEMENTS, kept)
    return course


def _number(course: Item, version: Item, number: int) -> None:
    """Give a version the number that it says, if it may have it."""
    if number < version["version"]:
        raise invalid("body", "version", f"Must be {version['version']} or more")
    version["version"] = number
    course["next"] = number + 1


def _as_json(value: Item) -> Item:
    """A copy of an item that holds what JSON can, and nothing else."""
    try:
        return cast("Item", json.loads(json.dumps(value, allow_nan=False)))
    except (TypeError, ValueError) as fault:
        raise bad_request(f"is no JSON: {fault}") from None


SOWERS: Final = MappingProxyType({"courses": sow_course})
