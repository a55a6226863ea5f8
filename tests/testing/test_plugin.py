"""The plugin replays the cassettes that a test names, and fails the test for all that is off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lmskit.testing import provenance
from tests.testing.plugin_project import HEAD, PAGE, PLUGIN, SPEC, SYNC, Project, said

if TYPE_CHECKING:
    from pathlib import Path


def test_a_sync_client_replays(project: Project) -> None:
    """`replay_client` answers from the cassettes of the marker."""
    project.record()
    project.run(SYNC).assert_outcomes(passed=1)


def test_an_async_client_replays(project: Project) -> None:
    """`replay_async_client` does the same for a coroutine."""
    project.record()
    project.run("""
import asyncio
@pytest.mark.cassette("probe/documented/get/page.yaml")
def test_one(replay_async_client):
    async def call():
        async with replay_async_client as client:
            return (await client.get("https://api.test/a")).text
    assert asyncio.run(call()) == "answer to a"
""").assert_outcomes(passed=1)


def test_the_transport_goes_into_any_client(project: Project) -> None:
    """`replay` is the transport itself, one for all the fixtures of a test."""
    project.record("a", "b")
    project.run("""
@pytest.mark.cassette("probe/documented/get/page.yaml")
def test_one(replay, replay_client):
    with httpx.Client(transport=replay, base_url="https://api.test") as client:
        client.get("/a")
    assert [one.position for one in replay.unplayed()] == [2]
    replay_client.get("https://api.test/b")
    assert len(replay.requests) == 2
""").assert_outcomes(passed=1)


def test_clients_read_no_environment(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Neither proxies nor a netrc of the machine change what the clients send."""
    netrc = tmp_path / "netrc"
    netrc.write_text("machine api.test login me password hush")
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.invalid:1")
    project.record("a", "b")
    project.run("""
import asyncio
@pytest.mark.cassette("probe/documented/get/page.yaml")
def test_one(replay, replay_client, replay_async_client):
    replay_client.get("https://api.test/a")
    asyncio.run(replay_async_client.get("https://api.test/b"))
    assert ["authorization" in one.headers for one in replay.requests] == [False, False]
""").assert_outcomes(passed=1)


def test_markers_add_up_the_nearest_first(project: Project) -> None:
    """A module's cassettes serve beside those of a test; a cassette named twice plays once."""
    project.record("a")
    project.record("a", "b", name="probe/synthetic/get/near.yaml")
    project.run("""
pytestmark = pytest.mark.cassette("probe/documented/get/page.yaml")
@pytest.mark.cassette("probe/synthetic/get/near.yaml", "probe/documented/get/page.yaml")
def test_one(replay, replay_client):
    for path in "aba":
        replay_client.get(f"https://api.test/{path}")
    assert [one.cassette.path.name for one in replay.played] == [
        "near.yaml", "near.yaml", "page.yaml"]
""").assert_outcomes(passed=1)


def test_the_folder_of_the_cassettes_is_an_option(project: Project) -> None:
    """`lmskit_cassettes` is relative to the ini file, wherever pytest was started."""
    project.pytester.makeini("[pytest]\nlmskit_cassettes = data/tapes\n")
    project.record(root="data/tapes")
    project.pytester.makepyfile(HEAD + SYNC)
    below = project.pytester.mkdir("below")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(below)
        options = (*PLUGIN, f"--rootdir={below}", "-c../tox.ini", "..")
        result = project.pytester.runpytest_inprocess(*options)
    result.assert_outcomes(passed=1)


def test_a_test_without_cassettes_is_told_what_it_needs(project: Project) -> None:
    """`replay` without the marker fails with the marker in the message."""
    result = project.run("def test_one(replay): pass")
    result.assert_outcomes(errors=1)
    assert "needs its cassettes: @pytest.mark.cassette('PATH'" in said(result)


@pytest.mark.parametrize("arguments", ["1", "'a', allow_unplaid=True", "['a']"])
def test_a_mistyped_marker_is_told(project: Project, arguments: str) -> None:
    """A misspelled option must not pass for its default."""
    result = project.run(f"@pytest.mark.cassette({arguments})\ndef test_one(replay): pass")
    result.assert_outcomes(errors=1)
    assert "@pytest.mark.cassette takes paths and allow_unplayed=" in said(result)


def test_a_missing_cassette_fails(project: Project) -> None:
    """The message names the file that was looked for."""
    result = project.run(SYNC)
    result.assert_outcomes(errors=1)
    assert "page.yaml: cannot be read" in said(result)


def test_a_malformed_cassette_fails(project: Project) -> None:
    """The message names file and line, and no traceback hides it."""
    project.record().write_text("version: 2\n")
    result = project.run(SYNC)
    result.assert_outcomes(errors=1)
    assert "page.yaml, line 1: version must be 1" in said(result)
    assert "Traceback" not in said(result)


def test_an_empty_file_is_no_cassette(project: Project) -> None:
    """A file that was never written to fails as any malformed one."""
    project.record().write_text("")
    result = project.run(SYNC)
    result.assert_outcomes(errors=1)
    assert "page.yaml: the file must be a mapping" in said(result)


def test_a_missing_sidecar_fails(project: Project) -> None:
    """The message has the command that writes it."""
    provenance.sidecar_of(project.record()).unlink()
    result = project.run(SYNC)
    result.assert_outcomes(errors=1)
    assert f"python -m lmskit.testing stamp cassettes/{PAGE} --source" in said(result)


