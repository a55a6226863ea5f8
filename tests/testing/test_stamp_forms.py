"""A stamp holds forms, files, headers and requests for tokens against the spec."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.testing.form_sample import DOCUMENT
from tests.testing.stamped import call, problem, record, stamp

if TYPE_CHECKING:
    from pathlib import Path

JSON = {"Content-Type": "application/json"}
THING = '{"name": "a"}'
UPLOAD = "https://api.test/v2/things?thingId=x"
KIND = "multipart/form-data; boundary=B"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the client package `probe_client`, which has forms."""
    package = tmp_path / "installed" / "probe_client"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    document = json.loads(json.dumps(DOCUMENT))
    form = {"application/x-www-form-urlencoded": {"schema": {"$ref": "#/components/schemas/Thing"}}}
    post = {"operationId": "postJob", "requestBody": {"content": form}, "responses": {"204": {}}}
    document["paths"]["/jobs/{thingId}"]["post"] = post
    (package / "openapi.json").write_text(json.dumps(document))
    monkeypatch.syspath_prepend(str(package.parent))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def part(name: str, content: bytes, rest: str = "") -> bytes:
    """One part with its delimiter."""
    head = f'--B\r\nContent-Disposition: form-data; name="{name}"{rest}\r\n\r\n'
    return head.encode() + content + b"\r\n"


FILE = part("file", b"\x00\r\n", '; filename="x.zip"\r\nContent-Type: application/zip')


def upload(*parts: bytes, headers: dict[str, Any] | None = None) -> dict[str, Any]:
    """An upload of parts, and its answer."""
    body = b"".join(parts) + b"--B--\r\n"
    given = {"Content-Type": KIND, **(headers or {})}
    return call(UPLOAD, "POST", body, given, answer=THING, answer_headers=JSON)


@pytest.mark.parametrize(
    "parts",
    [
        (FILE,),
        (part("note", b"n"), part("size", b"5"), FILE),
        (part("about", b' {"name": "n", "names": {"x": "y"}} '), FILE),
        (part("file", b""),),
    ],
)
def test_a_form_conforms(home: Path, parts: tuple[bytes, ...]) -> None:
    """Texts and JSON texts are those of the schema; a file may hold anything."""
    assert stamp(record(home, upload(*parts))) == []


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ((), "the part 'file' is missing"),
        ((FILE, part("other", b"")), "the part 'other' is unknown"),
        ((FILE, FILE), "the part 'file' is given 2 times"),
        ((part("note", b"0123456789"), FILE), "the part 'note' the whole: "),
        ((part("size", b"5.5"), FILE), "the part 'size' the whole: "),
        ((part("about", b"{"), FILE), "the part 'about' is not JSON: "),
        ((part("about", b'{"object": "x"}'), FILE), "the part 'about' /object: "),
        ((b"--C\r\n", FILE), "its body is not the form that Content-Type says"),
    ],
)
def test_a_form_departs(home: Path, parts: tuple[bytes, ...], message: str) -> None:
    """A part that is missing, unknown, given twice or of another type is told."""
    told = problem(home, upload(*parts))
    assert told.startswith("interaction 1: request of uploadThing: ")
    assert message in told


def posted(body: str) -> dict[str, Any]:
    """A urlencoded form, and its answer."""
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    uri = "https://api.test/v2/jobs/x"
    return call(uri, "POST", body, kind, 204, "", {})


@pytest.mark.parametrize("body", ["name=a&object=5", "name=a%20b", "madeAt=2018-09-20T12:00:00Z"])
def test_a_urlencoded_form_conforms(home: Path, body: str) -> None:
    """Its fields are those of the schema."""
    assert stamp(record(home, posted(body))) == []


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("object=x", "the field 'object' the whole: "),
        ("name=a&name=b", "the field 'name' is given 2 times"),
        ("other=1", "the field 'other' is unknown"),
        ("madeAt=today", "the field 'madeAt' the whole: "),
    ],
)
def test_a_urlencoded_form_departs(home: Path, body: str, message: str) -> None:
    """As a form in parts does."""
    assert message in problem(home, posted(body))


@pytest.mark.parametrize("value", ["application/zip", "x"])
def test_a_header_parameter_conforms(home: Path, value: str) -> None:
    """A header that is a parameter is looked at where it was kept, and missed nowhere."""
    assert stamp(record(home, upload(FILE, headers={"uploadedtype": value}))) == []
    assert stamp(record(home, upload(FILE))) == []


def test_a_header_parameter_departs(home: Path) -> None:
    """It is held against its schema, and may stand once."""
    path = home / "installed" / "probe_client" / "openapi.json"
    document = json.loads(path.read_text())
    (_, header) = document["paths"]["/things"]["post"]["parameters"]
    header["schema"] = {"type": "integer"}
    path.write_text(json.dumps(document))
    told = problem(home, upload(FILE, headers={"uploadedType": "x"}))
    assert "the header parameter 'uploadedType' the whole: " in told
    told = problem(home, upload(FILE, headers={"uploadedType": ["5", "6"]}))
    assert "the header parameter 'uploadedType' is given 2 times" in told
    assert stamp(record(home, upload(FILE, headers={"uploadedType": "5"}))) == []


def test_a_file_conforms(home: Path) -> None:
    """A binary answer is of its media type, whatever its bytes; a refusal is JSON still."""
    uri = "https://api.test/v2/things/x"
    kind = {"Content-Type": "application/zip"}
    other = {"Content-Type": "text/html"}
    assert "Content-Type text/html is none of" in problem(home, call(uri, answer_headers=other))
    fault = call(uri, status=400, answer="{}", answer_headers=JSON)
    assert '"message" is a required property' in problem(home, fault)
    assert stamp(record(home, call(uri, answer=b"\x00\xff", answer_headers=kind))) == []


def test_a_delete_with_a_body(home: Path) -> None:
    """Its body is demanded, and held against its schema."""
    uri = "https://api.test/v2/things/x"

    def deleted(body: str | None) -> dict[str, Any]:
        return call(uri, "DELETE", body, JSON if body else {}, 204, "", {})

    assert problem(home, deleted(None)).endswith("the body is missing")
    assert "/tags/0: 5 is not of type" in problem(home, deleted('{"tags": [5]}'))
    assert stamp(record(home, deleted('{"tags": ["a"]}'))) == []


def test_a_request_for_a_token_is_refused(home: Path) -> None:
    """Its answer is a secret, and no operation of the spec; the message says what to do."""
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    uri = "https://api.test/v2/oauth/token"
    asked = call(uri, "POST", "scope=write&expiration=300", kind, answer='{"access_token": "t"}')
    told = problem(home, asked)
    assert "/v2/oauth/token hands out tokens" in told
    assert "record with the credentials themselves (auth='basic')" in told
