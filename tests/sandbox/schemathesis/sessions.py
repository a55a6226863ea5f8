"""Sessions with a sandbox, in which ids of answers go into later requests; in this process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import hypothesis
import schemathesis
from attrs import frozen

from tests.sandbox.schemathesis.runs import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    import pytest
    from schemathesis import Case, Response

    from lmskit.sandbox import Sandbox
    from tests.sandbox.schemathesis.vendors import Vendor

_SETTINGS = hypothesis.settings(
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


def play(vendor: Vendor, monkeypatch: pytest.MonkeyPatch) -> list[Step]:
    """All sessions, each with a new sandbox; a check that fails is raised."""
    for name, value in vendor.environment().items():
        monkeypatch.setenv(name, value)
    sessions = iter(range(1_000_000))
    return [step for now in vendor.moments for step in _play(vendor, now, sessions)]


def _play(vendor: Vendor, now: datetime, sessions: Iterator[int]) -> list[Step]:
    steps: list[Step] = []
    credentials = {"Authorization": vendor.environment()["SANDBOX_AUTHORIZATION"]}
    with vendor.sandbox(now) as box:
        machine = _schema(vendor, box).as_state_machine()

        class Session(machine):
            def setup(self) -> None:
                # Hypothesis gives up if the same choices do not always have the same answers.
                box.reset()
                self.number = next(sessions)

            def get_call_kwargs(self, case: Case) -> dict[str, Any]:
                # With these schemathesis knows that the credentials are not drawn.
                return {"headers": credentials}

            def after_call(self, response: Response, case: Case) -> None:
                super().after_call(response, case)
                path, status = case.formatted_path, response.status_code
                steps.append(Step(self.number, case.operation.label, path, status))

        Session.run(settings=hypothesis.settings(_SETTINGS, max_examples=vendor.sessions))
    return steps


def _schema(vendor: Vendor, box: Sandbox) -> Any:
    config = schemathesis.Config.from_path(SETTINGS)
    schema = schemathesis.openapi.from_dict(vendor.document(), config=config)
    schema.config.update(base_url=f"http://sandbox{box.base_path}")
    schema.app = box.app
    return schema
