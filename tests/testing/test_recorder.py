"""A recording is vcrpy's YAML, and reproducible."""

from __future__ import annotations

import asyncio
import datetime
import gzip
import socket
from typing import TYPE_CHECKING, Any

import httpx
import pytest
import vcr
import yaml
from vcr.serialize import deserialize
from vcr.serializers import yamlserializer

from lmskit.testing import ReplayTransport, load_cassette, provenance
from lmskit.testing.recorder import RecordingTransport, Tape
from lmskit.testing.recorder_yaml import cassette_yaml
from tests.testing.recorded_server import DAY, KEY, SERVER, Server, place, recorder, taped

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.allow_loopback


def test_a_recording_is_vcrpys_yaml(server: Server, home: Path) -> None:
    """Vcrpy reads it and plays it, to a client that knows nothing of the recorder."""
    path, made = place(home), recorder(server)
    made.save({path: made.cassette(taped(server).interactions)})
    requests, responses = deserialize(path.read_text(), yamlserializer)
    assert [request.uri for request in requests] == [f"{SERVER}/v1/things"]
    assert responses[0]["body"]["string"] == b'{"a": 1}'
    # What vcrpy would make of what it read is what is there.
    assert cassette_yaml(load_cassette(path).interactions) == path.read_bytes()
    theirs = vcr.serialize.serialize({"requests": requests, "responses": responses}, yamlserializer)
    assert yaml.safe_load(theirs) == yaml.safe_load(path.read_text())
    assert len(path.read_text().splitlines()) < len(theirs.splitlines())
    with vcr.use_cassette(str(path), record_mode="none") as cassette, httpx.Client() as client:
        assert client.get(f"{SERVER}/v1/things").json() == {"a": 1}
        assert cassette.all_played


def test_a_recording_plays(server: Server, home: Path) -> None:
    """The replay transport answers the same request, and the sidecar is in order."""
    path, made = place(home), recorder(server, notes="n")
    server.answer(b'{"name": "\xc3\xa4 \\u2028"}', retry_after="1")
    assert made.save({path: made.cassette(taped(server).interactions)}) == [path]
    with httpx.Client(transport=ReplayTransport([load_cassette(path)])) as client:
        response = client.get(f"{SERVER}/v1/things")
    assert response.json() == {"name": "ä \u2028"}
    assert (response.status_code, response.reason_phrase) == (200, "OK")
    assert dict(response.headers) == {"content-type": "application/json", "retry-after": "1"}
    assert provenance.check(path) == []
    stamped = provenance.read(path)
    assert (stamped.cassette_class, stamped.source, stamped.notes) == ("sandbox", "a test", "n")
    assert (stamped.package, stamped.date) == ("probe_client", "2025-11-21")
    assert {"httpx", "jsonschema-rs", "vcrpy"} <= stamped.tools.keys()


def test_both_clients_record_the_same(server: Server) -> None:
    """The async client over the same exchange makes the same bytes."""
    sync = recorder(server).cassette(taped(server, method="POST", json={"a": "ä"}).interactions)

    async def run() -> Tape:
        transport = RecordingTransport(server.origin)
        headers = {"authorization": f"Bearer {KEY}", "accept": "application/json"}
        async with httpx.AsyncClient(transport=transport, headers=headers) as client:
            with Tape(transport) as tape:
                await client.post(f"{SERVER}/v1/things", json={"a": "ä"})
        return tape

    assert recorder(server).cassette(asyncio.run(run()).interactions) == sync


def test_the_server_sees_a_usual_request(server: Server) -> None:
    """Another origin is sent to with its own Host, and with encodings that can be searched."""
    taped(server, method="POST", json={"a": 1})
    ((path, headers, body),) = server.seen
    assert (path, body) == ("/v1/things", b'{"a":1}')
    assert headers["host"] == server.origin.removeprefix("http://")
    assert headers["authorization"] == f"Bearer {KEY}"
    assert headers["accept-encoding"] == "gzip, deflate"


