"""Sandboxes that are wrong on purpose, each in one way."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from lmskit.sandbox.message import InvalidRequest, Problem, json_answer
from lmskit.sandbox.rules.scormcloud import ScormCloudRules
from lmskit.sandbox.rules.strigo import StrigoRules
from lmskit.sandbox.validation import schema_problems

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    import jsonschema_rs

    from lmskit.sandbox.call import Call, Handler
    from lmskit.sandbox.context import Context
    from lmskit.sandbox.message import Answer, Item, Refusal
    from lmskit.sandbox.state import Transaction


class NumericIds(StrigoRules):
    """The id in an answer is a number."""

    def shown(self, collection: str, item: Item, now: datetime) -> Item:
        return super().shown(collection, item, now) | {"id": len(item["id"])}


class Haunted(StrigoRules):
    """An item that was deleted can still be read."""

    def __init__(self) -> None:
        self._ghosts: dict[str, Item] = {}

    def check_deletion(self, collection: str, item: Item, context: Context) -> None:
        super().check_deletion(collection, item, context)
        self._ghosts[item["id"]] = item

    def found(self, collection: str, key: str, transaction: Transaction) -> Item | None:
        return super().found(collection, key, transaction) or self._ghosts.get(key)


class Picky(StrigoRules):
    """Nothing can be created, for a reason that no page has."""

    def created(self, collection: str, body: Item, context: Context) -> Item:
        raise InvalidRequest(Problem("body", "name", "Must be another one"))


def _with(**handlers: Handler) -> Mapping[str, Handler]:
    return MappingProxyType({**ScormCloudRules.handlers, **handlers})


def _refuse(call: Call) -> Any:
    raise InvalidRequest(Problem("query", "more", "Must be another one"))


class NumericJobs(ScormCloudRules):
    """The id of a job is a number."""

    handlers = _with(
        createFetchAndImportCourseJob=lambda _: {"result": 7},
        createUploadAndImportCourseJob=lambda _: {"result": 7},
    )


class HauntedCourses(ScormCloudRules):
    """A course that was deleted can still be read."""

    handlers = _with(deleteCourse=lambda _: None)


class PickyCourses(ScormCloudRules):
    """Courses cannot be listed, for a reason that no page has."""

    handlers = _with(getCourses=_refuse)


class OtherShape(ScormCloudRules):
    """What is not there is told under another name than the one that is documented."""

    def refused(self, refusal: Refusal) -> Answer:
        absent = json_answer(404, {"text": "no"})
        return absent if refusal.status == 404 else super().refused(refusal)


class OtherStatus(ScormCloudRules):
    """What is not there is told with a status that is not documented."""

    def refused(self, refusal: Refusal) -> Answer:
        other = json_answer(403, {"message": "no"})
        return other if refusal.status == 404 else super().refused(refusal)


def without_lengths(validator: jsonschema_rs.Validator, value: object) -> list[Problem]:
    """What is wrong with a value, save that it is too long."""
    return [one for one in schema_problems(validator, value) if "at most" not in one.message]
