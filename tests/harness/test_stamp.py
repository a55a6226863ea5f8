"""A stamp is given only to a cassette whose interactions the spec describes."""

from __future__ import annotations

import datetime
import gzip
import hashlib
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from lmskit.testing import provenance
from lmskit.testing.__main__ import main
from lmskit.testing.stamping import Given, Stamper, cassettes_under, check_all

if TYPE_CHECKING:
    from pathlib import Path

THING = {
    "type": "object",
    "required": ["id", "made"],
    "additionalProperties": False,
    "properties": {
        "id": {"type": "string"},
        "made": {"type": "string", "format": "date-time"},
        "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
    },
}
JSON_THING = {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
SPEC: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Probe", "version": "1"},
    "servers": [{"url": "https://api.test/v1"}, {"url": "https://{region}.api.test/{stage}/v2/"}],
    "paths": {
        "/things": {
            "parameters": [{"in": "query", "name": "lang", "schema": {"type": "string"}}],
            "get": {
                "operationId": "listThings",
                "parameters": [
                    {"$ref": "#/components/parameters/Page"},
                    {"in": "query", "name": "all", "schema": {"type": "boolean"}},
                    {"in": "query", "name": "ids", "schema": {"$ref": "#/components/schemas/Ids"}},
                    {
                        "in": "query",
                        "name": "csv",
                        "schema": {"$ref": "#/components/schemas/Ids"},
                        "explode": False,
                    },
                    {
                        "in": "query",
                        "name": "pipe",
                        "style": "pipeDelimited",
                        "schema": {"$ref": "#/components/schemas/Ids"},
                    },
                    {"in": "query", "name": "ratio", "schema": {"type": ["number", "null"]}},
                    {
                        "in": "query",
                        "name": "box",
                        "schema": {"type": "object", "properties": {"w": {}, "h": {}}},
                    },
                    {
                        "in": "query",
                        "name": "deep",
                        "style": "deepObject",
                        "schema": {"type": "object"},
                    },
                    {"in": "query", "name": "raw", "content": {"application/json": {}}},
                    {"in": "header", "name": "X-Need", "required": True, "schema": {}},
                ],
                "responses": {
                    "200": {"$ref": "#/components/responses/Things"},
                    "204": {"description": "none"},
                    "4XX": {"description": "bad", "content": {"text/*": {}}},
                },
            },
            "post": {
                "operationId": "createThing",
                "requestBody": {"$ref": "#/components/requestBodies/Thing"},
                "responses": {
                    "201": {"description": "made", "content": JSON_THING},
                    "default": {"description": "bad", "content": {"*/*": {}}},
                },
            },
            "head": {"responses": {"200": {"$ref": "#/components/responses/Things"}}},
        },
        "/things/{thing_id}": {
            "get": {
                "operationId": "getThing",
                "parameters": [
                    {
                        "in": "path",
                        "name": "thing_id",
                        "required": True,
                        "schema": {"type": "integer", "maximum": 99},
                    }
                ],
                "responses": {"200": {"description": "ok", "content": JSON_THING}},
            },
            "delete": {
                "operationId": "deleteThing",
                "servers": [{"url": "/other"}],
                "parameters": [
                    {
                        "in": "path",
                        "name": "thing_id",
                        "required": True,
                        "schema": {"type": "string", "minLength": 2},
                    }
                ],
                "responses": {"204": {"description": "gone"}},
            },
        },
        "/things/mine": {
            "get": {
                "operationId": "mine",
                "responses": {"200": {"description": "", "content": JSON_THING}},
            }
        },
    },
    "components": {
        "schemas": {
            "Thing": THING,
            "Ids": {"type": "array", "items": {"type": "integer"}, "maxItems": 3},
        },
        "parameters": {
            "Page": {
                "in": "query",
                "name": "page",
                "required": True,
                "schema": {"type": "integer", "minimum": 1},
            }
        },
        "requestBodies": {
            "Thing": {
                "required": True,
                "content": {**JSON_THING, "image/*": {}, "application/x-www-form-urlencoded": {}},
            }
        },
        "responses": {"Things": {"description": "ok", "content": JSON_THING}},
    },
}
GOOD = '{"id": "1", "made": "2025-11-21T10:00:00Z"}'
JSON = {"Content-Type": "application/json; charset=utf-8"}
LIST = "https://api.test/v1/things?page=1"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the client package `probe_client` importable."""
    package = tmp_path / "installed" / "probe_client"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "openapi.json").write_text(json.dumps(SPEC))
    monkeypatch.delitem(sys.modules, "probe_client", raising=False)
    monkeypatch.syspath_prepend(str(package.parent))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def call(  # noqa: PLR0917 - the order of a request and its response
    uri: str = LIST,
    method: str = "GET",
    body: str | bytes | None = None,
    headers: dict[str, str] | None = None,
    status: int = 200,
    answer: str | bytes = GOOD,
    answer_headers: dict[str, str] | None = None,
) -> dict[str, Any]:
    return {
        "request": {"method": method, "uri": uri, "body": body, "headers": headers or {}},
        "response": {
            "status": {"code": status, "message": ""},
            "headers": JSON if answer_headers is None else answer_headers,
            "body": {"string": answer},
        },
    }


def record(home: Path, *calls: dict[str, Any], folder: str = "documented") -> Path:
    path = home / "cassettes" / "probe" / folder / "op" / "case.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump({"version": 1, "interactions": list(calls)}))
    return path


def stamp(path: Path, *, source: str | None = "page, 1-2", **given: Any) -> list[str]:
    stamper = Stamper(Given(source=source, **given), datetime.date(2025, 11, 21))
    problems = stamper.stamp(path)
    assert provenance.sidecar_of(path).exists() is not bool(problems)
    return [problem.removeprefix(f"{path}: ") for problem in problems]


def problem(home: Path, *calls: dict[str, Any]) -> str:
    (only,) = stamp(record(home, *calls))
    return only


def test_a_conforming_cassette_is_stamped(home: Path) -> None:
    """The sidecar holds what is known, and then the check is content."""
    path = record(home, call())
    assert stamp(path, notes="n") == []
    read = provenance.read(path)
    assert (read.cassette_class, read.source, read.notes) == ("documented", "page, 1-2", "n")
    assert read.package == "probe_client"
    assert read.spec_sha256 == hashlib.sha256(json.dumps(SPEC).encode()).hexdigest()
    assert read.cassette_sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert read.date == "2025-11-21"
    assert "jsonschema-rs" in read.tools
    assert provenance.check(path) == []
    assert {one.name for one in path.parent.iterdir()} == {"case.yaml", "case.provenance.json"}


def test_a_stamp_keeps_what_is_not_given(home: Path) -> None:
    """Restamping after a change of the spec asks for nothing again, and keeps other tools."""
    path = record(home, call())
    stamp(path, notes="n")
    sidecar = provenance.sidecar_of(path)
    document = json.loads(sidecar.read_text()) | {"tools": {"vcrpy": "9", "jsonschema-rs": "0"}}
    sidecar.write_text(json.dumps(document))
    record(home, call(), call())
    stamper = Stamper(Given(notes="other"), datetime.date(2026, 1, 2))
    assert stamper.stamp(path) == []
    read = provenance.read(path)
    assert (read.source, read.notes, read.date) == ("page, 1-2", "other", "2026-01-02")
    assert read.tools["vcrpy"] == "9"
    assert read.tools["jsonschema-rs"] != "0"


def test_a_stamp_that_says_the_same_changes_nothing(home: Path) -> None:
    """Stamping everything again leaves no difference to commit, not even the date."""
    path = record(home, call())
    stamp(path)
    before = provenance.sidecar_of(path).read_bytes()
    assert Stamper(Given(), datetime.date(2030, 1, 1)).stamp(path) == []
    assert provenance.sidecar_of(path).read_bytes() == before


def test_a_refused_cassette_keeps_its_old_sidecar(home: Path) -> None:
    """Nothing is written for a cassette that departs from the spec."""
    path = record(home, call())
    stamp(path)
    before = provenance.sidecar_of(path).read_bytes()
    record(home, call(status=201))
    assert Stamper(Given(notes="new"), datetime.date(2030, 1, 1)).stamp(path)
    assert provenance.sidecar_of(path).read_bytes() == before


def test_a_sidecar_is_replaced_whole(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the disk fails in the middle, the old sidecar is whole and nothing else is left."""
    path = record(home, call())
    stamp(path)
    before = provenance.sidecar_of(path).read_bytes()

    def fail(*_: object) -> None:
        raise OSError("full")

    monkeypatch.setattr(os, "replace", fail)
    monkeypatch.setattr("pathlib.Path.replace", fail)
    with pytest.raises(OSError, match="full"):
        Stamper(Given(notes="new"), datetime.date(2030, 1, 1)).stamp(path)
    assert provenance.sidecar_of(path).read_bytes() == before
    assert len(list(path.parent.iterdir())) == 2


