"""`--record-mode` records the session of a test over the real network, or leaves all as it is."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import httpcore  # noqa: F401 - as vcr
import pytest
import vcr  # noqa: F401 - pytester's runs forget what they are the first to import

from lmskit.testing import load_cassette, provenance

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.allow_loopback

SPEC = {
    "openapi": "3.1.0",
    "info": {"title": "probe", "version": "1"},
    "servers": [{"url": "https://api.test/v1"}],
    "paths": {
        f"/{name}": {
            "get": {
                "operationId": name,
                "responses": {"200": {"content": {"text/plain": {}}}},
            }
        }
        for name in "ab"
    },
}
CASE = "probe/sandbox/get/case.yaml"
TEST = f"""
import httpx, os, pytest
@pytest.mark.cassette("{CASE}")
def test_one(replay_client):
    headers = {{"authorization": "Bearer " + os.environ["PROBE_KEY"]}}
    assert replay_client.get(os.environ["BASE"] + "/v1/a", headers=headers).text == "answer 1"
"""
BOTH = f"""
import asyncio, httpx, os, pytest
@pytest.mark.cassette("{CASE}")
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_one(mode, replay):
    async def run():
        async with httpx.AsyncClient(transport=replay) as client:
            return await client.get(os.environ["BASE"] + "/v1/a")
    if mode == "sync":
        with httpx.Client(transport=replay) as client:
            response = client.get(os.environ["BASE"] + "/v1/a")
    else:
        response = asyncio.run(run())
    assert response.text == "answer 1"
    assert len(replay.requests) == 1
