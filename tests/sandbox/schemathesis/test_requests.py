from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

pytest.importorskip("schemathesis", reason="it has an environment of its own, sandbox-spec")

from lmskit.sandbox.validation import schema_problems
from tests.sandbox.schemathesis.runs import run
from tests.sandbox.schemathesis.vendors import vendors

if TYPE_CHECKING:
    import jsonschema_rs

    from lmskit.sandbox.message import Problem
    from tests.sandbox.schemathesis.runs import Verdict

PHASES = ("examples", "coverage", "fuzzing")

pytestmark = pytest.mark.allow_loopback

# A run takes its time: the tests of one vendor look at the same one, in one process.
every_vendor = pytest.mark.parametrize("vendor", vendors(), ids=lambda vendor: vendor.name)


@pytest.fixture(scope="module")
def verdicts() -> dict[str, Verdict]:
    """What schemathesis has said of the sandboxes so far."""
    return {}


@pytest.fixture
def verdict(vendor, verdicts, tmp_path) -> Verdict:
    """What schemathesis says of a sandbox."""
    if vendor.name not in verdicts:
        verdicts[vendor.name] = run(vendor, tmp_path, "--phases", ",".join(PHASES))
    return verdicts[vendor.name]


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
    wanted = {401, 404, 405, vendor.invalid}
    assert wanted <= {one.status for one in verdict.exchanges}


def without_lengths(validator: jsonschema_rs.Validator, value: object) -> list[Problem]:
    """What is wrong with a value, save that it is too long."""
    return [one for one in schema_problems(validator, value) if "at most" not in one.message]


@pytest.mark.parametrize(
    "vendor", [one for one in vendors() if one.limited], ids=lambda vendor: vendor.name
)
def test_a_broken_sandbox_fails_on_requests(vendor, tmp_path, monkeypatch) -> None:
    """A text that is too long is noticed when it is taken."""
    monkeypatch.setattr("lmskit.sandbox.validation.schema_problems", without_lengths)
    only = ("--phases", "coverage", "--include-operation-id", vendor.limited)
    verdict = run(vendor, tmp_path, *only)
    assert verdict.phases["coverage"] == "failure"
    assert verdict.failures == {"AcceptedNegativeData"}, verdict.text
