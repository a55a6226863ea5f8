"""Cassettes are read as vcrpy writes them, and refused with a message that helps."""

from __future__ import annotations

import http.server
import io
import json
import threading
from typing import TYPE_CHECKING

import attrs
import httpx
import pytest
import vcr
import yaml
from vcr.request import Request
from vcr.serialize import serialize
from vcr.serializers import jsonserializer, yamlserializer

from lmskit.testing import CassetteError, ReplayTransport, load_cassette, yaml_source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BINARY = bytes(range(256))


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers with a repeated header, text on GET and binary on POST."""

    protocol_version = "HTTP/1.1"

    def answer(self, body: bytes) -> None:
        self.send_response(201, "Made")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Set-Cookie", "a=1")
        self.send_header("Set-Cookie", "b=2")
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self) -> None:
        self.answer("grüße\n".encode())

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.answer(BINARY)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as served:
        thread = threading.Thread(target=served.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{served.server_port}"
        served.shutdown()
        thread.join()


def entry(**changes: object) -> dict[str, object]:
    """One interaction as vcrpy writes it, with parts of its request or response replaced."""
    request = {"method": "GET", "uri": "https://api.test/a", "body": None, "headers": {}}
    response = {"status": {"code": 200, "message": "OK"}, "headers": {}, "body": {"string": ""}}
    for name, value in changes.items():
        part, _, member = name.partition("__")
        (request if part == "request" else response)[member] = value
    return {"request": request, "response": response}


def saved(path: Path, text: str | bytes) -> Path:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def dumped(path: Path, *entries: object, **top: object) -> Path:
    return saved(path, yaml.safe_dump({"version": 1, "interactions": list(entries), **top}))


@pytest.mark.allow_loopback
def test_a_recording_of_vcrpy_is_read_as_it_was_sent(server: str, tmp_path: Path) -> None:
    """What vcrpy records of real HTTP is loaded byte for byte, and replays."""
    path = tmp_path / "recorded.yaml"
    with vcr.use_cassette(str(path)), httpx.Client() as client:
        client.get(f"{server}/a%2Fb?q=&x=%C3%A9")
        client.post(f"{server}/up", content=BINARY, headers={"Content-Type": "image/png"})
        client.post(f"{server}/up", json={"name": "ü", "n": 1.0})
    first, second, third = load_cassette(path).interactions

    assert (first.request.method, first.request.body) == ("GET", b"")
    assert first.request.uri == f"{server}/a%2Fb?q=&x=%C3%A9"
    assert (first.response.status, first.response.reason) == (201, "Made")
    assert first.response.body == "grüße\n".encode()
    cookies = [value for name, value in first.response.headers if name.lower() == "set-cookie"]
    assert cookies == ["a=1", "b=2"]
    assert second.request.body == second.response.body == BINARY
    assert second.request.header("content-type") == "image/png"
    assert json.loads(third.request.body) == {"name": "ü", "n": 1.0}

    transport = ReplayTransport([load_cassette(path)])
    with httpx.Client(transport=transport) as client:
        answer = client.post(f"{server}/up", json={"n": 1.0, "name": "ü"})
    assert (answer.content, answer.reason_phrase) == (BINARY, "Made")
    assert answer.headers.get_list("set-cookie") == ["a=1", "b=2"]


def test_vcrpy_replays_the_cassette_that_lmskit_reads(tmp_path: Path) -> None:
    """A hand-written cassette is a standard one: vcrpy plays it to httpx."""
    one = entry(response__body={"string": '{"ok": true}'}, response__headers={"X-A": ["1"]})
    path = dumped(tmp_path / "hand.yaml", one)
    ours = load_cassette(path).interactions[0].response
    with vcr.use_cassette(str(path), record_mode="none"), httpx.Client() as client:
        theirs = client.get("https://api.test/a")
    assert theirs.content == ours.body
    assert theirs.status_code == ours.status
    assert theirs.headers["x-a"] == ours.header("X-a") == "1"


def test_header_values_stand_alone_or_in_lists(tmp_path: Path) -> None:
    """Both spellings of a header that vcrpy accepts give the same pairs, repeats in order."""
    headers = {"A": "1", "B": ["2", "3"]}
    path = dumped(tmp_path / "c.yaml", entry(request__headers=headers, response__headers=headers))
    interaction = load_cassette(path).interactions[0]
    assert interaction.request.headers == (("A", "1"), ("B", "2"), ("B", "3"))
    assert interaction.response.headers == interaction.request.headers
    assert interaction.request.header("b") == interaction.response.header("b") == "2"
    assert interaction.request.header("c") is None


@pytest.mark.parametrize(
    ("written", "read"), [("é", "é".encode()), (BINARY, BINARY), (None, b""), ("", b"")]
)
def test_bodies_are_bytes(tmp_path: Path, written: object, read: bytes) -> None:
    """Text is UTF-8, binary is itself, null is no body."""
    one = entry(request__body=written, response__body={"string": written})
    interaction = load_cassette(dumped(tmp_path / "c.yaml", one)).interactions[0]
    assert interaction.request.body == interaction.response.body == read


@pytest.mark.parametrize("body", [io.BytesIO(b"ab"), iter([b"a", b"b"])])
def test_python_objects_that_vcrpy_writes_are_bytes(tmp_path: Path, body: object) -> None:
    """A file or an iterator that some client sent is read as the bytes it held."""
    response = {"status": {"code": 200, "message": ""}, "headers": {}, "body": {"string": b""}}
    old = {
        "interactions": [
            {
                "request": {"method": "PUT", "uri": "https://a.test/", "body": body, "headers": {}},
                "response": response,
            }
        ],
        "version": 1,
    }
    text = yaml.dump(old)
    assert "!!python/object" in text
    assert load_cassette(saved(tmp_path / "c.yaml", text)).interactions[0].request.body == b"ab"


def test_what_vcrpy_serializes_is_read_back(tmp_path: Path) -> None:
    """Every body that vcrpy's serializer writes comes back as the same bytes."""
    bodies = [b"", b"plain", "\u2028é\x85\r\n\t".encode(), BINARY, b'{"a": "\\u0000"}', b" \n x \n"]
    requests = [Request("POST", "https://a.test/", body, {"A": "b"}) for body in bodies]
    responses = [
        {"status": {"code": 200, "message": "OK"}, "headers": {}, "body": {"string": body}}
        for body in bodies
    ]
    text = serialize({"requests": requests, "responses": responses}, yamlserializer)
    read = load_cassette(saved(tmp_path / "c.yaml", text)).interactions
    assert [one.request.body for one in read] == bodies
    assert [one.response.body for one in read] == bodies


