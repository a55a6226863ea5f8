# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel
from msgspec import field

from .import_job_status import ImportJobStatus
from .import_result_schema import ImportResultSchema


class ImportJobResultSchema(ReadModel, kw_only=True):
    """
    The state of an import job.

    Attributes:
        job_id: The id of the job.
        status: How far the job is.
        message: A sentence for people; it says why a job has failed.
        import_result: What was imported, once the job has completed.
    """

    job_id: str | None = field(name="jobId", default=None)
    status: ImportJobStatus | None = None
    message: str | None = None
    import_result: ImportResultSchema | None = field(name="importResult", default=None)
