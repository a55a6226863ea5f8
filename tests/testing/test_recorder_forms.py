"""Recordings of forms and files: the same bytes every time, and the headers that matter."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from lmskit.testing import RecordedRequest, ReplayTransport, load_cassette
from lmskit.testing.recorder import Recorder, RecordingTransport, Tape
from lmskit.testing.recorder_boundary import with_own_boundary
from lmskit.testing.recorder_tools import declared_headers
from lmskit.testing.scrubbing import Secret
from tests.oracles.multipart import Part, read_form
from tests.testing.form_sample import DOCUMENT
from tests.testing.recorded_server import DAY, KEY, Server, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.allow_loopback

SERVER = "https://api.test"
FILE = ("x.zip", b"PK\x03\x04\xff\r\n--\r\n", "application/zip")
HEADERS = {"uploadedType": "application/zip", "x-trace": "1", "authorization": f"Bearer {KEY}"}
ANSWER = b'{"name": "a"}'


@pytest.fixture
def server() -> Iterator[Server]:
    """A server on this machine."""
    with serving() as server:
        server.answer(ANSWER)
        yield server


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for cassettes, and the package `probe_client` with its spec."""
    package = tmp_path / "installed" / "probe_client"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "openapi.json").write_text(json.dumps(DOCUMENT))
    monkeypatch.syspath_prepend(package.parent)
    return tmp_path / "cassettes" / "probe" / "sandbox" / "uploadThing" / "case.yaml"


def recorder(server: Server, **options: Any) -> Recorder:
    """Who makes the cassettes."""
    given = {"origins": {server.origin: SERVER}, "today": DAY, "package": "probe_client", **options}
    return Recorder((Secret("key", KEY),), "a test", **given)


def uploaded(server: Server, **parts: Any) -> Tape:
    """One upload by a sync client, taken down."""
    transport = RecordingTransport(server.origin)
    client = httpx.Client(transport=transport, base_url=SERVER, headers=HEADERS)
    with client, Tape(transport) as tape:
        client.post("/v2/things?thingId=x", files={"note": (None, "n"), "file": FILE, **parts})
    return tape


async def uploaded_async(server: Server) -> Tape:
    """One upload by an async client, taken down."""
    transport = RecordingTransport(server.origin)
    async with httpx.AsyncClient(transport=transport, base_url=SERVER, headers=HEADERS) as client:
        with Tape(transport) as tape:
            files: Any = {"note": (None, "n"), "file": FILE}
            await client.post("/v2/things?thingId=x", files=files)
    return tape


def test_an_upload_is_recorded_the_same(server: Server, home: Path) -> None:
    """Sync, async and again: the same bytes, though each had a boundary of its own."""
    made = recorder(server)
    tapes = [uploaded(server), uploaded(server), asyncio.run(uploaded_async(server))]
    kinds = {tape.interactions[0].request.header("content-type") for tape in tapes}
    assert len(kinds) == 3
    assert len({made.cassette(tape.interactions) for tape in tapes}) == 1
    other = uploaded(server, file=("y.zip", b"", "application/zip"))
    assert made.cassette(other.interactions) != made.cassette(tapes[0].interactions)


def test_an_upload_is_saved_and_played(server: Server, home: Path) -> None:
    """The recording is a form still, holds the declared header, and answers another boundary."""
    made = recorder(server)
    made.save({home: made.cassette(uploaded(server).interactions)})
    (one,) = load_cassette(home).interactions
    assert dict(one.request.headers).keys() == {"content-type", "uploadedtype"} | {"accept"}
    form = read_form(one.request.header("content-type") or "", one.request.body)
    assert form.parts == (Part("note", b"n"), Part("file", FILE[1], "x.zip", "application/zip"))
    with httpx.Client(transport=ReplayTransport([load_cassette(home)])) as client:
        answer = client.post(
            f"{SERVER}/v2/things?thingId=x", files={"note": (None, "n"), "file": FILE}
        )
    assert answer.content == ANSWER


