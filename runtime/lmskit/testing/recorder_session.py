"""Recording the session of one test, for the pytest plugin."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from lmskit.testing import provenance
from lmskit.testing.recorder import Recorder, RecordingRefusedError
from lmskit.testing.recorder_tape import RecordingTransport, Tape
from lmskit.testing.scrubbing import Secret, ShortSecretError
from lmskit.testing.uri import split_uri

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    import pytest


class NotRecordedError(Exception):
    """The session of a test cannot be recorded, or not kept; the message says why."""


@contextmanager
def recording(
    config: pytest.Config, path: Path, passed: Callable[[], bool]
) -> Generator[RecordingTransport]:
    """A transport over the real network; if the test passed, what it sent becomes the cassette."""
    secrets = _secrets(config)
    transport = RecordingTransport(cast("str | None", config.getoption("lmskit_record_origin")))
    try:
        with Tape(transport) as tape:
            yield transport
    finally:
        transport.close()
    if passed():
        save(secrets, path, transport, tape)


def save(secrets: list[Secret], path: Path, transport: RecordingTransport, tape: Tape) -> None:
    """Write the cassette of a test; NotRecordedError when it must not be kept."""
    used = sorted({split_uri(one.request.uri).origin for one in tape.interactions})
    named = [transport.origins.get(origin, origin) for origin in used]
    notes = "recorded by a test, with pytest --record-mode"
    if used != named:
        notes += f"; the origin of the requests was rewritten to {', '.join(named)}"
    source = f"recorded over HTTP from {', '.join(map(_reproducible, used)) or 'nowhere'}"
    try:
        package = provenance.package_of(path)
        recorder = Recorder(tuple(secrets), source, notes, transport.origins, package)
        recorder.save({path: recorder.cassette(tape.interactions)})
    except RecordingRefusedError as fault:
        kept = "the old cassette stays" if path.exists() else "there is no cassette"
        raise NotRecordedError(f"{fault}\n{kept}") from fault


def _reproducible(origin: str) -> str:
    """An origin without its port on this machine, which differs every time."""
    target = split_uri(origin)
    return origin if target.scheme == "https" else f"{target.scheme}://{target.host}"


def _secrets(config: pytest.Config) -> list[Secret]:
    names = cast("list[str]", config.getini("lmskit_secrets"))
    try:
        return [Secret(name, os.environ[name]) for name in names if os.environ.get(name)]
    except ShortSecretError as fault:
        raise NotRecordedError(f"nothing is recorded: {fault}") from fault
