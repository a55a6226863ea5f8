from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("schemathesis", reason="it has an environment of its own, sandbox-spec")

from tests.sandbox.schemathesis import broken
from tests.sandbox.schemathesis.runs import run
from tests.sandbox.schemathesis.sessions import play
from tests.sandbox.schemathesis.vendors import SCORMCLOUD, STRIGO, VENDORS

if TYPE_CHECKING:
    from lmskit.sandbox.rules import Rules
    from tests.sandbox.schemathesis.runs import Verdict
    from tests.sandbox.schemathesis.sessions import Step
    from tests.sandbox.schemathesis.vendors import Vendor

pytestmark = pytest.mark.allow_loopback

PHASES = ("examples", "coverage", "fuzzing")
# How each vendor says that a value is no good.
INVALID = {"strigo": 422, "scormcloud": 400}
every_vendor = pytest.mark.parametrize("vendor", VENDORS, ids=lambda it: it.name)


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory) -> dict[str, Verdict]:
    """What schemathesis says of each sandbox; side by side, since each takes its time."""

    def judged(vendor: Vendor) -> Verdict:
        return run(vendor, tmp_path_factory.mktemp(vendor.name), "--phases", ",".join(PHASES))

    with ThreadPoolExecutor() as pool:
        return dict(zip((it.name for it in VENDORS), pool.map(judged, VENDORS), strict=True))


@pytest.fixture
def verdict(vendor, verdicts) -> Verdict:
    return verdicts[vendor.name]


@pytest.fixture(scope="module")
def sessions() -> dict[str, list[Step]]:
    """The sessions with each sandbox."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        return {vendor.name: play(vendor, monkeypatch) for vendor in VENDORS}


@every_vendor
def test_no_check_fails_on_a_request(vendor, verdict) -> None:
    """No answer to an example, an edge case or a generated request contradicts the document."""
    assert [verdict.phases[phase] for phase in PHASES] == ["success"] * 3, verdict.text
    assert (verdict.report["failures"], verdict.report["errors"]) == ([], [])
    assert verdict.report["exit_code"] == 0


@every_vendor
def test_no_operation_is_left_out(vendor, verdict) -> None:
    """Each operation is tested, and succeeds both at the edges and when fuzzed."""
    counts = verdict.report["operations"]
    assert (counts["tested"], counts["skipped"]) == (len(vendor.operations()), 0)
    for phase in ("coverage", "fuzzing"):
        for operation in vendor.operations():
            assert verdict.statuses(phase, operation) & {200, 204}, (phase, operation)


@every_vendor
def test_refusals_are_checked_too(vendor, verdict) -> None:
    """Wrong credentials, ids, methods and values all occur."""
    wanted = {401, 404, 405, INVALID[vendor.name]}
    assert wanted <= {one.status for one in verdict.exchanges}


def test_no_check_fails_in_a_session(sessions) -> None:
    """In sessions that use the ids of answers, each operation succeeds and no check fails."""
    succeeded = {one.operation for one in sessions["strigo"] if one.status in {200, 204}}
    assert succeeded == STRIGO.operations()


def test_no_check_fails_in_a_session_with_jobs(sessions) -> None:
    """Jobs are started and asked for, and what they make is read, changed and deleted."""
    steps = sessions["scormcloud"]
    succeeded = {one.operation for one in steps if one.status in {200, 204}}
    assert succeeded >= {
        "POST /courses/importJobs",
        "POST /courses/importJobs/noUpload",
        "POST /courses/importJobs/upload",
        "GET /courses/importJobs/{importJobId}",
        "PUT /courses/{courseId}/title",
        "DELETE /courses/{courseId}/tags",
        "DELETE /courses/{courseId}",
    }
    # There are many operations, and few steps: most of them, in whatever order they are drawn.
    assert len(succeeded) > len(SCORMCLOUD.operations()) / 2
    assert any("course-" not in one.path for one in steps if one.operation.startswith("PUT"))


@pytest.mark.parametrize(
    ("vendor", "collection"),
    [("strigo", "/events/"), ("strigo", "/ondemand/"), ("scormcloud", "/courses/")],
)
def test_sessions_go_on_after_a_deletion(sessions, vendor: str, collection: str) -> None:
    """What a session deletes, or what was in it, is read or changed later, and is not there."""
    of_items = [one for one in sessions[vendor] if one.path.startswith(collection)]
    gone = {
        (one.session, one.path)
        for one in of_items
        if one.status == 204 and one.operation.startswith("DELETE")
    }
    assert any(
        (one.session, path) in gone and one.status == 404
        for one in of_items
        if not one.operation.startswith("DELETE")
        for path in (one.path, *map(str, PurePosixPath(one.path).parents))
    )


def rules(made: type[Rules]) -> tuple[str, object]:
    return "lmskit.sandbox.box.rules_of", lambda _: made()


NO_CREDENTIALS = ("lmskit.sandbox.engine.Engine._check_credentials", lambda *_: None)
FAULTS = {
    "an id of the wrong type": (STRIGO, rules(broken.NumericIds), "JsonSchemaError"),
    "a deleted item that can be read": (STRIGO, rules(broken.Haunted), "UseAfterFree"),
    "a valid request refused": (STRIGO, rules(broken.Picky), "RejectedPositiveData"),
    "credentials not looked at": (STRIGO, NO_CREDENTIALS, "IgnoredAuth"),
    "a job of the wrong type": (SCORMCLOUD, rules(broken.NumericJobs), "JsonSchemaError"),
    "a deleted course": (SCORMCLOUD, rules(broken.HauntedCourses), "UseAfterFree"),
    "a valid list refused": (SCORMCLOUD, rules(broken.PickyCourses), "RejectedPositiveData"),
    "a refusal of another shape": (SCORMCLOUD, rules(broken.OtherShape), "JsonSchemaError"),
    "a refusal that is not documented": (
        SCORMCLOUD,
        rules(broken.OtherStatus),
        "UndefinedStatusCode",
    ),
    "any credentials": (SCORMCLOUD, NO_CREDENTIALS, "IgnoredAuth"),
}


@pytest.mark.parametrize(("vendor", "patch", "failure"), FAULTS.values(), ids=FAULTS)
def test_a_broken_sandbox_fails_in_sessions(
    vendor: Vendor, patch: tuple[str, object], failure: str, monkeypatch
) -> None:
    """A sandbox that is wrong in one way is noticed, and for that reason alone."""
    monkeypatch.setattr(*patch)
    with pytest.raises(BaseExceptionGroup) as raised:
        play(vendor, monkeypatch)
    assert {type(one).__name__ for one in raised.value.exceptions} == {failure}


def test_a_broken_sandbox_fails_on_requests(tmp_path, monkeypatch) -> None:
    """A name that is too long is noticed when it is taken."""
    monkeypatch.setattr("lmskit.sandbox.validation.schema_problems", broken.without_lengths)
    only = ("--phases", "coverage", "--include-operation-id", "createEvent")
    verdict = run(STRIGO, tmp_path, *only)
    assert verdict.phases["coverage"] == "failure"
    assert verdict.failures == {"AcceptedNegativeData"}, verdict.text
