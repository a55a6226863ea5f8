"""The plugin keeps a test that replays from opening sockets, and no other."""

from __future__ import annotations

import pytest

from tests.testing.plugin_project import Project, said

REACH = """
def reach(host):
    try:
        socket.getaddrinfo(host, 9)
    except OSError:
        pass
"""


@pytest.mark.allow_loopback
def test_a_test_that_replays_is_offline(project: Project) -> None:
    """The guard is on for every fixture and the body of a test with a cassette, and off after."""
    project.record()
    result = project.run(
        REACH
        + """
@pytest.fixture
def early():
    reach("localhost")
@pytest.mark.cassette("probe/documented/get/page.yaml", allow_unplayed=True)
def test_one(early, replay): pass
@pytest.mark.cassette("probe/documented/get/page.yaml", allow_unplayed=True)
def test_two(replay): reach("localhost")
def test_three(): reach("localhost")
"""
    )
    result.assert_outcomes(passed=1, failed=1, errors=1)
    assert "tried to open a socket (socket.getaddrinfo to localhost)" in said(result)


def test_a_dynamic_fixture_is_offline_too(project: Project) -> None:
    """Taking the fixture by name at run time does not slip past the guard."""
    project.record()
    project.run(
        REACH
        + """
@pytest.mark.cassette("probe/documented/get/page.yaml", allow_unplayed=True)
def test_one(request):
    request.getfixturevalue("replay")
    with pytest.raises(AssertionError, match="socket") as info:
        reach("localhost")
    raise info.value
"""
    ).assert_outcomes(failed=1)


def test_a_marker_added_by_a_fixture_serves_too(project: Project) -> None:
    """A test that chooses its cassette as it runs replays it, and is offline from there on."""
    project.record()
    project.run(
        REACH
        + """
@pytest.fixture
def chosen(request):
    request.applymarker(pytest.mark.cassette("probe/documented/get/page.yaml"))
def test_one(chosen, replay_client):
    replay_client.get("https://api.test/a")
    reach("localhost")
"""
    ).assert_outcomes(failed=1)


def test_loopback_can_be_allowed(project: Project) -> None:
    """The marker lets a test reach this machine, and no other."""
    project.record()
    result = project.run(
        REACH
        + """
pytestmark = [pytest.mark.allow_loopback, pytest.mark.cassette(
    "probe/documented/get/page.yaml", allow_unplayed=True)]
def test_one(replay): reach("localhost")
def test_two(replay): reach("192.0.2.1")
"""
    )
    result.assert_outcomes(passed=1, failed=1)


def test_all_tests_can_be_offline(project: Project) -> None:
    """`lmskit_offline` guards tests that replay nothing, their fixtures' ends included."""
    project.pytester.makeini("[pytest]\nlmskit_offline = true\n")
    result = project.run(
        REACH
        + """
def test_one(): reach("192.0.2.1")
@pytest.fixture
def late():
    yield
    try:
        reach("192.0.2.1")
    except Exception:
        pass
def test_two(late): pass
@pytest.mark.allow_loopback
def test_three(): reach("localhost")
"""
    )
    result.assert_outcomes(passed=2, failed=1, errors=1)


@pytest.mark.allow_loopback
def test_the_guard_ends_with_its_test(project: Project) -> None:
    """Whatever a test does, the next one without a cassette has its sockets back."""
    project.record()
    result = project.run(
        REACH
        + """
@pytest.fixture
def broken(replay):
    raise KeyError
@pytest.mark.cassette("probe/documented/get/page.yaml")
def test_one(broken): pass
@pytest.mark.cassette("gone.yaml")
def test_two(replay): pass
@pytest.fixture
def late(replay):
    yield
    raise KeyError
@pytest.mark.cassette("probe/documented/get/page.yaml", allow_unplayed=True)
def test_three(late): pass
def test_four(): reach("localhost")
"""
    )
    result.assert_outcomes(passed=2, errors=3)
