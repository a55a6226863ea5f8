"""A client in the style of SCORM Cloud's, generated from `specs/school`."""

# ruff: noqa: I001 - the client can be imported once it is generated
from __future__ import annotations

import tests.runtime.emitted
from school_client import AsyncSchool, School
from school_client._client import _VENDOR as VENDOR
from school_client.models import Course, CoursePage, Job, JobResult, Status
from school_client.resources.courses import GET_FILE

__all__ = [
    "GET_FILE",
    "VENDOR",
    "AsyncSchool",
    "Course",
    "CoursePage",
    "Job",
    "JobResult",
    "School",
    "Status",
    "tests",
]
