"""A recording is vcrpy's YAML, scrubbed, reproducible, and kept only if it may be."""

from __future__ import annotations

import asyncio
import base64
import datetime
import gzip
import json
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import httpx
import pytest
import vcr
import yaml
from vcr.serialize import deserialize
from vcr.serializers import yamlserializer

from lmskit.testing import (
    Interaction,
    RecordedRequest,
    RecordedResponse,
    ReplayTransport,
    load_cassette,
    provenance,
)
from lmskit.testing.recorder import Recorder, RecordingRefusedError, RecordingTransport, Tape
from lmskit.testing.recorder_tools import class_of_recording, is_loopback
from lmskit.testing.scrubbing import Secret

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.allow_loopback

KEY = "k3y-of-the-account"
DAY = datetime.date(2025, 11, 21)
SERVER = "https://api.test"
OK = {"200": {"content": {"application/json": {"schema": {"type": "object"}}}}}
QUERY = [{"name": "key", "in": "query", "schema": {"type": "string"}}]
SPEC = {
    "openapi": "3.1.0",
    "info": {"title": "probe", "version": "1"},
    "servers": [{"url": f"{SERVER}/v1"}],
    "paths": {
        "/things": {
            "get": {
                "operationId": "listThings",
                "parameters": QUERY,
                "responses": OK,
            },
            "post": {
                "operationId": "makeThing",
                "requestBody": {"content": {"application/json": {"schema": {"type": "object"}}}},
                "parameters": QUERY,
                "responses": OK,
            },
        }
    },
}  # fmt: skip


class Answers(BaseHTTPRequestHandler):
    """Answers as the test says, with headers that differ every time."""

    protocol_version = "HTTP/1.1"
    body = b'{"a": 1}'
    headers_given: dict[str, str] = {}  # noqa: RUF012 - set anew for every test
    status = 200
    seen: list[Any] = []  # noqa: RUF012 - set anew for every test

    def do_GET(self) -> None:
        length = int(self.headers.get("content-length", 0))
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.seen.append((self.path, headers, self.rfile.read(length)))
        self.send_response(self.status)
        given = {"Content-Type": "application/json", "X-Request-Id": str(len(self.seen))}
        for name, value in {**given, **self.headers_given}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(self.body)))
        self.end_headers()
        self.wfile.write(self.body)

    do_POST = do_GET

    def log_message(self, *_: Any) -> None:
        """Nothing."""


class Server:
    """A server on this machine, and what it answers."""

    def __init__(self) -> None:
        self.handler = type("Handler", (Answers,), {"seen": []})
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), self.handler)
        self.origin = f"http://127.0.0.1:{self.http.server_port}"

    def answer(self, body: bytes = b'{"a": 1}', status: int = 200, **headers: str) -> None:
        self.handler.body, self.handler.status = body, status
        self.handler.headers_given = {name.replace("_", "-"): it for name, it in headers.items()}

    @property
    def seen(self) -> list[Any]:
        return self.handler.seen


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    thread = threading.Thread(target=server.http.serve_forever, args=(0.01,))
    thread.start()
    yield server
    server.http.shutdown()
    server.http.server_close()
    thread.join()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for cassettes, and the package `probe_client` with its spec."""
    package = tmp_path / "installed" / "probe_client"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "openapi.json").write_text(json.dumps(SPEC))
    monkeypatch.syspath_prepend(package.parent)
    return tmp_path / "cassettes"


def place(home: Path, case: str = "listThings/case", folder: str = "sandbox") -> Path:
    return home / "probe" / folder / f"{case}.yaml"


def taped(server: Server, *, path: str = "/v1/things", **options: Any) -> Tape:
    """One request, sent by a sync client to the vendor's address and taken down."""
    transport = RecordingTransport(server.origin)
    headers = {"authorization": f"Bearer {KEY}", "accept": "application/json"}
    client = httpx.Client(transport=transport, base_url=SERVER, headers=headers)
    with client, Tape(transport) as tape:
        client.request(options.pop("method", "GET"), path, **options)
    return tape


def recorder(server: Server, *secrets: Secret, **options: Any) -> Recorder:
    given = {"origins": {server.origin: SERVER}, "today": DAY, **options}
    return Recorder((Secret("key", KEY), *secrets), "a test", **given)