def test_a_cassette_is_a_frozen_value(tmp_path: Path) -> None:
    """Tests share a cassette, so none can change it; its repr shows no header and no body."""
    one = entry(
        request__headers={"Authorization": "hush"},
        request__body="hush",
        response__headers={"Set-Cookie": "hush"},
        response__body={"string": "hush"},
    )
    cassette = load_cassette(dumped(tmp_path / "c.yaml", one))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        cassette.interactions[0].request.method = "PUT"  # type: ignore[misc]
    assert cassette == load_cassette(cassette.path)
    assert "hush" not in repr(cassette)


def test_the_json_serializer_is_refused(tmp_path: Path) -> None:
    """JSON is YAML too, so it would load; it is refused because it cannot hold bytes."""
    text = serialize({"requests": [], "responses": []}, jsonserializer)
    with pytest.raises(CassetteError, match=r"json serializer.*binary.*serializer='yaml'"):
        load_cassette(saved(tmp_path / "c.json", text))


def test_yaml_in_flow_style_is_no_json(tmp_path: Path) -> None:
    """A brace at the start alone does not make a cassette the json serializer's."""
    path = saved(tmp_path / "c.yaml", "{version: 1, interactions: []}")
    assert load_cassette(path).interactions == ()


def test_a_missing_cassette_says_so(tmp_path: Path) -> None:
    """The message names the file and what to do."""
    with pytest.raises(CassetteError, match=r"gone\.yaml: cannot be read .*check the path"):
        load_cassette(tmp_path / "gone.yaml")


def test_broken_yaml_names_its_line(tmp_path: Path) -> None:
    """A syntax error is reported at the line where YAML met it."""
    path = saved(tmp_path / "c.yaml", "version: 1\ninteractions:\n- request: {\n- b\n")
    with pytest.raises(CassetteError, match=r"c\.yaml, line 4: not the YAML of a cassette") as info:
        load_cassette(path)
    assert (info.value.path, info.value.line) == (path, 4)


@pytest.mark.parametrize(
    "text", [b"\xff\xfe\xfa", b"a: 2020-13-45", b"a: !!binary zzz", b"[" * 4000, b"a: !!int x"]
)
def test_undecodable_yaml_is_a_cassette_error(tmp_path: Path, text: bytes) -> None:
    """Whatever YAML stumbles over, the error names the cassette."""
    with pytest.raises(CassetteError, match=r"c\.yaml"):
        load_cassette(saved(tmp_path / "c.yaml", text))


def test_no_python_object_is_built(tmp_path: Path) -> None:
    """A cassette is data: a tag that would call something is refused, and nothing is called."""
    marker = tmp_path / "called"
    path = saved(tmp_path / "c.yaml", f"!!python/object/apply:os.mkdir ['{marker}']")
    with pytest.raises(CassetteError, match="line 1"):
        load_cassette(path)
    assert not marker.exists()


