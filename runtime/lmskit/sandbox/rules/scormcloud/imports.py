"""The three ways to start an import. The sandbox fetches nothing, from nowhere."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import SplitResult, unquote, urlsplit

from lmskit.sandbox.message import invalid
from lmskit.sandbox.packages.media import ENDINGS, REFERENCES, connect, read_media, refer
from lmskit.sandbox.packages.package import Package, PackageError
from lmskit.sandbox.packages.paths import last_step
from lmskit.sandbox.packages.placeholders import placeholder_file, placeholder_package
from lmskit.sandbox.packages.reading import read_package
from lmskit.sandbox.rules.scormcloud.jobs import start
from lmskit.sandbox.rules.scormcloud.records import COURSES
from lmskit.sandbox.rules.scormcloud.refusals import bad_request, conflict

if TYPE_CHECKING:
    from collections.abc import Callable

    from lmskit.sandbox.call import Call
    from lmskit.sandbox.message import Item

_ZIP: Final = "application/zip"
_UNREACHABLE: Final = "unreachable.example"
_TYPES: Final = {".zip": _ZIP, **{ending: name for name, ending in ENDINGS.items()}}
_ZIPS: Final = (_ZIP, "application/x-zip-compressed")
# Paths of the API, where a course of that name could not be asked for.
_RESERVED: Final = ("importJobs", "tags")
_REFERENCES: Final = ("fetchRequest", "mediaFileReferenceRequest", "connectorReferenceRequest")


def upload(call: Call) -> Any:
    """Import the file that is sent."""
    part = call.form["file"]
    content_type = _media_type(call.headers.get("uploadedcontenttype") or _ZIP)
    told = call.form.get("contentMetadata")
    said: Item = {} if told is None or not told.content else json.loads(told.content)

    def read() -> Package:
        if content_type in _ZIPS:
            return read_package(part.content)
        if content_type in ENDINGS:
            return read_media(content_type, part.filename or "", part.content, said)
        raise PackageError(f"Files of the type {content_type} cannot be imported")

    return _started(call, read)


def fetch(call: Call) -> Any:
    """Import what would be at an address."""
    return _started(call, _fetching("", call.body or {}))


def refer_or_fetch(call: Call) -> Any:
    """Import by one of three kinds of request."""
    body = call.body or {}
    given = [name for name in _REFERENCES if body.get(name) is not None]
    if len(given) != 1:
        raise bad_request(f"The body must have one of {', '.join(_REFERENCES)}")
    request: Item = body[given[0]]
    if given[0] == "fetchRequest":
        return _started(call, _fetching("fetchRequest.", request))
    if given[0] == "mediaFileReferenceRequest":
        return _started(call, _referring(request))
    ids = (request.get("connectorId"), request.get("connectorIdForContent"))
    return _started(call, lambda: connect(*ids))


def _fetching(place: str, request: Item) -> Callable[[], Package]:
    url: str = request["url"]
    parts = address(f"{place}url", url)
    content_type = _media_type(request.get("contentType") or _ZIP)
    said: Item = request.get("mediaFileMetadata") or {}
    return lambda: _fetched(url, parts, content_type, said)


def _referring(request: Item) -> Callable[[], Package]:
    url: str = request["url"]
    address("mediaFileReferenceRequest.url", url)
    content_type = _media_type(request["contentType"])
    said: Item = request.get("mediaFileMetadata") or {}

    def read() -> Package:
        if content_type not in REFERENCES:
            raise PackageError(f"Nothing of the type {content_type} can be referred to")
        return refer(url, said)

    return read


def _started(call: Call, read: Callable[[], Package]) -> Any:
    """A job whose end is decided by what is read now."""
    course_id: str = call.query["courseId"]
    if not course_id or course_id in _RESERVED:
        raise invalid("query", "courseId", f"Must not be empty, nor {' or '.join(_RESERVED)}")
    taken = call.context.transaction.fetch(COURSES, course_id) is not None
    if taken and not call.query.get("mayCreateNewVersion", False):
        raise conflict(course_id)
    try:
        made: Package | PackageError = read()
    except PackageError as fault:
        made = fault
    return {"result": start(call, course_id, made)}


def _media_type(text: str) -> str:
    return text.partition(";")[0].strip().lower()


def address(name: str, url: str) -> SplitResult:
    """The parts of an absolute address, or a refusal."""
    try:
        parts = urlsplit(url)
        absolute = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        absolute, parts = False, urlsplit("")
    if not absolute:
        raise invalid("body", name, "Must be an absolute address of http or https")
    return parts


def reachable(parts: SplitResult) -> bool:
    """Whether the host is another than the one that is never there."""
    host = (parts.hostname or "").lower()
    return host != _UNREACHABLE and not host.endswith(f".{_UNREACHABLE}")


def _fetched(url: str, parts: SplitResult, content_type: str, said: Item) -> Package:
    """What an import makes of an address: a course that the sandbox makes up."""
    if not reachable(parts):
        raise PackageError(f"The host {parts.hostname} cannot be reached")
    if content_type != _ZIP and content_type not in ENDINGS:
        raise PackageError(f"Files of the type {content_type} cannot be imported")
    name = last_step(unquote(parts.path), "")
    found = _TYPES.get(PurePosixPath(name).suffix.lower(), content_type)
    if found != content_type:
        raise PackageError(f"The file at {url} is {found}, not {content_type}")
    if content_type == _ZIP:
        return read_package(placeholder_package(PurePosixPath(name).stem or "Untitled"))
    return read_media(content_type, name, placeholder_file(url), said)
