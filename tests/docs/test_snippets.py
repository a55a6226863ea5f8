"""The code in README and docs runs, in order, against the recordings and the sandbox."""

from __future__ import annotations

import re
from pathlib import Path

import httpx
import pytest

from generator.__main__ import main
from lmskit.sandbox import Sandbox
from lmskit.testing import ReplayTransport, load_cassette
from tests.oracles.scorm_zip import scorm_zip

ROOT = Path(__file__).parents[2]
CASSETTES = ROOT / "cassettes"
PAGES = ("README.md", "CONTRIBUTING.md")
BLOCK = re.compile(r"^( *)```python\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)


def snippets(page: str) -> list[str]:
    """The Python blocks of a page, with the indent of their list taken off."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return [re.sub(f"(?m)^{indent}", "", code) for indent, code in BLOCK.findall(text)]


@pytest.fixture
def cloud():
    """A sandbox of SCORM Cloud with more courses than a page holds."""
    seed = {"courses": [{"id": f"old-{n:02}", "title": f"Old {n:02}"} for n in range(12)]}
    with Sandbox("scormcloud", seed=seed) as box:
        yield box


@pytest.fixture
def recordings(monkeypatch, tmp_path, cloud):
    """Every client that a snippet opens talks to recordings or a sandbox as if to the vendor."""
    paths = sorted(CASSETTES.glob("strigo/documented/*/*.yaml"))
    paths.append(CASSETTES / "strigo/synthetic/getEvent/not-found.yaml")
    listed = ("listPublishedCourses", "listEnrollments")
    paths += [CASSETTES / f"skilljar/documented/{name}/page.yaml" for name in listed]
    transport = ReplayTransport([load_cassette(path) for path in paths])

    standing_in = cloud.transport()

    def handle(_self, request):
        is_cloud = request.url.host == "cloud.scorm.com"
        return (standing_in if is_cloud else transport).handle_request(request)

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", handle)
    monkeypatch.setenv("STRIGO_ORGANIZATION_ID", "org")
    monkeypatch.setenv("STRIGO_API_KEY", "key")
    monkeypatch.setenv("SKILLJAR_API_KEY", "key")
    monkeypatch.setenv("SCORMCLOUD_APP_ID", cloud.credentials["app_id"])
    monkeypatch.setenv("SCORMCLOUD_SECRET_KEY", cloud.credentials["secret_key"])
    monkeypatch.chdir(tmp_path)
    (tmp_path / "fire.zip").write_bytes(scorm_zip("Fire"))
    return transport


def test_readme_snippets(recordings, capsys, tmp_path):
    """The blocks of the README run one after the other and print what they promise."""
    scripts = [code for code in snippets("README.md") if "def test_" not in code]
    namespace: dict[str, object] = {"__name__": "__main__"}
    for code in scripts:
        exec(compile(code, "README.md", "exec"), namespace)
    said = capsys.readouterr().out
    assert "p3bdnrweEystFToCq live 2018-09-20 11:00:00+00:00" in said
    assert "My Event me@strigo.io" in said
    assert "200 application/json; charset=utf-8 My Event" in said
    assert "404 EventNotFound" in said
    assert "0 events, at the second try" in said
    assert said.count("RUNNING\nCOMPLETE\n") == 1
    assert "fire Fire safety ['safety', '2030']" in said
    assert all(f"old-{n:02} Old {n:02} []" in said for n in range(12))
    assert (tmp_path / "copy.zip").read_bytes() == scorm_zip("Fire")
    assert "example-course jane@doe.com None" in said


def test_readme_tests(pytester):
    """The test that the README shows passes as a test of somebody's own suite."""
    (code,) = [code for code in snippets("README.md") if "def test_" in code]
    pytester.makeini(f"[pytest]\nlmskit_cassettes = {CASSETTES}\n")
    pytester.makepyfile(code)
    result = pytester.runpytest_subprocess()
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(
        ["*cassettes played: documented 1, sandbox 0, live 0, synthetic 0*"]
    )


def test_table_of_facts_is_the_tools(capsys, monkeypatch):
    """The numbers of the README are what `check` prints, not what somebody typed."""
    monkeypatch.chdir(ROOT)
    assert main(["check", "--markdown"]) == 0
    assert capsys.readouterr().out.strip() in (ROOT / "README.md").read_text(encoding="utf-8")


def test_named_environments_exist():
    """Every tox environment that a page names is in tox.ini."""
    known = set(re.findall(r"^\[testenv:([\w-]+)\]", (ROOT / "tox.ini").read_text(), re.MULTILINE))
    for page in (*PAGES, "ARCHITECTURE.md"):
        text = (ROOT / page).read_text(encoding="utf-8")
        named = set(re.findall(r"tox run -e ([\w-]+)", text))
        assert named <= known, f"{page} names {named - known}"


def test_named_files_exist():
    """Every link of a page to a file of the repository leads somewhere."""
    for page in (*PAGES, "ARCHITECTURE.md"):
        text = (ROOT / page).read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#:]+)\)", text):
            assert (ROOT / target).exists(), f"{page} links to {target}"


@pytest.mark.parametrize(("page", "longest"), [("README.md", 150), ("ARCHITECTURE.md", 80)])
def test_pages_stay_short(page, longest):
    """A page that nobody reads to its end explains nothing."""
    assert len((ROOT / page).read_text(encoding="utf-8").splitlines()) <= longest