def test_a_recording_is_vcrpys_yaml(server: Server, home: Path) -> None:
    """Vcrpy reads it and plays it, to a client that knows nothing of the recorder."""
    path, made = place(home), recorder(server)
    made.save({path: made.cassette(taped(server).interactions)})
    requests, responses = deserialize(path.read_text(), yamlserializer)
    assert [request.uri for request in requests] == [f"{SERVER}/v1/things"]
    assert responses[0]["body"]["string"] == b'{"a": 1}'
    # What vcrpy would make of what it read is what is there.
    assert yaml.dump(yaml.safe_load(path.read_text())) == path.read_text()
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


def test_given_secrets_are_replaced(server: Server, home: Path) -> None:
    """In query, body and answer; the replay is asked with the placeholder."""
    path, made = place(home), recorder(server)
    server.answer(
        json.dumps({"key": KEY, "again": base64.b64encode(KEY.encode()).decode()}).encode()
    )
    tape = taped(server, method="POST", path=f"/v1/things?key={KEY}", json={"key": KEY})
    made.save({path: made.cassette(tape.interactions)})
    assert KEY not in path.read_text()
    (one,) = load_cassette(path).interactions
    assert one.request.uri == f"{SERVER}/v1/things?key=SCRUBBED-key"
    assert json.loads(one.request.body) == {"key": "SCRUBBED-key"}
    assert json.loads(one.response.body) == {
        "key": "SCRUBBED-key", "again": base64.b64encode(b"SCRUBBED-key").decode(),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("headers", "held"),
    [
        ({"authorization": "Bearer org-1234:s3cr3t-K"}, "s3cr3t-K"),
        ({"authorization": "Bearer org-1234:s3cr3t-K"}, "org-1234"),
        ({"authorization": "s3cr3t-K"}, "s3cr3t-K"),
        ({"authorization": "Basic " + base64.b64encode(b"me:s3cr3t-K").decode()}, "s3cr3t-K"),
        ({"proxy-authorization": "Digest s3cr3t-K"}, "s3cr3t-K"),
        ({"x-api-key": "s3cr3t-K"}, "s3cr3t-K"),
        ({"x-auth-token": "s3cr3t-K"}, "s3cr3t-K"),
        ({"cookie": "a=b; session=s3cr3t-session"}, "s3cr3t-session"),
    ],
)
def test_credentials_of_headers_are_known(
    server: Server, home: Path, headers: dict[str, str], held: str
) -> None:
    """Nobody has to name what the headers say: found elsewhere, it refuses the recording."""
    path, made = place(home), recorder(server)
    server.answer(json.dumps({"echo": held}).encode())
    source = made.cassette(taped(server, headers=headers).interactions)
    with pytest.raises(RecordingRefusedError, match="give it as a secret") as refused:
        made.save({path: source})
    assert f"the header {next(iter(headers))} of a request stands in" in str(refused.value)
    assert held not in str(refused.value)
    assert not home.exists()


def test_a_cookie_that_was_set_is_known(server: Server, home: Path) -> None:
    """A session that the server hands out is a credential as well."""
    made = recorder(server)
    server.answer(b'{"session": "s3cr3t-session"}', Set_Cookie="id=s3cr3t-session; Path=/; Secure")
    source = made.cassette(taped(server).interactions)
    with pytest.raises(RecordingRefusedError, match="the header set-cookie of a response"):
        made.save({place(home): source})


def test_a_leak_refuses_all(server: Server, home: Path) -> None:
    """One secret in one cassette: nothing is written, old files stay, and every place is told."""
    good, bad, made = place(home), place(home, "makeThing/case"), recorder(server)
    server.answer(b'{"old": 1}')
    made.save({bad: made.cassette(taped(server).interactions)})
    before = {path: path.read_bytes() for path in home.rglob("*.*")}
    fine = made.cassette(taped(server, params={"key": "1"}).interactions)
    # Escaped twice: the scrubber leaves it, the canary finds it.
    server.answer(
        json.dumps({"a": json.dumps("".join(f"\\u{ord(it):04x}" for it in KEY))}).encode()
    )
    leak = made.cassette(taped(server).interactions)
    with pytest.raises(RecordingRefusedError) as refused:
        made.save({good: fine, bad: leak})
    (problem,) = refused.value.problems
    assert problem.startswith(f"{bad}: key stands in interactions.1.response.body.string, escaped")
    assert {path: path.read_bytes() for path in home.rglob("*.*")} == before


