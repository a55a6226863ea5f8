"""A recording from the vendor asks first, cleans up whatever happens, and keeps no secret.

The sandbox stands in for the vendor, so what is recorded must be of class `sandbox`.
"""

from __future__ import annotations

import base64
import socket
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from attrs import evolve

from lmskit.sandbox import Sandbox
from lmskit.sandbox.faults import Fault
from lmskit.testing import load_cassette, provenance
from tests.tools.record import play
from tests.tools.record.__main__ import main
from tests.tools.record.live import LiveRun, record_live
from tests.tools.record.session import cassette_of, sessions
from tests.tools.record.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.allow_loopback

OWNER = "real.person@firm.example"
SESSION = sessions()["strigo"]


class Account:
    """A vendor's account that has things of its own, served on this machine."""

    def __init__(self, box: Sandbox, base_url: str) -> None:
        self.box, self.base_url = box, base_url
        self.environment = {
            "STRIGO_ORGANIZATION_ID": box.credentials["organization_id"],
            "STRIGO_API_KEY": box.credentials["api_key"],
            "STRIGO_RECORD_OWNER": OWNER,
            "STRIGO_RECORD_CLASS_ID": "hd3ALTaLAbhfzmBbf",
        }

    def names(self) -> list[str]:
        """What the account has, by name."""
        credentials = self.box.credentials
        headers = {"authorization": f"Bearer {':'.join(credentials.values())}"}
        urls = [f"{self.base_url}/events", f"{self.base_url}/ondemand"]
        answers = [httpx.get(url, headers=headers, trust_env=False).json() for url in urls]
        return [item["name"] for answer in answers for item in answer["data"]]

    def run(self, root: Path, **options: Any) -> LiveRun:
        given = {"base_url": self.base_url, "yes": True, **options}
        return LiveRun(root, given.pop("environment", self.environment), **given)


@pytest.fixture
def account() -> Iterator[Account]:
    told = {"owner": "colleague@firm.example", "class_id": "c" * 17}
    context = SESSION.context("their", datetime.now(UTC), told)
    (event,), (course,) = context.seed(SESSION.shared.seed).values()
    for one, name in ((event, "event"), (course, "course")):
        one["name"] = f"their {name}"
    event |= {"date_start": "2040-01-01T09:00:00Z", "date_end": "2040-01-01T17:00:00Z"}
    seed = {"events": [event], "ondemand": [course]}
    with Sandbox("strigo", seed=seed) as box, box.serve() as server:
        yield Account(box, server.base_url)


def files(root: Path) -> list[str]:
    return sorted(str(it.relative_to(root)) for it in root.rglob("*.*"))


@pytest.mark.parametrize("client", ["sync", "async"])
def test_a_whole_session(account: Account, tmp_path: Path, client: str) -> None:
    """Everything is recorded, scrubbed and of class sandbox; the account is as it was.

    Of its lists only what the session made is kept: what else it has is nobody's business.
    """
    assert record_live(SESSION, account.run(tmp_path, client=client)) == 0
    assert account.names() == ["their event", "their course"]
    made = sorted(tmp_path.rglob("*.yaml"))
    folder = tmp_path / "strigo" / "sandbox"
    assert made == [folder / cassette_of(resource) for resource in ("events", "ondemand")]
    steps = [step for step in SESSION.steps if not step.sandbox_only]
    assert sum(len(load_cassette(path).interactions) for path in made) == len(steps)
    for path in made:
        assert provenance.check(path) == []
        text = path.read_text() + provenance.sidecar_of(path).read_text()
        for hidden in (OWNER, "colleague", account.base_url, *account.box.credentials.values()):
            assert hidden not in text
    created = load_cassette(folder / cassette_of("events")).interactions[0]
    assert b'"host@example.com"' in created.request.body
    for path, resource in zip(made, ("events", "ondemand"), strict=True):
        lists = [
            one.response.body
            for one in load_cassette(path).interactions
            if (one.request.method, one.response.status) == ("GET", 200)
            and one.request.uri.endswith(f"/{resource}")
        ]
        assert lists
        assert all(b"lmskit recording" in body and b"their" not in body for body in lists)


SHORT = evolve(SESSION, steps=SESSION.steps[:4])
"""Up to where an event is there."""


