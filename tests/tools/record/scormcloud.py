"""The session of SCORM Cloud: imports, and all that can be done to a course afterwards."""

from __future__ import annotations

from tests.oracles.vendors import VENDORS
from tests.tools.record.scormcloud_courses import (
    ASSETS,
    CONFIGURATION,
    COURSES,
    ENDS,
    PREVIEWS,
    STATEMENTS,
    TAGS,
    VERSIONS,
)
from tests.tools.record.scormcloud_imports import IMPORTS
from tests.tools.record.scormcloud_seed import prefix, seed
from tests.tools.record.session import Collection, Session

SESSION = Session(
    vendor=VENDORS["scormcloud"],
    steps=(
        *IMPORTS,
        *COURSES,
        *TAGS,
        *CONFIGURATION,
        *PREVIEWS,
        *ASSETS,
        *VERSIONS,
        *STATEMENTS,
        *ENDS,
    ),
    collections=(
        Collection(
            (
                "createFetchAndImportCourseJob",
                "createNoUploadAndImportCourseJob",
                "createUploadAndImportCourseJob",
            ),
            "getCourses",
            "deleteCourse",
            "course_id",
            items="courses",
            label="id",
            chosen="course_id",
            job="getImportJobStatus",
            narrowed=lambda start: {"filter": start, "filter_by": "course_id"},
        ),
    ),
    seed=seed,
    placeholders={},
    personal=(),
    environment={"app_id": "SCORMCLOUD_APP_ID", "secret_key": "SCORMCLOUD_SECRET_KEY"},
    client={"auth": "basic"},
    prefix=prefix,
    response_headers=("x-total-count",),
)
