from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING
from urllib.parse import quote

import httpx
import pytest

from lmskit.sandbox import Fault, Faults, Sandbox
from lmskit.sandbox.app import build_app
from tests.sandbox.handled import Library, engine
from tests.sandbox.stand_in import BASE, EVENT, KEY, Clock, calling, data, failure, strigo

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive


def test_the_root_says_what_it_is() -> None:
    """`/` says that this is not the vendor, and where the API is."""
    with strigo() as client:
        answer = client.get("https://sandbox.test/")
        assert answer.status_code == 200
        assert "no evidence about the vendor" in answer.text
        assert "/api/v1" in answer.text


@pytest.mark.parametrize("path", ["/", "/api/v1/events", "/nothing", "/api/v1/nothing"])
def test_every_answer_says_what_it_is(path: str) -> None:
    """The Server header is in all of them, once, and the date is the sandbox's."""
    with strigo() as client:
        headers = client.get(f"https://sandbox.test{path}").headers
        assert headers.get_list("server") == ["lmskit-sandbox (not strigo)"]
        assert headers.get_list("date") == ["Sat, 01 Sep 2018 12:00:00 GMT"]


def test_a_fault_is_signed_too() -> None:
    """What a fault makes up says as well that it is the sandbox's."""
    with strigo(faults=[Fault("html")]) as client:
        answer = client.get("/events")
        assert (answer.status_code, answer.headers["server"]) == (
            502,
            "lmskit-sandbox (not strigo)",
        )


def test_faults_are_changed_while_it_runs() -> None:
    """`box.faults` puts faults in force and lifts them."""
    with Sandbox("strigo") as box, calling(box) as client:
        box.faults.add(Fault("status", status=503, times=1))
        assert [client.get("/events").status_code for _ in range(2)] == [503, 200]
        box.faults.add(Fault("status", status=503))
        box.faults.clear()
        assert client.get("/events").status_code == 200


def test_a_fault_is_asked_for_by_a_header() -> None:
    """One request can have its own fault."""
    with strigo() as client:
        answer = client.get("/events", headers={"x-sandbox-fault": "status; status=500"})
        assert answer.status_code == 500


def test_an_id_may_hold_any_character() -> None:
    """A line break or a slash in an id does not lead to another path."""
    keys = ["a\nb", "a/b", "..", "a?b#c", "%2F", " ", "\u00e9"]
    with strigo(seed={"events": [{**EVENT, "id": key} for key in keys]}) as client:
        for key in keys:
            raw = f"/api/v1/events/{quote(key, safe='').replace('.', '%2E')}".encode()
            url = httpx.URL(BASE).copy_with(raw_path=raw)
            assert data(client.get(url))["id"] == key


def test_a_server_that_gives_no_raw_path_is_served() -> None:
    """The decoded path is taken where there is no other."""

    class Plain(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            async def app(scope, receive, send):
                del scope["raw_path"]
                await box.app(scope, receive, send)

            return await httpx.ASGITransport(app).handle_async_request(request)

    async def ask() -> httpx.Response:
        async with httpx.AsyncClient(transport=Plain(), base_url=BASE, headers=KEY) as client:
            return await client.get("/events/caf%C3%A9")

    with Sandbox("strigo", seed={"events": [{**EVENT, "id": "caf\u00e9"}]}) as box:
        assert data(asyncio.run(ask()))["id"] == "caf\u00e9"


def test_the_clock_needs_a_zone() -> None:
    """A time without a zone is refused; one with another zone is understood."""
    with pytest.raises(ValueError, match="without a zone"):
        Sandbox("strigo", clock=lambda: datetime(2018, 9, 1))
    east = timezone(timedelta(hours=2))
    with strigo(clock=Clock(datetime(2018, 9, 20, 13, tzinfo=east))) as client:
        answer = client.post("/events", json=EVENT)
        assert answer.headers["date"] == "Thu, 20 Sep 2018 11:00:00 GMT"
        assert data(answer)["status"] == "live"


def test_a_body_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is read to its end, so that the client hears the answer, and not kept."""
    monkeypatch.setattr("lmskit.sandbox.app.LARGEST", 4)
    app = build_app(engine(Library()), Faults(()))
    sent = [b"12", b"34", b"56", b"7"]

    async def receive() -> Message:
        return {"type": "http.request", "body": sent.pop(0), "more_body": bool(sent)}

    started, _ = asyncio.run(exchanged(app, receive))
    assert (started["status"], sent) == (413, [])
    with strigo() as client:
        assert failure(client.post("/events", content=b"12345"))[:2] == (413, "PayloadTooLarge")
        assert failure(client.post("/events", content=b"1234"))[0] == 422


def test_half_of_a_body_is_no_request() -> None:
    """A client that goes away in the middle changes nothing."""
    called: list[object] = []
    app = build_app(engine(Library(search=called.append)), Faults(()))
    messages: list[Message] = [
        {"type": "http.request", "body": b"{}", "more_body": True},
        {"type": "http.disconnect"},
    ]

    async def receive() -> Message:
        return messages.pop(0)

    assert asyncio.run(exchanged(app, receive)) == []
    messages[:] = [{"type": "http.request", "body": b"{}", "more_body": False}]
    assert called == []
    assert asyncio.run(exchanged(app, receive))[0]["status"] == 200
    assert len(called) == 1


async def exchanged(app: ASGIApp, receive: Receive) -> list[Message]:
    """What an app sends in answer to a GET of the library."""
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    path = "/api/books"
    scope = {"type": "http", "method": "GET", "path": path, "query_string": b"", "headers": []}
    await app({**scope, "raw_path": path.encode()}, receive, send)
    return sent


def test_a_vendor_that_is_not_there_is_named() -> None:
    """The message lists the vendors that there are."""
    with pytest.raises(ValueError, match="no sandbox of 'moodle', only of scormcloud, strigo"):
        Sandbox("moodle")


def test_the_credentials_are_a_copy() -> None:
    """Changing what was handed out lets nobody in."""
    with Sandbox("strigo") as box:
        box.credentials["api_key"] = "other"
        assert box.credentials["api_key"] == "sandbox-api-key"
        assert box.base_path == "/api/v1"
        with calling(box) as client:
            other = {"authorization": "Bearer sandbox-organization:other"}
            assert failure(client.get("/events", headers=other))[0] == 401


def test_without_the_extra_the_message_says_what_to_install() -> None:
    """The first thing that is missing is named, with the command that installs it."""
    program = "import sys; sys.modules['starlette'] = None; sys.modules['uvicorn'] = None\n"
    done = subprocess.run(
        [sys.executable, "-c", f"{program}import lmskit.sandbox"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    assert "pip install 'lmskit[sandbox]'" in done.stderr
