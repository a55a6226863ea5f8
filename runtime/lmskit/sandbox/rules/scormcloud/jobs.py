"""Import jobs.

How a job ends is decided when it starts, and kept from its readers: it runs until its status is
read a second time, or until some seconds have passed, and only then there is a course.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from lmskit.sandbox.packages.package import Package
from lmskit.sandbox.rules.scormcloud.records import COURSES, attach, discard, distinct, keep
from lmskit.sandbox.rules.scormcloud.refusals import not_found, taken
from lmskit.sandbox.rules.scormcloud.views import course_view, web_path
from lmskit.sandbox.times import read, written

if TYPE_CHECKING:
    from datetime import datetime

    from lmskit.sandbox.call import Call
    from lmskit.sandbox.context import Context
    from lmskit.sandbox.message import Item
    from lmskit.sandbox.packages.package import PackageError

_JOBS: Final = "jobs"
# The jobs that run, by their ids, so that nobody looks through those that have ended.
_RUNNING: Final = "running"
_LETTERS: Final = "0123456789abcdef"
_READS: Final = 2
_LENGTH: Final = timedelta(seconds=10)
_KEPT: Final = timedelta(weeks=1)


def start(call: Call, course_id: str, made: Package | PackageError) -> str:
    """A new job for what was read; its id."""
    context = call.context
    job: Item = {
        "id": context.new_id(_JOBS, _LETTERS, 32),
        "reads": 0,
        "started": written(context.now),
        "courseId": course_id,
        "mayCreateNewVersion": call.query.get("mayCreateNewVersion", False),
        "tags": distinct(call.query.get("tags", [])),
        "end": None,
        **(_kept(context, made) if isinstance(made, Package) else _failed(made)),
    }
    context.transaction.save(_JOBS, job)
    context.transaction.save(_RUNNING, {"id": job["id"]})
    return str(job["id"])


def get_status(call: Call) -> Any:
    """How a job stands; to have been asked is what moves it on."""
    key = call.path["importJobId"]
    context = call.context
    job = context.transaction.fetch(_JOBS, key)
    if job is None or (job["end"] and context.now - read(job["end"]) > _KEPT):
        raise not_found(f"import job {key}")
    if job["end"] is None:
        job["reads"] += 1
        if job["reads"] >= _READS:
            _finish(context, job, context.now)
        context.transaction.save(_JOBS, job)
    if job["end"] is None:
        return {"jobId": key, "status": "RUNNING", "message": "The import runs"}
    return {"jobId": key, **job["outcome"]}


def settle(context: Context) -> None:
    """End the jobs that have run for long enough, whether somebody looks or not."""
    for running in context.transaction.everything(_RUNNING):
        job = context.transaction.fetch(_JOBS, running["id"])
        due = None if job is None else read(job["started"]) + _LENGTH
        if job is not None and due is not None and due <= context.now:
            _finish(context, job, due)
            context.transaction.save(_JOBS, job)


def _kept(context: Context, package: Package) -> Item:
    described = package.described
    result = {
        "parserWarnings": list(described.warnings),
        "courseLanguages": list(described.languages),
    }
    return {"draft": keep(context, package), "result": result}


def _failed(fault: PackageError) -> Item:
    return {"draft": None, "outcome": _error(fault.message, list(fault.warnings))}


def _error(message: str, warnings: list[str]) -> Item:
    result = {"importResult": {"parserWarnings": warnings}} if warnings else {}
    return {"status": "ERROR", "message": message, **result}


def _finish(context: Context, job: Item, moment: datetime) -> None:
    """Let a job end: with a course, or without one."""
    transaction = context.transaction
    transaction.remove(_RUNNING, job["id"])
    job["end"] = written(moment)
    draft, course_id = job.pop("draft"), job["courseId"]
    if draft is None:
        return
    exists = transaction.fetch(COURSES, course_id) is not None
    if exists and not job["mayCreateNewVersion"]:
        # Another import of the same id was quicker.
        discard(transaction, draft["contents"])
        job["outcome"] = _error(taken(course_id), [])
        return
    course, version = attach(transaction, course_id, draft, job["tags"], moment)
    job["outcome"] = {
        "status": "COMPLETE",
        "message": "The import has succeeded",
        "importResult": {
            "webPathToCourse": web_path(course_id, version["version"]),
            **job.pop("result"),
            "course": course_view(course, version, transaction, {}),
        },
    }
