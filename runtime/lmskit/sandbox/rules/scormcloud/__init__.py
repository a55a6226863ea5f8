"""SCORM Cloud's Course Service, as far as its pages say it in prose.

Where the pages are silent, the sandbox has to choose. These are its own choices, and no evidence
of what SCORM Cloud does:

Who is let in
- A token lasts for 1 to 43,200 seconds, 300 if nothing is said; an unknown scope is refused.
- A token without a scope of the operation is answered with 403, an expired one like none at all.

Courses
- A course shows its latest version: its title, times and tree are that one's. Its tags, and what
  is set for the course itself, outlast versions. A number of a version is never given again.
- Every change, to tags, settings and files too, is an update of the version that shows it.
- The ids `importJobs` and `tags` are refused, since paths of the API hide them.
- A page has 10 courses or statements. A token for the next one holds for an hour, for the same
  operation and path alone; the courses that follow are those of the moment it is used.
- A filter is a substring in any case; a course passes that has one of the tags. A comma parts
  the tags of a query even where it is encoded, as the vendor's own client does it.
- No course has registrations, and none is dispatched.

Imports
- A job runs until its status is read for the second time, or until 10 seconds have passed. There
  is no course before, and none after a failure.
- A zip must hold imsmanifest.xml, or else cmi5.xml or tincan.xml, at its root; of AICC nothing is
  known. Its files must be whole, at most 20,000, of at most 512 MiB together, and none outside.
- Nothing is fetched and nobody is called back. A fetch makes a course up if the ending of its
  address fits the type; the host `unreachable.example`, or one below it, fails.
- A file of media makes a course of the standard UNKNOWN, a connector one of LTI13.
- Tags of an import are added to those of the course.

The rest
- Putting tags overwrites, as the page says; putting a batch of tags adds.
- Seven settings are known, and no value for an application. A value for a version goes before
  one for its course, and its source is `course` too. `explicit` is taken and changes nothing.
- A preview link leads nowhere, and shows what was asked for. The cssUrl of the body goes before
  that of the query.
- Statements are those of a seed, in its order; a learner is the name of an account, or an mbox.
- A file may be put in under `reject` if it is new, under `strict` if it is not, under `lax` always.
  A destination that ends in a slash is a folder. A path that leaves the course is refused.
- The package of a course is the one that was sent, until a file is changed; then it is made anew.
- The statuses 403, 405, 413 and 429, and all messages save that of a 401.
"""

from __future__ import annotations

from functools import wraps
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from lmskit.sandbox.message import json_answer
from lmskit.sandbox.rules import Rules
from lmskit.sandbox.rules.scormcloud import (
    assets,
    configuration,
    courses,
    imports,
    jobs,
    preview,
    refusals,
    statements,
)
from lmskit.sandbox.rules.scormcloud.auth import (
    AUTHORIZATION,
    BASE_PATH,
    CREDENTIALS,
    authorize,
    issue,
)
from lmskit.sandbox.rules.scormcloud.seeds import SEED_LOADERS
from lmskit.sandbox.rules.scormcloud.snippet import SNIPPET

if TYPE_CHECKING:
    from lmskit.sandbox.call import Call, Handler
    from lmskit.sandbox.context import Context
    from lmskit.sandbox.message import Answer, Refusal, Request
    from lmskit.sandbox.operations import Operation

# Most operations have a twin for one version; its path says that it is meant.
_HANDLERS: Final[dict[str, Handler]] = {
    "buildCoursePreviewLaunchLink": preview.preview_link,
    "buildCoursePreviewLaunchLinkWithVersion": preview.preview_link,
    "createFetchAndImportCourseJob": imports.fetch,
    "createNoUploadAndImportCourseJob": imports.refer_or_fetch,
    "createUploadAndImportCourseJob": imports.upload,
    "deleteCourse": courses.delete_course,
    "deleteCourseAsset": assets.delete,
    "deleteCourseConfigurationSetting": configuration.clear_setting,
    "deleteCourseTags": courses.delete_tags,
    "deleteCourseVersion": courses.delete_version,
    "deleteCourseVersionAsset": assets.delete,
    "deleteCourseVersionConfigurationSetting": configuration.clear_setting,
    "getCourse": courses.get_course,
    "getCourseAsset": assets.download,
    "getCourseConfiguration": configuration.get_configuration,
    "getCourseFileList": assets.get_files,
    "getCourseStatements": statements.get_statements,
    "getCourseTags": courses.get_tags,
    "getCourseVersionAsset": assets.download,
    "getCourseVersionConfiguration": configuration.get_configuration,
    "getCourseVersionFileList": assets.get_files,
    "getCourseVersionInfo": courses.get_course,
    "getCourseVersionStatements": statements.get_statements,
    "getCourseVersions": courses.get_versions,
    "getCourseZip": assets.download_package,
    "getCourses": courses.get_courses,
    "getImportJobStatus": jobs.get_status,
    "getVersionedCourseZip": assets.download_package,
    "importCourseAssetFile": assets.fetch,
    "importCourseVersionAssetFile": assets.fetch,
    "putCourseTags": courses.put_tags,
    "putCourseTagsBatch": courses.put_tags_batch,
    "setCourseConfiguration": configuration.set_configuration,
    "setCourseTitle": courses.set_title,
    "setCourseVersionConfiguration": configuration.set_configuration,
    "uploadCourseAssetFile": assets.upload,
    "uploadCourseVersionAssetFile": assets.upload,
}


def _settled(handler: Handler) -> Handler:
    """A handler that finds ended what has run for long enough."""

    @wraps(handler)
    def settled(call: Call) -> Any:
        jobs.settle(call.context)
        return handler(call)

    return settled


class ScormCloudRules(Rules):
    """The rules of SCORM Cloud's courses."""

    title = "SCORM Cloud"
    package = "scormcloud_client"
    credentials = CREDENTIALS
    authorization = AUTHORIZATION
    snippet = SNIPPET
    handlers = MappingProxyType({name: _settled(one) for name, one in _HANDLERS.items()})
    seed_loaders = SEED_LOADERS

    def normalized(self, request: Request) -> Request:
        """The request without the second slash that the vendor's clients put behind the base."""
        return evolve(request, path=request.path.replace(f"{BASE_PATH}//", f"{BASE_PATH}/", 1))

    def undocumented(self, request: Request, context: Context) -> Answer | None:
        """The token endpoint, which the page of the courses does not have."""
        return issue(request, context)

    def authorize(self, request: Request, operation: Operation, context: Context) -> None:
        """The app's id and key, or a token with one of the scopes of the operation."""
        authorize(request, operation, context)

    def refused(self, refusal: Refusal) -> Answer:
        """A message."""
        return refusals.answer(refusal)

    def exhausted(self) -> Answer:
        """A message too; the vendor documents a limit only for its LRS."""
        body = {"message": "There were too many requests in this minute"}
        return json_answer(429, body, {"retry-after": "60"})


RULES = ScormCloudRules()
