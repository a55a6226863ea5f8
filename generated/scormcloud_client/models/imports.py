# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from typing import Annotated, Any

from lmskit.enums import StrEnum
from lmskit.models import ReadModel, WrittenModel
from msgspec import UNSET, Meta, UnsetType, field

from .courses import CourseSchema


class ImportJobStatus(StrEnum):
    """How far an import job is."""

    RUNNING = "RUNNING"
    COMPLETE = "COMPLETE"
    ERROR = "ERROR"


class ImportConnectorRequestSchema(WrittenModel, kw_only=True):
    """
    Content that is reached through a content connector.

    Attributes:
        connector_id: The id of the connector.
        connector_id_for_content: The id that the content has at the connector.
        metadata_for_connector: Whatever the connector wants to know of the content; its members
            depend on the connector.
    """

    connector_id: str | UnsetType = field(name="connectorId", default=UNSET)
    connector_id_for_content: str | UnsetType = field(name="connectorIdForContent", default=UNSET)
    metadata_for_connector: dict[str, Any] | UnsetType = field(
        name="metadataForConnector", default=UNSET
    )


class MediaFileMetadataSchema(WrittenModel, kw_only=True):
    """
    What is said of a media file that is imported as a course.

    Attributes:
        title: The title.
        description: What the file is about.
        content_language: The language of the content, such as en.
        estimated_duration: How long the content takes. The vendor does not say in which unit.
    """

    title: str | UnsetType = UNSET
    description: str | UnsetType = UNSET
    content_language: str | UnsetType = field(name="contentLanguage", default=UNSET)
    estimated_duration: Annotated[int, Meta(ge=-2147483648, le=2147483647)] | UnsetType = field(
        name="estimatedDuration", default=UNSET
    )


class StringResultSchema(ReadModel, kw_only=True):
    """
    One text in an envelope; here the id of an import job.

    Attributes:
        result: The id of the import job.
    """

    result: str


class ImportFetchRequestSchema(WrittenModel, kw_only=True):
    """
    A file that the vendor is to fetch and import.

    Attributes:
        url: The URL of the package or media file.
        content_type: The media type of the file, such as application/zip, application/pdf,
            video/mp4 or audio/mpeg. The vendor's default is `application/zip`.
        media_file_metadata: What is to be said of a media file.
    """

    url: str
    content_type: str | UnsetType = field(name="contentType", default=UNSET)
    media_file_metadata: MediaFileMetadataSchema | UnsetType = field(
        name="mediaFileMetadata", default=UNSET
    )


class ImportMediaFileReferenceRequestSchema(WrittenModel, kw_only=True):
    """
    A media file that stays where it is and is used from there at launch.

    Attributes:
        url: The URL of the media file. Only the URL is kept.
        content_type: The media type of the file, or one of the words youtube and url.
        media_file_metadata: What is to be said of the media file.
    """

    url: str
    content_type: str = field(name="contentType")
    media_file_metadata: MediaFileMetadataSchema | UnsetType = field(
        name="mediaFileMetadata", default=UNSET
    )


class ImportResultSchema(ReadModel, kw_only=True):
    """
    What an import job has made.

    Attributes:
        web_path_to_course: The path on the web where the course is.
        parser_warnings: What the parser of the manifest found odd.
        course_languages: The codes of the languages that the course has.
        course: The imported course.
    """

    web_path_to_course: str | None = field(name="webPathToCourse", default=None)
    parser_warnings: list[str] | None = field(name="parserWarnings", default=None)
    course_languages: list[str] | None = field(name="courseLanguages", default=None)
    course: CourseSchema | None = None


class ImportRequestSchema(WrittenModel, kw_only=True):
    """
    Content that needs no upload. Give exactly one of the three members.

    Attributes:
        fetch_request: A file to fetch. Exclusive of the other two.
        media_file_reference_request: A media file to refer to. Exclusive of the other two.
        connector_reference_request: Content of a connector. Exclusive of the other two.
    """

    fetch_request: ImportFetchRequestSchema | UnsetType = field(name="fetchRequest", default=UNSET)
    media_file_reference_request: ImportMediaFileReferenceRequestSchema | UnsetType = field(
        name="mediaFileReferenceRequest", default=UNSET
    )
    connector_reference_request: ImportConnectorRequestSchema | UnsetType = field(
        name="connectorReferenceRequest", default=UNSET
    )


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