def test_a_malformed_sidecar_is_not_overwritten(home: Path) -> None:
    """Its source would be lost."""
    path = record(home, call())
    provenance.sidecar_of(path).write_text("{")
    (only,) = Stamper(Given(source="s"), datetime.date(2025, 1, 1)).stamp(path)
    assert "is not JSON" in only
    assert provenance.sidecar_of(path).read_text() == "{"


@pytest.mark.parametrize("source", [None, "", "  "])
def test_a_stamp_needs_a_source(home: Path, source: str | None) -> None:
    """No cassette is stamped that does not say where it comes from."""
    (only,) = stamp(record(home, call()), source=source)
    assert "it has no source; give --source" in only


def test_a_stamp_needs_the_class_of_the_folder(home: Path) -> None:
    """The class comes from the folder; another one, or none, is refused."""
    path = record(home, call())
    (only,) = stamp(path, cassette_class="live")
    assert "the class live is not that of its folder (documented)" in only
    (only,) = stamp(path, cassette_class="real")
    assert "its class is not known; give --class documented|sandbox|live|synthetic" in only
    stray = home / "stray.yaml"
    stray.write_bytes(path.read_bytes())
    (only,) = stamp(stray, package="probe_client")
    assert "its class is not known" in only
    (only,) = stamp(stray, package="probe_client", cassette_class="documented")
    assert "not that of its folder (none)" in only


