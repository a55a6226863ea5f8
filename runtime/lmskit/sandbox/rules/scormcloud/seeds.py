"""The courses of a seed: as they are read, and with what the vendor would only get to know."""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, cast

from lmskit.sandbox.message import InvalidRequest, invalid
from lmskit.sandbox.packages.placeholders import placeholder_package
from lmskit.sandbox.packages.reading import read_package
from lmskit.sandbox.rules.scormcloud.records import (
    CONTENTS,
    COURSES,
    STATEMENTS,
    attach,
    contents_of,
    keep,
)
from lmskit.sandbox.rules.scormcloud.refusals import bad_request
from lmskit.sandbox.rules.scormcloud.settings import SETTINGS
from lmskit.sandbox.schema import Schemas
from lmskit.sandbox.times import read, written
from lmskit.sandbox.validation import schema_problems

if TYPE_CHECKING:
    from lmskit.sandbox.context import Context
    from lmskit.sandbox.message import Item

_TEXT: Final = {"type": "string"}
_OBJECT: Final = {"type": "object"}
_ACTOR: Final = {"type": "object", "properties": {"account": _OBJECT, "mbox": _TEXT}}
_TEXTS: Final = ("title", "xapiActivityId", "activityId", "created", "updated")
# Of a statement only what the sandbox looks at; it may be of any style.
_VERSION: Final[Item] = {
    **dict.fromkeys(_TEXTS, _TEXT),
    "courseLearningStandard": {
        "enum": [
            *("UNKNOWN", "SCORM11", "SCORM12", "SCORM20042NDEDITION", "SCORM20043RDEDITION"),
            *("SCORM20044THEDITION", "AICC", "XAPI", "CMI5", "LTI13"),
        ]
    },
    "version": {"type": "integer", "minimum": 0},
    "metadata": _OBJECT,
    "rootActivity": _OBJECT,
    "settings": {
        "properties": {name: one.schema for name, one in SETTINGS.items()},
        "type": "object",
        "additionalProperties": False,
    },
    "statements": {"type": "array", "items": {"type": "object", "properties": {"actor": _ACTOR}}},
}
# The last two are read of a course, and are the sandbox's own to say.
_COURSE: Final[Item] = {
    **_VERSION,
    "id": {"type": "string", "minLength": 1},
    "tags": {"type": "array", "items": _TEXT},
    "versions": {
        "type": "array",
        "minItems": 1,
        "items": {"type": "object", "properties": _VERSION, "additionalProperties": False},
    },
    "registrationCount": {"type": "integer"},
    "dispatched": {"type": "boolean"},
}
_VALIDATOR: Final = Schemas({}).validator(
    {"type": "object", "required": ["id"], "properties": _COURSE, "additionalProperties": False}
)
_PLAIN: Final = ("title", "xapiActivityId", "activityId", "courseLearningStandard")
_CONTENTS: Final = ("metadata", "rootActivity")
_OWN: Final = (*_PLAIN, *_CONTENTS, "created", "updated", "version", "statements")


def load_course(given: Item, context: Context) -> None:
    """Keep a course of a seed, which may list its versions or be its only one."""
    item = _as_json(given)
    problems = schema_problems(_VALIDATOR, item)
    if problems:
        raise InvalidRequest(*problems)
    if context.transaction.fetch(COURSES, item["id"]) is not None:
        raise bad_request(f"there is another one with the id {item['id']}")
    # What is said of the course itself is said of its latest version.
    own: Item = {name: item[name] for name in _OWN if name in item}
    versions: list[Item] = item.get("versions", [{}])
    course: Item = {}
    for index, version in enumerate(versions):
        whole = version | own if index == len(versions) - 1 else version
        _check_times(f"versions[{index}]." if "versions" in item else "", whole)
        course = _load_version(item["id"], whole, item.get("tags", []), context)
    context.transaction.save(COURSES, course | {"settings": item.get("settings", {})})


def _load_version(course_id: str, item: Item, tags: list[str], context: Context) -> Item:
    """Keep a version as if it had been imported when it says so."""
    transaction = context.transaction
    title: str = item.get("title", course_id)
    draft = keep(context, read_package(placeholder_package(title)))
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


def _check_times(place: str, version: Item) -> None:
    """Refuse what is no time; one without a zone is one."""
    _check_time(f"{place}created", version.get("created"))
    _check_time(f"{place}updated", version.get("updated"))
    for index, statement in enumerate(version.get("statements", [])):
        for name in ("stored", "timestamp"):
            _check_time(f"{place}statements[{index}].{name}", statement.get(name))


def _check_time(place: str, value: Any) -> None:
    try:
        if value is not None:
            read(value)
    except (AttributeError, ValueError):
        raise invalid("body", place, "Must be a time of ISO 8601") from None


def _as_json(value: Item) -> Item:
    """A copy of an item that holds what JSON can, and nothing else."""
    try:
        return cast("Item", json.loads(json.dumps(value, allow_nan=False)))
    except (TypeError, ValueError) as fault:
        raise bad_request(f"is no JSON: {fault}") from None


SEED_LOADERS: Final = MappingProxyType({"courses": load_course})
