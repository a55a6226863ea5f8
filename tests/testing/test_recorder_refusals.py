"""A recording is scrubbed, and kept only if it may be."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from lmskit.testing import Interaction, RecordedRequest, RecordedResponse, load_cassette
from lmskit.testing.recorder import RecordingRefusedError, RecordingTransport, Tape
from lmskit.testing.recorder_tools import class_of_recording, is_loopback
from tests.testing.recorded_server import KEY, SERVER, Server, place, recorder, taped

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.allow_loopback


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