def test_a_stamp_needs_the_package_of_the_spec(home: Path) -> None:
    """The package is named after the vendor's folder; another may be given."""
    path = record(home, call())
    (only,) = stamp(path, package="no_such_client")
    assert "'no_such_client' with its openapi.json cannot be read" in only
    moved = home / "cassettes" / "acme" / "documented" / "c.yaml"
    moved.parent.mkdir(parents=True)
    moved.write_bytes(path.read_bytes())
    (only,) = stamp(moved)
    assert "'acme_client'" in only
    assert stamp(moved, package="probe_client") == []


def test_an_unreadable_cassette_is_a_problem(home: Path) -> None:
    """A missing file and a malformed one are told like every other problem."""
    path = record(home, call())
    path.write_text("version: 2")
    (only,) = stamp(path)
    assert "line 1" in only
    path.unlink()
    (only,) = stamp(path)
    assert "No such file" in only


def test_an_empty_cassette_is_refused(home: Path) -> None:
    """A cassette without interactions would prove nothing, and count."""
    assert problem(home) == "it holds no interaction"


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


HTML = call(status=502, answer="<html>", answer_headers={"Content-Type": "text/html"})


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


def test_folders_are_searched_for_cassettes(home: Path) -> None:
    """A folder stands for all its cassettes, in order, each once."""
    one = record(home, call())
    other = one.with_name("a.yml")
    other.write_bytes(one.read_bytes())
    one.with_name("notes.txt").touch()
    one.with_name("x.yamml").touch()
    assert cassettes_under([home, one]) == [other, one]


def test_the_check_lists_problems_and_counts(home: Path) -> None:
    """Counts are of sound cassettes, zeros included; orphans and unreadable files are told."""
    path = record(home, call())
    stamp(path)
    record(home, HTML, folder="synthetic")
    broken = record(home, folder="live")
    broken.write_text("{")
    orphan = path.with_name("gone.provenance.json")
    orphan.write_text("{}")
    problems, counts = check_all(home / "cassettes")
    assert counts == {"documented": 1, "sandbox": 0, "live": 0, "synthetic": 0}
    assert len(problems) == 3
    assert "not the YAML of a cassette" in problems[0]
    assert "case.provenance.json is missing" in problems[1]
    assert problems[2] == f"{orphan}: the cassette it belongs to is missing; remove it"


def test_the_command_stamps_and_checks(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`stamp` with every option, then `check`, succeed and say what they did."""
    path = record(home, call())
    options = ["--class", "documented", "--source", "s", "--notes", "n"]
    assert main(["stamp", str(home / "cassettes"), *options, "--package", "probe_client"]) == 0
    assert capsys.readouterr().out == "stamped: 1, refused: 0\n"
    assert provenance.read(path).notes == "n"
    assert main(["check"]) == 0
    assert main(["check", str(home / "cassettes")]) == 0
    line = "cassettes: documented 1, sandbox 0, live 0, synthetic 0\n"
    assert capsys.readouterr() == (line * 2, "")


def test_the_command_fails_with_all_problems(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Sound cassettes are stamped, the others listed together, and the exit status is 1."""
    good, bad = record(home, call()), record(home, call(status=201), folder="live")
    assert main(["stamp", str(good), str(bad), "--source", "s"]) == 1
    output = capsys.readouterr()
    assert output.out == "stamped: 1, refused: 1\n"
    assert output.err.startswith(f"{bad}: interaction 1: response of listThings: status 201")
    assert provenance.sidecar_of(good).exists()
    assert not provenance.sidecar_of(bad).exists()
    assert main(["check"]) == 1
    assert "is missing; say where" in capsys.readouterr().err


def test_the_command_needs_something_to_do(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A mistyped folder is no success."""
    (home / "empty").mkdir()
    assert main(["stamp", "empty"]) == 1
    assert "no cassette was found" in capsys.readouterr().err
    assert main(["check", "gone"]) == 1
    assert "gone: no such folder" in capsys.readouterr().err


def test_the_command_runs_as_a_module(home: Path) -> None:
    """`python -m lmskit.testing` is the command that every message names."""
    record(home, call())
    path = os.pathsep.join([str(home / "installed"), *filter(None, sys.path)])
    done = subprocess.run(
        [sys.executable, "-m", "lmskit.testing", "stamp", "cassettes", "--source", "s"],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": path},
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "stamped: 1, refused: 0\n", "")
