"""The scripted sessions give the committed `sandbox` cassettes, the same bytes every time."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve

from lmskit.testing import load_cassette
from tests.tools.record import sandbox
from tests.tools.record.__main__ import SESSIONS, main
from tests.tools.record.notes import remember
from tests.tools.record.play import play_step
from tests.tools.record.sandbox import NOW, recorded
from tests.tools.record.session import Scene, Session, Step
from tests.tools.record.strigo import SESSION

if TYPE_CHECKING:
    from lmskit.testing import ReplayTransport
    from lmskit.testing.recorder import Recorder

pytestmark = pytest.mark.allow_loopback

CASSETTES = Path(__file__).parents[2] / "cassettes"
FOLDER = CASSETTES / "strigo" / "sandbox"


def files(root: Path) -> dict[str, bytes]:
    return {str(it.relative_to(root)): it.read_bytes() for it in root.rglob("*.*")}


def test_the_committed_cassettes_are_what_is_recorded(capsys: pytest.CaptureFixture[str]) -> None:
    """Recorded again, sync and async, no cassette and no sidecar changes; none is left over."""
    before = files(CASSETTES)
    assert main(["--target", "sandbox", "--check"]) == 0, capsys.readouterr().out
    assert files(CASSETTES) == before


@pytest.mark.parametrize("session", SESSIONS.values(), ids=SESSIONS)
def test_recording_twice_gives_the_same_bytes(session: Session, tmp_path: Path) -> None:
    """A folder recorded anew is equal to the committed one but for the date, twice as well."""
    vendor = session.vendor.name
    arguments = ["--target", "sandbox", vendor, "--cassettes", str(tmp_path)]
    assert main(arguments) == 0
    first = files(tmp_path)
    committed = files(CASSETTES / vendor / "sandbox")
    assert len(first) == len(committed) == 2 * len(session.steps)
    for name, source in committed.items():
        if name.endswith(".yaml"):
            assert first[f"{vendor}/sandbox/{name}"] == source
    assert main(arguments) == 0
    assert files(tmp_path) == first


def test_a_change_is_noticed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A cassette that was edited, one that is missing, and one that nobody records."""
    copy = tmp_path / "strigo" / "sandbox"
    shutil.copytree(FOLDER, copy)
    arguments = ["--target", "sandbox", "strigo", "--cassettes", str(tmp_path), "--check"]
    edited = copy / "getEvent" / "created.yaml"
    edited.write_text(edited.read_text().replace("Kafka", "Kafkas"))
    missing = copy / "getEvent" / "unknown.yaml"
    missing.unlink()
    before = files(tmp_path)
    assert main(arguments) == 1
    said = capsys.readouterr().out
    assert {f"differs: {path}" for path in (edited, missing)} <= set(said.splitlines())
    assert files(tmp_path) == before
    assert main(arguments[:-1]) == 0
    stray = copy / "getEvent" / "stray.yaml"
    shutil.copy(edited, stray)
    assert main(arguments) == 1
    assert f"not of this session: {stray}" in capsys.readouterr().out


def test_clients_that_differ_record_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Unless sync and async give the same bytes, there is nothing to keep."""
    fewer = evolve(SESSION, steps=SESSION.steps[:2])

    def differing(session: object, mode: str) -> tuple[Recorder, dict[str, bytes]]:
        recorder, takes = recorded(fewer, mode)
        return recorder, {path: source + mode.encode() for path, source in takes.items()}

    monkeypatch.setattr(sandbox, "recorded", differing)
    assert main(["--target", "sandbox", "strigo", "--cassettes", str(tmp_path)]) == 1
    assert "did not record the same bytes" in capsys.readouterr().out
    assert files(tmp_path) == {}


def test_a_sandbox_that_answers_otherwise_stops_it() -> None:
    """A step that ends otherwise than the script says is no recording."""
    wrong = Step("getEvent", "wrong", lambda _: {"event_id": "nothing"})
    with pytest.raises(Exception, match=r"getEvent \(wrong\) ended with NotFoundError, expected s"):
        recorded(evolve(SESSION, steps=(wrong,)), "sync")


@pytest.mark.parametrize("session", SESSIONS.values(), ids=SESSIONS)
def test_every_operation_is_recorded(session: Session) -> None:
    """Each operation succeeds at least once, and each step has a cassette of its own."""
    succeeding = {step.operation for step in session.steps if not step.refused}
    assert succeeding == set(session.vendor.spec.operations)
    assert len({step.path for step in session.steps}) == len(session.steps)


def test_every_refusal_is_recorded() -> None:
    """The statuses of the refusals, and the vendor's plain text for the limit."""
    statuses = {
        step.path: load_cassette(FOLDER / step.path).interactions[0].response.status
        for step in SESSION.steps
        if step.refused
    }
    assert set(statuses.values()) == {400, 401, 404, 422, 429}
    limited = load_cassette(FOLDER / "listEvents" / "rate-limited.yaml").interactions[0].response
    assert limited.body == b"Too many requests, please try again later."
    assert limited.header("content-type") == "text/html; charset=utf-8"
    assert limited.header("retry-after") == "60"
    assert limited.header("x-ratelimit-remaining") == "0"


def sessions_with_cassettes() -> list[Any]:
    """Every session, marked with the cassettes of its steps."""
    return [
        pytest.param(
            session,
            id=name,
            marks=pytest.mark.cassette(*(f"{name}/sandbox/{step.path}" for step in session.steps)),
        )
        for name, session in SESSIONS.items()
    ]


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("session", sessions_with_cassettes())
def test_the_session_is_played_from_the_cassettes(
    replay: ReplayTransport, session: Session, mode: str
) -> None:
    """The script over the recordings ends as it did over HTTP, and every one is played."""
    vendor = session.vendor
    scene = Scene("Kafka in a day", NOW, session.placeholders)
    for step in session.steps:
        arguments = step.arguments(scene)
        answer = play_step(vendor, mode, replay, step, arguments)
        ended = type(answer).__name__ if isinstance(answer, Exception) else None
        assert ended == step.refused
        assert replay.played[-1].cassette.path == CASSETTES / vendor.name / "sandbox" / step.path
        remember(session, scene, step, arguments, answer)