def test_a_stale_sidecar_fails(project: Project) -> None:
    """A cassette of another spec fails, with the command that checks it again."""
    project.stamp(project.record(), SPEC.replace(b"Get", b"Read"))
    result = project.run(SYNC)
    result.assert_outcomes(errors=1)
    assert "stale: the spec of probe_client changed" in said(result)
    assert f"python -m lmskit.testing stamp cassettes/{PAGE}" in said(result)


def test_every_problem_of_the_cassettes_is_told(project: Project) -> None:
    """One run shows what is wrong with all of them."""
    project.stamp(project.record(), SPEC.replace(b"Get", b"Read"))
    result = project.run("""
@pytest.mark.cassette("gone.yaml", "probe/documented/get/page.yaml")
def test_one(replay): pass
""")
    assert "gone.yaml: cannot be read" in said(result)
    assert "page.yaml: stale" in said(result)


def test_an_unplayed_interaction_fails(project: Project) -> None:
    """A recording that nothing asked for is a test that does less than it says."""
    project.record("a", "b")
    result = project.run(SYNC)
    result.assert_outcomes(passed=1, errors=1)
    assert "1 recorded interaction(s) were not played:" in said(result)
    assert "GET https://api.test/b (" in said(result)
    assert "allow_unplayed=True" in said(result)


def test_unplayed_interactions_can_be_allowed(project: Project) -> None:
    """A test that shares a long cassette says that it plays a part of it."""
    project.record("a", "b")
    project.run(
        SYNC.replace(".yaml", '.yaml", allow_unplayed="yes').replace('"yes"', "True")
    ).assert_outcomes(passed=1)
    project.run(SYNC.replace('.yaml"', '.yaml", allow_unplayed=False')).assert_outcomes(
        passed=1, errors=1
    )


def test_interactions_may_be_played_by_a_fixture_that_cleans_up(project: Project) -> None:
    """Unplayed is judged after the fixtures that rest on the transport have ended."""
    project.record("a", "b")
    project.run("""
@pytest.fixture
def thing(replay_client):
    yield replay_client.get("https://api.test/a").text
    replay_client.get("https://api.test/b")
@pytest.mark.cassette("probe/documented/get/page.yaml")
def test_one(thing): pass
""").assert_outcomes(passed=1)


@pytest.mark.parametrize("body", ["assert False", "pytest.skip()", "pytest.xfail()"])
def test_a_test_that_did_not_pass_is_not_blamed_for_the_rest(project: Project, body: str) -> None:
    """A failure leaves interactions unplayed; telling that too would bury its cause."""
    project.record()
    mark = '@pytest.mark.cassette("probe/documented/get/page.yaml")\n'
    result = project.run(f"{mark}def test_one(replay): {body}")
    assert result.parseoutcomes().get("errors", 0) == 0
    assert "not played" not in said(result)


def test_a_marker_without_the_fixture_fails(project: Project) -> None:
    """A test that names a cassette and plays none proves nothing of what it says."""
    project.record()
    mark = '@pytest.mark.cassette("probe/documented/get/page.yaml")\n'
    result = project.run(mark + "def test_one(): pass")
    result.assert_outcomes(passed=1, errors=1)
    assert "names cassettes and plays none: take the `replay` fixture" in said(result)
    project.run(mark + "def test_one(): assert False").assert_outcomes(failed=1)
    project.run("@pytest.mark.skip\n" + mark + "def test_one(): pass").assert_outcomes(skipped=1)


def test_an_unmatched_request_fails(project: Project) -> None:
    """The failure is that of the request, told once."""
    project.record()
    result = project.run(SYNC.replace("test/a", "test/b"))
    result.assert_outcomes(failed=1)
    assert "differs in path: recorded /a, sent /b" in said(result)


@pytest.mark.parametrize("call", ["replay_client.get('https://api.test/b')", "connect()"])
def test_what_is_swallowed_fails_at_teardown(project: Project, call: str) -> None:
    """Code that catches everything cannot hide a wrong request or a socket."""
    project.record()
    result = project.run(f"""
def connect():
    socket.create_connection(("192.0.2.1", 9), 1)
@pytest.mark.cassette("probe/documented/get/page.yaml", allow_unplayed=True)
def test_one(replay_client):
    try:
        {call}
    except Exception:
        pass
""")
    result.assert_outcomes(passed=1, errors=1)
    assert "and the code under test swallowed it" in said(result)
    assert "differs in path" in said(result) or "tried to open a socket" in said(result)


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        ("raise", 0),
        ("raise RuntimeError from error", 0),
        ("raise RuntimeError", 0),
        ("raise ExceptionGroup('', [error])", 0),
        (
            "other = KeyError()\n        other.__cause__ = error\n        error.__cause__ = other\n"
            "        raise other",
            0,
        ),
        ("pass\n    assert False", 1),
    ],
)
def test_what_failed_the_test_is_not_told_twice(project: Project, rest: str, told: int) -> None:
    """A mismatch is told at teardown only where the failure of the test does not show it."""
    project.record()
    result = project.run(f"""
@pytest.mark.cassette("probe/documented/get/page.yaml")
def test_one(replay_client):
    try:
        replay_client.get("https://api.test/b")
    except AssertionError as error:
        {rest}
""")
    result.assert_outcomes(failed=1, errors=told)
