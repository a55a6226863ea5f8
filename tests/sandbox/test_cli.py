from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import httpx
import pytest

from lmskit.sandbox.__main__ import main
from tests.sandbox.stand_in import COURSE, EVENT, KEY, data

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

pytestmark = pytest.mark.allow_loopback


class Running:
    """A sandbox in a process of its own, with what it printed."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.printed = ""
        assert process.stdout is not None
        for line in process.stdout:
            self.printed += line
            if line.strip().startswith("print("):
                break

    @property
    def base_url(self) -> str:
        return next(
            line.split()[-1] for line in self.printed.splitlines() if line.startswith("base URL")
        )

    @property
    def snippet(self) -> str:
        return self.printed.partition("Paste this into a file and run it:\n\n")[2]


@contextmanager
def running(*arguments: str, vendor: str = "strigo") -> Generator[Running]:
    command = [sys.executable, "-m", "lmskit.sandbox", vendor, "--port", "0", *arguments]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment()
    ) as process:
        try:
            yield Running(process)
        finally:
            process.send_signal(signal.SIGTERM)
            _, errors = process.communicate(timeout=20)
        assert (process.returncode, errors) == (0, "")


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


@pytest.mark.parametrize(
    ("vendor", "credentials", "shown"),
    [
        (
            "strigo",
            ["sandbox-organization", "sandbox-api-key"],
            " ready Kafka in an afternoon\n",
        ),
        (
            "scormcloud",
            ["sandbox-app", "sandbox-secret-key"],
            "\nfire-safety 0 Fire safety in an hour ['safety']\n",
        ),
    ],
)
def test_the_printed_snippet_runs(
    vendor: str, credentials: list[str], shown: str, tmp_path: Path
) -> None:
    """Pasted into a new file it runs, and shows what it made."""
    file = tmp_path / "demo.py"
    with running(vendor=vendor) as box:
        file.write_text(box.snippet)
        done = subprocess.run(
            [sys.executable, str(file)],
            capture_output=True,
            text=True,
            check=True,
            cwd=tmp_path,
            env=environment(),
            timeout=60,
        )
    assert done.stdout.endswith(shown)
    for word in (*credentials, "no evidence about the vendor"):
        assert word in box.printed


def test_what_is_asked_for_is_there(tmp_path: Path) -> None:
    """The seed, the clock, the ids, the limit and the state are those of the command line."""
    seed = tmp_path / "seed.json"
    seed.write_text(json.dumps({"events": [{**EVENT, "id": "mine"}], "ondemand": [COURSE]}))
    options = ["--seed", str(seed), "--clock", "2018-09-20T13:30:00+02:00", "--ids", "7"]
    options += ["--state", str(tmp_path / "state"), "--limit", "5"]
    seen = []
    for _ in range(2):
        with running(*options) as box, httpx.Client(base_url=box.base_url, headers=KEY) as client:
            event = client.get("/events/mine")
            assert data(event)["status"] == "live"
            assert event.headers["x-ratelimit-remaining"] == "4"
            seen.append([one["id"] for one in data(client.get("/ondemand"))])
            client.post("/ondemand", json=COURSE)
    assert seen[1][:1] == seen[0]
    assert len(seen[1]) == 2


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--host", "0.0.0.0"], "--allow-remote"),
        (["--seed", "missing.json"], "missing.json"),
        (["--seed", "list.json"], "no object of collections"),
        (["--seed", "broken.json"], "Expecting"),
        (["--seed", "wrong.json"], "a seed has no 'members'"),
        (["--state", "list.json"], "cannot be used as the state"),
        (["--limit", "0"], "at least one request"),
    ],
)
def test_what_cannot_be_is_said_in_a_line(
    options: list[str],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A fault of the user is one line and the status 1, no traceback."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    (tmp_path / "list.json").write_text("[" + " " * 200 + "]")
    (tmp_path / "broken.json").write_text("{")
    (tmp_path / "wrong.json").write_text('{"members": []}')
    assert main(["strigo", "--port", "0", *options]) == 1
    printed = capsys.readouterr()
    assert message in printed.err
    assert printed.err.count("\n") == 1


def test_a_port_in_use_is_said_in_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two sandboxes do not share a port."""
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert main(["strigo", "--port", str(taken.getsockname()[1])]) == 1
    assert "in use" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["moodle"], "invalid choice: 'moodle'"),
        (["strigo", "--clock", "noon"], "no ISO 8601 time"),
        (["strigo", "--clock", "2018-09-20T11:00:00"], "has no zone"),
    ],
)
def test_a_wrong_option_is_explained(
    options: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The parser says what is wrong with it."""
    with pytest.raises(SystemExit):
        main(options)
    assert message in capsys.readouterr().err
