"""The second part of the session of SCORM Cloud: what can be done to a course that is there."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from lmskit import File
from tests.tools.record.scormcloud_imports import FETCHED
from tests.tools.record.scormcloud_seed import imported, key, prefix, strange_key
from tests.tools.record.session import Step

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.tools.record.session import Arguments, Scene

SHELVED = "a dozen courses would have to be there"
LEARNED = "a learner would have to be registered"
STRANGE = "no page says which characters an id may have"
UNKNOWN = "nobody-imported-this"
LAYOUT = "PlayerLaunchType"
BAR = "PlayerShowNavBar"


def of_course(**more: Any) -> Callable[[Scene], Arguments]:
    """The id of that course, and more arguments."""
    return lambda scene: {"course_id": imported(scene), **more}


def of_version(number: int, **more: Any) -> Callable[[Scene], Arguments]:
    """A version of that course, and more arguments."""
    return lambda scene: {"course_id": imported(scene), "version_id": number, **more}


def of_nothing(**more: Any) -> Callable[[Scene], Arguments]:
    """The id of a course that does not exist, and more arguments."""
    return lambda _: {"course_id": UNKNOWN, **more}


def of_shelf(**more: Any) -> Callable[[Scene], Arguments]:
    """A course that was there before, and more arguments."""
    return lambda scene: {"course_id": key(scene, "shelf-00"), **more}


def put(destination: str, content: bytes, **more: Any) -> Arguments:
    """A file of a course."""
    name = destination.rpartition("/")[2]
    return {"destination": destination, "file": File(content, name=name), **more}


def drawn_from(destination: str, **more: Any) -> Arguments:
    """A file of a course that the vendor fetches."""
    return {"fetch_url": "https://files.example/logo.svg", "destination": destination, **more}


COURSES = (
    Step(
        "getCourse",
        "imported",
        of_course(include_course_metadata=True, include_registration_count=True),
    ),
    Step(
        "getCourse",
        "strange-id",
        lambda it: {"course_id": strange_key(it)},
        only_sandbox=STRANGE,
    ),
    Step("getCourse", "unknown", of_nothing(), refused="NotFoundError"),
    Step("getCourses", "paged", lambda _: {"include_total_count": True}, only_sandbox=SHELVED),
    Step(
        "getCourses",
        "filtered",
        lambda it: {
            "filter": prefix(it),
            "filter_by": "course_id",
            "order_by": "title_asc",
            "since": it.now - timedelta(minutes=1),
            "datetime_filter": "created",
            "include_course_metadata": True,
            "include_registration_count": True,
        },
    ),
    Step(
        "getCourses",
        "tagged",
        lambda it: {"tags": ["on site", "odd"], "until": it.now - timedelta(days=9, hours=12)},
        only_sandbox=SHELVED,
    ),
    Step(
        "getCourses", "bad-token", lambda _: {"more": "no/token+of=it"}, refused="BadRequestError"
    ),
    Step("getCourses", "stranger", refused="AuthenticationError", place="stranger"),
    Step("setCourseTitle", "changed", lambda it: of_course(title=f"{it.name}, now «2»")(it)),
    Step("setCourseTitle", "unknown", of_nothing(title="Nothing"), refused="NotFoundError"),
    Step("getCourseZip", "as-sent", of_course()),
    Step("getCourseZip", "unknown", of_nothing(), refused="NotFoundError"),
)

TAGS = (
    Step("getCourseTags", "imported", of_course()),
    Step("getCourseTags", "unknown", of_nothing(), refused="NotFoundError"),
    Step("putCourseTags", "overwritten", of_course(tags=["streams", "a,b", "Größe"])),
    Step("putCourseTags", "none", lambda it: {"course_id": key(it, "handout"), "tags": []}),
    Step("putCourseTags", "unknown", of_nothing(tags=["streams"]), refused="NotFoundError"),
    Step(
        "putCourseTagsBatch",
        "two-courses",
        lambda it: {"ids": [imported(it), key(it, "handout")], "tags": ["both"]},
    ),
    Step(
        "putCourseTagsBatch",
        "unknown",
        lambda it: {"ids": [imported(it), UNKNOWN], "tags": ["neither"]},
        refused="NotFoundError",
    ),
    Step("deleteCourseTags", "some", of_course(tags=["a,b", "never there"])),
    Step("deleteCourseTags", "unknown", of_nothing(tags=["streams"]), refused="NotFoundError"),
    Step("getCourseTags", "changed", of_course()),
)

SETTINGS = (
    {"setting_id": LAYOUT, "value": "NEW_WINDOW"},
    {"setting_id": BAR, "value": "false", "explicit": True},
)
CONFIGURATION = (
    Step("getCourseConfiguration", "defaults", of_course(include_metadata=True)),
    Step("getCourseConfiguration", "unknown", of_nothing(), refused="NotFoundError"),
    Step("setCourseConfiguration", "two-settings", of_course(settings=list(SETTINGS))),
    Step(
        "setCourseConfiguration",
        "unknown-setting",
        of_course(settings=[{"setting_id": "PlayerColour", "value": "red"}]),
        refused="BadRequestError",
    ),
    Step("getCourseConfiguration", "changed", of_course()),
    Step("deleteCourseConfigurationSetting", "cleared", of_course(setting_id=BAR)),
    Step(
        "deleteCourseConfigurationSetting",
        "unknown",
        of_nothing(setting_id=BAR),
        refused="NotFoundError",
    ),
    Step("getCourseConfiguration", "cleared", of_course()),
    Step("setCourseVersionConfiguration", "one-setting", of_version(0, settings=[SETTINGS[1]])),
    Step(
        "setCourseVersionConfiguration",
        "unknown-version",
        of_version(7, settings=[SETTINGS[1]]),
        refused="NotFoundError",
    ),
    Step("getCourseVersionConfiguration", "changed", of_version(0, include_metadata=False)),
    Step("deleteCourseVersionConfigurationSetting", "cleared", of_version(0, setting_id=BAR)),
    Step("getCourseVersionConfiguration", "cleared", of_version(0)),
)

LINK = {
    "expiry": 60,
    "redirect_on_exit_url": "https://school.example/done?a=1&b=2",
    "tracking": False,
    "start_sco": "item-2",
    "culture": "de-de",
    "css_url": "https://school.example/player.css",
    "learner_tags": ["trial"],
    "course_tags": ["kafka"],
    "registration_tags": [],
    "additionalvalues": [{"item": "room", "value": "3"}],
    "launch_auth": {"type": "cookies", "options": {"ip_address": False, "expiry": 30}},
}
PREVIEWS = (
    Step(
        "buildCoursePreviewLaunchLink",
        "all-arguments",
        of_course(query_css_url="https://school.example/old.css", **LINK),
    ),
    Step("buildCoursePreviewLaunchLink", "unknown", of_nothing(), refused="NotFoundError"),
    Step("buildCoursePreviewLaunchLinkWithVersion", "first", of_version(0, expiry=10)),
    Step(
        "buildCoursePreviewLaunchLinkWithVersion",
        "unknown-version",
        of_version(7),
        refused="NotFoundError",
    ),
)

NOTE = "notes/day one.txt"
ASSETS = (
    Step("uploadCourseAssetFile", "new", of_course(**put(NOTE, b"Brokers\r\n--+++\r\n\x00\xff"))),
    Step(
        "uploadCourseAssetFile",
        "rejected",
        of_course(**put(NOTE, b"Topics", update_asset_policy="reject")),
        refused="BadRequestError",
    ),
    Step(
        "uploadCourseAssetFile",
        "nothing-to-replace",
        of_course(**put("notes/none.txt", b"Topics", update_asset_policy="strict")),
        refused="BadRequestError",
    ),
    Step(
        "uploadCourseAssetFile",
        "replaced",
        of_course(**put(NOTE, b"Topics\xff", update_asset_policy="strict")),
    ),
    Step("getCourseFileList", "uploaded", of_course()),
    Step("getCourseFileList", "unknown", of_nothing(), refused="NotFoundError"),
    Step("getCourseAsset", "uploaded", of_course(relative_path=NOTE)),
    Step(
        "importCourseAssetFile",
        "fetched",
        of_course(**drawn_from("logo «1».svg", update_asset_policy="lax")),
        only_sandbox=FETCHED,
    ),
    Step(
        "importCourseAssetFile",
        "relative-address",
        of_course(fetch_url="/logo.svg", destination="logo.svg"),
        refused="BadRequestError",
    ),
    Step("deleteCourseAsset", "uploaded", of_course(relative_path=NOTE)),
    Step("deleteCourseAsset", "gone", of_course(relative_path=NOTE), refused="NotFoundError"),
    Step("getCourseAsset", "gone", of_course(relative_path=NOTE), refused="NotFoundError"),
)

VERSIONS = (
    Step("getCourseVersions", "two", of_course(include_course_metadata=True)),
    Step("getCourseVersions", "unknown", of_nothing(), refused="NotFoundError"),
    Step("getCourseVersionInfo", "first", of_version(0, include_registration_count=True)),
    Step("getCourseVersionInfo", "unknown-version", of_version(7), refused="NotFoundError"),
    Step("getVersionedCourseZip", "as-sent", of_version(0)),
    Step("getVersionedCourseZip", "unknown-version", of_version(7), refused="NotFoundError"),
    Step("uploadCourseVersionAssetFile", "new", of_version(0, **put("a.bin", b"\x00\x01\xfe\xff"))),
    Step("getCourseVersionAsset", "uploaded", of_version(0, relative_path="a.bin")),
    Step(
        "importCourseVersionAssetFile",
        "fetched",
        of_version(0, **drawn_from("img/")),
        only_sandbox=FETCHED,
    ),
    Step("getCourseVersionFileList", "changed", of_version(0)),
    Step("deleteCourseVersionAsset", "uploaded", of_version(0, relative_path="a.bin")),
    Step(
        "getCourseVersionAsset",
        "gone",
        of_version(0, relative_path="a.bin"),
        refused="NotFoundError",
    ),
)

STATEMENTS = (
    Step("getCourseStatements", "paged", of_shelf(), only_sandbox=LEARNED),
    Step(
        "getCourseStatements",
        "of-a-learner",
        lambda it: of_shelf(learner_id="ann", since=it.now - timedelta(hours=6), until=it.now)(it),
        only_sandbox=LEARNED,
    ),
    Step("getCourseStatements", "none", of_course()),
    Step("getCourseStatements", "unknown", of_nothing(), refused="NotFoundError"),
    Step(
        "getCourseVersionStatements",
        "of-an-address",
        of_shelf(version_id=0, learner_id="mailto:bo@people.example"),
        only_sandbox=LEARNED,
    ),
    Step("getCourseVersionStatements", "none", of_version(0)),
    Step("getCourseVersionStatements", "unknown-version", of_version(7), refused="NotFoundError"),
)

ENDS = (
    Step("deleteCourseVersion", "first", of_version(0)),
    Step("deleteCourseVersion", "gone", of_version(0), refused="NotFoundError"),
    Step("deleteCourse", "imported", of_course()),
    Step("deleteCourse", "gone", of_course(), refused="NotFoundError"),
    Step("getCourse", "deleted", of_course(), refused="NotFoundError"),
    Step("deleteCourse", "handout", lambda it: {"course_id": key(it, "handout")}),
)