def test_a_secret_in_a_part_is_replaced(server: Server, home: Path) -> None:
    """And the boundary is that of what is kept."""
    made = recorder(server)
    source = made.cassette(uploaded(server, note=(None, f"key {KEY}")).interactions)
    assert KEY.encode() not in source
    again = made.cassette(uploaded(server, note=(None, "key SCRUBBED-key")).interactions)
    assert source == again


def test_a_binary_answer_is_recorded(server: Server, home: Path) -> None:
    """Every byte of it, and without a change on a second run."""
    content = bytes(range(256)) * 3 + b"\r\n\x85\xe2\x80\xa8"
    server.answer(content, Content_Type="application/zip")
    path = home.parents[1] / "downloadThing" / "case.yaml"
    made = recorder(server)
    for changed in ([path], []):
        transport = RecordingTransport(server.origin)
        with httpx.Client(transport=transport, base_url=SERVER) as client, Tape(transport) as tape:
            client.get("/v2/things/x", headers=HEADERS)
        assert made.save({path: made.cassette(tape.interactions)}) == changed
    (one,) = load_cassette(path).interactions
    assert one.response.body == content


def test_declared_headers_are_kept(home: Path) -> None:
    """Those of the spec, in lower case; none without a package or its spec."""
    assert declared_headers("probe_client") == ["uploadedtype"]
    assert declared_headers(None) == []
    assert declared_headers("no_such_client") == []


@pytest.mark.parametrize("name", ["X-Api-Key", "Authorization", "Cookie", "X-Auth-Token"])
def test_credentials_are_never_kept(home: Path, name: str) -> None:
    """A spec that has a credential for a parameter does not get it into a cassette."""
    document = json.loads(json.dumps(DOCUMENT))
    parameters = document["paths"]["/things"]["post"]["parameters"]
    parameters.append({"name": name, "in": "header", "schema": {"type": "string"}})
    package = home.parents[4] / "installed" / "probe_client"
    (package / "openapi.json").write_text(json.dumps(document))
    assert declared_headers("probe_client") == ["uploadedtype"]


def bounded(body: bytes, kind: str = "multipart/form-data; boundary=B") -> RecordedRequest:
    """A recorded request with a body."""
    return RecordedRequest("POST", f"{SERVER}/a", (("Content-Type", kind), ("a", "b")), body)


BODY = b'--B\r\nContent-Disposition: form-data; name="a"\r\n\r\nB--B\r\n--B--\r\n'


def test_a_boundary_comes_from_what_it_encloses() -> None:
    """The same parts, the same boundary; a body that has it gets another."""
    one = with_own_boundary(bounded(BODY))
    quoted = with_own_boundary(
        bounded(BODY.replace(b"--B\r\nC", b"--B \t\r\nC"), 'Multipart/form-data;Boundary="B"; x=y')
    )
    kind = one.header("content-type") or ""
    boundary = kind.partition("boundary=")[2]
    assert len(boundary) == 32
    assert one.headers[1] == ("a", "b")
    assert read_form(kind, one.body).parts == (Part("a", b"B--B"),)
    assert (quoted.header("content-type") or "").endswith("; x=y")
    assert with_own_boundary(one) == one


def test_a_boundary_stands_in_no_part() -> None:
    """Even if a part holds the digest that would be its boundary."""
    forged = bounded(BODY)
    for _ in range(3):
        boundary = (with_own_boundary(forged).header("content-type") or "").partition("=")[2]
        forged = bounded(BODY.replace(b"B--B", b"--" + boundary.encode()))
        made = with_own_boundary(forged)
        kind = made.header("content-type") or ""
        assert kind.partition("=")[2].encode() not in forged.body
        assert len(read_form(kind, made.body).parts) == 1


@pytest.mark.parametrize(
    "request_",
    [
        bounded(BODY + b"more"),
        bounded(BODY, "multipart/form-data"),
        bounded(BODY, "multipart/form-data; boundary=C"),
        bounded(b"", "multipart/form-data; boundary=B"),
        bounded(BODY, "application/json"),
        RecordedRequest("POST", f"{SERVER}/a", (), BODY),
    ],
)
def test_what_is_no_form_stays(request_: RecordedRequest) -> None:
    """A body that is compared byte for byte is kept byte for byte."""
    assert with_own_boundary(request_) == request_
