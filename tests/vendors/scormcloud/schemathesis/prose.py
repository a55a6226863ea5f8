"""What the pages of SCORM Cloud say and a schema cannot.

A request that is valid by its schema may be refused with 400, in the documented shape, for one of
the reasons here, and only if that reason applies to it: the message must be the one expected, word
for word. That an id is unknown or taken schemathesis takes for granted of every 404 and 409.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, unquote, urlsplit

import schemathesis
from hypothesis import strategies as st

from lmskit.sandbox.rules.scormcloud.settings import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from schemathesis import Case, Response
    from schemathesis.core.failures import Failure

    Reasons = Iterator[str]

# What the sandbox knows, so that most of what is drawn is found.
_PARAMETERS: dict[str, list[Any]] = {
    "CourseId": ["course-1", "course-2", "course-3"],
    "VersionId": [0, 1],
    "SettingId": ["PlayerShowNavBar", "PlayerResetRunTimeData"],
    "RelativePath": ["index.html", "imsmanifest.xml"],
}
_MEMBERS: dict[tuple[str, str], list[str]] = {
    ("AssetUploadForm", "destination"): ["index.html", "notes/"],
    ("BatchTagsSchema", "ids"): ["course-1", "course-2", "course-3"],
    ("ImportAssetRequestSchema", "destination"): ["index.html", "notes/"],
    ("ImportAssetRequestSchema", "fetchUrl"): ["https://example.com/a.html"],
    ("ImportFetchRequestSchema", "url"): ["https://example.com/a.zip"],
    ("ImportMediaFileReferenceRequestSchema", "url"): ["https://example.com/a.mp4"],
    ("SettingsIndividualSchema", "settingId"): ["PlayerShowNavBar", "PlayerResetRunTimeData"],
    ("SettingsIndividualSchema", "value"): ["true", "NEVER"],
}
# The answers that hold a course, and where.
_COURSES = {
    "/courses": "/courses/0",
    "/courses/{courseId}": "",
    "/courses/importJobs/{importJobId}": "/importResult/course",
}
# Where Python, and so the sandbox, has no dates once an offset is taken off.
_EDGES = ("0000", "0001", "9999")
_REFERENCES = ("fetchRequest", "mediaFileReferenceRequest", "connectorReferenceRequest")
_ADDRESS = "Must be an absolute address of http or https"
# In a reason, the name that a file brings into a folder.
_ANY_NAME = "\ufdd0"
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def complete(raw_schema: dict[str, Any]) -> None:
    """Say which ids there are, what an import needs, and where the id of a job goes."""
    components = raw_schema["components"]
    for name, known in _PARAMETERS.items():
        _add(components["parameters"][name], "schema", known)
    for (schema, member), known in _MEMBERS.items():
        members = components["schemas"][schema]["properties"]
        if "items" in members[member]:
            _add(members[member], "items", known)
        else:
            _add(members, member, known)
    imported = components["schemas"]["ImportRequestSchema"]
    imported["anyOf"] = [{"required": [name]} for name in _REFERENCES]
    _link(raw_schema["paths"])


def _link(paths: dict[str, Any]) -> None:
    """Say where the id of a job goes, and those of a course and its version."""
    for path in ("importJobs", "importJobs/noUpload", "importJobs/upload"):
        links = {"job": _linked("getImportJobStatus", importJobId="/result")}
        paths[f"/courses/{path}"]["post"]["responses"]["200"]["links"] = links
    of_courses = {
        node["operationId"]: path
        for path, item in paths.items()
        if "{courseId}" in path
        for node in item.values()
    }
    for path, place in _COURSES.items():
        ids = {"courseId": f"{place}/id", "versionId": f"{place}/version"}
        links = {
            name: _linked(name, **{one: ids[one] for one in ids if f"{{{one}}}" in target})
            for name, target in of_courses.items()
        }
        paths[path]["get"]["responses"]["200"].setdefault("links", {}).update(links)


def _linked(operation: str, **pointers: str) -> dict[str, Any]:
    return {
        "operationId": operation,
        "parameters": {name: f"$response.body#{one}" for name, one in pointers.items()},
    }


def _add(node: dict[str, Any], name: str, known: list[Any]) -> None:
    """Let known values be drawn twice as often as others."""
    if node[name]["type"] != "string":
        node[name] = {"anyOf": [{"enum": known}, node[name]]}
        return
    # A format of our own, since `anyOf` with a plain string is reduced to that string.
    drawn = f"one of {', '.join(known)}"
    some = st.sampled_from(known)
    schemathesis.openapi.format(drawn, some | some | st.text())
    node[name] = {"type": "string", "format": drawn}


def explains(failure: Failure, case: Case, response: Response) -> bool:
    """Whether a rule of prose applies to the request that failed."""
    kind = type(failure).__name__
    if kind == "RejectedPositiveData" and response.status_code == 400:
        message = json.loads(response.content).get("message", "")
        return any(_fits(message, reason) for reason in _reasons(case, response))
    if kind == "UseAfterFree":
        # These paths name more than what is deleted, which is in the query or in the body.
        return re.fullmatch("DELETE .*/(asset|tags)", str(getattr(failure, "free", ""))) is not None
    return kind == "AcceptedNegativeData" and _is_a_text(case)


def _fits(message: str, reason: str) -> bool:
    pattern = re.escape(reason).replace(re.escape(_ANY_NAME), "[^/]+")
    return re.fullmatch(pattern, message, re.DOTALL) is not None


def _is_a_text(case: Case) -> bool:
    """Whether a destination is wrong as a value only: in a form, a number is a text too."""
    sent = isinstance(case.body, dict) and case.path.endswith("/asset/upload")
    return sent and isinstance(case.body.get("destination"), bool | int | float)


def _reasons(case: Case, response: Response) -> Reasons:
    """What may be said of a request that is valid by its schema."""
    sent = urlsplit(str(response.request.url))
    texts = parse_qs(sent.query, keep_blank_values=True)
    query = {name: values[0] for name, values in texts.items()}
    yield from _of_query(query)
    name = unquote(sent.path.rpartition("/")[2])
    if case.path.endswith("/configuration/{settingId}") and name not in SETTINGS:
        yield f"path settingId: Is no setting: {name}"
    for ending, reasons in _BODIES.items():
        if case.path.endswith(ending) and isinstance(case.body, dict):
            yield from reasons(case.body, query)


def _of_query(query: dict[str, str]) -> Reasons:
    others = ", ".join(sorted(query.keys() - {"more"}))
    if "more" in query:
        yield (
            f"query more: Goes alone, without {others}"
            if others
            else "query more: Is no token of this list, or one that has expired"
        )
    for name in ("since", "until"):
        if query.get(name, "").startswith(_EDGES):
            yield f"query {name}: Must be a time of ISO 8601"
    if query.get("courseId") in ("", "importJobs", "tags"):
        yield "query courseId: Must not be empty, nor importJobs or tags"
    if "relativePath" in query:
        yield from _of_path("query relativePath", query["relativePath"])


def _of_path(place: str, text: str) -> Reasons:
    steps = re.split(r"[/\\]", text)
    if ".." in steps:
        yield f"{place}: Must not leave the course"
    elif _CONTROL.search(text):
        yield f"{place}: Must not have control characters"
    elif not set(steps) - {"", "."}:
        yield f"{place}: Must name a file"


def _of_address(place: str, text: str) -> Reasons:
    if re.match(r"https?://[^/?#]", text, re.IGNORECASE) is None:
        yield f"body {place}: {_ADDRESS}"


def _of_upload(body: dict[str, Any], query: dict[str, str]) -> Reasons:
    """What is a text to a schema need not be JSON."""
    try:
        told = json.loads(body.get("contentMetadata", "{}"))
    except (TypeError, ValueError):
        yield "body contentMetadata: Must be valid JSON"
    else:
        if not isinstance(told, dict):
            yield "body contentMetadata: Must be of type object"


def _of_fetch(body: dict[str, Any], query: dict[str, str]) -> Reasons:
    yield from _of_address("url", body["url"])


def _of_reference(body: dict[str, Any], query: dict[str, str]) -> Reasons:
    given = [name for name in _REFERENCES if name in body]
    if len(given) != 1:
        yield f"The body must have one of {', '.join(_REFERENCES)}"
    elif given != ["connectorReferenceRequest"]:
        yield from _of_address(f"{given[0]}.url", body[given[0]]["url"])


def _of_settings(body: dict[str, Any], query: dict[str, str]) -> Reasons:
    problems: list[str] = []
    for index, item in enumerate(body["settings"]):
        name, value = item["settingId"], item.get("value")
        if value is None:
            problems.append(f"body settings[{index}].value: Is required")
        elif name not in SETTINGS:
            problems.append(f"body settings[{index}].settingId: Is no setting: {name}")
        elif (problem := SETTINGS[name].problem(value)) is not None:
            problems.append(f"body settings[{index}].value: {problem}")
    if problems:
        yield "; ".join(problems)


def _of_asset(body: dict[str, Any], query: dict[str, str]) -> Reasons:
    destination = body["destination"]
    yield from _of_path("body destination", destination)
    yield from _of_policy(query.get("updateAssetPolicy", "lax"), destination)


def _of_fetched_asset(body: dict[str, Any], query: dict[str, str]) -> Reasons:
    yield from _of_address("fetchUrl", body["fetchUrl"])
    yield from _of_asset(body, query)


def _of_policy(policy: str, destination: str) -> Reasons:
    whole = f"{destination}{_ANY_NAME}" if destination.endswith(("/", "\\")) else destination
    path = "/".join(step for step in re.split(r"[/\\]", whole) if step not in ("", "."))
    if policy == "strict":
        yield f"There is no file {path} that a strict update could replace"
    if policy == "reject":
        yield f"There is a file {path} already, and the policy is to reject another"


_BODIES: dict[str, Callable[[dict[str, Any], dict[str, str]], Reasons]] = {
    "/courses/importJobs": _of_fetch,
    "/courses/importJobs/noUpload": _of_reference,
    "/courses/importJobs/upload": _of_upload,
    "/configuration": _of_settings,
    "/asset": _of_fetched_asset,
    "/asset/upload": _of_asset,
}