def test_a_second_recording_is_the_same(server: Server, home: Path) -> None:
    """Nothing changes without a cause: neither bytes nor date; with one, the date does."""
    path = place(home)
    first, second = recorder(server), recorder(server, today=DAY + datetime.timedelta(days=1))
    first.save({path: first.cassette(taped(server).interactions)})
    before = path.read_bytes(), provenance.sidecar_of(path).read_bytes()
    assert second.save({path: second.cassette(taped(server).interactions)}) == []
    assert (path.read_bytes(), provenance.sidecar_of(path).read_bytes()) == before
    server.answer(b'{"a": 2}')
    assert second.save({path: second.cassette(taped(server).interactions)}) == [path]
    assert provenance.read(path).date == "2025-11-22"
    assert provenance.check(path) == []
    assert sorted(it.name for it in path.parent.iterdir()) == ["case.provenance.json", "case.yaml"]


def test_only_its_own_transport_is_taped(server: Server) -> None:
    """What other clients of the process send is neither recorded nor kept from being sent."""
    transport = RecordingTransport()
    with httpx.Client(transport=transport) as client, httpx.Client(trust_env=False) as other:
        client.get(server.origin, params={"at": "before"})
        with Tape(transport) as tape:
            other.get(server.origin)
            client.get(server.origin, params={"at": "within"})
        client.get(server.origin, params={"at": "after"})
    assert [one.request.uri for one in tape.interactions] == [f"{server.origin}/?at=within"]
    assert len(server.seen) == 4
    assert [str(one.url.query, "ascii") for one in transport.requests] == [
        "at=before", "at=within", "at=after",
    ]  # fmt: skip


def test_threads_and_tasks_are_taped(server: Server) -> None:
    """Requests at the same time are all taken down, each with its own answer."""
    transport = RecordingTransport()

    async def run() -> Tape:
        async with httpx.AsyncClient(transport=transport) as client:
            with Tape(transport) as tape:
                urls = [f"{server.origin}/{number}" for number in range(20)]
                await asyncio.gather(*map(client.get, urls))
        return tape

    uris = {one.request.uri for one in asyncio.run(run()).interactions}
    assert uris == {f"{server.origin}/{number}" for number in range(20)}


def test_packed_answers_are_unpacked(server: Server, home: Path) -> None:
    """A gzip body is kept as text, without the header, so that anyone can read it."""
    path, made = place(home), recorder(server)
    server.answer(gzip.compress(b'{"key": "%s"}' % KEY.encode()), Content_Encoding="gzip")
    made.save({path: made.cassette(taped(server).interactions)})
    (one,) = load_cassette(path).interactions
    assert one.response.body == b'{"key": "SCRUBBED-key"}'
    assert one.response.header("content-encoding") is None


def test_the_origin_is_rewritten(server: Server, home: Path) -> None:
    """The cassette names the vendor's server, also where an answer leads back to itself."""
    path, made = place(home), recorder(server)
    server.answer(Location=f"{server.origin}/v1/things/1", Link=f"<{server.origin}/v1>; rel=next")
    made.save({path: made.cassette(taped(server).interactions)})
    (one,) = load_cassette(path).interactions
    assert one.response.header("location") == f"{SERVER}/v1/things/1"
    assert one.response.header("link") == f"<{SERVER}/v1>; rel=next"
    assert "127.0.0.1" not in path.read_text()


def test_a_failed_request_is_not_recorded() -> None:
    """Without an answer there is no interaction, and the error is the client's own."""
    transport = RecordingTransport()
    with socket.create_server(("127.0.0.1", 0)) as unused:
        url = f"http://127.0.0.1:{unused.getsockname()[1]}"
    client = httpx.Client(transport=transport)
    with client, Tape(transport) as tape, pytest.raises(httpx.ConnectError):
        client.get(url)
    assert tape.interactions == ()


def test_an_interrupted_save_leaves_no_half(
    server: Server, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fails in the middle leaves the old cassette whole, and no scraps."""
    path, made = place(home), recorder(server)
    made.save({path: made.cassette(taped(server).interactions)})
    before = path.read_bytes()
    server.answer(b'{"a": 2}')
    source = made.cassette(taped(server).interactions)

    def full(*_: Any) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr("pathlib.Path.replace", full)
    with pytest.raises(OSError, match="the disk is full"):
        made.save({path: source})
    assert path.read_bytes() == before
    assert sorted(it.name for it in path.parent.iterdir()) == ["case.provenance.json", "case.yaml"]
