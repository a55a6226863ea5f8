"""How SCORM Cloud's sandbox is held against its document, and sandboxes wrong on purpose."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from lmskit.sandbox.message import InvalidRequest, Problem, json_answer
from lmskit.sandbox.rules.scormcloud import ScormCloudRules
from tests.sandbox.schemathesis.vendors import OPEN, Vendor, broken

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lmskit.sandbox.call import Call, Handler
    from lmskit.sandbox.message import Answer, Refusal


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


class UndeletedCourses(ScormCloudRules):
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


VENDOR = Vendor(
    "scormcloud",
    seed={
        "courses": [
            {"id": f"course-{number}", "tags": ["safety"], "versions": [{}, {}]}
            for number in range(1, 13)
        ]
    },
    restored=True,
    sessions=30,
    invalid=400,
    # Jobs are started and asked for, and what they make is read, changed and deleted.
    succeed=frozenset(
        {
            "POST /courses/importJobs",
            "POST /courses/importJobs/noUpload",
            "POST /courses/importJobs/upload",
            "GET /courses/importJobs/{importJobId}",
            "PUT /courses/{courseId}/title",
            "DELETE /courses/{courseId}/tags",
            "DELETE /courses/{courseId}",
        }
    ),
    collections=("/courses/",),
    faults={
        "a job of the wrong type": (broken(NumericJobs), "JsonSchemaError"),
        "a deleted course": (broken(UndeletedCourses), "UseAfterFree"),
        "a valid list refused": (broken(PickyCourses), "RejectedPositiveData"),
        "a refusal of another shape": (broken(OtherShape), "JsonSchemaError"),
        "a refusal that is not documented": (broken(OtherStatus), "UndefinedStatusCode"),
        "any credentials": (OPEN, "IgnoredAuth"),
    },
)