@pytest.mark.parametrize(
    ("answer", "options", "problem"),
    [
        ({"body": b"[]"}, {}, "response of listThings: body"),
        ({"status": 404}, {}, "status 404 is none of 200"),
        ({"body": b"<p>", "Content_Type": "text/html"}, {}, "Content-Type text/html is none of"),
        ({}, {"path": "/v1/other"}, "no operation under the spec's servers has the path /v1/other"),
        ({}, {"params": {"no": "1"}}, "request of listThings"),
        ({"body": b"x", "Content_Encoding": "br"}, {}, "its body is br, which cannot be searched"),
        (
            {"body": b"no gzip", "Content_Encoding": "gzip"},
            {},
            "not what its Content-Encoding says",
        ),
    ],
)
def test_what_is_off_the_spec_is_refused(
    server: Server, home: Path, answer: dict[str, Any], options: dict[str, Any], problem: str
) -> None:
    """An exchange that the spec does not describe leaves no file, neither cassette nor sidecar."""
    server.answer(**answer)
    made = recorder(server)
    transport = RecordingTransport(server.origin)
    url = SERVER + options.get("path", "/v1/things")
    with httpx.Client(transport=transport) as client, Tape(transport) as tape:
        request = client.build_request("GET", url, params=options.get("params"))
        client.send(request, stream=True).close()
    with pytest.raises(RecordingRefusedError, match="the recording is not saved") as refused:
        made.save({place(home): made.cassette(tape.interactions)})
    assert problem in str(refused.value)
    assert not home.exists()


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


def test_user_information_is_not_kept(server: Server) -> None:
    """A password in the URL is in no cassette."""
    transport = RecordingTransport()
    with httpx.Client(transport=transport) as client, Tape(transport) as tape:
        client.get(server.origin.replace("//", "//me:s3cr3t-K@"))
    source = recorder(server).cassette(tape.interactions)
    assert b"s3cr3t" not in source


@pytest.mark.parametrize("folder", ["live", "documented", "synthetic"])
def test_this_machine_is_never_live(server: Server, home: Path, folder: str) -> None:
    """What the loopback answered is of class sandbox, whatever origin the cassette names."""
    made = recorder(server)
    source = made.cassette(taped(server).interactions)
    with pytest.raises(RecordingRefusedError, match=f"a folder sandbox, not {folder}"):
        made.save({place(home, folder=folder): source})
    assert not home.exists()


@pytest.mark.parametrize(
    ("uri", "server", "expected"),
    [
        ("https://api.test/v1/things", "nginx", "live"),
        ("https://api.test/v1/things", "lmskit-sandbox (not probe)", "sandbox"),
        ("http://localhost:1/", "", "sandbox"),
        ("http://[::1]/", "", "sandbox"),
        ("http://box.localhost/", "", "sandbox"),
        ("http://127.8.8.8/", "", "sandbox"),
    ],
)
def test_the_class_follows_from_who_answered(uri: str, server: str, expected: str) -> None:
    """Hosts of this machine and the sandbox's own header make it `sandbox`."""
    request = answered_by(uri, server)
    assert class_of_recording([request]) == expected
    assert class_of_recording([answered_by("https://api.test/", ""), request]) == expected


def answered_by(uri: str, server: str) -> Interaction:
    headers = (("Server", server),) if server else ()
    return Interaction(RecordedRequest("GET", uri, (), b""), RecordedResponse(200, headers, b""))


def test_loopback_is_told_from_the_rest() -> None:
    """Names and addresses of this machine, and no others."""
    hosts = ("localhost", "127.0.0.1", "[::1]", "0.0.0.0", "a.localhost")
    assert all(is_loopback(f"http://{host}:8/x") for host in hosts)
    others = ("example.com", "10.0.0.1", "localhost.example.com", "[2001:db8::1]", "notlocalhost")
    assert not any(is_loopback(f"http://{host}/x") for host in others)


def test_a_recorder_saves_its_own_only(server: Server, home: Path) -> None:
    """Bytes that it did not make are refused: it knows neither their secrets nor their class."""
    source = recorder(server).cassette(taped(server).interactions)
    with pytest.raises(RecordingRefusedError, match="this recorder did not make it"):
        recorder(server).save({place(home): source})


def test_nothing_recorded_is_refused(server: Server, home: Path) -> None:
    """A session in which nothing was sent makes no cassette."""
    made = recorder(server)
    with pytest.raises(RecordingRefusedError, match="it holds no interaction"):
        made.save({place(home, folder="live"): made.cassette([])})


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
