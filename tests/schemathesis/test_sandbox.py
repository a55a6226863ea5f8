from __future__ import annotations

import json
from importlib import resources
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("schemathesis", reason="it has an environment of its own, sandbox-spec")

from tests.schemathesis.broken import Haunted, NumericIds, Picky, without_lengths
from tests.schemathesis.runs import run
from tests.schemathesis.sessions import play

if TYPE_CHECKING:
    from lmskit.sandbox.rules.strigo import StrigoRules
    from tests.schemathesis.runs import Verdict
    from tests.schemathesis.sessions import Step

pytestmark = pytest.mark.allow_loopback

PHASES = ("examples", "coverage", "fuzzing")


@pytest.fixture(scope="module")
def verdict(tmp_path_factory) -> Verdict:
    return run(tmp_path_factory.mktemp("schemathesis"), "--phases", ",".join(PHASES))


@pytest.fixture(scope="module")
def steps() -> list[Step]:
    with pytest.MonkeyPatch.context() as monkeypatch:
        return play(monkeypatch)


def operations() -> set[str]:
    spec = json.loads(resources.files("strigo_client").joinpath("openapi.json").read_text("utf-8"))
    return {f"{method.upper()} {path}" for path, item in spec["paths"].items() for method in item}


def test_no_check_fails_on_a_request(verdict) -> None:
    """No answer to an example, an edge case or a generated request contradicts the document."""
    assert [verdict.phases[phase] for phase in PHASES] == ["success"] * 3, verdict.text
    assert (verdict.report["failures"], verdict.report["errors"]) == ([], [])
    assert verdict.report["exit_code"] == 0


def test_no_operation_is_left_out(verdict) -> None:
    """Each operation is tested, and succeeds both at the edges and when fuzzed."""
    counts = verdict.report["operations"]
    assert (counts["tested"], counts["skipped"]) == (len(operations()), 0)
    for phase in ("coverage", "fuzzing"):
        for operation in operations():
            assert verdict.statuses(phase, operation) & {200, 204}, (phase, operation)


def test_refusals_are_checked_too(verdict) -> None:
    """Wrong credentials, ids, methods and values all occur."""
    assert {401, 404, 405, 422} <= {one.status for one in verdict.exchanges}


def test_no_check_fails_in_a_session(steps) -> None:
    """In sessions that use the ids of answers, each operation succeeds and no check fails."""
    succeeded = {one.operation for one in steps if one.status in {200, 204}}
    assert succeeded == operations()


@pytest.mark.parametrize("collection", ["/events/", "/ondemand/"])
def test_sessions_go_on_after_a_deletion(steps, collection: str) -> None:
    """An item that a session deletes is read or changed later in it, and is not there."""
    of_items = [one for one in steps if one.path.startswith(collection)]
    gone = {(one.session, one.path) for one in of_items if one.status == 204}
    assert any(
        (one.session, one.path) in gone and one.status == 404
        for one in of_items
        if not one.operation.startswith("DELETE")
    )


def broken(rules: type[StrigoRules]) -> tuple[str, object]:
    return "lmskit.sandbox.box.rules_of", lambda _: rules()


FAULTS = {
    "an id of the wrong type": (broken(NumericIds), "JsonSchemaError"),
    "a deleted item that can be read": (broken(Haunted), "UseAfterFree"),
    "a valid request refused": (broken(Picky), "RejectedPositiveData"),
    "credentials not looked at": (
        ("lmskit.sandbox.engine.Engine._check_credentials", lambda *_: None),
        "IgnoredAuth",
    ),
}


@pytest.mark.parametrize(("patch", "failure"), FAULTS.values(), ids=FAULTS)
def test_a_broken_sandbox_fails_in_sessions(
    patch: tuple[str, object], failure: str, monkeypatch
) -> None:
    """A sandbox that is wrong in one way is noticed, and for that reason alone."""
    monkeypatch.setattr(*patch)
    with pytest.raises(BaseExceptionGroup) as raised:
        play(monkeypatch)
    assert {type(one).__name__ for one in raised.value.exceptions} == {failure}


def test_a_broken_sandbox_fails_on_requests(tmp_path, monkeypatch) -> None:
    """A name that is too long is noticed when it is taken."""
    monkeypatch.setattr("lmskit.sandbox.validation.schema_problems", without_lengths)
    verdict = run(tmp_path, "--phases", "coverage", "--include-operation-id", "createEvent")
    assert verdict.phases["coverage"] == "failure"
    assert verdict.failures == {"AcceptedNegativeData"}, verdict.text
