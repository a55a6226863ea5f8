"""A recording from a vendor where ids are chosen and jobs make things takes all of it away again.

The sandbox stands in for the vendor, as in `test_recorder_live`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest
from attrs import evolve

from lmskit.sandbox import Sandbox
from lmskit.sandbox.faults import Fault
from lmskit.testing import load_cassette, provenance
from tests.tools.record.live import LiveRun, record_live
from tests.tools.record.session import cassette_of, sessions
from tests.tools.record.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.allow_loopback

SESSION = sessions()["scormcloud"]
CODE = "0123456789ab"
PREFIX = f"lmskit-recording-{CODE}"
THEIRS = f"not-{PREFIX}"
IMPORT = next(step for step in SESSION.steps if step.keep == "job")
WRONG = Step(name="getCourse/wrong", arguments={"course_id": "nothing"})


class Account:
    """A vendor's account with a course of its own, whose id holds that of the session."""

    def __init__(self, box: Sandbox, base_url: str) -> None:
        self.box, self.base_url = box, base_url

    def courses(self) -> list[str]:
        """The ids of the courses that it has."""
        auth = tuple(self.box.credentials.values())
        answer = httpx.get(f"{self.base_url}/courses", auth=auth, trust_env=False)
        return [course["id"] for course in answer.json()["courses"]]

    def run(self, root: Path, client: str = "sync") -> LiveRun:
        environment = {
            variable: self.box.credentials[name]
            for name, variable in SESSION.shared.environment.items()
        }
        return LiveRun(root, environment, self.base_url, client, yes=True)


@pytest.fixture
def account(monkeypatch: pytest.MonkeyPatch) -> Iterator[Account]:
    monkeypatch.setattr("tests.tools.record.live.secrets.token_hex", lambda _: CODE)
    seed: dict[str, Any] = {"courses": [{"id": THEIRS, "title": f"{PREFIX} and of others"}]}
    with Sandbox("scormcloud", seed=seed) as box, box.serve() as server:
        yield Account(box, server.base_url)


@pytest.mark.parametrize("client", ["sync", "async"])
def test_a_whole_session(
    account: Account, tmp_path: Path, capsys: pytest.CaptureFixture[str], client: str
) -> None:
    """Everything is recorded and scrubbed, without the account's own; nothing is left in it."""
    assert record_live(SESSION, account.run(tmp_path, client)) == 0
    assert account.courses() == [THEIRS]
    assert "LEFT BEHIND" not in capsys.readouterr().out
    folder = tmp_path / "scormcloud" / "sandbox"
    places = {cassette_of(step.resource) for step in SESSION.steps if not step.sandbox_only}
    assert set(tmp_path.rglob("*.yaml")) == {folder / place for place in places}
    for path in tmp_path.rglob("*.yaml"):
        assert provenance.check(path) == []
        text = path.read_text() + provenance.sidecar_of(path).read_text()
        for hidden in (THEIRS, account.base_url, *account.box.credentials.values()):
            assert hidden not in text
    listed = next(
        one
        for one in load_cassette(folder / cassette_of("courses")).interactions
        if "filterBy=course_id" in one.request.uri
    )
    assert f'"id":"{PREFIX}-package"'.encode() in listed.response.body


def test_a_job_that_runs_is_waited_for(
    account: Account, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A course that is being imported when the session fails is deleted once it is there."""
    assert record_live(evolve(SESSION, steps=(IMPORT, WRONG)), account.run(tmp_path)) == 1
    said = capsys.readouterr().out
    assert "stopped, nothing is saved: getCourse/wrong ended with NotFoundError" in said
    assert f"cleaned up: deleteCourse {PREFIX}-package" in said
    assert account.courses() == [THEIRS]
    assert list(tmp_path.iterdir()) == []


def test_an_import_without_an_answer_is_told(
    account: Account, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody knows its job, so nobody can say that the course will not come later."""
    account.box.faults.add(Fault("truncated", method="POST", times=1))
    assert record_live(SESSION, account.run(tmp_path)) == 1
    told = f"LEFT BEHIND, delete it by hand: perhaps {PREFIX}-package: no answer told"
    assert told in capsys.readouterr().out


def test_a_job_that_cannot_be_asked_for_is_told(
    account: Account, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The user learns which course may still come."""
    account.box.faults.add(Fault("status", status=500, method="GET"))
    assert record_live(evolve(SESSION, steps=(IMPORT, WRONG)), account.run(tmp_path)) == 1
    said = capsys.readouterr().out
    assert f"LEFT BEHIND, delete it by hand: perhaps {PREFIX}-package: getImportJobStatus" in said
