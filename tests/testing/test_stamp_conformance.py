"""A stamp is given only to a cassette whose interactions the spec describes."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Any

import pytest

from tests.testing.stamped import GOOD, HTML, JSON, LIST, call, installed, problem, record, stamp

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the client package `probe_client`."""
    return installed(tmp_path, monkeypatch)


def test_problems_are_told_together_with_their_interaction(home: Path) -> None:
    """Every departure of every interaction is listed in one run."""
    calls = (call(), call(LIST + "&x=1", status=500), call("https://api.test/v1/none"))
    assert stamp(record(home, *calls), source="") == [
        "it has no source; give --source 'PAGE AND LINES, OR EVIDENCE'",
        "interaction 2: request of listThings: the query parameter 'x' is unknown",
        "interaction 2: response of listThings: status 500 is none of 200, 204, 4XX",
        "interaction 3: request: no operation under the spec's servers has the path /v1/none",
    ]


@pytest.mark.parametrize(
    ("method", "uri", "message"),
    [
        ("GET", "https://api.test/things?page=1", "no operation under the spec's servers"),
        ("GET", "https://api.test/v1/things/1/2", "no operation under the spec's servers"),
        ("GET", "https://api.test/v1/things/", "no operation under the spec's servers"),
        ("GET", "https://api.test/v1/thingsX?page=1", "no operation under the spec's servers"),
        ("GET", "https://api.test/v11/things?page=1", "no operation under the spec's servers"),
        ("PATCH", LIST, "PATCH is no method of /v1/things, which has GET, HEAD, POST"),
        ("get", LIST, "get is no method of /v1/things"),
        ("DELETE", "https://api.test/v1/things/12", "DELETE is no method of"),
        ("GET", "https://api.test/v1/things", "listThings: the query parameter 'page' is missing"),
        ("GET", LIST + "&page=2", "the query parameter 'page' is given 2 times"),
        ("GET", "https://api.test/v1/things?page=0", "'page' the whole: 0 is less than"),
        ("GET", "https://api.test/v1/things?page=x", "'page' the whole: \"x\" is not of type"),
        ("GET", "https://api.test/v1/things?page=", "'page' the whole: \"\" is not of type"),
        ("GET", "https://api.test/v1/things?page", "'page' the whole: \"\" is not of type"),
        ("GET", "https://api.test/v1/things?page=01", "'page' the whole: \"01\" is not of type"),
        ("GET", "https://api.test/v1/things?page=1.0", "'page' the whole: \"1.0\" is not of type"),
        ("GET", LIST + "&all=True", "'all' the whole: \"True\" is not of type"),
        ("GET", LIST + "&ratio=1,5", "'ratio' the whole: \"1,5\" is not of types"),
        ("GET", LIST + "&ids=1&ids=x", "'ids' /1: \"x\" is not of type"),
        ("GET", LIST + "&ids=1,2", "'ids' /0: \"1,2\" is not of type"),
        ("GET", LIST + "&csv=1,2,3,4", "'csv' the whole: [1,2,3,4] has more than 3 items"),
        ("GET", LIST + "&pipe=1,2", "'pipe' /0: \"1,2\" is not of type"),
        ("GET", LIST + "&Page=1", "the query parameter 'Page' is unknown"),
        ("GET", LIST + "&box=1", "the query parameter 'box' is unknown"),
        ("GET", LIST + "&deep=1", "the query parameter 'deep' is unknown"),
        ("GET", LIST + "&", "the query parameter '' is unknown"),
        ("GET", "https://api.test/v1/things/100", "path parameter 'thing_id' the whole: 100 is"),
        ("GET", "https://api.test/v1/things/a%2Fb", "'thing_id' the whole: \"a/b\" is not of type"),
        ("DELETE", "https://api.test/other/things/a", "'thing_id' the whole: \"a\" is shorter"),
    ],
)
def test_a_request_departs(home: Path, method: str, uri: str, message: str) -> None:
    """Path, method and parameters are those of an operation under a server of the spec."""
    assert message in problem(
        home, call(uri, method, status=204, answer="") if method == "DELETE" else call(uri, method)
    )


