"""The scripted sessions give the committed `sandbox` cassettes, the same bytes every time.

Only the first test here records whole sessions, and no other of a test run does.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from lmskit.testing import load_cassette
from tests.tools.record import sandbox
from tests.tools.record.__main__ import main
from tests.tools.record.play import UnexpectedAnswerError
from tests.tools.record.sandbox import Recorded, kept, record_sandbox, recorded
from tests.tools.record.session import Session, cassette_of, sessions
from tests.tools.record.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.allow_loopback

CASSETTES = Path(__file__).parents[2] / "cassettes"
STRIGO = sessions()["strigo"]
each_session = pytest.mark.parametrize("session", sessions().values(), ids=sessions())


def files(root: Path) -> dict[str, bytes]:
    return {str(it.relative_to(root)): it.read_bytes() for it in root.rglob("*.*")}


@each_session
def test_the_committed_cassettes_are_what_is_recorded(
    session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    """Recorded again, sync and async, no cassette and no sidecar changes; none is left over."""
    before = files(CASSETTES / session.vendor.name)
    assert record_sandbox(session, CASSETTES, check=True) == 0, capsys.readouterr().out
    assert files(CASSETTES / session.vendor.name) == before
    places = {f"sandbox/{cassette_of(resource)}" for resource in session.shared.order}
    assert {it for it in before if it.startswith("sandbox/") and it.endswith(".yaml")} == places


@pytest.fixture(scope="module")
def short() -> Session:
    """A session of the first step of each resource."""
    firsts = {step.resource: step for step in reversed(STRIGO.steps)}
    return evolve(STRIGO, steps=tuple(reversed(firsts.values())))


@pytest.fixture(scope="module")
def run(short: Session) -> Iterator[Recorded]:
    """What it records."""
    return recorded(short, "sync")


def test_a_change_is_noticed(
    short: Session, run: Recorded, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A cassette that was edited, one that is missing, and one that nobody records."""
    assert kept(short, [run, run], tmp_path) == 0
    assert kept(short, [run], tmp_path, check=True) == 0
    before = files(tmp_path)
    assert kept(short, [run], tmp_path) == 0
    assert files(tmp_path) == before
    edited, missing = sorted(tmp_path.rglob("*.yaml"))
    edited.write_text(edited.read_text().replace("Kafka", "Kafkas"))
    missing.unlink()
    before = files(tmp_path)
    assert kept(short, [run], tmp_path, check=True) == 1
    said = capsys.readouterr().out
    assert {f"differs: {path}" for path in (edited, missing)} <= set(said.splitlines())
    assert files(tmp_path) == before
    assert kept(short, [run], tmp_path) == 0
    stray = missing.with_name("stray.yaml")
    shutil.copy(edited, stray)
    assert kept(short, [run], tmp_path) == 1
    assert f"not of this session: {stray}" in capsys.readouterr().out


def test_clients_that_differ_record_nothing(
    short: Session, run: Recorded, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Unless sync and async give the same bytes, there is nothing to keep."""
    other = evolve(run, cassettes={path: it + b"#" for path, it in run.cassettes.items()})
    assert kept(short, [run, other], tmp_path) == 1
    assert "did not record the same bytes" in capsys.readouterr().out
    assert files(tmp_path) == {}


def test_the_command_records_with_both_clients(
    run: Recorded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`python -m tests.tools.record --target sandbox VENDOR` plays sync and async."""
    played: list[str] = []

    def playing(session: Session, mode: str) -> Recorded:
        played.append(f"{session.vendor.name} {mode}")
        return run

    monkeypatch.setattr(sandbox, "recorded", playing)
    arguments = ["--target", "sandbox", "strigo", "--cassettes", str(tmp_path)]
    assert main([*arguments, "--check"]) == 1
    assert files(tmp_path) == {}
    assert main(arguments) == 0
    assert played == ["strigo sync", "strigo async"] * 2
    made = dict(files(tmp_path / "strigo" / "sandbox").items())
    assert {path: it for path, it in made.items() if path.endswith(".yaml")} == run.cassettes


def test_a_sandbox_that_answers_otherwise_stops_it() -> None:
    """A step that ends otherwise than the script says is no recording."""
    wrong = Step(name="getEvent/wrong", arguments={"event_id": "nothing"})
    with pytest.raises(
        UnexpectedAnswerError, match="getEvent/wrong ended with NotFoundError, expected success"
    ):
        recorded(evolve(STRIGO, steps=(wrong,)), "sync")


@each_session
def test_every_operation_is_recorded(session: Session) -> None:
    """Each operation succeeds at least once, and each step has a name of its own."""
    succeeding = {step.operation for step in session.steps if not step.raises}
    assert succeeding == set(session.vendor.spec.operations)
    assert len({step.name for step in session.steps}) == len(session.steps)


def test_every_refusal_is_recorded() -> None:
    """The statuses of the refusals, and the vendor's plain text for the limit."""
    events, courses = (
        load_cassette(CASSETTES / "strigo" / "sandbox" / cassette_of(resource)).interactions
        for resource in ("events", "ondemand")
    )
    statuses = {one.response.status for one in (*events, *courses)}
    assert statuses == {200, 204, 400, 401, 404, 422, 429}
    limited = events[-1].response
    assert limited.body == b"Too many requests, please try again later."
    assert limited.header("content-type") == "text/html; charset=utf-8"
    assert limited.header("retry-after") == "60"
    assert limited.header("x-ratelimit-remaining") == "0"
