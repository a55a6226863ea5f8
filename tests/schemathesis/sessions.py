"""Sessions with a sandbox, in which ids of answers go into later requests; in this process."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import schemathesis
from attrs import frozen

from lmskit.sandbox import Sandbox
from tests.schemathesis.runs import NOW, environment

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest
    from schemathesis import Case, Response

# Before every date that is drawn: all events are ready, and can be deleted.
_EARLY = datetime(2, 1, 1, tzinfo=UTC)
_SETTINGS = hypothesis.settings(
    max_examples=50,
    stateful_step_count=16,
    deadline=None,
    derandomize=True,
    database=None,
    # Most of the links that could be followed have nothing to follow yet.
    suppress_health_check=list(hypothesis.HealthCheck),
)


@frozen
class Step:
    """One request of a session, and the status of its answer."""

    session: int
    operation: str
    path: str
    status: int


def play(monkeypatch: pytest.MonkeyPatch) -> list[Step]:
    """All sessions, each with an empty sandbox; a check that fails is raised."""
    sessions = iter(range(1_000_000))
    return [step for now in (_EARLY, NOW) for step in _play(monkeypatch, now, sessions)]


def _play(monkeypatch: pytest.MonkeyPatch, now: datetime, sessions: Iterator[int]) -> list[Step]:
    steps: list[Step] = []
    with Sandbox("strigo", clock=lambda: now, ids=1) as box:
        for name, value in environment(box.credentials).items():
            monkeypatch.setenv(name, value)
        machine = _schema(box).as_state_machine()

        class Session(machine):
            def setup(self) -> None:
                # Hypothesis gives up if the same choices do not always have the same answers.
                box.reset()
                self.number = next(sessions)

            def after_call(self, response: Response, case: Case) -> None:
                super().after_call(response, case)
                path, status = case.formatted_path, response.status_code
                steps.append(Step(self.number, case.operation.label, path, status))

        Session.run(settings=_SETTINGS)
    return steps


def _schema(box: Sandbox) -> Any:
    config = schemathesis.Config.from_path(Path(__file__).with_name("schemathesis.toml"))
    spec = resources.files("strigo_client").joinpath("openapi.json").read_text(encoding="utf-8")
    schema = schemathesis.openapi.from_dict(json.loads(spec), config=config)
    schema.config.update(base_url=f"http://sandbox{box.base_path}")
    schema.app = box.app
    return schema
