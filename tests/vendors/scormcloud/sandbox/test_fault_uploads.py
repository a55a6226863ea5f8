"""What a client makes of an upload, or of another request that writes, whose answer is lost."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from lmskit import errors
from lmskit.sandbox import Fault
from tests.oracles.scorm_zip import scorm_zip
from tests.vendors.scormcloud.sandbox.cloud_bench import CUT_AFTER, KINDS, bench, courses

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.vendors.scormcloud.sandbox.cloud_bench import Act, Bench, Steps

pytestmark = pytest.mark.allow_loopback
UPLOAD = "/courses/importJobs/upload"
LARGE = 64 * 2**20
ONCE = {"times": 1}
both = pytest.mark.parametrize("kind", KINDS)


def open_files() -> set[str]:
    """What this process has open, by name; nothing where the system does not tell."""
    folder = Path("/proc/self/fd")
    names: set[str] = set()
    for one in os.listdir(folder) if folder.is_dir() else ():
        try:
            names.add(os.readlink(folder / one))
        except OSError:  # the listing's own
            continue
    return names


@both
@pytest.mark.parametrize("whole", [True, False], ids=["a path", "a file"])
def test_an_upload_that_is_cut_off_is_not_sent_again(kind: str, whole: bool, tmp_path) -> None:
    """The connection breaks within the body: an error, one request, and no file left open."""
    path = tmp_path / "large.zip"
    with path.open("wb") as made:
        made.truncate(LARGE)
    sent: list[tuple[int, int | None]] = []
    with bench(served=True) as it, path.open("rb") as own:
        it.watched.cuts = UPLOAD

        def steps() -> Steps:
            given = path if whole else own
            with pytest.raises(errors.ConnectionError, match="createUploadAndImport") as caught:
                yield lambda it: it.courses.import_jobs.upload(
                    course_id="fire", file=given, on_progress=lambda *at: sent.append(at)
                )
            # Which of them depends on what the client was about when the reset came.
            broken = httpx.WriteError | httpx.ReadError | httpx.RemoteProtocolError
            assert isinstance(caught.value.__cause__, broken)
            assert (it.watched.count(UPLOAD), it.slept) == (1, [])
            # The same client goes on, on another connection.
            listed = yield lambda it: it.courses.list()
            assert listed == []

        it.play(kind, steps())
        # What the caller opened is the caller's to close; the client has nothing open of it.
        assert not own.closed
        own.close()
        assert str(path) not in open_files()
    assert CUT_AFTER <= sent[-1][0] < LARGE == sent[-1][1]


def upload(it: Any) -> Any:
    return it.courses.import_jobs.upload(course_id="new", file=scorm_zip())


def fetch(it: Any) -> Any:
    return it.courses.import_jobs.fetch(course_id="new", url="https://example.com/new.zip")


def set_title(it: Any) -> Any:
    return it.courses.set_title("course-00", title="New")


def put_tags(it: Any) -> Any:
    return it.courses.tags.set("course-00", tags=["new"])


def configure(it: Any) -> Any:
    settings = [{"setting_id": "PlayerShowNavBar", "value": "false"}]
    return it.courses.configuration.set("course-00", settings=settings)


def put_file(it: Any) -> Any:
    return it.courses.assets.upload("course-00", destination="new.txt", file=b"new")


def delete(it: Any) -> Any:
    return it.courses.delete("course-00")


def imported(client: httpx.Client) -> bool:
    return client.get("/courses/new").status_code == 200


def titled(client: httpx.Client) -> bool:
    return client.get("/courses/course-00").json()["title"] == "New"


def tagged(client: httpx.Client) -> bool:
    return client.get("/courses/course-00/tags").json()["tags"] == ["new"]


def configured(client: httpx.Client) -> bool:
    items = client.get("/courses/course-00/configuration").json()["settingItems"]
    return {one["id"]: one for one in items}["PlayerShowNavBar"]["effectiveValue"] == "false"


def filed(client: httpx.Client) -> bool:
    answer = client.get("/courses/course-00/asset", params={"relativePath": "new.txt"})
    return answer.content == b"new"


def deleted(client: httpx.Client) -> bool:
    return client.get("/courses/course-00").status_code == 404


UNSAFE = {
    "upload": (upload, imported),
    "fetch": (fetch, imported),
    "configure": (configure, configured),
    "put a file": (put_file, filed),
}
SAFE = {"title": (set_title, titled), "tags": (put_tags, tagged)}
# What happens to the answer, and what a caller meets who must not send again.
LOST = {
    "reset": (Fault("reset", after=True, **ONCE), errors.ConnectionError),
    "504": (Fault("status", status=504, after=True, **ONCE), errors.ServerError),
    "429": (Fault("status", status=429, retry_after=1, after=True, **ONCE), errors.RateLimitError),
    "late": (Fault("latency", seconds=20, after=True, **ONCE), errors.TimeoutError),
}
HASTY = {"timeout": httpx.Timeout(5.0, read=0.4)}


def done(it: Bench, was_done: Callable[[httpx.Client], bool]) -> bool:
    """Whether the sandbox did it, as somebody else sees it; jobs have had the time to end."""
    it.box.faults.clear()
    it.clock.advance(timedelta(seconds=11))
    with it.plain() as client:
        return was_done(client)


@both
@pytest.mark.parametrize(("fault", "error"), LOST.values(), ids=LOST)
@pytest.mark.parametrize(("act", "was_done"), UNSAFE.values(), ids=UNSAFE)
def test_what_may_have_been_done_is_not_done_again(
    kind: str, act: Act, was_done: Any, fault: Fault, error: type
) -> None:
    """The answer of a POST is lost after the work: the error, one request, and it is done."""
    with bench(seed=courses(1), faults=[fault]) as it:

        def steps() -> Steps:
            with pytest.raises(error):
                yield act

        it.play(kind, steps(), **HASTY)
        assert ([one.method for one in it.watched.seen], it.slept) == (["POST"], [])
        assert done(it, was_done)


@both
@pytest.mark.parametrize("fault", [Fault("reset", **ONCE), Fault("status", **ONCE)], ids=str)
@pytest.mark.parametrize(("act", "was_done"), UNSAFE.values(), ids=UNSAFE)
def test_what_was_not_done_is_not_sent_again_either(
    kind: str, act: Act, was_done: Any, fault: Fault
) -> None:
    """Nobody can tell the two apart, so a POST is left to the caller."""
    with bench(seed=courses(1), faults=[fault]) as it:

        def steps() -> Steps:
            with pytest.raises((errors.ConnectionError, errors.ServerError)):
                yield act

        it.play(kind, steps())
        assert [one.method for one in it.watched.seen] == ["POST"]
        assert not done(it, was_done)


@both
@pytest.mark.parametrize("fault", [one for one, _ in LOST.values()], ids=LOST)
@pytest.mark.parametrize(("act", "was_done"), SAFE.values(), ids=SAFE)
def test_what_comes_to_the_same_twice_is_sent_again(
    kind: str, act: Act, was_done: Any, fault: Fault
) -> None:
    """A PUT whose answer is lost goes out once more, and the caller hears nothing of it."""
    with bench(seed=courses(1), faults=[fault]) as it:

        def steps() -> Steps:
            assert (yield act) is None

        it.play(kind, steps(), **HASTY)
        assert [one.method for one in it.watched.seen] == ["PUT", "PUT"]
        assert done(it, was_done)


@both
def test_a_deletion_whose_answer_is_lost_is_not_found_the_second_time(kind: str) -> None:
    """It is sent again, as a deletion does no more harm then; the caller has a 404."""
    with bench(seed=courses(1), faults=[Fault("reset", after=True, **ONCE)]) as it:

        def steps() -> Steps:
            with pytest.raises(errors.NotFoundError):
                yield delete

        it.play(kind, steps())
        assert [one.method for one in it.watched.seen] == ["DELETE", "DELETE"]
        assert done(it, deleted)


@both
def test_an_import_whose_answer_was_lost_can_be_looked_for(kind: str) -> None:
    """The course is there in the end; to import it again is a conflict, and makes nothing new."""
    with bench(faults=[Fault("reset", after=True, **ONCE)]) as it:

        def steps() -> Steps:
            with pytest.raises(errors.ConnectionError):
                yield upload
            it.clock.advance(timedelta(seconds=11))
            course = yield lambda it: it.courses.get("new")
            assert course.version == 0
            with pytest.raises(errors.ConflictError, match="new"):
                yield upload
            versions = yield lambda it: it.courses.versions.list("new")
            assert len(versions) == 1

        it.play(kind, steps())