@pytest.mark.parametrize(
    "given",
    [
        call("https://eu.api.test/a/b/v2/things?page=1"),
        call("http://127.0.0.1:9/v1/things?page=1"),
        call(
            LIST + "&all=true&ratio=-1.5e3&ids=1&ids=2&csv=1,2&pipe=1|2&lang=de&w=1&h=2"
            "&deep[a]=1&raw=%7B%7D"
        ),
        call(LIST + "&ratio=7&csv=1&csv=2"),
        call("https://api.test/v1/things/mine"),
        call("https://api.test/v1/things/7"),
        call("https://api.test/other/things/a%2Fb", "DELETE", status=204, answer=""),
        call("https://api.test/v1/things", "HEAD", answer="", answer_headers={}),
        call(status=404, answer="no", answer_headers={"content-type": "text/html"}),
        call(status=204, answer=""),
        call("https://api.test/v1/things", "POST", GOOD, JSON, 201),
        call("https://api.test/v1/things", "POST", b"\xff", {"Content-Type": "image/png"}, 201),
        call(
            "https://api.test/v1/things",
            "POST",
            "a=1",
            {"Content-Type": "application/x-www-form-urlencoded"},
            201,
        ),
        call("https://api.test/v1/things", "POST", GOOD, JSON, 418, "x", {"Content-Type": "a/b"}),
        call(
            answer=gzip.compress(GOOD.encode()), answer_headers={**JSON, "Content-Encoding": "gzip"}
        ),
    ],
)
def test_a_conforming_interaction_passes(home: Path, given: dict[str, Any]) -> None:
    """Every server, style, concrete path, status range and media range of the spec is known."""
    assert stamp(record(home, given)) == []


def posted(body: str | bytes | None, kind: str | None = "application/json") -> dict[str, Any]:
    headers = {} if kind is None else {"Content-Type": kind}
    return call("https://api.test/v1/things", "POST", body, headers, 201)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (posted(None), "request of createThing: the body is missing"),
        (posted(GOOD, None), "it has no Content-Type"),
        (posted(GOOD, "text/plain"), "Content-Type text/plain is none of application/json, image"),
        (posted("{"), "its body is not JSON"),
        (posted('{"id": "1"}'), 'body the whole: "made" is a required property'),
        (posted(GOOD.replace("T10", " 10")), 'body /made: "2025-11-21 10:00:00Z" is not a "date'),
        (
            posted('{"id": "1", "made": "2025-11-21T10:00:00Z", "parts": [{"id": 1}]}'),
            "body /parts/0",
        ),
        (call(body="x"), "request of listThings: it has a body, and the operation takes none"),
    ],
)
def test_a_request_body_departs(home: Path, given: dict[str, Any], message: str) -> None:
    """The body is there if required, of a described type, and valid with its formats."""
    assert any(message in one for one in stamp(record(home, given)))


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (call(status=201), "status 201 is none of 200, 204, 4XX"),
        (call(status=302), "status 302 is none of"),
        (call(status=204), "it has a body, and status 204 is described without one"),
        (call(answer=""), "its body is not JSON"),
        (call(answer_headers={}), "it has no Content-Type"),
        (call(answer_headers={"Content-Type": "text/html"}), "Content-Type text/html is none of"),
        (call(answer="[]"), "body the whole: [] is not of type"),
        (call(status=400), "Content-Type application/json is none of text/*"),
        (
            call(answer_headers={**JSON, "Content-Encoding": "gzip"}),
            "its body is not the gzip that Content-Encoding says; remove the header",
        ),
    ],
)
def test_a_response_departs(home: Path, given: dict[str, Any], message: str) -> None:
    """Status, media type and body are those of a described response."""
    assert f"interaction 1: response of listThings: {message}" in problem(home, given)


def test_a_synthetic_server_error_may_be_off_spec(home: Path) -> None:
    """A gateway's page is in no spec, and a client must still bear it."""
    assert stamp(record(home, HTML, call(status=500), folder="synthetic")) == []
    assert "status 502" in problem(home, HTML)


def test_another_synthetic_response_may_be_off_spec_for_a_reason(home: Path) -> None:
    """Below 500 the notes say `off-spec:` and why; the word alone is no reason."""
    path = record(home, call(answer="[]"), folder="synthetic")
    assert "is not of type" in stamp(path)[0]
    assert "is not of type" in stamp(path, notes="off-spec: ")[0]
    assert "is not of type" in stamp(path, notes="on spec")[0]
    assert stamp(path, notes="drift; off-spec: the vendor once sent a list") == []


def test_no_other_class_may_be_off_spec(home: Path) -> None:
    """What a page or a vendor says goes into the spec, not into an excuse."""
    for folder in ("documented", "live", "sandbox"):
        path = record(home, HTML, folder=folder)
        assert "status 502" in stamp(path, notes="off-spec: it happens")[0]


def test_a_synthetic_request_is_never_off_spec(home: Path) -> None:
    """Only the answer may depart: the request is what the client sends."""
    path = record(home, {**HTML, "request": call(LIST + "&x=1")["request"]}, folder="synthetic")
    assert stamp(path, notes="off-spec: why") == [
        "interaction 1: request of listThings: the query parameter 'x' is unknown"
    ]
