"""One transfer: `python -m tests.tools.bench.transfer sync|async upload|download URL FILE`.

Prints the bytes by which the memory of this process, as the system counts it, rose at its height
over what it was with everything imported and the client made, before the first request.
"""

from __future__ import annotations

import asyncio
import resource
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from lmskit.client import AsyncClient, SyncClient
from lmskit.downloads import AsyncDownload, Download
from lmskit.operation import Operation, Parameter, Reply
from lmskit.settings import Auth, Vendor

if TYPE_CHECKING:
    from collections.abc import Iterator


class Answer(msgspec.Struct):
    """What the sink says of an upload."""

    size: int


VENDOR = Vendor(
    name="Sink",
    base_url="https://sink.example.com",
    auth=Auth(header="Authorization", template="Bearer {key}", credentials={"key": "SINK_KEY"}),
)
UPLOAD = Operation[Answer](
    id="upload",
    method="POST",
    path="/",
    parameters=(
        Parameter(argument="file", name="file", location="form", type=bytes, content="file"),
    ),
    replies={200: Reply(Answer)},
    retry="unsafe",
)
DOWNLOAD = Operation[bytes](
    id="download", method="GET", path="/", replies={200: Reply(bytes)}, retry="unsafe"
)


def growth(kind: str, direction: str, base_url: str, path: Path) -> int:
    """Transfer a file in a fresh process; what that held at its height."""
    command = [
        sys.executable,
        "-m",
        "tests.tools.bench.transfer",
        kind,
        direction,
        base_url,
        str(path),
    ]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(done.stdout)


@contextmanager
def sink(size: int) -> Iterator[str]:
    """The base URL of a sink in a process of its own, whose downloads have this size."""
    command = [sys.executable, "-m", "tests.tools.bench.sink", str(size)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.terminate()


def main(kind: str, direction: str, base_url: str, name: str) -> None:
    """Transfer, and print."""
    path = Path(name)
    if kind == "sync":
        base, size = _sync(direction, base_url, path)
    else:
        base, size = asyncio.run(_async(direction, base_url, path))
    assert size == path.stat().st_size
    print(peak() - base)


def _sync(direction: str, base_url: str, path: Path) -> tuple[int, int]:
    with SyncClient(VENDOR, {"key": "k"}, base_url=base_url) as client:
        core = client._core
        core.connection.client()
        base = peak()
        if direction == "upload":
            return base, core.call(UPLOAD, {"file": path}, on_progress=_ignore).size
        saved = Download(core, DOWNLOAD, {}).save(path)
        return base, saved.stat().st_size


async def _async(direction: str, base_url: str, path: Path) -> tuple[int, int]:
    async with AsyncClient(VENDOR, {"key": "k"}, base_url=base_url) as client:
        core = client._core
        core.connection.client()
        base = peak()
        if direction == "upload":
            answer = await core.call(UPLOAD, {"file": path}, on_progress=_ignore)
            return base, answer.size
        saved = await AsyncDownload(core, DOWNLOAD, {}).save(path)
        return base, saved.stat().st_size


def _ignore(sent: int, total: int | None) -> None:
    """Progress is heard of while it is measured."""


def peak() -> int:
    """The most that this process has held."""
    status = Path("/proc/self/status")
    if status.exists():
        # Not ru_maxrss: a child begins with that of the process that made it.
        line = next(text for text in status.read_text().splitlines() if text.startswith("VmHWM"))
        return int(line.split()[1]) * 1024
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held if sys.platform == "darwin" else held * 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
