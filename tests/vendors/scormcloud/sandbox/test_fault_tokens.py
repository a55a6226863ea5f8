"""What a client makes of tokens that expire, and of a token endpoint that fails."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from lmskit import errors
from lmskit.sandbox import Fault
from scormcloud_client import AsyncScormCloud, ScormCloud
from tests.oracles.scorm_zip import scorm_zip
from tests.vendors.scormcloud.sandbox.cloud_bench import KINDS, TOKEN, bench, courses

if TYPE_CHECKING:
    from tests.vendors.scormcloud.sandbox.cloud_bench import Bench, Steps

pytestmark = pytest.mark.allow_loopback
OAUTH = {"auth": "oauth2", "scopes": ["read", "write"]}
HOUR = timedelta(hours=1)
UPLOAD = "/courses/importJobs/upload"
both = pytest.mark.parametrize("kind", KINDS)


def get(it: Any) -> Any:
    return it.courses.get("course-00")


def list_of(it: Any) -> Any:
    return it.courses.list()


@both
def test_a_token_that_expired_at_the_vendor_is_renewed_once(kind: str) -> None:
    """The 401 is not seen by the caller; the call goes out again with another token."""
    with bench(seed=courses(1)) as it:

        def steps() -> Steps:
            yield get
            it.clock.advance(HOUR)
            course = yield get
            assert course.title == "Course 00"
            yield get

        it.play(kind, steps(), **OAUTH)
        calls = [one.authorization for one in it.watched.seen if one.path != TOKEN]
    assert it.watched.count(TOKEN) == 2
    assert calls[0] == calls[1] != calls[2] == calls[3]
    assert it.slept == [0.0]


@both
@pytest.mark.parametrize("whole", [True, False], ids=["a path", "a file"])
def test_an_upload_is_sent_again_with_a_new_token(kind: str, whole: bool, tmp_path) -> None:
    """A refused upload has done nothing; its file is read from the start again."""
    path = tmp_path / "pkg.zip"
    path.write_bytes(scorm_zip())
    with bench() as it, path.open("rb") as file:

        def steps() -> Steps:
            yield list_of
            it.clock.advance(HOUR)
            given = path if whole else file
            job = yield lambda it: it.courses.import_jobs.upload(course_id="fire", file=given)
            state = yield lambda it: it.courses.import_jobs.wait(job)
            return state.import_result.course.id

        assert it.play(kind, steps(), **OAUTH) == "fire"
        assert not file.closed
    assert (it.watched.count(UPLOAD), it.watched.count(TOKEN)) == (2, 2)


class Stream(BytesIO):
    """A file that cannot be rewound."""

    def seekable(self) -> bool:
        return False


def upload_stream(it: Any) -> Any:
    return it.courses.import_jobs.upload(course_id="fire", file=Stream(scorm_zip()))


@both
def test_an_upload_that_cannot_be_read_again_fails_with_the_401(kind: str) -> None:
    """It is sent once, and the next call has a new token."""
    with bench() as it:

        def steps() -> Steps:
            yield list_of
            it.clock.advance(HOUR)
            with pytest.raises(errors.AuthenticationError):
                yield upload_stream
            assert it.watched.count(UPLOAD) == 1
            yield upload_stream

        it.play(kind, steps(), **OAUTH)
    assert (it.watched.count(UPLOAD), it.watched.count(TOKEN)) == (2, 2)


@both
def test_the_token_endpoint_is_asked_again_after_a_503(kind: str) -> None:
    """To ask for a token twice does no harm, so it is done; the call itself is sent once."""
    with bench(faults=[Fault("status", times=2, path=TOKEN)]) as it:

        def steps() -> Steps:
            return (yield lambda it: it.courses.import_jobs.upload(course_id="a", file=b"x"))

        assert it.play(kind, steps(), **OAUTH)
    assert (it.watched.count(TOKEN), it.watched.count(UPLOAD)) == (3, 1)


HTML = b"<!DOCTYPE html><title>Sign in</title>"
# The answers of the endpoint, the error, and how often it is asked.
WRONG = {
    "a page of HTML": ([(200, HTML)], errors.DecodeError, 1),
    "nothing": ([(200, b"")], errors.DecodeError, 1),
    "no token": ([(200, b'{"token_type": "bearer"}')], errors.DecodeError, 1),
    "a token that is null": ([(200, b'{"access_token": null}')], errors.DecodeError, 1),
    "an error under 200": ([(200, b'{"error": "no"}')], errors.StatusError, 1),
    "a 401": ([(401, b'{"error": "Authorization Required."}')], errors.AuthenticationError, 1),
    "an empty 401": ([(401, b"")], errors.AuthenticationError, 1),
    "a 403 of HTML": ([(403, HTML)], errors.PermissionDeniedError, 1),
    "a 502 of HTML, always": ([(502, HTML)] * 3, errors.ServerError, 3),
}


@both
@pytest.mark.parametrize(("answers", "error", "asked"), WRONG.values(), ids=WRONG)
def test_an_endpoint_that_gives_no_token_is_an_error(
    kind: str, answers: list, error: type, asked: int
) -> None:
    """The error says that it is about the token, the call is not sent, and a later one works."""
    with bench(seed=courses(1)) as it:
        it.watched.answers[TOKEN] = list(answers)

        def steps() -> Steps:
            with pytest.raises(error, match="token request") as caught:
                yield get
            assert it.box.credentials["secret_key"] not in repr(caught.value)
            assert {one.path for one in it.watched.seen} == {TOKEN}
            assert it.watched.count(TOKEN) == asked
            course = yield get
            assert course.title == "Course 00"

        it.play(kind, steps(), **OAUTH)


def expired(it: Bench) -> None:
    it.clock.advance(HOUR)
    it.watched.seen.clear()


def test_a_hundred_threads_with_an_expired_token_ask_for_one() -> None:
    """Each call succeeds, and the endpoint is asked once."""
    with bench(served=True, seed=courses(1)) as it:
        limits = httpx.Limits(max_connections=20)
        arguments = {**it.box.credentials, **OAUTH, "base_url": it.base_url}
        with httpx.Client(limits=limits, timeout=60) as http, ThreadPoolExecutor(100) as pool:
            client = ScormCloud(**arguments, http_client=http)
            get(client)
            expired(it)
            found = list(pool.map(lambda _: get(client).title, range(100)))
    assert found == ["Course 00"] * 100
    check_hundred(it)


def test_a_hundred_tasks_with_an_expired_token_ask_for_one() -> None:
    """A hundred tasks of one loop that find their token expired ask for one new one."""

    async def play(it: Bench) -> list[str]:
        arguments = {**it.box.credentials, **OAUTH, "base_url": it.base_url}
        async with httpx.AsyncClient(timeout=60, limits=httpx.Limits(max_connections=20)) as http:
            client = AsyncScormCloud(**arguments, http_client=http)
            await get(client)
            expired(it)
            return [one.title for one in await asyncio.gather(*(get(client) for _ in range(100)))]

    with bench(served=True, seed=courses(1)) as it:
        assert asyncio.run(play(it)) == ["Course 00"] * 100
    check_hundred(it)


def check_hundred(it: Bench) -> None:
    assert it.watched.count(TOKEN) == 1
    # Nobody is refused twice.
    assert 100 < it.watched.count("/courses/course-00", "GET") <= 200
    assert len({one.authorization for one in it.watched.seen if one.path != TOKEN}) == 2
