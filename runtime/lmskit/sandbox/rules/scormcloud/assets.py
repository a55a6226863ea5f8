"""The files of a course: listed, put in, read and taken out one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote

from lmskit.sandbox.rules.scormcloud.fetching import address, reachable
from lmskit.sandbox.rules.scormcloud.files import binary, read_file
from lmskit.sandbox.rules.scormcloud.made import made_file
from lmskit.sandbox.rules.scormcloud.paths import OutsideError, inside, last_step
from lmskit.sandbox.rules.scormcloud.refusals import bad_request, invalid, not_found
from lmskit.sandbox.rules.scormcloud.shelf import CONTENTS, contents_of, file_key, target, touch
from lmskit.sandbox.rules.scormcloud.times import written

if TYPE_CHECKING:
    from lmskit.sandbox.call import Call
    from lmskit.sandbox.message import Answer, Item

_UNNAMED: Final = "file"


def get_files(call: Call) -> Any:
    """The files of a version, in the order of their paths."""
    _, version = target(call)
    files = contents_of(call.context.transaction, version)["files"]
    return {
        "files": [
            {"path": path, "size": one["size"], "modified": one["modified"]}
            for path, one in sorted(files.items())
        ]
    }


def download(call: Call) -> Answer:
    """The bytes of a file."""
    path = _relative_path(call)
    _, version = target(call)
    contents = contents_of(call.context.transaction, version)
    if path not in contents["files"]:
        raise not_found(f"file {path} in this course")
    content = read_file(call.context.transaction, contents, path)
    return binary(call, "application/octet-stream", last_step(path, _UNNAMED), content)


def delete(call: Call) -> None:
    """Take a file out."""
    path = _relative_path(call)
    course, version = target(call)
    contents = contents_of(call.context.transaction, version)
    if contents["files"].pop(path, None) is None:
        raise not_found(f"file {path} in this course")
    call.context.transaction.drop_blobs(file_key(contents["id"], path))
    call.context.transaction.save(CONTENTS, contents | {"changed": True})
    touch(call.context, course, version)


def upload(call: Call) -> Any:
    """Put in the file that is sent."""
    part = call.form["file"]
    destination = call.form["destination"].content.decode("utf-8")
    return _put(call, destination, part.filename or _UNNAMED, part.content)


def fetch(call: Call) -> Any:
    """Put in a file that stands in for the one at an address."""
    body = call.body or {}
    parts = address("fetchUrl", body["fetchUrl"])
    if not reachable(parts):
        raise bad_request(f"The host {parts.hostname} cannot be reached")
    content = made_file(body["fetchUrl"])
    return _put(call, body["destination"], unquote(parts.path), content)


def _put(call: Call, destination: str, name: str, content: bytes) -> Item:
    folder = destination.replace("\\", "/").endswith("/")
    wanted = f"{destination}{last_step(name, _UNNAMED)}" if folder else destination
    path = _inside("body", "destination", wanted)
    course, version = target(call)
    transaction = call.context.transaction
    contents = contents_of(transaction, version)
    _check_policy(call.query.get("updateAssetPolicy", "lax"), path, path in contents["files"])
    modified = written(call.context.now)
    contents["files"][path] = {"size": len(content), "modified": modified, "member": None}
    transaction.put_blob(file_key(contents["id"], path), content)
    transaction.save(CONTENTS, contents | {"changed": True})
    touch(call.context, course, version)
    return {"filename": last_step(path, _UNNAMED), "destination": path}


def _check_policy(policy: str, path: str, exists: bool) -> None:
    if policy == "reject" and exists:
        raise bad_request(f"There is a file {path} already, and the policy is to reject another")
    if policy == "strict" and not exists:
        raise bad_request(f"There is no file {path} that a strict update could replace")


def _relative_path(call: Call) -> str:
    return _inside("query", "relativePath", call.query["relativePath"])


def _inside(location: str, name: str, text: str) -> str:
    try:
        return inside(text)
    except OutsideError as fault:
        raise invalid(location, name, str(fault)) from None
