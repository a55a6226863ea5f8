"""Sessions are data: what a run knows comes into them; what does not fit is told with its line."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from lmskit import File
from tests.oracles.wire_yaml import WireCaseError
from tests.tools.record.context import RunContext
from tests.tools.record.session import read_session, sessions
from tests.tools.record.step import read_steps

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2030, 1, 7, 9, tzinfo=UTC)
FILE = File(b"x", name="x.zip")
SHARED = "order: [{}]\ncollections: []\nenvironment: {{}}\n"


@pytest.mark.parametrize(
    ("written", "filled"),
    [
        ("${name} 1", "a b 1"),
        ("${slug}/${event}", "a-b/e1"),
        ("${now}", NOW),
        ("${now+7d8h}", NOW + timedelta(days=7, hours=8)),
        ("${now-1m30s}", NOW - timedelta(seconds=90)),
        ("at ${now}", f"at {NOW}"),
        ("${package}", FILE),
        ({"a": ["${owner}", 1, None]}, {"a": ["me", 1, None]}),
        ("$name {name}", "$name {name}"),
    ],
)
def test_a_run_fills_in_what_it_knows(written: Any, filled: Any) -> None:
    """A text that is one place becomes the value itself, and other values stay as they are."""
    context = RunContext("a b", NOW, {"owner": "me", "package": FILE}, ids={"event": "e1"})
    assert context.filled(written) == filled


def test_a_seed_is_json() -> None:
    """A time is its text there."""
    context = RunContext("a", NOW, {})
    seed = {"a": [{"b": "${now-1h}", "c": 1}]}
    assert context.seed(seed) == {"a": [{"b": "2030-01-07T08:00:00.000Z", "c": 1}]}


def test_a_name_that_nothing_keeps_is_told() -> None:
    """A step that is out of its order says what it lacks, and what there is."""
    with pytest.raises(LookupError, match=r"\$\{job\} is nothing that this run knows: name, slug"):
        RunContext("a", NOW, {}).filled("${job}")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("steps:\n  getEvent/a: {refused: yes}\n", r"b\.yaml:2: .*unknown field `refused`"),
        ("steps:\n  getEvent/a: {place: nowhere}\n", r"b\.yaml:2: .*'nowhere'"),
        ("steps:\n  a/b: {}\n  a/b: {}\n", r"b\.yaml:3: key 'a/b' twice"),
        ("shared: {}\n", r"b\.yaml:1: .*steps"),
    ],
)
def test_a_step_that_does_not_fit_is_told(tmp_path: Path, text: str, told: str) -> None:
    """The file, the line and what is wrong."""
    path = tmp_path / "b.yaml"
    path.write_text(text)
    with pytest.raises(WireCaseError, match=told):
        read_steps(path)


def test_the_order_names_every_file(tmp_path: Path) -> None:
    """A file that would never be played, and one that is not there."""
    folder = tmp_path / "strigo" / "sessions"
    folder.mkdir(parents=True)
    (folder / "a.yaml").write_text("steps: {}\n")
    (folder / "_session.yaml").write_text(SHARED.format("a"))
    assert read_session(folder / "_session.yaml").steps == ()
    (folder / "_session.yaml").write_text(SHARED.format("b"))
    with pytest.raises(WireCaseError, match="order and files differ in a, b"):
        read_session(folder / "_session.yaml")


@pytest.mark.parametrize("session", sessions().values(), ids=sessions())
def test_steps_name_operations(session: Any) -> None:
    """Each step calls an operation of the document, and waits only where there is a waiter."""
    operations = session.vendor.spec.operations
    assert session.steps
    for step in session.steps:
        assert step.operation in operations, step.name
        assert step.waits is None or operations[step.operation].waiter, step.name