def test_it_says_what_it_will_do_and_asks(
    account: Account, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The plan is printed before the question, and only `yes` is a yes."""
    asked: list[str] = []

    def ask(question: str) -> str:
        asked.append(capsys.readouterr().out)
        assert account.base_url in question
        return "yes" if len(asked) > 2 else ["y", ""][len(asked) - 1]

    run = account.run(tmp_path, yes=False, ask=ask)
    assert [record_live(SHORT, run) for _ in range(3)] == [2, 2, 0]
    assert "WRITES createEvent/required" in asked[0]
    assert "reads  getEvent/created" in asked[0]
    assert "left out createEvent/all-arguments: the vendor writes to everyone" in asked[0]
    assert "nothing was sent" in asked[1]


def nowhere() -> str:
    """A base URL where nobody answers: who sends there fails."""
    with socket.create_server(("127.0.0.1", 0)) as unused:
        return f"http://127.0.0.1:{unused.getsockname()[1]}/api/v1"


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"yes": False}, "there is no terminal to ask on; --yes says that it may write"),
        ({"environment": {}}, "STRIGO_ORGANIZATION_ID, STRIGO_API_KEY, STRIGO_RECORD_OWNER, STR"),
        ({"environment": {"STRIGO_API_KEY": "pin"}}, "api_key is shorter than 6 bytes"),
    ],
)
def test_nothing_is_sent(
    account: Account,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    options: dict[str, Any],
    reason: str,
) -> None:
    """Without a terminal, without credentials or with a secret too short, it says why and ends."""
    given = dict(options)
    if given.get("environment"):
        given["environment"] = {**account.environment, **given["environment"]}
    assert record_live(SESSION, account.run(tmp_path, **{"base_url": nowhere(), **given})) == 2
    assert reason in capsys.readouterr().out
    assert files(tmp_path) == []


def failing(*more: Step) -> Any:
    """The session up to where an event and a course are there, and then something else."""
    needed = [step for step in SESSION.steps if step.case == "required"]
    return evolve(SESSION, steps=(*needed, *more))


def test_a_failure_on_the_way_is_cleaned_up(
    account: Account, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A step that ends otherwise: nothing is saved, and nothing of it stays in the account."""
    wrong = Step(name="getEvent/wrong", arguments={"event_id": "nothing"})
    assert record_live(failing(wrong), account.run(tmp_path)) == 1
    said = capsys.readouterr().out
    assert "stopped, nothing is saved: getEvent/wrong ended with NotFoundError" in said
    assert said.count("cleaned up: ") == 2
    assert account.names() == ["their event", "their course"]
    assert files(tmp_path) == []


def test_an_interrupt_is_cleaned_up(
    account: Account, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C in the middle of the session."""
    send = play.play_step

    def interrupted(*given: Any, **options: Any) -> Any:
        if given[3].case == "stopped":
            assert len(account.names()) == 4
            raise KeyboardInterrupt
        return send(*given, **options)

    monkeypatch.setattr(play, "play_step", interrupted)
    with pytest.raises(KeyboardInterrupt):
        record_live(failing(Step(name="getEvent/stopped")), account.run(tmp_path))
    assert account.names() == ["their event", "their course"]


def test_a_lost_answer_is_cleaned_up(account: Account, tmp_path: Path) -> None:
    """What was made while its answer was cut off is found by its name."""
    account.box.faults.add(Fault("truncated", method="POST", times=1))
    assert record_live(SESSION, account.run(tmp_path)) == 1
    assert account.names() == ["their event", "their course"]
    assert files(tmp_path) == []


def test_what_cannot_be_listed_is_cleaned_up_by_id(
    account: Account, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ids that are known need no list; that more may be left is said."""
    account.box.faults.add(Fault("status", status=500, method="GET"))
    assert record_live(SESSION, account.run(tmp_path)) == 1
    account.box.faults.clear()
    assert account.names() == ["their event", "their course"]
    assert "LEFT BEHIND, delete it by hand: perhaps something named" in capsys.readouterr().out


def test_what_cannot_be_deleted_is_told(
    account: Account, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The user learns what is left, by id, and the run has failed."""
    account.box.faults.add(Fault("status", status=500, method="DELETE"))
    assert record_live(failing(), account.run(tmp_path)) == 1
    lines = [it for it in capsys.readouterr().out.splitlines() if it.startswith("LEFT BEHIND")]
    assert [line.split(": ")[2] for line in lines] == ["deleteEvent", "deleteOnDemandCourse"]


def test_a_leak_is_refused(
    account: Account, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A secret that the scrubber cannot reach: nothing is saved, the account is clean again."""
    packed = account.environment["STRIGO_API_KEY"].encode()
    for _ in range(3):
        packed = base64.b64encode(packed)
    leaky = {**account.environment, "STRIGO_RECORD_CLASS_ID": packed.decode()}
    assert record_live(SHORT, account.run(tmp_path, environment=leaky)) == 1
    said = capsys.readouterr().out
    assert "api_key stands in interactions.1.request.body, base64 in base64 in base64" in said
    assert account.environment["STRIGO_API_KEY"] not in said
    assert account.names() == ["their event", "their course"]
    assert files(tmp_path) == []


def test_the_command(account: Account, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`python -m tests.tools.record --target live` takes the credentials from the environment."""
    for name, value in account.environment.items():
        monkeypatch.setenv(name, value)
    arguments = ["--target", "live", "strigo", "--base-url", account.base_url]
    arguments += ["--cassettes", str(tmp_path), "--client", "async"]
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    monkeypatch.setattr("tests.tools.record.__main__.sessions", lambda: {"strigo": SHORT})
    assert main(arguments) == 2
    assert files(tmp_path) == []
    assert main([*arguments, "--yes"]) == 0
    assert account.names() == ["their event", "their course"]
    assert not (tmp_path / "strigo" / "live").exists()
