"""What a client makes of a job that is hard to reach, disappears, fails or does not end."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

import pytest

from lmskit import errors
from lmskit.sandbox import Fault
from lmskit.sandbox.faults.drift import UNDOCUMENTED_VALUE
from tests.oracles.scorm_zip import scorm_zip
from tests.vendors.scormcloud.sandbox.cloud_bench import KINDS, bench

if TYPE_CHECKING:
    from tests.vendors.scormcloud.sandbox.cloud_bench import Bench, Steps

both = pytest.mark.parametrize("kind", KINDS)
JOBS = "/courses/importJobs/*"


def upload(it: Any) -> Any:
    return it.courses.import_jobs.upload(course_id="fire", file=scorm_zip())


def polls(it: Bench) -> int:
    return sum(one.method == "GET" for one in it.watched.seen)


@both
def test_a_poll_that_fails_is_made_again(kind: str) -> None:
    """Two 503 and a lost connection between the polls: the wait goes on, and ends with the job."""
    faults = [Fault("status", times=2, method="GET"), Fault("reset", times=1, method="GET")]
    states: list[Any] = []
    with bench(faults=faults) as it:

        def steps() -> Steps:
            job = yield upload
            return (
                yield lambda it: it.courses.import_jobs.wait(
                    job, interval=2, on_progress=states.append
                )
            )

        state = it.play(kind, steps(), max_retries=3)
        assert (state.status, state.import_result.course.id) == ("COMPLETE", "fire")
        # Three failures and two answers; only the answers are told, and waited between.
        assert polls(it) == 5
    assert [one.status for one in states] == ["RUNNING", "COMPLETE"]
    assert it.slept[-1] == 2


@both
def test_a_wait_that_cannot_reach_the_vendor_can_be_taken_up_again(kind: str) -> None:
    """The error is that of the poll; the job runs on, and another wait finds it."""
    with bench() as it:

        def steps() -> Steps:
            job = yield upload
            it.box.faults.add(Fault("status"))
            with pytest.raises(errors.ServerError, match="503"):
                yield lambda it: it.courses.import_jobs.wait(job)
            it.box.faults.clear()
            return (yield lambda it: it.courses.import_jobs.wait(job))

        assert it.play(kind, steps()).status == "COMPLETE"
        assert polls(it) == 3 + 2


@both
def test_a_job_that_disappears_is_not_found(kind: str) -> None:
    """A 404 between two polls is an error at once, and no failure of the job."""
    with bench() as it:
        it.watched.before[3] = it.box.reset

        def steps() -> Steps:
            job = yield upload
            with pytest.raises(errors.NotFoundError, match=job):
                yield lambda it: it.courses.import_jobs.wait(job)

        it.play(kind, steps())
        assert (polls(it), it.slept) == (2, [1.0])


@both
def test_a_wait_without_patience_ends_with_the_last_state(kind: str) -> None:
    """After the time that it was given, also as the standard library's own kind of error."""
    with bench() as it:

        def steps() -> Steps:
            job = yield upload
            with pytest.raises(errors.WaitTimeoutError, match="RUNNING after 0 s") as caught:
                yield lambda it: it.courses.import_jobs.wait(job, timeout=0)
            assert isinstance(caught.value, builtins.TimeoutError)
            assert (caught.value.value.job_id, caught.value.value.status) == (job, "RUNNING")

        it.play(kind, steps())
        assert (polls(it), it.slept) == (1, [])


@both
def test_a_status_that_nobody_knows_is_waited_out(kind: str) -> None:
    """It is taken for one of a job that runs, until the time is over."""
    with bench(faults=[Fault("unknown_enum", method="GET", field="status")]) as it:
        seen: list[Any] = []

        def steps() -> Steps:
            job = yield upload
            with pytest.raises(errors.WaitTimeoutError, match=UNDOCUMENTED_VALUE):
                yield lambda it: it.courses.import_jobs.wait(
                    job, timeout=0.2, interval=0.01, on_progress=seen.append
                )

        it.play(kind, steps())
    assert len(seen) > 2
    assert {one.status for one in seen} == {UNDOCUMENTED_VALUE}


@both
def test_a_job_that_fails_says_why(kind: str) -> None:
    """A package without a manifest: the message and the warnings are in the error."""
    with bench() as it:

        def steps() -> Steps:
            job = yield lambda it: it.courses.import_jobs.upload(course_id="a", file=b"no zip")
            with pytest.raises(errors.JobFailedError, match="no zip archive") as caught:
                yield lambda it: it.courses.import_jobs.wait(job)
            assert caught.value.value.status == "ERROR"
            assert len(caught.value.warnings) == 1

        it.play(kind, steps())