"""
QUIET = ("--color=no", "-p", "no:cacheprovider")


class Answers(BaseHTTPRequestHandler):
    """Counts its answers, and can be told to say something else."""

    count = 0
    text = "answer {}"

    def do_GET(self) -> None:
        type(self).count += 1
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        self.wfile.write(self.text.format(self.count).encode())

    def log_message(self, *_: Any) -> None:
        """Nothing."""


class Project:
    """A user's project, whose tests talk to a server on this machine."""

    def __init__(self, pytester: pytest.Pytester, handler: type[Answers], base: str) -> None:
        self.pytester, self.handler, self.base = pytester, handler, base
        package = pytester.mkpydir("probe_client")
        (package / "openapi.json").write_text(json.dumps(SPEC))
        pytester.syspathinsert()
        pytester.makeini("[pytest]\nlmskit_secrets = PROBE_KEY\nlmskit_offline = true\n")

    @property
    def cassette(self) -> Path:
        return self.pytester.path / "cassettes" / CASE

    def run(self, test: str, *options: str) -> pytest.RunResult:
        self.pytester.makepyfile(test)
        return self.pytester.runpytest_inprocess("-p", "lmskit.testing.plugin", *options, *QUIET)

    def files(self) -> dict[str, bytes]:
        root = self.pytester.path / "cassettes"
        return {str(it.relative_to(root)): it.read_bytes() for it in root.rglob("*.*")}


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    handler = type("Handler", (Answers,), {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("PROBE_KEY", "k3y-of-the-account")
    monkeypatch.setenv("BASE", f"http://127.0.0.1:{server.server_port}")
    yield Project(pytester, handler, f"http://127.0.0.1:{server.server_port}")
    server.shutdown()
    server.server_close()
    thread.join()


def said(result: pytest.RunResult) -> str:
    return "\n".join(result.outlines)


def test_none_is_the_default_and_records_nothing(project: Project) -> None:
    """Without the option, a missing cassette fails the test, and nothing is sent."""
    for options in ([], ["--record-mode=none"]):
        result = project.run(TEST, *options)
        result.assert_outcomes(errors=1)
        assert "record the session first" in said(result)
    assert (project.handler.count, project.files()) == (0, {})


def test_once_records_what_is_missing(project: Project) -> None:
    """The first run records over the network; the next one replays, and so does every other."""
    result = project.run(TEST, "--record-mode=once")
    result.assert_outcomes(passed=1)
    assert f"cassettes recorded: {CASE}" in said(result)
    assert provenance.check(project.cassette) == []
    assert provenance.read(project.cassette).cassette_class == "sandbox"
    assert "k3y" not in project.cassette.read_text()
    before = project.files()
    for options in (["--record-mode=once"], []):
        result = project.run(TEST, *options)
        result.assert_outcomes(passed=1)
        assert "cassettes played: documented 0, sandbox 1," in said(result)
        assert "cassettes recorded" not in said(result)
    assert (project.handler.count, project.files()) == (1, before)


def test_all_records_anew(project: Project) -> None:
    """An old cassette is replaced by what the network says now."""
    project.run(TEST, "--record-mode=once").assert_outcomes(passed=1)
    project.handler.count = 0
    project.handler.text = "answer {}"
    changed = TEST.replace("answer 1", "new 1")
    project.handler.text = "new {}"
    project.run(changed, "--record-mode=all").assert_outcomes(passed=1)
    (one,) = load_cassette(project.cassette).interactions
    assert one.response.body == b"new 1"
    assert provenance.check(project.cassette) == []
    project.run(changed).assert_outcomes(passed=1)
    assert project.handler.count == 1


@pytest.mark.parametrize("mode", ["once", "all"])
def test_one_run_records_a_cassette_once(project: Project, mode: str) -> None:
    """The sync test records, the async one replays what it recorded."""
    result = project.run(BOTH, f"--record-mode={mode}")
    result.assert_outcomes(passed=2)
    assert project.handler.count == 1


def test_the_async_client_records(project: Project) -> None:
    """`replay_async_client` records as well, and leaves no connection open."""
    test = f"""
import asyncio, os, pytest
@pytest.mark.cassette("{CASE}")
def test_one(replay_async_client):
    async def run():
        return (await replay_async_client.get(os.environ["BASE"] + "/v1/a")).text
    assert asyncio.run(run()) == "answer 1"
"""
    project.run(test, "--record-mode=once", "-W", "error").assert_outcomes(passed=1)
    project.run(test).assert_outcomes(passed=1)


def test_a_failing_test_records_nothing(project: Project) -> None:
    """What a test did not expect is no recording; the old cassette stays."""
    project.run(TEST, "--record-mode=once").assert_outcomes(passed=1)
    before = project.files()
    result = project.run(TEST.replace("answer 1", "another"), "--record-mode=all")
    result.assert_outcomes(failed=1)
    assert project.files() == before
    assert "not recorded: the test failed" in said(result)


@pytest.mark.parametrize("mode", ["once", "all"])
def test_a_secret_refuses_the_recording(project: Project, mode: str) -> None:
    """An answer that holds a secret which cannot be replaced leaves the old cassette as it was."""
    if mode == "all":
        project.run(TEST, "--record-mode=once").assert_outcomes(passed=1)
    before = project.files()
    # Escaped twice: the scrubber leaves it, the canary finds it.
    escaped = "".join(f"\\u{ord(it):04x}" for it in "k3y-of-the-account")
    project.handler.text = json.dumps(escaped)
    leaky = TEST.replace('== "answer 1"', "").replace("/v1/a", "/v1/b")
    result = project.run(leaky, f"--record-mode={mode}")
    result.assert_outcomes(passed=1, errors=1)
    assert "PROBE_KEY stands in interactions.1.response.body.string" in said(result)
    kept = "the old cassette stays" if mode == "all" else "there is no cassette"
    assert kept in said(result)
    assert "k3y" not in said(result)
    assert project.files() == before


def test_a_credential_that_nobody_named_refuses_it_too(project: Project) -> None:
    """The value of the authorization header is known without the ini option."""
    project.pytester.makeini("[pytest]\n")
    project.handler.text = "you are k3y-of-the-account"
    result = project.run(TEST.replace('== "answer 1"', ""), "--record-mode=once")
    result.assert_outcomes(passed=1, errors=1)
    assert "the header authorization of a request stands in" in said(result)
    assert project.files() == {}


def test_a_short_secret_records_nothing(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """A secret that cannot be searched for stops the test before anything is sent."""
    monkeypatch.setenv("PROBE_KEY", "short")
    result = project.run(TEST, "--record-mode=once")
    result.assert_outcomes(errors=1)
    assert "nothing is recorded: PROBE_KEY is shorter than 6 bytes" in said(result)
    assert project.handler.count == 0


def test_what_is_off_the_spec_is_not_recorded(project: Project) -> None:
    """An exchange that the client's spec does not describe is refused."""
    result = project.run(TEST.replace("/v1/a", "/v1/c"), "--record-mode=once")
    result.assert_outcomes(passed=1, errors=1)
    assert "no operation under the spec's servers has the path /v1/c" in said(result)
    assert project.files() == {}


def test_this_machine_is_never_live(project: Project) -> None:
    """A cassette in a folder `live` is refused, since the loopback answered."""
    result = project.run(TEST.replace("/sandbox/", "/live/"), "--record-mode=once")
    result.assert_outcomes(passed=1, errors=1)
    assert "so it belongs in a folder sandbox, not live" in said(result)
    assert project.files() == {}


def test_another_origin_can_answer(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--record-origin` sends elsewhere; the cassette names the vendor, and plays as such."""
    monkeypatch.setenv("BASE", "https://api.test")
    options = ["--record-mode=once", f"--record-origin={project.base}"]
    project.run(TEST, *options).assert_outcomes(passed=1)
    (one,) = load_cassette(project.cassette).interactions
    assert one.request.uri == "https://api.test/v1/a"
    assert "the origin of the requests was rewritten" in provenance.read(project.cassette).notes
    assert project.base.rpartition(":")[2] not in str(provenance.read(project.cassette))
    project.run(TEST).assert_outcomes(passed=1)


def test_only_the_recording_test_is_online(project: Project) -> None:
    """In a run that records, every other test is as offline as ever."""
    test = (
        TEST
        + """
import socket
def test_other():
    with pytest.raises(AssertionError, match="tests run offline"):
        socket.create_connection(("127.0.0.1", int(os.environ["BASE"].rpartition(":")[2])))
    raise KeyError
@pytest.mark.cassette("probe/sandbox/get/case.yaml")
def test_replays(replay_client):
    with pytest.raises(AssertionError, match="tests run offline"):
        socket.create_connection(("127.0.0.1", int(os.environ["BASE"].rpartition(":")[2])))
    raise KeyError
"""
    )
    result = project.run(test, "--record-mode=once")
    assert result.parseoutcomes()["passed"] == 1
    assert result.parseoutcomes()["failed"] == 2
    assert said(result).count("KeyError") >= 2
    assert "DID NOT RAISE" not in said(result)
    assert project.handler.count == 1


def test_several_cassettes_are_not_recorded(project: Project) -> None:
    """Where the session would go is unclear, so the test says so."""
    test = TEST.replace(f'"{CASE}"', f'"{CASE}", "probe/sandbox/get/other.yaml"')
    result = project.run(test, "--record-mode=once")
    result.assert_outcomes(errors=1)
    assert "a test that records names one cassette" in said(result)
    assert project.handler.count == 0


def test_a_mode_that_there_is_not(project: Project) -> None:
    """A mistyped mode is told, with those that there are."""
    result = project.run(TEST, "--record-mode=new_episodes")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert "choose from" in "\n".join(result.errlines)


def test_the_help_says_what_it_does(project: Project) -> None:
    """The classes, the refusal and the ini option are in the option's help."""
    text = " ".join(said(project.run(TEST, "--help")).split())
    assert "--record-mode" in text
    assert "is of the class sandbox, all else is live" in text
    assert "lmskit_secrets" in text


def test_another_plugin_may_have_the_short_name(project: Project) -> None:
    """Beside pytest-recording, whose option has that name too, ours has its long name only."""
    (project.pytester.path / "pytest_recording.py").write_text(
        "def pytest_addoption(parser):\n"
        "    parser.getgroup('recording').addoption('--record-mode', default=None)\n"
    )
    result = project.run(TEST, "-p", "pytest_recording", "--lmskit-record-mode=once")
    result.assert_outcomes(passed=1)
    assert project.cassette.exists()
