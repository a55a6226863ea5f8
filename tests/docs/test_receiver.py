"""The example that receives webhooks, started as a user does, and posted to over loopback HTTP."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, Queue
from typing import TYPE_CHECKING

import httpx
import pytest
from attrs import define, field

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.allow_loopback

EXAMPLE = Path(__file__).parents[2] / "examples" / "receive_webhooks.py"
CREDENTIALS = ("hook", "s3cret: s3crét")
PATIENCE = 30


@define
class Receiver:
    """The example as it runs: where it listens, and what it says."""

    process: subprocess.Popen[str]
    address: str = ""
    lines: Queue[str] = field(factory=Queue)

    @contextmanager
    def running(self) -> Iterator[Receiver]:
        """It, from when it listens until it has ended."""
        reader = threading.Thread(target=self._read)
        reader.start()
        try:
            self.address = self.said(r"running on (http://127\.0\.0\.1:\d+)")
            yield self
        finally:
            self.process.terminate()
            reader.join(PATIENCE)

    def _read(self) -> None:
        for line in self.process.stdout or ():
            self.lines.put(line)

    def said(self, pattern: str) -> str:
        """What a pattern finds in a line that comes, the lines before it aside."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                found = re.search(pattern, self.lines.get(timeout=0.1))
            except Empty:
                assert self.process.poll() is None, "the example has ended"
                continue
            if found:
                return found[1]
        raise AssertionError(f"nothing like {pattern} was said")

    def post(self, content: object, **options: object) -> httpx.Response:
        """The answer to a delivery."""
        given = {"auth": httpx.BasicAuth(*CREDENTIALS), "timeout": PATIENCE, **options}
        given["trust_env"] = False  # no proxy stands before this machine itself
        return httpx.post(f"{self.address}/skilljar", content=content, **given)


def environment(**variables: str) -> dict[str, str]:
    """The variables of this process and the example's."""
    return {**os.environ, "PYTHONIOENCODING": "utf-8", **variables}


@pytest.fixture(scope="module")
def receiver() -> Iterator[Receiver]:
    name, password = CREDENTIALS
    with (
        subprocess.Popen(
            [sys.executable, str(EXAMPLE), "--port", "0"],
            env=environment(SKILLJAR_WEBHOOK_USERNAME=name, SKILLJAR_WEBHOOK_PASSWORD=password),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        ) as process,
        Receiver(process).running() as receiver,
    ):
        yield receiver


ENROLLED = {
    "event_type": "COURSE_ENROLLMENT",
    "user": {"id": "u", "email": "jane@doe.com"},
    "course": {"id": "c", "title": "Example Title"},
}


def test_an_event_is_handled(receiver):
    """A delivery is answered with nothing but its status, and then handled by its type."""
    answer = receiver.post(json.dumps(ENROLLED))
    assert (answer.status_code, answer.content) == (204, b"")
    assert receiver.said("(jane@doe.com was enrolled in .*)").endswith(" in Example Title")
    assert receiver.post('{"event_type": "PING", "x": 1}').status_code == 204
    assert receiver.said("^(PING)$")
    assert receiver.post('{"event_type": "NEWS", "x": 1}').status_code == 204
    assert receiver.said("^NEWS, which this program does not know: (.*)$").startswith("{'event")


@pytest.mark.parametrize(
    "options",
    [
        {"auth": None},
        {"auth": httpx.BasicAuth("hook", "other")},
        {"auth": None, "headers": {"Authorization": "Bearer x"}},
    ],
)
def test_strangers_are_refused(receiver, options):
    """Without the credentials, whatever the body is, there is a 401 that asks for them."""
    for content in (json.dumps(ENROLLED), b"no JSON"):
        answer = receiver.post(content, **options)
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"] == "Basic"


def test_the_limit_of_a_body(receiver):
    """A body has 256 KiB at most."""
    largest = b'{"event_type": "PING"}'.ljust(256 * 1024)
    assert receiver.post(largest).status_code == 204
    answer = receiver.post(largest + b" ")
    assert (answer.status_code, answer.text) == (413, "the body has more than 262144 bytes")


@pytest.mark.parametrize(("options", "status"), [({}, 413), ({"auth": None}, 401)])
def test_no_more_is_read(receiver, options, status):
    """What goes on and on is cut off, long before its end; that of a stranger at once."""
    sent = []

    def endless() -> Iterator[bytes]:
        for _ in range(4096):
            sent.append(1)
            yield b"x" * 65536

    with suppress(httpx.TransportError):  # who still writes may not get to read the answer
        assert receiver.post(endless(), **options).status_code == status
    assert len(sent) < 1024
    assert receiver.post('{"event_type": "PING"}').status_code == 204


@pytest.mark.parametrize("content", [b"", b"no JSON", b"[]", b"\xff", b"[" * 100_000])
def test_what_is_no_event(receiver, content):
    """What is no JSON object is a 400 that says so."""
    answer = receiver.post(content)
    assert answer.status_code == 400
    assert answer.text.startswith(("the body is ", "expected a JSON object"))


def test_credentials_are_needed():
    """Without credentials of its own the example does not start."""
    done = subprocess.run(
        [sys.executable, str(EXAMPLE)],
        env=environment(SKILLJAR_WEBHOOK_USERNAME="hook", SKILLJAR_WEBHOOK_PASSWORD=""),
        capture_output=True,
        check=False,
        timeout=PATIENCE,
    )
    assert done.returncode == 1
    assert b"SKILLJAR_WEBHOOK_PASSWORD must be set" in done.stderr
