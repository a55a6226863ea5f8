"""The plugin counts what was played, and costs nothing where nothing is."""

from __future__ import annotations

import pytest

from lmskit import testing
from tests.testing.plugin_project import PAGE, PLUGIN, SYNC, Project, said


def counted(result: pytest.RunResult) -> str | None:
    lines = [line for line in result.outlines if line.startswith("cassettes played: ")]
    return lines[0].removeprefix("cassettes played: ") if lines else None


MANY = """
PAGE, HAND = "probe/documented/get/page.yaml", "probe/synthetic/get/hand.yaml"
@pytest.mark.parametrize("n", range(4))
@pytest.mark.cassette(PAGE)
def test_page(replay_client, n):
    replay_client.get("https://api.test/a")
@pytest.mark.cassette(HAND, PAGE, allow_unplayed=True)
def test_hand(replay_client):
    replay_client.get("https://api.test/h")
@pytest.mark.cassette("probe/live/get/x.yaml", allow_unplayed=True)
def test_none(replay_client):
    pass
def test_plain():
    pass
"""


@pytest.mark.parametrize("options", [(), ("-p", "xdist", "-n2")])
def test_the_summary_counts_distinct_cassettes(project: Project, options: tuple[str, ...]) -> None:
    """A cassette counts once, if a request was answered from it; zeros are printed too."""
    project.record()
    project.record("h", name="probe/synthetic/get/hand.yaml")
    project.record("x", name="probe/live/get/x.yaml")
    result = project.run(MANY, *options, apart=True)
    result.assert_outcomes(passed=7)
    assert counted(result) == "documented 1, sandbox 0, live 0, synthetic 1"


def test_reports_name_what_was_played(project: Project) -> None:
    """Machine-readable reports hold class and cassette, relative to the cassettes' folder."""
    project.record()
    project.run(SYNC, "--junitxml=report.xml")
    report = (project.pytester.path / "report.xml").read_text()
    assert f"documented {PAGE}" in report


def test_the_summary_counts_what_a_failed_test_played(project: Project) -> None:
    """A cassette was played even if the test failed afterwards."""
    project.record()
    assert counted(project.run(SYNC + "    assert False")) == (
        "documented 1, sandbox 0, live 0, synthetic 0"
    )


def test_the_summary_is_silent_where_nothing_is_replayed(project: Project) -> None:
    """A run without replay prints nothing, though a folder `cassettes` may be another tool's."""
    project.record()
    assert counted(project.run("def test_one(): pass")) is None
    project.pytester.makeini("[pytest]\nlmskit_cassettes = cassettes\n")
    assert counted(project.run("def test_one(): pass")) == (
        "documented 0, sandbox 0, live 0, synthetic 0"
    )
    project.pytester.makeini("[pytest]\nlmskit_cassettes = gone\n")
    assert counted(project.run("def test_one(): pass")) is None


def test_the_summary_is_printed_where_a_test_plays_nothing(project: Project) -> None:
    """Four zeros say more than silence about a run that was meant to replay."""
    project.record()
    mark = '@pytest.mark.cassette("probe/documented/get/page.yaml", allow_unplayed=True)\n'
    result = project.run(mark + "def test_one(replay): pass")
    assert counted(result) == "documented 0, sandbox 0, live 0, synthetic 0"


def test_loading_the_plugin_is_cheap(project: Project) -> None:
    """A run that replays nothing imports no HTTP library, no YAML and no schema validator."""
    heavy = {"attr", "httpx", "jsonschema_rs", "lmskit.testing.offline", "msgspec", "vcr", "yaml"}
    project.pytester.makepyfile(f"""
        import sys
        def test_one():
            assert not {heavy} & sys.modules.keys()
    """)
    project.pytester.runpytest_subprocess(*PLUGIN).assert_outcomes(passed=1)


def test_markers_and_options_are_documented(project: Project) -> None:
    """`pytest --markers`, `--fixtures` and `--help` tell a user what there is."""
    text = said(project.run("", "--markers"))
    assert "@pytest.mark.cassette(*paths, allow_unplayed=False): replay" in text
    assert "@pytest.mark.allow_loopback: " in text
    text = said(project.run("", "--fixtures", "-v"))
    for fixture in ("replay ", "replay_client ", "replay_async_client "):
        assert fixture in text
    text = said(project.run("", "--help"))
    assert "lmskit_cassettes" in text
    assert "lmskit_offline" in text


def test_setup_alone_is_no_failure(project: Project) -> None:
    """`--setup-only` plays nothing, and that is not the test's fault."""
    project.record()
    assert project.run(SYNC, "--setup-only").ret == 0


def test_the_public_names_are_there() -> None:
    """Each public name loads on first use, and no other name does."""
    assert testing.CASSETTE_CLASSES == ("documented", "sandbox", "live", "synthetic")
    for name in set(testing.__all__) - {"CASSETTE_CLASSES"}:
        assert getattr(testing, name).__name__ == name
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = testing.nothing