def test_a_key_given_twice_is_refused(tmp_path: Path) -> None:
    """YAML loaders keep the last of two keys silently, which would lose a header."""
    path = saved(tmp_path / "c.yaml", "version: 1\ninteractions: []\nversion: 1\n")
    with pytest.raises(CassetteError, match=r"line 3: .*'version' stands twice"):
        load_cassette(path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the file must be a mapping, not nothing"),
        ("# nothing", "the file must be a mapping, not nothing"),
        ("- request: {}", "line 1: the file was written by vcrpy before 1.0"),
        ("interactions: []", "version must be 1.*not None"),
        ("interactions: []\nversion: 2", "line 2: version must be 1.*not 2"),
        ("interactions: []\nversion: true", "version must be 1.*not True"),
        ("version: 1\ninteractions: {}", "line 2: interactions must be a list"),
        ("version: 1\ninteractions:\n- 1", "line 3: interactions.1 must be a mapping, not int 1"),
    ],
)
def test_another_layout_is_refused(tmp_path: Path, text: str, message: str) -> None:
    """The top of the file is vcrpy's version 1 or nothing."""
    with pytest.raises(CassetteError, match=message) as info:
        load_cassette(saved(tmp_path / "c.yaml", text))
    assert "record it again" in str(info.value)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"request__method": 3}, "request.method must be text, not int 3; quote it"),
        ({"request__uri": "/a"}, "request.uri '/a' is not an absolute"),
        ({"request__uri": "https://a.test/é"}, "request.uri .* percent-encoded as on the wire"),
        ({"request__uri": "https://a.test/ b"}, "request.uri .* is not an absolute"),
        ({"request__uri": "ftp://a.test/"}, "request.uri .* is not an absolute"),
        ({"request__boddy": ""}, "request.boddy is not a member"),
        ({"request__headers": []}, "request.headers must be a mapping"),
        ({"request__headers": {"A": True}}, "request.headers.A must be text, not bool True"),
        ({"request__headers": {"A": [1]}}, "request.headers.A must be text, not int 1"),
        ({"request__headers": {1: "a"}}, "request.headers.1 must be text, not int 1"),
        ({"request__body": {"a": 1}}, "request.body must be text, not dict"),
        ({"response__status": 200}, "response.status must be a mapping, not int 200"),
        ({"response__status": {"code": "200"}}, "response.status.code must be a status code"),
        ({"response__status": {"code": True}}, "response.status.code must be a status code"),
        ({"response__status": {"code": 99}}, "response.status.code must be a status code"),
        ({"response__status": {"code": 600}}, "response.status.code must be a status code"),
        ({"response__status": {"code": 200, "message": 1}}, "status.message must be text"),
        ({"response__headers": None}, "response.headers must be a mapping, not nothing"),
        ({"response__body": "text"}, "response.body must be a mapping, not str 'text'"),
        ({"response__body": {}}, "response.body.string is missing; write null"),
        ({"response__body": {"string": 1}}, "response.body.string must be text, not int 1"),
    ],
)
def test_a_malformed_interaction_names_its_place(
    tmp_path: Path, changes: dict[str, object], message: str
) -> None:
    """The message gives the number of the interaction, the member and the file."""
    path = dumped(tmp_path / "c.yaml", entry(), entry(**changes))
    with pytest.raises(CassetteError, match=rf"c\.yaml, line \d+: interactions\.2\..*{message}"):
        load_cassette(path)


def test_libyaml_is_not_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PyYAML lacks libyaml its own parser reads the same, and knows the same limits."""
    path = dumped(tmp_path / "c.yaml", entry(request__body=BINARY, request__headers={"A": ["é"]}))
    expected = load_cassette(path)
    monkeypatch.delattr(yaml, "CSafeLoader")
    slow = yaml_source._loader_class()
    monkeypatch.setattr(yaml_source, "_LOADER", slow)
    assert issubclass(slow, yaml.SafeLoader)
    assert load_cassette(path) == expected
    path = dumped(tmp_path / "c.yaml", entry(response__body={"string": "\ud800"}))
    with pytest.raises(CassetteError, match=r"body\.string holds a lone surrogate"):
        load_cassette(path)


@pytest.mark.parametrize("code", [100, 599])
def test_every_status_code_is_read(tmp_path: Path, code: int) -> None:
    """The limits of what HTTP calls a status are statuses."""
    path = dumped(tmp_path / "c.yaml", entry(response__status={"code": code, "message": None}))
    assert load_cassette(path).interactions[0].response.status == code


def test_the_line_of_a_malformed_value_is_its_own(tmp_path: Path) -> None:
    """The line is that of the value, counted in the file."""
    text = yaml.safe_dump({"interactions": [entry(), entry(response__body=7)], "version": 1})
    line = 1 + text.splitlines().index("    body: 7")
    with pytest.raises(CassetteError) as info:
        load_cassette(saved(tmp_path / "c.yaml", text))
    assert info.value.line == line


def test_a_request_without_body_is_said_so(tmp_path: Path) -> None:
    """A body that is left out is a fault: a misspelled one would vanish."""
    one = entry()
    del one["request"]["body"]  # type: ignore[attr-defined]
    with pytest.raises(CassetteError, match=r"request\.body is missing"):
        load_cassette(dumped(tmp_path / "c.yaml", one))
