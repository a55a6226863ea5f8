"""Operations with files, in the shape that the generator emits, and the bodies they make."""

from __future__ import annotations

import datetime  # noqa: TC003 - msgspec reads the annotations
import io
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import httpx
import pytest
from msgspec import Meta, UnsetType, field

from lmskit import UNSET
from lmskit.downloads import AsyncDownload, Download
from lmskit.models import ReadModel, WrittenModel
from lmskit.operation import Operation, Parameter, Reply
from tests.oracles.multipart import Part, read_form
from tests.runtime.driver import SyncDriver, Wire

if TYPE_CHECKING:
    from tests.runtime.driver import Driver


class Pipe(io.RawIOBase):
    """A source that can be read once, as a socket or a pipe can."""

    def __init__(self, content: bytes) -> None:
        self._content = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._content.readinto(buffer)


class About(WrittenModel, kw_only=True):
    title: Annotated[str, Meta(max_length=10)] | UnsetType = UNSET
    made: datetime.datetime | UnsetType = UNSET
    run_time: int | UnsetType = field(name="runTime", default=UNSET)
    inner: About | UnsetType = UNSET


class Job(ReadModel, kw_only=True):
    result: str


UPLOAD = Operation[str](
    id="uploadThing",
    method="POST",
    path="/things/upload",
    parameters=(
        Parameter(argument="thing_id", name="thingId", location="query", type=str),
        Parameter(
            argument="told_type",
            name="toldType",
            location="header",
            type=str,
            required=False,
            media_type_of="file",
        ),
        Parameter(
            argument="about",
            name="about",
            location="form",
            type=About,
            required=False,
            content="json",
        ),
        Parameter(argument="file", name="file", location="form", type=bytes, content="file"),
        Parameter(
            argument="place", name="pl\"a\r\nce", location="form", type=str, required=False
        ),
        Parameter(argument="deep", name="deep", location="form", type=bool, required=False),
    ),
    replies={200: Reply(Job, member="result")},
    retry="unsafe",
)  # fmt: skip
SAFE_UPLOAD = Operation[str](
    id="replaceThing",
    method="PUT",
    path="/things/upload",
    parameters=(
        Parameter(
            argument="cover",
            name="cover",
            location="form",
            type=bytes,
            required=False,
            content="file",
        ),
        Parameter(
            argument="file",
            name="file",
            location="form",
            type=bytes,
            required=False,
            content="file",
        ),
    ),
    replies={200: Reply(Job, member="result")},
    retry="safe",
)
DOWNLOAD = Operation[bytes](
    id="getThingFile",
    method="GET",
    path="/things/{thing_id}/file",
    parameters=(Parameter(argument="thing_id", name="thing_id", location="path", type=str),),
    replies={200: Reply(bytes)},
    retry="safe",
    accept="application/zip, application/json",
)
JOB = {"result": "job-1"}
ZIP = b"PK\x03\x04 not quite\r\n"


def sent() -> Wire:
    """A wire that takes any upload."""
    return Wire(httpx.Response(200, json=JOB))


def upload(
    driver: Driver, client: Any, operation: Operation[str] = UPLOAD, **arguments: Any
) -> Any:
    """What an upload returns."""
    on_progress = arguments.pop("on_progress", None)
    options = arguments.pop("options", None)
    if operation is UPLOAD:
        arguments = {"thing_id": "t", **arguments}
    return driver.run(lambda: client._core.call(operation, arguments, options, on_progress))


def parts(wire: Wire) -> dict[str, Part]:
    """The parts of the last request by their names, in their order, as a strict reader has them."""
    form = read_form(wire.request.headers["content-type"], wire.request.content)
    found = {part.name: part for part in form.parts}
    assert len(found) == len(form.parts)
    return found


def open_files(path: Path) -> int:
    """How many descriptors of this process lead to a file."""
    folder = Path("/proc/self/fd")
    if not folder.is_dir():
        pytest.skip("this system does not tell its open files")
    return sum(1 for entry in folder.iterdir() if _leads_to(entry, path))


def _leads_to(entry: Path, path: Path) -> bool:
    try:
        return entry.readlink() == path
    except OSError:
        return False


class Loading:
    """A download of either kind, driven as the sync one is."""

    def __init__(self, driver: Driver, client: Any, options: Any = None) -> None:
        kind = Download if isinstance(driver, SyncDriver) else AsyncDownload
        self._driver = driver
        self.download: Any = kind(client._core, DOWNLOAD, {"thing_id": "a"}, options)

    def read(self) -> bytes:
        content: bytes = self._driver.run(self.download.read)
        return content

    def save(self, path: Any, **more: Any) -> Any:
        return self._driver.run(lambda: self.download.save(path, **more))

    def chunks(self, *size: int) -> list[bytes]:
        chunks: list[bytes] = self._driver.run(lambda: self.download.chunks(*size))
        return chunks
