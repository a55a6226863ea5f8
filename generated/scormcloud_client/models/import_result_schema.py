# Generated from specs/scormcloud by `python -m generator build`. Do not edit:
# change the spec or the templates, and build again.

from __future__ import annotations

from lmskit.models import ReadModel
from msgspec import field

from .course_schema import CourseSchema


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
