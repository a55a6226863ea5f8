"""The bytes of a version: of one file, and of all of them as a package."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from lmskit.sandbox.message import Answer
from lmskit.sandbox.rules.scormcloud.archive import packed, unpacked
from lmskit.sandbox.rules.scormcloud.shelf import archive_key, contents_of, file_key, target

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lmskit.sandbox.call import Call
    from lmskit.sandbox.message import Item
    from lmskit.sandbox.state import Transaction


def download_package(call: Call) -> Answer:
    """The package as it was sent, or one made of what the version holds now."""
    course, version = target(call)
    transaction = call.context.transaction
    contents = contents_of(transaction, version)
    sent = None if contents["changed"] else transaction.blob(archive_key(contents["id"]))
    content = packed(_everything(transaction, contents)) if sent is None else sent
    return binary(call, "application/zip", f"{course['id']}.zip", content)


def read_file(transaction: Transaction, contents: Item, path: str) -> bytes:
    """The bytes of one file."""
    return next(_read(transaction, contents, {path: contents["files"][path]}))[1]


def binary(call: Call, media_type: str, name: str, content: bytes) -> Answer:
    """An answer that is a file."""
    disposition = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    headers = {"content-type": media_type, "content-disposition": disposition}
    return Answer(call.operation.status, headers, content)


def _everything(transaction: Transaction, contents: Item) -> Iterator[tuple[str, bytes]]:
    yield from _read(transaction, contents, dict(sorted(contents["files"].items())))


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
