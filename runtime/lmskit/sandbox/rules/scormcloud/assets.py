"""The files of a course: listed, put in, read and taken out one by one, and all as a package."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, unquote

from lmskit.sandbox.message import Answer, invalid
from lmskit.sandbox.packages.archive import packed, unpacked
from lmskit.sandbox.packages.paths import OutsideError, inside, last_step
from lmskit.sandbox.packages.placeholders import placeholder_file
from lmskit.sandbox.rules.scormcloud.imports import address, reachable
from lmskit.sandbox.rules.scormcloud.records import (
    CONTENTS,
    archive_key,
    contents_of,
    file_key,
    target,
    touch,
)
from lmskit.sandbox.rules.scormcloud.refusals import bad_request, not_found
from lmskit.sandbox.times import written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lmskit.sandbox.call import Call
    from lmskit.sandbox.message import Item
    from lmskit.sandbox.state import Transaction

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
    wanted = {path: contents["files"][path]}
    [(_, content)] = _read(call.context.transaction, contents, wanted)
    return _binary(call, "application/octet-stream", last_step(path, _UNNAMED), content)


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
    content = placeholder_file(body["fetchUrl"])
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


def download_package(call: Call) -> Answer:
    """The package as it was sent, or one made of what the version holds now."""
    course, version = target(call)
    transaction = call.context.transaction
    contents = contents_of(transaction, version)
    content = None if contents["changed"] else transaction.blob(archive_key(contents["id"]))
    if content is None:
        every = dict(sorted(contents["files"].items()))
        content = packed(_read(transaction, contents, every))
    return _binary(call, "application/zip", f"{course['id']}.zip", content)


def _binary(call: Call, media_type: str, name: str, content: bytes) -> Answer:
    """An answer that is a file."""
    disposition = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    headers = {"content-type": media_type, "content-disposition": disposition}
    return Answer(call.operation.status, headers, content)


def _read(
    transaction: Transaction, contents: Item, files: Mapping[str, Any]
) -> Iterator[tuple[str, bytes]]:
    """Some files: those that were put in one by one, and those in the archive."""
    members = {path: one["member"] for path, one in files.items() if one["member"] is not None}
    archive = transaction.blob(archive_key(contents["id"])) if members else None
    if archive is not None:
        yield from zip(members, unpacked(archive, members.values()), strict=True)
    for path in files:
        if path not in members:
            yield path, transaction.blob(file_key(contents["id"], path)) or b""
